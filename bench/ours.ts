/** Our way, timed at the stages' own borders. */
import { bundledModelFolder } from "../src/installation.ts";
import { assembleText, type DocumentInfo } from "../src/ocr/index.ts";
import { createPipeline, type PipelineOptions } from "../src/pipeline.ts";
import { createPool } from "../src/pool/index.ts";
import { readPages } from "../src/read-pages.ts";
import type { Reading } from "../src/read-result.ts";
import type { Sample } from "./material.ts";

/** Two documents in flight, as `deedlens ingest` reads them. */
const IN_FLIGHT = 2;

export type OurResult = {
  readonly pages: number;
  /** From nothing started (no child process yet) until the last record stood. */
  readonly seconds: number;
  readonly readings: readonly Reading[];
};

export async function readOurselves(
  samples: readonly Sample[],
  cores: number,
  edges: Pick<PipelineOptions, "cache"> = {},
): Promise<OurResult> {
  const startedAt = performance.now();
  const pipeline = createPipeline({
    modelFolder: bundledModelFolder(),
    cores,
    ...edges,
  });
  try {
    const readings = new Map<number, Reading>();
    const queue = samples.entries();
    const work = async (): Promise<void> => {
      for (const [i, { path }] of queue) readings.set(i, await pipeline.read(path));
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, work));
    const inOrder = samples.flatMap((_, i) => readings.get(i) ?? []);
    return {
      pages: inOrder.reduce((sum, { source }) => sum + source.pages, 0),
      seconds: (performance.now() - startedAt) / 1000,
      readings: inOrder,
    };
  } finally {
    await pipeline.dispose();
  }
}

export type OurTexts = {
  readonly pages: number;
  readonly seconds: number;
  readonly texts: readonly string[];
  readonly dpi: readonly number[];
};

/** Reading alone, which is what the native tools do: pages and assembled text, without the later stages on the same cores. */
export async function readTexts(samples: readonly Sample[], cores: number): Promise<OurTexts> {
  const startedAt = performance.now();
  const limits = { maxRssBytes: 1_200_000_000, recycleRssBytes: 450_000_000, recycleAfter: 200 };
  const pool = createPool({ entry: new URL("../src/ocr/child", import.meta.url), size: cores, ...limits });
  const nothing = async (): Promise<undefined> => undefined;
  const cache = { getLayer: nothing, putLayer: nothing, getRecognised: nothing, putRecognised: nothing };
  const texts = new Map<number, string>();
  const dpi: number[] = [];
  let pages = 0;
  const readOne = async (path: string, name: string): Promise<string> => {
    const info = await pool.run({ type: "inspect", path, name }, { timeoutMs: 60_000, label: name });
    const { pageCount } = info as DocumentInfo;
    pages += pageCount;
    const read = await readPages({
      openFile: async () => path,
      name,
      pageCount,
      password: undefined,
      language: undefined,
      pageTimeoutMs: 60_000,
      pool,
      cache,
      signal: undefined,
      onPage: () => undefined,
    });
    dpi.push(...read.pages.flatMap(({ evidence }) => evidence.dpi ?? []));
    return assembleText(read.pages, read.language).text;
  };
  try {
    const queue = samples.entries();
    const work = async (): Promise<void> => {
      for (const [i, { path, name }] of queue) texts.set(i, await readOne(path, name));
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, work));
    const inOrder = samples.flatMap((_, i) => texts.get(i) ?? []);
    return { pages, seconds: (performance.now() - startedAt) / 1000, texts: inOrder, dpi };
  } finally {
    await pool.dispose();
  }
}
