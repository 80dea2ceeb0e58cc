import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT, runHere } from "../cli/run.ts";
import { runDeedlens } from "../e2e/run-deedlens.ts";
import { layNewStore } from "../support/new-store.ts";

const scratch = mkdtempSync(join(tmpdir(), "deedlens-batch-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const inThisProcess = (words: readonly string[]) => runHere(words, ROOT, { PATH: process.env["PATH"] });

describe("a batch with bad documents", { timeout: 240_000 }, () => {
  const folder = join(scratch, "in");
  const data = join(scratch, "data");
  mkdirSync(folder);
  const bad = ["empty.pdf", "not-a-pdf.pdf", "truncated.pdf", "zero-pages.pdf", "encrypted.pdf"];
  for (const name of [...bad, "damaged-page.pdf"]) copyFileSync(join("fixtures/broken", name), join(folder, name));
  copyFileSync("fixtures/deeds/nl-land.pdf", join(folder, "z-good.pdf"));

  it("goes on, keeps what could be read, and names each failure with what to do", async () => {
    await layNewStore(data);
    const { code, stderr, stdout } = await runDeedlens(["ingest", folder, "--data", data]);
    expect(code).toBe(3);
    const said = `${stdout}\n${stderr}`;
    for (const name of bad) expect(said).toContain(name);
    expect(said).toMatch(/damaged-page\.pdf[\s\S]*page 2/);
    expect(said).not.toMatch(/^\s+at .*\.ts:\d+/m);

    const { out: list } = await inThisProcess(["list", "--data", data, "--json"]);
    const names = list
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { name: string }).name);
    expect(names.sort()).toEqual(["damaged-page.pdf", "z-good.pdf"]);
  });

  it("has a code of its own when documents were read but pages were not", async () => {
    const { code, out, err } = await inThisProcess(["read", join(folder, "damaged-page.pdf"), "--json"]);
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({ issues: [{ page: 2 }] });
    expect(err).toMatch(/damaged-page\.pdf.*page 2/);
  });

  it("refuses a language it does not know before it reads anything", async () => {
    const { code, err } = await inThisProcess(["read", join(folder, "z-good.pdf"), "--language", "fi"]);
    expect(code).toBe(2);
    expect(err).toMatch(/nl, fr, de/);
  });
});
