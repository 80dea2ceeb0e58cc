/**
 * Page numbers that stand at no fixed place: after the last line of a page that is not full, or on a page of their own. They are told by counting: the
 * first or last line of its page, nothing but a number, and going up with the pages.
 */
import type { StoodLine } from "./page-layout.ts";

/** "3", "- 3 -", "3/12", "p. 3", "Pagina 3 van 12", "page 3 sur 12", "Seite 3 von 12", "3.". */
const NUMBER_LINE =
  /^[-–—|[(\s]*(?:p(?:ag(?:ina|e)?)?\.?|bladzijde|blz\.?|blad|page|feuillet|rôle|rol|seite|s\.|blatt)?\s*(?:n[°r]\.?\s*)?(\d{1,4})(?:\s*(?:\/|van|sur|von|de|of|-)\s*\d{1,4})?[-–—|\])\s.]*$/iu;
/** Numbers seen at one place across the page that make a count. */
const MIN_COUNTED = 2;
const PLACE_TOLERANCE = 12;

type Candidate = { readonly line: StoodLine; readonly value: number; readonly centre: number; readonly atTop: boolean };

/** The lines that count pages. */
export function findPageNumbers(pages: readonly (readonly StoodLine[])[]): ReadonlySet<StoodLine> {
  const candidates = pages.flatMap(findCandidates);
  const counted = new Set<StoodLine>();
  for (const candidate of candidates) {
    const kin = candidates.filter(
      (other) => other.atTop === candidate.atTop && Math.abs(other.centre - candidate.centre) <= PLACE_TOLERANCE,
    );
    if (kin.length >= MIN_COUNTED && countsUp(kin)) counted.add(candidate.line);
  }
  return counted;
}

function findCandidates(lines: readonly StoodLine[]): Candidate[] {
  const byPlace = lines.toSorted((a, b) => a.box[1] - b.box[1]);
  const ends = byPlace.length === 1 ? [byPlace[0]] : [byPlace[0], byPlace.at(-1)];
  return ends.flatMap((line) => {
    const value = line === undefined ? null : numberOf(line);
    if (line === undefined || value === null) return [];
    return [{ line, value, centre: (line.box[0] + line.box[2]) / 2, atTop: line === byPlace[0] && byPlace.length > 1 }];
  });
}

function numberOf(line: StoodLine): number | null {
  const text = line.words.map((word) => word.text).join(" ");
  const digits = NUMBER_LINE.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** By one or more from page to page, never back, and not faster than the pages. */
function countsUp(kin: readonly Candidate[]): boolean {
  return kin.every((candidate, index) => {
    const before = kin[index - 1];
    if (before === undefined) return true;
    const step = candidate.value - before.value;
    return step >= 1 && step <= candidate.line.page - before.line.page;
  });
}
