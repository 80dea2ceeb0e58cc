import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauseResourceHash, splitClauses } from "../../src/clauses/index.ts";
import type { DeedText } from "../../src/deed.ts";

/** A deed given as bare text, without pages or layout. */
const bare = (text: string): DeedText => ({ text, language: null, pages: [], lines: [], words: [] });

const expectPartition = (text: string): void => {
  const clauses = splitClauses(bare(text));
  let at = 0;
  for (const [index, clause] of clauses.entries()) {
    expect(clause.start).toBe(at);
    expect(clause.end).toBeGreaterThan(clause.start);
    if (index > 0) expect(clause.kind).not.toBe(clauses[index - 1]?.kind);
    if (clause.heading !== null) {
      expect(clause.heading.start).toBeGreaterThanOrEqual(clause.start);
      expect(clause.heading.end).toBeLessThanOrEqual(clause.end);
      expect(clause.heading.end).toBeGreaterThan(clause.heading.start);
    }
    at = clause.end;
  }
  expect(at).toBe(text.length);
};

describe("the clauses of a deed", () => {
  it("partition any text, and no clause is followed by one of its own kind", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom(
        "\n",
        "\n\n",
        "PRIJS",
        "Artikel 3. Bodem",
        "1°",
        "V E R K O O P",
        "« ",
        "De koper betaalt de prijs.",
        "\f",
        "😀",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => expectPartition(pieces.join("\n"))),
      { numRuns: 150 },
    );
  });

  it("are none in an empty text and one in a text of white space", () => {
    expect(splitClauses(bare(""))).toEqual([]);
    expect(splitClauses(bare(" \n "))).toEqual([{ kind: "other", start: 0, end: 3, heading: null }]);
  });

  it("depend on cues and weights that have one stable hash", () => {
    expect(clauseResourceHash()).toMatch(/^[0-9a-f]{64}$/u);
    expect(clauseResourceHash()).toBe(clauseResourceHash());
  });
});
