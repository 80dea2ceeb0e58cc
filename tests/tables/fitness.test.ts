/** Each rule of fitness on a deed that breaks it and on one that does not. */
import { describe, expect, it } from "vitest";
import type { FeatureRecord, Good, Issue, Party, Transaction } from "../../src/deed.ts";
import type { StoredReading } from "../../src/ports.ts";
import { deriveRows } from "../../src/tables/derive-rows.ts";
import { createMedians } from "../../src/tables/medians.ts";
import { createPriceIndex } from "../../src/tables/price-index.ts";
import { readRules } from "../../src/tables/references.ts";
import { hashOf } from "../store/examples.ts";
import { goldRecord, readingOf } from "./gold-readings.ts";

const rules = await readRules();
const reference = {
  secret: "a secret of some length",
  rules,
  medians: createMedians([
    { nisCode: "01000", areaLevel: "country", marketType: "HOUSE", year: 2023, saleCount: 10, median: "300000" },
  ]),
  priceIndex: createPriceIndex([{ marketType: "HOUSE", year: 2023, value: "100" }], null),
  tablesVersion: "test",
};
const base = goldRecord("nl-house");

type Change = {
  readonly transaction?: Partial<Transaction>;
  readonly goods?: (good: Good) => readonly Good[];
  readonly parties?: (party: Party) => Party;
  readonly deed?: Partial<FeatureRecord["deed"]>;
  readonly issues?: readonly Issue[];
  readonly failedPages?: number;
  readonly confidence?: { readonly path: string; readonly value: number };
};

const reasonsOf = (
  change: Change = {},
): { readonly priceModel: string | null; readonly marketReport: string | null } => {
  const goods = base.goods.flatMap((good) => change.goods?.(good) ?? [good]);
  const record: FeatureRecord = {
    deed: { ...base.deed, ...change.deed },
    parties: base.parties.map((party) => change.parties?.(party) ?? party),
    transactions: base.transactions.map((one) => ({ ...one, goods: goods.map(({ id }) => id), ...change.transaction })),
    goods,
  };
  const { deed, result } = readingOf("a deed", record, { issues: change.issues ?? [] });
  const { evidence } = result as { evidence: { path: string; confidence: number }[] };
  for (const row of evidence)
    if (row.path.startsWith(change.confidence?.path ?? "-")) row.confidence = change.confidence?.value ?? 1;
  const reading: StoredReading = {
    source: deed.source,
    versionsKey: hashOf("versions"),
    saved: "1",
    savedAt: new Date(0),
    deed: { ...deed, failedPages: change.failedPages ?? 0 },
    result,
  };
  const [row] = deriveRows(reading, reference).transaction;
  return {
    priceModel: (row?.["price_model_reasons"] ?? null) as string | null,
    marketReport: (row?.["market_report_reasons"] ?? null) as string | null,
  };
};

const price = (amount: number, currency: "EUR" | "BEF" = "EUR"): Partial<Transaction> => ({
  price: { amount, currency },
});
const beside =
  (type: Good["type"]) =>
  (good: Good): readonly Good[] => [good, { ...good, id: "g2", type }];

describe("fitness for statistics", () => {
  it("is granted to a whole house sold for a price near the median", () => {
    expect(reasonsOf()).toEqual({ priceModel: null, marketReport: null });
  });

  it.each<[string, Change, string | null, string | null]>([
    [
      "a gift",
      { transaction: { kind: "donation", price: null } },
      "not_a_sale; price_missing",
      "not_a_sale; price_missing",
    ],
    ["a private agreement", { transaction: { kind: "private_agreement" } }, null, "not_a_sale"],
    ["a usufruct", { transaction: { right: "usufruct" } }, "right_not_full", "right_not_full"],
    ["half of the house", { transaction: { share: { numerator: 1, denominator: 2 } } }, "share_sold", "share_sold"],
    ["the whole, told as a share", { transaction: { share: { numerator: 2, denominator: 2 } } }, null, null],
    [
      "the balance of a partition",
      { transaction: { kind: "partition" } },
      "not_a_sale; price_is_balance",
      "not_a_sale; price_is_balance",
    ],
    [
      "a sale in the family",
      { parties: (party) => ({ ...party, name: `${party.id} De Graeve` }) },
      "related_parties",
      null,
    ],
    ["two houses for one price", { goods: beside("house") }, "several_goods", "several_goods"],
    ["a house with its garage", { goods: beside("garage") }, null, null],
    ["a house with a wood", { goods: beside("forest") }, "several_goods", null],
    [
      "words against digits",
      { issues: [{ code: "words_digits_contradict", page: 1, message: "x" }] },
      "reading_contradicts",
      "reading_contradicts",
    ],
    ["a doubtful value", { issues: [{ code: "value_ambiguous", page: 1, message: "x" }] }, "reading_contradicts", null],
    ["a lost page", { failedPages: 1 }, "pages_missing", null],
    ["a price of a tenth", { transaction: price(38_700) }, "out_of_range", null],
    ["a price a hundred times too high", { transaction: price(38_700_000) }, "out_of_range", "out_of_range"],
    ["a price in francs near the median", { transaction: price(15_000_000, "BEF") }, null, null],
    ["land, which has no median", { goods: (good) => [{ ...good, type: "land" }], transaction: price(1) }, null, null],
    ["no date", { deed: { date: null } }, "key_field_missing", "key_field_missing"],
    [
      "a municipality abroad",
      { goods: (good) => [{ ...good, address: { ...good.address, municipality: "Sluis" } as Good["address"] }] },
      "key_field_missing",
      "key_field_missing",
    ],
    ["no good", { transaction: { goods: [] } }, "good_unknown; key_field_missing", "good_unknown; key_field_missing"],
    ["a price read with doubt", { confidence: { path: "transactions[0].price", value: 0.5 } }, "low_confidence", null],
    [
      "a price that is a guess",
      { confidence: { path: "transactions[0].price", value: 0.3 } },
      "low_confidence",
      "low_confidence",
    ],
  ])("is judged of %s", (_, change, priceModel, marketReport) => {
    expect(reasonsOf(change)).toEqual({ priceModel, marketReport });
  });

  it("has a case above for each rule, but for duplicates, which only a database finds", () => {
    const told = new Set(rules.rules.map(({ rule }) => rule));
    expect(told.size).toBe(rules.rules.length);
    expect([...told].sort()).toEqual(
      [
        "exact_duplicate",
        "good_unknown",
        "key_field_missing",
        "low_confidence",
        "not_a_sale",
        "out_of_range",
        "pages_missing",
        "price_is_balance",
        "price_missing",
        "reading_contradicts",
        "related_parties",
        "right_not_full",
        "several_goods",
        "share_sold",
      ].sort(),
    );
  });
});
