/** Connected pieces of ink: letters, and whatever else lies on a page. */
import type { Grey } from "./pixels.ts";

/** One bit a pixel, held as bytes: 1 is ink. */
export type Ink = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** All in pixels; right and bottom are exclusive. */
export type Piece = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Pixels of ink. */
  readonly area: number;
  /** Runs of ink it is made of, as [row, start, end) triples in `Pieces.runs`. */
  readonly runs: readonly number[];
};
export type Pieces = {
  readonly pieces: readonly Piece[];
  readonly runs: Int32Array;
};

/** Runs of ink a pixel of the page: full pages of print have 0.02, noise up to 0.25. */
const MAX_RUNS_PER_PIXEL = 0.1;

/** Values up to `threshold` are ink. */
export function toInk(image: Grey, threshold: number): Ink {
  const data = new Uint8Array(image.data.length);
  for (let index = 0; index < data.length; index++) data[index] = (image.data[index] ?? 255) <= threshold ? 1 : 0;
  return { width: image.width, height: image.height, data };
}

/** Pieces of ink that touch by side or corner; null when there are too many to be anything but noise. */
export function findPieces(ink: Ink): Pieces | null {
  const runs = findRuns(ink);
  if (runs === null) return null;
  const count = runs.length / 3;
  const parents = linkRuns(runs);
  const members = new Map<number, number[]>();
  for (let run = 0; run < count; run++) {
    const root = findRoot(parents, run);
    const list = members.get(root);
    if (list === undefined) members.set(root, [run]);
    else list.push(run);
  }
  return { pieces: [...members.values()].map((of) => toPiece(runs, of)), runs };
}

function findRuns(ink: Ink): Int32Array | null {
  const { width, data } = ink;
  const found: number[] = [];
  for (let at = data.indexOf(1); at >= 0; ) {
    const y = Math.floor(at / width);
    const row = y * width;
    let end = data.indexOf(0, at);
    // A run ends with its row.
    if (end < 0 || end > row + width) end = row + width;
    found.push(y, at - row, end - row);
    if (found.length > 3 * MAX_RUNS_PER_PIXEL * data.length) return null;
    at = data.indexOf(1, end);
  }
  return Int32Array.from(found);
}

/** Union-find over runs of neighbouring rows. */
function linkRuns(runs: Int32Array): Int32Array {
  const count = runs.length / 3;
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  let above = 0;
  for (let run = 0; run < count; run++) {
    const y = runs[3 * run] ?? 0;
    const start = runs[3 * run + 1] ?? 0;
    const end = runs[3 * run + 2] ?? 0;
    while (
      above < run &&
      ((runs[3 * above] ?? 0) < y - 1 || ((runs[3 * above] ?? 0) === y - 1 && (runs[3 * above + 2] ?? 0) < start))
    ) {
      above++;
    }
    for (let other = above; other < run && runs[3 * other] === y - 1 && (runs[3 * other + 1] ?? 0) <= end; other++) {
      const [a, b] = [findRoot(parents, other), findRoot(parents, run)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return parents;
}

function findRoot(parents: Int32Array, run: number): number {
  let root = run;
  while (parents[root] !== root) {
    const parent = parents[root] ?? root;
    parents[root] = parents[parent] ?? parent;
    root = parents[root] ?? root;
  }
  return root;
}

function toPiece(runs: Int32Array, of: readonly number[]): Piece {
  let [left, top, right, bottom, area] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 0, 0, 0];
  for (const run of of) {
    const y = runs[3 * run] ?? 0;
    const start = runs[3 * run + 1] ?? 0;
    const end = runs[3 * run + 2] ?? 0;
    left = Math.min(left, start);
    right = Math.max(right, end);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
    area += end - start;
  }
  return { left, top, right, bottom, area, runs: of };
}

/** Calls `use` with each run of the piece. */
export function eachRun(pieces: Pieces, piece: Piece, use: (y: number, start: number, end: number) => void): void {
  for (const run of piece.runs) {
    use(pieces.runs[3 * run] ?? 0, pieces.runs[3 * run + 1] ?? 0, pieces.runs[3 * run + 2] ?? 0);
  }
}
