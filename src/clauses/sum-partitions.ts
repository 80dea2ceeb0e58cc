import { KIND_COUNT } from "./measure-cues.ts";

const K = KIND_COUNT;

/** What the weights say about one deed, in logarithms. `begin` and `inside` are unit x kind. */
export type Lattice = {
  readonly units: number;
  readonly begin: Float64Array;
  readonly inside: Float64Array;
  /** Kind x kind; a kind never follows itself. */
  readonly transition: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
};

/** Probabilities over all partitions: unit x kind of a clause beginning at the unit, and of one going on through it. */
export type Marginals = {
  readonly begin: Float64Array;
  readonly inside: Float64Array;
  /** Logarithm of the summed weight of all ways to reach a unit in a kind, and of all ways on from there; `total` sums the whole deed. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
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

/** Forward-backward sums over all partitions of a deed. */
export const sumPartitions = ({ units, begin, inside, transition, first, last }: Lattice): Marginals => {
  const forward = new Float64Array(units * K);
  const starts = new Float64Array(units * K);
  const backward = new Float64Array(units * K);
  const step = transition.map((score, index) => (Math.floor(index / K) === index % K ? 0 : Math.exp(score)));
  const row = new Float64Array(K);
  for (let k = 0; k < K; k += 1) {
    starts[k] = (begin[k] ?? 0) + (first[k] ?? 0);
    forward[k] = starts[k] ?? 0;
  }
  for (let unit = 1; unit < units; unit += 1) {
    const before = forward.subarray((unit - 1) * K, unit * K);
    row.set(before);
    const top = liftRow(row);
    for (let k = 0; k < K; k += 1) {
      let sum = 1e-300;
      for (let i = 0; i < K; i += 1) sum += (row[i] ?? 0) * (step[i * K + k] ?? 0);
      const at = unit * K + k;
      const starting = (begin[at] ?? 0) + top + Math.log(sum);
      starts[at] = starting;
      forward[at] = addLogs(starting, (inside[at] ?? 0) + (before[k] ?? 0));
    }
  }
  backward.set(last, (units - 1) * K);
  for (let unit = units - 2; unit >= 0; unit -= 1) {
    const next = (unit + 1) * K;
    for (let k = 0; k < K; k += 1) row[k] = (begin[next + k] ?? 0) + (backward[next + k] ?? 0);
    const top = liftRow(row);
    for (let k = 0; k < K; k += 1) {
      let sum = 1e-300;
      for (let j = 0; j < K; j += 1) sum += (row[j] ?? 0) * (step[k * K + j] ?? 0);
      backward[unit * K + k] = addLogs(top + Math.log(sum), (inside[next + k] ?? 0) + (backward[next + k] ?? 0));
    }
  }
  let total = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < K; k += 1) total = addLogs(total, (forward[k] ?? 0) + (backward[k] ?? 0));
  const onBegin = starts.map((score, at) => Math.exp(score + (backward[at] ?? 0) - total));
  const onInside = forward.map((score, at) =>
    Math.max(0, Math.exp(score + (backward[at] ?? 0) - total) - (onBegin[at] ?? 0)),
  );
  return { begin: onBegin, inside: onInside, forward, backward, total };
};

/** Expected number of steps from each kind to each other kind, kind x kind. */
export const expectSteps = ({ units, begin, transition }: Lattice, marginals: Marginals): Float64Array => {
  const steps = new Float64Array(K * K);
  for (let unit = 1; unit < units; unit += 1)
    for (let k = 0; k < K; k += 1) {
      const at = unit * K + k;
      if ((marginals.begin[at] ?? 0) < 1e-6) continue;
      const share = (begin[at] ?? 0) + (marginals.backward[at] ?? 0) - marginals.total;
      for (let i = 0; i < K; i += 1) {
        if (i === k) continue;
        const value = Math.exp((marginals.forward[at - k - K + i] ?? 0) + (transition[i * K + k] ?? 0) + share);
        steps[i * K + k] = (steps[i * K + k] ?? 0) + value;
      }
    }
  return steps;
};
