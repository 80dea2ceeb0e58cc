/** What each step does: the functions of `src/stages.ts` and `src/read-pages.ts`, with what the step before it left in the cache. */
import type { Issue } from "../src/deed.ts";
import type { Engines } from "../src/engines.ts";
import type { DeedError } from "../src/errors.ts";
import type { StageCache, StageValue } from "../src/ports.ts";
import {
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
import { createDeedStages, type DeedStages, type ResourceHashes, type StageName } from "../src/stages.ts";
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
  /** `value`: what the last stage made, to be kept with the reading; null where it was cached. */
  | { readonly type: "finish"; readonly reading: Reading; readonly value: StageValue | null };

export type RunStep = (step: RunningStep) => Promise<StepResult>;

const LAST_STAGE: StageName = "features";
const WHOLE = [[0, 0]] as const;
const ASSEMBLE: NextSteps = { stage: "assemble", queue: "assemble", pages: WHOLE };

export const createStepRunner = (options: StepRunnerOptions): RunStep => {
  const { store, engines, resources, password } = options;

  const open = ({ source, name, language: asked }: RunningStep, cache = options.cache): DeedStages =>
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
  /** Undefined where the text was kept and no page was looked at. */
  const knownPages = async ({ job, pageCount, readLanguage }: RunningStep): Promise<KnownPages | undefined> =>
    readLanguage === null
      ? undefined
      : { pageCount, language: readLanguage.found, failures: await store.steps.failuresOf(job) };

  const intake: RunStep = async (step) => {
    const { source, name } = step;
    const last = withholdLast(options.cache);
    const stages = open(step, last.cache);
    const kept = await stages.peek();
    // Read before, by a release that differs in later stages only: there is little left to do.
    if (kept?.hasEntities === true)
      return { type: "finish", reading: await stages.derive(kept.text), value: last.taken() };
    if (kept !== null) {
      const next: NextSteps = { stage: "entities", queue: "entities", pages: WHOLE };
      return { type: "complete", end: { pageCount: kept.text.value.pageCount, next }, pages: 0 };
    }
    const path = await store.originals.open(source, name);
    const pageCount = await engines.inspect({ path, name, ...(password === null ? {} : { password }) });
    const pages = pageRuns(range(1, pageCount));
    return { type: "complete", end: { pageCount, next: { stage: "layers", queue: "pages", pages } }, pages: 0 };
  };

  const layers: RunStep = async (step) => {
    const pageSource = open(step).pageSource(step.pageCount);
    const read = await readLayers(pageSource, range(step.firstPage, step.lastPage));
    return settle(step, read.failures, {}, read.layers.length);
  };

  const language: RunStep = async (step) => {
    const pageSource = open(step).pageSource(step.pageCount);
    const failed = await store.steps.failuresOf(step.job);
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

  const page: RunStep = async (step) => {
    const pageSource = open(step).pageSource(step.pageCount);
    const read = await readLayers(pageSource, [step.firstPage]);
    const failures = new Map(read.failures);
    for (const layer of read.layers) await recogniseInto(failures, pageSource, layer, step);
    return settle(step, failures, {}, 1 - failures.size);
  };

  const runs: Readonly<Record<RunningStep["stage"], RunStep>> = {
    intake,
    layers,
    language,
    page,
    async assemble(step) {
      await open(step).readText(await knownPages(step));
      return { type: "complete", end: { next: { stage: "entities", queue: "entities", pages: WHOLE } }, pages: 0 };
    },
    async entities(step) {
      const stages = open(step);
      const text = await stages.readText(await knownPages(step));
      await stages.findEntities(text, await stages.findClauses(text));
      return { type: "complete", end: { next: { stage: "features", queue: "features", pages: WHOLE } }, pages: 0 };
    },
    async features(step) {
      const last = withholdLast(options.cache);
      const stages = open(step, last.cache);
      const reading = await stages.derive(await stages.readText(await knownPages(step)));
      return { type: "finish", reading, value: last.taken() };
    },
  };
  return (step) => runs[step.stage](step);
};

/** The last stage's value is written by the statement that ends the job: one commit a deed fewer. */
const withholdLast = (cache: StageCache): { readonly cache: StageCache; taken(): StageValue | null } => {
  let withheld: StageValue | null = null;
  return {
    cache: {
      get: (keys) => cache.get(keys),
      async put(key, value) {
        if (key.stage === LAST_STAGE) withheld = { key, value };
        else await cache.put(key, value);
      },
    },
    taken: () => withheld,
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
