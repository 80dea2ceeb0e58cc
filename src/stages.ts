/** Each stage of one deed as one function that looks into the cache first; what each depends on, and its cache key. The pipeline and the workers share them. */
import { createHash } from "node:crypto";
import { CLAUSES_VERSION, clauseResourceHash } from "./clauses/index.ts";
import type { Clause, DeedText, Entity, Evidence, FeatureRecord, Issue, Language } from "./deed.ts";
import type { Engines } from "./engines.ts";
import { FEATURES_VERSION, featureResourceHash } from "./features/index.ts";
import { modelHash, NER_VERSION } from "./ner/index.ts";
import { ASSEMBLE_VERSION, assembleText, OCR_VERSION, ocrResourceHashes } from "./ocr/index.ts";
import type { CacheKey, Progress, StageCache } from "./ports.ts";
import { type KnownPages, type PageCache, type PageSource, readPages } from "./read-pages.ts";
import type { PageHead, Reading } from "./read-result.ts";
import { fromStoredText, type StoredText, toStoredText } from "./stored-text.ts";

/** Each stage, the stages whose values it reads, and what its key holds beside them. */
export const STAGES = [
  { name: "layer", unit: "page", version: OCR_VERSION, reads: [], resources: ["ocr"] },
  { name: "page", unit: "page", version: OCR_VERSION, reads: ["layer"], resources: ["ocr", "page language"] },
  { name: "text", unit: "deed", version: ASSEMBLE_VERSION, reads: ["layer", "page"], resources: ["language option"] },
  { name: "clauses", unit: "deed", version: CLAUSES_VERSION, reads: ["text"], resources: ["clause cues"] },
  { name: "ner", unit: "deed", version: NER_VERSION, reads: ["text", "clauses"], resources: ["model"] },
  {
    name: "features",
    unit: "deed",
    version: FEATURES_VERSION,
    reads: ["text", "clauses", "ner"],
    resources: ["reference tables"],
  },
] as const;
export type StageName = (typeof STAGES)[number]["name"];

/** Hashes of what the stages read beside their input. */
export type ResourceHashes = {
  readonly ocr: unknown;
  readonly clauses: string;
  readonly model: string;
  readonly features: string;
};

export const hashResources = async (modelFolder: string): Promise<ResourceHashes> => ({
  ocr: await ocrResourceHashes(),
  clauses: clauseResourceHash(),
  model: await modelHash(modelFolder),
  features: featureResourceHash(),
});

/** What a reading says it was made by. */
export const versionsOf = (resources: ResourceHashes): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(STAGES.map((stage) => [stage.name, stage.version])),
  model: resources.model,
});

/** One name for all that decides a reading beside the document: two processes of the same release give the same result. */
export const releaseOf = (resources: ResourceHashes): string =>
  hashJson({ versions: versionsOf(resources), resources }).slice(0, 16);

export type DeedDocument = {
  /** Its file; not called where the cache holds all that is needed. */
  readonly openFile: () => Promise<string>;
  /** As reported; no key holds it. */
  readonly name: string;
  /** SHA-256 of the bytes. */
  readonly source: string;
  readonly password?: string | undefined;
  /** The deed's language, where the user knows better. */
  readonly language?: Language | undefined;
};

export type StageOptions = {
  readonly resources: ResourceHashes;
  readonly engines: Engines;
  /** Without a cache every read does all the work. */
  readonly cache?: StageCache | undefined;
  /** Run this stage and those after it anew, whatever the cache holds. */
  readonly from?: StageName | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

export type TextValue = {
  readonly deed: DeedText;
  readonly pages: readonly PageHead[];
  readonly pageCount: number;
  readonly issues: readonly Issue[];
};
type FeaturesValue = {
  readonly record: FeatureRecord;
  readonly evidence: readonly Evidence[];
  readonly issues: readonly Issue[];
};

/** A deed's text, the key that later stages chain to, and the pages that are missing from it. */
export type KeyedText = {
  readonly key: CacheKey;
  readonly value: TextValue;
  readonly failedPages: readonly number[];
};

export type DeedStages = {
  /** What the steps of `read-pages.ts` need to read pages of this document. */
  pageSource(pageCount: number): PageSource;
  /** The whole text, from the cache or from the pages; `known` tells what is settled about pages beforehand. */
  readText(known?: KnownPages): Promise<KeyedText>;
  /** The text where all of it is cached, and whether its entities are; null where pages are still to be read. Reads no document. */
  peek(): Promise<{ readonly text: KeyedText; readonly hasEntities: boolean } | null>;
  findClauses(text: KeyedText): Promise<readonly Clause[]>;
  findEntities(text: KeyedText, clauses: readonly Clause[]): Promise<readonly Entity[]>;
  /** Clauses, entities and record of a text, each from the cache where it is there. */
  derive(text: KeyedText): Promise<Reading>;
};

const LANGUAGE_UNKNOWN: Issue = {
  code: "language_unknown",
  page: null,
  message:
    "the text is not recognisably Dutch, French or German. If it is a deed in one of them, say which (--language).",
};

export function createDeedStages(document: DeedDocument, options: StageOptions): DeedStages {
  const { resources, engines, cache } = options;
  const { name, source } = document;
  const report = options.onProgress ?? (() => undefined);
  const first = options.from === undefined ? STAGES.length : indexOf(options.from);
  const key = (stage: StageName, inputs: readonly string[], extra: unknown): CacheKey => {
    const version = STAGES[indexOf(stage)]?.version ?? "";
    return { key: hashJson({ stage, version, inputs, extra }), stage, version, source };
  };
  /** What one look for all of a deed's stages found; undefined what was not there. */
  const lookedUp = new Map<string, unknown>();
  const lookFor = cache === undefined ? null : oneLookForAll(cache);
  const get = async <T>(cacheKey: CacheKey): Promise<T | undefined> => {
    if (indexOf(cacheKey.stage) >= first) return undefined;
    const value = lookedUp.has(cacheKey.key) ? lookedUp.get(cacheKey.key) : await lookFor?.(cacheKey);
    return value as T | undefined;
  };
  const put = async (cacheKey: CacheKey, value: unknown): Promise<void> => {
    lookedUp.delete(cacheKey.key);
    await cache?.put(cacheKey, value);
  };
  const run = async <T>(stage: StageName, cacheKey: CacheKey, compute: () => T | Promise<T>): Promise<T> => {
    const cached = await get<T>(cacheKey);
    const value = cached ?? (await compute());
    if (cached === undefined) await put(cacheKey, value);
    report({ type: "stage_done", name, stage, cached: cached !== undefined });
    return value;
  };

  const layerKey = (number: number): CacheKey => key("layer", [source], { number, ocr: resources.ocr });
  const pageKey = (number: number, language: Language): CacheKey => key("page", [layerKey(number).key], { language });
  const pageCache: PageCache = {
    getLayer: (number) => get(layerKey(number)),
    putLayer: (number, value) => put(layerKey(number), value),
    getRecognised: (number, language) => get(pageKey(number, language)),
    putRecognised: (number, language, value) => put(pageKey(number, language), value),
  };
  const pageSource = (pageCount: number): PageSource => ({
    openFile: document.openFile,
    name,
    pageCount,
    password: document.password,
    language: document.language,
    pageTimeoutMs: engines.pageTimeoutMs,
    pool: engines.pagePool,
    signal: engines.signal,
    cache: pageCache,
    onPage: (number, cached) => report({ type: "page_done", name, number, cached }),
  });

  const keysAfter = (text: CacheKey): Readonly<Record<"clauses" | "ner" | "features", CacheKey>> => {
    const clauses = key("clauses", [text.key], { cues: resources.clauses });
    const ner = key("ner", [text.key, clauses.key], { model: resources.model });
    const features = key("features", [text.key, clauses.key, ner.key], { tables: resources.features });
    return { clauses, ner, features };
  };
  const lookUpDeed = async (text: CacheKey): Promise<TextValue | undefined> => {
    const keys = [text, ...Object.values(keysAfter(text))].filter(({ stage }) => indexOf(stage) < first);
    const values = (await cache?.get(keys)) ?? [];
    keys.forEach((wanted, i) => {
      lookedUp.set(wanted.key, values[i]);
    });
    const stored = await get<StoredText<TextValue>>(text);
    return stored === undefined ? undefined : fromStoredText(stored);
  };

  const findClauses = (text: KeyedText): Promise<readonly Clause[]> =>
    run("clauses", keysAfter(text.key).clauses, () => engines.compute("clauses", text.value.deed));
  const findEntities = (text: KeyedText, clauses: readonly Clause[]): Promise<readonly Entity[]> =>
    run("ner", keysAfter(text.key).ner, async () => {
      const { text: whole, language } = text.value.deed;
      const model = await engines.tag(whole, `entities of ${name}`);
      return engines.compute("entities", { text: whole, clauses, language, model });
    });

  const textKey = key("text", [source], { ocr: resources.ocr, language: document.language ?? null });

  return {
    pageSource,
    findClauses,
    findEntities,
    async peek() {
      const value = await lookUpDeed(textKey);
      if (value === undefined) return null;
      const entities = await get(keysAfter(textKey).ner);
      return { text: { key: textKey, value, failedPages: [] }, hasEntities: entities !== undefined };
    },
    async readText(known) {
      const keyWithout = (failed: readonly number[]): CacheKey =>
        failed.length === 0 ? textKey : key("text", [textKey.key], { without: failed });
      const expected = keyWithout([...(known?.failures.keys() ?? [])].sort((a, b) => a - b));
      const cached = await lookUpDeed(expected);
      if (cached !== undefined) {
        report({ type: "deed_started", name, pageCount: cached.pageCount });
        report({ type: "stage_done", name, stage: "text", cached: true });
        return { key: expected, value: cached, failedPages: [...(known?.failures.keys() ?? [])] };
      }
      engines.loadModel();
      const pageCount =
        known?.pageCount ??
        (await engines.inspect({ path: await document.openFile(), name, password: document.password }));
      report({ type: "deed_started", name, pageCount });
      const read = await readPages(pageSource(pageCount), known);
      const deed = assembleText(read.pages, read.language);
      const value: TextValue = {
        deed,
        pages: read.pages.map(({ lines: _, ...head }) => head),
        pageCount,
        issues: deed.language === null && deed.text !== "" ? [...read.issues, LANGUAGE_UNKNOWN] : read.issues,
      };
      // Pages that failed for a reason that may pass are tried again next time: their deed is not kept as read, unless the caller has settled them.
      const textOrPart = keyWithout(read.failedPages);
      if (read.failedPages.length === 0 || textOrPart.key === expected.key) await put(textOrPart, toStoredText(value));
      report({ type: "stage_done", name, stage: "text", cached: false });
      return { key: textOrPart, value, failedPages: read.failedPages };
    },
    async derive(text) {
      const { value } = text;
      const clauses = await findClauses(text);
      const entities = await findEntities(text, clauses);
      const features = await run<FeaturesValue>("features", keysAfter(text.key).features, () =>
        engines.compute("features", { deed: value.deed, clauses, entities }),
      );
      report({ type: "deed_done", name });
      return {
        versions: versionsOf(resources),
        source: { name, sha256: source, pages: value.pageCount },
        pages: value.pages,
        deed: value.deed,
        clauses,
        entities,
        ...features,
        issues: [...value.issues, ...features.issues],
        failedPages: text.failedPages,
      };
    },
  };
}

/** Values at one look: a page's takes a millisecond or two to unpack, and nothing else is answered meanwhile. */
const VALUES_A_LOOK = 16;

/** Keys that are asked for at one moment are looked for together. */
const oneLookForAll = (cache: StageCache): ((key: CacheKey) => Promise<unknown>) => {
  let asked: CacheKey[] = [];
  let found: Promise<readonly unknown[]> | null = null;
  return async (key) => {
    const place = asked.push(key) - 1;
    const keys = asked;
    found ??= Promise.resolve().then(() => {
      if (asked === keys) [asked, found] = [[], null];
      return cache.get(keys);
    });
    const look = found;
    if (keys.length >= VALUES_A_LOOK) [asked, found] = [[], null];
    return (await look)[place];
  };
};

/** Bare text takes the place of a document's pages. */
export const keyOfPlainText = (source: string, language: Language | null): CacheKey => {
  const version = STAGES[indexOf("text")]?.version ?? "";
  return {
    key: hashJson({ stage: "text", version, inputs: [source], extra: { plain: true, language } }),
    stage: "text",
    version,
    source,
  };
};

const indexOf = (name: string): number => STAGES.findIndex((stage) => stage.name === name);

export const hashText = (text: string): string => createHash("sha256").update(text).digest("hex");

/** SHA-256 of canonical JSON: keys sorted at every depth. */
function hashJson(value: unknown): string {
  return hashText(
    JSON.stringify(value, (_, inner: unknown) =>
      inner !== null && typeof inner === "object" && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ),
  );
}
