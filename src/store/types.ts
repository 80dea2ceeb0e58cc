/** The faces of the store. The pipeline sees `StageCache` (src/ports.ts) only; the doors see the whole `Store`. */
import type { DeedErrorCode } from "../errors.ts";
import type { S3Place, StageCache, StoredDeed, TableStore } from "../ports.ts";
import type { JobShelf } from "./job-types.ts";
import type { StepLedger } from "./step-types.ts";

/**
 * Where things are kept. The lock lies in `dataFolder` always; rows lie in an embedded Postgres in `dataFolder`, or in the server at `databaseUrl` when it
 * is given; originals in `dataFolder` (several machines then share it by a network drive), or in the bucket that `originals` names.
 */
export type StorePlace = { readonly dataFolder: string; readonly databaseUrl?: string; readonly originals?: S3Place };

export type StoreOptions = StorePlace & {
  /** How long to wait for another process to let go of the embedded store. 5000 by default. */
  readonly lockWaitMs?: number;
  /** Called once when the store is held by someone else and we begin to wait. */
  readonly onLockWait?: (holder: string) => void;
  /** Called for each row that fails its checksum: it counts as absent, and its stage runs again. */
  readonly onCorruptRow?: (row: CorruptRow) => void;
};

export type CorruptRow = {
  readonly table: "stage_results" | "deeds";
  readonly key: string;
  readonly stage: string | null;
};

/** What `list` shows of a deed without unpacking it. */
export type DeedSummary = {
  readonly source: string;
  readonly name: string;
  readonly pageCount: number;
  readonly failedPages: number;
  readonly issueCount: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly language: string | null;
  /** ISO date of the deed, null when it was not found. */
  readonly date: string | null;
  readonly savedAt: Date;
};

/** A deed with its full reading: `result` is the object that `deedlens read --json` prints, plain JSON. */
export type KeptDeed = { readonly deed: StoredDeed; readonly result: unknown; readonly savedAt: Date };

export type DeedShelf = {
  /** Inserts, or replaces the row of the same source and versions. The row saved last is the one that `get`, `list` and `iterate` show. */
  save(deed: StoredDeed, result: unknown): Promise<void>;
  /** `source` is a whole SHA-256. Null when absent, or when the row is corrupted (which is reported). */
  get(source: string): Promise<KeptDeed | null>;
  /** Whether a sound-looking row of exactly these versions is there; reads no large value. */
  has(source: string, versions: Readonly<Record<string, string>>): Promise<boolean>;
  /** The whole SHA-256s that begin with `prefix` (hex digits), in order, at most `limit`. */
  find(prefix: string, limit: number): Promise<readonly string[]>;
  /** Newest version of each source, in the order they were first taken in. */
  list(): Promise<readonly DeedSummary[]>;
  /** All versions of one deed, newest first: results of older versions stay readable. */
  versionsOf(source: string): Promise<readonly DeedSummary[]>;
  /** One older version, chosen by its versions. */
  getVersion(source: string, versions: Readonly<Record<string, string>>): Promise<KeptDeed | null>;
  /** Removes the deed's rows, its stage results and its original. Says whether there was one. */
  remove(source: string): Promise<boolean>;
  /** Newest version of each deed in the order of `list`, one in memory at a time; corrupted rows are reported and skipped. */
  iterate(): AsyncIterable<KeptDeed>;
};

/** Unaltered copies by content hash, in a folder or in an S3-compatible service. Rejections are those of `Blobs`. */
export type Originals = {
  /** As a person may be told it. */
  readonly place: string;
  /** Copies the file and says its hash; a second copy of the same bytes writes nothing. */
  put(path: string): Promise<{ readonly sha256: string; readonly added: boolean }>;
  /** A file of this machine that holds it, good for some minutes where originals are kept elsewhere; null when there is none. */
  find(sha256: string): Promise<string | null>;
  /** As `find`; rejects with `file_not_found` (naming `name`), or `store_unavailable` where nothing of the place is there. */
  open(sha256: string, name: string): Promise<string>;
  /** False: there was none. */
  remove(sha256: string): Promise<boolean>;
  list(): AsyncIterable<string>;
  /** Rejects where nothing can be kept or read. */
  check(): Promise<void>;
  close(): Promise<void>;
};

export type IngestOutcome = "read" | "read_with_bad_pages" | "failed";

export type IngestFile = {
  readonly path: string;
  readonly source: string | null;
  readonly outcome: IngestOutcome | null;
  readonly errorCode: DeedErrorCode | null;
  readonly message: string | null;
};

export type Ingest = {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly files: readonly IngestFile[];
};

/** Which files a batch was given and what became of each, so that an interrupted one can be taken up. */
export type IngestLog = {
  /** Absolute paths, in the order they will be read. */
  begin(paths: readonly string[]): Promise<string>;
  record(id: string, file: IngestFile): Promise<void>;
  /** Says whose bytes a file holds before it is read: the worker that reads them records the outcome. */
  expect(id: string, path: string, source: string): Promise<void>;
  finish(id: string): Promise<void>;
  /** The latest batch, finished or not; null when there was none. */
  latest(): Promise<Ingest | null>;
};

export type Store = {
  readonly kind: "embedded" | "server";
  /** Where the rows lie, as a person may be told it: a folder, or an address without its password. */
  readonly location: string;
  readonly dataFolder: string;
  /** Engine and migration, for `doctor`. */
  readonly about: { readonly postgres: string; readonly migration: number };
  readonly cache: StageCache;
  readonly deeds: DeedShelf;
  readonly originals: Originals;
  readonly ingests: IngestLog;
  /** Deeds to be read by workers, for the doors. */
  readonly jobs: JobShelf;
  /** The steps of those jobs, for the workers. */
  readonly steps: StepLedger;
  /** SQL on the database, for the feature tables and what is built on them. */
  readonly tables: TableStore;
  /** Idempotent. Lets go of the lock. */
  close(): Promise<void>;
};
