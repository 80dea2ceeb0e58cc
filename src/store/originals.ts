/**
 * Unaltered copies of the documents. The name is the SHA-256 alone, in a folder of its first two digits. A copy is written beside its place, flushed to
 * the disk, made read-only and renamed, so that a name never stands for half a file.
 */
import { createHash, randomUUID } from "node:crypto";
import { chmod, type FileHandle, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { checkInputFile, describeInputFailure } from "../input-file.ts";
import { codeOf, describeFileFailure } from "./failures.ts";
import type { Originals } from "./types.ts";

const CHUNK_BYTES = 1024 * 1024;

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
  const settle = async (incoming: string, sha256: string): Promise<boolean> => {
    if ((await find(sha256)) !== null) {
      await rm(incoming);
      return false;
    }
    const parent = join(folder, sha256.slice(0, 2));
    await mkdir(parent, { recursive: true });
    await chmod(incoming, 0o400);
    await rename(incoming, placeOf(sha256));
    await flushFolder(parent);
    return true;
  };
  return {
    find,
    async put(path) {
      await checkInputFile(path);
      const input = await asInput(path, () => open(path, "r"));
      const incoming = join(folder, `incoming-${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true });
        const sha256 = await copyHashing(input, path, incoming);
        return { sha256, path: placeOf(sha256), added: await settle(incoming, sha256) };
      } catch (error) {
        await rm(incoming, { force: true });
        throw describeFileFailure(error, folder);
      } finally {
        await input.close();
      }
    },
  };
};

/** Hashes while copying: the copy is of exactly the bytes that were hashed, whatever happens to the file meanwhile. */
const copyHashing = async (input: FileHandle, path: string, incoming: string): Promise<string> => {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(CHUNK_BYTES);
  const output = await open(incoming, "wx", 0o600);
  try {
    for (;;) {
      const { bytesRead } = await asInput(path, () => input.read(buffer, 0, CHUNK_BYTES));
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      hash.update(chunk);
      await output.appendFile(chunk);
    }
    await output.sync();
    return hash.digest("hex");
  } finally {
    await output.close();
  }
};

/** A failure of the document is told from one of the store. */
const asInput = async <T>(path: string, run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    throw describeInputFailure(error, path);
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
