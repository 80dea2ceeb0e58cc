import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundledModelFolder } from "../../src/installation.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { Reading } from "../../src/read-result.ts";

const FOLDER = "fixtures/not-deeds";
const pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 2 });
afterAll(() => pipeline.dispose());

function expectNothing({ record, evidence }: Reading): void {
  expect(record.deed).toMatchObject({ kind: "not_a_deed", date: null, repertoryNumber: null, notaries: [] });
  expect(record).toMatchObject({ parties: [], transactions: [], goods: [] });
  expect(evidence.filter(({ path }) => path !== "deed.kind")).toEqual([]);
}

describe("a document near the border of a deed", () => {
  const files = readdirSync(FOLDER).sort();

  it.each(files.filter((name) => name.endsWith(".md")))("%s is no deed and yields no values", async (name) => {
    expectNothing(await pipeline.readText(readFileSync(join(FOLDER, name), "utf8")));
  });

  it.each(files.filter((name) => name.endsWith(".pdf")))("%s is no deed on paper either", async (name) => {
    expectNothing(await pipeline.read(join(FOLDER, name)));
  });
});
