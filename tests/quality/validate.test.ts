import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillTransactions } from "../../bench/tables-rows.ts";
import {
  createMailChannel,
  createWebhookChannel,
  listQuarantine,
  listRuns,
  loadSuites,
  parseSuite,
  proposeSuite,
  releaseRow,
  tellChannels,
  validateTables,
  writeDataDocs,
} from "../../src/quality/index.ts";
import { openEmbedded } from "../../src/store/embedded.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { refreshTables } from "../../src/tables/index.ts";
import { createScratch } from "../store/examples.ts";
import { layNewStore } from "../support/new-store.ts";
import { brokenMarkup } from "./markup-rules.ts";
import { startMailServer, startReceiver } from "./receivers.ts";

const ROWS = 400;
/** In two rows of a hundred: a price of nothing, and a postcode that begins with 0. */
const FAULT_EVERY = 100;

describe("a validation of feature tables", () => {
  let scratch: Awaited<ReturnType<typeof createScratch>>;
  let store: Store;
  beforeAll(async () => {
    scratch = await createScratch();
    const dataFolder = join(scratch.folder, "data");
    await layNewStore(dataFolder);
    store = await openStore({ dataFolder });
    await refreshTables({ store: store.tables, hashKey: "0".repeat(64) });
    await store.close();
    const sql = await openEmbedded(join(dataFolder, "postgres"));
    await sql.apply(fillTransactions(ROWS, FAULT_EVERY));
    await sql.close();
    store = await openStore({ dataFolder });
    // The embedded engine is opened three times: a minute is little on a machine with other work.
  }, 300_000);
  afterAll(async () => {
    await store.close();
    await scratch.remove();
  });

  const count = async (table: string): Promise<number> =>
    Number((await store.tables.query(`SELECT count(*)::integer AS n FROM features.${table}`))[0]?.["n"]);
  const transactions = async () => loadSuites("transactions");
  const labels = (table: { verdicts: readonly { success: boolean; label: string }[] } | undefined): string[] =>
    (table?.verdicts ?? []).filter(({ success }) => !success).map(({ label }) => label);

  it("lists the rows that fail by key and deed, and holds them back from the current views", async () => {
    const { worst, tables } = await validateTables(store.tables, { suites: await transactions(), occasion: "ingest" });
    const [table] = tables;
    expect(worst).toBe("critical");
    expect(table?.rowCount).toBe(ROWS);
    expect(labels(table)).toEqual([
      "expect_column_values_to_be_between price_eur",
      "expect_column_values_to_match_regex postal_code",
    ]);
    const at =
      table?.verdicts.findIndex(({ label }) => label === "expect_column_values_to_match_regex postal_code") ?? -1;
    expect(table?.failing[at]).toHaveLength(ROWS / FAULT_EVERY);
    expect(table?.failing[at]?.[0]).toMatchObject({
      row_key: expect.stringMatching(/^[0-9a-f]{20}\.r\.t1$/),
      deed_key: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(table?.quarantined).toBe((2 * ROWS) / FAULT_EVERY);
    expect(await count("transaction_current")).toBe(ROWS - (2 * ROWS) / FAULT_EVERY);
    expect(await count("transaction WHERE is_current")).toBe(ROWS);
  });

  it("keeps a row that a person released, with name and reason, and lets go by itself of what is right again", async () => {
    const before = await listQuarantine(store.tables.query, 100);
    const released = before.find(({ expectation }) => expectation.includes("price_eur"))?.row_key ?? "";
    await releaseRow(store.tables, released, "A. Clerk", "sold for nothing, says the deed");
    await expect(releaseRow(store.tables, released, "A. Clerk", "again")).rejects.toMatchObject({
      code: "not_in_store",
    });
    await store.tables.query("UPDATE features.transaction SET postal_code = '9000' WHERE postal_code = '0900'");
    await validateTables(store.tables, { suites: await transactions(), occasion: "ingest" });
    const held = await listQuarantine(store.tables.query, 100);
    expect(held.map(({ row_key }) => row_key)).not.toContain(released);
    expect(held).toHaveLength(ROWS / FAULT_EVERY - 1);
    const log = await store.tables.query("SELECT released_by, reason FROM quality.release WHERE row_key = $1", [
      released,
    ]);
    expect(log).toEqual([{ released_by: "A. Clerk", reason: "sold for nothing, says the deed" }]);
    const own = await store.tables.query(
      "SELECT count(*)::integer AS n FROM quality.release WHERE released_by = 'deedlens validate'",
    );
    expect(own[0]?.["n"]).toBe(ROWS / FAULT_EVERY);
    // And takes it again when it is wrong again: only a person's word is for good.
    await store.tables.query(
      "UPDATE features.transaction SET postal_code = '0900' WHERE transaction_id = 't1' AND price_amount = 0",
    );
    const { tables } = await validateTables(store.tables, { suites: await transactions(), occasion: "ingest" });
    expect(tables[0]?.quarantined).toBe(ROWS / FAULT_EVERY);
  });

  it("looks at the rows of deeds saved since a moment when asked, and lets nothing go then", async () => {
    const held = (await listQuarantine(store.tables.query, 100)).length;
    const [moment] = await store.tables.query("SELECT max(saved_at) AS at FROM features.deed");
    const { tables } = await validateTables(store.tables, {
      suites: await loadSuites("provenance"),
      since: moment?.["at"] as Date,
      occasion: "ingest",
    });
    expect(tables.map(({ table, rowCount }) => [table, rowCount])).toEqual([
      ["features.deed", 1],
      ["features.transaction", 1],
      ["features.good", 0],
    ]);
    expect(await listQuarantine(store.tables.query, 100)).toHaveLength(held);
  });

  it("keeps every run, and an erased deed takes its failing rows along", async () => {
    const runs = await listRuns(store.tables.query, 10);
    expect(runs.filter(({ suite }) => suite === "transactions").map(({ failed, worst }) => [failed, worst])).toEqual([
      [2, "critical"],
      [1, "critical"],
      [2, "critical"],
    ]);
    const [row] = await store.tables.query("SELECT deed_key FROM quality.failure ORDER BY deed_key LIMIT 1");
    const failures = async () =>
      (
        await store.tables.query("SELECT count(*)::integer AS n FROM quality.failure WHERE deed_key = $1", [
          row?.["deed_key"],
        ])
      )[0]?.["n"];
    expect(await failures()).toBeGreaterThan(0);
    await store.tables.query("DELETE FROM sources WHERE sha256 = $1", [row?.["deed_key"]]);
    expect(await failures()).toBe(0);
  });

  it("proposes a suite with a note on each bound, which the same data meet", async () => {
    const proposed = await proposeSuite(store.tables.query, "transaction");
    const suite = parseSuite(JSON.stringify(proposed), "proposed.json");
    expect(suite.expectations.length).toBeGreaterThan(30);
    for (const { type, notes } of suite.expectations) expect(notes, type).toMatch(/^Proposed from the data: .{10,}/);
    // Names of places are counted, never listed.
    expect(JSON.stringify(proposed)).not.toContain("Gent");
    const { tables } = await validateTables(store.tables, {
      suites: [{ suite, sha256: "0".repeat(64) }],
      occasion: "command",
    });
    expect(labels(tables[0])).toEqual([]);
    await store.tables.query("DELETE FROM quality.verdict WHERE suite = $1", [suite.name]);
  });

  it("writes data docs: valid pages, links that lead somewhere, and no value of a deed", async () => {
    const folder = join(scratch.folder, "docs");
    mkdirSync(folder);
    writeFileSync(join(folder, "deed-erased.html"), "of a deed that is no longer there");
    writeFileSync(join(folder, "notes.txt"), "somebody's own");
    const { pages } = await writeDataDocs(store.tables.query, folder);
    expect(readdirSync(folder)).toContain("notes.txt");
    const files = readdirSync(folder).filter((file) => file !== "notes.txt");
    expect(files).toHaveLength(pages);
    expect(files).toContain("index.html");
    expect(files.filter((file) => file.startsWith("run-"))).toHaveLength(6);
    const ids = new Map(
      files.map((file) => [
        file,
        new Set([...readFileSync(join(folder, file), "utf8").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    let links = 0;
    for (const file of files) {
      const page = readFileSync(join(folder, file), "utf8");
      expect(brokenMarkup(page), file).toEqual([]);
      for (const [, href = ""] of page.matchAll(/href="([^"]+)"/g)) {
        const [target = "", anchor] = href.split("#");
        expect(files, `${file} links to ${href}`).toContain(target);
        if (anchor !== undefined) expect(ids.get(target), `${file} links to ${href}`).toContain(anchor);
        links += 1;
      }
      expect(page).not.toMatch(/Gent|0900/);
      expect(page).not.toMatch(/<script|https?:\/\//);
    }
    expect(links).toBeGreaterThan(20);
    expect(readFileSync(join(folder, "suite-transactions-features.transaction.html"), "utf8")).toContain("<polyline");
  });

  it("tells of failures once and of recoveries once, by mail and webhook, tries again, and catches up on what was not delivered", async () => {
    const [mail, hook] = [await startMailServer(), await startReceiver()];
    try {
      const channels = [
        createWebhookChannel(hook.url),
        createMailChannel({
          smtpUrl: mail.url,
          from: "deedlens@example.test",
          to: ["a@example.test", "b@example.test"],
        }),
      ];
      const pause = { retryAfterMs: [5, 5] };
      const validateNow = async () =>
        validateTables(store.tables, { suites: await transactions(), occasion: "ingest" });
      const tell = async () => tellChannels(store.tables.query, await validateNow(), channels, pause);

      // Trouble that passes is tried again at once.
      hook.answers.push(503);
      mail.answers.push(451);
      expect((await tell()).map(({ error }) => error)).toEqual([null, null]);
      expect(hook.posts).toHaveLength(1);
      expect(mail.mails).toHaveLength(1);
      expect(hook.posts[0]?.body).toMatchObject({
        schema: "deedlens-alert/1",
        recovered: [],
        failed: [
          {
            table: "features.transaction",
            expectation: "expect_column_values_to_be_between price_eur",
            severity: "critical",
          },
          { expectation: "expect_column_values_to_match_regex postal_code" },
        ],
      });
      expect(mail.mails[0]?.to).toEqual(["a@example.test", "b@example.test"]);
      expect(mail.mails[0]?.text).toMatch(/^Subject: deedlens: expectations: 2 newly failing \(critical\)\r$/m);

      // The same failures are not told again.
      expect((await tell()).map(({ message }) => message)).toEqual([null, null]);

      // A recovery is told; a channel that refuses for good hears of it with the next run.
      await store.tables.query("UPDATE features.transaction SET postal_code = '9000' WHERE postal_code = '0900'");
      hook.answers.push(410);
      const [refused, taken] = await tell();
      expect(refused?.error).toMatchObject({
        code: "alert_failed",
        message: expect.stringMatching(/127\.0\.0\.1:\d+ answered 410/),
      });
      expect(refused?.error?.message).not.toContain("secret");
      expect(taken?.error).toBeNull();
      expect(mail.mails[1]?.text).toContain("Recovered:");
      const [late, nothing] = await tell();
      expect(late?.message?.recovered).toHaveLength(1);
      expect(nothing?.message).toBeNull();
      expect(hook.posts).toHaveLength(2);

      // Keys of deeds, names and values stay here.
      const sent = JSON.stringify([hook.posts, mail.mails.map(({ text }) => text.split("\r\n\r\n").slice(1))]);
      expect(sent).not.toMatch(/[0-9a-f]{20}|Gent|9000|0900/);
    } finally {
      await mail.close();
      await hook.close();
    }
    // Nobody listens any more: the validation goes on, and the reason is at hand.
    await store.tables.query("UPDATE features.transaction SET postal_code = '0900' WHERE price_amount = 0");
    const away = createMailChannel({ smtpUrl: mail.url, from: "a@example.test", to: ["b@example.test"] });
    const validation = await validateTables(store.tables, { suites: await transactions(), occasion: "ingest" });
    const [told] = await tellChannels(store.tables.query, validation, [away], { retryAfterMs: [] });
    expect(told?.error).toMatchObject({ code: "alert_failed", retryable: true });
    expect(JSON.stringify(told?.error)).not.toContain("lens@");
  });
});
