/** `deedlens report` over a million transactions with a good each, on a PostgreSQL of its own: seconds, beside the same rows read once as COPY does. */
import { join } from "node:path";
import { gatherReport, writePage } from "../src/report/index.ts";
import { openStore } from "../src/store/index.ts";
import { openServer } from "../src/store/server.ts";
import { refreshTables } from "../src/tables/index.ts";
import { createOwnPostgres } from "../tests/store/own-postgres.ts";
import type { Row } from "./rows.ts";
import { fillTransactions } from "./tables-rows.ts";

const BAR_SECONDS = 10;
const REPEATS = 3;

/** A good for each transaction of `fillTransactions`; a third of the fields that may be absent are. */
export const FILL_GOODS = `
SET LOCAL session_replication_role = replica;
INSERT INTO features.good (row_key, deed_row_key, deed_key, reading_key, is_current, good_id, deed_kind, language, deed_date, notary_key, notary_seat, read_method,
  transaction_count, good_type, market_type, street, house_number, postal_code, municipality, nis_code, nis_code_2025, address_key, parcel_count, parcel_section,
  parcel_number, capakey, area_count, area_land_square_metres, cadastral_income_amount, cadastral_income_currency, bedroom_count, has_garden, construction_year,
  epc_kwh_per_square_metre_year, epc_label, type_confidence, address_confidence, parcel_confidence, area_confidence, cadastral_income_confidence,
  features_version, model_sha256, tables_version)
SELECT deed_row_key || '.g1', deed_row_key, deed_key, reading_key, true, 'g1', deed_kind, language, deed_date, notary_key, notary_seat, read_method, 1,
  CASE market_type WHEN 'HOUSE' THEN 'house' WHEN 'APARTMENT' THEN 'apartment' ELSE 'building_plot' END, market_type, 'Kerkstraat', (n % 300)::text, postal_code,
  municipality, nis_code, nis_code_2025, NULL, 1, 'A', (n % 900)::text, NULL, 1, 100 + n % 2000, CASE WHEN n % 4 > 0 THEN 300 + n % 2500 END, 'EUR',
  CASE WHEN n % 3 > 0 THEN n % 6 END, CASE WHEN n % 3 > 1 THEN true END, CASE WHEN n % 3 > 0 THEN (1900 + n % 120)::integer END,
  CASE WHEN n % 3 > 0 THEN 50 + n % 700 END, CASE WHEN n % 3 > 0 THEN (ARRAY['A', 'B', 'C', 'D', 'E', 'F'])[1 + n % 6] END,
  0.9 + (n % 1000) / 10000.0, 0.8 + (n % 2000) / 10000.0, 0.7 + (n % 3000) / 10000.0, 0.95, CASE WHEN n % 4 > 0 THEN 0.9 + (n % 900) / 10000.0 END,
  features_version, model_sha256, tables_version
FROM (SELECT t.*, ('x' || left(md5(t.row_key), 6))::bit(24)::integer AS n FROM features.transaction t) t;
`;

/** BENCH_ROWS (1,000,000) shortens it. `folder` is an empty one. */
export async function benchReport(binaries: string, folder: string): Promise<Row[]> {
  const rows = Number(process.env["BENCH_ROWS"] ?? 1_000_000);
  const postgres = await createOwnPostgres(binaries);
  try {
    await postgres.start();
    const store = await openStore({ dataFolder: join(folder, "report"), databaseUrl: postgres.url });
    const sql = openServer(postgres.url, "bench");
    try {
      // An empty refresh writes the reference tables.
      await refreshTables({ store: store.tables, hashKey: null });
      await sql.apply(`SET LOCAL statement_timeout = 0; ${fillTransactions(rows)}`);
      await sql.apply(`SET LOCAL statement_timeout = 0; ${FILL_GOODS}`);
      // Each a statement of its own: PostgreSQL does not vacuum within a transaction, which several statements in one text are.
      for (const table of ["deed", "transaction", "good"]) await sql.query(`VACUUM ANALYZE features.${table}`);
      const copy = await median(async () => {
        for (const table of ["deed", "transaction", "good"])
          await sql.query(`SELECT count(*), sum(length(t::text)) FROM features.${table} t`);
      });
      const report = await median(async () => {
        await writePage(await gatherReport(store.tables, { since: null, reference: null, version: "bench" }));
      });
      const name = (what: string): string => `report: ${rows.toLocaleString("en")} transactions and goods, ${what}`;
      return [
        { name: name("read and spelled out once, as COPY does"), value: copy, unit: "s", bar: null },
        { name: name("numbers and page"), value: report, unit: "s", bar: { most: BAR_SECONDS } },
        { name: name("the same over COPY"), value: report / copy, unit: "x", bar: null },
      ];
    } finally {
      await sql.close();
      await store.close();
    }
  } finally {
    await postgres.remove();
  }
}

const median = async (work: () => Promise<unknown>): Promise<number> => {
  const seconds: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const startedAt = performance.now();
    await work();
    seconds.push((performance.now() - startedAt) / 1000);
  }
  return seconds.toSorted((a, b) => a - b)[REPEATS >> 1] ?? Number.NaN;
};
