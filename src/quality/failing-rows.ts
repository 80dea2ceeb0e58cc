/** The rows that fail an expectation, by keys alone: which row, of which deed, and where its value was read. Never the value. */
import { z } from "zod";
import type { Query } from "../ports.ts";
import { ask, bind, type Fragment, join, name, raw, sql } from "./fragments.ts";
import type { Verdict } from "./judge.ts";
import { keyOf, type Table } from "./tables.ts";

export const failingRowSchema = z.object({
  row_key: z.string(),
  deed_key: z.string().nullable(),
  column_name: z.string().nullable(),
  field_path: z.string().nullable(),
  page_number: z.number().nullable(),
  span_start: z.number().nullable(),
  span_end: z.number().nullable(),
});
/** The evidence's key is the row's with `column_name` and `field_path`; these are null where the value is absent or derived. */
export type FailingRow = z.output<typeof failingRowSchema>;

/** `t` joined and filtered down to the rows that fail. */
export const failingRows = (table: Table, scope: Fragment, { failing }: Verdict): Fragment =>
  sql`${table.from} t ${join(failing?.joins ?? [], " ")} WHERE ${scope} AND ${failing?.where ?? raw("false")}`;

/** At most `limit`, in the order of their keys. */
export const listFailingRows = async (
  query: Query,
  table: Table,
  scope: Fragment,
  verdict: Verdict,
  limit: number,
): Promise<readonly FailingRow[]> => {
  if (verdict.failing === null || table.key.length === 0) return [];
  const deed = table.deed === null ? raw("NULL::text") : sql`t.${name(table.deed)}`;
  const parent = table.columns.has("deed_row_key") ? raw("t.deed_row_key") : raw("NULL::text");
  const found = sql`SELECT ${keyOf(table)} AS row_key, ${deed} AS deed_key, ${parent} AS parent FROM ${failingRows(table, scope, verdict)}
    ORDER BY 1 LIMIT ${bind(String(limit))}::integer`;
  const columns = evidenceColumns(verdict);
  const hasEvidence = table.columns.has("row_key") && table.name.startsWith("features.") && columns.length > 0;
  const candidates = sql`string_to_array(${bind(columns.join(","))}, ',')`;
  const rows = await ask(
    query,
    hasEvidence
      ? sql`SELECT f.row_key, f.deed_key, e.column_name, e.field_path, e.page_number, e.span_start, e.span_end FROM (${found}) f
        LEFT JOIN LATERAL (SELECT * FROM features.evidence e WHERE e.row_key IN (f.row_key, f.parent) AND e.column_name = ANY (${candidates})
          ORDER BY (e.row_key = f.row_key) DESC, array_position(${candidates}, e.column_name::text), e.position LIMIT 1) e ON true ORDER BY f.row_key`
      : sql`SELECT f.row_key, f.deed_key, NULL::text AS column_name, NULL::text AS field_path, NULL::integer AS page_number, NULL::integer AS span_start,
        NULL::integer AS span_end FROM (${found}) f ORDER BY f.row_key`,
  );
  return rows.map((row) => failingRowSchema.parse(row));
};

/** Derived columns, and the columns whose evidence shows where they come from; a date is the deed's. */
const DERIVED_FROM: Readonly<Record<string, readonly string[]>> = {
  price_eur: ["price_amount"],
  price_eur_real: ["price_amount"],
  price_confidence: ["price_amount"],
  cadastral_income_eur: ["cadastral_income_amount"],
  cadastral_income_confidence: ["cadastral_income_amount"],
  deed_year: ["deed_date"],
  date_confidence: ["deed_date"],
  kind_confidence: ["transaction_kind", "deed_kind"],
  type_confidence: ["good_type"],
  market_type: ["good_type", "transaction_kind"],
  nis_code: ["municipality", "postal_code"],
  nis_code_2025: ["municipality", "postal_code"],
  address_confidence: ["municipality", "street"],
};

/** The columns whose evidence a reader wants to see, best first. */
const evidenceColumns = ({ expectation: { kwargs } }: Verdict): readonly string[] => {
  const named = [
    kwargs["column"] ?? [],
    kwargs["column_A"] ?? [],
    kwargs["column_B"] ?? [],
    kwargs["column_list"] ?? [],
  ].flat();
  return named.flatMap((column) => (typeof column === "string" ? [column, ...(DERIVED_FROM[column] ?? [])] : []));
};
