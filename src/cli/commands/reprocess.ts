import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import type { StageName } from "../../pipeline.ts";
import { findOneDeed, type Store } from "../../store/index.ts";
import { type BatchItem, exitCodeOfBatch, runBatch, wordSummary } from "../batch.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { createBatchProgress } from "../progress.ts";
import { keepReading, startPipeline, toReadOptions, withExistingStore } from "../reading.ts";

/** Words of the door → the first stage of the pipeline that they mean. */
const FIRST_STAGE = { ocr: "layer", clauses: "clauses", ner: "ner", features: "features" } as const satisfies Record<
  string,
  StageName
>;

const flagsSchema = z.strictObject({
  ...settingFlags,
  from: z.enum(["ocr", "clauses", "ner", "features"]).optional(),
});

/** Without `--from` only what a newer stage, cue table or model would read otherwise is run: the cache keys tell. */
export const runReprocess = async (ids: readonly string[], rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { from, ...flags } = parseFlags(flagsSchema, rawFlags);
  return withExistingStore(flags, door, async (store, settings) => {
    const deeds = await chooseDeeds(store, ids);
    if (deeds.length === 0) {
      door.note(`No deeds in ${store.location}.`);
      return EXIT.ok;
    }
    const progress = createBatchProgress(door, deeds.length);
    const pipeline = await startPipeline(settings, door, { cache: store.cache, onProgress: progress.onProgress });
    try {
      const items = deeds.map(
        ({ source, name }): BatchItem => ({
          path: name,
          async read() {
            const path = await store.originals.find(source);
            if (path === null)
              throw new DeedError("file_not_found", `${name}: its original is no longer in ${store.dataFolder}.`, {
                next: "Ingest the document again.",
              });
            const reading = await pipeline.read(path, {
              name,
              sha256: source,
              ...toReadOptions({ password: settings.password }),
              ...(from === undefined ? {} : { from: FIRST_STAGE[from] }),
            });
            await keepReading(store, reading);
            return reading;
          },
        }),
      );
      const summary = await runBatch(items, door, progress);
      progress.stop();
      door.note(wordSummary(summary));
      if (summary.stoppedBy !== null) throw summary.stoppedBy;
      return exitCodeOfBatch(summary);
    } finally {
      progress.stop();
      await pipeline.dispose();
    }
  });
};

const chooseDeeds = async (store: Store, ids: readonly string[]) => {
  const all = await store.deeds.list();
  if (ids.length === 0) return all;
  const chosen = new Set<string>();
  for (const id of ids) chosen.add(await findOneDeed(store.deeds, id));
  return all.filter((deed) => chosen.has(deed.source));
};
