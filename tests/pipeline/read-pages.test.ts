import { expect, test } from "vitest";
import type { Language, Page } from "../../src/deed.ts";
import { DeedError } from "../../src/errors.ts";
import type { LayerPage, OcrJob, RecognisedPage } from "../../src/ocr/index.ts";
import type { Pool } from "../../src/pool/index.ts";
import { type PageCache, readPages } from "../../src/read-pages.ts";

const EVIDENCE: Page["evidence"] = {
  layerCharacters: 0,
  nonLetterShare: 0,
  replacementShare: 0,
  invisibleShare: 0,
  imageShare: 1,
  dictionaryShare: null,
  turned: 0,
  steps: [],
  dpi: null,
};
const page = (number: number, language: Language | null): Page => ({
  number,
  width: 595,
  height: 842,
  method: "ocr",
  language,
  confidence: 0.9,
  lines: [],
  evidence: EVIDENCE,
});
const layerOf = (number: number): LayerPage => ({ page: page(number, null), needsRecognition: true, issues: [] });

const NO_CACHE: PageCache = {
  getLayer: async () => undefined,
  putLayer: async () => undefined,
  getRecognised: async () => undefined,
  putRecognised: async () => undefined,
};

/** A pool that answers with scanned pages in the languages given, and does to a page what `trouble` says. */
function createFakePool(languages: readonly (Language | null)[], trouble: (job: OcrJob) => void = () => undefined) {
  const jobs: OcrJob[] = [];
  const pool: Pool = {
    async run(job) {
      const ocrJob = job as OcrJob;
      jobs.push(ocrJob);
      trouble(ocrJob);
      if (ocrJob.type === "layer") {
        return Array.from({ length: ocrJob.to - ocrJob.from + 1 }, (_, i) => layerOf(ocrJob.from + i));
      }
      if (ocrJob.type !== "recognise") throw new Error("unexpected job");
      const own = languages[ocrJob.number - 1] ?? null;
      return {
        page: page(ocrJob.number, own),
        issues: [],
        readAs: ocrJob.language ?? own ?? "nl",
      } satisfies RecognisedPage;
    },
    processIds: () => [],
    dispose: async () => undefined,
  };
  return { pool, jobs };
}

const options = (pool: Pool, pageCount: number) => ({
  openFile: async () => "a.pdf",
  name: "a.pdf",
  pageCount,
  password: undefined,
  language: undefined,
  pageTimeoutMs: 1000,
  pool,
  cache: NO_CACHE,
  signal: undefined,
  onPage: () => undefined,
});

test("a page that stalls its child is lost alone: the rest of its batch is read page by page", async () => {
  const { pool } = createFakePool(["nl", "nl", "nl", "nl"], (job) => {
    if (job.type === "layer" && job.from <= 3 && job.to >= 3) {
      throw new DeedError("timed_out", "page 3 of a.pdf: not done after 1 s.", { next: "Look at the page." });
    }
  });
  const read = await readPages(options(pool, 4));
  expect(read.pages.map(({ number }) => number)).toEqual([1, 2, 4]);
  expect(read.failedPages).toEqual([3]);
  expect(read.issues).toEqual([
    { code: "page_timeout", page: 3, message: "page 3 of a.pdf: not done after 1 s. Look at the page." },
  ]);
});

test("a crash while a page is recognised becomes an issue of that page", async () => {
  const { pool } = createFakePool(["fr", "fr"], (job) => {
    if (job.type === "recognise" && job.number === 2) {
      throw new DeedError("child_crashed", "page 2 of a.pdf: the reading process ended.", { next: "Try again." });
    }
  });
  const read = await readPages(options(pool, 2));
  expect(read.pages.map(({ number }) => number)).toEqual([1]);
  expect(read.issues.map(({ code, page: at }) => [code, at])).toEqual([["page_failed", 2]]);
  expect(read.failedPages).toEqual([2]);
});

test("an interruption ends the deed instead of losing pages", async () => {
  const { pool } = createFakePool(["nl", "nl"], (job) => {
    if (job.type === "recognise") throw new DeedError("interrupted", "a.pdf: interrupted.", { next: "Again." });
  });
  await expect(readPages(options(pool, 2))).rejects.toMatchObject({ code: "interrupted" });
});

test("the language is found on the first scanned page that tells it, and every page is read with it", async () => {
  const { pool, jobs } = createFakePool([null, "fr", "fr", "fr"]);
  const read = await readPages(options(pool, 4));
  expect(read.language).toBe("fr");
  const calls = jobs.flatMap((job) => (job.type === "recognise" ? [`${job.number} ${job.language}`] : []));
  // The page that told it was read in it; the one before it told nothing and was read as Dutch.
  expect(calls.slice(0, 2)).toEqual(["1 null", "2 null"]);
  expect(calls.slice(2).sort()).toEqual(["1 fr", "3 fr", "4 fr"]);
});

test("a page in another language than the deed's is recognised again with its own data", async () => {
  const { pool, jobs } = createFakePool(["nl", "de"]);
  const read = await readPages(options(pool, 2));
  expect(read.language).toBe("nl");
  const calls = jobs.flatMap((job) => (job.type === "recognise" ? [`${job.number} ${job.language}`] : []));
  expect(calls.at(-1)).toBe("2 de");
});
