import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";

const read = (markup: string, language: Language) => deriveRecord(compile(markup, language)).record;

const OPENINGS: Readonly<Record<Language, string>> = {
  nl: "VERKOOP\nOp ⟦DATE|3 mei 2013⟧, voor mij, ⟦PERSON|Jan Peeters⟧, notaris te ⟦LOCATION|Gent⟧, zijn verschenen:",
  fr: "VENTE\nLe ⟦DATE|3 mai 2013⟧, devant nous, ⟦PERSON|Jean Petit⟧, notaire à ⟦LOCATION|Uccle⟧, ont comparu :",
  de: "VERKAUF\nAm ⟦DATE|3. Mai 2013⟧, vor mir, ⟦PERSON|Karl Kessel⟧, Notar in ⟦LOCATION|Eupen⟧, sind erschienen:",
};
const readGoods = (markup: string, language: Language) =>
  read(`§ opening\n${OPENINGS[language]}\n${markup}\n§ closing\n—`, language).goods;

it("a side's name in quotation marks on a line of its own closes the names above it", () => {
  const { parties } = read(
    `§ opening
Am ⟦DATE|14. März 2022⟧ vor mir, ⟦PERSON|Rita HILGERS⟧, Notarin in ⟦LOCATION|Eupen⟧,
§ parties
erscheinen:
• Frau ⟦PERSON|PELZER Hubertine⟧, geboren in ⟦LOCATION|Walhorn⟧ am ⟦DATE|9. April 1948⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Klosterstraße 39⟧,
„die Schenkerin“;
• Herr ⟦PERSON|HAVENITH Ralf⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|14. Januar 1977⟧, wohnhaft in ⟦ADDRESS|4780 Sankt Vith, Büchelstraße 8⟧,
„der Beschenkte“.
§ agreement
Die Schenkerin schenkt dem Beschenkten das Volleigentum des nachbeschriebenen Gutes.
§ closing
Worüber Urkunde.`,
    "de",
  );
  expect(parties.map(({ role }) => role)).toEqual(["donor", "donee"]);
});

it("a spouse who assists is no representative, and whoever is named behind her is a party", () => {
  const { parties } = read(
    `§ opening
Le ⟦DATE|22 février 1978⟧, par-devant Nous, ⟦PERSON|Jules PETIT⟧, notaire à ⟦LOCATION|Ath⟧,
§ parties
sont comparus Monsieur ⟦PERSON|Omer DELHOVE⟧, né à ⟦LOCATION|Moulbaix⟧ le ⟦DATE|12 février 1911⟧, assisté de Dame ⟦PERSON|Flore CUVELIER⟧, son épouse, née à ⟦LOCATION|Chièvres⟧ le ⟦DATE|1er août 1914⟧, avec qui il demeure à ⟦ADDRESS|Ath, rue de la Chapelle, 8⟧, et Mademoiselle ⟦PERSON|Marthe NOËL⟧, née à ⟦LOCATION|Moulbaix⟧ le ⟦DATE|30 novembre 1913⟧, demeurant à ⟦ADDRESS|Tournai, rue des Jésuites, 31⟧, ci-après qualifiés les vendeurs.
§ closing
Dont acte.`,
    "fr",
  );
  expect(parties.map(({ name }) => name)).toEqual(["Omer Delhove", "Flore Cuvelier", "Marthe Noël"]);
});

it("what is no longer let is free", () => {
  const { goods } = read(
    `§ opening
VENTE
Le ⟦DATE|3 mai 2013⟧, devant nous, ⟦PERSON|Jean Petit⟧, notaire à ⟦LOCATION|Uccle⟧, ont comparu :
§ description
Un ⟦GOOD|emplacement de parking⟧ situé ⟦ADDRESS|avenue Rogier 1, 1030 Schaerbeek⟧, ⟦PARCEL|section C numéro 93 V 8⟧.
§ occupancy
Le vendeur déclare que le bien n'est plus loué depuis le ⟦DATE|31 août 2013⟧ et est libre d'occupation.
§ closing
Dont acte.`,
    "fr",
  );
  expect(goods.map(({ occupancy }) => occupancy)).toEqual(["free"]);
});

it.each([
  ["nl", "De woning staat ledig sedert het vertrek van de laatste huurder en is vrij van elk gebruik.", "free"],
  ["nl", "Niemand huurt of pacht het goed. Het is vrij.", "free"],
  ["nl", "Jan Maes huurt of pacht het goed.", "let"],
  ["de", "Niemand hat die Immobilie gemietet oder gepachtet; der Weidevertrag endete am 31. Oktober 2003.", "free"],
  ["fr", "Le bien est libre, le locataire ayant quitté les lieux le 31 juillet 2009.", "free"],
  ["fr", "Le locataire a quitté l'étage ; le rez reste loué jusqu'au 31 juillet.", "let"],
] as const)("the use in %s: %s", (language, words, use) => {
  const noun = { nl: "weide", fr: "prairie", de: "Wiese" }[language];
  const goods = readGoods(`§ description\n⟦GOOD|${noun}⟧, ⟦PARCEL|sectie A nr. 1⟧\n§ occupancy\n${words}`, language);
  expect(goods.map(({ occupancy }) => occupancy)).toEqual([use]);
});

it("what is said of all goods holds for each, whichever is named behind it", () => {
  const flat =
    "1) Un ⟦GOOD|appartement⟧, ⟦PARCEL|section C numéro 1⟧ ;\n2) Une ⟦GOOD|cave⟧, ⟦PARCEL|section C numéro 2⟧.";
  const useOf = (words: string) =>
    readGoods(`§ description\n${flat}\n§ occupancy\n${words}`, "fr").map(({ occupancy }) => occupancy);
  const left = "le locataire de l'⟦GOOD|appartement⟧ ayant quitté les lieux le ⟦DATE|31 juillet 2009⟧.";
  expect(useOf(`Les biens sont libres de toute occupation, ${left}`)).toEqual(["free", "free"]);
  expect(useOf("L'⟦GOOD|appartement⟧ est loué, la ⟦GOOD|cave⟧ est libre.")).toEqual(["let", "free"]);
});

it("an inspection's verdict is denied over the words between", () => {
  const conformOf = (words: string) =>
    readGoods(
      `§ description\nEen ⟦GOOD|appartement⟧, ⟦PARCEL|sectie A nr. 1⟧\n§ electricity\nVolgens het verslag van ⟦DATE|4 juli 2019⟧ voldoet de installatie van het ⟦GOOD|appartement⟧ ${words}.`,
      "nl",
    )[0]?.electricity.conform;
  expect(conformOf("niet aan het reglement")).toBe(false);
  expect(conformOf("aan het reglement; de koper moet niet herkeuren")).toBe(true);
});

it("storeys and the year stand in words of several forms", () => {
  const goodOf = (markup: string, language: Language) => readGoods(`§ description\n${markup}`, language)[0];
  const house = "⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧. Das ⟦GOOD|Wohnhaus⟧ ist";
  expect(goodOf(`Ein ${house} zweigeschossig, ganz unterkellert.`, "de")?.floors).toBe(2);
  expect(goodOf(`Ein ${house} geräumig und geschossig.`, "de")?.floors).toBeNull();
  const maison = "Une ⟦GOOD|maison⟧, ⟦PARCEL|section A n° 1⟧, élevée d'un rez-de-chaussée et de deux étages.";
  expect(goodOf(maison, "fr")?.floors).toBe(3);
  const huis = "Een ⟦GOOD|huis⟧, ⟦PARCEL|sectie A nr. 1⟧. Het ⟦GOOD|huis⟧ dateert van negentienhonderd achtenveertig.";
  expect(goodOf(huis, "nl")?.constructionYear).toBe(1948);
});

it("a body between a side's word and an address is that side", () => {
  const { parties, transactions } = read(
    `§ opening
VERKAUF
Am ⟦DATE|24. März 2004⟧ erscheinen vor ⟦PERSON|Ewald SCHMETZER⟧, Notar mit Amtsstube daselbst, im Gemeindehaus von ⟦LOCATION|Bütgenbach⟧:
§ parties
Als Verkäuferin: die ⟦ORGANISATION|Gemeinde Bütgenbach⟧, ⟦ADDRESS|4750 Bütgenbach, Weywertzer Straße 8⟧.
Als Käufer: Herr ⟦PERSON|Marco JOUSTEN⟧, geboren in ⟦LOCATION|Malmedy⟧ am ⟦DATE|17. Februar 1977⟧, angestellt bei ⟦ORGANISATION|Holzbau Eifel⟧, ⟦ADDRESS|4750 Bütgenbach, Zum Brand 3⟧.
§ agreement
Die Verkäuferin überträgt dem Käufer das Volleigentum.
§ description
Eine ⟦GOOD|Bauparzelle⟧, ⟦PARCEL|Flur D Nummer 57/K⟧.
§ price
Der Preis beträgt ⟦MONEY|30.000 Euro⟧.
§ closing
Worüber Urkunde.`,
    "de",
  );
  expect(parties.map(({ name, role }) => [name, role])).toEqual([
    ["Gemeinde Bütgenbach", "seller"],
    ["Marco Jousten", "buyer"],
  ]);
  expect(transactions.map(({ from, to }) => [from.length, to.length])).toEqual([[1, 1]]);
});

it("a lender named as the bank it is stands on the lender's side", () => {
  const { parties, deed } = read(
    `§ opening
Hypothekarische Krediteröffnung
Am ⟦DATE|9. Juni 1998⟧, verhandelt zu ⟦LOCATION|Eupen⟧ vor dem Notar ⟦PERSON|Karl MOCKEL⟧, mit Amtsstube daselbst.
§ parties
I. Die Genossenschaft „⟦ORGANISATION|Volkskasse Göhl⟧“, mit Gesellschaftssitz in ⟦ADDRESS|4700 Eupen, Klötzerbahn 24⟧, im Folgenden „die Kasse“;
II. die Privatgesellschaft „⟦ORGANISATION|Bäckerei Hennes⟧“, mit Gesellschaftssitz in ⟦ADDRESS|4720 Kelmis, Lütticher Straße 203⟧, im Folgenden „die Kreditnehmerin“.
§ agreement
Die Kasse eröffnet der Kreditnehmerin einen Kredit von ⟦MONEY|3.600.000 F⟧. Die Kreditnehmerin verpfändet hypothekarisch das Gut.
§ description
Ein ⟦GOOD|Geschäftshaus⟧, ⟦PARCEL|Flur A Nr. 1⟧.
§ closing
Worüber Urkunde.`,
    "de",
  );
  expect(deed.notaries.map(({ seat }) => seat)).toEqual(["Eupen"]);
  expect(parties.map(({ role }) => role)).toEqual(["grantee", "grantor"]);
});
