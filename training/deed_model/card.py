"""The model card: what a model was made from, how, and what was measured. Nothing stands in it that no run measured."""
from pathlib import Path


OTHER_HEADS = {
    "clauses": ", `clauses` (read at the first token of a line: first column the logit that a clause begins there, then its kinds)",
    "roles": ", `roles` (of a mention in the record)",
}


def write_card(path: Path, name: str, metrics: dict, checked: dict, figures: list[dict]) -> None:
    config, train = metrics["config"], metrics["config"]["train"]
    start = {
        "base": "the base encoder (`training/base_encoder.py`: multilingual-e5-small, MIT, vocabulary cut)",
        "model": "the shipped model of its day, dequantised (training/README.md, run sheets)",
    }[config["model"]["start"]]
    kept = f"{len(metrics['trainedOn'])} annotated texts, the test part of their day too (CC0)" if metrics["everything"] else f"{len(metrics['trainedOn'])} annotated texts (CC0)"
    excerpts = f" and {metrics['excerpts']} excerpts (CC0)" if metrics.get("excerpts") else ""
    recognised = f", {metrics['recognised']} of the texts also as recognised from a scan" if metrics.get("recognised") else ""
    corpora = ", ".join(config["data"]["corpora"]) or "none"
    lines = [
        f"# {name}: entities of Belgian deeds",
        "",
        "One encoder, one forward pass. Inputs `input_ids` and `attention_mask` (int64); output `logits` (BIO over twelve labels)"
        + "".join(text for head, text in OTHER_HEADS.items() if config["loss"][head] > 0)
        + ". The columns are named in `config.json`.",
        "`onnx/model_quantized.onnx`: dynamic int8 per channel, opset 14. Decoding is that of `src/ner`.",
        "",
        "## Made from",
        "",
        f"- Start: {start}.",
        *([f"- Teacher: weights `{metrics['teacher']}`; {config['model']['layers']} layers spread over its own."] if metrics.get("teacher") else []),
        *([f"- Went on from a run with weights `{metrics['warm']}`."] if metrics.get("warm") else []),
        *([averaged(metrics["averaged"])] if metrics.get("averaged") else []),
        f"- Deeds: {kept}{excerpts}{recognised}; SHA-256 of their gold files `{metrics['goldHash']}`.",
        f"- Public corpora with partial labels: {corpora} (licences in NOTICE.md).",
        f"- Run: seed {train['seed']}, {metrics['steps']} steps of {train['batch']} windows, {metrics['tokens']} tokens, {metrics['minutes']} minutes on "
        f"{metrics['device']} ({metrics['tokensPerSecond']} tokens/s), PyTorch {metrics['torch']}.",
        f"- Code: commit `{metrics['code']['commit']}`, sources `{metrics['code']['sources']}`; weights `{metrics['weights']}`.",
        "",
        "## Measured",
        "",
        f"int8 against fp32, entity F1 on {', '.join(checked['texts'])}{' (trained on)' if checked['trained'] else ''}: "
        f"{checked['int8']:.4f} and {checked['fp32']:.4f}; reduce_range {str(checked['reduceRange']).lower()}.",
    ]
    for own in [*([{**metrics["dev"], "name": f"dev fold {metrics['fold']}"}] if metrics["dev"] else []), *figures]:
        lines += ["", *_figures(own)]
    path.write_text("\n".join(lines) + "\n", "utf8")


def averaged(of: dict) -> str:
    return f"- Weights: {of['share']:.2f} of the run below (`{of['second']}`) and {1 - of['share']:.2f} of another of its line (`{of['first']}`)."


def _figures(own: dict) -> list[str]:
    entities = own["entities"]
    lines = [
        f"### {own['name']}: {own['documents']} texts, the model alone",
        "",
        f"Entity F1 (exact) {entities['f1']:.4f}, 95 % interval {entities['interval'][0]:.4f}–{entities['interval'][1]:.4f}; "
        + ", ".join(f"{language} {f1:.4f}" for language, f1 in own["languages"].items())
        + "."
        + _other_heads(own),
        "",
        "| label | F1 | right | wrong | missed |",
        "|---|---|---|---|---|",
        *(f"| {label} | {row['f1']:.4f} | {row['right']} | {row['wrong']} | {row['missed']} |" for label, row in own["labels"].items()),
    ]
    for head, both in own.get("calibration", {}).items():
        row = both["fitted"] or both["raw"]
        lines += [
            "",
            f"Reliability of {head} ({'calibrated' if both['fitted'] else 'as scored'}): expected calibration error {row['ece']}; the surest 80 % "
            f"(from {row['thresholdOfSurest80']}) are right in {row['precisionOfSurest80']}.",
            "",
            "| said | true | count |",
            "|---|---|---|",
            *(f"| {cell['said']:.3f} | {cell['true']:.3f} | {cell['count']} |" for cell in row["table"]),
        ]
    return lines


def _other_heads(own: dict) -> str:
    """Of the heads that the model has."""
    clauses, roles = own.get("clauses") or {}, own.get("roles") or {}
    told = f" Clause boundaries F1 {clauses['boundaryF1']}, share of the right kind {clauses['kindShare']}." if clauses.get("boundaryF1") is not None else ""
    return told + (f" Roles right in {roles['accuracyWithoutOther']} of the mentions the record uses." if roles.get("accuracyWithoutOther") is not None else "")
