/** When a stage's output may differ from what is recorded of it, and what to do about it. Pure. */
import type { StageName } from "../../src/pipeline.ts";

/** What is kept of a stage: its version, and SHA-256 of what it read (fixtures, resources) and of what came out. */
export type StageRecord = { readonly version: string; readonly input: string; readonly output: string };

/** The constant that names each stage's version, and where it stands. */
const CONSTANTS: Readonly<Record<StageName, readonly [constant: string, file: string]>> = {
  layer: ["OCR_VERSION", "src/ocr/version.ts"],
  page: ["OCR_VERSION", "src/ocr/version.ts"],
  text: ["ASSEMBLE_VERSION", "src/ocr/assemble.ts"],
  clauses: ["CLAUSES_VERSION", "src/clauses/resource-hash.ts"],
  ner: ["NER_VERSION", "src/ner/tag-entities.ts"],
  features: ["FEATURES_VERSION", "src/features/index.ts"],
};

export type Comparison =
  | { readonly kind: "same" }
  /** Cached readings would go on under a version that no longer gives them. */
  | { readonly kind: "bump"; readonly remedy: string }
  /** The version, a resource or a fixture is another one, and the record knows only the old one. */
  | { readonly kind: "record"; readonly remedy: string };

export function compareStage(stage: StageName, recorded: StageRecord | undefined, now: StageRecord): Comparison {
  const [constant, file] = CONSTANTS[stage];
  if (recorded === undefined)
    return { kind: "record", remedy: `Stage ${stage} is not recorded: run npm run versions.` };
  const { version, input, output } = recorded;
  if (version === now.version && input === now.input && output === now.output) return { kind: "same" };
  if (version === now.version && input === now.input)
    return {
      kind: "bump",
      remedy: `Stage ${stage} gives another output than recorded, and its version is still "${version}": bump ${constant} in ${file} and run npm run versions.`,
    };
  return {
    kind: "record",
    remedy: `Stage ${stage} has another version, resource or fixture than recorded: run npm run versions.`,
  };
}
