import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planWindows, WINDOW_TOKENS } from "../../src/ner/windows.ts";

describe("windows", () => {
  it("take every token's scores from exactly one window that sees it, for any number of tokens", () => {
    fc.assert(
      fc.property(fc.nat(5000), (count) => {
        const windows = planWindows(count);
        let next = 0;
        for (const window of windows) {
          expect(window.keepStart).toBe(next);
          expect(window.keepStart).toBeGreaterThanOrEqual(window.start);
          expect(window.keepEnd).toBeLessThanOrEqual(window.end);
          expect(window.end - window.start).toBeLessThanOrEqual(WINDOW_TOKENS);
          expect(window.keepEnd).toBeGreaterThan(window.keepStart);
          next = window.keepEnd;
        }
        expect(next).toBe(count);
      }),
    );
  });

  it("keep at least 16 tokens of context on both sides inside a text", () => {
    for (const window of planWindows(3000)) {
      if (window.start > 0) expect(window.keepStart - window.start).toBeGreaterThanOrEqual(16);
      if (window.end < 3000) expect(window.end - window.keepEnd).toBeGreaterThanOrEqual(16);
    }
  });

  it("are none for an empty text and one for a short one", () => {
    expect(planWindows(0)).toEqual([]);
    expect(planWindows(5)).toEqual([{ start: 0, end: 5, keepStart: 0, keepEnd: 5 }]);
  });
});
