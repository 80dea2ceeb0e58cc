/** The text layer of a page as lines of words in reading order. */
import type { Line } from "../deed.ts";
import type { Glyph, PageContent } from "./content.ts";
import { roundBox, type Size, type Turn, turnBoxBack, turnedSize } from "./geometry.ts";
import { orderLines } from "./order.ts";
import type { UprightGlyph } from "./row-words.ts";
import { buildSegments } from "./rows.ts";

export type Layer = {
  /** Boxes in page coordinates; reading order of the turned page. */
  readonly lines: readonly Line[];
  readonly turn: Turn;
};

/** Text within this many degrees of a right angle is set along it: layers of skewed scans lean up to five. */
const LEAN = 10;

/** Text that runs in other directions than most of the page (watermarks, margin stamps) is a page mark and left out. */
export function readLayer(content: PageContent, take: (glyph: Glyph) => boolean = () => true): Layer {
  const inside = content.glyphs.filter(take);
  const turn = mainTurn(inside);
  const upright = inside.filter((glyph) => turnOf(glyph.angle) === turn).map((glyph) => stand(glyph, turn, content));
  const back = (line: Line): Line => ({
    ...line,
    box: roundBox(turnBoxBack(line.box, turn, content)),
    words: line.words.map((word) => ({ ...word, box: roundBox(turnBoxBack(word.box, turn, content)) })),
  });
  const lines = orderLines(buildSegments(upright));
  return { lines: turn === 0 ? lines : lines.map(back), turn };
}

function turnOf(angle: number): Turn | null {
  for (const right of [0, 90, 180, 270, 360]) {
    if (Math.abs(angle - right) <= LEAN) return ((360 - right) % 360) as Turn;
  }
  return null;
}

function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts = new Map<Turn, number>();
  for (const glyph of glyphs) {
    const turn = turnOf(glyph.angle);
    if (turn !== null && !glyph.space) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function stand(glyph: Glyph, turn: Turn, page: Size): UprightGlyph {
  const { width, height } = turnedSize(page, turn);
  const place = (x: number, y: number): [number, number] => {
    if (turn === 90) return [width - y, x];
    if (turn === 180) return [width - x, height - y];
    if (turn === 270) return [y, height - x];
    return [x, y];
  };
  const [left, baseline] = place(glyph.x0, glyph.y0);
  const [right] = place(glyph.x1, glyph.y1);
  return { ...glyph, left: Math.min(left, right), right: Math.max(left, right), baseline };
}
