"""
Writes names.txt, the names that augmentation swaps in, from public lists: `python training/build_names.py ../shared/data/reference`. One line a list,
`name: A|B|C`. Sources and licences stand in NOTICE.md: be-surnames (MIT), be-firstnames (MIT, Statbel), names-world (CC0).
"""
import csv
import json
import re
import sys
from collections import Counter
from pathlib import Path

LATIN = re.compile(r"^[A-Za-zÀ-ÿĀ-žȘ-ț'’ -]{3,20}$")
PARTICLES = {"de", "den", "der", "van", "von", "du", "le", "la", "ter", "ten", "el", "al", "di", "da", "dos", "del"}


def title(name: str) -> str:
    """ "van den broeck" → "Van den Broeck": Belgian surnames open with a capital, particles inside stay small."""
    words = name.split()
    return " ".join(w if i > 0 and w in PARTICLES else w[:1].upper() + w[1:] for i, w in enumerate(words))


def main(root: Path, out: Path) -> None:
    surnames_nl = [title(n) for n in json.loads((root / "be-surnames/nl-be-lastnames.json").read_text("utf8"))[:3500]]
    # The two lists of the French package are swapped at the source.
    surnames_fr = [title(n) for n in json.loads((root / "be-surnames/fr-firstnames.json").read_text("utf8"))[::4]]
    first: dict[str, Counter] = {"nl": Counter(), "fr": Counter()}
    for row in csv.DictReader((root / "be-firstnames/first_names.csv").open(encoding="utf8")):
        language = {"flandre": "nl", "wallonie": "fr"}.get(row["region"])
        if language and LATIN.match(row["name"]):
            first[language][row["name"]] += int(row["count"])
    world = _column(root / "names-world/common-surnames-by-country.csv", 4, None)
    german = _column(root / "names-world/common-surnames-by-country.csv", 4, {"DE", "AT", "LU", "CH"})
    german_first = _column(root / "names-world/common-forenames-by-country.csv", 10, {"DE", "AT", "LU", "CH"})
    world_first = _column(root / "names-world/common-forenames-by-country.csv", 10, None)
    lists = {
        "surnames-nl": surnames_nl,
        "surnames-fr": surnames_fr,
        "surnames-de": german,
        "surnames-world": world,
        "first-nl": [n for n, _ in first["nl"].most_common(1500)],
        "first-fr": [n for n, _ in first["fr"].most_common(1500)],
        "first-de": german_first,
        "first-world": world_first,
    }
    lines = [f"{name}: {'|'.join(dict.fromkeys(n for n in names if LATIN.match(n)))}" for name, names in lists.items()]
    out.write_text("\n".join(lines) + "\n", "utf8")


def _column(file: Path, column: int, countries: set[str] | None) -> list[str]:
    rows = list(csv.reader(file.open(encoding="utf-8-sig")))[1:]
    return list(dict.fromkeys(r[column] for r in rows if (countries is None or r[0] in countries) and LATIN.match(r[column])))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).with_name("names.txt"))
