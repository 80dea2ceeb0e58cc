/** The command line: its commands, declared in groups beside this file, and its help. What each does lies in `commands/`, loaded when it is called: `--help` stays quick. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { DeedError } from "../errors.ts";
import { packageRoot } from "../installation.ts";
import type { CommandLine } from "./command-line.ts";
import { addDeedCommands } from "./deed-commands.ts";
import type { Door } from "./door.ts";
import { EXIT, EXIT_HELP, type ExitCode } from "./exit-codes.ts";
import { addInstallationCommands } from "./installation-commands.ts";
import { addQualityCommands } from "./quality-commands.ts";
import { addTableCommands } from "./table-commands.ts";
import { addWorkerCommands } from "./worker-commands.ts";

/** In the order of `--help`. */
const GROUPS = [addDeedCommands, addTableCommands, addQualityCommands, addWorkerCommands, addInstallationCommands];

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

  const commandLine: CommandLine = {
    program,
    door,
    add: (name, summary, examples) =>
      program.command(name).description(summary).exitOverride().addHelpText("after", `\nExamples:\n${examples}`),
    exit: (given) => {
      code = given;
    },
  };
  for (const addGroup of GROUPS) addGroup(commandLine);

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
  DEEDLENS_HASH_KEY   secret of the keyed hashes in the feature tables (docs/features.md)
  DEEDLENS_ALERT_…    who is told what expectations fail (docs/expectations.md)
  DATABASE_URL        postgresql://… : keep rows on this server instead of in the data folder
  REDIS_URL           redis://… : let workers read (docs/operations.md); needs DATABASE_URL`;

const readVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new DeedError("internal", "package.json has no version.", { next: "Install deedlens again." });
};
