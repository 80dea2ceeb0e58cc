/** Custom types: whether two values of a row go together, and whether a place is one of Belgium. They share the scan of the rows. */
import { z } from "zod";
import municipalities from "../../../data/municipalities.json" with { type: "json" };
import beside from "../../../data/places-beside.json" with { type: "json" };
import type { Context, ExpectationType } from "../checks.ts";
import { compileCondition } from "../conditions.ts";
import { allOf, bind, type Fragment, join, name, raw, sql } from "../fragments.ts";
import { rowCheck } from "./column-rows.ts";
import { columnName, define, rowKwargs, wrongKwargs } from "./define.ts";

const ROWS = municipalities.rows as unknown as readonly (readonly [
  nis: string,
  nl: string,
  fr: string,
  de: string,
  postcodes: readonly string[],
])[];
const MERGED = new Map(beside.mergers2025 as unknown as readonly (readonly [old: string, now: string])[]);

/** Codes of the lists of 2019 to 2024 and of 2025. */
const codes = (): readonly string[] => [...new Set(ROWS.flatMap(([nis]) => [nis, MERGED.get(nis) ?? nis]))];
const postcodes = (): readonly string[] => [
  ...new Set(
    ROWS.flatMap(([nis, , , , list]) =>
      list.flatMap((code) => [`${nis}/${code}`, `${MERGED.get(nis) ?? nis}/${code}`]),
    ),
  ),
];

/** Rows in which `key` is none of `list`, which goes to the database as one text. */
const listed = (context: Context, list: readonly string[], key: Fragment): { right: Fragment; join: Fragment } => {
  const alias = raw(context.alias());
  return {
    right: sql`${alias}.item IS NOT NULL`,
    join: sql`LEFT JOIN (SELECT string_to_table(${bind(list.join(" "))}, ' ') AS item) ${alias} ON ${alias}.item = ${key}`,
  };
};

const column = (of: string): Fragment => sql`t.${name(of)}`;
const present = (...columns: readonly string[]): readonly Fragment[] =>
  columns.map((of) => sql`${column(of)} IS NOT NULL`);

const pairKwargs = { column_A: columnName, column_B: columnName, ...rowKwargs } as const;

const within = (value: Fragment, least: number | null | undefined, most: number | null | undefined): Fragment => {
  const parts = [
    ...((least ?? null) === null ? [] : [sql`${value} >= ${bind(String(least))}::double precision`]),
    ...((most ?? null) === null ? [] : [sql`${value} <= ${bind(String(most))}::double precision`]),
  ];
  if (parts.length === 0) throw wrongKwargs("a least or a most value is needed");
  return join(parts, " AND ");
};

const numbers = (context: Context, ...columns: readonly string[]): void => {
  for (const one of columns)
    if (context.column(one).family !== "number")
      throw wrongKwargs(`${one} is ${context.column(one).type}, not a number`);
};

export const PLAUSIBLE_ROW_TYPES: Readonly<Record<string, ExpectationType>> = {
  /** A divided by B. Rows without one of them, or with a B of nothing or less, are not asked. */
  expect_deedlens_pair_ratio_to_be_between: define(
    z.strictObject({
      ...pairKwargs,
      min_ratio: z.number().positive().nullish(),
      max_ratio: z.number().positive().nullish(),
    }),
    ({ column_A, column_B, min_ratio, max_ratio, mostly, row_condition }, context) => {
      numbers(context, column_A, column_B);
      const among = [
        compileCondition(row_condition, context.column),
        ...present(column_A, column_B),
        sql`${column(column_B)} > 0`,
      ];
      // A CASE, since the order of conditions is the planner's: B may be nothing.
      const ratio = sql`CASE WHEN ${column(column_B)} > 0 THEN ${column(column_A)}::double precision / ${column(column_B)} END`;
      return rowCheck(allOf(among), within(sql`(${ratio})`, min_ratio, max_ratio), mostly);
    },
  ),
  /** A less B. Rows without one of them are not asked. */
  expect_deedlens_pair_difference_to_be_between: define(
    z.strictObject({ ...pairKwargs, min_value: z.number().nullish(), max_value: z.number().nullish() }),
    ({ column_A, column_B, min_value, max_value, mostly, row_condition }, context) => {
      numbers(context, column_A, column_B);
      const among = allOf([compileCondition(row_condition, context.column), ...present(column_A, column_B)]);
      return rowCheck(
        among,
        within(sql`(${column(column_A)} - ${column(column_B)})::double precision`, min_value, max_value),
        mostly,
      );
    },
  ),
  /** A code of a municipality, of the list before the mergers of 2025 or after them. */
  expect_deedlens_nis_code_to_be_known: define(
    z.strictObject({ column: columnName, ...rowKwargs }),
    ({ column: of, mostly, row_condition }, context) => {
      context.column(of);
      const { right, join: list } = listed(context, codes(), column(of));
      return rowCheck(allOf([compileCondition(row_condition, context.column), ...present(of)]), right, mostly, [list]);
    },
  ),
  /** A is a postcode of the municipality B (a code). Unknown codes are not asked: another type finds these. */
  expect_deedlens_postcode_to_be_of_municipality: define(
    z.strictObject(pairKwargs),
    ({ column_A, column_B, mostly, row_condition }, context) => {
      for (const one of [column_A, column_B]) context.column(one);
      const known = listed(context, codes(), column(column_B));
      const pair = listed(context, postcodes(), sql`${column(column_B)} || '/' || ${column(column_A)}`);
      const among = [compileCondition(row_condition, context.column), ...present(column_A, column_B), known.right];
      return rowCheck(allOf(among), pair.right, mostly, [known.join, pair.join]);
    },
  ),
};
