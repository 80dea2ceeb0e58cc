import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import type { StageName } from "../../pipeline.ts";
import { findOneDeed, type Store } from "../../store/index.ts";
import { type BatchItem, exitCodeOfBatch, runBatch, wordSummary } from "../batch.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { planReprocess } from "../planned.ts";
import { createBatchProgress } from "../progress.ts";
import { keepReading, startPipeline, toReadOptions, withExistingStore } from "../reading.ts";
import { refreshAfterBatch } from "../refresh.ts";
import { wordCount } from "../words.ts";

/** Words of the door → the first stage of the pipeline that they mean. */
const FIRST_STAGE = { ocr: "layer", clauses: "clauses", ner: "ner", features: "features" } as const satisfies Record<
  string,
  StageName
>;

const flagsSchema = z.strictObject({
  ...settingFlags,
  from: z.enum(["ocr", "clauses", "ner", "features"]).optional(),
  all: z.boolean().optional(),
  dryRun: z.boolean().optional(),
  pause: z.boolean().optional(),
  resume: z.boolean().optional(),
  cancel: z.boolean().optional(),
});

/** In this process, or planned for the workers. Without `--from` only what a newer stage, cue table or model would read otherwise is run: the cache keys tell. */
export const runReprocess = async (ids: readonly string[], rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { from, all = false, dryRun = false, pause, resume, cancel, ...flags } = parseFlags(flagsSchema, rawFlags);
  const steering = [pause, resume, cancel].filter((given) => given === true).length;
  if (steering > 1 || (steering === 1 && (ids.length > 0 || from !== undefined || dryRun)) || (all && ids.length > 0))
    throw new DeedError("usage", "reprocess takes ids or --all, or one of --pause, --resume and --cancel.", {
      next: "Add --help to see examples.",
    });
  return withExistingStore(flags, door, async (store, settings) => {
    if (steering + Number(dryRun) > 0 && settings.redisUrl === null)
      throw new DeedError(
        "usage",
        "--dry-run, --pause, --resume and --cancel are about workers, and REDIS_URL is not set.",
        {
          next: "Without workers `reprocess` reads in this process; Ctrl-C stops it.",
        },
      );
    if (steering > 0) return steer(store, { pause, resume }, door);
    if (settings.redisUrl !== null) return planReprocess({ store, settings, door, ids, from, dryRun });
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
            const reading = await pipeline.read(await store.originals.open(source, name), {
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
      await refreshAfterBatch(store, settings, door);
      if (summary.stoppedBy !== null) throw summary.stoppedBy;
      return exitCodeOfBatch(summary);
    } finally {
      progress.stop();
      await pipeline.dispose();
    }
  });
};

const steer = async (
  store: Store,
  { pause, resume }: { readonly pause?: boolean | undefined; readonly resume?: boolean | undefined },
  door: Door,
): Promise<ExitCode> => {
  const { replan } = store.jobs;
  if (pause === true) {
    await replan.pause();
    door.note("Paused: deeds of low priority wait; those at work are finished.");
  } else if (resume === true) {
    await replan.resume();
    door.note("Resumed.");
  } else {
    door.note(`${wordCount(await replan.cancel(), "deed")} taken out of the queue; their earlier readings stay.`);
  }
  return EXIT.ok;
};

const chooseDeeds = async (store: Store, ids: readonly string[]) => {
  const all = await store.deeds.list();
  if (ids.length === 0) return all;
  const chosen = new Set<string>();
  for (const id of ids) chosen.add(await findOneDeed(store.deeds, id));
  return all.filter((deed) => chosen.has(deed.source));
};
