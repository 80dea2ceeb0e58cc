import { describe, expect, test } from "vitest";
import { recordSchema } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { DUTCH_SALE, FRENCH_TWO_SALES, GERMAN_PARTITION, PRIVATE_AGREEMENT, SEIZURE } from "./invented-deeds.ts";

const sale = deriveRecord(compile(DUTCH_SALE, "nl")).record;

describe("the deed itself", () => {
  test("its date is joined from a year and a day that stand apart, not taken from births or powers of attorney", () => {
    expect(sale.deed.date).toBe("2022-03-07");
  });
  test("its notaries are the acting and the second one, not the one of the marriage contract", () => {
    expect(sale.deed.notaries).toEqual([
      { name: "Annemie Velghe", seat: "Deinze" },
      { name: "Bert Oosters", seat: "Tielt" },
    ]);
  });
  test("its kind is read from a title printed with spaces between the letters", () => {
    expect(sale.deed.kind).toBe("sale");
    expect(sale.deed.repertoryNumber).toBe("2022/00417");
  });
  test("a private agreement is dated at its end and names the notaries of the deed to come", () => {
    const { deed } = deriveRecord(compile(PRIVATE_AGREEMENT, "nl")).record;
    expect(deed).toMatchObject({ kind: "private_agreement", date: "2021-06-14", repertoryNumber: null });
    expect(deed.notaries).toEqual([{ name: "Hilde Maes", seat: "Ieper" }]);
  });
  test("a blank date is no date", () => {
    const blank = DUTCH_SALE.replace("⟦DATE|tweeduizend tweeëntwintig⟧", "*").replace("⟦DATE|zeven maart⟧", "*");
    expect(deriveRecord(compile(blank, "nl")).record.deed.date).toBeNull();
  });
});

describe("parties", () => {
  test("late wives, clerks with a power of attorney and earlier notaries are none", () => {
    expect(sale.parties.map(({ name, role }) => [name, role])).toEqual([
      ["Karel Jozef De Ruyter", "seller"],
      ["Wim Adriaan Lambrecht", "buyer"],
      ["Sara Benali", "buyer"],
    ]);
  });
  test("an address said once for a couple is both's, and a box is read apart", () => {
    const [seller, husband, wife] = sale.parties;
    expect(seller?.address).toEqual({
      street: "Kouterlosstraat",
      number: "12",
      box: "3",
      postalCode: "9800",
      municipality: "Deinze",
    });
    expect(husband?.address).toEqual(wife?.address);
  });
  test("a national number and a birth stay with the one they stand beside", () => {
    expect(sale.parties[0]).toMatchObject({
      nationalNumber: "85073003328",
      birthDate: "1985-07-30",
      birthPlace: "Gent",
    });
    expect(sale.parties[2]).toMatchObject({ nationalNumber: null, birthDate: "1991-06-01", birthPlace: "Oujda" });
  });
  test("in a seizure the owner sells and the pursuing creditor only stands by", () => {
    const { parties, transactions } = deriveRecord(compile(SEIZURE, "fr")).record;
    expect(parties.map(({ role }) => role)).toEqual(["other", "seller", "buyer"]);
    expect(transactions[0]).toMatchObject({ from: ["p2"], to: ["p3"], price: { amount: 90000, currency: "EUR" } });
  });
});

describe("transactions", () => {
  test("a deposit is no price", () => {
    expect(sale.transactions).toHaveLength(1);
    expect(sale.transactions[0]).toMatchObject({
      kind: "sale",
      right: "full_ownership",
      price: { amount: 200000, currency: "EUR" },
    });
  });
  test("two sales in one deed keep their buyers, prices and lots apart", () => {
    const { transactions } = deriveRecord(compile(FRENCH_TWO_SALES, "fr")).record;
    expect(transactions.map(({ from, to, goods, price }) => ({ from, to, goods, amount: price?.amount }))).toEqual([
      { from: ["p1"], to: ["p2"], goods: ["g1"], amount: 40000 },
      { from: ["p1"], to: ["p3"], goods: ["g2"], amount: 9000 },
    ]);
  });
  test("in a partition each lot passes from the others, and the balance is the price of who pays it", () => {
    const { parties, transactions } = deriveRecord(compile(GERMAN_PARTITION, "de")).record;
    expect(parties.map(({ role }) => role)).toEqual(["sharer", "sharer"]);
    expect(transactions).toMatchObject([
      { from: ["p2"], to: ["p1"], goods: ["g1"], price: { amount: 30000 } },
      { from: ["p1"], to: ["p2"], goods: ["g2"], price: null },
    ]);
  });
});

test("records of all invented deeds follow the schema of the vocabulary", () => {
  for (const [markup, language] of [
    [DUTCH_SALE, "nl"],
    [FRENCH_TWO_SALES, "fr"],
    [GERMAN_PARTITION, "de"],
    [PRIVATE_AGREEMENT, "nl"],
    [SEIZURE, "fr"],
  ] as const)
    expect(recordSchema.safeParse(deriveRecord(compile(markup, language)).record).error).toBeUndefined();
});
