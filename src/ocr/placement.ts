/** Finds out whether a page is nothing but one image, and how that image lies on it. */
import type { Box } from "../deed.ts";
import { coveredShare, type Size, type Turn } from "./geometry.ts";
import { OPS, type PDFPageProxy } from "./pdf.ts";

export type Placement = {
  readonly size: Size;
  readonly box: Box;
  /** Clockwise turn that brings the image's own rows to lie as the page is shown. */
  readonly turn: Turn;
};

/** Share of the page under the image from which the page counts as a scan; margins cut by the scanner are common. */
const MIN_SHARE = 0.8;
/** A transform whose unit square covers this share of the page is that of an image: other coordinate systems have units far smaller. */
export const MIN_IMAGE_SHARE = 0.005;
/** Sine of the angle up to which an image counts as straight: 0.3 degrees move the end of a line by 2.5 points. */
const MAX_SLANT = 0.005;

type Matrix = readonly [number, number, number, number, number, number];

/** Needs a page of a document opened with `NO_IMAGES`: removed images leave their transform behind, and nothing is decoded. Null: draw the page. */
export async function findPlacement(page: PDFPageProxy): Promise<Placement | null> {
  const viewport = page.getViewport({ scale: 1 });
  const size = { width: viewport.width, height: viewport.height };
  const list = await page.getOperatorList();
  let matrix = toMatrix(viewport.transform);
  const stack: Matrix[] = [];
  let mode = 0;
  const found: Placement[] = [];
  for (let index = 0; index < list.fnArray.length; index++) {
    const args: unknown = list.argsArray[index];
    switch (list.fnArray[index]) {
      case OPS.save:
        stack.push(matrix);
        break;
      case OPS.restore:
        matrix = stack.pop() ?? matrix;
        break;
      case OPS.transform: {
        matrix = multiply(matrix, toMatrix(args));
        const placement = placeImage(matrix, size);
        if (placement === "drawn") return null;
        if (placement !== null) found.push(placement);
        break;
      }
      case OPS.setTextRenderingMode:
        mode = Array.isArray(args) ? Number(args[0]) : 0;
        break;
      case OPS.showText:
        if (mode !== 3 && mode !== 7) return null;
        break;
      case OPS.constructPath:
        // A path that only clips (the scanner's own frame) leaves no ink.
        if (!Array.isArray(args) || args[0] !== OPS.endPath) return null;
        break;
      default:
        if (PAINTS.has(list.fnArray[index] ?? -1)) return null;
        break;
    }
  }
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

/** Whether an image of the page was left out: its transform stands alone. For a document opened with the usual limit. */
export async function lacksImage(page: PDFPageProxy): Promise<boolean> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  let matrix = toMatrix(transform);
  const stack: Matrix[] = [];
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.save) stack.push(matrix);
    if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    if (operator !== OPS.transform) continue;
    matrix = multiply(matrix, toMatrix(argsArray[index]));
    if (fnArray[index + 1] === OPS.restore && placeImage(matrix, { width, height }) !== null) return true;
  }
  return false;
}

/** What leaves ink and is no whole image; images over `NO_IMAGES` are gone from the list. */
const PAINTS: ReadonlySet<number> = new Set([
  OPS.shadingFill,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintSolidColorImageMask,
  OPS.paintFormXObjectBegin,
  OPS.beginAnnotation,
]);

/** Null: no image, a coordinate system. "drawn": an image that is not all of the page (compact scans lay their text as masks over a picture of the paper). */
function placeImage(m: Matrix, size: Size): Placement | "drawn" | null {
  // The unit square of the image: (0, 1) is its top left corner.
  const xs = [m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2]];
  const ys = [m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3]];
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const share = coveredShare([0, 0, size.width, size.height], box);
  if (share < MIN_SHARE) return share < MIN_IMAGE_SHARE ? null : "drawn";
  const upright = Math.abs(m[0]) >= Math.abs(m[1]);
  const [long, short] = upright ? [m[0], m[1]] : [m[1], m[0]];
  if (Math.abs(short) > MAX_SLANT * Math.abs(long)) return "drawn";
  // In page coordinates y grows downwards, so an upright image has d < 0; a mirrored one is left to pdf.js.
  if (m[0] * m[3] - m[1] * m[2] > 0) return "drawn";
  const turn: Turn = upright ? (m[0] > 0 ? 0 : 180) : m[1] > 0 ? 90 : 270;
  return { size, box, turn };
}

const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

function toMatrix(values: unknown): Matrix {
  const list: ArrayLike<unknown> =
    typeof values === "object" && values !== null && "length" in values ? (values as ArrayLike<unknown>) : [];
  const at = (index: number): number => Number(list[index] ?? 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
