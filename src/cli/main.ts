/** The `deedlens` command. The only place that ends the process. */
import { createDoor } from "./door.ts";
import { EXIT, exitCodeOf, wordFailure } from "./exit-codes.ts";
import { runProgram } from "./program.ts";

/** A terminal and bin/deedlens.mjs may both deliver one and the same Ctrl-C; a person takes longer than this to press it again. */
const SAME_PRESS_MS = 300;

const interruption = new AbortController();
let firstAt: number | null = null;
const interrupt = (): void => {
  firstAt ??= performance.now();
  // The second Ctrl-C is meant: what is on its way is given up. The store survives it as it survives a kill.
  if (performance.now() - firstAt > SAME_PRESS_MS) process.exit(EXIT.interrupted);
  interruption.abort();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);

// Started by bin/deedlens.mjs: when that process is killed, this one ends too. The channel alone keeps nobody running.
process.once("disconnect", interrupt);
process.channel?.unref();

// `deedlens … | head`: the reader has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? EXIT.ok : EXIT.unexpected);
});

const door = createDoor(interruption.signal);
try {
  process.exitCode = await runProgram(process.argv.slice(2), door);
} catch (error) {
  door.note(`deedlens: ${wordFailure(error)}`);
  process.exitCode = exitCodeOf(error);
}
if (process.connected) {
  process.off("disconnect", interrupt);
  process.disconnect();
}
