/** Character error rate of whole deeds, by the contract's alignment. */
import { type Reading, scoreReading, sumFigures } from "../src/eval/index.ts";
import type { Sample } from "./material.ts";

/** Mean over deeds, 0..1; texts stand in the order of the samples. */
export function rateErrors(samples: readonly Sample[], texts: readonly string[]): number {
  return sumFigures(samples.map(({ gold }, i) => scoreReading(justText(gold.gold.text), justText(texts[i] ?? ""))))
    .characterErrorRate;
}

function justText(text: string): Reading {
  return { text, entities: [], clauses: [], record: {} };
}
