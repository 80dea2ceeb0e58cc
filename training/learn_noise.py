"""
Writes noise.txt, what recognition makes of letters, from pairs of printed and recognised text: `python training/learn_noise.py PAIRS.json …`, each a JSON list
of [printed, recognised]. Without arguments it learns from ../shared/data/ner/directories-fr (CC BY 4.0): 8,700 entries of Paris directories with their
transcription and Tesseract's reading. A line is `letter<TAB>reading<TAB>count`; reading "" is a letter lost, letter "" one too many.
"""
import difflib
import html
import json
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
DIRECTORIES = HERE.parent.parent / "shared/data/ner/directories-fr"


def read_directories() -> list[tuple[str, str]]:
    printed = {_key(row): html.unescape(re.sub(r"<[^>]+>", "", row["ner_xml"])) for row in _rows("ref-ocr-ner-all.json")}
    return [(printed[_key(row)], row["text_ocr"]) for row in _rows("ocr-tesseract-all.json") if _key(row) in printed]


def _rows(name: str) -> list[dict]:
    return json.loads((DIRECTORIES / name).read_text("utf8"))


def _key(row: dict) -> tuple:
    """Ids count from 1 in each book: the place on the page tells the entry."""
    return row["book"], row["page"], *(round(side) for side in row["box"])


def count_confusions(pairs: list[tuple[str, str]]) -> Counter:
    confusions: Counter = Counter()
    for printed, recognised in pairs:
        a, b = " ".join(printed.split()), " ".join(recognised.split())
        matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
        if matcher.ratio() < 0.8:
            continue
        for kind, i1, i2, j1, j2 in matcher.get_opcodes():
            if kind != "equal" and i2 - i1 <= 2 and j2 - j1 <= 2:
                confusions[(a[i1:i2], b[j1:j2])] += 1
    return confusions


def main(files: list[str]) -> None:
    pairs = [tuple(pair) for file in files for pair in json.loads(Path(file).read_text("utf8"))] or read_directories()
    rows = [(a, b, n) for (a, b), n in count_confusions(pairs).most_common() if n >= 5]
    (HERE / "noise.txt").write_text("".join(f"{a}\t{b}\t{n}\n" for a, b, n in rows), "utf8")


if __name__ == "__main__":
    main(sys.argv[1:])
