import { afterAll, expect, it } from "vitest";
import type { Door } from "../../src/cli/door.ts";
import { createBatchProgress } from "../../src/cli/progress.ts";

const lines: string[] = [];
const door: Door = {
  out: async () => undefined,
  note: (text) => lines.push(text),
  interactive: false,
  environment: {},
  signal: new AbortController().signal,
};
afterAll(() => lines.splice(0));

it("tells files as they finish, pages of long ones every 15 s, the rate and the time left", () => {
  let seconds = 0;
  const progress = createBatchProgress(door, 2, () => seconds * 1000);
  progress.onProgress({ type: "deed_started", name: "long.pdf", pageCount: 40 });
  for (let number = 1; number <= 40; number += 1) {
    seconds += 1;
    progress.onProgress({ type: "page_done", name: "long.pdf", number, cached: false });
  }
  progress.onProgress({ type: "deed_done", name: "long.pdf" });
  progress.fileDone("long.pdf", "40 pages, sale");
  // One page a second; the second file is taken to be as long as the first.
  expect(lines).toEqual([
    "  long.pdf: 16 of 40 pages, 1.0 pages/s, 1 min 4 s left",
    "  long.pdf: 32 of 40 pages, 1.0 pages/s, 48 s left",
    "[1/2] long.pdf: 40 pages, sale",
  ]);
});

it("lets no control character of a file name reach the terminal", () => {
  lines.splice(0);
  createBatchProgress(door, 2).fileDone("evil\u001b[2J.pdf", "read");
  expect(lines).toEqual(["[1/2] evil\uFFFD[2J.pdf: read"]);
});
