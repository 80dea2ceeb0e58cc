/** What the layout needs of a page's fonts. */
import { isArrayLike, type Matrix, toMatrix } from "./matrix.ts";
import type { PDFPageProxy } from "./pdf.ts";

export type FontFacts = {
  readonly bold: boolean;
  readonly matrix: Matrix;
  readonly vertical: boolean;
  /** For Type 3 fonts, whose em is not said: advances seen, in text space at size 1. */
  readonly advances: { sum: number; count: number } | null;
};

const THOUSANDTHS: Matrix = [0.001, 0, 0, 0.001, 0, 0];
export const PLAIN_FONT: FontFacts = { bold: false, matrix: THOUSANDTHS, vertical: false, advances: null };

/** Height of the type at size 1. The em of a Type 3 font can be anything: twice the mean advance stands for it. */
export function typeHeight(font: FontFacts, advance: number): number {
  if (font.advances === null) return 1;
  if (advance > 0) {
    font.advances.sum += advance;
    font.advances.count += 1;
  }
  return font.advances.count === 0 ? 0 : (2 * font.advances.sum) / font.advances.count;
}

/** Weight by the font's own flags and by its name: subset fonts keep the name ("ABCDEF+Arial-BoldMT"), few set the flag. */
export function readFont(page: PDFPageProxy, name: string): FontFacts {
  const store = page.commonObjs.has(name) ? page.commonObjs : page.objs;
  const font: unknown = store.has(name) ? store.get(name) : null;
  const facts = (typeof font === "object" && font !== null ? font : {}) as {
    readonly name?: string;
    readonly bold?: boolean;
    readonly black?: boolean;
    readonly fontMatrix?: ArrayLike<number>;
    readonly isType3Font?: boolean;
    readonly vertical?: boolean;
  };
  const named = /bold|black|heavy|demi(?!-?light)|(?:^|[-,])(?:bd|bx\d*)\b|cmbx|sfbx/i.test(facts.name ?? "");
  return {
    bold: named || facts.bold === true || facts.black === true,
    matrix: isArrayLike(facts.fontMatrix) ? toMatrix(facts.fontMatrix) : THOUSANDTHS,
    vertical: facts.vertical === true,
    advances: facts.isType3Font === true ? { sum: 0, count: 0 } : null,
  };
}
