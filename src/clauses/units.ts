import type { DeedText, PlacedLine } from "../deed.ts";

/** A paragraph, or the part of one that layout sets apart: the smallest piece a clause is made of. */
export type Unit = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Null when the deed was given as bare text. */
  readonly layout: UnitLayout | null;
};

export type UnitLayout = {
  readonly bold: boolean;
  readonly centred: boolean;
  /** Type size over the deed's usual one. */
  readonly sizeRatio: number;
  /** White space above in line pitches; null at the top of a page. */
  readonly gapAbove: number | null;
};

/** Index of the first line that ends after `offset`; lines are sorted by start. */
const findLine = (lines: readonly PlacedLine[], offset: number): number => {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The most frequent type size in tenths of a point, weighted by characters; null when no line tells. */
const usualSize = (lines: readonly PlacedLine[]): number | null => {
  const weights = new Map<number, number>();
  for (const line of lines) {
    if (line.fontSize === null) continue;
    const size = Math.round(line.fontSize * 10) / 10;
    weights.set(size, (weights.get(size) ?? 0) + line.end - line.start);
  }
  let best: number | null = null;
  let most = 0;
  for (const [size, weight] of weights) if (weight > most) [best, most] = [size, weight];
  return best;
};

/** Bold where the next line is not, a larger type or a clear gap (1.5 line pitches): the line starts a piece of its own. */
const startsPiece = (line: PlacedLine, before: PlacedLine): boolean =>
  (line.page === before.page && line.gapAbove !== null && line.gapAbove >= 1.5) ||
  (line.bold !== null && before.bold !== null && line.bold !== before.bold) ||
  (line.fontSize !== null &&
    before.fontSize !== null &&
    Math.abs(line.fontSize / before.fontSize - 1) > 0.12 &&
    line.bold !== null);

/**
 * After the end of a sentence, a head in capitals closed by stop or colon ("... grond. PRIJS. De koper"), or an article's number ("... sol.
 * Article 5. – Prix"): where the paragraphs of a scan ran together, a clause may begin there.
 */
const INNER_HEAD =
  /(?<=[.;!?»”"]\s)(?:(?:\p{Lu}[\p{Lu}'’–-]{3,}(?:\s(?:EN|ET|UND|DE|VAN|DU|DES|LE|LA|–|-))*\s?){1,6}[.:]\s?[–—-]?\s|(?:Artikel|Article|Art\.)\s\d{1,3}\s?[.:–—])/gu;

/** A head this near to the start is the paragraph's own ("Artikel 17. VOORKOOPRECHTEN. Het ..."). */
const LEAST_BEFORE_HEAD = 40;

/** Offsets in the paragraph where such a head stands outside a quotation. */
const findInnerHeads = (text: string): readonly number[] =>
  [...text.matchAll(INNER_HEAD)]
    .map(({ index }) => index)
    .filter((index, order, all) => {
      const before = text.slice(0, index);
      const isQuoted = (before.match(/[«„“]/gu)?.length ?? 0) > (before.match(/[»”]/gu)?.length ?? 0);
      return !isQuoted && index - (all[order - 1] ?? 0) >= LEAST_BEFORE_HEAD;
    });

/** Cuts the text into paragraphs at newlines, and further where layout shows a heading set inside one. Pieces without a letter or
 * digit are dropped. */
export const cutUnits = (deed: DeedText): readonly Unit[] => {
  const size = usualSize(deed.lines);
  const units: Unit[] = [];
  const push = (from: number, until: number, line: PlacedLine | undefined): void => {
    const raw = deed.text.slice(from, until);
    const text = raw.trim();
    // A rule of dashes under a heading is no paragraph.
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const start = from + raw.indexOf(text);
    const layout =
      line === undefined
        ? null
        : {
            bold: line.bold === true,
            centred: line.centred,
            sizeRatio: size === null || line.fontSize === null ? 1 : line.fontSize / size,
            gapAbove: line.gapAbove,
          };
    const cuts = [0, ...findInnerHeads(text), text.length];
    cuts.slice(1).forEach((to, index) => {
      const part = text.slice(cuts[index], to).trimEnd();
      const partStart = start + (cuts[index] ?? 0);
      if (part.length > 0)
        units.push({ start: partStart, end: partStart + part.length, text: part, layout: index === 0 ? layout : null });
    });
  };
  for (const match of deed.text.matchAll(/[^\n\f\r]+/gu)) {
    const end = match.index + match[0].length;
    let from = match.index;
    const first = findLine(deed.lines, from);
    let head = deed.lines[first];
    for (let index = first + 1; index < deed.lines.length; index += 1) {
      const line = deed.lines[index];
      const before = deed.lines[index - 1];
      if (line === undefined || before === undefined || line.start >= end) break;
      if (!startsPiece(line, before)) continue;
      push(from, line.start, head);
      from = line.start;
      head = line;
    }
    push(from, end, head);
  }
  return units;
};
