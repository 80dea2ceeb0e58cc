/** The `deedlens` command. The only place that ends the process. */

import { createDoor } from "./door.ts";
import { EXIT, exitCodeOf, wordFailure } from "./exit-codes.ts";
import { runProgram } from "./program.ts";

const interruption = new AbortController();
let signals = 0;
const interrupt = (): void => {
  signals += 1;
  // The second Ctrl-C is meant: what is on its way is given up. The store survives it as it survives a kill.
  if (signals > 1) process.exit(EXIT.interrupted);
  interruption.abort();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);

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
