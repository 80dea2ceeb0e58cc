import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deedTextFromPlain } from "../../src/ocr/index.ts";

describe("a deed given as bare text", () => {
  test("keeps its offsets when it is normal already, and has neither words nor lines", () => {
    const text = "VERKOOP\n\nDe heer Peeters, geboren te Gent.\nDe koper.\n";
    expect(deedTextFromPlain(text, "nl")).toEqual({ text, language: "nl", pages: [], lines: [], words: [] });
  });

  test("is composed, with ligatures expanded and soft hyphens gone", () => {
    expect(deedTextFromPlain("cafe\u0301 oﬃ\u00adcieel\r\n142 m²", "nl").text).toBe("café officieel\n142 m²");
  });

  test("has the pages that its breaks part, whatever they are", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z \n]{0,60}$/), fc.uniqueArray(fc.nat(60)), (text, breaks) => {
        const pageBreaks = breaks.filter((it) => it > 0 && it < text.length).sort((a, b) => a - b);
        const { pages } = deedTextFromPlain(text, null, pageBreaks);
        expect(pages.map((page) => text.slice(page.start, page.end)).join("")).toBe(pages.length === 0 ? "" : text);
      }),
    );
  });
});
