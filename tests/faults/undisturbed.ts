/** What the deeds give when nothing fails, and that the same is in the store afterwards, once. */
import { expect } from "vitest";
import { bundledModelFolder } from "../../src/installation.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { toReadResult } from "../../src/read-result.ts";
import type { Observer } from "../workers/observe.ts";
import type { Rig } from "../workers/rig.ts";

/** Results by source, as JSON: what one process on this machine reads. The same bytes under two names are one source, under the last name. */
export type Expected = ReadonlyMap<string, string>;

export const readUndisturbed = async (paths: readonly string[]): Promise<Expected> => {
  const pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 2 });
  try {
    const expected = new Map<string, string>();
    for (const path of paths) {
      const result = toReadResult(await pipeline.read(path));
      expected.set(result.source.sha256, JSON.stringify(result));
    }
    return expected;
  } finally {
    await pipeline.dispose();
  }
};

/** Each deed is read, once, byte for byte as expected; no value was made a second time with other bytes; no step is left over. */
export const expectReadOnce = async (rig: Rig, seen: Observer, expected: Expected): Promise<void> => {
  expect(await rig.query("SELECT state, error_code, message FROM jobs WHERE state <> 'done'")).toEqual([]);
  expect(await seen.count("SELECT count(*) FROM deeds")).toBe(expected.size);
  for (const [source, result] of expected) {
    const kept = await rig.store.deeds.get(source);
    expect(JSON.stringify(kept?.result)).toBe(result);
  }
  expect(
    await seen.count(
      "SELECT count(*) FROM (SELECT key FROM values_made GROUP BY key HAVING count(DISTINCT body) > 1) other",
    ),
  ).toBe(0);
  // A step that a statement added to a job that ended at that moment is swept away.
  await expect.poll(() => seen.count("SELECT count(*) FROM steps"), { timeout: 20_000 }).toBe(0);
};
