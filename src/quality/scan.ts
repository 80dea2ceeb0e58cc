/**
 * Runs the checks of a suite over one table: one scan for all that count rows, and one more each for groups, order and distances, where a check needs it.
 * How many expectations there are does not change the number of scans (docs/expectations.md).
 */
import { DeedError } from "../errors.ts";
import type { Query } from "../ports.ts";
import type { Check, Needs, Value } from "./checks.ts";
import { ask, type Fragment, join, name, raw, sql } from "./fragments.ts";
import type { Table } from "./tables.ts";

/** The values of a check's measures, or why there are none. */
export type Answer = { readonly values: readonly Value[] } | { readonly error: string };

type Shared = Exclude<Needs["scan"], "none" | "own">;
type Of<Scan extends Needs["scan"]> = Extract<Needs, { scan: Scan }>;
type Asked<Scan extends Needs["scan"]> = { readonly index: number; readonly needs: Of<Scan> };

/** A target list holds 1664 columns at most. */
const MEASURES_A_SCAN = 1500;
/** GROUPING takes so many columns. */
const GROUPED_COLUMNS = 31;

/** Answers in the order of the checks. Throws DeedError when the database is away; SQL that fails is the answer of the check that it belongs to. */
export const runScans = async (
  query: Query,
  table: Table,
  scope: Fragment,
  checks: readonly Check[],
): Promise<readonly Answer[]> => {
  const answers: Answer[] = checks.map(() => ({ values: [] }));
  const asked = <Scan extends Needs["scan"]>(scan: Scan): readonly Asked<Scan>[] =>
    checks.flatMap(({ needs }, index) => (needs.scan === scan ? [{ index, needs: needs as Of<Scan> }] : []));

  /** Where a shared scan fails, its halves are tried: the check whose SQL is wrong ends up alone. */
  const answer = async <Scan extends Shared | "own">(
    some: readonly Asked<Scan>[],
    scan: (some: readonly Asked<Scan>[]) => Promise<readonly (readonly Value[])[]>,
  ): Promise<void> => {
    if (some.length === 0) return;
    try {
      const values = await scan(some);
      for (const [i, { index }] of some.entries()) answers[index] = { values: values[i] ?? [] };
    } catch (error) {
      if (isAway(error)) throw error;
      const [first] = some;
      if (some.length === 1 && first !== undefined) answers[first.index] = { error: reasonOf(error) };
      else for (const half of [some.slice(0, some.length >> 1), some.slice(some.length >> 1)]) await answer(half, scan);
    }
  };

  const from = sql`${table.from} t`;
  for (const part of chunk(asked("rows"), MEASURES_A_SCAN, ({ measures }) => measures.length))
    await answer(part, (some) =>
      select(
        query,
        measuresOf(some),
        sql`${from} ${join(
          some.flatMap(({ needs }) => needs.joins ?? []),
          " ",
        )} WHERE ${scope}`,
      ),
    );
  for (const part of chunk(asked("ordered"), MEASURES_A_SCAN, ({ measures }) => measures.length))
    await answer(part, (some) => select(query, measuresOf(some), sql`${from} WHERE ${scope}`));
  for (const part of chunk(asked("groups"), GROUPED_COLUMNS, ({ keys }) => keys.length))
    await answer(part, (some) => countGroups(query, from, scope, some));
  for (const part of chunk(asked("distances"), GROUPED_COLUMNS, () => 1))
    await answer(part, (some) => measureDistances(query, from, scope, some));
  for (const one of asked("own"))
    await answer([one], async ([first]) => [
      Object.values((await selectOne(query, first?.needs.query ?? raw(""))) ?? {}),
    ]);
  return answers;
};

const measuresOf = (some: readonly { needs: { readonly measures: readonly Fragment[] } }[]) =>
  some.map(({ needs }) => needs.measures);

/** One row, as JSON: the figures of both engines then come as numbers. */
const selectOne = async (query: Query, statement: Fragment): Promise<Readonly<Record<string, Value>> | undefined> => {
  const [row] = await ask(query, sql`SELECT row_to_json(one) AS one FROM (${statement}) one`);
  return row?.["one"] as Readonly<Record<string, Value>> | undefined;
};

/** One SELECT of all measures; the values come back list by list. */
const select = async (
  query: Query,
  measures: readonly (readonly Fragment[])[],
  from: Fragment,
): Promise<readonly (readonly Value[])[]> => {
  const flat = measures.flat();
  const columns = join(
    flat.map((measure, i) => sql`${measure} AS ${name(`v${i}`)}`),
    ", ",
  );
  const values = (await selectOne(query, sql`SELECT ${columns} FROM ${from}`)) ?? {};
  let at = 0;
  return measures.map((list) => list.map(() => values[`v${at++}`] ?? null));
};

/** Columns in parentheses: no column of a table is named like that. */
const SET = name("(set)");
const counted = (kind: string, i: number): Fragment => name(`(${kind}${i})`);

/** Which bits GROUPING sets for a grouping by `keys`: those of the columns that are not in it, the first column highest. */
const groupingOf = (keys: readonly string[], columns: readonly string[]): number =>
  columns.reduce((mask, column) => mask * 2 + (keys.includes(column) ? 0 : 1), 0);

/** `counts` by every set of keys that is asked for, in one scan. */
const groupBySets = (
  from: Fragment,
  scope: Fragment,
  sets: readonly (readonly string[])[],
  counts: readonly Fragment[],
) => {
  const columns = [...new Set(sets.flat())];
  const list = (keys: readonly string[]): Fragment =>
    join(
      keys.map((key) => sql`t.${name(key)}`),
      ", ",
    );
  const distinct = new Map(sets.map((keys) => [groupingOf(keys, columns), keys]));
  return {
    here: (keys: readonly string[]): Fragment => sql`${SET} = ${raw(String(groupingOf(keys, columns)))}`,
    statement: sql`SELECT ${list(columns)}, GROUPING(${list(columns)}) AS ${SET}, ${join(counts, ", ")} FROM ${from} WHERE ${scope}
      GROUP BY GROUPING SETS (${join(
        [...distinct.values()].map((keys) => sql`(${list(keys)})`),
        ", ",
      )})`,
  };
};

const countGroups = (query: Query, from: Fragment, scope: Fragment, some: readonly Asked<"groups">[]) => {
  const counts = some.map(({ needs }, i) => sql`count(*) FILTER (WHERE ${needs.among}) AS ${counted("n", i)}`);
  const { here, statement } = groupBySets(
    from,
    scope,
    some.map(({ needs }) => needs.keys),
    counts,
  );
  const measures = some.map(({ needs }, i) => needs.measures({ count: counted("n", i), here: here(needs.keys) }));
  return select(query, measures, sql`(${statement}) g`);
};

const measureDistances = async (query: Query, from: Fragment, scope: Fragment, some: readonly Asked<"distances">[]) => {
  const counts = some.flatMap(({ needs }, i) => [
    sql`count(*) FILTER (WHERE ${needs.reference}) AS ${counted("r", i)}`,
    sql`count(*) FILTER (WHERE ${needs.current}) AS ${counted("c", i)}`,
  ]);
  const { here, statement } = groupBySets(
    from,
    scope,
    some.map(({ needs }) => [needs.key]),
    counts,
  );
  const measured = some.map(({ needs }, i) => {
    const values = sql`(SELECT ${name(needs.key)} AS x, ${counted("r", i)} AS r, ${counted("c", i)} AS c FROM g WHERE ${here([needs.key])})`;
    return sql`(SELECT row_to_json(m) FROM (${needs.measures(values)}) m) AS ${name(`v${i}`)}`;
  });
  const row = await selectOne(query, sql`WITH g AS MATERIALIZED (${statement}) SELECT ${join(measured, ", ")}`);
  return some.map((_, i) => Object.values((row?.[`v${i}`] ?? {}) as Readonly<Record<string, Value>>));
};

const chunk = <Scan extends Needs["scan"]>(
  asked: readonly Asked<Scan>[],
  most: number,
  sizeOf: (needs: Of<Scan>) => number,
): readonly (readonly Asked<Scan>[])[] => {
  const chunks: Asked<Scan>[][] = [];
  let size = most;
  for (const one of asked) {
    size += sizeOf(one.needs);
    if (size > most || chunks.length === 0) {
      chunks.push([]);
      size = sizeOf(one.needs);
    }
    chunks.at(-1)?.push(one);
  }
  return chunks;
};

/** Trying another half would fail in the same way. */
const isAway = (error: unknown): boolean =>
  error instanceof DeedError && error.code !== "internal" && error.code !== "usage" && error.code !== "config_invalid";

const reasonOf = (error: unknown): string => {
  const cause = error instanceof DeedError && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
};
