import { describe, expect, it } from "vitest";
import { createCueLexicon } from "../../src/clauses/cue-lexicon.ts";
import { foldWords } from "../../src/clauses/fold.ts";
import { isOtherGenre } from "../../src/clauses/genre.ts";
import { readHeading } from "../../src/clauses/heading.ts";
import { measureRuns, readNumbering } from "../../src/clauses/numbering.ts";
import { CLAUSE_KINDS } from "../../src/deed.ts";

const readTitle = (paragraph: string): readonly [shape: string, title: string] => {
  const { shape, title } = readHeading(paragraph);
  return [shape, title];
};

describe("the opening of a paragraph", () => {
  it("is a heading of its own, set apart by a dash, in capitals, or a short phrase, with its number read apart", () => {
    expect(readTitle("Artikel 13. STAAT – AFMETINGEN")).toEqual(["whole", "STAAT – AFMETINGEN"]);
    expect(readTitle("Prix. – La vente est consentie pour la somme de dix euros.")).toEqual(["dash", "Prix"]);
    expect(readTitle("C.8 Staat. – De goederen worden verkocht zoals zij zijn op de dag van de toewijzing.")).toEqual([
      "dash",
      "Staat",
    ]);
    expect(readTitle("PREIS. Der Verkauf ist getätigt zum Preise von zehn Euro, hiermit quittiert.")).toEqual([
      "caps",
      "PREIS",
    ]);
    expect(readTitle("9.4. Bodem. Het decreet beschouwt een schenking als een overdracht van de grond.")).toEqual([
      "sentence",
      "Bodem",
    ]);
  });

  it("is a heading between two rules, and behind a counting word", () => {
    expect(readTitle("– Vom Boden –")).toEqual(["whole", "Vom Boden"]);
    expect(readTitle("*** Prijs ***")).toEqual(["whole", "Prijs"]);
    expect(readTitle("---- VENTE D'UNE MAISON ----")).toEqual(["whole", "VENTE D'UNE MAISON"]);
    expect(readTitle("Ziff. 24 – Feuerversicherung")).toEqual(["whole", "Feuerversicherung"]);
    expect(readTitle("Punt 7. Bodem")).toEqual(["whole", "Bodem"]);
  });

  it("is plain text where a sentence, a list item or a sum begins", () => {
    for (const paragraph of [
      "De verkopers verklaren dat het goed vrij is van alle gebruik en dat niemand er enig recht op heeft.",
      "– une chambre au premier étage",
      "1.250,00 euro op rekening van de notaris",
    ])
      expect(readHeading(paragraph).shape).toBe("none");
  });

  it("is closed up when it is set in spaced-out type", () => {
    expect(readTitle("D O N T   A C T E")).toEqual(["whole", "DONT ACTE"]);
    expect(readTitle("P . E . B .")[0]).toBe("whole");
    expect(readHeading("C.   E E R S T E   V E R K O O P")).toMatchObject({
      letterSpaced: true,
      title: "EERSTE VERKOOP",
      numbering: { style: "letter", value: 3 },
    });
  });

  it("has a number in any of the styles of deeds, and none where a date or an amount begins", () => {
    const styles = [
      "Art. 14. – Prix",
      "CHAPITRE IV. – Prix",
      "§ 3. Prix",
      "XIV. Prix",
      "5° Prijs",
      "8.4. Prijs",
      "24 – Preis",
      "B.- Prijs",
      "Septièmement.- Les",
    ];
    expect(styles.map((text) => [readNumbering(text)?.style, readNumbering(text)?.value])).toEqual([
      ["article", 14],
      ["chapter", 4],
      ["paragraph", 3],
      ["roman", 14],
      ["degree", 5],
      ["compound", 4],
      ["number", 24],
      ["letter", 2],
      ["ordinal", 7],
    ]);
    expect(readNumbering("14 oktober 2012")).toBeNull();
    expect(readNumbering("1.250,00 euro")).toBeNull();
  });
});

describe("runs of numbers", () => {
  it("tell the deed's own headings from a quoted list that starts over", () => {
    const runs = measureRuns(["1. A", "2. B", "1° x", "2° y", "3. C", "4. D", "1° z", "5. E"].map(readNumbering));
    expect(runs).toEqual([5, 5, 2, 2, 5, 5, 1, 5]);
  });
});

describe("the cues", () => {
  const find = (text: string, fuzzy: boolean): readonly string[] => [
    ...new Set(
      createCueLexicon()
        .find(foldWords(text), fuzzy, new Map())
        .filter(({ use }) => use === "heading")
        .map(({ kind }) => CLAUSE_KINDS[kind] ?? ""),
    ),
  ];

  it("name the kind of a heading in three languages", () => {
    expect(find("Hypothecaire toestand", false)).toContain("mortgage_status");
    expect(find("ORIGINE DE PROPRIÉTÉ", false)).toContain("title_origin");
    expect(find("Grunddienstbarkeiten", false)).toEqual(["servitudes"]);
  });

  it("are found with one letter misread when asked to, and not otherwise", () => {
    expect(find("ERFDIEMSTBAARHEDEN", true)).toEqual(["servitudes"]);
    expect(find("ERFDIEMSTBAARHEDEN", false)).toEqual([]);
    expect(find("Copropriefe", true)).toEqual(["condominium"]);
  });
});

describe("a heading's number and ornaments", () => {
  it("are told from its title, whatever marks stand about them", () => {
    for (const [line, style, value] of [
      ["-A- Prix", "letter", 1],
      ["– 2 – Prix", "number", 2],
      ["[IV] Prix", "roman", 4],
      ["(C) Prix", "letter", 3],
      ["D : Prix", "letter", 4],
      ["7 | Prix", "number", 7],
      ["03 Prix", "number", 3],
      ["III Prix", "roman", 3],
      ["B2) Prix", "lettered", 2],
      ["Artikel drie. Prix", "article", 3],
      ["Rubriek 5 – Prix", "chapter", 5],
    ] as const) {
      const { numbering, shape, title } = readHeading(line);
      expect([line, numbering?.style, numbering?.value, shape, title]).toEqual([line, style, value, "whole", "Prix"]);
    }
    for (const line of ["-o- Prijs -o-", "*** Prijs ***", "--oOo-- Prijs --oOo--", "<< Prijs >>", "-:- Prijs -:-"])
      expect([line, readHeading(line).shape, readHeading(line).title]).toEqual([line, "whole", "Prijs"]);
  });
});

describe("the genre of an act", () => {
  const isOther = (...lines: readonly string[]): boolean => isOtherGenre(lines, lines.map(readHeading));

  it("is told by its title in three languages", () => {
    for (const title of [
      "OPENBAAR TESTAMENT",
      "HUWELIJKSKONTRAKT",
      "Akte van volmacht",
      "STATUTENWIJZIGING – ONTSLAG",
      "INVENTAIRE APRÈS DÉCÈS",
      "PROCURATION POUR VENDRE",
      "Contrat de mariage",
      "ACTE DE NOTORIÉTÉ",
      "EHEVERTRAG",
      "Außerordentliche Generalversammlung",
      "Vollmacht zum Verkauf",
    ])
      expect([title, isOther("Notaris Peeters te Gent", "Rep. 12", title)]).toEqual([title, true]);
  });

  it("is not told by a heading behind the opening, nor against the sale in the text", () => {
    for (const opening of ["Par-devant Maître Anne Dubois, notaire à Huy,", "Heden, twee mei", "Im Jahre zweitausend,"])
      expect([opening, isOther("Rep. 12", opening, "-B- PROCURATION")]).toEqual([opening, false]);
    for (const sale of [
      "La venderesse déclare par les présentes vendre à l'acquéreur, qui accepte :",
      "De verkopers verklaren bij deze te hebben verkocht aan de koper:",
      "Die Verkäuferin erklärt an den Käufer zu verkaufen:",
    ])
      expect([sale, isOther("PROCURATION", sale)]).toEqual([sale, false]);
    expect(isOther("VOLMACHT", "Zij verklaart volmacht te geven om het huis te verkopen.")).toBe(true);
  });

  it("is that of a conveyance where the title begins with one, whatever its occasion", () => {
    for (const title of ["VERKOOP INGEVOLGE TESTAMENT", "VENTE EN VERTU D'UNE PROCURATION", "TEILUNG NACH TESTAMENT"])
      expect([title, isOther("Rep. 12", title, "VOLMACHT")]).toEqual([title, false]);
    for (const title of ["-o- VENTE DE GRE A GRE -o-", "*** Verkoop ***", "Wohnhausverkauf Erben Braun"])
      expect([title, isOther("Testament Dupont", title)]).toEqual([title, false]);
    expect(
      isOther("Rep. 12", "Heden verschijnen voor mij de partijen, met volmacht van de verkoper, die verklaren:"),
    ).toBe(false);
  });
});
