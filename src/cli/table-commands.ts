/** Commands about the tables that deeds become: written, versioned, compared, and rid of a deed. */
import { type Command, Option } from "commander";
import type { CommandLine } from "./command-line.ts";
import { data, gather } from "./options.ts";

export const addTableCommands = ({ add, door, exit, program }: CommandLine): void => {
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
      exit(await (await import("./commands/export.ts")).runExport(flags, door));
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
      exit(await (await import("./commands/tables.ts")).runTables(flags, door));
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
      exit(await (await import("./commands/tables.ts")).runRefresh(command.optsWithGlobals(), door));
    });
  tables
    .command("snapshot <name>")
    .description("Freeze the current rows under a name, or prove that they are as they were made.")
    .option("--check", "compare the rows of the snapshot with the hashes that were kept")
    .addOption(data())
    .action(async (name: string, _: unknown, command: Command) => {
      exit(await (await import("./commands/tables.ts")).runSnapshot(name, command.optsWithGlobals(), door));
    });
  tables
    .command("choose [version...]")
    .description("Say which versions of readings are current, first to last.")
    .option("--newest", "the newest reading of each deed again")
    .addOption(data())
    .action(async (versions: string[], _: unknown, command: Command) => {
      exit(await (await import("./commands/tables.ts")).runChoose(versions, command.optsWithGlobals(), door));
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
      exit(await (await import("./commands/features.ts")).runDiff(a, b, flags, door));
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
      exit(await (await import("./commands/erase.ts")).runErase(flags, door));
    });
};
