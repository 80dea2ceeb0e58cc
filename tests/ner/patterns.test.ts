import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntityLabel, Language } from "../../src/deed.ts";
import { findPatterns } from "../../src/ner/patterns/index.ts";

const found = (text: string, label: EntityLabel, language: Language = "nl"): readonly string[] =>
  findPatterns(text, language)
    .filter((entity) => entity.label === label)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
    .filter((one, _, all) => !all.some((other) => other !== one && other.includes(one)));

describe("dates by pattern", () => {
  it.each<[Language, string, readonly string[]]>([
    ["nl", "op 14 oktober 2012 en 3.09.1998", ["14 oktober 2012", "3.09.1998"]],
    ["nl", "Op zeven maart tweeduizend vierentwintig verscheen", ["zeven maart tweeduizend vierentwintig"]],
    ["nl", "van 24 april daarna", ["24 april"]],
    ["nl", "HET JAAR TWEEDUIZEND TWAALF. Op zeven maart.", ["TWEEDUIZEND TWAALF", "zeven maart"]],
    [
      "fr",
      "L'an deux mil dix-huit, le vingt-quatre mai, né le 1er août 1970",
      ["deux mil dix-huit", "vingt-quatre mai", "1er août 1970"],
    ],
    ["fr", "du quatorze octobre mil neuf cent nonante-sept", ["quatorze octobre mil neuf cent nonante-sept"]],
    ["de", "am dritten Juli zweitausendsechzehn, vom 2. Mai 2003", ["dritten Juli zweitausendsechzehn", "2. Mai 2003"]],
    ["nl", "op twintia juii negcntienhonderd zestig", ["twintia juii negcntienhonderd zestig"]],
    ["fr", "le 30.VI.2008", ["30.VI.2008"]],
    ["nl", "in maart werd niets gedaan, mei evenmin", []],
  ])("in %s: %s", (language, text, expected) => {
    expect(found(text, "DATE", language)).toEqual(expected);
  });
});

describe("amounts by pattern", () => {
  it.each<[Language, string, readonly string[]]>([
    [
      "nl",
      "prijs: VIERENTWINTIGDUIZEND VIJFHONDERD EURO (24.500,00 EUR).",
      ["VIERENTWINTIGDUIZEND VIJFHONDERD EURO (24.500,00 EUR)"],
    ],
    ["nl", "inkomen € 629,00 en 808,00 €", ["€ 629,00", "808,00 €"]],
    ["nl", "eenenzestigduizend frank (61.000,-).", ["eenenzestigduizend frank (61.000,-)"]],
    [
      "fr",
      "pour 158.000,00 EUR (cent cinquante-huit mille euros)",
      ["158.000,00 EUR (cent cinquante-huit mille euros)"],
    ],
    ["fr", "deux millions de francs belges (2.000.000 BEF)", ["deux millions de francs belges (2.000.000 BEF)"]],
    [
      "de",
      "zweihunderttausend Euro fünfzig Cent (200.000,50 €)",
      ["zweihunderttausend Euro fünfzig Cent (200.000,50 €)"],
    ],
    ["de", "Wohnung EUR 107.000,-; Keller", ["EUR 107.000,-"]],
    ["nl", "€ l.104,00 per jaar", ["€ l.104,00"]],
    ["de", "Teil der Nummer 214 F, groß", []],
    ["nl", "15 % – 39.780,00 €\n2. Schijf", ["39.780,00 €"]],
  ])("in %s: %s", (language, text, expected) => {
    expect(found(text, "MONEY", language)).toEqual(expected);
  });
});

describe("areas by pattern", () => {
  it.each<[Language, string, readonly string[]]>([
    ["nl", "groot acht are zevenenzeventig centiare (8a 77ca)", ["acht are zevenenzeventig centiare (8a 77ca)"]],
    ["nl", "of la 22ca, en 142 m²", ["la 22ca", "142 m²"]],
    ["nl", "1 ha O2 a 07 ca", ["1 ha O2 a 07 ca"]],
    ["fr", "deux ares dix-huit centiares (2 a. 18 ca.)", ["deux ares dix-huit centiares (2 a. 18 ca.)"]],
    ["fr", "il y a 12 ans, l'immeuble a 3 étages", []],
    [
      "de",
      "zwölf Ar vierzig Zentiar (12 a 40 ca), 39 Ar 80 Zentiar",
      ["zwölf Ar vierzig Zentiar (12 a 40 ca)", "39 Ar 80 Zentiar"],
    ],
    ["nl", "kleiner dan vijf hectare", []],
  ])("in %s: %s", (language, text, expected) => {
    expect(found(text, "AREA", language)).toEqual(expected);
  });
});

describe("identifiers by pattern", () => {
  it("finds a national number whose check holds, one with a cue whose check fails, and bare digits behind a cue", () => {
    const text =
      "NN 85.07.30-033.28, rijksregisternummer 85.07.30-033.99, numéro national 85073003328; polis 85073003328";
    expect(
      findPatterns(text, "nl")
        .filter(({ label }) => label === "NATIONAL_NUMBER")
        .map(({ score }) => score),
    ).toEqual([0.99, 0.9, 0.99]);
  });

  it("finds an enterprise number by its check, its BE or its cue, and leaves amounts and policies", () => {
    expect(found("0403.170.701, BE 0403.170.701, ondernemingsnummer 0403.170.799", "ENTERPRISE_NUMBER")).toEqual([
      "BE 0403.170.701",
      "0403.170.799",
    ]);
    expect(found("police 829.337.825 en 403.170.701 frank", "ENTERPRISE_NUMBER")).toEqual([]);
  });

  it("finds certificates and formalities by their form, with blanks around the dashes", () => {
    expect(found("EPC 20230114-0002801234-RES-1, 57-T-09/12/2021 -18934, OMV_2018004512", "REFERENCE")).toEqual([
      "20230114-0002801234-RES-1",
      "57-T-09/12/2021 -18934",
      "OMV_2018004512",
    ]);
  });

  it("finds a repertory number by its cue, in groups too", () => {
    expect(found("Repertorium nr. 2019/1187", "REFERENCE")).toEqual(["2019/1187"]);
    expect(found("Acte numéro 11 204", "REFERENCE", "fr")).toEqual(["11 204"]);
  });
});

describe("parcels by pattern", () => {
  it.each([
    ["gekend sectie B, nummers 789/c en 790/d, met", "sectie B, nummers 789/c en 790/d"],
    ["sectie B, nummer 0790G P0000, groot", "sectie B, nummer 0790G P0000"],
    ["section B, numéro 0795P3P0000 pour", "section B, numéro 0795P3P0000"],
    ["section E numéro 614 k pour une contenance", "section E numéro 614 k"],
    [
      "section C, numéros 188/K P0000, 189/B P0000 et partie du numéro 190/A, pour",
      "section C, numéros 188/K P0000, 189/B P0000 et partie du numéro 190/A",
    ],
    ["Flur F, Nummern 120/a und 121/b, groß", "Flur F, Nummern 120/a und 121/b"],
    ["section D, numéro 0317L4 P0007, 16,20 m².", "section D, numéro 0317L4 P0007"],
    ["sectie C nr. 98, 5 a 20 ca", "sectie C nr. 98"],
  ])("reads %s", (text, expected) => {
    expect(found(text, "PARCEL")).toEqual([expected]);
  });
});

describe("places and goods by pattern", () => {
  it("reads the names of a cadastral heading", () => {
    expect(found("STAD ANTWERPEN – NEGENENTWINTIGSTE AFDELING, DEURNE TWEEDE AFDELING", "LOCATION")).toEqual([
      "ANTWERPEN",
      "DEURNE",
    ]);
  });

  it("reads the good in a title", () => {
    expect(found("VERKOOP VAN BOUWGROND\n\nHet jaar", "GOOD")).toEqual(["BOUWGROND"]);
  });
});

describe("all patterns", () => {
  it("give spans inside the text for any text", () => {
    const pieces = [
      "sectie A nr 12/b ",
      "€ 12,50 ",
      "twee are ",
      "7 mei 1999 ",
      "BE 0403.170.701 ",
      "\n",
      "…",
      "😀",
      "en ",
      "(1a 2ca) ",
      "frank ",
      "nr. ",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme" })), { maxLength: 30 }),
        (parts) => {
          const text = parts.join("");
          for (const { start, end } of findPatterns(text, null)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end)).not.toMatch(/\n/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
