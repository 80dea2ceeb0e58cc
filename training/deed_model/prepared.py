"""build/prepared.json.gz, all that training reads besides the encoder; prepare.py writes it."""
import gzip
import json
from pathlib import Path

from .document import from_json


def read_prepared(path: Path) -> dict:
    """{goldHash, alignment, documents, excerpts, ocr, corpora} with documents for their JSON."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        rows = json.load(file)
    for key in ("documents", "excerpts", "ocr"):
        rows[key] = [from_json(row) for row in rows[key]]
    rows["corpora"] = {name: [from_json(row) for row in own] for name, own in rows["corpora"].items()}
    return rows
