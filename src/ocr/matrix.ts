/** Affine maps of PDF, [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f. */
import type { Box } from "../deed.ts";

export type Matrix = readonly [number, number, number, number, number, number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The point under the map. */
export const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** First `b`, then `a`. */
export const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** 0 for anything but a finite number. */
export const toNumber = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);

/** Operands come as arrays or typed arrays. */
export const isArrayLike = (value: unknown): value is ArrayLike<number> =>
  typeof value === "object" && value !== null && "length" in value;

/** Missing values are 0. */
export function toMatrix(values: ArrayLike<unknown>): Matrix {
  const at = (index: number): number => toNumber(values[index]);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** The page box around a rectangle [x0, y0, x1, y1] of the space of `matrix`. */
export function boxUnder(matrix: Matrix, rectangle: ArrayLike<number>): Box {
  const [x0, y0, x1, y1] = [0, 1, 2, 3].map((index) => toNumber(rectangle[index])) as [number, number, number, number];
  const corners = [apply(matrix, x0, y0), apply(matrix, x1, y0), apply(matrix, x0, y1), apply(matrix, x1, y1)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What two boxes share; empty at an edge of the first when they share nothing. */
export const intersect = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.max(Math.min(a[2], b[2]), Math.max(a[0], b[0])),
  Math.max(Math.min(a[3], b[3]), Math.max(a[1], b[1])),
];
