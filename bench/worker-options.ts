/** What `npm run bench -- workers` takes beside the part's name. */
import { DeedError } from "../src/errors.ts";

export const WORKER_PARTS = ["speed", "overhead", "memory", "again", "carry"] as const;
export type WorkerPart = (typeof WORKER_PARTS)[number];

export type WorkerBenchOptions = {
  readonly only: WorkerPart | null;
  /** Deeds of the part; pages for `memory`. Null: as many as the figures are published with. */
  readonly deeds: number | null;
  readonly runs: number | null;
};

export const WORKER_BENCH_HELP = `npm run bench -- workers [--only PART] [--deeds N] [--runs N]

  speed      one worker on a core, two on a core each, and one process on two cores, in turns: 40 mixed deeds, 5 runs
  overhead   CPU of queue and store as a share of a scanned deed's: 30 deeds of 3 pages and 8 of 12, in turns with the bare pipeline
  memory     peak of one worker's process tree on a scan of 300 pages (--deeds: pages)
  again      features alone over 300 generated deeds, one third scanned, against the first pass, both through the queue
  carry      20,000 deeds through workers whose engines read nothing: 100,000 jobs of the queues
`;

const toCount = (name: string, value: string | undefined): number | null => {
  if (value === undefined) return null;
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new DeedError("usage", `--${name} ${value}: not a whole number above 0.`, { next: "Give one, like 10." });
};

/** Throws `usage`. */
export const readWorkerBenchOptions = (given: {
  readonly only?: string | undefined;
  readonly deeds?: string | undefined;
  readonly runs?: string | undefined;
}): WorkerBenchOptions => {
  const only = WORKER_PARTS.find((part) => part === given.only) ?? null;
  if (given.only !== undefined && only === null)
    throw new DeedError("usage", `--only ${given.only}: no such part.`, { next: `Parts: ${WORKER_PARTS.join(", ")}.` });
  return { only, deeds: toCount("deeds", given.deeds), runs: toCount("runs", given.runs) };
};
