import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPool, type Pool } from "../../src/pool/index.ts";
import { MODEL_FOLDER, openModel } from "./support.ts";

const TEXT =
  "Voor mij, notaris Ilse Verbruggen te Lokeren, verscheen de heer Koen DE WAELE, geboren te Aalst op 4 februari 1971.";

const startPool = (modelFolder: string): Pool =>
  createPool({
    entry: new URL("../../src/ner/child", import.meta.url),
    size: 1,
    maxRssBytes: 2_000_000_000,
    recycleRssBytes: 2_000_000_000,
    recycleAfter: 1000,
    env: { DEEDLENS_MODEL_FOLDER: modelFolder, DEEDLENS_MODEL_THREADS: "1" },
  });

describe("the tagging process", () => {
  let pool: Pool;
  beforeAll(() => {
    pool = startPool(MODEL_FOLDER);
  });
  afterAll(() => pool.dispose());

  it("answers with the entities that the model gives in this process", async () => {
    const tagger = await openModel();
    const answer = await pool.run({ text: TEXT }, { timeoutMs: 120_000, label: "test" });
    expect(answer).toEqual(await tagger.tag(TEXT));
    await tagger.dispose();
  }, 180_000);

  it("reports a missing model with its own code and next step", async () => {
    const other = startPool("/nowhere/model");
    const failure = other.run({ text: TEXT }, { timeoutMs: 120_000, label: "test" });
    await expect(failure).rejects.toMatchObject({
      code: "model_missing",
      next: expect.stringContaining("manifest.json"),
    });
    await other.dispose();
  }, 180_000);
});
