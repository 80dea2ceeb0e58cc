/**
 * A model folder: what must lie in it, and how it is checked before it is loaded. A better model drops in by replacing the folder; its
 * `manifest.json` names the contract it was trained for and the hash of each file.
 */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ENTITY_LABELS, type EntityLabel } from "../deed.ts";
import { DeedError } from "../errors.ts";

/** Version of the entity contract this code decodes: twelve labels, BIO, spans of the annotation contract. */
const MODEL_CONTRACT = "deed-entities/1";

const MODEL_FILES = ["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model_quantized.onnx"] as const;

const manifestSchema = z.strictObject({
  contract: z.literal(MODEL_CONTRACT),
  name: z.string().min(1),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

const configSchema = z.looseObject({
  architectures: z.tuple([z.string()]),
  max_position_embeddings: z.number().int().min(256),
  id2label: z.record(z.string().regex(/^\d+$/), z.string()),
});

/** What one output column of the model means; label null is "no entity". */
export type Tag = { readonly label: EntityLabel | null; readonly begins: boolean };

export type ModelFolder = {
  readonly folder: string;
  readonly name: string;
  /** Hex SHA-256 over the names and hashes of the files: part of every cache key that depends on the model. */
  readonly hash: string;
  readonly tags: readonly Tag[];
  readonly architecture: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly weights: Buffer;
};

const NEXT_REPLACE =
  "Put a whole model folder there (config.json, tokenizer.json, tokenizer_config.json, onnx/model_quantized.onnx, manifest.json), " +
  "or point the model folder setting at one; reinstalling deedlens brings its own back.";

function missing(folder: string, what: string, cause?: unknown): DeedError {
  return new DeedError("model_missing", `The entity model in ${folder} cannot be read: ${what}.`, {
    next: NEXT_REPLACE,
    cause,
  });
}

function invalid(folder: string, what: string, cause?: unknown): DeedError {
  return new DeedError("model_invalid", `The entity model in ${folder} is not usable: ${what}.`, {
    next: NEXT_REPLACE,
    cause,
  });
}

async function readPart(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    throw missing(folder, `${name} is missing or not readable`, cause);
  }
}

function parseJson<T>(folder: string, name: string, bytes: Buffer, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(bytes.toString("utf8")));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause).replaceAll("\n", " ") : "it is not JSON";
    throw invalid(folder, `${name}: ${why}`, cause);
  }
}

/** Reads "B-PERSON" and the like; every label of the contract must be there exactly once as B and I, and nothing else but O. */
function readTags(folder: string, id2label: Readonly<Record<string, string>>): readonly Tag[] {
  const tags = Object.keys(id2label).map((_, index): Tag => {
    const name = id2label[String(index)];
    if (name === "O") return { label: null, begins: false };
    const label = ENTITY_LABELS.find((known) => name === `B-${known}` || name === `I-${known}`);
    if (name === undefined || label === undefined) {
      throw invalid(folder, `config.json: output ${index} is "${name}", which is no tag of ${MODEL_CONTRACT}`);
    }
    return { label, begins: name.startsWith("B-") };
  });
  if (new Set(Object.values(id2label)).size !== tags.length || !tags.some((tag) => tag.label === null)) {
    throw invalid(folder, 'config.json: tags must be different and one of them "O"');
  }
  return tags;
}

/** Reads and verifies a folder. Throws DeedError `model_missing` or `model_invalid`, naming the folder and what to do. */
export async function openModelFolder(folder: string): Promise<ModelFolder> {
  const entry = await stat(folder).catch((cause: unknown) => {
    throw missing(folder, "there is no such folder", cause);
  });
  if (!entry.isDirectory()) throw missing(folder, "it is not a folder");
  const manifest = parseJson(folder, "manifest.json", await readPart(folder, "manifest.json"), manifestSchema);
  const contents = new Map<string, Buffer>();
  const whole = createHash("sha256");
  for (const name of MODEL_FILES) {
    const bytes = await readPart(folder, name);
    const hash = createHash("sha256").update(bytes).digest("hex");
    if (manifest.files[name] !== hash) {
      throw invalid(folder, `${name} differs from what manifest.json says (damaged, or replaced without its manifest)`);
    }
    contents.set(name, bytes);
    whole.update(`${name} ${hash}\n`);
  }
  const config = parseJson(folder, "config.json", contents.get("config.json") ?? Buffer.alloc(0), configSchema);
  return {
    folder,
    name: manifest.name,
    hash: whole.digest("hex"),
    tags: readTags(folder, config.id2label),
    architecture: config.architectures[0],
    config,
    weights: contents.get("onnx/model_quantized.onnx") ?? Buffer.alloc(0),
  };
}

/** Verifies a folder and gives its hash, for cache keys. Throws as `openModelFolder` does. */
export async function modelHash(folder: string): Promise<string> {
  return (await openModelFolder(folder)).hash;
}
