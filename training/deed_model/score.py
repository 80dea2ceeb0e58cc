"""Figures as `score.py` of the contract counts them, on gold text: exact spans within one character, clause boundaries within two."""
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from random import Random

import numpy as np

from .decode import Found
from .document import Document


@dataclass
class Counts:
    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: "Counts") -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def f1(self) -> float:
        whole = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / whole if whole else 1.0

    def row(self) -> dict:
        return {"f1": round(self.f1, 4), "right": self.right, "wrong": self.wrong, "missed": self.missed}


@dataclass
class DeedScore:
    """Of one document. `scored` lists (score, label, whether right) of every entity found; `confusions` (gold label or "", found label or "")."""

    id: str
    language: str
    labels: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    boundaries: Counts = field(default_factory=Counts)
    kind_right: int = 0
    kind_all: int = 0
    roles: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    scored: list = field(default_factory=list)
    scored_roles: list = field(default_factory=list)
    confusions: Counter = field(default_factory=Counter)

    def entities(self) -> Counts:
        total = Counts()
        for counts in self.labels.values():
            total.add(counts)
        return total


def score_entities(out: DeedScore, document: Document, found: list[Found]) -> None:
    used: set[int] = set()
    for entity in found:
        hit = next(
            (
                index
                for index, m in enumerate(document.mentions)
                if index not in used and m.label == entity.label and abs(m.start - entity.start) <= 1 and abs(m.end - entity.end) <= 1
            ),
            None,
        )
        out.scored.append((entity.score, entity.label, hit is not None))
        if hit is None:
            out.labels[entity.label].wrong += 1
            over = next((m.label for m in document.mentions if m.start < entity.end and entity.start < m.end), "")
            out.confusions[(over, entity.label)] += 1
        else:
            used.add(hit)
            out.labels[entity.label].right += 1
    for index, mention in enumerate(document.mentions):
        if index not in used:
            out.labels[mention.label].missed += 1
            if not any(e.start < mention.end and mention.start < e.end for e in found):
                out.confusions[(mention.label, "")] += 1


def score_clauses(out: DeedScore, document: Document, clauses: list[tuple[int, str]]) -> None:
    if not document.clauses or not document.scored_clauses:
        return
    # White space does not count.
    position = np.concatenate([[0], np.cumsum([not c.isspace() for c in document.text])])
    left = {int(position[start]) for start, _ in document.clauses}
    for start, _ in clauses:
        hit = next((b for b in left if abs(b - int(position[start])) <= 2), None)
        if hit is None:
            out.boundaries.wrong += 1
        else:
            left.discard(hit)
            out.boundaries.right += 1
    out.boundaries.missed += len(left)
    gold, own = (_kinds(document.text, c, position) for c in (list(document.clauses), clauses))
    out.kind_all += len(gold)
    out.kind_right += int((gold == own).sum())


def _kinds(text: str, clauses: list[tuple[int, str]], position: np.ndarray) -> np.ndarray:
    kinds = np.full(int(position[-1]), "", dtype=object)
    for (start, kind), end in zip(clauses, [*(s for s, _ in clauses[1:]), len(text)], strict=True):
        kinds[int(position[start]) : int(position[end])] = kind
    return kinds


def bootstrap(scores: list[DeedScore], measure, draws: int = 1000, seed: int = 1) -> tuple[float, float]:
    """95 % interval of a measure over deeds drawn with replacement."""
    random = Random(seed)
    values = sorted(measure([random.choice(scores) for _ in scores]) for _ in range(draws))
    return values[int(0.025 * draws)], values[min(draws - 1, int(0.975 * draws))]


def entity_f1(scores: list[DeedScore]) -> float:
    total = Counts()
    for score in scores:
        total.add(score.entities())
    return total.f1


def summarise(scores: list[DeedScore]) -> dict:
    """All figures of a set of documents as plain JSON data."""
    labels: dict[str, Counts] = defaultdict(Counts)
    languages: dict[str, list[DeedScore]] = defaultdict(list)
    roles: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    boundaries, confusions = Counts(), Counter()
    for score in scores:
        languages[score.language].append(score)
        for label, counts in score.labels.items():
            labels[label].add(counts)
        for role, (right, seen) in score.roles.items():
            roles[role][0] += right
            roles[role][1] += seen
        boundaries.add(score.boundaries)
        confusions.update(score.confusions)
    kinds = sum(s.kind_right for s in scores) / max(1, sum(s.kind_all for s in scores))
    low, high = bootstrap(scores, entity_f1)
    used = [(r, n) for role, (r, n) in roles.items() if role != "other"]
    return {
        "documents": len(scores),
        "entities": {"f1": round(entity_f1(scores), 4), "interval": [round(low, 4), round(high, 4)]},
        "labels": {label: labels[label].row() for label in sorted(labels, key=lambda l: labels[l].f1)},
        "languages": {language: round(entity_f1(own), 4) for language, own in sorted(languages.items())},
        "clauses": {"boundaryF1": round(boundaries.f1, 4), "kindShare": round(kinds, 4)},
        "roles": {
            "accuracy": _share(sum(r for r, _ in roles.values()), sum(n for _, n in roles.values())),
            "accuracyWithoutOther": _share(sum(r for r, _ in used), sum(n for _, n in used)),
            "byRole": {role: {"recall": _share(r, n), "mentions": n} for role, (r, n) in sorted(roles.items())},
        },
        "confusions": [[gold, own, count] for (gold, own), count in confusions.most_common(12)],
    }


def _share(right: int, seen: int) -> float | None:
    return round(right / seen, 4) if seen else None
