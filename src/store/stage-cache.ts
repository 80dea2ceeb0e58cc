/** The stage cache: one row a key, written once. Rows of older stage versions stay until their deed is removed. */
import type { CacheKey, StageCache } from "../ports.ts";
import { pack, unpack } from "./pack.ts";
import type { Sql } from "./sql.ts";
import type { CorruptRow } from "./types.ts";

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
      const body = pack(key.key, value);
      // An upsert: it heals a corrupted row, and two workers that made the same value do not collide.
      await sql.query(
        `INSERT INTO stage_results (key, stage, version, source, body) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (key) DO UPDATE SET stage = excluded.stage, version = excluded.version, source = excluded.source,
           body = excluded.body, made_at = now()`,
        [key.key, key.stage, key.version, key.source, body],
      );
    },
  };
};
