/**
 * From a document to its pages: text layers first, then the deed's language, then recognition of what needs it, each page cached by itself, so
 * that an interrupted run goes on at the page it had reached and the result does not depend on which page was done first.
 */
import { type Issue, LANGUAGES, type Language, type Page } from "./deed.ts";
import { DeedError } from "./errors.ts";
import { detectLanguage, type LayerPage, type OcrJob, type RecognisedPage } from "./ocr/index.ts";
import type { Pool } from "./pool/index.ts";

/** One cached value of one page; `get` gives undefined for what is not there. Pages that are asked for at once cost one look. */
export type PageCache = {
  getLayer(number: number): Promise<LayerPage | undefined>;
  putLayer(number: number, value: LayerPage): Promise<void>;
  getRecognised(number: number, language: Language): Promise<RecognisedPage | undefined>;
  putRecognised(number: number, language: Language, value: RecognisedPage): Promise<void>;
};

/** One document and what its pages are read with. */
export type PageSource = {
  /** The document's file, asked for where no cache knows the page: it may have to be fetched first. */
  readonly openFile: () => Promise<string>;
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

/** What was settled about a document's pages before they are put together: the workers read pages one by one, each where there is room. */
export type KnownPages = {
  readonly pageCount: number;
  /** The deed's language as `findLanguage` told it. */
  readonly language: Language | null;
  /** Pages that were tried and are not tried again now. */
  readonly failures: ReadonlyMap<number, Issue>;
};

export type PagesRead = {
  /** In page order, without those that failed. */
  readonly pages: readonly Page[];
  readonly language: Language | null;
  readonly issues: readonly Issue[];
  /** Pages that failed for a reason that may pass (time-out, crash): what was read is not the deed's last word. */
  readonly failedPages: readonly number[];
};

export type PageFailures = ReadonlyMap<number, DeedError>;

/** Pages a layer job: enough to pay for opening the document, few enough to spread over the children. */
export const LAYER_BATCH = 8;
/** Words of text layers from which the deed's language is taken without recognising a page. */
const WORDS_FOR_LANGUAGE = 60;
/** Scanned pages looked at, at most, to find the language: the first in page order, whichever finishes first. */
const PROBE_PAGES = 3;
/** Of pages and deeds that tell none. */
const DEFAULT_LANGUAGE: Language = "nl";

/** All pages of the document. Failures of single pages are issues; what concerns the whole document rejects. */
export async function readPages(source: PageSource, known?: KnownPages): Promise<PagesRead> {
  const failures = new Map<number, Issue>(known?.failures);
  const note = (failed: PageFailures): void => {
    for (const [number, error] of failed) failures.set(number, pageIssue(number, error));
  };
  const numbers = Array.from({ length: source.pageCount }, (_, i) => i + 1);
  const read = await readLayers(source, numbers, (number) => failures.has(number));
  note(read.failures);
  const { layers } = read;
  const issues = layers.flatMap((layer) => layer.issues);
  const pages = new Map<number, Page>();
  for (const { page, needsRecognition } of layers) if (!needsRecognition) pages.set(page.number, page);

  const found = known === undefined ? await findLanguage(source, layers) : null;
  if (found !== null) note(found.failures);
  const language = found?.language ?? known?.language ?? null;
  const probed = new Map(found?.probed.map((probe) => [probe.page.number, probe]));
  await Promise.all(
    layers.map(async (layer) => {
      const { number } = layer.page;
      if (!layer.needsRecognition) return;
      try {
        if (!failures.has(number)) {
          const recognised = await readScannedPage(source, layer, language, probed.get(number));
          issues.push(...recognised.issues);
          pages.set(number, recognised.page);
          source.onPage(number, false);
        }
      } catch (error) {
        if (!isOfThePage(error)) throw error;
        failures.set(number, pageIssue(number, error));
      }
      // A layer that was doubted is better than a page without words; the page stays among those that are tried again.
      if (failures.has(number) && layer.page.lines.length > 0) pages.set(number, { ...layer.page, method: "text" });
    }),
  );
  return {
    pages: [...pages.values()].sort((a, b) => a.number - b.number),
    language,
    issues: [...issues, ...failures.values()].sort((a, b) => (a.page ?? 0) - (b.page ?? 0)),
    failedPages: [...failures.keys()].sort((a, b) => a - b),
  };
}

/** The text layers of these pages, from the cache where they are there; a page that `cachedOnly` says is not read from the document. */
export async function readLayers(
  source: PageSource,
  numbers: readonly number[],
  cachedOnly: (number: number) => boolean = () => false,
): Promise<{ readonly layers: readonly LayerPage[]; readonly failures: PageFailures }> {
  const found = new Map<number, LayerPage>();
  const failures = new Map<number, DeedError>();
  const missing: number[] = [];
  const kept = await Promise.all(numbers.map((number) => source.cache.getLayer(number)));
  for (const [i, number] of numbers.entries()) {
    const cached = kept[i];
    if (cached !== undefined) found.set(number, cached);
    else if (!cachedOnly(number)) missing.push(number);
  }
  const keep = async (layer: LayerPage): Promise<void> => {
    await source.cache.putLayer(layer.page.number, layer);
    found.set(layer.page.number, layer);
    if (!layer.needsRecognition) source.onPage(layer.page.number, false);
  };
  const readAlone = async (number: number): Promise<void> => {
    try {
      for (const layer of await runLayers(source, number, number)) await keep(layer);
    } catch (error) {
      if (!isOfThePage(error)) throw error;
      failures.set(number, error);
    }
  };
  await Promise.all(
    pageRuns(missing).map(async ([from, to]) => {
      try {
        for (const layer of await runLayers(source, from, to)) await keep(layer);
      } catch (error) {
        // One page of the batch stalls or crashes the child: each is read alone, so that only that one is lost.
        if (!isOfThePage(error)) throw error;
        if (from === to && isBeyondLimits(error)) {
          failures.set(from, error);
          return;
        }
        for (let number = from; number <= to; number++) await readAlone(number);
      }
    }),
  );
  return { layers: [...found.values()].sort((a, b) => a.page.number - b.page.number), failures };
}

/** The deed's language: the user's, or the one of its text layers, or the one that the first scanned pages tell. `probed` are those pages, read whole. */
export async function findLanguage(
  source: PageSource,
  layers: readonly LayerPage[],
): Promise<{
  readonly language: Language | null;
  readonly probed: readonly RecognisedPage[];
  readonly failures: PageFailures;
}> {
  const failures = new Map<number, DeedError>();
  const probed: RecognisedPage[] = [];
  const told = source.language ?? languageOfLayers(layers);
  if (told !== null) return { language: told, probed, failures };
  for (const layer of layers.filter(({ needsRecognition }) => needsRecognition).slice(0, PROBE_PAGES)) {
    try {
      const probe = await probePage(source, layer);
      probed.push(probe);
      if (probe.page.language !== null) return { language: probe.page.language, probed, failures };
    } catch (error) {
      if (!isOfThePage(error)) throw error;
      failures.set(layer.page.number, error);
    }
  }
  return { language: null, probed, failures };
}

/** A page of a deed whose language is not known: read in its own, or as it was read before. */
async function probePage(source: PageSource, layer: LayerPage): Promise<RecognisedPage> {
  const kept = await Promise.all(LANGUAGES.map((language) => source.cache.getRecognised(layer.page.number, language)));
  return kept.find((page) => page !== undefined) ?? recognise(source, layer, null);
}

/**
 * Recognises one page with the deed's language; a page in another language (an annex, a quoted title) is read again with its own data. `probe` is the page
 * as `findLanguage` read it.
 */
export async function readScannedPage(
  source: PageSource,
  layer: LayerPage,
  language: Language | null,
  probe?: RecognisedPage,
): Promise<RecognisedPage> {
  const data = dataFor(language);
  const first = probe !== undefined && isReadAs(probe, language) ? probe : await recognise(source, layer, data);
  const own = first.page.language;
  return own !== null && own !== data ? recognise(source, layer, own) : first;
}

/** Whose data the pages of a deed of this language are read with. */
export const dataFor = (language: Language | null): Language => language ?? DEFAULT_LANGUAGE;

/** Whether a probed page need not be read again for a deed of this language. */
export const isReadAs = ({ readAs }: RecognisedPage, language: Language | null): boolean =>
  readAs === dataFor(language);

async function recognise(source: PageSource, layer: LayerPage, language: Language | null): Promise<RecognisedPage> {
  const { number } = layer.page;
  const cached = language === null ? undefined : await source.cache.getRecognised(number, language);
  if (cached !== undefined) return cached;
  const value = await runPage<RecognisedPage>(source, number, {
    type: "recognise",
    path: await source.openFile(),
    name: source.name,
    password: source.password,
    number,
    language,
    layer: layer.page,
  });
  await source.cache.putRecognised(number, value.readAs, value);
  return value;
}

const runLayers = async (source: PageSource, from: number, to: number): Promise<readonly LayerPage[]> =>
  runPage<readonly LayerPage[]>(source, from, {
    type: "layer",
    path: await source.openFile(),
    name: source.name,
    password: source.password,
    from,
    to,
  });

function runPage<T>(source: PageSource, number: number, job: OcrJob): Promise<T> {
  // The child is our own code, of this very version: its answer needs no second check.
  return source.pool.run(job, {
    timeoutMs: source.pageTimeoutMs,
    label: `page ${number}`,
    ...(source.signal === undefined ? {} : { signal: source.signal }),
  }) as Promise<T>;
}

function languageOfLayers(layers: readonly LayerPage[]): Language | null {
  const words = layers
    .filter(({ needsRecognition }) => !needsRecognition)
    .flatMap(({ page }) => page.lines.flatMap((line) => line.words.map((word) => word.text)));
  return words.length < WORDS_FOR_LANGUAGE ? null : detectLanguage(words.join(" "));
}

/** Consecutive runs of page numbers, at most LAYER_BATCH long. */
export function pageRuns(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1 && number - last[0] < LAYER_BATCH) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Failures that concern one page and leave the others readable; the rest (store, interruption, installation) ends the deed. */
export function isOfThePage(error: unknown): error is DeedError {
  return (
    error instanceof DeedError &&
    (error.code === "timed_out" ||
      error.code === "memory_exceeded" ||
      error.code === "child_crashed" ||
      error.code === "internal")
  );
}

/** It took all the time or memory that a page may take: at once again it would take as much. A crash may have been the machine's. */
const isBeyondLimits = ({ code }: DeedError): boolean => code === "timed_out" || code === "memory_exceeded";

export function pageIssue(number: number, error: DeedError): Issue {
  const code =
    error.code === "timed_out" ? "page_timeout" : error.code === "memory_exceeded" ? "page_too_large" : "page_failed";
  return { code, page: number, message: `${error.message} ${error.next}` };
}
