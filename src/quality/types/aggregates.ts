/** Expectations on one figure of a column. Sums and extremes come with the shared scan of the rows; medians and quantiles with a second one. */
import { z } from "zod";
import type { ExpectationType, Value } from "../checks.ts";
import { compileCondition, conditionKwargs } from "../conditions.ts";
import { bind, type Fragment, name, sql } from "../fragments.ts";
import { type Column, inOrder } from "../tables.ts";
import { bound, boundKwargs, checkBounds, columnName, define, isWithin, wrongKwargs } from "./define.ts";

/** As a double, or as text where the type has no numbers. */
const readable = (value: Fragment, column: Column): Fragment =>
  column.family === "number" ? sql`(${value})::double precision` : sql`(${value})::text`;

/** What is kept of a figure: words of a column could name somebody, and are judged only. */
const visible = (value: Value, { family }: Column): Value => (family === "text" || family === "other" ? null : value);

const figure = (scan: "rows" | "ordered", measure: (column: Column, filter: Fragment) => Fragment): ExpectationType =>
  define(z.strictObject({ column: columnName, ...boundKwargs, ...conditionKwargs }), (kwargs, context) => {
    checkBounds(kwargs);
    const filter = sql`FILTER (WHERE ${compileCondition(kwargs.row_condition, context.column)})`;
    return {
      needs: { scan, measures: [measure(context.column(kwargs.column), filter)] },
      judge: ([value = null]) => ({
        success: isWithin(value, kwargs),
        observed: visible(value, context.column(kwargs.column)),
        elementCount: null,
        unexpectedCount: null,
      }),
      failing: null,
    };
  });

const numeric = (call: (value: Fragment) => Fragment, scan: "rows" | "ordered" = "rows"): ExpectationType =>
  figure(scan, (column, filter) => {
    if (column.family !== "number") throw wrongKwargs(`${column.name} is ${column.type}, not a number`);
    return sql`(${call(sql`t.${name(column.name)}`)} ${filter})::double precision`;
  });

const quantileRanges = z.strictObject({
  quantiles: z.array(z.number().min(0).max(1)).min(1),
  value_ranges: z.array(z.tuple([bound.nullable(), bound.nullable()])),
});
/** As numpy's isclose with its absolute tolerance: a bound that is nearly met is met. */
const isClose = (value: Value, to: string | number | null): boolean =>
  typeof value === "number" && typeof to === "number" && Math.abs(value - to) <= 1e-8 + 1e-4 * Math.abs(to);

export const AGGREGATE_TYPES: Readonly<Record<string, ExpectationType>> = {
  expect_column_min_to_be_between: figure("rows", (column, filter) =>
    readable(sql`min(${inOrder(column)}) ${filter}`, column),
  ),
  expect_column_max_to_be_between: figure("rows", (column, filter) =>
    readable(sql`max(${inOrder(column)}) ${filter}`, column),
  ),
  expect_column_sum_to_be_between: numeric((value) => sql`sum(${value})`),
  expect_column_mean_to_be_between: numeric((value) => sql`avg(${value})`),
  expect_column_stdev_to_be_between: numeric((value) => sql`stddev_samp(${value})`),
  expect_column_median_to_be_between: numeric(
    (value) => sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${value})`,
    "ordered",
  ),
  expect_column_quantile_values_to_be_between: define(
    z.strictObject({
      column: columnName,
      quantile_ranges: quantileRanges,
      // Great Expectations' own way on a server is the nearest value that is there; ours is always that.
      allow_relative_error: z.union([z.literal(false), z.literal("nearest")]).nullish(),
      ...conditionKwargs,
    }),
    ({ column: named, quantile_ranges: { quantiles, value_ranges }, row_condition }, context) => {
      if (quantiles.length !== value_ranges.length) throw wrongKwargs("quantiles and value_ranges differ in length");
      const column = context.column(named);
      const filter = sql`FILTER (WHERE ${compileCondition(row_condition, context.column)})`;
      return {
        needs: {
          scan: "ordered",
          measures: quantiles.map((quantile) =>
            readable(
              sql`percentile_disc(${bind(String(quantile))}::double precision) WITHIN GROUP (ORDER BY ${inOrder(column)}) ${filter}`,
              column,
            ),
          ),
        },
        judge: (values) => ({
          success: values.every((value, i) => {
            const [least = null, most = null] = value_ranges[i] ?? [];
            return (
              isWithin(value, { min_value: least, max_value: most }) || isClose(value, least) || isClose(value, most)
            );
          }),
          observed: values.map((value) => visible(value, column)),
          elementCount: null,
          unexpectedCount: null,
        }),
        failing: null,
      };
    },
  ),
  expect_column_proportion_of_non_null_values_to_be_between: define(
    z.strictObject({ column: columnName, ...boundKwargs, ...conditionKwargs }),
    (kwargs, context) => {
      checkBounds(kwargs);
      context.column(kwargs.column);
      const among = compileCondition(kwargs.row_condition, context.column);
      return {
        needs: {
          scan: "rows",
          measures: [
            sql`count(*) FILTER (WHERE ${among})`,
            sql`count(t.${name(kwargs.column)}) FILTER (WHERE ${among})`,
          ],
        },
        judge: ([all = 0, present = 0]) => {
          const share = Number(all) === 0 ? 0 : Number(present) / Number(all);
          return { success: isWithin(share, kwargs), observed: share, elementCount: null, unexpectedCount: null };
        },
        failing: null,
      };
    },
  ),
};
