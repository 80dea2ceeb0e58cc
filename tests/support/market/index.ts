/** A market of any size with planted faults, in the feature tables of a store: what validation, report and export are measured on. */
import municipalities from "../../../data/municipalities.json" with { type: "json" };
import beside from "../../../data/places-beside.json" with { type: "json" };
import type { GoodType } from "../../../src/deed.ts";
import type { SqlRow, TableStore } from "../../../src/ports.ts";
import { findReasons } from "../../../src/tables/fitness.ts";
import { refreshTables } from "../../../src/tables/index.ts";
import { readRules } from "../../../src/tables/references.ts";
import { settleDuplicates } from "../../../src/tables/settle.ts";
import { faultStatements } from "./faults.ts";
import { FACTS, featureStatements } from "./feature-rows.ts";
import { marketStatements, type PlaceRow, planMarket } from "./market-sql.ts";

const MERGED = new Map(beside.mergers2025 as unknown as readonly (readonly [string, string])[]);
type Municipality = readonly [nis: string, nl: string, fr: string, de: string, postcodes: readonly string[]];

const listPlaces = (): readonly PlaceRow[] =>
  (municipalities.rows as unknown as readonly Municipality[]).map(([nis, name, , , postcodes]) => ({
    nis,
    nis2025: MERGED.get(nis) ?? nis,
    name,
    postcodes,
  }));

export type Market = { readonly rows: number; readonly seconds: number };

/** Fills an empty store. `rows` is about the number of transactions: vanished ones are missing, copies and second transactions come on top. */
export const createMarket = async (store: TableStore, rows: number, seed = 6): Promise<Market> => {
  const startedAt = performance.now();
  // An empty refresh writes the reference tables.
  await refreshTables({ store, hashKey: null });
  const plan = planMarket(rows, seed);
  await run(store, [...marketStatements(plan, listPlaces()), ...faultStatements(rows, plan.offices)]);
  await withoutIndexes(store, () => run(store, featureStatements));
  for (const table of ["deed", "transaction", "good", "transaction_good", "link"])
    await store.query(`ANALYZE features.${table}`);
  await writeReasons(store);
  return { rows, seconds: (performance.now() - startedAt) / 1000 };
};

/** The time limit of a store's statements is meant for less than a million rows. */
const run = (store: TableStore, statements: readonly string[]): Promise<void> =>
  store.transaction(async (query) => {
    await query("SET LOCAL statement_timeout = 0");
    // Compiling takes longer than a market of some thousand rows.
    await query("SET LOCAL jit = off");
    for (const statement of statements) await query(statement);
  });

/** Indexes are built once over all rows: keeping them up row by row takes twice as long. */
const withoutIndexes = async (store: TableStore, fill: () => Promise<void>): Promise<void> => {
  const indexes = await store.query(
    `SELECT format('%I.%I', i.schemaname, i.indexname) AS name, i.indexdef AS definition FROM pg_indexes i
     WHERE i.schemaname = 'features' AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conname = i.indexname)`,
  );
  await run(
    store,
    indexes.map((row) => `DROP INDEX ${row["name"]}`),
  );
  await fill();
  await run(
    store,
    indexes.map((row) => String(row["definition"])),
  );
};

const ROWS_AT_ONCE = 10_000;

/** The rules of src/tables judge each row, as they do when rows are derived from readings. */
const writeReasons = async (store: TableStore): Promise<void> => {
  const rules = await readRules();
  const found: { key: string; model: string | null; report: string | null }[] = [];
  for await (const rows of store.stream(FACTS, [], ROWS_AT_ONCE))
    for (const row of rows) {
      const facts = factsOf(row);
      const model = findReasons(rules, "price_model", facts);
      const report = findReasons(rules, "market_report", facts);
      if (model !== null || report !== null) found.push({ key: String(row["row_key"]), model, report });
    }
  await store.transaction(async (query) => {
    await query("SET LOCAL statement_timeout = 0");
    for (let at = 0; at < found.length; at += ROWS_AT_ONCE) {
      const part = found.slice(at, at + ROWS_AT_ONCE);
      await query(
        `UPDATE features.transaction t SET price_model_reasons = r.model, market_report_reasons = r.report
         FROM unnest($1::text[], $2::text[], $3::text[]) AS r (key, model, report) WHERE t.row_key = r.key`,
        [part.map(({ key }) => key), part.map(({ model }) => model), part.map(({ report }) => report)],
      );
    }
    await settleDuplicates(query, rules, null);
  });
};

const factsOf = (row: SqlRow) => {
  const main = row["main_good_type"] as GoodType;
  const more = row["more_goods"] as GoodType | null;
  return {
    row: row as Parameters<typeof findReasons>[2]["row"],
    goodTypes: more === null ? [main] : [main, more],
    mainType: main,
    issueCodes: row["issue_codes"] === null ? [] : String(row["issue_codes"]).split("; "),
    failedPages: 0,
    price: row["price_eur"] === null ? null : Number(row["price_eur"]),
  };
};

export { GROUP_FAULTS, ROW_FAULTS } from "./faults.ts";
export { type Score, scoreMarket } from "./score.ts";
