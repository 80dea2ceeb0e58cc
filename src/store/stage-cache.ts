/** The stage cache: one row a key, written once. Rows of older stage versions stay until their deed is removed. */
import type { CacheKey, StageCache, StageValue } from "../ports.ts";
import { pack, unpack } from "./pack.ts";
import type { Sql } from "./sql.ts";
import type { CorruptRow } from "./types.ts";

/** An upsert: it heals a corrupted row, and two workers that made the same value do not collide. `rows` gives the five columns. */
const upsert = (rows: string): string =>
  `INSERT INTO stage_results (key, stage, version, source, body) ${rows}
   ON CONFLICT (key) DO UPDATE SET stage = excluded.stage, version = excluded.version, source = excluded.source,
     body = excluded.body, made_at = now()`;
// The embedded engine counts a parameter's bytes against the room on its disk: one row, and the body a parameter of its own.
const UPSERT_ONE = upsert("VALUES ($1, $2, $3, $4, $5)");

/** Part of a larger statement: for each row of `held` five arrays as parameters, the first of them `$first`; no key may be there twice. */
export const upsertStageResults = (held: string, first: number): string => {
  const [keys, stages, versions, sources, bodies] = [0, 1, 2, 3, 4].map((i) => `$${first + i}`);
  return upsert(
    `SELECT v.key, v.stage, v.version, v.source, v.body
     FROM ${held} CROSS JOIN unnest(${keys}::text[], ${stages}::text[], ${versions}::text[], ${sources}::text[], ${bodies}::bytea[]) AS v (key, stage, version, source, body)`,
  );
};
const toRow = ({ key, value }: StageValue) =>
  [key.key, key.stage, key.version, key.source, pack(key.key, value)] as const;
export const stageResultArrays = (values: readonly StageValue[]): readonly unknown[] => {
  const rows = values.map(toRow);
  return [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column]));
};

export const createStageCache = (sql: Sql, onCorruptRow: (row: CorruptRow) => void): StageCache => {
  const unpackRow = (key: CacheKey, body: unknown): unknown => {
    if (!(body instanceof Uint8Array)) return undefined;
    const unpacked = unpack(key.key, body);
    if (unpacked !== null) return unpacked.value;
    onCorruptRow({ table: "stage_results", key: key.key, stage: key.stage });
    return undefined;
  };
  return {
    async get(keys) {
      const rows = await sql.query("SELECT key, body FROM stage_results WHERE key = ANY ($1::text[])", [
        keys.map(({ key }) => key),
      ]);
      const bodies = new Map(rows.map(({ key, body }) => [key, body]));
      return keys.map((key) => unpackRow(key, bodies.get(key.key)));
    },
    async put(key, value) {
      await sql.query(UPSERT_ONE, toRow({ key, value }));
    },
  };
};
