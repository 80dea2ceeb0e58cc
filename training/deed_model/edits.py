"""Replacements in an annotated text that keep its labels true: a mention grows or shrinks with what is replaced inside it."""
from bisect import bisect_left, bisect_right
from dataclasses import replace

from .document import Document

# (start, end, replacement); sorted, not overlapping, each wholly inside a mention or wholly outside all of them.
Edit = tuple[int, int, str]


def apply_edits(document: Document, edits: list[Edit]) -> Document:
    """The document after the edits. A mention or value of which nothing but white space is left is dropped."""
    edits = _disjoint(edits)
    if not edits:
        return document
    parts, at = [], 0
    for start, end, new in edits:
        parts += [document.text[at:start], new]
        at = end
    parts.append(document.text[at:])
    text = "".join(parts)
    move = _Mover(edits)
    mentions = (replace(m, start=move.start(m.start), end=move.end(m.end)) for m in document.mentions)
    values = (replace(v, start=move.start(v.start), end=move.end(v.end)) for v in document.values)
    return replace(
        document,
        text=text,
        mentions=tuple(m for m in map(lambda m: _tight(text, m), mentions) if m.start < m.end),
        values=tuple(v for v in map(lambda v: _tight(text, v), values) if v.start < v.end),
        clauses=tuple((move.start(start), kind) for start, kind in document.clauses),
    )


def _disjoint(edits: list[Edit]) -> list[Edit]:
    out: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e[0], e[1])):
        if not out or edit[0] >= out[-1][1] and edit[:2] != out[-1][:2]:
            out.append(edit)
    return out


def _tight(text: str, span):
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return replace(span, start=start, end=end)


class _Mover:
    """Old offsets → new ones. A start goes to the front of an edit that begins there, an end behind an edit that ends there."""

    def __init__(self, edits: list[Edit]):
        self.edits = edits
        self.starts = [start for start, _, _ in edits]
        self.ends = [end for _, end, _ in edits]
        self.shift = [0]
        for start, end, new in edits:
            self.shift.append(self.shift[-1] + len(new) - (end - start))

    def start(self, offset: int) -> int:
        before = bisect_right(self.ends, offset)
        # An insertion at this very offset stands before the mention unless it was made inside it.
        return offset + self.shift[before] if not self._inside(before, offset) else self.starts[before] + self.shift[before]

    def end(self, offset: int) -> int:
        before = bisect_left(self.starts, offset)
        if before and self.ends[before - 1] > offset:
            start, _, new = self.edits[before - 1]
            return start + self.shift[before - 1] + len(new)
        return offset + self.shift[before]

    def _inside(self, index: int, offset: int) -> bool:
        return index < len(self.edits) and self.starts[index] < offset < self.ends[index]


def is_clean(inside: list[tuple[int, int]], edit: Edit) -> bool:
    """Whether an edit lies wholly inside one of the sorted spans or wholly outside all of them."""
    start, end, _ = edit
    at = bisect_right(inside, (start, end)) - 1
    return all(end <= a or b <= start or (a <= start and end <= b) for a, b in inside[max(0, at) : at + 2])
