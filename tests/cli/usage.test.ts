/** Help, wrong usage, configuration, exit codes: without reading anything. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EXIT_HELP } from "../../src/cli/exit-codes.ts";
import { createDesk, ROOT } from "./run.ts";

const desk = createDesk();
afterAll(() => desk.remove());

const COMMANDS = [
  "read",
  "ingest",
  "list",
  "show",
  "export",
  "tables",
  "erase",
  "reprocess",
  "watch",
  "jobs",
  "retry",
  "status",
  "models",
  "doctor",
  "demo",
];

describe("deedlens on the command line", () => {
  it("prints its version, and help with the exit codes", async () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(await desk.run(["--version"])).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
    const help = await desk.run(["--help"]);
    expect(help.code).toBe(0);
    for (const command of COMMANDS) expect(help.out).toContain(`  ${command} `);
    expect(help.out).toContain(EXIT_HELP);
  });

  it.each(COMMANDS)("gives examples in the help of %s", async (command) => {
    const { code, out } = await desk.runHere([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n  deedlens ${command}`));
  });

  it.each([
    [["frobnicate"], /unknown command/],
    [[], /Usage:/],
    [["read"], /missing required argument/],
    [["list", "--bogus"], /unknown option '--bogus'/],
    [["read", "x.pdf", "--cores", "none"], /--cores/],
    [["read", "x.pdf", "--language", "en"], /nl, fr, de/],
    [["ingest"], /paths or --resume/],
    [["ingest", "x.pdf", "--resume"], /paths or --resume/],
    [["export"], /--format/],
    [["export", "--format", "csv"], /One stream of CSV holds one table/],
    [["export", "--format", "csv", "--table", "parties"], /personal data/],
    [["reprocess", "--from", "magic"], /ocr, clauses, ner, features/],
    [["show", "abc", "--reading", "0"], /--reading/],
    [["models", "compare", "deed-2", "deed-2"], /--gold/],
    [["models", "compare", "deed-2", "deed-2", "--gold", "nowhere"], /nowhere is not a folder/],
  ])("refuses %j with code 2 and says why", async (words, reason) => {
    const { code, out, err } = await desk.runHere(words);
    expect(err).toMatch(reason);
    expect(out).toBe("");
    expect(code).toBe(2);
  });

  it("refuses a variable of ours that it does not know, and a value that is none", async () => {
    expect(await desk.runHere(["list"], { DEEDLENS_DATE: "x" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("DEEDLENS_DATE"),
    });
    expect(await desk.runHere(["list"], { DEEDLENS_CORES: "many" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("DEEDLENS_CORES"),
    });
    expect(await desk.runHere(["list"], { DATABASE_URL: "nonsense" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("DATABASE_URL"),
    });
  });

  it("does not make a store for a command that only looks", async () => {
    for (const words of [["list"], ["show", "abc"], ["export", "--format", "jsonl"], ["reprocess"]]) {
      const { code, err } = await desk.runHere([...words, "--data", "nowhere"]);
      expect(err).toContain("There is no store in");
      expect(code).toBe(3);
    }
  });

  it("exits with 5 when the server of DATABASE_URL is away, without the password", async () => {
    const { code, err } = await desk.runHere(["list"], { DATABASE_URL: "postgresql://me:secret@127.0.0.1:1/deeds" });
    expect(code).toBe(5);
    expect(err).toContain("postgresql://me@127.0.0.1:1/deeds");
    expect(err).not.toContain("secret");
  });

  it("exits with 3 for inputs that are no documents, and names each with its reason", async () => {
    writeFileSync(join(desk.folder, "empty.pdf"), "");
    const { code, out, err } = await desk.runHere(["read", "absent.pdf", "empty.pdf", ".", "--json"]);
    expect(code).toBe(3);
    expect(out).toBe("");
    expect(err).toContain("absent.pdf: there is no such file");
    expect(err).toContain("empty.pdf: the file is empty");
    expect(err).toContain(".: this is a folder");
  });

  it("has its exit codes and variables in docs/cli.md", () => {
    const docs = readFileSync(join(ROOT, "docs", "cli.md"), "utf8");
    for (const [, code = "", words = ""] of EXIT_HELP.matchAll(/^ {2}(\d+) +(.+)$/gm))
      expect(docs).toContain(`| ${code} | ${words}`);
    for (const command of COMMANDS) expect(docs).toContain(`\`deedlens ${command}`);
    for (const name of ["DEEDLENS_DATA", "DEEDLENS_MODEL", "DEEDLENS_CORES", "DEEDLENS_PASSWORD", "DATABASE_URL"])
      expect(docs).toContain(name);
  });
});
