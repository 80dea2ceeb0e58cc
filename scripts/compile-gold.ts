/**
 * Compiles <id>/{deed.md, features.json} of fixtures/gold and training/data (or of the folders given) into gold.json: the text without markup, entities,
 * clauses and page breaks with offsets in Unicode code points. `node scripts/compile-gold.ts` rewrites all; the test suite checks that the committed files
 * are what this gives.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CLAUSE_KINDS, ENTITY_LABELS, recordSchema } from "../src/deed.ts";

type Marked = { readonly start: number; readonly end: number };

/** Gold folders under `root`. */
export function listGoldFolders(root: string): string[] {
  return readdirSync(root)
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, "deed.md")));
}

/** The JSON text of a folder's gold. Throws with the folder's name where markup or record break the contract. */
export function compileGold(folder: string): string {
  const markup = readFileSync(join(folder, "deed.md"), "utf8");
  const features = recordSchema.parse(JSON.parse(readFileSync(join(folder, "features.json"), "utf8")));
  return `${JSON.stringify({ ...compileMarkup(markup, folder), features }, null, 1)}\n`;
}

function compileMarkup(markup: string, where: string) {
  const clauses: (Marked & { kind: string })[] = [];
  const entities: (Marked & { label: string; text: string })[] = [];
  const pageBreaks: number[] = [];
  let text = "";
  let length = 0;
  let open: { kind: string; start: number } | null = null;
  const append = (piece: string): void => {
    text += piece;
    length += [...piece].length;
  };
  const close = (): void => {
    if (open !== null) clauses.push({ kind: open.kind, start: open.start, end: length });
  };
  // Paragraphs are set apart by an empty line; markers stand on lines of their own and leave none behind.
  for (const paragraph of markup.split(/\n+/).filter((line) => line.trim() !== "")) {
    const kind = /^§ (\S+)$/.exec(paragraph)?.[1];
    if (kind !== undefined) {
      if (!CLAUSE_KINDS.some((known) => known === kind)) throw new Error(`${where}: no clause kind "${kind}"`);
      close();
      open = { kind, start: length };
    } else if (paragraph === "=== page ===") pageBreaks.push(length);
    else {
      for (const [, plain, label, marked] of paragraph.matchAll(/([^⟦]+)|⟦([A-Z_]+)\|([^⟧]+)⟧/gu)) {
        append(plain ?? "");
        if (label === undefined || marked === undefined) continue;
        if (!ENTITY_LABELS.some((known) => known === label)) throw new Error(`${where}: no entity label "${label}"`);
        const start = length;
        append(marked);
        entities.push({ label, start, end: length, text: marked });
      }
      append("\n\n");
    }
  }
  close();
  if (text.includes("⟧")) throw new Error(`${where}: markup is not closed`);
  return { text, pageBreaks, entities, clauses };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const roots = process.argv.slice(2);
  for (const root of roots.length > 0 ? roots : ["fixtures/gold", "training/data"])
    for (const folder of listGoldFolders(root)) writeFileSync(join(folder, "gold.json"), compileGold(folder));
}
