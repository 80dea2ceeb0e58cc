/**
 * pdf.js gives up a page tree at the first entry that is no page, and with it all pages behind. Here such a tree is written anew, as an incremental update in
 * memory, with an empty page in place of what is none: the others keep their numbers and are read.
 */
import { createObjectReader, indexObjects, isDict, isList, isRef, type PdfValue } from "./pdf-objects.ts";

export type MendedFile = {
  readonly data: Buffer;
  /** 1-based numbers of the entries that are no pages. */
  readonly badPages: ReadonlySet<number>;
};

const MAX_PAGES = 20_000;
const MAX_DEPTH = 40;

/** Null when nothing can be mended: an encrypted file, no page tree, or none of its entries at fault. */
export function mendPageTree(file: Buffer): MendedFile | null {
  const index = indexObjects(file);
  if (index.isEncrypted) return null;
  const read = createObjectReader(index, (from, to) => file.subarray(from, to));
  const root = lastNumber(file, /\/Root\s+(\d+)\s+\d+\s+R/g);
  const start = lastNumber(file, /startxref\s+(\d+)/g);
  const catalogue = root === null ? null : read(root)?.value;
  const pages = isDict(catalogue) ? catalogue.get("/Pages") : null;
  if (root === null || start === null || !isRef(pages)) return null;
  const kids = listPages(pages.ref, (number) => read(number)?.value ?? null);
  const badPages = new Set(kids.flatMap((kid, index) => (kid === null ? [index + 1] : [])));
  if (badPages.size === 0 || badPages.size === kids.length) return null;
  return { data: appendTree(file, { root, tree: pages.ref, start, kids }), badPages };
}

/** Object numbers of the pages in order; null for an entry that is neither a page nor a branch not yet seen. */
function listPages(tree: number, read: (number: number) => PdfValue): (number | null)[] {
  const found: (number | null)[] = [];
  const seen = new Set<number>();
  const walk = (number: number, depth: number): void => {
    if (found.length >= MAX_PAGES) return;
    const node = read(number);
    const kids = isDict(node) ? node.get("/Kids") : null;
    if (!isDict(node) || seen.has(number) || depth > MAX_DEPTH) found.push(null);
    else if (isList(kids)) {
      seen.add(number);
      for (const kid of kids) {
        if (isRef(kid)) walk(kid.ref, depth + 1);
        else found.push(null);
      }
    } else found.push(node.get("/Type") === "/Page" || node.has("/Contents") ? number : null);
  };
  walk(tree, 0);
  return found;
}

type Tree = {
  readonly root: number;
  readonly tree: number;
  readonly start: number;
  readonly kids: readonly (number | null)[];
};

function appendTree(file: Buffer, { root, tree, start, kids }: Tree): Buffer {
  const empty = (lastNumber(file, /\/Size\s+(\d+)/g) ?? 100_000) + 1;
  const refs = kids.map((kid) => `${kid ?? empty} 0 R`).join(" ");
  const objects = [
    [tree, `<< /Type /Pages /Count ${kids.length} /Kids [${refs}] >>`],
    [empty, `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] >>`],
  ] as const;
  let text = "\n";
  const rows = objects.map(([number, body]) => {
    const offset = file.length + text.length;
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const xref = file.length + text.length;
  text += `xref\n${rows.join("")}trailer\n<< /Size ${empty + 1} /Root ${root} 0 R /Prev ${start} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(text, "latin1")]);
}

/** The number in the last match: later updates count. */
function lastNumber(file: Buffer, pattern: RegExp): number | null {
  const last = [...file.toString("latin1").matchAll(pattern)].at(-1)?.[1];
  return last === undefined ? null : Number(last);
}
