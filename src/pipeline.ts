/** The order of the stages, what each depends on, and its cache key. Everything else is a stage's own business. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { CLAUSES_VERSION, clauseResourceHash, splitClauses } from "./clauses/index.ts";
import type { Clause, DeedText, Entity, Evidence, FeatureRecord, Issue, Language } from "./deed.ts";
import { deriveRecord, FEATURES_VERSION, featureResourceHash } from "./features/index.ts";
import { checkInputFile } from "./input-file.ts";
import { type ModelEntity, modelHash, NER_VERSION, tagEntities } from "./ner/index.ts";
import {
  ASSEMBLE_VERSION,
  assembleText,
  type DocumentInfo,
  deedTextFromPlain,
  detectLanguage,
  OCR_VERSION,
  ocrResourceHashes,
} from "./ocr/index.ts";
import { createPool } from "./pool/index.ts";
import type { CacheKey, Progress, StageCache } from "./ports.ts";
import { type PageCache, readPages } from "./read-pages.ts";
import type { PageHead, Reading } from "./read-result.ts";

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

export type PipelineOptions = {
  /** Without a cache every read does all the work. */
  readonly cache?: StageCache;
  readonly modelFolder: string;
  /** Child processes that read pages, and threads of the model. */
  readonly cores: number;
  readonly pageTimeoutMs?: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

export type ReadOptions = {
  /** Name to report; the file's base name by default. */
  readonly name?: string;
  readonly password?: string;
  /** The deed's language, where the user knows better. */
  readonly language?: Language;
  /** Run this stage and those after it anew, whatever the cache holds. */
  readonly from?: StageName;
  /** Hash of the file's bytes, when the caller knows it (originals are kept under it). */
  readonly sha256?: string;
};

export type Pipeline = {
  /** Reads one document. Rejects with a DeedError for a document that cannot be read at all; bad pages are issues of the reading. */
  read(path: string, options?: ReadOptions): Promise<Reading>;
  /** Reads bare text, without pages: for texts that are not on paper, and for scoring the stages after OCR alone. */
  readText(text: string, options?: { readonly name?: string; readonly language?: Language }): Promise<Reading>;
  dispose(): Promise<void>;
};

type TextValue = {
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

const DEFAULT_PAGE_TIMEOUT_MS = 60_000;
/** Opening reads the cross-reference table and the page tree only; a damaged one is searched through whole. */
const OPEN_TIMEOUT_MS = 60_000;
/** A page of 10,000 x 10,000 pixels decodes within this; measured by `npm run bench -- memory`. */
const PAGE_CHILD = { maxRssBytes: 1_200_000_000, recycleRssBytes: 450_000_000, recycleAfter: 200 };
const MODEL_CHILD = { maxRssBytes: 1_200_000_000, recycleRssBytes: 700_000_000, recycleAfter: 2_000 };
/** The int8 model reads over 10,000 characters/s on one core here; ten times slower machines still finish. */
const NER_MS_PER_CHARACTER = 1;

const LANGUAGE_UNKNOWN: Issue = {
  code: "language_unknown",
  page: null,
  message:
    "the text is not recognisably Dutch, French or German. If it is a deed in one of them, say which (--language).",
};

export function createPipeline(options: PipelineOptions): Pipeline {
  const pageTimeoutMs = options.pageTimeoutMs ?? DEFAULT_PAGE_TIMEOUT_MS;
  const pagePool = createPool({ entry: new URL("./ocr/child", import.meta.url), size: options.cores, ...PAGE_CHILD });
  const modelPool = createPool({
    entry: new URL("./ner/child", import.meta.url),
    size: 1,
    ...MODEL_CHILD,
    env: { DEEDLENS_MODEL_FOLDER: options.modelFolder, DEEDLENS_MODEL_THREADS: String(options.cores) },
  });
  const report = options.onProgress ?? (() => undefined);
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const hashes = once(async () => ({
    ocr: await ocrResourceHashes(),
    clauses: clauseResourceHash(),
    model: await modelHash(options.modelFolder),
    features: featureResourceHash(),
  }));

  /** The model's process starts while the first document's pages are read; a failure shows when entities are asked for. */
  const loadModel = once(async () => {
    const job = modelPool.run({ text: "" }, { timeoutMs: OPEN_TIMEOUT_MS, label: "the model", ...signal });
    await job.catch(() => undefined);
  });

  async function read(path: string, readOptions: ReadOptions = {}): Promise<Reading> {
    const name = readOptions.name ?? basename(path);
    await checkInputFile(path);
    const source = readOptions.sha256 ?? (await hashFile(path));
    const stages = await createStages(source, readOptions.from);
    const textKey = stages.key("text", [source], { ocr: stages.hashes.ocr, language: readOptions.language ?? null });
    const cached = await stages.get<TextValue>(textKey);
    if (cached !== undefined) {
      report({ type: "deed_started", name, pageCount: cached.pageCount });
      report({ type: "stage_done", name, stage: "text", cached: true });
      return derive(name, stages, textKey, cached, []);
    }
    void loadModel();
    const { pageCount } = (await pagePool.run(
      { type: "inspect", path, name, password: readOptions.password },
      { timeoutMs: OPEN_TIMEOUT_MS, label: name, ...signal },
    )) as DocumentInfo;
    report({ type: "deed_started", name, pageCount });
    const read_ = await readPages({
      path,
      name,
      pageCount,
      password: readOptions.password,
      language: readOptions.language,
      pageTimeoutMs,
      pool: pagePool,
      cache: stages.pageCache,
      signal: options.signal,
      onPage: (number, fromCache) => report({ type: "page_done", name, number, cached: fromCache }),
    });
    const deed = assembleText(read_.pages, read_.language);
    const value: TextValue = {
      deed,
      pages: read_.pages.map(({ lines: _, ...head }) => head),
      pageCount,
      issues: deed.language === null && deed.text !== "" ? [...read_.issues, LANGUAGE_UNKNOWN] : read_.issues,
    };
    // Pages that failed for a reason that may pass are tried again next time: their deed is not kept as read.
    const key =
      read_.failedPages.length === 0 ? textKey : stages.key("text", [textKey.key], { without: read_.failedPages });
    if (read_.failedPages.length === 0) await stages.put(key, value);
    report({ type: "stage_done", name, stage: "text", cached: false });
    return derive(name, stages, key, value, read_.failedPages);
  }

  async function derive(
    name: string,
    stages: Stages,
    textKey: CacheKey,
    text: TextValue,
    failedPages: readonly number[],
  ): Promise<Reading> {
    const { deed } = text;
    const run = async <T>(stage: StageName, key: CacheKey, compute: () => T | Promise<T>): Promise<T> => {
      const cached = await stages.get<T>(key);
      const value = cached ?? (await compute());
      if (cached === undefined) await stages.put(key, value);
      report({ type: "stage_done", name, stage, cached: cached !== undefined });
      return value;
    };
    const { hashes: resource } = stages;
    const clausesKey = stages.key("clauses", [textKey.key], { cues: resource.clauses });
    const nerKey = stages.key("ner", [textKey.key, clausesKey.key], { model: resource.model });
    const featuresKey = stages.key("features", [textKey.key, clausesKey.key, nerKey.key], {
      tables: resource.features,
    });
    const clauses = await run<readonly Clause[]>("clauses", clausesKey, () => splitClauses(deed));
    const entities = await run<readonly Entity[]>("ner", nerKey, () =>
      tagEntities(deed.text, clauses, deed.language, {
        tag: async (text_) =>
          (await modelPool.run(
            { text: text_ },
            { timeoutMs: pageTimeoutMs + text_.length * NER_MS_PER_CHARACTER, label: `entities of ${name}`, ...signal },
          )) as readonly ModelEntity[],
      }),
    );
    const features = await run<FeaturesValue>("features", featuresKey, () => deriveRecord({ deed, clauses, entities }));
    report({ type: "deed_done", name });
    return {
      versions: {
        ...Object.fromEntries(STAGES.map((stage) => [stage.name, stage.version])),
        model: resource.model,
      },
      source: { name, sha256: stages.source, pages: text.pageCount },
      pages: text.pages,
      deed,
      clauses,
      entities,
      ...features,
      issues: [...text.issues, ...features.issues],
      failedPages,
    };
  }

  /** Keys and cached values for one source. */
  async function createStages(source: string, from: StageName | undefined) {
    const resource = await hashes();
    const first = from === undefined ? STAGES.length : STAGES.findIndex((stage) => stage.name === from);
    const isAnew = (name: string): boolean => STAGES.findIndex((stage) => stage.name === name) >= first;
    const key = (name: StageName, inputs: readonly string[], extra: unknown): CacheKey => {
      const version = STAGES.find((stage) => stage.name === name)?.version ?? "";
      return { key: hashJson({ stage: name, version, inputs, extra }), stage: name, version, source };
    };
    const get = async <T>(cacheKey: CacheKey): Promise<T | undefined> =>
      isAnew(cacheKey.stage) ? undefined : ((await options.cache?.get(cacheKey)) as T | undefined);
    const put = async (cacheKey: CacheKey, value: unknown): Promise<void> => options.cache?.put(cacheKey, value);
    const layerKey = (number: number): CacheKey => key("layer", [source], { number, ocr: resource.ocr });
    const pageKey = (number: number, language: Language): CacheKey => key("page", [layerKey(number).key], { language });
    const pageCache: PageCache = {
      getLayer: (number) => get(layerKey(number)),
      putLayer: (number, value) => put(layerKey(number), value),
      getRecognised: (number, language) => get(pageKey(number, language)),
      putRecognised: (number, language, value) => put(pageKey(number, language), value),
    };
    return { source, hashes: resource, key, get, put, pageCache };
  }
  type Stages = Awaited<ReturnType<typeof createStages>>;

  return {
    read,
    async readText(text, textOptions = {}) {
      const deed = deedTextFromPlain(text, textOptions.language ?? detectLanguage(text));
      const stages = await createStages(hashText(text), undefined);
      const textKey = stages.key("text", [stages.source], { plain: true, language: deed.language });
      return derive(textOptions.name ?? "text", stages, textKey, { deed, pages: [], pageCount: 0, issues: [] }, []);
    },
    async dispose() {
      await Promise.all([pagePool.dispose(), modelPool.dispose()]);
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const hashText = (text: string): string => createHash("sha256").update(text).digest("hex");

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

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
