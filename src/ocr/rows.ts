/** Glyphs → rows of fragments, by place and not by the order in which they were drawn: accents, overprinted bold, raised letters. */
import type { Line } from "../deed.ts";
import { type Fragment, type Row, splitRow, type UprightGlyph } from "./row-words.ts";

/** All in ems (multiples of the type height). */
const FRAGMENT_GAP = 0.1;
const ROW_TOLERANCE = 0.3;
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
