/** Our way, timed at the stages' own borders. */
import { bundledModelFolder } from "../src/installation.ts";
import { createPipeline, type PipelineOptions } from "../src/pipeline.ts";
import type { Reading } from "../src/read-result.ts";
import type { Sample } from "./material.ts";

/** Two documents in flight, as `deedlens ingest` reads them. */
const IN_FLIGHT = 2;

export type OurResult = {
  readonly pages: number;
  /** From nothing started (no child process yet) until the last deed's text stood. */
  readonly textSeconds: number;
  /** Until the last record stood. */
  readonly seconds: number;
  readonly readings: readonly Reading[];
};

export async function readOurselves(
  samples: readonly Sample[],
  cores: number,
  edges: Pick<PipelineOptions, "cache"> = {},
): Promise<OurResult> {
  const startedAt = performance.now();
  let textAt = startedAt;
  const pipeline = createPipeline({
    modelFolder: bundledModelFolder(),
    cores,
    ...edges,
    onProgress: (progress) => {
      if (progress.type === "stage_done" && progress.stage === "text") textAt = performance.now();
    },
  });
  try {
    const readings = new Map<number, Reading>();
    const queue = samples.entries();
    const work = async (): Promise<void> => {
      for (const [i, { path }] of queue) readings.set(i, await pipeline.read(path));
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, work));
    const inOrder = samples.flatMap((_, i) => readings.get(i) ?? []);
    return {
      pages: inOrder.reduce((sum, { source }) => sum + source.pages, 0),
      textSeconds: (textAt - startedAt) / 1000,
      seconds: (performance.now() - startedAt) / 1000,
      readings: inOrder,
    };
  } finally {
    await pipeline.dispose();
  }
}
