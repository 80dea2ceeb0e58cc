/** What each batch was asked to read and what became of each file: an interrupted batch is taken up from here. */
import { z } from "zod";
import type { DeedErrorCode } from "../errors.ts";
import type { Sql } from "./sql.ts";
import type { IngestLog } from "./types.ts";

const batchRow = z.object({ id: z.string(), started_at: z.date(), finished_at: z.date().nullable() });
const fileRow = z.object({
  path: z.string(),
  source: z.string().nullable(),
  outcome: z.enum(["read", "read_with_bad_pages", "failed"]).nullable(),
  error_code: z.custom<DeedErrorCode>((value) => typeof value === "string").nullable(),
  message: z.string().nullable(),
});

export const createIngestLog = (sql: Sql): IngestLog => ({
  async begin(paths) {
    // One statement, so that a batch is either known whole or not at all.
    const rows = await sql.query(
      `WITH batch AS (INSERT INTO ingests DEFAULT VALUES RETURNING id),
         files AS (INSERT INTO ingest_files (ingest, position, path)
           SELECT batch.id, given.position, given.path FROM batch, unnest($1::text[]) WITH ORDINALITY AS given (path, position))
       SELECT id::text AS id FROM batch`,
      [paths],
    );
    return z.object({ id: z.string() }).parse(rows[0]).id;
  },
  async record(id, file) {
    await sql.query(
      "UPDATE ingest_files SET source = $3, outcome = $4, error_code = $5, message = $6 WHERE ingest = $1::text::bigint AND path = $2",
      [id, file.path, file.source, file.outcome, file.errorCode, file.message],
    );
  },
  async expect(id, path, source) {
    await sql.query("UPDATE ingest_files SET source = $3 WHERE ingest = $1::text::bigint AND path = $2", [
      id,
      path,
      source,
    ]);
  },
  async finish(id) {
    await sql.query("UPDATE ingests SET finished_at = now() WHERE id = $1::text::bigint", [id]);
  },
  async latest() {
    const batches = await sql.query(
      "SELECT id::text AS id, started_at, finished_at FROM ingests ORDER BY ingests.id DESC LIMIT 1",
    );
    if (batches[0] === undefined) return null;
    const batch = batchRow.parse(batches[0]);
    const files = await sql.query(
      "SELECT path, source, outcome, error_code, message FROM ingest_files WHERE ingest = $1::text::bigint ORDER BY position",
      [batch.id],
    );
    return {
      id: batch.id,
      startedAt: batch.started_at,
      finishedAt: batch.finished_at,
      files: files.map((row) => {
        const { error_code, ...rest } = fileRow.parse(row);
        return { ...rest, errorCode: error_code };
      }),
    };
  },
});
