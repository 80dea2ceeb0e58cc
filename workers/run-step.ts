/** What each step does: the functions of `src/stages.ts` and `src/read-pages.ts`, with what the step before it left in the cache. */
import type { Issue } from "../src/deed.ts";
import type { Engines } from "../src/engines.ts";
import type { DeedError } from "../src/errors.ts";
import type { StageCache, StageValue } from "../src/ports.ts";
import {
  dataFor,
  findLanguage,
  isOfThePage,
  isReadAs,
  type KnownPages,
  type PageFailures,
  type PageSource,
  pageIssue,
  pageRuns,
  readLayers,
  readScannedPage,
} from "../src/read-pages.ts";
import type { Reading } from "../src/read-result.ts";
import { createDeedStages, type DeedStages, type ResourceHashes } from "../src/stages.ts";
import type { NextSteps, PageFailure, RunningStep, StepEnd, Store } from "../src/store/index.ts";
import { judge } from "./outcomes.ts";

export type StepRunnerOptions = {
  readonly store: Store;
  readonly cache: StageCache;
  readonly engines: Engines;
  readonly resources: ResourceHashes;
  /** The worker's own, for encrypted deeds. */
  readonly password: string | null;
};

/** `again`: pages of it failed, and another attempt may end otherwise. */
export type StepResult =
  | { readonly type: "complete"; readonly end: StepEnd; readonly pages: number }
  | { readonly type: "again"; readonly afterMs: number }
  /** `values` are kept with the reading. */
  | { readonly type: "finish"; readonly reading: Reading; readonly values?: readonly StageValue[] | undefined };

/** Values by their cache keys: what the steps of a deed that one ticket runs hand on, so that the next need not read it back. */
export type HandedOn = Map<string, unknown>;

export type RunStep = (step: RunningStep, handedOn: HandedOn) => Promise<StepResult>;

const WHOLE = [[0, 0]] as const;
const LANGUAGE: NextSteps = { stage: "language", queue: "pages", pages: WHOLE };
const ASSEMBLE: NextSteps = { stage: "assemble", queue: "assemble", pages: WHOLE };
const ENTITIES: NextSteps = { stage: "entities", queue: "entities", pages: WHOLE };
const FEATURES: NextSteps = { stage: "features", queue: "features", pages: WHOLE };

export const createStepRunner = (options: StepRunnerOptions): RunStep => {
  const { store, engines, resources, password } = options;

  const open = ({ source, name, language: asked }: RunningStep, cache: StageCache): DeedStages =>
    createDeedStages(
      {
        openFile: () => store.originals.open(source, name),
        name,
        source,
        ...(password === null ? {} : { password }),
        ...(asked === null ? {} : { language: asked }),
      },
      { resources, engines, cache },
    );
  const failuresOf = async ({ job, failedPages }: RunningStep): Promise<ReadonlyMap<number, Issue>> =>
    failedPages === 0 ? new Map() : store.steps.failuresOf(job);
  /** Undefined where the text was kept and no page was looked at. */
  const knownPages = async (step: RunningStep): Promise<KnownPages | undefined> => {
    const { pageCount, readLanguage } = step;
    if (readLanguage === null) return undefined;
    return { pageCount, language: readLanguage.found, failures: await failuresOf(step) };
  };

  const intake: Run = async ({ source, name }, stages) => {
    const kept = await stages.peek();
    // Read before, by a release that differs in later stages only: there is little left to do.
    if (kept?.hasEntities === true) return { type: "finish", reading: await stages.derive(kept.text) };
    if (kept !== null)
      return { type: "complete", end: { pageCount: kept.text.value.pageCount, next: ENTITIES }, pages: 0 };
    const path = await store.originals.open(source, name);
    const pageCount = await engines.inspect({ path, name, ...(password === null ? {} : { password }) });
    const pages = pageRuns(range(1, pageCount));
    return { type: "complete", end: { pageCount, next: { stage: "layers", queue: "pages", pages } }, pages: 0 };
  };

  const layers: Run = async (step, stages) => {
    const pageSource = stages.pageSource(step.pageCount);
    const { layers: found, failures } = await readLayers(pageSource, range(step.firstPage, step.lastPage));
    if (found.length < step.pageCount) return settle(step, failures, {}, found.length);
    // All of the deed's pages. Where none is to be recognised the layers tell its language, too.
    if (found.some(({ needsRecognition }) => needsRecognition))
      return settle(step, failures, { next: LANGUAGE }, found.length);
    const { language: told } = await findLanguage(pageSource, found);
    return settle(step, failures, { readLanguage: { found: told }, next: ASSEMBLE }, found.length);
  };

  const language: Run = async (step, stages) => {
    const pageSource = stages.pageSource(step.pageCount);
    const failed = await failuresOf(step);
    const { layers: found } = await readLayers(pageSource, range(1, step.pageCount), (page) => failed.has(page));
    const told = await findLanguage(pageSource, found);
    const read = told.probed.filter((probe) => isReadAs(probe, told.language)).map(({ page }) => page.number);
    const settled = new Set([...read, ...told.failures.keys()]);
    const scanned = found
      .filter(({ needsRecognition, page }) => needsRecognition && !settled.has(page.number))
      .map(({ page }) => [page.number, page.number] as const);
    const next: NextSteps = scanned.length === 0 ? ASSEMBLE : { stage: "page", queue: "pages", pages: scanned };
    return settle(step, told.failures, { readLanguage: { found: told.language }, next }, read.length);
  };

  const page: Run = async (step, stages) => {
    const pageSource = stages.pageSource(step.pageCount);
    const { firstPage: number } = step;
    // Whether it has been recognised is asked in the same look as its layer; that it has not is then known.
    const [read] = await Promise.all([
      readLayers(pageSource, [number]),
      pageSource.cache.getRecognised(number, dataFor(step.readLanguage?.found ?? null)),
    ]);
    const failures = new Map(read.failures);
    for (const layer of read.layers) await recogniseInto(failures, pageSource, layer, step);
    return settle(step, failures, {}, 1 - failures.size);
  };

  const runs: Readonly<Record<RunningStep["stage"], Run>> = {
    intake,
    layers,
    language,
    page,
    async assemble(step, stages) {
      await stages.readText(await knownPages(step));
      return { type: "complete", end: { next: ENTITIES }, pages: 0 };
    },
    async entities(step, stages) {
      const text = await stages.readText(await knownPages(step));
      await stages.findEntities(text, await stages.findClauses(text));
      return { type: "complete", end: { next: FEATURES }, pages: 0 };
    },
    features: async (step, stages) => ({
      type: "finish",
      reading: await stages.derive(await stages.readText(await knownPages(step))),
    }),
  };
  return async (step, handedOn) => {
    const withheld = withhold(options.cache);
    try {
      const result = await runs[step.stage](step, open(step, handingOn(withheld.cache, handedOn)));
      if (result.type === "complete") return { ...result, end: { ...result.end, values: withheld.take() } };
      if (result.type === "finish") return { ...result, values: withheld.take() };
      await withheld.write();
      return result;
    } catch (error) {
      // What it made before it failed is not made again.
      await withheld.write().catch(() => undefined);
      throw error;
    }
  };
};

type Run = (step: RunningStep, stages: DeedStages) => Promise<StepResult>;

/** What was put is there without a look, and what was not there is not looked for again. What was found is not held: pages of a long deed are large. */
const handingOn = (cache: StageCache, values: HandedOn): StageCache => ({
  async get(keys) {
    const asked = keys.filter(({ key }) => !values.has(key));
    const found = asked.length === 0 ? [] : await cache.get(asked);
    const read = new Map(asked.map(({ key }, i) => [key, found[i]]));
    for (const [key, value] of read) if (value === undefined) values.set(key, undefined);
    return keys.map(({ key }) => (values.has(key) ? values.get(key) : read.get(key)));
  },
  async put(key, value) {
    await cache.put(key, value);
    values.set(key.key, value);
  },
});

/** More than the layers of one step. */
const MOST_WITHHELD = 16;

/**
 * The statement that ends a step writes what the step made: each statement of its own costs a millisecond of CPU, and a commit. A recognised page waits with
 * no other: a worker that dies loses the reading of one.
 */
const withhold = (
  cache: StageCache,
): { readonly cache: StageCache; take(): readonly StageValue[]; write(): Promise<void> } => {
  let withheld = new Map<string, StageValue>();
  const take = (): readonly StageValue[] => {
    const taken = [...withheld.values()];
    withheld = new Map();
    return taken;
  };
  const write = async (): Promise<void> => {
    for (const { key, value } of take()) await cache.put(key, value);
  };
  const isPage = ({ key }: StageValue): boolean => key.stage === "page";
  return {
    take,
    write,
    cache: {
      get: (keys) => cache.get(keys),
      async put(key, value) {
        const made = { key, value };
        if (withheld.size >= MOST_WITHHELD || (isPage(made) && [...withheld.values()].some(isPage))) await write();
        withheld.set(key.key, made);
      },
    },
  };
};

const recogniseInto = async (
  failures: Map<number, DeedError>,
  pageSource: PageSource,
  layer: Parameters<typeof readScannedPage>[1],
  step: RunningStep,
): Promise<void> => {
  try {
    await readScannedPage(pageSource, layer, step.readLanguage?.found ?? null);
  } catch (error) {
    if (!isOfThePage(error)) throw error;
    failures.set(layer.page.number, error);
  }
};

/** Failed pages are tried again with the step while that may help (what it read is cached); then they are issues of the reading. */
const settle = (step: RunningStep, failures: PageFailures, end: StepEnd, pages: number): StepResult => {
  const pauses = [...failures.values()].flatMap((error) => {
    const verdict = judge(error, step.failures);
    return verdict.type === "again" ? [verdict.afterMs] : [];
  });
  if (pauses.length > 0) return { type: "again", afterMs: Math.max(...pauses) };
  return { type: "complete", end: { ...end, failures: toPageFailures(failures) }, pages };
};

export const toPageFailures = (failures: PageFailures): readonly PageFailure[] =>
  [...failures].map(([number, error]) => {
    const issue: Issue = pageIssue(number, error);
    return { page: number, code: issue.code, message: issue.message };
  });

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
