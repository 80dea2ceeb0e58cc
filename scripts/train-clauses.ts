/**
 * Learns the weights of src/clauses from annotated deeds and writes them as data. Without a target it cross-validates by deed instead.
 *
 *   node scripts/train-clauses.ts ../shared/train            figures of eight folds, by language
 *   node scripts/train-clauses.ts ../shared/train --write    weights from all deeds, into src/clauses/weights.ts
 */
import { parseArgs } from "node:util";
import { readExamples } from "./clause-training/examples.ts";
import { measureSplit, printFigures } from "./clause-training/figures.ts";
import { trainModel } from "./clause-training/train.ts";
import { writeWeights } from "./clause-training/write-weights.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean" }, folds: { type: "string", default: "8" } },
});
const examples = readExamples(positionals[0] ?? "../shared/train");
if (values.write === true) {
  const model = trainModel(examples);
  writeWeights(model, new URL("../src/clauses/weights.ts", import.meta.url));
  printFigures(
    "shipped weights, the deeds they were learnt from",
    examples.map(({ clean }) => measureSplit(clean, model)),
  );
} else {
  const folds = Number(values.folds);
  const figures = Array.from({ length: folds }, (_, fold) => {
    const held = examples.filter((_, index) => index % folds === fold);
    const model = trainModel(examples.filter((_, index) => index % folds !== fold));
    return held.map(({ clean }) => measureSplit(clean, model));
  });
  printFigures(`cross-validated by deed, ${folds} folds`, figures.flat());
}
