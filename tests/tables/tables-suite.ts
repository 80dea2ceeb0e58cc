/** What the feature tables promise, on any engine: one store, filled once, then changed step by step. */
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCsvLine } from "../../src/cli/csv.ts";
import type { FeatureRecord } from "../../src/deed.ts";
import { openStore, type Store, type StorePlace } from "../../src/store/index.ts";
import {
  checkSnapshot,
  chooseVersions,
  compareVersions,
  countErasure,
  countFitness,
  eraseDeed,
  exportTables,
  FEATURE_TABLES,
  type FeatureTable,
  listVersions,
  makeSnapshot,
  readPriceIndex,
  refreshTables,
  streamLines,
  vacuumErased,
} from "../../src/tables/index.ts";
import { hashOf } from "../store/examples.ts";
import { layNewStore } from "../support/new-store.ts";
import { goldNames, goldReading, goldRecord, readingOf, save, VERSIONS } from "./gold-readings.ts";

export const HASH_KEY = "a key for tests only";
const OLDER = { ...VERSIONS, features: "7" };

const house = goldRecord("nl-house");
const withDeed = (record: FeatureRecord, more: Partial<FeatureRecord["deed"]>): FeatureRecord => ({
  ...record,
  deed: { ...record.deed, ...more },
});
const withPrice = (record: FeatureRecord, amount: number): FeatureRecord => ({
  ...record,
  transactions: record.transactions.map((one) => ({ ...one, price: { amount, currency: "EUR" as const } })),
});

export const linesOf = async (
  store: Store,
  table: FeatureTable,
  more: { where?: string[]; since?: string; snapshot?: string } = {},
): Promise<string> => {
  let all = "";
  const selection = { table, where: more.where ?? [], since: more.since ?? null, snapshot: more.snapshot ?? null };
  for await (const lines of streamLines(store.tables, selection, "jsonl", toCsvLine)) all += lines;
  return all;
};
const rowsOf = async (...given: Parameters<typeof linesOf>): Promise<readonly Record<string, unknown>[]> =>
  (await linesOf(...given)).split("\n").flatMap((line) => (line === "" ? [] : JSON.parse(line)));

export const describeTables = (engine: string, place: (folder: string) => StorePlace): void => {
  describe(`the feature tables on ${engine}`, () => {
    let folder = "";
    let store: Store;
    const refresh = (more: Partial<Parameters<typeof refreshTables>[0]> = {}) =>
      refreshTables({ store: store.tables, hashKey: HASH_KEY, ...more });
    const only = async (table: FeatureTable, where: string): Promise<Record<string, unknown>> => {
      const rows = await rowsOf(store, table, { where: [where] });
      expect(rows).toHaveLength(1);
      return rows[0] ?? {};
    };
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "deedlens-tables-"));
      const at = place(folder);
      if (at.databaseUrl === undefined) await layNewStore(at.dataFolder);
      store = await openStore(at);
      await save(store, goldNames().map(goldReading));
    });
    afterAll(async () => {
      await store?.close();
      await rm(folder, { recursive: true, force: true });
    });

    it("are asked in statements that may take long, and the store's own are not", async () => {
      const limits = await store.tables.query("SHOW statement_timeout");
      expect(limits).toEqual([{ statement_timeout: "0" }]);
      // A server counts the time; what is cut there says so.
      const cut = store.tables.transaction(async (query) => {
        await query("SET LOCAL statement_timeout = 10");
        await query("SELECT pg_sleep(1)");
      });
      if (store.kind === "server")
        await expect(cut).rejects.toMatchObject({
          code: "store_unavailable",
          message: expect.stringContaining("took longer than it may (57014)"),
        });
      else await cut.catch(() => undefined);
    }, 60_000);

    it("hold one row a deed, transaction, good and link, and are filled once", async () => {
      const first = await refresh();
      expect(first.readings).toBe(5);
      expect(await refresh()).toMatchObject({ readings: 0, rows: 0 });
      expect(await rowsOf(store, "deed")).toHaveLength(5);
      const records = goldNames().map(goldRecord);
      expect(await rowsOf(store, "transaction")).toHaveLength(records.flatMap((one) => one.transactions).length);
      expect(await rowsOf(store, "good")).toHaveLength(records.flatMap((one) => one.goods).length);
      expect(await rowsOf(store, "parcel")).toHaveLength(
        records.flatMap((one) => one.goods.flatMap((good) => good.parcels)).length,
      );
      expect(await rowsOf(store, "area")).toHaveLength(
        records.flatMap((one) => one.goods.flatMap((good) => good.areas)).length,
      );
    });

    it("give francs in euros at the fixed rate, to the cent, and prices of the index's year", async () => {
      const land = await only("transaction", "price_currency = BEF");
      expect(land).toMatchObject({
        price_amount: 1_400_000,
        price_eur: 34_705.09,
        price_eur_real: null,
        market_type: "LAND",
        reference_median_eur: null,
      });
      const german = await only("transaction", "language = de");
      expect(german).toMatchObject({
        price_eur: 298_000,
        price_index_year: 2024,
        price_eur_real: 332_384.62,
        reference_median_eur: 160_000,
      });
    });

    it("say where each value was read, without its text, and nothing of the parties", async () => {
      const { row_key: good } = await only("good", "language = de");
      const evidence = await rowsOf(store, "evidence", {
        where: [`row_key = '${String(good)}'`, "column_name = cadastral_income_amount"],
      });
      expect(evidence).toMatchObject([
        { table_name: "good", field_path: "goods[0].cadastralIncome.amount", page_number: 1, confidence: 0.95 },
      ]);
      expect(await rowsOf(store, "evidence", { where: ["field_path < q", "field_path > p"] })).toEqual([]);
      const columns = new Set(
        (await rowsOf(store, "evidence")).map((row) => `${row["table_name"]}.${row["column_name"]}`),
      );
      const known = new Set<string>();
      for (const table of FEATURE_TABLES)
        for (const name of Object.keys((await rowsOf(store, table))[0] ?? {})) known.add(`${table}.${name}`);
      // A table without rows tells no names of columns.
      expect([...columns].filter((name) => !known.has(name))).toEqual([]);
    });

    it("link a private agreement to its deed and a deed to the later one on the same house, and flag the same sale told twice", async () => {
      const agreement = withDeed(
        { ...house, transactions: house.transactions.map((one) => ({ ...one, kind: "private_agreement" as const })) },
        { kind: "private_agreement", date: "2023-06-01" },
      );
      const resale = withPrice(withDeed(house, { date: "2025-03-03" }), 410_000);
      await save(store, [readingOf("agreement", agreement), readingOf("copy", house), readingOf("resale", resale)]);
      expect((await refresh()).readings).toBe(3);
      const deeds = new Map(
        [
          ["nl-house", "deed"],
          ["agreement", "agreement"],
          ["copy", "copy"],
          ["resale", "resale"],
        ].map(([name = "", word = ""]) => [hashOf(name), word]),
      );
      const links = (await rowsOf(store, "link")).map((row) => [
        deeds.get(String(row["from_deed_key"])),
        deeds.get(String(row["to_deed_key"])),
        row["rule"],
        row["relation"],
        row["days_between"],
      ]);
      expect(links.sort()).toEqual([
        ["agreement", "copy", "address_and_parcel", "agreement_then_deed", 105],
        ["agreement", "deed", "address_and_parcel", "agreement_then_deed", 105],
        ["agreement", "resale", "address_and_parcel", "agreement_then_deed", 641],
        ["copy", "resale", "address_and_parcel", "resale", 536],
        ["deed", "copy", "address_and_parcel", "same_good", 0],
        ["deed", "resale", "address_and_parcel", "resale", 536],
      ]);
      const copy = await only("transaction", `deed_key = ${hashOf("copy")}`);
      expect(copy).toMatchObject({
        duplicate_of: (await only("transaction", `deed_key = ${hashOf("nl-house")}`))["row_key"],
        price_model_reasons: "exact_duplicate",
        fit_price_model: false,
        fit_market_report: false,
      });
      const fitness = await countFitness(store.tables.query);
      expect(fitness.rules.find(({ use, rule }) => use === "price_model" && rule === "exact_duplicate")).toMatchObject({
        rows: 1,
        alone: 1,
      });
    });

    it("keep both versions of a deed that was read anew, show the newest or the chosen one, and tell what changed", async () => {
      await save(store, [
        readingOf("resale", withPrice(withDeed(house, { date: "2025-03-03" }), 415_000), { versions: OLDER }),
      ]);
      expect((await refresh()).readings).toBe(1);
      const versions = await listVersions(store.tables.query);
      expect(versions.map(({ readings, current }) => [readings, current])).toEqual([
        [1, 1],
        [8, 7],
      ]);
      const [older, newer] = versions.map(({ readingKey }) => readingKey);
      const priceOf = async () => (await only("transaction", `deed_key = ${hashOf("resale")}`))["price_eur"];
      expect(await priceOf()).toBe(415_000);
      await chooseVersions(store.tables, [newer?.slice(0, 12) ?? ""]);
      expect(await priceOf()).toBe(410_000);
      await chooseVersions(store.tables, []);
      expect(await priceOf()).toBe(415_000);
      const { tables, fields } = await compareVersions(store.tables.query, newer ?? "", older ?? "");
      expect(tables.find(({ table }) => table === "transaction")).toEqual({
        table: "transaction",
        inBoth: 1,
        onlyInA: 0,
        onlyInB: 0,
        changed: 1,
      });
      expect(fields.map(({ table, column, rows }) => [table, column, rows])).toContainEqual([
        "transaction",
        "price_amount",
        1,
      ]);
      expect(fields.find(({ column }) => column === "price_amount")?.examples).toEqual([
        { deed: hashOf("resale"), id: "t1", a: "410000.00", b: "415000.00" },
      ]);
      expect(fields.every(({ column }) => /price|eur/.test(column))).toBe(true);
    });

    it("hide what is held in quarantine with all that hangs on it, until it is released", async () => {
      const { row_key: key, deed_row_key: deed } = await only("transaction", "price_currency = BEF");
      const count = async (): Promise<readonly number[]> =>
        Promise.all(
          (["deed", "transaction", "good", "transaction_good"] as const).map(
            async (table) => (await rowsOf(store, table)).length,
          ),
        );
      const [deeds = 0, transactions = 0, goods = 0, links = 0] = await count();
      const hold = (table: string, row: unknown) =>
        store.tables.query(
          `INSERT INTO features.quarantine (table_name, row_key, run, suite, expectation) VALUES ($1, $2, 1, 's', 'e')`,
          [table, row],
        );
      await hold("transaction", key);
      expect(await count()).toEqual([deeds, transactions - 1, goods, links - 1]);
      await hold("deed", deed);
      expect(await count()).toEqual([deeds - 1, transactions - 1, goods - 1, links - 1]);
      await store.tables.query("UPDATE features.quarantine SET released_at = now(), released_by = 'test'");
      expect(await count()).toEqual([deeds, transactions, goods, links]);
    });

    it("are made anew under another price index, which a user gives as CSV, and go back to the one that ships", async () => {
      const rows = readPriceIndex("market_type,year,index_value\nLAND,1997,50\nLAND,2020,125\n", "my.csv");
      const before = await linesOf(store, "transaction");
      const changed = await refresh({ index: { rows, baseYear: 2020 } });
      expect(changed.readings).toBe(9);
      expect(await only("transaction", "price_currency = BEF")).toMatchObject({
        price_index_factor: 2.5,
        price_index_year: 2020,
        price_eur_real: 86_762.73,
      });
      expect(await only("transaction", "language = de")).toMatchObject({ price_eur_real: null });
      await refresh({ index: { rows: null, baseYear: null } });
      expect(await linesOf(store, "transaction")).toBe(before);
    });

    it("are the same whether filled step by step or at once", async () => {
      const before = await Promise.all(FEATURE_TABLES.map((table) => linesOf(store, table)));
      await store.tables.query("DELETE FROM features.deed");
      await store.tables.query("DELETE FROM features.setting WHERE name = 'watermark'");
      expect((await refresh()).readings).toBe(9);
      expect(await Promise.all(FEATURE_TABLES.map((table) => linesOf(store, table)))).toEqual(before);
    });

    it("are not made with another key of hashes by accident", async () => {
      await expect(refresh({ hashKey: "another key for tests" })).rejects.toMatchObject({ code: "config_invalid" });
      const before = (await only("transaction", "language = de"))["notary_key"];
      await refresh({ hashKey: "another key for tests", newKey: true });
      expect((await only("transaction", "language = de"))["notary_key"]).not.toBe(before);
      await refresh({ newKey: true });
      expect((await only("transaction", "language = de"))["notary_key"]).toBe(before);
    });

    it("take an absurd reading without a stop", async () => {
      const absurd: FeatureRecord = {
        ...withPrice(withDeed(house, { repertoryNumber: "1\0\uD800" }), 1e300),
        goods: house.goods.map((good) => ({
          ...good,
          constructionYear: 1e12,
          epc: { ...good.epc, date: "2024-02-30" },
          areas: [{ squareMetres: 1e18, basis: "title" as const, of: "land" as const }],
        })),
      };
      await save(store, [readingOf("absurd", absurd)]);
      await refresh();
      expect(await only("transaction", `deed_key = ${hashOf("absurd")}`)).toMatchObject({
        price_amount: null,
        fit_price_model: false,
      });
      await store.deeds.remove(hashOf("absurd"));
      expect(await rowsOf(store, "transaction", { where: [`deed_key = ${hashOf("absurd")}`] })).toEqual([]);
    });

    it("select by conditions of a small grammar, whose values are never SQL", async () => {
      const count = async (...where: string[]): Promise<number> =>
        (await rowsOf(store, "transaction", { where })).length;
      const all = await count();
      expect(await count("price_eur >= 400000", "market_type in (HOUSE, 'APARTMENT')")).toBe(1);
      expect(await count("price_eur is null")).toBe(1);
      expect(await count("price_eur is not null")).toBe(all - 1);
      expect(await count("deed_date < 2000-01-01")).toBe(1);
      expect(await count("fit_price_model = false", "language != nl")).toBe(1);
      expect(await count("municipality = '' OR '1'='1'")).toBe(0);
      expect(await count("municipality = 'x''; DROP TABLE features.deed; --'")).toBe(0);
      expect(await rowsOf(store, "transaction", { since: "2000-01-01" })).toHaveLength(all);
      expect(await rowsOf(store, "transaction", { since: "2999-01-01T00:00" })).toHaveLength(0);
      for (const [condition, why] of [
        ["price_eur", "cannot be read"],
        ["1 = 1", "cannot be read"],
        ["price_eur = many", 'compared with a decimal number, and "many" is none'],
        ["price_eur = 1; DROP TABLE x", "is none"],
        ["deed_date = 2024-02-31x", "a date like"],
        ["deed_year = 1e9", "a whole number"],
        ["fit_price_model = yes", "true or false"],
        ["name = x", "no column name"],
        ["language in ()", "the list is empty"],
      ] as const)
        await expect(count(condition), condition).rejects.toThrow(why);
    });

    it("freeze in a snapshot that later refreshes leave alone, bit for bit", async () => {
      const before = await Promise.all(FEATURE_TABLES.map((table) => linesOf(store, table)));
      const made = await makeSnapshot(store.tables, "before");
      expect(made.tables.find(({ table }) => table === "deed")).toMatchObject({ rows: 8, erasedRows: 0 });
      await expect(makeSnapshot(store.tables, "before")).rejects.toMatchObject({ code: "usage" });
      await expect(makeSnapshot(store.tables, "x; drop schema features")).rejects.toMatchObject({ code: "usage" });
      await save(store, [readingOf("copy", withPrice(house, 1))]);
      await refresh();
      expect(await linesOf(store, "transaction")).not.toBe(before[1]);
      expect(await Promise.all(FEATURE_TABLES.map((table) => linesOf(store, table, { snapshot: "before" })))).toEqual(
        before,
      );
      expect(await checkSnapshot(store.tables, "before")).toEqual([]);
      await store.tables.query("UPDATE snapshot_before.good SET bedroom_count = 99");
      expect(await checkSnapshot(store.tables, "before")).toEqual(["good"]);
    });

    it("export files with a manifest of their hashes", async () => {
      const out = join(folder, "out");
      const options = {
        store: store.tables,
        folder: out,
        selection: { where: [], since: null, snapshot: null },
        toCsvLine,
        signal: new AbortController().signal,
      };
      const manifest = await exportTables({ ...options, tables: ["deed", "good"], format: "csv" });
      expect(JSON.parse(await readFile(join(out, "manifest.json"), "utf8"))).toEqual(manifest);
      for (const { file, sha256, rows } of manifest.tables) {
        const text = await readFile(join(out, file), "utf8");
        expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
        expect(text.split("\r\n").length).toBe(rows + 2);
      }
      const again = await exportTables({
        ...options,
        folder: join(folder, "again"),
        tables: ["deed", "good"],
        format: "csv",
      });
      expect(again.tables.map(({ sha256 }) => sha256)).toEqual(manifest.tables.map(({ sha256 }) => sha256));
    });

    it("forget an erased deed: rows, snapshots, readings, stage results, names in the log, links and duplicates that pointed at it", async () => {
      const source = hashOf("nl-house");
      const batch = await store.ingests.begin(["/in/De Graeve.pdf", "/in/other.pdf"]);
      await store.ingests.record(batch, {
        path: "/in/De Graeve.pdf",
        source,
        outcome: "read",
        errorCode: null,
        message: "about De Graeve",
      });
      await store.cache.put({ key: hashOf("stage"), stage: "text", version: "1", source }, { text: "De Graeve" });
      const planned = await countErasure(store.tables, source);
      expect(planned).toMatchObject({ stageResults: 1, ingestFiles: 1, exports: 4 });
      expect(planned.featureRows).toBeGreaterThan(30);
      const done = await eraseDeed(store.tables, source, {
        kind: "deed",
        hashKey: HASH_KEY,
        removeFromStore: () => store.deeds.remove(source),
      });
      await vacuumErased(store.tables);
      expect(done.snapshotRows).toBeGreaterThan(30);
      expect(await store.deeds.get(source)).toBeNull();
      const tables = await store.tables.query(
        `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
         WHERE table_type = 'BASE TABLE' AND (table_schema IN ('public', 'features') OR table_schema LIKE 'snapshot_%')`,
      );
      expect(tables.length).toBeGreaterThan(30);
      for (const { schema, name } of tables) {
        const text = (
          await store.tables.query(
            `SELECT coalesce(string_agg(t::text, chr(10)), '') AS text FROM "${String(schema)}"."${String(name)}" t`,
          )
        )[0]?.["text"];
        // 20 digits of its hash stand in the keys of its rows; the copy of the same sale keeps the names of its own parties.
        expect(String(text), `${schema}.${name}`).not.toContain(source.slice(0, 20));
        expect(String(text), `${schema}.${name}`).not.toContain("De Graeve");
      }
      expect((await store.ingests.latest())?.files[0]).toMatchObject({ path: "(erased)", source: null, message: null });
      const [log] = await store.tables.query(
        "SELECT kind, feature_rows::text AS feature_rows, exports::text AS exports FROM erasures",
      );
      expect(log).toEqual({ kind: "deed", feature_rows: String(planned.featureRows), exports: "4" });
      expect(
        (await rowsOf(store, "transaction")).filter((row) =>
          String(row["duplicate_of"]).startsWith(source.slice(0, 20)),
        ),
      ).toEqual([]);
      expect((await checkSnapshot(store.tables, "before")).filter((table) => table !== "good")).toEqual([]);
      const [counted] = await store.tables.query(
        "SELECT erased_row_count::text AS erased FROM features.snapshot_table WHERE table_name = 'deed'",
      );
      expect(counted).toEqual({ erased: "1" });
    });
  });
};
