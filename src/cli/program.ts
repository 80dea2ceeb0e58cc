/** The commands, their flags and their help. What each does lies in `commands/`, loaded when it is called: `--help` stays quick. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError, Option } from "commander";
import { DeedError } from "../errors.ts";
import { packageRoot } from "../installation.ts";
import type { Door } from "./door.ts";
import { EXIT, EXIT_HELP, type ExitCode } from "./exit-codes.ts";

/** Runs one command line (without `node` and the script) and says with which code to exit. */
export const runProgram = async (words: readonly string[], door: Door): Promise<ExitCode> => {
  let code: ExitCode = EXIT.ok;
  const program = new Command("deedlens")
    .description("Reads Belgian notarial deeds: a PDF or a scan in, a feature record with evidence out.")
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help for a command")
    .showHelpAfterError("(add --help for how to use it)")
    .exitOverride()
    .configureOutput({ writeErr: (text) => door.note(text.trimEnd()) })
    .addHelpText("after", `\n${EXIT_HELP}\n\n${ENVIRONMENT_HELP}`);

  const add = (name: string, summary: string, examples: string): Command =>
    program.command(name).description(summary).exitOverride().addHelpText("after", `\nExamples:\n${examples}`);

  const data = () => new Option("--data <dir>", "folder of the store and the originals (default: ./deedlens-data)");
  const model = () => new Option("--model <dir>", "model folder, instead of the one that ships");
  const cores = () => new Option("--cores <n>", "processes that read pages (default: all cores)");
  const password = () =>
    new Option("--password <text>", "for encrypted documents (or DEEDLENS_PASSWORD, which `ps` does not show)");
  const language = () =>
    new Option("--language <code>", "the deeds' language, when you know better").choices(["nl", "fr", "de"]);

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
      code = await (await import("./commands/read.ts")).runRead(files, flags, door);
    });

  add(
    "ingest [path...]",
    "Read files, folders and globs into the store; what is there already is not read again.",
    `  deedlens ingest deeds/
  deedlens ingest "archive/**/*.pdf" --data /srv/deedlens
  deedlens ingest --resume                        takes up the batch that was interrupted`,
  )
    .option("--resume", "go on with the last batch, where it stopped")
    .addOption(data())
    .addOption(language())
    .addOption(password())
    .addOption(model())
    .addOption(cores())
    .action(async (paths: string[], flags: unknown) => {
      code = await (await import("./commands/ingest.ts")).runIngest(paths, flags, door);
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
      code = await (await import("./commands/list.ts")).runList(flags, door);
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
      code = await (await import("./commands/show.ts")).runShow(id, flags, door);
    });

  add(
    "export",
    "Write transactions and goods as tables, for other programs.",
    `  deedlens export --format jsonl > rows.jsonl
  deedlens export --format csv --out tables/      transactions.csv and goods.csv
  deedlens export --format csv --table goods > goods.csv
  deedlens export --format csv --out tables/ --with-parties`,
  )
    .addOption(new Option("--format <name>", "jsonl or csv").choices(["jsonl", "csv"]).makeOptionMandatory())
    .addOption(new Option("--table <name>", "this table only").choices(["transactions", "goods", "parties"]))
    .option("--out <dir>", "write one file a table into this folder instead of standard output")
    .option("--with-parties", "also the parties and file names: personal data")
    .addOption(data())
    .action(async (flags: unknown) => {
      code = await (await import("./commands/export.ts")).runExport(flags, door);
    });

  add(
    "reprocess [id...]",
    "Bring the deeds of the store up to the installed version, from the cache.",
    `  deedlens reprocess                              what newer stages or a new model would read otherwise
  deedlens reprocess --from features              derive all records anew
  deedlens reprocess 3fa9 --from ocr              read this one from its original again`,
  )
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
      code = await (await import("./commands/reprocess.ts")).runReprocess(ids, flags, door);
    });

  add(
    "doctor",
    "Check the installation and the store, and say what to do.",
    "  deedlens doctor\n  deedlens doctor --data /srv/deedlens",
  )
    .addOption(data())
    .addOption(model())
    .action(async (flags: unknown) => {
      code = await (await import("./commands/doctor.ts")).runDoctor(flags, door);
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
      code = await (await import("./commands/demo.ts")).runDemo(flags, door);
    });

  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has printed help, version or what is wrong; it counts a bare `deedlens` as an error, and so do we.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
};

const ENVIRONMENT_HELP = `Environment (a flag wins):
  DEEDLENS_DATA       as --data
  DEEDLENS_MODEL      as --model
  DEEDLENS_CORES      as --cores
  DEEDLENS_PASSWORD   as --password
  DATABASE_URL        postgresql://… : keep rows on this server instead of in the data folder`;

const readVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new DeedError("internal", "package.json has no version.", { next: "Install deedlens again." });
};
