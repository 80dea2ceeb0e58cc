/** How far a batch is: a bar on a terminal, plain lines elsewhere, always on standard error. */
import { MultiBar, Presets, type SingleBar } from "cli-progress";
import type { Progress } from "../ports.ts";
import type { Door } from "./door.ts";
import { plain, wordCount, wordDuration } from "./words.ts";

export type BatchProgress = {
  /** From the pipeline. */
  onProgress(progress: Progress): void;
  /** `outcome` is worded, such as "read" or the reason of the failure. */
  fileDone(name: string, outcome: string): void;
  /** A line between the bar's redraws. */
  note(text: string): void;
  stop(): void;
};

/** Between two plain lines about a document that takes long. */
const LINE_EVERY_MS = 15_000;

export const createBatchProgress = (
  door: Door,
  fileCount: number,
  now: () => number = () => performance.now(),
): BatchProgress => {
  const startedAt = now();
  const state = { filesDone: 0, filesStarted: 0, pagesKnown: 0, pagesDone: 0, pagesRead: 0, lastLineAt: startedAt };
  const seen = new Map<string, { readonly pageCount: number; done: number }>();
  const seconds = (): number => (now() - startedAt) / 1000;
  const rate = (): string => (state.pagesRead === 0 ? "-" : (state.pagesRead / seconds()).toFixed(1));
  /** Pages of documents not yet opened are taken as the mean of those that are; one that failed unopened has none. */
  const pagesInAll = (): number => {
    const unopened = Math.max(0, fileCount - Math.max(state.filesStarted, state.filesDone + seen.size));
    return state.pagesKnown + Math.round((state.pagesKnown / Math.max(1, state.filesStarted)) * unopened);
  };
  const timeLeft = (): string => {
    const left = pagesInAll() - state.pagesDone;
    return state.pagesDone === 0 || left < 0 ? "-" : wordDuration((seconds() / state.pagesDone) * left);
  };

  // MultiBar for its `log`, which writes above the bar; only one bar is shown.
  const bars = door.interactive
    ? new MultiBar(
        {
          stream: process.stderr,
          hideCursor: true,
          clearOnComplete: true,
          format: "{bar} {filesDone}/{fileCount} files | page {value} of about {total} | {rate} pages/s | {left} left",
        },
        Presets.shades_classic,
      )
    : null;
  const bar: SingleBar | null = bars?.create(1, 0, { filesDone: 0, fileCount, rate: "-", left: "-" }) ?? null;
  const draw = (): void => {
    if (bar === null) return;
    bar.setTotal(Math.max(pagesInAll(), state.pagesDone, 1));
    bar.update(state.pagesDone, { filesDone: state.filesDone, fileCount, rate: rate(), left: timeLeft() });
  };
  const note = (text: string): void => {
    if (bars === null) door.note(text);
    else bars.log(`${text}\n`);
  };

  return {
    note,
    onProgress(progress) {
      const document = seen.get(progress.name);
      if (progress.type === "deed_started") {
        state.filesStarted += 1;
        state.pagesKnown += progress.pageCount;
        seen.set(progress.name, { pageCount: progress.pageCount, done: 0 });
      } else if (progress.type === "page_done" && document !== undefined) {
        document.done += 1;
        state.pagesDone += 1;
        if (!progress.cached) state.pagesRead += 1;
        if (bars === null && now() - state.lastLineAt > LINE_EVERY_MS) {
          state.lastLineAt = now();
          note(
            `  ${plain(progress.name)}: ${document.done} of ${wordCount(document.pageCount, "page")}, ${rate()} pages/s, ${timeLeft()} left`,
          );
        }
      } else if (progress.type === "deed_done" && document !== undefined) {
        // Pages that came from the cache as a whole deed, and pages that failed, count as done too.
        state.pagesDone += Math.max(0, document.pageCount - document.done);
        seen.delete(progress.name);
      }
      draw();
    },
    fileDone(name, outcome) {
      state.filesDone += 1;
      state.lastLineAt = now();
      // One file of one is told by what comes next: the record, or the error.
      if (bars === null && fileCount > 1) note(`[${state.filesDone}/${fileCount}] ${plain(name)}: ${outcome}`);
      draw();
    },
    stop() {
      bars?.stop();
    },
  };
};
