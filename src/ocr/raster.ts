/** The picture of a page. A page that one image covers gives that image as it is; every other page is drawn by pdf.js. */
import "./home.ts";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createCanvas } from "@napi-rs/canvas";
import type { Box } from "../deed.ts";
import type { Size, Turn } from "./geometry.ts";
import { findFormat } from "./inspect.ts";
import { createOpenDocuments, type OpenDocuments } from "./open-documents.ts";
import { MAX_IMAGE_PIXELS, NO_IMAGES, OPS, type PDFPageProxy, type PdfFile } from "./pdf.ts";
import { findPageJpeg, indexObjects, type ObjectIndex } from "./pdf-objects.ts";
import { openPicture, type Picture, type Pixels, pictureOf, type Rgb } from "./pictures.ts";
import { type Grey, turnGrey } from "./pixels.ts";
import { findPlacement, lacksImage, type Placement } from "./placement.ts";

export type PageImage = {
  /** Of the page, in points. */
  readonly size: Size;
  /** Where the picture lies on the page. */
  readonly box: Box;
  /** Pixels an inch of the picture as it is stored (or was drawn). */
  readonly dpi: number;
  /** What the picture lacks, a sentence; null for a whole one. */
  readonly lack: string | null;
  /**
   * Upright as the page is shown. Never enlarged: `dpi` above the picture's own gives the picture's own. `squeeze` below 1 narrows it, in the same pass.
   */
  readGrey(dpi: number, squeeze?: number): Promise<Grey>;
  /** The same in colour; null when the picture has none, or lies turned on the page. */
  readRgb(dpi: number): Promise<Rgb | null>;
};

/** A page that cannot be shown; `code` is that of the issue it becomes. */
export type RasterFailure = { readonly code: "page_unreadable_image" | "page_too_large"; readonly reason: string };

/** A4 at 200 dpi has 4 megapixels; pages larger than 50 x 50 cm are drawn at less. Each pixel costs 12 bytes on the way. */
const MAX_RENDER_PIXELS = 16_000_000;
const RENDER_DPI = 200;
const MAX_EDGE_PIXELS = 30_000;
/** Small letters of 12 pt are three pixels high here: what is drawn at less, a page of over 2.5 x 2.5 m, must not pass for read or blank. */
const LEAST_RENDER_DPI = 40;
/** Scanners write 72 to 1200; what lies outside is a default that nobody set. */
const PLAUSIBLE_DPI = { least: 72, most: 1250 } as const;
const A4_SHORT_EDGE_INCHES = 8.27;

export type PageImages = {
  /** Throws DeedError for a file that cannot be opened; a page whose image cannot be decoded is a `RasterFailure`. */
  read(path: string, number: number, password: string | undefined): Promise<PageImage | RasterFailure>;
  dispose(): Promise<void>;
};

/** Pages of one document after another. `layouts` holds them without images, to find out what a page is made of. */
export function createPageImages(layouts: OpenDocuments): PageImages {
  // With images, to decode or draw: pdf.js takes the limit when it opens a file.
  const drawings = createOpenDocuments(1);
  const known = new WeakMap<PdfFile, FileFacts>();
  const factsOf = async (file: PdfFile, path: string): Promise<FileFacts> => {
    const facts = known.get(file) ?? (await findFacts(path));
    known.set(file, facts);
    return facts;
  };
  offerCanvas();
  return {
    async read(path, number, password) {
      if ((await findFormat(path)) !== "pdf") return fromEncoded(await readFile(path), number - 1, null);
      const options = password === undefined ? {} : { password };
      const layout = { ...options, maxImagePixels: NO_IMAGES };
      const { placement, object, objects, holdsHuge } = await layouts.withPdf(path, layout, async (file) => ({
        ...(await file.withPage(number, async (page) => ({
          placement: await findPlacement(page),
          object: page.ref?.num ?? null,
        }))),
        ...(await factsOf(file, path)),
      }));
      const jpeg = placement === null || object === null ? null : readPageJpeg(path, objects, object);
      const image = jpeg === null || placement === null ? null : await fromEncoded(jpeg.bytes, 0, placement);
      if (image !== null && !("code" in image)) return image;
      return drawings.withPdf(path, options, (file) =>
        file.withPage(number, async (page) => {
          const drawn = await readPdfPage(page, placement);
          if (!holdsHuge || "code" in drawn || !(await lacksImage(page))) return drawn;
          return { ...drawn, lack: `an image of more than ${LIMIT} was left out` };
        }),
      );
    },
    dispose: () => drawings.dispose(),
  };
}

/** What a search through the whole file tells: made once, and kept for as long as the document stays open. */
type FileFacts = { readonly objects: ObjectIndex; readonly holdsHuge: boolean };

const findFacts = async (path: string): Promise<FileFacts> => {
  const file = await readFile(path);
  return { objects: indexObjects(file), holdsHuge: holdsHugeImage(file) };
};

const readPageJpeg = (path: string, objects: ObjectIndex, page: number): ReturnType<typeof findPageJpeg> => {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const read = (from: number, to: number): Buffer => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
    };
    return findPageJpeg(objects, read, page);
  } finally {
    closeSync(file);
  }
};

/**
 * pdf.js finds out on this browser's canvas how large an image may be, and without it halves JPEG 2000 images over 2,048 pixels, which every A4 scan is. It
 * draws nothing on it: `isOffscreenCanvasSupported` is off (pdf.ts).
 */
function offerCanvas(): void {
  const value = function OffscreenCanvas(width: number, height: number): unknown {
    return createCanvas(width, height);
  };
  Object.defineProperty(globalThis, "OffscreenCanvas", { value, configurable: true, writable: true });
}

async function fromEncoded(
  bytes: Buffer,
  index: number,
  placement: Placement | null,
): Promise<PageImage | RasterFailure> {
  let picture: Picture;
  try {
    picture = await openPicture(bytes, index);
  } catch (error) {
    return unreadable(error);
  }
  // EXIF orientation counts for photographs given as files; inside a PDF the page's own matrix has the say.
  return toPageImage(picture, placement ?? pageOf(picture, exifTurn(picture.orientation)));
}

function toPageImage(picture: Picture, { size, box, turn }: Placement): PageImage | RasterFailure {
  const { width, height } = picture;
  const tooLarge = checkEdges(width, height);
  if (tooLarge !== null) return tooLarge;
  const isSideways = turn === 90 || turn === 270;
  const dpi = (72 * (isSideways ? width : height)) / (box[3] - box[1]);
  const scaled = (wanted: number, squeeze: number): readonly [number, number] => {
    const scale = Math.min(1, wanted / dpi);
    const [x, y] = isSideways ? [1, squeeze] : [squeeze, 1];
    return [Math.max(1, Math.round(width * scale * x)), Math.max(1, Math.round(height * scale * y))];
  };
  return {
    size,
    box,
    dpi,
    lack: null,
    readGrey: async (wanted, squeeze = 1) => turnGrey(await picture.readGrey(...scaled(wanted, squeeze)), turn),
    async readRgb(wanted) {
      // Turned pictures keep their colours: strokes on them are found by their shape alone.
      return picture.isColour && turn === 0 ? picture.readRgb(...scaled(wanted, 1)) : null;
    },
  };
}

const exifTurn = (orientation: number | undefined): Turn =>
  orientation === 3 ? 180 : orientation === 6 ? 90 : orientation === 8 ? 270 : 0;

/** A scan in an image file: its page is as large as its resolution says. */
function pageOf({ width, height, density }: Picture, turn: Turn): Placement {
  const said = density ?? 0;
  const isPlausible = said > PLAUSIBLE_DPI.least && said <= PLAUSIBLE_DPI.most;
  const dpi = isPlausible ? said : Math.min(width, height) / A4_SHORT_EDGE_INCHES;
  const [w, h] = [(width / dpi) * 72, (height / dpi) * 72];
  const size = turn === 90 || turn === 270 ? { width: h, height: w } : { width: w, height: h };
  return { size, box: [0, 0, size.width, size.height], turn };
}

const unreadable = (error: unknown): RasterFailure => ({
  code: "page_unreadable_image",
  reason: error instanceof Error ? error.message.split("\n", 1).join("") : String(error),
});

const checkEdges = (width: number, height: number): RasterFailure | null =>
  Math.max(width, height) > MAX_EDGE_PIXELS || width * height > MAX_IMAGE_PIXELS
    ? { code: "page_too_large", reason: `its image measures ${width} x ${height} pixels` }
    : null;

async function readPdfPage(page: PDFPageProxy, placement: Placement | null): Promise<PageImage | RasterFailure> {
  if (placement !== null) {
    const decoded = await decodeOnlyImage(page);
    if (decoded === "unreadable") return { code: "page_unreadable_image", reason: "its image cannot be decoded" };
    if (decoded === "too large") return { code: "page_too_large", reason: `its image has more than ${LIMIT}` };
    if (decoded !== null) return toPageImage(pictureOf(decoded), placement);
  }
  return renderPage(page);
}

const LIMIT = `${MAX_IMAGE_PIXELS / 1_000_000} million pixels`;

/**
 * Whether an image of the file may be over the limit, which pdf.js leaves out of a page without a word: the largest width times the largest height is.
 * Image dictionaries are never packed, so the file's bytes show them; a size that is kept elsewhere (`/Width 12 0 R`) counts as large.
 */
function holdsHugeImage(file: Buffer): boolean {
  const largest = (key: string): number => {
    let most = 0;
    for (let at = file.indexOf(key); at >= 0; at = file.indexOf(key, at + 1)) {
      const found = /^\s*(\d+)(\s+\d+\s+R)?/.exec(file.toString("latin1", at + key.length, at + key.length + 40));
      if (found !== null) most = Math.max(most, found[2] === undefined ? Number(found[1]) : MAX_IMAGE_PIXELS);
    }
    return most;
  };
  return largest("/Width") * largest("/Height") > MAX_IMAGE_PIXELS;
}

/** Only these say that the image is there: one over the limit is gone from the list. */
const IMAGE_PAINTS: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintSolidColorImageMask,
]);

/** The image as pdf.js decoded it (JPEG 2000, JBIG2, CCITT, Flate); null for one that must be drawn (masks, inline images). */
async function decodeOnlyImage(page: PDFPageProxy): Promise<Pixels | "unreadable" | "too large" | null> {
  const list = await page.getOperatorList();
  if (!list.fnArray.some((operator) => IMAGE_PAINTS.has(operator))) return "too large";
  const names = list.argsArray.flatMap((args: unknown) =>
    Array.isArray(args) && typeof args[0] === "string" && /^(?:g_\w+_)?img_/.test(args[0]) ? [args[0]] : [],
  );
  const [name] = new Set(names);
  if (name === undefined) return null;
  const store = name.startsWith("g_") ? page.commonObjs : page.objs;
  const image = await new Promise<unknown>((resolve) => store.get(name, resolve));
  return image === null ? "unreadable" : unpackImage(image);
}

/** pdf.js's image kinds: 1 = one bit, 2 = RGB, 3 = RGBA. */
function unpackImage(image: unknown): Pixels | null {
  const { width, height, kind, data } = image as {
    readonly width: number;
    readonly height: number;
    readonly kind: number;
    readonly data: Uint8Array | null;
  };
  if (data === null || data === undefined) return null;
  if (kind === 2) return { width, height, channels: 3, data };
  if (kind !== 1) return null;
  const grey = new Uint8Array(width * height);
  const rowBytes = (width + 7) >> 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = data[y * rowBytes + (x >> 3)] ?? 0;
      grey[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
  }
  return { width, height, channels: 1, data: grey };
}

/** Draws the page on white. Resolution falls with the page's size, so that a page of 10 x 10 m costs no more than a large one. */
async function renderPage(page: PDFPageProxy): Promise<PageImage | RasterFailure> {
  const { width, height } = page.getViewport({ scale: 1 });
  const most = Math.sqrt(MAX_RENDER_PIXELS / Math.max(1, width * height));
  const scale = Math.min(RENDER_DPI / 72, most, MAX_EDGE_PIXELS / Math.max(width, height));
  if (scale * 72 < LEAST_RENDER_DPI) {
    const [across, down] = [width, height].map((points) => ((points / 72) * 0.0254).toFixed(1));
    return { code: "page_too_large", reason: `it measures ${across} x ${down} m` };
  }
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  try {
    // The types of pdf.js speak of the browser's canvas; @napi-rs/canvas has the same face.
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels: Pixels = {
      width: canvas.width,
      height: canvas.height,
      channels: 4,
      data: new Uint8Array(data.buffer),
    };
    return toPageImage(pictureOf(pixels), { size: { width, height }, box: [0, 0, width, height], turn: 0 });
  } catch (error) {
    return unreadable(error);
  } finally {
    // Native memory goes at once, not when the collector gets to it.
    canvas.width = 0;
    canvas.height = 0;
  }
}
