/** The store: stage cache, deeds, originals and the ingest log, on an embedded Postgres in a folder or on a server. */

export { findOneDeed } from "./deeds.ts";
export { openStore } from "./open-store.ts";
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
