/** The ports that the pipeline needs from the outside world; `src/store` implements them, tests may fake them. */
import type { FeatureRecord, Issue } from "./deed.ts";

/** What a stage's cached value was made from. `key` is the hash of all of it; the parts stay readable for listing and clean-up. */
export type CacheKey = {
  /** Hex SHA-256 of the canonical JSON of input hash, stage, stage version, options and resource hashes. */
  readonly key: string;
  readonly stage: string;
  /** Readable stage version, such as "3". */
  readonly version: string;
  /** SHA-256 of the source document the value belongs to. */
  readonly source: string;
};

/** Values are plain JSON. A corrupted row counts as absent (and is reported), so that the stage runs again. */
export type StageCache = {
  get(key: CacheKey): Promise<unknown>;
  put(key: CacheKey, value: unknown): Promise<void>;
};

/** A deed as it is kept: one row a source and set of versions. */
export type StoredDeed = {
  readonly source: string;
  readonly name: string;
  readonly pageCount: number;
  readonly failedPages: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly record: FeatureRecord;
  readonly issues: readonly Issue[];
};

export type Progress =
  | { readonly type: "deed_started"; readonly name: string; readonly pageCount: number }
  | { readonly type: "page_done"; readonly name: string; readonly number: number; readonly cached: boolean }
  | { readonly type: "stage_done"; readonly name: string; readonly stage: string; readonly cached: boolean }
  | { readonly type: "deed_done"; readonly name: string };
