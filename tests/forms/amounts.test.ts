import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArea, parseMoney } from "../../src/forms/index.ts";
import { writeNumber } from "./write-numbers.ts";

const group = (n: number, separator: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, separator);
const languages = fc.constantFrom("nl", "fr", "de");
const EURO = { nl: "euro", fr: "euros", de: "Euro" } as const;
const FRANC = { nl: "frank", fr: "francs", de: "Franken" } as const;

describe("amounts of money", () => {
  it("reads back digits with every separator and place of the currency", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(".", " ", "'", ""),
        (units, cents, separator) => {
          const printed = `${group(units, separator)},${String(cents).padStart(2, "0")}`;
          for (const text of [`€ ${printed}`, `${printed} €`, `${printed} EUR`, `EUR ${printed}`, `${printed} euro`])
            expect(`${text} ${parseMoney(text).value?.amount}`).toBe(
              `${text} ${Number(`${units}.${String(cents).padStart(2, "0")}`)}`,
            );
          expect(parseMoney(`${group(units, separator)},- F`).value).toEqual({ amount: units, currency: "BEF" });
        },
      ),
    );
  });

  it.each([
    ["1.250.000 FB", 1_250_000, "BEF"],
    ["1.250.000 F.B.", 1_250_000, "BEF"],
    ["200.000 euro en 50 cent", 200_000.5, "EUR"],
    ["125 duizend euro", 125_000, "EUR"],
    ["125 mille euros", 125_000, "EUR"],
    ["1,25 million d'euros", 1_250_000, "EUR"],
  ])("reads %s", (text, amount, currency) => {
    expect(parseMoney(text).value).toEqual({ amount, currency });
  });

  it("reads back words, and words with their digits, in three languages", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), languages, (n, language) => {
        const words = writeNumber(n, language);
        expect(parseMoney(`${words} ${EURO[language]}`, language).value).toEqual({ amount: n, currency: "EUR" });
        expect(
          parseMoney(`${words.toUpperCase()} ${EURO[language].toUpperCase()} (${group(n, ".")},00 EUR)`, language),
        ).toEqual({ value: { amount: n, currency: "EUR" }, notes: [] });
        expect(parseMoney(`${words} ${FRANC[language]}`, language).value).toEqual({ amount: n, currency: "BEF" });
      }),
    );
  });

  it("takes the words where the digits contradict them, and says so", () => {
    expect(parseMoney("dertigduizend euro (31.000,00 EUR)")).toEqual({
      value: { amount: 30_000, currency: "EUR" },
      notes: ["words_digits_contradict"],
    });
    expect(parseMoney("VINGT-HUIT (29) euros").value?.amount).toBe(28);
  });

  it.each([
    ["545,--€", 545],
    ["2,5 miljoen euro", 2_500_000],
    ["douze euros cinquante", 12.5],
    ["drie euro en vijftig cent", 3.5],
    ["24.500.00 EUR", 24_500],
    ["quatre-vingts cents (0,80 EUR)", 0.8],
  ])("reads %s", (text, amount) => {
    expect(parseMoney(text).value).toEqual({ amount, currency: "EUR" });
  });

  it("gives no value for a foreign currency or a bare number", () => {
    for (const text of ["100 Mark", "250 gulden", "1.000 USD", "12.500"]) expect(parseMoney(text).value).toBeNull();
  });
});

describe("areas", () => {
  it("reads back hectares, ares and centiares in digits and words", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        languages,
        (ha, a, ca, language) => {
          const total = ha * 10_000 + a * 100 + ca;
          const units = {
            nl: ["hectare", "are", "centiare"],
            fr: ["hectares", "ares", "centiares"],
            de: ["Hektar", "Ar", "Zentiar"],
          }[language];
          const worded = [ha, a, ca]
            .map((n, index) => (n === 0 ? "" : `${writeNumber(n, language)} ${units[index]}`))
            .join(" ")
            .trim();
          const printed = `${ha === 0 ? "" : `${ha} ha `}${String(a).padStart(2, "0")} a ${String(ca).padStart(2, "0")} ca`;
          for (const text of [
            printed,
            printed.replace(/\s/g, ""),
            worded,
            `${worded} (${printed})`,
            `${group(total, ".")} m²`,
          ])
            expect(`${text} ${parseArea(text, language).value}`).toBe(`${text} ${total}`);
        },
      ),
    );
  });

  it("reads l, I and O before a unit as digits: 'la 22ca' is one are", () => {
    expect(parseArea("la 22ca")).toEqual({ value: 122, notes: ["ocr_repaired"] });
    expect(parseArea("Ia 22 ca").value).toBe(122);
    expect(parseArea("O8a 14ca").value).toBe(814);
  });

  it.each([
    ["312,43 are", 31_243],
    ["14,30 m²", 14.3],
    ["1.184 vierkante meter", 1184],
    ["honderd achttien vierkante meter (118 m²)", 118],
    ["siebenhunderteinundachtzig Quadratmetern", 781],
    ["00 ha 28 a 21 ca", 2821],
  ])("reads %s", (text, squareMetres) => {
    expect(parseArea(text).value).toBe(squareMetres);
  });

  it("takes the words where the digits contradict them, and reads nothing where no unit stands", () => {
    expect(parseArea("acht are (9 a)")).toEqual({ value: 800, notes: ["words_digits_contradict"] });
    for (const text of ["", "142", "een huis", "m²"]) expect(parseArea(text).value).toBeNull();
  });
});
