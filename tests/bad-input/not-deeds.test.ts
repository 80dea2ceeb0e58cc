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

/** A notary's deed, but not of real estate: `other`, by the contract's gold (docs/decisions.md), and nothing is transferred by it. */
const COMPANY_DEED = "company-deed-fr.md";

describe("a document near the border of a deed", () => {
  const files = readdirSync(FOLDER).sort();

  const readText = (name: string) => pipeline.readText(readFileSync(join(FOLDER, name), "utf8"));
  const texts = files.filter((name) => name.endsWith(".md"));

  it.each(texts.filter((name) => name !== COMPANY_DEED))("%s is no deed and yields no values", async (name) => {
    expectNothing(await readText(name));
  });

  it("a company's founding deed is a deed of another kind, without transactions or goods", async () => {
    const { record } = await readText(COMPANY_DEED);
    expect(record.deed.kind).toBe("other");
    expect(record).toMatchObject({ transactions: [], goods: [] });
  });

  it.each(files.filter((name) => name.endsWith(".pdf")))("%s is no deed on paper either", async (name) => {
    expectNothing(await pipeline.read(join(FOLDER, name)));
  });
});
