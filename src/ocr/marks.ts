/** Commas that lost their tails: at 150 dpi in two tones the engine reads two of five as full stops. The mark's own ink tells. */
import type { Box } from "../deed.ts";
import type { Piece } from "./components.ts";
import type { PageMeasure } from "./measure.ts";
import type { ReadLine, ReadWord } from "./table.ts";

/**
 * In multiples of the height of small letters, and of its square. Full stops measure up to 0.27 and 0.06, commas 0.27 to 0.5 and 0.05 to 0.1 (counted on three
 * pages: of 20 full stops none, of 30 commas read as full stops 18 lie above).
 */
const LEAST_TAIL = 0.34;
const LEAST_AREA = 0.065;
/** How far from a word's end its mark stands. */
const REACH = { before: 0.6, after: 0.3, below: 0.4 } as const;

/** Full stops at the ends of words become commas, and colons semicolons, where their ink is a comma's. `toSource` takes a word's box to pixels of the measured picture. */
export function tellCommas(
  lines: readonly ReadLine[],
  { pieces, letterHeight }: PageMeasure,
  toSource: (box: Box) => Box,
): ReadLine[] {
  if (letterHeight === null) return [...lines];
  const marks = pieces.pieces.filter(
    (it) => it.bottom - it.top <= 0.8 * letterHeight && it.right - it.left <= 0.6 * letterHeight,
  );
  const isComma = (word: ReadWord): boolean => {
    const mark = findMark(marks, toSource(word.box), letterHeight);
    if (mark === null) return false;
    return mark.bottom - mark.top >= LEAST_TAIL * letterHeight || mark.area >= LEAST_AREA * letterHeight ** 2;
  };
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word) =>
      /[\p{L}\p{N})][.:]$/u.test(word.text) && isComma(word) ? { ...word, text: giveTail(word.text) } : word,
    ),
  }));
}

const giveTail = (text: string): string => text.slice(0, -1) + (text.endsWith(":") ? ";" : ",");

/** The rightmost small piece at the foot of a word's end. */
function findMark(marks: readonly Piece[], [, top, right, bottom]: Box, height: number): Piece | null {
  let best: Piece | null = null;
  for (const mark of marks) {
    const middle = (mark.left + mark.right) / 2;
    if (middle < right - REACH.before * height || middle > right + REACH.after * height) continue;
    if (mark.top <= (top + bottom) / 2 || mark.bottom >= bottom + REACH.below * height) continue;
    if (best === null || mark.right > best.right) best = mark;
  }
  return best;
}
