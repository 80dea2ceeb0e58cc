/** Commands about what the expectations say of the tables, and the report of it all. */
import type { CommandLine } from "./command-line.ts";
import { data } from "./options.ts";

export const addQualityCommands = ({ add, door, exit }: CommandLine): void => {
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
      exit(await (await import("./commands/validate.ts")).runValidate(flags, door));
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
      exit(await (await import("./commands/quarantine.ts")).runQuarantineList(flags, door));
    });
  quarantine
    .command("release <key>")
    .description("Let a row into the current views, for good; who and why are kept.")
    .requiredOption("--by <name>", "who releases it")
    .requiredOption("--reason <text>", "why it is right as it is")
    .addOption(data())
    .action(async (key: string, flags: unknown) => {
      exit(await (await import("./commands/quarantine.ts")).runQuarantineRelease(key, flags, door));
    });

  add("docs <out>", "Write what the expectations said as static pages.", "  deedlens docs pages/")
    .addOption(data())
    .action(async (out: string, flags: unknown) => {
      exit(await (await import("./commands/docs.ts")).runDocs(out, flags, door));
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
      exit(await (await import("./commands/report.ts")).runReport(out, flags, door));
    });
};
