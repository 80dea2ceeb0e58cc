import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntityLabel, Language } from "../../src/deed.ts";
import type { DeriveInput } from "../../src/features/context.ts";
import { placeNameOf } from "../../src/features/place-names.ts";
import { closeSpacedLetters } from "../../src/features/spaced-letters.ts";
import { compile } from "./annotated.ts";
import { checkEvidence } from "./evidence.ts";
import { DUTCH_SALE, FRENCH_TWO_SALES, GERMAN_PARTITION, PRIVATE_AGREEMENT, SEIZURE } from "./invented-deeds.ts";

type GoldSpan = { readonly start: number; readonly end: number };
type Gold = {
  readonly text: string;
  readonly entities: readonly (GoldSpan & { readonly label: EntityLabel })[];
  readonly clauses: readonly (GoldSpan & { readonly kind: DeriveInput["clauses"][number]["kind"] })[];
  readonly features: { readonly deed: { readonly language: Language | null } };
};

/** Gold offsets are code points, the product's are UTF-16 units. */
function readGold(folder: string): DeriveInput {
  const gold: Gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8"));
  const units = [0];
  for (const character of gold.text) units.push((units.at(-1) ?? 0) + character.length);
  const place = ({ start, end }: GoldSpan): GoldSpan => ({ start: units[start] ?? 0, end: units[end] ?? 0 });
  return {
    deed: { text: gold.text, language: gold.features.deed.language, pages: [], lines: [], words: [] },
    clauses: gold.clauses.map((clause) => ({ kind: clause.kind, ...place(clause), heading: null })),
    entities: gold.entities.map((entity) => {
      const span = place(entity);
      return {
        label: entity.label,
        ...span,
        text: gold.text.slice(span.start, span.end),
        score: 0.99,
        origin: "model",
      };
    }),
  };
}

const foldersIn = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root)
        .map((name) => join(root, name))
        .filter((folder) => existsSync(join(folder, "gold.json")))
    : [];

describe("normalising exactly its evidence gives each value, and each value has evidence", () => {
  test.each([
    ["a Dutch sale", DUTCH_SALE, "nl"],
    ["two French sales in one deed", FRENCH_TWO_SALES, "fr"],
    ["a German partition", GERMAN_PARTITION, "de"],
    ["a private agreement", PRIVATE_AGREEMENT, "nl"],
    ["a seizure", SEIZURE, "fr"],
  ] as const)("in %s", (_, markup, language) => checkEvidence(compile(markup, language)));

  test("in the shipped gold deeds", () => {
    const folders = foldersIn("fixtures/gold");
    expect(folders.length).toBeGreaterThan(0);
    for (const folder of folders) checkEvidence(readGold(folder));
  });

  const shared = [...foldersIn("../shared/train"), ...foldersIn("../shared/gold")];
  test.skipIf(shared.length === 0)("in the shared texts (skipped where ../shared is missing)", () => {
    for (const folder of shared) checkEvidence(readGold(folder));
  });

  test("when entities are cut, moved or mislabelled at random", () => {
    const base = compile(DUTCH_SALE, "nl");
    fc.assert(
      fc.property(
        fc.array(fc.record({ index: fc.nat(40), drop: fc.boolean(), cut: fc.nat(4) }), { maxLength: 12 }),
        (edits) => {
          const entities = base.entities.flatMap((entity, index) => {
            const edit = edits.find((candidate) => candidate.index === index);
            if (edit === undefined) return [entity];
            if (edit.drop || entity.end - entity.start <= edit.cut + 1) return [];
            const end = entity.end - edit.cut;
            return [{ ...entity, end, text: base.deed.text.slice(entity.start, end) }];
          });
          checkEvidence({ ...base, entities });
        },
      ),
      { numRuns: 40 },
    );
  });
});

test("closing spaced letters keeps the way back to every character", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("A", "B", "é", " ", "  ", "\n", "woord", "."), { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const closed = closeSpacedLetters(text, 7);
      for (const [index, letter] of [...closed.text].entries()) expect(text[closed.placeOf(index) - 7]).toBe(letter);
      expect(closed.placeOf(closed.text.length) - 7).toBe(text.length);
    }),
  );
  expect(closeSpacedLetters("A C T E   D E   V E N T E").text).toBe("ACTE DE VENTE");
});

test("a place printed in capitals gets normal ones", () => {
  expect(["BRAINE-L'ALLEUD", "SINT-NIKLAAS", "Marche-en-Famenne"].map(placeNameOf)).toEqual([
    "Braine-l'Alleud",
    "Sint-Niklaas",
    "Marche-en-Famenne",
  ]);
});
