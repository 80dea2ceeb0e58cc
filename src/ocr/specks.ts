/** Dirt: pieces no larger than a dot, far from any letter. On bad scans pieces that small near letters are parts of them. */
import type { Piece } from "./components.ts";
import type { PageMeasure } from "./measure.ts";

/** In heights of small letters. Dots and full stops measure a quarter of one; what is larger than a third is a comma or a thin letter. */
const LARGEST = 0.34;
/** In the same unit: a full stop stands closer to its word, a dot closer to its stem, marks between spaces closer to the words around them. */
const REACH = { across: 1.5, down: 0.8 } as const;
/** Specks a letter from which a page is dirty; clean scans have under 0.05, and a few disturb nothing. */
const LEAST_SPECKS = 0.25;

/** Empty for a page that is clean enough. */
export function findSpecks({ pieces, letters, letterHeight, squeeze }: PageMeasure): Piece[] {
  if (letterHeight === null) return [];
  const [width, height] = [LARGEST * letterHeight * squeeze, LARGEST * letterHeight];
  const small = pieces.pieces.filter((it) => it.right - it.left <= width && it.bottom - it.top <= height);
  if (small.length < LEAST_SPECKS * letters.length) return [];
  const isNearLetter = lookAround(letters, REACH.across * letterHeight * squeeze, REACH.down * letterHeight);
  return small.filter((it) => !isNearLetter(it));
}

/** Tells whether a piece lies within `across` and `down` of a letter. */
function lookAround(letters: readonly Piece[], across: number, down: number): (piece: Piece) => boolean {
  const cells = new Map<string, Piece[]>();
  const [wide, high] = [4 * across, 4 * down];
  const cellsOf = ({ left, top, right, bottom }: Piece): string[] => {
    const names: string[] = [];
    for (let x = Math.floor((left - across) / wide); x <= Math.floor((right + across) / wide); x++) {
      for (let y = Math.floor((top - down) / high); y <= Math.floor((bottom + down) / high); y++)
        names.push(`${x} ${y}`);
    }
    return names;
  };
  for (const letter of letters) {
    for (const name of cellsOf(letter)) {
      const list = cells.get(name);
      if (list === undefined) cells.set(name, [letter]);
      else list.push(letter);
    }
  }
  const isNear = (a: Piece, b: Piece): boolean =>
    a.left - across <= b.right && b.left <= a.right + across && a.top - down <= b.bottom && b.top <= a.bottom + down;
  return (piece) => cellsOf(piece).some((name) => cells.get(name)?.some((letter) => isNear(piece, letter)) === true);
}
