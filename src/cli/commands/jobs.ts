import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import type { Job, JobState } from "../../store/index.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { table } from "../table.ts";
import { plain, shortId, wordCount } from "../words.ts";

const flagsSchema = z.strictObject({
  data: settingFlags.data,
  json: z.boolean().optional(),
  failed: z.boolean().optional(),
  limit: z.coerce.number().int().min(1).max(1_000_000).default(100),
});

/** The deeds that workers were asked to read, newest first; with `--failed` the parked ones and why. */
export const runJobs = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { json = false, failed = false, limit, ...settings } = parseFlags(flagsSchema, rawFlags);
  return withExistingStore(settings, door, async (store) => {
    const state: JobState | null = failed ? "parked" : null;
    const jobs = await store.jobs.list(state, limit);
    if (json) for (const job of jobs) await door.out(`${JSON.stringify(job)}\n`);
    else if (jobs.length === 0) door.note(failed ? "No deed is parked." : "Workers were not asked for any deed yet.");
    else if (failed) for (const job of jobs) await door.out(wordParked(job));
    else
      await door.out(
        table([
          ["ID", "STATE", "PAGES", "SUBMITTED", "NAME"],
          ...jobs.map((job) => [
            shortId(job.source),
            job.state,
            job.failedPages === 0 ? String(job.pageCount ?? "-") : `${job.pageCount} (${job.failedPages} bad)`,
            job.submittedAt.toISOString().slice(0, 19),
            plain(job.name),
          ]),
        ]),
      );
    if (!json && failed && jobs.length > 0)
      door.note(`${wordCount(jobs.length, "deed")} parked. \`deedlens retry ID\`, or \`--all\`, puts them back.`);
    return EXIT.ok;
  });
};

const wordParked = ({ source, name, failedStage, message, next }: Job): string =>
  `${shortId(source)}  ${plain(name)}  (${failedStage ?? "-"})\n    ${plain(message ?? "")}\n    ${plain(next ?? "")}\n`;
