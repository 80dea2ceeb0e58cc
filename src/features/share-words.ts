/** Fractions as deeds write the part of a right: in words ("één/derde", "un tiers indivis", "die ungeteilte Hälfte"), in digits, in percent. */
import type { Language, Transaction } from "../deed.ts";
import { parseSpelledNumber } from "../forms/index.ts";
import { type Parsed, read, unread } from "../forms/parsed.ts";

export type Share = NonNullable<Transaction["share"]>;

/** A fraction's place in a text; offsets are those of the text searched. */
export type PlacedShare = {
  readonly start: number;
  readonly end: number;
  readonly value: Share;
  /** Words and the digits in brackets behind them are not the same fraction; the value is the words'. */
  readonly contradicts: boolean;
  /** "Onverdeeld", "indivis", "ungeteilt" stands in it or beside it. */
  readonly undivided: boolean;
  readonly percent: boolean;
};

const UNDIVIDED: Readonly<Record<Language, string>> = {
  nl: "onverdeelde?",
  fr: "indivise?s?",
  de: "(?:(?:un(?:ge|zer)teilt|ideell)e[nrms]?)",
};
const WORD = "\\p{L}+(?:-\\p{L}+)*";
const DIGITS =
  "(?<![\\d/.,-])\\d{1,4}\\s?/\\s?\\d{1,6}(?:\\s?(?:i?èmes?|s?ten|ste|de|en|es?|s?tel))?(?![\\p{L}\\d/-]|[.,]\\d)";
const PERCENT =
  "(?<![\\d/.,-])\\d{1,2}(?:,\\d{1,2})?\\s?(?:%|procent|percent|ten honderd|pour ?cent|prozent)(?!\\p{L})";
/** The denominator's word. */
const PART: Readonly<Record<Language, string>> = {
  nl: "(?:\\p{L}+(?:de|ste)n?|kwart)",
  fr: "(?:tiers|quarts?|\\p{L}+(?:-\\p{L}+)*ièmes?)",
  de: "(?:\\p{L}+tel[ns]?)",
};
const HALF: Readonly<Record<Language, string>> = {
  nl: "(?<!\\p{L})(?:weder)?helft",
  fr: "(?<!\\p{L})(?:moitié|demie?)",
  de: "(?<!\\p{L})(?:hälfte|hälftige[nrms]?)",
};
const BRACKET = `(?:\\s*\\(\\s*(?<digits>${DIGITS}|${PERCENT})\\s*\\))?`;

const patternOf = (language: Language): RegExp => {
  const undivided = UNDIVIDED[language];
  const before = `(?:${undivided}\\s+)?`;
  const after = `(?:\\s+${undivided}(?!\\p{L}))?`;
  const words = `(?<!\\p{L})(?<numerator>${WORD})(?:\\s?/\\s?|\\s+)${before}(?<part>${PART[language]})`;
  const bare = `(?<!\\p{L})(?:${undivided}\\s+(?<one>${PART[language]})|(?<first>${PART[language]})\\s+${undivided})`;
  const whole = `(?:${HALF[language]}|${bare}|${words}|(?<printed>${DIGITS}|${PERCENT}))`;
  return new RegExp(`${before}${whole}(?!\\p{L})(?:\\s+(?:deel|delen))?${after}${BRACKET}${after}`, "giu");
};
const PATTERNS: Readonly<Record<Language, RegExp>> = { nl: patternOf("nl"), fr: patternOf("fr"), de: patternOf("de") };

const undividedOf = (language: Language): RegExp => new RegExp(`(?<!\\p{L})${UNDIVIDED[language]}(?!\\p{L})`, "iu");
const UNDIVIDED_WORDS: Readonly<Record<Language, RegExp>> = {
  nl: undividedOf("nl"),
  fr: undividedOf("fr"),
  de: undividedOf("de"),
};

/** Denominators that are no plain ordinal: stem → number. */
const GERMAN_STEMS: Readonly<Record<string, number>> = { drit: 3, ach: 8, sieb: 7 };

/** "Derden", "quarts", "Achtel": the number of equal parts. */
function partsOf(word: string, language: Language): number | null {
  const lower = word.toLowerCase();
  if (language === "nl" && lower === "kwart") return 4;
  if (lower === "tiers") return 3;
  if (/^quarts?$/u.test(lower)) return 4;
  const ordinal =
    language === "de" ? lower.replace(/s?tel[ns]?$/u, "") : lower.replace(language === "nl" ? /n$/u : /s$/u, "");
  const exact = language === "de" ? GERMAN_STEMS[lower.replace(/tel[ns]?$/u, "")] : undefined;
  return exact ?? parseSpelledNumber(ordinal, language);
}

/** "3/8", "1/4de", "50 %", "33,33 procent". */
function shareOfDigits(text: string): Share | null {
  const fraction = /(\d+)\s?\/\s?(\d+)/u.exec(text);
  if (fraction) return { numerator: Number(fraction[1]), denominator: Number(fraction[2]) };
  const percent = /(\d+)(?:,(\d+))?/u.exec(text);
  if (percent === null) return null;
  const decimals = percent[2] ?? "";
  return { numerator: Number(`${percent[1]}${decimals}`), denominator: 100 * 10 ** decimals.length };
}

const isSame = (a: Share, b: Share): boolean => a.numerator * b.denominator === b.numerator * a.denominator;
const isPart = ({ numerator, denominator }: Share): boolean => numerator > 0 && numerator < denominator;

function shareOfMatch(match: RegExpExecArray | RegExpMatchArray, language: Language): Share | null {
  const { numerator, part, one, first, printed } = match.groups ?? {};
  if (printed !== undefined) return shareOfDigits(printed);
  const single = one ?? first;
  const denominator = part ?? single;
  if (denominator === undefined) return { numerator: 1, denominator: 2 };
  const parts = partsOf(denominator, language);
  const count = single !== undefined ? 1 : parseSpelledNumber(numerator ?? "", language);
  return parts === null || count === null ? null : { numerator: count, denominator: parts };
}

/** All fractions of a text below the whole, in order. */
export function findShares(text: string, language: Language): readonly PlacedShare[] {
  const found: PlacedShare[] = [];
  const pattern = PATTERNS[language];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const value = shareOfMatch(match, language);
    // "het derde" is no fraction, and "één derde" may begin inside what was not one
    if (value === null || !isPart(value)) {
      pattern.lastIndex = match.index + Math.max(1, /^\p{L}+|^\d+/u.exec(match[0])?.[0].length ?? 1);
      continue;
    }
    const repeated = match.groups?.["digits"] === undefined ? null : shareOfDigits(match.groups["digits"]);
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value,
      contradicts: repeated !== null && !isSame(repeated, value),
      undivided: UNDIVIDED_WORDS[language].test(match[0]),
      percent: !/\//u.test(match.groups?.["printed"] ?? "/"),
    });
  }
  return found;
}

/** The fraction that a cited text gives: the normaliser of `transactions[].share`. */
export function parseShare(text: string, language: Language): Parsed<Share> {
  const found = findShares(text, language)[0];
  if (found === undefined) return unread();
  return read(found.value, found.contradicts ? ["words_digits_contradict"] : []);
}
