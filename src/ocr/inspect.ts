/** What a file is, by its first bytes and never by its name, and how many pages it holds. */
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { DeedError } from "../errors.ts";
import { describeInputFailure } from "../input-file.ts";
import { createOpenDocuments, type OpenDocuments } from "./open-documents.ts";
import { NO_IMAGES, type PdfFile } from "./pdf.ts";
import { countTiffPages } from "./tiff-pages.ts";

export type DocumentFormat = "pdf" | "tiff" | "png" | "jpeg";
export type DocumentInfo = { readonly format: DocumentFormat; readonly pageCount: number };
export type DocumentOptions = {
  /** What messages call the file; its base name by default. */
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  readonly maxPages?: number | undefined;
  /** Keeps the file open for what comes next; without it the file is opened and closed. */
  readonly documents?: OpenDocuments;
};

/** The PDF header may stand behind other bytes within the first KB (Acrobat's own tolerance; mail gateways prepend lines). */
const HEADER_BYTES = 1024;

/** The format by magic bytes. Throws DeedError `file_not_found`, `file_is_directory`, `permission_denied`, `file_empty`, `not_a_document`. */
export async function findFormat(path: string, name = basename(path)): Promise<DocumentFormat> {
  const head = await readHead(path, name);
  if (head.length === 0) {
    throw new DeedError("file_empty", `${name}: the file is empty.`, { next: "Get the file again." });
  }
  const format = formatOf(head);
  if (format !== null) return format;
  throw new DeedError("not_a_document", `${name}: it is neither a PDF nor a TIFF, PNG or JPEG image.`, {
    next: "Save or scan the deed as PDF.",
  });
}

function formatOf(head: Buffer): DocumentFormat | null {
  if (head.includes("%PDF-", 0, "latin1")) return "pdf";
  const signature = head.toString("latin1", 0, 8);
  if (signature.startsWith("II*\0") || signature.startsWith("MM\0*")) return "tiff";
  if (signature.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (signature.startsWith("\xff\xd8\xff")) return "jpeg";
  return null;
}

/** Format and number of pages. Throws what `findFormat` and `openPdf` throw. */
export async function inspectSource(path: string, options: DocumentOptions = {}): Promise<DocumentInfo> {
  const format = await findFormat(path, options.name);
  if (format === "tiff") return { format, pageCount: await countTiffPages(path, options.name) };
  if (format !== "pdf") return { format, pageCount: 1 };
  return { format, pageCount: await withDocument(path, options, async (file) => file.pageCount) };
}

/** Opens a PDF for what needs none of its images. */
export async function withDocument<T>(
  path: string,
  { documents, ...options }: DocumentOptions,
  use: (file: PdfFile) => Promise<T>,
): Promise<T> {
  const lent = documents ?? createOpenDocuments(1);
  try {
    return await lent.withPdf(path, { ...options, maxImagePixels: NO_IMAGES }, use);
  } finally {
    if (documents === undefined) await lent.dispose();
  }
}

async function readHead(path: string, name: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw describeInputFailure(error, name);
  }
}
