import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import type { WorkOverview } from "../../store/index.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { table } from "../table.ts";
import { wordCode, wordCount, wordDuration } from "../words.ts";

const flagsSchema = z.strictObject({
  data: settingFlags.data,
  json: z.boolean().optional(),
  watch: z.boolean().optional(),
});

const WATCH_EVERY_MS = 2_000;
const CLEAR_SCREEN = "\u001b[H\u001b[2J";

/** How far the workers are: deeds by state, steps by queue, the rate of the last minutes, the time that is left at that rate, what failed and why. */
export const runStatus = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, watch = false, ...settings } = parseFlags(flagsSchema, rawFlags);
  return withExistingStore(settings, door, async (store) => {
    for (;;) {
      const overview = await store.jobs.overview();
      const text = json ? `${JSON.stringify(overview)}\n` : wordOverview(overview);
      await door.out(watch && !json ? CLEAR_SCREEN + text : text);
      if (!watch || door.signal.aborted) return EXIT.ok;
      await wait(WATCH_EVERY_MS, undefined, { signal: door.signal }).catch(() => undefined);
      if (door.signal.aborted) return EXIT.ok;
    }
  });
};

export const wordOverview = (overview: WorkOverview): string => {
  const { jobs, queues, workers, slots, windowSeconds, deedsDone, pagesDone, oldestWaitingSeconds, failures } =
    overview;
  const window = wordDuration(windowSeconds);
  const left = secondsLeft(overview);
  const lines = [
    `Workers   ${workers === 0 ? "none" : `${workers}, ${wordCount(slots, "page")} at once`}`,
    `Deeds     ${jobs.waiting} waiting, ${jobs.active} at work, ${jobs.done} done, ${jobs.parked} parked`,
    `Rate      ${wordCount(deedsDone, "deed")} and ${wordCount(pagesDone, "page")} in the last ${window}`,
    `Left      ${left === null ? "-" : left === 0 ? "nothing" : `about ${wordDuration(left)}`}`,
  ];
  if (overview.pausedPriorities.length > 0)
    lines.push("Paused    deeds of low priority (`deedlens reprocess --resume`)");
  if (oldestWaitingSeconds !== null) lines.push(`Oldest    waits for ${wordDuration(oldestWaitingSeconds)}`);
  const failed = failures.map(({ code, deeds }) => `${deeds} ${wordCode(code ?? "internal")}`);
  if (failed.length > 0) lines.push(`Failed    ${failed.join(", ")} (\`deedlens jobs --failed\`)`);
  const rows = queues.map(({ queue, ready, fed, running }) => [queue, String(ready), String(fed), String(running)]);
  return `${lines.join("\n")}\n${rows.length === 0 ? "" : `\n${table([["STEPS", "READY", "QUEUED", "RUNNING"], ...rows])}`}`;
};

/** At the rate of the last minutes, unopened deeds taken as long as the mean; null when nothing was done in that time. */
const secondsLeft = ({ jobs, windowSeconds, deedsDone, pagesDone, meanPages }: WorkOverview): number | null => {
  const deeds = jobs.waiting + jobs.active;
  if (deeds === 0) return 0;
  if (pagesDone > 0 && meanPages > 0) return (deeds * meanPages * windowSeconds) / pagesDone;
  return deedsDone === 0 ? null : (deeds * windowSeconds) / deedsDone;
};
