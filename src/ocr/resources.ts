/** Where the engines and their language data lie, and how the engine is set. Imports no engine, so that the parent process can ask for the hashes. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { LANGUAGES, type Language } from "../deed.ts";
import { wordListFiles } from "./word-lists.ts";

/** Tesseract's names of the languages. */
export const LANGUAGE_MODELS: Readonly<Record<Language, string>> = { nl: "nld", fr: "fra", de: "deu" };
/** "best_int" makes a third fewer errors than "fast" on poor scans for 5 to 10 % more time; "4.0.0" carries a legacy engine that is not used. */
const DATA_KIND = "4.0.0_best_int";

/** Learning is off: with it a page's words depend on the pages read before. */
export const PARAMETERS = {
  classify_enable_learning: "0",
  classify_enable_adaptive_matcher: "0",
  tessedit_enable_doc_dict: "0",
  // Each poor line read again in negative doubles the cost of noise, and deeds are not printed white on black.
  tessedit_do_invert: "0",
  // Standard error belongs to the program's own messages.
  debug_file: "/dev/null",
} as const;

/** tesseract.js's own dependencies are found from its place: npm need not hoist them. */
export const packageFolder = (name: "pdfjs-dist" | "tesseract.js" | "tesseract.js-core"): string => {
  const own = createRequire(import.meta.url);
  const from = name === "tesseract.js-core" ? createRequire(own.resolve("tesseract.js/package.json")) : own;
  return dirname(from.resolve(`${name}/package.json`));
};

export const languageDataFolder = (language: Language): string => {
  const name = `@tesseract.js-data/${LANGUAGE_MODELS[language]}`;
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), DATA_KIND);
};

/** What a recognised page depends on beside the file and the code: versions of the engines, their parameters, SHA-256 of the language data. */
export async function ocrResourceHashes(): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = { parameters: JSON.stringify(PARAMETERS) };
  for (const name of ["pdfjs-dist", "tesseract.js", "tesseract.js-core"] as const) {
    const facts: unknown = JSON.parse(await readFile(join(packageFolder(name), "package.json"), "utf8"));
    hashes[name] = String((facts as { readonly version: string }).version);
  }
  for (const language of LANGUAGES) {
    const data = await readFile(join(languageDataFolder(language), `${LANGUAGE_MODELS[language]}.traineddata.gz`));
    hashes[`tesseract-${language}`] = createHash("sha256").update(data).digest("hex");
  }
  for (const [language, file] of Object.entries(wordListFiles())) {
    hashes[`words-${language}`] = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
  }
  return hashes;
}
