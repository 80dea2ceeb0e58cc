/** Rows of number words in running text, found from an anchor (a currency, a unit, a month's name) towards its neighbours. */
import type { Language } from "../../deed.ts";
import { parseNumberWords } from "../../forms/index.ts";

/** Words of one row; the longest number met in deeds ("negenhonderdnegenennegentigduizend …", spelt apart in French) has 14. */
const MAX_WORDS = 16;
const LINK = /^(?:en|et|und)$/iu;

type Row = { readonly at: number; readonly value: number };

/** A number in words; null for other words. Repaired readings ("twintia") count only where the caller says that the place asks for a number. */
function readNumber(words: string, language: Language | null, tolerant: boolean): number | null {
  const { value, notes } = parseNumberWords(words, language);
  return value !== null && (tolerant || !notes.includes("ocr_repaired")) ? value : null;
}

const fits = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;

/** The longest row of number words that ends right before `end` (one space between), within `range`; its start and value. */
export function numberBefore(
  text: string,
  end: number,
  range: readonly [number, number],
  language: Language | null,
): Row | null {
  const from = Math.max(0, text.lastIndexOf("\n", end - 1) + 1, end - 160);
  const reach = text.slice(from, end);
  const words = [...reach.matchAll(/[\p{L}-]+/gu)];
  let best: Row | null = null;
  for (const word of words.slice(-MAX_WORDS).reverse()) {
    const candidate = reach.slice(word.index);
    if (!/^[\p{L}\s-]+\s?$/u.test(candidate)) break;
    const link = LINK.test(word[0]);
    if (!link && readNumber(word[0], language, best === null) === null) break;
    const value = link ? null : readNumber(candidate, language, true);
    if (value !== null && fits(value, range)) best = { at: from + word.index, value };
  }
  return best;
}

/** The longest row of number words that begins at `start`, within `range`; its end and value. */
export function numberAfter(
  text: string,
  start: number,
  range: readonly [number, number],
  language: Language | null,
): Row | null {
  const reach = text.slice(start, start + 160).split("\n", 1)[0] ?? "";
  let best: Row | null = null;
  let count = 0;
  for (const word of reach.matchAll(/[\p{L}-]+/gu)) {
    const end = word.index + word[0].length;
    const candidate = reach.slice(0, end);
    count += 1;
    if (count > MAX_WORDS || !/^[\p{L}\s-]+$/u.test(candidate)) break;
    const link = LINK.test(word[0]);
    if (!link && readNumber(word[0], language, best === null) === null) break;
    const value = link ? null : readNumber(candidate, language, true);
    if (value !== null && fits(value, range)) best = { at: start + end, value };
  }
  return best;
}
