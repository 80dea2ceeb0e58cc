/** A deed given as bare text, without paper. */
import type { DeedText, Language } from "../deed.ts";
import { normaliseCharacters } from "./normalise.ts";

/**
 * Each line of the text is a paragraph; offsets into the result equal offsets into `text` when that is normal already (NFC, no soft hyphens or
 * ligatures), as gold texts are. `pageBreaks` are offsets where pages after the first start. There are no words and no lines.
 */
export function deedTextFromPlain(
  text: string,
  language: Language | null,
  pageBreaks: readonly number[] = [],
): DeedText {
  const normal = normaliseCharacters(text.replaceAll("\r\n", "\n"));
  const starts = pageBreaks.length === 0 ? [] : [0, ...pageBreaks];
  const pages = starts.map((start, index) => ({ number: index + 1, start, end: starts[index + 1] ?? normal.length }));
  return { text: normal, language, pages, lines: [], words: [] };
}
