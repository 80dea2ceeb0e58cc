/** Commands about work that was asked for: run anew, listed, put back, watched. */
import { Option } from "commander";
import type { CommandLine } from "./command-line.ts";
import { cores, data, model, password } from "./options.ts";

export const addWorkerCommands = ({ add, door, exit }: CommandLine): void => {
  add(
    "reprocess [id...]",
    "Bring the deeds of the store up to the installed version, from the cache.",
    `  deedlens reprocess                              what newer stages or a new model would read otherwise
  deedlens reprocess --from features              derive all records anew
  deedlens reprocess 3fa9 --from ocr              read this one from its original again
  deedlens reprocess --from features --all --dry-run   with workers: what would run, and for how long
  deedlens reprocess --pause                      with workers: --resume and --cancel likewise`,
  )
    .option("--all", "all deeds, as without ids")
    .option("--dry-run", "with workers: only say what would run and how long it takes")
    .option("--pause", "with workers: take up no more of them for now")
    .option("--resume", "with workers: go on")
    .option("--cancel", "with workers: take those that wait out of the queue")
    .addOption(
      new Option("--from <stage>", "run this stage and those after it anew").choices([
        "ocr",
        "clauses",
        "ner",
        "features",
      ]),
    )
    .addOption(data())
    .addOption(password())
    .addOption(model())
    .addOption(cores())
    .action(async (ids: string[], flags: unknown) => {
      exit(await (await import("./commands/reprocess.ts")).runReprocess(ids, flags, door));
    });

  add(
    "jobs",
    "List the deeds that workers were asked to read.",
    `  deedlens jobs
  deedlens jobs --failed                          the parked ones, why, and what to do
  deedlens jobs --failed --json`,
  )
    .option("--failed", "the parked deeds with their reasons")
    .option("--json", "print one JSON object a deed")
    .option("--limit <n>", "at most so many, newest first (default: 100)")
    .addOption(data())
    .action(async (flags: unknown) => {
      exit(await (await import("./commands/jobs.ts")).runJobs(flags, door));
    });

  add(
    "retry [id...]",
    "Put parked deeds back into the workers' queue; named ones also when pages of them failed.",
    "  deedlens retry 3fa9\n  deedlens retry --all",
  )
    .option("--all", "all parked deeds")
    .addOption(data())
    .action(async (ids: string[], flags: unknown) => {
      exit(await (await import("./commands/retry.ts")).runRetry(ids, flags, door));
    });

  add(
    "status",
    "Show how far the workers are: deeds, steps, rate, time left.",
    "  deedlens status\n  deedlens status --watch\n  deedlens status --json",
  )
    .option("--watch", "show it anew every two seconds")
    .option("--json", "print one JSON object")
    .addOption(data())
    .action(async (flags: unknown) => {
      exit(await (await import("./commands/status.ts")).runStatus(flags, door));
    });
};
