/** The report: numbers computed by hand, a page that is whole and names nobody, a page of nothing. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportSchemaText } from "../../scripts/write-schema.ts";
import { loadSuites, validateTables } from "../../src/quality/index.ts";
import { gatherReport, medianLowRank, type Report, reportSchema, writePage } from "../../src/report/index.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { countFitness, refreshTables } from "../../src/tables/index.ts";
import { createScratch } from "../store/examples.ts";
import { layNewStore } from "../support/new-store.ts";
import { goldNames, goldReading, save } from "../tables/gold-readings.ts";
import { findPersonalData, personalDataOf } from "../tables/personal-data.ts";
import { findFaults, readMarkup } from "./markup-check.ts";
import { type Sale, writeSales } from "./rows.ts";

const NOW = new Date("2026-06-01T00:00:00Z");
let store: Store;
let remove = async (): Promise<void> => undefined;
const empty = async (): Promise<void> => {
  await store.tables.query("TRUNCATE sources CASCADE");
};

beforeAll(async () => {
  const scratch = await createScratch();
  remove = scratch.remove;
  await layNewStore(scratch.folder);
  store = await openStore({ dataFolder: scratch.folder });
  await refreshTables({ store: store.tables, hashKey: null });
});
afterAll(async () => {
  await store?.close();
  await remove();
});

const report = (more: Partial<Parameters<typeof gatherReport>[1]> = {}): Promise<Report> =>
  gatherReport(store.tables, { since: null, reference: null, version: "test", now: NOW, ...more });

describe("the report on an empty database", () => {
  it("says clearly that there is nothing yet", async () => {
    const numbers = await report();
    expect(numbers.attention.map(({ urgency }) => urgency)).toEqual(["unknown", "unknown", "unknown"]);
    const page = await writePage(numbers);
    expect(findFaults(page)).toEqual([]);
    expect(page).not.toContain("<svg");
    expect(page).toContain("No deed is in the tables yet: `deedlens ingest PATH` reads some.");
    expect(page.match(/No data: /g)?.length).toBeGreaterThanOrEqual(9);
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("the report on rows written by hand", () => {
  let numbers: Report;
  const cell = (year: number, type: string) => numbers.market.find((row) => row.year === year && row.type === type);
  const group = (table: string, by: string, value: string | null) =>
    numbers.presence.find((one) => one.table === table && one.by === by && one.value === value);

  beforeAll(async () => {
    await empty();
    const houses = [100, 200, 300, 400, 500, 600, 700].map(
      (thousands): Sale => ({ year: 2020, type: "HOUSE", price: thousands * 1000, localMedian: 350_000 }),
    );
    await writeSales(store.tables.query, "hand", [
      ...houses,
      { year: 2020, type: "HOUSE", price: 1, reasons: "out_of_range; share_sold" },
      { year: 2020, type: "HOUSE", price: null, reasons: "price_missing", language: "fr", method: "ocr", office: "o2" },
      { year: 2020, type: "LAND", price: 50_000, confidence: 0.42 },
      { year: 2020, type: "LAND", price: 70_000 },
      { year: 2019, type: "APARTMENT", price: 200_000, savedAt: "2026-05-04T12:00:00Z" },
      { year: 2019, type: "OTHER", price: 9000 },
    ]);
    await store.tables.query("INSERT INTO stage_times VALUES ('page', 10, 25), ('ner', 20, 8)");
    numbers = await report();
  });

  it("holds to its schema, which is published", async () => {
    expect(() => reportSchema.parse(JSON.parse(JSON.stringify(numbers)))).not.toThrow();
    const file = new URL("../../schema/deedlens-report-1.schema.json", import.meta.url);
    expect(await readFile(file, "utf8")).toBe(reportSchemaText());
  });

  it("counts transactions, sales and shares", () => {
    expect(cell(2020, "HOUSE")).toMatchObject({ transactions: 9, sales: 7, shareOfSales: 7 / 9 });
    expect(cell(2020, "LAND")).toMatchObject({ transactions: 2, sales: 2, shareOfSales: 2 / 9 });
    expect(cell(2019, "APARTMENT")).toMatchObject({ transactions: 1, sales: 1, shareOfSales: 1 });
    expect(numbers.market).toHaveLength(3);
    expect(numbers.outsideMarket).toBe(1);
  });

  it("gives median and mean with intervals, by the definitions", () => {
    const house = cell(2020, "HOUSE");
    // Seven values: the lowest and the highest bound the median with 1 - 2 / 2^7 = 98.4 %.
    expect(house).toMatchObject({
      medianEur: 400_000,
      medianInterval: { low: 100_000, high: 700_000 },
      meanEur: 400_000,
    });
    // Standard deviation 216,024.69; t of 6 degrees 2.447.
    expect(house?.meanInterval?.low).toBeCloseTo(400_000 - (2.447 * 216_024.69) / Math.sqrt(7), 0);
    expect(cell(2020, "LAND")).toMatchObject({ medianEur: 60_000, medianInterval: null, meanEur: 60_000 });
    expect(cell(2019, "APARTMENT")).toMatchObject({ medianEur: 200_000, meanInterval: null });
  });

  it("bounds the median of any count of sales by ranks that hold it 95 times in 100", () => {
    for (let n = 6; n <= 400; n++) {
      const rank = medianLowRank(n);
      // P(fewer than `rank` of n values lie below the median), by the binomial law.
      let term = 0.5 ** n;
      let outside = 0;
      for (let k = 0; k < rank; k++) {
        outside += term;
        term *= (n - k) / (k + 1);
      }
      expect(2 * outside, `n = ${n}`).toBeLessThan(0.052);
      expect(2 * (outside + term), `n = ${n}`).toBeGreaterThan(0.046);
    }
    expect(medianLowRank(5)).toBe(0);
  });

  it("puts the reference beside them, and has none for land", async () => {
    const [reference] = await store.tables.query(
      "SELECT median_eur, sale_count FROM features.reference_median WHERE area_level = 'country' AND market_type = 'HOUSE' AND year = 2020",
    );
    expect(cell(2020, "HOUSE")).toMatchObject({
      referenceMedianEur: Number(reference?.["median_eur"]),
      referenceSales: Number(reference?.["sale_count"]),
      withLocalMedian: 7,
      aboveLocalMedian: 4 / 7,
    });
    expect(cell(2020, "LAND")).toMatchObject({ referenceMedianEur: null, aboveLocalMedian: null });
  });

  it("counts fields by year, type, language, method and office", () => {
    expect(group("transaction", "all", null)).toMatchObject({ rows: 13, present: { price_eur: 12, nis_code: 0 } });
    expect(group("transaction", "year", "2020")).toMatchObject({ rows: 11, present: { price_eur: 10 } });
    expect(group("transaction", "type", "HOUSE")).toMatchObject({ rows: 9, present: { price_eur: 8 } });
    expect(group("transaction", "language", "fr")).toMatchObject({ rows: 1, present: { price_eur: 0 } });
    expect(group("transaction", "method", "text")).toMatchObject({ rows: 12, present: { price_eur: 12 } });
    expect(group("transaction", "office", "o2")).toMatchObject({
      rows: 1,
      present: { price_eur: 0 },
      label: "Gent (o2)",
    });
    expect(group("deed", "type", "sale")).toMatchObject({ rows: 13, present: { deed_date: 13, repertory_number: 0 } });
    expect(Object.keys(group("good", "all", null)?.present ?? {})).toContain("cadastral_income_eur");
  });

  it("tells confidence, reasons, stages and weeks", () => {
    const price = numbers.confidence.find((one) => one.column === "price_confidence" && one.method === "text");
    expect(price).toMatchObject({ table: "transaction", rows: 12 });
    expect(price?.bins[8]).toBe(1);
    expect(price?.bins[19]).toBe(11);
    const market = numbers.fitness.uses.find(({ use }) => use === "market_report");
    expect(numbers.fitness.transactions).toBe(13);
    expect(market?.fit).toBe(11);
    expect(market?.reasons.find(({ rule }) => rule === "share_sold")).toMatchObject({ rows: 1, alone: 0 });
    expect(market?.reasons.find(({ rule }) => rule === "price_missing")).toMatchObject({ rows: 1, alone: 1 });
    expect(numbers.operations.stages.map(({ stage, secondsPerPage }) => [stage, secondsPerPage])).toEqual([
      ["page", 2.5],
      ["ner", 0.4],
    ]);
    expect(numbers.operations.weeks).toMatchObject([
      { week: "2026-03-02", deeds: 12, pages: 48, failedPages: 12, confidence: 0.9 },
      { week: "2026-05-04", deeds: 1 },
    ]);
  });

  it("agrees with what `deedlens tables` says of fitness", async () => {
    const { fit, rules, transactions } = await countFitness(store.tables.query);
    expect(transactions).toBe(numbers.fitness.transactions);
    for (const { use, fit: rows, reasons } of numbers.fitness.uses) {
      expect(rows).toBe(fit[use]);
      const theirs = rules.filter((rule) => rule.use === use);
      expect(reasons.map(({ rule, rows: removed, alone }) => [rule, removed, alone]).toSorted()).toEqual(
        theirs.map(({ rule, rows: removed, alone }) => [rule, removed, alone]).toSorted(),
      );
    }
  });

  it("looks only at deeds saved since a moment when asked", async () => {
    const since = await report({ since: new Date("2026-04-01T00:00:00Z") });
    expect(since.tables.map(({ rows }) => rows)).toEqual([1, 1, 1]);
    expect(since.market).toMatchObject([{ year: 2019, type: "APARTMENT", sales: 1 }]);
  });

  it("leaves out what is held back, and counts it", async () => {
    await store.tables.query(
      "INSERT INTO features.quarantine (table_name, row_key, run, suite, expectation) SELECT 'transaction', row_key, 1, 's', 'e' FROM features.transaction WHERE price_eur = 700000",
    );
    const held = await report();
    expect(held.market.find(({ type }) => type === "HOUSE")).toMatchObject({ sales: 6, medianEur: 350_000 });
    expect(held.tables.find(({ table }) => table === "transaction")).toEqual({
      table: "transaction",
      rows: 12,
      quarantined: 1,
    });
    await store.tables.query("DELETE FROM features.quarantine");
  });

  it("sees a field that is lost and a distribution that moves", async () => {
    await empty();
    await writeSales(
      store.tables.query,
      "drift",
      Array.from({ length: 1200 }, (_, i): Sale => {
        const isNew = i >= 600;
        return {
          year: isNew ? 2023 : 2021,
          type: "HOUSE",
          price: isNew && i % 3 === 0 ? null : 1000 * (100 + (i % 300)),
          confidence: isNew ? 0.5 + (i % 10) / 100 : 0.9 + (i % 10) / 100,
        };
      }),
    );
    const { drift, attention } = await report();
    expect(drift).toMatchObject({ reference: { from: 2020, to: 2022 }, current: { from: 2023, to: 2023 } });
    const of = (column: string) => drift.fields.find((one) => one.table === "transaction" && one.column === column);
    expect(of("price_confidence")).toMatchObject({ state: "shifted", referenceRows: 600, currentRows: 600 });
    expect(of("market_type")).toMatchObject({ state: "stable", psi: 0 });
    expect(of("price_eur")).toMatchObject({ state: "too_few", psi: null });
    expect(drift.presence.find(({ column }) => column === "price_eur")).toMatchObject({ reference: 1, current: 2 / 3 });
    expect(attention[1]).toEqual({
      topic: "data",
      urgency: "act",
      text: "transaction: price eur is found in 67 % of the rows of 2023, after 100 % in 2020–2022.",
    });
    // A part of the deeds says nearly the same; which part does not change.
    const drawn = await report({ sampleDeeds: 600 });
    expect(drawn.sample.share).toBeCloseTo(0.5, 5);
    const rows = drawn.confidence.find(({ column }) => column === "price_confidence")?.rows ?? 0;
    expect(rows).toBeGreaterThan(520);
    expect(rows).toBeLessThan(680);
    expect(drawn.market).toEqual((await report()).market);
    expect((await report({ sampleDeeds: 600 })).confidence).toEqual(drawn.confidence);
    const years = await report({ reference: { from: 2021, to: 2021 } });
    expect(years.drift).toMatchObject({ reference: { from: 2021, to: 2021 }, current: { from: 2022, to: 2023 } });
  });
});

describe("the page", () => {
  it("is whole, needs neither script nor network nor mouse, and names nobody of the fixtures", async () => {
    await empty();
    await save(store, goldNames().map(goldReading));
    await refreshTables({ store: store.tables, hashKey: null });
    await validateTables(store.tables, { suites: await loadSuites(undefined), occasion: "command" });
    const numbers = await report();
    expect(numbers.tables.map(({ rows }) => rows > 0)).toEqual([true, true, true]);
    expect(numbers.expectations.length).toBeGreaterThan(3);
    const page = await writePage(numbers);
    expect(findFaults(page)).toEqual([]);
    expect(page.match(/<svg /g)?.length).toBeGreaterThanOrEqual(8);
    expect(page.indexOf("What needs attention")).toBeLessThan(page.indexOf(">Market</h2>"));
    expect(page.indexOf(">Market</h2>")).toBeLessThan(page.indexOf(">Quality of the data</h2>"));
    expect(page.indexOf(">Quality of the data</h2>")).toBeLessThan(page.indexOf(">Operations</h2>"));
    expect(page).toContain("land has no reference");
    const sought = goldNames().flatMap((name) => {
      const { deed, result } = goldReading(name);
      return personalDataOf(deed.record, String((result as { text: string }).text));
    });
    expect(sought.length).toBeGreaterThan(40);
    expect(findPersonalData(page, sought)).toEqual([]);
    expect(findPersonalData(JSON.stringify(numbers), sought)).toEqual([]);
    // The same numbers make the same page.
    expect(await writePage(numbers)).toBe(page);
  });

  it("escapes what comes from the database, and the check of pages finds faults", () => {
    expect(() => readMarkup("<!DOCTYPE html>\n<html><p>a < b</p></html>")).toThrow("not escaped");
    expect(() => readMarkup("<!DOCTYPE html>\n<html><p></html></p>")).toThrow("closes another");
    expect(findFaults('<!DOCTYPE html>\n<html lang="en"><svg></svg></html>')).toContain("a picture without words");
  });

  it("escapes names that come from the database", async () => {
    await empty();
    await writeSales(store.tables.query, "odd", [
      { year: 2020, type: "HOUSE", price: 1000, method: '<script>alert("x")</script>', language: "n&l" },
    ]);
    const page = await writePage(await report());
    expect(findFaults(page)).toEqual([]);
    expect(page).not.toContain("<script>");
  });
});
