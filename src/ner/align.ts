/**
 * Tokens ↔ characters. transformers.js gives no offsets, and the tokenizer normalises first (NFKC: "²" → "2", "…" → "...", "ﬁ" → "fi"; then white
 * space runs → one space), so lengths change. Here the text is normalised in the smallest pieces that NFKC treats apart, each output character
 * remembers the piece it came from, and words are tokenised one by one.
 */
import type { Span } from "../deed.ts";

/** Splits one normalised word (no white space) into vocabulary pieces whose lengths add up to the word's. */
export type TokenizeWord = (word: string) => readonly WordPiece[];
export type WordPiece = { readonly id: number; readonly length: number };

/** Tokens in order; `starts`/`ends` are offsets of the original text, `words` the word each token belongs to. */
export type AlignedTokens = {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly wordOf: readonly number[];
  /** White-space delimited words as spans of the original text. */
  readonly words: readonly Span[];
};

/** A base character with the marks that may compose with it: NFKC never looks across these borders, conjoining Hangul apart. */
const CLUSTER = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]+|[^\p{M}]\p{M}*|\p{M}+/gu;

/** No word of a deed is this long; junk without blanks is cut, since the tokenizer's lattice grows with the word. */
const WORD = /\S{1,400}/gu;

type Normalised = { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] };

/** NFKC of `text`, with the original span of each UTF-16 unit of the result. */
export function normaliseWithOffsets(text: string): Normalised {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const cluster = match[0];
    const normal = cluster.length === 1 && cluster < "\u00A0" ? cluster : cluster.normalize("NFKC");
    parts.push(normal);
    // A cluster that keeps its length keeps its offsets one by one; else every unit of it stands for the whole cluster.
    const same = normal.length === cluster.length;
    for (let i = 0; i < normal.length; i += 1) {
      starts.push(same ? match.index + i : match.index);
      ends.push(same ? match.index + i + 1 : match.index + cluster.length);
    }
  }
  return { text: parts.join(""), starts, ends };
}

/** Every non-space character of the text lies in exactly one word, and every word is covered by its tokens without gaps. */
export function alignTokens(text: string, tokenizeWord: TokenizeWord): AlignedTokens {
  const normal = normaliseWithOffsets(text);
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const wordOf: number[] = [];
  const words: { start: number; end: number }[] = [];
  for (const match of normal.text.matchAll(WORD)) {
    const from = match.index;
    const to = from + match[0].length;
    const wordStart = normal.starts[from] ?? 0;
    const wordEnd = normal.ends[to - 1] ?? wordStart;
    const last = words.at(-1);
    // "´" becomes a space and a mark: the original character is not torn, the word before keeps it.
    const glued = last !== undefined && wordStart < last.end;
    if (glued) last.end = Math.max(last.end, wordEnd);
    else words.push({ start: wordStart, end: wordEnd });
    let at = from;
    for (const piece of tokenizeWord(match[0])) {
      ids.push(piece.id);
      starts.push(normal.starts[at] ?? wordStart);
      at = Math.min(to, at + piece.length);
      ends.push(at > from ? (normal.ends[at - 1] ?? wordEnd) : wordStart);
      wordOf.push(words.length - 1);
    }
  }
  return { ids, starts, ends, wordOf, words };
}
