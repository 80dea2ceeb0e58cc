/** Blobs as read-only files, the SHA-256 alone as name, in a folder of its first two digits. A rename puts each in its place: a name never stands for half a file. */
import { createReadStream } from "node:fs";
import { chmod, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { DeedError } from "../errors.ts";
import { type Blobs, isBlobName } from "./blobs.ts";
import { codeOf, describeFileFailure } from "./failures.ts";

export const createFolderBlobs = (folder: string): Blobs => {
  const fileOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  const attempt = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw describeFileFailure(error, folder);
    }
  };
  const has = (sha256: string): Promise<boolean> =>
    attempt(async () => {
      try {
        return (await stat(fileOf(sha256))).isFile();
      } catch (error) {
        if (codeOf(error) === "ENOENT") return false;
        throw error;
      }
    });
  return {
    place: folder,
    fileOf,
    has,
    put: (sha256, file) =>
      attempt(async () => {
        if (await has(sha256)) {
          await rm(file);
          return false;
        }
        const parent = join(folder, sha256.slice(0, 2));
        await mkdir(parent, { recursive: true });
        await chmod(file, 0o400);
        await rename(file, fileOf(sha256));
        await flushFolder(parent);
        return true;
      }),
    get: async (sha256) => ((await has(sha256)) ? createReadStream(fileOf(sha256)) : null),
    delete: (sha256) =>
      attempt(async () => {
        const found = await has(sha256);
        if (found) await rm(fileOf(sha256), { force: true });
        return found;
      }),
    async *list() {
      const parents = await attempt(() => namesIn(folder));
      for (const parent of parents.filter((name) => /^[0-9a-f]{2}$/.test(name)))
        yield* (await attempt(() => namesIn(join(folder, parent)))).filter(isBlobName);
    },
    async check() {
      const found = await attempt(() => stat(folder).catch((error) => absentOrThrow(error)));
      if (found === null)
        throw new DeedError("store_unavailable", `${folder} is not there.`, {
          next: "Give the workers the data folder that the deeds were taken into (--data), mounted.",
          retryable: true,
        });
    },
    close: () => undefined,
  };
};

const absentOrThrow = (error: unknown): null => {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
};

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
};

/** A rename is safe from a power cut only once its folder is on the disk. */
const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
