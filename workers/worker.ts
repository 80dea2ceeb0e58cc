/** One worker: takes tickets, runs their steps, and writes down how each ended. */
import { setTimeout as wait } from "node:timers/promises";
import { createEngines, type Engines } from "../src/engines.ts";
import type { DeedError } from "../src/errors.ts";
import {
  type Consumer,
  QUEUE_NAMES,
  type QueueName,
  type Queues,
  type Ticket,
  type TicketOutcome,
} from "../src/queue/index.ts";
import { isOfThePage } from "../src/read-pages.ts";
import { badPageIssues, toReadResult, toStoredDeed } from "../src/read-result.ts";
import { type ResourceHashes, releaseOf, versionsOf } from "../src/stages.ts";
import type { GoOn, RunningStep, Store } from "../src/store/index.ts";
import { startFeeder } from "./feeder.ts";
import { describeError, type Log, shortId } from "./log.ts";
import { createMetrics, type Metrics, type StepOutcome } from "./metrics.ts";
import { judge, MOST_STARTS, mayPass, toDeedError, workerDied } from "./outcomes.ts";
import { createStepRunner, type HandedOn, type RunStep, toPageFailures } from "./run-step.ts";
import { createTimes, FROM_CACHE, pagesOf } from "./times.ts";
import type { Traces } from "./traces.ts";

export type WorkerOptions = {
  readonly id: string;
  readonly store: Store;
  readonly queues: Queues;
  readonly modelFolder: string;
  readonly resources: ResourceHashes;
  /** Pages read at once, each in a child process of its own. */
  readonly cores: number;
  readonly password: string | null;
  readonly lockMs: number;
  /** How long what runs may go on after `stop`. */
  readonly graceMs: number;
  readonly log: Log;
  /** Null: none are sent. */
  readonly tracesUrl?: string | null | undefined;
  readonly pageTimeoutMs?: number | undefined;
  /** Takes the place of the stages in tests of the carrying alone. */
  readonly runStep?: RunStep | undefined;
};

export type DeedWorker = {
  readonly metrics: Metrics;
  /** Why it takes no work now; empty when it does. */
  troubles(): readonly string[];
  /** Takes no more, lets what runs end within the grace, hands back the rest. */
  stop(): Promise<void>;
};

/** When something that all steps need is away, a step is tried again after this; about as long as a restart of a server takes. */
const AWAY_MS = 5_000;
/** A step that something away has put back is tried again well within this. */
const TROUBLE_MS = 4 * AWAY_MS;
/**
 * Steps of a kind at once. Pages: one more than there are children, so that none waits while its row is fetched; and two intakes, which for deeds that are
 * derived anew are all the work.
 */
const AT_ONCE: Readonly<Record<QueueName, number | null>> = {
  intake: 2,
  pages: null,
  assemble: 1,
  entities: 1,
  features: 1,
};
/**
 * So long a ticket goes on with the step that follows: that of its deed, where it is one and recognises no page; after an intake that was all the work (records
 * derived anew) the most urgent next intake. A ticket that lies in Redis already waits no longer.
 */
const GO_ON_MS = 500;
/**
 * A ticket of pages goes on with so many steps, its own included, and then with what follows in its deed: each ticket that Redis carries costs 30 ms of CPU, a thirtieth of a page. A ticket that lies in
 * Redis waits for four pages; a more urgent one for the page that runs.
 */
const PAGE_STEPS_A_TICKET = 4;
/** After the grace, what is handed back must be written down; beyond this the sweep does it. */
const HAND_BACK_MS = 3_000;

export const startWorker = async (options: WorkerOptions): Promise<DeedWorker> => {
  const { store, queues, log, cores, lockMs } = options;
  const interruption = new AbortController();
  const engines: Engines = createEngines({
    modelFolder: options.modelFolder,
    cores,
    pageTimeoutMs: options.pageTimeoutMs,
    signal: interruption.signal,
  });
  const metrics = createMetrics(queues, engines.processIds);
  const runStep =
    options.runStep ??
    createStepRunner({
      store,
      cache: metrics.counting(store.cache),
      engines,
      resources: options.resources,
      password: options.password,
    });
  const release = releaseOf(options.resources);
  const traces = await openTraces(options, release);
  const worker = { id: options.id, release, slots: cores };
  await store.steps.register(worker);
  const running = new Set<string>();
  const times = createTimes();
  let stopping = false;
  /** What was away when a step last needed it; null once a step ran through again. An idle worker forgets it: others may have gone on. */
  let trouble: { readonly code: string; readonly atMs: number } | null = null;
  const noteTrouble = (code: string): void => {
    trouble = { code, atMs: performance.now() };
  };

  const feeder = startFeeder({
    steps: store.steps,
    queues,
    worker,
    log,
    metrics,
    lockMs,
    running: () => [...running],
    takeTimes: times.take,
  });

  const deedEnded: Metrics["deedEnded"] = (outcome) => {
    metrics.deedEnded(outcome);
    feeder.deedEnded();
  };

  const handle = async (queue: QueueName, ticket: Ticket): Promise<TicketOutcome> => {
    if (stopping) return later(0);
    if (feeder.isSuperseded()) return supersede();
    try {
      const begun = await store.steps.begin({ id: ticket.step, feed: ticket.feed, release });
      if (begun.type === "gone") return DONE;
      if (begun.type === "superseded") return supersede();
      const goOnUntil = performance.now() + GO_ON_MS;
      let served = 0;
      const goesOn = (): GoOn => {
        if (stopping || feeder.isSuperseded()) return "no";
        if (queue === "pages") return served < PAGE_STEPS_A_TICKET ? "pages" : "deed";
        return performance.now() < goOnUntil ? "deed" : "no";
      };
      try {
        let handedOn: HandedOn = new Map();
        for (let step: RunningStep | null = begun.step; step !== null; ) {
          served += 1;
          const next: RunningStep | null = await serve(step, handedOn, goesOn);
          // A page needs nothing of another, and many would be held.
          if (next?.job !== step.job || next.stage === "page") handedOn = new Map();
          step = next;
        }
      } finally {
        feeder.nudge();
      }
      return DONE;
    } catch (error) {
      // The step could not even be begun or ended: PostgreSQL is away. The ticket comes back, nothing is counted.
      noteTrouble(describeError(error).code);
      log.warn({ event: "ticket_kept", error: describeError(error) });
      return later(AWAY_MS);
    }
  };

  const serve: Serve = async (step, handedOn, goesOn) => {
    running.add(step.id);
    try {
      return await runToEnd(step, handedOn, goesOn);
    } finally {
      running.delete(step.id);
    }
  };

  const runToEnd: Serve = async (step, handedOn, goesOn) => {
    const startedAt = performance.now();
    const about = { deed: shortId(step.source), stage: step.stage, page: step.firstPage, attempt: step.failures + 1 };
    const startedOn = Date.now();
    const ended: EndStep = (outcome, held, more = {}) => {
      const seconds = (performance.now() - startedAt) / 1000;
      traces?.stepEnded(step, {
        outcome: held ? outcome : "fenced_off",
        errorCode: more.error?.code ?? null,
        startedAt: startedOn,
        endedAt: startedOn + seconds * 1000,
      });
      metrics.stepEnded(step.stage, held ? outcome : "fenced_off", seconds);
      const level = outcome === "done" ? "debug" : "warn";
      log[level]({ event: "step", outcome: held ? outcome : "fenced_off", ...about, seconds, ...more });
    };
    try {
      if (step.starts > MOST_STARTS) throw workerDied(step.starts);
      const result = await runStep(step, handedOn);
      trouble = null;
      if (result.type === "again") {
        ended("again", await store.steps.putBack(step, { afterMs: result.afterMs, counted: true }));
      } else if (result.type === "complete") {
        times.add(step.stage, pagesOf(step), startedAt);
        const { held, next } = await store.steps.complete(step, result.end, goesOn());
        if (held) metrics.pagesRead(result.pages);
        ended("done", held);
        // The ticket may go on with one of several for long: there are places for the others.
        if ((result.end.next?.pages.length ?? 0) > 1 && running.size < cores) feeder.nudge();
        return next;
      } else {
        const { reading, values } = result;
        times.add(step.stage === "intake" ? FROM_CACHE : step.stage, reading.source.pages, startedAt);
        const goOnAs = step.stage === "intake" && goesOn() !== "no" ? release : null;
        const end = { deed: toStoredDeed(reading), result: toReadResult(reading), values };
        const { held, next } = await store.steps.finish(step, end, goOnAs);
        ended("done", held);
        const outcome = badPageIssues(reading).length > 0 ? "read_with_bad_pages" : "read";
        if (held) deedEnded(outcome);
        if (held) traces?.deedEnded(step, outcome, reading.source.pages);
        if (held) log.info({ event: "deed", outcome, deed: about.deed, pages: reading.source.pages });
        return next;
      }
    } catch (error) {
      await fail(step, toDeedError(error), error, ended);
    }
    return null;
  };

  const fail = async (step: RunningStep, error: DeedError, raw: unknown, ended: EndStep): Promise<void> => {
    const { steps } = store;
    const why = { error: describeError(raw) };
    const verdict = step.starts > MOST_STARTS ? ({ type: "final" } as const) : judge(error, step.failures);
    if (verdict.type === "away") {
      if (!stopping) noteTrouble(error.code);
      const held = await steps.putBack(step, { afterMs: stopping ? 0 : AWAY_MS, counted: false });
      return ended("handed_back", held, why);
    }
    if (verdict.type === "again")
      return ended("again", await steps.putBack(step, { afterMs: verdict.afterMs, counted: true }), why);
    if (step.stage === "page" && isOfThePage(error)) {
      const failures = toPageFailures(new Map([[step.firstPage, error]]));
      return ended("done", (await steps.complete(step, { failures })).held, why);
    }
    const { code, message, next } = error;
    const held = await steps.park(step, { code, message, next, retryable: mayPass(error) });
    if (held) deedEnded("parked");
    ended("parked", held, why);
    if (held) traces?.deedEnded(step, "parked", step.pageCount);
  };

  let consumers: readonly Consumer[] = QUEUE_NAMES.map((name) =>
    queues.consume(name, AT_ONCE[name] ?? cores + 1, (ticket) => handle(name, ticket)),
  );
  const closeConsumers = async (): Promise<void> => {
    const closing = consumers;
    consumers = [];
    await Promise.all(closing.map((consumer) => consumer.close()));
  };
  const supersede = (): TicketOutcome => {
    if (consumers.length > 0) log.error({ event: "superseded", release });
    void closeConsumers();
    return later(AWAY_MS);
  };

  return {
    metrics,
    troubles: () => [
      ...(stopping ? ["stopping"] : []),
      ...(feeder.isSuperseded() || (consumers.length === 0 && !stopping) ? ["superseded"] : []),
      ...(queues.isReady() ? [] : ["queue_unavailable"]),
      ...(feeder.isHeard() ? [] : ["store_unavailable"]),
      ...(trouble === null || performance.now() - trouble.atMs > TROUBLE_MS ? [] : [trouble.code]),
    ],
    async stop() {
      stopping = true;
      log.info({ event: "stopping", running: running.size });
      const closed = Promise.all([closeConsumers(), feeder.stop()]);
      await Promise.race([closed, wait(options.graceMs, undefined, { ref: false })]);
      if (running.size > 0) log.warn({ event: "interrupting", running: running.size });
      interruption.abort();
      await Promise.race([closed, wait(HAND_BACK_MS, undefined, { ref: false })]);
      await Promise.all([engines.dispose(), traces?.close()]);
      log.info({ event: "stopped", left: running.size });
    },
  };
};

/** Gives the next step, begun, where the ticket goes on with one. */
type Serve = (step: RunningStep, handedOn: HandedOn, goesOn: () => GoOn) => Promise<RunningStep | null>;

type EndStep = (
  outcome: StepOutcome,
  held: boolean,
  more?: { readonly error?: ReturnType<typeof describeError> },
) => void;

/** The libraries cost 0.15 s and 24 MB to load: only where traces are asked for. */
const openTraces = async (options: WorkerOptions, release: string): Promise<Traces | null> => {
  const { tracesUrl, id, resources } = options;
  if (tracesUrl === null || tracesUrl === undefined) return null;
  const { createTraces } = await import("./traces.ts");
  return createTraces({ endpoint: tracesUrl, worker: id, release, versions: versionsOf(resources) });
};

const DONE: TicketOutcome = { type: "done" };
const later = (afterMs: number): TicketOutcome => ({ type: "later", afterMs });
