/** `deedlens reprocess` where workers read: the plan, and the work at low priority that can be paused and taken back. */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createDesk } from "../cli/run.ts";
import { createCrew } from "../workers/observe.ts";
import { createRig, fixture, hasServers, type Rig } from "../workers/rig.ts";

describe.skipIf(!hasServers)("deedlens reprocess with workers", { timeout: 240_000 }, () => {
  let rig: Rig;
  const desk = createDesk();
  beforeAll(async () => {
    rig = await createRig();
  });
  afterAll(async () => {
    await rig.remove();
    desk.remove();
  });
  const crew = createCrew(() => rig);
  afterEach(() => crew.dismiss());
  const run = (...words: string[]) => desk.run([...words, "--data", rig.data], rig.environment);

  it("plans by version, can be paused and taken back, and reads from the cache without touching a page", async () => {
    const worker = await crew.startReady();
    const source = await rig.submit(fixture("nl-land.pdf"));
    await rig.untilEnded();
    expect((await run("reprocess", "--all", "--dry-run")).out).toMatch(/up to date +1 +2 +-/);

    // As if an older release had derived the record; what came before it is as it was.
    await rig.query(`UPDATE deeds SET versions = versions || '{"features": "0"}', versions_key = 'older'`);
    await rig.query("DELETE FROM stage_results WHERE stage = 'features'");
    const plan = await run("reprocess", "--from", "features", "--dry-run");
    expect(plan).toMatchObject({ code: 0, out: expect.stringMatching(/from features +1 +2 +\d+(\.\d+)? (s|min)/) });
    expect((await rig.store.jobs.find(source))?.state).toBe("done");

    expect((await run("reprocess", "--pause")).code).toBe(0);
    expect((await run("reprocess")).err).toContain("1 deed queued at low priority");
    await wait(2_500);
    expect(await rig.store.jobs.find(source)).toMatchObject({ state: "waiting", priority: 3 });
    expect((await run("status")).out).toContain("Paused");
    expect((await run("reprocess", "--cancel")).err).toContain("1 deed taken out of the queue");
    expect((await rig.store.jobs.find(source))?.state).toBe("done");

    expect((await run("reprocess", source.slice(0, 12))).err).toContain("1 deed queued");
    expect((await run("reprocess", "--resume")).code).toBe(0);
    await rig.untilEnded();
    const [newest, older] = await rig.store.deeds.versionsOf(source);
    expect(older?.versions["features"]).toBe("0");
    expect(newest?.versions).toEqual({ ...older?.versions, features: newest?.versions["features"] });
    expect(newest?.versions["features"]).not.toBe("0");
    const steps = () => worker.log().filter(({ event }) => event === "step");
    // A step's line is written after the database knows of its end.
    await vi.waitFor(() => expect(steps().slice(-1)).toMatchObject([{ stage: "intake", outcome: "done" }]), 10_000);
    expect(steps().filter(({ stage }) => stage === "layers")).toHaveLength(1);
    expect((await run("reprocess", "--all", "--dry-run")).out).toMatch(/up to date +1 +2 +-/);
  });

  it("finds entities anew after a change of model, from the text that is kept", async () => {
    const worker = await crew.startReady();
    const source = await rig.submit(fixture("fr-apartment.pdf"));
    await rig.untilEnded();
    const before = await rig.store.deeds.get(source);
    await rig.query(
      `UPDATE deeds SET versions = versions || '{"model": "0"}', versions_key = 'other' WHERE source = '${source}'`,
    );
    await rig.query(`DELETE FROM stage_results WHERE stage IN ('ner', 'features') AND source = '${source}'`);
    expect((await run("reprocess", "--all", "--dry-run")).out).toMatch(/from ner +1 +3 /);
    expect((await run("reprocess", "--from", "features", "--dry-run")).out).toMatch(/left out: earlier stages +1 +3 /);
    const logged = worker.log().length;
    expect((await run("reprocess", "--all")).err).toContain("1 deed queued");
    await rig.untilEnded();
    await vi.waitFor(
      () => {
        const steps = worker
          .log()
          .slice(logged)
          .filter(({ event }) => event === "step");
        expect(steps.map(({ stage }) => stage)).toEqual(["intake", "entities", "features"]);
      },
      { timeout: 10_000 },
    );
    expect((await rig.store.deeds.get(source))?.result).toEqual(before?.result);
  });

  it("refuses what makes no sense", async () => {
    expect((await run("reprocess", "--pause", "--cancel")).code).toBe(2);
    expect((await run("reprocess", "abc", "--all")).code).toBe(2);
    const { REDIS_URL: _, ...withoutRedis } = rig.environment;
    expect(await desk.run(["reprocess", "--dry-run", "--data", rig.data], withoutRedis)).toMatchObject({
      code: 2,
      err: expect.stringContaining("REDIS_URL"),
    });
    await rig.query("INSERT INTO releases (release) VALUES ('abcdef')");
    expect(await run("reprocess")).toMatchObject({ code: 2, err: expect.stringContaining("another release") });
  });
});
