/**
 * Unaltered copies of the documents, under the SHA-256 of their bytes. A copy is written and flushed on the disk of the data folder first, and goes whole to
 * where originals are kept. What is kept elsewhere is fetched to a file of this machine when it is to be read, and held to its hash.
 */
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { DeedError } from "../errors.ts";
import { checkInputFile, describeInputFailure } from "../input-file.ts";
import { type Blobs, isBlobName } from "./blobs.ts";
import { codeOf, describeFileFailure } from "./failures.ts";
import type { Originals } from "./types.ts";

const CHUNK_BYTES = 1024 * 1024;
/** A fetched copy that nobody asked for in so long is removed. Longer than a page can take with its attempts: nobody reads it any more. */
const UNUSED_MS = 15 * 60_000;
const SWEEP_EVERY_MS = 60_000;

export const createOriginals = (dataFolder: string, blobs: Blobs): Originals => {
  const incomingFolder = join(dataFolder, "originals");
  const fetched = createFetched(join(dataFolder, "fetched"), blobs);
  const find = async (sha256: string): Promise<string | null> => {
    const file = blobs.fileOf(sha256);
    if (file === null) return fetched.get(sha256);
    return (await blobs.has(sha256)) ? file : null;
  };
  return {
    place: blobs.place,
    find,
    async open(sha256, name) {
      const file = await find(sha256);
      if (file !== null) return file;
      await blobs.check();
      throw new DeedError("file_not_found", `${name}: its original is no longer in ${blobs.place}.`, {
        next: "Ingest the document again.",
      });
    },
    check: () => blobs.check(),
    list: () => blobs.list(),
    async put(path) {
      await checkInputFile(path);
      const input = await asInput(path, () => open(path, "r"));
      const incoming = join(incomingFolder, `incoming-${randomUUID()}`);
      try {
        await mkdir(incomingFolder, { recursive: true });
        const sha256 = await copyHashing(input, path, incoming);
        return { sha256, added: await blobs.put(sha256, incoming) };
      } catch (error) {
        await rm(incoming, { force: true });
        throw describeFileFailure(error, incomingFolder);
      } finally {
        await input.close();
      }
    },
    async remove(sha256) {
      await fetched.forget(sha256);
      return blobs.delete(sha256);
    },
    async close() {
      await fetched.sweep();
      blobs.close();
    },
  };
};

type Fetched = {
  get(sha256: string): Promise<string | null>;
  forget(sha256: string): Promise<void>;
  sweep(): Promise<void>;
};

/** Copies of what is kept elsewhere, shared by the processes of this machine: each a whole file under its hash, whose time is that of its last use. */
const createFetched = (folder: string, blobs: Blobs): Fetched => {
  let sweptAt = Number.NEGATIVE_INFINITY;
  const sweep = async (): Promise<void> => {
    sweptAt = performance.now();
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (found !== null && Date.now() - found.mtimeMs > UNUSED_MS) await rm(join(folder, name), { force: true });
    }
  };
  return {
    sweep,
    forget: (sha256) => rm(join(folder, sha256), { force: true }),
    async get(sha256) {
      if (!isBlobName(sha256)) return null;
      if (performance.now() - sweptAt > SWEEP_EVERY_MS) await sweep();
      const file = join(folder, sha256);
      try {
        const now = new Date();
        await utimes(file, now, now);
        return file;
      } catch (error) {
        if (codeOf(error) !== "ENOENT") throw describeFileFailure(error, folder);
      }
      const body = await blobs.get(sha256);
      if (body === null) return null;
      const incoming = join(folder, `incoming-${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const hash = createHash("sha256");
        await pipeline(body, hashing(hash), createWriteStream(incoming, { flags: "wx", mode: 0o400 }));
        if (hash.digest("hex") !== sha256) throw damaged(sha256, blobs.place);
        await rename(incoming, file);
        return file;
      } catch (error) {
        await rm(incoming, { force: true });
        throw describeFileFailure(error, folder);
      }
    },
  };
};

const hashing = (hash: ReturnType<typeof createHash>) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };

const damaged = (sha256: string, place: string): DeedError =>
  new DeedError("store_corrupt", `The original ${sha256.slice(0, 12)} in ${place} is not what was put there.`, {
    next: "Restore it from the backup, or remove it and ingest the document again.",
  });

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
