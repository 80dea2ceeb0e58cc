/** What the feature tables and what is built on them see of the store. */
import { z } from "zod";
import type { TableStore } from "../ports.ts";
import { bodyRow, keptBody } from "./deeds.ts";
import { unpack } from "./pack.ts";
import type { Sql } from "./sql.ts";
import type { CorruptRow } from "./types.ts";

const refreshRow = bodyRow.extend({ source: z.string(), saved: z.string() });

/** Whole tables are read: a million rows on a busy server take minutes, and a statement of the store's own may not (`server.ts`). */
const unhurried =
  (sql: Sql): TableStore["transaction"] =>
  (run) =>
    sql.transaction(async (query) => {
      await query("SET LOCAL statement_timeout = 0");
      return run(query);
    });

export const createTableStore = (sql: Sql, onCorruptRow: (row: CorruptRow) => void): TableStore => ({
  query: (text, parameters) => unhurried(sql)((query) => query(text, parameters)),
  transaction: unhurried(sql),
  stream: sql.stream,
  async vacuum(table) {
    await sql.query(`VACUUM ${table}`);
  },
  async readingsToRefresh(saved, tablesVersion, limit) {
    const rows = await sql.query(
      `SELECT d.source, d.versions_key, d.saved::text AS saved, d.saved_at, d.body
       FROM deeds d LEFT JOIN features.deed f ON f.deed_key = d.source AND f.reading_key = d.versions_key
       WHERE d.saved > $1::text::bigint AND (f.saved IS DISTINCT FROM d.saved OR f.tables_version <> $2)
       ORDER BY d.saved LIMIT $3::integer`,
      [saved, tablesVersion, limit],
    );
    return rows.map((row) => {
      const { source, versions_key, saved: at, saved_at, body } = refreshRow.parse(row);
      const unpacked = unpack(`${source}:${versions_key}`, body);
      if (unpacked === null) {
        onCorruptRow({ table: "deeds", key: source, stage: null });
        return { saved: at, reading: null };
      }
      return {
        saved: at,
        reading: {
          source,
          versionsKey: versions_key,
          saved: at,
          savedAt: saved_at,
          ...keptBody.parse(unpacked.value),
        },
      };
    });
  },
});
