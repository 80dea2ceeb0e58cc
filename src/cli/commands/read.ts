import { z } from "zod";
import { parseFlags, readSettings } from "../../config.ts";
import { checkInputFile } from "../../input-file.ts";
import { toReadResult } from "../../read-result.ts";
import { exitCodeOfBatch, runBatch } from "../batch.ts";
import type { Door } from "../door.ts";
import { type ExitCode, wordFailure } from "../exit-codes.ts";
import { printRecord } from "../print-record.ts";
import { createBatchProgress } from "../progress.ts";
import { readingFlags, startPipeline, toReadOptions } from "../reading.ts";
import { plain } from "../words.ts";

const flagsSchema = z.strictObject({ ...readingFlags, json: z.boolean().optional() });

/** Reads and prints; nothing is kept. With `--json` standard output holds one JSON object a document, in the order given, and nothing else. */
export const runRead = async (files: readonly string[], rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, language, ...settingFlags } = parseFlags(flagsSchema, rawFlags);
  const settings = readSettings(door.environment, settingFlags);
  const progress = createBatchProgress(door, files.length);
  const pipeline = await startPipeline(settings, door, { onProgress: progress.onProgress });
  const printed = createOrderedOutput(door);
  try {
    const summary = await runBatch(
      files.map((path, index) => ({
        path,
        read: async () => {
          await checkInputFile(path);
          const reading = await pipeline.read(path, toReadOptions({ password: settings.password, language }));
          const { source, record, issues } = reading;
          await printed.put(
            index,
            json
              ? `${JSON.stringify(toReadResult(reading))}\n`
              : `${printRecord({ name: source.name, sha256: source.sha256, pageCount: source.pages, record, issues })}\n`,
          );
          return reading;
        },
        failed: () => printed.put(index, ""),
      })),
      door,
      progress,
    );
    progress.stop();
    if (summary.stoppedBy !== null) throw summary.stoppedBy;
    for (const { path, issues } of summary.withBadPages)
      for (const issue of issues) door.note(`deedlens: ${plain(path)}, page ${issue.page}: ${plain(issue.message)}`);
    for (const { error } of summary.failures) door.note(`deedlens: ${wordFailure(error)}`);
    return exitCodeOfBatch(summary);
  } finally {
    progress.stop();
    await pipeline.dispose();
  }
};

/** Documents finish in any order; they are printed in the order given, each as soon as those before it are. */
const createOrderedOutput = (door: Door) => {
  const waiting = new Map<number, string>();
  let next = 0;
  let writing: Promise<void> = Promise.resolve();
  return {
    put(index: number, text: string): Promise<void> {
      waiting.set(index, text);
      for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
        const chunk = ready;
        writing = writing.then(() => door.out(chunk));
        waiting.delete(next);
        next += 1;
      }
      return writing;
    },
  };
};
