/** Brings the files of an embedded store to the disk: PGlite's file system layer cannot. */
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./failures.ts";

/** File systems keep times in steps of up to 2 s (FAT), and a clock may be set back a little. */
const MARGIN_MS = 2000;

/** The system gathers flushes that it is asked for at once; more than libuv's four threads gain nothing. */
const AT_ONCE = 4;

/** Flushes what changed since `sinceMs`, a time of `Date.now()`, or shortly before. About 15 ms for the 1000 files of a store, of which a handful changed. */
export const flushChangedFiles = async (folder: string, sinceMs: number): Promise<void> => {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).values();
  const work = async (): Promise<void> => {
    for (const entry of entries) if (entry.isFile()) await flushFile(join(entry.parentPath, entry.name), sinceMs);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};

const flushFile = async (path: string, sinceMs: number): Promise<void> => {
  try {
    if ((await stat(path)).mtimeMs < sinceMs - MARGIN_MS) return;
    const file = await open(path, "r");
    try {
      await file.datasync();
    } finally {
      await file.close();
    }
  } catch (error) {
    // Postgres removes files of its own at any time.
    if (codeOf(error) !== "ENOENT") throw error;
  }
};
