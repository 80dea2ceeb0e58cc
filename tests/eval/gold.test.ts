import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileGold, listGoldFolders } from "../../scripts/compile-gold.ts";
import { recordSchema } from "../../src/deed.ts";
import { DeedError } from "../../src/errors.ts";
import { listGold } from "../../src/eval/index.ts";
import { scoreReading, sumCounts } from "../../src/eval/score.ts";

describe("the gold of the fixture deeds", () => {
  const folders = listGoldFolders("fixtures/gold");

  it.each(folders)("in %s is what its markup and features compile to", (folder) => {
    expect(readFileSync(join(folder, "gold.json"), "utf8")).toBe(compileGold(folder));
  });

  it("partitions each text into clauses and keeps entities apart and inside them", () => {
    for (const { id, gold } of listGold(["fixtures/gold"])) {
      const points = [...gold.text];
      let end = 0;
      for (const clause of gold.clauses) {
        expect(clause.start, id).toBe(end);
        end = clause.end;
      }
      expect(end, id).toBe(points.length);
      let last = 0;
      for (const entity of gold.entities) {
        expect(entity.start, id).toBeGreaterThanOrEqual(last);
        last = entity.end;
        expect(
          gold.clauses.some((clause) => clause.start <= entity.start && entity.end <= clause.end),
          id,
        ).toBe(true);
      }
    }
  });

  it("holds records of the contract's form", () => {
    for (const { gold } of listGold(["fixtures/gold"])) expect(() => recordSchema.parse(gold.record)).not.toThrow();
  });

  it("of an excerpt is its entities: what is said of clauses and record counts neither way", () => {
    const [excerpt] = listGold(["training/other-genres/nl-j01"]);
    if (excerpt === undefined) throw new Error("no excerpt");
    const found = { ...excerpt.gold, entities: excerpt.gold.entities.slice(1), record: { deed: { kind: "sale" } } };
    const score = scoreReading(excerpt.gold, found);
    expect(sumCounts(score.entities.values())).toEqual({ hits: found.entities.length, extra: 0, missed: 1 });
    const none = { hits: 0, extra: 0, missed: 0 };
    expect([score.boundaries, score.record, score.kindAll]).toEqual([none, none, 0]);
    expect(score.stated.filter(({ head }) => head !== "entity")).toEqual([]);
  });

  it("is refused with what to do next where a folder holds none", () => {
    expect(() => listGold(["fixtures/not-deeds"])).toThrow(DeedError);
    expect(() => listGold(["fixtures/nowhere"])).toThrow(/is not a folder/);
  });
});
