/** Reads documents in this process: the stages of `stages.ts` in their order, one document after another or several at once over the same children. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Language } from "./deed.ts";
import { createEngines } from "./engines.ts";
import { checkInputFile } from "./input-file.ts";
import { deedTextFromPlain, detectLanguage } from "./ocr/index.ts";
import type { Progress, StageCache } from "./ports.ts";
import type { Reading } from "./read-result.ts";
import {
  createDeedStages,
  type DeedDocument,
  type DeedStages,
  hashResources,
  hashText,
  keyOfPlainText,
  type ResourceHashes,
  type StageName,
} from "./stages.ts";

export { STAGES, type StageName } from "./stages.ts";

export type PipelineOptions = {
  /** Without a cache every read does all the work. */
  readonly cache?: StageCache;
  readonly modelFolder: string;
  /** Child processes that read pages, and threads of the model. */
  readonly cores: number;
  readonly pageTimeoutMs?: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

export type ReadOptions = {
  /** Name to report; the file's base name by default. */
  readonly name?: string;
  readonly password?: string;
  /** The deed's language, where the user knows better. */
  readonly language?: Language;
  /** Run this stage and those after it anew, whatever the cache holds. */
  readonly from?: StageName;
  /** Hash of the file's bytes, when the caller knows it (originals are kept under it). */
  readonly sha256?: string;
};

export type Pipeline = {
  /** Reads one document. Rejects with a DeedError for a document that cannot be read at all; bad pages are issues of the reading. */
  read(path: string, options?: ReadOptions): Promise<Reading>;
  /** Reads bare text, without pages: for texts that are not on paper, and for scoring the stages after OCR alone. */
  readText(text: string, options?: { readonly name?: string; readonly language?: Language }): Promise<Reading>;
  dispose(): Promise<void>;
};

export function createPipeline(options: PipelineOptions): Pipeline {
  const engines = createEngines(options);
  let hashing: Promise<ResourceHashes> | undefined;
  const stagesOf = async (document: DeedDocument, from?: StageName): Promise<DeedStages> => {
    hashing ??= hashResources(options.modelFolder);
    const resources = await hashing;
    return createDeedStages(document, {
      resources,
      engines,
      cache: options.cache,
      from,
      onProgress: options.onProgress,
    });
  };
  return {
    async read(path, { name = basename(path), password, language, from, sha256 } = {}) {
      await checkInputFile(path);
      const source = sha256 ?? (await hashFile(path));
      const stages = await stagesOf({ openFile: async () => path, name, source, password, language }, from);
      return stages.derive(await stages.readText());
    },
    async readText(text, { name = "text", language } = {}) {
      const deed = deedTextFromPlain(text, language ?? detectLanguage(text));
      const source = hashText(text);
      const stages = await stagesOf({ openFile: async () => "", name, source });
      return stages.derive({
        key: keyOfPlainText(source, deed.language),
        value: { deed, pages: [], pageCount: 0, issues: [] },
        failedPages: [],
      });
    },
    dispose: () => engines.dispose(),
  };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
