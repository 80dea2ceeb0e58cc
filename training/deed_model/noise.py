"""Misread letters: what recognition makes of a letter, as counted by `learn_noise.py` (noise.txt), at a rate of one's choice."""
from collections import defaultdict
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from random import Random

from .document import Document
from .edits import Edit, apply_edits, is_clean

TABLE = Path(__file__).resolve().parent.parent / "noise.txt"
Readings = tuple[tuple[str, ...], tuple[float, ...]]


@lru_cache(maxsize=1)
def read_table() -> dict[str, Readings]:
    """{printed: (readings, cumulated counts)}; printed "" are letters that were not there."""
    rows: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for line in TABLE.read_text("utf8").split("\n"):
        if line.count("\t") == 2:
            printed, reading, count = line.split("\t")
            rows[printed].append((reading, int(count)))
    return {
        printed: (tuple(r for r, _ in readings), tuple(accumulate(n for _, n in readings))) for printed, readings in rows.items()
    }


def add_noise(document: Document, random: Random, rate: float) -> Document:
    """About `rate` of the letters wrong. Lines stay lines."""
    table, text = read_table(), document.text
    edits: list[Edit] = []
    at = 0
    while True:
        # Steps between errors are exponential, so an even text costs one draw an error and not one a letter.
        at += 1 + int(random.expovariate(max(rate, 1e-4)))
        if at >= len(text):
            break
        printed = text[at : at + 2]
        if printed not in table or random.random() < 0.7:
            printed = text[at]
        if "\n" not in printed and (printed in table or random.random() < RARE):
            edits.append((at, at + len(printed), _misread(printed, table, random)))
            at += len(printed)
    inside = sorted((m.start, m.end) for m in document.mentions)
    return apply_edits(document, [edit for edit in edits if is_clean(inside, edit)])


# Letters that the table lacks are misread this much less often than those it has.
RARE = 0.2


def _misread(printed: str, table: dict[str, Readings], random: Random) -> str:
    if random.random() < 0.08:
        extra, counts = table[""]
        return printed + random.choices(extra, cum_weights=counts)[0]
    if printed not in table:
        return random.choice(("", printed.lower(), printed.upper(), "i", "~"))
    readings, counts = table[printed]
    return random.choices(readings, cum_weights=counts)[0]
