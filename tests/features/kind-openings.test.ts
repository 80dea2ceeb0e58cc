/** Titles and openings of many offices, of our own invention: whatever the wording, a deed is never taken for something else. */
import { describe, expect, test } from "vitest";
import type { DeedKind, Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { plain } from "./annotated.ts";

const BODY: Readonly<Record<Language, string>> = {
  nl: "De heer Jan Bos, geboren te Mol op 1 mei 1960, wonende te 2400 Mol, Markt 1, verkoper.\nMevrouw An Smet, wonende te 2400 Mol, Dijk 2, koopster.\nGOED\nMOL, tweede afdeling. Een huis, Markt 1, kadaster sectie B nummer 12 A, groot 3 are.\nPrijs: 200.000,00 EUR.",
  fr: "Monsieur Luc Petit, né à Huy le 1er mai 1960, domicilié à 4500 Huy, rue Neuve 1, vendeur.\nMadame Anne Roux, domiciliée à 4500 Huy, rue Haute 2, acquéreuse.\nBIEN\nHUY, deuxième division. Une maison, rue Neuve 1, cadastrée section B numéro 12 A, de 3 ares.\nPrix : 200.000,00 EUR.",
  de: "Herr Karl Braun, geboren in Eupen am 1. Mai 1960, wohnhaft in 4700 Eupen, Gasse 1, Verkäufer.\nFrau Ruth Palm, wohnhaft in 4700 Eupen, Weg 2, Käuferin.\nGUT\nEUPEN, Gemarkung 2. Ein Haus, Gasse 1, Kataster Flur B Nummer 12 A, groß 3 Ar.\nPreis: 200.000,00 EUR.",
};

const HEADS: readonly (readonly [language: Language, kind: DeedKind, head: string])[] = [
  [
    "nl",
    "sale",
    "VERKOOP VAN GROND MET CONSTRUCTIES\n\nOp elf februari tweeduizend veertien, voor Filip Mortier, notaris te Diest.",
  ],
  ["nl", "sale", "VERKOOP\n\nHeden, 3 mei 2019, voor Mr. An Devos, geassocieerd notaris te Lier."],
  ["nl", "sale", "Dossier 12/AB\nAKTE VERKOOP HUIS\nDen 3 mei 1975 voor Jan Claes, notaris ter standplaats Aalst."],
  ["nl", "sale", "Verkoop woonhuis te Mol\n(eerste blad ontbreekt)"],
  ["nl", "sale", "KOOPAKTE\nTen jare 1988, op 3 mei, vóór ons, Piet Mol, notaris te Geel:"],
  ["nl", "sale", "AANKOOP DOOR ECHTGENOTEN\nVerschenen voor notaris An Devos te Lier:"],
  [
    "nl",
    "public_sale",
    "GERECHTELIJKE VERKOOP\nOp 3 mei 2020 ga ik, Karel Hens, notaris te Peer, over tot de verkoop.",
  ],
  [
    "nl",
    "sale",
    "GERECHTELIJKE VERKOOP UIT DE HAND\nOp 3 mei 2020, voor mij, Karel Hens, notaris te Peer, zijn verschenen:",
  ],
  ["nl", "donation", "SCHENKING\nOp 3 mei 2020, voor Karel Hens, notaris te Peer."],
  ["nl", "private_agreement", "VERKOOPOVEREENKOMST\nTussen:"],
  [
    "fr",
    "sale",
    "VENTE D'UN TERRAIN AVEC CONSTRUCTIONS\n\nLe onze février deux mille quatorze, devant Paul Mercier, notaire à Spa.",
  ],
  ["fr", "sale", "VENTE\nCe jour, 3 mai 2019, devant Me Anne Fort, notaire associée à Wavre."],
  ["fr", "sale", "Dossier 12/AB\nACTE DE VENTE MAISON\nL'an 1975, le 3 mai, par-devant Jean Noël, notaire à Ath."],
  ["fr", "sale", "Vente d'une maison à Huy\n(première page manquante)"],
  ["fr", "sale", "ACQUISITION\nL'an 1988, le 3 mai, par devant nous, Jean Noël, notaire à Ath :"],
  ["fr", "sale", "ACHAT PAR ÉPOUX\nOnt comparu devant le notaire Noël à Ath, notaire, présents :"],
  [
    "fr",
    "public_sale",
    "VENTE JUDICIAIRE\nLe 3 mai 2020, je soussigné, Paul Mercier, notaire à Spa, procède à la vente.",
  ],
  [
    "fr",
    "sale",
    "VENTE JUDICIAIRE DE GRÉ À GRÉ\nLe 3 mai 2020, devant nous, Paul Mercier, notaire à Spa, ont comparu :",
  ],
  ["fr", "donation", "DONATION\nLe 3 mai 2020, devant Paul Mercier, notaire à Spa."],
  ["fr", "private_agreement", "COMPROMIS DE VENTE\nEntre :"],
  [
    "de",
    "sale",
    "VERKAUF EINES GRUNDSTÜCKS MIT BAUTEN\n\nAm elften Februar zweitausendvierzehn, vor Paul Kessel, Notar in Büllingen.",
  ],
  ["de", "sale", "VERKAUF\nHeute, den 3. Mai 2019, vor Ruth Lenz, assoziierte Notarin in Eupen."],
  ["de", "sale", "Akte 12/AB\nKAUFURKUNDE HAUS\nIm Jahre 1975, am 3. Mai, vor Jean Noll, Notar in Malmedy."],
  ["de", "sale", "Verkauf eines Hauses in Eupen\n(erste Seite fehlt)"],
  ["de", "sale", "KAUFAKTE\nIm Jahre 1988, den 3. Mai, vor uns, Jean Noll, Notar in Malmedy:"],
  ["de", "sale", "ANKAUF DURCH EHELEUTE\nVor dem Notar Noll in Malmedy sind erschienen:"],
  ["de", "public_sale", "GERICHTLICHER VERKAUF\nAm 3. Mai 2020, vor mir, Paul Kessel, Notar in Büllingen, erschienen:"],
  ["de", "public_sale", "ZWANGSVERSTEIGERUNG\nAm 3. Mai 2020, vor Paul Kessel, Notar in Büllingen."],
  ["de", "donation", "SCHENKUNG\nAm 3. Mai 2020, vor Paul Kessel, Notar in Büllingen."],
  ["de", "private_agreement", "KAUFVORVERTRAG\nZwischen:"],
];

const VERB: Readonly<Record<Language, string>> = {
  nl: "De verkoper verkoopt aan de koopster, die aanvaardt.",
  fr: "Le vendeur vend à l'acquéreuse, qui accepte.",
  de: "Der Verkäufer verkauft der Käuferin, die annimmt.",
};

describe("heads of deeds", () => {
  test.each(HEADS)("in %s a %s is read under %j", (language, kind, head) => {
    expect(deriveRecord(plain(`${head}\n\n${BODY[language]}`, language)).record.deed.kind).toBe(kind);
  });

  test.each(["nl", "fr", "de"] as const)(
    "in %s both sides, cadastre and price are a deed without any head",
    (language) => {
      expect(deriveRecord(plain(`${VERB[language]}\n${BODY[language]}`, language)).record.deed.kind).not.toBe(
        "not_a_deed",
      );
    },
  );

  test.each([
    ["nl", "De heer Jan Bos, wonende te 2400 Mol, Markt 1.\nWAARVAN AKTE, verleden te Mol."],
    ["fr", "Monsieur Luc Petit, domicilié à Huy, rue Neuve 1.\nDONT ACTE, fait à Huy."],
    ["de", "Herr Karl Braun, wohnhaft in Eupen, Gasse 1.\nWORÜBER URKUNDE, getätigt in Eupen."],
  ] as const)("in %s the notary's closing alone, its head lost, is a deed's: %j", (language, text) => {
    expect(deriveRecord(plain(text, language)).record.deed.kind).not.toBe("not_a_deed");
  });

  test.each([
    ["nl", "Beste An,\nOp 3 mei 2020 werd het huis verkocht bij akte verleden voor Karel Hens, notaris te Peer."],
    [
      "nl",
      "Op 3 mei 2020 gaf de verkoper de sleutels. De akte werd getekend voor Karel Hens, notaris te Peer, door de koper.",
    ],
    ["fr", "Le 3 mai 2020, le vendeur a signé l'acte reçu devant Paul Mercier, notaire à Spa."],
    ["de", "Am 3. Mai 2020 wurde die Urkunde getätigt vor Paul Kessel, Notar in Büllingen."],
  ] as const)("in %s a sentence about another deed is no opening: %j", (language, text) => {
    expect(deriveRecord(plain(text, language)).record.deed.kind).toBe("not_a_deed");
  });

  test.each([
    [
      "nl",
      "other",
      "HUWELIJKSKONTRAKT\nHet jaar 1971, voor ons, Jan Maes, notaris te Geel, zijn verschenen :\nDe Heer Jan Bos en Mejuffrouw An Smet, verkoopster, die een prijs van 200.000 F inbrengen.",
    ],
    [
      "nl",
      "other",
      "BOEDELBESCHRIJVING\nOp 3 mei 2020 ga ik, Karel Hens, notaris te Peer, over tot de beschrijving van de boedel.",
    ],
    [
      "nl",
      "other",
      "KAPITAALVERHOGING\nOp 3 mei 2020, voor mij, Karel Hens, notaris te Peer, is de vergadering gehouden.",
    ],
    [
      "fr",
      "other",
      "INVENTAIRE\nL'an 2020, le 3 mai, Nous, Paul Mercier, notaire associé à Spa, poursuivons l'inventaire commencé hier.\nÀ la requête de Luc Petit, né à Huy.\nDe tout quoi procès-verbal, clos à midi.",
    ],
    [
      "fr",
      "other",
      "MODIFICATION DES STATUTS\nCe 3 mai 2020, en l'étude, devant Maître Paul Mercier, notaire à Spa,\ns'est réunie l'assemblée des actionnaires.",
    ],
    [
      "de",
      "other",
      "EHEVERTRAG\nAm 3. Mai 2020 beurkunde ich, Dr. Paul Kessel, Notar mit Standort in Büllingen, auf Antrag der Genannten:",
    ],
    [
      "de",
      "public_sale",
      "VERSTEIGERUNG\nAm 3. Mai 2020, im Saal „Zur Post“, habe ich, Paul Kessel, Notar in Büllingen, die Versteigerung eröffnet.",
    ],
  ] as const)("in %s a deed is %s under %j", (language, kind, text) => {
    expect(deriveRecord(plain(text, language)).record.deed.kind).toBe(kind);
  });

  test.each([
    [
      "nl",
      "Op 3 mei 1971, voor mij, Jan Maes, notaris te Geel, zijn verschenen:\nDe heer Jan Bos en mejuffrouw An Smet, verkoopster, aanstaande echtgenoten, die hun goederen beschrijven: een huis gekocht voor 200.000 F.",
    ],
    [
      "nl",
      "Op 3 mei 2020, voor mij, Karel Hens, notaris te Peer, verscheen mevrouw An Smet, die mij haar uiterste wil dicteert.\nMijn huis mag worden verkocht.",
    ],
    [
      "fr",
      "Le 3 mai 2020, devant nous, Paul Mercier, notaire à Spa, a comparu Luc Petit, qui nous a dicté son testament.\nMa maison sera vendue.",
    ],
    [
      "fr",
      "Le 3 mai 1971, devant nous, Paul Mercier, notaire à Spa, ont comparu Luc Petit et Anne Roux, vendeuse, futurs époux.",
    ],
    [
      "de",
      "Am 3. Mai 2020, vor mir, Paul Kessel, Notar in Büllingen, erschienen Karl Braun und Ruth Palm, Verkäuferin, künftige Eheleute.",
    ],
  ] as const)("in %s an act without a title is other by what is done: %j", (language, text) => {
    const input = plain(text, language);
    const [clause] = input.clauses;
    const clauses = clause === undefined ? [] : [{ ...clause, kind: "parties" as const }];
    expect(deriveRecord({ ...input, clauses }).record.deed.kind).toBe("other");
  });

  test.each([
    ["nl", "Op 3 mei 2020, v0or mlj, An Bos, uotaris te Geel, is verschenen Jan Bos, die opricht:"],
    ["fr", "Le 3 mai 2020, dcvant nons, Paul Mercier, notairc à Spa, a comparu Luc Petit :"],
    ["de", "Am 3. Mai 2020, v0r mlr, Paul Kessel, Nofar in Büllingen, erschien Karl Braun:"],
    [
      "nl",
      "Op 3 mei 2020, voor mij, An Bos, notaris te Geel, is verschenen de vennootschap Bos, opgericht bij akte bekendgemaakt in de bijlagen tot het Belgisch Staatsblad van 3 juni 2001 onder nummer 20010603-12, met zetel te Geel, Markt 1, die hier vertegenwoordigd is en het volgende heeft verklaard:",
    ],
  ] as const)("in %s an opening that recognition damaged opens a deed: %j", (language, text) => {
    expect(deriveRecord(plain(text, language)).record.deed.kind).not.toBe("not_a_deed");
  });

  test.each([
    [
      "nl",
      "Overdracht van een woning\nNotaris: Karel Hens, met standplaats in Peer\nDe verkoper draagt de volle eigendom over aan de koper, geboren te Mol.\nDeze akte is verleden in Peer.",
    ],
    [
      "fr",
      "Vente d'une maison\nNotaire : Paul Mercier, à la résidence de Spa\nVendeur : Luc Petit, né à Huy\nLe présent acte a été reçu à Spa.",
    ],
    [
      "de",
      "Kauf eines Hauses\nNotar: Paul Kessel, mit Amtssitz in Büllingen\nVerkäufer: Karl Braun, geb. 1.5.1960 in Eupen\nDiese Urkunde wurde in Büllingen errichtet.",
    ],
  ] as const)("in %s a notary in a field of its own opens a sale: %j", (language, text) => {
    expect(deriveRecord(plain(text, language)).record.deed.kind).toBe("sale");
  });

  test.each([
    ["nl", "Notaris: Karel Hens, met standplaats in Peer\nWij maken u de staat van kosten over."],
    ["fr", "Nous, Petit et Grand, notaires associés, avons reçu votre demande de renseignements."],
    [
      "fr",
      "Procès-verbal de l'assemblée générale des copropriétaires\nCe 3 mai 2020 les copropriétaires se sont réunis.",
    ],
    ["de", "Notar: Paul Kessel, mit Amtssitz in Büllingen\nWir senden Ihnen den Entwurf zu."],
  ] as const)("in %s a notary's other papers are no deeds: %j", (language, text) => {
    expect(deriveRecord(plain(text, language)).record.deed.kind).toBe("not_a_deed");
  });
});
