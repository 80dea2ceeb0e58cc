/** The commands around the feature tables, run as a user's shell runs them, on a store of the fixture deeds. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { createDesk } from "../cli/run.ts";
import { hashOf } from "../store/examples.ts";
import { goldNames, goldReading, goldRecord, save } from "../tables/gold-readings.ts";

describe("the commands around the feature tables", () => {
  const desk = createDesk();
  const data = join(desk.folder, "deedlens-data");
  const house = hashOf("nl-house");
  const person = goldRecord("nl-house").parties.find(({ kind }) => kind === "person");
  beforeAll(async () => {
    const store = await openStore({ dataFolder: data });
    await save(store, goldNames().map(goldReading));
    await store.close();
  });
  afterAll(desk.remove);

  it("refresh the tables and show versions and rules", async () => {
    const refreshed = await desk.run(["tables", "refresh", "--json"]);
    expect(refreshed).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(refreshed.out)).toMatchObject({ readings: 5 });
    const shown = await desk.run(["tables"]);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain("5 transactions; fit for a price model: 4, for a market report: 4.");
    expect(shown.out).toMatch(/price_model +not_a_sale +1 +0 +No sale for a price/);
  });

  it("take a price index of the user's, and name the row that is wrong", async () => {
    const csv = join(desk.folder, "index.csv");
    writeFileSync(csv, "market_type,year,index_value\n*,1997,50\n*,2022,x\n");
    const refused = await desk.run(["tables", "refresh", "--price-index", csv]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain(`${csv}, row 3: index_value: a positive decimal number`);
    writeFileSync(csv, "market_type,year,index_value\n*,1997,50\n*,2022,100\n");
    expect((await desk.run(["tables", "refresh", "--price-index", csv, "--price-year", "2022"])).code).toBe(0);
    const land = await desk.run([
      "export",
      "--format",
      "jsonl",
      "--table",
      "transaction",
      "--where",
      "market_type = LAND",
    ]);
    expect(JSON.parse(land.out)).toMatchObject({
      price_eur: 34_705.09,
      price_eur_real: 69_410.18,
      price_index_year: 2022,
    });
    expect((await desk.run(["tables", "refresh", "--price-index", "default", "--price-year", "last"])).code).toBe(0);
  });

  it("export feature tables beside the records, and say what cannot be", async () => {
    const written = await desk.run(["export", "--format", "parquet", "--out", "out"]);
    expect(written.code).toBe(0);
    expect(readdirSync(join(desk.folder, "out")).sort()).toEqual([
      "deed.parquet",
      "good.parquet",
      "manifest.json",
      "transaction.parquet",
      "transaction_good.parquet",
    ]);
    const csv = await desk.run(["export", "--format", "csv", "--table", "good"]);
    expect(csv.out.split("\r\n")[0]).toMatch(/^row_key,deed_row_key,deed_key/);
    const records = await desk.run(["export", "--format", "csv", "--table", "goods"]);
    expect(records.out.split("\r\n")[0]).toMatch(/^deed,deed_kind,deed_date/);
    for (const [words, why] of [
      [["--format", "parquet"], "Parquet goes into files"],
      [["--format", "csv", "--table", "deed,good"], "Standard output holds one table"],
      [["--format", "parquet", "--out", "x", "--with-parties"], "Records are not exported"],
      [["--format", "jsonl", "--table", "goods", "--since", "2020-01-01"], "Records are not exported"],
      [["--format", "jsonl", "--table", "deed", "--where", "language ~ x"], "cannot be read"],
      [["--format", "jsonl", "--table", "deed", "--snapshot", "none"], 'There is no snapshot "none"'],
    ] as const) {
      const ran = await desk.run(["export", ...words]);
      // What is not in the store is an input that was not found.
      expect([ran.code, ran.out], words.join(" ")).toEqual([why.startsWith("There is no") ? 3 : 2, ""]);
      expect(ran.err).toContain(why);
    }
    expect(existsSync(join(desk.folder, "x"))).toBe(false);
  });

  it("freeze a snapshot that exports the same bytes again", async () => {
    expect((await desk.run(["tables", "snapshot", "first"])).code).toBe(0);
    const hash = async (out: string): Promise<string> => {
      expect(
        (await desk.run(["export", "--format", "jsonl", "--table", "good", "--snapshot", "first", "--out", out])).code,
      ).toBe(0);
      return readFileSync(join(desk.folder, out, "good.jsonl"), "utf8");
    };
    expect(await hash("a")).toBe(await hash("b"));
    expect(await desk.run(["tables", "snapshot", "first", "--check"])).toMatchObject({
      code: 0,
      err: "Snapshot first is as it was made.\n",
    });
  });

  it("erase nothing without --yes, and a person's deeds with it, telling no name", async () => {
    const who = ["--person", person?.name ?? "", "--born", person?.birthDate ?? ""];
    const refused = await desk.run(["erase", ...who]);
    expect(refused.code).toBe(2);
    expect(refused.out).toContain(house.slice(0, 12));
    expect(refused.err).toContain("Nothing was erased: 1 deed would go for good.");
    expect((await desk.run(["erase", ...who, "--dry-run"])).code).toBe(0);
    const wrongBirth = await desk.run(["erase", "--person", person?.name ?? "", "--born", "1900-01-01", "--yes"]);
    expect(wrongBirth.code).toBe(0);
    expect(wrongBirth.out).toContain(`Not among them, but with the same name: ${house.slice(0, 12)}`);
    const byNumber = await desk.run([
      "erase",
      "--national-number",
      person?.nationalNumber ?? "",
      "--dry-run",
      "--json",
    ]);
    expect(JSON.parse(byNumber.out)).toEqual({ deeds: [house], sameName: [], erased: false });
    const erased = await desk.run(["erase", ...who, "--yes"]);
    expect(erased.code).toBe(0);
    expect(erased.err).toContain("1 deed erased");
    expect(`${erased.out}${erased.err}`).not.toContain(person?.name ?? "");
    expect((await desk.run(["show", house.slice(0, 12)])).err).toContain("No deed in the store");
    const snapshot = await desk.run(["tables", "--json"]);
    const [first] = (
      JSON.parse(snapshot.out) as { snapshots: { tables: { table: string; rows: number; erasedRows: number }[] }[] }
    ).snapshots;
    expect(first?.tables.find(({ table }) => table === "deed")).toMatchObject({ rows: 4, erasedRows: 1 });
    expect((await desk.run(["tables", "snapshot", "first", "--check"])).code).toBe(0);
  });

  it("refuse an erasure that names nobody in particular", async () => {
    for (const words of [
      [],
      ["--person", "Jan Peeters"],
      ["--born", "1950-01-01"],
      ["--national-number", "12"],
      ["--deed", "3fa9", "--national-number", "48040311753"],
    ])
      expect((await desk.run(["erase", ...words, "--yes"])).code, words.join(" ")).toBe(2);
  });
});
