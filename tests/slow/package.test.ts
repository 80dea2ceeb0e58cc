/**
 * The package as a user gets it: packed, installed in an empty folder, run by another Node than the one that comes with it, with the network cut.
 * Packing and installing take a minute or two and a package registry; CI=true makes the lack of either a failure.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCut } from "./cut.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "deedlens-package-"));
const app = join(folder, "app");

/** The user's own Node: the first on PATH that did not come from node_modules. */
const userPath = (process.env["PATH"] ?? "")
  .split(":")
  .filter((entry) => !entry.includes("node_modules"))
  .join(":");
const userNode = execFileSync("sh", ["-c", "command -v node"], { env: { PATH: userPath }, encoding: "utf8" }).trim();
const userVersion = execFileSync(userNode, ["--version"], { encoding: "utf8" }).trim();

const environment = { PATH: userPath, HOME: folder, LANG: "C.UTF-8" };

const cut = (command: string, args: readonly string[]) => runCut(command, args, { cwd: app, env: environment });
const deedlens = (...args: string[]) => cut(join(app, "node_modules", ".bin", "deedlens"), args);

beforeAll(() => {
  mkdirSync(app);
  execFileSync("npm", ["pack", "--pack-destination", folder], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
  // The registry and its certificates are the machine's business: only npm sees the real home and environment.
  execFileSync("npm", ["install", "--no-fund", "--no-audit", join(folder, tarball)], {
    cwd: app,
    env: { ...process.env, PATH: userPath },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (const name of ["nl-house-scan.pdf", "fr-apartment.pdf"])
    copyFileSync(join(ROOT, "fixtures", "deeds", name), join(app, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`the installed package under Node ${userVersion}`, () => {
  it("was installed without a package that downloads outside the registry", () => {
    const names = readdirSync(join(app, "node_modules"), { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => name.endsWith("@xenova/transformers"))).toEqual([]);
    expect(names.filter((name) => name.endsWith("node_modules/sharp"))).toEqual([]);
    expect(existsSync(join(app, "node_modules", "sharp"))).toBe(true);
  });

  it("reads a scan and prints one JSON object and nothing else", () => {
    const { status, stdout, stderr } = deedlens("read", "nl-house-scan.pdf", "--json");
    expect(stderr).not.toContain("Error");
    expect(status).toBe(0);
    expect(stdout.endsWith("}\n")).toBe(true);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ schema: "deedlens/1", record: { deed: { kind: "sale", language: "nl" } } });
    expect(result.pages.map((page: { method: string }) => page.method)).toContain("ocr");
  });

  it("ingests, lists and shows a deed", () => {
    expect(deedlens("ingest", "fr-apartment.pdf", "--data", "data").status).toBe(0);
    expect(deedlens("list", "--data", "data").stdout).toContain("fr-apartment.pdf");
  });

  it("finds everything in place when the doctor looks", () => {
    const { stdout, status } = deedlens("doctor", "--data", "data");
    expect(stdout).not.toContain("FAIL");
    expect(status).toBe(0);
  });

  it("is a library, typed, for the user's own Node", () => {
    writeFileSync(
      join(app, "use.mjs"),
      `import { readDeed } from "deedlens";
       const { record } = await readDeed("fr-apartment.pdf");
       console.log(JSON.stringify([record.deed.kind, record.goods.length > 0]));`,
    );
    const { stdout, stderr } = cut(userNode, ["use.mjs"]);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual(["sale", true]);

    writeFileSync(
      join(app, "use.ts"),
      `import { readDeed, type Good } from "deedlens";
       const { record } = await readDeed("deed.pdf", { language: "fr" });
       export const types: readonly Good["type"][] = record.goods.map((good) => good.type);
       // @ts-expect-error a kind is no number: the types came along
       export const wrong: number = record.deed.kind;`,
    );
    const compiler = join(dirname(dirname(fileURLToPath(import.meta.resolve("typescript")))), "bin", "tsc");
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2023", "use.ts"];
    const checked = spawnSync(process.execPath, [compiler, ...options], { cwd: app, encoding: "utf8" });
    expect(checked.stdout).toBe("");
  });

  it("says what to do when npm did not install its Node", () => {
    rmSync(join(app, "node_modules", "node", "bin"), { recursive: true });
    const { status, stderr } = deedlens("--version");
    if (Number.parseInt(userVersion.slice(1), 10) >= 24) expect(status).toBe(0);
    else {
      expect(status).toBe(6);
      expect(stderr).toContain("npm rebuild node");
    }
  });
});
