import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Box, Language, Page } from "../../src/deed.ts";
import { readLayerPages } from "../../src/ocr/index.ts";
import { createOpenDocuments } from "../../src/ocr/open-documents.ts";
import { createPageReader, type PageReader } from "../../src/ocr/recognise-page.ts";

/** Real pdf.js, sharp and tesseract.js on the small scans of fixtures/deeds and on pictures made here. */
const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/deeds/${name}`, import.meta.url));

const layer = (number: number): Page => ({
  number,
  width: 0,
  height: 0,
  method: "ocr",
  language: null,
  confidence: 0,
  lines: [],
  evidence: {
    layerCharacters: 0,
    nonLetterShare: 0,
    replacementShare: 0,
    invisibleShare: 0,
    imageShare: 1,
    dictionaryShare: null,
    turned: 0,
    steps: [],
    dpi: null,
  },
});
const textOf = (page: Page): string =>
  page.lines.map((line) => line.words.map((word) => word.text).join(" ")).join("\n");

const documents = createOpenDocuments();
let reader: PageReader;
let folder: string;
beforeAll(() => {
  reader = createPageReader(documents);
  folder = mkdtempSync(join(tmpdir(), "deedlens-recognise-"));
});
afterAll(async () => {
  await reader.dispose();
  await documents.dispose();
  rmSync(folder, { recursive: true, force: true });
});
const read = (name: string, number = 1, language: Language | null = "nl") =>
  reader.recognisePage(name.includes("/") ? name : fixture(name), number, { language, layer: layer(number) });

/** A scan of the fixtures with its pixels changed; gives the path of the new picture. */
async function soil(name: string, change: (data: Uint8Array, width: number, height: number) => void): Promise<string> {
  const { data, info } = await sharp(fixture("nl-land.png"))
    .toColourspace("b-w")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  change(data, info.width, info.height);
  const path = join(folder, name);
  const raw = { width: info.width, height: info.height, channels: 1 } as const;
  await sharp(data, { raw }).withMetadata({ density: 200 }).png().toFile(path);
  return path;
}

describe("a scanned page", () => {
  it.each([
    ["fr-apartment.pdf", "fr", "APPARTEMENT"],
    ["de-house.pdf", "de", "Katastereinkommen"],
    ["nl-land.pdf", "nl", "LANDBOUWGROND"],
  ] as const)("of a deed whose language nobody knows, %s, is read once, in its own: %s", async (name, own, word) => {
    const { page, readAs } = await read(name, 1, null);
    expect(readAs).toBe(own);
    expect(page.evidence.dpi).not.toBeNull();
    expect(textOf(page)).toContain(word);
    // Read with the language's data from the start, it is the same page.
    expect(textOf((await read(name, 1, own)).page)).toBe(textOf(page));
  });

  it.each([
    "nl-land-compact.pdf",
    "nl-land-ccitt.pdf",
    "nl-land-jbig2.pdf",
    "nl-land-jpx.pdf",
    "nl-land.tif",
    "nl-land.jpg",
    "nl-land.png",
  ])("is read from %s, whatever its image is packed in", async (name) => {
    const { page, issues } = await read(name);
    expect(issues).toEqual([]);
    expect(page.method).toBe("ocr");
    expect(page.confidence).toBeGreaterThan(0.8);
    expect(textOf(page)).toContain(
      "VERKOOP VAN LANDBOUWGROND\nHet jaar negentienhonderd zevenennegentig, op vijf februari",
    );
  });

  it("lit from one side is levelled first, and loses no word", async () => {
    const path = await soil("lamp.png", (data, width) => {
      for (const [at, grey] of data.entries()) data[at] = grey * (1 - (0.55 * (at % width)) / width);
    });
    const { page } = await read(path);
    expect(page.evidence.steps[0]).toBe("uneven light levelled");
    // Quotation marks alone are read now this way, now that.
    const wordsOf = (it: Page): string[] => textOf(it).match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(wordsOf(page)).toEqual(wordsOf((await read("nl-land.png")).page));
  });

  it("strewn with dirt is cleaned where no letter is near", async () => {
    const path = await soil("dirt.png", (data, width, height) => {
      // Lehmer's generator: the same dirt every time.
      let seed = 7;
      for (let count = 0; count < 2500; count++) {
        seed = (seed * 48271) % 2147483647;
        const at = seed % (width * (height - 2));
        for (const speck of [at, at + 1, at + width, at + width + 1]) data[speck] = 20;
      }
    });
    const { page } = await read(path);
    expect(page.evidence.steps.join()).toMatch(/^specks removed \(\d{3,}\)$/);
    const clean = textOf((await read("nl-land.png")).page).split(/\s+/);
    const kept = new Set(textOf(page).split(/\s+/));
    expect(clean.filter((word) => !kept.has(word)).length).toBeLessThan(0.08 * clean.length);
  });

  it("that pdf.js draws has its words, and type, where and as large as they are printed", async () => {
    const [printed] = await readLayerPages(fixture("nl-land.pdf"), 1, 1);
    const { page } = await read("nl-land.pdf");
    const wordOf = (of: Page | undefined, text: string): { box: Box; size: number } | null => {
      const line = of?.lines.find((it) => it.words.some((word) => word.text === text));
      const word = line?.words.find((it) => it.text === text);
      return line === undefined || word === undefined ? null : { box: word.box, size: line.fontSize ?? 0 };
    };
    for (const text of ["LANDBOUWGROND", "VERMANDER", "Kortemark", "BESCHRIJVING"]) {
      const [want, got] = [wordOf(printed?.page, text), wordOf(page, text)];
      const distances = want?.box.map((edge, index) => Math.abs(edge - (got?.box[index] ?? 0))) ?? [];
      // The layer's boxes reach from ascent to descent, those read hug the ink.
      expect(Math.max(...distances), text).toBeLessThan(4.5);
      expect((got?.size ?? 0) / (want?.size ?? 1), text).toBeCloseTo(1, 0.7);
    }
  });

  it("reads the same after the engine has changed its language and back", async () => {
    const first = await read("nl-land.png");
    const other = await read("nl-land.png", 1, "fr");
    expect(await read("nl-land.png")).toEqual(first);
    expect(textOf(other.page)).not.toBe(textOf(first.page));
  });

  it("reads its second page from a TIFF of two", async () => {
    const { page } = await read("nl-land.tif", 2);
    expect(textOf(page)).toContain("Het goed is vrij van pacht.");
    expect(page.number).toBe(2);
  });
});

describe("a page that needs help", () => {
  it("is set upright when its pixels lie on their side or on their head", async () => {
    const [side, head] = [await read("nl-land-turned-pixels.pdf", 1), await read("nl-land-turned-pixels.pdf", 2)];
    expect([side.page.evidence.turned, head.page.evidence.turned]).toEqual([90, 180]);
    expect(textOf(side.page)).toMatch(/^Rep\. nr\. 2\.017\nVERKOOP VAN LANDBOUWGROND/);
    expect(textOf(head.page)).toMatch(/^GEBRUIK\nHet goed is vrij van pacht\./);
    // Boxes stay on the page as it lies: lines of a page on its side are higher than wide.
    const [left, top, right, bottom] = side.page.lines[2]?.box ?? [0, 0, 0, 0];
    expect(bottom - top).toBeGreaterThan(5 * (right - left));
    expect(right).toBeLessThanOrEqual(side.page.width);
    expect(bottom).toBeLessThanOrEqual(side.page.height);
  });

  it("is cleared of edges and strokes and set straight, and says so", async () => {
    const { page } = await read("nl-land-stamped.pdf");
    expect(page.evidence.steps).toEqual(
      expect.arrayContaining([
        "dark edges removed",
        expect.stringMatching(/^strokes removed/),
        expect.stringMatching(/^deskew/),
      ]),
    );
    const lines = textOf(page).split("\n");
    expect(lines[1]).toBe("VERKOOP VAN LANDBOUWGROND");
    expect(lines.filter((line) => /[|_~]/.test(line))).toEqual([]);
  });

  it("gets nothing when it needs nothing", async () => {
    expect((await read("nl-land.png")).page.evidence.steps).toEqual([]);
  });

  it("that is blank is not recognised", async () => {
    const { page, issues } = await read("nl-land-blank-pages.pdf", 2);
    expect(page).toMatchObject({ method: "blank", lines: [], confidence: 1 });
    expect(page.evidence.steps[0]).toMatch(/^blank/);
    expect(issues).toEqual([]);
  });

  it("of pure noise becomes an issue instead of a minute of work", async () => {
    const path = join(folder, "noise.png");
    let state = 7;
    // A fixed sequence (Numerical Recipes' generator), so that the page is the same each time.
    const noise = Uint8Array.from({ length: 1240 * 1754 }, () => {
      state = (1664525 * state + 1013904223) >>> 0;
      return state >>> 24;
    });
    writeFileSync(
      path,
      await sharp(noise, { raw: { width: 1240, height: 1754, channels: 1 } })
        .png()
        .toBuffer(),
    );
    const { page, issues } = await read(path);
    expect(page.lines).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual(["page_low_confidence"]);
  });

  it("whose image does not decode becomes an issue", async () => {
    const path = join(folder, "broken.jpg");
    writeFileSync(path, Buffer.from("ffd8ffe000104a46494600010100000100010000ffdb0043", "hex"));
    const { page, issues } = await read(path);
    expect(page.lines).toEqual([]);
    expect(issues).toMatchObject([{ code: "page_unreadable_image", page: 1 }]);
  });
});

describe("recognition", () => {
  it("reads a page the same whatever was read before it", async () => {
    const alone = createPageReader(documents);
    try {
      const first = await alone.recognisePage(fixture("nl-land.tif"), 2, { language: "nl", layer: layer(2) });
      await read("nl-land-poor.pdf");
      await read("nl-land.tif", 1);
      const after = await read("nl-land.tif", 2);
      expect(after).toEqual(first);
    } finally {
      await alone.dispose();
    }
  });
});
