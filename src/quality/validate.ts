/** Validation of feature tables: suites held to tables, verdicts kept with their history, rows that are wrong held back from the `*_current` views. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DeedError } from "../errors.ts";
import { packageRoot } from "../installation.ts";
import type { TableStore } from "../ports.ts";
import { type FailingRow, listFailingRows } from "./failing-rows.ts";
import { groupBy } from "./group-by.ts";
import { beginRun, finishRun, keepVerdict, type TableVerdict } from "./history.ts";
import { judgeSuites, worstOf } from "./judge.ts";
import { holdRows } from "./quarantine.ts";
import { parseSuite, type Severity, type Suite } from "./suite.ts";
import { describeTable, scopeOf } from "./tables.ts";

export type SuiteFile = { readonly suite: Suite; readonly sha256: string };

export type Validation = {
  readonly run: string;
  readonly tables: readonly TableVerdict[];
  /** The worst severity that failed; null: all is as expected. */
  readonly worst: Severity | null;
};

export type ValidateOptions = {
  /** By name; all that ship by default. */
  readonly suites?: readonly SuiteFile[];
  /** Held to this table instead of those that the suites name. */
  readonly table?: string;
  readonly since?: Date;
  readonly occasion: "command" | "ingest";
  /** Failing rows kept and shown for each expectation. 20 by default. */
  readonly failingRows?: number;
};

const FAILING_ROWS = 20;

export const suitesFolder = (): string => join(packageRoot(), "data", "suites");

/** The suites of a folder by name, or one file of the user's own. Throws `usage` for a name that is not there. */
export const loadSuites = async (wanted?: string): Promise<readonly SuiteFile[]> => {
  if (wanted?.endsWith(".json")) return [await readSuite(wanted)];
  const folder = suitesFolder();
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
  const suites = await Promise.all(files.map((file) => readSuite(join(folder, file))));
  const found = wanted === undefined ? suites : suites.filter(({ suite }) => suite.name === wanted);
  if (found.length > 0) return found;
  throw new DeedError("usage", `There is no suite "${wanted}".`, {
    next: `Name one of ${suites.map(({ suite }) => suite.name).join(", ")}, or a file that ends with .json.`,
  });
};

const readSuite = async (path: string): Promise<SuiteFile> => {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new DeedError("file_not_found", `${path} cannot be read.`, {
      next: "Check the name of the suite's file.",
      cause: error,
    });
  }
  return { suite: parseSuite(text, path), sha256: createHash("sha256").update(text).digest("hex") };
};

/**
 * Holds suites to tables and keeps what they say: call it after each refresh of the tables. The verdicts of one suite and table, and what they hold back, are
 * one transaction.
 */
export const validateTables = async (
  store: Pick<TableStore, "query" | "transaction">,
  options: ValidateOptions,
): Promise<Validation> => {
  const files = options.suites ?? (await loadSuites());
  const since = options.since ?? null;
  const filesOf = groupBy(
    files.flatMap((file) =>
      (options.table === undefined ? file.suite.tables : [options.table]).map((table) => ({ file, table })),
    ),
    ({ table }) => table,
  );
  if (filesOf.size === 0)
    throw new DeedError(
      "usage",
      `No table is named for the suite ${files.map(({ suite }) => suite.name).join(", ")}.`,
      {
        next: "Name one with --table, or list tables in the suite under meta.deedlens.tables.",
      },
    );
  const run = await beginRun(store.query, options.occasion, since);
  const tables: TableVerdict[] = [];
  for (const [table, some] of filesOf)
    tables.push(
      ...(await validateTable(
        store,
        run,
        some.map(({ file }) => file),
        table,
        since,
        options.failingRows ?? FAILING_ROWS,
      )),
    );
  await finishRun(store.query, run);
  return { run, tables, worst: worstOf(tables.flatMap(({ verdicts }) => verdicts)) };
};

/** All suites of a table share its scans. */
const validateTable = async (
  store: Pick<TableStore, "query" | "transaction">,
  run: string,
  files: readonly SuiteFile[],
  tableName: string,
  since: Date | null,
  limit: number,
): Promise<readonly TableVerdict[]> => {
  const startedAt = performance.now();
  const table = await describeTable(store.query, tableName);
  const scope = scopeOf(table, since);
  // The first scan counts the rows along with everything else.
  const judged = await judgeSuites(store.query, table, scope, [...files.map(({ suite }) => suite), ROW_COUNT]);
  const rowCount = Number(judged.at(-1)?.[0]?.observed ?? 0);
  const done: TableVerdict[] = [];
  for (const [i, { suite, sha256 }] of files.entries()) {
    const verdicts = judged[i] ?? [];
    const failing: (readonly FailingRow[])[] = [];
    for (const verdict of verdicts)
      failing.push(verdict.success ? [] : await listFailingRows(store.query, table, scope, verdict, limit));
    const kept = await store.transaction(async (query) => {
      const quarantined = await holdRows(query, {
        table,
        scope,
        suite: suite.name,
        run,
        verdicts,
        isWhole: since === null,
      });
      const milliseconds = Math.round(performance.now() - startedAt);
      const verdict: TableVerdict = {
        suite: suite.name,
        table: table.name,
        rowCount,
        verdicts,
        failing,
        quarantined,
        milliseconds,
      };
      await keepVerdict(query, run, sha256, verdict);
      return verdict;
    });
    done.push(kept);
  }
  return done;
};

const ROW_COUNT: Suite = {
  name: "rows",
  tables: [],
  expectations: [
    {
      type: "expect_table_row_count_to_be_between",
      kwargs: { min_value: 0 },
      severity: "info",
      notes: "",
      quarantine: false,
    },
  ],
};
