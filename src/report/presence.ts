/** In how many rows each field is there: by year, type, language, method of reading and office. Two scans a table. */
import { z } from "zod";
import { type PresenceGroup, REPORT_TABLES, type ReportTable } from "./schema.ts";
import { askRows, rowsOf, type Scope } from "./scope.ts";

/** Columns that are no field of a deed: keys, versions, verdicts, confidence; and what is there whenever another column is. */
const NO_FIELD =
  /(_key|_version|_sha256|_reasons|_confidence|_basis|_currency|_denominator)$|^(fit_|price_index_|reference_|issue_codes$|duplicate_of$|price_amount$|price_eur_real$|cadastral_income_amount$|deed_year$|nis_code_2025$)/;
/** Of the deed, repeated in its transactions and goods. */
const OF_DEED = /^(language|deed_date|notary_seat)$/;

const LARGEST = 20;
const POOREST = 10;
/** Shares of fewer rows say little of an office. */
const OFFICE_ROWS = 30;

/** The fields of a table, in its order. */
export const listFields = async ({ query }: Scope, table: ReportTable): Promise<readonly string[]> => {
  const rows = await query(
    `SELECT a.attname AS name FROM pg_attribute a WHERE a.attrelid = ('features.' || $1::text)::regclass AND a.attnum > 0 AND NOT a.attisdropped AND NOT a.attnotnull
     ORDER BY a.attnum`,
    [table],
  );
  return rows
    .map((row) => String(row["name"]))
    .filter((name) => !NO_FIELD.test(name) && (table === "deed" || !OF_DEED.test(name)));
};

const groupSchema = z.object({
  by: z.enum(["all", "year", "type", "language", "method", "office"]),
  value: z.string().nullable(),
  seat: z.string().nullable(),
  rows: z.int(),
  present: z.array(z.int()),
});

/** The finest cells first, which the database counts in parallel; the groups are sums of these few. */
const dimensionsSql = (table: ReportTable, fields: readonly string[], scope: Scope): string => {
  const type = table === "deed" ? "t.deed_kind" : "t.market_type";
  return `
WITH cells AS (
  SELECT t.deed_year::text AS year, ${type} AS type, t.language, t.read_method AS method, count(*) AS n, ${fields.map((name, i) => `count(t.${name}) AS f${i}`).join(", ")}
  FROM ${rowsOf(table, scope)} GROUP BY t.deed_year, 2, 3, 4)
SELECT CASE GROUPING(year, type, language, method) WHEN 15 THEN 'all' WHEN 7 THEN 'year' WHEN 11 THEN 'type' WHEN 13 THEN 'language' ELSE 'method' END AS by,
  coalesce(year, type, language, method) AS value, NULL AS seat, coalesce(sum(n), 0) AS rows, json_build_array(${fields.map((_, i) => `coalesce(sum(f${i}), 0)`).join(", ")}) AS present
FROM cells GROUP BY GROUPING SETS ((), (year), (type), (language), (method)) ORDER BY 1, 2 NULLS LAST`;
};

/** The offices with most rows, and of those with enough rows the ones in which most is missing. */
const officesSql = (table: ReportTable, fields: readonly string[], scope: Scope): string => `
WITH offices AS (
  SELECT t.notary_key AS office, min(t.notary_seat) AS seat, count(*) AS n, ${fields.map((name, i) => `count(t.${name}) AS f${i}`).join(", ")}
  FROM ${rowsOf(table, scope, "t.notary_key IS NOT NULL")} GROUP BY 1),
placed AS (SELECT offices.*, row_number() OVER (ORDER BY n DESC, office) AS by_size,
  row_number() OVER (ORDER BY n < ${OFFICE_ROWS}, (${fields.map((_, i) => `f${i}`).join(" + ")})::double precision / n, office) AS by_gaps FROM offices)
SELECT 'office' AS by, office AS value, seat, n AS rows, json_build_array(${fields.map((_, i) => `f${i}`).join(", ")}) AS present
FROM placed WHERE by_size <= ${LARGEST} OR (by_gaps <= ${POOREST} AND n >= ${OFFICE_ROWS}) ORDER BY n DESC, office`;

const nameOf = (by: string, value: string | null, seat: string | null): string =>
  by === "all"
    ? "all rows"
    : by === "office"
      ? `${seat ?? "seat unknown"} (${(value ?? "").slice(0, 6)})`
      : (value ?? "unknown");

/** Deeds have a kind in place of a market type. */
export const gatherPresence = async (scope: Scope): Promise<readonly PresenceGroup[]> => {
  const groups: PresenceGroup[] = [];
  for (const table of REPORT_TABLES) {
    const fields = await listFields(scope, table);
    for (const select of [dimensionsSql(table, fields, scope), officesSql(table, fields, scope)])
      for (const row of await askRows(scope, select)) {
        const { by, value, seat, rows, present } = groupSchema.parse(row);
        groups.push({
          table,
          by,
          value,
          label: nameOf(by, value, seat),
          rows,
          present: Object.fromEntries(fields.map((name, i) => [name, present[i] ?? 0])),
        });
      }
  }
  return groups;
};
