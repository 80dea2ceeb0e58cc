/** The stage cache: one row a key, written once. Rows of older stage versions stay until their deed is removed. */
import type { CacheKey, StageCache, StageValue } from "../ports.ts";
import { pack, unpack } from "./pack.ts";
import type { Sql } from "./sql.ts";
import type { CorruptRow } from "./types.ts";

/** Five parameters, the first of them `$first`. An upsert: it heals a corrupted row, and two workers that made the same value do not collide. */
export const upsertStageResult = (first: number, onlyFrom = ""): string => {
  const [key, stage, version, source, body] = [0, 1, 2, 3, 4].map((i) => `$${first + i}`);
  return `INSERT INTO stage_results (key, stage, version, source, body)
   SELECT ${key}::text, ${stage}::text, ${version}::text, ${source}::text, ${body}::bytea ${onlyFrom}
   ON CONFLICT (key) DO UPDATE SET stage = excluded.stage, version = excluded.version, source = excluded.source,
     body = excluded.body, made_at = now()`;
};
export const stageResultParameters = ({ key, value }: StageValue): readonly unknown[] => [
  key.key,
  key.stage,
  key.version,
  key.source,
  pack(key.key, value),
];

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
      await sql.query(upsertStageResult(1), stageResultParameters({ key, value }));
    },
  };
};
