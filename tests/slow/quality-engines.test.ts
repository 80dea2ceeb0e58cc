/** Expectations on a server: the same verdicts as Great Expectations gives on the same tables, and as the embedded engine gives on the same rows. */
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareWithGreatExpectations } from "../../scripts/parity/compare.ts";
import { drawSuite } from "../../scripts/parity/suites.ts";
import { PARITY_TABLES, parityTables } from "../../scripts/parity/tables.ts";
import type { Query } from "../../src/ports.ts";
import { openServer } from "../../src/store/server.ts";
import type { Sql } from "../../src/store/sql.ts";
import { openScratchSql } from "../quality/engine.ts";
import { createSample, judge, OWN_EXPECTATIONS } from "../quality/sample.ts";
import { createOwnPostgres, type OwnPostgres, postgresBinaries } from "../store/own-postgres.ts";

const PYTHON = process.env["PARITY_PYTHON"] ?? ".venv/bin/python";
/** Seeds that the default suite does not hold. */
const SEEDS = [101, 102];
const ROWS = 10_000;

const hasGreatExpectations = (): boolean => {
  if (spawnSync(PYTHON, ["-c", "import great_expectations, psycopg2"]).status === 0) return true;
  if (process.env["CI"] === "true") throw new Error(`${PYTHON} has no great_expectations: .ci/run installs it`);
  console.warn(
    "SKIPPED: no Great Expectations; python3 -m venv .venv && .venv/bin/pip install -r deploy/great-expectations.txt",
  );
  return false;
};

const binaries = postgresBinaries();

describe.skipIf(binaries === null)("expectations on a PostgreSQL server", () => {
  let postgres: OwnPostgres;
  let server: Sql;
  beforeAll(async () => {
    postgres = await createOwnPostgres(binaries ?? "");
    await postgres.start();
    server = openServer(postgres.url, "test");
    await server.apply(parityTables("parity"));
    await server.apply(createSample(ROWS));
  });
  afterAll(async () => {
    await server.close();
    await postgres.remove();
  });

  it.skipIf(!hasGreatExpectations())("get the verdicts and counts that Great Expectations gives", async () => {
    const { compared, counted, byType, differences } = await compareWithGreatExpectations(
      SEEDS.map(drawSuite),
      PARITY_TABLES,
      {
        python: PYTHON,
        url: postgres.url,
        schema: "parity",
        query: server.query,
      },
    );
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(300);
    // A comparison in which nothing fails, or in which types are missing, would say little.
    expect(counted).toBeGreaterThan(50);
    expect(byType.size).toBeGreaterThan(45);
  });

  it("get the verdicts of the embedded engine on ten thousand rows, to the last digit", async () => {
    const scratch = await openScratchSql();
    try {
      await scratch.sql.apply(createSample(ROWS));
      const seen = async (query: Query) =>
        (await judge(query, "sample.sale", OWN_EXPECTATIONS)).map(
          ({ label, success, observed, elementCount, unexpectedCount, error }) => ({
            label,
            success,
            observed,
            elementCount,
            unexpectedCount,
            error,
          }),
        );
      const embedded = await seen(scratch.sql.query);
      expect(await seen(server.query)).toEqual(embedded);
      expect(embedded.filter(({ error }) => error !== null)).toEqual([]);
      expect(embedded.filter(({ success }) => !success).length).toBeGreaterThan(5);
    } finally {
      await scratch.remove();
    }
  });
});
