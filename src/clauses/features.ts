import { CLAUSE_KINDS } from "../deed.ts";
import type { CueLexicon, CueMemo } from "./cue-lexicon.ts";
import { foldWords } from "./fold.ts";
import { type HeadingReading, readHeading } from "./heading.ts";
import { measureRuns } from "./numbering.ts";
import type { Unit } from "./units.ts";

export const KIND_COUNT = CLAUSE_KINDS.length;

/** Cue evidence whose weight is one number for all kinds and languages: what is learnt from one clause serves the others. */
export const TIED_FEATURES = [
  "headWhole",
  "headStart",
  "headInside",
  "leadStart",
  "leadInside",
  "contentBegin",
  "contentGoing",
  "headOnlyKind",
  "secondHeadGoing",
] as const;

/** Which of them speak for a clause that goes on through the paragraph; the others speak for one that begins at it. */
export const SPEAKS_FOR_GOING: readonly boolean[] = TIED_FEATURES.map((name) => name.endsWith("Going"));

/** What one paragraph says about where clauses begin and of what kind they are. Names are weighed by the model. */
export type UnitFeatures = {
  /** Shape, numbering and surroundings: evidence that a clause begins here, whatever its kind. */
  readonly shape: readonly string[];
  /** Words of the heading or of the opening: evidence of the kind of a clause that begins here. */
  readonly head: readonly string[];
  /** Words of the whole paragraph: evidence of the kind it belongs to. */
  readonly content: readonly string[];
  /** Per tied feature its strength for each kind, `TIED_FEATURES.length` x `KIND_COUNT`, rows concatenated. */
  readonly tied: Float32Array;
  /** The paragraph before is nothing but a heading: this one may be a second heading of the same clause, and its words then tell the kind too. */
  readonly followsHeading: boolean;
};

/** Inflection and most recognition damage sit at the end of a word: six letters name it. */
const stemOf = (word: string): string => (/^\d/u.test(word) ? `#${word.length}` : word.slice(0, 6));

const bucket = (value: number, limits: readonly number[]): string =>
  String(limits.findIndex((limit) => value <= limit));

const endMark = (text: string | undefined): string => {
  if (text === undefined) return "edge";
  const mark = /[\p{L}\p{N}.:;,!?]["»”')\]]*$/u.exec(text)?.[0][0] ?? "other";
  return /[\p{L}\p{N}]/u.test(mark) ? "letter" : mark;
};

const signatureOf = (heading: HeadingReading): string =>
  `${heading.shape}/${heading.numbering?.style ?? "plain"}/${heading.letterSpaced ? "spaced" : heading.capitalShare > 0.85 ? "caps" : "mixed"}`;

const TIED = Object.fromEntries(TIED_FEATURES.map((name, row) => [name, row])) as Readonly<
  Record<(typeof TIED_FEATURES)[number], number>
>;

const measureCues = (
  unit: Unit,
  heading: HeadingReading,
  followsHeading: boolean,
  lexicon: CueLexicon,
  memo: CueMemo,
): Float32Array => {
  const tied = new Float32Array(TIED_FEATURES.length * KIND_COUNT);
  const raise = (name: (typeof TIED_FEATURES)[number], kind: number, value: number): void => {
    const at = TIED[name] * KIND_COUNT + kind;
    tied[at] = Math.max(tied[at] ?? 0, value);
  };
  const title = foldWords(heading.title);
  const inTitle =
    title.length === 1 && heading.letterSpaced
      ? [...lexicon.find(title, true, memo), ...lexicon.findJoined(title[0] ?? "")]
      : lexicon.find(title, true, memo);
  const isHeading = heading.shape !== "none";
  const kinds = new Set<number>();
  for (const { kind, use, at, words } of inTitle) {
    const share = words / Math.max(1, title.length);
    if (isHeading && use === "heading") {
      if (share > 0.99) raise("headWhole", kind, 1);
      else if (at === 0) raise("headStart", kind, 0.4 + 0.6 * share);
      else raise("headInside", kind, 0.3 + 0.7 * share);
      if (followsHeading) raise("secondHeadGoing", kind, 0.3 + 0.7 * share);
      kinds.add(kind);
    } else raise(at <= 1 ? "leadStart" : "leadInside", kind, Math.min(1, words / 2));
  }
  if (kinds.size === 1) for (const kind of kinds) raise("headOnlyKind", kind, 1);
  const words = foldWords(unit.text).slice(0, 400);
  const hits = new Float32Array(KIND_COUNT);
  for (const { kind, use, words: length } of lexicon.find(words, false, memo))
    if (use === "content") hits[kind] = (hits[kind] ?? 0) + (length > 1 ? 1.5 : 0.7);
  hits.forEach((hit, kind) => {
    const strength = Math.log1p(hit) * Math.min(1, 2 / Math.sqrt(1 + words.length / 40));
    raise("contentBegin", kind, strength);
    raise("contentGoing", kind, strength);
  });
  return tied;
};

/** Features of every unit of a deed, in order. */
export const describeUnits = (units: readonly Unit[], lexicon: CueLexicon): readonly UnitFeatures[] => {
  const memo: CueMemo = new Map();
  const headings = units.map((unit) => readHeading(unit.text));
  const runs = measureRuns(headings.map(({ numbering }) => numbering));
  const signatures = headings.map(signatureOf);
  const counts = new Map<string, number>();
  for (const signature of signatures) counts.set(signature, (counts.get(signature) ?? 0) + 1);
  // The deed's own way of heading clauses: the most frequent shape that could be one.
  const styles = [...counts].filter(
    ([name]) => !name.startsWith("none") && !name.includes("bullet") && name !== "sentence/plain/mixed",
  );
  const [mainStyle, mainCount] = styles.sort((a, b) => b[1] - a[1])[0] ?? ["none", 0];
  const style = mainCount >= 6 ? mainStyle : "none";
  let quoteDepth = 0;
  return units.map((unit, index): UnitFeatures => {
    const heading = headings[index] ?? readHeading(unit.text);
    const before = headings[index - 1];
    const after = headings[index + 1];
    const words = unit.text.split(/\s+/u).length;
    const number = heading.numbering?.style ?? "plain";
    const run = bucket(runs[index] ?? 0, [0, 3, 7, 14]);
    const depth = quoteDepth > 0 ? "quoted" : "open";
    quoteDepth = Math.max(
      0,
      quoteDepth + (unit.text.match(/[«„]/gu)?.length ?? 0) - (unit.text.match(/[»”“]/gu)?.length ?? 0),
    );
    // A closing mark lost in recognition must not silence the rest of the deed.
    if (quoteDepth > 3 || words < 4) quoteDepth = 0;
    const caps = heading.letterSpaced ? "spaced" : bucket(heading.capitalShare, [0.3, 0.85]);
    const signature = signatures[index] ?? "none";
    const numberedFirst = heading.numbering !== null && heading.numbering.value === 1 ? "first" : "later";
    const shape = [
      `s=${heading.shape}`,
      `n=${number}`,
      `s=${heading.shape} n=${number}`,
      `s=${heading.shape} c=${caps}`,
      `n=${number} r=${run}`,
      `s=${heading.shape} r=${run}`,
      `n=${number} ${numberedFirst}`,
      `w=${bucket(words, [3, 6, 12, 25, 60, 150])}`,
      `s=${heading.shape} w=${bucket(words, [3, 6, 12, 25, 60])}`,
      `e=${endMark(unit.text)} s=${heading.shape}`,
      `low=${/^\p{Ll}/u.test(unit.text)}`,
      `pe=${endMark(units[index - 1]?.text)}`,
      `ps=${before?.shape ?? "edge"} s=${heading.shape}`,
      `pn=${before?.numbering?.style ?? "plain"} n=${number}`,
      `pw=${bucket(units[index - 1]?.text.split(/\s+/u).length ?? 0, [3, 8, 20, 60])} s=${heading.shape}`,
      `as=${after?.shape ?? "edge"} s=${heading.shape}`,
      `aw=${bucket(units[index + 1]?.text.split(/\s+/u).length ?? 0, [3, 8, 20, 60])} s=${heading.shape}`,
      `cnt=${bucket(counts.get(signature) ?? 0, [1, 3, 8, 18, 45])} s=${heading.shape}`,
      `main=${signature === style} style=${style === "none" ? "none" : "some"} s=${heading.shape}`,
      `main=${signature === style} ps=${before !== undefined && signatures[index - 1] === style}`,
      `q=${depth}`,
    ];
    const title = foldWords(heading.title).slice(0, 10).map(stemOf);
    const mark = heading.shape === "none" ? "l" : "h";
    const head = [
      ...title.map((stem) => `${mark}:${stem}`),
      ...title.slice(1).map((stem, at) => `${mark}2:${title[at]}_${stem}`),
      ...foldWords(heading.title)
        .slice(0, 10)
        .filter((w) => w.length >= 9)
        .map((w) => `${mark}z:${w.slice(-5)}`),
      ...(title[0] === undefined ? [] : [`f:${title[0]}`]),
    ];
    const followsHeading = before?.shape === "whole";
    const wordsHere = foldWords(unit.text).slice(0, 250);
    const stems = wordsHere.map(stemOf);
    const content = [
      ...new Set([
        ...wordsHere.filter((w) => w.length >= 9).map((w) => `z:${w.slice(-5)}`),
        ...stems.map((stem) => `w:${stem}`),
      ]),
    ];
    return { shape, head, content, tied: measureCues(unit, heading, followsHeading, lexicon, memo), followsHeading };
  });
};
