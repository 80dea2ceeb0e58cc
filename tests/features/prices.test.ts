import { expect, test } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";

/** A sale in each language without its price. */
const SALE: Readonly<Record<Language, string>> = {
  nl: `§ opening\nOp ⟦DATE|3 mei 2020⟧, voor mij, ⟦PERSON|An Bos⟧, notaris te ⟦LOCATION|Lier⟧, zijn verschenen:\n§ parties\nDe verkoper: de heer ⟦PERSON|Jan Mol⟧, geboren te ⟦LOCATION|Mol⟧ op ⟦DATE|1 mei 1960⟧, wonende te ⟦ADDRESS|2400 Mol, Dorp 1⟧.\nDe koper: de heer ⟦PERSON|Piet Zand⟧, geboren te ⟦LOCATION|Geel⟧ op ⟦DATE|1 mei 1980⟧, wonende te ⟦ADDRESS|2440 Geel, Dorp 2⟧.\n§ agreement\nDe verkoper verkoopt aan de koper in volle eigendom.\n§ description\nEen ⟦GOOD|woning⟧.\n`,
  fr: `§ opening\nLe ⟦DATE|3 mai 2020⟧, par-devant Nous, ⟦PERSON|An Bos⟧, notaire à ⟦LOCATION|Mons⟧, ont comparu :\n§ parties\nVendeur : Monsieur ⟦PERSON|Jan Mol⟧, né à ⟦LOCATION|Mons⟧ le ⟦DATE|1er mai 1960⟧, domicilié à ⟦ADDRESS|7000 Mons, rue A 1⟧.\nAcquéreur : Monsieur ⟦PERSON|Piet Zand⟧, né à ⟦LOCATION|Ath⟧ le ⟦DATE|1er mai 1980⟧, domicilié à ⟦ADDRESS|7800 Ath, rue B 2⟧.\n§ agreement\nLe vendeur vend à l'acquéreur en pleine propriété.\n§ description\nUne ⟦GOOD|maison⟧.\n`,
  de: `§ opening\nAm ⟦DATE|3. Mai 2020⟧ vor mir, ⟦PERSON|An Bos⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:\n§ parties\nVerkäufer: Herr ⟦PERSON|Jan Mol⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|1. Mai 1960⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Weg 1⟧.\nKäufer: Herr ⟦PERSON|Piet Zand⟧, geboren in ⟦LOCATION|Raeren⟧ am ⟦DATE|1. Mai 1980⟧, wohnhaft in ⟦ADDRESS|4730 Raeren, Weg 2⟧.\n§ agreement\nDer Verkäufer verkauft dem Käufer in Volleigentum.\n§ description\nEin ⟦GOOD|Wohnhaus⟧.\n`,
};

const PRICES: readonly (readonly [language: Language, price: string, amount: number])[] = [
  [
    "nl",
    "De koop is gesloten voor ⟦MONEY|€ 250.000⟧. Daarvan werd ⟦MONEY|€ 25.000⟧ als voorschot gestort, het saldo van ⟦MONEY|€ 225.000⟧ wordt heden betaald.",
    250000,
  ],
  [
    "nl",
    "Prijs: ⟦MONEY|tweehonderdvijftigduizend euro (€ 250.000,00)⟧. De roerende goederen worden geschat op ⟦MONEY|vijfduizend euro (€ 5.000,00)⟧.",
    250000,
  ],
  [
    "fr",
    "La vente est consentie et acceptée moyennant le prix de ⟦MONEY|DEUX CENT MILLE EUROS (200.000,00 €)⟧, dont quittance. Un acompte de ⟦MONEY|vingt mille euros (20.000,00 €)⟧ a été versé.",
    200000,
  ],
  [
    "fr",
    "Le prix s'élève à ⟦MONEY|200.000,00 EUR⟧ hors TVA, la TVA de 21 % s'élevant à ⟦MONEY|42.000,00 EUR⟧.",
    200000,
  ],
  [
    "fr",
    "Prix total : ⟦MONEY|cent mille euros (100.000 €)⟧, soit ⟦MONEY|40.000 €⟧ pour le terrain et ⟦MONEY|60.000 €⟧ pour les constructions.",
    100000,
  ],
  [
    "de",
    "Der Kaufpreis beträgt ⟦MONEY|zweihunderttausend Euro (200.000,00 EUR)⟧, worauf eine Anzahlung von ⟦MONEY|zwanzigtausend Euro (20.000,00 EUR)⟧ geleistet wurde.",
    200000,
  ],
  [
    "nl",
    "De prijs van ⟦MONEY|100.000 euro⟧ is betaald als volgt: ⟦MONEY|10.000 euro⟧ bij de ondertekening van de compromis, ⟦MONEY|90.000 euro⟧ heden.",
    100000,
  ],
  ["fr", "Le prix de ⟦MONEY|1.500.000 francs⟧ a été payé avant ce jour.", 1500000],
  [
    "nl",
    "De prijs bedraagt ⟦MONEY|DRIE MILJOEN FRANK (3.000.000 BEF)⟧, of ⟦MONEY|vierenzeventigduizend driehonderd achtenzestig euro (74.368,06 EUR)⟧.",
    3000000,
  ],
  [
    "nl",
    "De koper betaalde voor de oorspronkelijke aankoop ⟦MONEY|150.000,00 euro⟧ in 2010. De verkoopprijs is vandaag ⟦MONEY|210.000,00 euro⟧.",
    210000,
  ],
  [
    "de",
    "Zum Preise von ⟦MONEY|100.000 €⟧ zuzüglich Mehrwertsteuer von ⟦MONEY|21.000 €⟧, also ⟦MONEY|121.000 €⟧ insgesamt.",
    100000,
  ],
  [
    "fr",
    "Le prix est payable comme suit : ⟦MONEY|50.000 €⟧ ce jour, ⟦MONEY|150.000 €⟧ dans l'année. Prix : ⟦MONEY|deux cent mille euros⟧.",
    200000,
  ],
];

test.each(PRICES)("%s: %s", (language, price, amount) => {
  const { transactions } = deriveRecord(compile(`${SALE[language]}§ price\n${price}`, language)).record;
  expect(transactions.map((transaction) => transaction.price?.amount)).toEqual([amount]);
});
