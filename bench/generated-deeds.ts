/** Deeds made of the annotated texts: every third one a scan of the printed pages, the others typed. Any number; the bytes of each are its own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import sharp from "sharp";
import { writeScannedPdf, writeTypedPdf } from "../tests/support/write-pdf.ts";
import type { Material } from "./material.ts";

/** As office scanners are set: 200 dots an inch of an A4. */
const DOTS = { width: 1654, height: 2339, margin: 200, pitch: 44, font: 33 };
const LINE_CHARACTERS = 85;
const LINES_A_PAGE = 44;
const SCAN_EVERY = 3;
const JPEG_QUALITY = 60;
const FONT = join(
  dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")),
  "standard_fonts/LiberationSans-Regular.ttf",
);

/** The fonts at hand write Latin-1. */
const toLatin = (text: string): string => text.replaceAll("€", "EUR").replaceAll(/[^\n\x20-\xff]/g, "-");

/** Lines of pages. */
const setPages = (text: string): readonly (readonly string[])[] => {
  const lines = text.split("\n").flatMap((paragraph) => {
    const set: string[] = [""];
    for (const word of toLatin(paragraph).split(" ")) {
      const line = set.at(-1) ?? "";
      if (line.length + word.length + 1 > LINE_CHARACTERS) set.push(word);
      else set[set.length - 1] = line === "" ? word : `${line} ${word}`;
    }
    return set;
  });
  return Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, i) =>
    lines.slice(i * LINES_A_PAGE, (i + 1) * LINES_A_PAGE),
  );
};

const printPage = async (lines: readonly string[], path: string): Promise<void> => {
  const canvas = createCanvas(DOTS.width, DOTS.height);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, DOTS.width, DOTS.height);
  context.fillStyle = "#202020";
  context.font = `${DOTS.font}px Printed`;
  lines.forEach((line, i) => {
    context.fillText(line, DOTS.margin, DOTS.margin + (i + 1) * DOTS.pitch);
  });
  writeFileSync(path, await sharp(canvas.toBuffer("image/png")).grayscale().jpeg({ quality: JPEG_QUALITY }).toBuffer());
};

export const generateDeeds = async (
  material: Material,
  folder: string,
  count: number,
): Promise<{ readonly paths: readonly string[]; readonly scans: number }> => {
  GlobalFonts.registerFromPath(FONT, "Printed");
  mkdirSync(folder, { recursive: true });
  const texts = material.texts.map(({ gold }) => setPages(gold.text));
  const scans = new Map<number, Buffer>();
  const scanOf = async (which: number): Promise<Buffer> => {
    const known = scans.get(which);
    if (known !== undefined) return known;
    const pages = texts[which] ?? [];
    const images = pages.map((_, i) => join(folder, `page-${which}-${i}.jpg`));
    for (const [i, lines] of pages.entries()) await printPage(lines, images[i] ?? "");
    const scan = writeScannedPdf(images, images.length);
    scans.set(which, scan);
    return scan;
  };
  const paths: string[] = [];
  for (let i = 0; i < count; i++) {
    const which = Math.floor(i / SCAN_EVERY) % texts.length;
    const body = i % SCAN_EVERY === 0 ? await scanOf(which) : writeTypedPdf(texts[which] ?? []);
    const path = join(folder, `deed-${i}.pdf`);
    // Readers look for the end mark within the last kilobyte.
    writeFileSync(path, Buffer.concat([body, Buffer.from(`% ${i}\n`)]));
    paths.push(path);
  }
  return { paths, scans: Math.ceil(count / SCAN_EVERY) };
};
