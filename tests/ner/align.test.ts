import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTokens, normaliseWithOffsets, type TokenizeWord } from "../../src/ner/align.ts";

/** Pieces of at most three units, cut without regard to what they hold: harder on alignment than a real vocabulary. */
const inThrees: TokenizeWord = (word) =>
  Array.from({ length: Math.ceil(word.length / 3) }, (_, i) => ({ id: i, length: Math.min(3, word.length - 3 * i) }));

const WILD = [
  "²",
  "…",
  "ﬁ",
  "½",
  "´",
  "ﷺ",
  "e\u0301",
  "\u0301",
  "\u00AD",
  "\u200B",
  "\uFEFF",
  "\u00A0",
  "\t\n ",
  "😀",
  "𝐀",
  "가",
  "가각",
  "№",
  "㎡",
  "ĳ",
  "\uD83D",
];
const wildText = fc
  .array(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.constantFrom(...WILD)))
  .map((parts) => parts.join(""));

describe("alignment of tokens to characters", () => {
  it("gives the offsets of characters that the normalisation lengthens or shortens", () => {
    const text = "tuin van 142 m² … en ﬁn";
    const tokens = alignTokens(text, inThrees);
    expect(tokens.words.map((word) => text.slice(word.start, word.end))).toEqual([
      "tuin",
      "van",
      "142",
      "m²",
      "…",
      "en",
      "ﬁn",
    ]);
  });

  it("covers every character that is not white space by exactly one word, whatever the text", () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const { words } = alignTokens(text, inThrees);
        words.forEach((word, i) => {
          expect(word.start).toBeLessThan(word.end);
          expect(word.start).toBeGreaterThanOrEqual(words[i - 1]?.end ?? 0);
        });
        const covered = new Set(
          words.flatMap((word) => Array.from({ length: word.end - word.start }, (_, i) => word.start + i)),
        );
        [...Array(text.length).keys()].forEach((i) => {
          if (/\S/u.test(text.charAt(i).normalize("NFKC"))) expect(covered.has(i)).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  it("covers each word by its tokens without gaps, in order", () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const tokens = alignTokens(text, inThrees);
        expect(tokens.starts.length).toBe(tokens.ids.length);
        const seen = tokens.words.map((word) => ({ start: word.end, end: word.start }));
        tokens.ids.forEach((_, i) => {
          const start = tokens.starts[i] ?? -1;
          const end = tokens.ends[i] ?? -1;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
          const reach = seen[tokens.wordOf[i] ?? -1];
          expect(reach).toBeDefined();
          if (reach === undefined) return;
          expect(start).toBeLessThanOrEqual(Math.max(reach.end, tokens.words[tokens.wordOf[i] ?? 0]?.start ?? 0));
          reach.start = Math.min(reach.start, start);
          reach.end = Math.max(reach.end, end);
        });
        expect(seen).toEqual(tokens.words);
      }),
      { numRuns: 400 },
    );
  });

  it("cuts junk without blanks into words that can be tokenised", () => {
    const { words } = alignTokens("x".repeat(100_000), inThrees);
    expect(words.length).toBe(250);
    expect(words.at(-1)?.end).toBe(100_000);
  });

  it("normalises piece by piece to the same text as normalising the whole", () => {
    fc.assert(
      fc.property(wildText, (text) => {
        expect(normaliseWithOffsets(text).text.normalize("NFKC")).toBe(text.normalize("NFKC"));
      }),
    );
  });
});
