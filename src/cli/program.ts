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
  const priority = () =>
    new Option("--priority <name>", "with workers: what is read first (default: normal)").choices([
      "urgent",
      "normal",
      "low",
    ]);

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
      code = await (await import("./commands/ingest.ts")).runIngest(paths, flags, door);
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
      code = await (await import("./commands/watch.ts")).runWatch(folder, flags, door);
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
    "Write tables for other programs: feature tables without personal data, or the records.",
    `  deedlens export --format parquet --out tables/                  deed, transaction, good, transaction_good
  deedlens export --format csv --table transaction > transactions.csv
  deedlens export --format jsonl --table good --where "good_type = house" --where "construction_year >= 1990"
  deedlens export --format parquet --out new/ --since 2025-03-01  readings saved since
  deedlens export --format parquet --out q4/ --snapshot q4_2025
  deedlens export --format jsonl > rows.jsonl                     the records themselves, transactions and goods
  deedlens export --format csv --out tables/ --with-parties`,
  )
    .addOption(
      new Option("--format <name>", "parquet, csv or jsonl").choices(["parquet", "csv", "jsonl"]).makeOptionMandatory(),
    )
    .option(
      "--table <names>",
      "feature tables (deed, transaction, good, transaction_good, parcel, area, evidence, link) or one of transactions, goods, parties",
    )
    .option("--where <condition>", "rows of which `column op value` holds; may be repeated", gather)
    .option("--since <time>", "rows of readings saved since this day or time (UTC)")
    .option("--snapshot <name>", "the rows of a snapshot")
    .option("--out <dir>", "write one file a table into this folder instead of standard output")
    .option("--with-parties", "records: also the parties and file names: personal data")
    .addOption(data())
    .action(async (flags: unknown) => {
      code = await (await import("./commands/export.ts")).runExport(flags, door);
    });

  const tables = add(
    "tables",
    "Show the feature tables: versions, snapshots, and how many rows each rule of fitness removes.",
    `  deedlens tables
  deedlens tables refresh                         brings them up to what the store holds
  deedlens tables refresh --price-index my.csv --price-year 2022
  deedlens tables snapshot q4_2025                freezes the current rows; --check proves them
  deedlens tables choose 1b2c 9f0e                readings of these versions count, else the newest`,
  )
    .option("--json", "print one JSON object")
    .addOption(data())
    .action(async (flags: unknown) => {
      code = await (await import("./commands/tables.ts")).runTables(flags, door);
    });
  // `--json` and `--data` are flags of `tables` too, and its parser takes them first.
  tables
    .command("refresh")
    .description("Bring the tables up to what the store holds (ingest does it by itself).")
    .option(
      "--price-index <file>",
      "CSV of market_type,year,index_value instead of the reference medians (default: back to them)",
    )
    .option("--new-key", "DEEDLENS_HASH_KEY is another now: derive everything anew with it")
    .option("--price-year <year>", "the year whose prices price_eur_real is in; last: the last of the index")
    .addOption(data())
    .action(async (_: unknown, command: Command) => {
      code = await (await import("./commands/tables.ts")).runRefresh(command.optsWithGlobals(), door);
    });
  tables
    .command("snapshot <name>")
    .description("Freeze the current rows under a name, or prove that they are as they were made.")
    .option("--check", "compare the rows of the snapshot with the hashes that were kept")
    .addOption(data())
    .action(async (name: string, _: unknown, command: Command) => {
      code = await (await import("./commands/tables.ts")).runSnapshot(name, command.optsWithGlobals(), door);
    });
  tables
    .command("choose [version...]")
    .description("Say which versions of readings are current, first to last.")
    .option("--newest", "the newest reading of each deed again")
    .addOption(data())
    .action(async (versions: string[], _: unknown, command: Command) => {
      code = await (await import("./commands/tables.ts")).runChoose(versions, command.optsWithGlobals(), door);
    });

  program
    .command("features")
    .description("Compare versions of the feature tables.")
    .exitOverride()
    .command("diff <a> <b>")
    .description("What two versions or snapshots say differently of the same deeds, field by field.")
    .addHelpText(
      "after",
      "\nExamples:\n  deedlens features diff 1b2c 9f0e\n  deedlens features diff q4_2025 9f0e --json",
    )
    .exitOverride()
    .option("--json", "print one JSON object")
    .addOption(data())
    .action(async (a: string, b: string, flags: unknown) => {
      code = await (await import("./commands/features.ts")).runDiff(a, b, flags, door);
    });

  add(
    "erase",
    "Remove a deed, or every deed that names a person, for good.",
    `  deedlens erase --deed 3fa9 --dry-run            what would go
  deedlens erase --deed 3fa9 --yes
  deedlens erase --person "Willem De Graeve" --born 1948-04-03 --yes
  deedlens erase --national-number 48.04.03-117.53 --yes`,
  )
    .option("--deed <id>", "a deed, by the first characters of its id; may be repeated", gather)
    .option("--person <name>", "every deed with a party of this name, and of this birth date")
    .option("--born <date>", "the birth date of --person")
    .option("--national-number <number>", "every deed in which this number stands")
    .option("--dry-run", "only show what would go")
    .option("--yes", "erase; without it nothing is removed")
    .option("--json", "print one JSON object")
    .addOption(data())
    .action(async (flags: unknown) => {
      code = await (await import("./commands/erase.ts")).runErase(flags, door);
    });

  add(
    "validate",
    "Hold the feature tables to suites of expectations, and keep what they say.",
    `  deedlens validate                               every suite that ships, on the tables that it names
  deedlens validate --suite transactions --since 2026-01-31
  deedlens validate --suite my-suite.json --table good --json
  deedlens validate --propose --table good > my-suite.json`,
  )
    .option("--suite <name>", "this suite only: one that ships, or a file that ends with .json")
    .option("--table <name>", "this table instead of those that the suite names")
    .option("--since <date>", "only rows of deeds saved from then on, such as 2026-01-31")
    .option("--rows <n>", "failing rows kept for each expectation (default: 20)")
    .option("--json", "print one JSON object")
    .option("--propose", "print a first suite for --table, drawn from its data, instead of judging")
    .addOption(data())
    .action(async (flags: unknown) => {
      code = await (await import("./commands/validate.ts")).runValidate(flags, door);
    });

  const quarantine = add(
    "quarantine",
    "List the rows that are held back since they fail a critical expectation, or release one.",
    `  deedlens quarantine list
  deedlens quarantine release KEY --by "A. Clerk" --reason "the deed says so"`,
  );
  quarantine
    .command("list")
    .description("List the rows that are held back, newest first.")
    .option("--json", "print one JSON object a row")
    .option("--limit <n>", "at most so many (default: 100)")
    .addOption(data())
    .action(async (flags: unknown) => {
      code = await (await import("./commands/quarantine.ts")).runQuarantineList(flags, door);
    });
  quarantine
    .command("release <key>")
    .description("Let a row into the current views, for good; who and why are kept.")
    .requiredOption("--by <name>", "who releases it")
    .requiredOption("--reason <text>", "why it is right as it is")
    .addOption(data())
    .action(async (key: string, flags: unknown) => {
      code = await (await import("./commands/quarantine.ts")).runQuarantineRelease(key, flags, door);
    });

  add("docs <out>", "Write what the expectations said as static pages.", "  deedlens docs pages/")
    .addOption(data())
    .action(async (out: string, flags: unknown) => {
      code = await (await import("./commands/docs.ts")).runDocs(out, flags, door);
    });

  add(
    "report <out>",
    "Write the state of the data as one page: market, quality of the data, operations.",
    `  deedlens report report.html
  deedlens report reports/ --json reports/report.json
  deedlens report report.html --since 2025-03-01     only deeds saved since
  deedlens report report.html --reference 2018-2020  drift of all later years from these`,
  )
    .option("--json <file>", "the same numbers as JSON (deedlens-report/1); - is standard output")
    .option("--since <time>", "only deeds saved since this day or time (UTC)")
    .option("--reference <years>", "years that drift is measured from, as 2018-2020 (default: three before the last)")
    .addOption(data())
    .action(async (out: string, flags: unknown) => {
      code = await (await import("./commands/report.ts")).runReport(out, flags, door);
    });

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
      code = await (await import("./commands/reprocess.ts")).runReprocess(ids, flags, door);
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
      code = await (await import("./commands/jobs.ts")).runJobs(flags, door);
    });

  add(
    "retry [id...]",
    "Put parked deeds back into the workers' queue; named ones also when pages of them failed.",
    "  deedlens retry 3fa9\n  deedlens retry --all",
  )
    .option("--all", "all parked deeds")
    .addOption(data())
    .action(async (ids: string[], flags: unknown) => {
      code = await (await import("./commands/retry.ts")).runRetry(ids, flags, door);
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
      code = await (await import("./commands/status.ts")).runStatus(flags, door);
    });

  const models = add(
    "models",
    "List the models that are installed, check their files, or compare two of them.",
    `  deedlens models                                 what ships; * is the one that reads
  deedlens models --model ../deed-3               that one too
  deedlens models --deeds                         how many deeds of the store each one read
  deedlens models compare deed-2 ../deed-3 --gold gold/`,
  )
    .option("--json", "print one JSON object a model")
    .option("--deeds", "count the deeds of the store by the model that read them")
    .addOption(model())
    .addOption(data())
    .action(async (flags: unknown) => {
      code = await (await import("./commands/models.ts")).runModels(flags, door);
    });
  models
    .command("compare <a> <b>")
    .description("Read a folder of gold with two models, and compare F1 by label with 95 % intervals.")
    .addHelpText(
      "after",
      `\nExamples:
  deedlens models compare deed-2 ../deed-3 --gold fixtures/gold
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
      code = await (await import("./commands/models.ts")).runCompare([a, b], command.optsWithGlobals(), door);
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

/** Collects the values of a flag that may be repeated. */
const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const ENVIRONMENT_HELP = `Environment (a flag wins):
  DEEDLENS_DATA       as --data
  DEEDLENS_MODEL      as --model
  DEEDLENS_CORES      as --cores
  DEEDLENS_PASSWORD   as --password
  DEEDLENS_HASH_KEY   secret of the keyed hashes in the feature tables (docs/features.md)
  DEEDLENS_ALERT_…    who is told what expectations fail (docs/expectations.md)
  DATABASE_URL        postgresql://… : keep rows on this server instead of in the data folder
  REDIS_URL           redis://… : let workers read (docs/operations.md); needs DATABASE_URL`;

const readVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new DeedError("internal", "package.json has no version.", { next: "Install deedlens again." });
};
