import { LANGUAGES, type Language } from "../deed.ts";
import { distancesFrom, foldLetters } from "./letters.ts";
import { NUMERAL_WORDS, type NumeralWord } from "./numeral-words.ts";
import { type Parsed, read, unread } from "./parsed.ts";

type Reading = { readonly words: readonly NumeralWord[]; readonly cost: number };

/** One edit in seven letters is the most a scanned number word loses on the damage known; more is another word. */
const COST_A_LETTER = 1 / 7;

/** Words of three letters or fewer are only read exactly or through confused letters ("ccn"), longer ones with one wrong letter more each five letters. */
const wordLimit = (word: string): number =>
  word.length <= 2 ? 0 : word.length === 3 ? 0.7 : Math.min(2, word.length / 4);

const groupByFirstLetter = (vocabulary: readonly NumeralWord[]): ReadonlyMap<string, readonly NumeralWord[]> =>
  new Map(
    vocabulary.map(({ word }) => [word.charAt(0), vocabulary.filter((other) => other.word.startsWith(word.charAt(0)))]),
  );
const BY_FIRST_LETTER: Readonly<Record<Language, ReadonlyMap<string, readonly NumeralWord[]>>> = {
  nl: groupByFirstLetter(NUMERAL_WORDS.nl),
  fr: groupByFirstLetter(NUMERAL_WORDS.fr),
  de: groupByFirstLetter(NUMERAL_WORDS.de),
};

/** Cheapest way to cut `letters` into number words; null when there is none within the limit. Exact readings are tried before damaged ones. */
function cutWords(letters: string, language: Language, tolerant: boolean): Reading | null {
  const best: (Reading | null)[] = Array.from({ length: letters.length + 1 }, () => null);
  best[0] = { words: [], cost: 0 };
  const limit = (tolerant ? Math.max(1, letters.length * COST_A_LETTER) : 0) + 0.05;
  const reach = (before: Reading, end: number, entry: NumeralWord, distance: number): void => {
    // Fewer, longer words win among equals: "zeventien" is one word, not zeven + tien.
    const cost = before.cost + distance + 0.001;
    const held = best[end];
    if (cost <= limit && (!held || cost < held.cost)) best[end] = { words: [...before.words, entry], cost };
  };
  for (let at = 0; at < letters.length; at += 1) {
    const before = best[at];
    if (!before) continue;
    if (!tolerant) {
      for (const entry of BY_FIRST_LETTER[language].get(letters.charAt(at)) ?? [])
        if (letters.startsWith(entry.word, at)) reach(before, at + entry.word.length, entry, 0);
      continue;
    }
    for (const entry of NUMERAL_WORDS[language]) {
      const slack = wordLimit(entry.word);
      const most = Math.min(slack, limit - before.cost);
      const longest = Math.min(letters.length - at, entry.word.length + Math.floor(slack));
      const shortest = Math.max(2, entry.word.length - Math.floor(slack));
      const distances = shortest > longest ? null : distancesFrom(entry.word, letters, at, longest, most);
      if (distances === null) continue;
      for (let length = shortest; length <= longest; length += 1) {
        const distance = distances[length] ?? Number.POSITIVE_INFINITY;
        if (distance <= most) reach(before, at + length, entry, distance);
      }
    }
  }
  return best[letters.length] ?? null;
}

/** Whether `value` may join `held` (below a hundred): a unit after tens, tens after a unit (nl, de), ten to nineteen after sixty or eighty (fr). */
function canFollow(held: number, value: number): boolean {
  if (held === 0) return true;
  if (held < 10) return value >= 20 && value % 10 === 0;
  if (held % 10 !== 0) return false;
  return (held >= 20 && value > 0 && value < 10) || ((held === 60 || held === 80) && value < 20);
}

/** Adds up: units and tens collect, "hundred" multiplies what stands before it, "thousand" and above close a group. Null for a row no language forms. */
function addUp(words: readonly NumeralWord[]): number | null {
  let total = 0;
  let group = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  let seen = false;
  for (const { kind, value } of words) {
    if (kind === "link") continue;
    seen = true;
    if (kind === "add") {
      if (!canFollow(group % 100, value)) return null;
      group += value;
    } else if (value === 100) {
      if (group >= 100) return null;
      group = (group === 0 ? 1 : group) * 100;
    } else {
      if (value >= lastScale) return null;
      total += (group === 0 ? 1 : group) * value;
      group = 0;
      lastScale = value;
    }
  }
  return seen ? total + group : null;
}

const lettersOf = (text: string): string => foldLetters(text).replace(/[^a-z]/g, "");

/** The cheapest number that `letters` spell in one of the languages; of two as good the first language's. */
function readLetters(
  letters: string,
  order: readonly Language[],
  tolerant: boolean,
): { readonly value: number; readonly cost: number } | null {
  let found: { readonly value: number; readonly cost: number } | null = null;
  for (const language of order) {
    const reading = cutWords(letters, language, tolerant);
    const value = reading ? addUp(reading.words) : null;
    if (reading && value !== null && (!found || reading.cost + 0.3 < found.cost)) found = { value, cost: reading.cost };
  }
  return found;
}

const isWords = (text: string, letters: string): boolean =>
  letters.length >= 2 && letters.length <= 160 && !/\d/.test(text);
const orderFrom = (language: Language | null): readonly Language[] =>
  language === null ? LANGUAGES : [language, ...LANGUAGES.filter((other) => other !== language)];

/** As `parseNumberWords`, but only what is spelled right: for places where a damaged word may be another word altogether. */
export function parseSpelledNumber(text: string, language: Language | null = null): number | null {
  const letters = lettersOf(text);
  return isWords(text, letters) ? (readLetters(letters, orderFrom(language), false)?.value ?? null) : null;
}

/**
 * Reads a whole number written in words: run together or apart, in capitals, with Belgian or French tens, cardinal or ordinal, letter-spaced, or damaged by
 * recognition. The whole text must be number words. `language` is tried first; the others follow.
 */
export function parseNumberWords(text: string, language: Language | null = null): Parsed<number> {
  const letters = lettersOf(text);
  if (!isWords(text, letters)) return unread();
  for (const tolerant of [false, true]) {
    if (tolerant && letters.length < 5) continue;
    const found = readLetters(letters, orderFrom(language), tolerant);
    if (found) return read(found.value, tolerant ? ["ocr_repaired"] : []);
  }
  return unread();
}

/**
 * Reads a whole number in digits ("1.234", "1 234", "12", "3de", "1er") or in words.
 */
export function parseWholeNumber(text: string, language: Language | null = null): Parsed<number> {
  const digits = /^\s*(\d{1,3}(?:[.\s\u00a0\u202f']\d{3})+|\d+)\s*(?:ste|de|e|er|ère|ere|ème|eme|°|\.)?\s*$/i.exec(
    text,
  )?.[1];
  if (digits !== undefined) return read(Number(digits.replace(/\D/g, "")));
  return parseNumberWords(text, language);
}
