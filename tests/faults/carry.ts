/** Many small deeds through workers that read nothing: what carrying one costs, and how much memory is held from the first to the last. */
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { QUEUE_NAMES } from "../../src/queue/index.ts";
import { hashOf } from "../store/examples.ts";
import type { Rig } from "../workers/rig.ts";
import { NULL_STEPS } from "./null-engines.ts";
import { cpuSeconds, residentBytes } from "./usage.ts";

const ENTRY = fileURLToPath(new URL("./null-worker.ts", import.meta.url));
const WORKERS = 2;
const SAMPLE_MS = 500;
/** Deeds that are asked for at once. */
const ASKED_AT_ONCE = 4;

export type Sample = {
  readonly done: number;
  readonly redisBytes: number;
  /** Keys of tickets, with their locks. */
  readonly redisTickets: number;
  /** Resident, of the larger worker. */
  readonly workerBytes: number;
};

export type Carried = {
  readonly deeds: number;
  readonly steps: number;
  /** Jobs of the queues. */
  readonly tickets: number;
  readonly seconds: number;
  /** CPU of all processes of each kind, a deed. */
  readonly cpuMs: { readonly worker: number; readonly postgres: number; readonly redis: number };
  readonly samples: readonly Sample[];
};

export const carryNullDeeds = async (rig: Rig, deeds: number): Promise<Carried> => {
  const workers = Array.from({ length: WORKERS }, () =>
    spawn(process.execPath, [ENTRY, rig.postgres.url, rig.redis.url, rig.data], {
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
  const ends = workers.map((worker) => new Promise<number | null>((resolve) => worker.once("exit", resolve)));
  try {
    await Promise.all(workers.map((worker) => new Promise((resolve) => worker.stdout?.once("data", resolve))));
    const pids = workers.flatMap(({ pid }) => pid ?? []);
    const redisPid = Number(await infoOf(rig, "server", "process_id"));
    const postgresPid = (await rig.postgres.processId()) ?? 0;
    const cpu = () => ({
      worker: pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0),
      postgres: cpuSeconds(postgresPid),
      redis: cpuSeconds(redisPid),
    });
    const before = cpu();
    const startedAt = performance.now();
    const samples: Sample[] = [];
    const asking = askFor(rig, deeds);
    for (;;) {
      const overview = await rig.store.jobs.overview();
      const { done } = overview.jobs;
      const tickets = (await rig.redis.command("KEYS", "deedlens:*:step-*")) as string[];
      samples.push({
        done,
        redisBytes: Number(await infoOf(rig, "memory", "used_memory")),
        redisTickets: tickets.length,
        workerBytes: Math.max(...pids.map(residentBytes)),
      });
      if (done >= deeds) break;
      const gone = workers.find(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null);
      if (gone !== undefined) throw new Error(`a worker ended with ${gone.exitCode ?? gone.signalCode}`);
      await wait(SAMPLE_MS);
    }
    await asking;
    const seconds = (performance.now() - startedAt) / 1000;
    const after = cpu();
    // BullMQ's own count of what was ever put into a queue.
    const put = await Promise.all(QUEUE_NAMES.map((name) => rig.redis.command("GET", `deedlens:${name}:id`)));
    const tickets = put.reduce<number>((sum, count) => sum + Number(count), 0);
    const each = (kind: "worker" | "postgres" | "redis"): number => ((after[kind] - before[kind]) / deeds) * 1000;
    const cpuMs = { worker: each("worker"), postgres: each("postgres"), redis: each("redis") };
    return { deeds, steps: deeds * NULL_STEPS, tickets, seconds, cpuMs, samples };
  } finally {
    for (const worker of workers) worker.kill("SIGTERM");
    await Promise.all(ends);
  }
};

const askFor = async (rig: Rig, deeds: number): Promise<void> => {
  const numbers = Array.from({ length: deeds }, (_, i) => i).values();
  const ask = async (): Promise<void> => {
    for (const number of numbers) {
      const name = `null-${number}`;
      await rig.store.jobs.submit({ source: hashOf(name), name, language: null, priority: 2 });
    }
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, ask));
};

const infoOf = async (rig: Rig, section: string, field: string): Promise<string> => {
  const text = String(await rig.redis.command("INFO", section));
  return new RegExp(`^${field}:(.+?)\\r?$`, "m").exec(text)?.[1] ?? "";
};

/** The most of a value in one part of the run, by deeds done: 0 to 1. */
export const mostBetween = (carried: Carried, from: number, to: number, of: (sample: Sample) => number): number =>
  Math.max(...carried.samples.filter(({ done }) => done >= from * carried.deeds && done <= to * carried.deeds).map(of));
