import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundledModelFolder } from "../../src/installation.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { Reading } from "../../src/read-result.ts";
import { writeTypedPdf } from "../support/write-pdf.ts";

const pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 2, pageTimeoutMs: 30_000 });
const scratch = mkdtempSync(join(tmpdir(), "deedlens-pages-"));
afterAll(async () => {
  await pipeline.dispose();
  rmSync(scratch, { recursive: true, force: true });
});

const readings = new Map<string, Promise<Reading>>();
/** Each document once, whoever asks first. */
const read = (path: string): Promise<Reading> => {
  const known = readings.get(path) ?? pipeline.read(path);
  readings.set(path, known);
  return known;
};

describe("a bad page among good ones", () => {
  it.each([
    ["damaged-page.pdf", 2],
    ["undecodable-jpx.pdf", 2],
    ["undecodable-jbig2.pdf", 2],
    ["image-bomb.pdf", 3],
    ["image-bomb-beside.pdf", 1],
    ["huge-page.pdf", 3],
  ])("of %s becomes an issue that names page %i and a next step", async (file, page) => {
    const { issues } = await read(join("fixtures/broken", file));
    const issue = issues.find((candidate) => candidate.page === page);
    expect(issue, JSON.stringify(issues)).toBeDefined();
    expect(issue?.message).toContain(`page ${page}`);
    // What happened, then what to do: two sentences at least.
    expect(issue?.message).toMatch(/[.:)].*\w+.*\.$/);
    expect(issue?.message).not.toMatch(/\[object|undefined|\bat \w+ \(/);
  });

  it.each(["damaged-page.pdf", "undecodable-jpx.pdf", "undecodable-jbig2.pdf", "image-bomb.pdf", "huge-page.pdf"])(
    "of %s leaves the others read",
    async (file) => {
      const good = await read("fixtures/deeds/nl-land.pdf");
      const { record, deed, pages } = await read(join("fixtures/broken", file));
      expect(deed.text).toBe(good.deed.text);
      expect(record).toEqual(good.record);
      expect(pages.length).toBeGreaterThanOrEqual(2);
    },
  );

  it("reads the scan beside an image over the limit, and says that the image is missing", async () => {
    const { deed, issues } = await read("fixtures/broken/image-bomb-beside.pdf");
    expect(issues.map(({ code, page }) => [code, page])).toEqual([["page_too_large", 1]]);
    expect(issues[0]?.message).toContain("an image of more than 100 million pixels was left out");
    expect(deed.text).toContain("VERKOOP VAN LANDBOUWGROND");
  });

  it("with text in no language we know yields no values", async () => {
    const words = "kaksi vuotta sitten talo myytiin perheelle joka asui kaupungin reunalla vanhassa mökissä";
    const path = join(scratch, "finnish.pdf");
    writeFileSync(path, writeTypedPdf([Array.from({ length: 12 }, () => words)]));
    const { record, pages, issues } = await pipeline.read(path);
    expect(record.deed.kind).toBe("not_a_deed");
    expect(record.deed.language).toBeNull();
    expect(pages[0]?.language ?? null).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(["language_unknown"]);
  });
});
