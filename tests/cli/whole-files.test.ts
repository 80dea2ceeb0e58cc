import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createWholeFiles } from "../../src/cli/whole-files.ts";

const folder = mkdtempSync(join(tmpdir(), "deedlens-whole-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("gives a file once it has not changed for the time stated, and again not while it grows", async () => {
  let nowMs = 0;
  const files = createWholeFiles(folder, 3000, () => nowMs);
  const look = async (): Promise<readonly string[]> => (await files.look()).map((path) => basename(path));
  for (const name of ["b.pdf", "a.TIF", "notes.txt", ".hidden.pdf", "c.pdf.part", "~d.pdf"])
    writeFileSync(join(folder, name), "1");
  writeFileSync(join(folder, "empty.pdf"), "");
  mkdirSync(join(folder, "done"));
  writeFileSync(join(folder, "done", "old.pdf"), "1");
  expect(await look()).toEqual([]);
  nowMs = 2000;
  appendFileSync(join(folder, "b.pdf"), "2");
  expect(await look()).toEqual([]);
  nowMs = 3000;
  expect(await look()).toEqual(["a.TIF"]);
  nowMs = 5000;
  expect(await look()).toEqual(["a.TIF", "b.pdf"]);
  rmSync(join(folder, "b.pdf"));
  expect(await look()).toEqual(["a.TIF"]);
  writeFileSync(join(folder, "b.pdf"), "other");
  nowMs = 6000;
  expect(await look()).toEqual(["a.TIF"]);
});
