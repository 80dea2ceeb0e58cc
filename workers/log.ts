/** Structured logs: one JSON object a line on standard output. Deeds by the first characters of their hash, failures by their code: no text of ours that could hold a name. */
import { type Logger, pino } from "pino";
import { DeedError } from "../src/errors.ts";

export type Log = Logger;
export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;

const SHORT_ID = 12;
export const shortId = (source: string): string => source.slice(0, SHORT_ID);

export const createLog = (level: (typeof LOG_LEVELS)[number], worker: string): Log =>
  pino({
    level,
    base: { worker },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });

/** A failure as it may be logged: its code, and where in our code an unexpected one arose. Messages name files and people. */
export const describeError = (error: unknown): { readonly code: string; readonly at?: readonly string[] } => {
  if (error instanceof DeedError && error.code !== "internal") return { code: error.code };
  const cause = error instanceof DeedError && error.cause !== undefined ? error.cause : error;
  const frames = cause instanceof Error ? (cause.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  const name = cause instanceof Error ? cause.name : typeof cause;
  return { code: error instanceof DeedError ? error.code : name, at: frames.slice(0, 5).map((line) => line.trim()) };
};
