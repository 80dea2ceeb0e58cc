/** Which files of a watched folder are whole: a copy that is still growing must not be read. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isDocument } from "./inputs.ts";

/** What programs name a file that they are still writing. */
const UNFINISHED = /(^[.~])|(\.(part|partial|tmp|crdownload|filepart)$)/i;

export type WholeFiles = {
  /** The documents of the folder (not of folders below it) that have not changed for the time stated; in order of name. */
  look(): Promise<readonly string[]>;
};

/** `now` in milliseconds of a clock that only goes forward. Size and time are compared with our own clock, since the writer's machine may have another. */
export const createWholeFiles = (
  folder: string,
  settleMs: number,
  now: () => number = () => performance.now(),
): WholeFiles => {
  const seen = new Map<string, { readonly state: string; readonly sinceMs: number }>();
  return {
    async look() {
      const names = (await readdir(folder, { withFileTypes: true }))
        .filter((entry) => entry.isFile() && isDocument(entry.name) && !UNFINISHED.test(entry.name))
        .map(({ name }) => name)
        .sort();
      for (const name of seen.keys()) if (!names.includes(name)) seen.delete(name);
      const whole: string[] = [];
      for (const name of names) {
        const path = join(folder, name);
        const found = await stat(path).catch(() => null);
        if (found === null) continue;
        const state = `${found.size} ${found.mtimeMs} ${found.ino}`;
        const before = seen.get(name);
        if (before === undefined || before.state !== state) seen.set(name, { state, sinceMs: now() });
        // An empty file is one that somebody has only begun.
        else if (found.size > 0 && now() - before.sinceMs >= settleMs) whole.push(path);
      }
      return whole;
    },
  };
};
