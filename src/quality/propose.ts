/** A first suite from the data: one bound for each thing that is so today, with a note on where the bound comes from. A person reads it before it judges. */
import type { Query } from "../ports.ts";
import { ask, type Fragment, name, raw, sql } from "./fragments.ts";
import type { Kwargs, Severity } from "./suite.ts";
import { type Column, describeTable, scopeOf, type Table } from "./tables.ts";

type Proposed = {
  readonly type: string;
  readonly kwargs: Kwargs;
  readonly severity: Severity;
  readonly notes: string;
  readonly meta: object;
};
/** A file that `parseSuite` reads. */
export type ProposedSuite = {
  readonly name: string;
  readonly expectations: readonly Proposed[];
  readonly meta: object;
};

type Profile = {
  readonly rows: number;
  readonly present: number;
  readonly distinct: number;
  readonly low: number | string | null;
  readonly high: number | string | null;
  readonly least: number | string | null;
  readonly most: number | string | null;
  readonly values: readonly string[] | null;
};

/** So many different words are a vocabulary; more are names or numbers. */
const SET_AT_MOST = 40;
/** A value must come back so often, on average, before the values seen count as all there are. */
const ROWS_A_VALUE = 5;
/** From so few rows no bound is drawn. */
const LEAST_ROWS = 20;

/** Columns of text that could hold a name or an address are measured for presence and length only: no value of theirs enters a suite. */
const mayName = (column: Column): boolean => column.family === "text";
const CODED =
  /(_kind|_type|_currency|_basis|_method|_label|_score|language|right_sold|occupancy|oil_tank|zoning|_version|_level|rule|relation|origin)$/;

/** Reads the table once a column; nulls, ranges, sets and keys as they are today, every bound a little wider than what was seen. */
export const proposeSuite = async (query: Query, tableName: string): Promise<ProposedSuite> => {
  const table = await describeTable(query, tableName);
  const scope = scopeOf(table, null);
  const expectations: Proposed[] = [];
  for (const column of table.columns.values()) {
    const profile = await profileColumn(query, table, scope, column);
    if (profile.rows >= LEAST_ROWS) expectations.push(...proposeFor(table, column, profile));
  }
  expectations.push({
    type: "expect_table_columns_to_match_set",
    kwargs: { column_set: [...table.columns.keys()], exact_match: false },
    severity: "critical",
    ...noted("the columns that are there today; more may come"),
  });
  return {
    name: `${table.name.replaceAll(".", "-")}-proposed`,
    expectations,
    meta: { deedlens: { tables: [table.name] } },
  };
};

const profileColumn = async (query: Query, table: Table, scope: Fragment, column: Column): Promise<Profile> => {
  const value = sql`t.${name(column.name)}`;
  const ordered = column.family === "number" || column.family === "time";
  const quantile = (share: string): Fragment =>
    ordered ? sql`to_json(percentile_disc(${raw(share)}) WITHIN GROUP (ORDER BY ${value}))` : raw("NULL::json");
  const [row] = await ask(
    query,
    sql`SELECT row_to_json(p) AS profile FROM (SELECT count(*) AS rows, count(${value}) AS present, count(DISTINCT ${value}) AS distinct,
      ${ordered ? sql`to_json(min(${value}))` : raw("NULL::json")} AS least, ${ordered ? sql`to_json(max(${value}))` : raw("NULL::json")} AS most,
      ${quantile("0.001")} AS low, ${quantile("0.999")} AS high,
      ${CODED.test(column.name) ? sql`(SELECT json_agg(v ORDER BY v) FROM (SELECT DISTINCT t.${name(column.name)}::text AS v FROM ${table.from} t WHERE ${scope} AND ${value} IS NOT NULL LIMIT ${raw(String(SET_AT_MOST + 1))}) s)` : raw("NULL::json")} AS values
      FROM ${table.from} t WHERE ${scope}) p`,
  );
  return row?.["profile"] as Profile;
};

const proposeFor = (table: Table, column: Column, profile: Profile): readonly Proposed[] => {
  const { rows, present, distinct } = profile;
  const kwargs = { column: column.name };
  const proposed: Proposed[] = [];
  if (present === rows)
    proposed.push({
      type: "expect_column_values_to_not_be_null",
      kwargs,
      severity: "warning",
      ...noted(`none of ${rows} rows is null`),
    });
  else if (present > 0) {
    // Two and a half standard errors below what was seen, in whole hundredths: chance alone seldom goes so far.
    const share = present / rows;
    const mostly = Math.max(0, Math.floor((share - 2.5 * Math.sqrt((share * (1 - share)) / rows)) * 100) / 100);
    if (mostly > 0)
      proposed.push({
        type: "expect_column_values_to_not_be_null",
        kwargs: { ...kwargs, mostly },
        severity: "info",
        ...noted(`${present} of ${rows} rows have it (${(share * 100).toFixed(1)} %); 2.5 standard errors are allowed`),
      });
  }
  if (table.key.length === 1 && table.key[0] === column.name && distinct === present)
    proposed.push({ type: "expect_column_values_to_be_unique", kwargs, severity: "critical", ...noted("names a row") });
  if (
    profile.values !== null &&
    profile.values.length <= SET_AT_MOST &&
    present >= ROWS_A_VALUE * distinct &&
    present > 0
  )
    proposed.push({
      type: "expect_column_values_to_be_in_set",
      kwargs: { ...kwargs, value_set: [...profile.values] },
      severity: "warning",
      ...noted(
        `the ${profile.values.length} values of ${present} rows; add those that the contract knows and nobody has seen yet`,
      ),
    });
  if (!mayName(column) && present >= LEAST_ROWS) proposed.push(...proposeRange(column, profile));
  return proposed;
};

const proposeRange = (column: Column, { low, high, least, most, present }: Profile): readonly Proposed[] => {
  const range = (min_value: number | string, max_value: number | string, mostly: number, note: string): Proposed => ({
    type: "expect_column_values_to_be_between",
    kwargs: { column: column.name, min_value, max_value, ...(mostly === 1 ? {} : { mostly }) },
    severity: "warning",
    ...noted(note),
  });
  if (column.family === "number" && [low, high, least, most].every((bound) => typeof bound === "number")) {
    const bounds = [low, high, least, most].map(Number);
    const [from = 0, to = 0, lowest = 0, highest = 0] = bounds;
    const slack = (to - from) * 0.5;
    const floor = lowest >= 0 ? Math.max(0, from - slack) : from - slack;
    return [
      range(
        roundTo(floor),
        roundTo(to + slack),
        0.99,
        `99.8 % of ${present} values lie from ${from} to ${to} (all: ${lowest} to ${highest}); half of that width is added on each side, not below 0 where none is`,
      ),
    ];
  }
  if (column.family === "time" && typeof least === "string" && typeof most === "string" && column.type === "date")
    return [
      range(
        least,
        "2100-01-01",
        1,
        `the earliest of ${present} is ${least}; the latest is ${most}, which says nothing about tomorrow`,
      ),
    ];
  return [];
};

/** Three digits that count. */
const roundTo = (value: number): number => Number(value.toPrecision(3));

const noted = (bound: string): { readonly notes: string; readonly meta: object } => ({
  notes: `Proposed from the data: ${bound}.`,
  meta: { deedlens: { bound } },
});
