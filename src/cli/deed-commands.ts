/** Commands that take deeds in, and give one out again. */
import type { CommandLine } from "./command-line.ts";
import { cores, data, language, model, password, priority } from "./options.ts";

export const addDeedCommands = ({ add, door, exit }: CommandLine): void => {
  add(
    "read <file...>",
    "Read documents and print their records; nothing is kept.",
    `  deedlens read deed.pdf
  deedlens read deed.pdf --json > deed.json
  deedlens read *.pdf --json > deeds.jsonl        one object a line`,
  )
    .option("--json", "print one JSON object a document (schema deedlens/1), nothing else")
    .addOption(language())
    .addOption(password())
    .addOption(model())
    .addOption(cores())
    .action(async (files: string[], flags: unknown) => {
      exit(await (await import("./commands/read.ts")).runRead(files, flags, door));
    });

  add(
    "ingest [path...]",
    "Read files, folders and globs into the store; what is there already is not read again.",
    `  deedlens ingest deeds/
  deedlens ingest "archive/**/*.pdf" --data /srv/deedlens
  deedlens ingest --resume                        takes up the batch that was interrupted
  deedlens ingest feed/ --detach                  with workers (REDIS_URL): queues them and returns`,
  )
    .option("--resume", "go on with the last batch, where it stopped")
    .option("--detach", "with workers: return as soon as everything is queued")
    .addOption(priority())
    .addOption(data())
    .addOption(language())
    .addOption(password())
    .addOption(model())
    .addOption(cores())
    .action(async (paths: string[], flags: unknown) => {
      exit(await (await import("./commands/ingest.ts")).runIngest(paths, flags, door));
    });

  add(
    "watch <folder>",
    "Take in what is put into a folder, once it is whole; then move it to done/ or failed/ with the reason.",
    `  deedlens watch feed/
  deedlens watch feed/ --stay                     leaves the files where they are
  deedlens watch feed/ --settle 30                whole is what did not change for 30 s`,
  )
    .option("--stay", "leave the files where they are")
    .option("--settle <seconds>", "a file is whole when it did not change for so long (default: 3)")
    .addOption(priority())
    .addOption(data())
    .addOption(language())
    .addOption(password())
    .addOption(model())
    .addOption(cores())
    .action(async (folder: string, flags: unknown) => {
      exit(await (await import("./commands/watch.ts")).runWatch(folder, flags, door));
    });

  add(
    "list",
    "List the deeds in the store.",
    `  deedlens list
  deedlens list --failed                          what the last batch could not read, and why
  deedlens list --json                            one object a line`,
  )
    .option("--json", "print one JSON object a deed")
    .option("--failed", "list the files that the last batch could not read")
    .addOption(data())
    .action(async (flags: unknown) => {
      exit(await (await import("./commands/list.ts")).runList(flags, door));
    });

  add(
    "show <id>",
    "Show one deed of the store; the first characters of its id are enough.",
    `  deedlens show 3fa9
  deedlens show 3fa9 --json | jq .record
  deedlens show 3fa9 --readings                   its readings by older versions
  deedlens show 3fa9 --reading 2                  the one before the newest`,
  )
    .option("--json", "print the whole reading as one JSON object (schema deedlens/1)")
    .option("--readings", "list the readings of this deed, newest first")
    .option("--reading <n>", "show the n-th of them instead of the newest")
    .addOption(data())
    .action(async (id: string, flags: unknown) => {
      exit(await (await import("./commands/show.ts")).runShow(id, flags, door));
    });
};
