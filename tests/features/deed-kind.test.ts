import { describe, expect, test } from "vitest";
import { deriveRecord } from "../../src/features/index.ts";
import { plain } from "./annotated.ts";

/** Documents at the border, of our own invention, by what they are. */
const NEAR_DEEDS: readonly (readonly [what: string, language: "nl" | "fr" | "de", text: string])[] = [
  [
    "a lease",
    "nl",
    `HUUROVEREENKOMST\nTussen de ondergetekenden:\nJan Bos, hierna "de verhuurder", en An Smet, hierna "de huurder".\nDe huurprijs bedraagt 800 euro per maand.\nOpgemaakt te Gent op 1 mei 2020 in twee exemplaren.`,
  ],
  [
    "a commercial lease",
    "fr",
    `BAIL COMMERCIAL\nEntre les soussignés : Luc Remy, bailleur, et la SRL Pain d'Or, preneur.\nLe loyer est de 1.200 euros.\nFait à Namur en trois exemplaires.`,
  ],
  [
    "an energy certificate",
    "nl",
    `energieprestatiecertificaat\ncertificaatnummer 20200101-0000000001-RES-1\nKerkstraat 1, 9000 Gent\nEnergielabel C, 250 kWh/m²\nBij verkoop moet de verkoper dit attest aan de koper geven.`,
  ],
  [
    "a bank's offer",
    "fr",
    `OFFRE DE CRÉDIT HYPOTHÉCAIRE\nCher Monsieur,\nNous vous proposons un crédit de 200.000 euros pour l'achat de la maison.\nL'acte de crédit sera reçu par votre notaire.`,
  ],
  [
    "a notary's invoice",
    "nl",
    `Notaris An Devos\nFACTUUR 2021/55\nVerkoop Kerkstraat 1: ereloon 1.500,00 euro, aktekosten 900,00 euro.`,
  ],
  [
    "a municipal decision",
    "nl",
    `STAD LIER\nUittreksel uit het register der beslissingen van de gemeenteraad\nZitting van 4 mei 2015\nDe raad keurt het ontwerp van akte goed waarbij de verkoper de grond aan de stad verkoopt.`,
  ],
  [
    "a page of the gazette",
    "fr",
    `MONITEUR BELGE — 12.03.2019 — Annexes\nD'un acte reçu par Maître Luc Hannotte, notaire à Huy, le 1er mars 2019, il résulte que la société a été constituée.`,
  ],
  [
    "a valuation report",
    "nl",
    `SCHATTINGSVERSLAG\nOpdrachtgever: mevrouw Claes. Verkoopwaarde van de woning: 300.000 euro.\nDe verkoper en de koper kennen het verslag. Opgemaakt te Mol.`,
  ],
  [
    "a declaration of inheritance",
    "fr",
    `DÉCLARATION DE SUCCESSION\nde Monsieur Paul Henin, décédé à Mons le 2 mai 2018. Actif : une maison acquise par acte du notaire Petit.`,
  ],
  ["an advert", "nl", `TE KOOP\nInstapklare woning met tuin, vraagprijs 289.000 euro. Notaris De Smet, Gent.`],
  [
    "a letter that quotes a deed",
    "fr",
    `Étude Remacle\nMadame, Monsieur,\nVoici le début de l'acte : « L'an deux mille vingt, le deux mai, par-devant Nous, Maître Remacle, notaire à Spa, ont comparu : ».\nVeuillez agréer mes salutations.`,
  ],
  [
    "a letter",
    "de",
    `Notar Ralf Palm\nEupen, den 8. Juni 2021\nSehr geehrte Frau Brandt,\nich bestätige den Empfang des Kaufvorvertrages. Der Kaufpreis beträgt 249.000 Euro. Der Verkäufer und der Käufer werden geladen.`,
  ],
  [
    "a council's minutes",
    "de",
    `STADT EUPEN\nAUSZUG AUS DEM PROTOKOLLBUCH DES STADTRATES\nÖffentliche Sitzung vom 26. September 2016\nDer Rat genehmigt den Entwurf der Urkunde.`,
  ],
  [
    "minutes of co-owners",
    "fr",
    `PROCÈS-VERBAL DE L'ASSEMBLÉE GÉNÉRALE ORDINAIRE\nRésidence Bellevue\nL'appartement vendu par le vendeur à l'acquéreur est cité.`,
  ],
  [
    "a receipt of keys",
    "nl",
    `Ondergetekende verklaart heden te hebben ontvangen van de verkoper van het goed, vier sleutels.\nOpgemaakt te Mol op 1 maart 2023 in twee exemplaren, de koper.`,
  ],
  [
    "a list of documents",
    "nl",
    `Lijst van stukken voor de ondertekening\n– titel van de verkoper\n– identiteitskaart van de koper`,
  ],
];

describe("documents that are no deeds", () => {
  test.each(NEAR_DEEDS)("%s is not_a_deed, with nothing but kind and language", (_, language, text) => {
    const { record } = deriveRecord(plain(text, language));
    expect(record).toEqual({
      deed: { kind: "not_a_deed", language, date: null, repertoryNumber: null, notaries: [] },
      parties: [],
      transactions: [],
      goods: [],
    });
  });
  test("in a language that is none of the three, the language is null", () => {
    expect(deriveRecord(plain("Dear Sirs, please find enclosed the keys.", null)).record.deed.language).toBeNull();
  });
});

const DEEDS: readonly (readonly [what: string, kind: string, language: "nl" | "fr" | "de", text: string])[] = [
  [
    "a private sale without a title",
    "private_agreement",
    "nl",
    `De ondergetekenden: de heer Jan Bos, verkoper, en mevrouw An Smet, koper. De verkoper verkoopt een woning voor de prijs van 200.000 euro. Opgemaakt te Mol op 3 mei 2019 in twee exemplaren.`,
  ],
  [
    "a draft with blanks",
    "sale",
    "nl",
    `ONTWERP\nVERKOOP\nHet jaar tweeduizend *, op *, voor mij, Meester *, notaris te *, zijn verschenen: *`,
  ],
  [
    "a typed deed of 1931",
    "sale",
    "fr",
    `VENTE\nL'an mil neuf cent trente et un, le deux mars, pardevant Nous, Maître Jules Noël, notaire à Spa, ont comparu :`,
  ],
  [
    "a donation",
    "donation",
    "nl",
    `SCHENKING\nOp twee mei tweeduizend tien, voor ons, notaris An Devos te Mol, zijn gekomen:`,
  ],
  [
    "an exchange",
    "exchange",
    "de",
    `TAUSCH\nIm Jahre zweitausendelf, vor mir, Ruth Lennertz, Notarin in Eupen, sind erschienen:`,
  ],
  [
    "statutes in letter-spaced capitals",
    "condominium_statutes",
    "fr",
    `A C T E   D E   B A S E\nL'an deux mil neuf, le six mai, devant Nous, Maître Petit, notaire à Mons, a comparu :`,
  ],
  [
    "a long lease of land by a notary",
    "emphyteusis",
    "nl",
    `ERFPACHT\nHeden, voor mij, notaris An Devos te Mol, zijn verschenen:`,
  ],
  [
    "the sale of an existing long lease",
    "sale",
    "fr",
    `CESSION D'EMPHYTÉOSE\nLe deux mai deux mille vingt, devant nous, Maître Petit, notaire à Mons, ont comparu :`,
  ],
  [
    "a free cession before a mayor",
    "free_cession",
    "nl",
    `KOSTELOZE GRONDAFSTAND\nOp twee mei tweeduizend tien, voor mij, burgemeester van de gemeente Mol, zijn verschenen:`,
  ],
  [
    "a credit with mortgage",
    "mortgage",
    "fr",
    `OUVERTURE DE CRÉDIT\nL'an deux mille dix, le deux mai, par-devant nous, Maître Petit, notaire à Mons, ont comparu :`,
  ],
  [
    "a sale before a notary with a title that has a stop",
    "sale",
    "de",
    `KAUFVERTRAG\nAm zweiten Mai zweitausendzehn, vor mir, Dr. Hedwig Schmitz, Notarin mit dem Amtssitz in Eupen, sind erschienen:`,
  ],
  [
    "a sale before a notary with an initial",
    "sale",
    "nl",
    `VERKOOP\nOp twee mei tweeduizend tien, voor mij, Mr. Jan P. Claes, notaris te Mol, zijn verschenen:`,
  ],
  [
    "a sale received by two notaries who name the day between",
    "sale",
    "fr",
    `VENTE MERCIER\nNous, Paul Rosier, notaire dont la résidence est Spa, et Maître Anne Colin, notaire dont la résidence est Theux, avons reçu, ce deux mai deux mille dix, l'acte de vente requis par :`,
  ],
  [
    "a deed without a title",
    "sale",
    "nl",
    `Het jaar negentienhonderd zestig, op twee mei, voor ons, notaris Jan Bos te Lier, is verschenen: de heer Piet Claes, die verklaart verkocht te hebben aan de heer Jan Mol`,
  ],
];

describe("deeds", () => {
  test.each(DEEDS)("%s is of kind %s", (_, kind, language, text) => {
    expect(
      deriveRecord({
        ...plain(text, language),
        clauses: [{ kind: "agreement", start: 0, end: text.length, heading: null }],
      }).record.deed.kind,
    ).toBe(kind);
  });
});
