"""Documents → windows of tokens with targets, epoch by epoch. What an epoch holds depends on the seed and its number only, not on the number of workers."""
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from random import Random

import numpy as np

from .augment import augment
from .document import ALL_ROLES, ALL_TAGS, IGNORED, Document, label_tokens
from .text import WordTokenizer


@dataclass(frozen=True)
class Windows:
    """Equally long rows, the two marks included; positions without a target hold masks of everything, or IGNORED."""

    ids: np.ndarray
    mask: np.ndarray
    tags: np.ndarray
    roles: np.ndarray
    kind: np.ndarray
    begins: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, rows: np.ndarray) -> "Windows":
        return Windows(*(getattr(self, name)[rows] for name in self.__dataclass_fields__))

    @staticmethod
    def join(parts: list["Windows"]) -> "Windows":
        return Windows(*(np.concatenate([getattr(p, name) for p in parts]) for name in Windows.__dataclass_fields__))


def cut_windows(document: Document, tokenizer: WordTokenizer, size: int, offset: int) -> Windows:
    """Windows of `size` tokens side by side from `offset` on, what lies before it in a window of its own; the last one reaches back to be full."""
    tokens = tokenizer.tokenize(document.text)
    targets = label_tokens(document, tokens)
    count = len(tokens.ids)
    starts = [*range(min(offset, max(0, count - 1)), max(1, count), size)]
    starts = sorted({max(0, min(start, count - size)) for start in ([0] if starts[0] else []) + starts})
    shape = (len(starts), size + 2)
    ids = np.full(shape, tokenizer.pad, np.int32)
    mask = np.zeros(shape, np.int8)
    tags, roles = np.full(shape, ALL_TAGS, np.int64), np.full(shape, ALL_ROLES, np.int64)
    kind, begins = np.full(shape, IGNORED, np.int16), np.zeros(shape, np.int8)
    for row, start in enumerate(starts):
        end = min(count, start + size)
        inner = slice(1, 1 + end - start)
        ids[row, 0], ids[row, 1 + end - start] = tokenizer.bos, tokenizer.eos
        ids[row, inner] = tokens.ids[start:end]
        mask[row, : end - start + 2] = 1
        tags[row, inner], roles[row, inner] = targets.tags[start:end], targets.roles[start:end]
        kind[row, inner], begins[row, inner] = targets.kind[start:end], targets.begins[start:end]
    return Windows(ids, mask, tags, roles, kind, begins)


@dataclass(frozen=True)
class Recipe:
    seed: int
    size: int
    noise: float
    plain: float
    tokenizer: str


_state: dict = {}


def _start_worker(recipe: Recipe) -> None:
    _state["tokenizer"] = WordTokenizer(recipe.tokenizer)


def _make_part(recipe: Recipe, epoch: int, documents: list[Document]) -> list[Windows]:
    out = []
    for document in documents:
        random = Random(f"{recipe.seed}/{epoch}/{document.id}")
        varied = augment(document, random, noise=recipe.noise, plain=recipe.plain) if document.has_roles else document
        out.append(cut_windows(varied, _state["tokenizer"], recipe.size, random.randrange(recipe.size)))
    return out


class EpochMaker:
    """Makes epochs ahead of their use, in worker processes or (workers 0) when asked."""

    def __init__(self, recipe: Recipe, workers: int):
        self.recipe, self.workers = recipe, workers
        self.pool: Executor | None = None
        if workers:
            self.pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_start_worker, initargs=(recipe,))
        else:
            _start_worker(recipe)
        self.ahead: dict[tuple, list[Future]] = {}

    def prepare(self, name: str, epoch: int, documents: list[Document]) -> None:
        if self.pool and (name, epoch) not in self.ahead:
            parts = [documents[i : i + 8] for i in range(0, len(documents), 8)]
            self.ahead[(name, epoch)] = [self.pool.submit(_make_part, self.recipe, epoch, part) for part in parts]

    def windows(self, name: str, epoch: int, documents: list[Document]) -> Windows:
        """All windows of an epoch, shuffled."""
        if self.pool:
            self.prepare(name, epoch, documents)
            made = [w for future in self.ahead.pop((name, epoch)) for w in future.result()]
        else:
            made = _make_part(self.recipe, epoch, documents)
        whole = Windows.join(made)
        return whole.take(np.random.default_rng([self.recipe.seed, epoch, len(name)]).permutation(len(whole)))

    def close(self) -> None:
        if self.pool:
            self.pool.shutdown(cancel_futures=True)
