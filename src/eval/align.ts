/** Alignment of a recognised text to the printed one, as the contract's scorer does it. All positions are code points. */
import { findOpcodes } from "./sequence-matcher.ts";

type Range = { readonly start: number; readonly end: number };

export type Alignment = {
  /** For each code point of the result's text (and the place after the last) the gold code point it stands for; null for white space between words. */
  readonly map: readonly (number | null)[];
  /** Edit distance over characters that are not white space (by blocks, so an upper bound that is tight for small differences). */
  readonly characterDistance: number;
  /** Edit distance over words, by blocks. */
  readonly wordDistance: number;
  readonly goldWords: number;
};

/** The separators that Python's `str.isspace` has and JavaScript's `\s` lacks; FEFF is the one the other way round. */
const PYTHON_SPACES = "\u001c\u001d\u001e\u001f\u0085";

/** White space as the contract's scorer knows it. */
export function isSpace(character: string): boolean {
  return PYTHON_SPACES.includes(character) || (/^\s$/u.test(character) && character !== "\ufeff");
}

/** The text's code points, one string each. */
export function splitCodePoints(text: string): string[] {
  return [...text];
}

/** For each place 0..length the number of characters before it that are not white space. */
export function countInk(points: readonly string[]): Uint32Array {
  const counts = new Uint32Array(points.length + 1);
  points.forEach((point, i) => {
    counts[i + 1] = (counts[i] ?? 0) + (isSpace(point) ? 0 : 1);
  });
  return counts;
}

export function alignTexts(result: readonly string[], gold: readonly string[]): Alignment {
  const resultWords = findWords(result);
  const goldWords = findWords(gold);
  const map = new Array<number | null>(result.length + 1).fill(null);
  let characterDistance = 0;
  let wordDistance = 0;
  const opcodes = findOpcodes(joinWords(result, resultWords), joinWords(gold, goldWords));
  for (const { tag, aStart, aEnd, bStart, bEnd } of opcodes) {
    const ours = resultWords.slice(aStart, aEnd);
    const theirs = goldWords.slice(bStart, bEnd);
    if (tag === "equal") {
      ours.forEach((word, n) => {
        const start = theirs[n]?.start ?? 0;
        for (let k = 0; k <= word.end - word.start; k += 1) map[word.start + k] = start + k;
      });
      continue;
    }
    wordDistance += Math.max(ours.length, theirs.length);
    if (tag === "insert") characterDistance += sumLengths(theirs);
    else if (tag === "delete") {
      characterDistance += sumLengths(ours);
      const anchor = goldWords[bStart]?.start ?? gold.length;
      for (const word of ours) map.fill(anchor, word.start, word.end + 1);
    } else characterDistance += alignBlock(result, gold, hull(ours), hull(theirs), map);
  }
  return { map, characterDistance, wordDistance, goldWords: goldWords.length };
}

/** The gold span that a span of the result stands for; null when nothing of it is aligned. */
export function mapSpan(alignment: Alignment, result: readonly string[], span: Range): Range | null {
  let { start, end } = span;
  while (start < end && isSpace(result[start] ?? " ")) start += 1;
  while (end > start && isSpace(result[end - 1] ?? " ")) end -= 1;
  let first: number | null = null;
  for (let k = start; k < end && first === null; k += 1) first = alignment.map[k] ?? null;
  let last: number | null = null;
  for (let k = end - 1; k >= start && last === null; k -= 1) last = alignment.map[k] ?? null;
  return first === null || last === null ? null : { start: first, end: last + 1 };
}

/** Letter by letter inside words that differ; writes the map and returns the edit distance. */
function alignBlock(
  result: readonly string[],
  gold: readonly string[],
  ours: Range,
  theirs: Range,
  map: (number | null)[],
): number {
  const ourPlaces = findInk(result, ours);
  const theirPlaces = findInk(gold, theirs);
  const opcodes = findOpcodes(
    ourPlaces.map((place) => result[place] ?? ""),
    theirPlaces.map((place) => gold[place] ?? ""),
  );
  let distance = 0;
  for (const { tag, aStart, aEnd, bStart, bEnd } of opcodes) {
    if (tag !== "equal") distance += Math.max(aEnd - aStart, bEnd - bStart);
    for (let n = 0; n < aEnd - aStart; n += 1) {
      const target = Math.min(bStart + Math.min(n, Math.max(bEnd - bStart - 1, 0)), theirPlaces.length - 1);
      map[ourPlaces[aStart + n] ?? 0] = theirPlaces[target] ?? 0;
    }
  }
  map[ours.end] = theirs.start;
  return distance;
}

function findWords(points: readonly string[]): Range[] {
  const words: Range[] = [];
  let start = -1;
  for (let i = 0; i <= points.length; i += 1) {
    const point = points[i];
    const inside = point !== undefined && !isSpace(point);
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      words.push({ start, end: i });
      start = -1;
    }
  }
  return words;
}

function joinWords(points: readonly string[], words: readonly Range[]): string[] {
  return words.map(({ start, end }) => points.slice(start, end).join(""));
}

function findInk(points: readonly string[], range: Range): number[] {
  const places: number[] = [];
  for (let i = range.start; i < range.end; i += 1) if (!isSpace(points[i] ?? " ")) places.push(i);
  return places;
}

function hull(words: readonly Range[]): Range {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function sumLengths(words: readonly Range[]): number {
  return words.reduce((sum, { start, end }) => sum + end - start, 0);
}
