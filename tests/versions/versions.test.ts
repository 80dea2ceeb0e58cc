import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { STAGES, type StageName } from "../../src/pipeline.ts";
import { compareStage, type StageRecord } from "./compare.ts";
import { runStage } from "./stage-outputs.ts";

const recorded: Partial<Record<StageName, StageRecord>> = JSON.parse(
  readFileSync(new URL("recorded.json", import.meta.url), "utf8"),
);

describe("no stage gives another output under the version of the one before", () => {
  test.each(STAGES.map(({ name }) => name))("%s", { timeout: 180_000 }, async (name) => {
    expect(compareStage(name, recorded[name], await runStage(name))).toEqual({ kind: "same" });
  });
});

describe("the remedy", () => {
  const record: StageRecord = { version: "3", input: "in", output: "out" };
  test("is a bump when the output alone differs", () => {
    expect(compareStage("features", record, { ...record, output: "other" })).toEqual({
      kind: "bump",
      remedy:
        'Stage features gives another output than recorded, and its version is still "3": bump FEATURES_VERSION in src/features/index.ts and run npm run versions.',
    });
  });
  test("is recording when the version was bumped, or a resource or fixture is another one", () => {
    expect(compareStage("ner", record, { ...record, output: "other", version: "4" }).kind).toBe("record");
    expect(compareStage("ner", record, { ...record, output: "other", input: "other model" }).kind).toBe("record");
    expect(compareStage("ner", record, { ...record, version: "4" }).kind).toBe("record");
    expect(compareStage("ner", undefined, record).kind).toBe("record");
  });
});
