import { expect, it } from "vitest";
import { type BatchItem, exitCodeOfBatch, runBatch, wordSummary } from "../../src/cli/batch.ts";
import type { Door } from "../../src/cli/door.ts";
import { createBatchProgress } from "../../src/cli/progress.ts";
import type { Issue } from "../../src/deed.ts";
import { DeedError, type DeedErrorCode } from "../../src/errors.ts";
import type { Reading } from "../../src/read-result.ts";
import { deedOf } from "../store/examples.ts";

const createQuietDoor = (signal: AbortSignal): Door => ({
  out: async () => undefined,
  note: () => undefined,
  interactive: false,
  environment: {},
  signal,
});

const readingOf = (name: string, issues: readonly Issue[] = []): Reading => ({
  versions: {},
  source: { name, sha256: "0".repeat(64), pages: 2 },
  pages: [],
  deed: { text: "", language: null, pages: [], lines: [], words: [] },
  clauses: [],
  entities: [],
  record: deedOf(name).record,
  evidence: [],
  issues,
  failedPages: [],
});
const good = (path: string, issues?: readonly Issue[]): BatchItem => ({
  path,
  read: async () => readingOf(path, issues),
});
const bad = (path: string, code: DeedErrorCode): BatchItem => ({
  path,
  read: async () => {
    throw new DeedError(code, `${path}: ${code}.`, { next: "Do something." });
  },
});
const run = (items: readonly BatchItem[], controller = new AbortController()) => {
  const door = createQuietDoor(controller.signal);
  return runBatch(items, door, createBatchProgress(door, items.length));
};

it("goes on after a document that fails, and names each with its reason and next step", async () => {
  const items = [good("1"), bad("2", "pdf_damaged"), bad("3", "timed_out"), good("4"), bad("5", "internal")];
  const summary = await run(items);
  expect(summary).toMatchObject({ read: 2, pages: 4, stoppedBy: null });
  expect(summary.failures.map(({ path }) => path)).toEqual(["2", "3", "5"]);
  expect(exitCodeOfBatch(summary)).toBe(3);
  expect(wordSummary(summary)).toMatch(
    /Read 2 documents, 4 pages in .*\n3 documents failed:\n {2}2\n {4}2: pdf_damaged\.\n {4}Do something\./,
  );
});

it("treats an error that is none of ours as a failure of its document", async () => {
  const summary = await run([{ path: "1", read: () => Promise.reject(new TypeError("oops")) }, good("2")]);
  expect(summary.failures[0]?.error).toMatchObject({ code: "internal", message: expect.stringContaining("oops") });
  expect(summary.read).toBe(1);
});

it.each(["store_unavailable", "disk_full", "store_locked", "model_missing"] as const)(
  "stops at %s, since the next document would fail alike",
  async (code) => {
    const after = Array.from({ length: 10 }, (_, i) => good(`after ${i}`));
    const summary = await run([bad("1", code), ...after]);
    expect(summary.stoppedBy?.code).toBe(code);
    expect(summary.failures).toEqual([]);
    expect(summary.read).toBeLessThan(5);
  },
);

it("stops when the store goes away while a failure is written down", async () => {
  const failing: BatchItem = {
    ...bad("1", "pdf_damaged"),
    failed: () => Promise.reject(new DeedError("store_unavailable", "away", { next: "" })),
  };
  const summary = await run([failing, ...Array.from({ length: 10 }, (_, i) => good(`after ${i}`))]);
  expect(summary.stoppedBy?.code).toBe("store_unavailable");
  expect(summary.failures).toHaveLength(1);
  expect(summary.read).toBeLessThan(5);
});

it("stops at an interruption without calling what was on its way a failure", async () => {
  const controller = new AbortController();
  const items = [
    good("1"),
    {
      path: "2",
      read: async () => {
        controller.abort();
        throw new DeedError("child_crashed", "killed", { next: "" });
      },
    },
    good("3"),
    good("4"),
  ];
  const summary = await run(items, controller);
  expect(summary.stoppedBy?.code).toBe("interrupted");
  expect(summary.failures).toEqual([]);
});

it("counts a page with missing text as bad, and a page with a doubt not", async () => {
  const doubt: Issue = { code: "page_low_confidence", page: 1, message: "faint" };
  const missing: Issue = { code: "page_unreadable_image", page: 2, message: "its image cannot be decoded" };
  expect(exitCodeOfBatch(await run([good("1", [doubt])]))).toBe(0);
  const summary = await run([good("1", [doubt, missing])]);
  expect(exitCodeOfBatch(summary)).toBe(4);
  expect(wordSummary(summary)).toContain("page 2: its image cannot be decoded");
});
