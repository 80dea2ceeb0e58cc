"""
Reads the annotated texts and the public corpora and writes build/prepared.json.gz, all that training reads besides the encoder:

    python training/prepare.py [--gold training/data] [--excerpts training/excerpts] [--corpora ../shared/data/ner] [--ocr training/build/ocr]

Prints how much of the gold records the alignment of roles reaches. Needs Node (the parsers of src/forms). Without --corpora's folder the public corpora are
left out, with a note.
"""
import argparse
import gzip
import json
import sys
from pathlib import Path

from deed_model.corpora import CORPORA, read_corpus
from deed_model.document import hash_folder, list_gold, read_gold, to_json
from deed_model.roles import assign_roles, measure_alignment, read_values
from deed_model.splits import Splits

TRAINING = Path(__file__).resolve().parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs="+", default=[TRAINING / "data"])
    parser.add_argument("--excerpts", type=Path, default=TRAINING / "excerpts", help="annotated texts without a record: entities only")
    parser.add_argument("--corpora", type=Path, default=TRAINING.parent.parent / "shared/data/ner")
    parser.add_argument("--ocr", type=Path, default=TRAINING / "build/ocr", help="recognised variants made by transfer_ocr.py")
    parser.add_argument("--out", type=Path, default=TRAINING / "build/prepared.json.gz")
    options = parser.parse_args()

    folders = [folder for root in options.gold for folder in list_gold(root)]
    values = read_values(folders)
    documents = [assign_roles(read_gold(folder), values[folder.name]) for folder in folders]
    alignment = measure_alignment(documents, values)
    report_alignment(alignment)
    excerpts = list_gold(options.excerpts) if options.excerpts.exists() else []
    missing = Splits().listed - {d.id for d in documents}
    if missing:
        sys.exit(f"splits.toml names texts that are not there: {', '.join(sorted(missing))}")

    corpora = {}
    if options.corpora.exists():
        corpora = {name: [to_json(d) for d in read_corpus(name, options.corpora)] for name in CORPORA}
    else:
        print(f"no public corpora: {options.corpora} is not there", file=sys.stderr)
    known = {d.id for d in documents}
    ocr = [json.loads(file.read_text("utf8")) for file in sorted(options.ocr.glob("*.json"))] if options.ocr.exists() else []
    ocr = [row for row in ocr if row["id"].partition("@")[0] in known]

    options.out.parent.mkdir(parents=True, exist_ok=True)
    rows = {
        "goldHash": hash_folder(folders + excerpts),
        "alignment": alignment["fields"],
        "documents": [to_json(d) for d in documents],
        "excerpts": [to_json(read_gold(folder)) for folder in excerpts],
        "ocr": ocr,
        "corpora": corpora,
    }
    with gzip.GzipFile(options.out, "wb", mtime=0) as file:
        file.write(json.dumps(rows, ensure_ascii=False).encode())
    words = sum(len(d["text"].split()) for own in corpora.values() for d in own)
    print(f"{len(documents)} annotated texts, {len(excerpts)} excerpts, {len(ocr)} recognised variants, {words} words of {len(corpora)} public corpora: {options.out}")


def report_alignment(alignment: dict) -> None:
    print("values of the records carried by a mention:")
    for field, (whole, carried) in alignment["fields"].items():
        print(f"  {field:20} {carried:4} of {whole:4}  {carried / max(1, whole):.3f}")


if __name__ == "__main__":
    main()
