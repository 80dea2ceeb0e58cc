import { CLAUSE_KINDS, type ClauseKind } from "../deed.ts";
import type { CueLexicon, CueMemo } from "./cue-lexicon.ts";
import type { HeadingReading } from "./heading.ts";

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
  "genreBegin",
  "genreGoing",
] as const;

/** Kinds that a will, an inventory, a mandate or a company act may hold too. Of the others, which belong to a conveyance, it holds none; its own matter is `other`. */
const SHARED_KINDS: ReadonlySet<ClauseKind> = new Set([
  "header",
  "opening",
  "parties",
  "representation",
  "capacity",
  "description",
  "title_origin",
  "price",
  "costs",
  "final_declarations",
  "closing",
  "annexes",
]);
const GENRE_VALUES = CLAUSE_KINDS.map((kind) => (kind === "other" ? 1 : SHARED_KINDS.has(kind) ? 0 : -1));

/** Which of them speak for a clause that goes on through the paragraph; the others speak for one that begins at it. */
export const SPEAKS_FOR_GOING: readonly boolean[] = TIED_FEATURES.map((name) => name.endsWith("Going"));

const TIED = Object.fromEntries(TIED_FEATURES.map((name, row) => [name, row])) as Readonly<
  Record<(typeof TIED_FEATURES)[number], number>
>;

/**
 * How strongly cues speak for each kind: `title` are the folded words of the heading or opening, `words` those of the whole paragraph, `otherGenre` tells
 * that the deed is a will, an inventory or the like. Rows of `TIED_FEATURES` x kinds.
 */
export const measureCues = (
  heading: HeadingReading,
  title: readonly string[],
  words: readonly string[],
  followsHeading: boolean,
  otherGenre: boolean,
  lexicon: CueLexicon,
  memo: CueMemo,
): Float32Array => {
  const tied = new Float32Array(TIED_FEATURES.length * KIND_COUNT);
  const raise = (name: (typeof TIED_FEATURES)[number], kind: number, value: number): void => {
    const at = TIED[name] * KIND_COUNT + kind;
    tied[at] = Math.max(tied[at] ?? 0, value);
  };
  if (otherGenre) {
    tied.set(GENRE_VALUES, TIED.genreBegin * KIND_COUNT);
    tied.set(GENRE_VALUES, TIED.genreGoing * KIND_COUNT);
  }
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
