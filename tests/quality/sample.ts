/** Rows for the types of our own, which no other program judges: a column of prices that moves with the year, offices, days, keys. The same on every engine. */
import type { Query } from "../../src/ports.ts";
import { describeTable, judgeSuite, type Suite, scopeOf, type Verdict } from "../../src/quality/index.ts";

export const createSample = (rows: number): string => `
CREATE SCHEMA sample;
CREATE TABLE sample.office (key text PRIMARY KEY);
INSERT INTO sample.office SELECT 'o' || i FROM generate_series(0, 9) i;
CREATE TABLE sample.reference (place text, era integer, median numeric);
INSERT INTO sample.reference VALUES ('north', 2019, 250), ('north', 2020, 260), ('south', 2019, 500), ('south', 2020, NULL);
CREATE TABLE sample.sale (id integer PRIMARY KEY, office text, taken date, era integer, place text, kind text, price numeric);
INSERT INTO sample.sale
SELECT i, CASE WHEN i % 100 = 7 THEN 'o99' WHEN i % 50 = 3 THEN NULL ELSE 'o' || i % 10 END, date '2026-03-02' + (i % 12), 2019 + i % 2,
  CASE WHEN i % 3 = 0 THEN 'south' ELSE 'north' END, CASE WHEN i % 2 = 0 OR i % 4 = 1 THEN 'house' ELSE 'land' END,
  CASE WHEN i % 20 = 0 THEN NULL ELSE 100 + (i::bigint * 7919 % 300) + 40 * (i % 2) END FROM generate_series(1, ${rows}) i;
-- 2026-03-04 is a day on which hardly anything came.
DELETE FROM sample.sale WHERE taken = '2026-03-04' AND id > 20;
`;

export type Given = {
  readonly type: string;
  readonly kwargs: Suite["expectations"][number]["kwargs"];
  readonly severity?: "critical" | "warning" | "info";
};

export const suiteOf = (given: readonly Given[]): Suite => ({
  name: "test",
  tables: [],
  expectations: given.map(({ type, kwargs, severity = "critical" }) => ({
    type,
    kwargs,
    severity,
    notes: "",
    quarantine: false,
  })),
});

export const judge = async (query: Query, tableName: string, given: readonly Given[]): Promise<readonly Verdict[]> => {
  const table = await describeTable(query, tableName);
  return judgeSuite(query, table, scopeOf(table, null), suiteOf(given));
};

const period = { period_column: "era", reference_to: 2020 };
/** Each type of our own, and what the shared scans hold, in one suite: for the comparison of engines. */
export const OWN_EXPECTATIONS: readonly Given[] = [
  {
    type: "expect_deedlens_foreign_key",
    kwargs: { column: "office", other_table: "sample.office", other_column: "key" },
  },
  { type: "expect_deedlens_psi_to_be_less_than", kwargs: { column: "price", max_value: 0.1, ...period } },
  { type: "expect_deedlens_ks_distance_to_be_less_than", kwargs: { column: "price", max_value: 0.05, ...period } },
  { type: "expect_deedlens_category_psi_to_be_less_than", kwargs: { column: "kind", max_value: 0.1, ...period } },
  { type: "expect_deedlens_chebyshev_distance_to_be_less_than", kwargs: { column: "kind", max_value: 0.1, ...period } },
  {
    type: "expect_deedlens_row_count_by_day_to_be_between",
    kwargs: { column: "taken", min_of_median: 0.5 },
  },
  { type: "expect_deedlens_row_count_by_group_to_be_between", kwargs: { column_list: ["office"], min_of_median: 0.5 } },
  {
    type: "expect_deedlens_median_to_be_near_reference",
    kwargs: {
      column: "price",
      group_columns: ["place", "era"],
      reference_table: "sample.reference",
      reference_value: "median",
      min_ratio: 0.8,
      max_ratio: 1.25,
    },
  },
  { type: "expect_column_median_to_be_between", kwargs: { column: "price", min_value: 1 } },
  { type: "expect_column_values_to_be_unique", kwargs: { column: "price" } },
  { type: "expect_column_values_to_be_between", kwargs: { column: "price", max_value: 400 } },
  {
    type: "expect_column_value_z_scores_to_be_less_than",
    kwargs: { column: "price", threshold: 1.5, double_sided: true },
  },
];
