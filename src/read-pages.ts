/**
 * From a document to its pages: text layers first, then the deed's language, then recognition of what needs it, each page cached by itself, so
 * that an interrupted run goes on at the page it had reached and the result does not depend on which page was done first.
 */
import type { Issue, Language, Page } from "./deed.ts";
import { DeedError } from "./errors.ts";
import { detectLanguage, type LayerPage, type OcrJob, type RecognisedPage } from "./ocr/index.ts";
import type { Pool } from "./pool/index.ts";

/** One cached value of one page; `get` gives undefined for what is not there. */
export type PageCache = {
  getLayer(number: number): Promise<LayerPage | undefined>;
  putLayer(number: number, value: LayerPage): Promise<void>;
  getRecognised(number: number, language: Language): Promise<RecognisedPage | undefined>;
  putRecognised(number: number, language: Language, value: RecognisedPage): Promise<void>;
};

export type ReadPagesOptions = {
  readonly path: string;
  readonly name: string;
  readonly pageCount: number;
  readonly password: string | undefined;
  /** Given by the user; found from the text when undefined. */
  readonly language: Language | undefined;
  readonly pageTimeoutMs: number;
  readonly pool: Pool;
  readonly cache: PageCache;
  readonly signal: AbortSignal | undefined;
  readonly onPage: (number: number, cached: boolean) => void;
};

export type PagesRead = {
  /** In page order, without those that failed. */
  readonly pages: readonly Page[];
  readonly language: Language | null;
  readonly issues: readonly Issue[];
  /** Pages that failed for a reason that may pass (time-out, crash): what was read is not the deed's last word. */
  readonly failedPages: readonly number[];
};

/** Pages a layer job: enough to pay for opening the document, few enough to spread over the children. */
const LAYER_BATCH = 8;
/** Words of text layers from which the deed's language is taken without recognising a page. */
const WORDS_FOR_LANGUAGE = 60;
/** Scanned pages looked at, at most, to find the language: the first in page order, whichever finishes first. */
const PROBE_PAGES = 3;
/** The first look is taken with Dutch data: most Belgian deeds are Dutch, and then the look is the result. */
const PROBE_LANGUAGE: Language = "nl";

export async function readPages(options: ReadPagesOptions): Promise<PagesRead> {
  const issues: Issue[] = [];
  const failed = new Set<number>();
  const pages = new Map<number, Page>();

  const layers = await readLayers(options, (number, error) => {
    failed.add(number);
    issues.push(pageIssue(number, error));
  });
  const toRecognise: LayerPage[] = [];
  for (const layer of layers) {
    issues.push(...layer.issues);
    if (layer.needsRecognition) toRecognise.push(layer);
    else pages.set(layer.page.number, layer.page);
  }

  const recognise = async (layer: LayerPage, language: Language): Promise<RecognisedPage | null> => {
    const { number } = layer.page;
    const cached = await options.cache.getRecognised(number, language);
    if (cached !== undefined) return cached;
    try {
      const value = await runPage<RecognisedPage>(options, number, {
        type: "recognise",
        path: options.path,
        name: options.name,
        password: options.password,
        number,
        language,
        layer: layer.page,
      });
      await options.cache.putRecognised(number, language, value);
      return value;
    } catch (error) {
      if (!isOfThePage(error)) throw error;
      failed.add(number);
      issues.push(pageIssue(number, error));
      return null;
    }
  };

  const probes = toRecognise.slice(0, PROBE_PAGES);
  const language = options.language ?? languageOfLayers(pages) ?? (await probeLanguage(probes, recognise));
  await Promise.all(
    toRecognise.map(async (layer) => {
      const { number } = layer.page;
      if (failed.has(number)) return;
      const first = await recognise(layer, language ?? PROBE_LANGUAGE);
      // A page in another language than the deed's (an annex, a quoted title) is read again with its own data.
      const own = first?.page.language ?? null;
      const again = own !== null && own !== (language ?? PROBE_LANGUAGE) ? await recognise(layer, own) : first;
      if (again === null) {
        // A layer that was doubted is better than a page without words; the page stays among those that are tried again.
        if (layer.page.lines.length > 0) pages.set(number, { ...layer.page, method: "text" });
        return;
      }
      issues.push(...again.issues);
      pages.set(number, again.page);
      options.onPage(number, false);
    }),
  );
  return {
    pages: [...pages.values()].sort((a, b) => a.number - b.number),
    language,
    issues: issues.sort((a, b) => (a.page ?? 0) - (b.page ?? 0)),
    failedPages: [...failed].sort((a, b) => a - b),
  };
}

async function readLayers(
  options: ReadPagesOptions,
  onFailed: (number: number, error: DeedError) => void,
): Promise<readonly LayerPage[]> {
  const found = new Map<number, LayerPage>();
  const missing: number[] = [];
  for (let number = 1; number <= options.pageCount; number++) {
    const cached = await options.cache.getLayer(number);
    if (cached === undefined) missing.push(number);
    else found.set(number, cached);
  }
  const keep = async (layer: LayerPage): Promise<void> => {
    await options.cache.putLayer(layer.page.number, layer);
    found.set(layer.page.number, layer);
    if (!layer.needsRecognition) options.onPage(layer.page.number, false);
  };
  const readAlone = async (number: number): Promise<void> => {
    try {
      for (const layer of await runLayers(options, number, number)) await keep(layer);
    } catch (error) {
      if (!isOfThePage(error)) throw error;
      onFailed(number, error);
    }
  };
  await Promise.all(
    batches(missing).map(async ([from, to]) => {
      try {
        for (const layer of await runLayers(options, from, to)) await keep(layer);
      } catch (error) {
        // One page of the batch stalls or crashes the child: each is read alone, so that only that one is lost.
        if (!isOfThePage(error)) throw error;
        for (let number = from; number <= to; number++) await readAlone(number);
      }
    }),
  );
  return [...found.values()].sort((a, b) => a.page.number - b.page.number);
}

const runLayers = (options: ReadPagesOptions, from: number, to: number): Promise<readonly LayerPage[]> =>
  runPage<readonly LayerPage[]>(options, from, {
    type: "layer",
    path: options.path,
    name: options.name,
    password: options.password,
    from,
    to,
  });

function runPage<T>(options: ReadPagesOptions, number: number, job: OcrJob): Promise<T> {
  // The child is our own code, of this very version: its answer needs no second check.
  return options.pool.run(job, {
    timeoutMs: options.pageTimeoutMs,
    label: `page ${number}`,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }) as Promise<T>;
}

function languageOfLayers(pages: ReadonlyMap<number, Page>): Language | null {
  const words = [...pages.values()].flatMap((page) =>
    page.lines.flatMap((line) => line.words.map((word) => word.text)),
  );
  return words.length < WORDS_FOR_LANGUAGE ? null : detectLanguage(words.join(" "));
}

async function probeLanguage(
  probes: readonly LayerPage[],
  recognise: (layer: LayerPage, language: Language) => Promise<RecognisedPage | null>,
): Promise<Language | null> {
  for (const layer of probes) {
    const probe = await recognise(layer, PROBE_LANGUAGE);
    if (probe?.page.language != null) return probe.page.language;
  }
  return null;
}

/** Consecutive runs of page numbers, at most LAYER_BATCH long. */
function batches(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1 && number - last[0] < LAYER_BATCH) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Failures that concern one page and leave the others readable; the rest (store, interruption, installation) ends the deed. */
function isOfThePage(error: unknown): error is DeedError {
  return (
    error instanceof DeedError &&
    (error.code === "timed_out" ||
      error.code === "memory_exceeded" ||
      error.code === "child_crashed" ||
      error.code === "internal")
  );
}

function pageIssue(number: number, error: DeedError): Issue {
  const code =
    error.code === "timed_out" ? "page_timeout" : error.code === "memory_exceeded" ? "page_too_large" : "page_failed";
  return { code, page: number, message: `${error.message} ${error.next}` };
}
