/** First read of scanned deeds against deriving the records of 100 cached deeds anew. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundledModelFolder } from "../src/installation.ts";
import { createPipeline } from "../src/pipeline.ts";
import type { CacheKey, StageCache } from "../src/ports.ts";
import { openStore } from "../src/store/index.ts";
import type { Material } from "./material.ts";
import type { Row } from "./rows.ts";

const DEEDS = 100;

export async function benchCache(material: Material, cores: number): Promise<Row[]> {
  const samples = material.samples("scan");
  const folder = mkdtempSync(join(tmpdir(), "deedlens-bench-"));
  const store = await openStore({ dataFolder: folder });
  try {
    const seeding = createSeedingCache(store.cache);
    const modelFolder = bundledModelFolder();
    const reader = createPipeline({ modelFolder, cores, cache: seeding.cache });
    const startedAt = performance.now();
    const originals: string[] = [];
    for (const { path } of samples) originals.push((await reader.read(path)).source.sha256);
    const firstSeconds = (performance.now() - startedAt) / 1000 / samples.length;
    // One deed's values under many names of sources: the store holds 100 deeds of real size, without hours of recognition.
    const deeds = Array.from({ length: DEEDS }, (_, i) => {
      const original = originals[i % originals.length] ?? "";
      return { path: samples[i % samples.length]?.path ?? "", original, sha256: hashText(`${original} copy ${i}`) };
    });
    for (const { path, original, sha256 } of deeds) {
      seeding.copyFrom(sha256, original);
      await reader.read(path, { sha256 });
    }
    await reader.dispose();
    const again = createPipeline({ modelFolder, cores, cache: store.cache });
    const againAt = performance.now();
    for (const { path, sha256 } of deeds) await again.read(path, { sha256, from: "features" });
    const againSeconds = (performance.now() - againAt) / 1000 / DEEDS;
    await again.dispose();
    return [
      {
        name: `cache: first read of a scanned deed (${samples.length} read)`,
        value: firstSeconds,
        unit: "s",
        bar: null,
      },
      { name: `cache: features anew, a deed (${DEEDS} cached)`, value: againSeconds * 1000, unit: "ms", bar: null },
      {
        name: "cache: first read over features anew",
        value: firstSeconds / againSeconds,
        unit: "x",
        bar: { least: 200 },
      },
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The stages before features, whose values a copy takes over from its original. */
const COPIED = new Set(["text", "clauses", "ner"]);

function createSeedingCache(inner: StageCache) {
  const values = new Map<string, unknown>();
  const originals = new Map<string, string>();
  const copyOf = async (key: CacheKey): Promise<unknown> => {
    const original = originals.get(key.source);
    if (original === undefined || !COPIED.has(key.stage)) return undefined;
    const value = values.get(`${original} ${key.stage}`);
    await inner.put(key, value);
    return value;
  };
  const cache: StageCache = {
    async get(keys) {
      const known = await inner.get(keys);
      return Promise.all(keys.map((key, i) => known[i] ?? copyOf(key)));
    },
    async put(key, value) {
      if (COPIED.has(key.stage)) values.set(`${key.source} ${key.stage}`, value);
      await inner.put(key, value);
    },
  };
  return { cache, copyFrom: (copy: string, original: string): void => void originals.set(copy, original) };
}

function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
