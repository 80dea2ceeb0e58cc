/** Brings the files of an embedded store to the disk: PGlite's file system layer cannot. */
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./failures.ts";

/** Files not touched for this long have been written back by the system (30 s is Linux's own limit), or flushed by us before. */
const RECENT_MS = 10 * 60_000;

/** About 15 ms for the 1000 files of a fresh store, of which a handful changed. */
export const flushChangedFiles = async (folder: string): Promise<void> => {
  const since = Date.now() - RECENT_MS;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      if ((await stat(path)).mtimeMs < since) continue;
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
  }
};
