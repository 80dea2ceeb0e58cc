/**
 * Postgres in the process, in a folder. The only file that imports PGlite.
 *
 * Durability: PGlite starts Postgres with fsync off, and its file system layer has no fsync. Its log is therefore opened for synchronous writing
 * (`open_datasync` becomes O_SYNC of the real file), so that a committed row survives a power cut; before each checkpoint lets go of log, the data files
 * are flushed by us (`flush.ts`). A killed process loses nothing in any case: what it wrote is with the operating system.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { DeedError } from "../errors.ts";
import { describeEmbeddedFailure, describeFileFailure, diskFull, freeBytes, RESERVED_BYTES } from "./failures.ts";
import { flushChangedFiles } from "./flush.ts";
import type { Row, Sql } from "./sql.ts";

/** A single-user Postgres makes no checkpoint by itself; without one its log would grow for ever and a start after a crash would replay all of it. */
const CHECKPOINT_AFTER_BYTES = 48 * 1024 * 1024;

/** Memory: the default 128 MB of shared buffers cost 350 MB of the process and gained nothing on our access by key (550 MB against 190 MB, measured). */
const SETTINGS = ["shared_buffers=8MB", "fsync=on", "wal_sync_method=open_datasync", "TimeZone=UTC"];

/** PostgreSQL's major version inside this PGlite. Files of another major are not readable: they would move by dump and restore. */
const ENGINE_MAJOR = "18";

/**
 * The thousand files of a new folder are left to the system, which writes them back within 30 s; flushing them one by one took 3 s and more. What changes
 * in them from a few seconds later on is flushed as anything else.
 */
const NEW_FILES_MS = 3000;

const checkMajor = async (folder: string): Promise<void> => {
  const path = join(folder, "PG_VERSION");
  const major = existsSync(path) ? (await readFile(path, "utf8")).trim() : ENGINE_MAJOR;
  if (major === ENGINE_MAJOR) return;
  throw new DeedError(
    "store_version",
    `The store at ${folder} was written with PostgreSQL ${major}, and this deedlens has ${ENGINE_MAJOR}.`,
    {
      next: "Use the deedlens that wrote it; or move this folder away and ingest the files in `originals` beside it again.",
    },
  );
};

/** The caller holds the folder's lock. */
export const openEmbedded = async (folder: string): Promise<Sql> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await checkMajor(folder);
    if ((await freeBytes(folder)) < 2 * RESERVED_BYTES) throw diskFull(folder);
    const startParams = [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ["-c", setting])];
    const isNew = !existsSync(join(folder, "PG_VERSION"));
    const database = await PGlite.create({ dataDir: folder, startParams });
    return wrap(database, folder, isNew ? Date.now() + NEW_FILES_MS : Date.now());
  } catch (error) {
    throw await describeEmbeddedFailure(describeFileFailure(error, folder), folder);
  }
};

const wrap = (database: PGlite, folder: string, flushFromMs: number): Sql => {
  let writtenBytes = 0;
  let cursors = 0;
  let flushedAt = flushFromMs;
  let stopped: DeedError | null = null;
  let closing: Promise<void> | null = null;

  const attempt = async <T>(run: () => Promise<T>): Promise<T> => {
    if (stopped !== null) throw stopped;
    try {
      return await run();
    } catch (error) {
      const failure = await describeEmbeddedFailure(error, folder);
      // After a panic of the engine every further call would fail in its own way: say the first reason again.
      if (failure.code === "store_corrupt" && !("severity" in (error as object))) stopped = failure;
      throw failure;
    }
  };
  const checkpoint = async (): Promise<void> => {
    writtenBytes = 0;
    await database.query("CHECKPOINT");
    await flush();
  };
  const flush = async (): Promise<void> => {
    const startedAt = Date.now();
    await flushChangedFiles(folder, flushedAt);
    flushedAt = startedAt;
  };
  return {
    query: (text, parameters = []) =>
      attempt(async () => {
        const bytes = parameters.reduce<number>(
          (sum, value) => sum + (value instanceof Uint8Array ? value.length : 0),
          0,
        );
        if (bytes > 0 && (await freeBytes(folder)) < RESERVED_BYTES + bytes) throw diskFull(folder);
        const { rows } = await database.query<Row>(text, [...parameters], {
          parsers: PARSERS,
          serializers: SERIALIZERS,
        });
        writtenBytes += bytes;
        if (writtenBytes > CHECKPOINT_AFTER_BYTES) await checkpoint();
        return rows;
      }),
    transaction: (run) =>
      attempt(() =>
        database.transaction((transaction) =>
          run(async (text, parameters = []) => {
            const { rows } = await transaction.query<Row>(text, [...parameters], {
              parsers: PARSERS,
              serializers: SERIALIZERS,
            });
            return rows;
          }),
        ),
      ),
    // Held beyond its statement: one connection serves everyone, so that a transaction kept open would take in what others write meanwhile.
    async *stream(text, parameters, rowsAtOnce) {
      cursors += 1;
      const name = `rows_${cursors}`;
      await attempt(() =>
        database.query(`DECLARE ${name} NO SCROLL CURSOR WITH HOLD FOR ${text}`, [...parameters], {
          serializers: SERIALIZERS,
        }),
      );
      try {
        for (;;) {
          const { rows } = await attempt(() =>
            database.query<Row>(`FETCH ${rowsAtOnce} FROM ${name}`, [], { parsers: PARSERS }),
          );
          if (rows.length > 0) yield rows;
          if (rows.length < rowsAtOnce) return;
        }
      } finally {
        await attempt(() => database.query(`CLOSE ${name}`));
      }
    },
    apply: (statements) =>
      attempt(async () => {
        await database.transaction(async (transaction) => {
          await transaction.exec(statements);
        });
      }),
    close: () => {
      closing ??= (async () => {
        if (stopped !== null) return;
        // Every committed row is in the log already: where tidying up fails (a full disk), the next start replays it.
        await checkpoint().catch(() => undefined);
        await database.close().catch(() => undefined);
        await flush().catch(() => undefined);
      })();
      return closing;
    },
  };
};

const BIGINT = 20;
const BYTEA = 17;
/** bigint as string, as the driver of the server gives it; bytea by Node's own hex, which is ten times as fast as PGlite's loop over characters. */
const PARSERS = {
  [BIGINT]: (value: string): string => value,
  [BYTEA]: (value: string): Uint8Array => Buffer.from(value.slice(2), "hex"),
};
const SERIALIZERS = {
  [BYTEA]: (value: Uint8Array): string =>
    `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`,
};
