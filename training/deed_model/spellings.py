"""
Other offices' ways of writing surfaces, parcels, amounts, dates, numbers and addresses. Each function takes a mention's whole text and gives another whole
mention of the same label, or None where the text has a shape that it does not know. Values are kept or drawn anew; only their labels matter here.
"""
import re
from random import Random

MONTH_NAMES = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
}
ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()
UNITS = {
    "nl": (("hectare", "are", "centiare"), ("vierkante meter", "vierkante meters")),
    "fr": (("hectares", "ares", "centiares"), ("mètres carrés", "mètres carrés")),
    "de": (("Hektar", "Ar", "Zentiar"), ("Quadratmeter", "Quadratmeter")),
}
SECTION = {"nl": "sectie", "fr": "section", "de": "Flur"}
NUMBER = {"nl": ("nummer ", "nr. ", "nr ", "nummer: ", "n° "), "fr": ("numéro ", "n° ", "n°", "no ", "numéro : "), "de": ("Nummer ", "Nr. ", "Nr ", "Parzelle ")}
LIVING = {"nl": ("bus ", "b", "/", " bus "), "fr": ("boîte ", "bte ", "/", "bt. "), "de": ("Bt. ", "/", "Bfk. ")}


def area(text: str, language: str, random: Random) -> str | None:
    if not re.search(r"\d", text) or re.search(r"[^\W\d_]{4,}.*\(", text):
        return None
    hectares, ares, centiares = random.choice((0, 0, 0, random.randint(1, 30))), random.randint(0, 99), random.randint(0, 99)
    metres = hectares * 10_000 + ares * 100 + centiares
    if metres == 0:
        return None
    (ha, a, ca), (square, _) = UNITS[language]
    grouped = f"{metres:,}".replace(",", random.choice((".", " ", "")))
    short = random.choice((("ha", "a", "ca"), (" ha", " a", " ca"), ("Ha", "A", "Ca"), (" ha.", " a.", " ca."), (f" {ha}", f" {a}", f" {ca}")))
    pad = (lambda n: f"{n:02d}") if random.random() < 0.6 else str
    parts = [f"{n if unit == short[0] else pad(n)}{unit}" for n, unit in ((hectares, short[0]), (ares, short[1]), (centiares, short[2])) if n or unit != short[0]]
    forms = (f"{grouped} m²", f"{grouped}m²", f"{grouped} m2", f"{grouped} {square}", " ".join(parts), " ".join(parts), "".join(parts))
    return random.choice(forms).rstrip(".")


_PARCEL = re.compile(r"(?:sectie|section|flur|sektion|sie|son)\s+\w\b.*?\d", re.I)
_LIST = re.compile(r"\d.*(?:\ben\b|\bet\b|\bund\b|,\s*\d|deel|partie|teil|ex)", re.I)


def parcel(text: str, language: str, random: Random) -> str | None:
    if not _PARCEL.match(text) or _LIST.search(text):
        return None
    section, base = random.choice("ABCDEFG"), random.randint(1, 1299)
    letter, exponent = random.choice("ABCDEFGHKLMNPRSTVWXYZ"), random.choice(("", "", str(random.randint(2, 14))))
    bis = random.choice(("", "", "", f"/{random.randint(2, 9)}"))
    number = random.choice(
        (
            f"{base}{bis}{letter}{exponent}",
            f"{base}{bis}/{letter}/{exponent}".rstrip("/"),
            f"{base}{letter.lower()}{exponent}",
            f"{base} {letter.lower()} {exponent}".strip(),
            f"{base:04d}{bis}{letter}{exponent}P0000",
            f"{base:04d}{letter}{exponent} P0000",
            f"{base}{bis}{letter}{exponent} P0000",
            str(base),
        )
    )
    word = random.choice((SECTION[language], SECTION[language].capitalize(), "Sektion" if language == "de" else SECTION[language]))
    comma = random.choice((",", "", ","))
    return f"{word} {section}{comma} {random.choice(NUMBER[language])}{number}"


def money(text: str, language: str, random: Random) -> str | None:
    match = re.fullmatch(r"(€|EUR|euro|BEF|BF|frank|fr\.)?\s?[\d. ]*\d(?:,\d\d|,-)?\s?(€|EUR|euros?|Euro|BEF|frank|francs|Franken|F|fr\.)?", text, re.I)
    if not match or not (match.group(1) or match.group(2)):
        return None
    francs = bool(re.search(r"BEF|BF|fran|fr\.|F$", text, re.I))
    amount = round(10 ** random.uniform(1.3, 6.2 if not francs else 7.2)) // 50 * 50 + random.choice((0, 0, 25, 12))
    digits = f"{amount or 50:,}".replace(",", random.choice((".", ".", " ", "")))
    cents = "" if francs else random.choice(("", ",00", ",00", ",-", f",{random.randint(1, 99):02d}"))
    word = {"nl": "frank", "fr": "francs", "de": "Franken"}[language] if francs else {"nl": "euro", "fr": "euros", "de": "Euro"}[language]
    if francs:
        return random.choice((f"{digits} {word}", f"{digits} BEF", f"BEF {digits}", f"{digits} F", f"{digits},- {word}"))
    # A dash at the end would be no part of the mention.
    whole = cents.replace(",-", "")
    before = (f"€ {digits}{whole}", f"€{digits}{whole}", f"EUR {digits}{whole}")
    return random.choice((*before, f"{digits}{cents} €", f"{digits}{cents} EUR", f"{digits}{cents} {word}", f"{digits}{cents} EURO"))


def date(text: str, language: str, random: Random) -> str | None:
    months = "|".join(m for names in MONTH_NAMES.values() for m in names)
    if not re.fullmatch(rf"\d{{1,2}}(?:er|ste|de|\.)?\s?(?:[./-]\s?\d{{1,2}}\s?[./-]\s?|(?:{months})\s)\d{{4}}", text, re.I):
        return None
    day, month, year = random.randint(1, 28), random.randint(1, 12), random.randint(1935, 2026)
    name = MONTH_NAMES[language][month - 1]
    first = f"{day}." if language == "de" else "1er" if language == "fr" and day == 1 else str(day)
    mark = random.choice("./-")
    return random.choice(
        (
            f"{first} {name} {year}",
            f"{first} {name} {year}",
            f"{first} {name.upper()} {year}",
            f"{day:02d}{mark}{month:02d}{mark}{year}",
            f"{day}{mark}{month}{mark}{year}",
            f"{day}.{ROMAN[month - 1]}.{year}",
            f"{day:02d}/{month:02d}/{year}",
        )
    )


def national_number(text: str, language: str, random: Random) -> str | None:
    y, m, d, n, c = (f"{random.randint(a, b):0{w}d}" for a, b, w in ((0, 99, 2), (1, 12, 2), (1, 28, 2), (1, 997, 3), (1, 97, 2)))
    return random.choice((f"{y}.{m}.{d}-{n}.{c}", f"{y}.{m}.{d}-{n}-{c}", f"{y}{m}{d}-{n}-{c}", f"{y}{m}{d}-{n}.{c}", f"{y}.{m}.{d} {n}-{c}", f"{y}{m}{d}{n}{c}", f"{y} {m} {d} {n} {c}", f"{y}.{m}.{d}.{n}.{c}"))


def enterprise_number(text: str, language: str, random: Random) -> str | None:
    if len(re.sub(r"\D", "", text)) not in (9, 10):
        return None
    a, b, c = random.choice((f"0{random.randint(200, 899)}", f"0{random.randint(200, 899)}", f"{random.randint(400, 499)}", "1" + f"{random.randint(0, 20):03d}")), f"{random.randint(0, 999):03d}", f"{random.randint(0, 999):03d}"
    number = random.choice((f"{a}.{b}.{c}", f"{a}.{b}.{c}", f"{a}{b}{c}", f"{a} {b} {c}"))
    return random.choice(("", "", "BE ", "BE")) + number


_ADDRESS = (
    re.compile(r"(?P<street>[^,\d]+?),?\s(?P<number>\d+[A-Za-z]?)(?P<box>[^,]*),\s(?P<code>\d{4})\s(?P<place>[^\d,]+)"),
    re.compile(r"(?P<code>\d{4})\s(?P<place>[^\d,]+),\s(?P<street>[^,\d]+?),?\s(?P<number>\d+[A-Za-z]?)(?P<box>[^,]*)"),
)


def address(text: str, language: str, random: Random) -> str | None:
    match = next((m for pattern in _ADDRESS if (m := pattern.fullmatch(text))), None)
    if not match:
        return None
    street, number, code, place = (match[name].strip() for name in ("street", "number", "code", "place"))
    box = match["box"] if random.random() < 0.6 else random.choice(("", f" {random.choice(LIVING[language]).strip()} {random.randint(1, 45)}"))
    joined = random.choice((f"{street} {number}{box}", f"{street}, {number}{box}" if language == "fr" else f"{street} {number}{box}", f"{street} nr. {number}{box}" if language == "nl" else f"{street} {number}{box}"))
    town = random.choice((f"{code} {place}", f"{code} {place}", f"B-{code} {place}", place))
    return random.choice((f"{joined}, {town}", f"{town}, {joined}"))


SPELLINGS = {
    "AREA": area,
    "PARCEL": parcel,
    "MONEY": money,
    "DATE": date,
    "NATIONAL_NUMBER": national_number,
    "ENTERPRISE_NUMBER": enterprise_number,
    "ADDRESS": address,
}
