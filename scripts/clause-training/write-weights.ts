import { writeFileSync } from "node:fs";
import { packModel } from "../../src/clauses/packed-weights.ts";
import type { ClauseModel } from "../../src/clauses/score-units.ts";

/** Word weights below this change no boundary of the training deeds; leaving them out cuts the file to a third. */
const LEAST_WEIGHT = 0.1;

/** Writes the model as a TypeScript module: JSON modules would print a warning on Node 20. */
export const writeWeights = (model: ClauseModel, file: URL): void => {
  const packed = packModel(model, LEAST_WEIGHT);
  const rows = Object.entries(packed).map(([name, text]) => `  ${name}: ${JSON.stringify(text)},`);
  const head = [
    'import type { PackedModel } from "./packed-weights.ts";',
    "",
    "/** Learnt by scripts/train-clauses.ts from fictional annotated deeds (CC0); do not edit. */",
    "// biome-ignore format: data",
    "export const WEIGHTS: PackedModel = {",
  ];
  writeFileSync(file, `${[...head, ...rows, "};"].join("\n")}\n`);
};
