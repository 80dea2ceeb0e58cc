import type { UnitFeatures } from "./features.ts";
import { KIND_COUNT, SPEAKS_FOR_GOING, TIED_FEATURES } from "./measure-cues.ts";

/** Weights of the segmenter: a linear-chain conditional random field over paragraphs whose states are (kind, begins | goes on). */
export type ClauseModel = {
  readonly shape: ReadonlyMap<string, number>;
  readonly head: ReadonlyMap<string, Float32Array>;
  readonly content: ReadonlyMap<string, Float32Array>;
  /** `TIED_FEATURES.length` numbers. */
  readonly tied: Float32Array;
  /** `POSITION_COUNT` x kinds: where in the deed a kind stands. */
  readonly position: Float32Array;
  /** Kind x kind: what follows what. */
  readonly transition: Float32Array;
  readonly first: Float32Array;
  readonly last: Float32Array;
  readonly stay: Float32Array;
  /** One number: a clause that is nothing but a heading, as when a chapter and its first article are taken for two. */
  readonly bareHeading: Float32Array;
};

export const POSITION_COUNT = 12;
export const positionOf = (index: number, count: number): number =>
  Math.min(POSITION_COUNT - 1, Math.floor((index / Math.max(1, count)) * POSITION_COUNT));

/** A long paragraph has many words that repeat each other's evidence: each weighs less. */
export const wordScale = (count: number): number => (count === 0 ? 0 : 2 / Math.sqrt(count + 3));

/** For each unit, whether a clause that begins at the unit before would be a bare heading. A deed's title alone may be its header. */
export const markBareHeadings = (features: readonly Pick<UnitFeatures, "followsHeading">[]): readonly boolean[] =>
  features.map(({ followsHeading }, unit) => followsHeading && unit > 1);

/** Unit x kind scores of a clause beginning at the unit and of one going on through it. */
export type UnitScores = {
  readonly begin: Float32Array;
  readonly inside: Float32Array;
  /** For each unit: the one before is nothing but a heading. */
  readonly followsHeading: readonly boolean[];
};

/** Scores all units of a deed. */
export const scoreUnits = (features: readonly UnitFeatures[], model: ClauseModel): UnitScores => {
  const begin = new Float32Array(features.length * KIND_COUNT);
  const inside = new Float32Array(features.length * KIND_COUNT);
  features.forEach(({ shape, head, content, tied, followsHeading, print }, unit) => {
    const row = unit * KIND_COUNT;
    const shapeScore = shape.reduce((sum, name) => sum + (model.shape.get(name) ?? 0), 0);
    const place = positionOf(unit, features.length) * KIND_COUNT;
    for (let kind = 0; kind < KIND_COUNT; kind += 1) {
      const position = model.position[place + kind] ?? 0;
      let forBegin = 0;
      let forGoing = 0;
      for (let name = 0; name < TIED_FEATURES.length; name += 1) {
        const value = (model.tied[name] ?? 0) * (tied[name * KIND_COUNT + kind] ?? 0);
        if (SPEAKS_FOR_GOING[name] === true) forGoing += value;
        else forBegin += value;
      }
      begin[row + kind] = shapeScore + print + position + forBegin;
      inside[row + kind] = position + (model.stay[kind] ?? 0) + forGoing;
    }
    const headScale = wordScale(head.length);
    for (const name of head) {
      const weights = model.head.get(name);
      if (weights === undefined) continue;
      for (let kind = 0; kind < KIND_COUNT; kind += 1) {
        const value = headScale * (weights[kind] ?? 0);
        begin[row + kind] = (begin[row + kind] ?? 0) + value;
        if (followsHeading) inside[row + kind] = (inside[row + kind] ?? 0) + value;
      }
    }
    const contentScale = wordScale(content.length);
    for (const name of content) {
      const weights = model.content.get(name);
      if (weights === undefined) continue;
      for (let kind = 0; kind < KIND_COUNT; kind += 1) {
        const value = contentScale * (weights[kind] ?? 0);
        begin[row + kind] = (begin[row + kind] ?? 0) + value;
        inside[row + kind] = (inside[row + kind] ?? 0) + value;
      }
    }
  });
  return { begin, inside, followsHeading: markBareHeadings(features) };
};
