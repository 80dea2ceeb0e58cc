/**
 * The one door to pdf.js. What it does not do by itself and this file does (each has bitten, docs/decisions.md): side files for JPEG 2000, JBIG2,
 * cMaps, fonts and colour profiles come from the installed package, images and pages have limits, every page is cleaned up, errors are typed.
 */
import "./home.ts";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { DeedError } from "../errors.ts";
import { mendPageTree } from "./page-tree.ts";
import { packageFolder } from "./resources.ts";

export type { PDFPageProxy } from "pdfjs-dist";
export { OPS };

export type OpenOptions = {
  /** What messages call the file; its base name by default (originals are kept under their hash). */
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  /** Images with more pixels than this are left out by pdf.js. The text layer is read with `NO_IMAGES`, so that no scan is decoded for it. */
  readonly maxImagePixels?: number | undefined;
  readonly maxPages?: number | undefined;
  readonly maxBytes?: number | undefined;
};

export type PdfFile = {
  readonly name: string;
  readonly pageCount: number;
  /** Lends one page (1-based) and cleans it up after use, whatever happened. */
  withPage<T>(number: number, use: (page: PDFPageProxy) => Promise<T>): Promise<T>;
  destroy(): Promise<void>;
};

/** 100 megapixels: an A3 page at 600 dpi has 70; a larger image is a bomb or a plan that no text is read from. */
export const MAX_IMAGE_PIXELS = 100_000_000;
/** Lets glyph-sized bitmaps (Type 3 fonts) through and nothing that could be a scan. */
export const NO_IMAGES = 4096;
/**
 * JPEG 2000 images with more pixels are decoded at half their size (or a quarter), which the format gives for less work: A4 at 400 dpi has 15 million, at
 * 600 dpi 35 million, and 300 dpi are enough to read.
 */
const MAX_JPX_PIXELS = 20_000_000;
export const MAX_PAGES = 5000;
/** The file is held in memory by each child that reads it. */
const MAX_BYTES = 512 * 1024 * 1024;

/** Opens a PDF. Throws DeedError `pdf_encrypted`, `pdf_damaged`, `pdf_no_pages`, `too_many_pages`, `file_too_large`, or a file error. */
export async function openPdf(path: string, options: OpenOptions = {}): Promise<PdfFile> {
  const name = options.name ?? basename(path);
  const { size } = await stat(path);
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  if (size > maxBytes) throw fileTooLarge(name, size, maxBytes);
  const password = options.password;
  let task = load(await readFile(path), options);
  try {
    let document = await task.promise;
    let badPages: ReadonlySet<number> = new Set();
    // pdf.js ends a broken page tree at its first fault: then the last page that it counts is none.
    if (document.numPages > 0 && !(await hasPage(document, document.numPages))) {
      const mended = mendPageTree(await readFile(path));
      if (mended !== null) {
        await task.destroy();
        task = load(mended.data, options);
        document = await task.promise;
        badPages = mended.badPages;
      }
    }
    const pageCount = document.numPages;
    if (pageCount < 1) throw noPages(name);
    const maxPages = options.maxPages ?? MAX_PAGES;
    if (pageCount > maxPages) throw tooManyPages(name, pageCount, maxPages);
    const held = task;
    return {
      name,
      pageCount,
      withPage: (number, use) => lendPage(document, number, badPages, use),
      destroy: () => held.destroy(),
    };
  } catch (error) {
    await task.destroy();
    throw toDeedError(error, name, password !== undefined);
  }
}

function load(bytes: Buffer, options: OpenOptions): PDFDocumentLoadingTask {
  const root = packageFolder("pdfjs-dist");
  return getDocument({
    data: new Uint8Array(bytes),
    ...(options.password === undefined ? {} : { password: options.password }),
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    wasmUrl: `${root}/wasm/`,
    iccUrl: `${root}/iccs/`,
    maxImageSize: options.maxImagePixels ?? MAX_IMAGE_PIXELS,
    canvasMaxAreaInBytes: MAX_JPX_PIXELS * 4,
    isOffscreenCanvasSupported: false,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  });
}

const hasPage = (document: PDFDocumentProxy, number: number): Promise<boolean> =>
  document.getPage(number).then(
    (page) => page.cleanup(),
    () => false,
  );

async function lendPage<T>(
  document: PDFDocumentProxy,
  number: number,
  badPages: ReadonlySet<number>,
  use: (page: PDFPageProxy) => Promise<T>,
): Promise<T> {
  if (badPages.has(number)) throw new Error("the document's page tree holds no page here");
  const page = await document.getPage(number);
  try {
    return await use(page);
  } finally {
    page.cleanup();
  }
}

function toDeedError(error: unknown, name: string, passwordGiven: boolean): DeedError {
  if (error instanceof DeedError) return error;
  // pdf.js tells its errors by name; the classes differ between its worker and its face.
  const kind = error instanceof Error ? error.name : "";
  const reason = error instanceof Error ? error.message : String(error);
  if (kind === "PasswordException") {
    return new DeedError(
      "pdf_encrypted",
      passwordGiven ? `${name}: the password does not open it.` : `${name}: it is encrypted and needs a password.`,
      { next: "Give the password with --password.", cause: error },
    );
  }
  return new DeedError("pdf_damaged", `${name}: the PDF cannot be opened (${reason}).`, {
    next: "Get the file again, or open it in a PDF viewer and save it anew.",
    cause: error,
  });
}

const noPages = (name: string): DeedError =>
  new DeedError("pdf_no_pages", `${name}: the PDF has no pages.`, {
    next: "Get the file again: nothing can be read in it.",
  });

const tooManyPages = (name: string, count: number, limit: number): DeedError =>
  new DeedError("too_many_pages", `${name}: it has ${count} pages, more than ${limit}.`, {
    next: "Split the file: a deed has some tens of pages.",
  });

const fileTooLarge = (name: string, bytes: number, limit: number): DeedError =>
  new DeedError(
    "file_too_large",
    `${name}: it is ${Math.ceil(bytes / 1_048_576)} MB, more than ${Math.floor(limit / 1_048_576)} MB.`,
    { next: "Split the file, or scan it again at 300 dpi in grey." },
  );
