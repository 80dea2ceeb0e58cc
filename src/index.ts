/** The library's face: one call reads one deed, with everything in process children and nothing kept. */
import { cpus } from "node:os";
import type { Language } from "./deed.ts";
import { bundledModelFolder } from "./installation.ts";
import { createPipeline } from "./pipeline.ts";
import { type ReadResult, toReadResult } from "./read-result.ts";

export type {
  Address,
  Area,
  Clause,
  ClauseKind,
  Entity,
  EntityLabel,
  FeatureRecord,
  Good,
  Issue,
  Language,
  Money,
  Parcel,
  Party,
  Transaction,
} from "./deed.ts";
export { DeedError, type DeedErrorCode } from "./errors.ts";
export { createPipeline, type Pipeline, type PipelineOptions, type ReadOptions } from "./pipeline.ts";
export type { StageCache } from "./ports.ts";
export { type Reading, type ReadResult, readResultSchema, toReadResult } from "./read-result.ts";

export type ReadDeedOptions = {
  readonly password?: string;
  readonly language?: Language;
  /** A model folder in the layout of `models/deed-4`; the bundled one by default. */
  readonly modelFolder?: string;
  /** Child processes at most; the machine's cores by default. */
  readonly cores?: number;
  readonly signal?: AbortSignal;
};

/**
 * Reads one deed (PDF, TIFF, PNG or JPEG) and gives its text, clauses, entities and feature record with evidence; offsets are Unicode code points.
 * Rejects with a DeedError when the document cannot be read at all; a bad page is an issue of the result. To read many, keep one `createPipeline`.
 */
export async function readDeed(path: string, options: ReadDeedOptions = {}): Promise<ReadResult> {
  const { modelFolder = bundledModelFolder(), cores = cpus().length, signal, ...readOptions } = options;
  const pipeline = createPipeline({ modelFolder, cores, ...(signal === undefined ? {} : { signal }) });
  try {
    return toReadResult(await pipeline.read(path, readOptions));
  } finally {
    await pipeline.dispose();
  }
}
