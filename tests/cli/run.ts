/** Runs the command: in a process of its own, as a user's shell would, or within this one, which starts no Node and loads no module anew. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import type { Door } from "../../src/cli/door.ts";
import { exitCodeOf, wordFailure } from "../../src/cli/exit-codes.ts";
import { runProgram } from "../../src/cli/program.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const fixture = (name: string): string => join(ROOT, "fixtures", "deeds", name);
const MAIN = join(ROOT, "src", "cli", "main.ts");

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What src/cli/main.ts does with one command line, within this process: no signal reaches it, and the children of its pool have this process's
 * environment. One at a time, since a process has one working folder.
 */
export const runHere = async (words: readonly string[], folder: string, environment: Environment): Promise<Ran> => {
  let out = "";
  let err = "";
  const door: Door = {
    out: async (text) => {
      out += text;
    },
    note: (text) => {
      err += `${text}\n`;
    },
    interactive: false,
    environment,
    signal: new AbortController().signal,
  };
  const before = process.cwd();
  // Help and version are commander's, which writes them itself.
  const helped = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += text;
    return true;
  });
  process.chdir(folder);
  try {
    return { code: await runProgram(words, door), out, err };
  } catch (error) {
    door.note(`deedlens: ${wordFailure(error)}`);
    return { code: exitCodeOf(error), out, err };
  } finally {
    helped.mockRestore();
    process.chdir(before);
  }
};

/** A folder in which commands run; nothing of the caller's environment but PATH reaches them. */
export const createDesk = () => {
  const folder = mkdtempSync(join(tmpdir(), "deedlens-cli-"));
  const environment = { PATH: process.env["PATH"] ?? "", HOME: folder };
  const start = (words: readonly string[], env: Environment = {}): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [MAIN, ...words], { cwd: folder, env: { ...environment, ...env } });
  const finish = (child: ChildProcessWithoutNullStreams): Promise<Ran> =>
    new Promise((resolve) => {
      let out = "";
      let err = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        out += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        err += text;
      });
      child.once("close", (code) => resolve({ code, out, err }));
    });
  return {
    folder,
    start,
    finish,
    run: (words: readonly string[], env?: Environment): Promise<Ran> => finish(start(words, env)),
    /** One child to read with, as on one core: each loads modules for a second. */
    runHere: (words: readonly string[], env: Environment = {}): Promise<Ran> =>
      runHere(words, folder, { ...environment, DEEDLENS_CORES: "1", ...env }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
