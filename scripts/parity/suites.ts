/** Suites by chance, the same for a number: every core type with kwargs that hit and miss, `mostly` on and beside the exact shares, conditions on rows. */

export type ParityExpectation = {
  readonly type: string;
  readonly kwargs: Readonly<Record<string, unknown>>;
  readonly severity: "critical" | "warning" | "info";
  readonly notes: string;
  readonly meta: Readonly<Record<string, unknown>>;
};
export type ParitySuite = {
  readonly name: string;
  readonly expectations: readonly ParityExpectation[];
  readonly meta: Readonly<Record<string, unknown>>;
};

type Draw = {
  number(from: number, to: number): number;
  of<T>(...values: readonly T[]): T;
  some<T>(values: readonly T[]): readonly T[];
  chance(share: number): boolean;
};

/** mulberry32: a small generator whose numbers are the same everywhere. */
const createDraw = (seed: number): Draw => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    number,
    of: (...values) => values[number(0, values.length - 1)] as (typeof values)[number],
    some: (values) => values.filter(() => next() < 0.6),
    chance: (share) => next() < share,
  };
};

const KINDS = ["house", "apartment", "land", "castle"];
const ANY_COLUMN = ["id", "code", "amount", "price", "kind", "label", "seen", "never", "text_never"];
const TEXTS = ["code", "kind", "label", "text_never"];
const REGEXES = ["^C", "^C0[0-3]", "ab", "[0-9]$", "^$", "o", "^label [01]$", "(house|land)"];
const PATTERNS = ["C%", "%ab%", "_%", "h_use", "label %", "%1"];

const bounds = (draw: Draw, from: number, to: number, step = 1): Record<string, unknown> => {
  const [a, b] = [draw.number(from, to), draw.number(from, to)].sort((x, y) => x - y);
  const which = draw.number(0, 3);
  return {
    ...(which === 1 ? {} : { min_value: (a ?? 0) * step }),
    ...(which === 2 ? {} : { max_value: (b ?? 0) * step }),
    ...(draw.chance(0.3) ? { strict_min: true } : {}),
    ...(draw.chance(0.3) ? { strict_max: true } : {}),
  };
};
const mostly = (draw: Draw): Record<string, unknown> =>
  draw.chance(0.7)
    ? { mostly: draw.of(0, 0.05, 0.1, 0.25, 0.3, 0.5, 0.55, 0.6, 0.66, 0.75, 0.8, 0.85, 0.9, 0.95, 1) }
    : {};
const condition = (draw: Draw): Record<string, unknown> =>
  draw.chance(0.3)
    ? {
        row_condition: draw.of<unknown>(
          'col("kind") == "house"',
          'col("amount") > 10',
          'col("label").notnull()',
          'col("kind") == "palace"',
          { type: "comparison", column: { name: "kind" }, operator: "IN", parameter: ["house", "land"] },
          {
            type: "and",
            conditions: [
              { type: "comparison", column: { name: "id" }, operator: "<=", parameter: 10 },
              { type: "nullity", column: { name: "kind" }, is_null: false },
            ],
          },
        ),
        condition_parser: "great_expectations",
      }
    : {};
const rows = (draw: Draw): Record<string, unknown> => ({ ...mostly(draw), ...condition(draw) });
const pair = (draw: Draw): Record<string, unknown> => ({
  column_A: draw.of("id", "amount", "other", "never"),
  column_B: draw.of("other", "amount", "never"),
  ...mostly(draw),
  ...(draw.chance(0.6)
    ? { ignore_row_if: draw.of("both_values_are_missing", "either_value_is_missing", "neither") }
    : {}),
});
const list = (draw: Draw, lists: readonly (readonly string[])[]): Record<string, unknown> => ({
  column_list: draw.of(...lists),
  ...mostly(draw),
  ...(draw.chance(0.6) ? { ignore_row_if: draw.of("all_values_are_missing", "any_value_is_missing", "never") } : {}),
});
const numbers = (draw: Draw) => [draw.number(0, 50), draw.number(0, 50), draw.number(0, 50)];
const setOf = (draw: Draw): Record<string, unknown> =>
  draw.chance(0.5)
    ? { column: "kind", value_set: draw.some(KINDS) }
    : draw.chance(0.5)
      ? { column: "amount", value_set: [...new Set([...numbers(draw), 1, 2, 3])] }
      : { column: "never", value_set: [1, 2] };
/** Great Expectations refuses an empty set for distinct values, and so do we. */
const fullSetOf = (draw: Draw): Record<string, unknown> => {
  const set = setOf(draw);
  return Array.isArray(set["value_set"]) && set["value_set"].length === 0 ? { ...set, value_set: ["land"] } : set;
};
const matchOn = (draw: Draw): Record<string, unknown> => (draw.chance(0.7) ? { match_on: draw.of("any", "all") } : {});
const twoOf = (draw: Draw, values: readonly string[]) => [draw.of(...values), draw.of(...values)];
const figures = (draw: Draw, from: number, to: number): Record<string, unknown> => ({
  column: draw.of("id", "amount", "other", "price", "never"),
  ...bounds(draw, from, to, 0.5),
  ...condition(draw),
});
const dates = (draw: Draw): Record<string, unknown> => ({
  column: "seen",
  min_value: draw.of("2020-01-01", "2020-01-02", "2020-03-01"),
  max_value: draw.of("2020-01-21", "2020-12-31", "2021-02-03"),
  ...rows(draw),
});

/** Kwargs for each core type that ours knows. */
export const PARITY_KWARGS: Readonly<Record<string, (draw: Draw) => Readonly<Record<string, unknown>>>> = {
  expect_column_values_to_not_be_null: (draw) => ({ column: draw.of(...ANY_COLUMN), ...rows(draw) }),
  expect_column_values_to_be_null: (draw) => ({ column: draw.of(...ANY_COLUMN), ...rows(draw) }),
  expect_column_values_to_be_between: (draw) =>
    draw.chance(0.2)
      ? dates(draw)
      : {
          column: draw.of("id", "amount", "other", "price", "never"),
          ...bounds(draw, 0, 50, draw.of(1, 0.5)),
          ...rows(draw),
        },
  expect_column_values_to_be_in_set: (draw) => ({ ...setOf(draw), ...rows(draw) }),
  expect_column_values_to_not_be_in_set: (draw) => ({ ...setOf(draw), ...rows(draw) }),
  expect_column_values_to_match_regex: (draw) => ({
    column: draw.of(...TEXTS),
    regex: draw.of(...REGEXES),
    ...rows(draw),
  }),
  expect_column_values_to_not_match_regex: (draw) => ({
    column: draw.of(...TEXTS),
    regex: draw.of(...REGEXES),
    ...rows(draw),
  }),
  expect_column_values_to_match_regex_list: (draw) => ({
    column: draw.of(...TEXTS),
    regex_list: twoOf(draw, REGEXES),
    match_on: draw.of("any", "all"),
    ...rows(draw),
  }),
  expect_column_values_to_not_match_regex_list: (draw) => ({
    column: draw.of(...TEXTS),
    regex_list: twoOf(draw, REGEXES),
    ...rows(draw),
  }),
  expect_column_values_to_match_like_pattern: (draw) => ({
    column: draw.of(...TEXTS),
    like_pattern: draw.of(...PATTERNS),
    ...rows(draw),
  }),
  expect_column_values_to_not_match_like_pattern: (draw) => ({
    column: draw.of(...TEXTS),
    like_pattern: draw.of(...PATTERNS),
    ...rows(draw),
  }),
  expect_column_values_to_match_like_pattern_list: (draw) => ({
    column: draw.of(...TEXTS),
    like_pattern_list: twoOf(draw, PATTERNS),
    ...matchOn(draw),
    ...rows(draw),
  }),
  expect_column_values_to_not_match_like_pattern_list: (draw) => ({
    column: draw.of(...TEXTS),
    like_pattern_list: twoOf(draw, PATTERNS),
    ...rows(draw),
  }),
  expect_column_value_lengths_to_be_between: (draw) => ({
    column: draw.of(...TEXTS),
    ...bounds(draw, 0, 9),
    ...rows(draw),
  }),
  expect_column_value_lengths_to_equal: (draw) => ({
    column: draw.of(...TEXTS),
    value: draw.number(0, 9),
    ...rows(draw),
  }),
  expect_column_value_z_scores_to_be_less_than: (draw) => ({
    column: draw.of("id", "amount", "other", "price"),
    threshold: draw.of(0.5, 1, 1.5, 2),
    double_sided: draw.chance(0.5),
    ...mostly(draw),
  }),
  expect_column_values_to_be_unique: (draw) => ({ column: draw.of(...ANY_COLUMN), ...rows(draw) }),
  expect_column_pair_values_a_to_be_greater_than_b: (draw) => ({
    ...pair(draw),
    ...(draw.chance(0.5) ? { or_equal: true } : {}),
  }),
  expect_column_pair_values_to_be_equal: pair,
  expect_column_pair_values_to_be_in_set: (draw) => ({
    ...pair(draw),
    value_pairs_set: [...Array(8).keys()].map((i) => [i, draw.of(i, i + 1)]),
  }),
  expect_multicolumn_sum_to_equal: (draw) => ({
    ...list(draw, [
      ["amount", "other"],
      ["id", "never"],
      ["id", "amount", "other"],
    ]),
    sum_total: draw.number(1, 60),
  }),
  expect_multicolumn_values_to_be_equal: (draw) =>
    list(draw, [
      ["amount", "other"],
      ["id", "amount", "other"],
      ["id", "amount"],
    ]),
  expect_select_column_values_to_be_unique_within_record: (draw) =>
    list(draw, [
      ["amount", "other"],
      ["id", "amount", "other"],
      ["never", "other"],
    ]),
  expect_compound_columns_to_be_unique: (draw) =>
    list(draw, [
      ["kind", "label"],
      ["id", "code"],
      ["kind", "flag"],
      ["amount", "other"],
      ["never", "id"],
    ]),
  expect_column_min_to_be_between: (draw) => figures(draw, 0, 10),
  expect_column_max_to_be_between: (draw) => figures(draw, 10, 130),
  expect_column_sum_to_be_between: (draw) => figures(draw, 0, 6000),
  expect_column_mean_to_be_between: (draw) => figures(draw, 0, 130),
  expect_column_median_to_be_between: (draw) => figures(draw, 0, 130),
  expect_column_stdev_to_be_between: (draw) => figures(draw, 0, 60),
  expect_column_quantile_values_to_be_between: (draw) => ({
    column: draw.of("id", "amount", "price"),
    quantile_ranges: {
      quantiles: [0.05, 0.5, 0.9],
      value_ranges: [
        [0, draw.number(1, 9)],
        [draw.of(null, 5), draw.number(10, 60)],
        [draw.number(5, 20), null],
      ],
    },
  }),
  expect_column_proportion_of_non_null_values_to_be_between: (draw) => ({
    column: draw.of(...ANY_COLUMN),
    ...bounds(draw, 0, 20, 0.05),
  }),
  expect_column_proportion_of_unique_values_to_be_between: (draw) => ({
    column: draw.of(...ANY_COLUMN),
    ...bounds(draw, 0, 20, 0.05),
  }),
  expect_column_unique_value_count_to_be_between: (draw) => ({
    column: draw.of(...ANY_COLUMN),
    ...bounds(draw, 0, 60),
    ...condition(draw),
  }),
  expect_column_distinct_values_to_be_in_set: (draw) => ({ ...fullSetOf(draw), ...condition(draw) }),
  expect_column_distinct_values_to_contain_set: (draw) => ({ ...fullSetOf(draw), ...condition(draw) }),
  expect_column_distinct_values_to_equal_set: (draw) => ({
    column: "kind",
    value_set: draw.of(["house", "apartment", "land"], ["house", ...draw.some(["land", "castle"])]),
    ...condition(draw),
  }),
  expect_column_most_common_value_to_be_in_set: (draw) => ({
    column: "kind",
    value_set: draw.some(KINDS),
    ...(draw.chance(0.5) ? { ties_okay: true } : {}),
    ...condition(draw),
  }),
  expect_table_row_count_to_be_between: (draw) => ({ ...bounds(draw, 0, 130), ...condition(draw) }),
  expect_table_row_count_to_equal: (draw) => ({ value: draw.of(0, 20, 120, 5) }),
  expect_table_row_count_to_equal_other_table: (draw) => ({ other_table_name: draw.of("mixed", "shares", "nothing") }),
  expect_table_column_count_to_be_between: (draw) => ({
    min_value: draw.number(8, 11),
    max_value: draw.number(11, 13),
  }),
  expect_table_column_count_to_equal: (draw) => ({ value: draw.number(10, 12) }),
  expect_column_to_exist: (draw) => ({
    column: draw.of("id", "kind", "nowhere"),
    ...(draw.chance(0.5) ? { column_index: draw.number(0, 5) } : {}),
  }),
  expect_table_columns_to_match_set: (draw) => ({
    column_set: draw.of(draw.some(COLUMNS), COLUMNS),
    ...(draw.chance(0.5) ? { exact_match: draw.chance(0.5) } : {}),
  }),
  expect_table_columns_to_match_ordered_list: (draw) => ({
    column_list: draw.of(COLUMNS, [...COLUMNS].reverse(), COLUMNS.slice(1)),
  }),
};
const COLUMNS = ["id", "code", "amount", "other", "price", "kind", "label", "flag", "seen", "never", "text_never"];

/** Every type once and half of them again, by other kwargs. */
export const drawSuite = (seed: number): ParitySuite => {
  const draw = createDraw(seed);
  const types = Object.keys(PARITY_KWARGS);
  return {
    name: `parity-${String(seed).padStart(3, "0")}`,
    expectations: [...types, ...draw.some(types)].map((type) => ({
      type,
      kwargs: PARITY_KWARGS[type]?.(draw) ?? {},
      severity: draw.of("critical", "warning", "info"),
      notes: `drawn by ${seed}`,
      meta: {},
    })),
    meta: { great_expectations_version: "1.24.1" },
  };
};
