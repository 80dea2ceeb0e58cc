/** Runs a command with the network cut off: in a network namespace of its own, where not even the loopback is up. */
import { type SpawnSyncReturns, spawnSync } from "node:child_process";

const canCut = spawnSync("unshare", ["-rn", "true"]).status === 0;
if (!canCut && process.env["CI"] === "true")
  throw new Error("`unshare -rn` is not allowed here: the network cannot be cut off");
if (!canCut) console.warn("SKIPPED cutting the network: `unshare -rn` is not allowed here");

const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

export const runCut = (
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): SpawnSyncReturns<string> => {
  const whole = canCut ? ["unshare", "-rn", command, ...args] : [command, ...args];
  return spawnSync(whole[0] ?? "", whole.slice(1), { ...options, encoding: "utf8", maxBuffer: MOST_OUTPUT_BYTES });
};
