/** Whether the pieces of a page stand in columns of prose, and where. Tables, forms, signatures and notes stand side by side too: those are no columns. */
import type { Line } from "../deed.ts";
import { unionBoxes } from "./geometry.ts";

/** Columns on both sides of a gutter, in one or more bands of the page. */
export type Columns = { readonly gutter: number; readonly bands: readonly Band[] };
export type Band = { readonly top: number; readonly bottom: number };

/**
 * What makes a column: its lines, the share of them that fill it to three quarters, its width, and the lines that go on in the next. Where columns end with
 * a few lines, these must be fuller and wider; where headings and short paragraphs leave few full lines, there must be more lines.
 */
const COLUMN_TESTS = [
  { rows: 5, fullShare: 0.5, ems: 12 },
  { rows: 3, fullShare: 0.66, ems: 18 },
  { rows: 8, fullShare: 0.25, ems: 15 },
] as const;
const MIN_COLUMN_ROWS = Math.min(...COLUMN_TESTS.map((it) => it.rows));
/** Share of lines that go on in the next (a full line, then a small letter) in prose; cells start with capitals, labels and figures. */
const MIN_FLOW = 0.15;
/**
 * Share of lines with no line beside them from which the columns were set each by itself; cells share their rows. Lines set by themselves stand beside
 * another by chance every second time.
 */
const MIN_APART = 0.3;
/** Lines on each side of a band whose gutter the rest of the page proves. */
const MIN_BAND_ROWS = 2;
/** White space, in line heights, that ends a band of columns. */
const FAR_HEIGHTS = 4;

export const middle = (piece: Line): number => (piece.box[1] + piece.box[3]) / 2;
const em = (piece: Line): number => piece.fontSize ?? height(piece) * 0.8;
const height = (piece: Line): number => piece.box[3] - piece.box[1];
const width = (piece: Line): number => piece.box[2] - piece.box[0];

/** The first gutter with columns, from the left edges that pieces on the right share; null where there are none. `sorted` by height on the page. */
export function findColumns(sorted: readonly Line[]): Columns | null {
  if (sorted.length < 2 * MIN_COLUMN_ROWS) return null;
  const starts = sorted.map((piece) => piece.box[0]).toSorted((a, b) => a - b);
  const candidates = starts.filter((start, index) => {
    const before = starts[index - 1];
    return (before === undefined || start - before > 3) && starts.filter((it) => Math.abs(it - start) <= 3).length >= 3;
  });
  for (const start of candidates.slice(1)) {
    const gutter = start - 1;
    const runs = partAt(sorted, gutter);
    const proven = runs.filter((run) => areColumns([run]));
    // Headings over both columns may leave bands too short to tell: then all of them tell together.
    const beside = runs.filter((run) => Math.min(run.left.length, run.right.length) >= MIN_BAND_ROWS && lieBeside(run));
    const bands = areColumns(beside) ? beside : proven;
    if (bands.length > 0) return { gutter, bands: bands.map(toBand) };
  }
  return null;
}

/** What lies between two pieces that cross the gutter, or two wide gaps. */
type Run = { readonly left: readonly Line[]; readonly right: readonly Line[] };

function partAt(sorted: readonly Line[], gutter: number): Run[] {
  const runs: Line[][] = [[]];
  for (const piece of sorted) {
    const crosses = piece.box[0] < gutter - 2 && piece.box[2] > gutter;
    if (crosses || isFarBelow(piece, runs.at(-1) ?? [])) runs.push([]);
    if (!crosses) runs.at(-1)?.push(piece);
  }
  return runs.map((run) => ({
    left: run.filter((piece) => piece.box[2] <= gutter),
    right: run.filter((piece) => piece.box[2] > gutter),
  }));
}

/** A page number below the text belongs to no column. */
function isFarBelow(piece: Line, run: readonly Line[]): boolean {
  const bottom = Math.max(...run.slice(-4).map((it) => it.box[3]));
  return run.length > 0 && piece.box[1] - bottom > FAR_HEIGHTS * height(piece);
}

function toBand({ left, right }: Run): Band {
  const box = unionBoxes([...left, ...right].map((it) => it.box));
  return { top: box[1], bottom: box[3] };
}

/** Columns lie side by side; text that only follows below is no column. */
function lieBeside({ left, right }: Run): boolean {
  const [a, b] = [unionBoxes(left.map((it) => it.box)), unionBoxes(right.map((it) => it.box))];
  const overlap = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return overlap >= 0.4 * Math.min(a[3] - a[1], b[3] - b[1]);
}

function areColumns(runs: readonly Run[]): boolean {
  const sides = [runs.flatMap((run) => run.left), runs.flatMap((run) => run.right)] as const;
  if (!sides.every(isProse) || !runs.every(lieBeside)) return false;
  const flows = sides.map(countFlows);
  if (flows.some((count) => count === 0)) return false;
  return flows.every((count, index) => count >= MIN_FLOW * (sides[index]?.length ?? 0)) || areApart(...sides);
}

function isProse(column: readonly Line[]): boolean {
  const ems = widthOf(column) / (column.map(em).toSorted((a, b) => a - b)[column.length >> 1] ?? 10);
  const full = column.filter((piece) => isFull(piece, column)).length;
  return COLUMN_TESTS.some(
    (test) => column.length >= test.rows && full >= test.fullShare * column.length && ems >= test.ems,
  );
}

function widthOf(column: readonly Line[]): number {
  const box = unionBoxes(column.map((piece) => piece.box));
  return box[2] - box[0];
}

const isFull = (piece: Line, column: readonly Line[]): boolean =>
  width(piece) >= 0.75 * widthOf(column) && piece.words.length >= 3;

function countFlows(column: readonly Line[]): number {
  return column.filter((piece, index) => {
    const next = column[index + 1];
    if (next === undefined || !isFull(piece, column)) return false;
    const [first, all] = [textOf(next).replace(/^[^\p{L}\p{N}]+/u, ""), textOf(piece) + textOf(next)];
    return /^\p{Ll}/u.test(first) || !/\p{Ll}/u.test(all);
  }).length;
}

const textOf = (piece: Line): string => piece.words.map((word) => word.text).join(" ");

function areApart(left: readonly Line[], right: readonly Line[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const alone = few.filter((piece) => !many.some((it) => Math.abs(middle(it) - middle(piece)) < 0.3 * height(piece)));
  return alone.length >= MIN_APART * few.length;
}
