import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawSuite } from "../../scripts/parity/suites.ts";
import { PARITY_TABLES, parityTables } from "../../scripts/parity/tables.ts";
import type { Query } from "../../src/ports.ts";
import { describeTable, judgeSuite, parseSuite, scopeOf } from "../../src/quality/index.ts";
import { openScratchSql } from "./engine.ts";
import { createSample, judge, OWN_EXPECTATIONS } from "./sample.ts";

const recorded: { suites: number; verdicts: Record<string, [0 | 1, number | null][]> } = JSON.parse(
  readFileSync(new URL("great-expectations.json", import.meta.url), "utf8"),
);

describe("verdicts on the embedded engine", () => {
  let scratch: Awaited<ReturnType<typeof openScratchSql>>;
  let query: Query;
  beforeAll(async () => {
    scratch = await openScratchSql();
    query = scratch.sql.query;
    await scratch.sql.apply(parityTables("parity"));
    await scratch.sql.apply(createSample(2000));
  });
  afterAll(() => scratch.remove());

  it("are those that Great Expectations gave, with the same counts of unexpected rows", async () => {
    let compared = 0;
    for (let seed = 1; seed <= recorded.suites; seed++) {
      const written = drawSuite(seed);
      const suite = parseSuite(JSON.stringify(written), written.name);
      for (const bare of PARITY_TABLES) {
        const table = await describeTable(query, `parity.${bare}`);
        const verdicts = await judgeSuite(query, table, scopeOf(table, null), suite);
        const theirs = recorded.verdicts[`${suite.name}/${bare}`] ?? [];
        expect(theirs).toHaveLength(verdicts.length);
        for (const [i, { success, unexpectedCount, expectation, error }] of verdicts.entries()) {
          const [theirSuccess, theirCount] = theirs[i] ?? [0, null];
          const where = `${suite.name}/${bare}: ${expectation.type} ${JSON.stringify(expectation.kwargs)} ${error ?? ""}`;
          expect(success, where).toBe(theirSuccess === 1);
          if (unexpectedCount !== null && theirCount !== null) expect(unexpectedCount, where).toBe(theirCount);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it("ask for one scan however many expectations there are, and one more for each kind of question", async () => {
    const scansOf = async (given: Parameters<typeof judge>[2]): Promise<number> => {
      let scans = 0;
      const counting: Query = (text, parameters) => {
        scans += text.split('FROM "sample"."sale"').length - 1;
        return query(text, parameters);
      };
      await judge(counting, "sample.sale", given);
      return scans;
    };
    const ranges = Array.from({ length: 80 }, (_, i) => ({
      type: "expect_column_values_to_be_between",
      kwargs: { column: "price", max_value: i },
    }));
    const nulls = ["id", "office", "place"].map((column) => ({
      type: "expect_column_values_to_not_be_null",
      kwargs: { column },
    }));
    const keys = ["id", "office", "price"].map((column) => ({
      type: "expect_column_values_to_be_unique",
      kwargs: { column },
    }));
    const medians = ["id", "price"].map((column) => ({
      type: "expect_column_median_to_be_between",
      kwargs: { column, min_value: 0 },
    }));
    const distances = OWN_EXPECTATIONS.filter(({ type }) => /psi|ks_|chebyshev/.test(type));
    expect(await scansOf(ranges.slice(0, 1))).toBe(1);
    expect(await scansOf([...ranges, ...nulls, OWN_EXPECTATIONS[0] ?? nulls[0]].flatMap((one) => one ?? []))).toBe(1);
    expect(await scansOf([...ranges, ...keys])).toBe(2);
    // A unique index says so without a scan of its own.
    expect(await scansOf([...ranges, ...keys.slice(0, 1)])).toBe(1);
    expect(await scansOf([...ranges, ...keys, ...medians, ...distances])).toBe(4);
  });

  it("leave what cannot be judged to itself: a wrong pattern, a column that is not there, a kwarg too many, a type nobody knows", async () => {
    const verdicts = await judge(query, "sample.sale", [
      { type: "expect_column_values_to_match_regex", kwargs: { column: "kind", regex: "(" } },
      { type: "expect_column_values_to_be_in_set", kwargs: { column: "nowhere", value_set: [1] } },
      { type: "expect_column_values_to_be_unique", kwargs: { column: "id", most: 1 } },
      { type: "expect_something_else", kwargs: {} },
      { type: "expect_column_values_to_be_between", kwargs: { column: "kind", min_value: 3 } },
      { type: "expect_column_values_to_be_between", kwargs: { column: "id", min_value: 9, max_value: 3 } },
      { type: "expect_column_values_to_not_be_null", kwargs: { column: "id" } },
    ]);
    expect(verdicts.map(({ success, error }) => [success, error])).toEqual([
      [false, expect.stringContaining("regular expression")],
      [false, 'sample.sale has no column "nowhere".'],
      [false, expect.stringContaining("most")],
      [false, expect.stringContaining("there is no type expect_something_else")],
      [false, expect.stringContaining("operator does not exist")],
      [false, "kwargs: min_value is greater than max_value"],
      [true, null],
    ]);
  });

  it("take no text of a suite for SQL", async () => {
    const evil = `x' OR true; DROP TABLE sample.sale; --`;
    const [set, regex, column] = await judge(query, "sample.sale", [
      { type: "expect_column_values_to_be_in_set", kwargs: { column: "kind", value_set: [evil] } },
      { type: "expect_column_values_to_match_regex", kwargs: { column: "kind", regex: "^house$|'; --" } },
      { type: "expect_column_to_exist", kwargs: { column: `"id"; --` } },
    ]);
    expect([set?.success, regex?.success, column?.success]).toEqual([false, false, false]);
    expect(set?.unexpectedCount).toBe(set?.elementCount);
    expect((await query("SELECT count(*)::integer AS n FROM sample.sale"))[0]?.["n"]).toBeGreaterThan(1000);
  });

  it("measure distances as their definitions do", async () => {
    const rows = (await query("SELECT era, kind, price::float8 AS price FROM sample.sale")) as unknown as {
      era: number;
      kind: string;
      price: number | null;
    }[];
    const [, psi, ks, categoryPsi, chebyshev] = await judge(query, "sample.sale", OWN_EXPECTATIONS);
    const seen = (verdict: typeof psi): number => Number(Object(verdict?.observed)["distance"]);
    const prices = (era: number): number[] =>
      rows.flatMap((row) => (row.era === era && row.price !== null ? [row.price] : []));
    expect(seen(ks)).toBeCloseTo(ksDistance(prices(2019), prices(2020)), 10);
    expect(seen(psi)).toBeCloseTo(psiOf(...binShares(prices(2019), prices(2020), 10)), 10);
    const kinds = (era: number): string[] => rows.filter((row) => row.era === era).map(({ kind }) => kind);
    const [then, now] = shares(kinds(2019), kinds(2020));
    expect(seen(categoryPsi)).toBeCloseTo(psiOf(then, now), 10);
    expect(seen(chebyshev)).toBeCloseTo(Math.max(...then.map((share, i) => Math.abs(share - (now[i] ?? 0)))), 10);
    expect([psi, ks, categoryPsi, chebyshev].map((verdict) => verdict?.success)).toEqual([false, false, false, false]);
    const [same] = await judge(query, "sample.sale", [
      {
        type: "expect_deedlens_psi_to_be_less_than",
        kwargs: { column: "price", period_column: "era", reference_to: 2021, from: 2019, max_value: 0.0001 },
      },
    ]);
    expect(same).toMatchObject({ success: true, observed: { distance: 0 } });
  });

  it("find keys that lead nowhere, days and offices without deeds, and medians off their reference", async () => {
    const verdicts = await judge(query, "sample.sale", OWN_EXPECTATIONS);
    const of = (type: string) => verdicts.find(({ expectation }) => expectation.type === type);
    const stray = await query("SELECT count(*)::integer AS n FROM sample.sale WHERE office = 'o99'");
    expect(of("expect_deedlens_foreign_key")?.unexpectedCount).toBe(stray[0]?.["n"]);
    // From Monday the 2nd to Friday the 13th there are ten days of the week, and one of them is nearly empty.
    expect(of("expect_deedlens_row_count_by_day_to_be_between")).toMatchObject({
      success: false,
      elementCount: 10,
      unexpectedCount: 1,
      observed: { examples: [expect.stringMatching(/^2026-03-04: \d$/)] },
    });
    expect(of("expect_deedlens_row_count_by_group_to_be_between")?.observed).toMatchObject({
      examples: [expect.stringMatching(/^\(none\): /), expect.stringMatching(/^o99: /)],
    });
    // South lies far under 500, and its other reference is unknown; north is as it should be.
    expect(of("expect_deedlens_median_to_be_near_reference")).toMatchObject({
      elementCount: 3,
      unexpectedCount: 1,
      observed: { examples: [expect.stringMatching(/^south \/ 2019: \d+ beside 500$/)] },
    });
  });
});

const ksDistance = (a: readonly number[], b: readonly number[]): number => {
  const below = (list: readonly number[], x: number): number => list.filter((value) => value <= x).length / list.length;
  return Math.max(...[...new Set([...a, ...b])].map((x) => Math.abs(below(a, x) - below(b, x))));
};

const shares = <T>(a: readonly T[], b: readonly T[]): [number[], number[]] => {
  const values = [...new Set([...a, ...b])];
  const of = (list: readonly T[]) => values.map((value) => list.filter((one) => one === value).length / list.length);
  return [of(a), of(b)];
};

/** A value's bin follows from the share of the reference that lies below it. */
const binShares = (reference: readonly number[], current: readonly number[], bins: number): [number[], number[]] => {
  const binOf = (x: number): number =>
    Math.min(bins - 1, Math.floor((bins * reference.filter((value) => value < x).length) / reference.length));
  const of = (list: readonly number[]) => {
    const counts = Array.from({ length: bins }, () => 0);
    for (const x of list) counts[binOf(x)] = (counts[binOf(x)] ?? 0) + 1;
    return counts.map((count) => count / list.length);
  };
  return [of(reference), of(current)];
};

const psiOf = (then: readonly number[], now: readonly number[]): number =>
  then.reduce((sum, share, i) => {
    const [p, q] = [Math.max(share, 0.0001), Math.max(now[i] ?? 0, 0.0001)];
    return share === 0 && (now[i] ?? 0) === 0 ? sum : sum + (q - p) * Math.log(q / p);
  }, 0);
