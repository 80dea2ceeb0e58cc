/** The year a building was put up: in the good's own text, or as other clauses tell it. */
import type { GoodType, Span } from "../../deed.ts";
import { parseWholeNumber } from "../../forms/index.ts";
import { type DeedContext, entityAt, type Found, findAll, foundByRule, sentenceAt, textOf } from "../context.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";

const BUILT = String.raw`(?<!\p{L})(?:gebouwd|(?:einde )?opbouw|voltooiing|achèvement|fertigstellung|opgericht|opgetrokken|voltooid|dateert|daterend|dateren|stamt|bouwjaar|dagtekent|aus dem jahre?|dagteekent|uit(?!\p{L})|(?:her|weder|wederom)opgebouwd|herbouwd|reconstruite?s?|wiederaufgebaut|construction de|situ(?:e|ent|ant) (?:la|sa) construction|construite?s?|bâtie?s?|érigée?s?|élevée?s?|achevée?s?|monté|édifiée?s?|date|datant|datiert|remonte|année(?: de construction)?(?: (?:présumée|probable|estimée))?|erbaut|errichtet\w*|gebaut|baujahr|fertiggestellt|stammt)`;
const YEAR = String.raw`(?<year>1[5-9]\d{2}|20\d{2})`;
const YEAR_AFTER = new RegExp(
  `${BUILT},?(?:\\s+(?!${BUILT})(?!(?:und|en|et)\\s+(?:(?:in|im|en)\\s+)?\\d{4})[\\p{L}'’,()-]+){0,7}?[\\s:]+(?:(?:in|en|van|de|à|aus|anno|sinds|dans|jaar|jahre?|année|het|l['’]|im|le|van het|vers|rond|omstreeks|um)\\s+|(?:ca|circa|env|omstr)\\.?\\s+|(?:ongeveer|omtrent|environ|etwa|±)\\s*|l['’]année\\s+)*${YEAR}(?!\\d|[/.-]\\d)`,
  "iu",
);
const YEAR_BEFORE = new RegExp(
  `(?:(?:in|en|um|rond|omstreeks|vers|im jahre?|het jaar|anno|im|in het jaar|l['’]année|wurden?|ist)\\s+|(?<=^|[.;:\\n]\\s*))${YEAR}\\s+(?:[\\p{L}(),'’-]+\\s+){0,7}?(?:${BUILT}|(?:optrekken|oprichten|bouwen|errichten)(?!\\p{L}))`,
  "iu",
);
/** "La maison, de 1968, …": the year alone beside the noun. */
const YEAR_BESIDE = new RegExp(
  `(?<![\\p{L}-])(?:woning|huis|villa|gebouw|maison|immeuble|bâtiment|haus|gebäude),\\s+(?:de|van|uit|von|aus)\\s+${YEAR}\\s*,`,
  "iu",
);
/** "Een loods van 1984", "une maison (1967)": the year right behind the good's own noun. */
// Node 20 knows no two groups of one name.
const YEAR_OF_NOUN = new RegExp(
  `^\\s*(?:\\((?:(?:van|uit|anno|bouwjaar|de|von|aus|baujahr)\\s+)?${YEAR}\\)|(?:van|uit|de|von|aus|anno)\\s+(?<bare>1[5-9]\\d{2}|20\\d{2})(?=\\s*(?:[,;)]|\\.\\s)))`,
  "iu",
);
const NOT_BUILDING =
  /vergunning|permis|genehmigung|akte|acte|urkunde|plan|verslag|rapport|attest|tank|citerne|citerne|verbouwd|transform|renov|rénov|umgebaut|saniert|hek|muur|chaudière|ketel/iu;

/** Nouns of what was put up, before the verb, where the year stands in another clause. */
const BUILDING_SUBJECT =
  /(?:woning|huis|gebouw(?:en)?|pand|constructie|villa|hoeve|residentie|appartement\w*|opstallen|maison|immeuble|bâtiments?|bien|ferme|résidence|construction|haus|gebäude|gebäulichkeiten|anwesen)(?![\p{L}-])[^.;]{0,50}$/iu;

/** A unit or an outbuilding as the subject: the year is that good's alone ("le garage fut construit en 1966"). */
const UNIT_SUBJECT =
  /(?<!\p{L})(?:garages?|garagebox|loods|hangar|schuur|magazijn|atelier|halle|scheune)(?![\p{L}-])[^.;]{0,50}$/iu;

const YEARS = [YEAR_AFTER, YEAR_BEFORE].map(({ source }) => new RegExp(source, "giu"));

/**
 * The year a building was put up as other clauses tell it ("een gebouw opgetrokken dat voltooid is in 2011"), of the good at `good`: where the sentence
 * names goods before it, those; where it names none, the first or a unit of the building (`shared`).
 */
export function readYearElsewhere(
  context: DeedContext,
  segments: readonly GoodSegment[],
  good: number,
  spans: readonly Span[],
  shared: boolean,
): Found<number> | null {
  for (const span of spans) {
    const text = textOf(context, span);
    for (const match of YEARS.flatMap((year) => [...text.matchAll(year)])) {
      const year = match.groups?.["year"];
      const before = text.slice(Math.max(0, match.index - 70), match.index);
      if (year === undefined || NOT_BUILDING.test(match[0])) continue;
      const unit = UNIT_SUBJECT.test(before) && !BUILDING_SUBJECT.test(before);
      if (!unit && !BUILDING_SUBJECT.test(before)) continue;
      const named = goodsNamedBefore(context, segments, span.start + match.index, unit);
      if (named === null ? unit || !shared : !named.includes(good)) continue;
      const start = span.start + match.index + match[0].lastIndexOf(year);
      return foundByRule({ start, end: start + 4 }, Number(year), 0.65);
    }
  }
  return null;
}

/** The goods that a sentence names before `at`: by number where it does ("de grond van het tweede goed …; het huis dateert van"), else the nearest noun's. */
function goodsNamedBefore(
  context: DeedContext,
  segments: readonly GoodSegment[],
  at: number,
  unit: boolean,
): readonly number[] | null {
  const sentence = sentenceAt(context, at);
  const mentions = findMentions(context, segments, { start: sentence.start, end: at });
  const numbered = mentions.filter(({ start }) => entityAt(context, start)?.label !== "GOOD");
  const nearest = numbered.at(-1) ?? mentions.at(-1);
  if (nearest === undefined) return null;
  // "De garage werd gebouwd in 1990" of a house with its garage tells nothing of the house.
  return unit ? nearest.goods.filter((good) => UNITS.has(segments[good]?.type ?? "house")) : nearest.goods;
}
const UNITS: ReadonlySet<GoodType> = new Set<GoodType>(["garage", "storage", "industrial"]);

/** The year that stands right behind a good's noun. */
export function readYearOfNoun(context: DeedContext, head: Span): Found<number> | null {
  const match = YEAR_OF_NOUN.exec(context.text.slice(head.end, head.end + 30));
  const year = match?.groups?.["year"] ?? match?.groups?.["bare"];
  if (match === null || year === undefined) return null;
  const start = head.end + match[0].lastIndexOf(year);
  return foundByRule({ start, end: start + year.length }, Number(year), 0.85);
}

/** The year a building was put up, in digits, with its verb ("gebouwd in 1978", "in 1992 voltooid", "date de 1896"). Renovations do not count. */
export function readConstructionYear(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  for (const span of spans) {
    const text = textOf(context, span);
    const match = [YEAR_AFTER.exec(text), YEAR_BEFORE.exec(text), YEAR_BESIDE.exec(text)]
      .filter((hit) => hit !== null)
      .sort((a, b) => a.index - b.index)[0];
    const year = match?.groups?.["year"];
    if (match === undefined || year === undefined || NOT_BUILDING.test(match[0])) continue;
    const start = span.start + match.index + match[0].indexOf(year);
    return foundByRule({ start, end: start + 4 }, Number(year), 0.85);
  }
  return readWordedYear(context, spans);
}

/** The verb, and the words behind it up to a mark. */
const BUILT_AND_WORDS = new RegExp(`${BUILT}(?<words>[\\p{L}\\s'’-]{0,120})`, "giu");
/** "Bâtie en moellons du pays en mil huit cent": what may lead to the year, each in turn. */
const YEAR_LEAD =
  /(?<!\p{L})(?:in|en|im|anno|van|de|uit|aus|von)\s+(?:het jaar\s+|l['’]an(?:née)?\s+|jahre?\s+)?(?=\p{L})/giu;
/** The year of another event: "construite sur un terrain acquis en mil neuf cent". */
const OTHER_EVENT =
  /acqui|achet|vend|verk|verw|aangekocht|gekocht|erworben|gekauft|rénov|transform|verbouw|umgebaut|renov|saniert/iu;
const MOST_YEAR_WORDS = 6;

/** "Im Jahre neunzehnhundertsiebzig errichtet". */
const YEAR_WORDS_BEFORE = new RegExp(
  `(?<!\\p{L})(?:im jahre?|in het jaar|(?:en|dans) l['’]an(?:née)?)\\s+(?<words>(?:[\\p{L}-]+\\s+){0,5}?[\\p{L}-]+)\\s+${BUILT}`,
  "giu",
);

/** "gebouwd in het jaar negentienhonderd zeventig": the longest run of words behind the verb that is a year; or before it. */
function readWordedYear(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  for (const span of spans) {
    for (const match of textOf(context, span).matchAll(YEAR_WORDS_BEFORE)) {
      const words = match.groups?.["words"] ?? "";
      const year = parseWholeNumber(words, context.deed.language).value;
      const start = span.start + match.index + match[0].indexOf(words);
      if (year !== null && year >= 1500 && year < 2100)
        return foundByRule({ start, end: start + words.length }, year, 0.75);
    }
    for (const { start, match } of findAll(context, span, BUILT_AND_WORDS)) {
      const rest = match.groups?.["words"] ?? "";
      const restAt = start + match[0].length - rest.length;
      for (const lead of rest.matchAll(YEAR_LEAD)) {
        if (OTHER_EVENT.test(rest.slice(0, lead.index))) break;
        const at = lead.index + lead[0].length;
        const words = rest.slice(at).trim().split(/\s+/).slice(0, MOST_YEAR_WORDS);
        for (let count = words.length; count > 0; count -= 1) {
          const text = words.slice(0, count).join(" ");
          const year = parseWholeNumber(text, context.deed.language).value;
          if (year !== null && year >= 1500 && year < 2100 && rest.startsWith(text, at))
            return foundByRule({ start: restAt + at, end: restAt + at + text.length }, year, 0.75);
        }
      }
    }
  }
  return null;
}
