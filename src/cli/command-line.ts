/** What a group of commands is declared with. */
import type { Command } from "commander";
import type { Door } from "./door.ts";
import type { ExitCode } from "./exit-codes.ts";

export type CommandLine = {
  readonly program: Command;
  readonly door: Door;
  /** Declares a command, with examples below its help. Declared order is the order of `--help`. */
  readonly add: (name: string, summary: string, examples: string) => Command;
  /** Says with which code the process will exit. */
  readonly exit: (code: ExitCode) => void;
};
