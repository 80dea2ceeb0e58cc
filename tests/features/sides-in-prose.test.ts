/** Sides told in running prose, two contracts in one deed, those who only join in, and the notaries of forms. Names are invented. */
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
  readonly transactions?: readonly string[];
};

const SELLER_NL = `de heer ⟦PERSON|Jan Smet⟧, geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|1 mei 1950⟧, wonende te ⟦ADDRESS|2440 Geel, Kouter 3⟧`;
const BUYER_NL = `mevrouw ⟦PERSON|Els Daems⟧, geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|2 mei 1970⟧, wonende te ⟦ADDRESS|2440 Geel, Veld 5⟧`;
const SIDES_NL = `§ parties\nVerkoper: ${SELLER_NL}.\nKoper: ${BUYER_NL}.`;
const OPENING_NL = `§ header\nVERKOOP\n§ opening\nOp ⟦DATE|3 mei 2019⟧, voor mij, ⟦PERSON|An Bral⟧, notaris te ⟦LOCATION|Geel⟧.`;

const DEEDS: readonly Deed[] = [
  {
    what: "an organisation without a number that appears in the opening, and the buyer whose wife assists him",
    language: "de",
    markup: `§ header\nVERKAUF\n§ opening\nIm Jahre ⟦DATE|1981⟧, den ⟦DATE|dritten Mai⟧, vor mir, ⟦PERSON|Karl Braun⟧, Notar zu ⟦LOCATION|Eupen⟧, ist erschienen die „⟦ORGANISATION|Waldgenossenschaft Hochtal⟧“, mit Sitz im Rathause zu ⟦ADDRESS|4700 Eupen, Markt 2⟧,
§ agreement\nwelche Genossenschaft, also vertreten, verkauft zu haben erklärt
§ parties\ndem Herrn ⟦PERSON|Hans Falk⟧, geboren zu ⟦LOCATION|Eupen⟧ am ⟦DATE|2. Mai 1950⟧, wohnhaft zu ⟦ADDRESS|4700 Eupen, Gasse 6⟧, mit Beistand seiner Ehegattin, Frau ⟦PERSON|Ute Lang⟧, geboren zu ⟦LOCATION|Raeren⟧ am ⟦DATE|3. Mai 1952⟧, mit ihm daselbst wohnhaft,
§ price\num den Preis von ⟦MONEY|500.000 Franken⟧.`,
    parties: ["seller Waldgenossenschaft Hochtal Markt 2", "buyer Hans Falk Gasse 6", "other Ute Lang Gasse 6"],
    transactions: ["sale 500000: p1 > p2"],
  },
  {
    what: "a gift and a sale in one deed, each with its own sides, and a wife who lives at her husband's address",
    language: "de",
    markup: `§ header\nSCHENKUNG – VERKAUF\n§ opening\nAm ⟦DATE|3. Mai 2019⟧, vor mir, ⟦PERSON|Karl Braun⟧, Notar in ⟦LOCATION|Eupen⟧.
§ parties\nI. Schenker:\nHerr ⟦PERSON|Hans Falk⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|2. Mai 1940⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Gasse 6⟧.
II. Beschenkte:\nFrau ⟦PERSON|Ute Falk⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|3. Mai 1970⟧.
III. Verkäufer:\nHerr ⟦PERSON|Uwe Kurz⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|4. Mai 1945⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Markt 9⟧.
IV. Käufer:\nHerr ⟦PERSON|Max Lang⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|5. Mai 1968⟧, wohnhaft mit seiner Ehefrau ⟦PERSON|Ute Falk⟧ in ⟦ADDRESS|4730 Raeren, Ring 1⟧.
§ agreement\nTEIL I – SCHENKUNG\nDer Schenker schenkt der Beschenkten, die annimmt, zu vollem Eigentum:
§ description\nEin ⟦GOOD|Wohnhaus⟧ in ⟦ADDRESS|4700 Eupen, Gasse 6⟧.
§ agreement\nTEIL II – VERKAUF\nHerr ⟦PERSON|Uwe Kurz⟧ verkauft an Herrn ⟦PERSON|Max Lang⟧, der annimmt:
§ description\nEine ⟦GOOD|Wiese⟧, gelegen in ⟦ADDRESS|4730 Raeren, Ring⟧.
§ price\nDer Preis beträgt ⟦MONEY|zwölftausend Euro (12.000,00 EUR)⟧.`,
    parties: ["donor Hans Falk Gasse 6", "donee Ute Falk Ring 1", "seller Uwe Kurz Markt 9", "buyer Max Lang Ring 1"],
    transactions: ["donation: p1 > p2", "sale 12000: p3 > p4"],
  },
  {
    what: "a landowner and a builder who is called seller too, in a form with the notaries in fields",
    language: "de",
    markup: `§ header\nKAUFVERTRAG ÜBER EIN ⟦GOOD|WOHNHAUS⟧\n§ opening\nDATUM: ⟦DATE|3. Mai 2019⟧\nNOTAR: ⟦PERSON|Karl Braun⟧, assoziierter Notar in ⟦LOCATION|Eupen⟧.
§ parties\n1.1 Grundstückseigentümer\nName: ⟦PERSON|FALK Hans⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|2. Mai 1940⟧\nName: ⟦PERSON|LANG Ute⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|3. Mai 1942⟧\nWohnsitz beider: ⟦ADDRESS|4700 Eupen, Gasse 6⟧
1.2 Bauträger und Verkäufer der Gebäude\nName: ⟦ORGANISATION|Hausbau GmbH⟧\nSitz: ⟦ADDRESS|4700 Eupen, Markt 2⟧\nUnternehmensnummer: ⟦ENTERPRISE_NUMBER|0735.014.233⟧
1.3 Käufer\nName: ⟦PERSON|KURZ Uwe⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|4. Mai 1990⟧\nWohnsitz: ⟦ADDRESS|4700 Eupen, Ring 9⟧
§ agreement\nDie Grundstückseigentümer verkaufen den Grund, der Bauträger die Gebäude, zu vollem Eigentum an den Käufer, der annimmt.
§ price\n9.1 Grund: ⟦MONEY|neunzigtausend Euro (90.000,00 €)⟧, zahlbar an die Grundstückseigentümer.\n9.2 Gebäude: ⟦MONEY|zweihunderttausend Euro (200.000,00 €)⟧, zahlbar an den Bauträger.
§ closing\nWORÜBER URKUNDE, errichtet in ⟦LOCATION|Eupen⟧.`,
    parties: [
      "seller Hans Falk Gasse 6",
      "seller Ute Lang Gasse 6",
      "seller Hausbau GmbH Markt 2",
      "buyer Uwe Kurz Ring 9",
    ],
    transactions: ["sale 90000: p1 p2 > p4", "sale 200000: p3 > p4"],
  },
  {
    what: "a creditor in apposition behind his seat, before the seized owner",
    language: "nl",
    markup: `§ header\nTOEWIJZING\n§ opening\nOp ⟦DATE|3 mei 2019⟧, voor mij, ⟦PERSON|An Bral⟧, notaris te ⟦LOCATION|Geel⟧.
§ parties\nOP VERZOEK VAN\nDe naamloze vennootschap ⟦ORGANISATION|Kempenbank⟧, met zetel te ⟦ADDRESS|2440 Geel, Markt 1⟧, ondernemingsnummer ⟦ENTERPRISE_NUMBER|0403.618.483⟧, vervolgende schuldeiser, woonstkeuze doende ten kantore.
TEN LASTE VAN\n${SELLER_NL}, hierna "de verkoper".
§ price\nHet goed wordt toegewezen aan ${BUYER_NL}, hierna "de koper", voor ⟦MONEY|100.000 euro⟧.`,
    parties: ["other Kempenbank Markt 1", "seller Jan Smet Kouter 3", "buyer Els Daems Veld 5"],
    transactions: ["public_sale 100000: p2 > p3"],
  },
  {
    what: "a tenant named by his name alone who joins in, and a surety",
    language: "nl",
    markup: `${OPENING_NL}\n${SIDES_NL}\n§ agreement\nDe verkoper verkoopt aan de koper, die aanvaardt:\n§ description\nEen ⟦GOOD|weide⟧.
§ preemption\nIs hier tussengekomen de heer ⟦PERSON|Luc Raes⟧, die verzaakt aan zijn recht van voorkoop.
§ price\nDe prijs is ⟦MONEY|100.000 euro⟧.
§ payment\nMevrouw ⟦PERSON|Rita Maes⟧, geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|3 mei 1955⟧, wonende te ⟦ADDRESS|2440 Geel, Dorp 7⟧, stelt zich hoofdelijk borg voor het saldo.`,
    parties: ["seller Jan Smet Kouter 3", "buyer Els Daems Veld 5", "other Luc Raes -", "other Rita Maes Dorp 7"],
  },
  {
    what: "sides headed by their verbs",
    language: "fr",
    markup: `§ header\nVENTE\n§ opening\nLe ⟦DATE|3 mai 2019⟧, devant Nous, ⟦PERSON|Luc Petit⟧, notaire à ⟦LOCATION|Huy⟧.
§ parties\nVendent :\n⟦PERSON|Anne Roy⟧, née à ⟦LOCATION|Huy⟧ le ⟦DATE|3 mai 1970⟧, domiciliée à ⟦ADDRESS|4500 Huy, rue Haute 2⟧.
Achètent :\n⟦PERSON|Marc Denis⟧, né à ⟦LOCATION|Spa⟧ le ⟦DATE|4 mai 1990⟧, domicilié à ⟦ADDRESS|4900 Spa, rue Neuve 8⟧.
§ price\nLe prix est de ⟦MONEY|90.000 €⟧.`,
    parties: ["seller Anne Roy rue Haute 2", "buyer Marc Denis rue Neuve 8"],
  },
  {
    what: "buyers in one list behind the verb, each with his own preposition, and a sister who lives with the seller",
    language: "fr",
    markup: `§ header\nVENTE\n§ opening\nLe ⟦DATE|3 mai 1985⟧, devant Nous, ⟦PERSON|Luc Petit⟧, notaire à ⟦LOCATION|Huy⟧.
§ parties\n1) Mademoiselle ⟦PERSON|Anne Roy⟧, née à ⟦LOCATION|Huy⟧ le ⟦DATE|3 mai 1930⟧, demeurant à ⟦ADDRESS|4500 Huy, rue Haute 2⟧.\n2) Mademoiselle ⟦PERSON|Rose Roy⟧, née à ⟦LOCATION|Huy⟧ le ⟦DATE|5 mai 1932⟧, demeurant avec sa soeur.\nElles seront dites "LES VENDERESSES".
§ agreement\nLes venderesses ont déclaré vendre sous la garantie légale,
§ parties\nà Monsieur ⟦PERSON|Marc Denis⟧, né à ⟦LOCATION|Spa⟧ le ⟦DATE|4 mai 1950⟧, et à Madame ⟦PERSON|Eva Colin⟧, son épouse, née à ⟦LOCATION|Spa⟧ le ⟦DATE|6 mai 1952⟧, demeurant à ⟦ADDRESS|4900 Spa, rue Neuve 8⟧, qui acceptent et seront dits "LES ACQUEREURS",
§ price\npour le prix de ⟦MONEY|900.000 francs⟧.`,
    parties: [
      "seller Anne Roy rue Haute 2",
      "seller Rose Roy rue Haute 2",
      "buyer Marc Denis rue Neuve 8",
      "buyer Eva Colin rue Neuve 8",
    ],
  },
  {
    what: "the highest bidders in a paragraph of their own",
    language: "de",
    markup: `§ header\nVERSTEIGERUNG\n§ opening\nAm ⟦DATE|3. Mai 2019⟧, vor mir, ⟦PERSON|Karl Braun⟧, Notar in ⟦LOCATION|Eupen⟧.
§ parties\nANTRAGSTELLER\n1. Herr ⟦PERSON|Hans Falk⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|2. Mai 1940⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Gasse 6⟧.\nDer Verkäufer.
§ agreement\nDas höchste Gebot bleibt, nach dreimaliger Aufforderung, jenes von:
§ parties\nHerrn ⟦PERSON|Uwe Kurz⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|4. Mai 1970⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Markt 9⟧.
§ agreement\nIch schlage ihm das Gut endgültig zu.`,
    parties: ["seller Hans Falk Gasse 6", "buyer Uwe Kurz Markt 9"],
  },
];

test.each(DEEDS)("$language: $what", ({ language, markup, parties, transactions }) => {
  const input = compile(markup, language);
  const { record } = deriveRecord(input);
  const found = record.parties.map(({ role, name, address }) =>
    [role, name, address === null ? "-" : `${address.street} ${address.number}`].join(" "),
  );
  expect(found).toEqual(parties);
  if (transactions !== undefined)
    expect(
      record.transactions.map(({ kind, price, from, to }) =>
        [`${price === null ? kind : `${kind} ${price.amount}`}:`, ...from, ">", ...to].join(" "),
      ),
    ).toEqual(transactions);
  checkEvidence(input);
});

test("a child's address printed again without its municipality is the whole one", () => {
  const markup = `§ header\nVENTE\n§ opening\nLe ⟦DATE|3 mai 2019⟧, devant Nous, ⟦PERSON|Luc Petit⟧, notaire à ⟦LOCATION|Huy⟧.
§ parties\nVendeurs :\n1°) ⟦PERSON|Anne Roy⟧, née à ⟦LOCATION|Huy⟧ le ⟦DATE|3 mai 1970⟧, domiciliée à ⟦ADDRESS|4500 Huy, rue Haute 2⟧ ;\n2°) ⟦PERSON|Théo Roy⟧, né à ⟦LOCATION|Huy⟧ le ⟦DATE|4 mai 2005⟧, demeurant à la même adresse, ⟦ADDRESS|rue Haute 2⟧ ;`;
  const { record } = deriveRecord(compile(markup, "fr"));
  expect(record.parties.map(({ address }) => `${address?.postalCode} ${address?.municipality}`)).toEqual([
    "4500 Huy",
    "4500 Huy",
  ]);
});

test.each([
  [
    "de",
    "§ opening\nAm ⟦DATE|3. Mai 2019⟧ empfange ich, ⟦PERSON|Karl Braun⟧, Notar mit Amtssitz in ⟦LOCATION|Eupen⟧, folgende Urkunde, unter Mitwirkung von Notar ⟦PERSON|Max Lang⟧, in ⟦LOCATION|Raeren⟧.",
    ["Karl Braun Eupen", "Max Lang Raeren"],
  ],
  [
    "fr",
    "§ opening\nLe ⟦DATE|3 mai 2019⟧, devant Nous, ⟦PERSON|Luc Petit⟧, notaire à ⟦LOCATION|Huy⟧, détenteur de la minute, acte reçu à l'intervention de Maître ⟦PERSON|Anne Roy⟧, notaire à ⟦LOCATION|Spa⟧.",
    ["Luc Petit Huy", "Anne Roy Spa"],
  ],
  [
    "fr",
    "§ parties\nEntre les soussignés :\n§ other\nNotaire du vendeur : Maître ⟦PERSON|Luc Petit⟧, à ⟦LOCATION|Huy⟧\nNotaire de l’acquéreur : Maître ⟦PERSON|Anne Roy⟧, à ⟦LOCATION|Spa⟧\n§ agreement\nLe vendeur vend à l'acquéreur au prix convenu.\n§ closing\nFait à ⟦LOCATION|Huy⟧, le ⟦DATE|3 mai 2019⟧, en deux exemplaires.",
    ["Luc Petit Huy", "Anne Roy Spa"],
  ],
] as const)("%s: notaries of %j", (language, body, notaries) => {
  const title = body.includes("soussignés") ? "COMPROMIS DE VENTE" : language === "fr" ? "VENTE" : "VERKAUF";
  const { record } = deriveRecord(compile(`§ header\n${title}\n${body}`, language));
  expect(record.deed.notaries.map(({ name, seat }) => `${name} ${seat}`)).toEqual(notaries);
});

test.each([
  ["fr", "NUMERO : ⟦REFERENCE|2019-147⟧", "2019-147"],
  ["fr", "R. ⟦REFERENCE|2015/311⟧", "2015/311"],
  ["de", "Nummer des Repertoriums: ⟦REFERENCE|1877⟧", "1877"],
] as const)("%s: the repertory number of %j", (language, line, number) => {
  const opening =
    language === "fr"
      ? "Le ⟦DATE|3 mai 2019⟧, devant Nous, ⟦PERSON|Luc Petit⟧, notaire à ⟦LOCATION|Huy⟧."
      : "Am ⟦DATE|3. Mai 2019⟧, vor mir, ⟦PERSON|Karl Braun⟧, Notar in ⟦LOCATION|Eupen⟧.";
  const markup = `§ header\n${line}\n${language === "fr" ? "VENTE" : "VERKAUF"}\n§ opening\n${opening}`;
  expect(deriveRecord(compile(markup, language)).record.deed.repertoryNumber).toBe(number);
});

test("a birth marked by its sign, in an agreement that names the notaries each side chose", () => {
  const markup = `§ header\nCOMPROMIS\n§ parties\nTUSSEN ONDERGETEKENDEN\nde heer ⟦PERSON|Jan Smet⟧, ° ⟦LOCATION|Lier⟧ ⟦DATE|8 mei 1950⟧, ⟦ADDRESS|Dorp 1, 2440 Geel⟧, hierna "verkoper",\nEN\nmevrouw ⟦PERSON|Els Daems⟧, ° ⟦LOCATION|Mol⟧ ⟦DATE|9 mei 1980⟧, ⟦ADDRESS|Veld 5, 2440 Geel⟧, hierna "koper",
§ other\nVerkoper koos notaris ⟦PERSON|An Bral⟧ te ⟦LOCATION|Geel⟧; koper koos notaris ⟦PERSON|Jef Maes⟧ te ⟦LOCATION|Mol⟧.
§ closing\nGedaan te ⟦LOCATION|Geel⟧ op ⟦DATE|3 mei 2019⟧ in twee exemplaren.`;
  const { deed, parties } = deriveRecord(compile(markup, "nl")).record;
  expect(parties.map(({ birthDate, birthPlace }) => `${birthDate} ${birthPlace}`)).toEqual([
    "1950-05-08 Lier",
    "1980-05-09 Mol",
  ]);
  expect(deed.notaries.map(({ name, seat }) => `${name} ${seat}`)).toEqual(["An Bral Geel", "Jef Maes Mol"]);
});
