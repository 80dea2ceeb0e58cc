import fc from "fast-check";
import { expect, test } from "vitest";
import type { DeedText, PlacedWord } from "../../src/deed.ts";
import { fromStoredText, toStoredText } from "../../src/stored-text.ts";

const textOf = (words: readonly PlacedWord[]): { readonly deed: DeedText; readonly pageCount: number } => ({
  deed: { text: "x", language: "nl", pages: [], lines: [], words },
  pageCount: 2,
});

const place = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const word: fc.Arbitrary<PlacedWord> = fc.record({
  start: fc.nat(1e6),
  end: fc.nat(1e6),
  page: fc.integer({ min: 1, max: 300 }),
  box: fc.tuple(place, place, place, place),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

test("a text comes back from the cache as it was, whatever the order of its words", () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const kept: ReturnType<typeof toStoredText> = JSON.parse(JSON.stringify(toStoredText(textOf(words))));
      const { words: read, ...rest } = fromStoredText(kept).deed;
      expect(read.length).toBe(words.length);
      expect(words.map((_, index) => read.at(index))).toEqual(JSON.parse(JSON.stringify(words)));
      expect(read.at(words.length)).toBeUndefined();
      expect({ ...rest, words }).toEqual(textOf(words).deed);
    }),
  );
});

test("a text that an earlier release kept, its words as objects, is read as well", () => {
  const words = [{ start: 0, end: 4, page: 1, box: [63, 68.85, 107.01, 79.35] as const, confidence: 0.98 }];
  expect(fromStoredText(JSON.parse(JSON.stringify(textOf(words))))).toEqual(textOf(words));
});
