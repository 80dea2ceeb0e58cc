/**
 * Compiles <id>/{deed.md, features.json} of fixtures/gold, training/data, training/excerpts and training/other-genres (or of the folders given) into gold.json: the text without
 * markup, entities, clauses and page breaks with offsets in Unicode code points. An excerpt has no features.json, and its gold.json no `features`.
 * `node scripts/compile-gold.ts` rewrites all; the test suite checks that the committed files are what this gives.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { recordSchema } from "../src/deed.ts";
import { readMarkup } from "../src/eval/index.ts";

const ROOTS = ["fixtures/gold", "training/data", "training/excerpts", "training/other-genres"];

/** Gold folders under `root`, or `root` itself where it is one. Throws where there is none. */
export function listGoldFolders(root: string): string[] {
  const isGold = (folder: string): boolean => existsSync(join(folder, "deed.md"));
  const folders = isGold(root)
    ? [root]
    : readdirSync(root)
        .map((name) => join(root, name))
        .filter(isGold);
  if (folders.length === 0) throw new Error(`${root} holds no deed.md, nor does any folder in it`);
  return folders;
}

/** The JSON text of a folder's gold. Throws with the folder's name where markup or record break the contract. */
export function compileGold(folder: string): string {
  const { text, pageBreaks, entities, clauses, faults } = readMarkup(readFileSync(join(folder, "deed.md"), "utf8"));
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${folder}/deed.md:${fault.line}: ${fault.message}`);
  const record = join(folder, "features.json");
  const features = existsSync(record) ? recordSchema.parse(JSON.parse(readFileSync(record, "utf8"))) : undefined;
  const at = codePointsOf(text);
  const gold = {
    text,
    pageBreaks: pageBreaks.map(at),
    entities: entities.map(({ label, start, end, text: marked }) => ({
      label,
      start: at(start),
      end: at(end),
      text: marked,
    })),
    clauses: clauses.map(({ kind, start, end }) => ({ kind, start: at(start), end: at(end) })),
    features,
  };
  return `${JSON.stringify(gold, null, 1)}\n`;
}

/** UTF-16 offset → code points before it. */
function codePointsOf(text: string): (offset: number) => number {
  const low = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index + 1);
  return (offset) => offset - low.filter((place) => place < offset).length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const roots = process.argv.slice(2);
  for (const folder of (roots.length > 0 ? roots : ROOTS).flatMap(listGoldFolders))
    writeFileSync(join(folder, "gold.json"), compileGold(folder));
}
