import { KIND_COUNT } from "./measure-cues.ts";
import type { ClauseModel } from "./score-units.ts";

/**
 * Weights as text. A number is two letters of the alphabet below: steps of 1/200 around 0, from -10.24 to 10.23. A row of `head` or `content` is
 * "name kind-number-pairs" with one letter for the kind; kinds not listed weigh 0. Rows are parted by newlines.
 */
export type PackedModel = {
  readonly shape: string;
  readonly head: string;
  readonly content: string;
  readonly tied: string;
  readonly position: string;
  readonly transition: string;
  readonly first: string;
  readonly last: string;
  readonly stay: string;
  readonly bareHeading: string;
};

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const DIGIT = new Uint8Array(128);
for (let index = 0; index < ALPHABET.length; index += 1) DIGIT[ALPHABET.charCodeAt(index)] = index;
const STEPS = 200;
const ZERO = 2048;

const packNumber = (value: number): string => {
  const step = Math.max(0, Math.min(4095, Math.round(value * STEPS) + ZERO));
  return `${ALPHABET[step >> 6] ?? ""}${ALPHABET[step & 63] ?? ""}`;
};

const unpackNumber = (text: string, at: number): number =>
  (((DIGIT[text.charCodeAt(at)] ?? 0) << 6) + (DIGIT[text.charCodeAt(at + 1)] ?? 0) - ZERO) / STEPS;

const packDense = (values: Float32Array): string => Array.from(values, packNumber).join("");

const unpackDense = (text: string): Float32Array =>
  Float32Array.from({ length: text.length / 2 }, (_, index) => unpackNumber(text, index * 2));

const packRows = (rows: ReadonlyMap<string, Float32Array>, leastWeight: number): string =>
  [...rows]
    .map(([name, weights]) => {
      const pairs = Array.from(weights, (weight, kind) =>
        Math.abs(weight) < leastWeight ? "" : `${ALPHABET[kind] ?? ""}${packNumber(weight)}`,
      );
      return [name, pairs.join("")] as const;
    })
    .filter(([, pairs]) => pairs.length > 0)
    .map(([name, pairs]) => `${name} ${pairs}`)
    .join("\n");

const unpackRows = (text: string): ReadonlyMap<string, Float32Array> =>
  new Map(
    text.split("\n").map((row) => {
      const space = row.lastIndexOf(" ");
      const weights = new Float32Array(KIND_COUNT);
      for (let at = space + 1; at + 2 < row.length; at += 3)
        weights[DIGIT[row.charCodeAt(at)] ?? 0] = unpackNumber(row, at + 1);
      return [row.slice(0, space), weights];
    }),
  );

/** Packs a learnt model; word weights below `leastWeight` are dropped. */
export const packModel = (model: ClauseModel, leastWeight: number): PackedModel => ({
  shape: [...model.shape].map(([name, weight]) => `${name} ${packNumber(weight)}`).join("\n"),
  head: packRows(model.head, leastWeight),
  content: packRows(model.content, leastWeight),
  tied: packDense(model.tied),
  position: packDense(model.position),
  transition: packDense(model.transition),
  first: packDense(model.first),
  last: packDense(model.last),
  stay: packDense(model.stay),
  bareHeading: packDense(model.bareHeading),
});

/** The model a packed text stands for. */
export const unpackModel = (packed: PackedModel): ClauseModel => ({
  shape: new Map(
    packed.shape
      .split("\n")
      .map((row) => [row.slice(0, row.lastIndexOf(" ")), unpackNumber(row, row.lastIndexOf(" ") + 1)]),
  ),
  head: unpackRows(packed.head),
  content: unpackRows(packed.content),
  tied: unpackDense(packed.tied),
  position: unpackDense(packed.position),
  transition: unpackDense(packed.transition),
  first: unpackDense(packed.first),
  last: unpackDense(packed.last),
  stay: unpackDense(packed.stay),
  bareHeading: unpackDense(packed.bareHeading),
});
