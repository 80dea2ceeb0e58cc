/** Frozen copies of the current rows: later refreshes, other versions and newer software leave them as they are; only an erasure takes rows out. */
import { createHash } from "node:crypto";
import { DeedError } from "../errors.ts";
import type { Query, TableStore } from "../ports.ts";
import { FEATURE_TABLES, type FeatureTable } from "./columns.ts";
import { streamLines } from "./export-table.ts";
import { readSetting } from "./references.ts";
import { SNAPSHOT_NAME } from "./select.ts";

export type SnapshotTable = {
  readonly table: string;
  readonly rows: number;
  readonly erasedRows: number;
  readonly sha256: string;
};
export type Snapshot = {
  readonly name: string;
  readonly madeAt: Date;
  readonly tablesVersion: string;
  readonly tables: readonly SnapshotTable[];
};

const hashRows = async (store: TableStore, name: string, table: FeatureTable): Promise<string> => {
  const hash = createHash("sha256");
  const selection = { table, where: [], since: null, snapshot: name };
  for await (const lines of streamLines(store, selection, "jsonl", () => "")) hash.update(lines);
  return hash.digest("hex");
};

/** Throws `usage` for a name that is taken or not one. */
export const makeSnapshot = async (store: TableStore, name: string): Promise<Snapshot> => {
  if (!SNAPSHOT_NAME.test(name))
    throw new DeedError("usage", `"${name}" is no name for a snapshot.`, {
      next: "Use small letters, digits and _, a letter first, as in q4_2025.",
    });
  await store.transaction(async (query) => {
    const taken = await query("SELECT 1 AS one FROM features.snapshot WHERE name = $1", [name]);
    if (taken.length > 0)
      throw new DeedError("usage", `There is a snapshot "${name}" already.`, {
        next: "Choose another name: a snapshot is never made over.",
      });
    await query(`INSERT INTO features.snapshot (name, tables_version, watermark) VALUES ($1, $2, $3::text::bigint)`, [
      name,
      (await readSetting(query, "tables_version")) ?? "",
      (await readSetting(query, "watermark")) ?? "0",
    ]);
    await query(`CREATE SCHEMA snapshot_${name}`);
    for (const table of FEATURE_TABLES) {
      await query(`CREATE TABLE snapshot_${name}.${table} (LIKE features.${table} INCLUDING COMMENTS)`);
      await query(`INSERT INTO snapshot_${name}.${table} SELECT * FROM features.${table}_current`);
      await query(
        `INSERT INTO features.snapshot_table (snapshot, table_name, row_count, sha256)
         SELECT $1, $2, count(*), '' FROM snapshot_${name}.${table}`,
        [name, table],
      );
    }
  });
  await hashSnapshot(store, name);
  const made = (await listSnapshots(store.query)).find((one) => one.name === name);
  if (made === undefined)
    throw new DeedError("internal", `Snapshot ${name} is gone again.`, { next: "Make it once more." });
  return made;
};

/** After its rows were made, and after an erasure took some out. */
export const hashSnapshot = async (store: TableStore, name: string): Promise<void> => {
  for (const table of FEATURE_TABLES)
    await store.query(
      `UPDATE features.snapshot_table SET sha256 = $3, row_count = (SELECT count(*) FROM snapshot_${name}.${table})
       WHERE snapshot = $1 AND table_name = $2`,
      [name, table, await hashRows(store, name, table)],
    );
};

/** The tables whose rows are not what they were when the snapshot was made (erasures apart). */
export const checkSnapshot = async (store: TableStore, name: string): Promise<readonly string[]> => {
  const made = (await listSnapshots(store.query)).find((one) => one.name === name);
  if (made === undefined)
    throw new DeedError("not_in_store", `There is no snapshot "${name}".`, {
      next: "`deedlens tables` lists the snapshots.",
    });
  const changed: string[] = [];
  for (const { table, sha256 } of made.tables)
    if ((await hashRows(store, name, table as FeatureTable)) !== sha256) changed.push(table);
  return changed;
};

export const listSnapshots = async (query: Query): Promise<readonly Snapshot[]> => {
  const rows = await query("SELECT name, made_at, tables_version FROM features.snapshot ORDER BY made_at, name");
  const tables = await query(
    `SELECT snapshot, table_name, row_count::text AS row_count, erased_row_count::text AS erased_row_count, sha256
     FROM features.snapshot_table ORDER BY table_name`,
  );
  return rows.map((row) => ({
    name: String(row["name"]),
    madeAt: row["made_at"] as Date,
    tablesVersion: String(row["tables_version"]),
    tables: tables
      .filter(({ snapshot }) => snapshot === row["name"])
      .map((table) => ({
        table: String(table["table_name"]),
        rows: Number(table["row_count"]),
        erasedRows: Number(table["erased_row_count"]),
        sha256: String(table["sha256"]),
      })),
  }));
};

/** Removes the rows of one document from all snapshots and says how many there were. */
export const eraseFromSnapshots = async (
  query: Query,
  deedKey: string,
): Promise<{ readonly rows: number; readonly names: readonly string[] }> => {
  let rows = 0;
  const names = new Set<string>();
  for (const { name } of await listSnapshots(query)) {
    // A key holds digits of the document's hash.
    await query(`UPDATE snapshot_${name}.transaction SET duplicate_of = '(erased)' WHERE duplicate_of LIKE $1`, [
      `${deedKey.slice(0, 20)}.%`,
    ]);
    for (const table of FEATURE_TABLES) {
      const mine = table === "link" ? "$1 IN (from_deed_key, to_deed_key)" : "deed_key = $1";
      const [gone] = await query(
        `WITH gone AS (DELETE FROM snapshot_${name}.${table} WHERE ${mine} RETURNING 1)
         SELECT count(*)::integer AS count FROM gone`,
        [deedKey],
      );
      const count = Number(gone?.["count"] ?? 0);
      if (count === 0) continue;
      rows += count;
      names.add(name);
      await query(
        `UPDATE features.snapshot_table SET erased_row_count = erased_row_count + $3::integer WHERE snapshot = $1 AND table_name = $2`,
        [name, table, count],
      );
    }
  }
  return { rows, names: [...names] };
};
