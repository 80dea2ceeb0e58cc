"""Tokens with offsets, as src/ner/align.ts and src/ner/windows.ts make them. Offsets here are Unicode code points, as in gold.json."""
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from tokenizers import Tokenizer

# The white space of ECMAScript, which differs from Python's \s in U+001C-1F, U+0085 and U+FEFF.
SPACE = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
# A word of a deed is never this long; the product cuts there too.
WORD = re.compile(f"[^{SPACE}]{{1,400}}")
METASPACE = "\u2581"
WINDOW_TOKENS = 254
LEAST_TOKENS = 190
OVERLAP_TOKENS = 32


@dataclass(frozen=True)
class Tokens:
    """One row a token: its id and its span of the original text; a bare word mark has an empty span."""

    ids: np.ndarray
    starts: np.ndarray
    ends: np.ndarray


def _clusters(text: str):
    """Spans that NFKC treats apart: a base character with the marks that may compose with it, runs of conjoining Hangul."""
    start = 0
    for index, character in enumerate(text):
        if index > start and not (
            unicodedata.category(character)[0] == "M" or (_is_jamo(character) and _is_jamo(text[index - 1]))
        ):
            yield start, index
            start = index
    if start < len(text):
        yield start, len(text)


def _is_jamo(character: str) -> bool:
    return "\u1100" <= character <= "\u11ff" or "\ua960" <= character <= "\ua97f" or "\ud7b0" <= character <= "\ud7ff"


def normalise_with_offsets(text: str) -> tuple[str, list[int], list[int]]:
    """NFKC of the text, with the original span of each character of the result."""
    if text.isascii():
        return text, list(range(len(text))), list(range(1, len(text) + 1))
    parts, starts, ends = [], [], []
    for start, end in _clusters(text):
        cluster = text[start:end]
        normal = cluster if end - start == 1 and cluster < "\u00a0" else unicodedata.normalize("NFKC", cluster)
        parts.append(normal)
        if len(normal) == end - start:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(normal))
            ends.extend([end] * len(normal))
    return "".join(parts), starts, ends


class WordTokenizer:
    """Pieces of words of a tokenizer.json (NFKC, Metaspace, Unigram). No piece runs over a space, so words are tokenised one by one and remembered."""

    def __init__(self, path):
        self.path = str(path)
        tokenizer = Tokenizer.from_file(self.path)
        self.bos, self.eos, self.pad = (tokenizer.token_to_id(mark) for mark in ("<s>", "</s>", "<pad>"))
        self._unknown = tokenizer.token_to_id("<unk>")
        model = tokenizer.model

        @lru_cache(maxsize=200_000)
        def pieces(word: str) -> tuple[tuple[int, int], ...]:
            out: list[list[int]] = []
            for index, token in enumerate(model.tokenize(METASPACE + word)):
                length = len(token.value) - (1 if index == 0 else 0)
                if out and token.id == self._unknown and out[-1][0] == self._unknown:
                    out[-1][1] += length
                else:
                    out.append([token.id, length])
            return tuple((id_, length) for id_, length in out)

        self.pieces = pieces

    def tokenize(self, text: str) -> Tokens:
        normal, char_starts, char_ends = normalise_with_offsets(text)
        ids, starts, ends = [], [], []
        for match in WORD.finditer(normal):
            at, to = match.span()
            for id_, length in self.pieces(match.group()):
                ids.append(id_)
                starts.append(char_starts[at] if at < to else char_ends[to - 1])
                begin = at
                at = min(to, at + length)
                ends.append(char_ends[at - 1] if at > begin or at > match.start() else char_starts[begin])
        return Tokens(np.array(ids, np.int32), np.array(starts, np.int32), np.array(ends, np.int32))


def plan_windows(count: int, starts_of_lines: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """
    (start, end, keep_start, keep_end) of windows that end where a line does, or overlap inside longer lines; the keeps partition the tokens.
    `starts_of_lines`: the tokens that begin a line, ascending. As src/ner/windows.ts.
    """
    plan, start, keep_start = [], 0, 0
    while keep_start < count:
        limit = start + WINDOW_TOKENS
        if limit >= count:
            plan.append((start, count, keep_start, count))
            break
        before = bisect_right(starts_of_lines, limit)
        cut = starts_of_lines[before - 1] if before else 0
        end = cut if cut > start + LEAST_TOKENS else limit
        following = cut if end == cut else limit - OVERLAP_TOKENS
        keep_end = -(-(following + end) // 2)
        plan.append((start, end, keep_start, keep_end))
        start, keep_start = following, keep_end
    return plan


def tokens_that_begin_lines(text: str, tokens: Tokens) -> list[int]:
    """Tokens before which the text has a line break. As src/ner/windows.ts."""
    return [i for i in range(1, len(tokens.ids)) if "\n" in text[tokens.ends[i - 1] : tokens.starts[i]]]


def line_starts(text: str) -> list[int]:
    """Offsets of the first character of each line that holds more than white space. Clauses begin at lines only."""
    out = []
    for match in re.finditer(r"[^\n]+", text):
        inner = match.group().lstrip()
        if inner:
            out.append(match.end() - len(inner))
    return out
