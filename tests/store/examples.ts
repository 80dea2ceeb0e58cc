/** Small values of the shapes that the store keeps. */
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CacheKey, StoredDeed } from "../../src/ports.ts";
import type { Store } from "../../src/store/index.ts";

export const hashOf = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex");

export const keyOf = (name: string, stage = "page", version = "1"): CacheKey => ({
  key: hashOf(`${name}/${stage}/${version}`),
  stage,
  version,
  source: hashOf(name),
});

export const deedOf = (
  name: string,
  versions: Readonly<Record<string, string>> = { ocr: "1", features: "1" },
): StoredDeed => ({
  source: hashOf(name),
  name: `${name}.pdf`,
  pageCount: 3,
  failedPages: 1,
  versions,
  record: {
    deed: { kind: "sale", language: "nl", date: "2024-03-07", repertoryNumber: "2024/00608", notaries: [] },
    parties: [],
    transactions: [],
    goods: [],
  },
  issues: [{ code: "page_failed", page: 2, message: "Page 2 could not be read." }],
});

/** A folder of its own; `remove` takes everything away. */
export const createScratch = async (): Promise<{ readonly folder: string; remove(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), "deedlens-test-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

/** What the cache keeps under one key. */
export const valueAt = async (store: Store | undefined, key: CacheKey): Promise<unknown> =>
  (await store?.cache.get([key]))?.[0];
