/** Scans: our pages a second and error rate beside native tesseract's and plain tesseract.js's; born-digital pages a second. */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createWorker, type Worker } from "tesseract.js";
import { rateErrors } from "./error-rate.ts";
import { hasCommand, type Material, type Quality, type Sample } from "./material.ts";
import { countPages, readNatively, renderPage, TESSERACT_LANGUAGES } from "./native.ts";
import { type OurTexts, readOurselves, readTexts } from "./ours.ts";
import type { Row } from "./rows.ts";

const NATIVE_DPI = 300;

export async function benchOcr(material: Material, cores: number, warn: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  const native = ["tesseract", "pdftoppm", "pdfinfo"].every(hasCommand);
  if (!native) warn("NO tesseract AND poppler-utils: the comparison with native recognition is SKIPPED.");
  for (const quality of ["scan", "poor", "bad"] as const) {
    const samples = material.samples(quality);
    const ours = await readTexts(samples, cores);
    rows.push(rateRow(`${quality}: ours, text`, ours.pages, ours.seconds));
    const ourErrors = rateErrors(samples, ours.texts);
    rows.push(errorRow(`${quality}: ours`, ourErrors));
    console.error(
      `  ${rows
        .slice(-2)
        .map(({ name, value, unit }) => `${name}: ${value.toFixed(2)} ${unit}`)
        .join("; ")}`,
    );
    if (!native) continue;
    rows.push(...(await compareNative(quality, samples, ours, cores)));
    if (quality === "bad") rows.push(...(await comparePlain(samples, ours, ourErrors, cores)));
  }
  const born = material.samples("deed");
  const bornTexts = await readTexts(born, cores);
  rows.push(rateRow("born digital: ours, text", bornTexts.pages, bornTexts.seconds));
  for (const quality of ["scan", "deed"] as const) {
    const { pages, seconds } = await readOurselves(material.samples(quality), cores);
    rows.push(rateRow(`${quality === "deed" ? "born digital" : quality}: ours, to the record`, pages, seconds));
  }
  return rows;
}

/** Native at 300 dpi, and at the resolution that we chose (the median of our pages). */
async function compareNative(quality: Quality, samples: readonly Sample[], ours: OurTexts, cores: number) {
  const rows: Row[] = [];
  for (const dpi of new Set([NATIVE_DPI, findOurDpi(ours)])) {
    const result = await readNatively(samples, dpi, cores);
    rows.push(rateRow(`${quality}: native at ${dpi} dpi`, result.pages, result.seconds));
    rows.push(errorRow(`${quality}: native at ${dpi} dpi`, rateErrors(samples, result.texts)));
    rows.push({
      name: `${quality}: ours over native at ${dpi} dpi, pages/s`,
      value: result.seconds / ours.seconds,
      unit: "x",
      bar: quality === "scan" && dpi === NATIVE_DPI ? { least: 1.3 } : null,
    });
  }
  return rows;
}

/** One `recognize` a page with the library's own settings and data, a worker a core. */
async function comparePlain(samples: readonly Sample[], ours: OurTexts, ourErrors: number, cores: number) {
  const folder = mkdtempSync(join(tmpdir(), "deedlens-bench-"));
  try {
    const images: { deed: number; page: number; path: string; language: string }[] = [];
    for (const [deed, { path, gold, name }] of samples.entries()) {
      for (let page = 1; page <= (await countPages(path)); page += 1) {
        const target = join(folder, `${name.replaceAll(/\W/g, "-")}-${page}`);
        const language = TESSERACT_LANGUAGES[gold.language] ?? "nld";
        images.push({ deed, page, path: await renderPage(path, page, 150, target), language });
      }
    }
    const texts = samples.map((): string[] => []);
    const startedAt = performance.now();
    const queue = images.values();
    const work = async (): Promise<void> => {
      let worker: Worker | undefined;
      let loaded = "";
      for (const { deed, page, path, language } of queue) {
        if (worker === undefined || loaded !== language) {
          await worker?.terminate();
          worker = await startPlain(language);
          loaded = language;
        }
        const { data } = await worker.recognize(path);
        const of = texts[deed];
        if (of !== undefined) of[page - 1] = data.text;
      }
      await worker?.terminate();
    };
    await Promise.all(Array.from({ length: cores }, work));
    const seconds = (performance.now() - startedAt) / 1000;
    const errors = rateErrors(
      samples,
      texts.map((pages) => pages.join("\n")),
    );
    return [
      rateRow("bad: plain tesseract.js", images.length, seconds),
      errorRow("bad: plain tesseract.js", errors),
      { name: "bad: our errors over plain's", value: ourErrors / errors, unit: "x", bar: { most: 0.6 } },
      { name: "bad: our time over plain's", value: ours.seconds / seconds, unit: "x", bar: { most: 2.5 } },
    ] satisfies Row[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function startPlain(language: string): Promise<Worker> {
  const resolve = createRequire(import.meta.url).resolve;
  const data = join(dirname(resolve(`@tesseract.js-data/${language}/package.json`)), "4.0.0_best_int");
  return createWorker(language, 1, { langPath: data, cacheMethod: "none" });
}

function findOurDpi(ours: OurTexts): number {
  const all = ours.dpi.toSorted((a, b) => a - b);
  return Math.round(all[Math.floor(all.length / 2)] ?? NATIVE_DPI);
}

function rateRow(name: string, pages: number, seconds: number): Row {
  return {
    name: `${name} (${pages} pages, ${seconds.toFixed(1)} s)`,
    value: pages / seconds,
    unit: "pages/s",
    bar: null,
  };
}

function errorRow(name: string, rate: number): Row {
  const most = name === "scan: ours" ? 0.5 : name === "poor: ours" ? 0.7 : null;
  return { name: `${name}, characters wrong`, value: rate * 100, unit: "%", bar: most === null ? null : { most } };
}
