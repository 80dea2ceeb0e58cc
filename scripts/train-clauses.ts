/**
 * Learns the weights of src/clauses from annotated deeds and writes them as data. Without a target it cross-validates instead; deeds of one office or hand
 * (training/splits.toml, [groups]) are held out together.
 *
 *   node scripts/train-clauses.ts training/data                                 figures of eight folds, by language
 *   node scripts/train-clauses.ts training/data --without nl-u05,fr-u04 --write  weights from all other deeds, into src/clauses/weights.ts
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Deed, readExamples } from "./clause-training/examples.ts";
import { measureSplit, printFigures } from "./clause-training/figures.ts";
import { trainModel } from "./clause-training/train.ts";
import { writeWeights } from "./clause-training/write-weights.ts";

const SPLITS = new URL("../training/splits.toml", import.meta.url);

/** Id of a text → name of its office; texts that the file does not list are groups of their own. */
function readGroups(): ReadonlyMap<string, string> {
  const [, groups = ""] = readFileSync(SPLITS, "utf8").split(/^\[groups\]$/mu);
  return new Map(
    [...groups.matchAll(/^([\w-]+) = \[(.*)\]$/gmu)].flatMap(([, group = "", ids = ""]) =>
      [...ids.matchAll(/"([^"]+)"/gu)].map(([, id = ""]) => [id, group] as const),
    ),
  );
}

/** Deeds dealt to folds in turn, those of one group to one fold. */
function dealFolds(deeds: readonly Deed[], folds: number): readonly (readonly Deed[])[] {
  const groups = readGroups();
  const byGroup = Map.groupBy(deeds, ({ clean: { name } }) => groups.get(name) ?? name);
  const dealt = Array.from({ length: folds }, (): Deed[] => []);
  [...byGroup.values()].forEach((members, index) => {
    dealt[index % folds]?.push(...members);
  });
  return dealt;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: "boolean" },
    folds: { type: "string", default: "8" },
    without: { type: "string", default: "" },
  },
});
const without = new Set(values.without.split(","));
const deeds = readExamples(positionals[0] ?? "training/data").filter(({ clean }) => !without.has(clean.name));
if (values.write === true) {
  const model = trainModel(deeds);
  writeWeights(model, new URL("../src/clauses/weights.ts", import.meta.url));
  printFigures(
    "shipped weights, the deeds they were learnt from",
    deeds.map(({ clean }) => measureSplit(clean, model)),
  );
} else {
  const dealt = dealFolds(deeds, Number(values.folds));
  const figures = dealt.map((held) => {
    const model = trainModel(deeds.filter((deed) => !held.includes(deed)));
    return held.map(({ clean }) => measureSplit(clean, model));
  });
  printFigures(`cross-validated by office, ${dealt.length} folds`, figures.flat());
}
