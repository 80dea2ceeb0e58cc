/** Thousands of small deeds through all stages with engines that read nothing: memory does not grow with them, and nothing stays in Redis. 100,000: bench/. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRig, hasServers, type Rig } from "../workers/rig.ts";
import { type Carried, carryNullDeeds, mostBetween } from "./carry.ts";
import { NULL_STEPS } from "./null-engines.ts";

/** Some 10,000 jobs of the queues. */
const DEEDS = Number(process.env["FAULT_TINY_DEEDS"] ?? 4_000);
const MEGABYTE = 1_000_000;
/** Five queues with what they keep, and the tickets of steps that are fed. */
const REDIS_MOST = 8 * MEGABYTE;
const REDIS_GROWTH = 1 * MEGABYTE;
/** Node's heap breathes by tens of megabytes. */
const WORKER_GROWTH = 60 * MEGABYTE;
/** Twice what runs at once may be fed: 2 workers of 2 pages, and one of each other step; a lock each. */
const TICKETS_MOST = 2 * 2 * (2 * 4 + 4 * 2 * 2);

describe.skipIf(!hasServers)(`${DEEDS} deeds that take no time`, () => {
  let rig: Rig;
  let carried: Carried;
  beforeAll(async () => {
    rig = await createRig();
    carried = await carryNullDeeds(rig, DEEDS);
    const { worker, postgres, redis } = carried.cpuMs;
    console.log(
      `${carried.steps} steps on ${carried.tickets} tickets in ${carried.seconds.toFixed(0)} s; CPU a deed: worker ${worker.toFixed(1)} ms, PostgreSQL ${postgres.toFixed(1)} ms, Redis ${redis.toFixed(1)} ms; ` +
        `Redis at most ${(mostBetween(carried, 0, 1, ({ redisBytes }) => redisBytes) / MEGABYTE).toFixed(1)} MB; ` +
        `worker ${[0, 0.25, 0.5, 0.75].map((from) => (mostBetween(carried, from, from + 0.25, ({ workerBytes }) => workerBytes) / MEGABYTE).toFixed(0)).join(", ")} MB by quarters`,
    );
  }, 1_200_000);
  afterAll(() => rig.remove());
  const growth = (of: Parameters<typeof mostBetween>[3]): number =>
    mostBetween(carried, 0.75, 1, of) - mostBetween(carried, 0.25, 0.5, of);

  it("are each read once, with the steps that a deed of three scanned pages has", async () => {
    expect(await rig.query("SELECT state, count(*)::integer AS jobs FROM jobs GROUP BY state")).toEqual([
      { state: "done", jobs: DEEDS },
    ]);
    expect(await rig.query("SELECT count(*)::integer AS deeds FROM deeds")).toEqual([{ deeds: DEEDS }]);
    // Three layers and three pages, text, clauses, entities, features.
    expect(await rig.query("SELECT count(*)::integer AS made FROM stage_results")).toEqual([{ made: DEEDS * 10 }]);
    expect(carried.steps).toBe(DEEDS * NULL_STEPS);
    // One of the intake with its layers; the language and two pages share theirs with other deeds' pages, four at most; what follows goes on with one of them.
    expect(carried.tickets).toBeGreaterThanOrEqual(DEEDS * (1 + 3 / 4));
    expect(carried.tickets).toBeLessThan(DEEDS * 3);
  });

  it("leave Redis as it was: bounded while they run, nothing of them afterwards", async () => {
    expect(mostBetween(carried, 0, 1, ({ redisTickets }) => redisTickets)).toBeLessThanOrEqual(TICKETS_MOST);
    expect(mostBetween(carried, 0, 1, ({ redisBytes }) => redisBytes)).toBeLessThan(REDIS_MOST);
    expect(growth(({ redisBytes }) => redisBytes)).toBeLessThan(REDIS_GROWTH);
    expect(await rig.redis.command("KEYS", "deedlens:*:step-*")).toEqual([]);
  });

  it("do not make a worker grow", () => {
    expect(growth(({ workerBytes }) => workerBytes)).toBeLessThan(WORKER_GROWTH);
  });
});
