/** The steps of jobs, as the workers see them. Every change of a running step holds only while its fencing token is the highest. */
import type { Issue, IssueCode, Language } from "../deed.ts";
import type { DeedErrorCode } from "../errors.ts";
import type { StageValue, StoredDeed } from "../ports.ts";

/** In this order; `layers` and `page` are of some pages, the others of the whole deed. */
export type StepStage = "intake" | "layers" | "language" | "page" | "assemble" | "entities" | "features";
export type StepQueue = "intake" | "pages" | "assemble" | "entities" | "features";

export type WorkerSlots = {
  readonly id: string;
  readonly release: string;
  /** Pages that it reads at once. */
  readonly slots: number;
};

export type Limits = {
  /** Deeds at work at most, not counting those with more than `smallSteps` steps left, nor those of which nothing was begun. */
  readonly deeds: number;
  /** Deeds taken up of which nothing was begun yet, at most. */
  readonly untouched: number;
  readonly smallSteps: number;
  /** Steps of all deeds at work beyond which no deed is taken up. */
  readonly steps: number;
};

/** A step on its way to Redis. */
export type FedStep = {
  readonly id: string;
  readonly queue: StepQueue;
  readonly feed: number;
  readonly priority: number;
};

export type RunningStep = {
  readonly id: string;
  readonly fence: string;
  readonly job: string;
  /** Rises when the job starts anew. */
  readonly run: number;
  /** When this run of the job was taken up. */
  readonly deedStartedAt: Date;
  readonly stage: StepStage;
  readonly firstPage: number;
  readonly lastPage: number;
  /** Attempts before this one that said why they failed. */
  readonly failures: number;
  /** This start included; each before it ended with its worker. */
  readonly starts: number;
  readonly source: string;
  readonly name: string;
  readonly language: Language | null;
  readonly pageCount: number;
  /** Pages that were given up (`failuresOf`), as of the step's start. */
  readonly failedPages: number;
  /** Null until the step `language` has run. */
  readonly readLanguage: { readonly found: Language | null } | null;
};

export type Begun =
  | { readonly type: "run"; readonly step: RunningStep }
  /** There is nothing to do: done, fed anew, or its job ended. */
  | { readonly type: "gone" }
  /** Another release is current: this worker is of an older one. */
  | { readonly type: "superseded" };

/** What the last step of a job leaves behind, all of it in one statement. */
export type JobEnd = {
  readonly deed: StoredDeed;
  /** The object that `deedlens read --json` prints. */
  readonly result: unknown;
  /** For the cache, each key once. */
  readonly values?: readonly StageValue[] | undefined;
};

export type Ended = {
  /** False: the token is no longer this worker's, and nothing was changed. */
  readonly held: boolean;
  /** The step that was begun in the same statement: it has no ticket, so that a worker that dies leaves it to the sweep. */
  readonly next: RunningStep | null;
};

export type NextSteps = {
  readonly stage: StepStage;
  readonly queue: StepQueue;
  /** First and last page of each. */
  readonly pages: readonly (readonly [first: number, last: number])[];
};

/**
 * What a worker begins at once with the end of a step. `deed`: the deed's next step, where it is one and recognises no pages. `pages`: that too, or the most
 * urgent step of pages that waits.
 */
export type GoOn = "no" | "deed" | "pages";

export type PageFailure = { readonly page: number; readonly code: IssueCode; readonly message: string };

/** What a step that did its work leaves behind. */
export type StepEnd = {
  readonly next?: NextSteps;
  readonly failures?: readonly PageFailure[];
  readonly pageCount?: number;
  readonly readLanguage?: { readonly found: Language | null };
  /** For the cache, each key once. */
  readonly values?: readonly StageValue[] | undefined;
};

/** What some steps of a stage took together. */
export type StageTime = { readonly stage: string; readonly pages: number; readonly seconds: number };

export type StepLedger = {
  /** Adds to what is measured. */
  noteTimes(times: readonly StageTime[]): Promise<void>;
  /** Makes the worker's release the current one. */
  register(worker: WorkerSlots): Promise<void>;
  /** Says that the worker lives and that these steps run; gives the living workers' slots and count, and whether this release is current. */
  beat(
    worker: WorkerSlots,
    running: readonly string[],
  ): Promise<{ readonly slots: number; readonly workers: number; readonly current: boolean }>;
  leave(workerId: string): Promise<void>;
  /** Takes up waiting jobs within the limits; says how many. */
  admit(release: string, limits: Limits): Promise<number>;
  /** Marks ready steps as fed, at most so many a queue beyond those that are fed; the caller puts them into Redis. */
  feed(most: Readonly<Record<StepQueue, number>>): Promise<readonly FedStep[]>;
  /** Takes a feeding back: Redis did not take it. */
  unfeed(steps: readonly FedStep[]): Promise<void>;
  begin(step: { readonly id: string; readonly feed: number; readonly release: string }): Promise<Begun>;
  complete(step: RunningStep, end: StepEnd, goOn?: GoOn): Promise<Ended>;
  /**
   * Ends the job: the reading is saved and every batch that waits for it is told. `goOnAs` is the release of a worker that takes the next intake at once, where
   * one of that release is ready.
   */
  finish(step: RunningStep, end: JobEnd, goOnAs?: string | null): Promise<Ended>;
  park(
    step: RunningStep,
    failure: {
      readonly code: DeedErrorCode;
      readonly message: string;
      readonly next: string;
      readonly retryable: boolean;
    },
  ): Promise<boolean>;
  /** Ready again after a pause; `counted`: it was a failure of the step, not of what it needs. */
  putBack(step: RunningStep, options: { readonly afterMs: number; readonly counted: boolean }): Promise<boolean>;
  failuresOf(job: string): Promise<ReadonlyMap<number, Issue>>;
  /** Steps fed or running that nobody was heard of for so long. */
  unheard(forMs: number): Promise<readonly FedStep[]>;
  /** Makes such steps ready again; those heard of meanwhile stay. */
  reclaim(steps: readonly FedStep[], forMs: number): Promise<number>;
  /** Removes steps of jobs that ended or began anew, which a statement that ran at that moment left behind; says how many. */
  tidy(): Promise<number>;
  /** Adds the step after the last of several, where the worker that finished it died before it could; for one job, or for all. */
  joinUp(job: string | null, goOn?: GoOn): Promise<RunningStep | null>;
};
