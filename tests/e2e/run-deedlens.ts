/** Runs the command as a user does: a process of its own, with the network cut off where the system lets us. */
import { spawn, spawnSync } from "node:child_process";

export type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** `unshare` gives a process a network of its own with nothing in it; some containers forbid it. */
export const CAN_CUT_NETWORK = spawnSync("unshare", ["-rn", "true"], { stdio: "ignore" }).status === 0;

export function runDeedlens(words: readonly string[], options: { readonly offline?: boolean } = {}): Promise<Outcome> {
  const command = [process.execPath, "src/cli/main.ts", ...words];
  const [file = "", ...rest] = options.offline === true && CAN_CUT_NETWORK ? ["unshare", "-rn", ...command] : command;
  const environment = Object.entries(process.env).filter(([name]) => !/^(DEEDLENS_|DATABASE_URL$)/.test(name));
  return new Promise((resolve, reject) => {
    const child = spawn(file, rest, {
      env: Object.fromEntries(environment),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString("utf8"), stderr: Buffer.concat(err).toString("utf8") }),
    );
  });
}
