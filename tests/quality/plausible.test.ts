/** The types that look for values which do not go together and for groups that differ, each beside rows of which it is known who is wrong. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScratchSql } from "./engine.ts";
import { type Given, judge } from "./sample.ts";

const PERIOD = { period_column: "taken", period: "week" } as const;

describe("expectations on what is plausible", () => {
  let scratch: Awaited<ReturnType<typeof openScratchSql>>;
  beforeAll(async () => {
    scratch = await openScratchSql();
    await scratch.sql.apply(`
      CREATE SCHEMA plausible;
      CREATE TABLE plausible.pair (row_key text PRIMARY KEY, a numeric, b numeric, year integer, built integer, nis text, post text);
      INSERT INTO plausible.pair VALUES
        ('right', 200, 100, 2020, 1990, '44021', '9000'), ('high', 500, 100, 2020, 1990, '44021', '9000'), ('low', 20, 100, 2020, 1990, '44021', '9000'),
        ('nothing', 200, 0, 2020, 1990, '44021', '9000'), ('unknown', NULL, 100, NULL, 1990, NULL, '9000'), ('early', 200, 100, 2020, 2029, '44021', '9000'),
        ('elsewhere', 200, 100, 2020, 1990, '44021', '8000'), ('nowhere', 200, 100, 2020, 1990, '99021', '9000');
      CREATE TABLE plausible.sale (id integer PRIMARY KEY, office text, taken date, income integer, sure numeric, rooms integer);
      -- Twelve weeks of seventy sales at two offices. Office b has no sale in the sixth week, a read worse in the eighth, and its incomes are missing by half.
      INSERT INTO plausible.sale
      SELECT i, o.office, date '2024-01-01' + i % 84, CASE WHEN o.office = 'b' AND i % 2 = 0 THEN NULL ELSE 700 END,
        0.95 - (i % 5) * 0.01 - CASE WHEN o.office = 'a' AND i % 84 / 7 = 7 THEN 0.3 ELSE 0 END,
        CASE WHEN i % 84 / 7 = 9 THEN 3 ELSE 1 + i % 3 END
      FROM generate_series(0, 1679) i, LATERAL (SELECT CASE WHEN i % 4 < 2 THEN 'a' ELSE 'b' END AS office) o
      WHERE NOT (o.office = 'b' AND i % 84 / 7 = 5);`);
  });
  afterAll(() => scratch.remove());

  const one = async (table: string, given: Given) => {
    const [verdict] = await judge(scratch.sql.query, `plausible.${table}`, [given]);
    expect(verdict?.error).toBeNull();
    return verdict;
  };
  const counts = async (kwargs: Given["kwargs"], type: string) => {
    const verdict = await one("pair", { type, kwargs });
    return [verdict?.elementCount, verdict?.unexpectedCount];
  };
  const groups = async (type: string, kwargs: Given["kwargs"]) =>
    (await one("sale", { type, kwargs }))?.observed as { groups: number; failing: number; examples: string[] };

  it("ask for the ratio of two values where both are there and the second is over nothing", async () => {
    const kwargs = { column_A: "a", column_B: "b", min_ratio: 0.25, max_ratio: 4 };
    expect(await counts(kwargs, "expect_deedlens_pair_ratio_to_be_between")).toEqual([6, 2]);
    expect(
      await counts({ column_A: "a", column_B: "b", max_ratio: 5 }, "expect_deedlens_pair_ratio_to_be_between"),
    ).toEqual([6, 0]);
  });

  it("ask for the difference of two values", async () => {
    const kwargs = { column_A: "year", column_B: "built", min_value: -4 };
    expect(await counts(kwargs, "expect_deedlens_pair_difference_to_be_between")).toEqual([7, 1]);
  });

  it("know the municipalities and their postcodes, and leave an unknown municipality to the one of the two", async () => {
    expect(await counts({ column: "nis" }, "expect_deedlens_nis_code_to_be_known")).toEqual([7, 1]);
    expect(
      await counts({ column_A: "post", column_B: "nis" }, "expect_deedlens_postcode_to_be_of_municipality"),
    ).toEqual([6, 1]);
  });

  it("find the office whose share of values is low, and say nothing of groups with few rows", async () => {
    const type = "expect_deedlens_mean_by_group_to_be_between";
    const kwargs = { column: "income", measure: "presence", group_columns: ["office"], min_value: 0.75 };
    expect(await groups(type, kwargs)).toEqual({ groups: 2, failing: 1, examples: ["b: 0.4872 of 780"] });
    expect(await groups(type, { ...kwargs, min_rows: 800 })).toMatchObject({ groups: 1, failing: 0 });
  });

  it("find the office and week in which a mean lies apart from all others", async () => {
    const found = await groups("expect_deedlens_mean_by_group_to_be_between", {
      ...PERIOD,
      column: "sure",
      group_columns: ["office"],
      max_difference: 0.05,
    });
    expect(found).toMatchObject({
      groups: 23,
      failing: 1,
      examples: [expect.stringMatching(/^a \/ 2024-02-19: 0\.63/)],
    });
  });

  it("find the week in which a field is distributed otherwise", async () => {
    const found = await groups("expect_deedlens_psi_by_group_to_be_less_than", {
      ...PERIOD,
      column: "rooms",
      max_value: 0.25,
      min_rows: 50,
    });
    expect(found).toMatchObject({ groups: 12, failing: 1, examples: [expect.stringMatching(/^2024-03-04: /)] });
  });

  it("find the week in which an office has no rows, though all offices together have some", async () => {
    const type = "expect_deedlens_row_count_by_period_to_be_near_neighbours";
    const kwargs = { ...PERIOD, min_of_median: 0.2 };
    expect(await groups(type, kwargs)).toMatchObject({ groups: 10, failing: 0 });
    expect(await groups(type, { ...kwargs, group_columns: ["office"] })).toMatchObject({
      groups: 20,
      failing: 1,
      examples: ["b / 2024-02-05: 0 beside 60"],
    });
  });

  it("refuse what cannot be asked", async () => {
    const errors = await judge(scratch.sql.query, "plausible.sale", [
      {
        type: "expect_deedlens_pair_ratio_to_be_between",
        kwargs: { column_A: "office", column_B: "income", max_ratio: 1 },
      },
      { type: "expect_deedlens_pair_difference_to_be_between", kwargs: { column_A: "income", column_B: "income" } },
      { type: "expect_deedlens_mean_by_group_to_be_between", kwargs: { column: "office", max_value: 1 } },
      {
        type: "expect_deedlens_row_count_by_period_to_be_near_neighbours",
        kwargs: { period_column: "income", min_of_median: 0.2 },
      },
    ]);
    expect(errors.map(({ error }) => error)).toEqual([
      expect.stringContaining("office is text"),
      expect.stringContaining("least or a most"),
      expect.stringContaining("it has no mean"),
      expect.stringContaining("income is no date"),
    ]);
  });
});
