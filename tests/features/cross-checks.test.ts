import { expect, test } from "vitest";
import { deriveRecord } from "../../src/features/index.ts";
import { compile, plain } from "./annotated.ts";
import { DUTCH_SALE, FRENCH_TWO_SALES } from "./invented-deeds.ts";

const codesOf = (markup: string): string[] => deriveRecord(compile(markup, "nl")).issues.map(({ code }) => code);

test("a sound deed has no issues", () => {
  expect(deriveRecord(compile(DUTCH_SALE, "nl")).issues).toEqual([]);
  expect(deriveRecord(compile(FRENCH_TWO_SALES, "fr")).issues).toEqual([]);
});

test("a price whose words and digits differ is the words', and the reader is told where", () => {
  const { record, issues } = deriveRecord(compile(DUTCH_SALE.replace("200.000,00 EUR", "210.000,00 EUR"), "nl"));
  expect(record.transactions[0]?.price?.amount).toBe(200000);
  expect(issues).toMatchObject([{ code: "words_digits_contradict", page: 1 }]);
  expect(issues[0]?.message).toContain("TWEEHONDERDDUIZEND");
});

test("a number that fails its check digits is kept and told", () => {
  const { record, issues } = deriveRecord(compile(DUTCH_SALE.replace("85.07.30-033.28", "85.07.30-033.29"), "nl"));
  expect(record.parties[0]?.nationalNumber).toBe("85073003329");
  expect(issues.map(({ code }) => code)).toEqual(["checksum_failed"]);
});

test("a birth after the deed is out of order", () => {
  expect(codesOf(DUTCH_SALE.replace("3 mei 1990", "3 mei 2023"))).toEqual(["dates_out_of_order"]);
});

test("parts that do not add up to their total are told, a deposit beside the price is no part", () => {
  const parts = DUTCH_SALE.replace(
    "waarvan een voorschot van ⟦MONEY|20.000,00 EUR⟧ werd betaald.",
    "waarvan ⟦MONEY|150.000,00 EUR⟧ voor het huis en ⟦MONEY|40.000,00 EUR⟧ voor de grond.",
  );
  expect(codesOf(parts)).toEqual(["total_differs_from_parts"]);
  expect(codesOf(parts.replace("40.000,00", "50.000,00"))).toEqual([]);
});

test("alternatives printed to be struck out are undecided", () => {
  expect(
    codesOf(DUTCH_SALE.replace("WAARVAN AKTE", "Vrij / verhuurd (schrappen wat niet past).\nWAARVAN AKTE")),
  ).toContain("alternatives_undecided");
});

test("of several deeds in one file the first is the record", () => {
  const one = compile(DUTCH_SALE, "nl");
  const second =
    "SCHENKING\nOp twee mei tweeduizend tien, voor ons, notaris An Devos te Mol, zijn verschenen: de heer Piet Claes.\n".repeat(
      1,
    );
  const text = one.deed.text + second;
  const { record, issues } = deriveRecord({
    deed: {
      ...one.deed,
      text,
      pages: [
        { number: 1, start: 0, end: one.deed.text.length },
        { number: 2, start: one.deed.text.length, end: text.length },
      ],
    },
    clauses: [...one.clauses, { kind: "other", start: one.deed.text.length, end: text.length, heading: null }],
    entities: one.entities,
  });
  expect(record).toEqual(deriveRecord(one).record);
  expect(issues).toMatchObject([{ code: "several_deeds", page: 2 }]);
  expect(issues[0]?.message).toContain("page 2");
});

test("a deed without any text or entity gives an empty record and no error", () => {
  expect(deriveRecord(plain("", "nl")).record.deed.kind).toBe("not_a_deed");
});
