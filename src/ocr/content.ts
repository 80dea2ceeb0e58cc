/**
 * What a PDF page's content stream draws, glyph by glyph. pdf.js's `getTextContent` tells neither the render mode nor where each character lies, and
 * guesses spaces; its operator list tells both, so the text state machine of the PDF reference (9.3, 9.4) runs here over it.
 */
import type { Box } from "../deed.ts";
import {
  apply,
  boxUnder,
  IDENTITY,
  intersect,
  isArrayLike,
  type Matrix,
  multiply,
  toMatrix,
  toNumber,
} from "./matrix.ts";
import { type FontFacts, PLAIN_FONT, readFont, typeHeight } from "./page-fonts.ts";
import { OPS, type PDFPageProxy } from "./pdf.ts";
import { MIN_IMAGE_SHARE } from "./placement.ts";

export type Glyph = {
  /** As the font's map says, not yet normalised; may be empty or several characters. */
  readonly text: string;
  readonly space: boolean;
  /** Start and end of the advance on the baseline, page coordinates. */
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Height of the type in points. */
  readonly size: number;
  /** Direction of writing, whole degrees clockwise, 0 = upright left to right. */
  readonly angle: number;
  /** Text render mode 3 or 7: in the layer, not on the page. */
  readonly invisible: boolean;
  readonly bold: boolean;
};

export type PageContent = {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly imageBoxes: readonly Box[];
  /** Paths painted; a page of outlines without any text is drawn, not written. */
  readonly pathCount: number;
};

/** A page of 9 pt type, set solid on A3, has 15,000; more than this is a bomb. */
const MAX_GLYPHS = 200_000;

type State = {
  ctm: Matrix;
  font: FontFacts;
  fontSize: number;
  fontDirection: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  mode: number;
  /** Box around the clipping path, page coordinates: browsers draw what spills over a page's end on both pages and clip it. */
  clip: Box;
};

/** Reads the page's operators. The document should have been opened with `NO_IMAGES`: image boxes are then found without decoding any image. */
export async function readContent(page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const list = await page.getOperatorList();
  const glyphs: Glyph[] = [];
  const imageBoxes: Box[] = [];
  let pathCount = 0;
  const fonts = new Map<string, FontFacts>();
  let state = createState(toMatrix(viewport.transform), [0, 0, width, height]);
  let clipPending = false;
  const stack: State[] = [];
  let textMatrix: Matrix = IDENTITY;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];

  const addImage = (matrix: Matrix): void => {
    const box = intersect(state.clip, boxUnder(matrix, [0, 0, 1, 1]));
    const share = ((box[2] - box[0]) * (box[3] - box[1])) / (width * height);
    if (share >= MIN_IMAGE_SHARE) imageBoxes.push(box);
  };
  const move = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };
  const setFont = (name: string, size: number): void => {
    state.fontSize = Math.abs(size);
    state.fontDirection = size < 0 ? -1 : 1;
    state.font = fonts.get(name) ?? readFont(page, name);
    fonts.set(name, state.font);
  };
  const show = (items: readonly unknown[]): void => {
    const base = multiply(state.ctm, textMatrix);
    let along = 0;
    for (const item of items) {
      if (typeof item === "number") {
        along -= (item * state.fontSize) / 1000;
        continue;
      }
      const glyph = toGlyph(item);
      if (glyph === null) continue;
      const advance = glyph.width * state.fontSize * state.font.matrix[0] * state.fontDirection;
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      if (glyphs.length < MAX_GLYPHS && !state.font.vertical) {
        const placed = placeGlyph(glyph, state, base, x + along * state.hScale, y, advance);
        if (placed !== null) glyphs.push(placed);
      }
      along += advance + spacing * state.fontDirection;
    }
    if (state.font.vertical) y -= along;
    else x += along * state.hScale;
  };

  for (let index = 0; index < list.fnArray.length; index++) {
    const args: unknown[] = list.argsArray[index] ?? [];
    switch (list.fnArray[index]) {
      case OPS.save:
        stack.push({ ...state });
        break;
      case OPS.restore:
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, toMatrix(args));
        // Removed images leave their transform behind; one that was kept is painted under the same transform.
        addImage(state.ctm);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state });
        if (isArrayLike(args[0])) state.ctm = multiply(state.ctm, toMatrix(args[0]));
        break;
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.beginAnnotation:
        stack.push({ ...state });
        if (isArrayLike(args[2])) state.ctm = multiply(state.ctm, toMatrix(args[2]));
        if (isArrayLike(args[3])) state.ctm = multiply(state.ctm, toMatrix(args[3]));
        break;
      case OPS.endAnnotation:
        state = stack.pop() ?? state;
        break;
      case OPS.beginText:
        textMatrix = IDENTITY;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.setTextMatrix:
        textMatrix = toMatrix(isArrayLike(args[0]) ? args[0] : args);
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.moveText:
        move(toNumber(args[0]), toNumber(args[1]));
        break;
      case OPS.setLeadingMoveText:
        state.leading = -toNumber(args[1]);
        move(toNumber(args[0]), toNumber(args[1]));
        break;
      case OPS.nextLine:
        move(0, -state.leading);
        break;
      case OPS.setLeading:
        state.leading = toNumber(args[0]);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = toNumber(args[0]);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = toNumber(args[0]);
        break;
      case OPS.setHScale:
        state.hScale = toNumber(args[0]) / 100;
        break;
      case OPS.setTextRise:
        state.rise = toNumber(args[0]);
        break;
      case OPS.setTextRenderingMode:
        state.mode = toNumber(args[0]);
        break;
      case OPS.setFont:
        setFont(String(args[0]), toNumber(args[1]));
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === "Font" && Array.isArray(value)) setFont(String(value[0]), toNumber(value[1]));
        }
        break;
      case OPS.showText:
        if (isArrayLike(args[0])) show(Array.from(args[0]));
        break;
      case OPS.clip:
      case OPS.eoClip:
        clipPending = true;
        break;
      case OPS.constructPath:
        if (clipPending && isArrayLike(args[2])) state.clip = intersect(state.clip, boxUnder(state.ctm, args[2]));
        clipPending = false;
        pathCount++;
        break;
      case OPS.shadingFill:
        pathCount++;
        break;
      default:
        break;
    }
  }
  return { width, height, glyphs, imageBoxes, pathCount };
}

const createState = (ctm: Matrix, clip: Box): State => ({
  ctm,
  clip,
  font: PLAIN_FONT,
  fontSize: 0,
  fontDirection: 1,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});

type RawGlyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

function toGlyph(item: unknown): RawGlyph | null {
  if (typeof item !== "object" || item === null) return null;
  const { unicode, width, isSpace } = item as Partial<RawGlyph>;
  return { unicode: unicode ?? "", width: Number.isFinite(width) ? Number(width) : 0, isSpace: isSpace === true };
}

function placeGlyph(raw: RawGlyph, state: State, base: Matrix, x: number, y: number, advance: number): Glyph | null {
  const [x0, y0] = apply(base, x, y + state.rise);
  const [x1, y1] = apply(base, x + advance * state.hScale, y + state.rise);
  const [upX, upY] = apply(base, x, y + state.rise + 1);
  // The unit vectors of the text space tell direction even for glyphs without a width (combining accents).
  const [rightX, rightY] = apply(base, x + Math.sign(state.hScale || 1) * state.fontDirection, y + state.rise);
  const size = state.fontSize * Math.hypot(upX - x0, upY - y0) * typeHeight(state.font, advance / state.fontSize);
  if (![x0, y0, x1, y1, size].every(Number.isFinite) || size === 0) return null;
  // The middle of a small letter: half the advance along, a quarter of the type's height up.
  const middleX = (x0 + x1) / 2 + 0.25 * state.fontSize * (upX - x0);
  const middleY = (y0 + y1) / 2 + 0.25 * state.fontSize * (upY - y0);
  const [left, top, right, bottom] = state.clip;
  if (middleX < left - 1 || middleX > right + 1 || middleY < top - 1 || middleY > bottom + 1) return null;
  const degrees = Math.round((Math.atan2(rightY - y0, rightX - x0) * 180) / Math.PI);
  const text = raw.unicode;
  return {
    text,
    // pdf.js's own flag only says that the code is 32, which in a subset font may be any letter.
    space: /^[\s\p{Cc}]*$/u.test(text),
    x0,
    y0,
    x1,
    y1,
    size: Math.abs(size),
    angle: ((degrees % 360) + 360) % 360,
    invisible: state.mode === 3 || state.mode === 7,
    bold: state.font.bold || state.mode === 2,
  };
}
