/** How the work goes: stages by time, weeks of reading, what the expectations last said, what is held back. */
import { z } from "zod";
import { listResults, listRuns } from "../quality/index.ts";
import type { Report } from "./schema.ts";
import { askRows, rowsOf, type Scope } from "./scope.ts";

const WEEKS = 26;

const stageSchema = z.object({ stage: z.string(), pages: z.int(), seconds: z.number() });
const weekSchema = z.object({
  week: z.string(),
  deeds: z.int(),
  pages: z.int(),
  failedPages: z.int(),
  ocrPages: z.int(),
  confidence: z.number().nullable(),
});

export const gatherOperations = async (scope: Scope): Promise<Report["operations"]> => {
  const stages = (
    await askRows(
      scope,
      "SELECT stage, pages, seconds FROM stage_times WHERE pages > 0 ORDER BY seconds / pages DESC, stage",
    )
  ).map((row) => stageSchema.parse(row));
  const weeks = await askRows(
    scope,
    `SELECT date_trunc('week', t.saved_at AT TIME ZONE 'UTC')::date AS week, count(*) AS deeds, sum(t.page_count) AS pages, sum(t.failed_page_count) AS "failedPages",
       sum(t.ocr_page_count) AS "ocrPages", sum(t.page_confidence * t.page_count) / nullif(sum(t.page_count) FILTER (WHERE t.page_confidence IS NOT NULL), 0) AS confidence
     FROM ${rowsOf("deed", scope)} GROUP BY 1 ORDER BY 1 DESC LIMIT ${WEEKS}`,
  );
  return {
    stages: stages.map((one) => ({ ...one, secondsPerPage: one.seconds / one.pages })),
    weeks: weeks.map((row) => weekSchema.parse(row)).toReversed(),
  };
};

/** The last run of each suite and table, with what failed in it. */
export const gatherVerdicts = async ({ query }: Scope): Promise<Report["expectations"]> => {
  const verdicts: Report["expectations"] = [];
  for (const one of await listRuns(query, 1)) {
    const results = one.failed === 0 ? [] : await listResults(query, one.suite, one.table_name, [one.run]);
    verdicts.push({
      suite: one.suite,
      table: one.table_name,
      run: one.run,
      at: one.started_at.toISOString(),
      since: one.since?.toISOString() ?? null,
      rows: one.row_count,
      expectations: one.expectations,
      failed: one.failed,
      worst: one.worst,
      quarantined: one.quarantined,
      milliseconds: one.milliseconds,
      failing: results
        .filter(({ success }) => !success)
        .map(({ expectation, severity, unexpected_count, element_count, error }) => ({
          expectation,
          severity,
          unexpected: unexpected_count,
          elements: element_count,
          error,
        })),
    });
  }
  return verdicts;
};

const heldSchema = z.object({ table: z.string(), rows: z.int() });

/** Rows held back now, by table. */
export const countHeld = async (scope: Scope): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await askRows(
        scope,
        'SELECT table_name AS "table", count(DISTINCT row_key) AS rows FROM features.quarantine WHERE released_at IS NULL GROUP BY 1',
      )
    ).map((row) => {
      const { table, rows } = heldSchema.parse(row);
      return [table, rows];
    }),
  );
