/** The resolution that a page is read at: the letters' height decides, not habit. Time follows pixels. */
import type { PageMeasure } from "./measure.ts";

/** Height of small letters, in pixels, at which print reads best for its cost: 11 pt at 150 dpi. */
const WANTED = 11;
/** Smaller letters lose strokes, larger ones only time. */
const LEAST = 8.5;
const MOST = 20;

/** Pixels an inch; `dpi` is that of the measured picture, `most` that of the stored one. */
export function chooseDpi({ letterHeight }: PageMeasure, dpi: number, most: number): number {
  if (letterHeight === null || (letterHeight >= LEAST && letterHeight <= MOST)) return dpi;
  return Math.min(most, Math.round((dpi * WANTED) / letterHeight));
}
