/** What a step leaves to the statement that ends it, and what it writes before. Engines are fakes; no server is needed. */
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { DeedError } from "../../src/errors.ts";
import type { LayerPage, OcrJob, RecognisedPage } from "../../src/ocr/index.ts";
import type { StageCache } from "../../src/ports.ts";
import type { RunningStep, Store } from "../../src/store/index.ts";
import { createStepRunner, type HandedOn } from "../../workers/run-step.ts";
import { nullEngines } from "../faults/null-engines.ts";
import { hashOf } from "../store/examples.ts";

const RESOURCES = { ocr: {}, clauses: "c", model: "m", features: "f" };

const stepOf = (stage: RunningStep["stage"], more: Partial<RunningStep> = {}): RunningStep => ({
  id: "1",
  fence: "1",
  job: "1",
  run: 1,
  deedStartedAt: new Date(0),
  stage,
  firstPage: 1,
  lastPage: 3,
  failures: 0,
  starts: 1,
  source: hashOf("deed"),
  name: "deed.pdf",
  language: null,
  pageCount: 3,
  failedPages: 0,
  readLanguage: null,
  ...more,
});

/** Looks and writes are told in their order, by stage. */
const createMemory = () => {
  const rows = new Map<string, unknown>();
  const writes: string[] = [];
  const looks: string[][] = [];
  const cache: StageCache = {
    async get(keys) {
      looks.push(keys.map(({ stage }) => stage));
      return keys.map(({ key }) => rows.get(key));
    },
    async put({ key, stage }, value) {
      writes.push(stage);
      rows.set(key, value);
    },
  };
  return { rows, writes, looks, cache };
};

type Pages = {
  readonly needsRecognition?: boolean;
  /** What recognition tells of each page; an error is thrown. */
  readonly tells?: readonly (Language | null | DeedError)[];
};
const createRunner = (memory: ReturnType<typeof createMemory>, { needsRecognition = true, tells = [] }: Pages) => {
  const recognised: number[] = [];
  const run = async (job: unknown): Promise<unknown> => {
    const asked = job as OcrJob;
    const made = await nullEngines.pagePool.run(asked, { timeoutMs: 1000, label: "" });
    if (asked.type === "layer") return (made as LayerPage[]).map((layer) => ({ ...layer, needsRecognition }));
    if (asked.type !== "recognise") return made;
    recognised.push(asked.number);
    const told = tells[asked.number - 1] ?? null;
    if (told instanceof DeedError) throw told;
    const page = made as RecognisedPage;
    return { ...page, page: { ...page.page, language: told }, readAs: asked.language ?? told ?? "nl" };
  };
  const store = { originals: { open: async () => "nowhere" }, steps: {} } as unknown as Store;
  const engines = { ...nullEngines, pagePool: { ...nullEngines.pagePool, run } };
  const runStep = createStepRunner({ store, cache: memory.cache, engines, resources: RESOURCES, password: null });
  return { recognised, runStep };
};

describe("a step", () => {
  it("leaves what it made to the statement that ends it, and looks once for what may be kept of several pages", async () => {
    const memory = createMemory();
    const { runStep } = createRunner(memory, {});
    const result = await runStep(stepOf("layers"), new Map());
    expect(result).toMatchObject({ type: "complete", end: { next: { stage: "language" } } });
    if (result.type !== "complete") return;
    expect(result.end.values?.map(({ key }) => key.stage)).toEqual(["layer", "layer", "layer"]);
    expect(memory.writes).toEqual([]);
    expect(memory.looks).toEqual([["layer", "layer", "layer"]]);
  });

  it("of layers tells the language where no page is to be recognised, and text follows", async () => {
    const { runStep } = createRunner(createMemory(), { needsRecognition: false });
    expect(await runStep(stepOf("layers"), new Map())).toMatchObject({
      end: { readLanguage: { found: null }, next: { stage: "assemble" } },
    });
    // Of some of the pages only it cannot.
    expect(await runStep(stepOf("layers", { lastPage: 2 }), new Map())).toMatchObject({ end: { values: [{}, {}] } });
    const some = await runStep(stepOf("layers", { lastPage: 2 }), new Map());
    expect(some.type === "complete" && some.end.next).toBeUndefined();
  });

  it("never holds two recognised pages back: a worker that dies loses one", async () => {
    const memory = createMemory();
    const { runStep, recognised } = createRunner(memory, { tells: [null, null, "fr"] });
    const result = await runStep(stepOf("language"), new Map());
    expect(recognised).toEqual([1, 2, 3]);
    if (result.type !== "complete") throw new Error(result.type);
    expect(memory.writes.filter((stage) => stage === "page")).toHaveLength(2);
    expect(result.end.values?.map(({ key }) => key.stage)).toEqual(["page"]);
    expect(result.end.readLanguage).toEqual({ found: "fr" });
  });

  it("writes what it made when it fails for another reason than a page's, and when it is to be tried again", async () => {
    const away = new DeedError("store_unavailable", "away", { next: "Wait.", retryable: true });
    const failing = createMemory();
    await expect(createRunner(failing, { tells: [away] }).runStep(stepOf("language"), new Map())).rejects.toBe(away);
    expect(failing.writes).toEqual(["layer", "layer", "layer"]);

    const crash = new DeedError("child_crashed", "crashed", { next: "Again.", retryable: true });
    const again = createMemory();
    const step = stepOf("page", { lastPage: 1, readLanguage: { found: "nl" } });
    expect(await createRunner(again, { tells: [crash] }).runStep(step, new Map())).toMatchObject({ type: "again" });
    expect(again.writes).toEqual(["layer"]);
  });

  it("asks in one look for a page's layer and its reading, and recognises it once however often it is run", async () => {
    const memory = createMemory();
    const { runStep, recognised } = createRunner(memory, { tells: ["nl"] });
    const step = stepOf("page", { lastPage: 1, readLanguage: { found: "nl" } });
    const first = await runStep(step, new Map());
    expect(memory.looks).toEqual([["layer", "page"]]);
    if (first.type !== "complete") throw new Error(first.type);
    for (const { key, value } of first.end.values ?? []) await memory.cache.put(key, value);
    expect(await runStep(step, new Map())).toMatchObject({ type: "complete", end: { values: [] } });
    expect(recognised).toEqual([1]);
  });

  it("finds what the one before it on the ticket made without a look, and the record is the same as with one", async () => {
    const memory = createMemory();
    const { runStep } = createRunner(memory, { tells: ["nl", "nl", "nl"] });
    const known = { readLanguage: { found: "nl" } } as const;
    const finish = async (together: boolean) => {
      let handedOn: HandedOn = new Map();
      for (const stage of ["assemble", "entities", "features"] as const) {
        if (!together) handedOn = new Map();
        memory.looks.length = 0;
        const result = await runStep(stepOf(stage, known), handedOn);
        const values = result.type === "complete" ? result.end.values : result.type === "finish" ? result.values : [];
        if (!together) for (const { key, value } of values ?? []) await memory.cache.put(key, structuredClone(value));
        if (result.type === "finish") return { reading: result.reading, looks: memory.looks.length };
      }
      throw new Error("it did not end");
    };
    const together = await finish(true);
    const apart = await finish(false);
    expect(together.looks).toBe(0);
    expect(apart.looks).toBeGreaterThan(0);
    expect(JSON.stringify(together.reading)).toBe(JSON.stringify(apart.reading));
  });
});
