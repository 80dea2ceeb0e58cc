import { expect, it } from "vitest";
import { createContext } from "../../src/features/context.ts";
import { deriveGoods } from "../../src/features/goods/index.ts";
import { compile } from "./annotated.ts";

type Field = "areas" | "subtype" | "division";
type Case = readonly [language: "nl" | "fr" | "de", description: string, field: Field, value: string];
const CASES: Case[] = [];
type Rows = readonly (readonly [text: string, value: string])[];
const areas = (language: Case[0], head: string, rows: Rows): void => {
  for (const [text, value] of rows) CASES.push([language, `${head} ${text}`, "areas", value]);
};
areas("nl", "Een ⟦GOOD|weide⟧ te ⟦LOCATION|Lierde⟧, ⟦PARCEL|sectie A nr. 1⟧,", [
  ["groot volgens titel ⟦AREA|12a 30ca⟧ en volgens kadaster ⟦AREA|12a 40ca⟧.", "1230 title;1240 cadastre"],
  ["met een oppervlakte volgens kadastrale legger van ⟦AREA|12a 40ca⟧.", "1240 cadastre"],
  ["groot volgens meting ⟦AREA|12a 35ca⟧.", "1235 survey"],
  [
    "groot volgens recent uittreksel uit de kadastrale legger ⟦AREA|12a 40ca⟧, volgens vorige titel ⟦AREA|12a 30ca⟧.",
    "1240 cadastre;1230 title",
  ],
  ["groot volgens eigendomstitel en kadaster ⟦AREA|12a 40ca⟧.", "1240 title;1240 cadastre"],
  ["groot ⟦AREA|12a 40ca⟧.", "1240 unspecified"],
  ["met een oppervlakte volgens opmeting door landmeter ⟦PERSON|Jan Tas⟧ van ⟦AREA|1.235 m²⟧.", "1235 survey"],
  ["groot volgens de kadastrale gegevens ⟦AREA|twaalf are veertig centiare⟧.", "1240 cadastre"],
]);
areas("fr", "Une ⟦GOOD|prairie⟧ à ⟦LOCATION|Ciney⟧, ⟦PARCEL|section A n° 1⟧,", [
  ["contenant d'après titre ⟦AREA|12a 30ca⟧ et d'après cadastre ⟦AREA|12a 40ca⟧.", "1230 title;1240 cadastre"],
  ["d'une contenance selon extrait de la matrice cadastrale de ⟦AREA|12a 40ca⟧.", "1240 cadastre"],
  ["d'une superficie mesurée de ⟦AREA|12a 35ca⟧.", "1235 survey"],
  ["pour une contenance cadastrale de ⟦AREA|12a 40ca⟧.", "1240 cadastre"],
  ["d'une contenance de ⟦AREA|12a 40ca⟧ suivant titre et cadastre.", "1240 title;1240 cadastre"],
  ["d'une contenance de ⟦AREA|12a 40ca⟧.", "1240 unspecified"],
  ["d'une superficie, selon mesurage du géomètre ⟦PERSON|Paul Remy⟧, de ⟦AREA|1.235 m²⟧.", "1235 survey"],
  ["contenant suivant titre antérieur ⟦AREA|12a 30ca⟧.", "1230 title"],
]);
areas("de", "Eine ⟦GOOD|Wiese⟧ in ⟦LOCATION|Amel⟧, ⟦PARCEL|Flur A Nr. 1⟧,", [
  ["groß laut Titel ⟦AREA|12 Ar 30⟧ und laut Kataster ⟦AREA|12 Ar 40⟧.", "1230 title;1240 cadastre"],
  ["mit einer Fläche laut Katasterauszug von ⟦AREA|12 Ar 40⟧.", "1240 cadastre"],
  ["mit einer vermessenen Fläche von ⟦AREA|12 Ar 35⟧.", "1235 survey"],
  ["groß laut Erwerbstitel ⟦AREA|12 Ar 30⟧.", "1230 title"],
  ["groß laut Messung ⟦AREA|12 Ar 35⟧.", "1235 survey"],
  ["groß ⟦AREA|12 Ar 40⟧.", "1240 unspecified"],
  ["groß laut Titel und Kataster ⟦AREA|12 Ar 40⟧.", "1240 title;1240 cadastre"],
  ["groß gemäß Katastermutterrolle ⟦AREA|12 Ar 40⟧.", "1240 cadastre"],
]);
const subtype = (language: Case[0], rows: Rows): void => {
  for (const [text, value] of rows) CASES.push([language, text, "subtype", value]);
};
subtype("nl", [
  ["Een alleenstaande ⟦GOOD|woning⟧, ⟦PARCEL|sectie A nr. 1⟧.", "detached"],
  ["Een ⟦GOOD|woonhuis⟧ in halfopen bebouwing, ⟦PARCEL|sectie A nr. 1⟧.", "semi_detached"],
  ["Een ⟦GOOD|rijwoning⟧, ⟦PARCEL|sectie A nr. 1⟧.", "row_house"],
  ["Een ⟦GOOD|woonhuis⟧ in gesloten bebouwing, ⟦PARCEL|sectie A nr. 1⟧.", "row_house"],
  ["Een ⟦GOOD|woonhuis⟧, open bebouwing, ⟦PARCEL|sectie A nr. 1⟧.", "detached"],
  ["Een driegevel⟦GOOD|woning⟧, ⟦PARCEL|sectie A nr. 1⟧.", "semi_detached"],
  ["Een aaneengesloten ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nr. 1⟧.", "row_house"],
]);
subtype("fr", [
  ["Une ⟦GOOD|maison⟧ quatre façades, ⟦PARCEL|section A n° 1⟧.", "detached"],
  ["Une ⟦GOOD|maison⟧ trois façades, ⟦PARCEL|section A n° 1⟧.", "semi_detached"],
  ["Une ⟦GOOD|maison⟧ mitoyenne, ⟦PARCEL|section A n° 1⟧.", "row_house"],
  ["Une ⟦GOOD|maison⟧ jumelée, ⟦PARCEL|section A n° 1⟧.", "semi_detached"],
  ["Une ⟦GOOD|maison⟧ isolée, ⟦PARCEL|section A n° 1⟧.", "detached"],
  ["Une ⟦GOOD|maison⟧ entre mitoyens, ⟦PARCEL|section A n° 1⟧.", "row_house"],
  ["Une ⟦GOOD|maison⟧ semi-mitoyenne, ⟦PARCEL|section A n° 1⟧.", "semi_detached"],
]);
subtype("de", [
  ["Ein freistehendes ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧.", "detached"],
  ["Eine ⟦GOOD|Doppelhaushälfte⟧, ⟦PARCEL|Flur A Nr. 1⟧.", "semi_detached"],
  ["Ein ⟦GOOD|Reihenhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧.", "row_house"],
  ["Ein ⟦GOOD|Wohnhaus⟧ in halboffener Bauweise, ⟦PARCEL|Flur A Nr. 1⟧.", "semi_detached"],
  ["Ein ⟦GOOD|Wohnhaus⟧ in geschlossener Bauweise, ⟦PARCEL|Flur A Nr. 1⟧.", "row_house"],
  ["Ein ⟦GOOD|Wohnhaus⟧ mit vier Fassaden, ⟦PARCEL|Flur A Nr. 1⟧.", "detached"],
  ["Ein allein stehendes ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧.", "detached"],
]);
const division = (language: Case[0], rows: Rows): void => {
  for (const [text, value] of rows) CASES.push([language, text, "division", value]);
};
division("nl", [
  [
    "Stad ⟦LOCATION|Gent⟧, zevende afdeling, ⟦LOCATION|Gentbrugge⟧: een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nr. 1⟧.",
    "zevende afdeling",
  ],
  ["Stad ⟦LOCATION|Gent⟧ - 7de afdeling: een ⟦GOOD|woonhuis⟧, ⟦PARCEL|sectie A nr. 1⟧.", "7de afdeling"],
  ["Een ⟦GOOD|woonhuis⟧, kadastraal bekend ⟦LOCATION|Gent⟧, 7e afdeling, ⟦PARCEL|sectie A nr. 1⟧.", "7e afdeling"],
  ["Een ⟦GOOD|woonhuis⟧, gekadastreerd afdeling 7, ⟦PARCEL|sectie A nr. 1⟧.", "afdeling 7"],
  ["Een ⟦GOOD|woonhuis⟧, gekadastreerd enige afdeling, ⟦PARCEL|sectie A nr. 1⟧.", "enige afdeling"],
]);
division("fr", [
  [
    "Ville de ⟦LOCATION|Namur⟧, cinquième division, ⟦LOCATION|Jambes⟧ : une ⟦GOOD|maison⟧, ⟦PARCEL|section A n° 1⟧.",
    "cinquième division",
  ],
  ["Ville de ⟦LOCATION|Namur⟧ – 5ème division : une ⟦GOOD|maison⟧, ⟦PARCEL|section A n° 1⟧.", "5ème division"],
  ["Une ⟦GOOD|maison⟧, cadastrée 5e division, ⟦PARCEL|section A n° 1⟧.", "5e division"],
  ["Une ⟦GOOD|maison⟧, cadastrée division 5, ⟦PARCEL|section A n° 1⟧.", "division 5"],
  ["Une ⟦GOOD|maison⟧, cadastrée première division, ⟦PARCEL|section A n° 1⟧.", "première division"],
]);
division("de", [
  ["Stadt ⟦LOCATION|Eupen⟧ – Gemarkung 1: ein ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧.", "gemarkung 1"],
  ["Gemeinde ⟦LOCATION|Amel⟧, 2. Division: ein ⟦GOOD|Wohnhaus⟧, ⟦PARCEL|Flur A Nr. 1⟧.", "2. division"],
  ["Ein ⟦GOOD|Wohnhaus⟧, katastriert zweite Gemarkung, ⟦PARCEL|Flur A Nr. 1⟧.", "zweite gemarkung"],
  ["Ein ⟦GOOD|Wohnhaus⟧, eingetragen unter Abteilung 2, ⟦PARCEL|Flur A Nr. 1⟧.", "abteilung 2"],
]);

it.each(CASES)("reads in %s: %s (%s)", (language, description, field, value) => {
  const [good] = deriveGoods(createContext(compile(`§ description\n${description}`, language))).goods;
  const read: Readonly<Record<Field, string>> = {
    areas: (good?.areas ?? []).map(({ squareMetres, basis }) => `${squareMetres} ${basis}`).join(";"),
    subtype: String(good?.subtype),
    division: String(good?.parcels[0]?.division),
  };
  expect(read[field]).toBe(value);
});
