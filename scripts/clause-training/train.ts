// biome-ignore-all lint/style/noNonNullAssertion: number crunching over typed arrays whose indexes are in range by construction.
import { KIND_COUNT, TIED_FEATURES } from "../../src/clauses/features.ts";
import { type ClauseModel, POSITION_COUNT, positionOf, wordScale } from "../../src/clauses/score-units.ts";
import type { Example } from "./examples.ts";

const K = KIND_COUNT;

/** Settings found by cross-validation. */
export type TrainOptions = {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly wordDecay: number;
  readonly minDeeds: number;
};
export const TRAIN_OPTIONS: TrainOptions = { epochs: 20, rate: 0.15, decay: 0.002, wordDecay: 0.01, minDeeds: 2 };

const indexNames = (
  examples: readonly Example[],
  pick: (features: Example["features"][number]) => readonly string[],
  minDeeds: number,
): Map<string, number> => {
  const deeds = new Map<string, number>();
  for (const { features } of examples)
    for (const name of new Set(features.flatMap(pick))) deeds.set(name, (deeds.get(name) ?? 0) + 1);
  return new Map([...deeds].filter(([, count]) => count >= minDeeds).map(([name], index) => [name, index]));
};

const logSum = (values: Float64Array): number => {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
};

/** AdaGrad on the conditional log-likelihood, one deed a step, with L2 decay on the weights a deed touches. Deterministic: fixed order of deeds. */
export const trainModel = (examples: readonly Example[], options: TrainOptions = TRAIN_OPTIONS): ClauseModel => {
  const shapes = indexNames(examples, ({ shape }) => shape, options.minDeeds);
  const heads = indexNames(examples, ({ head }) => head, options.minDeeds);
  const contents = indexNames(examples, ({ content }) => content, options.minDeeds);
  const at = { shape: 0, head: 0, content: 0, tied: 0, position: 0, transition: 0, first: 0, last: 0, stay: 0 };
  let size = 0;
  for (const [name, length] of [
    ["shape", shapes.size],
    ["head", heads.size * K],
    ["content", contents.size * K],
    ["tied", TIED_FEATURES.length],
    ["position", POSITION_COUNT * K],
    ["transition", K * K],
    ["first", K],
    ["last", K],
    ["stay", K],
  ] as const) {
    at[name] = size;
    size += length;
  }
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-4);
  const ids = examples.map(({ features }) =>
    features.map(({ shape, head, content, tied }) => ({
      shape: shape.flatMap((name) => shapes.get(name) ?? []),
      head: head.flatMap((name) => heads.get(name) ?? []),
      headScale: wordScale(head.length),
      content: content.flatMap((name) => contents.get(name) ?? []),
      contentScale: wordScale(content.length),
      tied,
    })),
  );
  const INSIDE = TIED_FEATURES.indexOf("contentInside");
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    // A fixed stride visits the deeds in another order each epoch.
    for (let step = 0; step < examples.length; step += 1) {
      const pickAt = (step * 31 + epoch * 17) % examples.length;
      const example = examples[pickAt];
      const units = ids[pickAt];
      if (example === undefined || units === undefined || units.length === 0) continue;
      const T = units.length;
      const begin = new Float64Array(T * K);
      const inside = new Float64Array(T * K);
      units.forEach((unit, t) => {
        let shape = 0;
        for (const id of unit.shape) shape += weights[at.shape + id]!;
        const place = at.position + positionOf(t, T) * K;
        for (let k = 0; k < K; k += 1) {
          let tied = 0;
          for (let n = 0; n < TIED_FEATURES.length; n += 1)
            if (n !== INSIDE) tied += weights[at.tied + n]! * unit.tied[n * K + k]!;
          begin[t * K + k] = shape + weights[place + k]! + tied;
          inside[t * K + k] =
            weights[place + k]! + weights[at.stay + k]! + weights[at.tied + INSIDE]! * unit.tied[INSIDE * K + k]!;
        }
        for (const id of unit.head)
          for (let k = 0; k < K; k += 1) begin[t * K + k]! += unit.headScale * weights[at.head + id * K + k]!;
        for (const id of unit.content)
          for (let k = 0; k < K; k += 1) {
            const value = unit.contentScale * weights[at.content + id * K + k]!;
            begin[t * K + k]! += value;
            inside[t * K + k]! += value;
          }
      });
      // Forward and backward sums in logarithms.
      const forward = new Float64Array(T * K);
      const forwardBegin = new Float64Array(T * K);
      const backward = new Float64Array(T * K);
      const row = new Float64Array(K);
      const expT = new Float64Array(K * K);
      for (let i = 0; i < K; i += 1)
        for (let j = 0; j < K; j += 1) expT[i * K + j] = i === j ? 0 : Math.exp(weights[at.transition + i * K + j]!);
      for (let k = 0; k < K; k += 1) forward[k] = forwardBegin[k] = begin[k]! + weights[at.first + k]!;
      for (let t = 1; t < T; t += 1) {
        let most = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < K; k += 1) most = Math.max(most, forward[(t - 1) * K + k]!);
        for (let k = 0; k < K; k += 1) row[k] = Math.exp(forward[(t - 1) * K + k]! - most);
        for (let k = 0; k < K; k += 1) {
          let sum = 0;
          for (let i = 0; i < K; i += 1) sum += row[i]! * expT[i * K + k]!;
          const starts = begin[t * K + k]! + most + Math.log(sum + 1e-300);
          const goes = inside[t * K + k]! + forward[(t - 1) * K + k]!;
          const top = Math.max(starts, goes);
          forwardBegin[t * K + k] = starts;
          forward[t * K + k] = top + Math.log(Math.exp(starts - top) + Math.exp(goes - top));
        }
      }
      for (let k = 0; k < K; k += 1) backward[(T - 1) * K + k] = weights[at.last + k]!;
      for (let t = T - 2; t >= 0; t -= 1) {
        let most = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < K; k += 1) most = Math.max(most, begin[(t + 1) * K + k]! + backward[(t + 1) * K + k]!);
        for (let k = 0; k < K; k += 1) row[k] = Math.exp(begin[(t + 1) * K + k]! + backward[(t + 1) * K + k]! - most);
        for (let k = 0; k < K; k += 1) {
          let sum = 0;
          for (let j = 0; j < K; j += 1) sum += row[j]! * expT[k * K + j]!;
          const starts = most + Math.log(sum + 1e-300);
          const goes = inside[(t + 1) * K + k]! + backward[(t + 1) * K + k]!;
          const top = Math.max(starts, goes);
          backward[t * K + k] = top + Math.log(Math.exp(starts - top) + Math.exp(goes - top));
        }
      }
      const total = logSum(
        Float64Array.from({ length: K }, (_, k) => forward[(T - 1) * K + k]! + backward[(T - 1) * K + k]!),
      );
      // Gradient: gold minus expectation.
      const gradBegin = new Float64Array(T * K);
      const gradInside = new Float64Array(T * K);
      const gradTransition = new Float64Array(K * K);
      for (let t = 0; t < T; t += 1)
        for (let k = 0; k < K; k += 1) {
          const all = Math.exp(forward[t * K + k]! + backward[t * K + k]! - total);
          const starts = Math.exp(forwardBegin[t * K + k]! + backward[t * K + k]! - total);
          gradBegin[t * K + k] = -starts;
          gradInside[t * K + k] = -(all - starts);
          if (t === 0 || starts < 1e-6) continue;
          const share = begin[t * K + k]! + backward[t * K + k]! - total;
          for (let i = 0; i < K; i += 1)
            if (i !== k)
              gradTransition[i * K + k]! -= Math.exp(
                forward[(t - 1) * K + i]! + weights[at.transition + i * K + k]! + share,
              );
        }
      let before = -1;
      example.labels.forEach(({ kind, begins }, t) => {
        if (begins) {
          gradBegin[t * K + kind]! += 1;
          if (t > 0 && before !== kind) gradTransition[before * K + kind]! += 1;
        } else gradInside[t * K + kind]! += 1;
        before = kind;
      });
      const update = (index: number, gradient: number, decay: number): void => {
        const slope = gradient - decay * weights[index]!;
        squares[index]! += slope * slope;
        weights[index]! += (rate * slope) / Math.sqrt(squares[index]!);
      };
      const sparse = new Map<number, number>();
      const add = (index: number, value: number): void => {
        if (Math.abs(value) > 1e-7) sparse.set(index, (sparse.get(index) ?? 0) + value);
      };
      units.forEach((unit, t) => {
        let sum = 0;
        const place = at.position + positionOf(t, T) * K;
        for (let k = 0; k < K; k += 1) {
          const b = gradBegin[t * K + k]!;
          const i = gradInside[t * K + k]!;
          sum += b;
          add(place + k, b + i);
          add(at.stay + k, i);
          for (let n = 0; n < TIED_FEATURES.length; n += 1)
            add(at.tied + n, (n === INSIDE ? i : b) * unit.tied[n * K + k]!);
          if (Math.abs(b) > 1e-5) for (const id of unit.head) add(at.head + id * K + k, unit.headScale * b);
          if (Math.abs(b + i) > 1e-5)
            for (const id of unit.content) add(at.content + id * K + k, unit.contentScale * (b + i));
        }
        for (const id of unit.shape) add(at.shape + id, sum);
      });
      for (let k = 0; k < K; k += 1) {
        add(at.first + k, gradBegin[k]!);
        add(at.last + k, gradBegin[(T - 1) * K + k]! + gradInside[(T - 1) * K + k]! + 0);
      }
      // first and last rows: expectation at the edges is what gradBegin/gradInside already hold.
      for (let i = 0; i < K * K; i += 1) add(at.transition + i, gradTransition[i]!);
      for (const [index, value] of sparse)
        update(index, value, index >= at.head && index < at.tied ? options.wordDecay : options.decay);
    }
  }
  const slice = (from: number, length: number): Float32Array =>
    Float32Array.from(weights.subarray(from, from + length));
  const rows = (names: Map<string, number>, from: number): Map<string, Float32Array> =>
    new Map([...names].map(([name, id]) => [name, slice(from + id * K, K)]));
  return {
    shape: new Map([...shapes].map(([name, id]) => [name, weights[at.shape + id]!])),
    head: rows(heads, at.head),
    content: rows(contents, at.content),
    tied: slice(at.tied, TIED_FEATURES.length),
    position: slice(at.position, POSITION_COUNT * K),
    transition: slice(at.transition, K * K),
    first: slice(at.first, K),
    last: slice(at.last, K),
    stay: slice(at.stay, K),
  };
};
