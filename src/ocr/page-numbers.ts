/**
 * Page numbers that stand at no fixed place: after the last line of a page that is not full, or on a page of their own. They are told by counting: the
 * first or last line of its page, nothing but a number, and going up with the pages.
 */
import { unionBoxes } from "./geometry.ts";
import { textOfLine } from "./line-text.ts";
import type { StoodLine } from "./page-layout.ts";

/** "3", "- 3 -", "3/12", "p. 3", "Pagina 3 van 12", "page 3 sur 12", "Seite 3 von 12", "3.". */
const NUMBER_LINE =
  /^[-–—|[(\s]*(?:p(?:ag(?:ina|e)?)?\.?|bladzijde|blz\.?|blad|page|feuillet|rôle|rol|seite|s\.|blatt)?\s*(?:n[°r]\.?\s*)?(\d{1,4})(?:\s*(?:\/|van|sur|von|de|of|-)\s*\d{1,4})?[-–—|\])\s.]*$/iu;
/** Forms that are a page number even alone, where recognition lost the others: "- 3 -" (or "3-", "-3"), "3/12", "page 3", "p. 3 van 12". */
const EXPLICIT =
  /^(?:[-–—]\s*\d{1,3}\s*[-–—]?|\d{1,3}\s*[-–—]|(\d{1,3})\s*\/\s*(\d{1,3})|(?:p|page|pagina|blz|seite)\b.*)$/iu;
/** Numbers seen at one place across the page that make a count. */
const MIN_COUNTED = 2;
const PLACE_TOLERANCE = 12;
/** Characters of a misread page number, and how far from the left edge, as a share of the text's width, it stands. */
const MAX_AFLOAT = 5;
const AFLOAT_SHARE = 0.25;
/** Pages that end in such a line at one place. */
const MIN_AFLOAT = 3;
/** Numbers looked back for the one counted before: misreadings do not come in such runs. */
const MAX_LOOK_BACK = 8;

type Candidate = {
  readonly line: StoodLine;
  /** Null for a short line afloat at the page's end that is no number: recognition makes "vs" of a tiny "1/5". */
  readonly value: number | null;
  readonly centre: number;
  readonly atTop: boolean;
};

/** The lines that count pages. */
export function findPageNumbers(pages: readonly (readonly StoodLine[])[]): ReadonlySet<StoodLine> {
  const counted = new Set<StoodLine>();
  for (const kin of groupByPlace(pages.flatMap(findCandidates))) {
    const isCount = counts(kin) || (kin.length >= MIN_AFLOAT && kin.every(({ atTop }) => !atTop));
    for (const { line, atTop } of kin) {
      if (isCount || (pages.length > 1 && !atTop && isExplicit(line))) counted.add(line);
    }
  }
  return counted;
}

/** Candidates at one end of the page, about one centre; each group in page order. */
function groupByPlace(candidates: readonly Candidate[]): Candidate[][] {
  const groups: { readonly first: Candidate; readonly kin: Candidate[] }[] = [];
  for (const candidate of candidates) {
    const group = groups.find(
      ({ first }) => first.atTop === candidate.atTop && Math.abs(first.centre - candidate.centre) <= PLACE_TOLERANCE,
    );
    if (group === undefined) groups.push({ first: candidate, kin: [candidate] });
    else group.kin.push(candidate);
  }
  return groups.map(({ kin }) => kin);
}

function findCandidates(lines: readonly StoodLine[]): Candidate[] {
  const byPlace = lines.toSorted((a, b) => a.box[1] - b.box[1]);
  const ends = byPlace.length === 1 ? [byPlace[0]] : [byPlace[0], byPlace.at(-1)];
  return ends.flatMap((line) => {
    if (line === undefined) return [];
    const atTop = line === byPlace[0] && byPlace.length > 1;
    const value = numberOf(line);
    if (value === null && (atTop || !isAfloat(line, lines))) return [];
    return [{ line, value, centre: (line.box[0] + line.box[2]) / 2, atTop }];
  });
}

/** A few letters in the middle of the page: a paragraph's last line starts at its left. */
function isAfloat(line: StoodLine, lines: readonly StoodLine[]): boolean {
  const { box } = line;
  const [left, , right] = unionBoxes(lines.map((it) => it.box));
  return textOfLine(line).length <= MAX_AFLOAT && box[0] - left > AFLOAT_SHARE * (right - left);
}

/** "3/12" counts pages only when it does not go beyond them. */
function isExplicit(line: StoodLine): boolean {
  const form = EXPLICIT.exec(textOfLine(line));
  return form !== null && (form[2] === undefined || Number(form[1]) <= Number(form[2]));
}

function numberOf(line: StoodLine): number | null {
  const digits = NUMBER_LINE.exec(textOfLine(line))?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * Whether most of the numbers go up from page to page, not faster than the pages. One that does not was misread ("22-" for "- 2 -") and is a page number by
 * its place.
 */
function counts(all: readonly Candidate[]): boolean {
  const kin = all.flatMap(({ value, line }) => (value === null ? [] : [{ value, page: line.page }]));
  const longest: number[] = [];
  kin.forEach((candidate, index) => {
    let length = 1;
    for (let earlier = Math.max(0, index - MAX_LOOK_BACK); earlier < index; earlier++) {
      const before = kin[earlier];
      if (before === undefined) continue;
      const step = candidate.value - before.value;
      const goesUp = step >= 1 && step <= candidate.page - before.page;
      if (goesUp) length = Math.max(length, (longest[earlier] ?? 0) + 1);
    }
    longest.push(length);
  });
  const counted = Math.max(0, ...longest);
  return counted >= MIN_COUNTED && counted * 2 > kin.length;
}
