import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import { findOneDeed } from "../../store/index.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { wordCount } from "../words.ts";

const flagsSchema = z.strictObject({ data: settingFlags.data, all: z.boolean().optional() });

/** Puts parked deeds back into the queue; named ones also when only pages of them failed. */
export const runRetry = async (ids: readonly string[], rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { all = false, ...settings } = parseFlags(flagsSchema, rawFlags);
  if (all === ids.length > 0)
    throw new DeedError("usage", "retry takes either ids or --all.", {
      next: "`deedlens jobs --failed` lists the parked deeds with their ids.",
    });
  return withExistingStore(settings, door, async (store) => {
    const sources: string[] = [];
    for (const id of ids) sources.push(await findOneDeed(store.deeds, id));
    const count = await store.jobs.retry(all ? null : sources);
    door.note(`${wordCount(count, "deed")} put back into the queue.`);
    return EXIT.ok;
  });
};
