/** Ways of writing that a batch of twelve deeds of other offices brought (training/data, `-p`), in sentences of our own. */
import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { createContext } from "../../src/features/context.ts";
import { deriveGoods } from "../../src/features/goods/index.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { parseAddress } from "../../src/forms/index.ts";
import { compile } from "./annotated.ts";
import { bareDeed } from "./bare-deed.ts";
import { checkEvidence } from "./evidence.ts";

const goodsOf = (markup: string, language: Language) => deriveGoods(createContext(compile(markup, language))).goods;
const recordOf = (markup: string, language: Language) => deriveRecord(compile(markup, language)).record;

it.each([
  ["Ohey, rue de la Basse, numéro quatre-vingt-deux", "fr", "rue de la Basse", "82", null],
  ["Andenne, rue du Vieux Pavé, numéro onze, boîte deux", "fr", "rue du Vieux Pavé", "11", "2"],
  ["Kerkstraat, nummer zeventien, 9000 Gent", "nl", "Kerkstraat", "17", null],
  ["Gent, Kerkstraat nummer honderd en vier bus drie", "nl", "Kerkstraat", "104", "3"],
  ["Eupen, Neustraße, Hausnummer einundzwanzig", "de", "Neustraße", "21", null],
  ["5000 Namur, rue des Deux Ponts 8", "fr", "rue des Deux Ponts", "8", null],
] as const)("reads the number in words of %s", (text, language, street, number, box) => {
  expect(parseAddress(text, language).value).toMatchObject({ street, number, box });
});

const COUPLE =
  "Monsieur ⟦PERSON|Jean Dubois⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|3 mai 1950⟧, et Madame ⟦PERSON|Marie Lambert⟧, son épouse, née à ⟦LOCATION|Dinant⟧ le ⟦DATE|1er juin 1952⟧, demeurant ensemble à ⟦ADDRESS|5000 Namur, rue Haute 1⟧";

it("gives numbers told for a couple together to the one born on their day", () => {
  const numbers = (list: string) =>
    recordOf(bareDeed("fr", { seller: `${COUPLE}, ${list}. Ci-après "les vendeurs".` }), "fr")
      .parties.slice(0, 2)
      .map(({ nationalNumber }) => nationalNumber);
  const [his, hers] = ["⟦NATIONAL_NUMBER|500503 123 45⟧", "⟦NATIONAL_NUMBER|520601 124 46⟧"];
  expect(numbers(`numéros nationaux : Monsieur ${his}, Madame ${hers}`)).toEqual(["50050312345", "52060112446"]);
  expect(numbers(`numéros nationaux ${hers} et ${his}`)).toEqual(["50050312345", "52060112446"]);
  expect(numbers(`numéro national de Monsieur : ${his}`)).toEqual(["50050312345", null]);
});

it.each([
  ["de", "am selben Ort wohnhaft"],
  ["de", "ebenda wohnhaft"],
  ["de", "wohnhaft daselbst"],
] as const)("gives the second of two the first one's home (%s: %s)", (language, words) => {
  const buyer = `1) Herr ⟦PERSON|Dirk Lentz⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|3. Mai 1980⟧, wohnhaft in ⟦ADDRESS|4960 Malmedy, Markt 7⟧;\n\n2) Frau ⟦PERSON|Anna Kohnen⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|1. Juni 1982⟧, ${words}.\n\nNachstehend "die Käufer".`;
  const { parties } = recordOf(bareDeed(language, { buyer }), language);
  expect(parties.map(({ address }) => address?.municipality)).toEqual(["Eupen", "Malmedy", "Malmedy"]);
});

it("means the spouses alone by both their surnames, though a list numbers them apart and their son bears one", () => {
  const buyer = [
    "1. Herrn ⟦PERSON|Hubert Lentz⟧, geboren zu ⟦LOCATION|Raeren⟧ am ⟦DATE|11. Februar 1955⟧, und seine Gattin",
    "2. Frau ⟦PERSON|Anna Kohnen⟧, geboren zu ⟦LOCATION|Eupen⟧ am ⟦DATE|30. August 1957⟧, beisammen wohnend in ⟦ADDRESS|4730 Raeren, Töpferpfad 8⟧;",
    "3. deren Sohn, Herrn ⟦PERSON|Dirk Lentz⟧, geboren zu ⟦LOCATION|Eupen⟧ am ⟦DATE|5. Dezember 1979⟧, wohnhaft in ⟦ADDRESS|4730 Raeren, Töpferpfad 8⟧.",
    'Nachstehend "die Käufer" genannt.',
    "§ shares\nDie Käufer kaufen wie folgt: die Eheleute ⟦PERSON|Lentz⟧-⟦PERSON|Kohnen⟧ den lebenslänglichen Nießbrauch; Herr ⟦PERSON|Dirk Lentz⟧ das nackte Eigentum.",
  ].join("\n\n");
  const price =
    "Der Preis beträgt ⟦MONEY|100.000 €⟧, wovon auf den Nießbrauch entfallen: ⟦MONEY|40.000 €⟧; auf das nackte Eigentum entfallen: ⟦MONEY|60.000 €⟧.";
  const { transactions } = recordOf(bareDeed("de", { buyer, price }), "de");
  expect(transactions.map(({ right, price: own, to }) => [right, own?.amount, to])).toEqual([
    ["usufruct", 40_000, ["p2", "p3"]],
    ["bare_ownership", 60_000, ["p4"]],
  ]);
});

it("takes the deed's own sum of rooms that it has counted one by one", () => {
  const description =
    "Un ⟦GOOD|immeuble de rapport⟧ sis à ⟦ADDRESS|4100 Seraing, rue Haute 4⟧, ⟦PARCEL|section B n° 1⟧. Rez : une chambre, salle de douche. Étage : deux chambres, salle de bains. Soit pour l'ensemble trois chambres et deux salles d'eau.";
  expect(goodsOf(`§ description\n${description}`, "fr")).toMatchObject([{ bedrooms: 3, bathrooms: 2 }]);
});

it("gives no flat's certificate to the block", () => {
  const markup = `§ description\nUn ⟦GOOD|immeuble de rapport⟧ sis à ⟦ADDRESS|4100 Seraing, rue Haute 4⟧, ⟦PARCEL|section B n° 1⟧.\n\n§ energy\nLogement, n° du certificat, date\n\nAppartement 1 ⟦REFERENCE|20180411007823⟧ ⟦DATE|11/04/2018⟧\n\nAppartement 2 ⟦REFERENCE|20180411007829⟧ ⟦DATE|11/04/2018⟧`;
  expect(goodsOf(markup, "fr")[0]?.epc).toEqual({ value: null, label: null, certificateNumber: null, date: null });
});

it.each([
  [
    "nl",
    "Het verslag van ⟦DATE|31 januari 2023⟧ verklaarde de installatie niet conform. Na herstelling werd ze bij verslag van ⟦DATE|9 maart 2023⟧ conform bevonden.",
    { conform: true, inspectionDate: "2023-03-09" },
  ],
  [
    "fr",
    "Le procès-verbal du ⟦DATE|31 janvier 2023⟧ relevait des infractions. Une nouvelle visite du ⟦DATE|9 mars 2023⟧ a conclu à la conformité.",
    { conform: true, inspectionDate: "2023-03-09" },
  ],
  [
    "nl",
    "Het verslag van ⟦DATE|31 januari 2023⟧ verklaarde de installatie conform. De meter werd op ⟦DATE|9 maart 2023⟧ verzegeld.",
    { conform: true, inspectionDate: "2023-01-31" },
  ],
] as const)("takes the inspection that was made anew (%s: %s)", (language, text, electricity) => {
  const head = { nl: "Een ⟦GOOD|woonhuis⟧", fr: "Une ⟦GOOD|maison⟧" }[language];
  const markup = `§ description\n${head}, ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧.\n\n§ electricity\n${text}`;
  expect(goodsOf(markup, language)[0]?.electricity).toEqual(electricity);
});

it("gives each unit its line of the surveyor's list, and no terrace's to a flat", () => {
  const markup = `§ description\na) LOT A.2.2: het ⟦GOOD|appartement⟧ op de tweede verdieping, te ⟦ADDRESS|2800 Mechelen, Dijk 58⟧, ⟦PARCEL|sectie D nr 512X4 P0031⟧.\n\nb) LOT K.07: de ⟦GOOD|kelder⟧ op niveau -1, ⟦PARCEL|sectie D nr 512X4 P0058⟧.\n\n§ survey_plan\nDe oppervlakten werden op ⟦DATE|8 november 2019⟧ gemeten:\n\n⟦GOOD|Appartement⟧ A.2.2 : ⟦AREA|94,60 m²⟧\n\n⟦GOOD|Terras⟧ bij A.2.2 : ⟦AREA|11,20 m²⟧\n\n⟦GOOD|Kelder⟧ K.07 : ⟦AREA|4,85 m²⟧`;
  expect(goodsOf(markup, "nl").map(({ areas }) => areas)).toEqual([
    [{ squareMetres: 94.6, basis: "survey", of: "floor" }],
    [{ squareMetres: 4.85, basis: "survey", of: "floor" }],
  ]);
});

it.each([
  [
    "nl",
    "Een ⟦GOOD|loods⟧ te ⟦ADDRESS|3530 Houthalen-Helchteren, Heide 2⟧, ⟦PARCEL|sectie H nr 881W4⟧, groot ⟦AREA|12 a 40 ca⟧.\n\nBuiten de verkoop blijft de grond onder de cabine, ⟦PARCEL|sectie H nr 881X4⟧, groot ⟦AREA|24 ca⟧.",
  ],
  [
    "de",
    "Eine ⟦GOOD|Halle⟧ in ⟦ADDRESS|4730 Raeren, Heide 2⟧, ⟦PARCEL|Flur H Nr. 881W4⟧, groß ⟦AREA|12 a 40 ca⟧.\n\nNicht mitverkauft ist der Grund unter der Kabine, ⟦PARCEL|Flur H Nr. 881X4⟧, groß ⟦AREA|24 ca⟧.",
  ],
  [
    "fr",
    "Un ⟦GOOD|hangar⟧ à ⟦ADDRESS|5590 Ciney, rue Haute 2⟧, ⟦PARCEL|section H n° 881W4⟧, d'une contenance de ⟦AREA|12 a 40 ca⟧.\n\nNe fait pas partie de la vente le sol de la cabine, ⟦PARCEL|section H n° 881X4⟧, de ⟦AREA|24 ca⟧.",
  ],
] as const)("leaves out the parcel that the deed says is not sold (%s)", (language, description) => {
  const [good] = goodsOf(`§ description\n${description}`, language);
  expect(good?.parcels.map(({ number }) => number)).toEqual(["881W4"]);
  expect(good?.areas.map(({ squareMetres }) => squareMetres)).toEqual([1240]);
});

const TWO_HOUSES = `§ description
Zwei ⟦GOOD|Reihenhäuser⟧ mit ⟦GOOD|Garten⟧, in ⟦LOCATION|Raeren⟧ gelegen, laut folgender Aufstellung:

Gut / Lage / Kataster / Inhalt / Katastereinkommen

A / ⟦GOOD|Reihenhaus⟧, ⟦ADDRESS|Burgweg 31⟧ / ⟦PARCEL|Sektion F Nr. 302/h⟧ / ⟦AREA|2 a 64 ca⟧ / ⟦MONEY|421,00 EUR⟧

B / ⟦GOOD|Reihenhaus⟧, ⟦ADDRESS|Burgweg 33⟧ / ⟦PARCEL|Sektion F Nr. 302/k/2⟧ / ⟦AREA|2 a 57 ca⟧ / ⟦MONEY|388,00 EUR⟧

Beide ⟦GOOD|Häuser⟧ haben zwei Geschosse und einen ⟦GOOD|Keller⟧. Das ⟦GOOD|Haus⟧ A hat drei Schlafzimmer und ein Badezimmer, das ⟦GOOD|Haus⟧ B zwei Schlafzimmer und ein Duschbad.

§ occupancy
Das ⟦GOOD|Haus⟧ A steht leer. Das ⟦GOOD|Haus⟧ B ist vermietet an Frau ⟦PERSON|Ilona Pelzers⟧.`;

it("shares out what is said of the houses of a table by their letters, and of both", () => {
  expect(goodsOf(TWO_HOUSES, "de")).toMatchObject([
    { floors: 2, cellar: true, garden: true, bedrooms: 3, bathrooms: 1, occupancy: "free" },
    { floors: 2, cellar: true, garden: true, bedrooms: 2, bathrooms: 1, occupancy: "let" },
  ]);
});

it("knows goods by the order in which they were named", () => {
  const markup = `§ description
erstens, ein ⟦GOOD|Grundstück⟧, ⟦PARCEL|Sektion C Nummer 118/b⟧, groß ⟦AREA|1 ha 42 a⟧;

zweitens, eine ⟦GOOD|Wiese⟧, ⟦PARCEL|Sektion C Nummer 204/d⟧, groß ⟦AREA|88 a⟧;

drittens, eine ⟦GOOD|Wiese⟧, ⟦PARCEL|Sektion G Teil der Nummer 77⟧, groß laut Vermessung ⟦AREA|2 ha 11 a⟧; der Rest der genannten Parzelle, groß ⟦AREA|40 a 20 ca⟧, bleibt beim Verkäufer.

§ occupancy
Die erst- und die zweitgenannten Ländereien sind pachtfrei. Die drittgenannte ist an den Landwirt ⟦PERSON|Erwin Dahmels⟧ verpachtet.`;
  const goods = goodsOf(markup, "de");
  expect(goods.map(({ occupancy }) => occupancy)).toEqual(["free", "free", "let"]);
  expect(goods[2]?.areas.map(({ squareMetres }) => squareMetres)).toEqual([21_100]);
});

const FORM = `§ header
VERKOOPOVEREENKOMST (compromis)

§ parties
1.1 VERKOPER(S)

Naam en voornamen: ⟦PERSON|MAES Karel⟧

Geboren te / op: ⟦LOCATION|Zottegem⟧, ⟦DATE|25/06/1949⟧

Naam en voornamen: ⟦PERSON|CLAES Monique⟧

Geboren te / op: ⟦LOCATION|Oudenaarde⟧, ⟦DATE|12/10/1951⟧

Adres: ⟦ADDRESS|Kouter 31, 9620 Zottegem⟧

1.2 KOPER(S)

Naam en voornamen: ⟦PERSON|RAES Jonas⟧

Geboren te / op: ⟦LOCATION|Aalst⟧, ⟦DATE|14/02/1986⟧

Adres: ⟦ADDRESS|Markt 115, 9700 Oudenaarde⟧

§ agreement
De verkoper verkoopt aan de koper, die aankoopt, de volle eigendom van:

§ description
Gemeente: ⟦LOCATION|ZOTTEGEM⟧ Kadastrale afdeling: zesde afdeling

Goed 1: ⟦GOOD|boerderij⟧

Ligging: ⟦ADDRESS|Kouter 31, 9620 Zottegem⟧

Kadaster: ⟦PARCEL|sectie A, nr 311C⟧ Oppervlakte volgens kadaster: ⟦AREA|38a 15ca⟧ volgens titel: ⟦AREA|37a 90ca⟧

Kelder: [x] ja [ ] neen Garage: [ ] ja [x] neen Tuin: [x] ja [ ] neen

Goed 2: ⟦GOOD|weiland⟧

Ligging: ⟦LOCATION|Meersbeekkant⟧, ⟦LOCATION|Zottegem⟧

Kadaster: ⟦PARCEL|sectie A, nr 318⟧ Oppervlakte volgens kadaster: ⟦AREA|1ha 07a 42ca⟧

§ price
Prijs: ⟦MONEY|€ 398.000⟧

§ planning
Bestemming volgens gewestplan: [ ] woongebied [x] agrarisch gebied [ ] ander: …

§ oil_tank
STOOKOLIETANK (goed 1)

[ ] geen [x] bovengronds, 1.200 liter [ ] ondergronds Attest: …

§ costs
Notaris verkoper: ⟦PERSON|Emmerik Daems⟧ te ⟦LOCATION|Zottegem⟧

Notaris koper: ⟦PERSON|Sophie Moens⟧ te ⟦LOCATION|Brakel⟧

§ closing
Opgemaakt te ⟦LOCATION|Zottegem⟧ op ⟦DATE|4 oktober 2014⟧ in twee exemplaren.`;

it("reads an agent's form: ticked boxes, one address for two, notaries of each side, places in fields", () => {
  const input = compile(FORM, "nl");
  const { record } = deriveRecord(input);
  expect(record.parties.map(({ address }) => address?.street)).toEqual(["Kouter", "Kouter", "Markt"]);
  expect(record.deed.notaries).toEqual([
    { name: "Emmerik Daems", seat: "Zottegem" },
    { name: "Sophie Moens", seat: "Brakel" },
  ]);
  expect(record.goods).toMatchObject([
    { cellar: true, garage: false, garden: true, oilTank: "present", zoning: "agrarisch gebied" },
    { oilTank: null, zoning: "agrarisch gebied", address: { street: "Meersbeekkant", municipality: "Zottegem" } },
  ]);
  expect(record.goods[0]?.areas.map(({ squareMetres, basis }) => [squareMetres, basis])).toEqual([
    [3815, "cadastre"],
    [3790, "title"],
  ]);
  checkEvidence(input);
});
