/** Runs and their results in the schema `quality`: written by `validateTables`, read by the data docs. */
import { z } from "zod";
import type { Query } from "../ports.ts";
import { type FailingRow, failingRowSchema } from "./failing-rows.ts";
import { type Verdict, worstOf } from "./judge.ts";
import { SEVERITIES } from "./suite.ts";

/** One suite held to one table. */
export type TableVerdict = {
  readonly suite: string;
  readonly table: string;
  readonly rowCount: number;
  readonly verdicts: readonly Verdict[];
  /** The first rows that fail, a list for each verdict. */
  readonly failing: readonly (readonly FailingRow[])[];
  /** Rows newly held back. */
  readonly quarantined: number;
  /** From the start of the table's scans, which its suites share, until this verdict was kept. */
  readonly milliseconds: number;
};

export const beginRun = async (query: Query, occasion: string, since: Date | null): Promise<string> => {
  const [row] = await query(
    "INSERT INTO quality.run (occasion, since) VALUES ($1, $2::text::timestamptz) RETURNING run",
    [occasion, since?.toISOString() ?? null],
  );
  return String(row?.["run"]);
};

export const finishRun = async (query: Query, run: string): Promise<void> => {
  await query("UPDATE quality.run SET finished_at = now() WHERE run = $1::text::bigint", [run]);
};

export const keepVerdict = async (query: Query, run: string, sha256: string, verdict: TableVerdict): Promise<void> => {
  const { suite, table, rowCount, verdicts, failing, quarantined, milliseconds } = verdict;
  await query(
    `INSERT INTO quality.verdict (run, suite, table_name, suite_sha256, row_count, expectations, failed, worst, quarantined, milliseconds)
     VALUES ($1::text::bigint, $2, $3, $4, $5::text::bigint, $6::text::integer, $7::text::integer, $8, $9::text::bigint, $10::text::integer)
     ON CONFLICT (run, suite, table_name) DO NOTHING`,
    [
      run,
      suite,
      table,
      sha256,
      String(rowCount),
      String(verdicts.length),
      String(verdicts.filter(({ success }) => !success).length),
      worstOf(verdicts),
      String(quarantined),
      String(milliseconds),
    ],
  );
  const results = verdicts.map(
    ({ expectation, label, success, observed, elementCount, unexpectedCount, error }, position) => ({
      position,
      expectation: label,
      type: expectation.type,
      kwargs: expectation.kwargs,
      severity: expectation.severity,
      notes: expectation.notes,
      success,
      element_count: elementCount,
      unexpected_count: unexpectedCount,
      observed,
      error,
    }),
  );
  await query(
    `INSERT INTO quality.result (run, suite, table_name, position, expectation, type, kwargs, severity, notes, success, element_count, unexpected_count, observed, error)
     SELECT $1::text::bigint, $2, $3, r.position, r.expectation, r.type, r.kwargs, r.severity, r.notes, r.success, r.element_count, r.unexpected_count, r.observed, r.error
     FROM jsonb_to_recordset($4::text::jsonb) AS r (position integer, expectation text, type text, kwargs jsonb, severity text, notes text, success boolean,
       element_count bigint, unexpected_count bigint, observed jsonb, error text)`,
    [run, suite, table, JSON.stringify(results)],
  );
  const rows = failing.flatMap((list, position) => list.map((row, rank) => ({ position, rank, ...row })));
  if (rows.length > 0)
    await query(
      `INSERT INTO quality.failure (run, suite, table_name, position, rank, row_key, deed_key, column_name, field_path, page_number, span_start, span_end)
       SELECT $1::text::bigint, $2, $3, r.* FROM jsonb_to_recordset($4::text::jsonb) AS r (position integer, rank integer, row_key text, deed_key text, column_name text,
         field_path text, page_number integer, span_start integer, span_end integer)`,
      [run, suite, table, JSON.stringify(rows)],
    );
};

const whole = z.coerce.number();
const runSchema = z.object({
  run: z.string(),
  started_at: z.date(),
  occasion: z.string(),
  since: z.date().nullable(),
  suite: z.string(),
  table_name: z.string(),
  suite_sha256: z.string(),
  row_count: whole,
  expectations: whole,
  failed: whole,
  worst: z.enum(SEVERITIES).nullable(),
  quarantined: whole,
  milliseconds: whole,
});
export type KeptRun = z.output<typeof runSchema>;

/** The last `limit` runs of each suite and table, newest first. */
export const listRuns = async (query: Query, limit: number): Promise<readonly KeptRun[]> => {
  const rows = await query(
    `SELECT r.run::text AS run, r.started_at, r.occasion, r.since, v.suite, v.table_name, v.suite_sha256, v.row_count, v.expectations, v.failed, v.worst,
       v.quarantined, v.milliseconds
     FROM (SELECT v.*, row_number() OVER (PARTITION BY v.suite, v.table_name ORDER BY v.run DESC) AS age FROM quality.verdict v) v JOIN quality.run r USING (run)
     WHERE v.age <= $1::text::integer ORDER BY r.run DESC, v.suite, v.table_name`,
    [String(limit)],
  );
  return rows.map((row) => runSchema.parse(row));
};

const resultSchema = z.object({
  run: z.string(),
  position: z.number(),
  expectation: z.string(),
  type: z.string(),
  kwargs: z.record(z.string(), z.unknown()),
  severity: z.enum(SEVERITIES),
  notes: z.string(),
  success: z.boolean(),
  element_count: whole.nullable(),
  unexpected_count: whole.nullable(),
  observed: z.unknown(),
  error: z.string().nullable(),
});
export type KeptResult = z.output<typeof resultSchema>;

/** Every result of a suite and table in the given runs, oldest run first. */
export const listResults = async (
  query: Query,
  suite: string,
  table: string,
  runs: readonly string[],
): Promise<readonly KeptResult[]> => {
  const rows = await query(
    `SELECT run::text AS run, position, expectation, type, kwargs, severity, notes, success, element_count, unexpected_count, observed, error
     FROM quality.result WHERE suite = $1 AND table_name = $2 AND run = ANY (string_to_array($3, ',')::bigint[]) ORDER BY quality.result.run, position`,
    [suite, table, runs.join(",")],
  );
  return rows.map((row) => resultSchema.parse(row));
};

const failureSchema = failingRowSchema.extend({ position: z.number() });
export type KeptFailure = z.output<typeof failureSchema>;

export const listFailures = async (
  query: Query,
  run: string,
  suite: string,
  table: string,
): Promise<readonly KeptFailure[]> => {
  const rows = await query(
    `SELECT position, row_key, deed_key, column_name, field_path, page_number, span_start, span_end FROM quality.failure
     WHERE run = $1::text::bigint AND suite = $2 AND table_name = $3 ORDER BY position, rank`,
    [run, suite, table],
  );
  return rows.map((row) => failureSchema.parse(row));
};
