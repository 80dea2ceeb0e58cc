import { describe, expect, test } from "vitest";
import type { Language, Line } from "../../src/deed.ts";
import { unifyApostrophes } from "../../src/ocr/mend-marks.ts";
import { mendLines } from "../../src/ocr/mend-words.ts";

const read = (text: string, language: Language, confidence = 0.8): string => {
  const line: Line = {
    words: text
      .split(" ")
      .map((word, index) => ({ text: word, box: [index * 40, 0, index * 40 + 35, 10], confidence })),
    box: [0, 0, 500, 10],
    fontSize: 10,
    bold: null,
  };
  return mendLines([line], language)
    .flatMap((it) => it.words.map((word) => word.text))
    .join(" ");
};

describe("recognised words", () => {
  test.each([
    ["nl", "de verkoper verklaard. bij deze", "de verkoper verklaard, bij deze"],
    ["nl", "op 12 mei 2021. onder nummer", "op 12 mei 2021, onder nummer"],
    ["nl", "met een opperviakte voigens titel", "met een oppervlakte volgens titel"],
    ["nl", "met cen oppervlakte cn bet recht", "met een oppervlakte en het recht"],
    ["fr", "le divorce à été prononcé", "le divorce a été prononcé"],
    ["fr", "une contenance de (17 à 98 ca)", "une contenance de (17 a 98 ca)"],
    ["fr", "il y à lieu de", "il y a lieu de"],
    ["fr", "une perte où profit", "une perte ou profit"],
    ["fr", "l'article 203, $ 2, alinéa", "l'article 203, § 2, alinéa"],
    ["nl", "artikel 5, $1 van", "artikel 5, §1 van"],
    ["nl", "een oppervlakte van 142 m? volgens", "een oppervlakte van 142 m² volgens"],
    ["fr", "185 kWh/m?.an", "185 kWh/m².an"],
    ["fr", "185 kWh/m?/an,", "185 kWh/m²/an,"],
    ["nl", "rekening BEO5 1430 9072 1575", "rekening BE05 1430 9072 1575"],
    ["fr", "le ler janvier", "le 1er janvier"],
    ["fr", "cession. II est précisé", "cession. Il est précisé"],
  ] as const)("%s: what the sentence decides is mended: %s", (language, text, mended) => {
    expect(read(text, language)).toBe(mended);
  });

  test.each([
    ["nl", "het goed. De koper"],
    ["nl", "sectie C, nr. 412 blz. twaalf enz. volgens"],
    ["nl", "mevrouw Verhacgen en de heer Voigens"],
    ["nl", "412W5 P0000 2a 2lca"],
    ["fr", "domicilié à Ottignies, de gré à gré et à proximité"],
    ["fr", "de 10 à 12 mètres"],
    ["fr", "le roi Léopold II est décédé"],
    ["fr", "il demande : combien de m ? et"],
    ["fr", "au lieu où elle réside, maison où le vendeur habite"],
    ["de", "der Käufer erklärt. Die Parteien"],
  ] as const)("%s: everything else stays as it was read: %s", (language, text) => {
    expect(read(text, language)).toBe(text);
  });

  test("apostrophes of a deed are of the kind that leads", () => {
    const words = "d’office l’acte n’avoir d’aucune l’immeuble d'écriture l'IBGE '83".split(" ");
    expect(words.map(unifyApostrophes(words)).join(" ")).toBe(
      "d’office l’acte n’avoir d’aucune l’immeuble d’écriture l’IBGE '83",
    );
    const few = ["d’office", "l'acte"];
    expect(few.map(unifyApostrophes(few))).toEqual(few);
  });

  test("a word read with certainty keeps its letters", () => {
    expect(read("opperviakte", "nl", 0.99)).toBe("opperviakte");
  });
});
