/** Expectations on the table as a whole: its rows (with the shared scan) and its columns (no scan). */
import { z } from "zod";
import type { Check, ExpectationType, Outcome, Value } from "../checks.ts";
import { compileCondition, conditionKwargs } from "../conditions.ts";
import { sql } from "../fragments.ts";
import { describeOtherName } from "../tables.ts";
import { boundKwargs, checkBounds, columnName, define, isWithin } from "./define.ts";

const outcome = (success: boolean, observed: Value): Outcome => ({
  success,
  observed,
  elementCount: null,
  unexpectedCount: null,
});
const ofColumns = (success: boolean, observed: Value): Check => ({
  needs: { scan: "none" },
  judge: () => outcome(success, observed),
  failing: null,
});

export const WHOLE_TABLE_TYPES: Readonly<Record<string, ExpectationType>> = {
  expect_table_row_count_to_be_between: define(
    z.strictObject({ ...boundKwargs, ...conditionKwargs }),
    (kwargs, context) => {
      checkBounds(kwargs);
      const among = compileCondition(kwargs.row_condition, context.column);
      return {
        needs: { scan: "rows", measures: [sql`count(*) FILTER (WHERE ${among})`] },
        judge: ([rows = 0]) => outcome(isWithin(rows, kwargs), rows),
        failing: null,
      };
    },
  ),
  expect_table_row_count_to_equal: define(
    z.strictObject({ value: z.number().int(), ...conditionKwargs }),
    ({ value, row_condition }, context) => ({
      needs: {
        scan: "rows",
        measures: [sql`count(*) FILTER (WHERE ${compileCondition(row_condition, context.column)})`],
      },
      judge: ([rows = 0]) => outcome(rows === value, rows),
      failing: null,
    }),
  ),
  expect_table_row_count_to_equal_other_table: define(
    z.strictObject({ other_table_name: z.string(), ...conditionKwargs }),
    ({ other_table_name, row_condition }, context) => {
      // A bare name is of the table's own schema, as in Great Expectations.
      const [schema = ""] = context.table.name.split(".");
      const other = describeOtherName(
        other_table_name.includes(".") ? other_table_name : `${schema}.${other_table_name}`,
      );
      return {
        needs: {
          scan: "rows",
          measures: [
            sql`count(*) FILTER (WHERE ${compileCondition(row_condition, context.column)})`,
            sql`(SELECT count(*) FROM ${other} o)`,
          ],
        },
        judge: ([rows = 0, others = 0]) => outcome(rows === others, { self: rows, other: others }),
        failing: null,
      };
    },
  ),
  expect_table_column_count_to_be_between: define(
    z.strictObject({ min_value: boundKwargs.min_value, max_value: boundKwargs.max_value }),
    (kwargs, { table }) => {
      checkBounds(kwargs);
      return ofColumns(isWithin(table.columns.size, kwargs), table.columns.size);
    },
  ),
  expect_table_column_count_to_equal: define(z.strictObject({ value: z.number().int() }), ({ value }, { table }) =>
    ofColumns(table.columns.size === value, table.columns.size),
  ),
  expect_column_to_exist: define(
    z.strictObject({ column: columnName, column_index: z.number().int().nullish() }),
    ({ column, column_index }, { table }) => {
      const at = [...table.columns.keys()].indexOf(column);
      // Great Expectations takes the index 0 for none; the same file must get the same verdict.
      return ofColumns((column_index ?? 0) === 0 ? at >= 0 : at === column_index, at);
    },
  ),
  expect_table_columns_to_match_set: define(
    z.strictObject({ column_set: z.array(z.string()), exact_match: z.boolean().nullish() }),
    ({ column_set, exact_match }, { table }) => {
      const missing = column_set.filter((column) => !table.columns.has(column));
      const more = [...table.columns.keys()].filter((column) => !column_set.includes(column));
      return ofColumns(missing.length === 0 && (exact_match === false || more.length === 0), { missing, more });
    },
  ),
  expect_table_columns_to_match_ordered_list: define(
    z.strictObject({ column_list: z.array(z.string()) }),
    ({ column_list }, { table }) => {
      const columns = [...table.columns.keys()];
      return ofColumns(
        columns.length === column_list.length && columns.every((column, i) => column === column_list[i]),
        columns.length,
      );
    },
  ),
};
