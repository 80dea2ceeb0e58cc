/** AREA: hectares, ares and centiares or square metres, in digits, in words, and the bracket that repeats them. */

import type { Language } from "../../deed.ts";
import { parseArea } from "../../forms/index.ts";
import type { PatternEntity } from "../merge.ts";
import { numberBefore } from "./number-words.ts";

/** Digits with l, I, | and O where recognition put them for 1 and 0: "la 22ca" is 1 a 22 ca (domain.md, a scan of 2006). */
const N = String.raw`[\dlI|O]{1,4}(?:[.,]\d{1,4})?`;
const HA = String.raw`${N}\s?(?:ha|HA|hectaren?s?|hectares?|Hektar)(?:\.(?=\s?[\p{Ll}\d]))?`;
const A = String.raw`[\dlI|O]{1,3}(?:,\d{1,3})?\s?(?:a|A|ares?|aren|Ar)(?:\.(?=\s?[\p{Ll}\d]))?`;
const CA = String.raw`[\dlI|O]{1,3}(?:[.,]\d{1,2})?\s?(?:ca|CA|[CcZz]entiar(?:e[ns]?|s)?)(?:\.(?=\s\p{Ll}))?`;
const SQUARE = String.raw`\d{1,3}(?:[.\s]\d{3})*(?:,\d{1,3})?\d*\s?(?:m²|m2|M²|vierkante\s?meters?|mètres?\scarrés?|Quadratmetern?|qm)`;
const GAP = String.raw`(?:\s|,\s|\s?en\s|\s?et\s|\s?und\s)?`;
const START = String.raw`(?<![\p{L}\d.,/-])`;
const END = String.raw`(?![\p{L}\d²³])`;
/** A lone "12 a" is too short a form: French "a" is a verb. */
const DIGITS = new RegExp(
  `${START}(?:${HA}${GAP}(?:${A}${GAP})?(?:${CA})?|${A}${GAP}${CA}|${CA}|${SQUARE}|${N}\\s?(?:aren?|ares|Ar)(?:\\s\\d{2}(?=[\\s,;.)]))?)${END}`,
  "gu",
);
const WORDED =
  /(?<=\p{L}\s)(?:(?:vierkante\s+)?decimeters?|décimètres\s+carrés|quadratdezimeter|hectaren?s?|hectares|hektar|aren?|ares|ar|[cz]entiar(?:e[ns]?|s)?|vierkante\s+meters?|mètres?\s+carrés?|quadratmetern?)(?!\p{L})/giu;
const BRACKET = new RegExp(String.raw`^\s?\(\s?(?:(?:${HA})?${GAP}(?:${A})?${GAP}(?:${CA}\.?)?|${SQUARE})\s?\)`, "u");

/** A limit set by a law or a plan ("kleiner dan vijf hectare") is no surface of anything. */
const LIMIT =
  /(?:\b(?:dan|onder|boven|que|de plus de|moins de|plus de|supérieure? à|inférieure? à|als|unter|über))\s$/iu;

const reads = (text: string): boolean => parseArea(text).value !== null;

function findWorded(text: string, language: Language | null): readonly PatternEntity[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(WORDED)) {
    const row = numberBefore(text, match.index - 1, [1, 99_999], language);
    if (row === null) continue;
    const end = match.index + match[0].length;
    const last = found.at(-1);
    // "acht are zevenenzeventig centiare": one area goes on over one space or a link.
    if (
      last !== undefined &&
      /^(?:,?\s|\s(?:en|et|und)\s)$/iu.test(text.slice(last.end, row.at)) &&
      reads(text.slice(last.start, end))
    )
      last.end = end;
    else found.push({ start: row.at, end });
  }
  return found.flatMap(({ start, end }) => (reads(text.slice(start, end)) ? toEntity(text, start, end) : []));
}

/** Takes in the bracket that repeats the surface. */
function toEntity(text: string, start: number, end: number): readonly PatternEntity[] {
  if (LIMIT.test(text.slice(Math.max(0, start - 20), start))) return [];
  const bracket = BRACKET.exec(text.slice(end, end + 40));
  const whole = end + (bracket !== null && /\d/.test(bracket[0]) ? bracket[0].length : 0);
  return [{ start, end: whole, label: "AREA", score: 0.93 }];
}

/** Surfaces in words or digits; the finds may lie in each other. */
export function findAreas(text: string, language: Language | null): readonly PatternEntity[] {
  const digits = [...text.matchAll(DIGITS)].flatMap((match): readonly PatternEntity[] => {
    const found = match[0].trimEnd();
    return /\d/.test(found) && reads(found) ? toEntity(text, match.index, match.index + found.length) : [];
  });
  return [...findWorded(text, language), ...digits];
}
