/** Scores of many deeds as one: micro figures, and how far they would move with other deeds. */
import { type Counts, type DeedScore, sumCounts } from "./score.ts";

export type Rate = Counts & { readonly precision: number; readonly recall: number; readonly f1: number };

/** The headline figures of a set of deeds. Error rates and kind share are 0..1; the character error rate is a mean over deeds, as score.py prints it. */
export type Figures = {
  readonly deeds: number;
  readonly characterErrorRate: number;
  readonly wordErrorRate: number;
  readonly entities: Rate;
  readonly relaxed: Rate;
  readonly boundaries: Rate;
  readonly kindShare: number;
  readonly record: Rate;
};

export type Interval = { readonly low: number; readonly high: number };

export function sumFigures(scores: readonly DeedScore[]): Figures {
  const rate = (pick: (score: DeedScore) => Counts): Rate => toRate(sumCounts(scores.map(pick)));
  return {
    deeds: scores.length,
    characterErrorRate: mean(scores.map((score) => score.characterErrors / Math.max(1, score.characters))),
    wordErrorRate: mean(scores.map((score) => score.wordErrors / Math.max(1, score.words))),
    entities: rate((score) => sumCounts(score.entities.values())),
    relaxed: rate((score) => score.relaxed),
    boundaries: rate((score) => score.boundaries),
    kindShare: sum(scores.map((score) => score.kindRight)) / Math.max(1, sum(scores.map((score) => score.kindAll))),
    record: rate((score) => score.record),
  };
}

/** Counts of all deeds by name (label, clause kind, field), sorted by name. */
export function sumByName(
  scores: readonly DeedScore[],
  pick: (score: DeedScore) => ReadonlyMap<string, Counts>,
): Map<string, Rate> {
  const names = new Set(scores.flatMap((score) => [...pick(score).keys()]));
  return new Map(
    [...names].sort().map((name) => {
      const counts = scores.flatMap((score) => pick(score).get(name) ?? []);
      return [name, toRate(sumCounts(counts))];
    }),
  );
}

/** Nothing given and nothing expected is perfect, as in score.py. */
export function toRate(counts: Counts): Rate {
  const given = counts.hits + counts.extra;
  const expected = counts.hits + counts.missed;
  const precision = given === 0 ? 1 : counts.hits / given;
  const recall = expected === 0 ? 1 : counts.hits / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { ...counts, precision, recall, f1 };
}

/** As `resample`, of one of the headline figures. Null under three deeds, where an interval would only pretend. */
export function findInterval(
  scores: readonly DeedScore[],
  pick: (figures: Figures) => number,
  draws = 1000,
): Interval | null {
  return resample(scores, (sample) => pick(sumFigures(sample)), draws);
}

/**
 * 95 % interval of a measure under resampling of whole deeds (values within one deed hang together, so they are never drawn apart). The draws are a
 * fixed sequence: the same deeds give the same interval, and two measures of as many deeds see the same draws. Null under three deeds.
 */
export function resample<Deed>(
  deeds: readonly Deed[],
  measure: (sample: readonly Deed[]) => number,
  draws = 1000,
): Interval | null {
  if (deeds.length < 3) return null;
  const next = createDraws(20_260_101);
  const values = Array.from({ length: draws }, () =>
    measure(deeds.map((deed) => deeds[Math.floor(next() * deeds.length)] ?? deed)),
  ).sort((a, b) => a - b);
  return { low: values[Math.floor(draws * 0.025)] ?? 0, high: values[Math.ceil(draws * 0.975) - 1] ?? 0 };
}

/** Mulberry32, uniform in [0, 1): short, and good enough to draw deeds. */
function createDraws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}
