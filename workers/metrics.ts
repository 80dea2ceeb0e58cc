/** What the worker counts, in Prometheus' text form. No label holds anything of a deed. */
import { readFile } from "node:fs/promises";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { StageCache } from "../src/ports.ts";
import type { Queues } from "../src/queue/index.ts";

export type StepOutcome = "done" | "again" | "handed_back" | "parked" | "fenced_off";

export type Metrics = {
  stepEnded(stage: string, outcome: StepOutcome, seconds: number): void;
  pagesRead(count: number): void;
  deedEnded(outcome: "read" | "read_with_bad_pages" | "parked"): void;
  stepsFed(count: number): void;
  stepsReclaimed(count: number): void;
  /** Counts hits and misses of what passes through. */
  counting(cache: StageCache): StageCache;
  text(): Promise<string>;
  readonly contentType: string;
};

/** From a page from the cache to a deed of 300 pages. */
const SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

export const createMetrics = (queues: Queues, processIds: () => readonly number[]): Metrics => {
  const registry = new Registry();
  // The library looks at the event loop every 10 ms otherwise, which is a third of what an idle worker spends (30 and 21 ms of CPU a second).
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  const registers = [registry];
  const steps = new Counter({
    name: "deedlens_steps_total",
    help: "Steps by stage and outcome",
    labelNames: ["stage", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "deedlens_step_seconds",
    help: "Seconds of a step that was done",
    labelNames: ["stage"],
    buckets: SECONDS,
    registers,
  });
  const pages = new Counter({ name: "deedlens_pages_total", help: "Page readings that ended well", registers });
  const deeds = new Counter({
    name: "deedlens_deeds_total",
    help: "Deeds by outcome",
    labelNames: ["outcome"],
    registers,
  });
  const fed = new Counter({ name: "deedlens_steps_fed_total", help: "Steps put into Redis", registers });
  const reclaimed = new Counter({
    name: "deedlens_steps_reclaimed_total",
    help: "Steps whose ticket was lost with a worker or with Redis",
    registers,
  });
  const reads = new Counter({
    name: "deedlens_cache_reads_total",
    help: "Looks into the stage cache by stage and result",
    labelNames: ["stage", "result"],
    registers,
  });
  new Gauge({
    name: "deedlens_queue_depth",
    help: "Tickets in Redis by queue and state",
    labelNames: ["queue", "state"],
    registers,
    async collect() {
      this.reset();
      if (!queues.isReady()) return;
      const depths = await queues.depths().catch(() => null);
      for (const [queue, depth] of Object.entries(depths ?? {}))
        for (const [state, count] of Object.entries(depth)) this.set({ queue, state }, count);
    },
  });
  new Gauge({
    name: "deedlens_process_tree_resident_bytes",
    help: "Resident memory of the worker and its child processes (shared pages counted in each)",
    registers,
    async collect() {
      this.set((await Promise.all([process.pid, ...processIds()].map(residentBytes))).reduce((a, b) => a + b, 0));
    },
  });
  return {
    stepEnded(stage, outcome, took) {
      steps.inc({ stage, outcome });
      if (outcome === "done") seconds.observe({ stage }, took);
    },
    pagesRead: (count) => pages.inc(count),
    deedEnded: (outcome) => deeds.inc({ outcome }),
    stepsFed: (count) => fed.inc(count),
    stepsReclaimed: (count) => reclaimed.inc(count),
    counting: (cache) => ({
      async get(keys) {
        const values = await cache.get(keys);
        keys.forEach(({ stage }, i) => {
          reads.inc({ stage, result: values[i] === undefined ? "miss" : "hit" });
        });
        return values;
      },
      put: (key, value) => cache.put(key, value),
    }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

const PAGE_BYTES = 4096;
const residentBytes = async (pid: number): Promise<number> => {
  try {
    return Number((await readFile(`/proc/${pid}/statm`, "utf8")).split(" ")[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
};
