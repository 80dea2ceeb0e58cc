import type { Address, Language } from "../deed.ts";
import { findMunicipality, findMunicipalityOfPart, mainMunicipality } from "./municipalities.ts";
import { parseSpelledNumber } from "./numerals.ts";
import { type Parsed, read, unread } from "./parsed.ts";

/** House number words in the three languages; what stands before the number and is no part of it. */
const NUMBER_WORD = String.raw`(?:(?<!\p{L})(?:(?:haus|huis|maison)\s)?(?:huisnummer|nummers?|numéros?|numeros?|hausnummer|nummern?|nrs?\.?|n[°ºo]s?\.?|num\.?))`;
/** Box words: Dutch bus, French boîte, German Briefkasten, with their abbreviations (source: domain.md, bPost's address forms, and Eupen's "Bt."). */
const BOX_WORD = String.raw`(?:bus|b\.|(?<=[\s,])b(?=\s?\d)|bo[iî]te|bo[iî]tes|bte\.?|bt\.?|bf?k\.?|briefkasten|brievenbus|postfach|box)`;
const HOUSE = String.raw`\d+(?:\s?[A-Za-z](?![\p{L}.]))?(?:\s?(?:bis|ter|quater))?(?:(?:\s?[-–+]\s?|\s(?:en|et|und|&)\s)\d+(?:[A-Za-z](?!\p{L}))?)*`;
const BOX = String.raw`[\p{L}\d][\p{L}\d.-]*`;

/** "Numéro vingt-neuf, boîte deux": house and box in words, up to a comma, the box or the end. */
const WORDED = new RegExp(
  String.raw`(?<lead>${NUMBER_WORD}|(?<=[\s,])${BOX_WORD})\s+(?<words>\p{L}[\p{L}\s-]*?)(?=\s*(?:[,;(/]|\s${BOX_WORD}\s|$))`,
  "giu",
);
const inDigits = (text: string, language: Language): string =>
  text.replace(WORDED, (all: string, lead: string, words: string) => {
    const number = parseSpelledNumber(words, language);
    return number === null ? all : `${lead} ${number}`;
  });

const NUMBERED = new RegExp(
  String.raw`^(?<street>.*?)[\s,]*(?:${NUMBER_WORD}\s*)?(?<![\p{L}\d])(?<number>${HOUSE})(?:\s*[/,(]?\s*(?:${BOX_WORD}\s*(?:${NUMBER_WORD}\s*)?|/\s*)(?<box>${BOX})\)?)?\s*$`,
  "iu",
);
const POSTED =
  /^(?:B|D|F|L|NL)?[-–\s]{0,3}(?<code>\d{4}\s[A-Z]{2}(?=\s)|\d{4,5}|\d{2}-\d{3}|\d{4}-\d{3})\s+(?<place>\p{L}.*)$/u;
/** "étage 1", "2de verdieping", "3. Stock": where in the building, no part of the address. */
const FLOOR =
  /^(?:\d{1,2}(?:ste|de|e|er|ère|ème|ième|\.)?\s)?(?:étage|verdieping|verdiep|etage|stock(?:werk)?)(?:\s\d{1,2})?$/iu;
/** Words that show a street, so that "rue de Bruxelles" is no municipality and "Dorpsstraat" no place. */
const STREETISH =
  /(?:straat|laan|lei|weg|steenweg|baan|plein|dreef|dijk|kaai|vest|markt|pad|hof|stra(?:ß|ss)e|gasse|platz|allee)\b|\b(?:rue|avenue|chauss[ée]e|boulevard|place|quai|chemin|dr[èe]ve|square|clos|sentier|impasse|ruelle|route|all[ée]e|esplanade|cours|galerie|rond-point|voie|venelle|faubourg|str\.)(?=\s|$)/iu;

/** Whether a name is a street's by its kind: "Kapellestraat", "rue de la Station". */
export const namesStreet = (text: string): boolean => STREETISH.test(text);

/** Splits on commas, and on "à", "te", "in", "zu", "-" where a postcode or the place follows. */
function splitSegments(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .split(
      /\s*[,;]\s*|\s+(?:à|te|in|zu|at|-|–)\s+(?=(?:[A-Z]{1,2}-)?\d{4,5}\s+\p{Lu})|(?<=\s\d{1,4}[A-Za-z]?)\s+(?:à|te|in|zu)\s+(?=\p{Lu}\p{L})/u,
    )
    .map((segment) => segment.replace(/^(?:à|te|in|zu|aan de|aan het|aan)\s+/iu, "").trim())
    .filter((segment) => segment !== "" && !FLOOR.test(segment));
}

const isPlace = (segment: string): boolean => {
  const [outer = "", inner = ""] = segment.split("(").map((part) => part.replace(")", "").trim());
  if (/\d/.test(segment) || STREETISH.test(outer)) return false;
  return (
    findMunicipality(outer) !== null ||
    findMunicipalityOfPart(outer) !== null ||
    (inner !== "" && findMunicipality(inner) !== null)
  );
};

const NUMBER_FIRST = new RegExp(`^(?:${NUMBER_WORD}|${BOX_WORD})?\\s*\\d`, "iu");
const HOUSE_ALONE = new RegExp(`^(?:${NUMBER_WORD})?\\s*${HOUSE}$`, "iu");

/** "Toronto, Balmoral Avenue 41", "Montréal (Canada), 4126 rue Saint-Hubert", "Luxembourg-Bonnevoie, rue Sigefroi, 14": the first of several segments names a place when a street with a number follows. */
function isForeignPlace([first = "", second = "", third = ""]: readonly string[]): boolean {
  if (/\d/.test(first) || STREETISH.test(first)) return false;
  if (/^\d+[A-Za-z]?\s/u.test(second) && STREETISH.test(second)) return true;
  if (NUMBER_FIRST.test(second)) return false;
  return /^\D*\p{L}\D*\d/u.test(second) || (STREETISH.test(second) && /\d/.test(third));
}

/** Of a bilingual street ("rue du Tabellion/Notarisstraat") the half in the deed's language. */
function chooseHalf(street: string, language: Language): string {
  const halves = street.split(/\s*\/\s*|\s+[-–]\s+/).filter((half) => STREETISH.test(half));
  if (halves.length !== 2) return street;
  const french = (half: string): boolean =>
    /^(?:rue|avenue|chauss|boulevard|place|quai|chemin|dr[èe]ve|square|clos|sentier|impasse|route|all[ée]e)/iu.test(
      half,
    );
  return halves.find((half) => french(half) === (language === "fr")) ?? street;
}

/** "Residentie De Linde, Kerkstraat": the building's name before the street is no part of it. */
function dropHouse(street: string): string {
  const parts = street.split(/\s*,\s*/);
  const last = parts.at(-1) ?? street;
  return parts.length > 1 && STREETISH.test(last) && !parts.slice(0, -1).some((part) => STREETISH.test(part))
    ? last
    : street;
}

/**
 * Reads an address as five fields, in either order: "Dok Noord 7 bus 31, 9000 Gent", "9050 Gent (Ledeberg), Brusselsesteenweg 286", "Namur, rue du Moulin,
 * 42". The municipality is the main one in the deed's `year`; a street without a number keeps number null; a part that is not there is null.
 */
export function parseAddress(text: string, language: Language, year: number | null = null): Parsed<Address> {
  const trimmed = inDigits(text.trim().replace(/[.,;]+$/, ""), language);
  const segments = splitSegments(trimmed);
  let postalCode: string | null = null;
  let place: string | null = null;
  const rest: string[] = [];
  for (const segment of segments) {
    const posted = POSTED.exec(segment)?.groups;
    if (
      posted?.["code"] !== undefined &&
      place === null &&
      !STREETISH.test((posted["place"] ?? "").split("(")[0] ?? "")
    ) {
      postalCode = posted["code"];
      place = posted["place"] ?? null;
    } else rest.push(segment);
  }
  if (place !== null) {
    // "4750 Bütgenbach, Nidrum, Zum Walkerstal 19": the village between the municipality and the street
    const village =
      rest.length > 1 && rest.some((segment) => /\p{L}.*\d/u.test(segment)) ? rest.findIndex(isPlace) : -1;
    if (village !== -1) rest.splice(village, 1);
  }
  if (place === null) {
    const at = rest.findIndex(isPlace);
    const elsewhere = isForeignPlace(rest) ? 0 : -1;
    const other = rest.length > 1 ? (at === -1 ? elsewhere : at) : -1;
    // "Crombach, Hausnummer 34": a village that numbers its houses is the street as well as the place.
    if (other !== -1) place = rest[other] ?? null;
    const remaining = rest.filter((_, index) => index !== other);
    if (place !== null && remaining.every((segment) => HOUSE_ALONE.test(segment))) {
      rest[0] = rest.join(", ");
      rest.length = 1;
    } else if (other !== -1) rest.splice(other, 1);
  }
  // "4126 rue Saint-Hubert": the number first, as abroad.
  const body = rest.join(", ").replace(/^(\d+[A-Za-z]?)[\s,]+(\p{L}.*\D)$/u, "$2 $1");
  const match = NUMBERED.exec(body)?.groups;
  const street = dropHouse((match?.["street"] ?? body).replace(/[\s,]+$/, "").trim());
  const number = match?.["number"]?.replace(/\s+/g, " ").trim() ?? null;
  if (street === "" && number === null && place === null) return unread();
  return read({
    street: street === "" ? null : chooseHalf(street, language),
    number,
    box: match?.["box"]?.replace(/[.-]+$/, "") ?? null,
    postalCode,
    municipality: place === null ? null : mainMunicipality(place, language, { postalCode, year }),
  });
}
