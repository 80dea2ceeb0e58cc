"""
Variants of an annotated text whose labels stay true: names, places, streets, amounts, numbers and dates swapped, case and spacing changed, letters
misread. Every choice comes from the generator given, so a seed makes one variant.
"""
import json
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from .document import Document, Mention
from .edits import Edit, apply_edits, is_clean
from .goods import read_groups
from .noise import add_noise
from .spellings import MONTH_NAMES, SPELLINGS

TRAINING = Path(__file__).resolve().parent.parent

PARTICLES = set("de den der van von vom zu du des le la les l d di da ter ten te t in op vande vanden vander el al ben bin dos".split())
LEGAL_FORM = re.compile(
    r"\b(?:NV|N\.V\.|BV|B\.V\.|BVBA|B\.V\.B\.A\.|CVBA|CV|VZW|VME|SA|S\.A\.|SRL|S\.R\.L\.|SPRL|S\.P\.R\.L\.|SC|SCRL|ASBL|ACP|GmbH|PGmbH|AG|VoG|G\.m\.b\.H\.)(?!\w)"
)
BODIES = re.compile(
    r"stad|gemeente|ville|commune|ocmw|cpas|öshz|staat|état|gewest|région|provinc|kantoor|bureau|rechtbank|tribunal|gericht|vredegerecht|justice|openbare|service|dienst|ministerie|amt\b",
    re.I,
)
TERMS = re.compile(
    r"\b(?:de (?:ver)?kopers?|(?:ver)?kopers?|de comparanten|partijen|schenkers?|begiftigden?|le vendeur|la venderesse|les vendeurs|vendeurs?|l'acquéreur|acquéreurs?"
    r"|acheteurs?|parties|comparants?|donateurs?|donataires?|der Verkäufer|die Verkäufer|Verkäufer|Käufer|Erwerber|Veräußerer|Schenker|Beschenkte|Parteien)\b",
    re.I,
)
STREET = {
    "nl": re.compile(r"(?<![\w-])(?:[A-ZÀ-Ý][\w'’.-]*[ -]){0,3}?[A-ZÀ-Ý]?[\w'’.-]*(?:straat|laan|steenweg|weg|dreef|plein|lei|kaai|baan|markt|hof|pad|veld)(?![\w-])"),
    "fr": re.compile(
        r"(?<![\w-])(?:rue|avenue|chaussée|boulevard|place|quai|chemin|square|clos|allée|route|ruelle|impasse|sentier|drève|voie|cour|venelle)\s[^,\d(]+?(?=\s*(?:,|\(|n°|\d|$))",
        re.I,
    ),
    "de": re.compile(r"(?<![\w-])(?:[A-ZÀ-Ý][\w'’.-]*[ -]){0,2}?[A-ZÀ-Ý]?[\w'’.-]*(?:straße|strasse|weg|platz|allee|gasse|berg|hof|feld)(?![\w-])", re.I),
}
STREET_PARTS = {
    "nl": (
        "Kerk Molen Station Dorp School Berg Beek Veld Bos Kasteel Linde Eiken Beuken Populieren Rozen Heide Meer Weide Kapel Klooster Hoeve Brug Water Zand Nieuw "
        "Oude Lange Korte Groene Hoge Vijver Wijngaard Kroon Koning Leopold Albert Astrid Boudewijn Sint-Jans Sint-Pieters Ganzen Zwaan Leeuw Vlas Hop Brouwers "
        "Smids Bakkers Bosduif Merel Leeuwerik Nachtegaal Tramweg".split(),
        "straat laan weg steenweg dreef plein lei kaai baan markt hof pad veld".split(),
    ),
    "fr": (
        "de l'Église|du Moulin|de la Gare|des Écoles|du Château|de la Fontaine|des Tilleuls|des Chênes|du Vieux Pont|de la Station|Haute|Basse|du Commerce|des Combattants"
        "|du Calvaire|Saint-Pierre|Saint-Nicolas|Sainte-Anne|de la Chapelle|des Prés|du Bois|de la Montagne|Albert Ier|Léopold II|de la Reine|des Carrières|du Charbonnage"
        "|de Namur|de Mons|de Bruxelles|de Dinant|des Rossignols|du Ruisseau|de la Ferme|Neuve|Grande|de la Paix|du Onze Novembre|Joseph Wauters|Émile Vandervelde".split("|"),
        "rue|avenue|chaussée|boulevard|place|quai|chemin|clos|allée|route|ruelle|impasse|sentier|drève".split("|"),
    ),
    "de": (
        "Haupt Kirch Schul Bahnhof Mühlen Berg Wald Garten Linden Wiesen Kloster Markt Brücken Bach Neu Alt Kapellen Dorf Feld Rosen Eichen Buchen Hof Industrie "
        "Aachener- Malmedyer- Lütticher- Luxemburger- Eupener- Hochstraße".split(),
        "straße weg platz gasse allee berg".split(),
    ),
}
COMPANY = (
    "Immo Agri Bel Nord Sud Euro Terra Domus Nova Alpha Delta Vesta Orion Prima Global Inter Meuse Sambre Dender Leie Schelde Kempen Eifel Ardenne Hainaut Brabo".split(),
    "bouw invest home projects construct lux tech plan services properties capital trans wood park group finance bat col mat".split(),
)

GOODS = read_groups()


def fold(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if c.isalnum())


@dataclass(frozen=True)
class Lists:
    """What is swapped in: names by list, places as (name, postcode) by language."""

    names: dict[str, tuple[str, ...]]
    first_names: frozenset[str]
    places: dict[str, tuple[tuple[str, str], ...]]
    known_places: frozenset[str]


@lru_cache(maxsize=1)
def read_lists() -> Lists:
    names = {}
    for line in (TRAINING / "names.txt").read_text("utf8").splitlines():
        key, _, row = line.partition(": ")
        names[key] = tuple(row.split("|"))
    rows = json.loads((TRAINING.parent / "data/municipalities.json").read_text("utf8"))["rows"]
    places: dict[str, list[tuple[str, str]]] = {"nl": [], "fr": [], "de": []}
    known = set()
    for nis, nl, fr, de, postcodes, parts in rows:
        code = postcodes[0] if postcodes else "1000"
        language = "nl" if nis[0] in "1347" or nis[:2] in ("23", "24") else "fr"
        known |= {fold(name) for name in (nl, fr, de, *parts)}
        if nis[:2] == "21":
            places["nl"].append((nl, code))
            places["fr"].append((fr, code))
        else:
            places[language] += [({"nl": nl, "fr": fr}[language], code), *((part, postcodes[-1] if postcodes else code) for part in parts)]
        # The nine German-speaking municipalities, and those about them that German deeds name.
        if code[:2] in ("47", "46", "48", "49"):
            places["de"] += [(de, code)] * (6 if code[:2] == "47" else 1)
            places["de"] += [(part, code) for part in parts if code[:2] == "47"]
    first = frozenset(fold(n) for key, row in names.items() if key.startswith("first") for n in row)
    return Lists(names, first, {k: tuple(v) for k, v in places.items()}, frozenset(known))


def like(new: str, old: str) -> str:
    """`new` in the case of `old`."""
    letters = [c for c in old if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return new.upper()
    return new.lower() if letters and all(c.islower() for c in letters) else new


class _Swapper:
    """One variant of one text: the same old name becomes the same new one everywhere."""

    def __init__(self, document: Document, random: Random):
        self.document, self.random, self.lists = document, random, read_lists()
        self.language = document.language if document.language in MONTH_NAMES else "nl"
        self.words: dict[str, str] = {}
        self.places: dict[str, tuple[str, str]] = {}
        self.numbers: dict[str, str] = {}
        # Goods keep their own words more often: the lists are short, and what is built and what is land should stay told apart.
        self.renames_goods = random.random() < 0.4
        self.chosen = {label: random.random() < 0.85 for label in ("people", "places", "numbers", "dates", "streets", "organisations")}

    def run(self) -> Document:
        edits: list[Edit] = []
        for mention in self.document.mentions:
            swap = getattr(self, f"_{mention.label.lower()}", None)
            if swap is not None:
                edits += swap(mention, self.document.text[mention.start : mention.end])
        for value in self.document.values:
            edits += self._digits(value.start, self.document.text[value.start : value.end]) if self.chosen["numbers"] else []
        return apply_edits(self.document, edits)

    # -- people and companies

    def _pick_list(self, kind: str) -> tuple[str, ...]:
        draw = self.random.random()
        other = "fr" if self.language == "nl" else "nl"
        name = self.language if draw < 0.65 else other if draw < 0.85 else "world"
        return self.lists.names[f"{kind}-{name}"]

    def _new_word(self, old: str, *, given: bool, after_particle: bool) -> str:
        key = fold(old)
        if key not in self.words:
            new = self.random.choice(self._pick_list("first" if given else "surnames"))
            while after_particle and " " in new:
                new = self.random.choice(self._pick_list("surnames"))
            self.words[key] = new
        return self.words[key]

    def _person(self, mention: Mention, text: str) -> list[Edit]:
        if not self.chosen["people"]:
            return []
        edits, after_particle, named = [], False, False
        shouted = any(w.isupper() and len(w) > 2 for w in re.findall(r"\w+", text)) and not text.isupper()
        for match in re.finditer(r"[^\W\d_]+", text):
            word = match.group()
            if fold(word) in PARTICLES or len(word) < 3 or text[match.end() : match.end() + 1] in ("'", "’", "."):
                after_particle = fold(word) in PARTICLES
                continue
            given = not word.isupper() if shouted else fold(word) in self.lists.first_names and not (named and match.end() == len(text))
            start = mention.start + match.start()
            edits.append((start, start + len(word), like(self._new_word(word, given=given, after_particle=after_particle or "-" in text), word)))
            after_particle, named = False, True
        return edits

    def _organisation(self, mention: Mention, text: str) -> list[Edit]:
        edits: list[Edit] = []
        company = LEGAL_FORM.search(text) and not BODIES.search(text) and self.chosen["organisations"]
        for match in re.finditer(r"[^\W\d_]{3,}", text):
            word, start = match.group(), mention.start + match.start()
            if LEGAL_FORM.fullmatch(word) or not word[0].isupper():
                continue
            if fold(word) in self.words and self.chosen["people"]:
                edits.append((start, start + len(word), like(self.words[fold(word)], word)))
            elif self.chosen["places"] and fold(word) in self.lists.known_places and text[match.end() : match.end() + 1] != "-":
                edits.append((start, start + len(word), like(self._new_place(word)[0], word)))
            elif company:
                edits.append((start, start + len(word), like(self._company_word(word), word)))
        return edits

    def _company_word(self, old: str) -> str:
        key = f"company {fold(old)}"
        if key not in self.words:
            heads, tails = COMPANY
            made = self.random.choice(heads) + (self.random.choice(tails) if self.random.random() < 0.6 else "")
            self.words[key] = made if self.random.random() < 0.7 else self.random.choice(self._pick_list("surnames"))
        return self.words[key]

    def _good(self, mention: Mention, text: str) -> list[Edit]:
        group = GOODS[self.language].get(text.lower().replace("’", "'")) if self.renames_goods else None
        if group is None:
            return []
        key = f"good {text.lower()}"
        if key not in self.words:
            new = self.random.choice(group)
            self.words[key] = " ".join(word[:1].upper() + word[1:] for word in new.split()) if self.language == "de" else new
        new = self.words[key]
        return [(mention.start, mention.end, new.upper() if text.isupper() else new[:1].upper() + new[1:] if text[0].isupper() else new)]

    # -- places

    def _new_place(self, old: str) -> tuple[str, str]:
        key = fold(old)
        if key not in self.places:
            language = self.language if self.random.random() < 0.85 else self.random.choice(("nl", "fr"))
            self.places[key] = self.random.choice(self.lists.places[language])
        return self.places[key]

    def _location(self, mention: Mention, text: str) -> list[Edit]:
        if self.chosen["places"] and fold(text) in self.lists.known_places:
            return [(mention.start, mention.end, like(self._new_place(text)[0], text))]
        street = STREET[self.language].fullmatch(text) if self.chosen["streets"] else None
        return [(mention.start, mention.end, like(self._new_street(text), text))] if street else []

    def _address(self, mention: Mention, text: str) -> list[Edit]:
        edits: list[Edit] = []
        if self.chosen["places"]:
            new = None
            for match in re.finditer(r"[^\W\d_]{3,}(?:[- ][^\W\d_]+)*", text):
                if fold(match.group()) in self.lists.known_places:
                    new = self._new_place(match.group())
                    start = mention.start + match.start()
                    edits.append((start, start + len(match.group()), like(new[0], match.group())))
            code = re.search(r"(?<!\d)\d{4}(?!\d)", text)
            if code and new:
                edits.append((mention.start + code.start(), mention.start + code.end(), new[1]))
        street = STREET[self.language].search(text) if self.chosen["streets"] else None
        if street and not any(start < mention.start + street.end() and mention.start + street.start() < end for start, end, _ in edits):
            old = street.group()
            edits.append((mention.start + street.start(), mention.start + street.end(), like(self._new_street(old), old)))
        if self.chosen["numbers"]:
            for match in re.finditer(r"(?<![\d.])\d{1,3}(?!\d)", text):
                start = mention.start + match.start()
                edits.append((start, start + len(match.group()), str(self.random.randint(1, 10 ** len(match.group()) - 1))))
        return edits

    def _new_street(self, old: str) -> str:
        key = f"street {fold(old)}"
        if key not in self.words:
            stems, kinds = STREET_PARTS[self.language]
            stem, kind = self.random.choice(stems), self.random.choice(kinds)
            if self.random.random() < 0.35:
                first = self.random.choice(self.lists.names[f"first-{self.language}"])
                stem = f"{first} {self.random.choice(self.lists.names[f'surnames-{self.language}'])}"
            if self.language == "fr":
                self.words[key] = f"{kind if old[0].islower() else kind.capitalize()} {stem}"
            elif " " in stem or stem.endswith("-"):
                self.words[key] = f"{stem.rstrip('-')}{' ' if stem.endswith('-') else ''}{kind.capitalize() if stem.endswith('-') else kind}"
            else:
                self.words[key] = stem + kind
        return self.words[key]

    # -- numbers and dates

    def _digits(self, start: int, text: str, keep: re.Pattern | None = None) -> list[Edit]:
        """Other digits in the same shape; a number that comes back becomes the same number again."""
        if text not in self.numbers:
            kept = {i for match in keep.finditer(text) for i in range(*match.span())} if keep else set()
            out = []
            for index, c in enumerate(text):
                leads = index == 0 or not text[index - 1].isdigit()
                swap = c.isdigit() and index not in kept and not (c == "0" and (leads or text[index - 1] == "0"))
                out.append(str(self.random.randint(1 if leads else 0, 9)) if swap else c)
            self.numbers[text] = "".join(out)
        return [(start, start + len(text), self.numbers[text])]

    def _number(self, mention: Mention, text: str) -> list[Edit]:
        return self._digits(mention.start, text) if self.chosen["numbers"] else []

    _area = _national_number = _enterprise_number = _reference = _number

    def _money(self, mention: Mention, text: str) -> list[Edit]:
        return self._digits(mention.start, text, re.compile(r",0+\b|,-")) if self.chosen["numbers"] else []

    def _parcel(self, mention: Mention, text: str) -> list[Edit]:
        return self._digits(mention.start, text, re.compile(r"P0000")) if self.chosen["numbers"] else []

    def _date(self, mention: Mention, text: str) -> list[Edit]:
        if not self.chosen["dates"]:
            return []
        edits: list[Edit] = []
        months = MONTH_NAMES[self.language]
        for match in re.finditer(r"[^\W\d_]{3,}", text):
            if match.group().lower() in (m.lower() for m in months):
                start = mention.start + match.start()
                edits.append((start, start + len(match.group()), like(self.random.choice(months), match.group())))
        numeric = re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})([./-])(\d{4}|\d{2})", text)
        for index, match in enumerate(re.finditer(r"\d+", text)):
            width, start = len(match.group()), mention.start + match.start()
            if width == 4:
                new = str(self.random.randint(1935, 2026))
            elif width <= 2:
                top = 12 if numeric and index == 1 else 99 if numeric and index == 2 else 28
                new = str(self.random.randint(1, top)).zfill(width if match.group()[0] == "0" or numeric else 1)
            else:
                continue
            edits.append((start, start + width, new))
        return edits


# -- layout

def _change_layout(document: Document, random: Random) -> Document:
    """Headings in capitals or spaced, surnames in or out of capitals, parties' names in capitals, blanks added or lost beside marks."""
    text = document.text
    edits: list[Edit] = []
    if random.random() < 0.25:
        edits += [(m.start(), m.end(), m.group().upper()) for m in TERMS.finditer(text) if random.random() < 0.7]
    inside = sorted((m.start, m.end) for m in document.mentions)
    for match in re.finditer(r"[^\n]+", text):
        line, draw = match.group(), random.random()
        bare = not any(a < match.end() and match.start() < b for a, b in inside)
        if len(line) < 70 and draw < 0.10 and bare:
            edits.append((match.start(), match.end(), line.upper()))
        elif len(line) < 40 and draw < 0.12 and bare and len(line) > 5:
            edits.append((match.start(), match.end(), " ".join(line.upper())))
        elif draw < 0.14 and bare:
            edits.append((match.start(), match.end(), re.sub(r"^(?:[IVX]+|[A-Z]|\d+(?:\.\d+)*)[.)]\s*", "", line) or line))
    if random.random() < 0.3:
        style = random.choice((str.upper, str.title))
        for mention in document.mentions:
            if mention.label == "PERSON" and random.random() < 0.6:
                edits.append((mention.start, mention.end, style(text[mention.start : mention.end])))
    if random.random() < 0.15:
        edits += [(m.start(), m.end(), m.group().upper()) for m in _capital_words(document, random)]
    for match in re.finditer(r"(?<=\w)\s?([,;:])\s", text):
        if random.random() < 0.02 and "\n" not in match.group():
            edits.append((match.start(), match.end(), random.choice((f"{match.group(1)}", f" {match.group(1)} "))))
    return apply_edits(document, [e for e in edits if is_clean(inside, e)])


def _capital_words(document: Document, random: Random):
    """Short runs of words outside mentions, to be printed in capitals as emphasis."""
    for match in re.finditer(r"\b[^\W\d_]+(?: [^\W\d_]+){0,3}", document.text):
        if random.random() < 0.02:
            yield match


def _respell(document: Document, random: Random) -> Document:
    """Some mentions written the way another office writes them. One office keeps to its own way, so a variant changes a share of them that it draws once."""
    share = random.choice((0.0, 0.2, 0.6))
    language = document.language if document.language in MONTH_NAMES else "nl"
    edits: list[Edit] = []
    for mention in document.mentions:
        spell = SPELLINGS.get(mention.label)
        if spell and random.random() < share:
            new = spell(document.text[mention.start : mention.end], language, random)
            if new:
                edits.append((mention.start, mention.end, new))
    return apply_edits(document, edits)


def augment(document: Document, random: Random, *, noise: float, plain: float = 0.15) -> Document:
    """One variant. `noise` is the share of variants with misread letters, `plain` of those left as written."""
    if random.random() >= plain:
        document = _respell(_Swapper(document, random).run(), random)
        if random.random() < 0.6:
            document = _change_layout(document, random)
    if random.random() < noise:
        # Most scans are read nearly right; a few are bad.
        document = add_noise(document, random, rate=min(0.12, random.expovariate(1 / 0.02)))
    return document
