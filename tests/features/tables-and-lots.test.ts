import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { createContext } from "../../src/features/context.ts";
import { deriveGoods } from "../../src/features/goods/index.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { checkEvidence } from "./evidence.ts";

const read = (markup: string, language: Language) => deriveGoods(createContext(compile(markup, language))).goods;

const TABLES: readonly (readonly [Language, string])[] = [
  [
    "nl",
    `§ description
Gemeente ⟦LOCATION|Ieper⟧, vierde afdeling ⟦LOCATION|Zillebeke⟧
Nr. | Ligging | Aard | Sectie en nr. | Grootte | K.I.
1 | ⟦LOCATION|Galgeveld⟧ | ⟦GOOD|bouwland⟧ | ⟦PARCEL|C 14 b⟧ | ⟦AREA|1 ha 20 a 10 ca⟧ | ⟦MONEY|88 €⟧
2 | ⟦LOCATION|Galgeveld⟧ | weiland | C 15 | ⟦AREA|40 a 05 ca⟧ | ⟦MONEY|31 €⟧
3 | Ten Akker | ⟦GOOD|bos⟧ | ⟦PARCEL|C 102/2⟧ | ⟦AREA|12 a 30 ca⟧ | ⟦MONEY|4 €⟧`,
  ],
  [
    "fr",
    `§ description
Commune de ⟦LOCATION|Tellin⟧, 2e division
Lot Lieu-dit Nature Section et n° Contenance Rev. cad.
1 ⟦LOCATION|Grand Galgeveld⟧ ⟦GOOD|terre⟧ ⟦PARCEL|C 14 b⟧ ⟦AREA|1 ha 20 a 10 ca⟧ ⟦MONEY|88 €⟧
2 ⟦LOCATION|Grand Galgeveld⟧ pâture C 15 ⟦AREA|40 a 05 ca⟧ ⟦MONEY|31 €⟧
3 ⟦LOCATION|Ten Akker⟧ ⟦GOOD|bois⟧ ⟦PARCEL|C 102/2⟧ ⟦AREA|12 a 30 ca⟧ ⟦MONEY|4 €⟧`,
  ],
  [
    "de",
    `§ description
Gemeinde ⟦LOCATION|Raeren⟧, zweite Gemarkung
Nr. / Lage / Art / Kataster / Größe / K.E.
1 / ⟦LOCATION|Galgeveld⟧ / ⟦GOOD|Acker⟧ / ⟦PARCEL|Flur C 14 b⟧ / ⟦AREA|1 ha 20 a 10 ca⟧ / ⟦MONEY|88 EUR⟧
2 / ⟦LOCATION|Galgeveld⟧ / ⟦LOCATION|Wiese⟧ / C 15 / ⟦AREA|40 a 05 ca⟧ / ⟦MONEY|31 EUR⟧
3 / ⟦PERSON|Ten Akker⟧ / ⟦GOOD|Fichtenwald⟧ / ⟦PARCEL|Flur C 102/2⟧ / ⟦AREA|12 a 30 ca⟧ / ⟦MONEY|4 EUR⟧`,
  ],
];

it.each(TABLES)(
  "each row of a table of parcels is a good with its field, number and income (%s)",
  (language, markup) => {
    const goods = read(markup, language);
    expect(goods.map(({ type }) => type)).toEqual(["farmland", "farmland", "forest"]);
    expect(goods.map(({ parcels }) => parcels.map(({ section, number }) => `${section} ${number}`))).toEqual([
      ["C 14B"],
      ["C 15"],
      ["C 102/2"],
    ]);
    expect(goods.map(({ areas }) => areas)).toMatchObject([
      [{ squareMetres: 12010, basis: "cadastre" }],
      [{ squareMetres: 4005, basis: "cadastre" }],
      [{ squareMetres: 1230, basis: "cadastre" }],
    ]);
    expect(goods.map(({ cadastralIncome }) => cadastralIncome?.amount)).toEqual([88, 31, 4]);
    expect(goods.map(({ address }) => address?.street)).toEqual([
      expect.stringContaining("Galgeveld"),
      expect.stringContaining("Galgeveld"),
      "Ten Akker",
    ]);
  },
);

it("rows without a number below column heads are goods, the letter and the number in columns of their own", () => {
  const goods = read(
    `§ description
Stad ⟦LOCATION|Deinze⟧, vijfde afdeling
Ligging | Aard | Sectie | Nummer | Oppervlakte | K.I.
Lange Munte | ⟦GOOD|weiland⟧ | B | 214 c | ⟦AREA|1 ha 12 a 30 ca⟧ | ⟦MONEY|61 €⟧
⟦ADDRESS|Ter Donk⟧ | bouwland | B | 215 | ⟦AREA|84 a 20 ca⟧ | ⟦MONEY|48 €⟧
Totaal | | | | ⟦AREA|1 ha 96 a 50 ca⟧ |`,
    "nl",
  );
  expect(
    goods.map(({ type, address, parcels, areas, cadastralIncome }) => [
      type,
      address?.street,
      parcels.map(({ section, number }) => `${section} ${number}`),
      areas[0]?.squareMetres,
      cadastralIncome?.amount,
    ]),
  ).toEqual([
    ["farmland", "Lange Munte", ["B 214C"], 11230, 61],
    ["farmland", "Ter Donk", ["B 215"], 8420, 48],
  ]);
});

it("an amount in a row is no income where no column's head says so", () => {
  const [, markup] = TABLES[2] ?? ["de", ""];
  expect(read(markup.replace("K.E.", "Schätzung"), "de").map(({ cadastralIncome }) => cadastralIncome)).toEqual([
    null,
    null,
    null,
  ]);
});

const ORDERED: readonly (readonly [Language, string])[] = [
  [
    "nl",
    "Primo, een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie B nummer 4⟧, groot ⟦AREA|3 a⟧; secundo, een ⟦GOOD|weide⟧, ⟦PARCEL|sectie B nummer 5⟧, groot ⟦AREA|9 a⟧.",
  ],
  [
    "nl",
    "Littera A. -- Een ⟦GOOD|hofstede⟧, ⟦PARCEL|sektie B, nummer 4⟧, groot ⟦AREA|3 a⟧ ; en\nLittera B. -- Een ⟦GOOD|weide⟧, ⟦PARCEL|sektie B, nummer 5⟧, groot ⟦AREA|9 a⟧.",
  ],
  [
    "fr",
    "Primo, une ⟦GOOD|maison⟧, ⟦PARCEL|section B numéro 4⟧, pour ⟦AREA|3 ares⟧ ;\nSecundo, une ⟦GOOD|prairie⟧, ⟦PARCEL|section B numéro 5⟧, pour ⟦AREA|9 ares⟧.",
  ],
  [
    "de",
    "Erstens ein ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur B Nr. 4⟧, groß ⟦AREA|3 Ar⟧;\nZweitens eine ⟦GOOD|Wiese⟧, ⟦PARCEL|Flur B Nr. 5⟧, groß ⟦AREA|9 Ar⟧.",
  ],
  [
    "de",
    "LOS 1 – ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur B Nr. 4⟧, ⟦AREA|3 Ar⟧.\nLOS 2 – ⟦GOOD|Bauland⟧ rechts neben Los 1, ⟦PARCEL|Flur B Nr. 5⟧, ⟦AREA|9 Ar⟧.",
  ],
];

it.each(ORDERED)("marks of order split the goods (%s: %s)", (language, text) => {
  const goods = read(`§ description\n${text}`, language);
  expect(goods.map(({ parcels }) => parcels.map(({ number }) => number))).toEqual([["4"], ["5"]]);
  expect(goods.map(({ areas }) => areas.map(({ squareMetres }) => squareMetres))).toEqual([[300], [900]]);
});

it.each([
  [
    "nl",
    "3.1 Goed 1\nOmschrijving: een ⟦GOOD|bungalow⟧ met ⟦GOOD|voortuin⟧, ⟦PARCEL|sectie A nr. 1⟧\n3.2 Goed 2\nOmschrijving: een ⟦GOOD|tuinperceel⟧, ⟦PARCEL|sectie A nr. 2⟧",
    "goed 1: P-score B – G-score A\ngoed 2: P-score D",
    "bestemming van goed 1: woongebied; bestemming van goed 2: agrarisch gebied.",
    ["woongebied", "agrarisch gebied"],
  ],
  [
    "fr",
    "A. Un ⟦GOOD|chalet⟧, ⟦PARCEL|section A n° 1⟧, ⟦AREA|3 a⟧\nB. Une ⟦GOOD|pâture⟧, ⟦PARCEL|section A n° 2⟧, ⟦AREA|9 a⟧",
    "Pour A : P-score B ; pour B : P-score D.",
    "A, zone de loisirs ; B, zone agricole.",
    ["zone de loisirs", "zone agricole"],
  ],
  [
    "de",
    "Los 1 – ein ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧\nLos 2 – eine ⟦GOOD|Wiese⟧, ⟦PARCEL|Flur A Nr. 2⟧",
    "Los 1: P-Score B\nLos 2: P-Score D",
    "Los 1 liegt im Wohngebiet, Los 2 im Gebiet für öffentliche Dienste und gemeinschaftliche Anlagen.",
    ["Wohngebiet", "Gebiet für öffentliche Dienste und gemeinschaftliche Anlagen"],
  ],
] as const)("facts told under a good's name or letter are its own (%s)", (language, goods, flood, planning, zones) => {
  const read2 = read(`§ description\n${goods}\n§ flood\n${flood}\n§ planning\n${planning}`, language);
  expect(read2.map((good) => good.zoning)).toEqual(zones);
  expect(read2.map((good) => good.flood.parcelScore)).toEqual(["B", "D"]);
});

it("a tank in the front garden is the house's that has one, not the garden plot's", () => {
  const [house, plot] = read(
    "§ description\nA. Een ⟦GOOD|villa⟧ met ⟦GOOD|voortuin⟧, ⟦PARCEL|sectie A nr. 1⟧\nB. Een ⟦GOOD|tuin⟧, ⟦PARCEL|sectie A nr. 2⟧\n§ oil_tank\nIn de ⟦GOOD|voortuin⟧ ligt een stookolietank van 2.000 liter.",
    "nl",
  );
  expect([house?.oilTank, plot?.oilTank]).toEqual(["present", null]);
});

it("a tank under the yard of A is A's", () => {
  const goods = read(
    "§ description\nA/ Un ⟦GOOD|atelier⟧ avec cour, ⟦PARCEL|section C n° 117⟧, ⟦AREA|12 a⟧\nB/ Un ⟦GOOD|terrain⟧, ⟦PARCEL|section C n° 118⟧, ⟦AREA|4 a⟧\n§ oil_tank\nSous la cour de A se trouve une citerne à mazout de 5.000 litres.",
    "fr",
  );
  expect(goods.map(({ oilTank }) => oilTank)).toEqual(["present", null]);
});

it("a German tank that still (noch) holds oil is there", () => {
  const [house] = read(
    "§ description\nEin ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧\n§ oil_tank\nIm Garten liegt ein Heizöltank, der noch halb gefüllt ist.",
    "de",
  );
  expect(house?.oilTank).toBe("present");
});

it.each([
  ["nl", "Geen van de drie percelen is verpacht.", "free"],
  ["nl", "De weide is zonder geschrift in pacht gegeven aan een buur.", "let"],
  ["fr", "Aucune des trois parcelles n'est donnée à bail.", "free"],
  ["fr", "Aucun des deux biens n'est donné en location.", "free"],
  [
    "fr",
    "Le fermier renonce à son bail avec effet ce jour ; il garde les parcelles voisines, qui lui restent louées.",
    "free",
  ],
  ["de", "Keines der drei Stücke steht in Pacht.", "free"],
  ["de", "Das Land bewirtschaften die Verkäufer bis heute selbst.", "occupied_by_seller"],
  ["de", "Das Gut ist niemandem überlassen.", "free"],
] as const)("the use in %s: %s", (language, words, use) => {
  const noun = { nl: "weide", fr: "prairie", de: "Wiese" }[language];
  const [good] = read(`§ description\n⟦GOOD|${noun}⟧, ⟦PARCEL|sectie A nr. 1⟧\n§ occupancy\n${words}`, language);
  expect(good?.occupancy).toBe(use);
});

it("incomes of two goods in one sentence are told by the good before each", () => {
  const goods = read(
    "§ description\nLittera A. Een ⟦GOOD|huis⟧, ⟦PARCEL|sectie A nr. 1⟧;\nLittera B. Een ⟦GOOD|weide⟧, ⟦PARCEL|sectie A nr. 2⟧.\nHet kadastraal inkomen beloopt voor littera A ⟦MONEY|2.810 frank⟧ en voor littera B ⟦MONEY|845 frank⟧.",
    "nl",
  );
  expect(goods.map(({ cadastralIncome }) => cadastralIncome?.amount)).toEqual([2810, 845]);
});

it("a part of the deed headed “afdeling” is no cadastral division", () => {
  const [house] = read(
    "§ other\nEERSTE AFDELING - INBOEDEL\nNiets.\n§ description\nTWEEDE AFDELING - ONROEREND GOED\nStad ⟦LOCATION|Aalst⟧, elfde afdeling, ⟦LOCATION|Erembodegem⟧: een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie C nr. 12⟧",
    "nl",
  );
  expect(house?.parcels[0]?.division).toBe("elfde afdeling");
});

it("the storeys of a duplex are counted by their names, a flat's are not", () => {
  const at = (noun: string) =>
    read(`§ description\nHet ⟦GOOD|${noun}⟧ op de vijfde en zesde verdieping, ⟦PARCEL|sectie A nr. 1⟧`, "nl")[0]
      ?.floors;
  expect([at("duplexappartement"), at("appartement")]).toEqual([2, null]);
});

it("ares with bare centiares, and one area of title and cadastre alike", () => {
  const [house] = read(
    "§ description\nEen ⟦GOOD|huis⟧, ten kadaster bekend ⟦PARCEL|sectie A nr. 1⟧, groot ⟦AREA|7 a⟧ 46; ⟦AREA|139 m²⟧ in beide stukken.",
    "nl",
  );
  expect(house?.areas.map(({ squareMetres, basis }) => [squareMetres, basis])).toEqual([
    [746, "cadastre"],
    [139, "title"],
    [139, "cadastre"],
  ]);
});

const PEOPLE = {
  nl: (role: string, name: string) =>
    `De heer ⟦PERSON|${name}⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 1970⟧, wonende te ⟦ADDRESS|9000 Gent, Dorpsstraat ${name.length}⟧, ${role}.`,
  fr: (role: string, name: string) =>
    `Monsieur ⟦PERSON|${name}⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|3 mai 1970⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Haute ${name.length}⟧, ${role}.`,
};

it("prices bound to lots by name are prices of their own", () => {
  const input = compile(
    `§ opening
L'an deux mille vingt, le ⟦DATE|4 mai 2020⟧, devant nous, Maître ⟦PERSON|Anne Dubois⟧, notaire à ⟦LOCATION|Namur⟧, ont comparu :
§ parties
${PEOPLE.fr("vendeur", "Luc Hardy")}
${PEOPLE.fr("acquéreur", "Jean Petitjean")}
${PEOPLE.fr("acquéreur", "Marc Vandevelde")}
§ agreement
Le vendeur vend à Monsieur ⟦PERSON|Petitjean⟧ le lot « REZ » ;
il vend à Monsieur ⟦PERSON|Vandevelde⟧ les lots « A1 » et « C3 ».
§ description
2.1. Le lot « REZ » – le ⟦GOOD|magasin⟧, ⟦PARCEL|section B n° 31 P0001⟧
2.2. Le lot « A1 » – l'⟦GOOD|appartement⟧, ⟦PARCEL|section B n° 31 P0002⟧
2.3. Le lot « C3 » – la ⟦GOOD|cave⟧, ⟦PARCEL|section B n° 31 P0003⟧
§ price
3.1. Prix du lot « REZ » : ⟦MONEY|deux cent mille euros (200.000 €)⟧.
3.2. Prix des lots « A1 » et « C3 » ensemble : ⟦MONEY|trois cent mille euros (300.000 €)⟧.
`,
    "fr",
  );
  const { transactions } = deriveRecord(input).record;
  expect(transactions.map(({ price, goods, to }) => [price?.amount, goods, to])).toEqual([
    [200000, ["g1"], ["p2"]],
    [300000, ["g2", "g3"], ["p3"]],
  ]);
  checkEvidence(input);
});

it("two limited rights in one agreement are two transactions, the sum paid at once is that of its right", () => {
  const input = compile(
    `§ opening
Op ⟦DATE|4 mei 2020⟧, voor mij, meester ⟦PERSON|An Smet⟧, notaris te ⟦LOCATION|Gent⟧, zijn verschenen:
§ parties
${PEOPLE.nl("eigenaar", "Luc Hardeman")}
${PEOPLE.nl("verkrijger", "Jan Vandevelde")}
§ agreement
De eigenaar verleent aan de verkrijger:
– een recht van erfpacht op de hoeve beschreven in artikel 2, A;
– een recht van opstal op de weide beschreven in artikel 2, B.
§ description
A. Een ⟦GOOD|hoeve⟧, ⟦PARCEL|sectie A nr. 1⟧, ⟦AREA|30 a⟧
B. Een ⟦GOOD|weide⟧, ⟦PARCEL|sectie A nr. 2⟧, ⟦AREA|90 a⟧
§ price
Voor A: een jaarlijkse canon van ⟦MONEY|achtduizend euro (8.000 €)⟧.
Voor B: een eenmalige vergoeding van ⟦MONEY|veertigduizend euro (40.000 €)⟧.
`,
    "nl",
  );
  const { transactions } = deriveRecord(input).record;
  expect(transactions.map(({ kind, right, price, goods }) => [kind, right, price?.amount ?? null, goods])).toEqual([
    ["emphyteusis", "emphyteusis", null, ["g1"]],
    ["building_right", "building_right", 40000, ["g2"]],
  ]);
  checkEvidence(input);
});

it.each([
  ["nl", "header", "Verkoop onder de Wet Breyne", "appartement", true],
  ["fr", "header", "VENTE – Loi Breyne", "appartement", true],
  ["de", "header", "Kauf nach dem Wohnungsbaugesetz", "Wohnung", true],
  ["de", "agreement", "Verkauft wird das Haus, wie es steht und noch fertigzustellen ist.", "Haus", true],
  ["nl", "agreement", "De Wet Breyne is niet van toepassing.", "appartement", null],
] as const)("a building sold as it is put up (%s, %s: %s)", (language, kind, words, noun, isNew) => {
  const [good] = read(`§ ${kind}\n${words}\n§ description\n⟦GOOD|${noun}⟧, ⟦PARCEL|sectie A nr. 1⟧`, language);
  expect(good?.newlyBuilt).toBe(isNew);
});

it("a second report of the same day gives the second good its date and verdict", () => {
  const goods = read(
    "§ description\nLe lot « A1 » : un ⟦GOOD|appartement⟧, ⟦PARCEL|section A n° 1 P0001⟧\nLe lot « B2 » : un ⟦GOOD|bureau⟧, ⟦PARCEL|section A n° 1 P0002⟧\n§ electricity\nLot « A1 » : procès-verbal positif du ⟦DATE|28/05/2024⟧. Lot « B2 » : procès-verbal de la même date, négatif.",
    "fr",
  );
  expect(goods.map(({ electricity }) => electricity)).toEqual([
    { conform: true, inspectionDate: "2024-05-28" },
    { conform: false, inspectionDate: "2024-05-28" },
  ]);
});

it("the tank of the common cellar is every unit's", () => {
  const goods = read(
    "§ description\n1) een ⟦GOOD|appartement⟧, met 40/1.000sten in de gemene delen;\n2) een ⟦GOOD|kantoor⟧, met 30/1.000sten in de gemene delen.\n§ oil_tank\nIn de gemeenschappelijke kelder staat een stookolietank van 5.000 liter.",
    "nl",
  );
  expect(goods.map(({ oilTank }) => oilTank)).toEqual(["present", "present"]);
});

it("a seller who keeps two goods named after one verb lives in both", () => {
  const goods = read(
    "§ parties\nMevrouw ⟦PERSON|Lea Vermander⟧, verkoopster.\n§ description\n1) een ⟦GOOD|appartement⟧, met 40/1.000sten in de gemene delen;\n2) een ⟦GOOD|kelder⟧, met 2/1.000sten in de gemene delen;\n3) een ⟦GOOD|garage⟧, met 5/1.000sten in de gemene delen.\n§ occupancy\nMevrouw ⟦PERSON|Vermander⟧ betrekt het ⟦GOOD|appartement⟧ en de ⟦GOOD|kelder⟧ nog tot Kerstmis. De ⟦GOOD|garage⟧ is vrij.",
    "nl",
  );
  expect(goods.map(({ occupancy }) => occupancy)).toEqual(["occupied_by_seller", "occupied_by_seller", "free"]);
});

it.each([
  ["nl", "een ⟦GOOD|boomgaard⟧ te ⟦LOCATION|Borlo⟧", 1969, "Borlo"],
  ["nl", "een ⟦GOOD|boomgaard⟧ te ⟦LOCATION|Borlo⟧", 2010, "Gingelom"],
  ["fr", "une ⟦GOOD|prairie⟧ sise à ⟦LOCATION|Straimont⟧", 1970, "Straimont"],
  ["de", "eine ⟦GOOD|Wiese⟧ in ⟦LOCATION|Thommen⟧", 1971, "Thommen"],
] as const)("the place behind the noun is the municipality of its day (%s: %s, %i)", (language, words, year, place) => {
  const [good] = read(
    `§ opening\nDe ⟦DATE|3 mei ${year}⟧, te ⟦LOCATION|Gent⟧\n§ description\n${words}, ⟦PARCEL|sectie A nr. 1⟧`,
    language,
  );
  expect(good?.address?.municipality).toBe(place);
});

it.each([
  ["Koop 1 voor ⟦MONEY|honderdduizend euro (€ 100.000)⟧, koop 2 voor ⟦MONEY|twintigduizend euro (€ 20.000)⟧."],
  [
    "De prijs is ⟦MONEY|honderdduizend euro (€ 100.000)⟧ voor koop 1 en ⟦MONEY|twintigduizend euro (€ 20.000)⟧ voor koop 2.",
  ],
])("two prices of one sentence are those of the lots beside them: %s", (price) => {
  const input = compile(
    `§ opening
OPENBARE VERKOOP. Op ⟦DATE|4 mei 2020⟧, voor mij, meester ⟦PERSON|An Smet⟧, notaris te ⟦LOCATION|Gent⟧, zijn verschenen:
§ parties
${PEOPLE.nl("verkoper", "Luc Hardeman")}
${PEOPLE.nl("koper van koop 1", "Jan Vandevelde")}
${PEOPLE.nl("koper van koop 2", "Piet Mol")}
§ agreement
De verkoper verkoopt koop 1 en koop 2 aan de kopers, elk wat hem aanbelangt.
§ description
Koop 1: een ⟦GOOD|perceel bouwgrond⟧, ⟦PARCEL|sectie A nummer 12⟧, ⟦AREA|5 a⟧.
Koop 2: een ⟦GOOD|weide⟧ achter koop 1, ⟦PARCEL|sectie A nummer 13⟧, ⟦AREA|22 a⟧.
§ price
${price}
`,
    "nl",
  );
  const { transactions } = deriveRecord(input).record;
  expect(transactions.map(({ price: paid, goods, to }) => [paid?.amount, goods, to])).toEqual([
    [100000, ["g1"], ["p2"]],
    [20000, ["g2"], ["p3"]],
  ]);
});

it.each([
  ["Kadastraal inkomen: voor A ⟦MONEY|310 frank⟧, voor B ⟦MONEY|480 frank⟧."],
  ["Kadastraal inkomen: ⟦MONEY|310 frank⟧ voor A en ⟦MONEY|480 frank⟧ voor B."],
])("incomes stand on one side of their goods throughout a sentence: %s", (incomes) => {
  const goods = read(
    `§ description\nLit. A. Een ⟦GOOD|hofstede⟧, ⟦PARCEL|wijk B, nummer 1⟧, ⟦AREA|9 a⟧;\nLit. B. Een stuk zaailand, ⟦PARCEL|wijk B, nummer 2⟧, ⟦AREA|22 a⟧.\n${incomes}`,
    "nl",
  );
  expect(goods.map(({ cadastralIncome }) => cadastralIncome?.amount)).toEqual([310, 480]);
});

it("zones of two goods told by their letters as subjects", () => {
  const goods = read(
    "§ description\nLos A: ein ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧\nLos B: ein ⟦GOOD|Wald⟧, ⟦PARCEL|Flur A Nr. 2⟧\n§ planning\nLaut Sektorenplan liegt A im Wohngebiet, B im Forstgebiet.\n§ occupancy\nLos A wird vom Verkäufer selbst bewohnt. Los B steht in niemandes Pacht.",
    "de",
  );
  expect(goods.map(({ zoning, occupancy }) => [zoning, occupancy])).toEqual([
    ["Wohngebiet", "occupied_by_seller"],
    ["Forstgebiet", "free"],
  ]);
});

it.each([
  ["nl", "Goed 1: een gebouw met aanhorigheden", "Goed 2: een ⟦GOOD|perceel grond⟧ achter goed 1"],
  ["fr", "Lot 1 : un bâtiment avec dépendances", "Lot 2 : un ⟦GOOD|terrain⟧ derrière le lot 1"],
  ["de", "Los 1: ein Gebäude mit Nebenräumen", "Los 2: ein ⟦GOOD|Grundstück⟧ hinter Los 1"],
] as const)("a building named by the plain word right behind its lot is a good (%s)", (language, first, second) => {
  const goods = read(
    `§ description\n${first}, ⟦PARCEL|sectie A nr. 1⟧, ⟦AREA|9 a⟧.\n${second}, ⟦PARCEL|sectie A nr. 2⟧, ⟦AREA|4 a⟧.`,
    language,
  );
  expect(goods.map(({ type, parcels }) => [type, parcels[0]?.number])).toEqual([
    ["building", "1"],
    ["land", "2"],
  ]);
});

it("the building that a list takes apart is no good of its own", () => {
  const goods = read(
    "§ description\nIn een appartementsgebouw genaamd “⟦LOCATION|Residentie Ter Leie⟧”, opgericht in 1978 op een ⟦GOOD|perceel grond⟧ gelegen te ⟦ADDRESS|9800 Deinze, Kaai 5⟧, ⟦PARCEL|sectie A nr. 1⟧, groot ⟦AREA|9 a⟧: 1/ het ⟦GOOD|appartement⟧ nummer 2, met 40/1.000sten in de gemene delen; 2/ de ⟦GOOD|garage⟧ nummer 6, met 4/1.000sten.",
    "nl",
  );
  expect(goods.map(({ type }) => type)).toEqual(["apartment", "garage"]);
});

it("a neighbour's name behind “à” is no municipality", () => {
  const goods = read(
    "§ opening\nLe ⟦DATE|12 mars 1955⟧\n§ description\nCommune de ⟦LOCATION|Thy-le-Château⟧ :\n1. une ⟦GOOD|maison⟧, ⟦PARCEL|section B n° 1⟧, ⟦AREA|7 ares⟧, tenant à la rue et à ⟦LOCATION|Lambiotte⟧ ;\n2. une ⟦GOOD|prairie⟧, ⟦PARCEL|section B n° 2⟧, ⟦AREA|9 ares⟧.",
    "fr",
  );
  expect(goods.map(({ address }) => address?.municipality)).toEqual(["Thy-le-Château", "Thy-le-Château"]);
});

it("a zone for water works is a planning zone, a flood area is none", () => {
  const zone = (words: string) =>
    read(`§ description\n⟦GOOD|weide⟧, ⟦PARCEL|sectie A nr. 1⟧\n§ planning\nBestemming: ${words}.`, "nl")[0]?.zoning;
  expect(zone("gebied voor verkeers- en waterinfrastructuur")).toBe("gebied voor verkeers- en waterinfrastructuur");
  expect(zone("waterwinningsgebied")).toBeNull();
});

it.each([
  ["kadastraal gekend ", "cadastre"],
  ["", "unspecified"],
] as const)(
  "an area behind a parcel is the cadastre's where the description speaks of the cadastre (“%s”)",
  (lead, basis) => {
    const [orchard] = read(
      `§ description\nEen ⟦GOOD|boomgaard⟧, ${lead}⟦PARCEL|sectie A nr. 1⟧, groot ⟦AREA|9 a⟧, kadastraal inkomen ⟦MONEY|12 euro⟧.`,
      "nl",
    );
    expect(orchard?.areas).toMatchObject([{ squareMetres: 900, basis }]);
  },
);

it.each([
  [
    "nl",
    "De eigenaar verleent op goed A een erfpacht en op goed B een recht van opstal.",
    "De erfpachtcanon bedraagt ⟦MONEY|achthonderd euro (800 €)⟧ per jaar. Voor de opstal wordt eenmalig ⟦MONEY|vijfduizend euro (5.000 €)⟧ betaald.",
  ],
  [
    "nl",
    "De eigenaar verleent een erfpacht op goed A en een recht van opstal op goed B.",
    "Voor A: een jaarlijkse canon van ⟦MONEY|achthonderd euro (800 €)⟧.\nVoor B: een eenmalige som van ⟦MONEY|vijfduizend euro (5.000 €)⟧.",
  ],
] as const)("two limited rights granted in one sentence are two transactions (%s: %s)", (_, agreement, price) => {
  const { transactions } = deriveRecord(
    compile(
      `§ opening
Op ⟦DATE|4 mei 2020⟧, voor mij, meester ⟦PERSON|An Smet⟧, notaris te ⟦LOCATION|Gent⟧, zijn verschenen:
§ parties
${PEOPLE.nl("eigenaar", "Luc Hardeman")}
${PEOPLE.nl("verkrijger", "Jan Vandevelde")}
§ agreement
${agreement}
§ description
Goed A: een ⟦GOOD|hoeve⟧, ⟦PARCEL|sectie A nr. 1⟧, ⟦AREA|30 a⟧
Goed B: een ⟦GOOD|loods⟧, ⟦PARCEL|sectie A nr. 2⟧, ⟦AREA|9 a⟧
§ price
${price}
`,
      "nl",
    ),
  ).record;
  expect(transactions.map((deal) => [deal.kind, deal.price?.amount ?? null, deal.goods])).toEqual([
    ["emphyteusis", null, ["g1"]],
    ["building_right", 5000, ["g2"]],
  ]);
});

it.each([
  ["nl", "Een ⟦GOOD|garage⟧, ⟦LOCATION|Kerkstraat⟧, ", "Kerkstraat"],
  ["fr", "Un ⟦GOOD|garage⟧, ⟦LOCATION|rue du Marché⟧, ", "rue du Marché"],
  ["de", "Eine ⟦GOOD|Garage⟧, ⟦LOCATION|Marktstraße⟧, ", "Marktstraße"],
] as const)("a street between commas beside the noun is the good's (%s)", (language, words, street) => {
  const [garage] = read(`§ description\n${words}⟦PARCEL|sectie A nr. 1⟧, ⟦AREA|24 ca⟧.`, language);
  expect(garage?.address?.street).toBe(street);
});

it("facts told under a quoted letter are that lot's alone", () => {
  const goods = read(
    "§ description\nLot « A » – une ⟦GOOD|maison⟧, ⟦PARCEL|section D n° 77⟧, ⟦AREA|12 a⟧.\nLot « B » – un ⟦GOOD|terrain à bâtir⟧, ⟦PARCEL|section D n° 78⟧, ⟦AREA|9 a⟧.\n§ occupancy\nLe lot « A » est habité par le vendeur. Le lot « B » n'est occupé par personne.\n§ oil_tank\nLot « A » : une citerne à mazout de 2.500 litres. Lot « B » : néant.",
    "fr",
  );
  expect(goods.map(({ occupancy, oilTank }) => [occupancy, oilTank])).toEqual([
    ["occupied_by_seller", "present"],
    ["free", "absent"],
  ]);
});

it("a denied verb that is left out is no lease", () => {
  const goods = read(
    "§ description\na) eine ⟦GOOD|Wiese⟧, ⟦PARCEL|Flur B Nr. 81⟧; b) ein ⟦GOOD|Wald⟧, ⟦PARCEL|Flur B Nr. 90⟧.\n§ occupancy\nDie ⟦GOOD|Wiese⟧ ist verpachtet, der ⟦GOOD|Wald⟧ nicht.",
    "de",
  );
  expect(goods.map(({ occupancy }) => occupancy)).toEqual(["let", null]);
});

it("lots given out in one paragraph, a sentence each, are each sharer's own", () => {
  const { transactions } = deriveRecord(
    compile(
      `§ opening
TEILUNG. Am ⟦DATE|3. Juni 2018⟧, vor mir, ⟦PERSON|Hedwig Schmitz⟧, Notarin in ⟦LOCATION|Eupen⟧, sind erschienen:
§ parties
1. Herr ⟦PERSON|Paul Maraite⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|3. März 1951⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Hauptstraße 14⟧;
2. Frau ⟦PERSON|Erna Palm⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|7. Juni 1954⟧, wohnhaft in ⟦ADDRESS|4770 Amel, Mirfeld 8⟧.
§ agreement
Herrn ⟦PERSON|Paul Maraite⟧ wird Los 1 zugewiesen. Frau ⟦PERSON|Erna Palm⟧ wird Los 2 zugewiesen.
§ description
Los 1. Ein ⟦GOOD|Bauernhaus⟧, ⟦PARCEL|Flur B Nr. 77⟧, ⟦AREA|14 a⟧.
Los 2. Eine ⟦GOOD|Wiese⟧, ⟦PARCEL|Flur B Nr. 81⟧, ⟦AREA|40 a⟧.
`,
      "de",
    ),
  ).record;
  expect(transactions.map(({ goods, to }) => [goods, to])).toEqual([
    [["g1"], ["p1"]],
    [["g2"], ["p2"]],
  ]);
});
