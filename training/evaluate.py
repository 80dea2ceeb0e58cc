"""
Scores a model on annotated texts, by itself and without the product's patterns and rules:

    python training/evaluate.py --run training/build/run-1 [--part dev|test|train] [--fold 0]
    python training/evaluate.py --onnx models/deed-2 --part test

Prints F1 by language and label with a bootstrap interval, clause boundaries, roles and calibration, and writes them with --json. `--fit` fits the calibration
on this part and writes it (calibration.json in the run's folder); otherwise the one that is there is applied.
What the whole product makes of a model says `npm run eval -- --model FOLDER training/data`.
"""
import argparse
import json
import sys
from pathlib import Path

from deed_model.calibrate import fit_calibration, reliability
from deed_model.predict import onnx_scorer, score_document, torch_scorer
from deed_model.prepared import read_prepared
from deed_model.runs import open_run
from deed_model.score import DeedScore, summarise
from deed_model.splits import Splits
from deed_model.text import WordTokenizer
from train import BASE, MODEL, TRAINING


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--run", type=Path)
    source.add_argument("--onnx", type=Path, help="a model folder")
    parser.add_argument("--part", choices=("train", "dev", "test"), default="dev")
    parser.add_argument("--fold", type=int, help="default: the run's own")
    parser.add_argument("--unseen", action="store_true", help="leave out the texts that deed-ner-0 was trained on")
    parser.add_argument("--ids", nargs="+", help="only these texts, whatever their part")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--prepared", type=Path, default=TRAINING / "build/prepared.json.gz")
    parser.add_argument("--base", type=Path, default=BASE)
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()

    splits, documents, fold = Splits(), read_prepared(options.prepared)["documents"], options.fold
    if options.run:
        import torch

        torch.set_num_threads(options.threads)
        metrics = json.loads((options.run / "metrics.json").read_text("utf8"))
        fold = metrics["fold"] if fold is None else fold
        score = torch_scorer(open_run(options.run, metrics, options.base, options.model))
    else:
        score = onnx_scorer(options.onnx / "onnx/model_quantized.onnx", options.threads)
    own = dict(zip(("train", "dev", "test"), splits.part(documents, fold), strict=True))[options.part]
    if options.ids:
        own = [d for d in documents if d.id in options.ids]
    if options.unseen:
        own = [d for d in own if splits.seen_by_start not in d.id]
    own = own[: options.limit]
    if not own:
        sys.exit("no text in this part: a dev part needs --fold")

    tokenizer = WordTokenizer((options.onnx or options.model) / "tokenizer.json")
    scores = []
    for document in own:
        scores.append(score_document(document, tokenizer, score))
        print(f"\r{len(scores)}/{len(own)}", end="", file=sys.stderr)
    print(file=sys.stderr)
    folder = options.run or options.onnx
    figures = {**summarise(scores), "calibration": calibration_figures(scores, folder, fit=options.fit)}
    print_figures(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf8")


def calibration_figures(scores: list[DeedScore], folder: Path, *, fit: bool) -> dict:
    """Reliability before and after; `fit` writes what it fits."""
    file = folder / "calibration.json"
    scored = {"entities": [r for s in scores for r in s.scored], "roles": [r for s in scores for r in s.scored_roles]}
    if fit:
        fitted = {head: fit_calibration(rows) for head, rows in scored.items()}
        file.write_text(json.dumps(fitted, indent=1) + "\n", "utf8")
    known = json.loads(file.read_text("utf8")) if file.exists() else {}
    out = {}
    for head, rows in scored.items():
        if rows:
            out[head] = {"raw": reliability(rows), "fitted": reliability(rows, known[head]) if head in known else None}
    return out


def print_figures(figures: dict) -> None:
    entities = figures["entities"]
    print(f"{figures['documents']} texts: entity F1 {entities['f1']:.4f} (95 % {entities['interval'][0]:.4f}–{entities['interval'][1]:.4f})")
    print("  " + ", ".join(f"{language} {f1:.4f}" for language, f1 in figures["languages"].items()))
    for label, row in figures["labels"].items():
        print(f"  {label:18} {row['f1']:.4f}  right {row['right']}, wrong {row['wrong']}, missed {row['missed']}")
    print(f"clauses: boundary F1 {figures['clauses']['boundaryF1']}, share of the right kind {figures['clauses']['kindShare']}")
    print(f"roles: {figures['roles']['accuracy']} of all mentions, {figures['roles']['accuracyWithoutOther']} of those the record uses")
    for head, both in figures["calibration"].items():
        for name, row in both.items():
            if row:
                print(f"{head}, {name} scores: ECE {row['ece']}, surest 80 % from {row['thresholdOfSurest80']} right in {row['precisionOfSurest80']}")
    print("confusions (gold, found): " + "; ".join(f"{gold or '–'} → {own or '–'} {count}" for gold, own, count in figures["confusions"]))


if __name__ == "__main__":
    main()
