import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/ocr/index.ts";

describe("the language of a text", () => {
  test.each([
    ["nl", "De kopers verklaren het goed te kennen en doen afstand van elk verhaal wegens verborgen gebreken."],
    ["nl", "HYPOTHECAIRE TOESTAND"],
    ["fr", "Les parties déclarent que le bien est vendu pour quitte et libre de toutes charges."],
    ["fr", "L'an deux mille vingt-deux, le sept juin"],
    ["de", "Die Verkäufer erklären, das Gut frei von allen Schulden und Hypotheken zu übertragen."],
    ["de", "Eigentumsübergang und Lasten"],
  ] as const)("%s is found in %j", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test.each([
    ["nl", "De kopcrs verklarcn hct gocd te kennen cn d0en afstand van elk verhaa1 wegcns verborgcn gebrekcn"],
    ["fr", "Lcs partics déclarcnt quc le hien est vcndu pour quittc ct lihre de toutes chargcs et hypothèques"],
    ["de", "Dic Verkäufcr erklärcn, das Gut frci von a1len Schuldcn und Hypothckcn zu iibertragen"],
  ] as const)("%s is found although recognition damaged many letters", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test("words of another language do not change the language of the sentence around them", () => {
    expect(
      detectLanguage("De vennootschap Les Jardins de la Meuse verklaart het goed te hebben verkocht aan de koper."),
    ).toBe("nl");
  });

  test.each([
    "",
    "12.345,67",
    "Peeters Janssens Vandenberghe",
    "This agreement shall be governed by the laws of England and each party submits to the jurisdiction of the courts.",
    "El comprador declara que conoce el estado de la finca y que no hay otros gastos para el vendedor.",
    "???? ---- ....",
  ])("nothing is guessed for %j", (text) => {
    expect(detectLanguage(text)).toBeNull();
  });
});
