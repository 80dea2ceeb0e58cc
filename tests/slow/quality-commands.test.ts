/** `validate`, `quarantine` and `docs` as a user runs them, on example deeds that were read: what comes out, the exit codes, and that nobody's name is in it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/store/embedded.ts";
import { createDesk, fixture } from "../cli/run.ts";
import { startReceiver } from "../quality/receivers.ts";

const DEEDS = ["nl-land.pdf", "fr-apartment.pdf", "de-house.pdf"];

describe("expectations on deeds that were read", () => {
  const desk = createDesk();
  const suite = (severity: string, max_value: number): string => {
    const path = join(desk.folder, `${severity}.json`);
    const expectations = [
      { type: "expect_column_values_to_be_between", kwargs: { column: "price_eur", max_value }, severity },
    ];
    writeFileSync(path, JSON.stringify({ name: `my-${severity}`, expectations }));
    return path;
  };
  let names: string[];
  beforeAll(async () => {
    const ingested = await desk.run(["ingest", ...DEEDS.map(fixture)]);
    expect(ingested.code, ingested.err).toBe(0);
    const { out } = await desk.run(["export", "--format", "jsonl", "--with-parties"]);
    names = out
      .trim()
      .split("\n")
      .map((line): { table: string; name?: string } => JSON.parse(line))
      .flatMap(({ table, name }) => (table === "parties" && name ? [name] : []));
    expect(names.length).toBeGreaterThan(5);
  });
  afterAll(() => desk.remove());

  const hidesNames = (text: string): void => {
    for (const name of names) expect(text).not.toContain(name);
  };

  it("meet the suites that ship, and say so as JSON", async () => {
    const { code, out } = await desk.run(["validate", "--json"]);
    const { worst, tables } = JSON.parse(out);
    const failed = tables.flatMap((table: { results: { success: boolean; expectation: string }[] }) =>
      table.results.filter(({ success }) => !success),
    );
    expect(failed).toEqual([]);
    expect([code, worst]).toEqual([0, null]);
    expect(tables.length).toBeGreaterThanOrEqual(6);
  });

  it("end with a code by severity, name the failing row with its deed and evidence, and tell the webhook", async () => {
    const receiver = await startReceiver();
    try {
      const env = { DEEDLENS_ALERT_WEBHOOK: receiver.url };
      const warned = await desk.run(["validate", "--suite", suite("warning", 250_000), "--table", "transaction"], env);
      expect(warned.code).toBe(8);
      expect(warned.out).toMatch(
        /warning\s+expect_column_values_to_be_between price_eur: 1 of 3\n\s+\S+\.t1 {2}deed [0-9a-f]{12}, price_amount: page \d+, characters \d+-\d+/,
      );
      expect(warned.err).toContain("Told by webhook: 1 newly failing, 0 recovered.");
      expect(
        (await desk.run(["validate", "--suite", suite("info", 250_000), "--table", "transaction"], env)).code,
      ).toBe(0);
      const critical = await desk.run(
        ["validate", "--suite", suite("critical", 250_000), "--table", "transaction"],
        env,
      );
      expect(critical.code).toBe(7);
      expect(critical.out).toContain("1 row newly held back");
      expect(receiver.posts).toHaveLength(2);
      hidesNames(warned.out + critical.out + JSON.stringify(receiver.posts));
    } finally {
      await receiver.close();
    }
  });

  it("list what is held back, and release it by name and reason only", async () => {
    const [row] = (await desk.run(["quarantine", "list", "--json"])).out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(row).toMatchObject({ table_name: "transaction", suite: "my-critical" });
    expect((await desk.run(["quarantine", "release", row.row_key, "--by", "A. Clerk"])).code).toBe(2);
    expect(
      (await desk.run(["quarantine", "release", "nothing", "--by", "A. Clerk", "--reason", "it is right"])).code,
    ).toBe(3);
    const released = await desk.run([
      "quarantine",
      "release",
      row.row_key,
      "--by",
      "A. Clerk",
      "--reason",
      "it is right",
    ]);
    expect(released.code).toBe(0);
    expect((await desk.run(["quarantine", "list"])).err).toContain("No row is in quarantine.");
    // The same expectation does not take it again.
    expect((await desk.run(["validate", "--suite", suite("critical", 250_000), "--table", "transaction"])).code).toBe(
      7,
    );
    expect((await desk.run(["quarantine", "list"])).err).toContain("No row is in quarantine.");
  });

  it("propose a suite that can be run as it is", async () => {
    const { out, code } = await desk.run(["validate", "--propose", "--table", "good"]);
    expect(code).toBe(0);
    writeFileSync(join(desk.folder, "proposed.json"), out);
    expect((await desk.run(["validate", "--suite", "proposed.json"])).code).toBe(0);
    expect((await desk.run(["validate", "--propose"])).code).toBe(2);
  });

  it("leave pages and tables without anybody's name", async () => {
    const { code, out } = await desk.run(["docs", "pages"]);
    expect([code, out]).toEqual([0, "pages/index.html\n"]);
    const pages = join(desk.folder, "pages");
    expect(readdirSync(pages).some((file) => file.startsWith("deed-"))).toBe(true);
    for (const file of readdirSync(pages)) hidesNames(readFileSync(join(pages, file), "utf8"));
    const sql = await openEmbedded(join(desk.folder, "deedlens-data", "postgres"));
    try {
      for (const table of ["run", "verdict", "result", "failure", "alert"])
        hidesNames(JSON.stringify(await sql.query(`SELECT t::text AS row FROM quality.${table} t`)));
    } finally {
      await sql.close();
    }
  });
});
