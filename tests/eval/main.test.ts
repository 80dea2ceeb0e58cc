import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const scratch = mkdtempSync(join(tmpdir(), "deedlens-eval-main-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const evaluate = (...words: string[]) => run(process.execPath, ["src/eval/main.ts", ...words]);

describe("npm run eval", () => {
  it("scores gold folders without PDFs on their text, as a table, as JSON and as pages with plots", async () => {
    const json = join(scratch, "scores.json");
    const folder = join(scratch, "report");
    const words = ["--limit", "2", "--json", json, "--misses", "3", "--report", folder];
    const { stdout, stderr } = await evaluate("fixtures/gold", ...words);
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
    expect(stdout).toContain("LABEL CONFIDENCE, text");
    const html = readFileSync(join(folder, "report.html"), "utf8");
    const markdown = readFileSync(join(folder, "report.md"), "utf8");
    const plots = readdirSync(folder).filter((name) => name.endsWith(".svg"));
    expect(plots).toEqual(expect.arrayContaining(["labels-text.svg", "reliability-entity-text.svg"]));
    for (const name of plots) {
      expect(stderr).toContain(name);
      expect(markdown).toContain(`(${name})`);
      const svg = readFileSync(join(folder, name), "utf8").trim();
      expect(html).toContain(svg);
      // A renderer that refuses what is not well formed.
      expect((await sharp(Buffer.from(svg)).metadata()).width).toBeGreaterThan(300);
    }
    expect(html).not.toMatch(/(?:src|href)=|@import|<script/);
  });

  it("says what it needs when it is given a folder without gold", async () => {
    await expect(evaluate("fixtures/not-deeds")).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no gold.json"),
    });
  });
});
