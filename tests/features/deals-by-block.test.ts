/** Transactions told apart by what the heads of the parties' blocks call those under them, in the wording of offices of our own invention. */
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { lotsIn } from "../../src/features/lots-in-text.ts";
import { compile } from "./annotated.ts";

/** Each transaction of a deed: its right, price, takers by their last name and goods by their parcel. */
function readDeals(language: Language, markup: string) {
  const { parties, goods, transactions } = deriveRecord(compile(markup, language)).record;
  const lastName = (id: string) =>
    parties
      .find((party) => party.id === id)
      ?.name?.split(" ")
      .at(-1);
  const parcelOf = (id: string) => goods.find((good) => good.id === id)?.parcels[0]?.number;
  return transactions.map(
    ({ right, price, to, goods: own }) =>
      `${right} ${price?.amount ?? "-"} ${to.map(lastName).join("+")} ${own.map(parcelOf).join("+")}`,
  );
}

const PEOPLE: Readonly<Record<Language, Readonly<Record<"seller" | "couple" | "other", string>>>> = {
  nl: {
    seller:
      "De heer ⟦PERSON|Octaaf DEWULF⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|1 mei 1940⟧, wonende te ⟦ADDRESS|9000 Gent, Coupure 1⟧.",
    couple:
      "De heer ⟦PERSON|Roger LAUWAERT⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|2 mei 1958⟧, en zijn echtgenote mevrouw ⟦PERSON|Lutgart MINNE⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|3 mei 1960⟧, samen wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 4⟧.",
    other:
      "Mevrouw ⟦PERSON|Bea SOETE⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|4 mei 1990⟧, wonende te ⟦ADDRESS|9400 Ninove, Kaai 7⟧.",
  },
  fr: {
    seller:
      "Monsieur ⟦PERSON|Octave DUPREZ⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|1er mai 1940⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Basse 1⟧.",
    couple:
      "Monsieur ⟦PERSON|Roger LAMBIN⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|2 mai 1958⟧, et son épouse Madame ⟦PERSON|Lucie MINET⟧, née à ⟦LOCATION|Dinant⟧ le ⟦DATE|3 mai 1960⟧, ensemble domiciliés à ⟦ADDRESS|5500 Dinant, rue Haute 4⟧.",
    other:
      "Madame ⟦PERSON|Berthe SIMAR⟧, née à ⟦LOCATION|Dinant⟧ le ⟦DATE|4 mai 1990⟧, domiciliée à ⟦ADDRESS|5530 Yvoir, quai Vert 7⟧.",
  },
  de: {
    seller:
      "Herr ⟦PERSON|Oskar DREES⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|1. Mai 1940⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Haasstraße 1⟧.",
    couple:
      "Herr ⟦PERSON|Rolf LENTZ⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|2. Mai 1958⟧, und seine Ehefrau Frau ⟦PERSON|Luise MEYER⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|3. Mai 1960⟧, zusammen wohnhaft in ⟦ADDRESS|4770 Amel, Dorf 4⟧.",
    other:
      "Frau ⟦PERSON|Berta SIEBEN⟧, geboren in ⟦LOCATION|Amel⟧ am ⟦DATE|4. Mai 1990⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Ring 7⟧.",
  },
};
const OPENINGS: Readonly<Record<Language, string>> = {
  nl: "§ opening\nVERKOOP\nOp ⟦DATE|3 mei 2013⟧, voor mij, ⟦PERSON|Jan Peeters⟧, notaris te ⟦LOCATION|Gent⟧, zijn verschenen:",
  fr: "§ opening\nVENTE\nLe ⟦DATE|3 mai 2013⟧, devant nous, ⟦PERSON|Jean Petit⟧, notaire à ⟦LOCATION|Uccle⟧, ont comparu :",
  de: "§ opening\nVERKAUF\nAm ⟦DATE|3. Mai 2013⟧, vor mir, ⟦PERSON|Karl Kessel⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:",
};

/** A deed whose parties stand under three heads. */
const deedOf = (language: Language, heads: readonly [string, string, string], rest: string): string => {
  const { seller, couple, other } = PEOPLE[language];
  const blocks = [seller, couple, other].map((person, index) => `${heads[index]}\n\n${person}`);
  return `${OPENINGS[language]}\n§ parties\n${blocks.join("\n\n")}\n${rest}\n§ closing\n—`;
};

describe("halves of one good go to the sides that the blocks' heads number", () => {
  const DEEDS: readonly (readonly [Language, string, string])[] = [
    [
      "nl",
      "Soete",
      deedOf(
        "nl",
        [
          "Ter ener zijde, de verkoper:",
          "Ter andere zijde, de koper van het vruchtgebruik:",
          "Ter derder zijde, de koper van de blote eigendom:",
        ],
        `§ agreement
De verkoper verkoopt het hierna beschreven goed:
- in vruchtgebruik, aan de partij ter andere zijde;
- in blote eigendom, aan de partij ter derde zijde.
§ description
Een ⟦GOOD|woonhuis⟧, ⟦ADDRESS|Kaai 9⟧, ⟦PARCEL|sectie A nummer 12⟧.
§ price
Het vruchtgebruik: ⟦MONEY|80.000 euro⟧, betaald door de partij ter andere zijde.
De blote eigendom: ⟦MONEY|120.000 euro⟧, betaald door de partij ter derde zijde.`,
      ),
    ],
    [
      "fr",
      "Simar",
      deedOf(
        "fr",
        [
          "DE PREMIERE PART : LE VENDEUR",
          "DE DEUXIEME PART : L'ACQUEREUR DE L'USUFRUIT",
          "DE TROISIEME PART : L'ACQUEREUR DE LA NUE-PROPRIETE",
        ],
        `§ agreement
Le vendeur cède le bien décrit plus loin :
- en usufruit, aux comparants de seconde part ;
- en nue-propriété, à la comparante de troisième part.
§ description
Une ⟦GOOD|maison⟧, ⟦ADDRESS|rue Verte 9⟧, ⟦PARCEL|section A numéro 12⟧.
§ price
Usufruit : ⟦MONEY|80.000 euros⟧, payés par les comparants de seconde part.
Nue-propriété : ⟦MONEY|120.000 euros⟧, payés par la comparante de troisième part.`,
      ),
    ],
    [
      "de",
      "Sieben",
      deedOf(
        "de",
        [
          "A. Einerseits, der Verkäufer:",
          "B. Andererseits, die Käufer des Nießbrauchs:",
          "C. Drittens, die Käuferin des nackten Eigentums:",
        ],
        `§ agreement
Der Verkäufer verkauft das nachstehende Gut:
- den Nießbrauch an die Partei andererseits;
- das nackte Eigentum an die Partei drittens.
§ description
Ein ⟦GOOD|Wohnhaus⟧, ⟦ADDRESS|Ring 9⟧, ⟦PARCEL|Flur A Nummer 12⟧.
§ price
Nießbrauch: ⟦MONEY|80.000 Euro⟧, gezahlt durch die Partei andererseits.
Nacktes Eigentum: ⟦MONEY|120.000 Euro⟧, gezahlt durch die Partei drittens.`,
      ),
    ],
  ];
  it.each(DEEDS)("%s: %s takes the bare ownership", (language, other, markup) => {
    const [usufruct, bare, ...more] = readDeals(language, markup);
    expect(usufruct).toMatch(/^usufruct 80000 \S+\+\S+ 12$/u);
    expect(bare).toBe(`bare_ownership 120000 ${other} 12`);
    expect(more).toEqual([]);
  });
});

describe("lots go to the parties whose number the agreement names", () => {
  const DEEDS: readonly (readonly [Language, string, string])[] = [
    [
      "nl",
      "Soete",
      deedOf(
        "nl",
        ["1.1. Verkoper", "1.2. Kopers van kavel 1", "1.3. Koper van kavel 2"],
        `§ agreement
De verkoper verkoopt kavel 1 aan de verschijners onder 1.2 en kavel 2 aan de verschijner onder 1.3, die aanvaarden.
§ description
Kavel 1. Een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nummer 12⟧.

Kavel 2. Een ⟦GOOD|weide⟧, ⟦PARCEL|sectie B nummer 34⟧.
§ price
Kavel 1: ⟦MONEY|180.000 euro⟧.

Kavel 2: ⟦MONEY|15.000 euro⟧.`,
      ),
    ],
    [
      "fr",
      "Simar",
      deedOf(
        "fr",
        ["1) Le vendeur :", "2) Les premiers acquéreurs :", "3) Le dernier acquéreur :"],
        `§ agreement
Le vendeur vend le lot 1 aux comparants sub 2 et le lot 2 à la comparante sub 3, qui acceptent.
§ description
Lot 1. Une ⟦GOOD|maison⟧, ⟦PARCEL|section A numéro 12⟧.

Lot 2. Un ⟦GOOD|pré⟧, ⟦PARCEL|section B numéro 34⟧.
§ price
Lot 1 : ⟦MONEY|180.000 euros⟧.

Lot 2 : ⟦MONEY|15.000 euros⟧.`,
      ),
    ],
    [
      "de",
      "Sieben",
      deedOf(
        "de",
        ["1.1 Verkäufer", "1.2 Käufer von Los 1", "1.3 Käuferin von Los 2"],
        `§ agreement
Der Verkäufer verkauft Los 1 an die Erschienenen unter 1.2 und Los 2 an die Erschienene unter 1.3, die annehmen.
§ description
Los 1. Ein ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nummer 12⟧.

Los 2. Eine ⟦GOOD|Wiese⟧, ⟦PARCEL|Flur B Nummer 34⟧.
§ price
Los 1: ⟦MONEY|180.000 Euro⟧.

Los 2: ⟦MONEY|15.000 Euro⟧.`,
      ),
    ],
  ];
  it.each(DEEDS)("%s: %s takes the second lot", (language, other, markup) => {
    const [first, second, ...more] = readDeals(language, markup);
    expect(first).toMatch(/^full_ownership 180000 \S+\+\S+ 12$/u);
    expect(second).toBe(`full_ownership 15000 ${other} 34`);
    expect(more).toEqual([]);
  });
});

it("a party's number is no lot's, and a dotted number is read whole", () => {
  const read = (text: string) => [...lotsIn(text)];
  expect(read("le lot 1 aux comparants sub 2")).toEqual(["1"]);
  expect(read("de kopers onder 1.2")).toEqual([]);
  expect(read("die Güter unter 1.1 und 1.2")).toEqual(["1.1", "1.2"]);
  expect(read("het lot 1.000")).toEqual([]);
});
