/** The model alone: clauses' worth of text in, tags out, on this process's cores. */
import { bundledModelFolder } from "../src/installation.ts";
import { alignTokens } from "../src/ner/align.ts";
import { createTagger } from "../src/ner/index.ts";
import { openModelFolder } from "../src/ner/model-folder.ts";
import { loadNetwork } from "../src/ner/transformer.ts";
import type { Material } from "./material.ts";
import type { Row } from "./rows.ts";

export async function benchNer(material: Material, cores: number): Promise<Row[]> {
  const texts = material.texts.flatMap(({ gold }) => {
    const points = [...gold.text];
    return gold.clauses.map(({ start, end }) => points.slice(start, end).join(""));
  });
  const tokens = await countTokens(texts);
  const tagger = await createTagger({ modelFolder: bundledModelFolder(), threads: cores });
  try {
    // The first inference pays for the network's memory; a run over many deeds does not see it.
    await tagger.tag(texts[0] ?? "");
    const startedAt = performance.now();
    for (const text of texts) await tagger.tag(text);
    const seconds = (performance.now() - startedAt) / 1000;
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    return [
      { name: `entities: the model on ${texts.length} clauses`, value: tokens / seconds, unit: "tokens/s", bar: null },
      { name: "entities: the model", value: characters / seconds, unit: "characters/s", bar: null },
    ];
  } finally {
    await tagger.dispose();
  }
}

/** Tokens as the model's own tokenizer cuts them; counted apart, so that counting is not timed. */
async function countTokens(texts: readonly string[]): Promise<number> {
  const network = await loadNetwork(await openModelFolder(bundledModelFolder()), 1);
  try {
    return texts.reduce((sum, text) => sum + alignTokens(text, network.tokenizeWord).ids.length, 0);
  } finally {
    await network.dispose();
  }
}
