/** Stamps and signatures in colour: told from print by their ink, so that print under them stays whole. */
import { findPieces, type Ink, type Piece } from "./components.ts";
import type { Rgb } from "./pictures.ts";
import type { Grey } from "./pixels.ts";
import { findDrawings } from "./strokes.ts";

/** Distance of the strongest from the weakest channel from which ink is coloured; JPEG blurs colours of black print by up to 40. */
const LEAST_SATURATION = 60;
/** Share of the page, in pixels, under which colour is a rim or a speck. */
const LEAST_SHARE = 0.0005;
/** More than this is a coloured sheet or photograph. */
const MOST_SHARE = 0.2;

/** Large coloured drawings in the picture; headings and letters in colour are none. */
export function findColouredDrawings(rgb: Rgb, letterHeight: number): Piece[] {
  const { width, height } = rgb;
  const data = new Uint8Array(width * height);
  let count = 0;
  for (let at = 0; at < data.length; at++) {
    if (saturation(rgb, at) < LEAST_SATURATION) continue;
    data[at] = 1;
    count++;
  }
  const share = count / data.length;
  if (share < LEAST_SHARE || share > MOST_SHARE) return [];
  const pieces = findPieces({ width, height, data } satisfies Ink);
  return pieces === null ? [] : findDrawings(pieces, letterHeight);
}

/** Within the drawings' boxes coloured ink becomes paper, and black ink stays. */
export function fadeColour(image: Grey, rgb: Rgb, drawings: readonly Piece[]): Grey {
  const data = Uint8Array.from(image.data);
  for (const piece of drawings) {
    for (let y = Math.max(0, piece.top - 2); y < Math.min(image.height, piece.bottom + 2); y++) {
      for (let x = Math.max(0, piece.left - 2); x < Math.min(image.width, piece.right + 2); x++) {
        const at = y * image.width + x;
        // The brightest channel is that of the ink's own colour; rims lie between ink and paper and are lifted with it.
        data[at] = Math.min(255, brightest(rgb, at) + 2 * saturation(rgb, at));
      }
    }
  }
  return { width: image.width, height: image.height, data };
}

const brightest = (rgb: Rgb, at: number): number =>
  Math.max(rgb.data[3 * at] ?? 0, rgb.data[3 * at + 1] ?? 0, rgb.data[3 * at + 2] ?? 0);

const saturation = (rgb: Rgb, at: number): number =>
  brightest(rgb, at) - Math.min(rgb.data[3 * at] ?? 0, rgb.data[3 * at + 1] ?? 0, rgb.data[3 * at + 2] ?? 0);
