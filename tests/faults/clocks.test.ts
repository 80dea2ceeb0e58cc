/** Clocks that are wrong by an hour, and clocks that are put right while work is under way: nothing that workers do depends on two clocks agreeing. */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCrew, type Observer, observe } from "../workers/observe.ts";
import { createRig, hasServers, type Rig } from "../workers/rig.ts";
import { type Clock, canSetClocks, createClock } from "./clock.ts";
import { makeDeeds } from "./make-deeds.ts";
import { type Expected, expectReadOnce, readUndisturbed } from "./undisturbed.ts";

const DEEDS = 20;
const HOUR = 60;
/** Far less than the hour, far more than the work takes. */
const WITHIN_MS = 600_000;

describe.skipIf(!hasServers || !canSetClocks())("clocks", () => {
  let rig: Rig;
  let seen: Observer;
  let server: Clock;
  let deeds: readonly string[] = [];
  let expected: Expected = new Map();
  const crew = createCrew(() => rig);
  beforeAll(async () => {
    // PostgreSQL's user must be able to read it: not in the rig's folder.
    server = createClock(tmpdir(), `postgres-${process.pid}`);
    rig = await createRig({ postgres: { environment: server.environment } });
    seen = await observe(rig);
    const deedFolder = join(rig.folder, "deeds");
    mkdirSync(deedFolder);
    deeds = makeDeeds(deedFolder, DEEDS);
    expected = await readUndisturbed(deeds);
  });
  afterAll(async () => {
    await rig.remove();
    server.remove();
  });
  beforeEach(async () => {
    server.set(0);
    await seen.forget();
    await rig.redis.command("FLUSHALL");
  });
  afterEach(() => crew.dismiss());
  const submit = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths) await rig.submit(path);
  };
  const untilDone = async (least: number): Promise<void> => {
    while ((await seen.count("SELECT count(*) FROM jobs WHERE state = 'done'")) < least) await wait(50);
  };
  const minutesOf = async (): Promise<number> => {
    const [row] = await rig.query("SELECT extract(epoch FROM now())::float8 AS seconds");
    return Math.round((Number(row?.["seconds"]) - Date.now() / 1000) / 60);
  };

  it("of two workers, an hour ahead and an hour behind: each goes on with what the other left", async () => {
    await submit(deeds);
    const ahead = await crew.startReady([], createClock(rig.folder, "ahead", HOUR).environment);
    const behind = await crew.startReady([], createClock(rig.folder, "behind", -HOUR).environment);
    const hourOf = (worker: typeof ahead): number =>
      Math.round((Date.parse(String(worker.log()[0]?.["time"])) - Date.now()) / 3_600_000);
    expect([hourOf(ahead), hourOf(behind)]).toEqual([1, -1]);
    await untilDone(3);
    // Both keep their tickets for a while; then the one whose "a while" is an hour away is no more.
    await rig.postgres.stop();
    await ahead.untilLogged("ticket_kept");
    ahead.kill("SIGKILL");
    await ahead.ended;
    await rig.postgres.start();
    await untilDone(10);
    await crew.startReady();
    behind.kill("SIGTERM");
    expect(await behind.ended).toBe(0);
    await rig.untilEnded(undefined, WITHIN_MS);
    await expectReadOnce(rig, seen, expected);
  });

  it("of a worker that is put on by an hour and back by two while it reads", async () => {
    const clock = createClock(rig.folder, "worker");
    const held = [...deeds];
    await submit(held.splice(0, 8));
    const worker = await crew.startReady(["--lock", "30"], clock.environment);
    const hours = (): readonly number[] =>
      worker.log().map(({ time }) => Math.round((Date.parse(String(time)) - Date.now()) / 3_600_000));
    // A worker logs a line a deed, and looks at its clock's file once a second: deeds go on coming for longer than that.
    const put = async (hour: number): Promise<void> => {
      clock.set(hour * HOUR);
      for (const path of held.splice(0, 6)) {
        await submit([path]);
        await wait(300);
      }
      await expect.poll(hours, { timeout: 60_000 }).toContain(hour);
    };
    await untilDone(3);
    await put(1);
    await put(-1);
    await rig.untilEnded(undefined, WITHIN_MS);
    await expectReadOnce(rig, seen, expected);
    expect(new Set(hours())).toEqual(new Set([0, 1, -1]));
    // Alone and never dead, it began nothing twice.
    expect(await seen.count("SELECT count(*) - count(DISTINCT (job, stage, page)) AS count FROM page_starts")).toBe(0);
  });

  it("of PostgreSQL, put on by an hour: nothing is taken from workers that live", async () => {
    await submit(deeds);
    await crew.startReady(["--lock", "30"]);
    await crew.startReady(["--lock", "30"]);
    await untilDone(3);
    server.set(HOUR);
    await expect.poll(minutesOf, { timeout: 10_000 }).toBe(HOUR);
    await rig.untilEnded(undefined, WITHIN_MS);
    await expectReadOnce(rig, seen, expected);
    expect(await seen.count("SELECT count(*) - count(DISTINCT (job, stage, page)) AS count FROM page_starts")).toBe(0);
  });

  it("of PostgreSQL, put back by an hour while workers die and Redis forgets: the rest is not kept for the hour", async () => {
    await submit(deeds);
    await crew.startReady();
    await crew.startReady();
    await untilDone(3);
    await crew.dismiss();
    await rig.redis.command("FLUSHALL");
    server.set(-HOUR);
    await expect.poll(minutesOf, { timeout: 10_000 }).toBe(-HOUR);
    await crew.startReady();
    await rig.untilEnded(undefined, WITHIN_MS);
    await expectReadOnce(rig, seen, expected);
  });
});
