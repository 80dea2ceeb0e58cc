/** The commands on real documents, from file to store to export. That a process of its own does the same: tests/e2e, tests/cli/bin. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordSchema } from "../../src/deed.ts";
import { readResultSchema } from "../../src/read-result.ts";
import { layNewStore } from "../support/new-store.ts";
import { createDesk, fixture, type Ran, ROOT } from "./run.ts";

const desk = createDesk();
afterAll(() => desk.remove());
const broken = (name: string): string => join(ROOT, "fixtures", "broken", name);

describe("deedlens read", () => {
  it("prints one JSON object of the schema and nothing else, keeps nothing, and exits with 4 when a page could not be read", async () => {
    const { code, out, err } = await desk.runHere(["read", broken("undecodable-jpx.pdf"), "--json"]);
    expect(err).toMatch(/undecodable-jpx\.pdf, page 2: /);
    expect(code).toBe(4);
    expect(out.indexOf("\n")).toBe(out.length - 1);
    const result = readResultSchema.parse(JSON.parse(out));
    const characters = [...result.text];
    for (const { start, end, text } of result.entities) expect(characters.slice(start, end).join("")).toBe(text);
    expect(result.issues).toContainEqual(expect.objectContaining({ page: 2 }));
    expect(existsSync(join(desk.folder, "deedlens-data"))).toBe(false);
  });

  it("prints records for a person in the order given, and goes on after documents that fail", async () => {
    const files = [broken("not-a-pdf.pdf"), fixture("nl-land.pdf"), broken("empty.pdf"), broken("encrypted.pdf")];
    const { code, out, err } = await desk.runHere(["read", ...files]);
    expect(code).toBe(3);
    expect(out).toMatch(/^nl-land\.pdf {2}\[[0-9a-f]{12}\]\n-+\n {2}Deed +sale, Dutch, 2 pages\n/);
    expect(out).toMatch(/\n {2}Good 1 +farmland/);
    expect(out.match(/^-+$/gm)).toHaveLength(1);
    expect(err).toContain("not-a-pdf.pdf");
    expect(err).toContain("empty.pdf: the file is empty");
    expect(err).toMatch(/encrypted\.pdf.*\n.*password/i);
    const withPassword = await desk.runHere(["read", broken("encrypted.pdf"), "--json"], {
      DEEDLENS_PASSWORD: "geheim",
    });
    expect(withPassword.code).toBe(0);
    expect(withPassword.out).not.toContain("geheim");
  });

  it("exits with 6 and says what to do when the model is not there", async () => {
    const { code, out, err } = await desk.runHere(["read", fixture("nl-land.pdf"), "--model", "nowhere"]);
    expect(code).toBe(6);
    expect(out).toBe("");
    expect(err).toContain("nowhere");
  });
});

describe("deedlens with a store", () => {
  let ingested: Ran;
  const data = ["--data", "kept"];
  const idOf = async (name: string): Promise<string> => {
    const { out } = await desk.runHere(["list", "--json", ...data]);
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    return rows.find((row) => row.name === name)?.source;
  };

  beforeAll(async () => {
    await layNewStore(join(desk.folder, "kept"));
    mkdirSync(join(desk.folder, "deeds", "more"), { recursive: true });
    copyFileSync(fixture("nl-land.pdf"), join(desk.folder, "deeds", "land.pdf"));
    copyFileSync(fixture("fr-apartment.pdf"), join(desk.folder, "deeds", "more", "appartement.PDF"));
    copyFileSync(broken("truncated.pdf"), join(desk.folder, "deeds", "broken.pdf"));
    writeFileSync(join(desk.folder, "deeds", "notes.txt"), "no deed");
    ingested = await desk.runHere(["ingest", "deeds", "deeds/*.pdf", ...data]);
  }, 240_000);

  it("ingests a folder and a glob, each file once, and goes on after one that fails", () => {
    expect(ingested.code).toBe(3);
    expect(ingested.out).toBe("");
    expect(ingested.err).toContain("[3/3]");
    expect(ingested.err).toMatch(/Read 2 documents, 5 pages in/);
    expect(ingested.err).toMatch(/1 document failed:\n {2}\S+broken\.pdf\n {4}\S/);
    expect(ingested.err).toContain("The data lies in");
  });

  it("keeps originals of what it read, and no copy of what it could not", () => {
    const kept = readdirSync(join(desk.folder, "kept", "originals"), { recursive: true, encoding: "utf8" }).filter(
      (name) => name.length > 64,
    );
    expect(kept).toHaveLength(2);
  });

  it("lists deeds and failures", async () => {
    const { code, out } = await desk.runHere(["list", ...data]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ID +SIGNED +KIND +LANGUAGE +PAGES +ISSUES +NAME\n/);
    expect(out).toMatch(/^[0-9a-f]{12} {2}\S+ +sale +nl +2 +\d+ +land\.pdf$/m);
    const failed = await desk.runHere(["list", "--failed", ...data]);
    expect(failed.out).toContain("broken.pdf");
  });

  it("shows a deed by the beginning of its id, for a person and as JSON of the schema of read", async () => {
    const id = await idOf("appartement.PDF");
    const shown = await desk.runHere(["show", id.slice(0, 8), ...data]);
    expect(shown).toMatchObject({ code: 0, out: expect.stringMatching(/^appartement\.PDF {2}\[/) });
    const json = await desk.runHere(["show", id.slice(0, 8), "--json", ...data]);
    expect(readResultSchema.parse(JSON.parse(json.out)).source).toMatchObject({
      name: "appartement.PDF",
      sha256: id,
      pages: 3,
    });
    expect(await desk.runHere(["show", "0000000", ...data])).toMatchObject({ code: 3, out: "" });
    expect((await desk.runHere(["show", id, "--readings", ...data])).out).toMatch(/^1 {2}\d{4}-.+features /);
    expect((await desk.runHere(["show", id, "--reading", "2", ...data])).code).toBe(3);
  });

  it("reads nothing again: not by the same command, nor under another name", async () => {
    copyFileSync(fixture("nl-land.pdf"), join(desk.folder, "other name.pdf"));
    const { code, err } = await desk.runHere(["ingest", "other name.pdf", ...data]);
    expect(code).toBe(0);
    expect(err).toMatch(/Read 1 document, 2 pages in/);
    const { out } = await desk.runHere(["list", ...data]);
    expect(out.trim().split("\n")).toHaveLength(3);
    expect(out).toContain("other name.pdf");
  });

  it("derives records anew from the cache, for one deed or all", async () => {
    const id = await idOf("appartement.PDF");
    const before = (await desk.runHere(["show", id, "--json", ...data])).out;
    expect(await desk.runHere(["reprocess", "--from", "features", ...data])).toMatchObject({
      code: 0,
      err: expect.stringContaining("Read 2 documents"),
    });
    expect((await desk.runHere(["show", id, "--json", ...data])).out).toBe(before);
    expect(await desk.runHere(["reprocess", id.slice(0, 10), ...data])).toMatchObject({
      code: 0,
      err: expect.stringContaining("Read 1 document"),
    });
  });

  it("exports JSON Lines in the shape of the record, and no person without --with-parties", async () => {
    const names = /Lefebvre|Hautekeur|Wauters|appartement/;
    const { out } = await desk.runHere(["export", "--format", "jsonl", ...data]);
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(new Set(rows.map((row) => row.table))).toEqual(new Set(["transactions", "goods"]));
    for (const { table, deed, ...row } of rows) {
      expect(deed.id).toMatch(/^[0-9a-f]{64}$/);
      recordSchema.shape[table as "goods"].element.parse(row);
    }
    expect(out).not.toMatch(names);
    const all = await desk.runHere(["export", "--format", "jsonl", "--with-parties", ...data]);
    expect(all.out).toMatch(names);
  });

  it("exports one CSV file a table, with as many cells in each row as in the head", async () => {
    const { code, err } = await desk.runHere(["export", "--format", "csv", "--out", "tables", ...data]);
    expect(err).toContain("goods.csv");
    expect(code).toBe(0);
    expect(readdirSync(join(desk.folder, "tables")).sort()).toEqual(["goods.csv", "transactions.csv"]);
    const text = readFileSync(join(desk.folder, "tables", "goods.csv"), "utf8");
    const cellsOf = (line: string): number => line.replaceAll(/"(?:[^"]|"")*"/g, "q").split(",").length;
    const lines = text.split("\r\n");
    expect(lines.pop()).toBe("");
    expect(lines.length).toBeGreaterThan(2);
    expect(new Set(lines.map(cellsOf)).size).toBe(1);
    const one = await desk.runHere(["export", "--format", "csv", "--table", "goods", ...data]);
    expect(one.out).toBe(text);
  });

  const lockNames = (pid: number | undefined): boolean => {
    const path = join(desk.folder, "kept", "store.lock");
    return existsSync(path) && readFileSync(path, "utf8").includes(`"pid":${pid},`);
  };

  it("is one command's at a time; a stopped and a killed command lose nothing, and --resume goes on", async () => {
    const files = [fixture("nl-land-ccitt.pdf"), fixture("nl-land-two-columns-scan.pdf")];
    const stopped = desk.start(["ingest", ...files, ...data], { DEEDLENS_CORES: "1" });
    const first = desk.finish(stopped);
    while (!lockNames(stopped.pid)) await wait(50);
    // Halted, so that it holds the lock for as long as the other waits, however fast the machine.
    stopped.kill("SIGSTOP");
    const second = await desk.runHere(["list", ...data]);
    stopped.kill("SIGCONT");
    stopped.kill("SIGINT");
    expect(second).toMatchObject({
      code: 5,
      out: "",
      err: expect.stringContaining(`in use by process ${stopped.pid} (deedlens ingest)`),
    });
    expect(await first).toMatchObject({
      code: 130,
      err: expect.stringContaining("`deedlens ingest --resume` goes on from there"),
    });

    const killed = desk.start(["ingest", "--resume", ...data]);
    const gone = desk.finish(killed);
    while (!lockNames(killed.pid)) await wait(50);
    await wait(2000);
    killed.kill("SIGKILL");
    await gone;
    expect((await desk.runHere(["list", ...data])).out).toContain("appartement.PDF");
    expect((await desk.runHere(["ingest", "--resume", ...data])).code).toBe(0);
    const listed = (await desk.runHere(["list", ...data])).out;
    for (const file of files) expect(listed).toContain(basename(file));
    expect((await desk.runHere(["ingest", "--resume", ...data])).err).toContain("nothing to resume");
  }, 240_000);
});
