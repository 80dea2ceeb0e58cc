import { fork } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { acquireLock } from "../../src/store/lock.ts";
import { createScratch } from "./examples.ts";

let scratch: Awaited<ReturnType<typeof createScratch>>;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch.remove());

const CHILD = new URL("./lock-child.ts", import.meta.url);
/** A process that asks for the lock and says "locked" or the error's code. */
const startHolder = async (path: string, waitMs: number) => {
  const child = fork(CHILD, [path, String(waitMs)], { execArgv: ["--disable-warning=ExperimentalWarning"] });
  const [answer] = await once(child, "message");
  return { child, answer };
};
const kill = async (child: ReturnType<typeof fork>) => {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
};

it("is held by one process: a second says who holds it after the stated time", async () => {
  const path = join(scratch.folder, "held.lock");
  const { child, answer } = await startHolder(path, 0);
  expect(answer).toBe("locked");
  const waits: string[] = [];
  await expect(acquireLock(path, { waitMs: 300, onWait: (holder) => waits.push(holder) })).rejects.toMatchObject({
    code: "store_locked",
    message: expect.stringContaining(`process ${child.pid}`),
  });
  expect(waits).toHaveLength(1);
  expect(waits[0]).toContain(hostname());
  await kill(child);
});

it("is taken over from a killed process, and let go of afterwards", async () => {
  const path = join(scratch.folder, "killed.lock");
  const { child } = await startHolder(path, 0);
  await kill(child);
  const lock = await acquireLock(path, { waitMs: 0 });
  await expect(acquireLock(path, { waitMs: 0 })).rejects.toMatchObject({ code: "store_locked" });
  await lock.release();
  expect((await readdir(scratch.folder)).filter((name) => name.startsWith("killed.lock"))).toEqual([]);
});

it("waits for a process that lets go in time", async () => {
  const path = join(scratch.folder, "passed.lock");
  const first = await acquireLock(path, { waitMs: 0 });
  const second = acquireLock(path, { waitMs: 5000 });
  await first.release();
  await (await second).release();
});

it("is given to exactly one of many processes that find a dead holder at once", async () => {
  const path = join(scratch.folder, "raced.lock");
  const { child } = await startHolder(path, 0);
  await kill(child);
  const racers = await Promise.all(Array.from({ length: 6 }, () => startHolder(path, 0)));
  expect(racers.map(({ answer }) => answer).sort()).toEqual(["locked", ...Array(5).fill("store_locked")]);
  await Promise.all(racers.map((racer) => kill(racer.child)));
});

it("sees through a pid that was given to another process, and through a restart of the machine", async () => {
  const path = join(scratch.folder, "reused.lock");
  const first = await acquireLock(path, { waitMs: 0 });
  const mine: Record<string, unknown> = JSON.parse(await readFile(path, "utf8"));
  await first.release();
  for (const change of [{ processStart: "1" }, { bootId: "an earlier start", pid: 1 }]) {
    await writeFile(path, JSON.stringify({ ...mine, ...change, nonce: "old" }));
    await (await acquireLock(path, { waitMs: 0 })).release();
  }
});

it("is never taken from another machine, nor when its file cannot be understood", async () => {
  const path = join(scratch.folder, "foreign.lock");
  const first = await acquireLock(path, { waitMs: 0 });
  const mine: Record<string, unknown> = JSON.parse(await readFile(path, "utf8"));
  await first.release();
  await writeFile(path, JSON.stringify({ ...mine, host: "elsewhere", pid: 999_999_999 }));
  await expect(acquireLock(path, { waitMs: 0 })).rejects.toMatchObject({
    code: "store_locked",
    next: expect.stringContaining(path),
  });
  await writeFile(path, "{ half");
  await expect(acquireLock(path, { waitMs: 0 })).rejects.toMatchObject({ code: "store_locked" });
});
