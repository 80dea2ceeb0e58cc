import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { FEATURES_DOC, featuresDoc, withFixtureTables } from "../../scripts/write-features-doc.ts";
import { describeTable, FEATURE_TABLES } from "../../src/tables/index.ts";

describe("docs/features.md", () => {
  it("says what the database says of every column, each with a meaning and a source", async () => {
    await withFixtureTables(async (store) => {
      for (const table of FEATURE_TABLES)
        for (const view of [table, `${table}_current`])
          for (const { name, comment } of await describeTable(store.tables.query, "features", view))
            expect(comment, `${view}.${name}`).toMatch(/^.{4,} Source: .+$/);
      expect(await readFile(FEATURES_DOC, "utf8"), "run `npm run docs:features`").toBe(await featuresDoc(store));
    });
  });
});
