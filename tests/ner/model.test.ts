import { cp, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DeedError } from "../../src/errors.ts";
import { createTagger, NER_VERSION, type Tagger, tagEntities } from "../../src/ner/index.ts";
import { MODEL_FOLDER, openModel } from "./support.ts";

const DUTCH =
  "Op drie juni tweeduizend negentien verschenen voor mij, meester Ilse Verbruggen, notaris te Lokeren: de heer DE WAELE Koenraad Jozef, " +
  "geboren te Aalst op 4 februari 1971, wonende te 9160 Lokeren, Molenstraat 12 bus 4. De prijs bedraagt tweehonderdduizend euro (€ 200.000,00).";
const FRENCH =
  "L'an deux mille dix, le quatre mai, devant Nous, Maître Luc Lambiotte, notaire à Ciney, a comparu Madame Pauline Thérèse HENNUY, née à Huy le " +
  "2 mars 1960, domiciliée à 5590 Ciney, rue du Commerce, 18, qui vend une maison d'habitation cadastrée section B, numéro 212/a pour 5 ares.";
const GERMAN =
  "Am siebten März zweitausendzwölf erschien vor mir, Notar Klaus Reinertz in Eupen, Herr Peter Anton SCHMITZ, geboren in Malmedy am 3. Juli 1955, " +
  "wohnhaft in 4700 Eupen, Bergstraße 7. Der Preis beträgt hundertzwanzigtausend Euro (120.000,00 EUR).";

describe("the shipped model", () => {
  let tagger: Tagger;
  beforeAll(async () => {
    tagger = await openModel();
  }, 60_000);
  afterAll(() => tagger.dispose());

  const read = async (text: string, language: "nl" | "fr" | "de") =>
    (await tagEntities(text, [{ kind: "opening", start: 0, end: text.length, heading: null }], language, tagger)).map(
      (entity) => `${entity.label}: ${entity.text}`,
    );

  it("reads a Dutch opening", async () => {
    expect(await read(DUTCH, "nl")).toEqual([
      "DATE: drie juni tweeduizend negentien",
      "PERSON: Ilse Verbruggen",
      "LOCATION: Lokeren",
      "PERSON: DE WAELE Koenraad Jozef",
      "LOCATION: Aalst",
      "DATE: 4 februari 1971",
      "ADDRESS: 9160 Lokeren, Molenstraat 12 bus 4",
      "MONEY: tweehonderdduizend euro (€ 200.000,00)",
    ]);
  });

  it("reads a French opening", async () => {
    expect(await read(FRENCH, "fr")).toEqual([
      "DATE: deux mille dix",
      "DATE: quatre mai",
      "PERSON: Luc Lambiotte",
      "LOCATION: Ciney",
      "PERSON: Pauline Thérèse HENNUY",
      "LOCATION: Huy",
      "DATE: 2 mars 1960",
      "ADDRESS: 5590 Ciney, rue du Commerce, 18",
      "GOOD: maison d'habitation",
      "PARCEL: section B, numéro 212/a",
      "AREA: 5 ares",
    ]);
  });

  it("reads a German opening", async () => {
    expect(await read(GERMAN, "de")).toEqual([
      "DATE: siebten März zweitausendzwölf",
      "PERSON: Klaus Reinertz",
      "LOCATION: Eupen",
      "PERSON: Peter Anton SCHMITZ",
      "LOCATION: Malmedy",
      "DATE: 3. Juli 1955",
      "ADDRESS: 4700 Eupen, Bergstraße 7",
      "MONEY: hundertzwanzigtausend Euro (120.000,00 EUR)",
    ]);
  });

  it("finds the same in a text whatever it read before", async () => {
    const first = await tagger.tag(DUTCH);
    await tagger.tag(`${FRENCH}\n${GERMAN}`);
    expect(await tagger.tag(DUTCH)).toEqual(first);
    const fresh = await openModel();
    expect(await fresh.tag(DUTCH)).toEqual(first);
    await fresh.dispose();
  }, 60_000);

  it("reads an empty text and one of white space as nothing", async () => {
    expect(await tagger.tag("")).toEqual([]);
    expect(await tagger.tag(" \n\n ")).toEqual([]);
  });
});

/** Spans that patterns alone find in the texts above, by version: another result needs another NER_VERSION, or caches keep the old one. */
const FINDS_BY_VERSION: Readonly<Record<string, string>> = {
  9: "DATE 3-34 LOCATION 92-99 LOCATION 145-150 DATE 154-169 MONEY 236-274 DATE 281-295 DATE 300-310 LOCATION 357-362 LOCATION 411-414 DATE 418-429 PARCEL 520-543 AREA 549-555 DATE 560-589 PERSON 614-628 LOCATION 632-637 LOCATION 676-683 DATE 687-699 MONEY 757-800",
};

describe("the stage's version", () => {
  it("changes with what the stage finds", async () => {
    const text = [DUTCH, FRENCH, GERMAN].join("\n");
    const clauses = [{ kind: "other", start: 0, end: text.length, heading: null }] as const;
    const entities = await tagEntities(text, clauses, null, { tag: async () => [] });
    const finds = entities.map(({ label, start, end }) => `${label} ${start}-${end}`).join(" ");
    expect(finds).toBe(FINDS_BY_VERSION[NER_VERSION]);
  });
});

describe("a model folder that is not whole", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "deedlens-model-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const failure = async (path: string): Promise<DeedError> => {
    const error: unknown = await createTagger({ modelFolder: path, threads: 1 }).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error instanceof DeedError) return error;
    throw new Error(`expected a DeedError, got ${String(error)}`);
  };

  it("is reported as missing when there is no such folder, with its name and the next step", async () => {
    const path = join(folder, "nowhere");
    const error = await failure(path);
    expect(error.code).toBe("model_missing");
    expect(error.message).toContain(path);
    expect(error.next).toContain("manifest.json");
  });

  it("is reported as missing when a file lacks", async () => {
    const path = join(folder, "partial");
    await cp(MODEL_FOLDER, path, { recursive: true });
    await rm(join(path, "tokenizer.json"));
    const error = await failure(path);
    expect(error.code).toBe("model_missing");
    expect(error.message).toContain("tokenizer.json");
  });

  it("is reported as invalid when the weights are cut short", async () => {
    const path = join(folder, "cut");
    await cp(MODEL_FOLDER, path, { recursive: true });
    await truncate(join(path, "onnx/model_quantized.onnx"), 1_000_000);
    const error = await failure(path);
    expect(error.code).toBe("model_invalid");
    expect(error.message).toContain(path);
    expect(error.message).toContain("onnx/model_quantized.onnx");
  });

  it("is reported as invalid when the manifest is junk or names another contract", async () => {
    const path = join(folder, "foreign");
    await cp(MODEL_FOLDER, path, { recursive: true });
    await writeFile(join(path, "manifest.json"), "{");
    expect((await failure(path)).code).toBe("model_invalid");
    await writeFile(join(path, "manifest.json"), '{"contract":"other/9","name":"x","files":{}}');
    const error = await failure(path);
    expect(error.code).toBe("model_invalid");
    expect(error.message).toContain("contract");
  });
});
