"""An annotated text and what its tokens should be called. All offsets are code points, half open."""
import hashlib
import json
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from .labels import ENTITY_LABELS, KIND_INDEX, ROLE_INDEX, ROLES, TAG_INDEX, TAGS
from .text import Tokens, line_starts

ALL_TAGS = (1 << len(TAGS)) - 1
ALL_ROLES = (1 << len(ROLES)) - 1
IGNORED = -100


@dataclass(frozen=True)
class Mention:
    """An entity. `roles` are the roles it may play, several where the record leaves it open. The label "?" is a stretch of which nothing is known."""

    start: int
    end: int
    label: str
    roles: tuple[str, ...] = ("other",)


@dataclass(frozen=True)
class Value:
    """A bare value in the text that is no entity ("215" before kWh/m²), with its role."""

    start: int
    end: int
    role: str


@dataclass(frozen=True)
class Document:
    """`known` are the labels that its annotators looked for: another label may be there and unmarked. `clauses` is empty where they are unknown."""

    id: str
    text: str
    language: str
    mentions: tuple[Mention, ...]
    clauses: tuple[tuple[int, str], ...] = ()
    values: tuple[Value, ...] = ()
    known: tuple[str, ...] = ENTITY_LABELS
    has_roles: bool = False
    scored_clauses: bool = True
    record: dict | None = field(default=None, compare=False)

    def with_text(self, text: str, **changes) -> "Document":
        return replace(self, text=text, **changes)


def read_gold(folder: Path) -> Document:
    """A document of training/data or training/excerpts. Its roles come from `roles.assign_roles`; an excerpt has no record, and so none."""
    gold = json.loads((folder / "gold.json").read_text("utf8"))
    record = gold.get("features")
    deed = record["deed"] if record else {"language": None, "kind": "other"}
    return Document(
        id=folder.name,
        text=gold["text"],
        language=deed["language"] or folder.name[:2],
        mentions=tuple(Mention(e["start"], e["end"], e["label"]) for e in gold["entities"]),
        clauses=tuple((c["start"], c["kind"]) for c in gold["clauses"]),
        scored_clauses=deed["kind"] != "not_a_deed",
        record=record,
    )


def list_gold(root: Path) -> list[Path]:
    return sorted(folder for folder in root.iterdir() if (folder / "gold.json").exists())


def hash_folder(folders: list[Path]) -> str:
    """SHA-256 over the ids and contents of the gold files, in order of id."""
    whole = hashlib.sha256()
    for folder in sorted(folders):
        digest = hashlib.sha256((folder / "gold.json").read_bytes()).hexdigest()
        whole.update(f"{folder.name} {digest}\n".encode())
    return whole.hexdigest()


@dataclass(frozen=True)
class Targets:
    """One row a token. Masks hold one bit a class that is right; `kind` is IGNORED but at the first token of a line, `begins` 1 where a clause begins there."""

    tags: np.ndarray
    roles: np.ndarray
    kind: np.ndarray
    begins: np.ndarray


def label_tokens(document: Document, tokens: Tokens) -> Targets:
    count = len(tokens.ids)
    tags = np.full(count, _mask_outside(document.known), np.int64)
    roles = np.full(count, 1 << ROLE_INDEX["none"] if document.has_roles else ALL_ROLES, np.int64)
    for mention in document.mentions:
        role_mask = sum(1 << ROLE_INDEX[role] for role in mention.roles) if document.has_roles and mention.label != "?" else ALL_ROLES
        first = True
        for index in _covered(tokens, mention.start, mention.end):
            tags[index] = _mask_mention(document, mention.label, first)
            roles[index] = role_mask
            first = False
    for value in document.values:
        for index in _covered(tokens, value.start, value.end):
            roles[index] = 1 << ROLE_INDEX[value.role]
    # A bare word mark covers no character and has no vote in decoding: nothing is asked of it.
    empty = tokens.starts == tokens.ends
    tags[empty] = ALL_TAGS
    roles[empty] = ALL_ROLES
    kind, begins = _label_lines(document, tokens)
    return Targets(tags, roles, kind, begins)


def _covered(tokens: Tokens, start: int, end: int) -> range:
    """Tokens with at least one character in [start, end), the empty ones between them included."""
    first = int(np.searchsorted(tokens.ends, start, side="right"))
    last = int(np.searchsorted(tokens.starts, end, side="left"))
    while first < last and tokens.starts[first] == tokens.ends[first]:
        first += 1
    return range(first, last)


def _mask_outside(known: tuple[str, ...]) -> int:
    mask = 1 << TAG_INDEX["O"]
    for label in ENTITY_LABELS:
        if label not in known:
            mask |= _both(label)
    return mask


def _both(label: str) -> int:
    return 1 << TAG_INDEX[f"B-{label}"] | 1 << TAG_INDEX[f"I-{label}"]


def _mask_mention(document: Document, label: str, first: bool) -> int:
    if label == "?":
        return ALL_TAGS
    mask = 1 << TAG_INDEX[f"{'B' if first else 'I'}-{label}"]
    if "ADDRESS" in document.known:
        return mask
    # A corpus that marks places has them inside addresses too, and in adjectives; its bare years and unnamed bodies are none of the contract's.
    if label == "LOCATION":
        mask |= _both("ADDRESS")
    if label != "PERSON":
        mask |= 1 << TAG_INDEX["O"]
    return mask


def _label_lines(document: Document, tokens: Tokens) -> tuple[np.ndarray, np.ndarray]:
    kind = np.full(len(tokens.ids), IGNORED, np.int16)
    begins = np.zeros(len(tokens.ids), np.int8)
    if not document.clauses:
        return kind, begins
    starts = np.array([start for start, _ in document.clauses])
    previous = -1
    for token, offset in zip(first_tokens(document.text, tokens), line_starts(document.text), strict=True):
        clause = max(0, int(np.searchsorted(starts, offset, side="right")) - 1)
        if token < 0:
            continue
        kind[token] = KIND_INDEX[document.clauses[clause][1]]
        # Adjacent clauses of one kind are one clause.
        begins[token] = previous < 0 or document.clauses[clause][1] != document.clauses[previous][1]
        previous = clause
    return kind, begins


def first_tokens(text: str, tokens: Tokens) -> list[int]:
    """The first token of each line of `line_starts`; −1 for a line without tokens of its own."""
    out = []
    filled = np.flatnonzero(tokens.starts < tokens.ends)
    lines = line_starts(text)
    limits = [*lines[1:], len(text)]
    for offset, limit in zip(lines, limits, strict=True):
        at = int(np.searchsorted(tokens.ends[filled], offset, side="right"))
        token = int(filled[at]) if at < len(filled) else -1
        out.append(token if token >= 0 and tokens.starts[token] < limit else -1)
    return out


def to_json(document: Document) -> dict:
    return {
        "id": document.id,
        "text": document.text,
        "language": document.language,
        "mentions": [[m.start, m.end, m.label, list(m.roles)] for m in document.mentions],
        "clauses": [list(clause) for clause in document.clauses],
        "values": [[v.start, v.end, v.role] for v in document.values],
        "known": list(document.known),
        "hasRoles": document.has_roles,
        "scoredClauses": document.scored_clauses,
    }


def from_json(row: dict) -> Document:
    return Document(
        id=row["id"],
        text=row["text"],
        language=row["language"],
        mentions=tuple(Mention(start, end, label, tuple(roles)) for start, end, label, roles in row["mentions"]),
        clauses=tuple((start, kind) for start, kind in row["clauses"]),
        values=tuple(Value(*value) for value in row["values"]),
        known=tuple(row["known"]),
        has_roles=row["hasRoles"],
        scored_clauses=row["scoredClauses"],
    )
