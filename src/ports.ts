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

/** A value with the key that it is cached under. */
export type StageValue = { readonly key: CacheKey; readonly value: unknown };

/** Values are plain JSON. A corrupted row counts as absent (and is reported), so that the stage runs again. */
export type StageCache = {
  /** The value of each key, undefined where there is none; one look for all of them. */
  get(keys: readonly CacheKey[]): Promise<readonly unknown[]>;
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

/** A part of a bucket. */
export type S3Place = {
  readonly bucket: string;
  /** Empty, or ending with "/". */
  readonly prefix: string;
  /** Null: Amazon's own. */
  readonly endpoint: string | null;
  readonly region: string;
};

export type SqlRow = Readonly<Record<string, unknown>>;
export type Query = (text: string, parameters?: readonly unknown[]) => Promise<readonly SqlRow[]>;

/** A reading as the store keeps it; `result` is the object that `deedlens read --json` prints, plain JSON. */
export type StoredReading = {
  readonly source: string;
  readonly versionsKey: string;
  /** Rises with each save; a bigint in digits. */
  readonly saved: string;
  readonly savedAt: Date;
  readonly deed: StoredDeed;
  readonly result: unknown;
};

/** What the feature tables need of the store (`src/tables`, `src/quality`): SQL on its database, and the readings. */
export type TableStore = {
  /** `$1` parameters; `bigint` and `numeric` come back as strings, `date` and `timestamptz` as Date. A statement may take as long as it takes. */
  readonly query: Query;
  /** All or nothing; `run` may be called again when the connection was lost. */
  transaction<T>(run: (query: Query) => Promise<T>): Promise<T>;
  /** The rows of one SELECT as of one moment, so many at a time, in bounded memory. */
  stream(text: string, parameters: readonly unknown[], rowsAtOnce: number): AsyncIterable<readonly SqlRow[]>;
  /** Makes sure that nothing of deleted rows stays in the table's file. */
  vacuum(table: string): Promise<void>;
  /**
   * Readings saved after `saved` whose rows in `features` are absent, older, or of another version of the tables: in order of saving, at most `limit`.
   * `null` stands for a row that fails its checksum (which is reported).
   */
  readingsToRefresh(
    saved: string,
    tablesVersion: string,
    limit: number,
  ): Promise<readonly { readonly saved: string; readonly reading: StoredReading | null }[]>;
};

export type Progress =
  | { readonly type: "deed_started"; readonly name: string; readonly pageCount: number }
  | { readonly type: "page_done"; readonly name: string; readonly number: number; readonly cached: boolean }
  | { readonly type: "stage_done"; readonly name: string; readonly stage: string; readonly cached: boolean }
  | { readonly type: "deed_done"; readonly name: string };
