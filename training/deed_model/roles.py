"""
The role of each mention, from the gold record: the value of a mention (read by src/forms through `mention-values.ts`) is looked for in the record, and
where the record is silent (spouses, representatives, earlier titles, rents) the clause and the words before the mention tell. A mention that fits several
values keeps all their roles; training sums over them.
"""
import json
import re
import subprocess
import unicodedata
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from .document import Document, Mention, Value

TRAINING = Path(__file__).resolve().parent.parent

BIRTH = re.compile(r"gebore[nr]|geboorte|\bgeb\.|\bnée?s?\b|naissance|geboren", re.I)
SPOUSE = re.compile(
    r"echtgeno|\bgehuwd|weduw|gescheiden (?:van|echtgeno)|samenwon|épou[sx]|mariée? |veu(?:f|ve) |divorcée? d|conjoint|cohabitant"
    r"|Ehe(?:gatt|frau|mann|leute)|verheiratet|Witwe|geschieden von|verwitwet",
    re.I,
)
REPRESENTATIVE = re.compile(
    r"vertegenwoordig|volmacht|lasthebber|gevolmachtigd|zaakvoerder|bestuurder|voogd|bewindvoerder|curator|représent|mandat|procuration|gérant|administrat"
    r"|tut(?:eur|rice)|vertret|Bevollmächtigt|Vollmacht|Geschäftsführer|Verwalter|Vormund|burgemeester|bourgmestre|Bürgermeister",
    re.I,
)
DEPOSIT = re.compile(r"voorschot|waarborg|handgeld|acompte|garantie|arrhes|provision|Anzahlung|Vorschuss", re.I)
RENT = re.compile(r"huur|pacht|canon|erfpachtvergoeding|loyer|fermage|redevance|rente|Miet|Pacht|Erbbauzins", re.I)
BUILT = re.compile(r"bouw|gebouwd|opgericht|opgetrokken|constru|érig|bâti|Bau|erbaut|errichtet", re.I)

AREA_ROLES = {"title": "title_area", "cadastre": "cadastre_area", "survey": "survey_area"}


def fold(text) -> str:
    text = unicodedata.normalize("NFKD", str(text or "").lower().replace("ß", "ss").replace("œ", "oe"))
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in text if not unicodedata.combining(c))).strip()


def read_values(folders: list[Path]) -> dict[str, list]:
    """Normal values of the mentions of each gold folder, by id. Needs Node 24: the checkout's own, or that of the path."""
    roots = sorted({str(folder.parent.resolve()) for folder in folders})
    own = TRAINING.parent / "node_modules/.bin/node"
    out = subprocess.run(
        [str(own) if own.exists() else "node", str(TRAINING / "mention-values.ts"), *roots], check=True, capture_output=True, text=True, cwd=TRAINING.parent
    )
    return json.loads(out.stdout)


class _Reader:
    """One document with its record; each `_label` method gives the set of roles that a mention of this label may play."""

    def __init__(self, document: Document, values: list):
        self.document, self.values, self.record = document, values, document.record
        self.starts = [start for start, _ in document.clauses]
        self.known_people: dict[str, str] = {}

    def clause_of(self, offset: int) -> str:
        kind = "other"
        for start, name in self.document.clauses:
            if start > offset:
                break
            kind = name
        return kind

    def before(self, mention: Mention, reach: int) -> str:
        """The text before a mention in its own paragraph, no further than `reach`."""
        return self.document.text[max(0, mention.start - reach) : mention.start].rsplit("\n", 1)[-1]

    def roles(self) -> list[set[str]]:
        found: list[set[str]] = []
        self._name_people()
        for index, (mention, value) in enumerate(zip(self.document.mentions, self.values, strict=True)):
            reader = getattr(self, f"_{mention.label.lower()}", None)
            found.append((reader(index, mention, value, found) if reader else set()) or {"other"})
        return found

    # -- people

    def _name_people(self) -> None:
        """Spouses and representatives are told by the words before their full name; shorter mentions follow."""
        for mention, value in zip(self.document.mentions, self.values, strict=True):
            if mention.label != "PERSON" or self._by_name(value, "person") or fold(value) in self.known_people:
                continue
            near = self.before(mention, 70)
            spouse, agent = _last(SPOUSE, near), _last(REPRESENTATIVE, near)
            if agent > spouse or (spouse < 0 and self.clause_of(mention.start) == "representation"):
                self.known_people[fold(value)] = "representative"
            elif spouse >= 0:
                self.known_people[fold(value)] = "spouse"

    def _by_name(self, value, kind: str) -> set[str]:
        words = set(fold(value).split())
        if not words:
            return set()
        named = [(set(fold(p["name"]).split()), _party_role(p)) for p in self.record["parties"] if p["kind"] == kind]
        if kind == "person":
            named += [(set(fold(n["name"]).split()), "notary") for n in self.record["deed"].get("notaries") or []]
        whole = {role for name, role in named if name == words}
        if whole:
            return whole
        if kind == "organisation" and not any(len(word) > 3 for word in words):
            return set()
        return {role for name, role in named if name and (words < name or (name < words and len(name) > 1))}

    def _person(self, index, mention, value, found):
        roles = self._by_name(value, "person")
        if roles:
            return roles
        words = set(fold(value).split())
        return {role for name, role in self.known_people.items() if words and words <= set(name.split())}

    def _organisation(self, index, mention, value, found):
        return self._by_name(value, "organisation")

    # -- dates and places

    def _date(self, index, mention, value, found):
        if not value:
            return set()
        iso, clause = _iso(value), self.clause_of(mention.start)
        deed_date = self.record["deed"].get("date")
        if iso and iso == deed_date:
            return {"deed_date"}
        if iso is None and deed_date and clause in ("header", "opening", "closing") and _fits(value, deed_date):
            return {"deed_date"}
        if (iso and any(p.get("birthDate") == iso for p in self.record["parties"])) or BIRTH.search(self.before(mention, 60)):
            return {"birth_date"}
        if iso and clause in ("energy", "annexes") and any((g.get("epc") or {}).get("date") == iso for g in self.record["goods"]):
            return {"epc_date"}
        inspections = {(g.get("electricity") or {}).get("inspectionDate") for g in self.record["goods"]}
        if iso and clause in ("electricity", "annexes") and iso in inspections:
            return {"inspection_date"}
        return {"title_date"} if clause == "title_origin" else set()

    def _location(self, index, mention, value, found):
        name = fold(value)
        near = self.before(mention, 80)
        born = _last(BIRTH, near)
        if born >= 0 and not any(m.start >= mention.start - len(near) + born and m.label == "LOCATION" for m in self._earlier(index)):
            return {"birth_place"}
        seats = {fold(n.get("seat")) for n in self.record["deed"].get("notaries") or []}
        person = next((i for i in range(index - 1, -1, -1) if self.document.mentions[i].label == "PERSON"), None)
        if name in seats and person is not None and "notary" in found[person]:
            if mention.start - self.document.mentions[person].end < 80:
                return {"notary_seat"}
        # A street without a number is a LOCATION.
        if any(name and name == fold((g.get("address") or {}).get("street")) for g in self.record["goods"]):
            return {"good_address"}
        towns = {fold((g.get("address") or {}).get("municipality")) for g in self.record["goods"]}
        return {"good_place"} if name in towns and self.clause_of(mention.start) in ("header", "description") else set()

    def _earlier(self, index: int) -> list[Mention]:
        return list(self.document.mentions[max(0, index - 4) : index])

    def _address(self, index, mention, value, found):
        if not value:
            return set()
        roles = set()
        if any(_same_address(value, g.get("address")) for g in self.record["goods"]):
            roles.add("good_address")
        if any(_same_address(value, p.get("address")) for p in self.record["parties"]):
            roles.add("party_address")
        if len(roles) == 2:
            # The seller lives in the house he sells: the clause tells which of the two is meant.
            clause = self.clause_of(mention.start)
            roles = {"parties": {"party_address"}, "description": {"good_address"}, "header": {"good_address"}}.get(clause, roles)
        return roles

    # -- amounts, surfaces, numbers

    def _money(self, index, mention, value, found):
        clause, near = self.clause_of(mention.start), self.before(mention, 90)
        roles = set()
        if value and clause != "mortgage_status" and any(_amount(t.get("price")) == _number(value) for t in self.record["transactions"]):
            roles.add("price")
        if value and any(_amount(g.get("cadastralIncome")) == _number(value) for g in self.record["goods"]):
            roles.add("cadastral_income")
        if roles:
            return roles
        if clause in ("payment", "price") and DEPOSIT.search(near):
            return {"deposit"}
        if RENT.search(near):
            return {"rent"}
        return {"cost"} if clause == "costs" else set()

    def _area(self, index, mention, value, found):
        bases = {a.get("basis") for g in self.record["goods"] for a in g.get("areas") or [] if value and abs(a["squareMetres"] - value) < 0.51}
        return {AREA_ROLES.get(basis, "good_area") for basis in bases}

    def _parcel(self, index, mention, value, found):
        own = {_parcel_key(p.get("number")) for g in self.record["goods"] for p in g.get("parcels") or []}
        return {"good_parcel"} if any(_parcel_key(number) in own for _, number in value or []) else set()

    def _national_number(self, index, mention, value, found):
        return {"party_number"} if value and any(p.get("nationalNumber") == value for p in self.record["parties"]) else set()

    def _enterprise_number(self, index, mention, value, found):
        own = {str(p.get("enterpriseNumber") or "").lstrip("0") for p in self.record["parties"]} - {""}
        return {"party_number"} if str(value or "").lstrip("0") in own else set()

    def _reference(self, index, mention, value, found):
        roles = set()
        if fold(value) == fold(self.record["deed"].get("repertoryNumber")) != "":
            roles.add("repertory_number")
        for good in self.record["goods"]:
            if fold((good.get("epc") or {}).get("certificateNumber")) == fold(value) != "":
                roles.add("epc_certificate")
            if fold(good.get("asbestosCertificate")) == fold(value) != "":
                roles.add("asbestos_certificate")
        return roles

    # -- values that are no entities

    def bare_values(self) -> list[Value]:
        out: dict[tuple[int, int], Value] = {}
        text = self.document.text
        for good in self.record["goods"]:
            number = (good.get("epc") or {}).get("value")
            if number is not None:
                for match in re.finditer(r"\d[\d.]*(?:,\d+)?(?=\s?kWh)", text):
                    if abs(float(match.group().replace(".", "").replace(",", ".")) - number) < 0.01:
                        out[match.span()] = Value(*match.span(), "epc_value")
            year = good.get("constructionYear")
            for match in re.finditer(rf"\b{year}\b", text) if year else ():
                if BUILT.search(text[max(0, match.start() - 70) : match.start()]):
                    out[match.span()] = Value(*match.span(), "construction_year")
        taken = [(m.start, m.end) for m in self.document.mentions]
        return [v for v in sorted(out.values(), key=lambda v: v.start) if not any(a < v.end and v.start < b for a, b in taken)]


def _last(pattern: re.Pattern, text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def _party_role(party: dict) -> str:
    return "other_party" if party["role"] == "other" else party["role"]


def _iso(parts: list) -> str | None:
    year, month, day = parts
    return f"{year:04d}-{month:02d}-{day:02d}" if year and month and day else None


def _fits(parts: list, iso: str) -> bool:
    told = [(part, int(own)) for part, own in zip(parts, iso.split("-"), strict=True) if part is not None]
    return bool(told) and all(part == own for part, own in told)


def _same_address(value: list, address: dict | None) -> bool:
    if not address or not address.get("street"):
        return False
    street, number, _ = value
    if fold(street) != fold(address["street"]):
        return False
    return number is None or address.get("number") is None or fold(number) == fold(address["number"])


def _amount(money: dict | None) -> float | None:
    return None if not money or money.get("amount") is None else round(float(money["amount"]), 2)


def _number(value: str) -> float:
    return round(float(value.split()[0]), 2)


def _parcel_key(number) -> str:
    return re.sub(r"[^0-9A-Z]", "", str(number or "").upper()).lstrip("0")


def assign_roles(document: Document, values: list) -> Document:
    """The document with the roles of its mentions and its bare values. A document that is no deed has a record of nothing: its mentions are all "other"."""
    reader = _Reader(document, values)
    mentions = tuple(
        replace(mention, roles=tuple(sorted(roles))) for mention, roles in zip(document.mentions, reader.roles(), strict=True)
    )
    return replace(document, mentions=mentions, values=tuple(reader.bare_values()), has_roles=True)


# -- how much of the record the alignment reaches

EXPECTED = {
    "deed_date": lambda r: [r["deed"].get("date")],
    "repertory_number": lambda r: [r["deed"].get("repertoryNumber")],
    "notary": lambda r: [n["name"] for n in r["deed"].get("notaries") or []],
    "notary_seat": lambda r: [n.get("seat") for n in r["deed"].get("notaries") or []],
    "party": lambda r: [p["name"] for p in r["parties"]],
    "birth_date": lambda r: [p.get("birthDate") for p in r["parties"]],
    "birth_place": lambda r: [p.get("birthPlace") for p in r["parties"]],
    "party_number": lambda r: [p.get("nationalNumber") or p.get("enterpriseNumber") for p in r["parties"]],
    "party_address": lambda r: [(p.get("address") or {}).get("street") for p in r["parties"]],
    "price": lambda r: [(t.get("price") or {}).get("amount") for t in r["transactions"]],
    "good_address": lambda r: [(g.get("address") or {}).get("street") for g in r["goods"]],
    "good_parcel": lambda r: [p.get("number") for g in r["goods"] for p in g.get("parcels") or []],
    "area": lambda r: [a.get("squareMetres") for g in r["goods"] for a in g.get("areas") or []],
    "cadastral_income": lambda r: [(g.get("cadastralIncome") or {}).get("amount") for g in r["goods"]],
    "epc_value": lambda r: [(g.get("epc") or {}).get("value") for g in r["goods"]],
    "epc_certificate": lambda r: [(g.get("epc") or {}).get("certificateNumber") for g in r["goods"]],
    "inspection_date": lambda r: [(g.get("electricity") or {}).get("inspectionDate") for g in r["goods"]],
    "construction_year": lambda r: [g.get("constructionYear") for g in r["goods"]],
}


def measure_alignment(documents: list[Document], values: dict[str, list]) -> dict:
    """{field: [values of the records, of them carried by at least one mention]} and {role: mentions}; needs documents with roles and records."""
    fields: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    roles: Counter = Counter()
    for document in documents:
        by_role = defaultdict(list)
        for mention, value in zip(document.mentions, values[document.id], strict=True):
            roles["/".join(mention.roles)] += 1
            for role in mention.roles:
                by_role[role].append((mention, value))
        for bare in document.values:
            roles[bare.role] += 1
            by_role[bare.role].append((bare, document.text[bare.start : bare.end]))
        for name, expected in EXPECTED.items():
            for wanted in {str(w): w for w in expected(document.record) if w is not None}.values():
                fields[name][0] += 1
                fields[name][1] += _is_carried(name, wanted, by_role, document.record)
    return {"fields": dict(fields), "roles": dict(roles.most_common())}


def _is_carried(name: str, wanted, by_role: dict, record: dict) -> bool:
    own = by_role[name]
    if name == "party":
        roles, words = {_party_role(p) for p in record["parties"] if p["name"] == wanted}, set(fold(wanted).split())
        told = [set(fold(value).split()) for role in roles for _, value in by_role[role]]
        return any(own and (own <= words or words <= own) for own in told)
    if name == "area":
        own = [pair for role in ("title_area", "cadastre_area", "survey_area", "good_area") for pair in by_role[role]]
        return any(abs(value - wanted) < 0.51 for _, value in own)
    if name in ("price", "cadastral_income"):
        return any(value and _number(value) == round(float(wanted), 2) for _, value in own)
    if name == "good_parcel":
        return any(_parcel_key(number) == _parcel_key(wanted) for _, value in own for _, number in value)
    if name in ("good_address", "party_address"):
        return any(fold(value if isinstance(value, str) else value[0]) == fold(wanted) for _, value in own)
    if name == "epc_value":
        return any(abs(float(value.replace(".", "").replace(",", ".")) - wanted) < 0.01 for _, value in own)
    if name == "deed_date":
        return bool(own)
    if name in ("birth_date", "inspection_date"):
        return any(_iso(value) == wanted for _, value in own)
    return any(fold(wanted) == fold(value) for _, value in own)
