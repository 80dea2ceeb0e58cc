import { findPath } from "../../src/clauses/find-path.ts";
import { type ClauseModel, scoreUnits } from "../../src/clauses/score-units.ts";
import { CLAUSE_KINDS } from "../../src/deed.ts";
import type { Example } from "./examples.ts";

export type Figures = {
  readonly name: string;
  readonly language: string;
  readonly hit: number;
  readonly extra: number;
  readonly missed: number;
  /** Non-space characters with the right kind, and all. */
  readonly right: number;
  readonly characters: number;
  readonly errors: readonly string[];
};

/** Boundaries and characters of one deed against gold, by the contract's scores. */
export const measureSplit = (example: Example, model: ClauseModel): Figures => {
  const path = findPath(scoreUnits(example.features, model), model);
  let [hit, extra, missed, right, characters] = [0, 0, 0, 0, 0];
  const errors: string[] = [];
  example.units.forEach((unit, index) => {
    const gold = example.labels[index];
    const got = path[index];
    const size = unit.text.replace(/\s/gu, "").length;
    characters += size;
    if (gold?.kind === got?.kind) right += size;
    if (gold?.begins && got?.begins) hit += 1;
    else if (got?.begins) extra += 1;
    else if (gold?.begins) missed += 1;
    if (gold?.begins !== got?.begins || gold?.kind !== got?.kind)
      errors.push(
        `${example.name} ${gold?.begins === got?.begins ? "  " : got?.begins ? "+ " : "- "} gold ${gold?.begins ? "B" : "i"}-${CLAUSE_KINDS[gold?.kind ?? 0]} got ${got?.begins ? "B" : "i"}-${CLAUSE_KINDS[got?.kind ?? 0]} | ${unit.text.slice(0, 90)}`,
      );
  });
  return { name: example.name, language: example.language, hit, extra, missed, right, characters, errors };
};

const line = (label: string, all: readonly Figures[]): string => {
  const sum = (key: "hit" | "extra" | "missed" | "right" | "characters"): number =>
    all.reduce((total, one) => total + one[key], 0);
  const precision = sum("hit") / (sum("hit") + sum("extra"));
  const recall = sum("hit") / (sum("hit") + sum("missed"));
  return `  ${label.padEnd(10)} boundary P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}  kind ${(sum("right") / sum("characters")).toFixed(3)}  (${all.length} deeds)`;
};

/** Prints a table: all deeds, then each language alone. */
export const printFigures = (title: string, figures: readonly Figures[]): void => {
  console.log(title);
  console.log(line("all", figures));
  for (const language of [...new Set(figures.map((one) => one.language))].sort())
    console.log(
      line(
        language,
        figures.filter((one) => one.language === language),
      ),
    );
};
