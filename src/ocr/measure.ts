/** What lies on a page: how large its type is, how it is turned, what on it is no text. Decides nothing. */
import { findPieces, type Ink, type Piece, type Pieces, toInk } from "./components.ts";
import { findThreshold, type Grey, histogram } from "./pixels.ts";
import { feetOf, findSkew, type Skew } from "./skew.ts";

export type PageMeasure = {
  readonly ink: Ink;
  readonly pieces: Pieces;
  /** How many pixels have each grey value. */
  readonly counts: Uint32Array;
  /** Pieces that have the size and shape of letters. */
  readonly letters: readonly Piece[];
  /** Median height of letters in pixels, about the x-height; null with fewer than `FEW_LETTERS`. */
  readonly letterHeight: number | null;
  /** Pixels of letters over pixels of the page. */
  readonly letterShare: number;
  /** How rows of text lie when the page stands upright or upside down. */
  readonly skew: Skew;
  /** Width over height of the picture's pixels as they were: below 1 the picture was narrowed. */
  readonly squeeze: number;
};

/** Fewer pieces than this make no line of text. */
const FEW_LETTERS = 8;
/** Letters of 4 pt have 8 px at 150 dpi; capitals of 36 pt have 55. In pixels at 150 dpi. */
const LETTER_HEIGHTS = { least: 4, most: 60 } as const;
/** Degrees; sheets lie askew by less, and photographs of pages by not much more. */
const MOST_SKEW = 12;

/** `dpi` is that of the picture, upwards. Null when the page is so full of specks that nothing can be told apart. */
export function measurePage(image: Grey, dpi: number, squeeze = 1): PageMeasure | null {
  const counts = histogram(image);
  const ink = toInk(image, inkThreshold(counts));
  const pieces = findPieces(ink);
  if (pieces === null) return null;
  const scale = dpi / 150;
  const [least, most] = [LETTER_HEIGHTS.least * scale, LETTER_HEIGHTS.most * scale];
  const letters = pieces.pieces.filter((piece) => {
    const [width, height] = [piece.right - piece.left, piece.bottom - piece.top];
    // Stems of l are narrow, joined letters wide; rules and frames are hollow or flat.
    return (
      height >= least &&
      height <= most &&
      width <= 5 * height &&
      width >= 0.12 * height &&
      piece.area >= 0.12 * width * height
    );
  });
  const heights = letters.map((piece) => piece.bottom - piece.top).sort((a, b) => a - b);
  const letterHeight = letters.length < FEW_LETTERS ? null : (heights[heights.length >> 1] ?? null);
  return {
    ink,
    pieces,
    counts,
    letters,
    letterHeight,
    letterShare: letters.reduce((sum, piece) => sum + piece.area, 0) / (image.width * image.height),
    skew:
      letterHeight === null
        ? { degrees: 0, sharpness: 0 }
        : findSkew(feetOf(letters, squeeze), letterHeight, MOST_SKEW),
    squeeze,
  };
}

/** Paper lighter than this is never ink, nor is print lighter than it read: bleed-through and the grain of paper lie above. */
const LIGHTEST_INK = 190;
const DARKEST_PAPER = 60;

/** Otsu's threshold splits the grain of an empty sheet in two: what it calls ink must be clearly darker than the paper. */
function inkThreshold(counts: Uint32Array): number {
  const threshold = findThreshold(counts);
  let [paper, most] = [255, 0];
  counts.forEach((count, value) => {
    if (count > most) [paper, most] = [value, count];
  });
  return Math.max(DARKEST_PAPER, Math.min(threshold, LIGHTEST_INK, paper < 120 ? threshold : paper - 40));
}
