/** Reading order of a page from where its pieces lie. Serves the text layer and recognised lines alike; geometry only. */
import type { Line } from "../deed.ts";
import { unionBoxes } from "./geometry.ts";
import { insertNotes, splitMargins } from "./margins.ts";

/**
 * Rows with text on both sides that make two columns, the share of a column's lines that fill it to three quarters (prose does, the cells of a table and
 * signatures do not), and the width of each column. Where columns end with a few lines, these must be fuller and wider.
 */
const COLUMN_TESTS = [
  { rows: 5, fullShare: 0.5, ems: 12 },
  { rows: 3, fullShare: 0.66, ems: 18 },
] as const;
/** White space, in line heights, that ends a band of columns. */
const FAR_HEIGHTS = 4;
const MIN_COLUMN_ROWS = Math.min(...COLUMN_TESTS.map((it) => it.rows));

/**
 * Lines in reading order from pieces of lines in any order. Pieces side by side are one line, read left to right, unless they belong to columns of
 * prose: then the left column is read before the right one. Lines over the full width part the page into bands; notes in
 * the margin are read before the paragraph they stand beside.
 */
export function orderLines(pieces: readonly Line[]): Line[] {
  const { body, notes } = splitMargins(pieces);
  return insertNotes(orderBody(body), notes);
}

function orderBody(pieces: readonly Line[]): Line[] {
  const sorted = pieces.toSorted((a, b) => middle(a) - middle(b) || a.box[0] - b.box[0]);
  const columns = findColumns(sorted);
  if (columns === null) return mergeRows(sorted);
  const { gutter, top, bottom } = columns;
  const within = sorted.filter((piece) => middle(piece) >= top && middle(piece) <= bottom);
  return [
    ...orderBody(sorted.filter((piece) => middle(piece) < top)),
    ...orderBody(within.filter((piece) => piece.box[2] <= gutter)),
    ...orderBody(within.filter((piece) => piece.box[2] > gutter)),
    ...orderBody(sorted.filter((piece) => middle(piece) > bottom)),
  ];
}

const middle = (piece: Line): number => (piece.box[1] + piece.box[3]) / 2;
const em = (piece: Line): number => piece.fontSize ?? (piece.box[3] - piece.box[1]) * 0.8;

type Columns = { readonly gutter: number; readonly top: number; readonly bottom: number };

/** The first band of two columns, from the left edges that pieces on the right share. */
function findColumns(sorted: readonly Line[]): Columns | null {
  if (sorted.length < 2 * MIN_COLUMN_ROWS) return null;
  const starts = sorted.map((piece) => piece.box[0]).toSorted((a, b) => a - b);
  const candidates = starts.filter((start, index) => {
    const before = starts[index - 1];
    return (before === undefined || start - before > 3) && starts.filter((it) => Math.abs(it - start) <= 3).length >= 3;
  });
  for (const start of candidates.slice(1)) {
    const gutter = start - 1;
    let run: Line[] = [];
    for (const piece of [...sorted, null]) {
      const crosses = piece !== null && piece.box[0] < gutter - 2 && piece.box[2] > gutter;
      if (piece === null || crosses || isFarBelow(piece, run)) {
        const columns = toColumns(run, gutter);
        if (columns !== null) return columns;
        run = [];
      }
      if (piece !== null && !crosses) run.push(piece);
    }
  }
  return null;
}

/** A page number below the text belongs to no column. */
function isFarBelow(piece: Line, run: readonly Line[]): boolean {
  const bottom = Math.max(...run.slice(-4).map((it) => it.box[3]));
  return run.length > 0 && piece.box[1] - bottom > FAR_HEIGHTS * (piece.box[3] - piece.box[1]);
}

function toColumns(run: readonly Line[], gutter: number): Columns | null {
  const left = run.filter((piece) => piece.box[2] <= gutter);
  const right = run.filter((piece) => piece.box[2] > gutter);
  if (!isProse(left) || !isProse(right)) return null;
  const [a, b] = [unionBoxes(left.map((it) => it.box)), unionBoxes(right.map((it) => it.box))];
  // Columns lie side by side; text that only follows below is no column.
  const overlap = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (overlap < 0.4 * Math.min(a[3] - a[1], b[3] - b[1])) return null;
  return { gutter, top: Math.min(a[1], b[1]), bottom: Math.max(a[3], b[3]) };
}

function isProse(column: readonly Line[]): boolean {
  const box = unionBoxes(column.map((piece) => piece.box));
  const width = box[2] - box[0];
  const heights = column.map(em).toSorted((a, b) => a - b);
  const ems = width / (heights[Math.floor(heights.length / 2)] ?? 10);
  const full = column.filter((piece) => piece.box[2] - piece.box[0] >= 0.75 * width && piece.words.length >= 3);
  return COLUMN_TESTS.some(
    (test) => column.length >= test.rows && full.length >= test.fullShare * column.length && ems >= test.ems,
  );
}

/** Pieces that overlap vertically by half are one line. */
function mergeRows(sorted: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const height = piece.box[3] - piece.box[1];
    const same = row?.some((other) => {
      const overlap = Math.min(other.box[3], piece.box[3]) - Math.max(other.box[1], piece.box[1]);
      return overlap > 0.5 * Math.min(height, other.box[3] - other.box[1]);
    });
    if (row !== undefined && same === true) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(mergeLine);
}

function mergeLine(pieces: readonly Line[]): Line {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first;
  const ordered = pieces.toSorted((a, b) => a.box[0] - b.box[0]);
  const longest = ordered.toSorted((a, b) => b.box[2] - b.box[0] - (a.box[2] - a.box[0]))[0];
  return {
    words: ordered.flatMap((piece) => piece.words),
    box: unionBoxes(ordered.map((piece) => piece.box)),
    fontSize: longest?.fontSize ?? null,
    bold: longest?.bold ?? null,
  };
}
