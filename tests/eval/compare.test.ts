import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareScores, listCompared, type Reading, type ScoredDeed, scoreReading } from "../../src/eval/index.ts";

const readGold = (name: string): Reading => {
  const { features, ...rest } = JSON.parse(readFileSync(`fixtures/gold/${name}/gold.json`, "utf8"));
  return { ...rest, record: features };
};
const NAMES = ["de-house", "fr-apartment", "nl-house", "nl-land"];
const scoreAll = (change: (gold: Reading) => Reading): ScoredDeed[] =>
  NAMES.map((id) => {
    const gold = readGold(id);
    return { id, language: "nl", source: "text", score: scoreReading(gold, change(gold)) };
  });
const perfect = scoreAll((gold) => gold);
/** Half of the persons lost, in every deed. */
const worse = scoreAll((gold) => ({
  ...gold,
  entities: gold.entities.filter(({ label }, i) => label !== "PERSON" || i % 2 === 0),
}));

describe("a comparison of two models", () => {
  const byName = new Map(compareScores(perfect, worse).map((row) => [row.name, row]));

  it("shows where they differ, and that the difference is no accident", () => {
    const person = byName.get("PERSON");
    expect(person?.f1[0]).toBe(1);
    expect(person?.difference).toBeCloseTo((person?.f1[1] ?? 0) - 1, 10);
    expect(person?.differenceInterval?.high).toBeLessThan(0);
    expect(byName.get("DATE")).toMatchObject({ f1: [1, 1], difference: 0, differenceInterval: { low: 0, high: 0 } });
    expect(byName.get("RECORD")).toMatchObject({ difference: 0 });
  });

  it("marks such a difference, and no other", () => {
    const rows = listCompared([...byName.values()]);
    expect(rows.filter((row) => row.at(-1) === "*").map(([name]) => name)).toEqual(["ENTITIES", "PERSON"]);
  });

  it("pairs the deeds: one that is hard for both says nothing about the difference", () => {
    const hard = (scored: readonly ScoredDeed[]) => scored.map((deed, i) => (i === 0 ? (worse[0] ?? deed) : deed));
    const entities = compareScores(hard(perfect), hard(perfect))[0];
    expect(entities?.intervals[0]?.low).toBeLessThan(1);
    expect(entities?.differenceInterval).toEqual({ low: 0, high: 0 });
  });

  it("draws a deed read from several sources as one", () => {
    const twice = [...perfect, ...worse.map((deed) => ({ ...deed, source: "bad" }))];
    expect(compareScores(twice.slice(0, 2), twice.slice(0, 2))[0]?.differenceInterval).toBeNull();
    const two = twice.filter(({ id }) => id === "de-house" || id === "nl-land");
    expect(two).toHaveLength(4);
    expect(compareScores(two, two)[0]?.differenceInterval).toBeNull();
  });
});
