import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { parseOrganisationName } from "../../src/forms/index.ts";
import { compile } from "./annotated.ts";

const read = (markup: string, language: Language) => deriveRecord(compile(markup, language)).record;

const PARTIES = `§ opening
Op ⟦DATE|drie mei tweeduizend en zeven⟧, voor mij, ⟦PERSON|Jan Peeters⟧, notaris te ⟦LOCATION|Oostende⟧, zijn verschenen:
§ parties
Ter ener zijde:
De naamloze vennootschap "⟦ORGANISATION|IMMO DUIN⟧", met zetel te ⟦ADDRESS|8400 Oostende, Torhoutsesteenweg 5⟧, genoemd "verkoopster".
Ter andere zijde:
A. De heer ⟦PERSON|MAES Karel⟧, geboren te ⟦LOCATION|Diksmuide⟧ op ⟦DATE|3 mei 1940⟧, wonende te ⟦ADDRESS|8600 Diksmuide, IJzerlaan 33⟧.
B. Mevrouw ⟦PERSON|CLAES Hilde⟧, geboren te ⟦LOCATION|Veurne⟧ op ⟦DATE|27 juni 1968⟧, wonende te ⟦ADDRESS|8630 Veurne, Zuidstraat 12⟧.
Genoemd "kopers".
§ agreement
De verkoopster verkoopt in volle eigendom de hierna volgende privatieve kavels.
§ shares
De heer ⟦PERSON|Karel Maes⟧ koopt het ⟦GOOD|appartement⟧ 3A met ⟦GOOD|garage⟧ 7; mevrouw ⟦PERSON|Hilde Claes⟧ koopt het ⟦GOOD|appartement⟧ 4B met ⟦GOOD|garage⟧ 8.
§ description
I. Op de derde verdieping, het ⟦GOOD|appartement⟧ "3A", met een oppervlakte van ⟦AREA|84 m²⟧; kadastraal inkomen: ⟦MONEY|765 euro⟧.
II. Op de vierde verdieping, het ⟦GOOD|appartement⟧ "4B", met een oppervlakte van ⟦AREA|101 m²⟧; kadastraal inkomen: ⟦MONEY|921 euro⟧.
III. Op de benedenverdieping, de ⟦GOOD|garage⟧ nummer 7, kadastraal inkomen: ⟦MONEY|104 euro⟧, en de ⟦GOOD|garage⟧ nummer 8, kadastraal inkomen: ⟦MONEY|105 euro⟧.
§ price
1° voor het ⟦GOOD|appartement⟧ 3A en de ⟦GOOD|garage⟧ 7: ⟦MONEY|131.500 EUR⟧;
2° voor het ⟦GOOD|appartement⟧ 4B en de ⟦GOOD|garage⟧ 8: ⟦MONEY|172.000 EUR⟧.
§ closing
Waarvan akte.`;

it("two units in one item are two goods, and a price belongs to whoever buys the units it is paid for", () => {
  const { goods, parties, transactions } = read(PARTIES, "nl");
  expect(goods.map(({ type, cadastralIncome }) => [type, cadastralIncome?.amount])).toEqual([
    ["apartment", 765],
    ["apartment", 921],
    ["garage", 104],
    ["garage", 105],
  ]);
  const nameOf = (id: string | undefined) => parties.find((party) => party.id === id)?.name;
  expect(
    transactions.map(({ price, to, goods: ids }) => [
      price?.amount,
      nameOf(to[0]),
      ids.map((id) => goods.findIndex((good) => good.id === id)),
    ]),
  ).toEqual([
    [131_500, "Karel Maes", [0, 2]],
    [172_000, "Hilde Claes", [1, 3]],
  ]);
});

it("land and the house to be built on it are two sales, each by the one whose price names it", () => {
  const { parties, transactions } = read(
    `§ opening
Op ⟦DATE|3 mei 2024⟧, voor mij, ⟦PERSON|Jan Peeters⟧, notaris te ⟦LOCATION|Bilzen⟧, zijn verschenen:
§ parties
Partij 1 – grondeigenaar
Mevrouw ⟦PERSON|Magda GIELEN⟧, geboren te ⟦LOCATION|Bilzen⟧ op ⟦DATE|1 november 1958⟧, wonende te ⟦ADDRESS|Kloosterwal 5, 3740 Bilzen⟧.
Partij 2 – bouwheer
De besloten vennootschap ⟦ORGANISATION|HAVIK BOUW⟧, met zetel te ⟦ADDRESS|3690 Zutendaal, Daalstraat 120⟧.
Partij 3 – kopers
De heer ⟦PERSON|Dries MAES⟧, geboren te ⟦LOCATION|Tongeren⟧ op ⟦DATE|16 mei 1994⟧, wonende te ⟦ADDRESS|Stationsstraat 61, 3600 Genk⟧.
§ agreement
1.1. De grondeigenaar verkoopt aan de koper, die aanvaardt, de volle eigendom van de ⟦GOOD|grond⟧.
1.2. De bouwheer verkoopt aan dezelfde koper de daarop op te richten ⟦GOOD|woning⟧.
§ description
Een ⟦GOOD|perceel bouwgrond⟧ te ⟦ADDRESS|3740 Bilzen, Perronstraat 18⟧, ⟦PARCEL|sectie C nummer 0529H2 P0000⟧, groot ⟦AREA|4a 22ca⟧, en de daarop te bouwen ⟦GOOD|woning⟧.
§ price
De prijs van de ⟦GOOD|grond⟧ bedraagt ⟦MONEY|€ 96.000,00⟧.
De prijs van de ⟦GOOD|woning⟧ bedraagt ⟦MONEY|€ 248.700,00⟧, exclusief btw.
§ closing
Waarvan akte.`,
    "nl",
  );
  const nameOf = (id: string | undefined) => parties.find((party) => party.id === id)?.name;
  expect(transactions.map(({ price, from }) => [price?.amount, nameOf(from[0])])).toEqual([
    [96_000, "Magda Gielen"],
    [248_700, "HAVIK BOUW"],
  ]);
});

it("an authentic deed whose date, notary and appearance stand in lines of their own is no private agreement", () => {
  const german = read(
    `§ opening
Am ⟦DATE|zwölften April zweitausendneunzehn⟧

Vor Notarin ⟦PERSON|Vera Rademaker⟧, mit Amtssitz in ⟦LOCATION|Kelmis⟧,

erscheinen:
§ parties
DIE VERKAUFENDE PARTEI
Herr ⟦PERSON|Karl Bong⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|9. August 1962⟧, wohnhaft in ⟦ADDRESS|4700 Eupen, Werthplatz 3⟧.
DIE ERWERBENDE PARTEI
Frau ⟦PERSON|Rosa Timmermann⟧, geboren in ⟦LOCATION|Düren⟧ am ⟦DATE|14. November 1958⟧, wohnhaft in ⟦ADDRESS|4720 Kelmis, Patronagestraße 73⟧.
§ agreement
Die verkaufende Partei verkauft der erwerbenden Partei das Volleigentum an dem folgenden Gut.
§ description
Ein ⟦GOOD|Wohnhaus⟧, gelegen in ⟦ADDRESS|4720 Kelmis, Kirchplatz 11⟧, ⟦PARCEL|Flur A Nr. 12 B⟧.
§ price
Der Preis beträgt ⟦MONEY|200.000 €⟧; ein Kaufvertrag wurde am ⟦DATE|6. Dezember 2018⟧ unterzeichnet.
§ closing
Worüber Urkunde.`,
    "de",
  );
  expect(german.deed).toMatchObject({ kind: "sale", date: "2019-04-12" });
  expect(german.parties.map(({ role }) => role)).toEqual(["seller", "buyer"]);
});

it("a side's name in quotation marks behind a party's data is his", () => {
  const { parties } = read(
    `§ opening
Le ⟦DATE|3 mai 2013⟧, devant nous, ⟦PERSON|Jean Petit⟧, notaire à ⟦LOCATION|Uccle⟧, ont comparu :
§ parties
Madame ⟦PERSON|STROOBANTS Francine⟧, née à ⟦LOCATION|Schaerbeek⟧ le ⟦DATE|30 janvier 1936⟧, domiciliée à ⟦ADDRESS|1030 Schaerbeek, avenue Rogier 217⟧, « le vendeur » ;
Monsieur ⟦PERSON|MARCHETTI Luca⟧, né à ⟦LOCATION|Bologne⟧ le ⟦DATE|12 juin 1979⟧, domicilié à ⟦ADDRESS|1040 Etterbeek, rue Philippe Baucq 93⟧, « l'acquéreur ».
§ agreement
Le vendeur vend à l'acquéreur, qui accepte, le bien suivant.
§ closing
Dont acte.`,
    "fr",
  );
  expect(parties.map(({ role }) => role)).toEqual(["seller", "buyer"]);
});

it("a company may be called society of something: only the bare legal form is left out of its name", () => {
  expect(parseOrganisationName("Société d'Équipement Économique").value).toBe("Société d'Équipement Économique");
  expect(parseOrganisationName("société coopérative Les Blés").value).toBe("Les Blés");
  expect(parseOrganisationName("Genossenschaft für Wohnungsbau").value).toBe("Genossenschaft für Wohnungsbau");
});
