import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTokens } from "../../src/ner/align.ts";
import { LEAST_TOKENS, lineStartsOf, OVERLAP_TOKENS, planWindows, WINDOW_TOKENS } from "../../src/ner/windows.ts";

const lengths = fc.nat(5000);
const breaks = fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 200 });

describe("windows", () => {
  it("take every token's scores from exactly one window that sees it, for any number of tokens and any lines", () => {
    fc.assert(
      fc.property(lengths, breaks, (count, places) => {
        const lineStarts = places.filter((place) => place < count).toSorted((a, b) => a - b);
        let next = 0;
        for (const window of planWindows(count, lineStarts)) {
          expect(window.keepStart).toBe(next);
          expect(window.keepStart).toBeGreaterThanOrEqual(window.start);
          expect(window.keepEnd).toBeLessThanOrEqual(window.end);
          expect(window.end - window.start).toBeLessThanOrEqual(WINDOW_TOKENS);
          expect(window.keepEnd).toBeGreaterThan(window.keepStart);
          next = window.keepEnd;
          const last = window.keepEnd === count;
          // A border is a line's, or one inside a long line with context on both sides.
          const context = Math.min(window.end - window.keepEnd, OVERLAP_TOKENS / 2);
          expect(last || lineStarts.includes(window.keepEnd) || context === OVERLAP_TOKENS / 2).toBe(true);
        }
        expect(next).toBe(count);
      }),
    );
  });

  it("end at the last line's end that leaves them long enough, and overlap inside longer lines", () => {
    const ends = planWindows(700, [10, 200, 250, 260, 600]).map(({ start, end }) => [start, end]);
    expect(ends).toEqual([
      [0, 250],
      [250, 504],
      [472, 700],
    ]);
    expect(LEAST_TOKENS).toBeGreaterThan(WINDOW_TOKENS / 2);
  });

  it("are none for an empty text and one for a short one", () => {
    expect(planWindows(0, [])).toEqual([]);
    expect(planWindows(5, [3])).toEqual([{ start: 0, end: 5, keepStart: 0, keepEnd: 5 }]);
  });

  it("know the tokens that begin a line", () => {
    const text = "Te Gent\n\nop heden,  \nvoor mij";
    const tokens = alignTokens(text, (word) => [{ id: 1, length: word.length }]);
    expect(lineStartsOf(text, tokens).map((i) => text.slice(tokens.starts[i], tokens.ends[i]))).toEqual(["op", "voor"]);
  });
});
