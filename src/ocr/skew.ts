/** How lines of text lie, from where the feet of letters stand: they line up, whatever the letters are. */
import type { Piece } from "./components.ts";

export type Point = readonly [x: number, y: number];

/** Feet of letters: descenders and accents are few enough not to matter. `squeeze` undoes the narrowing of the picture, so that angles are true. */
export const feetOf = (letters: readonly Piece[], squeeze: number): Point[] =>
  letters.map((piece): Point => [(piece.left + piece.right) / 2 / squeeze, piece.bottom]);

const headsOf = (letters: readonly Piece[], squeeze: number): Point[] =>
  letters.map((piece): Point => [(piece.left + piece.right) / 2 / squeeze, piece.top]);

/** More letters do not make the angle surer, only slower to find. */
const MAX_POINTS = 3000;

/** How well points fall into rows when the page is turned by `degrees`: 1 is even spread, text lines give 3 and more. */
function rowSharpness(points: readonly Point[], degrees: number, binPixels: number): number {
  const radians = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians) / binPixels, Math.cos(radians) / binPixels];
  const places = new Int32Array(points.length);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < points.length; index++) {
    const point = points[index];
    if (point === undefined) continue;
    const bin = Math.floor(cos * point[1] - sin * point[0]);
    places[index] = bin;
    if (bin < least) least = bin;
    if (bin > most) most = bin;
  }
  if (points.length === 0) return 0;
  const bins = new Uint32Array(most - least + 1);
  for (const bin of places) bins[bin - least] = (bins[bin - least] ?? 0) + 1;
  let squares = 0;
  for (const count of bins) squares += count * count;
  return (squares * bins.length) / (points.length * points.length);
}

export type Skew = {
  /** Degrees clockwise by which lines of text sink to the right; 0 for a straight page. */
  readonly degrees: number;
  readonly sharpness: number;
};

/** The angle within `limit` degrees at which the feet line up best: steps of 0.5 degrees, then 0.1, then 0.02. */
export function findSkew(points: readonly Point[], letterHeight: number, limit: number): Skew {
  if (points.length < 2) return { degrees: 0, sharpness: 0 };
  const step = Math.max(1, Math.ceil(points.length / MAX_POINTS));
  const sample = points.filter((_, index) => index % step === 0);
  const bin = Math.max(1, letterHeight / 4);
  const search = (from: number, to: number, by: number): Skew => {
    let best: Skew = { degrees: 0, sharpness: 0 };
    for (let degrees = from; degrees <= to + by / 2; degrees += by) {
      const sharpness = rowSharpness(sample, degrees, bin);
      if (sharpness > best.sharpness) best = { degrees, sharpness };
    }
    return best;
  };
  const coarse = search(-limit, limit, 0.5).degrees;
  const finer = search(coarse - 0.5, coarse + 0.5, 0.1).degrees;
  const { degrees, sharpness } = search(finer - 0.1, finer + 0.1, 0.02);
  return { degrees: Math.round(degrees * 100) / 100, sharpness };
}

/**
 * Latin type stands on one line and rises to two (small letters, tall ones): feet line up better than heads. Above 1 the page is upright, below 1 upside
 * down; near 1 (capitals, figures) it cannot be told this way.
 */
export function uprightness(letters: readonly Piece[], degrees: number, letterHeight: number, squeeze: number): number {
  const bin = Math.max(1, letterHeight / 6);
  const feet = rowSharpness(feetOf(letters, squeeze), degrees, bin);
  return feet / Math.max(1e-9, rowSharpness(headsOf(letters, squeeze), degrees, bin));
}
