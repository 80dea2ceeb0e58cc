/** One span of the model → the several that the contract asks for. */
import type { Span } from "../../deed.ts";
import { parseArea } from "../../forms/index.ts";
import type { ModelEntity } from "../decode.ts";
import { trimSpan } from "../decode.ts";
import { isKnownPlace } from "../patterns/places.ts";
import {
  BOUND_HALF,
  COUNTRY,
  COUPLE,
  HONORIFIC,
  HYPHENATED_GIVEN_NAME,
  LEADING_TITLES,
  LEGAL_FORM,
  OFFICE_OR_COURT,
  PARTICLE,
} from "./words.ts";

/** Cuts at [from, to) of the text: what lies between belongs to neither. */
function cut(text: string, entity: ModelEntity, cuts: readonly Span[]): readonly ModelEntity[] {
  const edges = [entity.start, ...cuts.flatMap(({ start, end }) => [start, end]), entity.end];
  const parts: ModelEntity[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    const span = trimSpan(text, { start: edges[i] ?? 0, end: edges[i + 1] ?? 0 });
    if (span !== null) parts.push({ ...entity, ...span });
  }
  return parts;
}

function cutsOf(entity: ModelEntity, inner: string, pattern: RegExp): readonly Span[] {
  return [...inner.matchAll(pattern)].map((match) => ({
    start: entity.start + match.index,
    end: entity.start + match.index + match[0].length,
  }));
}

/** "Bollen en Thijs", and signatures in a row ("B. Collignon, N. Kreusch"); "STEYAERT, Camiel" is one person. */
const PERSON_LINK = /\s+(?:en|et|und)\s+|,\s+(?=\p{Lu}\.\s?(?:-?\p{Lu}\.\s?)?\p{Lu}\p{L})/giu;
/**
 * "Madame Nguyen-Lefèvre" who is "NGUYEN-LEFÈVRE Mai-Lan" elsewhere bears both names; "Mevrouw Schiltz-De Jaegher", of whom only "De Jaegher" has given names,
 * is called after her husband too.
 */
function isOneBearer(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const mentions = new RegExp(
    `(?<!\\p{L})(?:${HONORIFIC})\\s((?:\\S+\\s){0,3}?)${escaped}(?![\\p{L}-])(.{0,20})`,
    "giu",
  );
  return [...text.matchAll(mentions)].some(
    ([, before = "", after = ""]) =>
      /^(?:\p{Lu}\p{Ll}[\p{L}-]*\s)+$/u.test(before) || (before === "" && /^,?\s\p{Lu}\p{Ll}/u.test(after)),
  );
}

/** "notaire Dierckx-Lauwers", "Mademoiselle Lambert-Sury", "M. Goffinet-Noël": one holds an office, or is unmarried. */
const ONE_OFFICE =
  /(?<!\p{L})(?:notaire|notaris|notarin?|huissier|gerechtsdeurwaarder|gerichtsvollzieher|mademoiselle|mlle|melle|mejuffrouw|juffrouw|fräulein|M\.)\s(?:\p{Lu}\p{Ll}{0,3}\.\s?-?){0,2}$/iu;

const BARE_SURNAME = new RegExp(`^(?:${PARTICLE}\\s?)*\\S+$`, "iu");

/** "Van Hoecke-De Baets": a bare surname with a hyphen is a couple; "Jan-Baptist Peeters", "Karl-Heinz" and "VAN HOECKE Marie-Anne" are not. */
function splitPersons(text: string, given: ModelEntity): readonly ModelEntity[] {
  const lead = LEADING_TITLES.exec(text.slice(given.start, given.end))?.[0].length ?? 0;
  const entity = { ...given, start: given.start + lead };
  const inner = text.slice(entity.start, entity.end);
  const isCouple = COUPLE.test(text.slice(Math.max(0, entity.start - 24), entity.start));
  const joined = cut(text, entity, cutsOf(entity, inner, PERSON_LINK));
  return joined.flatMap((person) => {
    const name = text.slice(person.start, person.end);
    const hyphens = cutsOf(person, name, /(?<=\p{L})\s?[-–]\s?(?=\p{L})/gu);
    const hyphen = hyphens[0];
    if (hyphens.length !== 1 || hyphen === undefined) return [person];
    const left = text.slice(person.start, hyphen.start);
    const right = text.slice(hyphen.end, person.end);
    // "époux LOUIS-BASTIN": of a couple's bare names the first is a surname.
    // "SCHRÖDER Karl-WANGEN Josefa": behind a given name in small letters capitals are the other's surname.
    if (/\p{Ll}\s?[-–]\s?\p{Lu}{3,}(?:\s|$)/u.test(name) && /^\p{Lu}{3,}/u.test(name))
      return cut(text, person, hyphens);
    if (HYPHENATED_GIVEN_NAME.test(name) && !(isCouple && !/\s/u.test(name))) return [person];
    if (BOUND_HALF.test(left)) return [person];
    if (isCouple) return cut(text, person, hyphens);
    const bare = BARE_SURNAME.test(left) && BARE_SURNAME.test(right);
    const isOne = ONE_OFFICE.test(text.slice(Math.max(0, person.start - 24), person.start)) || isOneBearer(text, name);
    return bare && !isOne ? cut(text, person, hyphens) : [person];
  });
}

/** "1 ha 21 a en 71 a 25 ca": two areas, when both sides read as one and the second does not go on below the first. */
function splitAreas(text: string, entity: ModelEntity, inner: string): readonly ModelEntity[] {
  for (const link of cutsOf(entity, inner, /\s+(?:en|et|und)\s+(?=\d)/giu)) {
    const parts = cut(text, entity, [link]);
    const left = inner.slice(0, link.start - entity.start);
    const right = inner.slice(link.end - entity.start);
    const goesOn =
      /\d\s*(?:ha|hectaren?s?)\s*$/iu.test(left) || (/\d\s*a(?:ren?s?)?\s*$/iu.test(left) && /^\d+\s*c/iu.test(right));
    if (
      !goesOn &&
      parts.length === 2 &&
      parts.every((part) => parseArea(text.slice(part.start, part.end)).value !== null)
    ) {
      return parts;
    }
  }
  return [entity];
}

const EURO = /€|\beuro?s?\b/iu;
const FRANC = /(?<![\p{L}\d])(?:francs?|franks?|franken|frs?|bef|bf|f)(?![\p{L}\d])/iu;

/** An amount repeated in another currency is a second span (contract). */
function splitMoney(text: string, entity: ModelEntity, inner: string): readonly ModelEntity[] {
  const open = /\s*\((?=[^()]*\)?$)/u.exec(inner);
  if (open === null) return [entity];
  const [outside, bracketed] = [inner.slice(0, open.index), inner.slice(open.index)];
  const differ = (EURO.test(outside) && FRANC.test(bracketed)) || (FRANC.test(outside) && EURO.test(bracketed));
  if (!differ) return [entity];
  return cut(text, entity, [{ start: entity.start + open.index, end: entity.start + open.index + open[0].length }]);
}

/** Natures of the cadastre in small letters behind a field's name in capitals. */
const FIELD_AND_NATURE =
  /^(\p{Lu}[\p{L}'’-]+(?:\s[\p{L}'’-]+)*?)\s(?:bois|pré|pâture|terre|futaie|taillis|verger|jardin|sapinière|étang|weiland|bouwland|hooiland|boomgaard|bos|weide)$/u;

/** "maison de Wanze", "huis te Mol", "maison rue Hayeneux". */
const GOOD_AND_PLACE =
  /^(maison|appartement|ferme|terrain|huis|woning|hoeve|haus|wohnung)\s(?:(?:de|à|te|in|zu)\s(?=\p{Lu})|(?=(?:rue|avenue|place|quai|boulevard|chaussée|ruelle)\s))/iu;

/** Homes, hospitals and buildings that bear a name. */
const HOUSE_LEAD =
  /(?:woonzorgcentrum|rust(?:huis|oord)|residentie|ziekenhuis|kliniek|huize|gebouw|complex|résidence|clinique|maison\sde\srepos|hôpital|home|immeuble|residenz|(?:alten|senioren)heim|klinik|krankenhaus|gebäude|wohnanlage|\bam)\s["“„«]?$/iu;

/** Named houses that need no word before: "Maison des Notaires, boulevard Audent 7". */
const HOUSE_NAME =
  /^(?:maison\s(?:des?|du)|huis\s(?:van|der)|haus\s(?:der|des)|résidence|residentie|residenz|château|kasteel|schloss|hôtel|domaine|domein|centre|centrum|zentrum)\s/iu;
/** Kin before a name that an address follows at once: "veuve de Jean NOËL, Grand-Rue 3". */
const KIN_OF =
  /(?:veu(?:ve|f)|épou(?:se|x)|conjoint|fil(?:s|le)|weduwe|weduwnaar|echtgeno(?:o?t|te)|zoon|dochter|witwer?|ehefrau|ehemann|gattin|gatte)\s(?:de\s|d['’]\s?|van\s|von\s)?$/iu;
const NAME_BEFORE_STREET =
  /^(?:\p{Lu}[\p{L}'’-]+\s){1,4}\p{Lu}[\p{L}'’-]+(?=,\s\p{Lu}[^,\n]*\d|,\s(?:rue|avenue|quai|place|boulevard|chaussée|clos|allée)\s)/u;

/** "Demerhof, Hospitaalstraat 15": a house's name without a number, which is no municipality, before a street with its number. */
function namedHouse(inner: string, before: string): RegExpExecArray | null {
  if (!HOUSE_LEAD.test(before) && !HOUSE_NAME.test(inner)) return null;
  const house =
    /^\p{Lu}[^\d,]+(?=,\s(?:(?:rue|avenue|quai|place|boulevard|chaussée|clos|allée)\s[^\d,]+|\p{Lu}[\p{L}'’.\s-]*(?:straat|laan|steenweg|plein|dreef|kaai|lei|straße|weg|platz)),?\s\d)/u.exec(
      inner,
    );
  return house === null || isKnownPlace(house[0].replace(/\s?\(.*/u, "")) || STREET_NAME.test(house[0]) ? null : house;
}
/** The first half of a bilingual street. */
const STREET_NAME =
  /^(?:rue|avenue|quai|place|boulevard|chaussée|clos|allée)\s|(?:straat|laan|steenweg|plein|dreef|kaai|lei|straße|weg|platz)$/iu;

const SEVERAL_NOTARIES = /(?<!\p{L})(?:notaires|notarissen|notare|maîtres|meesters)\s(?:associés\s)?$/iu;
const NAMES_FIRM = new RegExp(`(?:^|\\s)${LEGAL_FORM}(?![\\p{L}\\p{N}])|notar|notair`, "u");

const MUNICIPALITY_NAME = /^(?:stad|gemeente|ville|commune|stadt|gemeinde)\s/iu;
const AND_THE = /\s(?:et\s(?:la\s|le\s|l['’]\s?)|en\s(?:de|het)\s|und\s(?:die|der|das|dem)\s)(?=\p{Lu})/gu;

export function splitSpan(text: string, entity: ModelEntity): readonly ModelEntity[] {
  const inner = text.slice(entity.start, entity.end);
  switch (entity.label) {
    case "PERSON":
      return splitPersons(text, entity);
    case "AREA":
      return splitAreas(text, entity, inner);
    case "MONEY":
      return splitMoney(text, entity, inner);
    case "PARCEL":
      return cut(
        text,
        entity,
        cutsOf(entity, inner, /(?<=\d\S*)[\s,;]+(?:(?:en|et|und)\s+)?(?=(?:sectie|sektie|section|flur)\s)/giu),
      );
    case "REFERENCE":
      // "A:20110012345 R:20110012344": the soil office's two numbers.
      return cut(text, entity, cutsOf(entity, inner, /\s+[AR]\s?:\s?(?=\d)/gu));
    case "ORGANISATION": {
      // "Notare RADOUX & THISSEN": behind the plural of a title they are two persons.
      if (SEVERAL_NOTARIES.test(text.slice(Math.max(0, entity.start - 24), entity.start)) && !NAMES_FIRM.test(inner)) {
        const notaries = cut(text, entity, cutsOf(entity, inner, /\s&\s/gu));
        if (notaries.length > 1) return notaries.map((notary) => ({ ...notary, label: "PERSON" }));
      }
      // "Commune d'Herbeumont et l'Administration de l'Urbanisme": a municipality's name does not go on behind "and the".
      if (MUNICIPALITY_NAME.test(inner)) {
        const bodies = cut(text, entity, cutsOf(entity, inner, AND_THE));
        if (bodies.length > 1) return bodies;
      }
      // Contract: the seat belongs to a numbered or named office or court only.
      const seat = /\s(?:te|à|zu|in)(?:\s(?=\p{Lu}[\p{L}'’-]+$)|$)/u.exec(inner);
      if (seat === null || (OFFICE_OR_COURT.test(inner) && !/notari/iu.test(inner))) return [entity];
      const start = entity.start + seat.index;
      const [name, place] = cut(text, entity, [{ start, end: start + seat[0].length }]);
      if (name === undefined) return [entity];
      return place === undefined ? [name] : [name, { ...place, label: "LOCATION" }];
    }
    case "ADDRESS": {
      // "Namur, rue de Fer": a street without a number is a place of its own (contract).
      const town = /^(\p{Lu}[^,\n\d]+), (?=(?:rue|avenue|place|quai|boulevard)\s[^,\d]+$)/u.exec(inner);
      if (
        town !== null &&
        isKnownPlace(town[1] ?? "") &&
        !/^,?\s(?:n\S*\s?)?\d/u.test(text.slice(entity.end, entity.end + 16))
      )
        return cut(text, { ...entity, label: "LOCATION" }, cutsOf(entity, inner, /, /gu));
      // "Zonnehoek", Driftweg 120: the quotation mark closes a named place.
      const quoted = /^[^"“„«\d]+(?=[”"»],\s)/u.exec(inner);
      const lead = text.slice(Math.max(0, entity.start - 24), entity.start);
      const kin = KIN_OF.test(lead) ? NAME_BEFORE_STREET.exec(inner) : null;
      if (kin !== null) {
        return [
          { ...entity, label: "PERSON", end: entity.start + kin[0].length },
          { ...entity, start: entity.start + kin[0].length + 2 },
        ];
      }
      const country = quoted ?? new RegExp(`^${COUNTRY}(?=,\\s)`, "u").exec(inner) ?? namedHouse(inner, lead);
      if (country === null) return [entity];
      const [place, ...rest] = cut(text, entity, [
        { start: entity.start + country[0].length, end: entity.start + country[0].length + (quoted === null ? 2 : 3) },
      ]);
      return place === undefined ? [entity] : [{ ...place, label: "LOCATION" }, ...rest];
    }
    case "LOCATION":
    case "GOOD": {
      // A row of a table: "Fond du Terme bois" is a field's name and its nature.
      const row = FIELD_AND_NATURE.exec(inner);
      const seat = row === null && entity.label === "LOCATION" ? GOOD_AND_PLACE.exec(inner) : null;
      if (seat !== null) {
        return [
          { ...entity, label: "GOOD", end: entity.start + (seat[1]?.length ?? 0) },
          { ...entity, start: entity.start + seat[0].length },
        ];
      }
      if (row === null) return [entity];
      const at = entity.start + (row[1]?.length ?? 0);
      return [
        { ...entity, label: "LOCATION", end: at },
        { ...entity, label: "GOOD", start: at + 1 },
      ];
    }
    default:
      return [entity];
  }
}
