/** Runs the real command, as a user's shell would. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const fixture = (name: string): string => join(ROOT, "fixtures", "deeds", name);
const MAIN = join(ROOT, "src", "cli", "main.ts");

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** A folder in which commands run; nothing of the caller's environment but PATH reaches them. */
export const createDesk = () => {
  const folder = mkdtempSync(join(tmpdir(), "deedlens-cli-"));
  const environment = { PATH: process.env["PATH"] ?? "", HOME: folder };
  const start = (
    words: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcessWithoutNullStreams =>
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
    run: (words: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran> => finish(start(words, env)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
