/** The product's side of the comparisons in this folder: `node product.ts COMMAND` reads JSON from standard input and prints JSON. */
import { readFileSync } from "node:fs";
import { CLAUSE_KINDS, ENTITY_LABELS } from "../../src/deed.ts";
import { alignTokens } from "../../src/ner/align.ts";
import { decodeEntities } from "../../src/ner/decode.ts";
import { createTagger } from "../../src/ner/index.ts";
import { openModelFolder } from "../../src/ner/model-folder.ts";
import { loadNetwork } from "../../src/ner/transformer.ts";
import { lineStartsOf, planWindows } from "../../src/ner/windows.ts";

type Payload = {
  readonly folder: string;
  readonly text: string;
  readonly scores: readonly number[];
  readonly count: number;
  readonly lineStarts: readonly number[];
};

const COMMANDS: Readonly<Record<string, (payload: Payload) => Promise<unknown>>> = {
  names: async () => ({ labels: ENTITY_LABELS, kinds: CLAUSE_KINDS }),
  windows: async ({ count, lineStarts }) =>
    planWindows(count, lineStarts).map(({ start, end, keepStart, keepEnd }) => [start, end, keepStart, keepEnd]),
  async tokens({ folder, text }) {
    const network = await loadNetwork(await openModelFolder(folder), 1);
    const tokens = alignTokens(text, network.tokenizeWord);
    await network.dispose();
    const { ids, starts, ends } = tokens;
    return { ids, starts, ends, lineStarts: lineStartsOf(text, tokens) };
  },
  /** The entities of given scores: one row of logits a token. */
  async decode({ folder, text, scores }) {
    const model = await openModelFolder(folder);
    const network = await loadNetwork(model, 1);
    const found = decodeEntities(text, alignTokens(text, network.tokenizeWord), Float32Array.from(scores), model.tags);
    await network.dispose();
    return found.map(({ start, end, label, score }) => [start, end, label, score]);
  },
  async tag({ folder, text }) {
    const tagger = await createTagger({ modelFolder: folder, threads: 1 });
    const found = await tagger.tag(text);
    await tagger.dispose();
    return found.map(({ start, end, label, score }) => [start, end, label, score]);
  },
};

const command = COMMANDS[process.argv[2] ?? ""];
if (command === undefined) throw new Error(`no command ${process.argv[2]}`);
process.stdout.write(JSON.stringify(await command(JSON.parse(readFileSync(0, "utf8")) as Payload)));
