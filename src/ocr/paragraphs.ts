/** Where a paragraph ends: white space, indents, list marks, and lines that end before they had to. */
import { textOfLine } from "./line-text.ts";
import type { LaidLine } from "./page-layout.ts";

/** Extra white space, in pitches, that ends a paragraph where the deed's own spacing does not tell. Ink boxes of recognised lines jitter by 0.15. */
const PARAGRAPH_GAP = 0.4;
/** Where a deed's own threshold may lie, and the width of the classes in which its gaps are counted. */
const GAP_RANGE = { from: 0.1, to: 0.5, step: 0.05 } as const;
const INDENT_EMS = 0.8;
/** Justified lines of few words stretch to two ems. */
const TABULAR_GAP_EMS = 2.8;
const SIZE_CHANGE = 1.18;

const ENDS_SENTENCE = /[.:;!?»”"…)]$/u;
const STARTS_LOW = /^[^\p{L}\p{N}]*\p{Ll}/u;
const LIST_MARK =
  /^(?:[-–—•*·▪○●■□☐☑☒➢✓]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)°]|\d{1,2}(?:\.\d{1,2})+\.?|[Aa]rt(?:ikel|icle)?\.?|ART(?:IKEL|ICLE)?\.?)$/u;

/** How this deed is set. */
type Habits = {
  /** Room left at line ends in mid-sentence, points. */
  readonly slack: number;
  /** White space that ends a paragraph, pitches. */
  readonly gap: number;
  /** Paragraphs stand apart. */
  readonly spaced: boolean;
  /** Paragraphs begin indented. */
  readonly indented: boolean;
};

/** For each line of the flow but the first: whether it starts a paragraph. `flow` runs over columns and pages, in reading order. */
export function findParagraphStarts(flow: readonly LaidLine[]): boolean[] {
  const { gap, spaced } = paragraphGap(flow);
  const slack = usualSlack(flow, gap);
  const habits: Habits = { slack, gap, spaced, indented: !spaced && usesIndents(flow) };
  return flow.map((line, index) => {
    const above = flow[index - 1];
    return above === undefined || startsParagraph(above, line, flow[index - 2], habits);
  });
}

function startsParagraph(
  above: LaidLine,
  line: LaidLine,
  before: LaidLine | undefined,
  { slack, gap, spaced, indented }: Habits,
): boolean {
  const last = above.words.at(-1)?.text ?? "";
  const first = line.words[0]?.text ?? "";
  const low = STARTS_LOW.test(first);
  // A broken word goes on, over columns and pages too.
  if (/\p{L}[-‐¬\u00ad]$/u.test(last) && low) return false;
  const ends = ENDS_SENTENCE.test(last);
  // Small capitals change the size within a sentence.
  const isResized = Math.max(above.em, line.em) > SIZE_CHANGE * Math.min(above.em, line.em);
  if (isResized && (!low || ends)) return true;
  const spare = spareRoom(above, line);
  const isSamePlace = above.page === line.page && line.gapAbove !== null;
  const white = (spare - slack) / (above.column.right - above.column.left);
  // Over a page or column end only the words and the fill of the last line tell.
  if (!isSamePlace) return LIST_MARK.test(first) || (ends ? !low || white > 0 : white > (low ? 0.5 : 0.2));
  if ((line.gapAbove ?? 0) > gap) return true;
  // In running text a sentence may start with "1." at a line's start: where paragraphs stand apart, white space would have told.
  if (LIST_MARK.test(first) && (ends || /,$/u.test(last)) && (!spaced || spare > slack)) return true;
  // A heading in capitals after a line that happens to be full.
  if (ends && isCapitals(line) && !isCapitals(above)) return true;
  if (above.centred !== line.centred && !low && spare > slack) return true;
  if (isTabular(above) || isTabular(line)) return true;
  if (indented && indentOf(line) > INDENT_EMS !== indentOf(above) > INDENT_EMS) return indentOf(line) > INDENT_EMS;
  if (spare > slack) {
    // A line broken early in mid-sentence is a list or a heading only when much of it is left white; a capital may be a name's or a German noun's.
    if (ends || /,$/u.test(last) || white > (low ? 0.3 : 0.12)) return true;
  }
  const indent = (line.box[0] - above.box[0]) / line.em;
  if (indent > INDENT_EMS && ends) return true;
  const isBlock = before !== undefined && before.page === above.page && Math.abs(before.box[0] - above.box[0]) < 2;
  return indent < -INDENT_EMS && ends && isBlock && !low;
}

const indentOf = (line: LaidLine): number => (line.box[0] - line.column.left) / line.em;

/** Of the lines after one that ends a sentence with a third of its room left, which surely start a paragraph, most are indented. */
function usesIndents(flow: readonly LaidLine[]): boolean {
  const starts = flow.filter((line, index) => {
    const above = flow[index - 1];
    if (above === undefined || line.centred || above.centred) return false;
    const width = above.column.right - above.column.left;
    return ENDS_SENTENCE.test(above.words.at(-1)?.text ?? "") && spareRoom(above, line) > 0.3 * width;
  });
  const indents = starts.filter((line) => indentOf(line) > INDENT_EMS && indentOf(line) < 8);
  return starts.length >= 5 && indents.length > 0.6 * starts.length;
}

function isCapitals(line: LaidLine): boolean {
  const text = textOfLine(line);
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A row of a table, a label with its value: no running text has such a gap between two words. */
function isTabular(line: LaidLine): boolean {
  return line.wordBoxes.some((box, index) => {
    const before = line.wordBoxes[index - 1];
    return before !== undefined && box[0] - before[2] > TABULAR_GAP_EMS * line.em;
  });
}

/** Points that the line above had left after taking the first word of the next line too; negative when that did not fit. */
function spareRoom(above: LaidLine, line: LaidLine): number {
  const { left, right } = above.column;
  const [first, second] = line.wordBoxes;
  if (first === undefined) return 0;
  // "€ 12", "n° 5": a short first word is often held to the second by a space that does not break.
  const held = first[2] - first[0] < 1.2 * line.em && second !== undefined ? second[2] - first[0] : first[2] - first[0];
  const room = above.centred ? right - left - (above.box[2] - above.box[0]) : right - above.box[2];
  return room - held - 0.3 * above.em;
}

/**
 * How early lines of this deed end in mid-sentence: nothing for lines set by a program, some letters for a typist. Taken where a sentence certainly
 * goes on (no stop before, small letter after), as the 90th of a hundred.
 */
function usualSlack(flow: readonly LaidLine[], gap: number): number {
  const spares: number[] = [];
  let width = 0;
  for (let index = 1; index < flow.length; index++) {
    const [above, line] = [flow[index - 1], flow[index]];
    if (above === undefined || line === undefined || line.gapAbove === null || line.gapAbove > gap) continue;
    if (/[.:;,!?]$/u.test(above.words.at(-1)?.text ?? "") || !STARTS_LOW.test(line.words[0]?.text ?? "")) continue;
    spares.push(spareRoom(above, line));
    width = Math.max(width, above.column.right - above.column.left);
  }
  if (spares.length < 5) return 0;
  const high = spares.toSorted((a, b) => a - b)[Math.floor(spares.length * 0.9)] ?? 0;
  return Math.min(Math.max(0, high), 0.25 * width);
}

/** The emptiest class of gaps between lines set solid and paragraphs set apart, when both are well filled; else the usual threshold. */
function paragraphGap(flow: readonly LaidLine[]): { readonly gap: number; readonly spaced: boolean } {
  const { from, to, step } = GAP_RANGE;
  const gaps = flow.flatMap((line) => (line.gapAbove === null ? [] : [line.gapAbove]));
  const count = (low: number, high: number): number => gaps.filter((gap) => gap >= low && gap < high).length;
  let best = { threshold: PARAGRAPH_GAP, count: Number.POSITIVE_INFINITY };
  for (let low = from; low + step <= to + 1e-9; low += step) {
    const inClass = count(low, low + step);
    if (inClass < best.count) best = { threshold: low + step / 2, count: inClass };
  }
  const [solid, apart] = [count(0, best.threshold), count(best.threshold, 1.5)];
  const isValley = apart >= 0.05 * gaps.length && best.count <= 0.15 * Math.min(solid, apart);
  return { gap: isValley ? best.threshold : PARAGRAPH_GAP, spaced: isValley };
}
