/** Custom types: counts by day and by office, medians by group beside reference medians. Each has a scan of its own; what fails is a group, not a row. */
import { z } from "zod";
import { type ExpectationType, judgeMostly, toNumber, type Value } from "../checks.ts";
import { compileCondition, conditionKwargs } from "../conditions.ts";
import { bind, type Fragment, join, name, raw, sql } from "../fragments.ts";
import { describeOtherName } from "../tables.ts";
import { columnList, columnName, define, share, wrongKwargs } from "./define.ts";

const EXAMPLES = 10;

const countKwargs = {
  min_value: z.number().int().min(0).nullish(),
  max_value: z.number().int().min(0).nullish(),
  /** A group against the median of all groups, such as 0.2 and 5: a scanner that stops, a batch that comes twice. */
  min_of_median: z.number().min(0).nullish(),
  max_of_median: z.number().min(0).nullish(),
  mostly: share.default(1),
  ...conditionKwargs,
} as const;
type CountBounds = {
  readonly [key in "min_value" | "max_value" | "min_of_median" | "max_of_median"]?: number | null | undefined;
};

/** True for a group that is within bounds; `n` is its count, `middle` the median count. */
const countsRight = (kwargs: CountBounds): Fragment => {
  const bounds: readonly (readonly [number | null | undefined, string])[] = [
    [kwargs.min_value, "n >="],
    [kwargs.max_value, "n <="],
    [kwargs.min_of_median, "n >= middle *"],
    [kwargs.max_of_median, "n <= middle *"],
  ];
  const given = bounds.flatMap(([value, words]) =>
    (value ?? null) === null ? [] : [sql`${raw(words)} ${bind(String(value))}::double precision`],
  );
  if (given.length === 0) throw wrongKwargs("min_value, max_value, min_of_median or max_of_median is needed");
  return join(given, " AND ");
};

/** Over groups with `label`, `right` and an `order`: how many there are, how many fail, and the first of these by name. */
export const summary = (groups: Fragment): Fragment =>
  sql`SELECT count(*) AS groups, count(*) FILTER (WHERE NOT r.ok) AS failing,
      coalesce(json_agg(r.label ORDER BY r.label) FILTER (WHERE NOT r.ok AND r.rank <= ${raw(String(EXAMPLES))}), '[]'::json) AS examples
    FROM (SELECT g.label, g.ok, row_number() OVER (PARTITION BY g.ok ORDER BY g.label) AS rank FROM (${groups}) g) r`;

export const judgeGroups =
  (mostly: number) =>
  ([groups, failing, examples = null]: readonly Value[]) => ({
    ...judgeMostly(toNumber(groups), toNumber(failing), mostly),
    observed: { groups: toNumber(groups), failing: toNumber(failing), examples },
  });

const labelOf = (columns: readonly string[], alias: string): Fragment =>
  sql`concat_ws(' / ', ${join(
    columns.map((column) => sql`coalesce(${raw(alias)}.${name(column)}::text, '(none)')`),
    ", ",
  )})`;

export const BY_GROUP_TYPES: Readonly<Record<string, ExpectationType>> = {
  /** Rows of each value (or values together) of the columns, such as the office. */
  expect_deedlens_row_count_by_group_to_be_between: define(
    z.strictObject({ column_list: columnList, ...countKwargs }),
    ({ column_list, mostly, row_condition, ...bounds }, context) => {
      for (const column of column_list) context.column(column);
      const keys = join(
        column_list.map((column) => sql`t.${name(column)}`),
        ", ",
      );
      const groups = sql`WITH counted AS (SELECT ${keys}, count(*) AS n FROM ${context.table.from} t
          WHERE ${context.scope} AND ${compileCondition(row_condition, context.column)} GROUP BY ${keys}),
        middle AS (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY n) AS middle FROM counted)
        SELECT ${labelOf(column_list, "counted")} || ': ' || n AS label, ${countsRight(bounds)} AS ok FROM counted, middle`;
      return { needs: { scan: "own", query: summary(groups) }, judge: judgeGroups(mostly), failing: null };
    },
  ),
  /** Rows of each day from the first to the last, days without any included; by default Monday to Friday. */
  expect_deedlens_row_count_by_day_to_be_between: define(
    z.strictObject({ column: columnName, weekdays_only: z.boolean().default(true), ...countKwargs }),
    ({ column, weekdays_only, mostly, row_condition, ...bounds }, context) => {
      if (context.column(column).family !== "time") throw wrongKwargs(`${column} is no date`);
      const groups = sql`WITH counted AS (SELECT t.${name(column)}::date AS day, count(*) AS n FROM ${context.table.from} t
          WHERE ${context.scope} AND t.${name(column)} IS NOT NULL AND ${compileCondition(row_condition, context.column)} GROUP BY 1),
        days AS (SELECT day::date AS day, coalesce(n, 0) AS n
          FROM (SELECT generate_series(min(day)::timestamp, max(day)::timestamp, interval '1 day')::date AS day FROM counted) d LEFT JOIN counted USING (day)
          WHERE ${weekdays_only ? raw("extract(isodow FROM day) < 6") : raw("true")}),
        middle AS (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY n) AS middle FROM days)
        SELECT day || ': ' || n AS label, ${countsRight(bounds)} AS ok FROM days, middle`;
      return { needs: { scan: "own", query: summary(groups) }, judge: judgeGroups(mostly), failing: null };
    },
  ),
  /** The median of each group (municipality, year, type) within a band of a reference median; groups with few rows or no reference are left out. */
  expect_deedlens_median_to_be_near_reference: define(
    z.strictObject({
      column: columnName,
      group_columns: columnList,
      reference_table: z.string(),
      /** The reference's names of the group columns, in their order; the same names by default. */
      reference_columns: columnList.nullish(),
      reference_value: columnName,
      min_ratio: z.number().positive(),
      max_ratio: z.number().positive(),
      min_rows: z.number().int().min(1).default(10),
      mostly: share.default(1),
      ...conditionKwargs,
    }),
    (kwargs, context) => {
      const { column, group_columns, reference_columns, reference_value, min_rows, mostly } = kwargs;
      const theirs = reference_columns ?? group_columns;
      if (theirs.length !== group_columns.length)
        throw wrongKwargs("reference_columns and group_columns differ in length");
      for (const own of [column, ...group_columns]) context.column(own);
      const keys = join(
        group_columns.map((own) => sql`t.${name(own)}`),
        ", ",
      );
      const same = join(
        group_columns.map((own, i) => sql`m.${name(own)}::text = f.${name(theirs[i] ?? own)}::text`),
        " AND ",
      );
      const groups = sql`SELECT ${labelOf(group_columns, "m")} || ': ' || round(m.median::numeric) || ' beside ' || round(f.${name(reference_value)}::numeric) AS label,
          m.median BETWEEN ${bind(String(kwargs.min_ratio))}::double precision * f.${name(reference_value)} AND ${bind(String(kwargs.max_ratio))}::double precision * f.${name(reference_value)} AS ok
        FROM (SELECT ${keys}, percentile_cont(0.5) WITHIN GROUP (ORDER BY t.${name(column)}) AS median FROM ${context.table.from} t
          WHERE ${context.scope} AND t.${name(column)} IS NOT NULL AND ${compileCondition(kwargs.row_condition, context.column)}
          GROUP BY ${keys} HAVING count(*) >= ${bind(String(min_rows))}::integer) m
        JOIN ${describeOtherName(kwargs.reference_table)} f ON ${same} WHERE f.${name(reference_value)} IS NOT NULL`;
      return { needs: { scan: "own", query: summary(groups) }, judge: judgeGroups(mostly), failing: null };
    },
  ),
};
