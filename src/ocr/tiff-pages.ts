/** Counts the pages of a TIFF by walking its chain of directories, without decoding anything. */
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { DeedError } from "../errors.ts";
import { MAX_PAGES } from "./pdf.ts";

/** Throws DeedError `pdf_damaged` when the chain leads out of the file at once, `too_many_pages` when it is endless or too long. */
export async function countTiffPages(path: string, name = basename(path)): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const read = async (at: number, length: number): Promise<Buffer | null> => {
      if (at + length > size) return null;
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, at);
      return buffer;
    };
    const header = await read(0, 8);
    const little = header?.toString("latin1", 0, 2) === "II";
    const u16 = (bytes: Buffer): number => (little ? bytes.readUInt16LE(0) : bytes.readUInt16BE(0));
    const u32 = (bytes: Buffer, at = 0): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
    let next = header === null ? 0 : u32(header, 4);
    const seen = new Set<number>();
    while (next !== 0 && !seen.has(next)) {
      const count = await read(next, 2);
      if (count === null) break;
      seen.add(next);
      if (seen.size > MAX_PAGES) {
        throw new DeedError("too_many_pages", `${name}: it has more than ${MAX_PAGES} pages.`, {
          next: "Split the file: a deed has some tens of pages.",
        });
      }
      const link = await read(next + 2 + 12 * u16(count), 4);
      next = link === null ? 0 : u32(link);
    }
    if (seen.size === 0) {
      throw new DeedError("pdf_damaged", `${name}: the TIFF has no readable page.`, { next: "Get the file again." });
    }
    return seen.size;
  } finally {
    await file.close();
  }
}
