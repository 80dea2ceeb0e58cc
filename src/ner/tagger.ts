/** The tagger port: text in, the model's entities out. One process holds one network; `child.ts` runs it behind the process pool. */
import { alignTokens } from "./align.ts";
import { decodeEntities, type ModelEntity } from "./decode.ts";
import { openModelFolder, type Tag } from "./model-folder.ts";
import { loadNetwork, type Network } from "./transformer.ts";
import { lineStartsOf, planWindows } from "./windows.ts";

export type Tagger = {
  /** Entities of the text by the model alone, sorted, not overlapping. Depends on the text and the model only. */
  tag(text: string): Promise<readonly ModelEntity[]>;
  /** Hex SHA-256 of the model's files. */
  readonly modelHash: string;
  dispose(): Promise<void>;
};

export type TaggerOptions = {
  readonly modelFolder: string;
  /** Threads of one inference; with several children one each. */
  readonly threads: number;
};

/** Loads the model once. Throws DeedError `model_missing` or `model_invalid`. */
export async function createTagger(options: TaggerOptions): Promise<Tagger> {
  const model = await openModelFolder(options.modelFolder);
  const network = await loadNetwork(model, options.threads);
  return {
    modelHash: model.hash,
    tag: (text) => tagText(text, network, model.tags),
    dispose: () => network.dispose(),
  };
}

/** Windows over the text, each window's scores, the entities that they spell. */
export async function tagText(
  text: string,
  network: Pick<Network, "tokenizeWord" | "score">,
  tags: readonly Tag[],
): Promise<readonly ModelEntity[]> {
  const tokens = alignTokens(text, network.tokenizeWord);
  const columns = tags.length;
  const scores = new Float32Array(tokens.ids.length * columns);
  for (const window of planWindows(tokens.ids.length, lineStartsOf(text, tokens))) {
    const rows = await network.score(tokens.ids.slice(window.start, window.end));
    const kept = rows.subarray((window.keepStart - window.start) * columns, (window.keepEnd - window.start) * columns);
    scores.set(kept, window.keepStart * columns);
  }
  return decodeEntities(text, tokens, scores, tags);
}
