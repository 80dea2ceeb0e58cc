// biome-ignore-all lint/style/noNonNullAssertion: number crunching over typed arrays whose indexes are in range by construction.
import { KIND_COUNT, SPEAKS_FOR_GOING, TIED_FEATURES } from "../../src/clauses/measure-cues.ts";
import {
  type ClauseModel,
  markBareHeadings,
  POSITION_COUNT,
  positionOf,
  wordScale,
} from "../../src/clauses/score-units.ts";
import { expectSteps, sumPartitions } from "../../src/clauses/sum-partitions.ts";
import { createRandom } from "./damage.ts";
import type { Deed, Example } from "./examples.ts";

const K = KIND_COUNT;
const TIED = TIED_FEATURES.length;

/** Settings found by cross-validation. `decay` is the L2 pull on shape, cue and order weights, `wordDecay` that on word weights. */
type TrainOptions = {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly wordDecay: number;
  /** A feature seen in fewer deeds is left out: it names a deed, not a clause. */
  readonly minDeeds: number;
  /** Share of words hidden at each visit, so that shape, cues and order learn to carry the decision where words are unknown. */
  readonly dropWords: number;
  /** Share of paragraphs all of whose words are hidden at a visit. */
  readonly dropParagraphs: number;
};

const TRAIN_OPTIONS: TrainOptions = {
  epochs: 14,
  rate: 0.15,
  decay: 0.002,
  wordDecay: 0.003,
  minDeeds: 2,
  dropWords: 0.7,
  dropParagraphs: 0.4,
};

type Names = ReadonlyMap<string, number>;

const indexNames = (
  examples: readonly Example[],
  pick: (features: Example["features"][number]) => readonly string[],
  minDeeds: number,
): Names => {
  const deeds = new Map<string, number>();
  for (const { features } of examples)
    for (const name of new Set(features.flatMap(pick))) deeds.set(name, (deeds.get(name) ?? 0) + 1);
  return new Map([...deeds].filter(([, count]) => count >= minDeeds).map(([name], index) => [name, index]));
};

/** Where each group of weights starts in the one long vector. */
const layOut = (sizes: Readonly<Record<keyof ClauseModel, number>>) => {
  const at: Record<string, number> = {};
  let size = 0;
  for (const [name, length] of Object.entries(sizes)) {
    at[name] = size;
    size += length;
  }
  return { at: at as Readonly<Record<keyof ClauseModel, number>>, size };
};

/**
 * AdaGrad on the conditional log-likelihood, one deed a step, with L2 decay on the weights a deed touches. Deterministic: the order of deeds is
 * fixed.
 */
export const trainModel = (deedsToLearn: readonly Deed[], options: TrainOptions = TRAIN_OPTIONS): ClauseModel => {
  const clean = deedsToLearn.map((deed) => deed.clean);
  const examples = [...clean, ...deedsToLearn.map((deed) => deed.damaged)];
  const shapes = indexNames(examples, ({ shape }) => shape, options.minDeeds);
  const heads = indexNames(clean, ({ head }) => head, options.minDeeds);
  const contents = indexNames(clean, ({ content }) => content, options.minDeeds);
  const sizes = {
    shape: shapes.size,
    head: heads.size * K,
    content: contents.size * K,
    tied: TIED,
    position: POSITION_COUNT * K,
    transition: K * K,
    first: K,
    last: K,
    stay: K,
    bareHeading: 1,
  };
  const { at, size } = layOut(sizes);
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-4);
  const gradient = new Float64Array(size);
  const deeds = examples.map(({ features, labels }) => ({
    labels,
    units: features.map(({ shape, head, content, tied, followsHeading }) => ({
      followsHeading,
      shape: shape.flatMap((name) => shapes.get(name) ?? []),
      head: head.flatMap((name) => heads.get(name) ?? []),
      headScale: wordScale(head.length),
      content: content.flatMap((name) => contents.get(name) ?? []),
      contentScale: wordScale(content.length),
      tied,
    })),
  }));

  const random = createRandom(1);
  const visit = ({ units: all, labels }: (typeof deeds)[number], rate: number): void => {
    const units = all.map((unit) => {
      const loss = random() < options.dropParagraphs ? 1 : options.dropWords;
      const keep = (): boolean => random() >= loss;
      return { ...unit, head: unit.head.filter(keep), content: unit.content.filter(keep) };
    });
    const count = units.length;
    const begin = new Float64Array(count * K);
    const inside = new Float64Array(count * K);
    units.forEach((unit, t) => {
      const shape = unit.shape.reduce((sum, id) => sum + weights[at.shape + id]!, 0);
      const place = at.position + positionOf(t, count) * K;
      const row = t * K;
      for (let k = 0; k < K; k += 1) {
        let forBegin = 0;
        let forGoing = 0;
        for (let n = 0; n < TIED; n += 1) {
          const value = weights[at.tied + n]! * unit.tied[n * K + k]!;
          if (SPEAKS_FOR_GOING[n]) forGoing += value;
          else forBegin += value;
        }
        begin[row + k] = shape + weights[place + k]! + forBegin;
        inside[row + k] = weights[place + k]! + weights[at.stay + k]! + forGoing;
      }
      for (const id of unit.head)
        for (let k = 0; k < K; k += 1) {
          const value = unit.headScale * weights[at.head + id * K + k]!;
          begin[row + k]! += value;
          if (unit.followsHeading) inside[row + k]! += value;
        }
      for (const id of unit.content)
        for (let k = 0; k < K; k += 1) {
          const value = unit.contentScale * weights[at.content + id * K + k]!;
          begin[row + k]! += value;
          inside[row + k]! += value;
        }
    });
    const part = (name: "transition" | "first" | "last"): Float64Array =>
      weights.subarray(at[name], at[name] + sizes[name]);
    const lattice = {
      units: count,
      begin,
      inside,
      transition: part("transition"),
      first: part("first"),
      last: part("last"),
      followsHeading: markBareHeadings(units),
      bareHeading: weights[at.bareHeading]!,
    };
    const expected = sumPartitions(lattice);
    // From here on the arrays hold gold minus expectation.
    const onBegin = expected.begin.map((value) => -value);
    const onInside = expected.inside.map((value) => -value);
    const { steps, bareHeadings } = expectSteps(lattice, expected);
    const onStep = steps.map((value) => -value);
    let onBareHeading = -bareHeadings;
    labels.forEach(({ kind, begins }, t) => {
      const row = begins ? onBegin : onInside;
      row[t * K + kind]! += 1;
      const before = labels[t - 1];
      if (begins && before?.begins === true && lattice.followsHeading[t]) onBareHeading += 1;
      if (begins && before !== undefined && before.kind !== kind) onStep[before.kind * K + kind]! += 1;
    });
    const touched: number[] = [];
    const add = (index: number, value: number): void => {
      if (Math.abs(value) < 1e-6) return;
      if (gradient[index] === 0) touched.push(index);
      gradient[index]! += value;
    };
    units.forEach((unit, t) => {
      const place = at.position + positionOf(t, count) * K;
      let sum = 0;
      for (let k = 0; k < K; k += 1) {
        const b = onBegin[t * K + k]!;
        const i = onInside[t * K + k]!;
        sum += b;
        if (Math.abs(b) < 5e-4 && Math.abs(i) < 5e-4) continue;
        add(place + k, b + i);
        add(at.stay + k, i);
        for (let n = 0; n < TIED; n += 1) add(at.tied + n, (SPEAKS_FOR_GOING[n] ? i : b) * unit.tied[n * K + k]!);
        for (const id of unit.head) add(at.head + id * K + k, unit.headScale * (unit.followsHeading ? b + i : b));
        for (const id of unit.content) add(at.content + id * K + k, unit.contentScale * (b + i));
      }
      for (const id of unit.shape) add(at.shape + id, sum);
    });
    for (let k = 0; k < K; k += 1) {
      add(at.first + k, onBegin[k]!);
      add(at.last + k, onBegin[(count - 1) * K + k]! + onInside[(count - 1) * K + k]!);
    }
    add(at.bareHeading, onBareHeading);
    for (let index = 0; index < K * K; index += 1) add(at.transition + index, onStep[index]!);
    for (const index of touched) {
      const isWord = index >= at.head && index < at.tied;
      const slope = gradient[index]! - (isWord ? options.wordDecay : options.decay) * weights[index]!;
      gradient[index] = 0;
      squares[index]! += slope * slope;
      weights[index]! += (rate * slope) / Math.sqrt(squares[index]!);
    }
  };

  const sums = new Float64Array(size);
  const averaged = Math.ceil(options.epochs / 2);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    // A stride without common divisor visits the deeds in another order each epoch.
    const stride = [31, 29, 37, 41].find((prime) => deeds.length % prime !== 0) ?? 1;
    for (let step = 0; step < deeds.length; step += 1) {
      const deed = deeds[(step * stride + epoch * 17) % deeds.length];
      if (deed !== undefined && deed.units.length > 0) visit(deed, rate);
    }
    if (epoch >= options.epochs - averaged)
      for (let index = 0; index < size; index += 1) sums[index]! += weights[index]!;
  }
  weights.set(sums.map((sum) => sum / averaged));
  const slice = (from: number, length: number): Float32Array =>
    Float32Array.from(weights.subarray(from, from + length));
  const rows = (names: Names, from: number): ReadonlyMap<string, Float32Array> =>
    new Map([...names].map(([name, id]) => [name, slice(from + id * K, K)]));
  return {
    shape: new Map([...shapes].map(([name, id]) => [name, weights[at.shape + id]!])),
    head: rows(heads, at.head),
    content: rows(contents, at.content),
    tied: slice(at.tied, TIED),
    position: slice(at.position, sizes.position),
    transition: slice(at.transition, sizes.transition),
    first: slice(at.first, K),
    last: slice(at.last, K),
    stay: slice(at.stay, K),
    bareHeading: slice(at.bareHeading, 1),
  };
};
