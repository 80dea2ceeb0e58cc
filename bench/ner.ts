/** The model alone, whole deeds at a time: text in, tags out, on this process's cores, beside what the library offers ready-made. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import * as transformers from "@xenova/transformers";
import { bundledModelFolder } from "../src/installation.ts";
import { alignTokens } from "../src/ner/align.ts";
import { openModelFolder } from "../src/ner/model-folder.ts";
import { tagText } from "../src/ner/tagger.ts";
import { loadNetwork, type Network } from "../src/ner/transformer.ts";
import type { Material } from "./material.ts";
import type { Row } from "./rows.ts";

/** `training/export.py --keep-fp32` leaves it here. */
const FP32 = "training/build/fp32.onnx";

export async function benchNer(material: Material, cores: number, warn: (line: string) => void): Promise<Row[]> {
  const texts = material.texts.map(({ gold }) => gold.text);
  const model = await openModelFolder(bundledModelFolder());
  const characters = texts.reduce((sum, text) => sum + text.length, 0);

  const timeNetwork = async (network: Network): Promise<{ readonly seconds: number; readonly tokens: number }> => {
    try {
      const tokens = texts.reduce((sum, text) => sum + alignTokens(text, network.tokenizeWord).ids.length, 0);
      return { tokens, seconds: await time(texts, (text) => tagText(text, network, model.tags)) };
    } finally {
      await network.dispose();
    }
  };
  const { tokens, seconds } = await timeNetwork(await loadNetwork(model, cores));
  const rows: Row[] = [
    { name: `entities: ${texts.length} deeds`, value: tokens / seconds, unit: "tokens/s", bar: { least: 4500 } },
    { name: "entities: the same", value: characters / seconds, unit: "characters/s", bar: null },
  ];

  const plain = await time(texts, await openPipeline(bundledModelFolder()));
  rows.push({ name: "entities: pipeline() by paragraph", value: tokens / plain, unit: "tokens/s", bar: null });
  rows.push({ name: "entities: ours in pipeline()'s time", value: plain / seconds, unit: "x", bar: null });

  if (existsSync(FP32)) {
    const whole = await timeNetwork(await loadNetwork({ ...model, weights: readFileSync(FP32) }, cores));
    rows.push({ name: "entities: the model before int8", value: tokens / whole.seconds, unit: "tokens/s", bar: null });
  } else warn(`NO ${FP32}: the model before int8 is not measured.`);
  return rows;
}

/** Seconds for all texts. The first inference pays for the network's memory; a run over many deeds does not see it. */
async function time(texts: readonly string[], tag: (text: string) => Promise<unknown>): Promise<number> {
  await tag((texts[0] ?? "").slice(0, 500));
  const startedAt = performance.now();
  for (const text of texts) await tag(text);
  return (performance.now() - startedAt) / 1000;
}

/** The library's own way, which cuts what is longer than the model's window: paragraph by paragraph. */
async function openPipeline(folder: string): Promise<(text: string) => Promise<void>> {
  const { env } = transformers;
  env.allowRemoteModels = false;
  env.localModelPath = dirname(resolve(folder));
  const classify = await transformers.pipeline("token-classification", basename(folder), {
    quantized: true,
    local_files_only: true,
  });
  return async (text) => {
    for (const paragraph of text.split("\n")) if (paragraph.trim() !== "") await classify(paragraph);
  };
}
