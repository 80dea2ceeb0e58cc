import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { createOpenDocuments, type OpenDocuments } from "../../src/ocr/open-documents.ts";
import type { PdfFile } from "../../src/ocr/pdf.ts";
import { writePdf } from "./tiny-pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "deedlens-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const BYTES = Buffer.from(writePdf([{ content: "" }]));
/** `padding` stands behind the end mark. */
const put = (name: string, padding = 0): string => {
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat([BYTES, Buffer.alloc(padding, " ")]));
  return path;
};

describe("open documents", () => {
  let documents: OpenDocuments = createOpenDocuments();
  afterEach(() => documents.dispose());
  const lend = (path: string): Promise<PdfFile> => documents.withPdf(path, {}, async (file) => file);

  it("stay open while pages of several deeds come in turns; the one unused longest is closed", async () => {
    documents = createOpenDocuments(2);
    const [a, b, c] = [put("a.pdf"), put("b.pdf"), put("c.pdf")];
    const [first, second] = [await lend(a), await lend(b)];
    expect(await lend(a)).toBe(first);
    await lend(c);
    expect(await lend(a)).toBe(first);
    const anew = await lend(b);
    expect(anew).not.toBe(second);
    expect(anew.pageCount).toBe(1);
    await expect(second.withPage(1, async (page) => page.getTextContent())).rejects.toThrow();
  });

  it("are one at a time where they are large", async () => {
    documents = createOpenDocuments();
    const [large, small] = [put("large.pdf", 16_000_000), put("small.pdf")];
    const first = await lend(large);
    expect(await lend(large)).toBe(first);
    const other = await lend(small);
    expect(await lend(large)).not.toBe(first);
    expect(await lend(small)).not.toBe(other);
  });

  it("are opened anew after a hundred uses, and a file that cannot be opened leaves the others open", async () => {
    documents = createOpenDocuments();
    const path = put("used.pdf");
    const first = await lend(path);
    await expect(lend(join(folder, "nowhere.pdf"))).rejects.toThrow();
    for (let uses = 1; uses < 100; uses += 1) expect(await lend(path)).toBe(first);
    expect(await lend(path)).not.toBe(first);
  });
});
