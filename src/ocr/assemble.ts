/** Pages → the deed's running text, with every character's way back to its page and box. Pure. */
import type { DeedText, Language, Page, PlacedLine, PlacedWord, Word } from "../deed.ts";
import { joinLineEnd, learnLineEnds } from "./line-ends.ts";
import { unifyApostrophes } from "./mend-marks.ts";
import { normaliseWord } from "./normalise.ts";
import { type LaidLine, layLines, standPage } from "./page-layout.ts";
import { findParagraphStarts } from "./paragraphs.ts";
import { dropRunningLines } from "./running-lines.ts";

/** Bump when the same pages give another text, or other words, lines or layout facts. */
export const ASSEMBLE_VERSION = "1";

/** `language` decides which hyphens at line ends were the typesetter's. */
export function assembleText(
  pages: readonly Page[],
  language: Language | null,
): DeedText & { readonly words: readonly PlacedWord[] } {
  const ordered = pages.toSorted((a, b) => a.number - b.number);
  const flow = dropRunningLines(ordered.map(standPage)).flatMap(layLines);
  const starts = findParagraphStarts(flow);
  const context = learnLineEnds(
    flow.flatMap((line) => line.words.map((word) => word.text)),
    language,
  );
  const unify = unifyApostrophes(flow.flatMap((line) => line.words.filter(isRecognised).map((word) => word.text)));
  const words: PlacedWord[] = [];
  const lines: PlacedLine[] = [];
  const pageStarts = new Map<number, number>();
  let text = "";
  let lastWord = "";
  flow.forEach((line, index) => {
    const first = line.words[0]?.text ?? "";
    if (index > 0) {
      const end = starts[index] === true ? "paragraph" : joinLineEnd(lastWord, first, context);
      if (end === "paragraph") text += "\n";
      else if (end === "space") text += " ";
      else if (end === "drop") text = dropLastCharacter(text, words, lines);
    }
    if (!pageStarts.has(line.page)) pageStarts.set(line.page, text.length);
    const start = text.length;
    line.words.forEach((word, at) => {
      const clean = isRecognised(word) ? unify(normaliseWord(word.text)) : normaliseWord(word.text);
      if (at > 0) text += " ";
      words.push({
        start: text.length,
        end: text.length + clean.length,
        page: line.page,
        box: word.box,
        confidence: word.confidence,
      });
      text += clean;
    });
    lastWord = line.words.at(-1)?.text ?? "";
    lines.push(toPlacedLine(line, start, text.length));
  });
  if (text !== "") text += "\n";
  return { text, language, pages: toPages(ordered, pageStarts, text.length), lines, words };
}

/** Words of a text layer are certain. */
const isRecognised = (word: Word): boolean => word.confidence < 1;

/** Takes the typesetter's hyphen off the text and off the word and line that end in it. A soft hyphen has gone with the word's cleaning. */
function dropLastCharacter(text: string, words: PlacedWord[], lines: PlacedLine[]): string {
  if (!/[-‐‑¬]$/u.test(text)) return text;
  const [word, line] = [words.at(-1), lines.at(-1)];
  if (word !== undefined) words[words.length - 1] = { ...word, end: word.end - 1 };
  if (line !== undefined) lines[lines.length - 1] = { ...line, end: line.end - 1 };
  return text.slice(0, -1);
}

const toPlacedLine = (line: LaidLine, start: number, end: number): PlacedLine => ({
  start,
  end,
  page: line.page,
  box: line.line.box,
  fontSize: line.line.fontSize,
  bold: line.line.bold,
  centred: line.centred,
  gapAbove: line.gapAbove,
});

/** Pages partition the text; one without text lies where the next begins. */
function toPages(pages: readonly Page[], starts: ReadonlyMap<number, number>, length: number): DeedText["pages"] {
  const result: { number: number; start: number; end: number }[] = [];
  let next = length;
  for (const { number } of pages.toReversed()) {
    const start = starts.get(number) ?? next;
    result.push({ number, start, end: next });
    next = start;
  }
  const [first] = result.slice(-1);
  if (first !== undefined) first.start = 0;
  return result.toReversed();
}
