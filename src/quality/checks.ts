/** What one expectation asks of the database, and how the answer is judged. The types in `types/` build these, `scan.ts` runs them. */
import type { Fragment } from "./fragments.ts";
import type { Kwargs } from "./suite.ts";
import type { Column, Table } from "./tables.ts";

/** A number, a text in its PostgreSQL form, a list as JSON, or null. */
export type Value = number | string | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;

export type Outcome = {
  readonly success: boolean;
  /** What was seen, for the reader: a number, or a few words of JSON. */
  readonly observed: Value;
  /** Rows (or groups) spoken of, and how many of them fail; null where the expectation is about one figure. */
  readonly elementCount: number | null;
  readonly unexpectedCount: number | null;
};

/**
 * Which scan answers. All checks of one name share one scan of the table, however many they are:
 * `rows` FILTER aggregates in one SELECT; `groups` one GROUPING SETS; `ordered` one SELECT of medians and quantiles (apart, since these keep PostgreSQL from
 * scanning in parallel); `distances` one GROUPING SETS by value. `own` is a scan for this check alone, `none` asks for nothing.
 */
export type Needs =
  | { readonly scan: "none" }
  | { readonly scan: "rows"; readonly measures: readonly Fragment[]; readonly joins?: readonly Fragment[] }
  | { readonly scan: "ordered"; readonly measures: readonly Fragment[] }
  | {
      readonly scan: "groups";
      readonly keys: readonly string[];
      readonly among: Fragment;
      /** Aggregates over the groups; `count` is the rows of a group, `here` holds for the groups of this check. */
      readonly measures: (group: { readonly count: Fragment; readonly here: Fragment }) => readonly Fragment[];
    }
  | {
      readonly scan: "distances";
      readonly key: string;
      readonly reference: Fragment;
      readonly current: Fragment;
      /** Of `v` with `x` (the value), `r` and `c` (rows in both periods): one row with one measure a column. */
      readonly measures: (values: Fragment) => Fragment;
    }
  | { readonly scan: "own"; readonly query: Fragment };

export type Check = {
  readonly needs: Needs;
  /** Values come in the order of the measures; counts are numbers. */
  judge(values: readonly Value[]): Outcome;
  /** True for the rows that fail, of the table `t`; null where no single row is at fault. */
  readonly failing: Fragment | null;
  /** Joins that `failing` needs. */
  readonly joins?: readonly Fragment[];
};

/** What a type sees of the table; `column` throws a message for the reader where there is none of that name. */
export type Context = {
  readonly table: Table;
  /** True for the rows that are looked at: those since a moment, or all. */
  readonly scope: Fragment;
  column(name: string): Column;
  /** A name for a join that no other check has. */
  alias(): string;
  /** An index says that no value stands twice in this column of another table. */
  isUnique(table: string, column: string): boolean;
};

export type ExpectationType = (kwargs: Kwargs, context: Context) => Check;

/** Great Expectations' rule, in the same arithmetic: an empty set of rows succeeds. */
export const judgeMostly = (elementCount: number, unexpectedCount: number, mostly: number): Outcome => ({
  success: elementCount === 0 || (elementCount - unexpectedCount) / elementCount >= mostly,
  observed: elementCount === 0 ? null : unexpectedCount / elementCount,
  elementCount,
  unexpectedCount,
});

export const toNumber = (value: Value | undefined): number => Number(value ?? 0);
