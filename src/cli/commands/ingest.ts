import { basename, resolve } from "node:path";
import { z } from "zod";
import { parseFlags, type Settings } from "../../config.ts";
import { DeedError, type DeedErrorCode } from "../../errors.ts";
import type { Pipeline } from "../../pipeline.ts";
import { badPageIssues } from "../../read-result.ts";
import type { Store } from "../../store/index.ts";
import { type BatchItem, exitCodeOfBatch, runBatch, wordSummary } from "../batch.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { findInputs } from "../inputs.ts";
import { createBatchProgress } from "../progress.ts";
import { enqueueFiles, PRIORITIES } from "../queued.ts";
import { keepReading, type ReadingFlags, readingFlags, startPipeline, toReadOptions, withStore } from "../reading.ts";
import { refreshAfterBatch } from "../refresh.ts";
import { wordCount } from "../words.ts";

const flagsSchema = z.strictObject({
  ...readingFlags,
  resume: z.boolean().optional(),
  detach: z.boolean().optional(),
  priority: z.enum(PRIORITIES).default("normal"),
});

/** Reads into the store. The batch is written down first, so that an interrupted one can be taken up with `--resume` or by the same command. */
export const runIngest = async (paths: readonly string[], rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { resume = false, detach = false, priority, language, ...settingFlags } = parseFlags(flagsSchema, rawFlags);
  if (resume === paths.length > 0)
    throw new DeedError("usage", "ingest takes either paths or --resume.", {
      next: "Name files, folders or globs, or go on with --resume.",
    });
  const inputs = await findInputs(paths);
  for (const error of inputs.missing) door.note(`deedlens: ${error.message}\n  ${error.next}`);
  if (!resume && inputs.files.length === 0) return EXIT.inputFailed;
  return withStore(settingFlags, door, async (store, settings) => {
    const files = resume ? await filesLeft(store) : inputs.files;
    if (files.length === 0) {
      door.note("The last batch was finished: nothing to resume.");
      return EXIT.ok;
    }
    const job = { files, store, door, settings, flags: { password: settings.password, language } };
    if (detach && settings.redisUrl === null)
      throw new DeedError("usage", "--detach needs workers, and REDIS_URL is not set.", {
        next: "Without workers the documents are read by this command; docs/operations.md tells how to start some.",
      });
    const code =
      settings.redisUrl === null ? await ingestFiles(job) : await enqueueFiles({ ...job, language, detach, priority });
    return code === EXIT.ok && inputs.missing.length > 0 ? EXIT.inputFailed : code;
  });
};

export type IngestJob = {
  readonly files: readonly string[];
  readonly store: Store;
  readonly door: Door;
  readonly settings: Settings;
  readonly flags: ReadingFlags;
};

/** One batch from its log's first line to its summary. Throws what stopped it: an interruption, or a store that cannot go on. */
export const ingestFiles = async (job: IngestJob): Promise<ExitCode> => {
  const { files, store, door, settings } = job;
  const batch = await store.ingests.begin(files);
  const progress = createBatchProgress(door, files.length);
  const pipeline = await startPipeline(settings, door, { cache: store.cache, onProgress: progress.onProgress });
  try {
    const summary = await runBatch(
      files.map((path) => toItem(path, batch, job, pipeline)),
      door,
      progress,
    );
    progress.stop();
    door.note(wordSummary(summary));
    if (summary.stoppedBy !== null) {
      const left = files.length - summary.read - summary.failures.length;
      door.note(
        `${wordCount(left, "document")} left. Pages already read are kept: \`deedlens ingest --resume\` goes on from there.`,
      );
      throw summary.stoppedBy;
    }
    await store.ingests.finish(batch);
    await refreshAfterBatch(store, settings, door);
    door.note(
      `The data lies in ${store.location}${store.kind === "server" ? `, the originals in ${store.originals.place}` : ""}.`,
    );
    return exitCodeOfBatch(summary);
  } finally {
    progress.stop();
    await pipeline.dispose();
  }
};

/** With these the bytes themselves are no readable deed: nothing is kept of them. After any other failure the pages read so far stay for the next try. */
const OF_THE_FILE: ReadonlySet<DeedErrorCode> = new Set([
  "not_a_document",
  "pdf_damaged",
  "pdf_encrypted",
  "pdf_no_pages",
  "too_many_pages",
  "file_too_large",
]);

const toItem = (path: string, batch: string, { store, flags }: IngestJob, pipeline: Pipeline): BatchItem => {
  let added: string | null = null;
  return {
    path,
    async read() {
      const original = await store.originals.put(path);
      if (original.added) added = original.sha256;
      const name = basename(path);
      const reading = await pipeline.read(await store.originals.open(original.sha256, name), {
        name,
        sha256: original.sha256,
        ...toReadOptions(flags),
      });
      await keepReading(store, reading);
      const outcome = badPageIssues(reading).length > 0 ? "read_with_bad_pages" : "read";
      await store.ingests.record(batch, { path, source: original.sha256, outcome, errorCode: null, message: null });
      return reading;
    },
    async failed({ code, message }) {
      if (added !== null && OF_THE_FILE.has(code)) await store.deeds.remove(added);
      await store.ingests.record(batch, { path, source: null, outcome: "failed", errorCode: code, message });
    },
  };
};

/** What the last batch has not come to; failed files are not tried again by themselves. */
const filesLeft = async (store: Store): Promise<readonly string[]> => {
  const last = await store.ingests.latest();
  if (last === null || last.finishedAt !== null) return [];
  return last.files.filter((file) => file.outcome === null).map((file) => resolve(file.path));
};
