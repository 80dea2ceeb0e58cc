/**
 * A pool of child processes that can be killed. pdf.js, tesseract and ONNX Runtime hold native and wasm memory that neither
 * `resourceLimits` nor a worker thread's end bounds (docs/decisions.md), so parsing, recognition and inference run here: a job's time-out ends
 * in SIGKILL, a child above its memory ceiling or past its number of jobs is replaced.
 */
import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { DeedError } from "../errors.ts";
import type { AnswerMessage, JobMessage } from "./serve.ts";

export type PoolOptions = {
  /** The child's entry module, without its ending: `new URL("./child", import.meta.url)`; ".ts" or ".js" follows this file's own. */
  readonly entry: URL;
  /** Children at most; they are started when first needed. */
  readonly size: number;
  /** A child whose resident set exceeds this is killed, and its job rejected with `memory_exceeded`. */
  readonly maxRssBytes: number;
  /** A child whose resident set exceeds this after a job is replaced. */
  readonly recycleRssBytes: number;
  /** Jobs after which a child is replaced (tesseract's wasm heap never shrinks: tesseract.js#977). */
  readonly recycleAfter: number;
  readonly env?: Readonly<Record<string, string>>;
};

export type RunOptions = {
  readonly timeoutMs: number;
  /** What the job is, for messages: "page 12 of deed.pdf". */
  readonly label: string;
  readonly signal?: AbortSignal;
};

export type Pool = {
  /** Resolves with the child's answer; rejects with DeedError `timed_out`, `memory_exceeded`, `child_crashed`, `interrupted` or the child's own. */
  run(job: unknown, options: RunOptions): Promise<unknown>;
  /** The living children, for memory measurements. */
  processIds(): readonly number[];
  dispose(): Promise<void>;
};

type Task = {
  readonly job: unknown;
  readonly options: RunOptions;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: DeedError) => void;
};

type Child = { process: ChildProcess; busy: Task | null; jobs: number; readonly ready: Promise<void> };

/** Start-up reads modules and language data; on a loaded two-core machine this took up to 8 s. */
const START_TIMEOUT_MS = 60_000;
const WATCH_INTERVAL_MS = 500;
/**
 * V8 lets the space of young objects grow to some 100 MB a process. With this the page's and the model's child hold 26 and 46 MB less on a scan of 40 pages, and
 * clauses, entities and record of 500,000 characters take 290 MB instead of 400, in the same time.
 */
const YOUNG_MEGABYTES = 8;

export function createPool(options: PoolOptions): Pool {
  const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
  const entry = new URL(options.entry.href + ending);
  const children = new Set<Child>();
  const queue: Task[] = [];
  let nextId = 1;
  let disposed = false;

  function start(): Child {
    const child = fork(entry, [], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      serialization: "advanced",
      execArgv: ["--disable-warning=ExperimentalWarning", `--max-semi-space-size=${YOUNG_MEGABYTES}`],
      env: { ...process.env, ...options.env },
    });
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the child did not start in time")), START_TIMEOUT_MS);
      child.once("message", () => {
        clearTimeout(timer);
        resolve();
      });
      child.once("exit", (code, signal) => {
        clearTimeout(timer);
        reject(new Error(`the child ended at start (code ${code}, signal ${signal})`));
      });
      child.once("error", reject);
    });
    ready.catch(() => undefined);
    const entryOf: Child = { process: child, busy: null, jobs: 0, ready };
    children.add(entryOf);
    child.once("exit", () => {
      children.delete(entryOf);
      pump();
    });
    return entryOf;
  }

  function pump(): void {
    while (queue.length > 0 && !disposed) {
      const idle = [...children].find((child) => child.busy === null);
      const child = idle ?? (children.size < options.size ? start() : undefined);
      if (child === undefined) return;
      const task = queue.shift();
      if (task === undefined) return;
      child.busy = task;
      void execute(child, task);
    }
  }

  async function execute(child: Child, task: Task): Promise<void> {
    const id = nextId++;
    const { label, timeoutMs, signal } = task.options;
    const process_ = child.process;
    let verdict: DeedError | null = null;
    const kill = (error: DeedError): void => {
      verdict ??= error;
      process_.kill("SIGKILL");
    };
    const abort = (): void => kill(interrupted(label));
    let timer: NodeJS.Timeout | undefined;
    let watch: NodeJS.Timeout | undefined;
    try {
      if (signal?.aborted === true) throw interrupted(label);
      signal?.addEventListener("abort", abort, { once: true });
      await child.ready;
      timer = setTimeout(() => kill(timedOut(label, timeoutMs)), timeoutMs);
      watch = setInterval(() => {
        void residentBytes(process_.pid).then((bytes) => {
          if (bytes > options.maxRssBytes) kill(memoryExceeded(label, bytes, options.maxRssBytes));
        });
      }, WATCH_INTERVAL_MS);
      const answer = await new Promise<AnswerMessage>((resolve, reject) => {
        const onExit = (code: number | null, by: NodeJS.Signals | null): void =>
          reject(
            verdict ??
              new DeedError("child_crashed", `${label}: the reading process ended (code ${code}, signal ${by}).`, {
                next: "Try again; if it happens again, the page is beyond what can be read here.",
                retryable: true,
              }),
          );
        process_.once("exit", onExit);
        process_.on("message", function listen(message) {
          const reply = message as AnswerMessage;
          if (reply.id !== id) return;
          process_.off("message", listen);
          process_.off("exit", onExit);
          resolve(reply);
        });
        process_.send({ id, job: task.job } satisfies JobMessage, (error) => {
          if (error !== null) reject(error);
        });
      });
      child.jobs += 1;
      if (answer.rssBytes > options.recycleRssBytes || child.jobs >= options.recycleAfter) retire(child);
      if (answer.ok) task.resolve(answer.value);
      else {
        const { code, message, next, retryable } = answer.error;
        task.reject(new DeedError(code, message, { next, retryable }));
      }
    } catch (error) {
      children.delete(child);
      process_.kill("SIGKILL");
      task.reject(error instanceof DeedError ? error : (verdict ?? crashed(label, error)));
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener("abort", abort);
      child.busy = null;
      pump();
    }
  }

  function retire(child: Child): void {
    children.delete(child);
    child.process.kill("SIGKILL");
  }

  return {
    run(job, runOptions) {
      if (disposed) return Promise.reject(interrupted(runOptions.label));
      return new Promise((resolve, reject) => {
        queue.push({ job, options: runOptions, resolve, reject });
        pump();
      });
    },
    processIds: () => [...children].flatMap((child) => child.process.pid ?? []),
    async dispose() {
      disposed = true;
      for (const task of queue.splice(0)) task.reject(interrupted(task.options.label));
      const ends = [...children].map(
        (child) =>
          new Promise<void>((resolve) => {
            if (child.process.exitCode !== null || child.process.signalCode !== null) resolve();
            else child.process.once("exit", () => resolve());
            child.process.kill("SIGKILL");
          }),
      );
      await Promise.all(ends);
    },
  };
}

/** Linux tells another process's resident set in /proc; elsewhere the ceiling is checked only after each job. */
async function residentBytes(pid: number | undefined): Promise<number> {
  if (pid === undefined || process.platform !== "linux") return 0;
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, "utf8")).split(" ")[1]);
    return Number.isFinite(pages) ? pages * 4096 : 0;
  } catch {
    return 0;
  }
}

const interrupted = (label: string): DeedError =>
  new DeedError("interrupted", `${label}: interrupted.`, {
    next: "Run the same command again to go on.",
    retryable: true,
  });

const timedOut = (label: string, timeoutMs: number): DeedError =>
  new DeedError("timed_out", `${label}: not done after ${Math.round(timeoutMs / 1000)} s.`, {
    next: "Look at the page: noise and huge images take long. A longer time-out can be set.",
    retryable: false,
  });

const memoryExceeded = (label: string, bytes: number, limit: number): DeedError =>
  new DeedError("memory_exceeded", `${label}: needed over ${toMegabytes(limit)} MB (${toMegabytes(bytes)} MB seen).`, {
    next: "The page holds an image too large to read; scan it again at 300 dpi.",
    retryable: false,
  });

const crashed = (label: string, cause: unknown): DeedError =>
  new DeedError(
    "child_crashed",
    `${label}: the reading process failed: ${cause instanceof Error ? cause.message : String(cause)}.`,
    {
      next: "Try again; `deedlens doctor` checks the installation.",
      retryable: true,
      cause,
    },
  );

const toMegabytes = (bytes: number): number => Math.round(bytes / 1_048_576);
