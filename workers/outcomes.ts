/** What a failure of a step means for it: whose fault it is, and whether another attempt may end otherwise. */
import { DeedError, type DeedErrorCode } from "../src/errors.ts";

/** Something that every step needs is away or full: the step goes back, and nothing is counted against it. */
const AWAY: ReadonlySet<DeedErrorCode> = new Set([
  "store_unavailable",
  "store_locked",
  "store_version",
  "disk_full",
  "queue_unavailable",
  "model_missing",
  "model_invalid",
  "config_invalid",
  "interrupted",
]);

/** Attempts in all. Anything that is not listed has one: the same bytes would fail in the same way. */
const ATTEMPTS: Readonly<Partial<Record<DeedErrorCode, number>>> = {
  // A crash may be the machine's (out of memory, a killed process).
  child_crashed: 3,
  // A busy machine is slow; a page that never ends costs its time-out twice.
  timed_out: 2,
};

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Starts of one step that ended with their worker: after so many the step is taken to be what ends them. Where machines are taken away all the time, about
 * every second start of a step that takes seconds ends so by chance (30 kills during 200 deeds parked a sound deed after eight): sixteen by chance are one in
 * 65,000.
 */
export const MOST_STARTS = 16;

export type Verdict =
  | { readonly type: "away" }
  | { readonly type: "again"; readonly afterMs: number }
  | { readonly type: "final" };

/** `failures` are the attempts before this one that failed. */
export const judge = (error: DeedError, failures: number): Verdict => {
  if (AWAY.has(error.code)) return { type: "away" };
  if (failures + 1 >= (ATTEMPTS[error.code] ?? 1)) return { type: "final" };
  return { type: "again", afterMs: Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS) };
};

/** Whether asking for the deed again may help: what is wrong with the bytes themselves stays wrong. */
export const mayPass = (error: DeedError): boolean => error.retryable || ATTEMPTS[error.code] !== undefined;

export const toDeedError = (error: unknown): DeedError =>
  error instanceof DeedError
    ? error
    : new DeedError("internal", `unexpected error: ${error instanceof Error ? error.message : String(error)}`, {
        next: "Please report this with the kind of document that it is.",
        cause: error,
      });

export const workerDied = (starts: number): DeedError =>
  new DeedError("child_crashed", `the worker process ended ${starts - 1} times while it was at this.`, {
    next: "Look at the workers' memory limit and logs, then `deedlens retry`.",
  });
