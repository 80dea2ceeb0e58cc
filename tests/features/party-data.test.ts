import { expect, it } from "vitest";
import { createContext } from "../../src/features/context.ts";
import { readParties } from "../../src/features/parties.ts";
import { compile } from "./annotated.ts";
import { bareOpening } from "./bare-deed.ts";

type Language = "nl" | "fr" | "de";
/** What is printed beside a name, and of each party: name, birth date and place, national or enterprise number, municipality. */
const CASES: readonly (readonly [Language, string, string])[] = [
  [
    "nl",
    "De heer ⟦PERSON|MAES Karel Jan⟧ (RN ⟦NATIONAL_NUMBER|50.05.03-123.45⟧), geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 1950⟧, wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧. Hierna de verkoper.",
    "Karel Jan Maes|1950-05-03|Gent|50050312345|Gent",
  ],
  [
    "nl",
    "De heer ⟦PERSON|Karel Maes⟧, rijksregisternummer ⟦NATIONAL_NUMBER|50.05.03 123-45⟧, geboren op ⟦DATE|3 mei 1950⟧ in ⟦LOCATION|Gent⟧, ongehuwd, met woonplaats in ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧. Hierna de verkoper.",
    "Karel Maes|1950-05-03|Gent|50050312345|Gent",
  ],
  [
    "nl",
    "De heer ⟦PERSON|Karel Maes⟧, landbouwer, geboren te ⟦LOCATION|Gent⟧ den ⟦DATE|derden mei negentienhonderd vijftig⟧, echtgenoot van Mevrouw ⟦PERSON|Rita Claes⟧, geboren te ⟦LOCATION|Aalst⟧ den ⟦DATE|eersten juni negentienhonderd tweeënvijftig⟧, wonende te ⟦ADDRESS|Gent, Kerkstraat 1⟧. Hierna de verkoper.",
    "Karel Maes|1950-05-03|Gent|null|Gent",
  ],
  [
    "nl",
    "De heer ⟦PERSON|Karel Maes⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 1950⟧, nationaal nummer ⟦NATIONAL_NUMBER|500503-123-45⟧, en zijn echtgenote, mevrouw ⟦PERSON|Rita Claes⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|1 juni 1952⟧, nationaal nummer ⟦NATIONAL_NUMBER|520601-124-46⟧, gehuwd te ⟦LOCATION|Lede⟧ op ⟦DATE|4 juli 1975⟧, samenwonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧. Hierna de verkopers.",
    "Karel Maes|1950-05-03|Gent|50050312345|Gent;Rita Claes|1952-06-01|Aalst|52060112446|Gent",
  ],
  [
    "fr",
    "Monsieur ⟦PERSON|DUBOIS Jean Marie⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|3 mai 1950⟧ (NN ⟦NATIONAL_NUMBER|50.05.03-123.45⟧), domicilié à ⟦ADDRESS|5000 Namur, rue Haute 1⟧. Ci-après le vendeur.",
    "Jean Marie Dubois|1950-05-03|Namur|50050312345|Namur",
  ],
  [
    "fr",
    "Madame ⟦PERSON|Marie Lambert⟧, née le ⟦DATE|1er juin 1952⟧ à ⟦LOCATION|Dinant⟧, numéro national ⟦NATIONAL_NUMBER|520601 124 46⟧, veuve de Monsieur ⟦PERSON|Jean Dubois⟧, décédé à ⟦LOCATION|Namur⟧ le ⟦DATE|2 janvier 2010⟧, demeurant à ⟦ADDRESS|5000 Namur, rue Haute 1⟧. Ci-après le vendeur.",
    "Marie Lambert|1952-06-01|Dinant|52060112446|Namur",
  ],
  [
    "fr",
    "Monsieur ⟦PERSON|Jean Dubois⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|3 mai 1950⟧, et son épouse, Madame ⟦PERSON|Marie Lambert⟧, née à ⟦LOCATION|Dinant⟧ le ⟦DATE|1er juin 1952⟧, mariés à ⟦LOCATION|Ciney⟧ le ⟦DATE|4 juillet 1975⟧ sous le régime légal, domiciliés ensemble à ⟦ADDRESS|5000 Namur, rue Haute 1⟧. Ci-après les vendeurs.",
    "Jean Dubois|1950-05-03|Namur|null|Namur;Marie Lambert|1952-06-01|Dinant|null|Namur",
  ],
  [
    "fr",
    "La société anonyme « ⟦ORGANISATION|IMMO SUD⟧ », ayant son siège social à ⟦ADDRESS|5000 Namur, rue Haute 1⟧, RPM ⟦LOCATION|Liège⟧, division ⟦LOCATION|Namur⟧, TVA ⟦ENTERPRISE_NUMBER|BE 0403.170.701⟧, constituée par acte du ⟦DATE|3 mai 1990⟧. Ci-après le vendeur.",
    "IMMO SUD|null|null|0403170701|Namur",
  ],
  [
    "de",
    "Herr ⟦PERSON|SCHMITZ Hans Peter⟧, geboren in ⟦LOCATION|Eupen⟧ am ⟦DATE|3. Mai 1950⟧ (NN ⟦NATIONAL_NUMBER|50.05.03-123.45⟧), wohnhaft in ⟦ADDRESS|4700 Eupen, Neustraße 1⟧. Nachstehend der Verkäufer.",
    "Hans Peter Schmitz|1950-05-03|Eupen|50050312345|Eupen",
  ],
  [
    "de",
    "Herr ⟦PERSON|Hans Schmitz⟧, am ⟦DATE|3. Mai 1950⟧ in ⟦LOCATION|Eupen⟧ geboren, Nationalregisternummer ⟦NATIONAL_NUMBER|50.05.03-123.45⟧, und seine Ehefrau ⟦PERSON|Maria Lentz⟧, geboren zu ⟦LOCATION|Malmedy⟧ am ⟦DATE|1. Juni 1952⟧, beide wohnhaft zu ⟦ADDRESS|4700 Eupen, Neustraße 1⟧. Nachstehend die Verkäufer.",
    "Hans Schmitz|1950-05-03|Eupen|50050312345|Eupen;Maria Lentz|1952-06-01|Malmedy|null|Eupen",
  ],
  [
    "nl",
    "De besloten vennootschap ⟦ORGANISATION|IMMO NOORD⟧, gevestigd te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧, ingeschreven in het rechtspersonenregister te ⟦LOCATION|Gent⟧ onder nummer ⟦ENTERPRISE_NUMBER|0403.170.701⟧, opgericht op ⟦DATE|3 mei 1990⟧. Hierna de verkoper.",
    "IMMO NOORD|null|null|0403170701|Gent",
  ],
  [
    "nl",
    "De heer ⟦PERSON|Karel Maes⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 1950⟧, voorheen wonende te ⟦ADDRESS|9300 Aalst, Molenstraat 2⟧, thans wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧. Hierna de verkoper.",
    "Karel Maes|1950-05-03|Gent|null|Gent",
  ],
  [
    "fr",
    "Monsieur ⟦PERSON|Jean Dubois⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|3 mai 1950⟧, domicilié à ⟦ADDRESS|5000 Namur, rue Haute 1⟧, précédemment à ⟦ADDRESS|5500 Dinant, rue Basse 2⟧. Ci-après le vendeur.",
    "Jean Dubois|1950-05-03|Namur|null|Namur",
  ],
  [
    "nl",
    "1) De heer ⟦PERSON|Karel Maes⟧, geboren te ⟦LOCATION|Gent⟧ op ⟦DATE|3 mei 1950⟧;\n2) Mevrouw ⟦PERSON|An Maes⟧, geboren te ⟦LOCATION|Aalst⟧ op ⟦DATE|1 juni 1952⟧;\nbeiden wonende te ⟦ADDRESS|9000 Gent, Kerkstraat 1⟧.\nHierna samen de verkopers.",
    "Karel Maes|1950-05-03|Gent|null|Gent;An Maes|1952-06-01|Aalst|null|Gent",
  ],
  [
    "fr",
    "1. Monsieur ⟦PERSON|Jean Dubois⟧, né à ⟦LOCATION|Namur⟧ le ⟦DATE|3 mai 1950⟧ ;\n2. Madame ⟦PERSON|Anne Dubois⟧, née à ⟦LOCATION|Dinant⟧ le ⟦DATE|1er juin 1952⟧ ;\ntous deux domiciliés à ⟦ADDRESS|5000 Namur, rue Haute 1⟧.\nCi-après les vendeurs.",
    "Jean Dubois|1950-05-03|Namur|null|Namur;Anne Dubois|1952-06-01|Dinant|null|Namur",
  ],
  [
    "de",
    "Herr ⟦PERSON|Hans Schmitz⟧, geb. ⟦LOCATION|Eupen⟧ ⟦DATE|03.05.1950⟧, Landwirt, ⟦ADDRESS|4700 Eupen, Neustraße 1⟧. Nachstehend der Verkäufer.",
    "Hans Schmitz|1950-05-03|Eupen|null|Eupen",
  ],
  [
    "nl",
    "Dhr. ⟦PERSON|Karel Maes⟧ (°⟦LOCATION|Gent⟧, ⟦DATE|03/05/1950⟧), ⟦ADDRESS|Kerkstraat 1, 9000 Gent⟧, verkoper.",
    "Karel Maes|1950-05-03|Gent|null|Gent",
  ],
];

it.each(CASES)("reads in %s the data of %s", (language, text, expected) => {
  const parties = readParties(
    createContext(compile(`${bareOpening(language)}§ parties\n${text}`, language)),
    "sale",
    2018,
  );
  const read = parties.map(({ name, birthDate, birthPlace, nationalNumber, enterpriseNumber, address }) =>
    [name, birthDate, birthPlace, nationalNumber ?? enterpriseNumber]
      .map((found) => found?.value ?? null)
      .concat(address?.value.municipality ?? null)
      .join("|"),
  );
  expect(read.join(";")).toBe(expected.replaceAll("|null", "|"));
});
