"""
Carries the labels of annotated texts over to what recognition made of them:

    node src/cli/main.ts read --json training/build/scans/nl-t01@bad.pdf > training/build/read/nl-t01@bad.json
    python training/transfer_ocr.py training/build/read [--pairs training/build/pairs.json]

Each file is `ID@QUALITY.json`, {text, …} as the command line prints it. Writes build/ocr/ID@QUALITY.json, which prepare.py takes in, and prints the error rate of
each. A mention that recognition spoilt beyond recognition is left open ("?"): the loss asks nothing there. `--pairs` also writes [printed, recognised] lines
for learn_noise.py.
"""
import argparse
import json
import re
from difflib import SequenceMatcher
from pathlib import Path

from deed_model.document import Document, Mention, read_gold, to_json
from deed_model.roles import assign_roles, read_values

TRAINING = Path(__file__).resolve().parent
# Below this share of its letters read right, a mention is not what it was.
LEGIBLE = 0.5


class Alignment:
    """Places of the printed text in the recognised one: words first, then the letters of what differs."""

    def __init__(self, printed: str, recognised: str):
        self.place: list[int | None] = [None] * (len(printed) + 1)
        self.same = [False] * len(printed)
        a, b = ([m.span() for m in re.finditer(r"\S+", t)] for t in (printed, recognised))
        words = SequenceMatcher(None, [printed[s:e] for s, e in a], [recognised[s:e] for s, e in b], autojunk=False)
        self.wrong = 0
        for kind, i1, i2, j1, j2 in words.get_opcodes():
            if kind == "equal":
                for (s, e), (t, _) in zip(a[i1:i2], b[j1:j2], strict=True):
                    self._match(s, t, e - s)
            elif kind == "insert":
                self.wrong += sum(e - s for s, e in b[j1:j2])
            elif kind == "delete":
                self.wrong += sum(e - s for s, e in a[i1:i2])
            else:
                self._letters(printed, recognised, a[i1][0], a[i2 - 1][1], b[j1][0], b[j2 - 1][1])

    def _match(self, at: int, to: int, length: int) -> None:
        for k in range(length):
            self.place[at + k] = to + k
            self.same[at + k] = True

    def _letters(self, printed: str, recognised: str, a0: int, a1: int, b0: int, b1: int) -> None:
        letters = SequenceMatcher(None, printed[a0:a1], recognised[b0:b1], autojunk=False)
        for kind, i1, i2, j1, j2 in letters.get_opcodes():
            if kind == "equal":
                self._match(a0 + i1, b0 + j1, i2 - i1)
                continue
            self.wrong += max(len(printed[a0 + i1 : a0 + i2].replace(" ", "")), len(recognised[b0 + j1 : b0 + j2].replace(" ", "")))
            for k in range(i1, i2):
                if j2 > j1:
                    self.place[a0 + k] = b0 + j1 + min(k - i1, j2 - j1 - 1)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The recognised span of a printed one; None where nothing of it was read."""
        inner = [p for p in self.place[start:end] if p is not None]
        return (min(inner), max(inner) + 1) if inner else None

    def legible(self, start: int, end: int) -> float:
        return sum(self.same[start:end]) / max(1, end - start)

    def after(self, offset: int) -> int | None:
        """Where the text from a printed offset on begins."""
        return next((p for p in self.place[offset:] if p is not None), None)


def transfer(document: Document, recognised: str, name: str) -> tuple[Document, float]:
    """The recognised text with the document's labels, and its error rate."""
    alignment = Alignment(document.text, recognised)
    mentions, at = [], 0
    for mention in document.mentions:
        span = alignment.span(mention.start, mention.end)
        if span is None:
            continue
        start, end = _whole(recognised, *span)
        start = max(start, at)
        if end <= start:
            continue
        as_long = end - start <= 2 * (mention.end - mention.start) + 4
        legible = as_long and alignment.legible(mention.start, mention.end) >= LEGIBLE
        mentions.append(Mention(start, end, mention.label, mention.roles) if legible else Mention(start, end, "?"))
        at = end
    clauses = [(0 if i == 0 else alignment.after(start), kind) for i, (start, kind) in enumerate(document.clauses)]
    ordered: list[tuple[int, str]] = []
    for start, kind in clauses:
        if start is not None and (not ordered or start > ordered[-1][0]):
            ordered.append((start, kind))
    letters = len(re.sub(r"\s", "", document.text))
    out = Document(
        id=name,
        text=recognised,
        language=document.language,
        mentions=tuple(mentions),
        clauses=tuple(ordered),
        values=tuple(v.__class__(*span, v.role) for v in document.values if (span := alignment.span(v.start, v.end))),
        has_roles=document.has_roles,
        scored_clauses=document.scored_clauses,
    )
    return out, alignment.wrong / max(1, letters)


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Letters that recognition added at the edge of a word belong to it."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("read", type=Path, help="folder of ID@QUALITY.json")
    parser.add_argument("--gold", type=Path, default=TRAINING / "data")
    parser.add_argument("--out", type=Path, default=TRAINING / "build/ocr")
    parser.add_argument("--pairs", type=Path)
    options = parser.parse_args()
    files = sorted(options.read.glob("*@*.json"))
    folders = sorted({options.gold / file.stem.partition("@")[0] for file in files})
    values = read_values(folders)
    options.out.mkdir(parents=True, exist_ok=True)
    pairs = []
    for file in files:
        folder = options.gold / file.stem.partition("@")[0]
        document = assign_roles(read_gold(folder), values[folder.name])
        recognised = json.loads(file.read_text("utf8"))["text"]
        variant, error = transfer(document, recognised, file.stem)
        open_ = sum(m.label == "?" for m in variant.mentions)
        print(f"{file.stem:20} error rate {error:.4f}, {len(variant.mentions)} of {len(document.mentions)} mentions, {open_} left open")
        (options.out / file.name).write_text(json.dumps(to_json(variant), ensure_ascii=False), "utf8")
        pairs += _line_pairs(document.text, recognised)
    if options.pairs:
        options.pairs.write_text(json.dumps(pairs, ensure_ascii=False), "utf8")


def _line_pairs(printed: str, recognised: str) -> list[tuple[str, str]]:
    alignment = Alignment(printed, recognised)
    spans = ((m.start(), m.end()) for m in re.finditer(r"[^\n]+", printed))
    return [(printed[s:e], recognised[slice(*span)]) for s, e in spans if (span := alignment.span(s, e))]


if __name__ == "__main__":
    main()
