import { describe, expect, it } from "vitest";
import { countConfusions, formatConfusions } from "../../src/eval/confusion-counts.ts";
import { type Reading, scoreReading } from "../../src/eval/index.ts";

const TEXT =
  "Voor notaris Jan Peeters te Gent verkoopt de naamloze vennootschap Lindehof een woonhuis voor honderd euro aan Marie Dubois.";
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const gold: Reading = {
  text: TEXT,
  entities: [
    { label: "PERSON", ...spanOf("Jan Peeters") },
    { label: "ORGANISATION", ...spanOf("naamloze vennootschap Lindehof") },
    { label: "GOOD", ...spanOf("woonhuis") },
    { label: "MONEY", ...spanOf("honderd euro") },
  ],
  clauses: [
    { kind: "opening", start: 0, end: TEXT.indexOf("verkoopt") },
    { kind: "transfer", start: TEXT.indexOf("verkoopt"), end: TEXT.indexOf("voor honderd") },
    { kind: "price", start: TEXT.indexOf("voor honderd"), end: TEXT.length },
  ],
  record: {
    deed: { kind: "sale", date: "2001-02-03" },
    parties: [],
    transactions: [],
    goods: [
      { id: "g1", type: "house", bedrooms: 3, areas: [{ squareMetres: 80, basis: "total" }] },
      { id: "g2", type: "garage", address: { street: "Lindelaan" } },
    ],
  },
};
const result: Reading = {
  text: TEXT,
  entities: [
    { label: "PERSON", ...spanOf("notaris Jan Peeters"), score: 0.7 },
    { label: "PERSON", ...spanOf("Lindehof"), score: 0.95 },
    { label: "GOOD", ...spanOf("woonhuis"), score: 0.99 },
    { label: "LOCATION", ...spanOf("Gent"), score: 0.4 },
  ],
  clauses: [
    { kind: "opening", start: 0, end: TEXT.indexOf("te Gent") },
    { kind: "parties", start: TEXT.indexOf("te Gent"), end: TEXT.indexOf("voor honderd") },
    { kind: "payment", start: TEXT.indexOf("voor honderd"), end: TEXT.length },
  ],
  record: {
    deed: { kind: "sale", repertoryNumber: "7" },
    parties: [],
    transactions: [],
    // The other way round: places in the result are not places in gold.
    goods: [
      { id: "g1", type: "garage", address: { street: "Lindelaan" } },
      { id: "g2", type: "house", bedrooms: 4, areas: [{ squareMetres: 80, basis: "total" }] },
    ],
  },
  evidence: [
    { path: "deed.kind", confidence: 0.9 },
    { path: "deed.kind", confidence: 0.9 },
    { path: "deed.repertoryNumber", confidence: 0.6 },
    { path: "goods[0].address.street", confidence: 0.8 },
    { path: "goods[1].bedrooms", confidence: 0.7 },
    { path: "goods[1].areas[0].squareMetres", confidence: 0.85 },
  ],
};
const score = scoreReading(gold, result);
const ofHead = (head: string) =>
  score.confusions
    .filter((one) => one.head === head)
    .map(({ what, expected, got }) => `${what}: ${expected} → ${got}`)
    .sort();

describe("confusions", () => {
  it("tell a wrong label from a wrong border, and both from what is missed or invented", () => {
    expect(ofHead("entity")).toEqual([
      "LOCATION invented: null → Gent",
      "MONEY missed: honderd euro → null",
      "ORGANISATION read as PERSON: naamloze vennootschap Lindehof → Lindehof",
      "PERSON starts early: Jan Peeters → notaris Jan Peeters",
    ]);
  });

  it("show the place in its context, without words cut in two", () => {
    const money = score.confusions.find(({ what }) => what === "MONEY missed");
    expect(money?.context).toBe("vennootschap Lindehof een woonhuis voor ›honderd euro‹ aan Marie Dubois.");
  });

  it("name the kind that most of a clause was given, and beginnings that are missing or too many", () => {
    expect(ofHead("clause")).toEqual([
      "parties begun inside opening: null → parties",
      "price read as payment: price → payment",
      "transfer begins unseen: transfer → null",
      "transfer read as parties: transfer → parties",
    ]);
  });

  it("set the value that was expected beside the one that was read", () => {
    expect(ofHead("record")).toEqual([
      "deed.date missed: 2001 02 03 → null",
      "deed.repertoryNumber invented: null → 7",
      "goods.bedrooms wrong: 3 → 4",
    ]);
  });

  it("are none where a reading is gold", () => {
    expect(scoreReading(gold, gold).confusions).toEqual([]);
  });

  it("are counted by source, the most frequent first, with an example of each deed", () => {
    const deed = (id: string, source: string, reading: Reading) => ({ id, source, score: scoreReading(gold, reading) });
    const counted = countConfusions([
      deed("one", "deed", result),
      deed("two", "deed", { ...gold, entities: gold.entities.slice(0, 3) }),
      deed("three", "bad", gold),
    ]);
    expect(counted.map(({ source }) => source)).toEqual(["deed", "bad"]);
    expect(counted[1]?.counts).toEqual([]);
    const [first] = counted[0]?.counts ?? [];
    expect(first).toMatchObject({ what: "MONEY missed", count: 2, deeds: 2 });
    expect(first?.examples.map((example) => example.deed).sort()).toEqual(["one", "two"]);
    const text = formatConfusions(counted, 1);
    expect(text).toContain("CONFUSED: ENTITIES, deed\n    2  MONEY missed  (2 deeds)\n");
    expect(text).not.toContain("LOCATION");
  });
});

describe("stated confidences", () => {
  it("are right or wrong by label", () => {
    expect(score.stated.filter(({ head }) => head === "entity").map(({ name, right }) => `${name} ${right}`)).toEqual([
      "PERSON false",
      "PERSON false",
      "GOOD true",
      "LOCATION false",
    ]);
  });

  it("are right or wrong by field, once a value, whatever the order of the goods", () => {
    expect(score.stated.filter(({ head }) => head === "field")).toEqual([
      { head: "field", name: "deed.kind", confidence: 0.9, right: true },
      { head: "field", name: "deed.repertoryNumber", confidence: 0.6, right: false },
      { head: "field", name: "goods.address.street", confidence: 0.8, right: true },
      { head: "field", name: "goods.bedrooms", confidence: 0.7, right: false },
      { head: "field", name: "goods.areas.squareMetres", confidence: 0.85, right: true },
    ]);
  });
});
