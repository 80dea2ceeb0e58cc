/** README's first command, on a checkout with the network cut off. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { runCut } from "./cut.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "deedlens-demo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const demo = () => {
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder, DEEDLENS_DATA: join(folder, "data") };
  return runCut("npm", ["run", "--silent", "demo"], { cwd: ROOT, env });
};

it("reads two examples, prints their records and says where the data lies, without a network", () => {
  const { status, stdout, stderr } = demo();
  expect(stderr).toContain(`The data lies in ${join(folder, "data")}`);
  expect(status).toBe(0);
  expect(stdout).toMatch(/nl-house-scan\.pdf {2}\[[0-9a-f]{12}\]\n-+\n {2}Deed +sale, Dutch, 3 pages/);
  expect(stdout).toMatch(/fr-apartment\.pdf {2}\[[0-9a-f]{12}\]\n-+\n {2}Deed +sale, French, 3 pages/);
});

it("finds everything in the cache the second time", () => {
  const first = demo();
  expect(first.status).toBe(0);
  expect(first.stderr).toMatch(/Read 2 documents, 6 pages in [0-9.]+ s\./);
});
