/** Boxes and turns. Page coordinates are PDF points, origin top left, the page's own /Rotate applied. */
import type { Box } from "../deed.ts";

export type Size = { readonly width: number; readonly height: number };
/** Degrees clockwise by which a page must be turned for its text to stand upright. */
export type Turn = 0 | 90 | 180 | 270;

/** The smallest box around all; an empty list gives an empty box at the origin. */
export function unionBoxes(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return left > right ? [0, 0, 0, 0] : [left, top, right, bottom];
}

/** The box as it lies once the page is turned clockwise by `turn`. */
export function turnBox(box: Box, turn: Turn, page: Size): Box {
  const [left, top, right, bottom] = box;
  if (turn === 90) return [page.height - bottom, left, page.height - top, right];
  if (turn === 180) return [page.width - right, page.height - bottom, page.width - left, page.height - top];
  if (turn === 270) return [top, page.width - right, bottom, page.width - left];
  return box;
}

/** Takes a box of the turned page back to the page as it lies. */
export function turnBoxBack(box: Box, turn: Turn, page: Size): Box {
  const turned = turn === 90 || turn === 270 ? { width: page.height, height: page.width } : page;
  const back = ((360 - turn) % 360) as Turn;
  return turnBox(box, back, turned);
}

export const turnedSize = (page: Size, turn: Turn): Size =>
  turn === 90 || turn === 270 ? { width: page.height, height: page.width } : page;

/** Hundredths of a point are far below what a printer places; rounding keeps stored pages small and cache keys stable. */
export const roundBox = (box: Box): Box => [round(box[0]), round(box[1]), round(box[2]), round(box[3])];

const round = (points: number): number => Math.round(points * 100) / 100;

export const area = (box: Box): number => Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);

/** Share of `box` that lies within `by`, 0..1. */
export function coveredShare(box: Box, by: Box): number {
  const own = area(box);
  if (own === 0) return 0;
  const common: Box = [
    Math.max(box[0], by[0]),
    Math.max(box[1], by[1]),
    Math.min(box[2], by[2]),
    Math.min(box[3], by[3]),
  ];
  return area(common) / own;
}

/** Share of the page under the boxes, overlaps counted once, on a grid of 64 x 64 cells (exact to about 2 %). */
export function shareOfPage(boxes: readonly Box[], page: Size): number {
  if (boxes.length === 0) return 0;
  const cells = 64;
  let covered = 0;
  for (let row = 0; row < cells; row++) {
    const y = ((row + 0.5) / cells) * page.height;
    const crossing = boxes.filter((box) => box[1] <= y && y < box[3]);
    for (let column = 0; column < cells && crossing.length > 0; column++) {
      const x = ((column + 0.5) / cells) * page.width;
      if (crossing.some((box) => box[0] <= x && x < box[2])) covered++;
    }
  }
  return covered / (cells * cells);
}
