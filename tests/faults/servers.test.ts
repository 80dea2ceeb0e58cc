/** What becomes of the feed when its servers are away, come back without their data, or are away from the beginning. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCrew, type Observer, observe } from "../workers/observe.ts";
import { createRig, hasServers, type Rig } from "../workers/rig.ts";
import { makeDeeds } from "./make-deeds.ts";
import { type Expected, expectReadOnce, readUndisturbed } from "./undisturbed.ts";

const DEEDS = 20;
const AWAY_SECONDS = Number(process.env["FAULT_AWAY_SECONDS"] ?? 60);

describe.skipIf(!hasServers)("the feed goes on by itself", () => {
  let rig: Rig;
  let seen: Observer;
  let deeds: readonly string[] = [];
  let expected: Expected = new Map();
  const crew = createCrew(() => rig);
  beforeAll(async () => {
    rig = await createRig();
    seen = await observe(rig);
    const folder = join(rig.folder, "deeds");
    mkdirSync(folder);
    deeds = makeDeeds(folder, DEEDS);
    expected = await readUndisturbed(deeds);
  });
  afterAll(() => rig.remove());
  beforeEach(async () => {
    await seen.forget();
    await rig.redis.command("FLUSHALL");
    for (const path of deeds) await rig.submit(path);
  });
  afterEach(() => crew.dismiss());
  const untilDone = async (least: number): Promise<void> => {
    while ((await seen.count("SELECT count(*) FROM jobs WHERE state = 'done'")) < least) await wait(50);
  };

  it(`when both servers were away for ${AWAY_SECONDS} s as the workers started, which nobody restarts`, async () => {
    await rig.redis.kill();
    await rig.postgres.stop();
    const workers = [crew.start(), crew.start()];
    const since = Date.now();
    for (const worker of workers) await worker.untilLogged("waiting");
    while (Date.now() - since < AWAY_SECONDS * 1000) {
      await wait(1_000);
      for (const worker of workers) expect((await worker.get("/healthz")).status).toBe(200);
    }
    for (const worker of workers) expect((await worker.get("/readyz")).status).toBe(503);
    await rig.postgres.start();
    await wait(1_000);
    await rig.redis.start();
    await rig.untilEnded();
    await expectReadOnce(rig, seen, expected);
    // It told that it waits once in a while, not in every moment.
    for (const worker of workers)
      expect(worker.log().filter(({ event }) => event === "waiting").length).toBeLessThanOrEqual(AWAY_SECONDS);
  });

  it("when Redis is restarted with its data, and then without", async () => {
    await crew.startReady();
    await crew.startReady();
    await untilDone(3);
    await rig.redis.kill();
    await wait(1_000);
    await rig.redis.start();
    await untilDone(8);
    await rig.redis.kill();
    await rig.redis.forget();
    await wait(1_000);
    await rig.redis.start();
    await rig.untilEnded();
    await expectReadOnce(rig, seen, expected);
  });

  it("when Redis loses all it holds while it runs: the work is rebuilt from PostgreSQL", async () => {
    await crew.startReady();
    await crew.startReady();
    for (const done of [3, 8, 13]) {
      await untilDone(done);
      await rig.redis.command("FLUSHALL");
    }
    await rig.untilEnded();
    await expectReadOnce(rig, seen, expected);
  });

  it("when Redis is lost altogether after all workers died: new ones find the work in PostgreSQL", async () => {
    await crew.startReady();
    await crew.startReady();
    await untilDone(5);
    await crew.dismiss();
    await rig.redis.kill();
    await rig.redis.forget();
    await rig.redis.start();
    expect(await rig.redis.command("DBSIZE")).toBe(0);
    await crew.startReady();
    await rig.untilEnded();
    await expectReadOnce(rig, seen, expected);
  });

  it("when PostgreSQL is restarted, and then away for longer than its statements are tried again", async () => {
    const workers = [await crew.startReady(), await crew.startReady()];
    await untilDone(3);
    await rig.postgres.stop();
    await rig.postgres.start();
    await untilDone(8);
    await rig.postgres.stop();
    await wait(8_000);
    await rig.postgres.start();
    await rig.untilEnded();
    await expectReadOnce(rig, seen, expected);
    // Nothing was counted against a deed.
    const counted = workers.flatMap((worker) => worker.log()).filter(({ outcome }) => outcome === "again");
    expect(counted).toEqual([]);
  });
});
