/** Recognised words, from pixels of the prepared picture to points of the page; what is no word is dropped. */
import type { Box, Line, Word } from "../deed.ts";
import { roundBox, type Size, type Turn, turnBoxBack, turnedSize, unionBoxes } from "./geometry.ts";
import type { PreparedImage } from "./prepare.ts";
import type { ReadLine, ReadWord } from "./table.ts";

/** How the prepared picture lies on the page. */
type Placing = {
  readonly prepared: PreparedImage;
  readonly image: { readonly size: Size; readonly box: Box };
  /** The picture before preparation, already turned. */
  readonly view: { readonly grey: Size; readonly turn: Turn };
};

/** Marks at the ends of a line that read this badly are the rest of a stroke, a fold, a speck. */
const LEAST_MARK_CONFIDENCE = 0.4;

/**
 * `order` puts lines in reading order. It sees them straight and in points, as prepared for recognition: on a page askew the boxes of neighbouring lines overlap.
 */
export function placeLines(
  lines: readonly ReadLine[],
  placing: Placing,
  order: (lines: readonly Line[]) => readonly Line[],
): Line[] {
  const { prepared, image, view } = placing;
  const turned = turnedSize(image.size, view.turn);
  const [across, upwards] = [72 / (prepared.dpi * prepared.squeeze), 72 / prepared.dpi];
  const straight = lines.flatMap((line): Line[] => {
    const kept = trimMarks(line.words);
    if (kept.length === 0) return [];
    const height = typeHeight(kept);
    const words = kept.map(
      (word): Word => ({
        text: nameDash(word, height * prepared.squeeze),
        box: scaleBox(word.box, across, upwards),
        confidence: word.confidence,
      }),
    );
    const fontSize = Math.round(height * upwards * 10) / 10;
    return [{ words, box: unionBoxes(words.map((word) => word.box)), fontSize, bold: null }];
  });
  const onPage = turnBoxOf(image.box, view.turn, image.size);
  const [x, y] = [(onPage[2] - onPage[0]) / view.grey.width, (onPage[3] - onPage[1]) / view.grey.height];
  const place = (box: Box): Box => {
    const [left, top, right, bottom] = scaleBox(prepared.toSource(scaleBox(box, 1 / across, 1 / upwards)), x, y);
    const upright: Box = [onPage[0] + left, onPage[1] + top, onPage[0] + right, onPage[1] + bottom];
    return roundBox(turnBoxBack(clip(upright, turned), view.turn, image.size));
  };
  return order(straight).map((line) => {
    const words = line.words.map((word): Word => ({ ...word, box: place(word.box) }));
    return { ...line, words, box: unionBoxes(words.map((word) => word.box)) };
  });
}

const scaleBox = (box: Box, x: number, y: number): Box => [box[0] * x, box[1] * y, box[2] * x, box[3] * y];

/** Where the picture lies once the page is turned upright. */
function turnBoxOf(box: Box, turn: Turn, page: Size): Box {
  const back = ((360 - turn) % 360) as Turn;
  return turnBoxBack(box, back, turnedSize(page, turn));
}

const clip = (box: Box, { width, height }: Size): Box => [
  Math.min(Math.max(box[0], 0), width),
  Math.min(Math.max(box[1], 0), height),
  Math.min(Math.max(box[2], 0), width),
  Math.min(Math.max(box[3], 0), height),
];

const hasLetter = (word: ReadWord): boolean => /[\p{L}\p{N}]/u.test(word.text);

/** What has a letter or digit is kept, however badly it reads: amounts and numbers under a stamp come with confidence 0. */
function trimMarks(words: readonly ReadWord[]): readonly ReadWord[] {
  const isKept = (word: ReadWord): boolean => hasLetter(word) || word.confidence >= LEAST_MARK_CONFIDENCE;
  const first = words.findIndex(isKept);
  return first < 0 ? [] : words.slice(first, words.findLastIndex(isKept) + 1);
}

/** Widths in ems: a hyphen has 0.33, an en dash 0.5, an em dash 1; boxes come out up to a fifth narrower. */
const LEAST_EN_DASH = 0.36;
const LEAST_EM_DASH = 0.75;

/** The engine guesses which dash stands between two words, or reads two for one; its width tells. `em` is the type's height in pixels across. */
function nameDash(word: ReadWord, em: number): string {
  if (!/^[-\u2010-\u2015_~]+$/.test(word.text) || em === 0) return word.text;
  const width = (word.box[2] - word.box[0]) / em;
  return width < LEAST_EN_DASH ? "-" : width < LEAST_EM_DASH ? "–" : "—";
}

/** Shares of the type height (em) that words take up, for common book faces: small letters 0.45, tall ones 0.68, tails 0.21 more. */
const SMALL = 0.45;
const TALL = 0.68;
const TAIL = 0.21;

/** Height of the type in the unit of the boxes: the median over words, each measured by the letters that it holds. */
function typeHeight(words: readonly Word[]): number {
  const heights = words
    .filter((word) => /[\p{L}\p{N}]/u.test(word.text))
    .map(({ text, box }) => {
      const tall = /[\p{Lu}\p{N}bdfhklt\u00c0-\u00ff|()[\]/]/u.test(text);
      const tail = /[gjpqyçß,;()[\]|]/u.test(text);
      return (box[3] - box[1]) / ((tall ? TALL : SMALL) + (tail ? TAIL : 0));
    })
    .sort((a, b) => a - b);
  const own = words[0];
  return heights[heights.length >> 1] ?? (own === undefined ? 0 : own.box[3] - own.box[1]);
}
