import { expect, test } from "vitest";
import type { Language } from "../../src/deed.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";

/** Openings as offices word them, with "date notary@seat, …". */
const OPENINGS: readonly (readonly [language: Language, opening: string, wanted: string])[] = [
  [
    "nl",
    "Heden ⟦DATE|veertien mei tweeduizend tien⟧, voor ons, meesters ⟦PERSON|Jan Smet⟧ en ⟦PERSON|Piet Bral⟧, geassocieerde notarissen te ⟦LOCATION|Gent⟧, zijn verschenen:",
    "2010-05-14 Jan Smet@Gent,Piet Bral@Gent",
  ],
  [
    "fr",
    "Ce jour, le ⟦DATE|5 mai 2010⟧, devant Maître ⟦PERSON|Luc Petit⟧, notaire associé de résidence à ⟦LOCATION|Liège⟧ (3e canton), associé de la SRL « ⟦ORGANISATION|Petit & Grand⟧ », ayant son siège à ⟦ADDRESS|4000 Liège, rue A, 1⟧, et Maître ⟦PERSON|Anne Roux⟧, de résidence à ⟦LOCATION|Herstal⟧, ont comparu :",
    "2010-05-05 Luc Petit@Liège,Anne Roux@Herstal",
  ],
  [
    "de",
    "Vor Notar ⟦PERSON|Karl Braun⟧ mit dem Amtssitz in ⟦LOCATION|Eupen⟧ erschienen heute, am ⟦DATE|3. Mai 2020⟧:",
    "2020-05-03 Karl Braun@Eupen",
  ],
  [
    "nl",
    'Ten overstaan van mij, ⟦PERSON|An Bos⟧, notaris met standplaats te ⟦LOCATION|Antwerpen⟧ (tweede kanton), lid van de maatschap "⟦ORGANISATION|Bos & Co⟧", is op ⟦DATE|3 mei 2020⟧ verschenen:',
    "2020-05-03 An Bos@Antwerpen",
  ],
  [
    "fr",
    "L'AN ⟦DATE|DEUX MIL DIX-HUIT⟧, Le ⟦DATE|vingt-quatre mai⟧. Par-devant ⟦PERSON|Marc Noir⟧, notaire à ⟦LOCATION|Namur⟧, à l'intervention de ⟦PERSON|Zoé Blanc⟧, notaire à ⟦LOCATION|Dinant⟧, ont comparu :",
    "2018-05-24 Marc Noir@Namur,Zoé Blanc@Dinant",
  ],
  [
    "nl",
    "In het jaar ⟦DATE|tweeduizend twintig⟧, op ⟦DATE|drie mei⟧, voor mij ⟦PERSON|Kris Mol⟧, vervangend notaris voor het kantoor van notaris ⟦PERSON|Leo Oud⟧ te ⟦LOCATION|Mol⟧, zijn verschenen:",
    "2020-05-03 Kris Mol@null",
  ],
  [
    "fr",
    "Je soussigné, ⟦PERSON|Paul Vert⟧, notaire de résidence à ⟦LOCATION|Tournai⟧, ai reçu le ⟦DATE|trois mai deux mille vingt⟧ l'acte suivant. Ont comparu :",
    "2020-05-03 Paul Vert@Tournai",
  ],
  [
    "nl",
    "Op ⟦DATE|3 mei 2020⟧ heb ik, ⟦PERSON|An Bos⟧, notaris te ⟦LOCATION|Lier⟧, de volgende akte verleden. Verschenen voor mij, notaris:",
    "2020-05-03 An Bos@Lier",
  ],
  [
    "de",
    "Im Jahre ⟦DATE|zweitausendzwanzig⟧, den ⟦DATE|dritten Mai⟧, vor Uns, Meister ⟦PERSON|Leo Jost⟧, residierender Notar in ⟦LOCATION|Sankt Vith⟧, sind erschienen:",
    "2020-05-03 Leo Jost@Sankt Vith",
  ],
  [
    "nl",
    "Vandaag, ⟦DATE|drie mei tweeduizend twintig⟧, verschijnen op het kantoor te ⟦ADDRESS|2500 Lier, Markt 1⟧, voor ⟦PERSON|An Bos⟧, geassocieerd notaris te ⟦LOCATION|Lier⟧:",
    "2020-05-03 An Bos@Lier",
  ],
  [
    "fr",
    "Par devant nous, ⟦PERSON|Jean Gris⟧ et ⟦PERSON|Anne Rose⟧, notaires associés à ⟦LOCATION|Wavre⟧, le premier détenant la minute, le ⟦DATE|3 mai 2020⟧, ont comparu :",
    "2020-05-03 Jean Gris@Wavre,Anne Rose@Wavre",
  ],
  [
    "nl",
    "Voor mij, notaris ⟦PERSON|An Bos⟧ te ⟦LOCATION|Lier⟧, met medewerking van notaris ⟦PERSON|Jo Dal⟧, met standplaats te ⟦LOCATION|Mol⟧, is op datum van ⟦DATE|03/05/2020⟧ verschenen:",
    "2020-05-03 An Bos@Lier,Jo Dal@Mol",
  ],
];

test.each(OPENINGS)("%s: %s", (language, opening, wanted) => {
  const { deed } = deriveRecord(
    compile(`§ header\nVERKOOP VENTE VERKAUF\n§ opening\n${opening}\n§ parties\nX`, language),
  ).record;
  expect(`${deed.date} ${deed.notaries.map(({ name, seat }) => `${name}@${seat}`).join(",")}`).toBe(wanted);
});

/** Dates that stand elsewhere than in an opening clause, and labels of the repertory: header, closing, "date repertory". */
const HEADS: readonly (readonly [language: Language, header: string, closing: string, wanted: string])[] = [
  [
    "fr",
    "Rép. ⟦REFERENCE|97/41⟧\nVENTE\nL'AN ⟦DATE|MIL NEUF CENT NONANTE-SEPT⟧, LE ⟦DATE|VINGT-HUIT MARS⟧.",
    "Dont acte.",
    "1997-03-28 97/41",
  ],
  ["fr", "VENTE\nL'an ⟦DATE|deux mille sept⟧.\nLe ⟦DATE|sept septembre⟧.", "Dont acte.", "2007-09-07 null"],
  [
    "de",
    "Verzeichnisnummer ⟦REFERENCE|20200924/1⟧\nVERKAUF\n⟦DATE|Zweitausendfünfzehn⟧, am ⟦DATE|achten Juni⟧.",
    "Worüber Urkunde.",
    "2015-06-08 20200924/1",
  ],
  [
    "de",
    "Nr. ⟦REFERENCE|77⟧ der Urkundenrolle\nVERKAUF\nEs geschah am ⟦DATE|3. Mai 2019⟧ vor dem Notar ⟦PERSON|Karl Braun⟧.",
    "Geschehen und unterzeichnet nach Zusendung des Entwurfs am ⟦DATE|10. April 2019⟧. Worüber Urkunde.",
    "2019-05-03 77",
  ],
  [
    "nl",
    "Repertorium ⟦REFERENCE|12⟧\nVERKOOP\nOp maandag ⟦DATE|3 mei 2019⟧.",
    "Getekend nadat partijen het ontwerp kregen op ⟦DATE|10 april 2019⟧. Waarvan akte.",
    "2019-05-03 12",
  ],
  [
    "nl",
    "VERKOOP",
    "Partijen ontvingen het ontwerp van de akte op ⟦DATE|10 april 2019⟧. Getekend te ⟦LOCATION|Geel⟧ op ⟦DATE|3 mei 2019⟧. Waarvan akte.",
    "2019-05-03 null",
  ],
];

test.each(HEADS)("%s: date and repertory number of %j", (language, header, closing, wanted) => {
  const { deed } = deriveRecord(
    compile(`§ header\n${header}\n§ parties\nX, geboren te Mol\n§ closing\n${closing}`, language),
  ).record;
  expect(`${deed.date} ${deed.repertoryNumber}`).toBe(wanted);
});
