/** Brings the feature tables up to what the store holds: only readings that are new, and all of them when the tables or their references changed. */
import type { Query, StoredReading, TableStore } from "../ports.ts";
import { type FeatureRow, ROW_TABLES, type RowTable } from "./columns.ts";
import { deriveRows } from "./derive-rows.ts";
import { readingRowKey } from "./keys.ts";
import type { Reference } from "./reading.ts";
import { type IndexChoice, loadReference, readSetting, writeSetting } from "./references.ts";
import { contentKeysOf, settleCurrent, settleDuplicates, settleLinks } from "./settle.ts";

/** Readings in memory at once; a reading of 20 pages is about 1 MB of JSON. */
const READINGS_AT_ONCE = 50;
/** Two that save at once may become visible in another order than they were numbered: so far back is looked again. */
const OVERLAP = 1000n;
/** Any fixed number beside that of the migrations: "feat" in ASCII. Two that refresh take turns. */
const REFRESH_LOCK = 0x66656174;

export type RefreshOptions = {
  readonly store: TableStore;
  /** Secret of keyed hashes; null: one that the store keeps. */
  readonly hashKey: string | null;
  /** The secret is meant to be another than the tables were made with. */
  readonly newKey?: boolean;
  readonly index?: IndexChoice;
  /** Stops between two batches; what was written stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (readings: number) => void;
};
export type Refreshed = { readonly readings: number; readonly rows: number; readonly tablesVersion: string };

/** Idempotent. A batch is written whole or not at all; one that was interrupted is written again. */
export const refreshTables = async (options: RefreshOptions): Promise<Refreshed> => {
  const { store, signal } = options;
  const reference = await loadReference(store, options);
  const { tablesVersion } = reference;
  const isBehind = (await readSetting(store.query, "tables_version")) !== tablesVersion;
  const watermark = BigInt((await readSetting(store.query, "watermark")) ?? "0");
  let from = isBehind || watermark < OVERLAP ? "0" : String(watermark - OVERLAP);
  let readings = 0;
  let rows = 0;
  for (;;) {
    const batch = await store.readingsToRefresh(from, tablesVersion, READINGS_AT_ONCE);
    const last = batch.at(-1);
    if (last === undefined) break;
    const sound = batch.flatMap(({ reading }) => reading ?? []);
    rows += await writeBatch(store, sound, reference, last.saved);
    readings += sound.length;
    from = last.saved;
    options.onProgress?.(readings);
    if (batch.length < READINGS_AT_ONCE || signal?.aborted) break;
  }
  if (isBehind && signal?.aborted !== true) await writeSetting(store.query, "tables_version", tablesVersion);
  return { readings, rows, tablesVersion };
};

const writeBatch = (
  store: TableStore,
  readings: readonly StoredReading[],
  reference: Reference,
  watermark: string,
): Promise<number> => {
  const derived = readings.map((reading) => deriveRows(reading, reference));
  const deedKeys = [...new Set(readings.map(({ source }) => source))];
  return store.transaction(async (query) => {
    await query(`SELECT pg_advisory_xact_lock(${REFRESH_LOCK})`);
    const before = await contentKeysOf(query, deedKeys);
    await query("DELETE FROM features.deed WHERE row_key = ANY($1::text[])", [
      readings.map(({ source, versionsKey }) => readingRowKey(source, versionsKey)),
    ]);
    // A deed that was removed meanwhile has no source to stand under.
    const there = new Set(
      (await query("SELECT sha256 FROM sources WHERE sha256 = ANY($1::text[]) FOR KEY SHARE", [deedKeys])).map((row) =>
        String(row["sha256"]),
      ),
    );
    const kept = derived.filter((_, index) => there.has(readings[index]?.source ?? ""));
    let count = 0;
    for (const table of ROW_TABLES) {
      const rows = kept.flatMap((one) => one[table]);
      await insertRows(query, table, rows);
      count += rows.length;
    }
    await settleCurrent(query, deedKeys);
    const after = await contentKeysOf(query, deedKeys);
    await settleDuplicates(query, reference.rules, [...new Set([...before, ...after])]);
    await settleLinks(query, deedKeys);
    await query(
      `INSERT INTO features.setting (name, value) VALUES ('watermark', $1)
       ON CONFLICT (name) DO UPDATE SET value = greatest(features.setting.value::bigint, excluded.value::bigint)::text`,
      [watermark],
    );
    return count;
  });
};

/** One statement a table and batch: the database reads the rows from JSON, each value by its column's own type. */
const insertRows = async (query: Query, table: RowTable, rows: readonly FeatureRow[]): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(", ");
  await query(
    `INSERT INTO features.${table} (${columns})
     SELECT ${columns} FROM json_populate_recordset(NULL::features.${table}, $1::text::json)`,
    [JSON.stringify(rows)],
  );
};
