/** What carrying costs where nothing is read, and whether memory grows with the number of jobs. */
import { carryNullDeeds, mostBetween } from "../tests/faults/carry.ts";
import { NULL_PAGES } from "../tests/faults/null-engines.ts";
import { createRig } from "../tests/workers/rig.ts";
import type { Row } from "./rows.ts";
import type { WorkerBenchOptions } from "./worker-options.ts";

/** Some 100,000 jobs of the queues, 2.4 a deed. */
const DEEDS = 42_000;
const MEGABYTE = 1_000_000;
/** As tests/faults/many-jobs.test.ts. */
const REDIS_GROWTH_MB = 1;
const WORKER_GROWTH_MB = 60;

export const benchWorkerCarry = async (options: WorkerBenchOptions): Promise<Row[]> => {
  const rig = await createRig();
  try {
    const carried = await carryNullDeeds(rig, options.deeds ?? DEEDS);
    const { worker, postgres, redis } = carried.cpuMs;
    const [rows] = await rig.query(
      "SELECT pg_total_relation_size('jobs')::float8 AS jobs, pg_total_relation_size('sources')::float8 AS sources, pg_total_relation_size('steps')::float8 AS steps",
    );
    const most = (from: number, to: number, of: "redisBytes" | "workerBytes"): number =>
      mostBetween(carried, from, to, (sample) => sample[of]) / MEGABYTE;
    const name = `workers: carrying ${carried.deeds} deeds of ${NULL_PAGES} pages that nobody reads (${carried.steps} steps, ${carried.tickets} jobs of the queues)`;
    const row = (what: string, value: number, unit: string, bar: Row["bar"] = null): Row => ({
      name: `${name}, ${what}`,
      value,
      unit,
      bar,
    });
    return [
      row("deeds", carried.deeds / carried.seconds, "deeds/s"),
      row("jobs of the queues", carried.tickets / carried.seconds, "jobs/s"),
      row("CPU a deed of the workers", worker, "ms"),
      row("CPU a deed of PostgreSQL", postgres, "ms"),
      row("CPU a deed of Redis", redis, "ms"),
      row("CPU a deed in all", worker + postgres + redis, "ms"),
      row("Redis at most", most(0, 1, "redisBytes"), "MB"),
      row("Redis, last quarter over second", most(0.75, 1, "redisBytes") - most(0.25, 0.5, "redisBytes"), "MB", {
        most: REDIS_GROWTH_MB,
      }),
      row("a worker at most", most(0, 1, "workerBytes"), "MB"),
      row("a worker, last quarter over second", most(0.75, 1, "workerBytes") - most(0.25, 0.5, "workerBytes"), "MB", {
        most: WORKER_GROWTH_MB,
      }),
      row(
        "jobs and sources, a deed",
        (Number(rows?.["jobs"]) + Number(rows?.["sources"])) / carried.deeds / 1000,
        "kB",
      ),
      row("steps' table at the end", Number(rows?.["steps"]) / MEGABYTE, "MB"),
    ];
  } finally {
    await rig.remove();
  }
};
