/** Rows of glyphs → words and segments: spaces drawn or only left open, wide letter spacing, powers. */
import type { Box, Line, Word } from "../deed.ts";
import type { Glyph } from "./content.ts";
import { roundBox, unionBoxes } from "./geometry.ts";

/** A glyph in the frame where its text stands upright. */
export type UprightGlyph = Glyph & { readonly left: number; readonly right: number; readonly baseline: number };

export type Fragment = {
  readonly glyphs: UprightGlyph[];
  readonly baseline: number;
  readonly size: number;
  readonly left: number;
  right: number;
  readonly spaceBefore: boolean;
  spaceAfter: boolean;
};
export type Row = { readonly fragments: Fragment[]; readonly baseline: number; readonly size: number };

// All in ems (multiples of the type height).
/** Kerning stays within 0.1; the narrowest justified space seen (TeX) is 0.17. */
const WORD_GAP = 0.16;
/** Segments of a row are cut here; the reading order decides whether they are columns. */
const SEGMENT_GAP = 1.2;
const ASCENT = 0.8;
const DESCENT = 0.2;

type Placed = { readonly glyph: UprightGlyph; readonly spaced: boolean };

/** The words of a row, in segments parted by wide gaps, left to right. */
export function splitRow(row: Row): Line[] {
  const placed = row.fragments
    .toSorted((a, b) => a.left - b.left)
    .flatMap((fragment, index, all): Placed[] => {
      const spaced = fragment.spaceBefore || all[index - 1]?.spaceAfter === true;
      return fragment.glyphs.map((glyph, at) => ({ glyph, spaced: at === 0 && spaced }));
    });
  const spread = letterSpacing(placed);
  const segments: Word[][] = [];
  let letters: UprightGlyph[] = [];
  let words: Word[] = [];
  const endWord = (): void => {
    const word = toWord(letters);
    if (word !== null) words.push(word);
    letters = [];
  };
  const endSegment = (): void => {
    endWord();
    if (words.length > 0) segments.push(words);
    words = [];
  };
  for (const { glyph, spaced } of placed) {
    const before = letters.at(-1);
    if (before !== undefined) {
      const gap = (glyph.left - before.right) / row.size - spread;
      if (gap > SEGMENT_GAP) endSegment();
      else if (spaced || gap > WORD_GAP + spread / 2) endWord();
    }
    letters.push(glyph);
  }
  endSegment();
  return segments.map((of) => toLine(of, placed, row));
}

/** Spacing between letters in ems, 0 for text set normally. Counted where no space was drawn. */
function letterSpacing(placed: readonly Placed[]): number {
  const gaps: number[] = [];
  placed.forEach(({ glyph, spaced }, index) => {
    const before = placed[index - 1]?.glyph;
    if (before !== undefined && !spaced) gaps.push((glyph.left - before.right) / glyph.size);
  });
  if (gaps.length < 5) return 0;
  const lower = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.4)] ?? 0;
  return lower > 0.06 && lower < 1 ? lower : 0;
}

function toWord(letters: readonly UprightGlyph[]): Word | null {
  const text = letters.map((letter, at) => raisedDigit(letter, letters[at - 1]) ?? letter.text).join("");
  const clean = text.replace(/[\s\p{Cc}]+/gu, "").normalize("NFC");
  if (clean === "") return null;
  const box = unionBoxes(
    letters.map((it): Box => [it.left, it.baseline - ASCENT * it.size, it.right, it.baseline + DESCENT * it.size]),
  );
  return { text: clean, box: roundBox(box), confidence: 1 };
}

/** "m" and a raised "2" are m². Other raised figures (notes) stay figures. */
function raisedDigit(letter: UprightGlyph, before: UprightGlyph | undefined): string | null {
  const power = { 2: "²", 3: "³" }[letter.text] ?? null;
  if (power === null || before?.text !== "m" || letter.size > 0.85 * before.size) return null;
  return before.baseline - letter.baseline > 0.15 * before.size ? power : null;
}

function toLine(words: readonly Word[], placed: readonly Placed[], row: Row): Line {
  const box = unionBoxes(words.map((word) => word.box));
  const own = placed.filter(({ glyph }) => glyph.left >= box[0] - 0.01 && glyph.right <= box[2] + 0.01);
  const bold = own.filter(({ glyph }) => glyph.bold).length;
  const sizes = own.map(({ glyph }) => glyph.size).sort((a, b) => a - b);
  const fontSize = sizes[Math.floor(sizes.length / 2)] ?? row.size;
  return { words, box: roundBox(box), fontSize: Math.round(fontSize * 10) / 10, bold: bold * 2 > own.length };
}
