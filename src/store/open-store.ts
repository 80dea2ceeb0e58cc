/** Opens the store of a data folder, embedded or on a server; everything that is kept goes through here. */
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DeedError } from "../errors.ts";
import type { Blobs } from "./blobs.ts";
import { createDeedShelf } from "./deeds.ts";
import { describeFileFailure } from "./failures.ts";
import { createFolderBlobs } from "./folder-blobs.ts";
import { createIngestLog } from "./ingest-log.ts";
import { createJobShelf } from "./jobs.ts";
import { acquireLock, type Lock } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { createOriginals } from "./originals.ts";
import type { Sql } from "./sql.ts";
import { createStageCache } from "./stage-cache.ts";
import { createStepLedger } from "./steps.ts";
import { createTableStore } from "./table-store.ts";
import type { Store, StoreOptions } from "./types.ts";

const LOCK_WAIT_MS = 5000;

/**
 * Throws DeedError: `store_locked` (someone else works on it), `store_unavailable` (server away or refusing), `store_version` (written by a newer
 * deedlens), `store_corrupt`, `disk_full`, `permission_denied`, `config_invalid`.
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const dataFolder = resolve(options.dataFolder);
  await makeFolder(dataFolder);
  const engine =
    options.databaseUrl === undefined ? await openFolder(dataFolder, options) : await openUrl(options.databaseUrl);
  try {
    const migration = await migrate(engine.sql, engine.location);
    const version = await engine.sql.query("SHOW server_version");
    const onCorruptRow = options.onCorruptRow ?? (() => undefined);
    const originals = createOriginals(dataFolder, await openBlobs(dataFolder, options.originals));
    let closing: Promise<void> | null = null;
    return {
      kind: engine.lock === null ? "server" : "embedded",
      location: engine.location,
      dataFolder,
      about: { postgres: String(version[0]?.["server_version"]), migration },
      cache: createStageCache(engine.sql, onCorruptRow),
      deeds: createDeedShelf(engine.sql, originals, onCorruptRow),
      originals,
      ingests: createIngestLog(engine.sql),
      jobs: createJobShelf(engine.sql),
      steps: createStepLedger(engine.sql),
      tables: createTableStore(engine.sql, onCorruptRow),
      close: () => {
        closing ??= Promise.all([originals.close(), closeEngine(engine)]).then(() => undefined);
        return closing;
      },
    };
  } catch (error) {
    await closeEngine(engine).catch(() => undefined);
    throw error;
  }
};

/** The client of S3 costs 0.1 s and 36 MB to load: only where it is asked for. */
const openBlobs = async (dataFolder: string, bucket: StoreOptions["originals"]): Promise<Blobs> =>
  bucket === undefined
    ? createFolderBlobs(join(dataFolder, "originals"))
    : (await import("./s3-blobs.ts")).createS3Blobs(bucket);

type Engine = { readonly sql: Sql; readonly location: string; readonly lock: Lock | null };

const closeEngine = async (engine: Engine): Promise<void> => {
  try {
    await engine.sql.close();
  } finally {
    await engine.lock?.release();
  }
};

const makeFolder = async (dataFolder: string): Promise<void> => {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw describeFileFailure(error, dataFolder);
  }
};

// Each engine is loaded when it is asked for: PGlite costs 0.3 s and 100 MB, which `read` and a server do not need.
const openFolder = async (dataFolder: string, options: StoreOptions): Promise<Engine> => {
  const lock = await acquireLock(join(dataFolder, "store.lock"), {
    waitMs: options.lockWaitMs ?? LOCK_WAIT_MS,
    onWait: options.onLockWait,
  });
  try {
    const { openEmbedded } = await import("./embedded.ts");
    return { sql: await openEmbedded(join(dataFolder, "postgres")), location: dataFolder, lock };
  } catch (error) {
    await lock.release();
    throw error;
  }
};

const openUrl = async (databaseUrl: string): Promise<Engine> => {
  const location = withoutPassword(databaseUrl);
  const { openServer } = await import("./server.ts");
  return { sql: openServer(databaseUrl, location), location, lock: null };
};

const withoutPassword = (databaseUrl: string): string => {
  if (!URL.canParse(databaseUrl))
    throw new DeedError("config_invalid", "DATABASE_URL is not an address.", {
      next: "Write it like postgresql://user:password@host:5432/database, or unset it to use the embedded store.",
    });
  const { protocol, username, host, pathname } = new URL(databaseUrl);
  return `${protocol}//${username === "" ? "" : `${username}@`}${host}${pathname}`;
};
