/** The feature tables on a PostgreSQL server: the same promises, and the same rows as on the embedded engine. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { FEATURE_TABLES, refreshTables } from "../../src/tables/index.ts";
import { createScratch } from "../store/examples.ts";
import { createOwnPostgres, type OwnPostgres, postgresBinaries } from "../store/own-postgres.ts";
import { goldNames, goldReading, save } from "../tables/gold-readings.ts";
import { describeTables, HASH_KEY, linesOf } from "../tables/tables-suite.ts";

const binaries = postgresBinaries();

describe.skipIf(binaries === null)("with a PostgreSQL server", () => {
  let postgres: OwnPostgres;
  beforeAll(async () => {
    postgres = await createOwnPostgres(binaries ?? "");
    await postgres.start();
  });
  afterAll(() => postgres.remove());

  describeTables("a server", (folder) => ({ dataFolder: join(folder, "data"), databaseUrl: postgres.url }));

  it("gives the rows that the embedded engine gives, to the byte", async () => {
    const scratch = await createScratch();
    const server = await createOwnPostgres(binaries ?? "");
    await server.start();
    try {
      const rows = [];
      for (const place of [{}, { databaseUrl: server.url }]) {
        const store = await openStore({ dataFolder: join(scratch.folder, "data"), ...place });
        await save(store, goldNames().map(goldReading));
        await refreshTables({ store: store.tables, hashKey: HASH_KEY });
        const lines = await Promise.all(FEATURE_TABLES.map((table) => linesOf(store, table)));
        // When each was saved differs.
        rows.push(lines.map((text) => text.replace(/"saved_at":"[^"]*"/g, "")));
        await store.close();
      }
      expect(rows[0]).toEqual(rows[1]);
      expect(rows[0]?.join("").length).toBeGreaterThan(50_000);
    } finally {
      await server.remove();
      await scratch.remove();
    }
  });
});
