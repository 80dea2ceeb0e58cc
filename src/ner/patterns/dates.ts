/** DATE: a day in digits, or a month's name with a day, a year or both beside it, in digits or words. */

import type { Language } from "../../deed.ts";
import { distanceBetween, foldLetters, parseDateParts } from "../../forms/index.ts";
import type { PatternEntity } from "../merge.ts";
import { numberAfter, numberBefore } from "./number-words.ts";

/** Months of the three languages, folded, as they print in full (the calendar; "märz" folds to "marz"). */
const MONTHS = [
  ...[
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  ...[
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
  ],
  ...["januar", "janner", "februar", "marz", "maerz", "august", "dezember"],
];
const EXACT = new Set(MONTHS);

const YEAR: readonly [number, number] = [1500, 2199];
const DAY: readonly [number, number] = [1, 31];

/** Recognition damage in a month's name ("juii", "dccember"): one letter, or two that are often confused. */
export const isNearMonth = (folded: string): boolean =>
  folded.length >= 4 &&
  MONTHS.some((month) => month.length >= 4 && distanceBetween(folded, month, month.length < 6 ? 0.8 : 1.4) < 9);

const NUMERIC =
  /(?<![\d./-])[0-3lIO]?[\dlO] ?([./-]) ?(?:[01lO]?[\dlO]|[IVX]{1,4}) ?\1 ?(?:1[89]|20)\d{2}(?!\d|[./-]\d)/gu;
const DIGIT_DAY = /(?<![\d.,/-])(?:0?[1-9lI]|[12lI][\dlO]|3[01])(?:\s?(?:er|ste|de|ter|ten|e)|\.)?\s$/u;
const DIGIT_YEAR = /^,?\s(?:1[5-9]|20)\d{2}(?![\d]|[.,/]\d)/u;
const YEAR_LEAD = /^,?\s(?:des\s+jahres\s+|van\s+het\s+jaar\s+|de\s+l['’]an(?:née)?\s+)?/iu;

function findNumericDates(text: string): readonly PatternEntity[] {
  return [...text.matchAll(NUMERIC)].flatMap((match): readonly PatternEntity[] => {
    const parts = parseDateParts(match[0]).value;
    const valid = parts !== null && parts.day !== null && parts.month !== null && parts.day <= 31 && parts.month <= 12;
    const end = match.index + match[0].length;
    return valid ? [{ start: match.index, end, label: "DATE", score: 0.97 }] : [];
  });
}

/** Between day and month: "am elften des Monats November", "le onze du mois de novembre". */
const MONTH_LEAD = /(?:des\sMonats|du\smois\s(?:de\s|d['’])|(?:van|der)\s(?:de\s)?maand)\s?$/iu;

function readMonth(
  text: string,
  monthStart: number,
  end: number,
  exact: boolean,
  language: Language | null,
): PatternEntity | null {
  const start = monthStart - (MONTH_LEAD.exec(text.slice(Math.max(0, monthStart - 16), monthStart))?.[0].length ?? 0);
  const digits = DIGIT_DAY.exec(text.slice(Math.max(0, start - 12), start));
  const words = digits === null && text.charAt(start - 1) === " " ? numberBefore(text, start - 1, DAY, language) : null;
  const day = digits === null ? words?.at : start - digits[0].length;
  const after = text.slice(end, end + 40);
  const yearDigits = DIGIT_YEAR.exec(after);
  const lead = YEAR_LEAD.exec(after)?.[0].length ?? 0;
  const yearWords = yearDigits === null && lead > 0 ? numberAfter(text, end + lead, YEAR, language) : null;
  const year = yearDigits === null ? yearWords?.at : end + yearDigits[0].length;
  if (day === undefined && year === undefined) return null;
  // A damaged month's name is believed between a day and a year only.
  if (!exact && (day === undefined || year === undefined)) return null;
  return { start: day ?? monthStart, end: year ?? end, label: "DATE", score: exact ? 0.95 : 0.8 };
}

/** The deed's own year, set apart before day and month (contract: both parts are DATE). */
const YEAR_APART = /(?:\b(?:het|in het|ten) ja(?:ar|re)|\bl['’]an|\bim jahre?|\banno):? (?=\p{L})/giu;
/** The same without its lead: "TWEEDUIZEND EN ELF, op eenendertig maart" at the head of a paragraph. */
const YEAR_FIRST = /(?<=^|\n)(?=\p{L})/gu;
const DAY_FOLLOWS = /^,?\s(?:op|den?|le|am)\s/iu;

function findYears(text: string, language: Language | null): readonly PatternEntity[] {
  return [...text.matchAll(YEAR_APART)].flatMap((match): readonly PatternEntity[] => {
    const start = match.index + match[0].length;
    const year = numberAfter(text, start, YEAR, language);
    return year === null ? [] : [{ start, end: year.at, label: "DATE", score: 0.95 }];
  });
}

function findLeadingYears(text: string, language: Language | null): readonly PatternEntity[] {
  return [...text.matchAll(YEAR_FIRST)].flatMap(({ index }): readonly PatternEntity[] => {
    const year = numberAfter(text, index, YEAR, language);
    if (year === null || !DAY_FOLLOWS.test(text.slice(year.at, year.at + 8))) return [];
    return [{ start: index, end: year.at, label: "DATE", score: 0.9 }];
  });
}

export function findDates(text: string, language: Language | null): readonly PatternEntity[] {
  const worded = [...text.matchAll(/(?<!\p{L})\p{L}{3,12}(?!\p{L})/gu)].flatMap((match) => {
    const folded = foldLetters(match[0]);
    const exact = EXACT.has(folded);
    if (!exact && !isNearMonth(folded)) return [];
    return readMonth(text, match.index, match.index + match[0].length, exact, language) ?? [];
  });
  return [...findNumericDates(text), ...worded, ...findYears(text, language), ...findLeadingYears(text, language)];
}
