import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { schemaText } from "../scripts/write-schema.ts";
import type { DeedText, PlacedWord } from "../src/deed.ts";
import { codePointOffsets, placeOf, type Reading, readResultSchema, toReadResult } from "../src/read-result.ts";

const word = (start: number, end: number, page: number, box: PlacedWord["box"]): PlacedWord => ({
  start,
  end,
  page,
  box,
  confidence: 1,
});

const DEED: DeedText = {
  text: "prijs 𝟓𝟎 euro\nblad",
  language: "nl",
  pages: [
    { number: 1, start: 0, end: 15 },
    { number: 2, start: 15, end: 19 },
  ],
  lines: [],
  words: [
    word(0, 5, 1, [10, 10, 40, 20]),
    word(6, 10, 1, [45, 11, 60, 20]),
    word(11, 15, 1, [10, 24, 30, 34]),
    word(16, 20, 2, [10, 10, 30, 20]),
  ],
};

test("offsets leave as code points: a character outside the basic plane counts once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const convert = codePointOffsets(text);
      let units = 0;
      let points = 0;
      for (const character of text) {
        expect(convert(units)).toBe(points);
        units += character.length;
        points += 1;
      }
      expect(convert(units)).toBe(points);
    }),
  );
});

test("a span has one box a printed line, on the page where it starts", () => {
  expect(placeOf({ start: 0, end: 15 }, DEED)).toEqual({
    page: 1,
    boxes: [
      [10, 10, 60, 20],
      [10, 24, 30, 34],
    ],
  });
  expect(placeOf({ start: 11, end: 20 }, DEED)).toEqual({ page: 1, boxes: [[10, 24, 30, 34]] });
  expect(placeOf({ start: 0, end: 5 }, { ...DEED, words: [] })).toEqual({ page: null, boxes: [] });
});

test("a reading leaves as deedlens/1: evidence text is the code point slice", () => {
  const nothing = { deed: { kind: "sale", language: "nl", date: null, repertoryNumber: null, notaries: [] } } as const;
  const reading: Reading = {
    versions: { ocr: "1", model: "abc" },
    source: { name: "a.pdf", sha256: "0".repeat(64), pages: 2 },
    pages: [],
    deed: DEED,
    clauses: [{ kind: "price", start: 0, end: 20, heading: null }],
    entities: [],
    record: { ...nothing, parties: [], transactions: [], goods: [] },
    evidence: [{ path: "transactions[0].price.amount", start: 6, end: 15, confidence: 0.9, origin: "rule" }],
    issues: [],
    failedPages: [],
  };
  const result = readResultSchema.parse(toReadResult(reading));
  const [row] = result.evidence;
  expect([...result.text].slice(row?.start, row?.end).join("")).toBe("𝟓𝟎 euro");
  expect(result.clauses[0]?.end).toBe([...DEED.text].length);
});

test("the shipped JSON Schema is the zod schema's (npm run schema writes it)", async () => {
  expect(await readFile(new URL("../schema/deedlens-1.schema.json", import.meta.url), "utf8")).toBe(schemaText());
});
