/**
 * Unaltered copies of the documents. The name is the SHA-256 alone, in a folder of its first two digits. A copy is
 * written beside its place, flushed to the disk, made read-only and renamed, so that a name never stands for half a file.
 */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkInputFile, describeInputFailure } from "../input-file.ts";
import { codeOf, describeFileFailure } from "./failures.ts";
import type { Originals } from "./types.ts";

export const createOriginals = (dataFolder: string): Originals => {
  const folder = join(dataFolder, "originals");
  const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  const find = async (sha256: string): Promise<string | null> => {
    try {
      return (await stat(placeOf(sha256))).isFile() ? placeOf(sha256) : null;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return null;
      throw describeFileFailure(error, folder);
    }
  };
  return {
    find,
    async put(path) {
      // Hashed while copying: the copy is of exactly the bytes that were hashed, whatever happens to the file meanwhile.
      await checkInputFile(path);
      const source = createReadStream(path);
      const hash = createHash("sha256");
      const tap = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        },
      });
      let unread: unknown = null;
      source.once("error", (error) => {
        unread = error;
      });
      const incoming = join(folder, `incoming-${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true });
        await pipeline(source, tap, createWriteStream(incoming, { flush: true, mode: 0o600 }));
        const sha256 = hash.digest("hex");
        if ((await find(sha256)) !== null) {
          await rm(incoming);
          return { sha256, path: placeOf(sha256), added: false };
        }
        await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
        await chmod(incoming, 0o400);
        await rename(incoming, placeOf(sha256));
        await flushFolder(join(folder, sha256.slice(0, 2)));
        return { sha256, path: placeOf(sha256), added: true };
      } catch (error) {
        source.destroy();
        await rm(incoming, { force: true });
        throw unread === null ? describeFileFailure(error, folder) : describeInputFailure(unread, path);
      }
    },
  };
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
