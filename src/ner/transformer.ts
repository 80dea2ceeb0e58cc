/**
 * The only file that touches @xenova/transformers: tokenizer and network behind two plain functions. Local files only, nothing is fetched and no
 * cache folder is written.
 */
import { createRequire } from "node:module";
import { basename, dirname, resolve } from "node:path";
import * as transformers from "@xenova/transformers";
import { DeedError } from "../errors.ts";
import type { TokenizeWord, WordPiece } from "./align.ts";
import type { ModelFolder } from "./model-folder.ts";

/** The runtime that transformers.js itself loads. It is CommonJS whose exports Node cannot name ahead, so it is required. */
const { InferenceSession } = createRequire(import.meta.url)("onnxruntime-node") as typeof import("onnxruntime-node");
type Session = import("onnxruntime-node").InferenceSession;

export type Network = {
  readonly tokenizeWord: TokenizeWord;
  /** Scores (logits) of one window, row by row: ids.length × tags. The marks around the window are added and taken off here. */
  score(ids: readonly number[]): Promise<Float32Array>;
  dispose(): Promise<void>;
};

type Logits = { readonly logits: { readonly data: Float32Array; readonly dims: readonly number[] } };
type ModelClass = new (
  config: unknown,
  session: Session,
) => ((inputs: Readonly<Record<string, transformers.Tensor>>) => Promise<Logits>) & { dispose(): Promise<unknown> };

/** A deed repeats its words: half the tokenizer's time is saved. Bounded, and without influence on results. */
const MAX_REMEMBERED_WORDS = 50_000;
const METASPACE = "\u2581";

export async function loadNetwork(model: ModelFolder, threads: number): Promise<Network> {
  const { env } = transformers;
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.useBrowserCache = false;
  // The library joins this path with the name it is given; an absolute name alone would be joined to its own folder.
  const folder = resolve(model.folder);
  env.localModelPath = dirname(folder);
  const Model = (transformers as unknown as Readonly<Record<string, ModelClass | undefined>>)[model.architecture];
  if (Model === undefined) {
    throw broken(model, `its architecture ${model.architecture} is unknown to @xenova/transformers`);
  }
  try {
    const tokenizer = await transformers.AutoTokenizer.from_pretrained(basename(folder), { local_files_only: true });
    // The library's own loader passes no session options, and ONNX Runtime would take every core in every child process.
    const session = await InferenceSession.create(model.weights, {
      executionProviders: ["cpu"],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
    });
    const network = new Model(model.config, session);
    const opening = requireId(tokenizer.getToken("bos_token", "cls_token"), tokenizer, model);
    const closing = requireId(tokenizer.getToken("eos_token", "sep_token"), tokenizer, model);
    return {
      tokenizeWord: rememberWords(tokenizer),
      async score(ids) {
        const row = BigInt64Array.from([opening, ...ids, closing], BigInt);
        const dims = [1, row.length];
        const { logits } = await network({
          input_ids: new transformers.Tensor("int64", row, dims),
          attention_mask: new transformers.Tensor("int64", new BigInt64Array(row.length).fill(1n), dims),
        });
        const columns = model.tags.length;
        if (logits.dims[1] !== row.length || logits.dims[2] !== columns) {
          throw broken(
            model,
            `it gives scores of shape ${logits.dims.join("×")} for ${row.length} tokens and ${columns} tags`,
          );
        }
        return logits.data.slice(columns, (row.length - 1) * columns);
      },
      async dispose() {
        await network.dispose();
      },
    };
  } catch (cause) {
    if (cause instanceof DeedError) throw cause;
    throw broken(model, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function broken(model: ModelFolder, why: string, cause?: unknown): DeedError {
  return new DeedError("model_invalid", `The entity model in ${model.folder} does not load: ${why}.`, {
    next: "Replace the folder by a whole model, or reinstall deedlens to get its own back.",
    cause,
  });
}

function requireId(token: string | null, tokenizer: transformers.PreTrainedTokenizer, model: ModelFolder): number {
  const id = token === null ? undefined : tokenizer.model.tokens_to_ids.get(token);
  if (id === undefined) throw broken(model, "its tokenizer has no marks for the start and the end of a text");
  return id;
}

/**
 * Pieces of one word, unknown characters fused as the tokenizer does. No piece of a Metaspace vocabulary runs over a space, so word by word gives the
 * same tokens as the whole text; a piece's characters are the word's own, which is what alignment needs.
 */
function rememberWords(tokenizer: transformers.PreTrainedTokenizer): TokenizeWord {
  const memory = new Map<string, readonly WordPiece[]>();
  const unknown: number = tokenizer.model.unk_token_id;
  return (word) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    const pieces: { id: number; length: number }[] = [];
    tokenizer.model.encode([METASPACE + word]).forEach((piece, index) => {
      const id = tokenizer.model.tokens_to_ids.get(piece) ?? unknown;
      const length = index === 0 ? piece.length - METASPACE.length : piece.length;
      const last = pieces.at(-1);
      if (id === unknown && last?.id === unknown) last.length += length;
      else pieces.push({ id, length });
    });
    if (memory.size >= MAX_REMEMBERED_WORDS) memory.clear();
    memory.set(word, pieces);
    return pieces;
  };
}
