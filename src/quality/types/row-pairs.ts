/** Expectations on several columns of a row, and on keys of another table. One shared scan; another table is joined to it. */
import { z } from "zod";
import type { ExpectationType } from "../checks.ts";
import { compileCondition } from "../conditions.ts";
import { allOf, anyOf, bind, type Fragment, join, name, raw, sql } from "../fragments.ts";
import { asColumn, describeOtherName } from "../tables.ts";
import { rowCheck } from "./column-rows.ts";
import { columnList, columnName, define, rowKwargs, type Scalar, scalar } from "./define.ts";

const pairKwargs = {
  column_A: columnName,
  column_B: columnName,
  ...rowKwargs,
  ignore_row_if: z
    .enum(["both_values_are_missing", "either_value_is_missing", "neither"])
    .default("both_values_are_missing"),
} as const;
const listKwargs = {
  column_list: columnList,
  ...rowKwargs,
  ignore_row_if: z.enum(["all_values_are_missing", "any_value_is_missing", "never"]).default("all_values_are_missing"),
} as const;

const column = (of: string): Fragment => sql`t.${name(of)}`;
const isNull = (of: string): Fragment => sql`t.${name(of)} IS NULL`;

/** The rows that `ignore_row_if` leaves. */
export const notIgnored = (columns: readonly string[], ignore: string): Fragment =>
  /^(both|all)_/.test(ignore)
    ? sql`NOT (${allOf(columns.map(isNull))})`
    : /^(either|any)_/.test(ignore)
      ? sql`NOT (${anyOf(columns.map(isNull))})`
      : raw("true");

const pairs = <Shape extends z.ZodRawShape>(
  shape: Shape,
  right: (
    a: string,
    b: string,
    kwargs: z.output<z.ZodObject<Shape>>,
    value: (of: string, value: Scalar) => Fragment,
  ) => Fragment,
): ExpectationType =>
  define(z.strictObject(pairKwargs).extend(shape), (kwargs, context) => {
    const { column_A, column_B, mostly, row_condition, ignore_row_if } = kwargs as unknown as z.output<
      z.ZodObject<typeof pairKwargs>
    >;
    for (const of of [column_A, column_B]) context.column(of);
    const among = allOf([
      compileCondition(row_condition, context.column),
      notIgnored([column_A, column_B], ignore_row_if),
    ]);
    const value = (of: string, scalar_: Scalar): Fragment => asColumn(scalar_, context.column(of));
    return rowCheck(among, right(column_A, column_B, kwargs as unknown as z.output<z.ZodObject<Shape>>, value), mostly);
  });

const lists = <Shape extends z.ZodRawShape>(
  shape: Shape,
  right: (columns: readonly string[], kwargs: z.output<z.ZodObject<Shape>>) => Fragment,
): ExpectationType =>
  define(z.strictObject(listKwargs).extend(shape), (kwargs, context) => {
    const { column_list, mostly, row_condition, ignore_row_if } = kwargs as unknown as z.output<
      z.ZodObject<typeof listKwargs>
    >;
    for (const of of column_list) context.column(of);
    const among = allOf([compileCondition(row_condition, context.column), notIgnored(column_list, ignore_row_if)]);
    return rowCheck(among, right(column_list, kwargs as unknown as z.output<z.ZodObject<Shape>>), mostly);
  });

const uniqueWithin = (columns: readonly string[]): Fragment =>
  sql`NOT (${anyOf(
    columns.flatMap((a, i) =>
      columns.slice(i + 1).map((b) => sql`${column(a)} = ${column(b)} OR (${isNull(a)} AND ${isNull(b)})`),
    ),
  )})`;

export const ROW_PAIR_TYPES: Readonly<Record<string, ExpectationType>> = {
  expect_column_pair_values_a_to_be_greater_than_b: pairs({ or_equal: z.boolean().nullish() }, (a, b, { or_equal }) =>
    or_equal ? sql`${column(a)} >= ${column(b)} OR (${isNull(a)} AND ${isNull(b)})` : sql`${column(a)} > ${column(b)}`,
  ),
  expect_column_pair_values_to_be_equal: pairs(
    {},
    (a, b) => sql`${column(a)} = ${column(b)} AND NOT (${isNull(a)} OR ${isNull(b)})`,
  ),
  expect_column_pair_values_to_be_in_set: pairs(
    { value_pairs_set: z.array(z.tuple([scalar, scalar])) },
    (a, b, { value_pairs_set }, value) =>
      anyOf(value_pairs_set.map(([x, y]) => sql`${column(a)} = ${value(a, x)} AND ${column(b)} = ${value(b, y)}`)),
  ),
  expect_multicolumn_sum_to_equal: lists(
    { sum_total: z.number() },
    (columns, { sum_total }) => sql`${join(columns.map(column), " + ")} = ${bind(String(sum_total))}::numeric`,
  ),
  expect_multicolumn_values_to_be_equal: lists({}, ([first = "", ...rest]) =>
    allOf(rest.map((other) => sql`${column(first)} IS NOT DISTINCT FROM ${column(other)}`)),
  ),
  expect_select_column_values_to_be_unique_within_record: lists({}, uniqueWithin),

  /** Every value that is there stands in a column of another table. */
  expect_deedlens_foreign_key: define(
    z.strictObject({ column: columnName, other_table: z.string(), other_column: columnName, ...rowKwargs }),
    ({ column: own, other_table, other_column, mostly, row_condition }, context) => {
      context.column(own);
      const alias = raw(context.alias());
      const key = sql`o.${name(other_column)}`;
      // Where an index vouches for it the keys are distinct already, and both sides can be hashed in parallel.
      const distinct = raw(context.isUnique(other_table, other_column) ? "" : "DISTINCT ");
      const other = sql`LEFT JOIN (SELECT ${distinct}${key} AS key FROM ${describeOtherName(other_table)} o) ${alias} ON ${alias}.key = ${column(own)}`;
      const among = allOf([compileCondition(row_condition, context.column), sql`${column(own)} IS NOT NULL`]);
      return rowCheck(among, sql`${alias}.key IS NOT NULL`, mostly, [other]);
    },
  ),
};
