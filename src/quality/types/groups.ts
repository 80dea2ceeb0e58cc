/** Expectations on how often values stand in a column. All of them share one scan by GROUPING SETS, however many columns they speak of. */
import { z } from "zod";
import { type Context, type ExpectationType, judgeMostly, type Outcome, toNumber, type Value } from "../checks.ts";
import { compileCondition, conditionKwargs } from "../conditions.ts";
import { allOf, anyOf, type Fragment, join, name, raw, sql } from "../fragments.ts";
import { asColumn } from "../tables.ts";
import { boundKwargs, checkBounds, columnList, columnName, define, isWithin, rowKwargs, scalar } from "./define.ts";
import { notIgnored } from "./row-pairs.ts";

const present = (columns: readonly string[]): Fragment =>
  allOf(columns.map((column) => sql`${name(column)} IS NOT NULL`));

/** Rows whose value (or values together) stands in another row too; a group with a null in it is equal to none. */
const repeated = (columns: readonly string[], among: Fragment, context: Context): Fragment => {
  const keys = (alias: string) =>
    join(
      columns.map((column) => sql`${raw(alias)}.${name(column)}`),
      ", ",
    );
  return sql`(${among}) AND (${keys("t")}) IN (SELECT ${keys("t")} FROM ${context.table.from} t WHERE ${context.scope} AND ${among}
    GROUP BY ${keys("t")} HAVING count(*) > 1)`;
};

const unique = (
  columns: readonly string[],
  among: Fragment,
  mostly: number,
  context: Context,
): ReturnType<ExpectationType> => ({
  needs: {
    scan: "groups",
    keys: columns,
    among,
    measures: ({ count, here }) => [
      sql`coalesce(sum(${count}) FILTER (WHERE ${here}), 0)`,
      sql`coalesce(sum(${count}) FILTER (WHERE ${here} AND ${count} > 1 AND ${present(columns)}), 0)`,
    ],
  },
  judge: ([elements, unexpected]) => judgeMostly(toNumber(elements), toNumber(unexpected), mostly),
  failing: repeated(columns, among, context),
});

const figureOf = (success: boolean, observed: Value): Outcome => ({
  success,
  observed,
  elementCount: null,
  unexpectedCount: null,
});

/** Distinct values: how many of them are not in the set, how many of the set are not among them. */
const distinct = (judge: (outside: number, missing: number) => boolean): ExpectationType =>
  define(
    z.strictObject({ column: columnName, value_set: z.array(scalar.nullable()).min(1), ...conditionKwargs }),
    ({ column: named, value_set, row_condition }, context) => {
      const column = context.column(named);
      const set = [...new Set(value_set.filter((value) => value !== null))];
      const inside = anyOf(set.map((value) => sql`${name(named)} = ${asColumn(value, column)}`));
      return {
        needs: {
          scan: "groups",
          keys: [named],
          among: allOf([compileCondition(row_condition, context.column), sql`t.${name(named)} IS NOT NULL`]),
          measures: ({ count, here }) => {
            const there = sql`${here} AND ${count} > 0`;
            return [
              sql`count(*) FILTER (WHERE ${there} AND NOT (${inside}))`,
              sql`count(*) FILTER (WHERE ${there} AND (${inside}))`,
            ];
          },
        },
        judge: ([outside, found]) =>
          figureOf(judge(toNumber(outside), set.length - toNumber(found)), {
            outside: toNumber(outside),
            missing: set.length - toNumber(found),
          }),
        failing: null,
      };
    },
  );

/** Groups of the column that hold a value, and the rows in them. */
const countDistinct = (observe: (distinct: number, rows: number) => number): ExpectationType =>
  define(z.strictObject({ column: columnName, ...boundKwargs, ...conditionKwargs }), (kwargs, context) => {
    checkBounds(kwargs);
    context.column(kwargs.column);
    return {
      needs: {
        scan: "groups",
        keys: [kwargs.column],
        among: allOf([
          compileCondition(kwargs.row_condition, context.column),
          sql`t.${name(kwargs.column)} IS NOT NULL`,
        ]),
        measures: ({ count, here }) => [
          sql`count(*) FILTER (WHERE ${here} AND ${count} > 0)`,
          sql`coalesce(sum(${count}) FILTER (WHERE ${here}), 0)`,
        ],
      },
      judge: ([groups, rows]) => {
        const observed = observe(toNumber(groups), toNumber(rows));
        return figureOf(isWithin(observed, kwargs), observed);
      },
      failing: null,
    };
  });

export const GROUP_TYPES: Readonly<Record<string, ExpectationType>> = {
  expect_column_values_to_be_unique: define(
    z.strictObject({ column: columnName, ...rowKwargs }),
    ({ column, mostly, row_condition }, context) => {
      context.column(column);
      const among = allOf([compileCondition(row_condition, context.column), sql`t.${name(column)} IS NOT NULL`]);
      if (!context.isUnique(context.table.name, column)) return unique([column], among, mostly, context);
      // A unique index has compared all values already: the rows are only counted.
      return {
        needs: { scan: "rows", measures: [sql`count(*) FILTER (WHERE ${among})`] },
        judge: ([elements]) => judgeMostly(toNumber(elements), 0, mostly),
        failing: null,
      };
    },
  ),
  expect_compound_columns_to_be_unique: define(
    z.strictObject({
      column_list: columnList,
      ...rowKwargs,
      ignore_row_if: z
        .enum(["all_values_are_missing", "any_value_is_missing", "never"])
        .default("all_values_are_missing"),
    }),
    ({ column_list, mostly, row_condition, ignore_row_if }, context) => {
      for (const column of column_list) context.column(column);
      const among = allOf([compileCondition(row_condition, context.column), notIgnored(column_list, ignore_row_if)]);
      return unique(column_list, among, mostly, context);
    },
  ),
  expect_column_unique_value_count_to_be_between: countDistinct((groups) => groups),
  expect_column_proportion_of_unique_values_to_be_between: countDistinct((groups, rows) =>
    rows === 0 ? 0 : groups / rows,
  ),
  expect_column_distinct_values_to_be_in_set: distinct((outside) => outside === 0),
  expect_column_distinct_values_to_contain_set: distinct((_, missing) => missing === 0),
  expect_column_distinct_values_to_equal_set: distinct((outside, missing) => outside === 0 && missing === 0),
  expect_column_most_common_value_to_be_in_set: define(
    z.strictObject({
      column: columnName,
      value_set: z.array(scalar),
      ties_okay: z.boolean().nullish(),
      ...conditionKwargs,
    }),
    ({ column: named, value_set, ties_okay, row_condition }, context) => {
      const column = context.column(named);
      const set = [...new Set(value_set)];
      const inside = anyOf(set.map((value) => sql`${name(named)} = ${asColumn(value, column)}`));
      return {
        needs: {
          scan: "groups",
          keys: [named],
          among: allOf([compileCondition(row_condition, context.column), sql`t.${name(named)} IS NOT NULL`]),
          // The commonest of all, the commonest of the set, and the two highest counts, which tell a tie.
          measures: ({ count, here }) => [
            sql`max(${count}) FILTER (WHERE ${here})`,
            sql`max(${count}) FILTER (WHERE ${here} AND (${inside}))`,
            sql`(array_agg(${count} ORDER BY ${count} DESC) FILTER (WHERE ${here} AND ${count} > 0))[1:2]::text[]`,
          ],
        },
        judge: ([most, mostInside, top]) => {
          const highest = toNumber(most);
          const isInside = highest > 0 && toNumber(mostInside) === highest;
          const counts = Array.isArray(top) ? top.map(Number) : [];
          const isTied = counts.length > 1 && counts[0] === counts[1];
          return figureOf(isInside && (ties_okay === true || !isTied), { count: highest, tied: isTied });
        },
        failing: null,
      };
    },
  ),
};
