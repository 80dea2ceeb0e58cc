import type { Language } from "../deed.ts";
import { distanceBetween, foldLetters, repairDigits } from "./letters.ts";
import { MONTH_BY_NAME, MONTH_BY_ROMAN } from "./month-names.ts";
import { parseNumberWords } from "./numerals.ts";
import { type Note, type Parsed, read, unread } from "./parsed.ts";

/** What a date's words say; a part they do not say is null. */
export type DateParts = { readonly year: number | null; readonly month: number | null; readonly day: number | null };

export type DateContext = {
  /** The year that "24 juli daarna" refers to. */
  readonly year?: number | undefined;
  readonly language?: Language | null | undefined;
};

const NUMERIC =
  /^\s*(\d{1,2}|[lIO]\d|\d[lIO])\s*[./-]\s*(\d{1,2}|[lIO]\d|\d[lIO]|[ivxIVX]{1,4})\s*[./-]\s*(\d{4}|\d{2})\s*\.?\s*$/;
const YEARLESS = /^\s*(\d{1,2})\s*[./-]\s*([IVX]{1,4})\.?\s*$/;
const ISO = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/;

/** Words that lead into a part of a date and say nothing: articles, prepositions, "the year", weekdays. */
const LEADS = new RegExp(
  `\\b(?:${[
    "l['’]?an(?:nee)?",
    "en l['’]an",
    "het jaar",
    "in het jaar",
    "im jahre?",
    "des jahres",
    "anno",
    "le",
    "la",
    "du",
    "de",
    "den",
    "der",
    "dem",
    "des",
    "op",
    "am",
    "vom",
    "van",
    "het",
    "au",
    "un jour",
    "dag",
    "jour",
    "tag",
    "mois",
    "maand",
    "monats?",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
  ].join("|")})(?![a-z])`,
  "g",
);

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Two digits of a year: deeds print births and title dates of the twentieth century so; up to 29 is taken as this century. */
const widenYear = (year: number): number => (year < 30 ? 2000 + year : 1900 + year);

const toIso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

type MonthHit = {
  readonly month: number;
  readonly word: string;
  readonly before: string;
  readonly after: string;
  readonly exact: boolean;
};

const SHORT_NAMES = new Set([
  "jan",
  "feb",
  "mar",
  "apr",
  "jun",
  "jul",
  "aug",
  "sep",
  "sept",
  "oct",
  "okt",
  "nov",
  "dec",
  "dez",
  "fev",
]);

/** Finds the month's name: exactly first, then with a letter or two that recognition lost ("juii", "ocobre"). */
function findMonth(folded: string): MonthHit | null {
  const words = [...folded.matchAll(/(?<![a-z\d])(?:7|8|9|10|x)b(?:er|re)\b|[a-z]{3,}/g)];
  let best: { readonly hit: MonthHit; readonly distance: number } | null = null;
  let short: MonthHit | null = null;
  for (const match of words) {
    const word = match[0];
    const parts = { word, before: folded.slice(0, match.index), after: folded.slice(match.index + word.length) };
    const month = MONTH_BY_NAME.get(word);
    // "sept" is also seven: an abbreviation counts only where no full name stands ("dix-sept juin").
    if (month !== undefined && !SHORT_NAMES.has(word)) return { month, ...parts, exact: true };
    if (month !== undefined) short = { month, ...parts, exact: true };
    if (word.length < 4) continue;
    for (const [name, number] of MONTH_BY_NAME) {
      if (name.length < 4) continue;
      const distance = distanceBetween(word, name, name.length < 6 ? 1 : 1.4);
      if (distance < (best?.distance ?? Number.POSITIVE_INFINITY))
        best = { hit: { month: number, ...parts, exact: false }, distance };
    }
  }
  return short ?? best?.hit ?? null;
}

const tidy = (folded: string): string =>
  folded
    .replace(LEADS, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

function numberIn(part: string, language: Language | null): number | null {
  const digits = /^[\dlIOo]*\d[\dlIOo]*$/.test(part.replace(/(?:ste|de|er|e|eme)$/, ""))
    ? repairDigits(part.replace(/(?:ste|de|er|e|eme)$/, ""))
    : null;
  if (digits !== null) return Number(digits);
  const compact = part.replace(/\s/g, "");
  if (/^\d{1,4}(?:ste|de|er|e|eme)?$/.test(compact)) return Number.parseInt(compact, 10);
  return parseNumberWords(part, language).value;
}

const isYear = (value: number | null): value is number => value !== null && value >= 1500 && value < 2200;

/** Splits "tweeduizend twaalf op zeven" (year first) or "zeven" into year and day. */
function readBefore(before: string, language: Language | null): { day: number | null; year: number | null } {
  const whole = numberIn(tidy(before), language);
  if (isYear(whole)) return { day: null, year: whole };
  if (whole !== null && whole >= 1 && whole <= 31) return { day: whole, year: null };
  const pieces = before
    .split(/[,.;\n]|\b(?:op|le|den|am)\b/)
    .map(tidy)
    .filter((piece) => piece !== "");
  const last = pieces.at(-1);
  const day = last === undefined ? null : numberIn(last, language);
  const rest = pieces
    .slice(0, -1)
    .map((piece) => numberIn(piece, language))
    .find(isYear);
  return { day: day !== null && day >= 1 && day <= 31 ? day : null, year: rest ?? null };
}

/** Reads the parts of a date in digits, words or both, in the three languages; parts that are not there are null. */
export function parseDateParts(text: string, language: Language | null = null): Parsed<DateParts> {
  const iso = ISO.exec(text);
  if (iso) return read({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const numeric = NUMERIC.exec(text.replace(/(\d)\s+(?=[./-])|([./-])\s+(?=\d)/g, "$1$2"));
  if (numeric) {
    const [, day = "", month = "", year = ""] = numeric;
    const roman = MONTH_BY_ROMAN.get(month.toLowerCase());
    const short = year.length === 2;
    const notes: Note[] = short ? ["two_digit_year"] : [];
    return read(
      {
        year: short ? widenYear(Number(year)) : Number(year),
        month: roman ?? Number(repairDigits(month)),
        day: Number(repairDigits(day)),
      },
      notes,
    );
  }
  const yearless = YEARLESS.exec(text);
  const romanMonth = MONTH_BY_ROMAN.get(yearless?.[2]?.toLowerCase() ?? "");
  if (yearless && romanMonth !== undefined)
    return read({ year: null, month: romanMonth, day: Number(yearless[1]) }, ["year_missing"]);
  const folded = foldLetters(text);
  const hit = findMonth(folded);
  // "sept" is seven where all the words are one year's ("mil neuf cent nonante-sept")
  const year = hit === null || hit.word === "sept" ? numberIn(tidy(folded), language) : null;
  if (isYear(year)) return read({ year, month: null, day: null });
  if (!hit) return unread();
  const { day, year: yearBefore } = readBefore(hit.before, language);
  const after = tidy(hit.after);
  const yearAfter =
    numberIn(after, language) ??
    numberIn(after.split(" ").slice(0, 4).join(" "), language) ??
    numberIn(after.split(" ")[0] ?? "", language);
  const shortYear = /^['’]?\d{2}$/.test(after) ? widenYear(Number(after.replace(/\D/g, ""))) : null;
  const found = isYear(yearAfter) ? yearAfter : (shortYear ?? yearBefore);
  return read({ year: found, month: hit.month, day }, [
    ...(hit.exact ? [] : (["ocr_repaired"] as const)),
    ...(day === null ? (["day_missing"] as const) : []),
    ...(found === null ? (["year_missing"] as const) : []),
  ]);
}

/**
 * Reads a calendar day as ISO `YYYY-MM-DD`. A date without its day, or without a year while the context gives none, has no value; a day that no calendar
 * has ("31 februari") has none either.
 */
export function parseDate(text: string, context: DateContext = {}): Parsed<string> {
  const { value: parts, notes } = parseDateParts(text, context.language ?? null);
  if (!parts) return unread();
  const year = parts.year ?? context.year ?? null;
  if (year === null || parts.month === null || parts.day === null) return { value: null, notes };
  if (parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > daysIn(year, parts.month))
    return unread("impossible_date");
  return read(toIso(year, parts.month, parts.day), [
    ...notes,
    ...(parts.year === null ? (["year_from_context"] as const) : []),
  ]);
}

/** Reads a date whose year stands apart ("Het jaar tweeduizend twaalf. Op zeven maart"): two texts, in any order. */
export function parseSplitDate(first: string, second: string, language: Language | null = null): Parsed<string> {
  const a = parseDateParts(first, language).value;
  const b = parseDateParts(second, language).value;
  if (!a || !b) return unread();
  const [yearPart, dayPart] = a.month === null ? [a, b] : [b, a];
  if (yearPart.year === null || dayPart.month === null || dayPart.day === null) return unread();
  if (dayPart.day > daysIn(yearPart.year, dayPart.month)) return unread("impossible_date");
  return read(toIso(yearPart.year, dayPart.month, dayPart.day));
}
