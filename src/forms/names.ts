import table from "../../data/first-names.json" with { type: "json" };
import { foldLetters } from "./letters.ts";
import { type Parsed, read, unread } from "./parsed.ts";

/** First names borne by 150 people or more in Belgium, folded: evidence for which end of a name is the given one, never a filter. */
const FIRST_NAMES: ReadonlySet<string> = new Set(table.names.flatMap((line) => line.split(" ")).map(foldLetters));

/** Particles that begin or continue a surname; all but the first stand in small letters in a normalised name ("Van den Berghe", "De la Court"). */
const PARTICLES: ReadonlySet<string> = new Set(
  "van von vom zum zur den der de het 't ten ter te in op la le les du des d' l' l' di da del della dos el al ben of und y".split(
    " ",
  ),
);
const particle = (token: string): boolean => PARTICLES.has(foldLetters(token).replace("’", "'"));

const isCapitals = (token: string): boolean =>
  /\p{Lu}/u.test(token) && !/\p{Ll}/u.test(token) && token.replace(/\P{L}/gu, "").length > 1;

const isFirstName = (token: string): boolean => {
  const folded = foldLetters(token);
  return FIRST_NAMES.has(folded) || folded.split("-").every((part) => part !== "" && FIRST_NAMES.has(part));
};

/** "MARIE-LOUISE" → "Marie-Louise", "D'HAESE" → "D'Haese", "MCKENNA" stays a plain capital and small letters. */
const capitalise = (token: string): string =>
  token
    .toLowerCase()
    .replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const writeGiven = (token: string): string => (isCapitals(token) ? capitalise(token) : token);

/** A surname printed in capitals gets normal ones: particles small after the first word; a name already in mixed letters stays as it is. */
function writeSurname(tokens: readonly string[]): string[] {
  return tokens.map((token, index) => {
    if (!isCapitals(token)) return token;
    if (index > 0 && particle(token) && index < tokens.length - 1) return token.toLowerCase();
    return capitalise(token);
  });
}

type Split = { readonly given: readonly string[]; readonly surname: readonly string[] };

/** Capitals tell: the run in capitals is the surname, wherever it stands. Null when all or none of the words are in capitals. */
function splitByCapitals(tokens: readonly string[]): Split | null {
  const capitals = tokens.map(
    (token, index) =>
      isCapitals(token) ||
      (/^\p{Lu}\.?$/u.test(token) ? false : particle(token) && isCapitals(tokens[index + 1] ?? "")),
  );
  const first = capitals.indexOf(true);
  const last = capitals.lastIndexOf(true);
  if (first === -1 || capitals.every((flag) => flag)) return null;
  if (first > 0 && last < tokens.length - 1) return null;
  return { given: [...tokens.slice(0, first), ...tokens.slice(last + 1)], surname: tokens.slice(first, last + 1) };
}

/** Without capitals: a first name at one end only tells the order; otherwise the printed order is kept, since modern deeds print given names first. */
function splitByFirstNames(tokens: readonly string[]): Split | null {
  const head = tokens[0] ?? "";
  const tail = tokens.at(-1) ?? "";
  if (tokens.length < 2) return null;
  if (particle(head) || (!isFirstName(head) && isFirstName(tail))) {
    const from = tokens.findIndex(
      (token, index) => index > 0 && !particle(token) && !particle(tokens[index - 1] ?? "") && isFirstName(token),
    );
    return from > 0 && tokens.slice(from).every((token) => !particle(token))
      ? { given: tokens.slice(from), surname: tokens.slice(0, from) }
      : null;
  }
  return null;
}

/**
 * Puts a person's name in reading order, "Given Names Surname", with normal capitals. "VAN HOECKE Roland Achiel" and "Roland Achiel VAN HOECKE" become
 * "Roland Achiel Van Hoecke".
 */
export function parsePersonName(text: string): Parsed<string> {
  const cleaned = text
    .replace(/\s*,\s*/g, " ")
    .replace(/\s+/g, " ")
    .replace(/-\s+/g, "-")
    .trim();
  const tokens = cleaned.split(" ").filter((token) => token !== "");
  if (tokens.length === 0 || !/\p{L}{2}/u.test(cleaned)) return unread();
  const split = splitByCapitals(tokens) ?? splitByFirstNames(tokens);
  if (split) return read([...split.given.map(writeGiven), ...writeSurname(split.surname)].join(" "));
  const allCapitals = tokens.every((token) => isCapitals(token) || particle(token));
  if (!allCapitals) return read(cleaned);
  const surnameFrom = tokens.findIndex((token, index) => index > 0 && (particle(token) || index === tokens.length - 1));
  return read(
    [...tokens.slice(0, surnameFrom).map(writeGiven), ...writeSurname(tokens.slice(Math.max(0, surnameFrom)))].join(
      " ",
    ),
  );
}

/**
 * Legal forms written out, in three languages: the contract leaves them out of an organisation's name. Abbreviated ones (NV, SRL) stay.
 * Source: Wetboek van vennootschappen en verenigingen (1999 and 2019 forms), Code des sociétés, Gesetzbuch der Gesellschaften.
 */
const LEGAL_FORMS: readonly string[] = [
  "besloten vennootschap met beperkte aansprakelijkheid",
  "coöperatieve vennootschap met beperkte aansprakelijkheid",
  "coöperatieve vennootschap met onbeperkte aansprakelijkheid",
  "commanditaire vennootschap op aandelen",
  "gewone commanditaire vennootschap",
  "commanditaire vennootschap",
  "burgerlijke vennootschap",
  "coöperatieve vennootschap",
  "besloten vennootschap",
  "naamloze vennootschap",
  "vennootschap onder firma",
  "maatschap",
  "vereniging zonder winstoogmerk",
  "stichting van openbaar nut",
  "private stichting",
  "eenpersoons",
  "onder de vorm van een",
  "in de vorm van een",
  "vennootschap",
  "société privée à responsabilité limitée",
  "société coopérative à responsabilité limitée",
  "société à responsabilité limitée",
  "société anonyme de droit public",
  "société anonyme",
  "société coopérative",
  "société civile",
  "société en commandite par actions",
  "société en commandite simple",
  "société en commandite",
  "société en nom collectif",
  "société simple",
  "société agricole",
  "société notariale",
  "association sans but lucratif",
  "fondation privée",
  "fondation d'utilité publique",
  "ayant emprunté la forme d'une",
  "unipersonnelle",
  "société",
  "privatgesellschaft mit beschränkter haftung",
  "gesellschaft mit beschränkter haftung",
  "genossenschaft mit beschränkter haftung",
  "aktiengesellschaft",
  "kommanditgesellschaft",
  "offene handelsgesellschaft",
  "vereinigung ohne gewinnerzielungsabsicht",
  "genossenschaft",
  "gesellschaft",
];
const FORM = new RegExp(
  `^(?:(?:de|het|la|le|les|l['’]|die|der|das|dem|den|une?|een|eine[rnm]?)\\s*)?(?:${LEGAL_FORMS.join("|")})(?=[\\s«"“„,]|$)(?!\\s(?:d['’](?!une?\\s)|de\\s(?!droit)|du\\s|des\\s|van\\s|voor\\s|pour\\s|für\\s|der\\s|zur\\s))[\\s,:]*`,
  "iu",
);

/** An organisation's name without a legal form written out before it, articles or quotation marks; "Société d'Équipement" and its like are names. */
export function parseOrganisationName(text: string): Parsed<string> {
  let name = text.replace(/\s+/g, " ").trim();
  for (let before = ""; before !== name; ) {
    before = name;
    name = name.replace(FORM, "").trim();
  }
  name = name
    .replace(/^(?:de|het|la|le|les|die|der|das)\s+(?=\p{Lu})/u, "")
    .replace(/^l['’](?=\p{Lu})/u, "")
    .replace(/^[«"“„']\s*|\s*[»"”']$/gu, "")
    .replace(/\s*[»"”]\s*/g, " ")
    .replace(/\s*[«“„]\s*/g, " ")
    .trim();
  return /\p{L}/u.test(name) ? read(name) : unread();
}
