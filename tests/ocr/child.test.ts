import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocumentInfo, LayerPage, OcrJob, RecognisedPage } from "../../src/ocr/index.ts";
import { createPool, type Pool } from "../../src/pool/index.ts";
import { setLines, writeObjects, writePdf } from "./tiny-pdf.ts";

const fixture = (name: string): string => new URL(`../../fixtures/${name}`, import.meta.url).pathname;
const MEGABYTE = 1_048_576;

let folder = "";
let pool: Pool;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "deedlens-child-"));
  pool = createPool({
    entry: new URL("../../src/ocr/child", import.meta.url),
    size: 1,
    maxRssBytes: 700 * MEGABYTE,
    recycleRssBytes: 500 * MEGABYTE,
    recycleAfter: 1000,
  });
});
afterAll(async () => {
  await pool.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (job: OcrJob): Promise<unknown> => pool.run(job, { timeoutMs: 60_000, label: job.path });

describe("the reading child", () => {
  test("tells what a document is and reads its layers", async () => {
    const path = fixture("deeds/nl-land.pdf");
    const info = (await ask({ type: "inspect", path })) as DocumentInfo;
    expect(info).toMatchObject({ format: "pdf", pageCount: 2 });
    const layers = (await ask({ type: "layer", path, from: 1, to: 2 })) as LayerPage[];
    expect(layers.map((layer) => [layer.page.number, layer.page.method])).toEqual([
      [1, "text"],
      [2, "text"],
    ]);
  });

  test("opens an encrypted document with its password only, and reads the next one after a refusal", async () => {
    const path = fixture("broken/encrypted.pdf");
    await expect(ask({ type: "inspect", path })).rejects.toMatchObject({ code: "pdf_encrypted" });
    await expect(ask({ type: "inspect", path, password: "wrong" })).rejects.toMatchObject({ code: "pdf_encrypted" });
    const layers = (await ask({ type: "layer", path, from: 1, to: 1, password: "geheim" })) as LayerPage[];
    expect(layers[0]?.page.method).toBe("text");
  });

  test("leaves every page of an image to recognition", async () => {
    const layers = (await ask({ type: "layer", path: fixture("deeds/nl-land.tif"), from: 1, to: 2 })) as LayerPage[];
    expect(layers.map((layer) => layer.needsRecognition)).toEqual([true, true]);
  });

  test("takes a scanner's doubtful layer where the picture cannot be decoded, and says so", async () => {
    const layer = Array.from(
      { length: 6 },
      () => "De kopers vcrklarcn hct goecl te kenncn cn clocn afstancl van hct vcrhaal",
    );
    const content = `q 595 0 0 842 0 0 cm /Im1 Do Q\n${setLines(layer, 72, 100, { mode: 3 })}`;
    const rubbish = "00000 this is no JPEG 2000 stream";
    const path = join(folder, "broken-picture.pdf");
    writeFileSync(
      path,
      writeObjects([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /Im1 6 0 R >> >> >>",
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        `<< /Type /XObject /Subtype /Image /Width 900 /Height 1200 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode /Length ${rubbish.length} >>\nstream\n${rubbish}\nendstream`,
      ]),
    );
    const [found] = (await ask({ type: "layer", path, from: 1, to: 1 })) as LayerPage[];
    expect(found).toMatchObject({ needsRecognition: true, page: { method: "ocr" } });
    if (found === undefined) return;
    const job = { type: "recognise", path, number: 1, language: "nl", layer: found.page } as const;
    const { page, issues } = (await ask(job)) as RecognisedPage;
    expect(page).toMatchObject({ method: "text", lines: found.page.lines });
    expect(page.confidence).toBeLessThan(1);
    expect(issues).toEqual([
      {
        code: "page_low_confidence",
        page: 1,
        message:
          "page 1: its picture cannot be read; the scanner's own text layer was taken, which may be misread. Look at the picture, and scan this page anew.",
      },
    ]);
  });

  test("reads a document of 2,000 pages without growing with it", async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `Artikel ${index}: de kopers verklaren het goed te kennen.`);
    const page = { content: setLines(lines, 72, 80) };
    const path = join(folder, "long.pdf");
    writeFileSync(path, writePdf(Array.from({ length: 2000 }, () => page)));
    expect(await ask({ type: "inspect", path })).toMatchObject({ pageCount: 2000 });
    const sizes: number[] = [];
    for (const from of [1, 401, 801, 1201, 1601, 1961]) {
      const layers = (await ask({ type: "layer", path, from, to: from + 39 })) as LayerPage[];
      expect(layers.filter((layer) => layer.page.lines.length === 40)).toHaveLength(40);
      const [pid] = pool.processIds();
      if (process.platform === "linux") {
        sizes.push(Number((await readFile(`/proc/${pid}/statm`, "utf8")).split(" ")[1]) * 4096);
      }
    }
    // Node's own heap grows and shrinks by tens of megabytes; 240 pages of text alone are under one.
    expect(Math.max(0, ...sizes)).toBeLessThan(500 * MEGABYTE);
  }, 60_000);
});
