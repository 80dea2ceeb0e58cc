/** Reads many documents, two at a time; a document that fails is noted and the others go on. */
import type { Issue } from "../deed.ts";
import { DeedError } from "../errors.ts";
import { badPageIssues, type Reading } from "../read-result.ts";
import type { Door, Failure } from "./door.ts";
import { EXIT, type ExitCode, endsTheBatch, wordFailure } from "./exit-codes.ts";
import type { BatchProgress } from "./progress.ts";
import { pageMark, plain, wordCount, wordDuration } from "./words.ts";

export type BatchItem = {
  /** As the summary names it. */
  readonly path: string;
  /** Reads and keeps. */
  read(): Promise<Reading>;
  /** Called when reading failed, before the next one starts. */
  failed?(error: DeedError): Promise<void>;
};

export type BatchSummary = {
  readonly read: number;
  readonly withBadPages: readonly { readonly path: string; readonly issues: readonly Issue[] }[];
  readonly failures: readonly Failure[];
  readonly pages: number;
  readonly seconds: number;
  /** Why the batch stopped before its end; null when it did not. */
  readonly stoppedBy: DeedError | null;
};

/**
 * While one document's pages are recognised another's entities are found: two in flight keep all cores busy, more would only hold more pages in memory.
 */
const IN_FLIGHT = 2;

export const runBatch = async (
  items: readonly BatchItem[],
  door: Door,
  progress: BatchProgress,
): Promise<BatchSummary> => {
  const startedAt = performance.now();
  const withBadPages: { path: string; issues: readonly Issue[] }[] = [];
  const failures: Failure[] = [];
  let read = 0;
  let pages = 0;
  let stoppedBy: DeedError | null = null;
  const queue = items.values();

  const work = async (): Promise<void> => {
    for (const item of queue) {
      try {
        if (door.signal.aborted) throw interrupted();
        const reading = await item.read();
        read += 1;
        pages += reading.source.pages;
        const bad = badPageIssues(reading);
        if (bad.length > 0) withBadPages.push({ path: item.path, issues: bad });
        progress.fileDone(item.path, wordReading(reading));
      } catch (error) {
        const failure = door.signal.aborted ? interrupted() : toDeedError(error, item.path);
        if (endsTheBatch(failure)) {
          // The first reason is the one that counts: what the other reader says afterwards follows from it.
          stoppedBy ??= failure;
          return;
        }
        failures.push({ path: item.path, error: failure });
        progress.fileDone(item.path, `failed: ${failure.message}`);
        try {
          await item.failed?.(failure);
        } catch (second) {
          stoppedBy ??= toDeedError(second, item.path);
        }
      }
      if (stoppedBy !== null) return;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  return { read, withBadPages, failures, pages, seconds: (performance.now() - startedAt) / 1000, stoppedBy };
};

export const exitCodeOfBatch = (summary: BatchSummary): ExitCode => {
  if (summary.failures.length > 0) return EXIT.inputFailed;
  return summary.withBadPages.length > 0 ? EXIT.badPages : EXIT.ok;
};

/** The last words of a batch: what was read, and each failure with its reason and next step. */
export const wordSummary = (summary: BatchSummary): string => {
  const { read, pages, seconds, withBadPages, failures } = summary;
  const lines = [`Read ${wordCount(read, "document")}, ${wordCount(pages, "page")} in ${wordDuration(seconds)}.`];
  if (withBadPages.length > 0)
    lines.push(`${wordCount(withBadPages.length, "document")} with pages that could not be read:`);
  for (const { path, issues } of withBadPages) {
    lines.push(`  ${plain(path)}`);
    for (const issue of issues) lines.push(`    ${pageMark(issue)}${plain(issue.message)}`);
  }
  if (failures.length > 0) lines.push(`${wordCount(failures.length, "document")} failed:`);
  for (const { path, error } of failures)
    lines.push(
      `  ${plain(path)}`,
      ...wordFailure(error)
        .split("\n")
        .map((line) => `    ${plain(line.trim())}`),
    );
  return lines.join("\n");
};

const wordReading = (reading: Reading): string => {
  const { source, issues, record } = reading;
  const bad = badPageIssues(reading);
  const parts = [wordCount(source.pages, "page"), record.deed.kind.replaceAll("_", " ")];
  if (bad.length > 0) parts.push(`${wordCount(bad.length, "page")} not read`);
  if (issues.length > 0) parts.push(wordCount(issues.length, "issue"));
  return parts.join(", ");
};

export const interrupted = (): DeedError =>
  new DeedError("interrupted", "Interrupted.", { next: "Run the same command again.", retryable: true });

const toDeedError = (error: unknown, path: string): DeedError =>
  error instanceof DeedError
    ? error
    : new DeedError(
        "internal",
        `${path}: unexpected error: ${error instanceof Error ? error.message : String(error)}`,
        {
          next: "Please report this with the kind of document that it is.",
          cause: error,
        },
      );
