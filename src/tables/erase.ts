/** Takes everything of one document out of the tables, the snapshots and the logs; the store itself removes readings, stage results and the original. */
import type { TableStore } from "../ports.ts";
import { ROW_TABLES } from "./columns.ts";
import { hashDeed } from "./keys.ts";
import { readRules, readSecret } from "./references.ts";
import { contentKeysOf, settleDuplicates } from "./settle.ts";
import { eraseFromSnapshots, hashSnapshot } from "./snapshots.ts";

export type ErasureCounts = {
  readonly featureRows: number;
  readonly snapshotRows: number;
  readonly stageResults: number;
  readonly ingestFiles: number;
  /** Files that were exported while the deed was in: they are out of reach, and named so that somebody deletes them. */
  readonly exports: number;
};

/** What an erasure would touch; changes nothing. */
export const countErasure = async (store: TableStore, source: string): Promise<ErasureCounts> => {
  const count = async (text: string): Promise<number> => Number((await store.query(text, [source]))[0]?.["count"] ?? 0);
  let featureRows = 0;
  for (const table of ROW_TABLES)
    featureRows += await count(
      table === "deed"
        ? "SELECT count(*)::integer AS count FROM features.deed WHERE deed_key = $1"
        : `SELECT count(*)::integer AS count FROM features.${table} t JOIN features.deed d ON d.row_key = t.deed_row_key WHERE d.deed_key = $1`,
    );
  featureRows += await count(
    "SELECT count(*)::integer AS count FROM features.link WHERE $1 IN (from_deed_key, to_deed_key)",
  );
  let snapshotRows = 0;
  for (const { name } of await store.query("SELECT name FROM features.snapshot"))
    for (const table of ROW_TABLES)
      snapshotRows += await count(
        `SELECT count(*)::integer AS count FROM snapshot_${String(name)}.${table} WHERE deed_key = $1`,
      );
  return {
    featureRows,
    snapshotRows,
    stageResults: await count("SELECT count(*)::integer AS count FROM stage_results WHERE source = $1"),
    ingestFiles: await count("SELECT count(*)::integer AS count FROM ingest_files WHERE source = $1"),
    exports: await count(
      `SELECT count(*)::integer AS count FROM features.export e
       WHERE e.watermark >= (SELECT min(saved) FROM features.deed WHERE deed_key = $1)`,
    ),
  };
};

/**
 * `removeFromStore` removes readings, stage results and the original; it runs in the midst, so that a run that breaks off is simply run again: the deed
 * leaves the store last, and the log is written when all is done.
 */
export const eraseDeed = async (
  store: TableStore,
  source: string,
  options: {
    readonly kind: "deed" | "person";
    readonly hashKey: string | null;
    readonly removeFromStore: () => Promise<unknown>;
  },
): Promise<ErasureCounts> => {
  const counts = await countErasure(store, source);
  const rules = await readRules();
  const secret = await readSecret(store.query, options.hashKey);
  const { contents, snapshots, snapshotRows } = await store.transaction(async (query) => {
    const erased = await eraseFromSnapshots(query, source);
    await query("UPDATE ingest_files SET path = '(erased)', source = NULL, message = NULL WHERE source = $1", [source]);
    await query("DELETE FROM features.quarantine WHERE row_key LIKE $1", [`${source.slice(0, 20)}.%`]);
    await query(
      `UPDATE features.export SET erased_deed_count = erased_deed_count + 1
       WHERE watermark >= (SELECT min(saved) FROM features.deed WHERE deed_key = $1)`,
      [source],
    );
    return { contents: await contentKeysOf(query, [source]), snapshots: erased.names, snapshotRows: erased.rows };
  });
  await options.removeFromStore();
  for (const name of snapshots) await hashSnapshot(store, name);
  await store.transaction(async (query) => {
    // Where a refresh was under way, its rows went with the source; what pointed at them is settled here.
    await settleDuplicates(query, rules, contents);
    await query(
      `INSERT INTO erasures (kind, deed_hash, feature_rows, snapshot_rows, stage_results, ingest_files, exports)
       VALUES ($1, $2, $3::integer, $4::integer, $5::integer, $6::integer, $7::integer)`,
      [
        options.kind,
        hashDeed(secret, source),
        counts.featureRows,
        snapshotRows,
        counts.stageResults,
        counts.ingestFiles,
        counts.exports,
      ],
    );
  });
  return { ...counts, snapshotRows };
};

/** Tables that held what was erased: their dead rows are overwritten only once vacuumed. */
export const vacuumErased = async (store: TableStore): Promise<void> => {
  for (const table of [
    "deeds",
    "sources",
    "stage_results",
    "ingest_files",
    ...ROW_TABLES.map((name) => `features.${name}`),
  ])
    await store.vacuum(table);
};
