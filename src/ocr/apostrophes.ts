/**
 * Straight or curly: a page is set with one kind of apostrophe, and the engine takes many or all for the other. A curly one is a raised comma, a straight
 * one is narrower, so their widths on the same page tell, whatever the face.
 */
import type { Box } from "../deed.ts";
import type { Piece } from "./components.ts";
import type { PageMeasure } from "./measure.ts";
import type { ReadLine, ReadWord } from "./table.ts";

/**
 * Mean width of apostrophes over that of commas. Outlines of 14 book faces: curly 0.90 to 1.00, straight 0.46 to 0.80 (bold sans 0.90); pages of two deeds
 * at 150 dpi, two tones and grey: curly 0.94 to 1.06, straight 0.67 to 0.76. In between the engine's majority counts.
 */
const LEAST_CURLY = 0.88;
const MOST_STRAIGHT = 0.82;
/** Marks are two or three pixels wide: fewer of them tell nothing. */
const LEAST_MARKS = 6;
/** In heights of small letters. */
const MARK = { width: 0.6, least: 0.2, most: 0.8 } as const;
const REACH = 1.2;

/** All apostrophes of the page made one kind. `toSource` takes a word's box to pixels of the measured picture. */
export function levelApostrophes(
  lines: readonly ReadLine[],
  measure: PageMeasure,
  toSource: (box: Box) => Box,
): ReadLine[] {
  const words = lines.flatMap((line) => line.words);
  const kind = kindByInk(words, measure, toSource) ?? kindByCount(words);
  if (kind === null) return [...lines];
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word) => ({ ...word, text: word.text.replaceAll(/['’]/g, kind) })),
  }));
}

/** A tie changes nothing. */
function kindByCount(words: readonly ReadWord[]): "'" | "’" | null {
  const count = (mark: string): number => words.reduce((sum, word) => sum + word.text.split(mark).length - 1, 0);
  const [straight, curly] = [count("'"), count("’")];
  return straight === curly ? null : straight > curly ? "'" : "’";
}

function kindByInk(
  words: readonly ReadWord[],
  { pieces, letterHeight }: PageMeasure,
  toSource: (box: Box) => Box,
): "'" | "’" | null {
  if (letterHeight === null) return null;
  const marks = pieces.pieces.filter((piece) => {
    const [width, height] = [piece.right - piece.left, piece.bottom - piece.top];
    return (
      width <= MARK.width * letterHeight && height >= MARK.least * letterHeight && height <= MARK.most * letterHeight
    );
  });
  const widthsOf = (pattern: RegExp, isAt: (mark: Piece, box: Box) => boolean): number[] =>
    words.flatMap((word) => {
      const at = word.text.search(pattern);
      const box = toSource(word.box);
      const x = box[0] + ((box[2] - box[0]) * (at + 0.5)) / word.text.length;
      const mark = at < 0 ? null : findNearest(marks, x, REACH * letterHeight, (it) => isAt(it, box));
      return mark === null ? [] : [mark.right - mark.left];
    });
  const middle = (box: Box): number => (box[1] + box[3]) / 2;
  const apostrophes = widthsOf(
    /(?<=\p{L})['’](?=\p{L})/u,
    (mark, box) => mark.bottom <= middle(box) && mark.top >= box[1] - 0.4 * letterHeight,
  );
  const commas = widthsOf(
    /(?<=\p{Ll}),$/u,
    (mark, box) => mark.top > middle(box) && mark.bottom <= box[3] + 0.4 * letterHeight,
  );
  if (apostrophes.length < LEAST_MARKS || commas.length < LEAST_MARKS) return null;
  const ratio = mean(apostrophes) / mean(commas);
  return ratio >= LEAST_CURLY ? "’" : ratio <= MOST_STRAIGHT ? "'" : null;
}

function findNearest(marks: readonly Piece[], x: number, reach: number, isAt: (mark: Piece) => boolean): Piece | null {
  let [best, least] = [null as Piece | null, reach];
  for (const mark of marks) {
    const distance = Math.abs((mark.left + mark.right) / 2 - x);
    if (distance < least && isAt(mark)) [best, least] = [mark, distance];
  }
  return best;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
