import { describe, expect, it } from "vitest";
import type { Stated } from "../../src/eval/confidences.ts";
import { measureReliability } from "../../src/eval/reliability.ts";

const say = (name: string, confidence: number, right: boolean): Stated => ({ head: "entity", name, confidence, right });

describe("reliability", () => {
  it("weighs the distance of said and right by the values of each bin", () => {
    // Bin 0.9: said 0.95, right 3 of 4; bin 0.5: said 0.55, right 1 of 1. (4 × 0.20 + 1 × 0.45) / 5
    const values = [...[true, true, true, false].map((right) => say("DATE", 0.95, right)), say("DATE", 0.55, true)];
    const [all] = measureReliability([values], "entity");
    expect(all?.error).toBeCloseTo(0.25, 10);
    expect(all?.bins.map(({ from, count }) => [from, count])).toEqual([
      [0.5, 1],
      [0.9, 4],
    ]);
    expect(all?.surest).toEqual({ precision: 0.75, threshold: 0.95 });
    expect(all?.interval).toBeNull();
  });

  it("is nought where what is said is true, and holds a certainty of 1", () => {
    const values = [1, 1, 1].map((confidence) => say("DATE", confidence, true));
    expect(measureReliability([values], "entity")[0]).toMatchObject({ error: 0, count: 3 });
  });

  it("is told by name where there are values enough, of the head that was asked for", () => {
    const deed = [say("DATE", 0.9, true), say("DATE", 0.9, false), say("MONEY", 0.9, true)];
    const other: Stated = { head: "field", name: "deed.date", confidence: 0.9, right: true };
    const rows = measureReliability([[...deed, other]], "entity", 2);
    expect(rows.map(({ name, count }) => `${name} ${count}`)).toEqual(["all 3", "DATE 2"]);
    expect(measureReliability([[other]], "entity")).toEqual([]);
  });

  it("has an interval around it that whole deeds make", () => {
    const good = [say("DATE", 0.9, true)];
    const bad = [say("DATE", 0.9, false)];
    const interval = measureReliability([good, good, bad, good], "entity")[0]?.interval;
    expect(interval?.low).toBeCloseTo(0.1, 10);
    expect(interval?.high).toBeGreaterThan(0.3);
  });
});
