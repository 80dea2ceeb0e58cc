/** Workers that are told to stop, and workers that stand still for so long that others take over. */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCrew, type Observer, observe } from "../workers/observe.ts";
import { childrenOf, createRig, fixture, hasServers, isAlive, type Rig, type WorkerProcess } from "../workers/rig.ts";
import { type Expected, expectReadOnce, readUndisturbed } from "./undisturbed.ts";

/** As docs/operations.md promises: gone so long after its grace. */
const BEYOND_GRACE_MS = 5_000;
const PAGES = 4;

describe.skipIf(!hasServers)("a worker", () => {
  let rig: Rig;
  let seen: Observer;
  let scan = "";
  let expected: Expected = new Map();
  const crew = createCrew(() => rig);
  beforeAll(async () => {
    rig = await createRig();
    seen = await observe(rig);
    scan = seen.writeScan("scan.pdf", PAGES);
    expected = await readUndisturbed([scan]);
  });
  afterAll(() => rig.remove());
  beforeEach(() => seen.forget());
  afterEach(() => crew.dismiss());

  const endWithin = async (worker: WorkerProcess, graceMs: number): Promise<void> => {
    const children = await childrenOf(worker.pid);
    expect(children.length).toBeGreaterThan(0);
    const stoppedAt = performance.now();
    worker.kill("SIGTERM");
    expect(await worker.ended).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(graceMs + BEYOND_GRACE_MS);
    for (const pid of children) expect(await isAlive(pid)).toBe(false);
  };
  const stepsLeft = () => rig.query("SELECT state, failures FROM steps WHERE state <> 'done'");

  it("without grace hands back the page it was at, is gone in time with its children, and another reads the rest", async () => {
    const source = await rig.submit(scan);
    const worker = await crew.startReady(["--grace", "0"]);
    await seen.untilPages(source, 1);
    expect(JSON.parse((await worker.get("/readyz")).text)).toEqual({ ready: true, troubles: [] });
    await endWithin(worker, 0);
    const left = await stepsLeft();
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ state, failures }) => (state === "ready" || state === "fed") && failures === 0)).toBe(true);
    await crew.startReady();
    await rig.untilEnded([source]);
    await expectReadOnce(rig, seen, expected);
  });

  it("with grace finishes the page it was at, so that no page is begun twice", async () => {
    const source = await rig.submit(scan);
    // Not a second worker's, and not lost: nothing is started again.
    const worker = await crew.startReady(["--grace", "30", "--lock", "30"]);
    await seen.untilPages(source, 1);
    await endWithin(worker, 30_000);
    expect((await stepsLeft()).filter(({ state }) => state === "running")).toEqual([]);
    await crew.startReady();
    await rig.untilEnded([source]);
    await expectReadOnce(rig, seen, expected);
    const made = "SELECT count(*) FROM values_made WHERE stage = 'page'";
    expect(await seen.count(made)).toBe(PAGES);
  });

  it("is gone in time when both servers are away, and what it was at is read later", async () => {
    const source = await rig.submit(scan);
    const worker = await crew.startReady(["--grace", "1"]);
    await seen.untilPages(source, 1);
    await rig.redis.kill();
    await rig.postgres.stop();
    await endWithin(worker, 1_000);
    await rig.postgres.start();
    await rig.redis.start();
    await crew.startReady();
    await rig.untilEnded([source]);
    await expectReadOnce(rig, seen, expected);
  });

  it("that stood still for longer than its lock comes too late: its result is fenced off, and it works on", async () => {
    const source = await rig.submit(scan);
    const slow = await crew.startReady();
    // It has begun a page, and nobody else is there: it stands still with the page in its hands.
    await expect
      .poll(() => seen.count("SELECT count(*) FROM page_starts WHERE stage = 'page'"), { timeout: 120_000 })
      .toBeGreaterThan(0);
    slow.kill("SIGSTOP");
    await crew.startReady();
    await rig.untilEnded([source]);
    await expectReadOnce(rig, seen, expected);
    const [read] = await rig.query("SELECT saved, versions_key FROM deeds");
    slow.kill("SIGCONT");
    await expect
      .poll(() => slow.log().filter(({ outcome }) => outcome === "fenced_off").length, { timeout: 60_000 })
      .toBeGreaterThan(0);
    await expectReadOnce(rig, seen, expected);
    // Not written again either.
    expect(await rig.query("SELECT saved, versions_key FROM deeds")).toEqual([read]);
    expect((await slow.get("/metrics")).text).toMatch(
      /deedlens_steps_total\{stage="page",outcome="fenced_off"\} [1-9]/,
    );
    // The other one goes; the slow one is as good as before.
    crew.workers.find(({ pid }) => pid !== slow.pid)?.kill("SIGTERM");
    const next = await rig.submit(fixture("nl-land.pdf"));
    await rig.untilEnded([next]);
    expect(await rig.store.jobs.find(next)).toMatchObject({ state: "done", failedPages: 0 });
  });

  it("whose tickets lose their locks while it works, as when the clock of Redis is put on, loses nothing", async () => {
    const source = await rig.submit(scan);
    await crew.startReady();
    await crew.startReady();
    const ended = rig.untilEnded([source]);
    let isOver = false;
    void ended.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const locks = (await rig.redis.command("KEYS", "deedlens:*:lock")) as string[];
      if (locks.length > 0) await rig.redis.command("DEL", ...locks);
      await wait(200);
    }
    await ended;
    await expectReadOnce(rig, seen, expected);
  });
});
