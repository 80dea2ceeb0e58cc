/** The `deedlens` commands where workers read, and how a worker starts or says why it does not. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createDesk } from "../cli/run.ts";
import { createCrew } from "./observe.ts";
import { broken, createRig, fixture, hasServers, type Rig } from "./rig.ts";

const TIMEOUT_MS = 240_000;

describe.skipIf(!hasServers)("with workers", { timeout: TIMEOUT_MS }, () => {
  let rig: Rig;
  const desk = createDesk();
  const crew = createCrew(() => rig);
  beforeAll(async () => {
    rig = await createRig();
  });
  afterAll(async () => {
    await rig.remove();
    desk.remove();
  });
  afterEach(() => crew.dismiss());
  const run = (...words: string[]) => desk.run([...words, "--data", rig.data], rig.environment);

  it("ingest --detach queues and returns; jobs and status tell; ingest --resume waits for the rest", async () => {
    const queued = await run("ingest", fixture("nl-land.pdf"), broken("empty.pdf"), "--detach");
    expect(queued).toMatchObject({ code: 3, out: "", err: expect.stringContaining("1 document queued") });
    const again = await run("ingest", fixture("nl-land.pdf"), "--detach");
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining("1 of them known already") });
    const jobs = await run("jobs");
    expect(jobs.out).toMatch(/waiting +- .*nl-land\.pdf/);
    const status = await run("status");
    expect(status.out).toMatch(/Workers +none/);
    expect(status.out).toMatch(/1 waiting, 0 at work, 0 done, 0 parked/);
    const waiting = desk.start(["ingest", "--resume", "--data", rig.data], rig.environment);
    const resumed = desk.finish(waiting);
    await crew.startReady();
    const { code, err } = await resumed;
    expect(err).toContain("No worker is at work");
    expect(err).toContain("Read 1 document, 2 pages");
    expect(code).toBe(0);
    expect((await run("list")).out).toContain("nl-land.pdf");
    const [overview] = (await run("status", "--json")).out.trim().split("\n");
    expect(JSON.parse(overview ?? "")).toMatchObject({
      jobs: { waiting: 0, active: 0, done: 1 },
      deedsDone: 1,
      pagesDone: 2,
    });
  });

  it("refuses what cannot work, and says what to do", async () => {
    expect(await run("ingest", fixture("nl-land.pdf"), "--password", "geheim")).toMatchObject({
      code: 2,
      err: expect.stringContaining("DEEDLENS_PASSWORD"),
    });
    const { REDIS_URL: _, ...withoutRedis } = rig.environment;
    expect(await desk.run(["ingest", fixture("nl-land.pdf"), "--detach"], withoutRedis)).toMatchObject({
      code: 2,
      err: expect.stringContaining("--detach needs workers"),
    });
    expect(await desk.run(["list"], { REDIS_URL: rig.redis.url })).toMatchObject({
      code: 2,
      err: expect.stringContaining("DATABASE_URL"),
    });
    expect(await run("retry")).toMatchObject({ code: 2 });
  });

  it("a worker does not start without its servers' addresses, or on a Redis that would drop keys", async () => {
    const ended = async (words: readonly string[], environment: Readonly<Record<string, string>>) => {
      const worker = crew.start(words, environment);
      return { code: await worker.ended, said: worker.output() };
    };
    expect(await ended([], { REDIS_URL: "" })).toMatchObject({
      code: 2,
      said: expect.stringContaining("DATABASE_URL and REDIS_URL"),
    });
    expect(await ended(["--cores", "none"], {})).toMatchObject({ code: 2, said: expect.stringContaining("--cores") });
    expect(await ended(["--model", "nowhere"], {})).toMatchObject({
      code: 6,
      said: expect.stringContaining("nowhere"),
    });
    await rig.redis.command("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
    expect(await ended([], {})).toMatchObject({
      code: 2,
      said: expect.stringContaining("maxmemory-policy noeviction"),
    });
    await rig.redis.command("CONFIG", "SET", "maxmemory-policy", "noeviction");
  });

  it("a worker waits for servers that are away, says so where it is asked, and begins when they are there", async () => {
    await rig.redis.kill();
    await rig.postgres.stop();
    const worker = crew.start();
    await worker.untilLogged("waiting");
    expect((await worker.get("/healthz")).status).toBe(200);
    expect(await worker.get("/readyz")).toEqual({
      status: 503,
      text: JSON.stringify({ ready: false, troubles: ["queue_unavailable"] }),
    });
    await rig.redis.start();
    await rig.postgres.start();
    await worker.untilLogged("ready");
    expect((await worker.get("/readyz")).status).toBe(200);
    expect((await worker.get("/metrics")).text).toContain('deedlens_queue_depth{queue="pages",state="waiting"} 0');
    expect((await worker.get("/nowhere")).status).toBe(404);
  });
});
