import { describe, expect, test } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { FRENCH_TWO_SALES } from "./invented-deeds.ts";

/** A sale in each language, with a place for what each test adds. */
type Parts = { readonly head?: string; readonly good?: string; readonly price?: string; readonly more?: string };
const DEEDS: Readonly<Record<Language, (parts: Parts) => string>> = {
  nl: ({ head = "", good = "", price = "De prijs bedraagt ⟦MONEY|200.000 EUR⟧.", more = "" }) =>
    `§ header\n${head}\nVERKOOP\n§ opening\nOp ⟦DATE|3 mei 2020⟧, voor mij, ⟦PERSON|An Bos⟧, notaris te ⟦LOCATION|Lier⟧, zijn verschenen:\n§ parties\nDe verkoper: de heer ⟦PERSON|Jan Mol⟧, geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|1 mei 1960⟧, wonende te ⟦ADDRESS|2400 Mol, Dorp 1⟧.\nDe koper: de heer ⟦PERSON|Piet Zand⟧, geboren te ⟦LOCATION|Geel⟧ op ⟦DATE|1 mei 1980⟧, wonende te ⟦ADDRESS|2440 Geel, Dorp 2⟧.\n§ agreement\nDe verkoper verkoopt aan de koper in volle eigendom:\n§ description\nEen ⟦GOOD|woning⟧, gelegen te ⟦ADDRESS|2400 Mol, Kerkstraat 3⟧${good}.\n§ price\n${price}\n${more}§ closing\nWAARVAN AKTE, verleden te ⟦LOCATION|Lier⟧.\n`,
  fr: ({ head = "", good = "", price = "Le prix est de ⟦MONEY|200.000 EUR⟧.", more = "" }) =>
    `§ header\n${head}\nVENTE\n§ opening\nLe ⟦DATE|3 mai 2020⟧, par-devant Nous, ⟦PERSON|An Bos⟧, notaire à ⟦LOCATION|Mons⟧, ont comparu :\n§ parties\nVendeur : Monsieur ⟦PERSON|Jan Mol⟧, né à ⟦LOCATION|Mons⟧ le ⟦DATE|1er mai 1960⟧, domicilié à ⟦ADDRESS|7000 Mons, rue A 1⟧.\nAcquéreur : Monsieur ⟦PERSON|Piet Zand⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|1er mai 1980⟧, domicilié à ⟦ADDRESS|7800 Ath, rue B 2⟧.\n§ agreement\nLe vendeur vend à l'acquéreur en pleine propriété :\n§ description\nUne ⟦GOOD|maison⟧, sise à ⟦ADDRESS|7000 Mons, rue C 3⟧${good}.\n§ price\n${price}\n${more}§ closing\nDONT ACTE, passé à ⟦LOCATION|Mons⟧.\n`,
  de: ({ head = "", good = "", price = "Der Preis beträgt ⟦MONEY|200.000 EUR⟧.", more = "" }) =>
    `§ header\n${head}\nVERKAUF\n§ opening\nAm ⟦DATE|3. Mai 2020⟧ vor mir, ⟦PERSON|An Bos⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:\n§ parties\nVerkäufer: Herr ⟦PERSON|Jan Mol⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|1. Mai 1960⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Weg 1⟧.\nKäufer: Herr ⟦PERSON|Piet Zand⟧, geboren in ⟦LOCATION|Raeren⟧ am ⟦DATE|1. Mai 1980⟧, wohnhaft in ⟦ADDRESS|4730 Raeren, Weg 2⟧.\n§ agreement\nDer Verkäufer verkauft dem Käufer in Volleigentum:\n§ description\nEin ⟦GOOD|Wohnhaus⟧, gelegen in ⟦ADDRESS|4700 Eupen, Platz 3⟧${good}.\n§ price\n${price}\n${more}§ closing\nWORÜBER URKUNDE, errichtet in ⟦LOCATION|Eupen⟧.\n`,
};

const issuesOf = (markup: string, language: Language) => deriveRecord(compile(markup, language)).issues;
const issuesOfSale = (language: Language, parts: Parts) => {
  const { record, issues } = deriveRecord(compile(DEEDS[language](parts), language));
  expect(record.deed.kind).toBe("sale");
  expect(record.goods).toHaveLength(1);
  return issues;
};

describe("sums that compete for the price", () => {
  test.each([
    [
      "nl",
      "De verkoop is toegestaan voor de prijs van ⟦MONEY|tweehonderdduizend euro (200.000 EUR)⟧.\nDe totale prijs bedraagt dus ⟦MONEY|tweehonderdtienduizend euro (210.000 EUR)⟧.",
    ],
    [
      "fr",
      "Prix du lot A1 : ⟦MONEY|deux cent mille euros (200.000 EUR)⟧.\nPrix des lots A2 et B3 : ⟦MONEY|deux cent dix mille euros (210.000 EUR)⟧.",
    ],
    [
      "de",
      "Der Kaufpreis beträgt ⟦MONEY|zweihunderttausend Euro (200.000 EUR)⟧.\nDer Gesamtpreis ist somit ⟦MONEY|zweihundertzehntausend Euro (210.000 EUR)⟧.",
    ],
  ] as const)("are told (%s)", (language, price) => {
    expect(issuesOfSale(language, { price })).toEqual([
      {
        code: "several_totals",
        page: 1,
        message:
          "transactions[0].price: the deed gives 200000 and 210000 EUR as its price, none as a part of another; 200000 was kept.",
      },
    ]);
  });

  test.each([
    [
      "nl",
      "parts",
      "De verkoop is toegestaan voor de prijs van ⟦MONEY|tweehonderdduizend euro (200.000 EUR)⟧, waarvan ⟦MONEY|honderdtachtigduizend euro (180.000 EUR)⟧ voor de woning en ⟦MONEY|twintigduizend euro (20.000 EUR)⟧ voor de garage.",
    ],
    [
      "nl",
      "a part whose fellow was not recognised",
      "De verkoop is toegestaan voor ⟦MONEY|tweehonderdduizend euro (200.000 EUR)⟧, te weten honderdtachtigdu!zend voor lot een en ⟦MONEY|twintigduizend euro (20.000 EUR)⟧ voor lot twee.",
    ],
    [
      "nl",
      "movables",
      "De verkoop is toegestaan voor de prijs van ⟦MONEY|tweehonderdduizend euro (200.000 EUR)⟧.\nDe meubelen gaan over voor de prijs van ⟦MONEY|vijfduizend euro (5.000 EUR)⟧.",
    ],
    [
      "nl",
      "a repetition",
      "De verkoop is toegestaan voor de prijs van ⟦MONEY|tweehonderdduizend euro (200.000 EUR)⟧.\nDe prijs van ⟦MONEY|200.000 EUR⟧ is heden voldaan.",
    ],
    [
      "fr",
      "an instalment",
      "La vente a lieu pour le prix de ⟦MONEY|deux cent mille euros (200.000 EUR)⟧.\nUne somme de ⟦MONEY|vingt mille euros (20.000 EUR)⟧ est payée ce jour.",
    ],
    [
      "fr",
      "another currency",
      "La vente a lieu pour le prix de ⟦MONEY|deux cent mille euros (200.000 EUR)⟧, soit ⟦MONEY|huit millions soixante-sept mille neuf cent quatre-vingts francs (8.067.980 BEF)⟧.",
    ],
    [
      "de",
      "a deposit",
      "Der Kaufpreis beträgt ⟦MONEY|zweihunderttausend Euro (200.000 EUR)⟧.\nAuf den Preis ist eine Anzahlung von ⟦MONEY|zwanzigtausend Euro (20.000 EUR)⟧ geleistet worden.",
    ],
  ] as const)("are not seen in %s %s", (language, _, price) => {
    expect(issuesOfSale(language, { price })).toEqual([]);
  });

  test("are not seen in the prices of two sales that were told apart", () => {
    expect(issuesOf(FRENCH_TWO_SALES, "fr")).toEqual([]);
  });
});

describe("a value printed twice and not alike", () => {
  test.each([
    [
      "nl",
      { head: "Datum: ⟦DATE|4 mei 2020⟧" },
      "deed.date is printed as 2020-05-03 and as 2020-05-04; 2020-05-03 was kept.",
    ],
    [
      "fr",
      { head: "Acte du ⟦DATE|4 mai 2020⟧" },
      "deed.date is printed as 2020-05-03 and as 2020-05-04; 2020-05-03 was kept.",
    ],
    [
      "de",
      { head: "Urkunde vom ⟦DATE|4. Mai 2020⟧" },
      "deed.date is printed as 2020-05-03 and as 2020-05-04; 2020-05-03 was kept.",
    ],
    [
      "nl",
      { head: "Repertorium nr. ⟦REFERENCE|2020/0417⟧\nRepertorium nr. ⟦REFERENCE|2020/0471⟧" },
      "deed.repertoryNumber is printed as 2020/0417 and as 2020/0471; 2020/0417 was kept.",
    ],
    [
      "fr",
      { head: "Répertoire n° ⟦REFERENCE|2020/0417⟧\nRép. ⟦REFERENCE|2020/0471⟧" },
      "deed.repertoryNumber is printed as 2020/0417 and as 2020/0471; 2020/0417 was kept.",
    ],
    [
      "nl",
      { good: ", kadastraal inkomen ⟦MONEY|612 euro⟧.\nKadastraal inkomen: ⟦MONEY|621 euro⟧" },
      "goods[0].cadastralIncome is printed as 612 EUR and as 621 EUR; 612 EUR was kept.",
    ],
    [
      "fr",
      { good: ", revenu cadastral ⟦MONEY|612 euros⟧.\nRevenu cadastral : ⟦MONEY|621 euros⟧" },
      "goods[0].cadastralIncome is printed as 612 EUR and as 621 EUR; 612 EUR was kept.",
    ],
    [
      "de",
      { good: ", Katastereinkommen ⟦MONEY|612 Euro⟧.\nKatastereinkommen: ⟦MONEY|621 Euro⟧" },
      "goods[0].cadastralIncome is printed as 612 EUR and as 621 EUR; 612 EUR was kept.",
    ],
    [
      "nl",
      {
        more: "§ energy\nEnergieprestatiecertificaat nummer ⟦REFERENCE|20190114-0002801234-RES-1⟧, 245 kWh/m².\nHet certificaat met nummer ⟦REFERENCE|20200220-0002809999-RES-1⟧ vermeldt 301 kWh/m².\n",
      },
      "goods[0].epc.certificateNumber is printed as 20190114-0002801234-RES-1 and as 20200220-0002809999-RES-1; 20190114-0002801234-RES-1 was kept.",
    ],
    [
      "fr",
      {
        more: "§ energy\nCertificat PEB numéro ⟦REFERENCE|20190114000123⟧, 245 kWh/m².\nCe certificat, numéro ⟦REFERENCE|20190114000123⟧, mentionne 254 kWh/m².\n",
      },
      "goods[0].epc.value is printed as 245 and as 254; 245 was kept.",
    ],
  ] as const)("is told (%s %o)", (language, parts, message) => {
    expect(issuesOfSale(language, parts)).toEqual([{ code: "value_ambiguous", page: 1, message }]);
  });

  test.each([
    ["nl", { head: "Datum: ⟦DATE|3 mei 2020⟧\nRepertorium nr. ⟦REFERENCE|2020/0417⟧" }],
    [
      "nl",
      { more: "§ closing\nDe partijen ontvingen het ontwerp op ⟦DATE|10 april 2020⟧. Verleden te ⟦LOCATION|Lier⟧.\n" },
    ],
    ["fr", { head: "Répertoire n° ⟦REFERENCE|2020/0417⟧\nDossier ⟦REFERENCE|20-118⟧" }],
    ["fr", { good: ", revenu cadastral non indexé ⟦MONEY|612 euros⟧, revenu cadastral indexé ⟦MONEY|1.150 euros⟧" }],
    ["de", { good: ", Katastereinkommen ⟦MONEY|612 Euro⟧.\nKatastereinkommen: ⟦MONEY|612,00 Euro⟧" }],
    [
      "nl",
      {
        more: "§ energy\nEnergieprestatiecertificaat nummer ⟦REFERENCE|20190114-0002801234-RES-1⟧, 245 kWh/m².\nVoormeld certificaat nummer ⟦REFERENCE|20190114-0002801234-RES-1⟧ werd overhandigd.\n",
      },
    ],
  ] as const)("is not seen in what agrees or is something else (%s %o)", (language, parts) => {
    expect(issuesOfSale(language, parts)).toEqual([]);
  });

  test("is told where the two sides of a private agreement sign on different days", () => {
    const agreement = (second: string) =>
      `§ header\nONDERHANDSE VERKOOPOVEREENKOMST\n§ parties\nTussen de verkoper, de heer ⟦PERSON|Jan Mol⟧, wonende te ⟦ADDRESS|2400 Mol, Dorp 1⟧, en de koper, de heer ⟦PERSON|Piet Zand⟧, wonende te ⟦ADDRESS|2440 Geel, Dorp 2⟧, wordt overeengekomen:\n§ agreement\nDe verkoper verkoopt aan de koper in volle eigendom:\n§ description\nEen ⟦GOOD|woning⟧.\n§ closing\nOpgemaakt en getekend door de verkoper te ⟦LOCATION|Mol⟧ op ⟦DATE|3 mei 2020⟧ en getekend door de koper te ⟦LOCATION|Geel⟧ op ⟦DATE|${second}⟧.\n`;
    expect(issuesOf(agreement("5 mei 2020"), "nl")).toMatchObject([
      {
        code: "value_ambiguous",
        message: "deed.date is printed as 2020-05-03 and as 2020-05-05; 2020-05-03 was kept.",
      },
    ]);
    expect(issuesOf(agreement("3 mei 2020"), "nl")).toEqual([]);
  });
});
