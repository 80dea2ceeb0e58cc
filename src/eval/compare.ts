/** Two readings of the same gold deeds side by side: by label, with intervals, and the difference deed by deed. */
import { formatInterval, type ScoredDeed } from "./report.ts";
import { type Counts, type DeedScore, sumCounts } from "./score.ts";
import { type Interval, resample, toRate } from "./totals.ts";

export type Compared = {
  /** "ENTITIES", an entity label, "CLAUSE BOUNDARIES" or "RECORD". */
  readonly name: string;
  /** Entities in gold, or boundaries, or values. */
  readonly expected: number;
  readonly f1: readonly [number, number];
  readonly intervals: readonly [Interval | null, Interval | null];
  /** Second minus first. */
  readonly difference: number;
  /** Of the difference, both scored on the same drawn deeds: narrower than the two intervals suggest where hard deeds are hard for both. */
  readonly differenceInterval: Interval | null;
};

const NONE: Counts = { hits: 0, extra: 0, missed: 0 };

/** `first` and `second` are scores of the same deeds. A deed that was read from several sources is drawn as one. */
export function compareScores(first: readonly ScoredDeed[], second: readonly ScoredDeed[]): Compared[] {
  const ids = [...new Set(first.map(({ id }) => id))];
  const labels = new Set([...first, ...second].flatMap(({ score }) => [...score.entities.keys()]));
  const compare = (name: string, pick: (score: DeedScore) => Counts): Compared => {
    const pairs = ids.map((id) => [countOf(first, id, pick), countOf(second, id, pick)] as const);
    const f1 = (sample: readonly (readonly [Counts, Counts])[], side: 0 | 1): number =>
      toRate(sumCounts(sample.map((pair) => pair[side]))).f1;
    const interval = (side: 0 | 1) => resample(pairs, (sample) => f1(sample, side));
    const gold = sumCounts(pairs.map(([counts]) => counts));
    return {
      name,
      expected: gold.hits + gold.missed,
      f1: [f1(pairs, 0), f1(pairs, 1)],
      intervals: [interval(0), interval(1)],
      difference: f1(pairs, 1) - f1(pairs, 0),
      differenceInterval: resample(pairs, (sample) => f1(sample, 1) - f1(sample, 0)),
    };
  };
  return [
    compare("ENTITIES", (score) => sumCounts(score.entities.values())),
    ...[...labels].sort().map((label) => compare(label, (score) => score.entities.get(label) ?? NONE)),
    compare("CLAUSE BOUNDARIES", (score) => score.boundaries),
    compare("RECORD", (score) => score.record),
  ];
}

function countOf(scored: readonly ScoredDeed[], id: string, pick: (score: DeedScore) => Counts): Counts {
  return sumCounts(scored.filter((deed) => deed.id === id).map(({ score }) => pick(score)));
}

/** Rows of words; a difference whose interval leaves out zero is marked with `*`. */
export function listCompared(compared: readonly Compared[]): string[][] {
  const head = ["F1", "EXPECTED", "A", "95 %", "B", "95 %", "B - A", "95 %", ""];
  return [
    head,
    ...compared.map(({ name, expected, f1, intervals, difference, differenceInterval }) => [
      name,
      String(expected),
      f1[0].toFixed(3),
      formatInterval(intervals[0]),
      f1[1].toFixed(3),
      formatInterval(intervals[1]),
      withSign(difference),
      differenceInterval === null ? "" : `${withSign(differenceInterval.low)} to ${withSign(differenceInterval.high)}`,
      differenceInterval !== null && (differenceInterval.low > 0 || differenceInterval.high < 0) ? "*" : "",
    ]),
  ];
}

function withSign(value: number): string {
  const shown = value.toFixed(3);
  return value < 0 || Number(shown) === 0 ? shown.replace(/^-(?=0\.000$)/, "") : `+${shown}`;
}
