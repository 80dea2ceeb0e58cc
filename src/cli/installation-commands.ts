/** Commands about what is installed: models, a check-up, a first try. */
import type { Command } from "commander";
import type { CommandLine } from "./command-line.ts";
import { cores, data, model } from "./options.ts";

export const addInstallationCommands = ({ add, door, exit }: CommandLine): void => {
  const models = add(
    "models",
    "List the models that are installed, check their files, or compare two of them.",
    `  deedlens models                                 what ships; * is the one that reads
  deedlens models --model ../deed-5               that one too
  deedlens models --deeds                         how many deeds of the store each one read
  deedlens models compare deed-4 ../deed-5 --gold gold/`,
  )
    .option("--json", "print one JSON object a model")
    .option("--deeds", "count the deeds of the store by the model that read them")
    .addOption(model())
    .addOption(data())
    .action(async (flags: unknown) => {
      exit(await (await import("./commands/models.ts")).runModels(flags, door));
    });
  models
    .command("compare <a> <b>")
    .description("Read a folder of gold with two models, and compare F1 by label with 95 % intervals.")
    .addHelpText(
      "after",
      `\nExamples:
  deedlens models compare deed-4 ../deed-5 --gold fixtures/gold
  deedlens models compare old/ new/ --gold gold/ --sources deed,bad
  deedlens models compare old/ new/ --gold gold/ --json > compared.json

A model is a folder, or the name of one that ships. Gold is a folder of gold.json, or of such folders.`,
    )
    .requiredOption("--gold <dir>", "folder of gold")
    .option("--sources <list>", "of text,deed,scan,poor,bad (default: text, gold's own text)")
    .option("--limit <n>", "the first n deeds only")
    .option("--json", "print one JSON object")
    .addOption(cores())
    .action(async (a: string, b: string, _: unknown, command: Command) => {
      // `--json` is a flag of `models` too, and its parser takes it first.
      exit(await (await import("./commands/models.ts")).runCompare([a, b], command.optsWithGlobals(), door));
    });

  add(
    "doctor",
    "Check the installation and the store, and say what to do.",
    "  deedlens doctor\n  deedlens doctor --data /srv/deedlens",
  )
    .addOption(data())
    .addOption(model())
    .action(async (flags: unknown) => {
      exit(await (await import("./commands/doctor.ts")).runDoctor(flags, door));
    });

  add(
    "demo",
    "Read the example deeds that ship and show what comes out.",
    "  deedlens demo\n  deedlens demo --data /tmp/try",
  )
    .addOption(data())
    .addOption(model())
    .addOption(cores())
    .action(async (flags: unknown) => {
      exit(await (await import("./commands/demo.ts")).runDemo(flags, door));
    });
};
