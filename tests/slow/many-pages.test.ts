import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundledModelFolder } from "../../src/installation.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { writeTypedPdf } from "../support/write-pdf.ts";

const pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 2 });
const scratch = mkdtempSync(join(tmpdir(), "deedlens-many-"));
afterAll(async () => {
  await pipeline.dispose();
  rmSync(scratch, { recursive: true, force: true });
});

describe("a document of 2,000 pages", () => {
  it("is read page by page, and nothing of it is lost", { timeout: 600_000 }, async () => {
    const path = join(scratch, "2000-pages.pdf");
    const lines = (page: number): string[] => [
      `Artikel ${page}. De verkoper verklaart dat lot ${page} vrij is van elke huur.`,
      "De koper verklaart dit te weten en neemt het goed in de staat waarin het zich bevindt.",
    ];
    writeFileSync(path, writeTypedPdf(Array.from({ length: 2000 }, (_, i) => lines(i + 1))));
    const { deed, pages, issues } = await pipeline.read(path);
    expect(pages).toHaveLength(2000);
    expect(issues.filter(({ page }) => page !== null)).toEqual([]);
    for (const page of [1, 2, 999, 1000, 1999, 2000]) expect(deed.text).toContain(`dat lot ${page} vrij is`);
  });
});
