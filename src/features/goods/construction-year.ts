/** The year a building was put up: in the good's own text, or as other clauses tell it. */
import type { Span } from "../../deed.ts";
import { parseWholeNumber } from "../../forms/index.ts";
import { type DeedContext, type Found, foundByRule, textOf } from "../context.ts";

const BUILT = String.raw`(?<!\p{L})(?:gebouwd|voltooiing|achèvement|fertigstellung|opgericht|opgetrokken|voltooid|dateert|daterend|dateren|stamt|bouwjaar|dagtekent|aus dem jahre?|dagteekent|uit|construction de|construite?s?|bâtie?s?|érigée?s?|élevée?s?|achevée?s?|monté|édifiée?s?|date|datant|remonte|année(?: de construction)?(?: (?:présumée|probable|estimée))?|erbaut|errichtet\w*|gebaut|baujahr|fertiggestellt|stammt)`;
const YEAR = String.raw`(?<year>1[5-9]\d{2}|20\d{2})`;
const YEAR_AFTER = new RegExp(
  `${BUILT},?(?:\\s+(?!${BUILT})[\\p{L}'’,()-]+){0,7}?[\\s:]+(?:(?:in|en|van|de|à|aus|anno|sinds|dans|jaar|jahre?|année|het|l['’]|im|le|van het|vers|rond|omstreeks|um)\\s+|(?:ca|circa|env|omstr)\\.?\\s+|(?:ongeveer|omtrent|environ|etwa|±)\\s*|l['’]année\\s+)*${YEAR}(?!\\d|[/.-]\\d)`,
  "iu",
);
const YEAR_BEFORE = new RegExp(
  `(?:in|en|im jahre?|het jaar|anno|im|in het jaar|l['’]année|wurden?|ist)\\s+${YEAR}\\s+(?:[\\p{L}(),'’-]+\\s+){0,7}?(?:${BUILT}|(?:optrekken|oprichten|bouwen|errichten)(?!\\p{L}))`,
  "iu",
);
/** "La maison, de 1968, …": the year alone beside the noun. */
const YEAR_BESIDE = new RegExp(
  `(?<![\\p{L}-])(?:woning|huis|villa|gebouw|maison|immeuble|bâtiment|haus|gebäude),\\s+(?:de|van|uit|von|aus)\\s+${YEAR}\\s*,`,
  "iu",
);
const NOT_BUILDING =
  /vergunning|permis|genehmigung|akte|acte|urkunde|plan|verslag|rapport|attest|tank|citerne|citerne|verbouwd|transform|renov|rénov|umgebaut|saniert|hek|muur|chaudière|ketel/iu;

/** Nouns of what was put up, before the verb, where the year stands in another clause. */
const BUILDING_SUBJECT =
  /(?:woning|huis|gebouw(?:en)?|pand|constructie|villa|hoeve|residentie|appartement\w*|opstallen|maison|immeuble|bâtiments?|bien|ferme|résidence|construction|haus|gebäude|gebäulichkeiten|anwesen)(?![\p{L}-])[^.;]{0,50}$/iu;

/** The year a building was put up as other clauses tell it ("een gebouw opgetrokken dat voltooid is in 2011"). */
export function readYearElsewhere(context: DeedContext, spans: readonly Span[]): Found<number> | null {
  for (const span of spans) {
    const text = textOf(context, span);
    for (const match of [YEAR_AFTER, YEAR_BEFORE].flatMap((year) => [
      ...text.matchAll(new RegExp(year.source, "giu")),
    ])) {
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

const YEAR_WORDS = new RegExp(
  `${BUILT}\\s+(?:[\\p{L}]+\\s+){0,3}?(?:in|en|im|anno|van|de|uit|aus|von)\\s+(?:het jaar\\s+|l['’]an\\s+|jahre\\s+)?(?<words>(?:[\\p{L}-]+\\s+){0,5}[\\p{L}-]+)`,
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
