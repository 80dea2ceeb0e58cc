/** Reading order of a page from where its pieces lie. Serves the text layer and recognised lines alike; geometry only. */
import type { Line } from "../deed.ts";
import { findColumns, middle } from "./columns.ts";
import { unionBoxes } from "./geometry.ts";
import { insertNotes, splitMargins } from "./margins.ts";

/**
 * Lines in reading order from pieces of lines in any order. Pieces side by side are one line, read left to right, unless they belong to columns of
 * prose: then the left column is read before the right one. Lines over the full width part the page into bands; notes in
 * the margin are read before the paragraph they stand beside.
 */
export function orderLines(pieces: readonly Line[]): Line[] {
  const { body, notes } = splitMargins(pieces);
  return insertNotes(orderBody(body), notes);
}

function orderBody(pieces: readonly Line[]): Line[] {
  const sorted = pieces.toSorted((a, b) => middle(a) - middle(b) || a.box[0] - b.box[0]);
  const columns = findColumns(sorted);
  if (columns === null) return mergeRows(sorted);
  const between = (top: number, bottom: number): Line[] =>
    sorted.filter((piece) => middle(piece) > top && middle(piece) <= bottom);
  const lines: Line[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const { top, bottom } of columns.bands) {
    const within = between(Math.max(reached, top), bottom);
    lines.push(...orderBody(between(reached, top)));
    lines.push(...orderBody(within.filter((piece) => piece.box[2] <= columns.gutter)));
    lines.push(...orderBody(within.filter((piece) => piece.box[2] > columns.gutter)));
    reached = bottom;
  }
  return [...lines, ...orderBody(between(reached, Number.POSITIVE_INFINITY))];
}

/** Pieces that overlap vertically by half are one line. */
function mergeRows(sorted: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const height = piece.box[3] - piece.box[1];
    const same = row?.some((other) => {
      const overlap = Math.min(other.box[3], piece.box[3]) - Math.max(other.box[1], piece.box[1]);
      return overlap > 0.5 * Math.min(height, other.box[3] - other.box[1]);
    });
    if (row !== undefined && same === true) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(mergeLine);
}

function mergeLine(pieces: readonly Line[]): Line {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first;
  const ordered = pieces.toSorted((a, b) => a.box[0] - b.box[0]);
  const longest = ordered.toSorted((a, b) => b.box[2] - b.box[0] - (a.box[2] - a.box[0]))[0];
  return {
    words: ordered.flatMap((piece) => piece.words),
    box: unionBoxes(ordered.map((piece) => piece.box)),
    fontSize: longest?.fontSize ?? null,
    bold: longest?.bold ?? null,
  };
}
