/** Workers and servers die at random moments while 200 deeds are read: at the end each deed has one result, the same that an undisturbed process gives. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createCrew, type Observer, observe } from "../workers/observe.ts";
import { createRig, hasServers, type Rig } from "../workers/rig.ts";
import { makeDeeds } from "./make-deeds.ts";
import { type Expected, expectReadOnce, readUndisturbed } from "./undisturbed.ts";

const size = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const DEEDS = size("FAULT_DEEDS", 200);
const KILLS = size("FAULT_KILLS", 30);
const WORKERS = 2;
/** As workers/worker.ts has it. */
const INTAKES_AT_ONCE = 2;
/** `--cores 1`: one page in its child, one behind it. */
const PAGES_AT_ONCE = 2;
const SEED = size("FAULT_SEED", Date.now() % 1_000_000);

/** mulberry32: the same seed makes the same choices. */
const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

describe.skipIf(!hasServers)(`faults, seed ${SEED}`, () => {
  let rig: Rig;
  let seen: Observer;
  const crew = createCrew(() => rig);
  const random = createRandom(SEED);
  let expected: Expected = new Map();
  let deeds: readonly string[] = [];

  beforeAll(async () => {
    rig = await createRig();
    seen = await observe(rig);
    const folder = join(rig.folder, "deeds");
    mkdirSync(folder);
    deeds = makeDeeds(folder, DEEDS);
    expected = await readUndisturbed(deeds);
  }, 1_200_000);
  afterAll(() => rig.remove());

  const start = (): void => void crew.start(["--lock", "4"]);
  afterEach(() => crew.dismiss());
  const count = (text: string): Promise<number> => seen.count(text);
  const left = (): Promise<number> => count("SELECT count(*) FROM jobs WHERE state IN ('waiting', 'active')");
  const submitAll = async (): Promise<void> => {
    for (const path of deeds) await rig.submit(path);
  };

  it(`${KILLS} kills of workers lose nothing, do nothing twice, and cost at most the pages on their way`, async () => {
    await seen.forget();
    await submitAll();
    for (let i = 0; i < WORKERS; i++) start();
    // Spread over the work, not over time: a fast machine is done before a clock has struck thirty times.
    let kills = 0;
    while (kills < KILLS) {
      const due = Math.ceil(DEEDS * (1 - (0.9 * kills) / KILLS));
      while ((await left()) > due) await wait(50);
      await wait(random() * 1_000);
      const [victim] = crew.workers.splice(Math.floor(random() * crew.workers.length), 1);
      victim?.kill("SIGKILL");
      await victim?.ended;
      kills += 1;
      start();
    }
    await rig.untilEnded(undefined, 1_000_000);
    await expectReadOnce(rig, seen, expected);
    const startedAgain = (stages: string): Promise<number> =>
      count(
        `SELECT count(*) - count(DISTINCT (job, stage, page)) AS count FROM page_starts WHERE stage IN (${stages})`,
      );
    const recognised = await startedAgain("'language', 'page'");
    const layers = await startedAgain("'layers'");
    const steps = await count("SELECT count(DISTINCT (job, stage, page)) FROM page_starts");
    console.log(
      `${kills} kills during ${DEEDS} deeds: ${steps} steps of pages; started again ${recognised} that recognise and ${layers} of layers`,
    );
    expect(kills).toBe(KILLS);
    expect(recognised).toBeLessThanOrEqual(kills * PAGES_AT_ONCE);
    // The layers of a small deed are read on its intake's ticket, beside the pages.
    expect(recognised + layers).toBeLessThanOrEqual(kills * (PAGES_AT_ONCE + INTAKES_AT_ONCE));
  });

  it("Redis and PostgreSQL restarted, Redis emptied: nothing is lost and the feed goes on by itself", async () => {
    await seen.forget();
    await submitAll();
    for (let i = 0; i < WORKERS; i++) start();
    const faults = [
      async () => {
        await rig.redis.kill();
        await wait(500);
        await rig.redis.start();
      },
      async () => {
        await rig.redis.kill();
        await rig.redis.forget();
        await rig.redis.start();
      },
      async () => {
        await rig.postgres.stop();
        await wait(random() * 6_000);
        await rig.postgres.start();
      },
    ];
    for (let i = 0; i < 9 && (await left()) > 0; i++) {
      await wait(1_000 + random() * 4_000);
      await faults[i % faults.length]?.();
    }
    await rig.untilEnded(undefined, 1_000_000);
    await expectReadOnce(rig, seen, expected);
  });
});
