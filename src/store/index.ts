/** The store: stage cache, deeds, originals and the ingest log, on an embedded Postgres in a folder or on a server. */

export type { Blobs } from "./blobs.ts";
export { findOneDeed } from "./deeds.ts";
export type {
  BatchFile,
  Job,
  JobDraft,
  JobProgress,
  JobShelf,
  JobState,
  QueueLoad,
  ReadingGroup,
  Replan,
  WorkOverview,
} from "./job-types.ts";
export { openStore } from "./open-store.ts";
export type {
  Begun,
  FedStep,
  GoOn,
  JobEnd,
  Limits,
  NextSteps,
  PageFailure,
  RunningStep,
  StageTime,
  StepEnd,
  StepLedger,
  StepQueue,
  StepStage,
  WorkerSlots,
} from "./step-types.ts";
export type {
  CorruptRow,
  DeedShelf,
  DeedSummary,
  Ingest,
  IngestFile,
  IngestLog,
  IngestOutcome,
  KeptDeed,
  Originals,
  Store,
  StoreOptions,
  StorePlace,
} from "./types.ts";
