/** What an engine or the file system throws, said as a DeedError. Decided by codes, never by message text. */
import { statfs } from "node:fs/promises";
import { DeedError } from "../errors.ts";

/** Below this an embedded store writes no more: Postgres panics when its log cannot grow by a segment (16 MiB), and we stop before that. */
export const RESERVED_BYTES = 40 * 1024 * 1024;

const FULL = new Set(["ENOSPC", "EDQUOT", "53100"]);
const FORBIDDEN = new Set(["EACCES", "EPERM", "EROFS"]);
/** SQLSTATE: data_corrupted, index_corrupted. */
const CORRUPT = new Set(["XX001", "XX002"]);
/** SQLSTATE: query_canceled, by `statement_timeout` or by an administrator. */
const CANCELED = "57014";
/** SQLSTATE classes: connection exception, operator intervention (shutdown), insufficient resources other than disk. */
const AWAY_CLASSES = new Set(["08", "57", "53"]);
/** SQLSTATE classes: invalid authorisation, unknown database, no privilege. */
const REFUSED_CLASSES = new Set(["28", "3D", "42501"]);

export const codeOf = (error: unknown): string | null => {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
};

const isSqlState = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code);

export const diskFull = (place: string, cause?: unknown): DeedError =>
  new DeedError("disk_full", `The disk that holds ${place} is full. What was read before is safe.`, {
    next: "Free some space (200 MB to go on), or choose a folder on another disk with --data, then run the same command again.",
    retryable: true,
    cause,
  });

/** An error of the file system under the data folder; anything unknown stays as it is. */
export const describeFileFailure = (error: unknown, place: string): unknown => {
  const code = codeOf(error);
  if (code === null) return error;
  if (FULL.has(code)) return diskFull(place, error);
  if (FORBIDDEN.has(code))
    return new DeedError("store_unavailable", `${place} cannot be written by this user (${code}).`, {
      next: "Give yourself write access to it, or choose another folder with --data.",
      cause: error,
    });
  if (code === "ENOTDIR" || code === "EEXIST")
    return new DeedError("config_invalid", `${place} is not a folder.`, {
      next: "Choose a folder with --data; it is made when it does not exist.",
      cause: error,
    });
  return error;
};

/** An error of a server. Errors without an SQLSTATE come from the connection: the driver throws bare Errors when a socket goes away. */
export const describeServerFailure = (error: unknown, place: string): DeedError => {
  if (error instanceof DeedError) return error;
  const code = codeOf(error);
  if (code !== null && isSqlState(code)) {
    const kind = code.slice(0, 2);
    if (FULL.has(code)) return diskFull(`the database at ${place}`, error);
    if (CORRUPT.has(code)) return corrupt(place, error);
    if (REFUSED_CLASSES.has(kind) || REFUSED_CLASSES.has(code))
      return new DeedError("store_unavailable", `The database at ${place} refuses this user or database (${code}).`, {
        next: "Check user, password and database name in DATABASE_URL, and that the user may create tables.",
        cause: error,
      });
    if (code === CANCELED)
      return new DeedError(
        "store_unavailable",
        `A statement on the database at ${place} took longer than it may (${code}).`,
        {
          next: "See what keeps the server busy (docs/operations.md), then run the same command again: what was read before is kept.",
          retryable: true,
          cause: error,
        },
      );
    if (!AWAY_CLASSES.has(kind)) return unexpected(place, error);
  }
  return new DeedError(
    "store_unavailable",
    `The database at ${place} cannot be reached${code === null ? "" : ` (${code})`}.`,
    {
      next: "Check that the server runs and that DATABASE_URL is right, then run the same command again: what was read before is kept.",
      retryable: true,
      cause: error,
    },
  );
};

/** An error of the embedded engine. One without an SQLSTATE means that the engine itself has stopped: the disk tells whether it ran full. */
export const describeEmbeddedFailure = async (error: unknown, folder: string): Promise<DeedError> => {
  if (error instanceof DeedError) return error;
  const described = describeFileFailure(error, folder);
  if (described instanceof DeedError) return described;
  const code = codeOf(error);
  if (code !== null && CORRUPT.has(code)) return corrupt(folder, error);
  if (code !== null && isSqlState(code) && !code.startsWith("58") && !code.startsWith("XX"))
    return unexpected(folder, error);
  return (await freeBytes(folder)) < RESERVED_BYTES ? diskFull(folder, error) : corrupt(folder, error);
};

/** Bytes that an ordinary user may still write on the disk of `folder`. */
export const freeBytes = async (folder: string): Promise<number> => {
  const disk = await statfs(folder);
  return disk.bsize * disk.bavail;
};

const corrupt = (place: string, cause: unknown): DeedError =>
  new DeedError("store_corrupt", `The store at ${place} is damaged or its engine stopped.`, {
    next: "Run `deedlens doctor`. Originals are untouched: when the store stays unreadable, move its `postgres` folder away and ingest the originals again.",
    cause,
  });

const unexpected = (place: string, cause: unknown): DeedError =>
  new DeedError(
    "internal",
    `The store at ${place} gave an unexpected error: ${cause instanceof Error ? cause.message : String(cause)}`,
    {
      next: "Please report this with the command that you ran.",
      cause,
    },
  );
