import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listGold, scoreReading, sumFigures } from "../../src/eval/index.ts";
import { type ReadResult, readResultSchema } from "../../src/read-result.ts";
import { CAN_CUT_NETWORK, runDeedlens } from "./run-deedlens.ts";

if (!CAN_CUT_NETWORK) console.warn("SKIPPED: cutting the network off (unshare -rn is not permitted here)");

const scratch = mkdtempSync(join(tmpdir(), "deedlens-e2e-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const golds = new Map(listGold(["fixtures/gold"]).map((deed) => [deed.id, deed.gold]));

function expectLikeGold(result: ReadResult, id: string, floor: number): void {
  const gold = golds.get(id);
  if (gold === undefined) throw new Error(`no gold deed ${id}`);
  expect(sumFigures([scoreReading(gold, result)]).record.f1).toBeGreaterThanOrEqual(floor);
}

// Each step starts a process that loads the model anew: seconds on an idle machine, more on a shared one.
describe("the command without a network", { timeout: 240_000 }, () => {
  it("prints one JSON object for a scan, and nothing else on standard output", async () => {
    const outcome = await runDeedlens(["read", "fixtures/deeds/nl-land-ccitt.pdf", "--json"], { offline: true });
    expect(outcome.stderr).not.toMatch(/error/i);
    expect(outcome.code).toBe(0);
    expect(outcome.stdout.trimEnd().split("\n")).toHaveLength(1);
    const result = readResultSchema.parse(JSON.parse(outcome.stdout));
    expect(result.source).toMatchObject({ name: "nl-land-ccitt.pdf", pages: 2 });
    expectLikeGold(result, "nl-land", 0.8);
  });

  it("prints one object a document, in the order given", async () => {
    const files = ["fr-apartment.pdf", "de-house.pdf"].map((name) => join("fixtures/deeds", name));
    const { code, stdout } = await runDeedlens(["read", ...files, "--json"], { offline: true });
    expect(code).toBe(0);
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => readResultSchema.parse(JSON.parse(line)));
    expect(results.map(({ source }) => source.name)).toEqual(["fr-apartment.pdf", "de-house.pdf"]);
    for (const result of results) expectLikeGold(result, result.source.name.replace(".pdf", ""), 0.85);
  });

  it("keeps what it read, reads nothing twice, and gives it out again by id and as tables", async () => {
    const data = join(scratch, "data");
    const folder = join(scratch, "in");
    mkdirSync(folder);
    copyFileSync("fixtures/deeds/fr-apartment.pdf", join(folder, "a.pdf"));
    copyFileSync("fixtures/deeds/nl-land.pdf", join(folder, "b.pdf"));
    const first = await runDeedlens(["ingest", folder, "--data", data], { offline: true });
    expect(first, first.stderr).toMatchObject({ code: 0 });

    const list = await runDeedlens(["list", "--data", data, "--json"]);
    const rows = list.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { source: string; name: string });
    expect(rows.map(({ name }) => name).sort()).toEqual(["a.pdf", "b.pdf"]);

    const id = rows.find(({ name }) => name === "a.pdf")?.source ?? "";
    const shown = await runDeedlens(["show", id, "--data", data, "--json"]);
    const kept = readResultSchema.parse(JSON.parse(shown.stdout));
    const read = await runDeedlens(["read", join(folder, "a.pdf"), "--json"]);
    expect(kept).toEqual(readResultSchema.parse(JSON.parse(read.stdout)));

    const table = await runDeedlens(["export", "--format", "jsonl", "--data", data]);
    expect(table.code).toBe(0);
    // Personal data leave only when asked for.
    expect(table.stdout).toContain("164500");
    expect(table.stdout).not.toMatch(/Hautekeur|Vermander|87082314281/i);
    const withParties = await runDeedlens(["export", "--format", "jsonl", "--with-parties", "--data", data]);
    expect(withParties.stdout).toMatch(/Hautekeur/);
  });

  it("opens an encrypted deed with its password and says how without", async () => {
    const path = "fixtures/broken/encrypted.pdf";
    const locked = await runDeedlens(["read", path, "--json"]);
    expect(locked.code).toBe(3);
    expect(locked.stdout).toBe("");
    expect(locked.stderr).toMatch(/encrypted\.pdf.*password/s);
    const opened = await runDeedlens(["read", path, "--json", "--password", "geheim"]);
    expect(opened.code).toBe(0);
    expectLikeGold(readResultSchema.parse(JSON.parse(opened.stdout)), "nl-land", 0.85);
  });

  it("prints a record that a person can read", async () => {
    const { code, stdout } = await runDeedlens(["read", "fixtures/deeds/fr-apartment.pdf"]);
    expect(code).toBe(0);
    for (const word of ["Solange Dervaux", "164", "boulevard des Nerviens", "Tournai"]) expect(stdout).toContain(word);
  });
});
