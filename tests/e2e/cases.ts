/** The fixture deeds, what they must score, and one reading of each that all tests of a file share. */
import { join } from "node:path";
import { type GoldDeed, listGold } from "../../src/eval/index.ts";
import { bundledModelFolder } from "../../src/installation.ts";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";
import type { Reading } from "../../src/read-result.ts";

type Method = Reading["pages"][number]["method"];

export type Case = {
  readonly file: string;
  readonly gold: string;
  readonly what: string;
  /** How each page must have been read; null leaves it open. */
  readonly methods: readonly (Method | null)[];
  /** Highest character error rate in percent. */
  readonly errors: number;
  /** Lowest F1 of entities, clause boundaries and record. */
  readonly entities: number;
  readonly boundaries: number;
  readonly record: number;
  /** Page of the price, and whether it stands where it stands in nl-land.pdf (same sheet, other carrier). */
  readonly price: { readonly page: number; readonly sameSheet: boolean } | null;
};

const TYPED = { errors: 0.1, entities: 0.93, boundaries: 0.9, record: 0.85 };
const SCANNED = { errors: 1, entities: 0.9, boundaries: 0.88, record: 0.82 };

const land = (
  file: string,
  what: string,
  methods: Case["methods"],
  floors: typeof TYPED,
  price: Case["price"],
): Case => ({
  file,
  gold: "nl-land",
  what,
  methods,
  ...floors,
  price,
});
const onPage = (page: number): Case["price"] => ({ page, sameSheet: true });
const elsewhere = (page: number): Case["price"] => ({ page, sameSheet: false });

export const CASES: readonly Case[] = [
  {
    file: "fr-apartment.pdf",
    gold: "fr-apartment",
    what: "a typed French deed",
    methods: ["text", "text", "text"],
    ...TYPED,
    price: null,
  },
  {
    file: "de-house.pdf",
    gold: "de-house",
    what: "a typed German deed",
    methods: ["text", "text"],
    ...TYPED,
    price: null,
  },
  {
    file: "nl-house-scan.pdf",
    gold: "nl-house",
    what: "a clean Dutch scan",
    methods: ["ocr", "ocr", "ocr"],
    ...SCANNED,
    price: null,
  },
  {
    file: "fr-donation-mixed.pdf",
    gold: "fr-donation",
    what: "a typed deed with a scanned annex",
    methods: ["text", "ocr"],
    ...SCANNED,
    price: null,
  },
  {
    file: "fr-apartment-two-columns.pdf",
    gold: "fr-apartment",
    what: "two typed columns",
    methods: ["text", "text", "text"],
    ...TYPED,
    price: null,
  },
  {
    file: "fr-apartment-two-columns-scan.pdf",
    gold: "fr-apartment",
    what: "two scanned columns",
    methods: ["ocr", "ocr", "ocr"],
    ...SCANNED,
    price: null,
  },
  land("nl-land.pdf", "a typed Dutch deed", ["text", "text"], TYPED, onPage(2)),
  land("nl-land-ccitt.pdf", "CCITT images", ["ocr", "ocr"], SCANNED, onPage(2)),
  land("nl-land-compact.pdf", "a picture of the paper under stencils of the print", ["ocr", "ocr"], SCANNED, onPage(2)),
  land("nl-land-jbig2.pdf", "JBIG2 images", ["ocr", "ocr"], SCANNED, onPage(2)),
  land("nl-land-jpx.pdf", "JPEG 2000 images", ["ocr", "ocr"], SCANNED, onPage(2)),
  land("nl-land.tif", "a TIFF of two pages", ["ocr", "ocr"], SCANNED, onPage(2)),
  land("nl-land.png", "a PNG", ["ocr"], SCANNED, elsewhere(1)),
  land("nl-land.jpg", "a JPEG", ["ocr"], SCANNED, elsewhere(1)),
  land(
    "nl-land-poor.pdf",
    "a skewed, noisy scan with a dark edge",
    ["ocr", "ocr"],
    { ...SCANNED, errors: 2 },
    elsewhere(2),
  ),
  land(
    "nl-land-stamped.pdf",
    "a stamped scan in two tones",
    ["ocr", "ocr"],
    { errors: 8, entities: 0.8, boundaries: 0.8, record: 0.7 },
    elsewhere(2),
  ),
  land("nl-land-rotate-attribute.pdf", "pages turned by their attribute", ["text", "text"], TYPED, onPage(2)),
  land("nl-land-two-columns.pdf", "two typed columns of short paragraphs", ["text"], TYPED, elsewhere(1)),
  land("nl-land-two-columns-scan.pdf", "the same columns, scanned", ["ocr"], SCANNED, elsewhere(1)),
  land("nl-land-turned-pixels.pdf", "sheets that lay turned on the scanner", ["ocr", "ocr"], SCANNED, elsewhere(2)),
  land("nl-land-blank-pages.pdf", "blank pages between", ["ocr", "blank", "blank", "ocr"], SCANNED, onPage(4)),
  land("nl-land-layer-good.pdf", "a scan with a true hidden layer", [null, null], SCANNED, onPage(2)),
  land("nl-land-layer-bad.pdf", "a scan with a hidden layer of rubbish", ["ocr", "ocr"], SCANNED, onPage(2)),
  land("nl-land-no-map.pdf", "a font without a character map", ["ocr", "ocr"], SCANNED, elsewhere(2)),
  land("nl-land-owner-locked.pdf", "encryption that asks no reader for a password", ["text", "text"], TYPED, onPage(2)),
];

export type FixtureReader = {
  read(file: string): Promise<Reading>;
  gold(id: string): GoldDeed;
  dispose(): Promise<void>;
};

/** Reads each fixture once, whoever asks first. */
export function createFixtureReader(): FixtureReader {
  const pipeline: Pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 2 });
  const readings = new Map<string, Promise<Reading>>();
  const golds = new Map(listGold(["fixtures/gold"]).map((deed) => [deed.id, deed]));
  return {
    read(file) {
      const known = readings.get(file) ?? pipeline.read(join("fixtures/deeds", file));
      readings.set(file, known);
      return known;
    },
    gold(id) {
      const deed = golds.get(id);
      if (deed === undefined) throw new Error(`no gold deed ${id}`);
      return deed;
    },
    dispose: () => pipeline.dispose(),
  };
}
