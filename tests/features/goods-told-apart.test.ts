/** Goods of deeds by offices whose wordings no rule had met: where each begins, and what of its parcels, sizes, places and incomes is its own. */
import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { GOOD_NORMALISERS } from "../../src/features/goods/normalise.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { checkEvidence } from "./evidence.ts";

const OPENINGS: Readonly<Record<Language, string>> = {
  nl: "VERKOOP\nOp ⟦DATE|3 mei 2013⟧, voor mij, ⟦PERSON|Jan Peeters⟧, notaris te ⟦LOCATION|Gent⟧, zijn verschenen:",
  fr: "VENTE\nLe ⟦DATE|3 mai 2013⟧, devant nous, ⟦PERSON|Jean Petit⟧, notaire à ⟦LOCATION|Uccle⟧, ont comparu :",
  de: "VERKAUF\nAm ⟦DATE|3. Mai 2013⟧, vor mir, ⟦PERSON|Karl Kessel⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:",
};

/** The goods of a deed in few words; every value is held to its evidence. */
function readGoods(markup: string, language: Language, opening = OPENINGS[language]) {
  const input = compile(`§ opening\n${opening}\n${markup}\n§ closing\n—`, language);
  checkEvidence(input);
  const { record, evidence } = deriveRecord(input);
  const year = Number(record.deed.date?.slice(0, 4));
  for (const [path, rows] of Map.groupBy(evidence, (row) => row.path)) {
    const texts = rows.map(({ start, end }) => ({ text: input.deed.text.slice(start, end) }));
    const value = GOOD_NORMALISERS[path.replace(/\[\d+\]/g, "[]")]?.(texts, { language, year });
    if (value !== undefined) expect([path, value]).toEqual([path, valueAt(record, path)]);
  }
  return record.goods;
}

const valueAt = (record: unknown, path: string): unknown =>
  path.split(/[.[\]]+/u).reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], record);

const typesOf = (goods: ReturnType<typeof readGoods>) => goods.map(({ type }) => type);
const sizesOf = (goods: ReturnType<typeof readGoods>) =>
  goods.map(({ areas }) => areas.map(({ squareMetres, basis }) => `${squareMetres} ${basis}`));
const incomesOf = (goods: ReturnType<typeof readGoods>) =>
  goods.map(({ cadastralIncome }) => cadastralIncome?.amount ?? null);

it("descriptions parted by the buyers of each are a good each", () => {
  const first =
    "§ description\nCommune de ⟦LOCATION|Sivry⟧\nUne ⟦GOOD|maison⟧, ⟦ADDRESS|rue Haute, 4⟧, cadastrée ⟦PARCEL|section C, n° 12 a⟧, pour ⟦AREA|5 a 10 ca⟧.";
  const second =
    "§ parties\net à Monsieur ⟦PERSON|Luc Maton⟧ :\n§ description\nUn ⟦GOOD|pré⟧ au lieu-dit « ⟦LOCATION|Les Fonds⟧ », cadastré ⟦PARCEL|section C, n° 40⟧, pour ⟦AREA|88 a 20 ca⟧.";
  const goods = readGoods(`${first}\n${second}`, "fr");
  expect(typesOf(goods)).toEqual(["house", "farmland"]);
  expect(goods.map(({ parcels }) => parcels.map(({ number }) => number))).toEqual([["12A"], ["40"]]);
  // The same ground taken up again is no second good.
  const again =
    "§ title_origin\nAcquis.\n§ description\nLa ⟦GOOD|maison⟧, cadastrée ⟦PARCEL|section C, n° 12 a⟧, pour ⟦AREA|5 a 10 ca⟧, compte un étage.";
  expect(typesOf(readGoods(`${first}\n${again}`, "fr"))).toEqual(["house"]);
});

it("ground described before the last description is a good, whatever its clause was taken for", () => {
  const goods = readGoods(
    `§ title_origin
Gemeente ⟦LOCATION|Zedelgem⟧. Een ⟦GOOD|hoeve⟧, ⟦ADDRESS|Kwadestraat 3⟧, ⟦PARCEL|sectie A nr 7⟧, groot ⟦AREA|22 a 05 ca⟧.
§ parties
Ten tweede, aan de heer ⟦PERSON|Karel Boone⟧:
§ description
Een ⟦GOOD|weide⟧, ⟦PARCEL|sectie A nr 9⟧, groot ⟦AREA|61 a 40 ca⟧.
§ title_origin
De ⟦GOOD|hoeve⟧ komt voort van een grotere ⟦GOOD|hoeve⟧, ⟦PARCEL|sectie A nr 6⟧, groot ⟦AREA|2 ha⟧.`,
    "nl",
  );
  expect(typesOf(goods)).toEqual(["farm", "farmland"]);
});

it("units numbered without a stop behind the number begin there", () => {
  const goods = readGoods(
    `§ description
Gemeente ⟦LOCATION|Evere⟧, eerste afdeling
In het gebouw ⟦ADDRESS|Lindelaan 8⟧, ⟦PARCEL|sectie B nr 5 C P0000⟧:
2.1 ⟦GOOD|appartement⟧ A3 op de derde verdieping, KI ⟦MONEY|EUR 900⟧;
en 210/10.000 in de gemene delen;
2.2 ondergrondse ⟦GOOD|parking⟧ P9, KI ⟦MONEY|EUR 80⟧
en 15/10.000 in de gemene delen.`,
    "nl",
  );
  expect(typesOf(goods)).toEqual(["apartment", "parking"]);
  expect(incomesOf(goods)).toEqual([900, 80]);
});

it("an item's own noun goes before that of the unit it is reckoned with", () => {
  const goods = readGoods(
    `§ description
Dans un immeuble, ⟦ADDRESS|rue du Lac, 7⟧, ⟦PARCEL|section A, numéro 3 B⟧ :
a) l'⟦GOOD|appartement⟧ A2, avec 300/10.000 des parties communes ;
b) la cave numéro 5, sans quotité, celle-ci étant comprise dans celle de l'⟦GOOD|appartement⟧ ;
c) le ⟦GOOD|garage⟧ numéro 6, avec 20/10.000 des parties communes.`,
    "fr",
  );
  expect(typesOf(goods)).toEqual(["apartment", "storage", "garage"]);
});

it.each([
  ["halfopen bebouwing", "semi_detached"],
  ["open bebouwing", "detached"],
  ["gesloten bebouwing", "row_house"],
])("a house called %s begins a good and is %s", (noun, subtype) => {
  const goods = readGoods(
    `§ description
EERSTE GOED. Een ⟦GOOD|handelshuis⟧, ⟦PARCEL|sectie A nr 1⟧, ⟦AREA|1 a⟧.
TWEEDE GOED. Een ⟦GOOD|${noun}⟧ met ⟦GOOD|garage⟧, ⟦PARCEL|sectie A nr 2⟧, ⟦AREA|3 a⟧.`,
    "nl",
  );
  expect(goods.map((good) => [good.type, good.subtype])).toEqual([
    ["commercial", null],
    ["house", subtype],
  ]);
});

it("a division is told by its village, as Abteilung, and never by the heading of the next municipality", () => {
  const divisionsOf = (markup: string, language: Language) =>
    readGoods(markup, language).map(({ parcels }) => parcels.map(({ division }) => division));
  expect(
    divisionsOf(
      "§ description\nGemeinde ⟦LOCATION|Recht⟧, Gemarkung ⟦LOCATION|Born⟧\na) ⟦PARCEL|Flur F, Nr. 7⟧, ⟦GOOD|Weide⟧, ⟦AREA|12 Ar⟧;\nb) ⟦PARCEL|Flur F, Nr. 9⟧, ⟦GOOD|Acker⟧, ⟦AREA|30 Ar⟧.",
      "de",
    ),
  ).toEqual([["gemarkung born"], ["gemarkung born"]]);
  expect(
    divisionsOf(
      "§ description\n⟦LOCATION|Uccle⟧, dritte Abteilung\nEin ⟦GOOD|Haus⟧, ⟦PARCEL|Sektion C Nummer 8⟧.",
      "de",
    ),
  ).toEqual([["dritte abteilung"]]);
  expect(
    divisionsOf(
      "§ description\nI. te ⟦LOCATION|Peer⟧\neen ⟦GOOD|weide⟧, ⟦PARCEL|sectie D nr 8⟧, groot ⟦AREA|93 a⟧;\nII. te ⟦LOCATION|Bree⟧, derde afdeling\neen ⟦GOOD|bos⟧, ⟦PARCEL|sectie B nr 11⟧, groot ⟦AREA|62 a⟧.",
      "nl",
    ),
  ).toEqual([[null], ["derde afdeling"]]);
});

it("a good under a municipality that ended in 2019 lies there, not where the next heading tells", () => {
  const goods = readGoods(
    "§ description\nI. te ⟦LOCATION|OPGLABBEEK⟧\neen ⟦GOOD|weide⟧, ⟦PARCEL|sectie D nr 8⟧, groot ⟦AREA|93 a⟧;\nII. te ⟦LOCATION|BREE⟧\neen ⟦GOOD|bos⟧, ⟦PARCEL|sectie B nr 11⟧, groot ⟦AREA|62 a⟧.",
    "nl",
  );
  expect(goods.map(({ address }) => address?.municipality)).toEqual(["Opglabbeek", "Bree"]);
});

it("reads centiares in German as in Dutch, Katastraleinkommen and KE", () => {
  const goods = readGoods(
    `§ description
1. Ein ⟦GOOD|Haus⟧, ⟦PARCEL|Flur 9 Nummer 31⟧, groß ⟦AREA|drei Ar zwölf Centiar⟧. Das Katastraleinkommen wurde mit ⟦MONEY|2.100 Franken⟧ angegeben.
2. Eine ⟦GOOD|Wiese⟧, ⟦PARCEL|Flur 9 Nummer 32⟧, groß ⟦AREA|14 Ar 8 Centiar⟧. KE : ⟦MONEY|90 Franken⟧.`,
    "de",
  );
  expect(goods.map(({ areas }) => areas[0]?.squareMetres)).toEqual([312, 1408]);
  expect(incomesOf(goods)).toEqual([2100, 90]);
});

it("the basis of a size stands in brackets behind it, or is told alike for another", () => {
  expect(
    sizesOf(
      readGoods(
        "§ description\n⟦LOCATION|Tournai⟧, anciennement ⟦LOCATION|Kain⟧. Une ⟦GOOD|maison⟧, ⟦PARCEL|section A n° 4⟧, de ⟦AREA|4 a 31 ca⟧ (cadastre).",
        "fr",
      ),
    ),
  ).toEqual([["431 cadastre"]]);
  expect(
    sizesOf(
      readGoods(
        "§ description\nEine ⟦GOOD|Garage⟧. Im Kataster: ⟦PARCEL|Flur A Nr. 22⟧, ⟦AREA|21 ca⟧. Im Titel gleich.",
        "de",
      ),
    ),
  ).toEqual([["21 cadastre", "21 title"]]);
});

it("a size said again in square metres is one size, with the basis of the first", () => {
  const goods = readGoods(
    "§ description\nUne ⟦GOOD|maison de commerce⟧, cadastrée ⟦PARCEL|section D n° 64⟧ pour ⟦AREA|trois ares cinq centiares⟧, soit ⟦AREA|305 m²⟧.",
    "fr",
  );
  expect(sizesOf(goods)).toEqual([["305 cadastre"]]);
});

it("neither a listed room's size nor the size and income of the whole are those of the good", () => {
  const shop = readGoods(
    "§ description\nLe ⟦GOOD|rez-de-chaussée commercial⟧, ⟦PARCEL|section A numéro 10 P0002⟧, avec, en privatif, le magasin à front de rue (⟦AREA|80 m²⟧), une réserve et la ⟦GOOD|cave⟧ ; 400/1.000 des parties communes.",
    "fr",
  );
  expect(sizesOf(shop)).toEqual([[]]);
  const piece = readGoods(
    "§ description\nEen ⟦GOOD|weide⟧, ⟦PARCEL|sectie E, deel van nummer 35⟧ (kadastrale grootte geheel: ⟦AREA|2 ha 10 a⟧), gemeten oppervlakte ⟦AREA|97 a 15 ca⟧. Niet-geïndexeerd KI van het geheel: ⟦MONEY|€ 129⟧.",
    "nl",
  );
  expect(sizesOf(piece)).toEqual([["9715 survey"]]);
  expect(incomesOf(piece)).toEqual([null]);
});

it("the ground named before a lone house is the house's, and its number in the park its address", () => {
  const [house] = readGoods(
    `§ description
GEMEENTE ⟦LOCATION|BREDENE⟧
In een vakantiedorp, gelegen in de ⟦LOCATION|Duinstraat⟧, gekadastreerd ⟦PARCEL|sectie K nummer 58 T⟧ met een grootte van ⟦AREA|drie are tien centiare⟧:
een vrijstaand ⟦GOOD|vakantiehuis⟧ (⟦GOOD|huis⟧ nummer 17) met ⟦GOOD|tuin⟧.`,
    "nl",
  );
  expect(house?.areas.map(({ squareMetres }) => squareMetres)).toEqual([310]);
  expect([house?.subtype, house?.address?.street, house?.address?.number]).toEqual(["detached", "Duinstraat", "17"]);
});

it("the ground named before a lone flat is not the flat's", () => {
  const goods = readGoods(
    "§ description\nIn een gebouw, ⟦ADDRESS|Kaai 4⟧, ⟦PARCEL|sectie K nummer 5⟧, groot ⟦AREA|9 a 10 ca⟧:\nhet ⟦GOOD|appartement⟧ A2, met 120/10.000 in de gemene delen.",
    "nl",
  );
  expect(sizesOf(goods)).toEqual([[]]);
});

it("an income stands on the goods that its cue names", () => {
  expect(
    incomesOf(
      readGoods(
        `§ description
In einem Gebäude, ⟦ADDRESS|Hochstraße 4⟧, ⟦PARCEL|Sektion C Nummer 8⟧:
3.1. Die ⟦GOOD|Wohnung⟧ A, mit 312/10.000 der Gemeinschaftsteile.
3.2. Der ⟦GOOD|Stellplatz⟧ P7, mit 18/10.000.
Katastereinkommen, für 3.1. und 3.2. gemeinsam: ⟦MONEY|1.500 €⟧.`,
        "de",
      ),
    ),
  ).toEqual([1500, 1500]);
  const two =
    "§ description\n1. Une ⟦GOOD|maison⟧, ⟦PARCEL|section A n° 4⟧, ⟦AREA|4 a⟧.\n2. Un ⟦GOOD|bois⟧, ⟦PARCEL|section A n° 9⟧, ⟦AREA|90 a⟧.\n§ fiscal\n";
  expect(
    incomesOf(
      readGoods(
        `${two}Les acquéreurs établissent que le revenu cadastral de la ⟦GOOD|maison⟧ est de ⟦MONEY|745 €⟧.`,
        "fr",
      ),
    ),
  ).toEqual([745, null]);
  expect(
    incomesOf(readGoods(`${two}Leur revenu cadastral est de ⟦MONEY|1.900 €⟧ pour tous leurs biens réunis.`, "fr")),
  ).toEqual([null, null]);
  expect(
    incomesOf(
      readGoods(
        "§ description\nEen ⟦GOOD|hoeve⟧, ⟦PARCEL|sectie A nr 4⟧, ⟦AREA|40 a⟧.\n§ fiscal\nDe kopers bezitten een kadastraal inkomen van ⟦MONEY|2.300 frank⟧ voor al hunne goederen samen.",
        "nl",
      ),
    ),
  ).toEqual([null]);
});

it("a garage's court stands before its street, and the same field is said in other words", () => {
  const [, garage] = readGoods(
    "§ description\n1. Ein ⟦GOOD|Haus⟧, ⟦ADDRESS|Hochstraße 4⟧, ⟦PARCEL|Flur A Nr. 1⟧.\n2. Eine ⟦GOOD|Garage⟧ im Garagenhof ⟦LOCATION|Mühlenweg⟧, ⟦PARCEL|Flur A Nr. 2⟧.",
    "de",
  );
  expect(garage?.address?.street).toBe("Mühlenweg");
  const [, field] = readGoods(
    "§ description\n1. Ein ⟦GOOD|Wald⟧, genannt « ⟦LOCATION|Auf der Heide⟧ », ⟦PARCEL|Flur A Nr. 1⟧.\n2. Eine ⟦GOOD|Wiese⟧, selber Ort, ⟦PARCEL|Flur A Nr. 2⟧.",
    "de",
  );
  expect(field?.address?.street).toBe("Auf der Heide");
});

it("a garage's court marked with its street is left out of the street", () => {
  const [garage] = readGoods(
    "§ description\nEen ⟦GOOD|garage⟧ in het ⟦LOCATION|garagecomplex Molenstraat⟧, ⟦PARCEL|sectie A nr. 2⟧.",
    "nl",
  );
  expect(garage?.address?.street).toBe("Molenstraat");
});

it("the municipality's line right above a description heads it, whatever its clause", () => {
  const [house] = readGoods(
    "§ agreement\nont déclaré vendre le bien suivant :\nCOMMUNE DE ⟦LOCATION|SIVRY⟧.\n§ description\nUne ⟦GOOD|maison⟧ sise ⟦ADDRESS|rue Haute, 4⟧, ⟦PARCEL|section C, n° 12 a⟧.",
    "fr",
    "VENTE\nLe ⟦DATE|3 mai 1963⟧, devant nous, ⟦PERSON|Jean Petit⟧, notaire à ⟦LOCATION|Uccle⟧, ont comparu :",
  );
  expect(house?.address?.municipality).toBe("Sivry");
});

it("the title of the deed gives the postcode of the address that the description names", () => {
  const input = compile(
    "§ header\nKOOPAKTE ⟦GOOD|WONING⟧ – ⟦ADDRESS|Lindeplein 4, 3300 Tienen⟧\n§ opening\nOp ⟦DATE|3 mei 2023⟧, voor mij, ⟦PERSON|Jan Peeters⟧, notaris te ⟦LOCATION|Gent⟧, zijn verschenen:\n§ description\nStad ⟦LOCATION|Tienen⟧. Een ⟦GOOD|woning⟧, ⟦ADDRESS|Lindeplein 4⟧, ⟦PARCEL|sectie C, nr. 8⟧.\n§ closing\n—",
    "nl",
  );
  checkEvidence(input);
  expect(deriveRecord(input).record.goods[0]?.address?.postalCode).toBe("3300");
});

const HOUSE_AND_MEADOW: Readonly<Record<"nl" | "fr" | "de", readonly [string, string]>> = {
  nl: [
    "a) Een ⟦GOOD|woonhuis⟧, kadastraal gekend ⟦PARCEL|sectie A nummer 12A⟧, groot ⟦AREA|5 a⟧;\n\nb) een ⟦GOOD|weide⟧, kadastraal gekend ⟦PARCEL|sectie A nummer 14⟧, groot ⟦AREA|20 a⟧.",
    "⟦PARCEL|sectie A nummers 12/p en 13/c⟧, met ⟦AREA|4 a 90 ca⟧.",
  ],
  fr: [
    "a) Une ⟦GOOD|maison⟧, cadastrée ⟦PARCEL|section A numéro 12A⟧, de ⟦AREA|5 a⟧ ;\n\nb) une ⟦GOOD|prairie⟧, cadastrée ⟦PARCEL|section A numéro 14⟧, de ⟦AREA|20 a⟧.",
    "⟦PARCEL|section A numéros 12/p et 13/c⟧, pour ⟦AREA|4 a 90 ca⟧.",
  ],
  de: [
    "a) Ein ⟦GOOD|Wohnhaus⟧, katastriert ⟦PARCEL|Flur A Nummer 12A⟧, groß ⟦AREA|5 Ar⟧;\n\nb) eine ⟦GOOD|Wiese⟧, katastriert ⟦PARCEL|Flur A Nummer 14⟧, groß ⟦AREA|20 Ar⟧.",
    "⟦PARCEL|Flur A Nummern 12/p und 13/c⟧, mit ⟦AREA|4 Ar 90 Zentiar⟧.",
  ],
};

it.each([
  ["nl", "Volgens de aankoopakte was het goed vermeld onder a) gekend als"],
  ["nl", "Het onder a) beschreven goed heette in de titel"],
  ["fr", "D'après l'acte d'achat, le bien désigné sous a) était cadastré"],
  ["fr", "Suivant titre, le bien repris sub a) portait"],
  ["de", "Das unter Buchstabe a) beschriebene Gut heißt im Titel"],
  ["de", "Gemäß Erwerbsakt trägt das vorgenannte Gut a) die Bezeichnung"],
] as const)("%s: a paragraph behind the last good is that of the good it names: %s …", (language, lead) => {
  const [list, old] = HOUSE_AND_MEADOW[language];
  const goods = readGoods(`§ description\n${list}\n\n${lead} ${old}`, language);
  expect(goods.map(({ parcels }) => parcels.map(({ number }) => number))).toEqual([["12A", "12/P", "13/C"], ["14"]]);
  expect(sizesOf(goods)).toEqual([["500 cadastre", "490 title"], ["2000 cadastre"]]);
});

it("a paragraph that names its own good beside another stays with its own", () => {
  const [list] = HOUSE_AND_MEADOW.nl;
  const goods = readGoods(
    `§ description\n${list}\n\nHet goed onder b) is afgesplitst van het goed onder a), voorheen ⟦PARCEL|sectie A nummer 13B⟧.`,
    "nl",
  );
  expect(goods.map(({ parcels }) => parcels.map(({ number }) => number))).toEqual([["12A"], ["14", "13B"]]);
});
