/** Words printed with a space between their letters ("V I N G T", and as recognition reads them "V IN G T"): joined again. */
import type { Word } from "../deed.ts";
import { unionBoxes } from "./geometry.ts";
import { wordLists } from "./word-lists.ts";

/** Pieces that make a run; two single letters side by side occur in lists ("a b"), three hardly. */
const MIN_PIECES = 3;
/** A gap this much wider than the run's usual one parts two spaced words. */
const WORD_GAP_FACTOR = 1.6;
/** Shorter runs are one word. */
const MIN_LETTERS_TO_PART = 6;
const MAX_WORD_LETTERS = 24;

/** `words` of one line, left to right. Joined words have the box around their letters and the lowest of their confidences. */
export function joinSpacedLetters(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  let index = 0;
  while (index < words.length) {
    let end = index;
    while (end < words.length && isPiece(words[end]?.text ?? "")) end++;
    const run = words.slice(index, end);
    if (isSpaced(run)) result.push(...splitRun(run).flatMap(splitKnown).map(joinWord));
    else result.push(...run);
    const next = words[end];
    if (next !== undefined) result.push(next);
    index = end + 1;
  }
  return result;
}

/** One or two letters, or a hyphen or apostrophe between them. Digits never: "2 a 21 ca" is an area. */
const isPiece = (text: string): boolean => /^[\p{L}’'-]{1,2}$/u.test(text) || /^\p{L}[.,:;]$/u.test(text);

function isSpaced(run: readonly Word[]): boolean {
  const single = run.filter((word) => word.text.length === 1 && /\p{L}/u.test(word.text));
  if (run.length < MIN_PIECES || single.length < MIN_PIECES || single.length < 0.6 * run.length) return false;
  // Full stops after the letters are initials or a list; a final one ends the sentence.
  if (run.slice(0, -1).some((word) => /[.,:;]$/.test(word.text))) return false;
  const letters = run.map((word) => word.text).join("");
  return letters === letters.toUpperCase() || letters === letters.toLowerCase() || single.length >= 4;
}

function splitRun(run: readonly Word[]): Word[][] {
  const gaps = run.slice(1).map((word, index) => word.box[0] - (run[index]?.box[2] ?? 0));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  const height = Math.max(...run.map((word) => word.box[3] - word.box[1]));
  const parts: Word[][] = [];
  run.forEach((word, index) => {
    const gap = index === 0 ? Number.POSITIVE_INFINITY : (gaps[index - 1] ?? 0);
    // Ink boxes of narrow letters stand further apart: the excess must also be visible against the height of the type.
    const apart = gap > WORD_GAP_FACTOR * Math.max(usual, 0) && gap - usual > 0.2 * height;
    if (index === 0 || apart) parts.push([word]);
    else parts.at(-1)?.push(word);
  });
  return parts;
}

/** Letters spaced as widely as their words: parted where the lists know every word, kept as one where they do not. */
function splitKnown(run: readonly Word[]): Word[][] {
  const letters = run.map((word) => word.text).join("");
  if (run.length < MIN_LETTERS_TO_PART || letters.length !== run.length) return [[...run]];
  const parts = Object.values(wordLists()).map((list) => partWords(letters.toLowerCase(), list));
  const best = parts.filter((it) => it !== null).toSorted((a, b) => a.length - b.length)[0];
  if (best === undefined) return [[...run]];
  let at = 0;
  return best.map((length) => {
    at += length;
    return run.slice(at - length, at);
  });
}

/** Lengths of the fewest known words that make the letters; null when none do. A final mark of punctuation belongs to the last word. */
function partWords(letters: string, list: ReadonlyMap<string, number>): number[] | null {
  const fewest: (number[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    let best: number[] | null = null;
    for (let start = Math.max(0, end - MAX_WORD_LETTERS); start < end; start++) {
      const before = fewest[start];
      const word = letters.slice(start, end).replace(/[.,:;]$/u, "");
      if (before == null || !isPart(word, list) || (best !== null && before.length + 1 >= best.length)) continue;
      best = [...before, end - start];
    }
    fewest.push(best);
  }
  return fewest[letters.length] ?? null;
}

/** Short words must be common: names' fragments stand in the lists too. */
const isPart = (word: string, list: ReadonlyMap<string, number>): boolean =>
  (list.get(word) ?? 0) >= (word.length <= 3 ? 100 : 1);

function joinWord(parts: readonly Word[]): Word {
  return {
    text: parts.map((part) => part.text).join(""),
    box: unionBoxes(parts.map((part) => part.box)),
    confidence: Math.min(...parts.map((part) => part.confidence)),
  };
}
