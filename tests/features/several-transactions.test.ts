import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";

type Heading = "sale" | "exchange" | "donation" | "partition";
const TITLES: Readonly<Record<Language, Readonly<Record<Heading, string>>>> = {
  nl: { sale: "VERKOOP", exchange: "RUILING", donation: "SCHENKING", partition: "VERDELING" },
  fr: { sale: "VENTE", exchange: "ECHANGE", donation: "DONATION", partition: "PARTAGE" },
  de: { sale: "VERKAUF", exchange: "TAUSCH", donation: "SCHENKUNG", partition: "TEILUNG" },
};
const OPENINGS: Readonly<Record<Language, string>> = {
  nl: "Op ⟦DATE|3 mei 2013⟧, voor mij, ⟦PERSON|Jan Peeters⟧, notaris te ⟦LOCATION|Gent⟧, zijn verschenen:",
  fr: "Le ⟦DATE|3 mai 2013⟧, devant nous, ⟦PERSON|Jean Petit⟧, notaire à ⟦LOCATION|Uccle⟧, ont comparu :",
  de: "Am ⟦DATE|3. Mai 2013⟧, vor mir, ⟦PERSON|Karl Kessel⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:",
};

/** The transactions of a deed, with the parties' names and the goods' parcels in place of ids. */
function readDeals(heading: Heading, language: Language, markup: string) {
  const deed = `§ opening\n${TITLES[language][heading]}\n${OPENINGS[language]}\n${markup}\n§ closing\n—`;
  const { parties, goods, transactions } = deriveRecord(compile(deed, language)).record;
  const nameOf = (id: string) =>
    parties
      .find((party) => party.id === id)
      ?.name?.split(" ")
      .at(0);
  const parcelOf = (id: string) => goods.find((good) => good.id === id)?.parcels[0]?.number;
  return transactions.map(({ right, price, goods: own, from, to }) => ({
    right,
    price: price?.amount ?? null,
    goods: own.map(parcelOf),
    from: from.map(nameOf),
    to: to.map(nameOf),
  }));
}

const FAMILY: Readonly<Record<"nl" | "fr" | "de", string>> = {
  nl: `De heer ⟦PERSON|Octaaf DEWULF⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|1 mei 1940⟧, wonende te ⟦ADDRESS|9000 Gent, Coupure 1⟧,
hierna "de verkoper".

a) De heer ⟦PERSON|Roger LAUWAERT⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|2 mei 1958⟧, en zijn echtgenote mevrouw ⟦PERSON|Lutgart MINNE⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|3 mei 1960⟧, samen wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 4⟧;

b) Hun zoon, de heer ⟦PERSON|Bram LAUWAERT⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|4 mei 1990⟧, zelfde adres;
hierna "de kopers".`,
  fr: `Monsieur ⟦PERSON|Octave DUPREZ⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|1er mai 1940⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Basse 1⟧,
ci-après « le vendeur ».

a) Monsieur ⟦PERSON|Roger LAMBIN⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|2 mai 1958⟧, et son épouse Madame ⟦PERSON|Lucie MINET⟧, née à ⟦LOCATION|Dinant⟧ le ⟦DATE|3 mai 1960⟧, ensemble domiciliés à ⟦ADDRESS|5500 Dinant, rue Haute 4⟧ ;

b) Leur fils, Monsieur ⟦PERSON|Bruno LAMBIN⟧, né à ⟦LOCATION|Dinant⟧ le ⟦DATE|4 mai 1990⟧, même domicile ;
ci-après « les acquéreurs ».`,
  de: `Herr ⟦PERSON|Oskar DREES⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|1. Mai 1940⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Haasstraße 1⟧,
nachstehend „der Verkäufer".

a) Herr ⟦PERSON|Rolf LENTZ⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|2. Mai 1958⟧, und seine Ehefrau Frau ⟦PERSON|Luise MEYER⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|3. Mai 1960⟧, zusammen wohnhaft in ⟦ADDRESS|4770 Amel, Dorf 4⟧;

b) Ihr Sohn, Herr ⟦PERSON|Bernd LENTZ⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|4. Mai 1990⟧, selber Wohnsitz;
nachstehend „die Käufer".`,
};
const HOUSE: Readonly<Record<Language, string>> = {
  nl: "Een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nummer 12⟧.",
  fr: "Une ⟦GOOD|maison⟧, ⟦PARCEL|section A numéro 12⟧.",
  de: "Ein ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nummer 12⟧.",
};

it.each([
  [
    "nl",
    "De verkoper verkoopt aan de echtgenoten ⟦PERSON|Lauwaert⟧-⟦PERSON|Minne⟧ het vruchtgebruik en aan ⟦PERSON|Bram Lauwaert⟧ de blote eigendom van het volgende goed.",
    "Vruchtgebruik: ⟦MONEY|60.000 euro⟧.\nBlote eigendom: ⟦MONEY|140.000 euro⟧.\nSamen ⟦MONEY|200.000 euro⟧.",
  ],
  [
    "fr",
    "Le vendeur vend l'usufruit aux époux ⟦PERSON|Lambin⟧-⟦PERSON|Minet⟧, et la nue-propriété à ⟦PERSON|Bruno Lambin⟧, du bien suivant.",
    "Le prix est de ⟦MONEY|60.000 euros⟧ pour l'usufruit et de ⟦MONEY|140.000 euros⟧ pour la nue-propriété.",
  ],
  [
    "de",
    "Der Verkäufer verkauft den Eheleuten ⟦PERSON|Lentz⟧-⟦PERSON|Meyer⟧ den Nießbrauch und ⟦PERSON|Bernd Lentz⟧ das nackte Eigentum des folgenden Gutes.",
    "Insgesamt ⟦MONEY|200.000 Euro⟧, davon für den Nießbrauch: ⟦MONEY|60.000 Euro⟧;\nfür das nackte Eigentum: ⟦MONEY|140.000 Euro⟧.",
  ],
] as const)(
  "parents buy the usufruct and a child of the same home the bare ownership, in %s",
  (language, sold, price) => {
    const deals = readDeals(
      "sale",
      language,
      `§ parties\n${FAMILY[language]}\n§ agreement\n${sold}\n§ description\n${HOUSE[language]}\n§ price\n${price}`,
    );
    expect(deals.map(({ right, price: paid, to }) => [right, paid, to.length])).toEqual([
      ["usufruct", 60000, 2],
      ["bare_ownership", 140000, 1],
    ]);
  },
);

it("the taker whose block stands above a good takes it, at the price of his item", () => {
  const deals = readDeals(
    "sale",
    "nl",
    `§ parties
Juffrouw ⟦PERSON|Irma CLAEYS⟧, geboren te ⟦LOCATION|Tielt⟧ op ⟦DATE|1 mei 1890⟧, wonende te ⟦ADDRESS|Tielt, Markt 1⟧, hierna "de verkoopster",
§ agreement
dewelke verklaart te verkopen :
§ parties
Ten eerste, aan de heer ⟦PERSON|Achiel BAERT⟧, geboren te ⟦LOCATION|Pittem⟧ op ⟦DATE|2 mei 1920⟧, wonende te ⟦ADDRESS|Pittem, Dorp 2⟧, die aanvaardt :
§ description
Een ⟦GOOD|woonhuis⟧ te ⟦LOCATION|Pittem⟧, ⟦PARCEL|sectie A nummer 12⟧, groot ⟦AREA|vijf aren⟧.
§ parties
Ten tweede, aan de heer ⟦PERSON|Cyriel DOBBELS⟧, geboren te ⟦LOCATION|Meulebeke⟧ op ⟦DATE|3 mei 1921⟧, wonende te ⟦ADDRESS|Meulebeke, Plein 3⟧, die aanvaardt :
§ description
Een ⟦GOOD|weide⟧ te ⟦LOCATION|Meulebeke⟧, ⟦PARCEL|sectie B nummer 34⟧, groot ⟦AREA|tien aren⟧.
§ price
Wat het eerste goed betreft, voor de prijs van ⟦MONEY|100.000 frank⟧; wat het tweede goed betreft, voor de prijs van ⟦MONEY|40.000 frank⟧.`,
  );
  expect(deals.map(({ price, goods }) => [price, goods])).toEqual([
    [100000, ["12"]],
    [40000, ["34"]],
  ]);
});

it.each([
  ["fr", "moyennant une soulte de ⟦MONEY|9.000 euros⟧ à charge du comparant B", 9000],
  ["fr", "moyennant une soulte de ⟦MONEY|9.000 euros⟧, dont quittance", null],
] as const)("a balance stands with what its bearer receives (%s: %s)", (language, balance, borne) => {
  const deals = readDeals(
    "exchange",
    language,
    `§ parties
A. Monsieur ⟦PERSON|Yvon TASIAUX⟧, né à ⟦LOCATION|Ciney⟧ le ⟦DATE|1er mai 1950⟧, domicilié à ⟦ADDRESS|5590 Ciney, rue Basse 1⟧.

B. Monsieur ⟦PERSON|Denis WARZEE⟧, né à ⟦LOCATION|Dinant⟧ le ⟦DATE|2 mai 1951⟧, domicilié à ⟦ADDRESS|5500 Dinant, rue Haute 2⟧.
§ agreement
Les comparants échangent en pleine propriété les biens décrits ci-dessous.
§ description
1.1. Cédé par le comparant A au comparant B

Une ⟦GOOD|terre⟧, ⟦PARCEL|section A numéro 12⟧.

1.2. Cédé par le comparant B au comparant A

a) Un ⟦GOOD|pré⟧, ⟦PARCEL|section B numéro 34⟧.

b) Un ⟦GOOD|bois⟧, ⟦PARCEL|section B numéro 35⟧.
§ price
L'échange est fait ${balance}.`,
  );
  expect(deals.map(({ goods, to, price }) => [goods, to, price])).toEqual([
    [["12"], ["Denis"], borne],
    [["34", "35"], ["Yvon"], null],
  ]);
});

it.each([
  [
    "nl",
    "PARTIJ A",
    "PARTIJ B",
    "Partij A staat aan partij B goed 1 af.\nPartij B staat aan partij A goed 2 af.",
    "Partij A betaalt een opleg van ⟦MONEY|9.000 euro⟧.",
  ],
  [
    "de",
    "PARTEI ZU 1",
    "PARTEI ZU 2",
    "Die Partei zu 1 überträgt der Partei zu 2 das Gut 1.\nDie Partei zu 2 überträgt der Partei zu 1 das Gut 2.",
    "Die Partei zu 1 zahlt ein Aufgeld von ⟦MONEY|9.000 Euro⟧.",
  ],
] as const)("those of a block headed by its mark are meant by it, in %s", (language, first, second, ceded, balance) => {
  const person = {
    nl: [
      "De heer ⟦PERSON|Yvo TANGHE⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|1 mei 1950⟧.",
      "De heer ⟦PERSON|Dirk WYFFELS⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|2 mei 1951⟧.",
    ],
    de: [
      "Herr ⟦PERSON|Yves THELEN⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|1. Mai 1950⟧.",
      "Herr ⟦PERSON|Dirk WEBER⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|2. Mai 1951⟧.",
    ],
  }[language];
  const goods = {
    nl: "Goed 1. Een ⟦GOOD|weide⟧, ⟦PARCEL|sectie A nummer 12⟧.\n\nGoed 2. Een ⟦GOOD|akker⟧, ⟦PARCEL|sectie B nummer 34⟧.",
    de: "Gut 1. Eine ⟦GOOD|Wiese⟧, ⟦PARCEL|Flur A Nummer 12⟧.\n\nGut 2. Ein ⟦GOOD|Acker⟧, ⟦PARCEL|Flur B Nummer 34⟧.",
  }[language];
  const deals = readDeals(
    "exchange",
    language,
    `§ parties\n${first}\n\n${person[0]}\n§ parties\n${second}\n\n${person[1]}\n§ agreement\n${ceded}\n§ description\n${goods}\n§ price\n${balance}`,
  );
  expect(deals.map(({ goods: own, price }) => [own, price])).toEqual([
    [["12"], null],
    [["34"], 9000],
  ]);
});

const GIVEN = `§ parties
Mevrouw ⟦PERSON|Alida PYPE⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|1 mei 1930⟧, wonende te ⟦ADDRESS|9000 Gent, Coupure 1⟧, hierna "de schenkster".
1/ De heer ⟦PERSON|Wim ROELS⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|2 mei 1960⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 4⟧;
2/ Mevrouw ⟦PERSON|Els ROELS⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 1962⟧, wonende te ⟦ADDRESS|9500 Ninove, Markt 5⟧;
hierna "de begiftigden".`;

it("lots named before their takers go to them, and the donor's usufruct is not theirs", () => {
  const deals = readDeals(
    "donation",
    "nl",
    `${GIVEN}
§ agreement
De schenkster schenkt wat onder I en II beschreven is, te weten het onder I beschrevene aan ⟦PERSON|Wim⟧ en het onder II beschrevene aan ⟦PERSON|Els⟧.
§ description
I. te ⟦LOCATION|Aalst⟧
a) een ⟦GOOD|weide⟧, ⟦PARCEL|sectie A nummer 12⟧;
b) een ⟦GOOD|akker⟧, ⟦PARCEL|sectie A nummer 13⟧.
II. te ⟦LOCATION|Ninove⟧
een ⟦GOOD|bos⟧, ⟦PARCEL|sectie B nummer 34⟧.
§ special_conditions
De schenkster behoudt zich levenslang het vruchtgebruik van al het geschonkene voor.`,
  );
  expect(deals.map(({ right, goods, to }) => [right, goods, to])).toEqual([
    ["bare_ownership", ["12", "13"], ["Wim"]],
    ["bare_ownership", ["34"], ["Els"]],
  ]);
});

it.each([
  ["fr", "La donatrice se réserve l'usufruit des biens donnés.", "bare_ownership"],
  ["fr", "La donatrice se réserve l'usufruit du lot 2.", "full_ownership"],
  ["nl", "De schenkster behoudt zich het vruchtgebruik voor.", "bare_ownership"],
  ["de", "Die Schenkerin behält sich den lebenslänglichen Nießbrauch vor.", "bare_ownership"],
] as const)("the right that a donor's reserve leaves, in %s: %s", (language, reserve, right) => {
  const gives = {
    nl: "De schenkster schenkt aan de begiftigde het volgende goed.",
    fr: "La donatrice donne au donataire le bien suivant.",
    de: "Die Schenkerin schenkt dem Beschenkten das folgende Gut.",
  }[language];
  const deals = readDeals(
    "donation",
    language,
    `§ agreement\n${gives}\n§ description\n${HOUSE[language]}\n§ special_conditions\n${reserve}`,
  );
  expect(deals.map((deal) => deal.right)).toEqual([right]);
});

it.each([
  ["nl", "het eerste goed", "het tweede en het derde goed"],
  ["nl", "het eerste goed", "de tweede en derde goederen"],
] as const)("ordinals that share a noun name each its good, in %s: %s, %s", (language, one, others) => {
  const deals = readDeals(
    "partition",
    language,
    `§ parties
De heer ⟦PERSON|Wim ROELS⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|2 mei 1960⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 4⟧;
Mevrouw ⟦PERSON|Els PYPE⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 1962⟧, wonende te ⟦ADDRESS|9500 Ninove, Markt 5⟧.
§ description
EERSTE GOED. Een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nummer 12⟧.

TWEEDE GOED. Een ⟦GOOD|weide⟧, ⟦PARCEL|sectie B nummer 34⟧.

DERDE GOED. Een ⟦GOOD|bos⟧, ⟦PARCEL|sectie B nummer 35⟧.
§ agreement
Aan mevrouw ⟦PERSON|Pype⟧ wordt toebedeeld, in volle eigendom: ${one}.
Aan de heer ⟦PERSON|Roels⟧ wordt toebedeeld, in volle eigendom: ${others}.`,
  );
  expect(deals.map(({ goods, to }) => [goods, to]).sort()).toEqual([
    [["12"], ["Els"]],
    [["34", "35"], ["Wim"]],
  ]);
});

it("of two sharers, one who cedes his half and is due a sum takes nothing", () => {
  const deals = readDeals(
    "partition",
    "nl",
    `§ parties
De heer ⟦PERSON|Wim ROELS⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|2 mei 1960⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 4⟧;
Mevrouw ⟦PERSON|Els PYPE⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 1962⟧, wonende te ⟦ADDRESS|9500 Ninove, Markt 5⟧.
§ agreement
⟦PERSON|Wim Roels⟧ staat zijn onverdeelde helft af aan ⟦PERSON|Els Pype⟧, die daardoor alleen eigenares is in volle eigendom.
§ description
Een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nummer 12⟧.
§ price
Deel van ⟦PERSON|Wim Roels⟧, zijnde de opleg die hem verschuldigd is: ⟦MONEY|dertigduizend euro⟧.`,
  );
  expect(deals.map(({ price, from, to }) => [price, from, to])).toEqual([[30000, ["Wim"], ["Els"]]]);
});

it.each([
  ["fr", "Le prix est de ⟦MONEY|trente mille francs⟧ l'hectare, soit au total ⟦MONEY|soixante mille francs⟧.", 60000],
  ["nl", "De prijs bedraagt ⟦MONEY|dertigduizend frank⟧ de hectare, samen ⟦MONEY|zestigduizend frank⟧.", 60000],
  [
    "de",
    "Der Preis beträgt ⟦MONEY|dreißigtausend Franken⟧ der Hektar, zusammen ⟦MONEY|sechzigtausend Franken⟧.",
    60000,
  ],
] as const)("a rate by the measure is no price, in %s: %s", (language, price, amount) => {
  const sold = {
    nl: "De verkoper verkoopt aan de koper het volgende goed.",
    fr: "Le vendeur vend à l'acquéreur le bien suivant.",
    de: "Der Verkäufer verkauft dem Käufer das folgende Gut.",
  }[language];
  const deals = readDeals(
    "sale",
    language,
    `§ agreement\n${sold}\n§ description\n${HOUSE[language]}\n§ price\n${price}`,
  );
  expect(deals.map((deal) => deal.price)).toEqual([amount]);
});

it("a usufruct that the sellers do not settle among them is not what they sell", () => {
  const deals = readDeals(
    "sale",
    "fr",
    `§ agreement
Le vendeur vend à l'acquéreur le bien suivant.
§ description
${HOUSE.fr}
§ shares
Les vendeurs renoncent à liquider entre eux l'usufruit de leur mère.`,
  );
  expect(deals.map(({ right }) => right)).toEqual(["full_ownership"]);
});

it("lots numbered by ordinals in capitals without accents go to the takers of their numbers", () => {
  const deals = readDeals(
    "sale",
    "fr",
    `§ parties
Madame ⟦PERSON|Irma COLLET⟧, née à ⟦LOCATION|Thuin⟧ le ⟦DATE|1er mai 1930⟧, domiciliée à ⟦ADDRESS|6530 Thuin, rue Basse 1⟧, « le vendeur ».
A. — à Monsieur ⟦PERSON|Georges TASSIN⟧, né à ⟦LOCATION|Thuin⟧ le ⟦DATE|2 mai 1950⟧, domicilié à ⟦ADDRESS|6530 Thuin, rue Haute 2⟧ ;
B. — à Monsieur ⟦PERSON|Arthur DRUART⟧, né à ⟦LOCATION|Binche⟧ le ⟦DATE|3 mai 1951⟧, domicilié à ⟦ADDRESS|7130 Binche, rue Neuve 3⟧, « les acquéreurs ».
§ agreement
Le vendeur vend le lot 1 à Monsieur ⟦PERSON|Druart⟧ ;
le lot 2 à Monsieur ⟦PERSON|Tassin⟧.
§ description
PREMIER LOT. Une ⟦GOOD|maison⟧, ⟦PARCEL|section A numéro 12⟧.

DEUXIEME LOT. Une ⟦GOOD|pâture⟧, ⟦PARCEL|section B numéro 34⟧.
§ price
Pour le lot 1 : ⟦MONEY|cent mille euros⟧ ;
pour le lot 2 : ⟦MONEY|dix mille euros⟧.`,
  );
  expect(deals.map(({ price, goods, to }) => [price, goods, to])).toEqual([
    [100000, ["12"], ["Arthur"]],
    [10000, ["34"], ["Georges"]],
  ]);
});

it("a table's totals for land and for building are the prices of their two sellers", () => {
  const deals = readDeals(
    "sale",
    "nl",
    `§ parties
1. De naamloze vennootschap ⟦ORGANISATION|GRONDBANK ZENNE⟧, met zetel te ⟦ADDRESS|1500 Halle, Kaai 1⟧, "de grondeigenaar";
2. De besloten vennootschap ⟦ORGANISATION|WOONWERF⟧, met zetel te ⟦ADDRESS|1600 Sint-Pieters-Leeuw, Laan 2⟧, "de bouwpromotor";
hierna samen "de verkopers".
3. De heer ⟦PERSON|Wim ROELS⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|2 mei 1980⟧, wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 4⟧, hierna "de koper".
§ agreement
De grondeigenaar ⟦ORGANISATION|GRONDBANK ZENNE⟧ verkoopt aan de koper de grondaandelen.
De bouwpromotor ⟦ORGANISATION|WOONWERF⟧ verkoopt aan de koper de constructies.
§ description
1. Het ⟦GOOD|appartement⟧ 2.1, ⟦PARCEL|sectie A nummer 12 P0001⟧.
2. De ⟦GOOD|parkeerplaats⟧ P7, ⟦PARCEL|sectie A nummer 12 P0002⟧.
§ price
Kavel | Grond | Constructies | BTW
Appartement 2.1 | ⟦MONEY|50.000 €⟧ | ⟦MONEY|150.000 €⟧ | ⟦MONEY|31.500 €⟧
Parkeerplaats P7 | ⟦MONEY|5.000 €⟧ | ⟦MONEY|10.000 €⟧ | ⟦MONEY|2.100 €⟧
Totaal | ⟦MONEY|55.000 €⟧ | ⟦MONEY|160.000 €⟧ | ⟦MONEY|33.600 €⟧`,
  );
  expect(deals.map(({ price, goods, from }) => [price, goods.length, from])).toEqual([
    [55000, 2, ["GRONDBANK"]],
    [160000, 2, ["WOONWERF"]],
  ]);
});
