import { describe, expect, it } from "vitest";
import { type Reading, scoreReading } from "../../src/eval/index.ts";
import { findInterval, sumByName, sumFigures } from "../../src/eval/totals.ts";

const gold: Reading = {
  text: "Verkocht door Jan Peeters aan Marie Dubois.",
  entities: [
    { label: "PERSON", start: 14, end: 25 },
    { label: "PERSON", start: 30, end: 42 },
  ],
  clauses: [{ kind: "parties", start: 0, end: 43 }],
  record: { deed: { kind: "sale" }, parties: [], transactions: [], goods: [] },
};
const half: Reading = { ...gold, entities: gold.entities.slice(0, 1) };

describe("scores of several deeds", () => {
  it("add up hits and misses before they divide", () => {
    const figures = sumFigures([scoreReading(gold, gold), scoreReading(gold, half)]);
    expect(figures.entities).toMatchObject({ hits: 3, extra: 0, missed: 1, precision: 1, recall: 0.75 });
  });

  it("are told by label", () => {
    const byLabel = sumByName([scoreReading(gold, half)], (score) => score.entities);
    expect(byLabel.get("PERSON")).toMatchObject({ hits: 1, missed: 1, recall: 0.5 });
  });

  it("have an interval that holds the figure and is the same at each run", () => {
    const scores = [gold, half, gold, half, gold].map((reading) => scoreReading(gold, reading));
    const pick = (figures: ReturnType<typeof sumFigures>): number => figures.entities.f1;
    const interval = findInterval(scores, pick);
    const f1 = pick(sumFigures(scores));
    expect(interval?.low).toBeLessThanOrEqual(f1);
    expect(interval?.high).toBeGreaterThanOrEqual(f1);
    expect(findInterval(scores, pick)).toEqual(interval);
  });

  it("have no interval under three deeds", () => {
    const scores = [scoreReading(gold, gold), scoreReading(gold, half)];
    expect(findInterval(scores, (figures) => figures.record.f1)).toBeNull();
  });

  it("count a reading without text as all wrong and do not fail on it", () => {
    const score = scoreReading(gold, { text: "", entities: [], clauses: [], record: {} });
    expect(score.characterErrors).toBe(score.characters);
    expect(sumFigures([score]).entities.recall).toBe(0);
  });
});
