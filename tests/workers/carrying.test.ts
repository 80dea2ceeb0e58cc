/** How steps are carried, on real servers: the order, the bounds, what becomes of failures. What each step does is a fake that takes no time and fails on purpose. */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeedError, type DeedErrorCode } from "../../src/errors.ts";
import { openQueues, type Queues } from "../../src/queue/index.ts";
import type { Reading } from "../../src/read-result.ts";
import { type ResourceHashes, releaseOf } from "../../src/stages.ts";
import type { RunningStep } from "../../src/store/index.ts";
import { createLog } from "../../workers/log.ts";
import { MOST_STARTS } from "../../workers/outcomes.ts";
import type { RunStep, StepResult } from "../../workers/run-step.ts";
import { type DeedWorker, startWorker } from "../../workers/worker.ts";
import { deedOf, hashOf } from "../store/examples.ts";
import { createRig, hasServers, type Rig } from "./rig.ts";

const RESOURCES: ResourceHashes = { ocr: {}, clauses: "c", model: "m", features: "f" };

/** Pages are told by the name: "large-300" has 300, all scanned. */
const pagesIn = (name: string): number => Number(/-(\d+)/.exec(name)?.[1] ?? 1);
const WHOLE = [[0, 0]] as const;
const readingOf = ({ source, name, pageCount }: RunningStep): Reading => ({
  versions: { fake: "1" },
  source: { name, sha256: source, pages: pageCount },
  pages: [],
  deed: { text: "", language: null, pages: [], words: [] } as unknown as Reading["deed"],
  clauses: [],
  entities: [],
  record: deedOf(name).record,
  evidence: [],
  issues: [],
  failedPages: [],
});
const FLOW: Readonly<Record<RunningStep["stage"], (step: RunningStep) => StepResult>> = {
  intake: ({ name }) => ({
    type: "complete",
    pages: 0,
    end: { pageCount: pagesIn(name), next: { stage: "layers", queue: "pages", pages: [[1, pagesIn(name)]] } },
  }),
  layers: () => ({ type: "complete", pages: 0, end: {} }),
  language: ({ pageCount }) => ({
    type: "complete",
    pages: 0,
    end: {
      readLanguage: { found: "nl" },
      next: {
        stage: "page",
        queue: "pages",
        pages: Array.from({ length: pageCount }, (_, i) => [i + 1, i + 1] as const),
      },
    },
  }),
  page: () => ({ type: "complete", pages: 1, end: {} }),
  assemble: () => ({
    type: "complete",
    pages: 0,
    end: { next: { stage: "entities", queue: "entities", pages: WHOLE } },
  }),
  entities: () => ({
    type: "complete",
    pages: 0,
    end: { next: { stage: "features", queue: "features", pages: WHOLE } },
  }),
  features: (step) => ({ type: "finish", reading: readingOf(step) }),
};

describe.skipIf(!hasServers)("carrying", { timeout: 120_000 }, () => {
  let rig: Rig;
  const opened: { readonly worker: DeedWorker; readonly queues: Queues }[] = [];
  beforeAll(async () => {
    rig = await createRig();
  });
  afterAll(() => rig.remove());
  beforeEach(async () => {
    await rig.query("TRUNCATE sources CASCADE");
    await rig.query("TRUNCATE workers, releases");
  });
  const start = async (
    runStep: RunStep,
    options: { cores?: number; resources?: ResourceHashes } = {},
  ): Promise<DeedWorker> => {
    const queues = await openQueues({ url: rig.redis.url, lockMs: 3_000 });
    const worker = await startWorker({
      id: `test-${opened.length}-${Date.now()}`,
      store: rig.store,
      queues,
      modelFolder: "nowhere",
      resources: options.resources ?? RESOURCES,
      cores: options.cores ?? 2,
      password: null,
      lockMs: 3_000,
      graceMs: 2_000,
      log: createLog("error", "test"),
      runStep,
    });
    opened.push({ worker, queues });
    return worker;
  };
  const dismiss = async (): Promise<void> => {
    for (const { worker, queues } of opened.splice(0)) {
      await worker.stop();
      await queues.close();
    }
  };
  afterEach(dismiss);
  const submit = async (name: string, priority = 2): Promise<string> => {
    const source = hashOf(name);
    await rig.store.jobs.submit({ source, name, language: null, priority });
    return source;
  };
  const submitMany = async (names: readonly string[]): Promise<void> => {
    for (const name of names) await submit(name);
  };
  const ticketsInRedis = async (): Promise<number> =>
    ((await rig.redis.command("KEYS", "deedlens:*:step-*")) as string[]).length;

  const ticketsFed = async (workers: readonly DeedWorker[]): Promise<number> => {
    const texts = await Promise.all(workers.map(({ metrics }) => metrics.text()));
    const fed = texts.map((text) => Number(/^deedlens_steps_fed_total (\d+)/m.exec(text)?.[1]));
    return fed.reduce((sum, count) => sum + count, 0);
  };

  it("does not let a deed of 300 pages hold up small ones behind it, and reads urgent ones first", async () => {
    const served: string[] = [];
    let gate: Promise<void> = Promise.resolve();
    let open = (): void => {};
    const slow: RunStep = async (step) => {
      if (step.stage === "page") {
        await gate;
        await wait(5);
        served.push(step.name);
      }
      return FLOW[step.stage](step);
    };
    await submit("large-300");
    await start(slow);
    while (served.length < 10) await wait(5);
    // No page is read until all three are handed in: else the small ones may be done before the urgent one is handed in.
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const before = served.length;
    await submitMany(["small-3", "other-3"]);
    await submit("urgent-3", 1);
    // Two looks of the feeders, once a second, so that all three wait side by side when the next page is taken up.
    await wait(2500);
    open();
    await rig.untilEnded();
    expect(served).toHaveLength(309);
    const lastOf = (name: string): number => served.lastIndexOf(name) - before;
    // Rows of a few pages: what was fed already, the look once a second, and turns shared with the large deed. Not its 290 pages.
    expect(lastOf("small-3")).toBeLessThan(200);
    expect(lastOf("other-3")).toBeLessThan(200);
    expect(lastOf("urgent-3")).toBeLessThan(Math.min(lastOf("small-3"), lastOf("other-3")) + 1);
    expect(lastOf("large-300")).toBeGreaterThan(lastOf("small-3"));
  });

  it("keeps Redis short however much waits, leaves nothing there at the end, and reads each deed once on two workers", async () => {
    const runs = new Map<string, number>();
    const counting: RunStep = async (step) => {
      const name = `${step.name} ${step.stage} ${step.firstPage}`;
      runs.set(name, (runs.get(name) ?? 0) + 1);
      return FLOW[step.stage](step);
    };
    const names = Array.from({ length: 120 }, (_, i) => `deed-2-${i}`);
    await submitMany(names);
    await start(counting);
    await start(counting);
    let most = 0;
    const ended = rig.untilEnded();
    let isOver = false;
    void ended.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      most = Math.max(most, await ticketsInRedis());
      await wait(20);
    }
    await ended;
    // Room: twice the pages at once (2 workers of 2), and twice the workers in each of the other queues; as much again may run.
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(2 * (2 * 4 + 4 * 2 * 2));
    // the last ticket is taken away just behind the last step's end
    for (let tries = 0; tries < 100 && (await ticketsInRedis()) > 0; tries += 1) await wait(50);
    expect(await ticketsInRedis()).toBe(0);
    expect(runs.size).toBe(120 * 8);
    expect([...runs].filter(([, count]) => count > 1)).toEqual([]);
    expect(Number((await rig.query("SELECT count(*) FROM deeds"))[0]?.["count"])).toBe(120);
    expect(Number((await rig.query("SELECT count(*) FROM steps"))[0]?.["count"])).toBe(0);
  });

  it("reads many deeds on one ticket where the intake is all their work, each once, and an urgent one that comes among them soon", async () => {
    const served: string[] = [];
    const derive: RunStep = async (step) => {
      await wait(2);
      served.push(step.name);
      return { type: "finish", reading: readingOf(step) };
    };
    const names = Array.from({ length: 500 }, (_, i) => `again-${i}`);
    await submitMany(names);
    const workers = [await start(derive), await start(derive)];
    while (served.length < 50) await wait(2);
    const before = served.length;
    await submit("urgent", 1);
    await rig.untilEnded();
    expect([...served].sort()).toEqual([...names, "urgent"].sort());
    expect(served.indexOf("urgent") - before).toBeLessThan(300);
    expect(Number((await rig.query("SELECT count(*) FROM deeds"))[0]?.["count"])).toBe(501);
    expect(Number((await rig.query("SELECT count(*) FROM steps"))[0]?.["count"])).toBe(0);
    expect(await ticketsFed(workers)).toBeLessThan(250);
  });

  it("carries the steps of a deed that follow one another on one ticket, four of pages at most, handing on what each has made", async () => {
    const sequence: string[] = [];
    const handed = new Map<string, unknown>();
    const handing: RunStep = async (step, values) => {
      sequence.push(step.stage);
      handed.set(step.stage, [...values.keys()]);
      values.set(step.stage, true);
      return FLOW[step.stage](step);
    };
    await submit("deed-6");
    const worker = await start(handing, { cores: 1 });
    await rig.untilEnded();
    const pages = Array.from({ length: 6 }, () => "page");
    expect(sequence).toEqual(["intake", "layers", "language", ...pages, "assemble", "entities", "features"]);
    expect(Object.fromEntries(handed)).toEqual({
      intake: [],
      layers: ["intake"],
      language: [],
      page: [],
      assemble: ["page"],
      entities: ["page", "assemble"],
      features: ["page", "assemble", "entities"],
    });
    // Intake and layers; the language and three pages; the two pages that were fed then, one of which goes on with the third and what follows.
    expect(await ticketsFed([worker])).toBe(4);
  });

  it("lets a ticket end in time: where one step took long, the next is handed out anew", async () => {
    const typed =
      (slowStage: RunningStep["stage"] | null): RunStep =>
      async (step) => {
        if (step.stage === slowStage) await wait(600);
        const next = { stage: "assemble", queue: "assemble", pages: WHOLE } as const;
        if (step.stage !== "layers") return FLOW[step.stage](step);
        return { type: "complete", pages: 1, end: { readLanguage: { found: "nl" }, next } };
      };
    for (const [stage, tickets] of [
      [null, 1],
      ["layers", 2],
    ] as const) {
      await submit(`deed-1-${stage}`);
      const worker = await start(typed(stage));
      await rig.untilEnded();
      expect(await ticketsFed([worker])).toBe(tickets);
      await dismiss();
    }
  });

  it("sets a long deed's pages aside for an urgent one's while its ticket goes on", async () => {
    const served: string[] = [];
    const slow: RunStep = async (step) => {
      if (step.stage === "page") {
        await wait(100);
        served.push(step.name);
      }
      return FLOW[step.stage](step);
    };
    await submit("large-60");
    await start(slow, { cores: 1 });
    while (served.length < 6) await wait(5);
    const before = served.length;
    await submit("urgent-2", 1);
    while (!served.includes("urgent-2")) await wait(5);
    // A look of the feeder when full, every 2 s, at two pages in 100 ms, and the pages that run.
    expect(served.indexOf("urgent-2") - before).toBeLessThan(50);
    await rig.untilEnded();
    expect(served.filter((name) => name === "large-60")).toHaveLength(60);
  });

  const failing = (
    code: DeedErrorCode,
    stage: RunningStep["stage"],
    times: number,
    page = 0,
  ): RunStep & { tries(): number } => {
    let tries = 0;
    const run: RunStep = async (step) => {
      if (step.stage === stage && step.name.startsWith("bad") && (page === 0 || step.firstPage === page)) {
        tries += 1;
        if (tries <= times) throw new DeedError(code, `page ${page} of Jan Peeters.`, { next: "Look." });
      }
      return FLOW[step.stage](step);
    };
    return Object.assign(run, { tries: () => tries });
  };

  it("parks a poison deed at once, and the others go on", async () => {
    const run = failing("pdf_damaged", "intake", 99);
    await submitMany(["bad-1", "good-1", "good-2"]);
    await start(run);
    await rig.untilEnded();
    expect(run.tries()).toBe(1);
    expect(await rig.store.jobs.find(hashOf("bad-1"))).toMatchObject({
      state: "parked",
      message: "page 0 of Jan Peeters.",
    });
    expect((await rig.store.jobs.list("done", 10)).map(({ name }) => name).sort()).toEqual(["good-1", "good-2"]);
  });

  it("parks a deed at which one worker after another has died", async () => {
    const source = await submit("bad-1");
    const limits = { deeds: 10, untouched: 10, smallSteps: 16, steps: 100 };
    const register = { id: "dead", release: releaseOf(RESOURCES), slots: 1 };
    await rig.store.steps.register(register);
    await rig.store.steps.admit(register.release, limits);
    // Each start without an end is a worker that died at it.
    await rig.query(`UPDATE steps SET starts = ${MOST_STARTS}`);
    let runs = 0;
    await start(async (step) => {
      runs += 1;
      return FLOW[step.stage](step);
    });
    await rig.untilEnded();
    expect(runs).toBe(0);
    expect(await rig.store.jobs.find(source)).toMatchObject({ state: "parked", errorCode: "child_crashed" });
  });

  it("tries what may pass again after a pause, and reads the deed when it passes", async () => {
    const run = failing("child_crashed", "page", 1, 2);
    const source = await submit("bad-3");
    await start(run);
    await rig.untilEnded();
    expect(run.tries()).toBe(2);
    expect(await rig.store.jobs.find(source)).toMatchObject({ state: "done", failedPages: 0 });
  });

  it("reads a deed without the page that never ends", async () => {
    const run = failing("timed_out", "page", 99, 2);
    const source = await submit("bad-3");
    const failures: string[] = [];
    const watched: RunStep = async (step, handedOn) => {
      if (step.stage === "features")
        for (const [page, issue] of await rig.store.steps.failuresOf(step.job)) failures.push(`${page} ${issue.code}`);
      return run(step, handedOn);
    };
    await start(watched);
    await rig.untilEnded();
    expect(run.tries()).toBe(2);
    expect(failures).toEqual(["2 page_timeout"]);
    expect(await rig.store.jobs.find(source)).toMatchObject({ state: "done" });
  });

  it("counts nothing while something that every step needs is away, and says what", async () => {
    const run = failing("disk_full", "assemble", 1);
    const source = await submit("bad-1");
    const worker = await start(run);
    while (worker.troubles().length === 0) await wait(20);
    expect(worker.troubles()).toEqual(["disk_full"]);
    const [step] = await rig.query("SELECT state, failures, starts FROM steps WHERE stage = 'assemble'");
    expect(step).toMatchObject({ state: "ready", failures: 0, starts: 0 });
    await rig.untilEnded();
    expect(worker.troubles()).toEqual([]);
    expect(await rig.store.jobs.find(source)).toMatchObject({ state: "done" });
  });

  it("stops an older release when a newer one is there, and the newer one reads the rest", async () => {
    const byRelease: string[] = [];
    const as =
      (release: string): RunStep =>
      async (step) => {
        if (step.stage === "page") await wait(20);
        if (step.stage === "features") byRelease.push(release);
        return FLOW[step.stage](step);
      };
    await submitMany(Array.from({ length: 20 }, (_, i) => `deed-3-${i}`));
    const older = await start(as("old"));
    while (byRelease.length === 0) await wait(10);
    const newer = await start(as("new"), { resources: { ...RESOURCES, features: "newer" } });
    await rig.untilEnded();
    expect(byRelease.length).toBeGreaterThanOrEqual(20);
    expect(byRelease.filter((release) => release === "new").length).toBeGreaterThan(5);
    expect(older.troubles()).toContain("superseded");
    expect(newer.troubles()).toEqual([]);
    expect((await rig.store.jobs.list("done", 100)).length).toBe(20);
  });

  it("puts nothing of a failure into Redis", async () => {
    await submit("bad-1");
    await start(async (step) => {
      if (step.stage === "layers") throw new Error(`Jan Peeters of ${step.name}`);
      return FLOW[step.stage](step);
    });
    await rig.untilEnded();
    expect(await rig.store.jobs.find(hashOf("bad-1"))).toMatchObject({ state: "parked", errorCode: "internal" });
    const { readdirSync, readFileSync } = await import("node:fs");
    const files = readdirSync(rig.redis.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const written = files.map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "latin1")).join("");
    expect(written).toContain("step-");
    expect(written).not.toContain("Peeters");
    expect(written).not.toContain("bad-1");
  });
});
