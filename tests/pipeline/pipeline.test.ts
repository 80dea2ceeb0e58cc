import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngines } from "../../src/engines.ts";
import { bundledModelFolder } from "../../src/installation.ts";
import { createPipeline, type Pipeline, type PipelineOptions } from "../../src/pipeline.ts";
import type { CacheKey, Progress, StageCache } from "../../src/ports.ts";
import type { Reading } from "../../src/read-result.ts";
import { createDeedStages, hashResources } from "../../src/stages.ts";

const SCAN = fileURLToPath(new URL("../../fixtures/deeds/nl-land-jbig2.pdf", import.meta.url));
const TYPED = fileURLToPath(new URL("../../fixtures/deeds/nl-land.pdf", import.meta.url));

type MemoryCache = StageCache & { readonly stagesPut: string[]; readonly rows: Map<string, string> };

/** A cache of JSON texts, as a store would keep them, that remembers what was put. */
function createMemoryCache(rows = new Map<string, string>()): MemoryCache {
  const stagesPut: string[] = [];
  return {
    rows,
    stagesPut,
    async get(keys) {
      return keys.map(({ key }) => rows.get(key)).map((row) => (row === undefined ? undefined : JSON.parse(row)));
    },
    async put({ key, stage }: CacheKey, value: unknown) {
      rows.set(key, JSON.stringify(value));
      stagesPut.push(stage);
    },
  };
}

async function withPipeline<T>(options: Partial<PipelineOptions>, use: (pipeline: Pipeline) => Promise<T>): Promise<T> {
  const pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 2, ...options });
  try {
    return await use(pipeline);
  } finally {
    await pipeline.dispose();
  }
}

/** The places of a kept text's words are made when they are asked for. */
const withWords = (of: Reading) => {
  const { words } = of.deed;
  return { ...of, deed: { ...of.deed, words: Array.from({ length: words.length }, (_, at) => words.at(at)) } };
};

let folder: string;
const first = createMemoryCache();
let reading: Awaited<ReturnType<Pipeline["read"]>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deedlens-pipeline-"));
  reading = await withPipeline({ cache: first }, (pipeline) => pipeline.read(SCAN));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a scanned deed is recognised page by page and each stage is kept once", () => {
  expect(reading.pages.map((page) => page.method)).toEqual(["ocr", "ocr"]);
  expect([...first.stagesPut].sort()).toEqual(["clauses", "features", "layer", "layer", "ner", "page", "page", "text"]);
  expect(reading.failedPages).toEqual([]);
});

test("a record is derived anew from what is kept, without the document", async () => {
  const rows = new Map([...first.rows].filter(([, row]) => !row.startsWith('{"record"')));
  expect(rows.size).toBe(first.rows.size - 1);
  const cache = createMemoryCache(rows);
  const engines = createEngines({ modelFolder: bundledModelFolder(), cores: 1 });
  try {
    const { name, sha256: source } = reading.source;
    const openFile = () => Promise.reject(new Error("the original was asked for"));
    const resources = await hashResources(bundledModelFolder());
    const stages = createDeedStages({ openFile, name, source }, { resources, engines, cache });
    const kept = await stages.peek();
    expect(kept?.hasEntities).toBe(true);
    if (kept !== null) expect((await stages.derive(kept.text)).record).toEqual(reading.record);
    expect(cache.stagesPut).toEqual(["features"]);
  } finally {
    await engines.dispose();
  }
});

test("the same bytes under another name do no work again and read the same", async () => {
  const copy = join(folder, "renamed.pdf");
  await copyFile(SCAN, copy);
  const cache = createMemoryCache(first.rows);
  const again = await withPipeline({ cache }, (pipeline) => pipeline.read(copy));
  expect(cache.stagesPut).toEqual([]);
  expect(withWords(again)).toEqual({ ...withWords(reading), source: { ...reading.source, name: "renamed.pdf" } });
});

test("reading from `features` on runs features alone, whatever is kept", async () => {
  const cache = createMemoryCache(first.rows);
  await withPipeline({ cache }, (pipeline) => pipeline.read(SCAN, { from: "features" }));
  expect(cache.stagesPut).toEqual(["features"]);
});

test("an interrupted read goes on at the page it had reached and ends as the undisturbed one", async () => {
  const rows = new Map<string, string>();
  const abort = new AbortController();
  const stopping = createMemoryCache(rows);
  const onProgress = (progress: Progress): void => {
    if (progress.type === "page_done") abort.abort();
  };
  const stopped = withPipeline({ cache: stopping, cores: 1, signal: abort.signal, onProgress }, (pipeline) =>
    pipeline.read(SCAN),
  );
  await expect(stopped).rejects.toMatchObject({ code: "interrupted" });
  expect(stopping.stagesPut.filter((stage) => stage === "page")).toHaveLength(1);
  const resuming = createMemoryCache(rows);
  const resumed = await withPipeline({ cache: resuming }, (pipeline) => pipeline.read(SCAN));
  expect([...resuming.stagesPut].sort()).toEqual(["clauses", "features", "ner", "page", "text"]);
  expect(resumed).toEqual(reading);
});

test("what is read in a deed does not depend on what was read before it", async () => {
  const after = await withPipeline({ cores: 1 }, async (pipeline) => {
    await pipeline.read(TYPED);
    return pipeline.read(SCAN);
  });
  expect(after).toEqual(reading);
});

test("bare text goes through the same stages and has no pages", async () => {
  const read = await withPipeline({}, (pipeline) => pipeline.readText(reading.deed.text, { name: "nl-land" }));
  expect(read.pages).toEqual([]);
  expect(read.record.deed).toEqual(reading.record.deed);
});

test("a path that is no file ends in an error that names it", async () => {
  await withPipeline({}, async (pipeline) => {
    await expect(pipeline.read(join(folder, "none.pdf"))).rejects.toMatchObject({ code: "file_not_found" });
    await expect(pipeline.read(folder)).rejects.toMatchObject({ code: "file_is_directory" });
  });
});
