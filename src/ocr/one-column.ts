/** Whether a page is one column of text, seen from its letters alone: then the engine need not search for columns, which now and then finds false ones. */
import type { Piece } from "./components.ts";
import type { PageMeasure } from "./measure.ts";

/** In heights of small letters: words of a justified line stand up to 1.5 apart, a number and its paragraph 2.5, columns of print 3 and more. */
const GUTTER = 3;
/** Rows with a gap: a total, a page number beside a title. More of them are a table, signatures side by side, columns. */
const MOST_GAPS = 2;
/** Feet of one row, in the same unit: tails hang half a letter below it, the next row stands 2 and more below. */
const SAME_ROW = 0.8;
/** Accents, dots and apostrophes are lower, and hang above the row. */
const WHOLE_LETTER = 0.7;
/** With fewer letters the engine's search costs nothing. */
const LEAST_LETTERS = 300;

export function isOneColumn({ letters, letterHeight, skew, squeeze }: PageMeasure): boolean {
  if (letterHeight === null || letters.length < LEAST_LETTERS) return false;
  const sinking = Math.tan((skew.degrees * Math.PI) / 180) / squeeze;
  const wide = GUTTER * letterHeight * squeeze;
  return findRows(letters, letterHeight, sinking).filter((row) => widestGap(row) > wide).length <= MOST_GAPS;
}

/** Letters whose feet stand on one line. Lines so close that they run together hide no gutter. */
function findRows(letters: readonly Piece[], letterHeight: number, sinking: number): Piece[][] {
  const feet = letters
    .filter((piece) => piece.bottom - piece.top >= WHOLE_LETTER * letterHeight)
    .map((piece) => ({ piece, foot: piece.bottom - sinking * piece.left }))
    .sort((a, b) => a.foot - b.foot);
  const rows: Piece[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { piece, foot } of feet) {
    const row = rows.at(-1);
    if (row === undefined || foot - last > SAME_ROW * letterHeight) rows.push([piece]);
    else row.push(piece);
    last = foot;
  }
  return rows;
}

function widestGap(row: readonly Piece[]): number {
  let [widest, right] = [0, Number.POSITIVE_INFINITY];
  for (const piece of row.toSorted((a, b) => a.left - b.left)) {
    widest = Math.max(widest, piece.left - right);
    right = right === Number.POSITIVE_INFINITY ? piece.right : Math.max(right, piece.right);
  }
  return widest;
}
