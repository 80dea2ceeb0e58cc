/** Planted faults in a small market (`npm run faults:data` has a million), and the same market on both engines. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableStore } from "../../src/ports.ts";
import { loadSuites, validateTables } from "../../src/quality/index.ts";
import { openStore } from "../../src/store/index.ts";
import { createScratch } from "../store/examples.ts";
import { createOwnPostgres, type OwnPostgres, postgresBinaries } from "../store/own-postgres.ts";
import { createMarket, scoreMarket } from "../support/market/index.ts";
import { PRECISION_BAR, printScore, RECALL_BAR } from "../support/market/print-score.ts";

const ROWS = 20_000;
const ROWS_OF_BOTH = 10_000;
const binaries = postgresBinaries();

describe.skipIf(binaries === null)("a market with planted faults", () => {
  let scratch: Awaited<ReturnType<typeof createScratch>>;
  const servers: OwnPostgres[] = [];
  beforeAll(async () => {
    scratch = await createScratch();
  });
  afterAll(async () => {
    for (const server of servers) await server.remove();
    await scratch.remove();
  });

  const startServer = async (): Promise<OwnPostgres> => {
    const server = await createOwnPostgres(binaries ?? "", { settings: ["jit=off"] });
    servers.push(server);
    await server.start();
    return server;
  };

  it("has its faults found: nearly all of them, and hardly anything else", async () => {
    const server = await startServer();
    const store = await openStore({ dataFolder: join(scratch.folder, "found"), databaseUrl: server.url });
    try {
      await createMarket(store.tables, ROWS);
      // The market is one: medians and numbers of sales are those of the reference.
      for (const { ratio, share, theirs } of await compareWithReference(store.tables)) {
        expect(Number(ratio)).toBeGreaterThan(0.97);
        expect(Number(ratio)).toBeLessThan(1.03);
        expect(Math.abs(Number(share) - Number(theirs))).toBeLessThan(0.02);
      }
      const score = await scoreMarket(store.tables);
      console.log(printScore(score));
      expect(score.errors).toEqual([]);
      expect(score.kinds).toHaveLength(25);
      // A kind of which nothing is planted, or nothing found, would hide behind the others.
      for (const { kind, planted, found } of score.kinds)
        expect(found / planted, kind).toBeGreaterThanOrEqual(planted < 10 ? 1 : 0.9);
      expect(score.recall).toBeGreaterThanOrEqual(RECALL_BAR);
      expect(score.precision).toBeGreaterThanOrEqual(PRECISION_BAR);
    } finally {
      await store.close();
    }
  });

  it("gives the embedded engine the verdicts, counts and medians that the server has", async () => {
    const server = await startServer();
    const seen = [];
    for (const place of [{}, { databaseUrl: server.url }]) {
      const folder = join(scratch.folder, "databaseUrl" in place ? "server" : "embedded");
      const store = await openStore({ dataFolder: folder, ...place });
      try {
        await createMarket(store.tables, ROWS_OF_BOTH);
        seen.push(await describeMarket(store.tables));
      } finally {
        await store.close();
      }
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]?.verdicts.filter(({ success }) => !success).length).toBeGreaterThan(20);
    expect(seen[0]?.medians.length).toBeGreaterThan(5);
  });
});

/** By type: the median of prices over their reference medians, and the type's share of the sales beside that of the reference. */
const compareWithReference = async (store: TableStore) => {
  const rows = await store.query(
    `SELECT market_type, ratio, share, theirs FROM (
       SELECT market_type, percentile_cont(0.5) WITHIN GROUP (ORDER BY price_eur / reference_median_eur) AS ratio, count(*) / sum(count(*)) OVER () AS share
       FROM features.transaction WHERE reference_median_eur > 0 AND right_sold = 'full_ownership' AND share_numerator IS NULL GROUP BY market_type) ours
     JOIN (SELECT market_type, sum(sale_count) / sum(sum(sale_count)) OVER () AS theirs FROM features.reference_median
       WHERE area_level = 'municipality' AND year >= 2022 GROUP BY market_type) reference USING (market_type)`,
  );
  expect(rows.map(({ market_type }) => market_type).toSorted()).toEqual(["APARTMENT", "HOUSE"]);
  return rows;
};

const describeMarket = async (store: TableStore) => {
  const { tables } = await validateTables(store, { suites: await loadSuites(), occasion: "command" });
  return {
    verdicts: tables.flatMap(({ suite, table, rowCount, verdicts, quarantined }) =>
      verdicts.map(({ label, success, elementCount, unexpectedCount, error }) => ({
        of: `${suite} ${table} ${label}`,
        rowCount,
        quarantined,
        success,
        elementCount,
        unexpectedCount,
        error,
      })),
    ),
    medians: await store.query(
      `SELECT deed_year, market_type, count(*)::integer AS sales, (percentile_disc(0.5) WITHIN GROUP (ORDER BY price_eur))::text AS median
       FROM features.transaction_current WHERE fit_market_report AND deed_year >= 2022 GROUP BY 1, 2 ORDER BY 1, 2`,
    ),
    fit: await store.query(
      "SELECT price_model_reasons, count(*)::integer AS rows FROM features.transaction GROUP BY 1 ORDER BY 1",
    ),
  };
};
