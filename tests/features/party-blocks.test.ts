/** Who the parties are and on which side they stand, in the wording of offices of our own invention. */
import { expect, test } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { checkEvidence } from "./evidence.ts";

type Deed = {
  readonly what: string;
  readonly language: Language;
  readonly markup: string;
  readonly parties: readonly string[];
};

const OPENING: Readonly<Record<Language, string>> = {
  nl: "§ opening\nOp ⟦DATE|3 mei 2019⟧, voor mij, ⟦PERSON|An Bral⟧, notaris te ⟦LOCATION|Geel⟧.\n",
  fr: "§ opening\nLe ⟦DATE|3 mai 2019⟧, devant Nous, ⟦PERSON|Luc Petit⟧, notaire à ⟦LOCATION|Huy⟧.\n",
  de: "§ opening\nAm ⟦DATE|3. Mai 2019⟧, vor mir, ⟦PERSON|Karl Braun⟧, Notar in ⟦LOCATION|Eupen⟧.\n",
};

/** A person with a birth and, unless it is told otherwise, a home. */
const born = (language: Language, name: string, day: string, home?: string): string =>
  ({
    nl: `⟦PERSON|${name}⟧, geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|${day} mei 1960⟧${home === undefined ? "" : `, wonende te ⟦ADDRESS|${home}⟧`}`,
    fr: `⟦PERSON|${name}⟧, né à ⟦LOCATION|Spa⟧ le ⟦DATE|${day} mai 1960⟧${home === undefined ? "" : `, domicilié à ⟦ADDRESS|${home}⟧`}`,
    de: `⟦PERSON|${name}⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|${day}. Mai 1960⟧${home === undefined ? "" : `, wohnhaft in ⟦ADDRESS|${home}⟧`}`,
  })[language];

const DEEDS: readonly Deed[] = [
  {
    what: "highest bidders named where the lot is adjudged, the first of a couple by her full name",
    language: "nl",
    markup: `§ header\nTOEWIJZING\n${OPENING.nl}§ parties\nOp verzoek van:\n– de heer ⟦PERSON|Jan Smet⟧ (⟦LOCATION|Mol⟧, ⟦DATE|1 mei 1950⟧), wonende te ⟦ADDRESS|Kouter 3, 2440 Geel⟧;
§ price\nKavel 1 wordt toegewezen aan de echtgenoten ${born("nl", "Els Daems", "2")}, en ${born("nl", "Koen Raes", "4")}, samen wonende te ⟦ADDRESS|Veld 5, 2440 Geel⟧, die aanvaarden, voor ⟦MONEY|100.000 euro⟧.`,
    parties: ["seller Jan Smet Kouter 3", "buyer Els Daems Veld 5", "buyer Koen Raes Veld 5"],
  },
  {
    what: "a highest bidder named where the lot is adjudged",
    language: "fr",
    markup: `§ header\nADJUDICATION\n${OPENING.fr}§ parties\nÀ la requête de :\n1. Monsieur ⟦PERSON|Paul Remy⟧ (⟦LOCATION|Huy⟧, ⟦DATE|3.03.1950⟧), domicilié à ⟦ADDRESS|4500 Huy, rue Basse 4⟧ ;
§ price\nLe lot 1 est adjugé à Madame ${born("fr", "Anne Colin", "4", "5000 Namur, rue Haute 2")}, qui accepte, pour ⟦MONEY|90.000 €⟧.`,
    parties: ["seller Paul Remy rue Basse 4", "buyer Anne Colin rue Haute 2"],
  },
  {
    what: "a highest bidder named where the lot is adjudged",
    language: "de",
    markup: `§ header\nVERSTEIGERUNG\n${OPENING.de}§ parties\nAuf Ersuchen von:\n– Herrn ⟦PERSON|Hans Falk⟧ (⟦LOCATION|Eupen⟧, ⟦DATE|13.07.1947⟧), wohnhaft in ⟦ADDRESS|4700 Eupen, Gasse 6⟧;
§ price\nLos 1 wird zugeschlagen an die Eheleute ${born("de", "Uwe Kurz", "2")}, und ${born("de", "Ute Lang", "3")}, beide wohnhaft in ⟦ADDRESS|4700 Eupen, Markt 9⟧, die annehmen, zum Preis von ⟦MONEY|90.000 €⟧.`,
    parties: ["seller Hans Falk Gasse 6", "buyer Uwe Kurz Markt 9", "buyer Ute Lang Markt 9"],
  },
  {
    what: "a seized owner, the pursuing bank, who gets the lot",
    language: "de",
    markup: `§ header\nVERSTEIGERUNG\n${OPENING.de}§ parties\nBetreibende Gläubigerin: die ⟦ORGANISATION|Vennbank AG⟧, Sitz in ⟦ADDRESS|4700 Eupen, Markt 4⟧, Unternehmensnummer ⟦ENTERPRISE_NUMBER|0402.000.831⟧.
Schuldner: Herr ${born("de", "Hans Falk", "2", "4700 Eupen, Gasse 6")}.
§ price\nDen Zuschlag erhält Frau ${born("de", "Ute Lang", "3", "4700 Eupen, Gasse 9")}, die annimmt, für ⟦MONEY|90.000 €⟧.`,
    parties: ["other Vennbank AG Markt 4", "seller Hans Falk Gasse 6", "buyer Ute Lang Gasse 9"],
  },
  {
    what: "titles and labels in which recognition took a letter for another",
    language: "fr",
    markup: `§ header\nVENTE\n${OPENING.fr}§ parties\nDame ${born("fr", "Anne Colin", "4")}, épouse de Monsleur ⟦PERSON|René Halleux⟧, avec lequel elle demeure à ⟦ADDRESS|4500 Huy, rue Haute 2⟧.
Ci-oprès "le vendcur".\nA Monsieur ${born("fr", "Marc Denis", "3", "4500 Huy, rue Neuve 8")}, ci-après "l'acquéreur".
§ price\nLe prix est de ⟦MONEY|90.000 €⟧.`,
    parties: ["seller Anne Colin rue Haute 2", "buyer Marc Denis rue Neuve 8"],
  },
  {
    what: "titles and labels in which recognition took a letter for another",
    language: "nl",
    markup: `§ header\nVERKOOP\n${OPENING.nl}§ parties\nMevrouw ${born("nl", "Els Raes", "4")}, weduwe van de hecr ⟦PERSON|Gerard Maes⟧, wonende te ⟦ADDRESS|2440 Geel, Dorp 2⟧, hlerna "de verk0per".
De heer ${born("nl", "Jan Smet", "3", "2440 Geel, Dorp 8")}, hierno "de kopcr".
§ price\nDe prijs is ⟦MONEY|90.000 €⟧.`,
    parties: ["seller Els Raes Dorp 2", "buyer Jan Smet Dorp 8"],
  },
  {
    what: "sellers numbered primo, secundo, tertio in one sentence, the buyer behind the verb",
    language: "nl",
    markup: `§ header\nVERKOOP\n${OPENING.nl}§ parties\nZijn verschenen, als verkopers: primo, de heer ${born("nl", "Jules Claes", "1", "2440 Geel, Dorp 1")}; secundo, mevrouw ${born("nl", "Maria Claes", "2", "2440 Geel, Dorp 2")}; en tertio, de heer ${born("nl", "Omer Claes", "3")}, verblijvende te ⟦LOCATION|Gent⟧, dewelke verklaren te hebben verkocht
aan de heer ${born("nl", "Piet Dhont", "5", "2440 Geel, Veld 7")}.
§ price\nDe prijs bedraagt ⟦MONEY|50.000 euro⟧.`,
    parties: [
      "seller Jules Claes Dorp 1",
      "seller Maria Claes Dorp 2",
      "seller Omer Claes Gent",
      "buyer Piet Dhont Veld 7",
    ],
  },
  {
    what: "buyers under their own heading behind the seller's representatives",
    language: "fr",
    markup: `§ header\nVENTE\n${OPENING.fr}§ parties\nPOUR VENDRE :\na) Le ⟦ORGANISATION|CPAS de Marchin⟧, légataire,
§ representation\nreprésenté par sa présidente, Madame ⟦PERSON|Rose Lahaye⟧.
POUR ACQUÉRIR :\nb) Monsieur ${born("fr", "Marc Denis", "3", "4500 Huy, rue Neuve 8")} ;
c) Madame ${born("fr", "Julie Paquet", "5", "4500 Huy, rue Neuve 9")} ;
§ agreement\nLe CPAS vend, sous les garanties de droit :\n§ price\nLe prix est de ⟦MONEY|90.000 €⟧.`,
    parties: ["seller CPAS de Marchin -", "buyer Marc Denis rue Neuve 8", "buyer Julie Paquet rue Neuve 9"],
  },
  {
    what: "buyers under their own heading behind the seller's representatives",
    language: "de",
    markup: `§ header\nVERKAUF\n${OPENING.de}§ parties\nVerkäuferin | ⟦ORGANISATION|Bauhof AG⟧, mit Sitz in ⟦ADDRESS|4700 Eupen, Neustraße 4⟧, Unternehmensnummer ⟦ENTERPRISE_NUMBER|0402.441.831⟧
§ representation\nvertreten durch ihren Verwalter, Herrn ${born("de", "Uwe Kurz", "3", "4700 Eupen, Markt 3")}.
Käufer:\n1. Herr ${born("de", "Peter Lang", "4", "4700 Eupen, Markt 9")};
2. Frau ${born("de", "Ute Falk", "5", "4700 Eupen, Markt 8")}.
§ agreement\nDie Verkäuferin verkauft den Käufern:\n§ price\nDer Preis beträgt ⟦MONEY|90.000 €⟧.`,
    parties: ["seller Bauhof AG Neustraße 4", "buyer Peter Lang Markt 9", "buyer Ute Falk Markt 8"],
  },
  {
    what: "a buying company behind the representatives of the first, called by a name in capitals",
    language: "nl",
    markup: `§ header\nERFPACHT\n${OPENING.nl}§ parties\nDe ⟦ORGANISATION|Gemeente Olen⟧, met kantoren te ⟦ADDRESS|2250 Olen, Dorp 1⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0207.000.173⟧, hierna: de GEMEENTE;
§ representation\nvertegenwoordigd door haar burgemeester, de heer ⟦PERSON|Erik Wils⟧;
De coöperatieve vennootschap ⟦ORGANISATION|WARMTENET OLEN⟧, met zetel te ⟦ADDRESS|2250 Olen, Berg 3⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0736.000.483⟧, hierna: de COÖPERATIE;
§ agreement\nDe GEMEENTE verleent aan de COÖPERATIE, die aanvaardt, een recht van erfpacht op:`,
    parties: ["grantor Gemeente Olen Dorp 1", "grantee WARMTENET OLEN Berg 3"],
  },
  {
    what: "a co-owner who joins in",
    language: "nl",
    markup: `§ header\nVERKOOP\n${OPENING.nl}§ parties\nDe verkoper:\n${born("nl", "Jan Smet", "1", "2440 Geel, Dorp 1")}.
De koper:\n${born("nl", "Els Raes", "2", "2440 Geel, Dorp 2")}.
Mede tussenkomend:\n${born("nl", "Wim Smet", "3")}, wonende zoals de koper, mede-eigenaar voor de helft, die met deze verkoop instemt.
§ agreement\nDe verkoper verkoopt aan de koper zijn helft in:\n§ price\nDe prijs bedraagt ⟦MONEY|50.000 euro⟧.`,
    parties: ["seller Jan Smet Dorp 1", "buyer Els Raes Dorp 2", "other Wim Smet Dorp 2"],
  },
  {
    what: "a tenant who joins in as the third party",
    language: "fr",
    markup: `§ header\nVENTE\n${OPENING.fr}§ parties\nPremièrement — Monsieur ${born("fr", "Paul Remy", "1", "4500 Huy, rue Basse 4")}. Dénommé « le vendeur ».
Deuxièmement — Madame ${born("fr", "Anne Colin", "2", "4500 Huy, rue Haute 2")}. Dénommée « l'acquéreur ».
Troisièmement — Monsieur ${born("fr", "Louis Mahy", "3", "4500 Huy, rue Neuve 6")}, locataire du pré, qui intervient comme dit à l'article 9. Dénommé « l'agriculteur ».
§ agreement\nLe vendeur vend à l'acquéreur :\n§ price\nLe prix est de ⟦MONEY|90.000 €⟧.`,
    parties: ["seller Paul Remy rue Basse 4", "buyer Anne Colin rue Haute 2", "other Louis Mahy rue Neuve 6"],
  },
  {
    what: "a buyer who is there and accepts is none who joins in",
    language: "fr",
    markup: `§ header\nVENTE\n${OPENING.fr}§ parties\nMonsieur ${born("fr", "Paul Remy", "1", "4500 Huy, rue Basse 4")}, vendeur.
Madame ${born("fr", "Anne Colin", "2", "4500 Huy, rue Haute 2")}, qui intervient et accepte, acquéreur.
§ agreement\nLe vendeur vend à l'acquéreur :\n§ price\nLe prix est de ⟦MONEY|90.000 €⟧.`,
    parties: ["seller Paul Remy rue Basse 4", "buyer Anne Colin rue Haute 2"],
  },
  {
    what: "a husband who assists his wife, and their home",
    language: "nl",
    markup: `§ header\nVERKOOP\n${OPENING.nl}§ parties\nMevrouw ${born("nl", "Maria Claes", "2")}, bijgestaan en gemachtigd door haar echtgenoot, den heer ⟦PERSON|Pieter Goos⟧, landbouwer, met wie zij woont te ⟦ADDRESS|Pittem, Dorp 4⟧,
Die verklaart verkocht te hebben aan:\nDe heer ${born("nl", "Omer Dhont", "5", "Pittem, Veld 7")}.
§ price\nDe prijs bedraagt ⟦MONEY|50.000 frank⟧.`,
    parties: ["seller Maria Claes Dorp 4", "other Pieter Goos Dorp 4", "buyer Omer Dhont Veld 7"],
  },
  {
    what: "witnesses in a list, a testatrix who lives in a home named before",
    language: "nl",
    markup: `§ header\nTESTAMENT\n§ opening\nOp ⟦DATE|3 mei 2019⟧ heb ik, ⟦PERSON|An Bral⟧, notaris te ⟦LOCATION|Geel⟧, mij begeven naar ⟦LOCATION|rusthuis De Linde⟧, ⟦ADDRESS|Berg 4, 2440 Geel⟧, waar in tegenwoordigheid van twee getuigen:
– de heer ⟦PERSON|Jan Smet⟧, wonende te ⟦ADDRESS|Kouter 3, 2440 Geel⟧;
– mevrouw ⟦PERSON|Rita Raes⟧, wonende te ⟦ADDRESS|Kouter 4, 2440 Geel⟧;
§ parties\nis verschenen: mevrouw ${born("nl", "Nelly Vos", "4")}, gedomicilieerd in voormeld rusthuis De Linde.`,
    parties: ["other Nelly Vos Berg 4"],
  },
  {
    what: "an inventory's heirs, not whose estate it is",
    language: "de",
    markup: `§ header\nINVENTAR\n${OPENING.de}§ parties\nDer Nachlass ist der des Herrn ⟦PERSON|Hans Lang⟧, geboren zu ⟦LOCATION|Eupen⟧ am ⟦DATE|3. Mai 1930⟧, daselbst verstorben am ⟦DATE|3. Juni 2017⟧.
Auf Ersuchen von:\n1. Frau ${born("de", "Ute Falk", "5", "4700 Eupen, Markt 8")};
2. Frau ${born("de", "Ruth Hennes", "6", "4700 Eupen, Markt 7")}, Witwe des am ⟦DATE|3. März 1990⟧ zu ⟦LOCATION|Raeren⟧ verlebten ⟦PERSON|Josef Kreutz⟧;`,
    parties: ["other Ute Falk Markt 8", "other Ruth Hennes Markt 7"],
  },
  {
    what: "minutes of a company that is named in the head alone",
    language: "nl",
    markup: `§ header\n⟦ORGANISATION|DRUKKERIJ PEETERS⟧\nbesloten vennootschap, met zetel te ⟦ADDRESS|2440 Geel, Markt 5⟧, ⟦ENTERPRISE_NUMBER|0472.000.052⟧\nSTATUTENWIJZIGING
${OPENING.nl}§ capacity\nVoor mij is de buitengewone algemene vergadering gehouden van voornoemde vennootschap.
SAMENSTELLING. Aanwezig zijn de volgende aandeelhouders:
§ other\n1. ${born("nl", "Jan Peeters", "1", "2440 Geel, Dorp 1")}: 50 aandelen;
2. ${born("nl", "Tine Maes", "2")}, wonende op hetzelfde adres: 50 aandelen.`,
    parties: ["other DRUKKERIJ PEETERS Markt 5", "other Jan Peeters Dorp 1", "other Tine Maes Dorp 1"],
  },
  {
    what: "minutes of a company that is named in the opening",
    language: "fr",
    markup: `§ header\nASSEMBLÉE GÉNÉRALE EXTRAORDINAIRE\n§ opening\nLe ⟦DATE|3 mai 2019⟧, devant Nous, Maître ⟦PERSON|Luc Petit⟧, notaire à ⟦LOCATION|Huy⟧, s'est réunie l'assemblée générale de la société à responsabilité limitée « ⟦ORGANISATION|Toitures Remy⟧ », ayant son siège à ⟦ADDRESS|4500 Huy, rue Basse 4⟧, BCE ⟦ENTERPRISE_NUMBER|0718.000.355⟧.
§ other\nSont présents les associés suivants :\n1) Monsieur ${born("fr", "Paul Remy", "1", "4500 Huy, rue Basse 5")}, 50 parts ;
2) Madame ${born("fr", "Julie Paquet", "2", "4500 Huy, rue Basse 6")}, 50 parts.`,
    parties: ["other Toitures Remy rue Basse 4", "other Paul Remy rue Basse 5", "other Julie Paquet rue Basse 6"],
  },
  {
    what: "a village that numbers its houses, the municipality behind it",
    language: "de",
    markup: `§ header\nTAUSCH\n§ opening\nAm ⟦DATE|3. Mai 1969⟧, vor mir, ⟦PERSON|Karl Braun⟧, Notar in ⟦LOCATION|Eupen⟧.\n§ parties\nErschienen einerseits Herr ⟦PERSON|Johann Heck⟧, geboren zu ⟦LOCATION|Weweler⟧ am ⟦DATE|3. Mai 1938⟧, und dessen Ehefrau ⟦PERSON|Maria Wirtz⟧, geboren zu ⟦LOCATION|Dürler⟧ am ⟦DATE|5. Mai 1942⟧, beisammen wohnend zu ⟦ADDRESS|Bracht, Haus Nummer 23⟧, Gemeinde ⟦LOCATION|Reuland⟧,
andererseits Herr ${born("de", "Peter Lang", "4", "Eupen, Markt 9")}.`,
    parties: ["exchanger Johann Heck Bracht 23", "exchanger Maria Wirtz Bracht 23", "exchanger Peter Lang Markt 9"],
  },
];

test.each(DEEDS)("$language: $what", ({ language, markup, parties }) => {
  const input = compile(markup, language);
  const { record } = deriveRecord(input);
  expect(
    record.parties.map(({ role, name, address }) =>
      [
        role,
        name,
        ...(address === null
          ? ["-"]
          : address.street === null
            ? [address.municipality]
            : [address.street, address.number]),
      ].join(" "),
    ),
  ).toEqual(parties);
  checkEvidence(input);
});

test.each([
  [
    "nl",
    "§ opening\nDatum: ⟦DATE|3 mei 2019⟧\nNotaris: ⟦PERSON|An Bral⟧, met standplaats te ⟦LOCATION|Geel⟧\nTweede notaris, voor de kopers: ⟦PERSON|Jef Maes⟧, met standplaats te ⟦LOCATION|Mol⟧",
    ["An Bral Geel", "Jef Maes Mol"],
  ],
  [
    "fr",
    "§ opening\nDate : ⟦DATE|3 mai 2019⟧\nNotaire : ⟦PERSON|Luc Petit⟧, à la résidence de ⟦LOCATION|Huy⟧\nSecond notaire, pour l'acquéreur : ⟦PERSON|Anne Roy⟧, à la résidence de ⟦LOCATION|Spa⟧",
    ["Luc Petit Huy", "Anne Roy Spa"],
  ],
  [
    "de",
    "§ opening\nEs geschah am ⟦DATE|3. Mai 2019⟧ vor dem in ⟦LOCATION|Eupen⟧ amtierenden Notar ⟦PERSON|Karl Braun⟧.",
    ["Karl Braun Eupen"],
  ],
  [
    "nl",
    "§ opening\nTen jare ⟦DATE|1959⟧, den ⟦DATE|3 mei⟧, te ⟦LOCATION|Geel⟧, ter studie, ben ik, ⟦PERSON|An Bral⟧, notaris in deze stad verblijvende, aangezocht.",
    ["An Bral Geel"],
  ],
] as const)("%s: notaries and seats of %j", (language, opening, notaries) => {
  const markup = `§ header\n${language === "fr" ? "VENTE" : language === "nl" ? "VERKOOP" : "VERKAUF"}\n${opening}\n§ closing\nWaarvan akte. Dont acte. Worüber Urkunde.`;
  const { record } = deriveRecord(compile(markup, language));
  expect(record.deed.notaries.map(({ name, seat }) => `${name} ${seat}`)).toEqual(notaries);
});

const TAX: readonly (readonly [language: Language, words: string, number: string | null])[] = [
  [
    "nl",
    "Enkel de heer ⟦PERSON|Jan Smet⟧ is btw-plichtig, onder nummer ⟦ENTERPRISE_NUMBER|0879.000.470⟧.",
    "0879000470",
  ],
  [
    "nl",
    "De heer ⟦PERSON|Jan Smet⟧ was btw-plichtig onder nummer ⟦ENTERPRISE_NUMBER|0879.000.470⟧, geschrapt in 2016.",
    null,
  ],
  [
    "nl",
    "⟦PERSON|Jan Smet⟧ kocht van ⟦ORGANISATION|Bouw NV⟧, btw-plichtige, nummer ⟦ENTERPRISE_NUMBER|0879.000.470⟧.",
    null,
  ],
  [
    "fr",
    "Seul Monsieur ⟦PERSON|Jan Smet⟧ est assujetti à la TVA, sous le numéro ⟦ENTERPRISE_NUMBER|0879.000.470⟧.",
    "0879000470",
  ],
  [
    "de",
    "Nur Herr ⟦PERSON|Jan Smet⟧ ist mehrwertsteuerpflichtig, unter Nummer ⟦ENTERPRISE_NUMBER|0879.000.470⟧.",
    "0879000470",
  ],
];

test.each(TAX)("%s: the VAT number of a person in %j", (language, words, number) => {
  const markup = `§ header\n${language === "fr" ? "VENTE" : language === "nl" ? "VERKOOP" : "VERKAUF"}\n${OPENING[language]}§ parties\n${born(language, "Jan Smet", "1", "2440 Geel, Dorp 1")};\n${born(language, "Luc Jan Smet", "2", "2440 Geel, Dorp 1")}.\n§ fiscal\n${words}`;
  const input = compile(markup, language);
  expect(deriveRecord(input).record.parties.map((party) => party.enterpriseNumber)).toEqual([number, null]);
  checkEvidence(input);
});
