/**
 * The child's half of the process pool: answers one job after another over the IPC channel.
 * Errors travel as plain data, so that a `DeedError` keeps its code and next step on the other side.
 */
import { DeedError, type DeedErrorCode } from "../errors.ts";

export type JobMessage = { readonly id: number; readonly job: unknown };

export type AnswerMessage =
  | { readonly id: number; readonly ok: true; readonly value: unknown; readonly rssBytes: number }
  | { readonly id: number; readonly ok: false; readonly error: PlainError; readonly rssBytes: number };

export type PlainError = {
  readonly code: DeedErrorCode;
  readonly message: string;
  readonly next: string;
  readonly retryable: boolean;
};

/** Runs `handle` for each job, one at a time (the pool sends the next only after an answer). Exits when the parent goes away. */
export function serveJobs(handle: (job: unknown) => Promise<unknown>): void {
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error("serveJobs: this module runs only as a child of src/pool/pool.ts");
  process.on("message", (message) => {
    const { id, job } = message as JobMessage;
    handle(job).then(
      (value) => send({ id, ok: true, value, rssBytes: process.memoryUsage.rss() } satisfies AnswerMessage),
      (error: unknown) =>
        send({
          id,
          ok: false,
          error: toPlainError(error),
          rssBytes: process.memoryUsage.rss(),
        } satisfies AnswerMessage),
    );
  });
  process.on("disconnect", () => process.exit(0));
  // Ctrl-C reaches the whole foreground group: the parent decides what ends, and when.
  process.on("SIGINT", () => undefined);
  send({ ready: true });
}

function toPlainError(error: unknown): PlainError {
  if (error instanceof DeedError) {
    return { code: error.code, message: error.message, next: error.next, retryable: error.retryable };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: "internal", message, next: "Report this with the document's kind and page number.", retryable: false };
}
