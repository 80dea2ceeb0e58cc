/** What the database says of a table's columns. */
import { z } from "zod";
import type { Query } from "../ports.ts";
import type { Column, ColumnKind } from "./columns.ts";

const columnRow = z.object({
  name: z.string(),
  type: z.string(),
  nullable: z.boolean(),
  generated: z.boolean(),
  comment: z.string().nullable(),
});

export type DescribedColumn = Column & { readonly comment: string | null };

const KINDS: Readonly<Record<string, ColumnKind>> = {
  text: "text",
  date: "date",
  "timestamp with time zone": "timestamp",
  boolean: "boolean",
  integer: "integer",
  bigint: "bigint",
};

/** In the table's order. `schema` and `table` are names of ours, never a user's words. */
export const describeTable = async (
  query: Query,
  schema: string,
  table: string,
): Promise<readonly DescribedColumn[]> => {
  const rows = await query(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
       a.attgenerated <> '' AS generated, col_description(a.attrelid, a.attnum) AS comment
     FROM pg_attribute a JOIN pg_class k ON k.oid = a.attrelid JOIN pg_namespace n ON n.oid = k.relnamespace
     WHERE n.nspname = $1 AND k.relname = $2 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [schema, table],
  );
  return rows.map((row) => {
    const { type, ...rest } = columnRow.parse(row);
    return { ...rest, kind: KINDS[type] ?? (type as ColumnKind) };
  });
};
