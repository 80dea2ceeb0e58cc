"""
Exports a run as a model folder that the product loads:

    python training/export.py --run training/build/run-1 --name deed-2 --out models/deed-2

config.json, tokenizer files, onnx/model_quantized.onnx (opset 14, dynamic int8 per channel, inputs input_ids and attention_mask, output logits, and clauses and
roles where the run gave those heads a weight in its loss), calibration.json where the run has one, manifest.json and the card, README.md. The int8 model is compared with fp32 on --check texts by entity F1;
a loss above --tolerance, or a file above 60 MB, is an error and nothing is left behind.
"""
import argparse
import hashlib
import json
import shutil
import sys
import tempfile
import warnings
from pathlib import Path

import torch

from deed_model.card import write_card
from deed_model.encoder import DeedModel
from deed_model.labels import CLAUSE_KINDS, ROLES, TAGS
from deed_model.predict import onnx_scorer, score_document, torch_scorer
from deed_model.prepared import read_prepared
from deed_model.runs import open_run
from deed_model.score import entity_f1
from deed_model.splits import Splits
from deed_model.text import WordTokenizer
from train import BASE, MODEL, TRAINING

CONTRACT = "deed-entities/1"
# Outputs in the order of the model's, and the weight of each in the loss.
HEADS = {"logits": "entities", "clauses": "clauses", "roles": "roles"}
MAX_BYTES = 60_000_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--name", required=True, help="of the model, such as deed-2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--check", type=int, default=6, help="texts to compare int8 with fp32 on")
    parser.add_argument("--tolerance", type=float, default=0.005, help="entity F1 that int8 may lose")
    parser.add_argument("--keep-fp32", type=Path, help="leave the model before quantisation there")
    parser.add_argument("--reduce-range", action="store_true", help="seven bits, for processors without VNNI")
    parser.add_argument("--calibration", type=Path, help="default: the run's own; a run on all texts has none and borrows that of a fold")
    parser.add_argument("--figures", type=Path, nargs="*", default=[], help="JSON of evaluate.py for the card")
    parser.add_argument("--prepared", type=Path, default=TRAINING / "build/prepared.json.gz")
    parser.add_argument("--base", type=Path, default=BASE)
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    if options.out.exists():
        sys.exit(f"{options.out} is there already")

    metrics = json.loads((options.run / "metrics.json").read_text("utf8"))
    model = open_run(options.run, metrics, options.base, options.model)
    documents = read_prepared(options.prepared)["documents"]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "model"
        (folder / "onnx").mkdir(parents=True)
        plain = Path(scratch) / "fp32.onnx"
        heads = [name for name, key in HEADS.items() if metrics["config"]["loss"][key] > 0]
        write_onnx(model, plain, heads)
        if options.keep_fp32:
            shutil.copy(plain, options.keep_fp32)
        quantise(plain, folder / "onnx/model_quantized.onnx", reduce_range=options.reduce_range)
        write_config(model, options.model, folder, heads)
        calibration = options.calibration or options.run / "calibration.json"
        if options.calibration or calibration.exists():
            shutil.copy(calibration, folder / "calibration.json")
        checked = compare(model, folder, documents, metrics, options)
        figures = [json.loads(file.read_text("utf8")) | {"name": file.stem} for file in options.figures]
        write_card(folder / "README.md", options.name, metrics, checked, figures)
        write_manifest(folder, options.name)
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        print(f"{size / 1e6:.1f} MB")
        if size > MAX_BYTES:
            sys.exit(f"the folder has {size} bytes, more than {MAX_BYTES}")
        if checked["fp32"] - checked["int8"] > options.tolerance:
            sys.exit(f"int8 loses {checked['fp32'] - checked['int8']:.4f} of entity F1: try --reduce-range, or allow it with --tolerance")
        shutil.copytree(folder, options.out)
    print(f"written: {options.out}")


class _Heads(torch.nn.Module):
    """The model with some of its outputs."""

    def __init__(self, model: DeedModel, heads: list[str]):
        super().__init__()
        self.m, self.places = model, [list(HEADS).index(name) for name in heads]

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor):
        outputs = self.m(input_ids, attention_mask)
        return tuple(outputs[place] for place in self.places)


def write_onnx(model: DeedModel, path: Path, names: list[str]) -> None:
    """fp32, opset 14, IR as the exporter sets it for that opset, batch and length free."""
    model = _Heads(model.eval().use_plain_operators(), names)
    ids = torch.full((1, 8), 5, dtype=torch.int64)
    axes = {name: {0: "batch", 1: "length"} for name in ("input_ids", "attention_mask", *names)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.onnx.export(
            model,
            (ids, torch.ones_like(ids)),
            str(path),
            input_names=["input_ids", "attention_mask"],
            output_names=list(names),
            dynamic_axes=axes,
            opset_version=14,
            dynamo=False,
        )


def quantise(plain: Path, out: Path, *, reduce_range: bool) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        str(plain), str(out), per_channel=True, reduce_range=reduce_range, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"]
    )


def write_config(model: DeedModel, source: Path, folder: Path, heads: list[str]) -> None:
    """The source's tokenizer, and its config with this model's layers and what the columns of each head mean."""
    columns = {"clauses": ["begins", *CLAUSE_KINDS], "roles": list(ROLES)}
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(source / name, folder)
    config = json.loads((source / "config.json").read_text("utf8"))
    config |= {
        "num_hidden_layers": len(model.layers),
        "id2label": {str(index): tag for index, tag in enumerate(TAGS)},
        "label2id": {tag: index for index, tag in enumerate(TAGS)},
    }
    for name, own in columns.items():
        config.pop(name, None)
        if name in heads:
            config[name] = own
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", "utf8")


def compare(model: DeedModel, folder: Path, documents: list, metrics: dict, options: argparse.Namespace) -> dict:
    """Entity F1 of fp32 and int8 on the same texts: those kept apart where there are some."""
    apart = [d for d in documents if d.id not in metrics["trainedOn"] and d.id not in Splits().test] or documents
    texts = apart[:: max(1, len(apart) // options.check)][: options.check]
    tokenizer = WordTokenizer(folder / "tokenizer.json")
    scorers = {"fp32": torch_scorer(model), "int8": onnx_scorer(folder / "onnx/model_quantized.onnx")}
    out = {name: entity_f1([score_document(d, tokenizer, score) for d in texts]) for name, score in scorers.items()}
    print(f"entity F1 on {', '.join(d.id for d in texts)}: fp32 {out['fp32']:.4f}, int8 {out['int8']:.4f}")
    return {**out, "texts": [d.id for d in texts], "trained": texts[0].id in metrics["trainedOn"], "reduceRange": options.reduce_range}


def write_manifest(folder: Path, name: str) -> None:
    files = sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file() and f.suffix != ".md")
    hashes = {f: hashlib.sha256((folder / f).read_bytes()).hexdigest() for f in files}
    (folder / "manifest.json").write_text(json.dumps({"contract": CONTRACT, "name": name, "files": hashes}, indent=2) + "\n", "utf8")


if __name__ == "__main__":
    main()
