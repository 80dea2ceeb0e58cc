import { KIND_COUNT } from "./measure-cues.ts";

const K = KIND_COUNT;

/** What the weights say about one deed, in logarithms. `begin` and `inside` are unit x kind. */
type Lattice = {
  readonly units: number;
  readonly begin: Float64Array;
  readonly inside: Float64Array;
  /** Kind x kind; a kind never follows itself. */
  readonly transition: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** For each unit: the one before is nothing but a heading. */
  readonly followsHeading: readonly boolean[];
  /** Score of a clause that is nothing but such a heading, when the next begins right after it. */
  readonly bareHeading: number;
};

/** Sums over all partitions of a deed. */
type Sums = {
  /** Probabilities, unit x kind: a clause begins at the unit, or goes on through it. */
  readonly begin: Float64Array;
  readonly inside: Float64Array;
  /** Logarithms, for `expectSteps`: ways to reach a beginning, ways to a unit after which a clause may begin, ways on from a beginning. */
  readonly starts: Float64Array;
  readonly sources: Float64Array;
  readonly onward: Float64Array;
  readonly total: number;
};

const addLogs = (a: number, b: number): number => {
  const most = Math.max(a, b);
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most));
};

/** `exp(row - top)` in place; returns the top. */
const liftRow = (row: Float64Array): number => {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of row) top = Math.max(top, value);
  for (let k = 0; k < K; k += 1) row[k] = Math.exp((row[k] ?? 0) - top);
  return top;
};

/** Forward-backward sums over all partitions. A state is a kind with the clause beginning at the unit or going on through it. */
export const sumPartitions = (lattice: Lattice): Sums => {
  const { units, begin, inside, transition, first, last, followsHeading, bareHeading } = lattice;
  const starts = new Float64Array(units * K);
  const goes = new Float64Array(units * K).fill(Number.NEGATIVE_INFINITY);
  // Ways to each unit and kind, a clause that begins at a bare heading before the next unit already charged for it.
  const sources = new Float64Array(units * K);
  const step = transition.map((score, index) => (Math.floor(index / K) === index % K ? 0 : Math.exp(score)));
  const row = new Float64Array(K);
  for (let unit = 0; unit < units; unit += 1) {
    const charge = followsHeading[unit + 1] === true ? bareHeading : 0;
    if (unit > 0) row.set(sources.subarray((unit - 1) * K, unit * K));
    const top = liftRow(row);
    for (let k = 0; k < K; k += 1) {
      const at = unit * K + k;
      if (unit === 0) starts[at] = (begin[at] ?? 0) + (first[k] ?? 0);
      else {
        let sum = 1e-300;
        for (let i = 0; i < K; i += 1) sum += (row[i] ?? 0) * (step[i * K + k] ?? 0);
        starts[at] = (begin[at] ?? 0) + top + Math.log(sum);
        goes[at] = (inside[at] ?? 0) + addLogs(starts[at - K] ?? 0, goes[at - K] ?? 0);
      }
      sources[at] = addLogs((starts[at] ?? 0) + charge, goes[at] ?? 0);
    }
  }
  // Ways on from a unit: after a beginning, and after a clause that goes on through it.
  const onward = new Float64Array(units * K);
  const onwardGoing = new Float64Array(units * K);
  onward.set(last, (units - 1) * K);
  onwardGoing.set(last, (units - 1) * K);
  for (let unit = units - 2; unit >= 0; unit -= 1) {
    const charge = followsHeading[unit + 1] === true ? bareHeading : 0;
    const next = (unit + 1) * K;
    for (let k = 0; k < K; k += 1) row[k] = (begin[next + k] ?? 0) + (onward[next + k] ?? 0);
    const top = liftRow(row);
    for (let k = 0; k < K; k += 1) {
      let sum = 1e-300;
      for (let j = 0; j < K; j += 1) sum += (row[j] ?? 0) * (step[k * K + j] ?? 0);
      const starting = top + Math.log(sum);
      const going = (inside[next + k] ?? 0) + (onwardGoing[next + k] ?? 0);
      onward[unit * K + k] = addLogs(starting + charge, going);
      onwardGoing[unit * K + k] = addLogs(starting, going);
    }
  }
  let total = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < K; k += 1) total = addLogs(total, (starts[k] ?? 0) + (onward[k] ?? 0));
  return {
    begin: starts.map((score, at) => Math.exp(score + (onward[at] ?? 0) - total)),
    inside: goes.map((score, at) => Math.exp(score + (onwardGoing[at] ?? 0) - total)),
    starts,
    sources,
    onward,
    total,
  };
};

/** Expected number of steps from each kind to each other kind, kind x kind, and of bare headings, which learning needs. */
export const expectSteps = (
  lattice: Lattice,
  sums: Sums,
): { readonly steps: Float64Array; readonly bareHeadings: number } => {
  const { units, begin, transition, followsHeading, bareHeading } = lattice;
  const steps = new Float64Array(K * K);
  let bareHeadings = 0;
  for (let unit = 1; unit < units; unit += 1)
    for (let k = 0; k < K; k += 1) {
      const at = unit * K + k;
      if ((sums.begin[at] ?? 0) < 1e-6) continue;
      const share = (begin[at] ?? 0) + (sums.onward[at] ?? 0) - sums.total;
      for (let i = 0; i < K; i += 1) {
        if (i === k) continue;
        const before = (unit - 1) * K + i;
        const onStep = (transition[i * K + k] ?? 0) + share;
        steps[i * K + k] = (steps[i * K + k] ?? 0) + Math.exp((sums.sources[before] ?? 0) + onStep);
        if (followsHeading[unit] === true) bareHeadings += Math.exp((sums.starts[before] ?? 0) + bareHeading + onStep);
      }
    }
  return { steps, bareHeadings };
};
