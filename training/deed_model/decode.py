"""Scores → entities, clauses and roles. The entities are those of src/ner/decode.ts (a test runs both on the same scores)."""
import re
import unicodedata
from dataclasses import dataclass

import numpy as np

from .labels import CLAUSE_KINDS, ENTITY_LABELS, ROLES, TAGS
from .text import Tokens, line_starts
from .document import first_tokens

LABEL_OF = [None if tag == "O" else tag[2:] for tag in TAGS]
BEGINS = np.array([tag.startswith("B-") for tag in TAGS])
TWIN = np.array([-1 if tag == "O" else TAGS.index(("I" if tag[0] == "B" else "B") + tag[1:]) for tag in TAGS])
COLUMNS = {label: [c for c, own in enumerate(LABEL_OF) if own == label] for label in ENTITY_LABELS}


@dataclass(frozen=True)
class Found:
    start: int
    end: int
    label: str
    score: float


def log_softmax(scores: np.ndarray) -> np.ndarray:
    scores = scores.astype(np.float64)
    top = scores.max(-1, keepdims=True)
    return scores - top - np.log(np.exp(scores - top).sum(-1, keepdims=True))


def best_path(logs: np.ndarray) -> np.ndarray:
    """Best tag path in which an inside tag follows only its own label."""
    rows, columns = logs.shape
    back = np.zeros((rows, columns), np.int16)
    scores = np.zeros(columns)
    inside = [(c, COLUMNS[label]) for c, label in enumerate(LABEL_OF) if label is not None and not BEGINS[c]]
    own = np.array([pair for _, pair in inside])
    inside_columns = np.array([c for c, _ in inside])
    for row in range(rows):
        best = int(scores.argmax())
        back[row] = best
        base = np.full(columns, scores[best])
        if row == 0:
            base[inside_columns] = -np.inf
        else:
            choice = scores[own].argmax(1)
            sources = own[np.arange(len(own)), choice]
            back[row, inside_columns] = sources
            base[inside_columns] = scores[sources]
        scores = base + logs[row]
    path = np.zeros(rows, np.int64)
    at = int(scores.argmax()) if rows else 0
    for row in range(rows - 1, -1, -1):
        path[row] = at
        at = int(back[row, at])
    return path


def is_word_character(character: str) -> bool:
    return character != "" and unicodedata.category(character)[0] in "LMN"


def group_tokens(text: str, tokens: Tokens) -> list[tuple[int, int, list[int]]]:
    """Tokens that vote as one: those of the letters and digits of one word, or one token of marks. A bare word mark has no vote."""
    units: list[list] = []
    for index, (start, end) in enumerate(zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True)):
        if start == end:
            continue
        last = units[-1] if units else None
        if last and start <= last[1] and start > 0 and is_word_character(text[start - 1]) and is_word_character(text[start : start + 1]):
            last[1] = max(last[1], end)
            last[2].append(index)
        else:
            units.append([start, end, [index]])
    return [tuple(unit) for unit in units]


def vote_by_unit(logs: np.ndarray, units: list) -> np.ndarray:
    """All tokens of a unit together; a beginning is asked of the first token only."""
    either = np.where(TWIN >= 0, np.logaddexp(logs, logs[:, TWIN]), logs)
    out = np.zeros((len(units), logs.shape[1]))
    for row, (_, _, tokens) in enumerate(units):
        out[row] = logs[tokens[0]] + either[tokens[1:]].sum(0)
    return out


def decode_entities(text: str, tokens: Tokens, scores: np.ndarray) -> list[Found]:
    """`scores` holds one row of logits a token."""
    units = group_tokens(text, tokens)
    if not units:
        return []
    logs = vote_by_unit(log_softmax(scores), units)
    spans: list[list] = []
    for u, tag in enumerate(best_path(logs)):
        label = LABEL_OF[tag]
        if label is None:
            continue
        start, end, members = units[u]
        probability = min(1.0, float(np.exp(logs[u, COLUMNS[label]]).sum())) ** (1 / len(members))
        last = spans[-1] if spans else None
        if last and last[2] == label and u - last[5] <= 1 and (start <= last[1] or text[last[1] : start] == " "):
            last[1] = max(last[1], end)
            last[3] += probability
            last[4] += 1
            last[5] = u
        else:
            spans.append([start, end, label, probability, 1, u])
    out = []
    for start, end, label, total, count, _ in spans:
        whole = trim_span(text, start, end)
        if whole:
            out.append(Found(*whole, label, min(1.0, total / count)))
    return out


OPENING = {")": "(", "]": "[", "»": "«", "”": "“„", "’": "‘", "“": "„", '"': '"'}
LEADING, TRAILING = re.compile(r"[\s,;:.)\]»”'’\-–—/…*]"), re.compile(r"[\s,;:\-–—/(\[«„‘]")
ABBREVIATED = re.compile(r"(?:^|[\s(])(?:[^\W\d_]\.){2,}$"), re.compile(r"\d\s?(?:fr|bfr|b\.fr)\.$", re.I)


def trim_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Without white space, leading marks, a final stop or comma, and brackets or quotation marks without their partner."""
    while True:
        inner = text[start:end]
        if not inner:
            return None
        first, last = inner[0], inner[-1]
        if LEADING.match(first) or (first in "\"“„«‘([" and not any(first in o and inner.find(c, 1) > 0 for c, o in OPENING.items())):
            start += 1
        elif TRAILING.match(last) or (last == "." and not any(p.search(inner) for p in ABBREVIATED)):
            end -= 1
        elif last in OPENING and not any(c in OPENING[last] for c in inner[:-1]):
            end -= 1
        else:
            return (start, end) if any(map(is_word_character, inner)) else None


def decode_clauses(text: str, tokens: Tokens, scores: np.ndarray) -> list[tuple[int, str]]:
    """
    (start, kind) of each clause: the best path over the lines, where a change of kind costs what the beginning says and staying costs the opposite.
    `scores` holds a row of the clause head a token; a line without tokens of its own belongs to the line before.
    """
    lines = [(offset, token) for offset, token in zip(line_starts(text), first_tokens(text, tokens), strict=True) if token >= 0]
    if not lines:
        return []
    rows = scores[[token for _, token in lines]].astype(np.float64)
    kinds = log_softmax(rows[:, 1:])
    begin, stay = -np.logaddexp(0, -rows[:, 0]), -np.logaddexp(0, rows[:, 0])
    count = kinds.shape[1]
    back = np.zeros((len(lines), count), np.int64)
    score = kinds[0].copy()
    for row in range(1, len(lines)):
        order = np.argsort(-score)
        best = np.full(count, order[0])
        best[order[0]] = order[1]
        change, same = score[best] + begin[row], score + stay[row]
        back[row] = np.where(change > same, best, np.arange(count))
        score = np.maximum(change, same) + kinds[row]
    at = int(score.argmax())
    path = []
    for row in range(len(lines) - 1, -1, -1):
        path.append(at)
        at = int(back[row, at])
    path.reverse()
    # The head's own start is the text's, whatever white space comes first.
    out: list[tuple[int, str]] = []
    for (offset, _), kind in zip(lines, path, strict=True):
        if not out or CLAUSE_KINDS[kind] != out[-1][1]:
            out.append((offset if out else 0, CLAUSE_KINDS[kind]))
    return out


def decode_role(tokens: Tokens, scores: np.ndarray, start: int, end: int) -> tuple[str, float]:
    """The role of a mention: the mean of its tokens' log probabilities, "none" left out."""
    own = np.flatnonzero((tokens.ends > start) & (tokens.starts < end) & (tokens.starts < tokens.ends))
    if len(own) == 0:
        return "other", 0.0
    logs = log_softmax(scores[own])[:, 1:].mean(0)
    best = int(logs.argmax())
    return ROLES[best + 1], float(np.exp(log_softmax(logs[None])[0, best]))
