/** From a user's words to one SELECT: columns and operators are looked up, values are parameters; no word of the user becomes SQL. */
import { DeedError } from "../errors.ts";
import type { Query } from "../ports.ts";
import { type Column, FEATURE_TABLES, type FeatureTable, ORDER_OF } from "./columns.ts";
import { type DescribedColumn, describeTable } from "./describe.ts";

export type Selection = {
  readonly table: FeatureTable;
  /** Conditions, all of which must hold: `column op value`. */
  readonly where: readonly string[];
  /** Only rows of readings that were saved at or after this day or time (ISO, UTC); null: all. */
  readonly since: string | null;
  /** A snapshot instead of the current rows. */
  readonly snapshot: string | null;
};

export type Select = {
  readonly text: string;
  readonly parameters: readonly unknown[];
  readonly columns: readonly DescribedColumn[];
};

const CONDITION =
  /^\s*([a-z_][a-z0-9_]*)\s*(?:(is\s+not\s+null|is\s+null)|(in)\s*\(\s*(.*?)\s*\)|(=|!=|<>|<=|>=|<|>)\s*(.+?))\s*$/is;

const GRAMMAR =
  "A condition is `column op value` with =, !=, <, <=, > or >=, or `column in (a, b)`, `column is null`, `column is not null`; a text may stand in single quotes.";

const wrong = (condition: string, why: string): DeedError =>
  new DeedError("usage", `--where "${condition}": ${why}.`, { next: GRAMMAR });

const VALUE_OF: Readonly<Record<string, readonly [RegExp, string]>> = {
  date: [/^\d{4}-\d{2}-\d{2}$/, "a date like 2024-03-07"],
  timestamp: [/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/, "a time like 2024-03-07T12:00:00Z"],
  boolean: [/^(?:true|false)$/, "true or false"],
  integer: [/^-?\d{1,9}$/, "a whole number"],
  bigint: [/^-?\d{1,18}$/, "a whole number"],
  numeric: [/^-?\d{1,15}(?:\.\d{1,10})?$/, "a decimal number"],
};

/** The value as PostgreSQL takes it, checked so that the database never has to refuse it. */
const readValue = (condition: string, column: Column, raw: string): string => {
  const quoted = /^'(.*)'$/s.exec(raw)?.[1]?.replaceAll("''", "'");
  if (column.kind === "text") return quoted ?? raw;
  const value = quoted ?? raw;
  const [form, words] = VALUE_OF[column.kind.replace(/\(.*/, "")] ?? [/$^/, "nothing"];
  const isDate = column.kind !== "date" && column.kind !== "timestamp" ? true : !Number.isNaN(Date.parse(value));
  if (!form.test(value) || !isDate)
    throw wrong(condition, `${column.name} is compared with ${words}, and "${value}" is none`);
  return value;
};

const splitList = (list: string): readonly string[] =>
  [...list.matchAll(/\s*('(?:[^']|'')*'|[^,']*)\s*(?:,|$)/g)]
    .map(([, item = ""]) => item.trim())
    .filter((item) => item !== "");

const castOf = ({ kind }: Column): string => (kind === "timestamp" ? "timestamptz" : kind);

const readCondition = (condition: string, columns: readonly Column[], parameters: unknown[]): string => {
  const match = CONDITION.exec(condition);
  if (match === null) throw wrong(condition, "cannot be read");
  const [, name = "", nothing, list, items = "", operator = "=", value = ""] = match;
  const column = columns.find((one) => one.name === name.toLowerCase());
  if (column === undefined)
    throw wrong(condition, `the table has no column ${name}; it has ${columns.map((one) => one.name).join(", ")}`);
  const field = `t."${column.name}"`;
  if (nothing !== undefined) return `${field} ${/not/i.test(nothing) ? "IS NOT NULL" : "IS NULL"}`;
  if (list !== undefined) {
    const values = splitList(items).map((item) => readValue(condition, column, item));
    if (values.length === 0) throw wrong(condition, "the list is empty");
    parameters.push(values);
    return `${field} = ANY($${parameters.length}::text[]::${castOf(column)}[])`;
  }
  parameters.push(readValue(condition, column, value));
  return `${field} ${operator === "!=" ? "<>" : operator} $${parameters.length}::text::${castOf(column)}`;
};

/** How a column leaves the database: dates, times and numerics as text, so that no engine rounds or shifts them. */
const outgoing = ({ name, kind }: Column): string =>
  kind === "timestamp"
    ? `to_char(t."${name}" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${name}"`
    : kind === "text" || kind === "boolean" || kind === "integer"
      ? `t."${name}"`
      : `t."${name}"::text AS "${name}"`;

const sinceCondition = (table: FeatureTable, parameter: string): string => {
  const saved = `SELECT FROM features.deed d WHERE d.saved_at >= ${parameter}::text::timestamptz AND`;
  return table === "link"
    ? `EXISTS (${saved} d.deed_key IN (t.from_deed_key, t.to_deed_key))`
    : `EXISTS (${saved} d.row_key = t.${table === "deed" ? "row_key" : "deed_row_key"})`;
};

/** Names of snapshots are also names of schemas. */
export const SNAPSHOT_NAME = /^[a-z][a-z0-9_]{0,40}$/;

/** Throws `usage` for what cannot be read, `not_in_store` for a snapshot that is not there. Rows come in the order of their keys. */
export const buildSelect = async (query: Query, { table, where, since, snapshot }: Selection): Promise<Select> => {
  if (!FEATURE_TABLES.includes(table))
    throw new DeedError("usage", `There is no table ${table}.`, {
      next: `Choose one of ${FEATURE_TABLES.join(", ")}.`,
    });
  const schema = snapshot === null ? "features" : `snapshot_${snapshot}`;
  const name = snapshot === null ? `${table}_current` : table;
  const columns = snapshot !== null && !SNAPSHOT_NAME.test(snapshot) ? [] : await describeTable(query, schema, name);
  if (columns.length === 0)
    throw new DeedError("not_in_store", `There is no snapshot "${snapshot}".`, {
      next: "`deedlens tables` lists the snapshots.",
    });
  const parameters: unknown[] = [];
  const conditions = where.map((condition) => readCondition(condition, columns, parameters));
  if (since !== null) {
    const [form, words] = VALUE_OF["timestamp"] ?? [/$^/, ""];
    if (!form.test(since) || Number.isNaN(Date.parse(since)))
      throw new DeedError("usage", `--since takes ${words}, and "${since}" is none.`, {
        next: "A day alone, like 2024-03-07, means its beginning in UTC.",
      });
    parameters.push(/Z$|^\d{4}-\d{2}-\d{2}$/.test(since) ? since : `${since}Z`);
    conditions.push(sinceCondition(table, `$${parameters.length}`));
  }
  return {
    text: `SELECT ${columns.map(outgoing).join(", ")} FROM ${schema}.${name} t${
      conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`
    } ORDER BY ${ORDER_OF[table]}`,
    parameters,
    columns,
  };
};
