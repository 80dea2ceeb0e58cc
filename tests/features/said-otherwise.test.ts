import { expect, it } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";

const read = (markup: string, language: Language) => deriveRecord(compile(markup, language)).record;

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
