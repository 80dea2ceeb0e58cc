/** What a command sees of the process it runs in: two streams, a signal, the environment. */
import type { DeedError } from "../errors.ts";

export type Door = {
  /** Results, to standard output; resolves when the stream has taken them. */
  out(text: string): Promise<void>;
  /** Everything else, to standard error, ended by a newline. */
  note(text: string): void;
  /** Standard error is a terminal: a progress bar can be drawn. */
  readonly interactive: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** Aborted by Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
};

/** One input that could not be read. */
export type Failure = { readonly path: string; readonly error: DeedError };

export const createDoor = (signal: AbortSignal): Door => ({
  out: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  note: (text) => {
    process.stderr.write(`${text}\n`);
  },
  interactive: process.stderr.isTTY === true,
  environment: process.env,
  signal,
});
