/** Where the bytes of documents are kept, by their SHA-256: the one interface that a folder and an S3-compatible service both fill. */
import type { Readable } from "node:stream";

/**
 * Every function rejects with a DeedError: `store_unavailable` (retryable: away or overloaded; not: refused, or no such bucket), `disk_full`,
 * `config_invalid`. A blob never changes: its name is the hash of its bytes.
 */
export type Blobs = {
  /** As a person may be told it: a folder, or an address without credentials. */
  readonly place: string;
  /** Takes `file`, a whole file on the disk of the data folder that is the caller's to give away, and moves or removes it. False: the blob was there already. */
  put(sha256: string, file: string): Promise<boolean>;
  /** Null when there is no such blob. */
  get(sha256: string): Promise<Readable | null>;
  has(sha256: string): Promise<boolean>;
  /** False: there was none. */
  delete(sha256: string): Promise<boolean>;
  /** The hashes of all blobs, in order. */
  list(): AsyncIterable<string>;
  /** Rejects where nothing can be read: a drive that is not mounted, a bucket that is none, credentials that are refused. */
  check(): Promise<void>;
  /** Where the blob lies as a file of this machine; null where blobs are no files. */
  fileOf(sha256: string): string | null;
  close(): void;
};

export const isBlobName = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
