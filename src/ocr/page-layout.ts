/** Layout facts of a page's lines in its upright frame: column, usual pitch, centring, white space above. */
import type { Box, Line, Page, Word } from "../deed.ts";
import { type Turn, turnBox, turnedSize } from "./geometry.ts";
import { normaliseWord } from "./normalise.ts";
import { joinSpacedLetters } from "./spaced-letters.ts";

/** A line with its boxes stood upright; `words` keep the boxes of the page as it lies. */
export type StoodLine = {
  readonly page: number;
  readonly pageHeight: number;
  readonly line: Line;
  readonly words: readonly Word[];
  /** Upright frame. */
  readonly box: Box;
  readonly wordBoxes: readonly Box[];
};

export type LaidLine = StoodLine & {
  readonly column: { readonly left: number; readonly right: number };
  /** Height of the type, from the source or from the box. */
  readonly em: number;
  /** Extra white space above in pitches, 0 for a line set solid; null for the first line of a page or column. */
  readonly gapAbove: number | null;
  readonly centred: boolean;
};

const middleOf = (box: Box): number => (box[1] + box[3]) / 2;

/** Lines in reading order, words of spaced letters joined, empty lines dropped. */
export function standPage(page: Page): StoodLine[] {
  const turn = page.evidence.turned as Turn;
  const pageHeight = turnedSize(page, turn).height;
  return page.lines.flatMap((line) => {
    const words = joinSpacedLetters(line.words.filter((word) => normaliseWord(word.text) !== ""));
    if (words.length === 0) return [];
    const box = turnBox(line.box, turn, page);
    const wordBoxes = words.map((word) => turnBox(word.box, turn, page));
    return [{ page: page.number, pageHeight, line, words, box, wordBoxes }];
  });
}

/** Layout facts of one page's body: `lines` without running lines, which stand outside its column. */
export function layLines(lines: readonly StoodLine[]): LaidLine[] {
  const boxes = lines.map(({ box }) => box);
  const pitch = usualPitch(boxes);
  const columns = findColumns(boxes);
  return lines.map((stood, index) => {
    const { box, line } = stood;
    const above = boxes[index - 1];
    const column = columns[index] ?? { left: box[0], right: box[2] };
    const distance = above === undefined ? -1 : middleOf(box) - middleOf(above);
    return {
      ...stood,
      column,
      em: line.fontSize ?? (box[3] - box[1]) * 0.8,
      gapAbove: distance < 0 ? null : Math.max(0, Math.round((distance / pitch - 1) * 100) / 100),
      centred: isCentred(box, column),
    };
  });
}

/** The lower third of the distances: paragraphs and headings only ever widen them. */
function usualPitch(boxes: readonly Box[]): number {
  const distances = boxes
    .slice(1)
    .map((box, index) => middleOf(box) - middleOf(boxes[index] ?? box))
    .filter((distance) => distance > 3)
    .toSorted((a, b) => a - b);
  const heights = boxes.map((box) => box[3] - box[1]).toSorted((a, b) => a - b);
  const height = heights[Math.floor(heights.length / 2)] ?? 10;
  const usual = distances[Math.floor(distances.length / 3)];
  // A page of single lines far apart tells no pitch: type is set at 1.2 of its height.
  return usual === undefined || usual > 3 * height ? height * 1.2 : usual;
}

type Column = { readonly left: number; readonly right: number };

/** The column of each line: reading order goes up only where a new column starts. */
function findColumns(boxes: readonly Box[]): Column[] {
  const groups: Box[][] = [];
  boxes.forEach((box, index) => {
    const above = boxes[index - 1];
    if (above === undefined || box[3] < above[1]) groups.push([box]);
    else groups.at(-1)?.push(box);
  });
  const page = columnOf(boxes);
  return groups.flatMap((group) => {
    const column = group.length < 4 ? page : columnOf(group);
    return group.map(() => column);
  });
}

/** Left and right edges of the text, but for the one line in twenty that sticks out. */
function columnOf(boxes: readonly Box[]): Column {
  const lefts = boxes.map((box) => box[0]).toSorted((a, b) => a - b);
  const rights = boxes.map((box) => box[2]).toSorted((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.05)] ?? 0,
    right: rights[Math.ceil(rights.length * 0.95) - 1] ?? 0,
  };
}

/** An indented line may end as far from the right edge as it starts from the left: only a twelfth of the column is more than an indent. */
function isCentred(box: Box, { left, right }: Column): boolean {
  const width = right - left;
  const off = Math.abs((box[0] + box[2]) / 2 - (left + right) / 2);
  return width > 0 && box[2] - box[0] < 0.85 * width && off < 0.02 * width && box[0] - left > 0.08 * width;
}
