/** Models that are there, damaged, or no models; two of them on gold. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundledModelFolder } from "../../src/installation.ts";
import { openModelFolder } from "../../src/ner/index.ts";
import { layNewStore } from "../support/new-store.ts";
import { createDesk, fixture, ROOT } from "./run.ts";

const desk = createDesk();
afterAll(() => desk.remove());
const GOLD = join(ROOT, "fixtures", "gold");

/** The shipped model with another config.json; its manifest says so where `honest`. */
const makeModel = (name: string, change: (config: string) => string, honest: boolean): string => {
  const folder = join(desk.folder, name);
  cpSync(bundledModelFolder(), folder, { recursive: true });
  const config = change(readFileSync(join(folder, "config.json"), "utf8"));
  writeFileSync(join(folder, "config.json"), config);
  if (honest) {
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    manifest.name = name;
    manifest.files["config.json"] = createHash("sha256").update(config).digest("hex");
    writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  }
  return folder;
};
/** Takes persons for organisations, and the other way round. */
const swapped = makeModel(
  "swapped",
  (config) =>
    config.replace(/"([BI])-(PERSON|ORGANISATION)"/g, (_, place, label) =>
      label === "PERSON" ? `"${place}-ORGANISATION"` : `"${place}-PERSON"`,
    ),
  true,
);

describe("deedlens models", () => {
  it("lists what ships and what the settings name, whole", async () => {
    const { code, out } = await desk.runHere(["models", "--model", swapped]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {3}deed-\S+ +[0-9a-f]{12} +\d+\.\d MB +whole +\S+models\S+$/m);
    expect(out).toMatch(/^\* {2}swapped +[0-9a-f]{12} +\d+\.\d MB +whole +\S+swapped$/m);
    const alone = await desk.runHere(["models", "--json"], { DEEDLENS_MODEL: swapped });
    const rows = alone.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.find(({ used }) => used)).toMatchObject({ name: "swapped", ok: true, folder: swapped });
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(rows.length);
  });

  it("finds a file that is not what the manifest says", async () => {
    const damaged = makeModel("damaged", (config) => `${config} `, false);
    const { code, out, err } = await desk.runHere(["models", "--model", damaged]);
    expect(code).toBe(6);
    expect(out).toMatch(/^\* {2}damaged +- +- +BAD /m);
    expect(err).toContain("config.json differs from what manifest.json says");
  });

  it("says of a folder that it is no model, when it lists and before it compares", async () => {
    mkdirSync(join(desk.folder, "nothing"));
    expect(await desk.runHere(["models", "--model", "nothing"])).toMatchObject({
      code: 6,
      err: expect.stringContaining("nothing cannot be read: manifest.json is missing"),
    });
    const compared = await desk.runHere(["models", "compare", swapped, "nothing", "--gold", GOLD]);
    expect(compared).toMatchObject({ code: 6, out: "", err: expect.stringContaining("manifest.json is missing") });
    const absent = await desk.runHere(["models", "compare", swapped, "deed-ner-none", "--gold", GOLD]);
    expect(absent).toMatchObject({ code: 6, out: "", err: expect.stringContaining("there is no such folder") });
  });

  it("compares two on gold: the same where they are the same, worse where one is", async () => {
    const shipped = bundledModelFolder();
    const words = ["models", "compare", shipped, swapped, "--gold", GOLD, "--limit", "3"];
    const { code, out } = await desk.runHere([...words, "--json"]);
    expect(code).toBe(0);
    const { a, b, readings, compared } = JSON.parse(out);
    expect([a.folder, b.name, readings]).toEqual([shipped, "swapped", 3]);
    const rows = new Map<string, { f1: number[]; difference: number; differenceInterval: { high: number } }>(
      compared.map((row: { name: string }) => [row.name, row]),
    );
    expect(rows.get("PERSON")?.f1[0]).toBeGreaterThan(0.9);
    expect(rows.get("PERSON")?.differenceInterval.high).toBeLessThan(0);
    expect(rows.get("MONEY")?.difference).toBe(0);
  }, 240_000);

  it("knows which model read which deed of the store", async () => {
    const data = ["--data", "kept"];
    await layNewStore(join(desk.folder, "kept"));
    await desk.runHere(["ingest", fixture("nl-land.pdf"), ...data, "--model", swapped]);
    const counted = (await desk.runHere(["models", "--deeds", ...data])).out;
    const sha256 = /\n1 +a model that is not here +([0-9a-f]{12})\n/.exec(counted)?.[1];
    expect(sha256).toBe((await openModelFolder(swapped)).hash.slice(0, 12));
    await desk.runHere(["reprocess", ...data]);
    const deed = JSON.parse((await desk.runHere(["list", "--json", ...data])).out);
    const readings = (await desk.runHere(["show", deed.source, "--readings", "--json", ...data])).out
      .trim()
      .split("\n");
    const models = readings.map((line) => JSON.parse(line).versions.model);
    expect(models).toEqual([(await openModelFolder(bundledModelFolder())).hash, (await openModelFolder(swapped)).hash]);
    expect(deed.versions.model).toBe(models[0]);
  }, 240_000);
});
