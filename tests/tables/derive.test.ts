/** What single values and rows become, without a database. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Address, Parcel } from "../../src/deed.ts";
import { addressKey, hashName, parcelKey } from "../../src/tables/keys.ts";
import { createMedians } from "../../src/tables/medians.ts";
import { areasAround, findPlace } from "../../src/tables/places.ts";
import { createPriceIndex, readPriceIndex } from "../../src/tables/price-index.ts";
import { date, integer, leastConfidence, money, text } from "../../src/tables/values.ts";

const at = (more: Partial<Address>): Address => ({
  street: null,
  number: null,
  box: null,
  postalCode: null,
  municipality: null,
  ...more,
});
const parcel = (more: Partial<Parcel>): Parcel => ({
  division: null,
  section: null,
  number: null,
  partition: null,
  capakey: null,
  basis: "cadastre",
  ...more,
});

describe("keys of people", () => {
  it("are alike for one name in all its spellings, and not to be had without the secret", () => {
    const key = hashName("a secret of some length", "Lieven Meulenaere");
    expect(hashName("a secret of some length", "Meester Lieven MEULENAERE")).toBe(key);
    expect(hashName("a secret of some length", "Lièven  Meulenaere")).toBe(key);
    expect(hashName("another secret of length", "Lieven Meulenaere")).not.toBe(key);
    expect(key).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("keys of goods", () => {
  const address = at({ street: "Lange Veldstraat", number: "12", municipality: "Gent", postalCode: "9000" });

  it("join spellings of one address", () => {
    expect(addressKey("house", address, "44021")).toBe("44021|lange veldstraat|12|");
    expect(addressKey("house", at({ ...address, street: "LANGE  VELDSTRAAT", number: "12 " }), "44021")).toBe(
      "44021|lange veldstraat|12|",
    );
  });

  it("are absent where several goods would share them", () => {
    expect(addressKey("apartment", address, "44021")).toBeNull();
    expect(addressKey("apartment", at({ ...address, box: "0301" }), "44021")).toBe("44021|lange veldstraat|12|0301");
    expect(addressKey("house", at({ ...address, number: null }), "44021")).toBeNull();
    const ground = parcel({ division: "3e afdeling", section: "B", number: "789/C", partition: "P0000" });
    expect(parcelKey("apartment", ground, "44021")).toBeNull();
    expect(parcelKey("apartment", { ...ground, partition: "P0012" }, "44021")).toBe("44021|3e afdeling|b|789C|P0012");
    expect(parcelKey("house", ground, "44021")).toBe("44021|3e afdeling|b|789C|");
    expect(parcelKey("house", { ...ground, capakey: "44803B0789/00C000" }, null)).toBe("44803B0789/00C000|");
  });
});

describe("places", () => {
  it("have the code of their municipality in any language, and that of the merged one", () => {
    expect(findPlace(at({ municipality: "Lokeren", postalCode: "9160" }))).toMatchObject({
      nisCode: "46014",
      nisCode2025: "46029",
    });
    expect(findPlace(at({ municipality: "Tournai" }))).toMatchObject({ nisCode: "57081", nisCode2025: "57081" });
    expect(findPlace(at({ municipality: "Doornik" })).nisCode).toBe("57081");
    expect(findPlace(at({ municipality: "Paris" }))).toEqual({
      nisCode: null,
      nisCode2025: null,
      partMunicipality: null,
    });
  });

  it("tell the village by its own name, or by a postcode of one village", () => {
    expect(findPlace(at({ municipality: "Antwerpen", postalCode: "2610" }))).toMatchObject({
      nisCode: "11002",
      partMunicipality: "Wilrijk",
    });
    expect(findPlace(at({ municipality: "Wilrijk" }))).toMatchObject({ nisCode: "11002", partMunicipality: "Wilrijk" });
    expect(findPlace(at({ municipality: "Gent", postalCode: "2610" })).partMunicipality).toBeNull();
  });

  it("lie in a province, a region and the country", () => {
    expect(areasAround("46029")).toEqual(["46029", "40000", "02000", "01000"]);
    expect(areasAround("25014")).toEqual(["25014", "20002", "03000", "01000"]);
    expect(areasAround("23027")).toEqual(["23027", "20001", "02000", "01000"]);
    expect(areasAround("21015")).toEqual(["21015", "04000", "01000"]);
    expect(areasAround("57081")).toEqual(["57081", "50000", "03000", "01000"]);
  });
});

describe("the price index", () => {
  const rows = readPriceIndex(
    "market_type,year,index_value\nHOUSE,2010,80\nHOUSE,2020,100\n*,2010,50\n*,2020,150\n",
    "my.csv",
  );

  it("brings a price to the year that is asked for, by the type's own rows or those of all", () => {
    const index = createPriceIndex(rows, null);
    expect(index.baseYear).toBe(2020);
    expect(index.factor("HOUSE", 2010)).toBe("1.25000000");
    expect(index.factor("LAND", 2010)).toBe("3.00000000");
    expect(index.factor("HOUSE", 1990)).toBeNull();
    expect(createPriceIndex(rows, 2010).factor("HOUSE", 2020)).toBe("0.80000000");
  });

  it.each([
    ["market_type,year\nHOUSE,2010\n", "my.csv has no column index_value"],
    ["market_type,year,index_value\nHOUSE,2010\n", "my.csv, row 2: 2 cells where the header has 3"],
    ["market_type,year,index_value\nHOUSE,2010,1\nCASTLE,2010,1\n", "my.csv, row 3: market_type"],
    ["market_type,year,index_value\nHOUSE,2010,0\n", "my.csv, row 2: index_value: above 0"],
    ["market_type,year,index_value\nHOUSE,2010,1\nHOUSE,2010,2\n", "my.csv, row 3: HOUSE 2010 is there twice"],
  ])("names file and row of what is wrong in %j", (csv, message) => {
    expect(() => readPriceIndex(csv, "my.csv")).toThrow(message);
  });

  it("refuses a year that it has not", () => {
    expect(() => createPriceIndex(rows, 1999)).toThrow("no year 1999");
  });
});

describe("reference medians", () => {
  const median = (nisCode: string, year: number, value: string) => ({
    nisCode,
    areaLevel: "",
    marketType: "HOUSE",
    year,
    saleCount: 1,
    median: value,
  });
  const medians = createMedians([
    median("46029", 2023, "319000"),
    median("40000", 2022, "300000"),
    median("01000", 2024, "290000"),
  ]);

  it("are those of the smallest area that has one", () => {
    expect(medians.find("46029", "HOUSE", 2023)).toEqual({ nisCode: "46029", median: "319000" });
    expect(medians.find("46029", "HOUSE", 2022)).toEqual({ nisCode: "40000", median: "300000" });
    expect(medians.find("46029", "HOUSE", 2026)).toEqual({ nisCode: "01000", median: "290000" });
  });

  it("are absent for land, for old deeds, and long after the last year", () => {
    expect(medians.find("46029", "LAND", 2023)).toBeNull();
    expect(medians.find("46029", "HOUSE", 1997)).toBeNull();
    expect(medians.find("46029", "HOUSE", 2030)).toBeNull();
    expect(medians.find(null, "HOUSE", 2023)).toBeNull();
  });
});

describe("values", () => {
  it("that no column can hold are left out", () => {
    expect(money(1e20)).toBeNull();
    expect(money(Number.NaN)).toBeNull();
    expect(integer(3.5)).toBeNull();
    expect(integer(9e9)).toBeNull();
    expect(date("2024-02-30")).toBeNull();
    expect(date("2024-02-29")).toBe("2024-02-29");
    expect(text("a\0b\uD800")).toBe("ab\uFFFD");
  });

  it("keep all digits of an amount of the record", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (cents) => {
        const amount = money(cents / 100) ?? "";
        const [whole = "", fraction = ""] = amount.split(".");
        expect(BigInt(whole + fraction.padEnd(2, "0").slice(0, 2))).toBe(BigInt(cents));
        expect(fraction.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("are as sure as the least sure place that they were read from", () => {
    const evidence = [
      { path: "goods[1].address.street", confidence: 0.9 },
      { path: "goods[1].address.number", confidence: 0.7 },
      { path: "goods[10].address.street", confidence: 0.1 },
    ];
    expect(leastConfidence(evidence, "goods[1].address")).toBe("0.7000");
    expect(leastConfidence(evidence, "goods[1]")).toBe("0.7000");
    expect(leastConfidence(evidence, "goods[2]")).toBeNull();
  });
});
