/** Light that falls unevenly on a page (a photograph, the fold of a bound book, a lamp at one side): found, and taken out, so that one threshold fits the whole. */
import type { Grey } from "./pixels.ts";

/** How bright the paper is, in cells of a grid over the whole page, whatever the picture's size. */
export type Shade = { readonly columns: number; readonly rows: number; readonly paper: Float32Array };

/** Cells along the shorter edge: about 2 cm of A4, wider than a heading's letters and narrower than a shadow. */
const CELLS = 10;
/** Each cell is seen through this many pixels at most. */
const SAMPLES = 600;
/** Of a cell's pixels in order of brightness, where paper stands: print covers less than a third of any cell of text. */
const PAPER_SHARE = 0.75;
/** Grey values by which the paper must differ over the page; scans on glass differ by under 10, and print reads well up to here. */
const LEAST_DIFFERENCE = 35;
/** Cells darker than this are pictures or edges, not paper in shade: their neighbours tell. */
const DARKEST_PAPER = 70;

/** Null for a page that is lit evenly, which needs nothing. */
export function findShade(image: Grey): Shade | null {
  const cell = Math.max(16, Math.min(image.width, image.height) / CELLS);
  const [columns, rows] = [Math.ceil(image.width / cell), Math.ceil(image.height / cell)];
  const seen = Float32Array.from({ length: columns * rows }, (_, at) => {
    const [left, top] = [(at % columns) * cell, Math.floor(at / columns) * cell];
    return findPaper(image, left, top, Math.min(image.width, left + cell), Math.min(image.height, top + cell));
  });
  const paper = smooth(seen, columns, rows);
  if (paper === null) return null;
  const sorted = paper.toSorted();
  const [dark, light] = [0.05, 0.95].map((share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 255);
  return (light ?? 255) - (dark ?? 255) < LEAST_DIFFERENCE ? null : { columns, rows, paper };
}

/** The picture as it would be if its paper were white everywhere. */
export function levelGrey(image: Grey, { columns, rows, paper }: Shade): Grey {
  const { width, height } = image;
  const data = new Uint8Array(image.data.length);
  const at = (column: number, row: number): number => paper[row * columns + column] ?? 255;
  for (let y = 0; y < height; y++) {
    const [row, below, down] = between(y, height, rows);
    for (let x = 0; x < width; x++) {
      const [column, next, over] = between(x, width, columns);
      const top = at(column, row) * (1 - over) + at(next, row) * over;
      const bottom = at(column, below) * (1 - over) + at(next, below) * over;
      const index = y * width + x;
      data[index] = Math.min(255, Math.round(((image.data[index] ?? 255) * 255) / (top * (1 - down) + bottom * down)));
    }
  }
  return { width, height, data };
}

/** The two cells whose middles lie around a pixel, and how far it is from the first to the second, 0..1. */
function between(pixel: number, size: number, cells: number): readonly [number, number, number] {
  const place = Math.max(0, Math.min(cells - 1, ((pixel + 0.5) * cells) / size - 0.5));
  const first = Math.floor(place);
  return [first, Math.min(cells - 1, first + 1), place - first];
}

function findPaper({ width, data }: Grey, left: number, top: number, right: number, bottom: number): number {
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / SAMPLES)));
  const counts = new Uint16Array(256);
  let total = 0;
  for (let y = Math.floor(top); y < bottom; y += step) {
    for (let x = Math.floor(left); x < right; x += step) {
      const value = data[y * width + x] ?? 255;
      counts[value] = (counts[value] ?? 0) + 1;
      total++;
    }
  }
  let value = 255;
  for (let lighter = counts[value] ?? 0; value > 0 && lighter <= (1 - PAPER_SHARE) * total; ) {
    value--;
    lighter += counts[value] ?? 0;
  }
  return value;
}

/** The median of each cell's surroundings, cells that are no paper left out; null when most of the page is none. */
function smooth(seen: Float32Array, columns: number, rows: number): Float32Array | null {
  const isPaper = (value: number): boolean => value >= DARKEST_PAPER;
  if (seen.filter(isPaper).length < seen.length / 2) return null;
  const whole = median([...seen.filter(isPaper)]) ?? 255;
  return Float32Array.from(seen, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    const around: number[] = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        const value = seen[y * columns + x] ?? 255;
        if (isPaper(value)) around.push(value);
      }
    }
    return median(around) ?? whole;
  });
}

const median = (values: number[]): number | undefined => values.sort((a, b) => a - b)[values.length >> 1];
