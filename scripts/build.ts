/**
 * What `npm pack` ships: JavaScript and types compiled from src, and the part of @xenova/transformers that we use compiled in.
 *
 * Compiled in, because its own dependency `sharp` 0.32 downloads libvips at install from outside the registry. A checkout overrides it (package.json),
 * but npm ignores overrides of a package that is itself a dependency, and ignores npm-shrinkwrap.json in a tarball: an installed deedlens would fail.
 */
import { execFileSync } from "node:child_process";
import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const LIBRARY = "@xenova/transformers";
const USER = join(dist, "src", "ner", "transformer.js");
const COMPILED = join(dist, "vendor", "transformers.js");

/** Images and the browser's runtime are never used here: what would need them says so. */
const ABSENT: Readonly<Record<string, string>> = {
  sharp: "export default () => { throw new Error('deedlens ships transformers.js without image support'); };",
  "onnxruntime-web": "export const env = { wasm: {} }; export const InferenceSession = {};",
};

await rm(dist, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
await build({
  input: LIBRARY,
  cwd: root,
  platform: "node",
  external: ["onnxruntime-node"],
  plugins: [
    {
      name: "absent-packages",
      resolveId: (id) => (id in ABSENT ? `\0absent:${id}` : null),
      load: (id) => (id.startsWith("\0absent:") ? (ABSENT[id.slice("\0absent:".length)] ?? null) : null),
    },
  ],
  output: {
    file: COMPILED,
    format: "esm",
    banner: "/*! @xenova/transformers 2.17.2, Apache-2.0, compiled without image support; see NOTICE.md */",
  },
  logLevel: "warn",
});

const user = await readFile(USER, "utf8");
const importOfLibrary = `from "${LIBRARY}"`;
if (user.split(importOfLibrary).length !== 2) throw new Error(`${USER} should import ${LIBRARY} once`);
await writeFile(USER, user.replace(importOfLibrary, `from "${relative(join(USER, ".."), COMPILED)}"`));

// Its licence asks for a copy of it beside what was derived; the template engine compiled in with it is MIT, named in NOTICE.md.
await copyFile(join(root, "node_modules", LIBRARY, "LICENSE"), join(dist, "vendor", "LICENSE-transformers.txt"));
