/** Deeds to be read by workers, as the doors see them. Names and messages may be personal data: they are shown to the user, never logged or queued. */
import type { Language } from "../deed.ts";
import type { DeedErrorCode } from "../errors.ts";
import type { IngestOutcome } from "./types.ts";

export type JobState = "waiting" | "active" | "done" | "parked";

export type JobDraft = {
  /** SHA-256 of the original, which is kept already. */
  readonly source: string;
  readonly name: string;
  /** The user's word on the deed's language. */
  readonly language: Language | null;
  /** 1 goes before 2 before 3. */
  readonly priority: number;
};

export type Job = {
  readonly source: string;
  readonly name: string;
  readonly state: JobState;
  readonly priority: number;
  readonly pageCount: number | null;
  readonly failedPages: number;
  /** Of a parked job: where it failed, and why. */
  readonly failedStage: string | null;
  readonly errorCode: DeedErrorCode | null;
  readonly message: string | null;
  readonly next: string | null;
  readonly submittedAt: Date;
  readonly finishedAt: Date | null;
};

/** How far a job at work is. */
export type JobProgress = {
  readonly source: string;
  readonly name: string;
  readonly pageCount: number;
  readonly pagesDone: number;
};

/** A file of a batch whose reading has ended. */
export type BatchFile = {
  readonly path: string;
  /** Null where the file could not be taken in. */
  readonly source: string | null;
  readonly outcome: IngestOutcome;
  readonly errorCode: DeedErrorCode | null;
  readonly message: string | null;
  readonly next: string | null;
  readonly pageCount: number;
  /** The deed's kind; null where it was not read. */
  readonly kind: string | null;
};

export type QueueLoad = {
  readonly queue: string;
  readonly ready: number;
  readonly fed: number;
  readonly running: number;
};

export type WorkOverview = {
  readonly jobs: Readonly<Record<JobState, number>>;
  readonly queues: readonly QueueLoad[];
  readonly workers: number;
  readonly slots: number;
  /** Finished in the last `windowSeconds`. */
  readonly windowSeconds: number;
  readonly deedsDone: number;
  readonly pagesDone: number;
  /** Mean pages of the deeds that are known; 0 when none is. */
  readonly meanPages: number;
  readonly oldestWaitingSeconds: number | null;
  readonly pausedPriorities: readonly number[];
  /** Parked deeds by why, the most frequent first. */
  readonly failures: readonly { readonly code: DeedErrorCode | null; readonly deeds: number }[];
};

/** Deeds whose newest readings say that they were made by the same versions. */
export type ReadingGroup = {
  readonly versions: Readonly<Record<string, string>>;
  /** A worker of another release read them: reference data may differ where the versions do not. */
  readonly otherRelease: boolean;
  readonly deeds: number;
  readonly pages: number;
};

/** Reading again what is kept, at the lowest priority. `sources` null: all deeds. */
export type Replan = {
  groups(sources: readonly string[] | null, release: string): Promise<readonly ReadingGroup[]>;
  /** Says how many were put into the queue. */
  submit(
    sources: readonly string[] | null,
    release: string,
    group: Pick<ReadingGroup, "versions" | "otherRelease">,
  ): Promise<number>;
  /** None of them is taken up until `resume`; those at work are finished. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Takes those that wait out of the queue; their earlier readings stay. Says how many. */
  cancel(): Promise<number>;
  /** Seconds and pages of each stage, as measured so far. */
  stageTimes(): Promise<ReadonlyMap<string, { readonly pages: number; readonly seconds: number }>>;
  /** Null: no worker was ever there. */
  currentRelease(): Promise<string | null>;
};

export type JobShelf = {
  readonly replan: Replan;
  /**
   * Asks for a deed to be read. The same deed is read once: `known` when it waits, is at work, or was read by the current release; a parked one is tried
   * again only when its failure may pass.
   */
  submit(draft: JobDraft): Promise<"new" | "again" | "known">;
  /** Newest first. */
  list(state: JobState | null, limit: number): Promise<readonly Job[]>;
  find(source: string): Promise<Job | null>;
  /** Puts parked jobs, and with named sources also those with failed pages, back; null means all parked ones. Says how many. */
  retry(sources: readonly string[] | null): Promise<number>;
  overview(): Promise<WorkOverview>;
  /** Jobs at work among the files of a batch. */
  progressOf(batch: string): Promise<readonly JobProgress[]>;
  /** The files of a batch whose reading has ended, in order. */
  endedFiles(batch: string): Promise<readonly BatchFile[]>;
  /** Records what is known already of a batch's files: deeds read or parked before they were asked for again. */
  settle(batch: string): Promise<void>;
};
