import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findInputs } from "../../src/cli/inputs.ts";
import { createDesk } from "./run.ts";

const desk = createDesk();
afterAll(() => desk.remove());
const at = (path: string): string => join(desk.folder, path);

beforeAll(() => {
  for (const folder of ["a/deep", "none", "closed"]) mkdirSync(at(folder), { recursive: true });
  for (const file of ["a/2.pdf", "a/1.PDF", "a/deep/3.tiff", "a/deep/4.jpeg", "a/readme.md", "odd.bin", "we[i]rd.pdf"])
    writeFileSync(at(file), "x");
});

const names = async (...given: string[]) => {
  const { files, missing } = await findInputs(given.map(at));
  return { files: files.map((file) => relative(desk.folder, file)), missing: missing.map(({ code }) => code) };
};

it("takes the documents of a folder and those below it, in order of name, and passes other files over", async () => {
  expect(await names("a")).toEqual({ files: ["a/1.PDF", "a/2.pdf", "a/deep/3.tiff", "a/deep/4.jpeg"], missing: [] });
});

it("takes a file that is named whatever its ending, each once, and a name with brackets as it is", async () => {
  expect(await names("odd.bin", "we[i]rd.pdf", "odd.bin", "./odd.bin")).toEqual({
    files: ["odd.bin", "we[i]rd.pdf"],
    missing: [],
  });
});

it("expands globs that the shell did not", async () => {
  expect(await names("a/**/*.{pdf,tiff}")).toEqual({ files: ["a/2.pdf", "a/deep/3.tiff"], missing: [] });
});

it("says which of its arguments lead nowhere, and goes on with the others", async () => {
  expect(await names("absent.pdf", "none", "x*.pdf", "a/2.pdf")).toEqual({
    files: ["a/2.pdf"],
    missing: ["file_not_found", "file_not_found", "file_not_found"],
  });
});

it.skipIf(process.getuid?.() === 0)("says so when a folder may not be read", async () => {
  chmodSync(at("closed"), 0);
  expect((await names("closed")).missing).toEqual(["permission_denied"]);
  chmodSync(at("closed"), 0o700);
});
