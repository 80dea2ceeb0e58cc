/** The child processes that read pages and hold the model: one pool of each, shared by all documents of a process. */
import type { DeedText } from "./deed.ts";
import { type DeedInputs, type DeedJob, type RunDeedStage, runDeedStage } from "./deed-jobs.ts";
import type { ModelEntity } from "./ner/index.ts";
import type { DocumentInfo } from "./ocr/index.ts";
import { createPool, type Pool } from "./pool/index.ts";

export type EngineOptions = {
  readonly modelFolder: string;
  /** Child processes that read pages, and threads of the model. */
  readonly cores: number;
  readonly pageTimeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type Engines = {
  /** Opens the document and counts its pages. Rejects with the DeedError of a document that cannot be read at all. */
  inspect(document: {
    readonly path: string;
    readonly name: string;
    readonly password?: string | undefined;
  }): Promise<number>;
  readonly pagePool: Pool;
  readonly pageTimeoutMs: number;
  /** Aborts what runs in either pool. */
  readonly signal: AbortSignal | undefined;
  /** The model's entities of a part of a text. */
  tag(text: string, label: string): Promise<readonly ModelEntity[]>;
  /** Runs a stage over a whole deed: here where it is short, else in a process of its own, while this one goes on answering. */
  readonly compute: RunDeedStage;
  /** Starts the model's process ahead of need; a failure shows when entities are asked for. */
  loadModel(): void;
  processIds(): readonly number[];
  dispose(): Promise<void>;
};

const DEFAULT_PAGE_TIMEOUT_MS = 60_000;
/** Opening reads the cross-reference table and the page tree only; a damaged one is searched through whole. */
const OPEN_TIMEOUT_MS = 60_000;
/** A page of 10,000 x 10,000 pixels decodes within this; measured by `npm run bench -- memory`. */
const PAGE_CHILD = { maxRssBytes: 1_200_000_000, recycleRssBytes: 450_000_000, recycleAfter: 200 };
const MODEL_CHILD = { maxRssBytes: 1_200_000_000, recycleRssBytes: 700_000_000, recycleAfter: 2_000 };
/** A deed of 300 pages takes some 300 MB; the process is ended after such a one. */
const DEED_CHILD = { maxRssBytes: 1_200_000_000, recycleRssBytes: 300_000_000, recycleAfter: 200 };
/**
 * About 20 pages: 0.2, 0.8 and 0.5 s of CPU in the three stages the first time (AMD EPYC), against 0.9, 4.4 and 2.2 for 300. Below it starting the
 * process would take longer than the stage.
 */
const SHORT_CHARACTERS = 60_000;
/** Far above what was measured; names that come back cost more than in proportion. */
const COMPUTE_TIMEOUT_MS = 60_000;
const COMPUTE_MS_PER_CHARACTER = 0.5;
/** Loading the model takes a second here. Not the pages' time-out: whoever shortens that means pages. */
const MODEL_TIMEOUT_MS = 60_000;
/** The int8 model reads over 10,000 characters/s on one core here; ten times slower machines still finish. */
const NER_MS_PER_CHARACTER = 1;

export function createEngines(options: EngineOptions): Engines {
  const pageTimeoutMs = options.pageTimeoutMs ?? DEFAULT_PAGE_TIMEOUT_MS;
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const pagePool = createPool({ entry: new URL("./ocr/child", import.meta.url), size: options.cores, ...PAGE_CHILD });
  const modelPool = createPool({
    entry: new URL("./ner/child", import.meta.url),
    size: 1,
    ...MODEL_CHILD,
    env: { DEEDLENS_MODEL_FOLDER: options.modelFolder, DEEDLENS_MODEL_THREADS: String(options.cores) },
  });
  const deedPool = createPool({ entry: new URL("./deed-child", import.meta.url), size: 1, ...DEED_CHILD });
  let loadStarted = false;

  return {
    async inspect({ path, name, password }) {
      const info = (await pagePool.run(
        { type: "inspect", path, name, password },
        { timeoutMs: OPEN_TIMEOUT_MS, label: name, ...signal },
      )) as DocumentInfo;
      return info.pageCount;
    },
    pagePool,
    pageTimeoutMs,
    signal: options.signal,
    // The child is our own code, of this very version: its answer needs no second check.
    tag: async (text, label) =>
      (await modelPool.run(
        { text },
        { timeoutMs: MODEL_TIMEOUT_MS + text.length * NER_MS_PER_CHARACTER, label, ...signal },
      )) as readonly ModelEntity[],
    async compute(stage, input) {
      const length = textOf(input).length;
      if (length < SHORT_CHARACTERS) return runDeedStage(stage, input);
      const job: DeedJob = { stage, input: withoutWords(input) };
      const timeoutMs = COMPUTE_TIMEOUT_MS + length * COMPUTE_MS_PER_CHARACTER;
      // The same function ran there.
      return (await deedPool.run(job, { timeoutMs, label: `${stage} of a long deed`, ...signal })) as Awaited<
        ReturnType<typeof runDeedStage<typeof stage>>
      >;
    },
    loadModel() {
      if (loadStarted) return;
      loadStarted = true;
      const job = modelPool.run({ text: "" }, { timeoutMs: OPEN_TIMEOUT_MS, label: "the model", ...signal });
      job.catch(() => undefined);
    },
    processIds: () => [pagePool, modelPool, deedPool].flatMap((pool) => pool.processIds()),
    async dispose() {
      await Promise.all([pagePool, modelPool, deedPool].map((pool) => pool.dispose()));
    },
  };
}

type Input = DeedInputs[keyof DeedInputs];

const deedOf = (input: Input): DeedText | null => ("deed" in input ? input.deed : "words" in input ? input : null);
const textOf = (input: Input): string => ("model" in input ? input.text : (deedOf(input)?.text ?? ""));

/** None of these stages looks at the places of single words, which are nine tenths of a deed. */
const withoutWords = <I extends Input>(input: I): I => {
  const deed = deedOf(input);
  if (deed === null) return input;
  return "deed" in input ? { ...input, deed: { ...deed, words: [] } } : { ...input, words: [] };
};
