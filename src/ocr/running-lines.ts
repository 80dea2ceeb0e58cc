/** Running headers, footers, page numbers and page marks: lines that come back at the same place of other pages. */
import { textOfLine } from "./line-text.ts";
import type { StoodLine } from "./page-layout.ts";
import { findPageNumbers } from "./page-numbers.ts";

/** Lines looked at from the top and from the bottom of each page. */
const EDGE_LINES = 4;
/** Share of the page's height, above and below, where running lines stand. */
const EDGE_SHARE = 0.16;
/** Points by which the place may differ; scans are fed by hand. */
const PLACE_TOLERANCE = 9;
/** Pages before and after on which a line read differently is sought; one read alike is sought on all. */
const NEAR_PAGES = 4;
/** Letters that may differ, as a share: recognition errs. */
const MAX_DIFFERENCE = 0.2;

/** Pages on which a line read alike is sought: what runs over thousands of pages runs over the first of them. */
const MAX_ALIKE = 64;

/** Ordinals before "blad", "feuillet", "Blatt": page marks that count in words. */
const PAGE_MARK =
  /^\p{L}+(?:\s(?:en|et|und)\s\p{L}+)*\s(blad|bladzijde|rol|feuillet|rôle|page|blatt|seite)(\s(?:en|et|und)\s(?:laatste|dernier|dernière|letzte[sr]?))?$/u;

type Edge = { readonly line: StoodLine; readonly key: string; readonly fromTop: boolean; readonly place: number };

/**
 * The lines that stay. Only what is repeated goes: a mark that stands on one page is part of its text. Where most pages would be left empty, what is repeated
 * is their text (a form filled in again and again), and only page numbers go.
 */
export function dropRunningLines(pages: readonly (readonly StoodLine[])[]): StoodLine[][] {
  const edges = pages.map(findEdges);
  const numbers = new Set(findPageNumbers(pages));
  const running = new Set(numbers);
  const sameKey = new Map<string, Edge[]>();
  for (const edge of edges.flat()) {
    const key = `${edge.fromTop} ${edge.key}`;
    const alike = sameKey.get(key);
    if (alike === undefined) sameKey.set(key, [edge]);
    else alike.push(edge);
  }
  edges.forEach((own, index) => {
    const near = edges.slice(Math.max(0, index - NEAR_PAGES), index + NEAR_PAGES + 1).flat();
    for (const edge of own) {
      const alike = sameKey.get(`${edge.fromTop} ${edge.key}`)?.slice(0, MAX_ALIKE) ?? [];
      const hasTwin = [near, alike].some((others) =>
        others.some((other) => other.line.page !== edge.line.page && isTwin(edge, other)),
      );
      if (hasTwin) running.add(edge.line);
    }
  });
  const bodies = pages.map((lines) => keepBody(lines, running));
  const emptied = bodies.filter((body, index) => body.length === 0 && (pages[index]?.length ?? 0) > 0);
  return emptied.length * 2 > pages.length ? pages.map((lines) => keepBody(lines, numbers)) : bodies;
}

/** Running lines lie outside the body: one with body lines both wholly above and wholly below it is text that happens to repeat. */
function keepBody(lines: readonly StoodLine[], running: ReadonlySet<StoodLine>): StoodLine[] {
  const body = lines.filter((line) => !running.has(line));
  return lines.filter((line) => {
    if (!running.has(line)) return true;
    const isAbove = body.every((other) => other.box[3] > line.box[1]);
    const isBelow = body.every((other) => other.box[1] < line.box[3]);
    return !isAbove && !isBelow;
  });
}

function findEdges(lines: readonly StoodLine[]): Edge[] {
  const byPlace = lines.toSorted((a, b) => a.box[1] - b.box[1]);
  const edge = (line: StoodLine, fromTop: boolean): Edge => ({
    line,
    key: keyOf(line),
    fromTop,
    place: fromTop ? line.box[1] : line.pageHeight - line.box[3],
  });
  return [
    ...byPlace.slice(0, EDGE_LINES).map((line) => edge(line, true)),
    ...byPlace.slice(-EDGE_LINES).map((line) => edge(line, false)),
  ].filter(({ line, place }) => place < EDGE_SHARE * line.pageHeight);
}

/** Text with its counting parts blotted out. */
function keyOf(line: StoodLine): string {
  const text = textOfLine(line).toLowerCase().normalize("NFC");
  const mark = text
    .replace(/[^\p{L}\s]+/gu, " ")
    .trim()
    .match(PAGE_MARK);
  if (mark !== null) return `# ${mark[1]}`;
  return text.replace(/\p{N}+/gu, "#").replace(/\s+/gu, " ");
}

function isTwin(a: Edge, b: Edge): boolean {
  if (a.fromTop !== b.fromTop || Math.abs(a.place - b.place) > PLACE_TOLERANCE) return false;
  if (a.key === b.key) return true;
  const longest = Math.max(a.key.length, b.key.length);
  return longest >= 6 && editDistance(a.key, b.key, Math.floor(longest * MAX_DIFFERENCE)) <= longest * MAX_DIFFERENCE;
}

/** Levenshtein distance, given up (as limit + 1) above `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      least = Math.min(least, cost);
      current.push(cost);
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}
