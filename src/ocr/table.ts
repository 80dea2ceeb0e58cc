/** Tesseract's table of words → lines in pixels of the picture. */
import type { Box } from "../deed.ts";

export type ReadWord = { readonly text: string; readonly box: Box; readonly confidence: number };
/** A line as the engine saw it; `block` counts the engine's blocks, in its own reading order. */
export type ReadLine = { readonly block: number; readonly words: readonly ReadWord[]; readonly box: Box };

const LEVEL_LINE = 4;
const LEVEL_WORD = 5;

/** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence (0..100), text. */
export function readTable(tsv: string): ReadLine[] {
  const lines: { block: number; words: ReadWord[]; box: Box }[] = [];
  for (const row of tsv.split("\n")) {
    const columns = row.split("\t");
    if (columns.length < 12) continue;
    const [level = 0, , block = 0, , , , left = 0, top = 0, width = 0, height = 0, confidence = 0] =
      columns.map(Number);
    const box: Box = [left, top, left + width, top + height];
    if (level === LEVEL_LINE) lines.push({ block, words: [], box });
    const text = (columns[11] ?? "").trim().normalize("NFC");
    if (level === LEVEL_WORD && text !== "") {
      lines.at(-1)?.words.push({ text, box, confidence: Math.min(1, Math.max(0, confidence / 100)) });
    }
  }
  return lines.filter((line) => line.words.length > 0);
}
