import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const scratch = mkdtempSync(join(tmpdir(), "deedlens-eval-main-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const evaluate = (...words: string[]) => run(process.execPath, ["src/eval/main.ts", ...words]);

describe("npm run eval", () => {
  it("scores gold folders without PDFs on their text, as a table and as JSON", async () => {
    const json = join(scratch, "scores.json");
    const { stdout } = await evaluate("fixtures/gold", "--limit", "2", "--json", json, "--misses", "3");
    for (const word of ["de-house text", "RECORD FIELD", "ENTITY LABEL", "CLAUSE BEGINS", "parties.name", "PERSON"])
      expect(stdout).toContain(word);
    const report = JSON.parse(readFileSync(json, "utf8")) as {
      deeds: { id: string; source: string; figures: { characterErrorRate: number; entities: { f1: number } } }[];
      groups: { name: string }[];
    };
    expect(report.deeds.map(({ id, source }) => `${id} ${source}`)).toEqual(["de-house text", "fr-apartment text"]);
    expect(report.groups.map(({ name }) => name)).toEqual(["text", "text de", "text fr"]);
    for (const { figures } of report.deeds) {
      expect(figures.characterErrorRate).toBe(0);
      expect(figures.entities.f1).toBeGreaterThan(0.9);
    }
  });

  it("says what it needs when it is given a folder without gold", async () => {
    await expect(evaluate("fixtures/not-deeds")).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no gold.json"),
    });
  });
});
