import { describe, expect, it } from "vitest";
import type { Clause } from "../../src/deed.ts";
import type { ModelEntity } from "../../src/ner/decode.ts";
import { findDescribedGoods } from "../../src/ner/patterns/goods.ts";
import { findParcelMentions, findTitleSurnames, parcelNumbers } from "../../src/ner/patterns/mentions.ts";
import { findPlaces } from "../../src/ner/patterns/places.ts";
import { findReferences } from "../../src/ner/patterns/references.ts";
import { tagUncalibrated } from "../../src/ner/tag-entities.ts";

const spanOf = (text: string, part: string): { start: number; end: number } => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};
const clauseOf = (text: string, kind: Clause["kind"], part: string): Clause => ({
  kind,
  ...spanOf(text, part),
  heading: null,
});
const textsOf = (text: string, found: readonly { start: number; end: number }[]): readonly string[] =>
  found.map(({ start, end }) => text.slice(start, end));

describe("surnames alone in a title", () => {
  const title = "VERDELING DE RAEVE - LEFEVER\nKantoor MAES & PEETERS\n";
  const text = `${title}de heer DE RAEVE Jan Albert en mevrouw Rosa LEFEVER, notaris Piet MAES; DE RAEVE tekent.`;
  const persons = ["DE RAEVE Jan Albert", "Rosa LEFEVER", "Piet MAES"].map(
    (name): ModelEntity => ({ ...spanOf(text, name), label: "PERSON", score: 0.99 }),
  );

  it("are those of the persons named in full below, but not in a firm's name", () => {
    const clauses = [clauseOf(text, "header", title)];
    expect(textsOf(text, findTitleSurnames(text, clauses, persons))).toEqual(["DE RAEVE", "LEFEVER"]);
  });

  it("are looked for in the title alone", () => {
    expect(findTitleSurnames(text, [], persons)).toEqual([]);
  });
});

describe("a parcel's number without its section", () => {
  const text =
    "Flur B, Teil der Nr. 18 d; section C, numéro 99/A. Die ganze Nr. 18 d misst; la parcelle 99/A; numéro 99/A de la rue.";
  const parcels = ["Flur B, Teil der Nr. 18 d", "section C, numéro 99/A"].map((part) => spanOf(text, part));

  it("is a parcel again wherever a sign or the word announces it", () => {
    const numbers = parcelNumbers(text, parcels);
    expect([...numbers]).toEqual(["18 d", "99/A"]);
    expect(textsOf(text, findParcelMentions(text, numbers))).toEqual([
      "Nr. 18 d",
      "Nr. 18 d",
      "numéro 99/A",
      "99/A",
      "numéro 99/A",
    ]);
  });

  it("is no reference, whatever the model says", async () => {
    const later = text.lastIndexOf("99/A");
    const model: ModelEntity[] = [{ label: "REFERENCE", start: later, end: later + 4, score: 0.99 }];
    const found = await tagUncalibrated(text, [], null, { tag: async () => model });
    expect(found.filter(({ label }) => label === "REFERENCE")).toEqual([]);
    expect(found.at(-1)).toMatchObject({ label: "PARCEL", text: "numéro 99/A" });
  });
});

describe("what the model passed over", () => {
  it.each([
    ["the former municipality behind its division", "te BREE, derde afdeling, OPITTER", "OPITTER"],
    ["a building by its quoted name", 'een gebouw, "RESIDENTIE ZEEGOLF" genaamd', "RESIDENTIE ZEEGOLF"],
  ])("%s", (_title, text, expected) => {
    expect(textsOf(text, findPlaces(text))).toContain(expected);
  });

  it("a number published under a reference", () => {
    const text = "publié sous la référence 03114477. Le gérant";
    expect(textsOf(text, findReferences(text))).toEqual(["03114477"]);
  });

  it("a good behind the letter of a list and its article", () => {
    const text = "b) la cave numéro 4 ;\nDie Kellerabteilung liegt unten.";
    expect(textsOf(text, findDescribedGoods(text, [clauseOf(text, "description", text)]))).toEqual(["cave"]);
  });
});
