import { z } from "zod";
import { parseFlags, readSettings, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import type { FailingRow, TableVerdict, Validation, Verdict } from "../../quality/index.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { tellAlerts } from "../telling.ts";
import { plain, wordCount } from "../words.ts";

const flagsSchema = z.strictObject({
  data: settingFlags.data,
  suite: z.string().min(1).optional(),
  table: z.string().min(1).optional(),
  since: z.iso
    .date()
    .or(z.iso.datetime({ offset: true }))
    .optional(),
  rows: z.coerce.number().int().min(0).max(10_000).default(20),
  json: z.boolean().optional(),
  propose: z.boolean().optional(),
});

const SHOWN_ROWS = 5;

/** Holds the feature tables to suites, keeps the results, holds back rows that are wrong, and tells who wants to know. */
export const runValidate = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { suite, table, since, rows, json = false, propose = false, ...place } = parseFlags(flagsSchema, rawFlags);
  return withExistingStore(place, door, async (store) => {
    const { loadSuites, proposeSuite, validateTables } = await import("../../quality/index.ts");
    if (propose) {
      if (table === undefined)
        throw new DeedError("usage", "--propose needs a table.", {
          next: "Name one, as in --propose --table transaction.",
        });
      await door.out(`${JSON.stringify(await proposeSuite(store.tables.query, table), null, 2)}\n`);
      return EXIT.ok;
    }
    const validation = await validateTables(store.tables, {
      suites: await loadSuites(suite),
      occasion: "command",
      failingRows: rows,
      ...(table === undefined ? {} : { table }),
      ...(since === undefined ? {} : { since: new Date(since) }),
    });
    if (json) await door.out(`${JSON.stringify(toJson(validation))}\n`);
    else for (const one of validation.tables) await door.out(wordTable(one));
    await tellAlerts(store.tables.query, validation, readSettings(door.environment, place).alerts, door);
    return validation.worst === "critical"
      ? EXIT.criticalExpectation
      : validation.worst === "warning"
        ? EXIT.warningExpectation
        : EXIT.ok;
  });
};

const toJson = ({ run, worst, tables }: Validation): object => ({
  schema: "deedlens-validation/1",
  run,
  worst,
  tables: tables.map(({ verdicts, failing, ...rest }) => ({
    ...rest,
    results: verdicts.map((verdict, i) => ({
      expectation: verdict.label,
      type: verdict.expectation.type,
      kwargs: verdict.expectation.kwargs,
      severity: verdict.expectation.severity,
      success: verdict.success,
      elementCount: verdict.elementCount,
      unexpectedCount: verdict.unexpectedCount,
      observed: verdict.observed,
      error: verdict.error,
      failingRows: failing[i] ?? [],
    })),
  })),
});

const wordTable = ({ suite, table, rowCount, verdicts, failing, quarantined, milliseconds }: TableVerdict): string => {
  const failed = verdicts.filter(({ success }) => !success);
  const head = `${table}  suite ${suite}: ${wordCount(rowCount, "row")}, ${verdicts.length - failed.length} of ${wordCount(verdicts.length, "expectation")} met, ${(milliseconds / 1000).toFixed(1)} s${quarantined === 0 ? "" : `, ${wordCount(quarantined, "row")} newly held back`}\n`;
  const lines = verdicts.flatMap((verdict, i) => (verdict.success ? [] : [wordFailed(verdict, failing[i] ?? [])]));
  return `${head}${lines.join("")}`;
};

const wordFailed = (verdict: Verdict, rows: readonly FailingRow[]): string => {
  const { expectation, label, unexpectedCount, elementCount, observed, error } = verdict;
  const what =
    error !== null
      ? `not judged: ${plain(error)}`
      : unexpectedCount === null
        ? `seen: ${plain(JSON.stringify(observed))}`
        : `${unexpectedCount} of ${elementCount}`;
  const shown = rows.slice(0, SHOWN_ROWS).map((row) => `      ${plain(row.row_key)}  ${wordEvidence(row)}\n`);
  const more = (unexpectedCount ?? 0) - shown.length;
  const rest = shown.length > 0 && more > 0 ? `      and ${more} more (--json, or \`deedlens docs\`)\n` : "";
  return `  ${expectation.severity.padEnd(8)}  ${plain(label)}: ${what}\n${shown.join("")}${rest}`;
};

const wordEvidence = ({ deed_key, column_name, page_number, span_start, span_end }: FailingRow): string =>
  [
    deed_key === null ? "" : `deed ${deed_key.slice(0, 12)}`,
    span_start === null ? "" : `${column_name}: page ${page_number ?? "?"}, characters ${span_start}-${span_end}`,
  ]
    .filter((word) => word !== "")
    .join(", ");
