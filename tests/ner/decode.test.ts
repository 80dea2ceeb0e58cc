import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTITY_LABELS } from "../../src/deed.ts";
import { alignTokens, type TokenizeWord } from "../../src/ner/align.ts";
import { bestPath, decodeEntities, logSoftmax, trimSpan } from "../../src/ner/decode.ts";
import type { Tag } from "../../src/ner/model-folder.ts";

const TAGS: readonly Tag[] = [
  { label: null, begins: false },
  ...ENTITY_LABELS.flatMap((label): Tag[] => [
    { label, begins: true },
    { label, begins: false },
  ]),
];
const column = (name: string): number =>
  TAGS.findIndex((tag) => (tag.label === null ? name === "O" : name === `${tag.begins ? "B" : "I"}-${tag.label}`));

/** One token a word, and one for each mark: what a test writes as "word/TAG". */
const wordsAndMarks: TokenizeWord = (word) =>
  (word.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []).map((piece) => ({ id: 1, length: piece.length }));

function decode(text: string, names: readonly string[]): readonly string[] {
  const tokens = alignTokens(text, wordsAndMarks);
  expect(tokens.ids.length).toBe(names.length);
  const scores = new Float32Array(names.length * TAGS.length);
  names.forEach((name, i) => {
    scores[i * TAGS.length + column(name)] = 8;
  });
  return decodeEntities(text, tokens, scores, TAGS).map(
    ({ start, end, label }) => `${label}: ${text.slice(start, end)}`,
  );
}

describe("decoding", () => {
  it("keeps two names with a word between them apart", () => {
    expect(decode("Jan Peeters en Marie Dubois", ["B-PERSON", "I-PERSON", "O", "B-PERSON", "I-PERSON"])).toEqual([
      "PERSON: Jan Peeters",
      "PERSON: Marie Dubois",
    ]);
  });

  it("joins a name that was opened twice with one space between", () => {
    expect(decode("Guy HENROTTE komt", ["B-PERSON", "B-PERSON", "O"])).toEqual(["PERSON: Guy HENROTTE"]);
  });

  it("does not join over a line end", () => {
    expect(decode("Guy\nHENROTTE", ["B-PERSON", "B-PERSON"])).toEqual(["PERSON: Guy", "PERSON: HENROTTE"]);
  });

  it("cuts off a final stop, a comma and marks without their partner", () => {
    expect(decode("(te Gent).", ["O", "O", "B-LOCATION", "I-LOCATION", "I-LOCATION"])).toEqual(["LOCATION: Gent"]);
  });

  it("keeps a bracket that closes inside", () => {
    expect(decode("Gent (Ledeberg)", ["B-LOCATION", "I-LOCATION", "I-LOCATION", "I-LOCATION"])).toEqual([
      "LOCATION: Gent (Ledeberg)",
    ]);
  });

  it("never takes an inside tag after another label", () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: 25, maxLength: 25 * 12 }),
        (values) => {
          const rows = Math.floor(values.length / TAGS.length);
          const logs = logSoftmax(Float32Array.from(values.slice(0, rows * TAGS.length)), TAGS.length);
          const path = bestPath(logs, TAGS);
          expect(path.length).toBe(rows);
          path.forEach((tagIndex, i) => {
            const tag = TAGS[tagIndex];
            if (tag?.label === null || tag?.begins === true) return;
            expect(TAGS[path[i - 1] ?? -1]?.label).toBe(tag?.label);
          });
        },
      ),
    );
  });

  it("gives entities that are sorted, not overlapping, not empty and inside the text, whatever the scores", () => {
    const text = "De heer Jan-Baptist d'Hondt (°1950), te 9000 Gent; prijs: € 1.200,- voor 2 are.\n\nNotaris An Wils.";
    const tokens = alignTokens(text, wordsAndMarks);
    const size = tokens.ids.length * TAGS.length;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: size, maxLength: size }), (values) => {
        let last = 0;
        for (const entity of decodeEntities(text, tokens, Float32Array.from(values), TAGS)) {
          expect(entity.start).toBeGreaterThanOrEqual(last);
          expect(entity.end).toBeGreaterThan(entity.start);
          expect(entity.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(entity.start, entity.end)).toMatch(/^\S.*\S$|^\S$/su);
          expect(entity.score).toBeGreaterThan(0);
          expect(entity.score).toBeLessThanOrEqual(1);
          last = entity.end;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the stop of an abbreviated legal form", () => {
    expect(trimSpan("Dynamo N.V.", { start: 0, end: 11 })).toEqual({ start: 0, end: 11 });
    expect(trimSpan("te Gent.", { start: 3, end: 8 })).toEqual({ start: 3, end: 7 });
    expect(trimSpan("… *", { start: 0, end: 3 })).toBeNull();
  });
});
