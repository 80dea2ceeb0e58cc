/** Which way up a page stands, from its letters alone. */

import type { Turn } from "./geometry.ts";
import type { PageMeasure } from "./measure.ts";
import { findSkew, type Point, uprightness } from "./skew.ts";

/** Fewer letters fall into rows by chance. */
const FEW_LETTERS = 30;
/** Rows stand out this much more than columns before a page is taken to lie on its side (measured: 9 to 17 against 1.4). */
const SIDEWAYS = 1.5;
/** Uprightness measured on deeds is 1.2 to 1.7 upright, 0.65 upside down; capitals and near-empty pages lie between. */
const CLEARLY_UPRIGHT = 1.1;
const CLEARLY_UPSIDE_DOWN = 0.85;
/** Rows as sharp as this are rows of text: those of a page on its side have 1.4. */
const CLEAR_ROWS = 6;
const MOST_SKEW = 10;

/** Whether lines of text run up or down the page. */
export function liesSideways({ letters, letterHeight, skew }: PageMeasure): boolean {
  if (letterHeight === null || letters.length < FEW_LETTERS || skew.sharpness > CLEAR_ROWS) return false;
  // Feet are left or right when the page lies on its side: the better of both counts.
  const left = letters.map((piece): Point => [(piece.top + piece.bottom) / 2, piece.left]);
  const right = letters.map((piece): Point => [(piece.top + piece.bottom) / 2, piece.right]);
  const columns = [left, right].map((points) => findSkew(points, letterHeight, MOST_SKEW).sharpness);
  return Math.max(...columns) > SIDEWAYS * skew.sharpness;
}

type Stand = "upright" | "upside-down" | "unsure";

/** For a page whose lines run from left to right or right to left. */
export function findStand({ letters, letterHeight, skew, squeeze }: PageMeasure): Stand {
  if (letterHeight === null || letters.length < FEW_LETTERS) return "unsure";
  const ratio = uprightness(letters, skew.degrees, letterHeight, squeeze);
  return ratio >= CLEARLY_UPRIGHT ? "upright" : ratio <= CLEARLY_UPSIDE_DOWN ? "upside-down" : "unsure";
}

export const addTurns = (a: Turn, b: Turn): Turn => ((a + b) % 360) as Turn;
