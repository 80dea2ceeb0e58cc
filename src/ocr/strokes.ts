/**
 * Stamps, signatures and strokes of the pen over text. Their lines run on smoothly for longer than any stroke of a letter does; where they cross letters,
 * the letters are closed again. Tried on rings, ovals, frames and waves; letters of headings are kept by their size.
 */
import { eachRun, type Ink, type Piece, type Pieces } from "./components.ts";
import type { Grey } from "./pixels.ts";

/** In multiples of the height of small letters: a stamp is larger than any letter of a heading, and more than a line high. */
const LEAST_LENGTH = 8;
const LEAST_BREADTH = 2.5;
/** Share of its box that a line drawing fills; photographs and black bars fill more. */
const MOST_FILL = 0.4;
/** Stems of tall letters measure 1.5 heights, brackets 2. */
const RUN_LENGTH = 3;
const ANGLES = 24;
/** Radii of curves that are followed, in the same unit: a stamp of 10 mm across has 4. */
const RADII = [4, 7, 14] as const;
/** A letter's stroke goes on across the pen's up to this far from straight across, in steps of 180 / ANGLES degrees. */
const MOST_SLANT = 8;

/** Pieces that are drawn, not written. */
export function findDrawings(pieces: Pieces, letterHeight: number): Piece[] {
  return pieces.pieces.filter((piece) => {
    const [width, height] = [piece.right - piece.left, piece.bottom - piece.top];
    return (
      Math.max(width, height) >= LEAST_LENGTH * letterHeight &&
      Math.min(width, height) >= LEAST_BREADTH * letterHeight &&
      piece.area <= MOST_FILL * width * height
    );
  });
}

/** White where the long strokes of `drawings` were. */
export function removeStrokes(
  image: Grey,
  ink: Ink,
  pieces: Pieces,
  drawings: readonly Piece[],
  letterHeight: number,
): Grey {
  const data = Uint8Array.from(image.data);
  const paths = tracePaths(letterHeight);
  for (const piece of drawings) {
    const mask = cutOut(pieces, piece);
    const strokes = findLongRuns(mask, paths, Math.round(RUN_LENGTH * letterHeight));
    closeLetters(mask, strokes, letterHeight);
    for (let y = 1; y < mask.height - 1; y++) {
      for (let x = 1; x < mask.width - 1; x++) {
        const at = y * mask.width + x;
        if (strokes[at] !== REMOVED) continue;
        clearAround(data, ink, piece.left + x - 1, piece.top + y - 1);
      }
    }
  }
  return { width: image.width, height: image.height, data };
}

/** The grey rim of a stroke lies outside its ink. */
function clearAround(data: Uint8Array, ink: Ink, x: number, y: number): void {
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const [px, py] = [x + dx, y + dy];
      if (px < 0 || py < 0 || px >= ink.width || py >= ink.height) continue;
      const at = py * ink.width + px;
      if ((dx === 0 && dy === 0) || ink.data[at] === 0) data[at] = 255;
    }
  }
}

type Mask = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** The piece alone, with a margin of one pixel. */
function cutOut(pieces: Pieces, piece: Piece): Mask {
  const width = piece.right - piece.left + 2;
  const height = piece.bottom - piece.top + 2;
  const data = new Uint8Array(width * height);
  eachRun(pieces, piece, (y, start, end) => {
    const row = (y - piece.top + 1) * width + 1 - piece.left;
    data.fill(1, row + start, row + end);
  });
  return { width, height, data };
}

/** Offsets of a smooth line through a point, forwards and backwards. */
type Path = { readonly angle: number; readonly forward: Int16Array; readonly backward: Int16Array };

function tracePaths(letterHeight: number): Path[] {
  const steps = Math.round(RUN_LENGTH * letterHeight);
  const bends = [0, ...RADII.flatMap((radius) => [1 / (radius * letterHeight), -1 / (radius * letterHeight)])];
  return Array.from({ length: ANGLES }, (_, angle) => angle).flatMap((angle) => {
    const [tx, ty] = direction(angle);
    return bends.map((bend): Path => {
      const trace = (sign: 1 | -1): Int16Array => {
        const offsets = new Int16Array(2 * steps);
        for (let step = 1; step <= steps; step++) {
          const turn = step * bend;
          // Exact on the circle: along = sin / bend, across = (1 - cos) / bend.
          const along = bend === 0 ? step : Math.sin(turn) / bend;
          const across = bend === 0 ? 0 : (1 - Math.cos(turn)) / bend;
          offsets[2 * step - 2] = Math.round(sign * along * tx - across * ty);
          offsets[2 * step - 1] = Math.round(sign * along * ty + across * tx);
        }
        return offsets;
      };
      return { angle, forward: trace(1), backward: trace(-1) };
    });
  });
}

const direction = (angle: number): readonly [number, number] => {
  const radians = (angle * Math.PI) / ANGLES;
  return [Math.cos(radians), Math.sin(radians)];
};

const INK = 1;
const REMOVED = 2;

/** Ink that lies on a smooth run of at least `length` pixels becomes REMOVED. */
function findLongRuns(mask: Mask, paths: readonly Path[], length: number): Uint8Array {
  const marks = Uint8Array.from(mask.data);
  for (let y = 1; y < mask.height - 1; y++) {
    for (let x = 1; x < mask.width - 1; x++) {
      if (mask.data[y * mask.width + x] !== INK) continue;
      if (paths.some((path) => runLength(mask, x, y, path, length) >= length)) marks[y * mask.width + x] = REMOVED;
    }
  }
  return marks;
}

function runLength(mask: Mask, x: number, y: number, path: Path, enough: number): number {
  const forward = walk(mask, x, y, path.forward);
  return forward >= enough ? forward : forward + walk(mask, x, y, path.backward) + 1;
}

function walk(mask: Mask, x: number, y: number, offsets: Int16Array): number {
  for (let step = 0; step < offsets.length; step += 2) {
    const px = x + (offsets[step] ?? 0);
    const py = y + (offsets[step + 1] ?? 0);
    if (px < 0 || py < 0 || px >= mask.width || py >= mask.height || mask.data[py * mask.width + px] !== INK)
      return step / 2;
  }
  return offsets.length / 2;
}

/** Pixels of removed strokes that lie between two pieces of one letter's stroke become ink again. */
function closeLetters(mask: Mask, marks: Uint8Array, letterHeight: number): void {
  const reach = Math.round(letterHeight);
  const restored: number[] = [];
  for (let y = 1; y < mask.height - 1; y++) {
    for (let x = 1; x < mask.width - 1; x++) {
      const at = y * mask.width + x;
      if (marks[at] !== REMOVED) continue;
      const along = narrowest(mask, marks, x, y, reach);
      for (let turn = -MOST_SLANT; turn <= MOST_SLANT; turn++) {
        const angle = (along + turn + ANGLES) % ANGLES;
        const [dx, dy] = direction(angle);
        if (meetsInk(mask, marks, x, y, dx, dy, reach) && meetsInk(mask, marks, x, y, -dx, -dy, reach)) {
          restored.push(at);
          break;
        }
      }
    }
  }
  for (const at of restored) marks[at] = INK;
}

/** The direction in which the removed stroke is thinnest: straight across it. */
function narrowest(mask: Mask, marks: Uint8Array, x: number, y: number, reach: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let angle = 0; angle < ANGLES; angle++) {
    const [dx, dy] = direction(angle);
    const across = extent(mask, marks, x, y, dx, dy, reach) + extent(mask, marks, x, y, -dx, -dy, reach);
    if (across < least) [best, least] = [angle, across];
  }
  return best;
}

function extent(mask: Mask, marks: Uint8Array, x: number, y: number, dx: number, dy: number, reach: number): number {
  for (let step = 1; step <= reach; step++) {
    if (markAt(mask, marks, x + step * dx, y + step * dy) !== REMOVED) return step - 1;
  }
  return reach;
}

/** Walking out of the removed stroke, the next pixel is ink. */
function meetsInk(mask: Mask, marks: Uint8Array, x: number, y: number, dx: number, dy: number, reach: number): boolean {
  const steps = extent(mask, marks, x, y, dx, dy, reach) + 1;
  return steps <= reach && markAt(mask, marks, x + steps * dx, y + steps * dy) === INK;
}

function markAt(mask: Mask, marks: Uint8Array, x: number, y: number): number {
  const [px, py] = [Math.round(x), Math.round(y)];
  return px < 0 || py < 0 || px >= mask.width || py >= mask.height ? 0 : (marks[py * mask.width + px] ?? 0);
}
