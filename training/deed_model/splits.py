"""Which documents are trained on, developed on and tested on (splits.toml)."""
import tomllib
from collections import defaultdict
from pathlib import Path

from .document import Document

SPLITS = Path(__file__).resolve().parent.parent / "splits.toml"


class Splits:
    def __init__(self, path: Path = SPLITS):
        table = tomllib.loads(path.read_text("utf8"))
        self.test = frozenset(table["test"])
        self.folds: int = table["folds"]
        self.seen_by_start: str = table["seen_by_start"]
        self.group_of = {id_: name for name, ids in table["groups"].items() for id_ in ids}
        self.listed = self.test | set(self.group_of)

    def fold_of(self, ids: list[str]) -> dict[str, int]:
        """
        {id: fold} of all but the test part. Whole groups go round the folds, language by language, so each fold has its share of every language; a group
        with a member in the test part is in none.
        """
        tested = {self.group_of.get(id_, id_) for id_ in self.test}
        groups: dict[str, list[str]] = defaultdict(list)
        for id_ in sorted(ids):
            group = self.group_of.get(id_, id_)
            if group not in tested:
                groups[group].append(id_)
        order = sorted(groups.values(), key=lambda own: (own[0][0], own))
        return {id_: index % self.folds for index, own in enumerate(order) for id_ in own}

    def part(self, documents: list[Document], fold: int | None, *, everything: bool = False) -> tuple[list[Document], list[Document], list[Document]]:
        """(train, dev, test). Without a fold dev is empty; with `everything` all documents are trained on and test is what it always is."""
        fold_of = self.fold_of([d.id for d in documents])
        test = [d for d in documents if d.id in self.test]
        if everything:
            return list(documents), [], test
        train = [d for d in documents if d.id in fold_of and fold_of[d.id] != fold]
        return train, [d for d in documents if d.id in fold_of and fold_of[d.id] == fold], test
