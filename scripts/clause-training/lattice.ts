// biome-ignore-all lint/style/noNonNullAssertion: number crunching over typed arrays whose indexes are in range by construction.
import { KIND_COUNT } from "../../src/clauses/features.ts";

const K = KIND_COUNT;

/** What the weights say about one deed: unit x kind scores, and the scores of order. All in logarithms. */
export type Lattice = {
  readonly units: number;
  readonly begin: Float64Array;
  readonly inside: Float64Array;
  /** Kind x kind; a kind never follows itself. */
  readonly transition: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
};

/** Probabilities under the lattice: of a clause beginning at or going on through each unit, and the expected count of each step. */
export type Marginals = {
  readonly begin: Float64Array;
  readonly inside: Float64Array;
  readonly transition: Float64Array;
};

const addLogs = (a: number, b: number): number => {
  const most = Math.max(a, b);
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most));
};

/** Forward-backward sums over all partitions. */
export const sumPartitions = ({ units, begin, inside, transition, first, last }: Lattice): Marginals => {
  const forward = new Float64Array(units * K);
  const starts = new Float64Array(units * K);
  const backward = new Float64Array(units * K);
  const step = Float64Array.from(transition, (score, index) =>
    Math.floor(index / K) === index % K ? 0 : Math.exp(score),
  );
  const row = new Float64Array(K);
  for (let k = 0; k < K; k += 1) forward[k] = starts[k] = begin[k]! + first[k]!;
  for (let t = 1; t < units; t += 1) {
    const before = forward.subarray((t - 1) * K, t * K);
    const most = before.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    for (let k = 0; k < K; k += 1) row[k] = Math.exp(before[k]! - most);
    for (let k = 0; k < K; k += 1) {
      let sum = 0;
      for (let i = 0; i < K; i += 1) sum += row[i]! * step[i * K + k]!;
      starts[t * K + k] = begin[t * K + k]! + most + Math.log(sum + 1e-300);
      forward[t * K + k] = addLogs(starts[t * K + k]!, inside[t * K + k]! + before[k]!);
    }
  }
  for (let k = 0; k < K; k += 1) backward[(units - 1) * K + k] = last[k]!;
  for (let t = units - 2; t >= 0; t -= 1) {
    const from = (t + 1) * K;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < K; k += 1) most = Math.max(most, begin[from + k]! + backward[from + k]!);
    for (let k = 0; k < K; k += 1) row[k] = Math.exp(begin[from + k]! + backward[from + k]! - most);
    for (let k = 0; k < K; k += 1) {
      let sum = 0;
      for (let j = 0; j < K; j += 1) sum += row[j]! * step[k * K + j]!;
      backward[t * K + k] = addLogs(most + Math.log(sum + 1e-300), inside[from + k]! + backward[from + k]!);
    }
  }
  let total = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < K; k += 1) total = addLogs(total, forward[k]! + backward[k]!);
  const marginals = {
    begin: new Float64Array(units * K),
    inside: new Float64Array(units * K),
    transition: new Float64Array(K * K),
  };
  for (let t = 0; t < units; t += 1)
    for (let k = 0; k < K; k += 1) {
      const at = t * K + k;
      const starting = Math.exp(starts[at]! + backward[at]! - total);
      marginals.begin[at] = starting;
      marginals.inside[at] = Math.max(0, Math.exp(forward[at]! + backward[at]! - total) - starting);
      if (t === 0 || starting < 1e-6) continue;
      const share = begin[at]! + backward[at]! - total;
      for (let i = 0; i < K; i += 1)
        if (i !== k)
          marginals.transition[i * K + k]! += Math.exp(forward[at - k - K + i]! + transition[i * K + k]! + share);
    }
  return marginals;
};
