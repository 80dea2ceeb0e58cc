import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PARITY_KWARGS } from "../../scripts/parity/suites.ts";
import { EXPECTATION_TYPES, isCustom, loadSuites, parseSuite } from "../../src/quality/index.ts";

const suite = (expectations: unknown): string => JSON.stringify({ name: "a", expectations });

describe("a suite's file", () => {
  it("says which file and which expectation is wrong, and what to do", () => {
    const bad = (text: string) => {
      try {
        parseSuite(text, "my.json");
        return null;
      } catch (error) {
        return error;
      }
    };
    expect(bad("{")).toMatchObject({ code: "config_invalid", message: expect.stringContaining("my.json is not JSON") });
    expect(bad(suite([{ type: "expect_x", kwargs: {}, severity: "error" }]))).toMatchObject({
      code: "config_invalid",
      message: expect.stringMatching(/my\.json.*expectations\[0\]\.severity/),
      next: expect.stringContaining("docs/expectations.md"),
    });
    expect(bad(suite([{ type: "expect_x", kwargs: {}, mostly: 0.5 }]))).toMatchObject({
      message: expect.stringMatching(/expectations\[0\].*mostly/),
    });
  });

  it("holds a row back where each row is claimed to be right, not where most of them are", () => {
    const read = parseSuite(
      suite([
        { type: "expect_x", kwargs: {} },
        { type: "expect_x", kwargs: { mostly: 0.9 } },
        { type: "expect_x", kwargs: {}, severity: "warning" },
        { type: "expect_x", kwargs: { mostly: 0.9 }, meta: { deedlens: { quarantine: true } } },
      ]),
      "my.json",
    );
    expect(read.expectations.map(({ quarantine }) => quarantine)).toEqual([true, false, false, true]);
  });

  it("is reusable by name, and every one that ships says what it is for", async () => {
    const suites = await loadSuites();
    const named = suites.map(({ suite: { name } }) => name);
    expect(named).toEqual(expect.arrayContaining(["deeds", "goods", "provenance", "transactions"]));
    expect(suites.find(({ suite: { name } }) => name === "provenance")?.suite.tables).toHaveLength(3);
    for (const { suite: one } of suites)
      for (const { type, notes } of one.expectations) {
        expect(Object.keys(EXPECTATION_TYPES)).toContain(type);
        expect(notes.length, `${one.name}: ${type} has no note`).toBeGreaterThan(10);
      }
    await expect(loadSuites("nothing")).rejects.toMatchObject({
      code: "usage",
      next: expect.stringContaining("goods"),
    });
    await expect(loadSuites("/nowhere/x.json")).rejects.toMatchObject({ code: "file_not_found" });
    const files = readdirSync("data/suites").toSorted();
    expect(files).toEqual(named.map((name) => `${name}.json`));
  });

  it("has a comparison with Great Expectations for every type that is not our own", () => {
    const core = Object.keys(EXPECTATION_TYPES).filter((type) => !isCustom(type));
    expect(Object.keys(PARITY_KWARGS).toSorted()).toEqual(core.toSorted());
  });
});
