/** `ingest` where workers read: keeps the originals, asks for them to be read, and waits. The work stands in PostgreSQL; nothing here talks to Redis. */
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Settings } from "../config.ts";
import type { Language } from "../deed.ts";
import { DeedError } from "../errors.ts";
import { badPageIssues } from "../read-result.ts";
import type { BatchFile, Store } from "../store/index.ts";
import { type BatchSummary, exitCodeOfBatch, interrupted, wordSummary } from "./batch.ts";
import type { Door } from "./door.ts";
import { EXIT, type ExitCode, endsTheBatch } from "./exit-codes.ts";
import { type BatchProgress, createBatchProgress } from "./progress.ts";
import { refreshAfterBatch } from "./refresh.ts";
import { wordCode, wordCount } from "./words.ts";

/** In the order in which they are read. */
export const PRIORITIES = ["urgent", "normal", "low"] as const;
export type Priority = (typeof PRIORITIES)[number];

export type QueuedIngest = {
  readonly files: readonly string[];
  readonly store: Store;
  readonly door: Door;
  readonly language: Language | undefined;
  readonly settings: Settings;
  readonly flags: { readonly password: string | null };
  readonly priority: Priority;
  /** Return as soon as everything is queued. */
  readonly detach: boolean;
};

const POLL_MS = 500;
/** A batch of thousands is looked at less often: each look lists what has ended. */
const POLL_MS_A_FILE = 0.5;
/** Whether any worker lives is asked at first, and then with every so many looks. */
const LOOKS_FOR_WORKERS = 30;

export const enqueueFiles = async (job: QueuedIngest): Promise<ExitCode> => {
  const { files, store, door } = job;
  if (job.flags.password !== null)
    throw new DeedError("usage", "A password is not handed to workers: it would have to be kept.", {
      next: "Give the workers DEEDLENS_PASSWORD in their own environment, or unset REDIS_URL to read encrypted deeds here.",
    });
  const startedAt = performance.now();
  const batch = await store.ingests.begin(files);
  const known = await submitFiles(batch, job);
  await store.jobs.settle(batch);
  if (job.detach) {
    const failed = (await store.jobs.endedFiles(batch)).filter(({ outcome }) => outcome === "failed").length;
    door.note(
      `${wordCount(files.length - failed, "document")} queued${known > 0 ? `, ${known} of them known already` : ""}. \`deedlens status\` tells how far the workers are.`,
    );
    return failed > 0 ? EXIT.inputFailed : EXIT.ok;
  }
  const progress = createBatchProgress(door, files.length);
  try {
    const ended = await untilEnded(batch, job, progress);
    progress.stop();
    const summary = await summarise(ended, store, (performance.now() - startedAt) / 1000);
    await store.ingests.finish(batch);
    await refreshAfterBatch(store, job.settings, door);
    door.note(wordSummary(summary));
    door.note(`The data lies in ${store.location}, the originals in ${store.originals.place}.`);
    return exitCodeOfBatch(summary);
  } finally {
    progress.stop();
  }
};

/** Gives how many were known already. A file that cannot be taken in is noted, and the others go on. */
const submitFiles = async (
  batch: string,
  { files, store, door, language, priority }: QueuedIngest,
): Promise<number> => {
  let known = 0;
  for (const path of files) {
    if (door.signal.aborted) throw interrupted();
    try {
      const { sha256 } = await store.originals.put(path);
      // First the file's hash, then the job: whoever ends it tells all files of that hash.
      await store.ingests.expect(batch, path, sha256);
      const answer = await store.jobs.submit({
        source: sha256,
        name: basename(path),
        language: language ?? null,
        priority: PRIORITIES.indexOf(priority) + 1,
      });
      if (answer === "known") known += 1;
    } catch (error) {
      if (!(error instanceof DeedError) || endsTheBatch(error)) throw error;
      const { code, message } = error;
      await store.ingests.record(batch, { path, source: null, outcome: "failed", errorCode: code, message });
    }
  }
  return known;
};

const untilEnded = async (
  batch: string,
  { files, store, door }: QueuedIngest,
  progress: BatchProgress,
): Promise<readonly BatchFile[]> => {
  const told = new Set<string>();
  const pagesTold = new Map<string, number>();
  let warned = false;
  for (let looks = 0; ; looks += 1) {
    if (door.signal.aborted)
      throw new DeedError("interrupted", "Interrupted. The workers go on with what was queued.", {
        next: "`deedlens status` tells how far they are; `deedlens ingest --resume` waits for them again.",
        retryable: true,
      });
    await store.jobs.settle(batch);
    for (const { source, name, pageCount, pagesDone } of await store.jobs.progressOf(batch)) {
      const before = pagesTold.get(source);
      if (before === undefined) progress.onProgress({ type: "deed_started", name, pageCount });
      for (let number = (before ?? 0) + 1; number <= pagesDone; number++)
        progress.onProgress({ type: "page_done", name, number, cached: false });
      pagesTold.set(source, Math.max(before ?? 0, pagesDone));
    }
    const ended = await store.jobs.endedFiles(batch);
    for (const file of ended) {
      if (told.has(file.path)) continue;
      told.add(file.path);
      progress.onProgress({ type: "deed_done", name: basename(file.path) });
      progress.fileDone(file.path, wordOutcome(file));
    }
    if (ended.length >= files.length) return ended;
    if (!warned && looks % LOOKS_FOR_WORKERS === 0 && (await store.jobs.overview()).workers === 0) {
      warned = true;
      progress.note("No worker is at work: the documents wait until one is started (docs/operations.md).");
    }
    await wait(Math.max(POLL_MS, files.length * POLL_MS_A_FILE), undefined, { signal: door.signal }).catch(
      () => undefined,
    );
  }
};

const wordOutcome = ({ outcome, message, pageCount, kind }: BatchFile): string => {
  if (outcome === "failed") return `failed: ${message ?? ""}`;
  const parts = [wordCount(pageCount, "page"), ...(kind === null ? [] : [wordCode(kind)])];
  return [...parts, ...(outcome === "read_with_bad_pages" ? ["some pages not read"] : [])].join(", ");
};

const summarise = async (ended: readonly BatchFile[], store: Store, seconds: number): Promise<BatchSummary> => {
  const failures = ended
    .filter(({ outcome }) => outcome === "failed")
    .map(({ path, errorCode, message, next }) => ({
      path,
      error: new DeedError(errorCode ?? "internal", message ?? path, {
        next: next ?? "Get the file again from where it came from.",
      }),
    }));
  const withBadPages = [];
  for (const { path, source, outcome } of ended) {
    if (outcome !== "read_with_bad_pages" || source === null) continue;
    const kept = await store.deeds.get(source);
    if (kept !== null) withBadPages.push({ path, issues: badPageIssues(kept.deed) });
  }
  const read = ended.filter(({ outcome }) => outcome !== "failed");
  const pages = read.reduce((sum, { pageCount }) => sum + pageCount, 0);
  return { read: read.length, withBadPages, failures, pages, seconds, stoppedBy: null };
};
