/** The fixture deeds' gold records as readings: every value with evidence, the deed's text beside. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FeatureRecord, recordSchema } from "../../src/deed.ts";
import type { StoredDeed } from "../../src/ports.ts";
import type { Store } from "../../src/store/index.ts";
import { hashOf } from "../store/examples.ts";

const GOLD = fileURLToPath(new URL("../../fixtures/gold/", import.meta.url));

export const VERSIONS = {
  layer: "5",
  page: "5",
  text: "1",
  clauses: "9",
  ner: "4",
  features: "8",
  model: hashOf("deed-2"),
};

export type GoldReading = { readonly deed: StoredDeed; readonly result: unknown };

const leaves = (value: unknown, path: string): readonly string[] =>
  value === null || value === undefined
    ? []
    : typeof value === "object"
      ? Object.entries(value).flatMap(([key, inner]) =>
          leaves(inner, Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`),
        )
      : [path];

/** A reading of any record; `source` is the name's hash. */
export const readingOf = (
  name: string,
  record: FeatureRecord,
  more: {
    readonly versions?: Readonly<Record<string, string>>;
    readonly text?: string;
    readonly issues?: StoredDeed["issues"];
  } = {},
): GoldReading => ({
  deed: {
    source: hashOf(name),
    name: `${name}.pdf`,
    pageCount: 2,
    failedPages: 0,
    versions: more.versions ?? VERSIONS,
    record,
    issues: more.issues ?? [],
  },
  result: {
    text: more.text ?? "",
    pages: [
      { number: 1, method: "text", confidence: 1, start: 0, end: 500 },
      { number: 2, method: "ocr", confidence: 0.9, start: 500, end: 1000 },
    ],
    evidence: leaves(record, "")
      .filter((path) => !/\.id$|language|\.(?:goods|from|to)\[/.test(path))
      .map((path, index) => ({
        path,
        start: index,
        end: index + 5,
        page: 1,
        confidence: 0.95,
        origin: "both",
        boxes: [],
      })),
  },
});

export const goldNames = (): readonly string[] =>
  readdirSync(GOLD, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

export const goldRecord = (name: string): FeatureRecord => recordSchema.parse(readGold(name).features);

const readGold = (name: string): { readonly text: string; readonly features: unknown } =>
  JSON.parse(readFileSync(join(GOLD, name, "gold.json"), "utf8"));

export const goldReading = (name: string): GoldReading =>
  readingOf(name, goldRecord(name), { text: readGold(name).text });

export const save = async (store: Store, readings: readonly GoldReading[]): Promise<void> => {
  for (const { deed, result } of readings) await store.deeds.save(deed, result);
};
