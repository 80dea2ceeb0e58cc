/** Who may import whom, and that each heavy package has one home. The table is the house's; a failure says what to do. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Room → what its files may import beside themselves. A room is a folder of src, a file of src, or `workers`. */
const VOCABULARY = ["deed", "errors", "ports", "calibration", "forms", "pool", "installation", "input-file"];
const STAGES = ["ocr", "clauses", "ner", "features"];
const EDGES = ["store", "queue", "config"];
const COMPOSITION = [
  "pipeline",
  "stages",
  "engines",
  "deed-jobs",
  "deed-child",
  "read-pages",
  "read-result",
  "stored-text",
];
/** The feature tables: SQL comes as an argument (`TableStore` of src/ports.ts). */
const TABLES = ["tables"];
const JUDGES = ["quality", "eval", "report"];

const group = (rooms: readonly string[], allowed: readonly string[]) => rooms.map((room) => [room, allowed] as const);
const MAY_IMPORT: ReadonlyMap<string, readonly string[]> = new Map([
  ...group(VOCABULARY, VOCABULARY),
  ...group(STAGES, VOCABULARY),
  ...group(EDGES, VOCABULARY),
  ...group(COMPOSITION, [...VOCABULARY, ...STAGES, ...COMPOSITION]),
  ...group(TABLES, [...VOCABULARY, ...TABLES]),
  ...group(JUDGES, [...VOCABULARY, ...STAGES, ...COMPOSITION, ...TABLES, ...JUDGES]),
  // Doors, never each other. `index` is the library's.
  ...group(
    ["index", "cli", "api", "workers"],
    [...VOCABULARY, ...STAGES, ...EDGES, ...COMPOSITION, ...TABLES, ...JUDGES],
  ),
  // The browser: the types of the vocabulary and the API's contract.
  ["web", ["deed", "api"]],
]);

const REMEDY: Readonly<Record<string, string>> = {
  stage:
    "Stages know the vocabulary only. Let src/pipeline.ts hand the value over, or move what both need down to rank 0 (src/deed.ts, src/forms).",
  edge: "Edges know the vocabulary only. Put the type that both need into src/ports.ts.",
  other:
    "Imports go down the ranks only (docs/decisions.md, tests/boundaries.test.ts). Pass it as an argument, or move it to a lower rank.",
};

/** Packages that are heavy, native or talk to the outside: one file of ours each, the others ask that file. */
const HEAVY = [
  "pdfjs-dist",
  "tesseract.js",
  "@xenova/transformers",
  "onnxruntime-node",
  "pg",
  "@electric-sql/pglite",
  "bullmq",
  "ioredis",
  "sharp",
  "@napi-rs/canvas",
  "@aws-sdk/client-s3",
  "nodemailer",
  "@opentelemetry/sdk-trace-node",
  "@bull-board/api",
  "vega",
  "vega-lite",
];

type Import = { readonly file: string; readonly specifier: string };

/** `import … from "x"`, `export … from "x"`, `import("x")`, `import "x"`, and `createRequire(…)("x")`. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bcreateRequire\([^)]*\)\(\s*)"([^"]+)"/g;

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

const sourcesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const FILES = [...sourcesOf("src"), ...(existsSync(join(ROOT, "workers")) ? sourcesOf("workers") : [])];
const IMPORTS: readonly Import[] = FILES.flatMap((file) =>
  [...withoutComments(readFileSync(join(ROOT, file), "utf8")).matchAll(IMPORT)].map(([, specifier = ""]) => ({
    file,
    specifier,
  })),
);

/** `src/ocr/pdf.ts` → `ocr`, `src/deed.ts` → `deed`, `workers/read.ts` → `workers`. */
const roomOf = (file: string): string => {
  const [top = "", second = ""] = file.split("/");
  return top === "src" ? second.replace(/\.tsx?$/, "") : top;
};
const isFolder = (room: string): boolean => FILES.some((file) => file.startsWith(`src/${room}/`));

const inside = IMPORTS.filter(({ specifier }) => specifier.startsWith("."))
  .map(({ file, specifier }) => ({ file, target: relative(ROOT, resolve(ROOT, dirname(file), specifier)) }))
  .filter(({ target }) => /\.tsx?$/.test(target))
  .map(({ file, target }) => ({ file, target, from: roomOf(file), to: roomOf(target) }))
  .filter(({ from, to }) => from !== to);

describe("the house", () => {
  it("has a place in the table for every room", () => {
    const strangers = [...new Set(FILES.map(roomOf))].filter((room) => !MAY_IMPORT.has(room));
    expect(strangers, "add the room to MAY_IMPORT in tests/boundaries.test.ts, at the rank where it belongs").toEqual(
      [],
    );
  });

  it("imports down the ranks only", () => {
    const wrong = inside
      .filter(({ from, to }) => !(MAY_IMPORT.get(from) ?? []).includes(to))
      .map(({ file, target, from }) => {
        const remedy = STAGES.includes(from)
          ? REMEDY["stage"]
          : EDGES.includes(from)
            ? REMEDY["edge"]
            : REMEDY["other"];
        return `${file} may not import ${target}. ${remedy}`;
      });
    expect(wrong).toEqual([]);
  });

  it("enters a room by its index.ts", () => {
    const wrong = inside
      .filter(({ to, target }) => isFolder(to) && to !== "forms" && target !== `src/${to}/index.ts`)
      .map(
        ({ file, target, to }) =>
          `${file} imports ${target}: export what it needs from src/${to}/index.ts and import that.`,
      );
    expect(wrong).toEqual([]);
  });

  it.each(HEAVY)("imports %s in one file only", (name) => {
    const homes = new Set(
      IMPORTS.filter(({ specifier }) => specifier === name || specifier.startsWith(`${name}/`)).map(({ file }) => file),
    );
    expect(
      homes.size,
      `${[...homes].join(" and ")} import ${name}: let one of them wrap it, and the others ask that one (a better engine then drops in at one place).`,
    ).toBeLessThanOrEqual(1);
  });

  it("reads the environment in one place, and ends the process in one place", () => {
    const found = (pattern: RegExp, allowed: RegExp) =>
      FILES.filter(
        (file) => !allowed.test(file) && pattern.test(withoutComments(readFileSync(join(ROOT, file), "utf8"))),
      );
    expect(
      found(
        /process\.env\b/,
        /^(src\/(cli\/door|pool\/pool|ner\/child|ocr\/(?:child|home)|eval\/main)|workers\/main)\.ts$/,
      ),
      "pass it as an option; src/config.ts reads it",
    ).toEqual([]);
    expect(
      found(/process\.exit\(/, /^(src\/(cli\/main|pool\/serve|eval\/main)|workers\/main)\.ts$/),
      "throw a DeedError; src/cli/main.ts and workers/main.ts exit",
    ).toEqual([]);
  });
});
