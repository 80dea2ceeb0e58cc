import type { CueLexicon, CueMemo } from "./cue-lexicon.ts";
import { describeShapes, measurePrint } from "./describe-shape.ts";
import { foldWords } from "./fold.ts";
import { isOtherGenre } from "./genre.ts";
import { readHeading } from "./heading.ts";
import { measureCues } from "./measure-cues.ts";
import type { Unit } from "./units.ts";

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
  /** Bonus of layout for a clause beginning here; 0 for bare text. */
  readonly print: number;
};

/** Inflection and most recognition damage sit at the end of a word: six letters name it. */
const stemOf = (word: string): string => (/^\d/u.test(word) ? `#${word.length}` : word.slice(0, 6));

/** The end of a long word names its last part in Dutch and German compounds ("woonstkeuze", "Immobiliensteuer"). */
const tailsOf = (words: readonly string[]): readonly string[] =>
  words.filter((word) => word.length >= 9).map((word) => word.slice(-5));

/** Features of every unit of a deed, in order. */
export const describeUnits = (units: readonly Unit[], lexicon: CueLexicon): readonly UnitFeatures[] => {
  const memo: CueMemo = new Map();
  const headings = units.map((unit) => readHeading(unit.text));
  const otherGenre = isOtherGenre(
    units.map(({ text }) => text),
    headings,
  );
  const shapes = describeShapes(units, headings);
  const prints = measurePrint(units);
  return units.map((unit, index): UnitFeatures => {
    const heading = headings[index] ?? readHeading(unit.text);
    const followsHeading = headings[index - 1]?.shape === "whole";
    const title = foldWords(heading.title).slice(0, 10);
    const stems = title.map(stemOf);
    const mark = heading.shape === "none" ? "l" : "h";
    const head = [
      ...stems.map((stem) => `${mark}:${stem}`),
      ...stems.slice(1).map((stem, at) => `${mark}2:${stems[at]}_${stem}`),
      ...tailsOf(title).map((tail) => `${mark}z:${tail}`),
      ...stems.slice(0, 1).map((stem) => `f:${stem}`),
    ];
    // The first 250 words of a paragraph name its kind; statutes quoted after them do not.
    const words = foldWords(unit.text).slice(0, 250);
    const content = [
      ...new Set([...tailsOf(words).map((tail) => `z:${tail}`), ...words.map((word) => `w:${stemOf(word)}`)]),
    ];
    return {
      shape: shapes[index] ?? [],
      head,
      content,
      tied: measureCues(heading, title, words, followsHeading, otherGenre, lexicon, memo),
      followsHeading,
      print: prints[index] ?? 0,
    };
  });
};
