import type { Span } from "../../deed.ts";
import { parseWholeNumber } from "../../forms/index.ts";
import { type DeedContext, type Found, foundByRule, textOf } from "../context.ts";

/** Nouns that are counted. Sources: the descriptions of all three languages; shower rooms count as bathrooms (contract). */
const NOUNS = {
  bedrooms:
    "slaapkamers?|slaapvertrekken|slpks?|slk|chbres?|chambres?(?: à coucher)?(?! d['’](?:amis|hôte)|e? (?:des|de commerce|froide))|schlafzimmern?|schlafräumen?",
  bathrooms: String.raw`badkamers?|douchekamers?|doucheruimten?|salles? d['’]eau|salles? de bains?|salles? de douches?|sdbs?|sdd|badezimmern?|duschbad|duschbäder|duschraum|bäder|bad(?![\p{L}-])`,
  floors: String.raw`bouwlagen|bouwlaag|woonlagen|niveaux?|niveaus?|ebenen?|geschossen?|vollgeschossen?|stockwerken?|etagen`,
} as const;

const NUMBER = String.raw`(?<number>\d{1,2}|[\p{L}]+)`;
/** What may not stand between a number and its noun: another noun that it counts, or a joint. */
const BETWEEN = String.raw`(?:en|et|und|met|avec|mit|dont|waarvan)\s|(?:slaap|bad|douche|woon)?kamers?|chambres?|salles?|\p{L}*zimmer|bouwla|niveau|ebene|geschoss`;
/** A noun without a number means one where it may ("badkamer", "une salle de bains démontée" does not). */
const NOT_THERE =
  /^\s*(?:\S+\s){0,2}(?:a été démontée?|démontée?|te plaatsen|à aménager|à installer|mogelijk|possible|einzurichten)/iu;
/** Rooms of each of several flats are not the good's. */
const EACH = /(?<!\p{L})(?:elke?|iedere?|jede[rsn]?|chaque|chacune?)(?!\p{L})[^.;]*$/iu;
const NEGATED = /(?:geen|zonder|aucune?|sans|pas de|kein\w*|ohne)\s+(?:\p{L}+\s+)?$/iu;
/** "op twee niveaus van de residentie", a flat's storey, or storeys of the whole block are no storeys of the unit. */
const NO_FLOORS = /^\s*(?:-|min|zéro|0)/u;

const small = (text: string): number | null => {
  const value = parseWholeNumber(text).value;
  return value !== null && value > 0 && value <= 40 ? value : null;
};

function readCount(context: DeedContext, spans: readonly Span[], nouns: string, bare: boolean): Found<number> | null {
  const hits: { readonly value: number; readonly span: Span }[] = [];
  const pattern = new RegExp(
    `(?:(?<![\\p{L}\\d])${NUMBER}[\\s-]+(?:(?!${nouns}|${BETWEEN})\\p{L}+\\s+){0,2}?)?(?<![\\p{L}])(?<noun>${nouns})(?![\\p{L}])`,
    "giu",
  );
  for (const span of spans) {
    const text = textOf(context, span);
    // A form gives the number behind the noun ("Aantal slaapkamers: 2").
    const field = new RegExp(
      `(?<![\\p{L}])(?:${nouns})\\s*[:=]\\s*(?<number>\\d{1,2}|\\p{L}+)(?![\\p{L}\\d]|[.,]\\d)`,
      "iu",
    ).exec(text);
    const counted = field === null ? null : small(field.groups?.["number"] ?? "");
    if (field !== null && counted !== null)
      return foundByRule(
        { start: span.start + field.index, end: span.start + field.index + field[0].length },
        counted,
        0.85,
      );
    for (const match of text.matchAll(pattern)) {
      const noun = match.groups?.["noun"] ?? "";
      const at = match.index + match[0].length - noun.length;
      if (NOT_THERE.test(text.slice(at + noun.length)) || NEGATED.test(text.slice(Math.max(0, at - 25), at))) continue;
      if (EACH.test(text.slice(Math.max(0, match.index - 45), match.index))) continue;
      const words = text.slice(match.index, at).trim().split(/\s+/);
      const counted = words
        .map((word, index) => ({
          value: small(word),
          from: match.index + match[0].indexOf(words.slice(index).join(" ")),
        }))
        .find(({ value }) => value !== null);
      if (counted?.value !== undefined && counted.value !== null)
        hits.push({
          value: counted.value,
          span: { start: span.start + counted.from, end: span.start + at + noun.length },
        });
      else if (bare && !/(?:s|kamers|zimmern|bäder)$/iu.test(noun.replace(/bains?$/iu, "")) && !/^salles/iu.test(noun))
        hits.push({ value: 1, span: { start: span.start + at, end: span.start + at + noun.length } });
    }
  }
  if (hits.length === 0) return null;
  return {
    value: hits.reduce((sum, { value }) => sum + value, 0),
    spans: hits.map(({ span }) => span),
    confidence: 0.85,
    origin: "rule",
  };
}

/** The number that a counted phrase gives ("drie slaapkamers", "badkamer"): its number word, one where it has none. */
export function countOf(text: string): number {
  const words = text.trim().split(/\s+/);
  for (const word of words) {
    const value = small(word);
    if (value !== null) return value;
  }
  return 1;
}

/** Bedrooms, bathrooms and storeys named in a good's own text; several rooms named apart are added up. */
export function readBedrooms(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  return readCount(context, spans, NOUNS.bedrooms, false);
}
export function readBathrooms(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  return readCount(context, spans, NOUNS.bathrooms, true);
}
export function readFloors(context: DeedContext, spans: readonly Span[], isUnit: boolean): Found<number> | null {
  const found = readCount(context, spans, NOUNS.floors, false);
  const first = found?.spans[0];
  // "immeuble de six niveaux" in the description of a flat tells of the building.
  const block =
    first !== undefined &&
    isUnit &&
    /(?:immeuble|gebouw|r[ée]siden\p{L}+|gebäude|bâtiment)\s+(?:\p{L}+\s+){0,3}$/iu.test(
      context.text.slice(Math.max(0, first.start - 45), first.start),
    );
  if (found === null || first === undefined || block || NO_FLOORS.test(textOf(context, first))) return null;
  // Storeys are said once; a second number repeats or speaks of something else.
  return { ...found, value: small(textOf(context, first).split(/\s+/)[0] ?? "") ?? found.value, spans: [first] };
}

const BUILT = String.raw`(?:gebouwd|opgericht|opgetrokken|voltooid|dateert|daterend|dateren|stamt|bouwjaar|dagtekent|aus dem jahre?|dagteekent|uit|construction de|construite?s?|bâtie?s?|érigée?s?|élevée?s?|achevée?s?|monté|édifiée?s?|date|datant|remonte|année de construction|erbaut|errichtet\w*|gebaut|baujahr|fertiggestellt|stammt)`;
const YEAR = String.raw`(?<year>1[5-9]\d{2}|20\d{2})`;
const YEAR_AFTER = new RegExp(
  `${BUILT}(?:\\s+(?!${BUILT})[\\p{L}'’,(]+){0,7}?[\\s:]+(?:(?:in|en|van|de|à|aus|anno|sinds|dans|jaar|jahre?|année|het|l['’]|im|le|van het|vers|rond|omstreeks|um)\\s+|l['’]année\\s+)*${YEAR}(?!\\d|[/.-]\\d)`,
  "iu",
);
const YEAR_BEFORE = new RegExp(
  `(?:in|en|im jahre?|het jaar|anno|im|in het jaar|l['’]année)\\s+${YEAR}\\s+(?:[\\p{L}(),'’-]+\\s+){0,7}?${BUILT}`,
  "iu",
);
const NOT_BUILDING =
  /vergunning|permis|genehmigung|akte|acte|urkunde|plan|verslag|rapport|attest|tank|citerne|citerne|verbouwd|transform|renov|rénov|umgebaut|saniert|hek|muur|chaudière|ketel/iu;

/** Nouns of what was put up, before the verb, where the year stands in another clause. */
const BUILDING_SUBJECT =
  /(?:woning|huis|gebouw|pand|constructie|villa|hoeve|residentie|appartement\w*|opstallen|maison|immeuble|bâtiment|bien|ferme|résidence|construction|haus|gebäude|anwesen)(?![\p{L}-])[^.;]{0,50}$/iu;

/** The year a building was put up as other clauses tell it ("een gebouw opgetrokken dat voltooid is in 2011"). */
export function readYearElsewhere(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  for (const span of spans) {
    const text = textOf(context, span);
    for (const match of text.matchAll(new RegExp(YEAR_AFTER.source, "giu"))) {
      const year = match.groups?.["year"];
      if (
        year === undefined ||
        NOT_BUILDING.test(match[0]) ||
        !BUILDING_SUBJECT.test(text.slice(Math.max(0, match.index - 70), match.index))
      )
        continue;
      const start = span.start + match.index + match[0].lastIndexOf(year);
      return foundByRule({ start, end: start + 4 }, Number(year), 0.65);
    }
  }
  return null;
}

/** The year a building was put up, in digits, with its verb ("gebouwd in 1978", "in 1992 voltooid", "date de 1896"). Renovations do not count. */
export function readConstructionYear(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  for (const span of spans) {
    const text = textOf(context, span);
    const match = [YEAR_AFTER.exec(text), YEAR_BEFORE.exec(text)]
      .filter((hit) => hit !== null)
      .sort((a, b) => a.index - b.index)[0];
    const year = match?.groups?.["year"];
    if (match === undefined || year === undefined || NOT_BUILDING.test(match[0])) continue;
    const start = span.start + match.index + match[0].indexOf(year);
    return foundByRule({ start, end: start + 4 }, Number(year), 0.85);
  }
  return readWordedYear(context, spans);
}

const YEAR_WORDS = new RegExp(
  `${BUILT}\\s+(?:[\\p{L}]+\\s+){0,3}?(?:in|en|im|anno)\\s+(?:het jaar\\s+|l['’]an\\s+|jahre\\s+)?(?<words>(?:[\\p{L}-]+\\s+){0,5}[\\p{L}-]+)`,
  "giu",
);

/** "gebouwd in het jaar negentienhonderd zeventig": the longest run of words behind the verb that is a year. */
function readWordedYear(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  for (const span of spans) {
    for (const match of textOf(context, span).matchAll(YEAR_WORDS)) {
      const words = (match.groups?.["words"] ?? "").split(/\s+/);
      for (let count = words.length; count > 0; count -= 1) {
        const text = words.slice(0, count).join(" ");
        const year = parseWholeNumber(text, context.deed.language).value;
        const at = span.start + match.index + match[0].length - (match.groups?.["words"] ?? "").length;
        if (year !== null && year >= 1500 && year < 2100 && context.text.startsWith(text, at))
          return foundByRule({ start: at, end: at + text.length }, year, 0.75);
      }
    }
  }
  return null;
}
