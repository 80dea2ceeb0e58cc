/**
 * Custom types that look for the group that differs from the others: an office whose scanner failed, a week that never came, a month in which a field was read
 * otherwise. Each has a scan of its own; what fails is a group, not a row.
 */
import { z } from "zod";
import type { Context, ExpectationType } from "../checks.ts";
import { compileCondition, conditionKwargs } from "../conditions.ts";
import { allOf, bind, type Fragment, join, name, raw, sql } from "../fragments.ts";
import { judgeGroups, summary } from "./by-group.ts";
import { columnName, define, share, wrongKwargs } from "./define.ts";

const STEPS = { day: "1 day", week: "1 week", month: "1 month", quarter: "3 months", year: "1 year" } as const;

const groupKwargs = {
  group_columns: z.array(columnName).default([]),
  /** Groups are told apart by this date too, cut to `period`. */
  period_column: columnName.nullish(),
  period: z.enum(["day", "week", "month", "quarter", "year"]).default("month"),
  mostly: share.default(1),
  ...conditionKwargs,
} as const;
type Grouped = {
  readonly group_columns: readonly string[];
  readonly period_column?: string | null | undefined;
  readonly period: keyof typeof STEPS;
};

/** The day on which the period of a row begins; the time zone of the session has no say. */
const periodOf = ({ period_column, period }: Grouped, context: Context): Fragment | null => {
  if ((period_column ?? null) === null) return null;
  const column = context.column(period_column ?? "");
  if (column.family !== "time") throw wrongKwargs(`${column.name} is no date`);
  return sql`date_trunc(${raw(`'${period}'`)}, t.${name(column.name)}::timestamp)::date`;
};

/** The group columns as one text; rows with none of a name are left out. */
const labelOf = ({ group_columns }: Grouped, context: Context): { label: Fragment; known: readonly Fragment[] } => {
  for (const column of group_columns) context.column(column);
  const parts = group_columns.map((column) => sql`t.${name(column)}::text`);
  return {
    label: parts.length === 0 ? raw("'all'::text") : sql`concat_ws(' / ', ${join(parts, ", ")})`,
    known: group_columns.map((column) => sql`t.${name(column)} IS NOT NULL`),
  };
};

const SPREAD = raw("CASE WHEN p IS NULL THEN label ELSE concat_ws(' / ', nullif(label, 'all'), p::text) END");
/** A share of nothing counts as one in ten thousand, as for the other distances. */
const LEAST_SHARE = 0.0001;

export const GROUP_CHART_TYPES: Readonly<Record<string, ExpectationType>> = {
  /**
   * The mean of each group (`value`), or the share of its rows that have one (`presence`), is over `min_value`, under `max_value`, and no further than
   * `max_difference` from that of all others; a bound counts as passed where the mean lies `deviations` standard errors beyond it.
   */
  expect_deedlens_mean_by_group_to_be_between: define(
    z.strictObject({
      column: columnName,
      measure: z.enum(["value", "presence"]).default("value"),
      min_value: z.number().nullish(),
      max_value: z.number().nullish(),
      max_difference: z.number().positive().nullish(),
      deviations: z.number().min(0).default(4),
      min_rows: z.number().int().min(2).default(50),
      ...groupKwargs,
    }),
    (kwargs, context) => {
      const { column: of, measure, min_value, max_value, max_difference, deviations, min_rows } = kwargs;
      const column = context.column(of);
      if (measure === "value" && column.family !== "number" && column.family !== "boolean")
        throw wrongKwargs(`${of} is ${column.type}: it has no mean`);
      const value =
        measure === "presence"
          ? sql`(t.${name(of)} IS NOT NULL)::integer::double precision`
          : column.family === "boolean"
            ? sql`t.${name(of)}::integer::double precision`
            : sql`t.${name(of)}::double precision`;
      const { label, known } = labelOf(kwargs, context);
      const period = periodOf(kwargs, context);
      const among = allOf([
        context.scope,
        compileCondition(kwargs.row_condition, context.column),
        ...known,
        ...(measure === "value" ? [sql`t.${name(of)} IS NOT NULL`] : []),
      ]);
      const number = (given: number): Fragment => sql`${bind(String(given))}::double precision`;
      const bounds = [
        ...((min_value ?? null) === null ? [] : [sql`mean + slack >= ${number(min_value as number)}`]),
        ...((max_value ?? null) === null ? [] : [sql`mean - slack <= ${number(max_value as number)}`]),
        ...((max_difference ?? null) === null
          ? []
          : [sql`coalesce(abs(mean - others) - slack <= ${number(max_difference as number)}, true)`]),
      ];
      if (bounds.length === 0) throw wrongKwargs("min_value, max_value or max_difference is needed");
      const groups = sql`WITH counted AS (SELECT ${label} AS label, ${period ?? raw("NULL::date")} AS p, count(*) AS n, sum(${value}) AS s, sum(${value} * ${value}) AS q
          FROM ${context.table.from} t WHERE ${among} GROUP BY 1, 2),
        whole AS (SELECT sum(n) AS n, sum(s) AS s, sqrt(greatest(sum(q) / sum(n) - (sum(s) / sum(n)) ^ 2, 0)) AS deviation FROM counted),
        means AS (SELECT ${SPREAD} AS named, c.n, c.s / c.n AS mean, (w.s - c.s) / nullif(w.n - c.n, 0)::double precision AS others,
            ${number(deviations)} * w.deviation / sqrt(c.n) AS slack FROM counted c, whole w WHERE c.n >= ${bind(String(min_rows))}::integer)
        SELECT named || ': ' || round(mean::numeric, 4) || ' of ' || n AS label, ${join(bounds, " AND ")} AS ok FROM means`;
      return { needs: { scan: "own", query: summary(groups) }, judge: judgeGroups(kwargs.mostly), failing: null };
    },
  ),
  /** PSI of a category (each value a bin) between each group and all others. */
  expect_deedlens_psi_by_group_to_be_less_than: define(
    z.strictObject({
      column: columnName,
      max_value: z.number().positive(),
      min_rows: z.number().int().min(1).default(100),
      ...groupKwargs,
    }),
    (kwargs, context) => {
      const of = context.column(kwargs.column);
      const { label, known } = labelOf(kwargs, context);
      const period = periodOf(kwargs, context);
      const among = allOf([
        context.scope,
        compileCondition(kwargs.row_condition, context.column),
        ...known,
        sql`t.${name(of.name)} IS NOT NULL`,
      ]);
      const groups = sql`WITH counted AS MATERIALIZED (SELECT ${label} AS label, ${period ?? raw("NULL::date")} AS p, t.${name(of.name)}::text AS x, count(*) AS c
          FROM ${context.table.from} t WHERE ${among} GROUP BY 1, 2, 3),
        sizes AS (SELECT ${SPREAD} AS named, sum(c) AS n FROM counted GROUP BY 1),
        bins AS (SELECT x, sum(c) AS m FROM counted GROUP BY 1),
        shares AS (SELECT s.named, s.n, greatest(coalesce(c.c, 0) / s.n::double precision, ${raw(String(LEAST_SHARE))}) AS q,
            greatest((b.m - coalesce(c.c, 0)) / nullif((SELECT sum(n) FROM sizes) - s.n, 0)::double precision, ${raw(String(LEAST_SHARE))}) AS r
          FROM sizes s CROSS JOIN bins b LEFT JOIN (SELECT ${SPREAD} AS named, x, c FROM counted) c ON c.named = s.named AND c.x = b.x
          WHERE s.n >= ${bind(String(kwargs.min_rows))}::integer)
        SELECT named || ': ' || round(sum((q - r) * ln(q / r))::numeric, 3) AS label,
          coalesce(sum((q - r) * ln(q / r)) <= ${bind(String(kwargs.max_value))}::double precision, true) AS ok FROM shares GROUP BY named`;
      return { needs: { scan: "own", query: summary(groups) }, judge: judgeGroups(kwargs.mostly), failing: null };
    },
  ),
  /**
   * Rows of each period beside the median of the periods around it (`neighbours` before and after, periods without rows included): at least `min_of_median` and at
   * most `max_of_median` of it. Where that median is under `min_rows`, nothing is said; the first and the last period may be incomplete and are left out.
   */
  expect_deedlens_row_count_by_period_to_be_near_neighbours: define(
    z.strictObject({
      ...groupKwargs,
      period_column: columnName,
      min_of_median: z.number().min(0).nullish(),
      max_of_median: z.number().min(0).nullish(),
      neighbours: z.number().int().min(1).max(100).default(4),
      min_rows: z.number().int().min(1).default(20),
    }),
    (kwargs, context) => {
      const { min_of_median, max_of_median, neighbours, min_rows, period } = kwargs;
      const { label, known } = labelOf(kwargs, context);
      const of = periodOf(kwargs, context) ?? raw("NULL::date");
      const bounds = [
        ...((min_of_median ?? null) === null
          ? []
          : [sql`n >= middle * ${bind(String(min_of_median))}::double precision`]),
        ...((max_of_median ?? null) === null
          ? []
          : [sql`n <= middle * ${bind(String(max_of_median))}::double precision`]),
      ];
      if (bounds.length === 0) throw wrongKwargs("min_of_median or max_of_median is needed");
      const among = allOf([
        context.scope,
        compileCondition(kwargs.row_condition, context.column),
        ...known,
        sql`t.${name(kwargs.period_column)} IS NOT NULL`,
      ]);
      const around = raw(`ROWS BETWEEN ${neighbours} PRECEDING AND ${neighbours} FOLLOWING EXCLUDE CURRENT ROW`);
      const groups = sql`WITH counted AS MATERIALIZED (SELECT ${label} AS label, ${of} AS p, count(*) AS n FROM ${context.table.from} t WHERE ${among} GROUP BY 1, 2),
        span AS (SELECT min(p) AS a, max(p) AS b FROM counted),
        periods AS (SELECT generate_series(a::timestamp, b::timestamp, ${raw(`interval '${STEPS[period]}'`)})::date AS p FROM span),
        filled AS (SELECT l.label, p.p, coalesce(c.n, 0) AS n FROM (SELECT DISTINCT label FROM counted) l CROSS JOIN periods p
          LEFT JOIN counted c ON c.label = l.label AND c.p = p.p),
        placed AS (SELECT label, p, n, array_agg(n) OVER (PARTITION BY label ORDER BY p ${around}) AS others FROM filled),
        beside AS (SELECT label, p, n, (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY v) FROM unnest(others) AS o (v)) AS middle FROM placed)
        SELECT ${SPREAD} || ': ' || n || ' beside ' || middle AS label, ${join(bounds, " AND ")} AS ok
        FROM beside, span WHERE middle >= ${bind(String(min_rows))}::integer AND p > a AND p < b`;
      return { needs: { scan: "own", query: summary(groups) }, judge: judgeGroups(kwargs.mostly), failing: null };
    },
  ),
};
