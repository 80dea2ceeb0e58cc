/** Makes a page's picture fit to be recognised: only what the page needs, and every step said. */
import type { Box } from "../deed.ts";
import { eachRun, type Piece } from "./components.ts";
import type { PageMeasure } from "./measure.ts";
import { blurGrey, resizeGrey } from "./pictures.ts";
import { cropGrey, type Grey, rotateGrey } from "./pixels.ts";
import { findSpecks } from "./specks.ts";
import { findDrawings, removeStrokes } from "./strokes.ts";

export type PreparedImage = {
  readonly image: Grey;
  /** A second picture of the same size and place for pages that read poorly from one; null for all others. */
  readonly softened: Grey | null;
  readonly steps: readonly string[];
  /** Pixels an inch of the prepared picture, upwards. */
  readonly dpi: number;
  /** Width over height of the prepared picture's pixels, as they were before: below 1 it is squeezed sideways. */
  readonly squeeze: number;
  /** Takes a box of the prepared picture back to the picture as it was. */
  toSource(box: Box): Box;
};

/** Degrees. The engine follows lines that sink by less (scans at 0.3 degrees read with 0.1 % of characters wrong). */
const LEAST_SKEW = 0.35;
/** Pages of text give 9 and more; pictures and handwriting give less, and must not be turned by chance. */
const LEAST_SHARPNESS = 2;

/** Whether the page must be cleaned before recognition; then its picture should not be narrowed yet. */
export const needsCleaning = (image: Grey, measure: PageMeasure): boolean =>
  findDarkEdges(measure.pieces.pieces, image).length > 0 ||
  (measure.letterHeight !== null &&
    (findDrawings(measure.pieces, measure.letterHeight).length > 0 || isTwoTone(measure)));

/** `measure` is that of `image`, whose resolution is `dpi` upwards. */
export async function prepareImage(image: Grey, measure: PageMeasure, dpi: number): Promise<PreparedImage> {
  const steps: string[] = [];
  let prepared = image;
  const height = measure.letterHeight;
  const edges = findDarkEdges(measure.pieces.pieces, image);
  if (edges.length > 0) {
    prepared = clearPieces(prepared, measure, edges);
    steps.push("dark edges removed");
  }
  const specks = findSpecks(measure);
  if (specks.length > 0) {
    prepared = clearPieces(prepared, measure, specks);
    steps.push(`specks removed (${specks.length})`);
  }
  const drawings = height === null ? [] : findDrawings(measure.pieces, height).filter((it) => !edges.includes(it));
  if (height !== null && drawings.length > 0) {
    prepared = removeStrokes(prepared, measure.ink, measure.pieces, drawings, height);
    steps.push(`strokes removed (${drawings.length})`);
  }
  const { degrees: slant, sharpness } = measure.skew;
  const degrees = sharpness >= LEAST_SHARPNESS && Math.abs(slant) >= LEAST_SKEW ? slant : 0;
  if (degrees !== 0) {
    prepared = rotateGrey(prepared, -degrees, measure.squeeze);
    steps.push(`deskew ${degrees.toFixed(1)}°`);
  }
  const isCoarse = isTwoTone(measure) && height !== null && height <= SMALL_LETTERS;
  if (isCoarse) steps.push("two tones enlarged");
  const printed = findPrint(measure, image, edges);
  const [left, top, right, bottom] = clip(
    degrees === 0 ? printed : rotateBox(printed, -degrees, image, measure.squeeze),
    image,
  );
  prepared = cropGrey(prepared, [left, top, right, bottom]);
  const narrow = SQUEEZE / measure.squeeze;
  const scale = isCoarse ? ENLARGEMENT : 1;
  const across = scale * narrow;
  const { width, height: rows } = prepared;
  const softened = isCoarse
    ? await resizeGrey(await blurGrey(prepared, SOFTENING), Math.round(width * narrow), rows)
    : null;
  prepared = await resizeGrey(prepared, Math.round(width * across), Math.round(rows * scale));
  return {
    image: prepared,
    softened,
    steps,
    dpi: dpi * scale,
    squeeze: SQUEEZE,
    toSource: (box) => {
      const back: Box = [left + box[0] / across, top + box[1] / scale, left + box[2] / across, top + box[3] / scale];
      return degrees === 0 ? back : rotateBox(back, degrees, image, measure.squeeze);
    },
  };
}

/**
 * Pages are recognised narrower than they are: the network's time goes with a line's length over its height. Over the 36 pages of each quality, in one
 * run each: 0.85 and 0.8 make the same errors (clean 0.10 and 0.10 % of characters, poor 0.12 and 0.13 %; two tones 2.2 and 2.2 %, at 1 it is 2.4 %); at
 * 0.7 errors double.
 */
export const SQUEEZE = 0.8;

/** Letters without grey rims, this low, read better enlarged: 4.6 % against 5.2 % of characters wrong at 150 dpi. */
const SMALL_LETTERS = 14;
const ENLARGEMENT = 1.35;
/** Sigma in pixels. */
const SOFTENING = 0.7;
/** Middle greys for each pixel of ink: grey scans have 1 to 1.5, one-bit scans of 300 dpi seen at 150 have 0.8, two tones at 150 under 0.01. */
const MOST_MIDDLE = 0.25;

/** In heights of small letters: room for accents and tails, and the engine's own margin. */
const RIM = 2;

/** The box around all print: margins are paper that the engine would copy, threshold and search for nothing. */
function findPrint(
  { letters, letterHeight, pieces }: PageMeasure,
  { width, height }: Grey,
  edges: readonly Piece[],
): Box {
  if (letterHeight === null) return [0, 0, width, height];
  const least = 0.5 * letterHeight;
  const print = pieces.pieces.filter(
    (it) => (it.bottom - it.top >= least || it.right - it.left >= least) && !edges.includes(it),
  );
  const box: [number, number, number, number] = [width, height, 0, 0];
  for (const it of letters.length === 0 ? [] : print) {
    box[0] = Math.min(box[0], it.left);
    box[1] = Math.min(box[1], it.top);
    box[2] = Math.max(box[2], it.right);
    box[3] = Math.max(box[3], it.bottom);
  }
  const rim = RIM * letterHeight;
  return [box[0] - rim, box[1] - rim, box[2] + rim, box[3] + rim];
}

/** Whole pixels within the picture. */
const clip = ([left, top, right, bottom]: Box, { width, height }: Grey): Box => [
  Math.max(0, Math.floor(left)),
  Math.max(0, Math.floor(top)),
  Math.min(width, Math.ceil(right)),
  Math.min(height, Math.ceil(bottom)),
];

function isTwoTone({ counts }: PageMeasure): boolean {
  const sum = (from: number, to: number): number =>
    counts.subarray(from, to).reduce((total, count) => total + count, 0);
  return sum(64, 192) < MOST_MIDDLE * sum(0, 64);
}

/** The dark border that a scanner's lid or a copier leaves: touches the picture's edge and is long and solid. */
function findDarkEdges(pieces: readonly Piece[], { width, height }: Grey): Piece[] {
  return pieces.filter((piece) => {
    const touches = piece.left <= 1 || piece.top <= 1 || piece.right >= width - 1 || piece.bottom >= height - 1;
    const [w, h] = [piece.right - piece.left, piece.bottom - piece.top];
    return touches && (h >= 0.2 * height || w >= 0.2 * width);
  });
}

/** White, with the grey rim of two pixels. */
function clearPieces(image: Grey, measure: PageMeasure, pieces: readonly Piece[]): Grey {
  const data = Uint8Array.from(image.data);
  const rim = 2;
  for (const piece of pieces) {
    eachRun(measure.pieces, piece, (y, start, end) => {
      for (let row = Math.max(0, y - rim); row <= Math.min(image.height - 1, y + rim); row++) {
        const from = row * image.width;
        data.fill(255, from + Math.max(0, start - rim), from + Math.min(image.width, end + rim));
      }
    });
  }
  return { width: image.width, height: image.height, data };
}

/** The box around a box turned by `degrees` clockwise about the picture's middle, shrunk to the height that the word had. */
function rotateBox(box: Box, degrees: number, { width, height }: Grey, squeeze: number): Box {
  const radians = (degrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const [over, down] = [Math.sin(radians) * squeeze, Math.sin(radians) / squeeze];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  const corner = (x: number, y: number): readonly [number, number] => [
    cos * (x - cx) - over * (y - cy) + cx,
    down * (x - cx) + cos * (y - cy) + cy,
  ];
  const corners = [corner(box[0], box[1]), corner(box[2], box[1]), corner(box[0], box[3]), corner(box[2], box[3])];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
