import { type HeadingReading, readHeading } from "./heading.ts";
import { measureRuns } from "./numbering.ts";
import type { Unit, UnitLayout } from "./units.ts";

const bucket = (value: number, limits: readonly number[]): string =>
  String(limits.findIndex((limit) => value <= limit));

const endMark = (text: string | undefined): string => {
  if (text === undefined) return "edge";
  const mark = /[\p{L}\p{N}.:;,!?]["»”')\]]*$/u.exec(text)?.[0][0] ?? "other";
  return /[\p{L}\p{N}]/u.test(mark) ? "letter" : mark;
};

const signatureOf = (heading: HeadingReading): string =>
  `${heading.shape}/${heading.numbering?.style ?? "plain"}/${heading.letterSpaced ? "spaced" : heading.capitalShare > 0.85 ? "caps" : "mixed"}`;

/**
 * Names of what the shape of each unit tells: heading shape, numbering, length and surroundings, and whether it looks like the deed's other headings.
 */
export const describeShapes = (
  units: readonly Unit[],
  headings: readonly HeadingReading[],
): readonly (readonly string[])[] => {
  const sizes = units.map(({ text }) => text.split(/\s+/u).length);
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
  return units.map((unit, index) => {
    const heading = headings[index] ?? readHeading(unit.text);
    const before = headings[index - 1];
    const after = headings[index + 1];
    const words = sizes[index] ?? 0;
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
    return [
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
      `pw=${bucket(sizes[index - 1] ?? 0, [3, 8, 20, 60])} s=${heading.shape}`,
      `as=${after?.shape ?? "edge"} s=${heading.shape}`,
      `aw=${bucket(sizes[index + 1] ?? 0, [3, 8, 20, 60])} s=${heading.shape}`,
      `cnt=${bucket(counts.get(signature) ?? 0, [1, 3, 8, 18, 45])} s=${heading.shape}`,
      `main=${signature === style} style=${style === "none" ? "none" : "some"} s=${heading.shape}`,
      `main=${signature === style} ps=${before !== undefined && signatures[index - 1] === style}`,
      `q=${depth}`,
    ];
  });
};

/** Evidence of print that a clause begins, in the logarithms of odds the weights count in. Set by hand, and low: the texts learnt from have no print. */
const PRINT = { bold: 1.2, larger: 1, centred: 0.5, gap: 0.4, most: 1.8 } as const;

/** Bonus for each unit that layout sets apart. A mark that a third of all units carry tells nothing. */
export const measurePrint = (units: readonly Unit[]): readonly number[] => {
  const isRare = (mark: (layout: UnitLayout) => boolean): boolean =>
    units.filter(({ layout }) => layout !== null && mark(layout)).length * 3 < units.length;
  const marks = [
    { worth: PRINT.bold, shows: (layout: UnitLayout) => layout.bold },
    { worth: PRINT.larger, shows: (layout: UnitLayout) => layout.sizeRatio >= 1.12 },
    { worth: PRINT.centred, shows: (layout: UnitLayout) => layout.centred },
    { worth: PRINT.gap, shows: (layout: UnitLayout) => (layout.gapAbove ?? 0) >= 1.6 },
  ].filter(({ shows }) => isRare(shows));
  return units.map(({ layout }) =>
    layout === null
      ? 0
      : Math.min(
          PRINT.most,
          marks.reduce((sum, { worth, shows }) => sum + (shows(layout) ? worth : 0), 0),
        ),
  );
};
