"""
Public corpora of names, read as documents with partial labels: `known` names the labels their annotators looked for; anything else may be there unmarked
and the loss leaves it open. Their licences stand in NOTICE.md; each allows the trained weights to be passed on.
"""
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from .document import Document, Mention

# "?" is a mention of which the contract says something else, or may: nothing is asked of its tokens.
NAMES = {"PER": "PERSON", "PERS": "PERSON", "LOC": "LOCATION", "ORG": "ORGANISATION"}
DATED = {**NAMES, "DATE": "DATE", "DATETIME": "DATE", "LEGAL_PROFESSIONAL": "?", "CAMP": "?", "GHETTO": "?"}
WILLS = {"Person": "PERSON", "Place": "LOCATION", "Organization": "?"}
# (file pattern, columns of the tag, language, {tag of the corpus: our label}).
CORPORA = {
    "europeana-nl": ("europeana-nl-fr/enp_NL.kb.bio", (1,), "nl", NAMES),
    "europeana-fr": ("europeana-nl-fr/enp_FR.bnf.bio", (1,), "fr", NAMES),
    "echr-fr": ("echr-fr/FR-manual-*.tsv", (1,), "fr", DATED),
    "newseye-fr": ("newseye-fr/newseye-*-fr.tsv", (1,), "fr", NAMES),
    "ehri-de": ("ehri/ehri_de.txt", (1,), "de", DATED),
    "ehri-nl": ("ehri/ehri_nl.txt", (1,), "nl", DATED),
    "ehri-fr": ("ehri/ehri_fr.txt", (1,), "fr", DATED),
    "voc-testaments-nl": ("voc-testaments-nl/*-nl.tsv", (1, 2), "nl", WILLS),
}
# Words a document, about the length of a deed.
PART_WORDS = 2000


def read_corpus(name: str, root: Path) -> list[Document]:
    """Documents of one corpus in file order. A corpus whose files are missing raises FileNotFoundError."""
    pattern, columns, language, labels = CORPORA[name]
    files = sorted(root.glob(pattern))
    if not files:
        raise FileNotFoundError(f"{name}: no file {pattern} in {root}")
    documents = []
    for file in files:
        rows = _read_rows(file, columns)
        for number, part in enumerate(_cut(rows)):
            documents.append(_build(f"{name}-{file.stem}-{number}", language, part, labels))
    return documents


def _read_rows(file: Path, columns: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    for line in file.read_text("utf8").splitlines():
        fields = line.split("\t") if "\t" in line else line.split()
        if len(fields) <= max(columns) or not fields[0].strip() or line.startswith("#") or fields[0] == "TOKEN":
            continue
        tag = fields[columns[0]].strip()
        if len(columns) == 2 and tag.endswith("Person"):
            # "His brother" is a person of the wills too; only the named ones are ours.
            tag = "O" if fields[columns[1]].strip() == "O" else f"{fields[columns[1]].strip()[0]}-Person"
        yield fields[0].strip(), tag.split(",")[-1]


def _cut(rows: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    part: list[tuple[str, str]] = []
    for word, tag in rows:
        if len(part) >= PART_WORDS and not tag.startswith("I-"):
            yield part
            part = []
        part.append((word, tag))
    if len(part) > 50:
        yield part


def _build(id_: str, language: str, rows: list[tuple[str, str]], labels: dict[str, str]) -> Document:
    text, mentions, open_label, start = "", [], None, 0
    for word, tag in rows:
        kind = labels.get(tag[2:]) if "-" in tag else None
        begins = kind is not None and (tag.startswith("B-") or kind != open_label)
        if open_label is not None and (kind is None or begins):
            mentions.append(Mention(start, len(text), open_label))
        if text and not _is_glued(text, word):
            text += " "
        if begins:
            start = len(text)
        open_label = kind
        text += word
    if open_label is not None:
        mentions.append(Mention(start, len(text), open_label))
    known = tuple(sorted(set(labels.values()) - {"?"}))
    return Document(id_, text, language, tuple(_without_marks(text, m) for m in mentions), known=known)


def _is_glued(text: str, word: str) -> bool:
    return bool(re.match(r"^[,.;:)\]!?%]+$", word)) or text[-1] in "(['’" or word in ("'", "’")


TITLE = re.compile(r"(?:MM?\.|Mme|Mlle|Mgr|Mr\.?|Mrs\.?|Dr\.?|Me|Heer|Dhr\.|Herrn?|Frau|[Ll]es?|[Dd]u) (?=\S)")


def _without_marks(text: str, mention: Mention) -> Mention:
    """Without a title or an article before and marks behind, as the contract has it."""
    title = TITLE.match(text, mention.start, mention.end) if mention.label in ("PERSON", "DATE") else None
    start = title.end() if title else mention.start
    return Mention(start, start + max(1, len(text[start : mention.end].rstrip(" ,;:."))), mention.label)
