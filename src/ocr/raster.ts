/** The picture of a page. A page that one image covers gives that image as it is; every other page is drawn by pdf.js. */
import { readFile } from "node:fs/promises";
import { createCanvas } from "@napi-rs/canvas";
import sharp from "sharp";
import type { Box } from "../deed.ts";
import type { Size, Turn } from "./geometry.ts";
import { findFormat } from "./inspect.ts";
import { createOpenDocuments } from "./open-documents.ts";
import { MAX_IMAGE_PIXELS, NO_IMAGES, type PDFPageProxy } from "./pdf.ts";
import { findPageJpeg } from "./pdf-objects.ts";
import { type Grey, turnGrey } from "./pixels.ts";
import { findPlacement, type Placement } from "./placement.ts";

export type Rgb = { readonly width: number; readonly height: number; readonly data: Uint8Array };

export type PageImage = {
  /** Of the page, in points. */
  readonly size: Size;
  /** Where the picture lies on the page. */
  readonly box: Box;
  /** Pixels an inch of the picture as it is stored (or was drawn). */
  readonly dpi: number;
  /**
   * Upright as the page is shown. Never enlarged: `dpi` above the picture's own gives the picture's own. `squeeze` below 1 narrows it, in the same pass.
   */
  readGrey(dpi: number, squeeze?: number): Promise<Grey>;
  /** The same in colour; null when the picture has none. */
  readRgb(dpi: number): Promise<Rgb | null>;
};

/** A page that cannot be shown; `code` is that of the issue it becomes. */
export type RasterFailure = { readonly code: "page_unreadable_image" | "page_too_large"; readonly reason: string };

/** A page of 2 x 2 m at 150 dpi has 140 megapixels; pages beyond that are drawn smaller. */
const MAX_RENDER_PIXELS = 40_000_000;
const RENDER_DPI = 200;
const MAX_EDGE_PIXELS = 30_000;
/** Scanners write 72 to 1200; what lies outside is a default that nobody set. */
const PLAUSIBLE_DPI = { least: 72, most: 1250 } as const;
const A4_SHORT_EDGE_INCHES = 8.27;

export type PageImages = {
  /** Throws DeedError for a file that cannot be opened; a page whose image cannot be decoded is a `RasterFailure`. */
  read(path: string, number: number, password: string | undefined): Promise<PageImage | RasterFailure>;
  dispose(): Promise<void>;
};

/** Pages of one document after another; the last document stays open. */
export function createPageImages(): PageImages {
  // Without images to find out what a page is made of, with images to decode or draw: pdf.js takes the limit when it opens a file.
  const layouts = createOpenDocuments();
  const drawings = createOpenDocuments();
  return {
    async read(path, number, password) {
      if ((await findFormat(path)) !== "pdf") return readImageFile(path, number - 1);
      const options = password === undefined ? {} : { password };
      const { placement, object } = await layouts.withPdf(path, { ...options, maxImagePixels: NO_IMAGES }, (file) =>
        file.withPage(number, async (page) => ({
          placement: await findPlacement(page),
          object: page.ref?.num ?? null,
        })),
      );
      const jpeg = placement === null || object === null ? null : findPageJpeg(await readFile(path), object);
      const image = jpeg === null || placement === null ? null : await fromEncoded(jpeg.bytes, 0, placement);
      if (image !== null && !("code" in image)) return image;
      return drawings.withPdf(path, options, (file) => file.withPage(number, (page) => readPdfPage(page, placement)));
    },
    async dispose() {
      await layouts.dispose();
      await drawings.dispose();
    },
  };
}

/** A scan in an image file: its page is as large as its resolution says. */
async function readImageFile(path: string, index: number): Promise<PageImage | RasterFailure> {
  return fromEncoded(await readFile(path), index, null);
}

async function fromEncoded(
  bytes: Buffer,
  index: number,
  placement: Placement | null,
): Promise<PageImage | RasterFailure> {
  const open = (): sharp.Sharp =>
    sharp(bytes, { page: index, limitInputPixels: MAX_IMAGE_PIXELS, failOn: "error", sequentialRead: true });
  let facts: sharp.Metadata;
  try {
    facts = await open().metadata();
  } catch (error) {
    return unreadable(error);
  }
  const { width, height } = facts;
  const tooLarge = checkEdges(width, height);
  if (tooLarge !== null) return tooLarge;
  // EXIF orientation counts for photographs given as files; inside a PDF the page's own matrix has the say.
  const turn = placement?.turn ?? exifTurn(facts.orientation);
  const place = placement ?? pageOf(width, height, turn, facts.density);
  const sideways = turn === 90 || turn === 270;
  const dpi = (72 * (sideways ? width : height)) / (place.box[3] - place.box[1]);
  const scaled = (wanted: number, squeeze = 1): sharp.Sharp =>
    shrink(open(), width, height, Math.min(1, wanted / dpi), sideways ? [1, squeeze] : [squeeze, 1]);
  return {
    size: place.size,
    box: place.box,
    dpi,
    async readGrey(wanted, squeeze) {
      const image = scaled(wanted, squeeze).flatten({ background: "white" }).toColourspace("b-w");
      const { data, info } = await image.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
      return turnGrey({ width: info.width, height: info.height, data }, turn);
    },
    async readRgb(wanted) {
      if ((facts.channels ?? 1) < 3) return null;
      const image = scaled(wanted).flatten({ background: "white" }).toColourspace("srgb").rotate(turn);
      const { data, info } = await image.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
      return { width: info.width, height: info.height, data };
    },
  };
}

function shrink(
  image: sharp.Sharp,
  width: number,
  height: number,
  scale: number,
  [x, y]: readonly [number, number],
): sharp.Sharp {
  const [w, h] = [Math.round(width * scale * x), Math.round(height * scale * y)];
  return w === width && h === height
    ? image
    : image.resize({ width: Math.max(1, w), height: Math.max(1, h), fit: "fill" });
}

const exifTurn = (orientation: number | undefined): Turn =>
  orientation === 3 ? 180 : orientation === 6 ? 90 : orientation === 8 ? 270 : 0;

function pageOf(width: number, height: number, turn: Turn, density: number | undefined): Placement {
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
    if (decoded !== null) return fromPixels(decoded, placement);
  }
  return renderPage(page);
}

type Decoded = { readonly width: number; readonly height: number; readonly channels: 1 | 3; readonly data: Uint8Array };

/** The image as pdf.js decoded it (JPEG 2000, JBIG2, CCITT, Flate). */
async function decodeOnlyImage(page: PDFPageProxy): Promise<Decoded | "unreadable" | null> {
  const list = await page.getOperatorList();
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
function unpackImage(image: unknown): Decoded | null {
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

function fromPixels(image: Decoded, placement: Placement): PageImage {
  const { width, height, channels } = image;
  const sideways = placement.turn === 90 || placement.turn === 270;
  const dpi = (72 * (sideways ? width : height)) / (placement.box[3] - placement.box[1]);
  const scaled = (wanted: number, squeeze = 1): sharp.Sharp => {
    const raw = sharp(image.data, { raw: { width, height, channels } });
    return shrink(raw, width, height, Math.min(1, wanted / dpi), sideways ? [1, squeeze] : [squeeze, 1]);
  };
  return {
    size: placement.size,
    box: placement.box,
    dpi,
    async readGrey(wanted, squeeze) {
      const grey = scaled(wanted, squeeze).toColourspace("b-w").raw();
      const { data, info } = await grey.toBuffer({ resolveWithObject: true });
      return turnGrey({ width: info.width, height: info.height, data }, placement.turn);
    },
    async readRgb(wanted) {
      if (channels === 1) return null;
      const rgb = scaled(wanted).rotate(placement.turn).raw();
      const { data, info } = await rgb.toBuffer({ resolveWithObject: true });
      return { width: info.width, height: info.height, data };
    },
  };
}

/** Draws the page on white. Resolution falls with the page's size, so that a page of 10 x 10 m costs no more than a large one. */
async function renderPage(page: PDFPageProxy): Promise<PageImage | RasterFailure> {
  const { width, height } = page.getViewport({ scale: 1 });
  const most = Math.sqrt(MAX_RENDER_PIXELS / Math.max(1, width * height));
  const viewport = page.getViewport({
    scale: Math.min(RENDER_DPI / 72, most, MAX_EDGE_PIXELS / Math.max(width, height)),
  });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  try {
    // The types of pdf.js speak of the browser's canvas; @napi-rs/canvas has the same face.
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const rgb = await sharp(data, { raw: { width: canvas.width, height: canvas.height, channels: 4 } })
      .removeAlpha()
      .raw()
      .toBuffer();
    const placement: Placement = { size: { width, height }, box: [0, 0, width, height], turn: 0 };
    return fromPixels({ width: canvas.width, height: canvas.height, channels: 3, data: rgb }, placement);
  } catch (error) {
    return unreadable(error);
  } finally {
    // Native memory goes at once, not when the collector gets to it.
    canvas.width = 0;
    canvas.height = 0;
  }
}
