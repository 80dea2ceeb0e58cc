/** The one place where an error becomes an exit code and words. docs/cli.md holds the same table. */
import { DeedError, type DeedErrorCode } from "../errors.ts";

export const EXIT = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  inputFailed: 3,
  badPages: 4,
  store: 5,
  installation: 6,
  criticalExpectation: 7,
  warningExpectation: 8,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_HELP = `Exit codes:
  0    done
  1    unexpected error
  2    wrong usage or configuration
  3    at least one input could not be read or found; the others were done
  4    everything was read, but at least one page could not be
  5    the store is in use, away, damaged or out of disk
  6    the installation is incomplete (\`deedlens doctor\` says what)
  7    \`validate\`: an expectation of severity critical failed
  8    \`validate\`: one of severity warning failed, none of critical
  130  interrupted; the same command goes on where it stopped`;

const CODES: Readonly<Record<DeedErrorCode, ExitCode>> = {
  file_not_found: EXIT.inputFailed,
  file_is_directory: EXIT.inputFailed,
  permission_denied: EXIT.inputFailed,
  file_empty: EXIT.inputFailed,
  not_a_document: EXIT.inputFailed,
  pdf_damaged: EXIT.inputFailed,
  pdf_encrypted: EXIT.inputFailed,
  pdf_no_pages: EXIT.inputFailed,
  too_many_pages: EXIT.inputFailed,
  file_too_large: EXIT.inputFailed,
  model_missing: EXIT.installation,
  model_invalid: EXIT.installation,
  config_invalid: EXIT.usage,
  usage: EXIT.usage,
  store_locked: EXIT.store,
  store_unavailable: EXIT.store,
  store_version: EXIT.store,
  store_corrupt: EXIT.store,
  disk_full: EXIT.store,
  not_in_store: EXIT.inputFailed,
  queue_unavailable: EXIT.store,
  alert_failed: EXIT.unexpected,
  child_crashed: EXIT.inputFailed,
  timed_out: EXIT.inputFailed,
  memory_exceeded: EXIT.inputFailed,
  interrupted: EXIT.interrupted,
  internal: EXIT.unexpected,
};

export const exitCodeOf = (error: unknown): ExitCode =>
  error instanceof DeedError ? CODES[error.code] : EXIT.unexpected;

/** Errors after which going on with the next input makes no sense: it would fail in the same way. */
export const endsTheBatch = (error: unknown): boolean => {
  const code = exitCodeOf(error);
  return code !== EXIT.inputFailed && code !== EXIT.unexpected;
};

/** What failed and why, and on the next line what to do. Where it is our own mistake, also where it happened: for the report. */
export const wordFailure = (error: unknown): string => {
  if (!(error instanceof DeedError)) return `Unexpected error: ${wordStack(error)}\n  ${REPORT}`;
  const where = error.code === "internal" && error.cause !== undefined ? `\n  ${wordStack(error.cause)}` : "";
  return `${error.message}${where}\n  ${error.next}`;
};

const REPORT = "Please report this with the command that you ran.";

const wordStack = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
