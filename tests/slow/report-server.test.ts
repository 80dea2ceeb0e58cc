/** The report says the same on a PostgreSQL server as on the embedded engine. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatherReport, type Report } from "../../src/report/index.ts";
import { openStore } from "../../src/store/index.ts";
import { refreshTables } from "../../src/tables/index.ts";
import { type Sale, writeSales } from "../report/rows.ts";
import { createScratch } from "../store/examples.ts";
import { createOwnPostgres, type OwnPostgres, postgresBinaries } from "../store/own-postgres.ts";

const TYPES = ["HOUSE", "APARTMENT", "LAND", "OTHER"] as const;
const SALES: readonly Sale[] = Array.from({ length: 3000 }, (_, i) => ({
  year: 2018 + (i % 5),
  type: TYPES[i % 4] ?? "OTHER",
  price: i % 17 === 0 ? null : 50_000 + ((i * 7919) % 400_000) / 7,
  ...(i % 11 === 0 ? { reasons: "share_sold" } : {}),
  localMedian: 200_000,
  language: ["nl", "fr", "de"][i % 3] ?? "nl",
  method: ["text", "ocr", "mixed"][(i >> 2) % 3] ?? "text",
  office: `o${i % 40}`,
  confidence: 0.5 + (i % 500) / 1000,
}));

const binaries = postgresBinaries();
describe.skipIf(binaries === null)("the report on a server", () => {
  let postgres: OwnPostgres;
  beforeAll(async () => {
    postgres = await createOwnPostgres(binaries ?? "");
    await postgres.start();
  });
  afterAll(() => postgres?.remove());

  const reportOn = async (databaseUrl?: string): Promise<Report> => {
    const scratch = await createScratch();
    const store = await openStore({
      dataFolder: scratch.folder,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    });
    try {
      await refreshTables({ store: store.tables, hashKey: null });
      await writeSales(store.tables.query, "both", SALES);
      const now = new Date("2026-06-01T00:00:00Z");
      return await gatherReport(store.tables, {
        since: null,
        reference: null,
        version: "test",
        now,
        sampleDeeds: 2900,
      });
    } finally {
      await store.close();
      await scratch.remove();
    }
  };

  it("has the same numbers as on the embedded engine", async () => {
    const [server, embedded] = [await reportOn(postgres.url), await reportOn()];
    expect(embedded.market.length).toBe(15);
    // Sums of floating-point numbers depend on the order of the rows: PSI is compared to nine digits.
    const rounded = ({ drift, ...rest }: Report) => ({
      ...rest,
      drift: { ...drift, fields: drift.fields.map((one) => ({ ...one, psi: one.psi?.toFixed(9) ?? null })) },
    });
    expect(rounded(server)).toEqual(rounded(embedded));
    expect(server.drift.fields.some(({ psi }) => psi !== null)).toBe(true);
  });
});
