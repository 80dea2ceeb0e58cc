/** Glyphs → words, by place and not by the order in which they were drawn: kerned fragments, overprinted bold, superscripts, wide spacing. */
import type { Box, Line, Word } from "../deed.ts";
import type { Glyph } from "./content.ts";
import { roundBox, unionBoxes } from "./geometry.ts";

/** A glyph in the frame where its text stands upright. */
export type UprightGlyph = Glyph & { readonly left: number; readonly right: number; readonly baseline: number };

type Fragment = {
  readonly glyphs: UprightGlyph[];
  readonly baseline: number;
  readonly size: number;
  readonly left: number;
  right: number;
  readonly spaceBefore: boolean;
  spaceAfter: boolean;
};
type Row = { readonly fragments: Fragment[]; readonly baseline: number; readonly size: number };

/** All in ems (multiples of the type height). */
const FRAGMENT_GAP = 0.1;
/** Kerning stays within 0.1; the narrowest justified space seen (TeX) is 0.17. */
const WORD_GAP = 0.16;
/** Segments of a row are cut here; the reading order decides whether they are columns. */
const SEGMENT_GAP = 1.2;
const ROW_TOLERANCE = 0.3;
const ASCENT = 0.8;
const DESCENT = 0.2;
/** Letters drawn again within this much are one letter (bold by overprinting, shadows). */
const OVERPRINT = 0.12;

const SPACING_ACCENTS: Readonly<Record<string, string>> = {
  "\u00b4": "\u0301",
  "\u0060": "\u0300",
  "\u00a8": "\u0308",
  "\u02c6": "\u0302",
  "\u02dc": "\u0303",
  "\u00b8": "\u0327",
};

/** Segments (parts of rows without a wide gap), top to bottom, left to right. */
export function buildSegments(glyphs: readonly UprightGlyph[]): Line[] {
  const fragments = joinFragments(dropOverprints(combineAccents(glyphs)));
  return attachSmallPrint(clusterRows(fragments)).flatMap(splitRow);
}

/** TeX and old drivers draw an accent and then its letter over it. */
function combineAccents(glyphs: readonly UprightGlyph[]): UprightGlyph[] {
  const result: UprightGlyph[] = [];
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index];
    const next = glyphs[index + 1];
    if (glyph === undefined) continue;
    const mark = SPACING_ACCENTS[glyph.text];
    const middle = (glyph.left + glyph.right) / 2;
    if (
      mark !== undefined &&
      next !== undefined &&
      /^\p{L}$/u.test(next.text) &&
      next.left - 0.1 * next.size < middle &&
      middle < next.right + 0.1 * next.size
    ) {
      result.push({ ...next, text: (next.text + mark).normalize("NFC") });
      index++;
    } else result.push(glyph);
  }
  return result;
}

function dropOverprints(glyphs: readonly UprightGlyph[]): UprightGlyph[] {
  const seen = new Map<string, UprightGlyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.space) return true;
    const near = OVERPRINT * glyph.size;
    const cell = (dx: number, dy: number): string =>
      `${glyph.text}|${Math.round(glyph.left / 4) + dx}|${Math.round(glyph.baseline / 4) + dy}`;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const other = seen
          .get(cell(dx, dy))
          ?.find(
            (it) =>
              Math.abs(it.left - glyph.left) < near &&
              Math.abs(it.baseline - glyph.baseline) < near &&
              Math.abs(it.size - glyph.size) < near,
          );
        if (other !== undefined) return false;
      }
    }
    const own = seen.get(cell(0, 0));
    if (own === undefined) seen.set(cell(0, 0), [glyph]);
    else own.push(glyph);
    return true;
  });
}

/** Runs of glyphs as drawn, one after the other on one baseline. */
function joinFragments(glyphs: readonly UprightGlyph[]): Fragment[] {
  const fragments: Fragment[] = [];
  let current: Fragment | null = null;
  let spaceBefore = false;
  for (const glyph of glyphs) {
    if (glyph.space) {
      if (current !== null) current.spaceAfter = true;
      spaceBefore = true;
      current = null;
      continue;
    }
    const gap: number = current === null ? 0 : glyph.left - current.right;
    if (
      current !== null &&
      Math.abs(glyph.baseline - current.baseline) < 0.1 * glyph.size &&
      Math.abs(glyph.size - current.size) < 0.1 * glyph.size &&
      gap > -0.3 * glyph.size &&
      gap < FRAGMENT_GAP * glyph.size
    ) {
      current.glyphs.push(glyph);
      current.right = Math.max(current.right, glyph.right);
      continue;
    }
    current = {
      glyphs: [glyph],
      baseline: glyph.baseline,
      size: glyph.size,
      left: glyph.left,
      right: glyph.right,
      spaceBefore,
      spaceAfter: false,
    };
    spaceBefore = false;
    fragments.push(current);
  }
  return fragments;
}

function clusterRows(fragments: readonly Fragment[]): Row[] {
  const rows: { fragments: Fragment[]; baseline: number; size: number; weight: number }[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows
      .slice(-4)
      .findLast(
        (it) =>
          Math.abs(it.baseline - fragment.baseline) < ROW_TOLERANCE * Math.min(it.size, fragment.size) &&
          fragment.size < 1.6 * it.size &&
          it.size < 1.6 * fragment.size,
      );
    const weight = fragment.glyphs.length;
    if (row === undefined)
      rows.push({ fragments: [fragment], baseline: fragment.baseline, size: fragment.size, weight });
    else {
      row.fragments.push(fragment);
      row.baseline = (row.baseline * row.weight + fragment.baseline * weight) / (row.weight + weight);
      row.size = (row.size * row.weight + fragment.size * weight) / (row.weight + weight);
      row.weight += weight;
    }
  }
  return rows;
}

/** Raised or lowered small fragments (1°, m², initials) belong to the larger row that they touch. */
function attachSmallPrint(rows: readonly Row[]): Row[] {
  const kept: Row[] = rows.map((row) => ({ ...row, fragments: [] }));
  rows.forEach((row, index) => {
    for (const fragment of row.fragments) {
      let target = index;
      for (let other = Math.max(0, index - 4); other < Math.min(rows.length, index + 5); other++) {
        const host = rows[other];
        if (other === index || host === undefined || host.size < 1.15 * fragment.size) continue;
        const raised = host.baseline - fragment.baseline;
        if (raised > 0.7 * host.size || raised < -0.35 * host.size) continue;
        const touches = host.fragments.some(
          (it) =>
            it.size > 1.15 * fragment.size &&
            fragment.left - it.right < 0.6 * host.size &&
            it.left - fragment.right < 0.6 * host.size,
        );
        if (touches) target = other;
      }
      kept[target]?.fragments.push(fragment);
    }
  });
  return kept.filter((row) => row.fragments.length > 0);
}

type Placed = { readonly glyph: UprightGlyph; readonly spaced: boolean };

function splitRow(row: Row): Line[] {
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
  const text = letters.map((letter) => letter.text).join("");
  const clean = text.replace(/[\s\p{Cc}]+/gu, "").normalize("NFC");
  if (clean === "") return null;
  const box = unionBoxes(
    letters.map((it): Box => [it.left, it.baseline - ASCENT * it.size, it.right, it.baseline + DESCENT * it.size]),
  );
  return { text: clean, box: roundBox(box), confidence: 1 };
}

function toLine(words: readonly Word[], placed: readonly Placed[], row: Row): Line {
  const box = unionBoxes(words.map((word) => word.box));
  const own = placed.filter(({ glyph }) => glyph.left >= box[0] - 0.01 && glyph.right <= box[2] + 0.01);
  const bold = own.filter(({ glyph }) => glyph.bold).length;
  const sizes = own.map(({ glyph }) => glyph.size).sort((a, b) => a - b);
  const fontSize = sizes[Math.floor(sizes.length / 2)] ?? row.size;
  return { words, box: roundBox(box), fontSize: Math.round(fontSize * 10) / 10, bold: bold * 2 > own.length };
}
