/**
 * Moves work from PostgreSQL into Redis, as much as the living workers need next and no more, and brings back what was lost on the way. Every worker
 * feeds; none is special.
 */
import { setTimeout as wait } from "node:timers/promises";
import { QUEUE_NAMES, type QueueName, type Queues } from "../src/queue/index.ts";
import type { FedStep, Limits, StageTime, StepLedger, WorkerSlots } from "../src/store/index.ts";
import { describeError, type Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

export type FeederOptions = {
  readonly steps: StepLedger;
  readonly queues: Queues;
  readonly worker: WorkerSlots;
  readonly log: Log;
  readonly metrics: Metrics;
  /** As the queues': after so long a ticket of a dead worker is anyone's. */
  readonly lockMs: number;
  /** The steps that run here now. */
  readonly running: () => readonly string[];
  /** What was measured since the last call. */
  readonly takeTimes: () => readonly StageTime[];
};

export type Feeder = {
  /** Something ended: there may be more to feed. */
  nudge(): void;
  /** There is room for another deed. */
  deedEnded(): void;
  /** The last sign of life reached PostgreSQL lately. */
  isHeard(): boolean;
  /** Another release is current: this worker must take no work. Stays so. */
  isSuperseded(): boolean;
  stop(): Promise<void>;
};

/** What waits an idle worker longest: an upload in the interactive studio, a first deed of the night. */
const LOOK_EVERY_MS = 250;
/** A worker that is at something looks when a step ends; beside that less often, and less still where all its places are taken: looks cost CPU that its pages need. */
const LOOK_EVERY_MS_AT_WORK = 1_000;
const LOOK_EVERY_MS_WHEN_FULL = 2_000;
/** Steps that take milliseconds (records derived anew) are fed some at a time: a look costs as much as a twentieth of such a step. */
const LOOK_AT_MOST_EVERY_MS = 20;
/** Taking up deeds counts all steps: soon after a deed has ended, but not with every deed where they take milliseconds (records derived anew); else as often as a look is due. */
const ADMIT_EVERY_MS = 250;
const ADMIT_EVERY_DEEDS = 4;
const BEATS_A_LOCK = 6;
const SWEEPS_A_LOCK = 3;
/** Steps left with which a deed still counts as small: it is nearly done, or has few pages. */
const SMALL_STEPS = 16;
/** Rows of steps at once: some 60 deeds of 300 scanned pages. */
const MOST_STEPS = 20_000;

/**
 * So many deeds keep all pages' places busy while some wait for their text to be assembled and tagged. Records derived anew are done with their intake: as
 * many are taken up beforehand as end between two looks.
 */
const limitsFor = (slots: number, workers: number): Limits => ({
  deeds: 4 + 4 * slots,
  untouched: 4 * ADMIT_EVERY_DEEDS * workers,
  smallSteps: SMALL_STEPS,
  steps: MOST_STEPS,
});

/** Tickets in waiting beside those that run: one for each place is enough to find work at once; the rest is decided as late as it can be. */
const roomFor = (slots: number, workers: number): Readonly<Record<QueueName, number>> => ({
  intake: 2 * workers,
  pages: 2 * slots,
  assemble: 2 * workers,
  entities: 2 * workers,
  features: 2 * workers,
});

export const startFeeder = (options: FeederOptions): Feeder => {
  const { steps, queues, worker, log, metrics, lockMs } = options;
  const beatMs = lockMs / BEATS_A_LOCK;
  const stopping = new AbortController();
  let heardAt = performance.now();
  let alive = { slots: worker.slots, workers: 1, current: true };
  let admittedAt = Number.NEGATIVE_INFINITY;
  let endedSince = 0;
  let nudged = createSignal();

  const put = async (fed: readonly FedStep[]): Promise<void> => {
    const lost: FedStep[] = [];
    for (const name of QUEUE_NAMES) {
      const mine = fed.filter(({ queue }) => queue === name);
      if (mine.length === 0) continue;
      const tickets = mine.map(({ id, feed, priority }) => ({
        ticket: { step: id, feed, release: worker.release },
        priority,
      }));
      await queues.add(name, tickets).then(
        () => metrics.stepsFed(mine.length),
        () => lost.push(...mine),
      );
    }
    if (lost.length > 0) await steps.unfeed(lost);
  };
  const lookEveryMs = (): number => {
    const running = options.running().length;
    if (running >= worker.slots) return LOOK_EVERY_MS_WHEN_FULL;
    return running > 0 ? LOOK_EVERY_MS_AT_WORK : LOOK_EVERY_MS;
  };
  const look = async (): Promise<void> => {
    if (!queues.isReady() || !alive.current) return;
    const sinceMs = performance.now() - admittedAt;
    if (endedSince >= ADMIT_EVERY_DEEDS || sinceMs > (endedSince > 0 ? ADMIT_EVERY_MS : lookEveryMs())) {
      admittedAt = performance.now();
      endedSince = 0;
      await steps.admit(worker.release, limitsFor(alive.slots, alive.workers));
    }
    await put(await steps.feed(roomFor(alive.slots, alive.workers)));
  };
  const beat = async (): Promise<void> => {
    alive = await steps.beat(worker, options.running());
    heardAt = performance.now();
    const times = options.takeTimes();
    if (times.length > 0) await steps.noteTimes(times);
  };
  const sweep = async (unheardMs: number): Promise<void> => {
    if (!queues.isReady() || !alive.current) return;
    await steps.joinUp(null);
    await steps.tidy();
    const unheard = await steps.unheard(unheardMs);
    const lost: FedStep[] = [];
    for (const name of QUEUE_NAMES) {
      const mine = unheard.filter(({ queue }) => queue === name);
      const held = await queues.held(
        name,
        mine.map(({ id, feed }) => ({ step: id, feed, release: worker.release })),
      );
      lost.push(...mine.filter((_, i) => held[i] === false));
    }
    if (lost.length === 0) return;
    const reclaimed = await steps.reclaim(lost, unheardMs);
    if (reclaimed > 0) log.warn({ event: "steps_reclaimed", steps: reclaimed });
    metrics.stepsReclaimed(reclaimed);
    feeder.nudge();
  };

  /** One thing after another for as long as the worker lives; what fails is tried again the next time. */
  const repeat = async (what: string, run: () => Promise<void>, pause: () => Promise<unknown>): Promise<void> => {
    let failing = false;
    while (!stopping.signal.aborted) {
      try {
        await run();
        if (failing) log.info({ event: `${what}_again` });
        failing = false;
      } catch (error) {
        if (!failing) log.warn({ event: `${what}_failed`, error: describeError(error) });
        failing = true;
      }
      await pause();
    }
  };
  const pauseFor = (ms: number) => () => wait(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const pauseOrNudge = async (): Promise<void> => {
    await pauseFor(LOOK_AT_MOST_EVERY_MS)();
    await Promise.race([pauseFor(lookEveryMs())(), nudged.given]);
    nudged = createSignal();
  };

  const feeder: Feeder = {
    nudge: () => nudged.give(),
    deedEnded() {
      endedSince += 1;
      if (endedSince >= ADMIT_EVERY_DEEDS) nudged.give();
    },
    isHeard: () => performance.now() - heardAt < lockMs,
    isSuperseded: () => !alive.current,
    async stop() {
      stopping.abort();
      nudged.give();
      await Promise.all(loops);
      await steps.noteTimes(options.takeTimes()).catch(() => undefined);
      await steps.leave(worker.id).catch(() => undefined);
    },
  };
  const loops = [
    repeat("feed", look, pauseOrNudge),
    repeat("beat", beat, pauseFor(beatMs)),
    repeat("sweep", () => sweep(lockMs), pauseFor(lockMs / SWEEPS_A_LOCK)),
  ];
  // Redis may come back without what it held: what nobody works on is looked for at once. Living workers have said so within two beats.
  queues.onReconnect(() => {
    sweep(2 * beatMs).catch(() => undefined);
    feeder.nudge();
  });
  return feeder;
};

type Signal = { readonly given: Promise<void>; give(): void };

const createSignal = (): Signal => {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
};
