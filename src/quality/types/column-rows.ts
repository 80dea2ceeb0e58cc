/** Expectations that ask a question of each value of one column; nulls are not asked. One shared scan. */
import { z } from "zod";
import { type Check, type Context, type ExpectationType, judgeMostly, toNumber } from "../checks.ts";
import { compileCondition } from "../conditions.ts";
import { allOf, anyOf, bind, type Fragment, join, name, raw, sql } from "../fragments.ts";
import { asColumn, type Column, inOrder } from "../tables.ts";
import { type Bounds, boundKwargs, checkBounds, columnName, define, rowKwargs, scalar } from "./define.ts";

/** The check that all expectations on rows are: of the rows `among`, at most 1 - mostly are not `right`. */
export const rowCheck = (among: Fragment, right: Fragment, mostly: number, joins: readonly Fragment[] = []): Check => {
  // NOT of null is null: a row where the question has no answer is not unexpected, as in Great Expectations on SQL.
  const failing = sql`(${among}) AND NOT (${right})`;
  return {
    needs: {
      scan: "rows",
      measures: [sql`count(*) FILTER (WHERE ${among})`, sql`count(*) FILTER (WHERE ${failing})`],
      joins,
    },
    judge: ([elements, unexpected]) => judgeMostly(toNumber(elements), toNumber(unexpected), mostly),
    failing,
    joins,
  };
};

type Base = {
  readonly column: string;
  readonly mostly: number;
  readonly row_condition?: Parameters<typeof compileCondition>[0];
};

const onValues = <Shape extends z.ZodRawShape>(
  shape: Shape,
  right: (kwargs: z.output<z.ZodObject<Shape>>, column: Column, context: Context) => Fragment,
): ExpectationType =>
  define(z.strictObject({ column: columnName, ...rowKwargs }).extend(shape), (kwargs, context) => {
    const { column: named, mostly, row_condition } = kwargs as unknown as Base;
    const column = context.column(named);
    const among = allOf([compileCondition(row_condition, context.column), sql`t.${name(named)} IS NOT NULL`]);
    return rowCheck(among, right(kwargs as unknown as z.output<z.ZodObject<Shape>>, column, context), mostly);
  });

const onNulls = (right: "NULL" | "NOT NULL"): ExpectationType =>
  define(z.strictObject({ column: columnName, ...rowKwargs }), ({ column, mostly, row_condition }, context) => {
    context.column(column);
    return rowCheck(compileCondition(row_condition, context.column), sql`t.${name(column)} IS ${raw(right)}`, mostly);
  });

const between = (value: Fragment, column: Column, bounds: Bounds): Fragment => {
  checkBounds(bounds);
  const { min_value, max_value, strict_min, strict_max } = bounds;
  return allOf([
    ...((min_value ?? null) === null
      ? []
      : [sql`${value} ${raw(strict_min ? ">" : ">=")} ${asColumn(min_value as string, column)}`]),
    ...((max_value ?? null) === null
      ? []
      : [sql`${value} ${raw(strict_max ? "<" : "<=")} ${asColumn(max_value as string, column)}`]),
  ]);
};

const values = (list: readonly z.infer<typeof scalar>[], column: Column): Fragment =>
  join(
    list.map((value) => asColumn(value, column)),
    ", ",
  );

const LENGTH: Column = { name: "length", type: "integer", family: "number" };
const lengthOf = (column: Column): Fragment => sql`length(t.${name(column.name)})`;

const valueSet = { value_set: z.array(scalar.nullable()).transform((list) => list.filter((value) => value !== null)) };
const matchOn = { match_on: z.enum(["any", "all"]).nullish() };

const matching = (operator: "~" | "!~" | "LIKE" | "NOT LIKE", { name: column }: Column, pattern: string): Fragment =>
  sql`t.${name(column)} ${raw(operator)} ${bind(pattern)}`;
const someOrAll = (match: "any" | "all" | null | undefined) => (match === "all" ? allOf : anyOf);

export const COLUMN_ROW_TYPES: Readonly<Record<string, ExpectationType>> = {
  expect_column_values_to_not_be_null: onNulls("NOT NULL"),
  expect_column_values_to_be_null: onNulls("NULL"),
  expect_column_values_to_be_between: onValues(boundKwargs, (kwargs, column) =>
    between(inOrder(column), column, kwargs),
  ),
  expect_column_values_to_be_in_set: onValues(valueSet, ({ value_set }, column) =>
    value_set.length === 0 ? raw("false") : sql`t.${name(column.name)} IN (${values(value_set, column)})`,
  ),
  expect_column_values_to_not_be_in_set: onValues(valueSet, ({ value_set }, column) =>
    value_set.length === 0 ? raw("true") : sql`t.${name(column.name)} NOT IN (${values(value_set, column)})`,
  ),
  expect_column_values_to_match_regex: onValues({ regex: z.string() }, ({ regex }, column) =>
    matching("~", column, regex),
  ),
  expect_column_values_to_not_match_regex: onValues({ regex: z.string() }, ({ regex }, column) =>
    matching("!~", column, regex),
  ),
  expect_column_values_to_match_regex_list: onValues(
    { regex_list: z.array(z.string()).min(1), ...matchOn },
    ({ regex_list, match_on }, column) => someOrAll(match_on)(regex_list.map((regex) => matching("~", column, regex))),
  ),
  expect_column_values_to_not_match_regex_list: onValues(
    { regex_list: z.array(z.string()).min(1) },
    ({ regex_list }, column) => allOf(regex_list.map((regex) => matching("!~", column, regex))),
  ),
  expect_column_values_to_match_like_pattern: onValues({ like_pattern: z.string() }, ({ like_pattern }, column) =>
    matching("LIKE", column, like_pattern),
  ),
  expect_column_values_to_not_match_like_pattern: onValues({ like_pattern: z.string() }, ({ like_pattern }, column) =>
    matching("NOT LIKE", column, like_pattern),
  ),
  expect_column_values_to_match_like_pattern_list: onValues(
    { like_pattern_list: z.array(z.string()).min(1), ...matchOn },
    ({ like_pattern_list, match_on }, column) =>
      someOrAll(match_on)(like_pattern_list.map((pattern) => matching("LIKE", column, pattern))),
  ),
  expect_column_values_to_not_match_like_pattern_list: onValues(
    { like_pattern_list: z.array(z.string()).min(1) },
    ({ like_pattern_list }, column) => allOf(like_pattern_list.map((pattern) => matching("NOT LIKE", column, pattern))),
  ),
  expect_column_value_lengths_to_be_between: onValues(boundKwargs, (kwargs, column) =>
    between(lengthOf(column), LENGTH, kwargs),
  ),
  expect_column_value_lengths_to_equal: onValues(
    { value: z.number().int() },
    (kwargs, column) => sql`${lengthOf(column)} = ${asColumn(kwargs.value, LENGTH)}`,
  ),
  // Mean and deviation are known after a pass of their own: the one row-wise type that costs a second scan.
  expect_column_value_z_scores_to_be_less_than: define(
    z.strictObject({
      column: columnName,
      threshold: z.number(),
      double_sided: z.boolean(),
      ...rowKwargs,
    }),
    ({ column, threshold, double_sided, mostly, row_condition }, context) => {
      context.column(column);
      const condition = compileCondition(row_condition, context.column);
      const alias = raw(context.alias());
      const spread = sql`CROSS JOIN (SELECT avg(t.${name(column)}) AS mean, stddev_samp(t.${name(column)}) AS deviation
        FROM ${context.table.from} t WHERE ${context.scope} AND ${condition}) ${alias}`;
      const score = sql`(t.${name(column)} - ${alias}.mean) / nullif(${alias}.deviation, 0)`;
      const right = sql`${double_sided ? sql`abs(${score})` : score} < ${bind(String(double_sided ? Math.abs(threshold) : threshold))}::numeric`;
      return rowCheck(allOf([condition, sql`t.${name(column)} IS NOT NULL`]), right, mostly, [spread]);
    },
  ),
};
