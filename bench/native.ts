/** The native way: `pdftoppm`, then `tesseract`, one process a page, as many pages at a time as there are cores. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Sample } from "./material.ts";

const run = promisify(execFile);

/** Tesseract's names of the deeds' languages. */
export const TESSERACT_LANGUAGES: Readonly<Record<string, string>> = { nl: "nld", fr: "fra", de: "deu" };

export type NativeResult = { readonly pages: number; readonly seconds: number; readonly texts: readonly string[] };

/** Reads all pages of all samples; each deed's language is told to tesseract, which has no way to find it. */
export async function readNatively(samples: readonly Sample[], dpi: number, cores: number): Promise<NativeResult> {
  const counts = await Promise.all(samples.map(({ path }) => countPages(path)));
  const jobs = samples.flatMap((sample, deed) =>
    Array.from({ length: counts[deed] ?? 0 }, (_, i) => ({ sample, deed, page: i + 1 })),
  );
  const texts = samples.map((): string[] => []);
  const folder = mkdtempSync(join(tmpdir(), "deedlens-bench-"));
  const startedAt = performance.now();
  try {
    const queue = jobs.values();
    const work = async (): Promise<void> => {
      for (const { sample, deed, page } of queue) {
        const of = texts[deed];
        if (of !== undefined) of[page - 1] = await readPage(sample, page, dpi, join(folder, `${deed}-${page}`));
      }
    };
    await Promise.all(Array.from({ length: cores }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    pages: jobs.length,
    seconds: (performance.now() - startedAt) / 1000,
    texts: texts.map((pages) => pages.join("\n")),
  };
}

/** Renders one page to a grey image and gives its path. */
export async function renderPage(path: string, page: number, dpi: number, target: string): Promise<string> {
  const range = ["-f", String(page), "-l", String(page)];
  await run("pdftoppm", ["-r", String(dpi), "-gray", ...range, "-singlefile", path, target]);
  return `${target}.pgm`;
}

export async function countPages(path: string): Promise<number> {
  const { stdout } = await run("pdfinfo", [path]);
  return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1] ?? 0);
}

async function readPage(sample: Sample, page: number, dpi: number, target: string): Promise<string> {
  const image = await renderPage(sample.path, page, dpi, target);
  const language = TESSERACT_LANGUAGES[sample.gold.language] ?? "nld";
  // One thread each: tesseract's own threads slow it down when every core has a page already.
  const environment = { ...process.env, OMP_THREAD_LIMIT: "1" };
  const words = [image, "stdout", "-l", language, "--oem", "1", "--psm", "3", "--dpi", String(dpi)];
  const { stdout } = await run("tesseract", words, { env: environment, maxBuffer: 1 << 24 });
  rmSync(image);
  return stdout;
}
