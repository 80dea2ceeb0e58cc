import { afterEach, expect, test } from "vitest";
import { createPool, type Pool } from "../../src/pool/index.ts";

const entry = new URL("./pool-child", import.meta.url);
const pools: Pool[] = [];
function openPool(options: { size?: number; maxRssBytes?: number; recycleAfter?: number } = {}): Pool {
  const pool = createPool({
    entry,
    size: 2,
    maxRssBytes: 1_000_000_000,
    recycleRssBytes: 1_000_000_000,
    recycleAfter: 100,
    ...options,
  });
  pools.push(pool);
  return pool;
}
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.dispose();
});
const run = { timeoutMs: 20_000, label: "page 3 of a.pdf" };

test("answers come back to the job that asked, with more jobs than children", async () => {
  const pool = openPool();
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((value) => pool.run({ type: "echo", value }, run)));
  expect(answers).toEqual([1, 2, 3, 4, 5, 6]);
  expect(pool.processIds().length).toBeLessThanOrEqual(2);
});

test("a child that spins on its CPU is killed at the time-out and the next job runs in a new one", async () => {
  const pool = openPool({ size: 1 });
  const first = await pool.run({ type: "pid" }, run);
  await expect(pool.run({ type: "busy" }, { ...run, timeoutMs: 300 })).rejects.toMatchObject({
    code: "timed_out",
    message: expect.stringContaining("page 3 of a.pdf"),
  });
  expect(await pool.run({ type: "pid" }, run)).not.toBe(first);
});

test("a crash takes down one job only", async () => {
  const pool = openPool();
  const crash = pool.run({ type: "crash" }, run);
  const others = Promise.all([1, 2, 3].map((value) => pool.run({ type: "echo", value }, run)));
  await expect(crash).rejects.toMatchObject({ code: "child_crashed", retryable: true });
  expect(await others).toEqual([1, 2, 3]);
});

test("an error of the job keeps its code and its next step", async () => {
  await expect(openPool().run({ type: "fail" }, run)).rejects.toMatchObject({
    code: "pdf_damaged",
    next: "Fetch it again.",
  });
});

test("a child above the memory ceiling is killed while it works", async () => {
  const pool = openPool({ size: 1, maxRssBytes: 200_000_000 });
  await expect(pool.run({ type: "hoard", value: 300_000_000 }, run)).rejects.toMatchObject({ code: "memory_exceeded" });
});

test("a child is replaced after its number of jobs", async () => {
  const pool = openPool({ size: 1, recycleAfter: 2 });
  const pids = [];
  for (let i = 0; i < 4; i++) pids.push(await pool.run({ type: "pid" }, run));
  expect(pids[0]).toBe(pids[1]);
  expect(pids[2]).toBe(pids[3]);
  expect(pids[1]).not.toBe(pids[2]);
});

test("an abort ends running and waiting jobs, and dispose leaves no child behind", async () => {
  const pool = openPool({ size: 1 });
  const abort = new AbortController();
  const stalled = pool.run({ type: "stall" }, { ...run, signal: abort.signal });
  const waiting = pool.run({ type: "echo", value: 1 }, { ...run, signal: abort.signal });
  setTimeout(() => abort.abort(), 200);
  await expect(stalled).rejects.toMatchObject({ code: "interrupted" });
  await expect(waiting).rejects.toMatchObject({ code: "interrupted" });
  const pids = pool.processIds();
  await pool.dispose();
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
});
