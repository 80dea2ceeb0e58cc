import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { createContext } from "../../src/features/context.ts";
import { deriveGoods } from "../../src/features/goods/index.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { readNotaries } from "../../src/features/notaries.ts";
import { compile } from "./annotated.ts";
import { checkEvidence } from "./evidence.ts";

const read = (markup: string, language: Language) => deriveGoods(createContext(compile(markup, language))).goods;

it.each<readonly [Language, string, number]>([
  ["nl", "Het gelijkvloers omvat hal en keuken; de eerste verdieping drie kamers; daarboven de zolder.", 2],
  ["fr", "Distribution : rez, séjour et cuisine ; premier, deux chambres ; second, un bureau.", 3],
  ["de", "Es besteht aus Erdgeschoss und Obergeschoss mit zwei Schlafzimmern.", 2],
])("storeys told by their names are counted without the attic (%s)", (language, storeys, floors) => {
  const noun = { nl: "woonhuis", fr: "maison d'habitation", de: "Wohnhaus" }[language];
  const [good] = read(`§ description\nEen ⟦GOOD|${noun}⟧, ⟦PARCEL|A 12 b⟧, ⟦AREA|3 a 10 ca⟧. ${storeys}`, language);
  expect(good?.floors).toBe(floors);
});

it.each<readonly [Language, string]>([
  ["nl", "Bouwjaar: ca. 1911, verbouwd 2006"],
  ["fr", "Année présumée : 1911"],
  ["de", "Baujahr: ca. 1911, umgebaut 2006"],
])("an approximate year of building is read, the year of the conversion is not (%s)", (language, year) => {
  const noun = { nl: "woning", fr: "maison", de: "Wohnhaus" }[language];
  const [good] = read(`§ description\n⟦GOOD|${noun}⟧, ⟦PARCEL|A 12 b⟧, ⟦AREA|3 a 10 ca⟧\n${year}`, language);
  expect(good?.constructionYear).toBe(1911);
});

it.each<readonly [Language, string]>([
  ["nl", "Keuring ⟦DATE|3 maart 2021⟧: (X) conform ( ) niet conform"],
  ["fr", "Contrôle ⟦DATE|3 mars 2021⟧ : (x) conforme ( ) non conforme"],
  ["de", "Kontrolle ⟦DATE|3. März 2021⟧: (X) konform ( ) nicht konform"],
])("of options in round brackets the ticked one counts (%s)", (language, form) => {
  const noun = { nl: "woning", fr: "maison", de: "Wohnhaus" }[language];
  const [good] = read(
    `§ description\n⟦GOOD|${noun}⟧, ⟦PARCEL|A 12 b⟧, ⟦AREA|3 a 10 ca⟧\n§ electricity\n${form}`,
    language,
  );
  expect(good?.electricity?.conform).toBe(true);
});

it.each<readonly [Language, string]>([
  ["nl", "Post | Aard | Kadaster | Oppervlakte | K.I. | Schatting"],
  ["fr", "Article | Nature | Cadastre | Surface | R.C. | Estimation"],
  ["de", "Posten | Art | Kataster | Fläche | K.E. | Schätzung"],
])("rows numbered in Roman digits take the income below its own column, not the estimate (%s)", (language, heads) => {
  const [first, second] = { nl: ["weide", "bos"], fr: ["pré", "bois"], de: ["Wiese", "Wald"] }[language];
  const goods = read(
    `§ description
${heads}
I | ⟦GOOD|${first}⟧ | ⟦PARCEL|B 7 a⟧ | ⟦AREA|90 a 10 ca⟧ | ⟦MONEY|44 €⟧ | ⟦MONEY|9.000 €⟧
II | ⟦GOOD|${second}⟧ | ⟦PARCEL|B 9⟧ | ⟦AREA|60 a 20 ca⟧ | ⟦MONEY|12 €⟧ | ⟦MONEY|5.500 €⟧`,
    language,
  );
  expect(goods.map(({ cadastralIncome }) => cadastralIncome?.amount)).toEqual([44, 12]);
});

it.each<readonly [Language, string]>([
  ["nl", "De verkoper gebruikt de woning niet meer en heeft ze ontruimd."],
  ["fr", "Les vendeurs, qui y habitaient, ont vidé les lieux."],
  ["de", "Vermietet ist nichts. Das Haus ist unbewohnt."],
])("a place left by its owner, or in which nothing is let, is free (%s)", (language, use) => {
  const noun = { nl: "woning", fr: "maison", de: "Haus" }[language];
  const [good] = read(
    `§ description\n⟦GOOD|${noun}⟧, ⟦PARCEL|A 12 b⟧, ⟦AREA|3 a 10 ca⟧\n§ occupancy\n${use}`,
    language,
  );
  expect(good?.occupancy).toBe("free");
});

it.each<readonly [Language, string, string]>([
  ["nl", "C.1 Kavel A4: het ⟦GOOD|appartement⟧", "C.2 Kavel G2: een ⟦GOOD|garage⟧"],
  ["fr", "C.1 Le lot « A4 » : l'⟦GOOD|appartement⟧", "C.2 Le lot « G2 » : un ⟦GOOD|garage⟧"],
  ["de", "C.1 Los A4: die ⟦GOOD|Wohnung⟧", "C.2 Los G2: eine ⟦GOOD|Garage⟧"],
])("a section number without a stop opens the item of a lot (%s)", (language, flat, garage) => {
  const goods = read(
    `§ description\n${flat}, 200/1.000, K.I. ⟦MONEY|500 euro⟧.\n\n${garage}, 20/1.000, K.I. ⟦MONEY|60 euro⟧.`,
    language,
  );
  expect(goods.map(({ type }) => type)).toEqual(["apartment", "garage"]);
});

const HALVES: readonly (readonly [Language, string])[] = [
  [
    "nl",
    `§ opening
Voor mij, ⟦PERSON|Bart Hermans⟧, notaris te ⟦LOCATION|Lier⟧, is verschenen op ⟦DATE|3 mei 2018⟧
§ parties
DE VERKOPER
De heer ⟦PERSON|Piet Lauwers⟧, wonende te ⟦ADDRESS|Kerkstraat 1, 2500 Lier⟧
DE KOPERS
1. Mevrouw ⟦PERSON|Rita Maes⟧, wonende te ⟦ADDRESS|Beemd 4, 2500 Lier⟧
2. De heer ⟦PERSON|Tom Gorris⟧, wonende te ⟦ADDRESS|Veld 9, 2500 Lier⟧
§ agreement
De verkoper verkoopt aan de kopers, die aanvaarden, het hierna beschreven goed.
§ shares
De kopers verwerven: mevrouw ⟦PERSON|Maes⟧ het levenslange vruchtgebruik, en de heer ⟦PERSON|Gorris⟧ de blote eigendom.
§ description
Een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nummer 12 b⟧, ⟦AREA|3 a 10 ca⟧
§ price
De prijs is ⟦MONEY|200.000 euro⟧, verdeeld over het vruchtgebruik (⟦MONEY|60.000 euro⟧) en de blote eigendom (⟦MONEY|140.000 euro⟧).`,
  ],
];
it.each(HALVES)(
  "usufruct and bare ownership for two buyers are two transactions with their sums (%s)",
  (language, markup) => {
    const input = compile(markup, language);
    const { transactions } = deriveRecord(input).record;
    expect(transactions.map(({ right, price }) => [right, price?.amount])).toEqual([
      ["usufruct", 60000],
      ["bare_ownership", 140000],
    ]);
    expect(transactions.map(({ to }) => to.length)).toEqual([1, 1]);
    checkEvidence(input);
  },
);

it.each<readonly [Language, string, string, string]>([
  ["nl", "in het gebouw «Zonhof», opgericht op het perceel", "⟦GOOD|appartement⟧", "⟦GOOD|garage⟧"],
  ["fr", "dans l'immeuble « Zonhof », dressé sur la parcelle", "⟦GOOD|appartement⟧", "⟦GOOD|garage⟧"],
  ["de", "in dem Gebäude „Zonhof“, errichtet auf der Parzelle", "⟦GOOD|Wohnung⟧", "⟦GOOD|Garage⟧"],
])("the ground that a building of units stands on is no good (%s)", (language, site, flat, garage) => {
  const goods = read(
    `§ description
II. ${site} ⟦PARCEL|A 305 F⟧:

1. ${flat} 2A, ⟦PARCEL|A 305 F P0014⟧, 415/10.000, K.I. ⟦MONEY|900 euro⟧

2. ${garage} G3, ⟦PARCEL|A 305 F P0033⟧, 30/10.000, K.I. ⟦MONEY|90 euro⟧`,
    language,
  );
  expect(goods.map(({ type }) => type)).toEqual(["apartment", "garage"]);
});

it.each<readonly [Language, string, string]>([
  ["nl", "Verkoper: notaris", "Koper: notaris"],
  ["fr", "Vendeur : notaire", "Acquéreur : notaire"],
  ["de", "Verkäufer: Notar", "Käufer: Notarin"],
])("an agreement in a form gives each side's notary behind its name (%s)", (language, seller, buyer) => {
  const place = { nl: "te", fr: "à", de: "in" }[language];
  const markup = `§ final_declarations
${seller} ⟦PERSON|Ann Roels⟧ ${place} ⟦LOCATION|Eupen⟧
${buyer} ⟦PERSON|Ivo Brands⟧ ${place} ⟦LOCATION|Raeren⟧`;
  const notaries = readNotaries(createContext(compile(markup, language)), "private_agreement");
  expect(notaries.map(({ name, seat }) => [name.value, seat?.value])).toEqual([
    ["Ann Roels", "Eupen"],
    ["Ivo Brands", "Raeren"],
  ]);
});
