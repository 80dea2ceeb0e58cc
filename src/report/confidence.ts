/** How confidence is distributed: counts in twentieths, by method of reading. */
import { z } from "zod";
import { groupBy } from "../quality/index.ts";
import { BINS, REPORT_TABLES, type Report, type ReportTable } from "./schema.ts";
import { askRows, rowsOf, type Scope } from "./scope.ts";

/** Those of the deed that its transactions and goods repeat are counted once. */
const COLUMNS: Readonly<Record<ReportTable, readonly string[]>> = {
  deed: ["page_confidence", "kind_confidence", "date_confidence"],
  transaction: ["price_confidence"],
  good: [
    "type_confidence",
    "address_confidence",
    "parcel_confidence",
    "area_confidence",
    "cadastral_income_confidence",
  ],
};

const binSchema = z.object({ at: z.int(), method: z.string(), bin: z.int(), rows: z.int() });

/** `bound` as of `gatherDrift`: a text of hexadecimal digits of ours. */
export const gatherConfidence = async (scope: Scope, bound: string | null): Promise<Report["confidence"]> => {
  const all: Report["confidence"] = [];
  for (const table of REPORT_TABLES) {
    const columns = COLUMNS[table];
    const names = columns.map((_, i) => `c${i}`);
    const bins = columns.map((column, i) => `least(floor(t.${column} * ${BINS}), ${BINS - 1})::integer AS c${i}`);
    const at = columns.map((_, i) => `WHEN GROUPING(c${i}) = 0 THEN ${i}`).join(" ");
    const rows = await askRows(
      scope,
      `SELECT at, method, bin, rows FROM (SELECT CASE ${at} END AS at, method, coalesce(${names.join(", ")}) AS bin, count(*) AS rows
       FROM (SELECT t.read_method AS method, ${bins.join(", ")} FROM ${rowsOf(table, scope, bound === null ? "true" : `t.row_key < '${bound}'`)}) b
       GROUP BY GROUPING SETS (${names.map((name) => `(method, ${name})`).join(", ")})) g WHERE bin IS NOT NULL ORDER BY at, method, bin`,
    );
    const read = rows.map((row) => binSchema.parse(row));
    for (const group of groupBy(read, ({ at: column, method }) => `${column} ${method}`).values()) {
      const [first] = group;
      if (first === undefined) continue;
      all.push({
        table,
        column: columns[first.at] ?? "",
        method: first.method,
        rows: group.reduce((sum, one) => sum + one.rows, 0),
        bins: Array.from({ length: BINS }, (_, bin) => group.find((one) => one.bin === bin)?.rows ?? 0),
      });
    }
  }
  return all;
};
