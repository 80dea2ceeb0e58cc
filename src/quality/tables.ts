/** What a table is to the checks: its columns with their types, and how a row of it is named. */
import { DeedError } from "../errors.ts";
import type { Query } from "../ports.ts";
import { allOf, ask, bind, type Fragment, join, name, raw, sql } from "./fragments.ts";

export type Column = {
  readonly name: string;
  /** As PostgreSQL names it, such as `integer` or `timestamp with time zone`. */
  readonly type: string;
  readonly family: "number" | "text" | "boolean" | "time" | "other";
};

export type Table = {
  /** `schema.table`. */
  readonly name: string;
  readonly from: Fragment;
  readonly columns: ReadonlyMap<string, Column>;
  /** The columns that name a row. Empty: failing rows are counted, not listed. */
  readonly key: readonly string[];
  /** Names the deed that a row comes from; its absence means that the rows come from no deed. */
  readonly deed: string | null;
};

const FAMILIES: Readonly<Record<string, Column["family"]>> = { N: "number", S: "text", B: "boolean", D: "time" };

/** `schema.table`, or a table of the schema `features`. Throws `usage` when there is none. */
export const describeTable = async (query: Query, table: string): Promise<Table> => {
  const [schema, bare] = splitName(table);
  const rows = await ask(
    query,
    sql`SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, t.typcategory::text AS category,
      coalesce(a.attnum = ANY (i.indkey), false) AS is_key
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE n.nspname = ${bind(schema)} AND c.relname = ${bind(bare)} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
  );
  if (rows.length === 0)
    throw new DeedError("usage", `There is no table ${schema}.${bare}.`, {
      next: "Name a table or view of the schema features, or another one as schema.table.",
    });
  const columns = new Map(
    rows.map((row): [string, Column] => [
      String(row["name"]),
      { name: String(row["name"]), type: String(row["type"]), family: FAMILIES[String(row["category"])] ?? "other" },
    ]),
  );
  const primary = rows.filter((row) => row["is_key"] === true).map((row) => String(row["name"]));
  return {
    name: `${schema}.${bare}`,
    from: sql`${name(schema)}.${name(bare)}`,
    columns,
    key: columns.has("row_key") ? ["row_key"] : primary,
    deed: columns.has("deed_key") ? "deed_key" : null,
  };
};

/** Columns that a unique index of their own covers, as JSON of schema, table and column: no value stands there twice. */
export const listUniqueColumns = async (query: Query): Promise<ReadonlySet<string>> => {
  const rows = await query(
    `SELECT n.nspname AS schema, c.relname AS bare, a.attname AS column
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
     WHERE i.indisunique AND i.indisvalid AND i.indnkeyatts = 1 AND i.indpred IS NULL AND n.nspname NOT IN ('pg_catalog', 'pg_toast')`,
  );
  return new Set(rows.map((row) => JSON.stringify([row["schema"], row["bare"], row["column"]])));
};

/** The rows that are looked at: of a feature table those of the chosen readings, held ones included; with `since` those of deeds saved from then on. */
export const scopeOf = (table: Table, since: Date | null): Fragment => {
  const parts = table.columns.has("is_current") ? [sql`t.is_current`] : [];
  if (since === null) return allOf(parts);
  const moment = sql`${bind(since.toISOString())}::timestamptz`;
  if (table.columns.has("saved_at")) return allOf([...parts, sql`t.saved_at >= ${moment}`]);
  if (table.columns.has("deed_row_key"))
    return allOf([
      ...parts,
      sql`t.deed_row_key IN (SELECT d.row_key FROM features.deed d WHERE d.saved_at >= ${moment})`,
    ]);
  throw new DeedError("usage", `${table.name} does not tell when its rows came.`, {
    next: "Leave --since out, or name a table with saved_at or deed_row_key.",
  });
};

/** A bare name is of the schema `features`. */
export const splitName = (table: string): readonly [schema: string, bare: string] => {
  const [first = "", second] = table.split(".");
  return second === undefined ? ["features", first] : [first, second];
};

/** The name of another table, `schema.table` or a table of the schema `features`. */
export const describeOtherName = (table: string): Fragment => {
  const [schema, bare] = splitName(table);
  return sql`${name(schema)}.${name(bare)}`;
};

/** One text that names a row of the table whose alias is `t`: the columns of its key with "/" between them. */
export const keyOf = (table: Table): Fragment =>
  table.key.length === 0
    ? raw("NULL::text")
    : sql`concat_ws('/', ${join(
        table.key.map((column) => sql`t.${name(column)}`),
        ", ",
      )})`;

/** A bound of a suite as a value of the column's type. */
export const asColumn = (value: string | number | boolean, column: Column): Fragment => {
  if (typeof value === "boolean") return sql`${bind(String(value))}::boolean`;
  if (typeof value === "number") {
    // An integer column compared with a numeric would be cast row by row.
    const type = /^(real|double)/.test(column.type)
      ? "double precision"
      : Number.isSafeInteger(value) && /int|serial/.test(column.type)
        ? "bigint"
        : "numeric";
    return sql`${bind(String(value))}::${raw(type)}`;
  }
  return column.family === "text" ? bind(value) : sql`${bind(value)}::${raw(column.type)}`;
};

/** The column for a comparison by order: text by code point on every engine. */
export const inOrder = (column: Column): Fragment =>
  column.family === "text" ? sql`t.${name(column.name)} COLLATE "C"` : sql`t.${name(column.name)}`;
