/** Data docs: static pages of what the expectations said. One page a suite and table with its history, one a run, one a deed with the evidence of its failing rows. */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { DeedError } from "../errors.ts";
import type { Query } from "../ports.ts";
import { deedFile, deedPage, indexPage, runFile, runPage, suiteFile, suitePage } from "./docs-pages.ts";
import { groupBy } from "./group-by.ts";
import { type KeptFailure, listFailures, listResults, listRuns } from "./history.ts";

const RUNS = 30;
/** Pages of an earlier writing: a deed that was erased since must not stay behind in them. */
const OUR_PAGE = /^(run|suite|deed)-.+\.html$/;

const evidenceSchema = z.object({
  row_key: z.string(),
  field_path: z.string(),
  column_name: z.string(),
  page_number: z.number().nullable(),
  span_start: z.number(),
  span_end: z.number(),
  confidence: z.coerce.number(),
  origin: z.string(),
});
/** Where one value of a row was read. */
export type EvidenceRow = z.output<typeof evidenceSchema>;

/** Writes the pages into `folder` (made if need be) and says how many. Figures, keys and places only: no value of a deed is in them. */
export const writeDataDocs = async (
  query: Query,
  folder: string,
): Promise<{ readonly pages: number; readonly index: string }> => {
  const runs = await listRuns(query, RUNS);
  if (runs.length === 0)
    throw new DeedError("not_in_store", "Nothing was validated yet.", { next: "Run `deedlens validate` first." });
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) if (OUR_PAGE.test(file)) await rm(join(folder, file));
  let pages = 0;
  const write = async (file: string, page: string): Promise<void> => {
    await writeFile(join(folder, file), page);
    pages += 1;
  };
  const groups = [...groupBy(runs, ({ suite, table_name }) => `${suite}\n${table_name}`).values()];
  const deeds = new Map<string, KeptFailure[]>();
  for (const group of groups) {
    const [latest] = group;
    if (latest === undefined) continue;
    const results = await listResults(
      query,
      latest.suite,
      latest.table_name,
      group.map(({ run }) => run),
    );
    const byRun = groupBy(results, ({ run }) => run);
    await write(suiteFile(latest), suitePage(group, byRun));
    for (const run of group) {
      const failures = await listFailures(query, run.run, run.suite, run.table_name);
      for (const failure of failures)
        if (failure.deed_key !== null) deeds.set(failure.deed_key, [...(deeds.get(failure.deed_key) ?? []), failure]);
      await write(runFile(run), runPage(run, byRun.get(run.run) ?? [], failures));
    }
  }
  for (const [deed, failures] of deeds)
    await write(deedFile(deed), deedPage(deed, failures, await listEvidence(query, failures)));
  await write("index.html", indexPage(groups, RUNS));
  return { pages, index: join(folder, "index.html") };
};

const listEvidence = async (query: Query, failures: readonly KeptFailure[]): Promise<readonly EvidenceRow[]> => {
  const rows = await query(
    `SELECT row_key, field_path, column_name, page_number, span_start, span_end, confidence, origin FROM features.evidence
     WHERE row_key = ANY ($1::text[]) ORDER BY row_key, field_path, position`,
    [[...new Set(failures.map(({ row_key }) => row_key))]],
  );
  return rows.map((row) => evidenceSchema.parse(row));
};
