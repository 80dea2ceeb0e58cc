import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntityLabel, Language } from "../../src/deed.ts";
import { findDescribedGoods } from "../../src/ner/patterns/goods.ts";
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
    ["de", "am elften des Monats November, gegen drei Uhr", ["elften des Monats November"]],
    ["fr", "le onze du mois de novembre", ["onze du mois de novembre"]],
    ["nl", "de elfde van de maand november", ["elfde van de maand november"]],
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

  it("reads the name of a division", () => {
    expect(found("Cadastre (SPA, première division) : section D", "LOCATION", "fr")).toEqual(["SPA"]);
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

describe("tables of parcels", () => {
  const ROWS =
    "Lot\n1 Fond du Puits bois A 412 b 1 ha 12 a 40 ca 340 F\n2 Prés Hauts pré C 77 d et 78 31 a 70 ca 610 F\n";
  it("give section and number without the word, surface and income apart", () => {
    expect(found(ROWS, "PARCEL", "fr")).toEqual(["A 412 b", "C 77 d et 78"]);
    expect(found(ROWS, "AREA", "fr")).toEqual(["1 ha 12 a 40 ca", "31 a 70 ca"]);
    expect(found(ROWS, "MONEY", "fr")).toEqual(["340 F", "610 F"]);
    expect(found(ROWS, "GOOD", "fr")).toEqual(["bois", "pré"]);
  });
  it("are not needed behind the word for a parcel, or before a partition", () => {
    expect(found("Flur C Nr. 120 B, 7 Ar 20, K.E.", "PARCEL", "de")).toEqual(["Flur C Nr. 120 B"]);
    expect(found("Flur C Nr. 120 B, 7 Ar 20, K.E.", "AREA", "de")).toEqual(["7 Ar 20"]);
    expect(found("aux parcelles A 414 et A 415 a pour", "PARCEL", "fr")).toEqual(["A 414", "A 415 a"]);
    expect(found("kelder, E 95 C 14 P0031; de Parzelle B 12 liegt", "PARCEL")).toEqual(["E 95 C 14 P0031", "B 12"]);
    expect(found("le 3 a 12 ca, bus A 4, categorie B 2 ha", "PARCEL")).not.toContain("A 4");
  });
});

describe("goods in a description", () => {
  it("are named by an article, a link or a bracket there, and not elsewhere", () => {
    const text = "eine Wiese mit alter Feldscheune, een achterhuis (Gewölbekeller), avec balcon, l'ancien presbytere";
    const goods = (kind: "description" | "servitudes"): readonly string[] =>
      findDescribedGoods(text, [{ kind, start: 0, end: text.length, heading: null }]).map(({ start, end }) =>
        text.slice(start, end),
      );
    expect(goods("description")).toEqual([
      "Wiese",
      "Feldscheune",
      "achterhuis",
      "Gewölbekeller",
      "balcon",
      "presbytere",
    ]);
    expect(goods("servitudes")).toEqual([]);
  });
});

describe("a title in capitals", () => {
  it("names the good behind the act, with and without a preposition", () => {
    expect(found("VERKOOP HUIS\nTekst", "GOOD")).toEqual(["HUIS"]);
    expect(found("Rep. 4\nVERKOOP ONVERDEELDE HELFT VAN EEN WONING", "GOOD")).toEqual(["WONING"]);
    expect(found("VENTE D'UNE FERME", "GOOD", "fr")).toEqual(["FERME"]);
    expect(found("VERKAUF – BAULAND", "GOOD", "de")).toEqual(["BAULAND"]);
    expect(found("VENTE D'UNE MAISON EN COURS DE CONSTRUCTION", "GOOD", "fr")).toEqual(["MAISON"]);
    expect(found("VERKOOP TE HUISE\nVENTE DE BOISSONS", "GOOD")).toEqual([]);
  });
});

describe("public bodies", () => {
  it("bear names that look like places", () => {
    expect(found("attest van Leefmilieu Brussel, avis de heritage.brussels et www.x.brussels", "ORGANISATION")).toEqual(
      ["Leefmilieu Brussel", "heritage.brussels"],
    );
  });

  it("are courts with their seat and division, insurers and lenders without a form", () => {
    expect(
      found(
        "le tribunal de première instance francophone de Bruxelles, la Justice de Paix du premier canton de Huy",
        "ORGANISATION",
        "fr",
      ),
    ).toEqual(["tribunal de première instance francophone de Bruxelles", "Justice de Paix du premier canton de Huy"]);
    expect(
      found(
        "de Nederlandstalige familierechtbank te Brussel; rechtbank van eerste aanleg Antwerpen, afdeling Mechelen",
        "ORGANISATION",
      ),
    ).toEqual([
      "Nederlandstalige familierechtbank te Brussel",
      "rechtbank van eerste aanleg Antwerpen, afdeling Mechelen",
    ]);
    expect(
      found(
        "een inschrijving ten bate van Netekrediet, genomen op; polis bij Ethias; leiding van Farys",
        "ORGANISATION",
      ),
    ).toEqual(expect.arrayContaining(["Netekrediet", "Ethias", "Farys"]));
    // What persons bear or doors have is left to the model.
    expect(found("Elia Maes; Intercom aanwezig", "ORGANISATION")).toEqual([]);
  });
});

describe("who signed", () => {
  it("is named behind the word for it", () => {
    expect(
      found("Der Einnehmer, gezeichnet Jacobs.\nDe ontvanger: get. R. Maes.\nLe receveur, signé : L. Colin.", "PERSON"),
    ).toEqual(["Jacobs", "R. Maes", "L. Colin"]);
    expect(found("vor Notar Paul Grün in Eupen, den Erben Keller gehörend, die Erben Anteile", "PERSON", "de")).toEqual(
      ["Paul Grün", "Keller"],
    );
    expect(found("Getekend De partijen, signé Le receveur ff", "PERSON")).toEqual([]);
  });
});
