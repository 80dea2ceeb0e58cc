/** Whether confidences mean what they say: tables of what was said against what was true, and the expected calibration error. */
import type { Stated } from "./confidences.ts";
import { type Interval, resample } from "./totals.ts";

/** Equal widths, as `training/deed_model/calibrate.py` has them: figures here and in a model's card agree. */
const BINS = 10;
/** Share of the surest values whose precision is told, as in the bars of the model. */
const SUREST_SHARE = 0.8;

/** Values whose confidence lies in [from, from + 0.1): how many, their mean confidence, the share of them that is right. */
export type Bin = { readonly from: number; readonly count: number; readonly said: number; readonly right: number };

export type Reliability = {
  readonly name: string;
  readonly count: number;
  /** Expected calibration error, 0..1: distance of said and right, each bin weighed by its values. */
  readonly error: number;
  readonly interval: Interval | null;
  /** Precision of the surest 80 %, and the confidence that they reach. */
  readonly surest: { readonly precision: number; readonly threshold: number };
  readonly bins: readonly Bin[];
};

type Sums = { count: number; said: number; right: number };

/** One row for all together, then one a name that has at least `least` values, by name. A deed's values are one item of `deeds`. */
export function measureReliability(
  deeds: readonly (readonly Stated[])[],
  head: Stated["head"],
  least = 20,
): Reliability[] {
  const own = deeds.map((stated) => stated.filter((value) => value.head === head));
  const counts = new Map<string, number>();
  for (const { name } of own.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  return [
    ...(counts.size === 0 ? [] : [describe("all", own)]),
    ...names.sort().map((name) =>
      describe(
        name,
        own.map((stated) => stated.filter((value) => value.name === name)),
      ),
    ),
  ];
}

function describe(name: string, deeds: readonly (readonly Stated[])[]): Reliability {
  const values = deeds.flat();
  const binned = deeds.map(sumBins);
  const surest = [...values]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, Math.max(1, Math.ceil(SUREST_SHARE * values.length)));
  return {
    name,
    count: values.length,
    error: findError(binned),
    interval: resample(binned, findError),
    surest: {
      precision: surest.filter(({ right }) => right).length / Math.max(1, surest.length),
      threshold: surest.at(-1)?.confidence ?? 0,
    },
    bins: addBins(binned).flatMap(({ count, said, right }, i) =>
      count === 0 ? [] : [{ from: i / BINS, count, said: said / count, right: right / count }],
    ),
  };
}

function sumBins(values: readonly Stated[]): Sums[] {
  const bins = emptyBins();
  for (const { confidence, right } of values) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.said += confidence;
    bin.right += right ? 1 : 0;
  }
  return bins;
}

function addBins(all: readonly (readonly Sums[])[]): Sums[] {
  const total = emptyBins();
  for (const bins of all)
    for (const [i, bin] of total.entries()) {
      bin.count += bins[i]?.count ?? 0;
      bin.said += bins[i]?.said ?? 0;
      bin.right += bins[i]?.right ?? 0;
    }
  return total;
}

function findError(all: readonly (readonly Sums[])[]): number {
  const bins = addBins(all);
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / Math.max(1, count);
}

function emptyBins(): Sums[] {
  return Array.from({ length: BINS }, () => ({ count: 0, said: 0, right: 0 }));
}
