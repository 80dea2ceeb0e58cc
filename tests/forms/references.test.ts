import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  birthDateOf,
  certificateDate,
  checksEnterpriseNumber,
  findDivisionCode,
  formCapakey,
  parseEnterpriseNumber,
  parseNationalNumber,
  parseParcels,
  parseReference,
  splitParcelNumber,
} from "../../src/forms/index.ts";

const parts = fc.record({
  base: fc.integer({ min: 1, max: 9999 }),
  letter: fc.constantFrom(..."ABCDEFGHKLMNPRSTVWXYZ".split("")),
  exponent: fc.integer({ min: 0, max: 99 }),
  section: fc.constantFrom(..."ABCDEFGHK".split("")),
});

describe("cadastral parcels", () => {
  it("reads one parcel the same in every spelling", () => {
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom("sectie", "section", "Sectie", "Flur", "sektie"),
        ({ base, letter, exponent, section }, word) => {
          const tail = exponent === 0 ? "" : String(exponent);
          const spellings = [
            `${base}${letter}${tail}`,
            `${String(base).padStart(4, "0")}${letter}${tail}`,
            `${base}/${letter}${tail === "" ? "" : `/${tail}`}`,
            `${base} ${letter} ${tail}`.trim(),
            `${base}/${letter.toLowerCase()}${tail === "" ? "" : `/${tail}`}`,
          ];
          for (const number of spellings) {
            for (const partition of ["", "P0000", " P0017"]) {
              const reading = parseParcels(`${word} ${section}, nummer ${number}${partition}`).value?.[0];
              expect(
                `${number}${partition} ${reading?.section} ${JSON.stringify(splitParcelNumber(reading?.number ?? ""))} ${reading?.partition}`,
              ).toBe(
                `${number}${partition} ${section} ${JSON.stringify({ base, bis: 0, letter, exponent })} ${partition.trim() === "" ? null : partition.trim()}`,
              );
            }
          }
        },
      ),
    );
  });

  it.each([
    ["sectie B, nummers 789/c en 790/d", ["789/C", "790/D"]],
    ["section C numéros 641 M 9, 641 N 9 et 655 R", ["641M9", "641N9", "655R"]],
    ["section B, numéro 18/R/2", ["18/R/2"]],
    ["section B, numéro 0222/02P0000", ["222/02"]],
    ["Flur A Nummer 9/2", ["9/2"]],
    ["sectie C nr. 98", ["98"]],
    ["428/L/4", ["428/L/4"]],
    ["section K, n° 0095 D P0000", ["95D"]],
    ["sectie B, nummer 0214LPOOOO", ["214L"]],
  ])("reads the numbers of %s", (text, numbers) => {
    expect(parseParcels(text).value?.map(({ number }) => number)).toEqual(numbers);
  });

  it("marks a part of a parcel, for the whole list or for what follows it", () => {
    expect(parseParcels("sectie C nummers 418/p en deel van 418/r").value?.map(({ part }) => part)).toEqual([
      false,
      true,
    ]);
    expect(parseParcels("Flur D, Teil der Nummern 214 F und 215 B").value?.map(({ part }) => part)).toEqual([
      true,
      true,
    ]);
  });

  it("forms the capakey by the rule of the cadastre, and only from a full division code", () => {
    expect(formCapakey("44021", "A", "3675A")).toBe("44021A3675/00A000");
    expect(formCapakey("11001", "B", "18/R/2")).toBe("11001B0018/00R002");
    expect(formCapakey("11001", "B", "98")).toBe("11001B0098/00_000");
    expect(formCapakey("110", "B", "98")).toBeNull();
  });

  it("finds a division code where it is printed or its municipality's table ships, and guesses none", () => {
    expect(findDivisionCode("tweede afdeling", null, " –38402")).toBe("38402");
    expect(findDivisionCode("zevende afdeling", "Gent")).toMatch(/^44\d{3}$/);
    expect(findDivisionCode("zevende afdeling", "Namur")).toBeNull();
  });
});

describe("identifiers", () => {
  it("accepts every national number with its right check digits, before and after 2000, and tells the birth date", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1920-01-01T00:00:00Z"), max: new Date("2020-12-31T00:00:00Z"), noInvalidDate: true }),
        fc.integer({ min: 1, max: 997 }),
        (date, counter) => {
          const iso = date.toISOString().slice(0, 10);
          const first = iso.slice(2).replaceAll("-", "") + String(counter).padStart(3, "0");
          const check = 97 - Number(BigInt(date.getUTCFullYear() >= 2000 ? `2${first}` : first) % 97n);
          const digits = first + String(check).padStart(2, "0");
          const printed = `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}-${digits.slice(6, 9)}.${digits.slice(9)}`;
          expect(parseNationalNumber(printed)).toEqual({ value: digits, notes: [] });
          expect([iso, null]).toContain(birthDateOf(digits));
        },
      ),
    );
  });

  it("keeps a number that fails its check and says so", () => {
    expect(parseNationalNumber("85.07.30-033.29")).toEqual({ value: "85073003329", notes: ["checksum_failed"] });
    expect(parseNationalNumber("85.07.30-033.2").value).toBeNull();
  });

  it("reads enterprise numbers in every form, not padded", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_000_000, max: 9_999_999 }), (n) => {
        const eight = `0${n}`;
        const digits = eight + String(97 - (Number(eight) % 97)).padStart(2, "0");
        expect(checksEnterpriseNumber(digits)).toBe(true);
        for (const text of [digits, `BE ${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`, `BE${digits}`])
          expect(parseEnterpriseNumber(text)).toEqual({ value: digits, notes: [] });
        expect(parseEnterpriseNumber(digits.slice(1))).toEqual({ value: digits.slice(1), notes: [] });
      }),
    );
  });

  it("takes spaces out of references and reads the day in a certificate's number", () => {
    expect(parseReference("2024 / 00608.").value).toBe("2024/00608");
    expect(certificateDate("20230114-0002801234-RES-1")).toBe("2023-01-14");
    expect(certificateDate("RWPEB-084412")).toBeNull();
  });
});
