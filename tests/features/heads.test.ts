import { expect, it } from "vitest";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { bareBody } from "./bare-deed.ts";

type Language = "nl" | "fr" | "de";
/** Head and opening; date, notaries with their seats, repertory number, kind where it is no sale. */
type Case = {
  readonly language: Language;
  readonly head: string;
  readonly date: string | null;
  readonly notaries: readonly string[];
  readonly repertoryNumber: string | null;
  readonly kind: string;
};
const toCase = (
  language: Language,
  head: string,
  date: string | null,
  notaries: readonly string[],
  repertoryNumber: string | null,
  kind = "sale",
): Case => ({ language, head, date, notaries, repertoryNumber, kind });
const CASES: readonly Case[] = [
  toCase(
    "nl",
    "§ header\nRepertorium nr. ⟦REFERENCE|2018/123⟧\n\nVERKOOP\n\n§ opening\nHet jaar ⟦DATE|tweeduizend achttien⟧.\nOp ⟦DATE|twaalf maart⟧.\nVoor mij, Meester ⟦PERSON|Jan SMET⟧, notaris met standplaats te ⟦LOCATION|Gent⟧, zijn verschenen:",
    "2018-03-12",
    ["Jan Smet@Gent"],
    "2018/123",
  ),
  toCase(
    "nl",
    '§ header\n⟦REFERENCE|18-0123⟧\nVERKOOP\n\n§ opening\nHeden, ⟦DATE|twaalf maart tweeduizend achttien⟧.\nVoor Ons, ⟦PERSON|Jan SMET⟧, geassocieerd notaris, vennoot van "⟦ORGANISATION|Smet & Partners⟧", met zetel te ⟦LOCATION|Gent⟧, met tussenkomst van notaris ⟦PERSON|Els Peeters⟧ te ⟦LOCATION|Aalst⟧,\nVERSCHENEN:',
    "2018-03-12",
    ["Jan Smet@Gent", "Els Peeters@Aalst"],
    "18-0123",
  ),
  toCase(
    "nl",
    "§ header\nVERKOOP\nRep: ⟦REFERENCE|4567⟧\n\n§ opening\nIn het jaar ⟦DATE|negentienhonderd negenenvijftig, de twaalfde maart⟧, voor ons Meester ⟦PERSON|Jan Smet⟧, notaris ter standplaats ⟦LOCATION|Gent⟧, zijn verschenen:",
    "1959-03-12",
    ["Jan Smet@Gent"],
    "4567",
  ),
  toCase(
    "nl",
    "§ header\nAkte verkoop\nDossier 2018-55 Repertoriumnummer: ⟦REFERENCE|2018/0045⟧\n\n§ opening\nVandaag, ⟦DATE|12 maart 2018⟧, ontvang ik, ⟦PERSON|Jan Smet⟧, notaris in ⟦LOCATION|Gent⟧, de volgende verkoop:",
    "2018-03-12",
    ["Jan Smet@Gent"],
    "2018/0045",
  ),
  toCase(
    "nl",
    "§ header\nVERKOOP\n\n§ opening\nTen jare ⟦DATE|tweeduizend achttien, op twaalf maart⟧ te ⟦LOCATION|Gent⟧, ten kantore, voor ⟦PERSON|Jan Smet⟧ en ⟦PERSON|Els Peeters⟧, geassocieerde notarissen te ⟦LOCATION|Gent⟧, zijn verschenen:",
    "2018-03-12",
    ["Jan Smet@Gent", "Els Peeters@Gent"],
    null,
  ),
  toCase(
    "nl",
    "§ header\nONDERHANDSE VERKOOPOVEREENKOMST\n\n§ opening\nTussen de ondergetekenden, te ⟦LOCATION|Gent⟧ op ⟦DATE|12 maart 2018⟧:",
    "2018-03-12",
    [],
    null,
    "private_agreement",
  ),
  toCase(
    "nl",
    "§ header\nVERKOOP\n\n§ opening\nHET JAAR ⟦DATE|TWEEDUIZEND EN ACHTTIEN⟧, DE ⟦DATE|TWAALFDE MAART⟧.\nVOOR MIJ, ⟦PERSON|JAN SMET⟧, NOTARIS TE ⟦LOCATION|GENT⟧, TER VERVANGING VAN MIJN AMBTGENOOT MEESTER ⟦PERSON|ELS PEETERS⟧, NOTARIS TE ⟦LOCATION|AALST⟧, WETTELIJK BELET, ZIJN VERSCHENEN:",
    "2018-03-12",
    ["Jan Smet@Gent"],
    null,
  ),
  toCase(
    "fr",
    "§ header\nRép. n° ⟦REFERENCE|2018/123⟧\nVENTE\n\n§ opening\nL'an ⟦DATE|deux mille dix-huit⟧.\nLe ⟦DATE|douze mars⟧.\nPar-devant nous, Maître ⟦PERSON|Luc PETIT⟧, notaire à la résidence de ⟦LOCATION|Namur⟧, ont comparu :",
    "2018-03-12",
    ["Luc Petit@Namur"],
    "2018/123",
  ),
  toCase(
    "fr",
    "§ header\nVENTE\nN° de répertoire : ⟦REFERENCE|4567⟧\n\n§ opening\nL'AN ⟦DATE|MIL NEUF CENT CINQUANTE-NEUF, le douze mars⟧, devant Maître ⟦PERSON|Luc Petit⟧, notaire résidant à ⟦LOCATION|Namur⟧, ont comparu :",
    "1959-03-12",
    ["Luc Petit@Namur"],
    "4567",
  ),
  toCase(
    "fr",
    "§ header\nACTE DE VENTE\n⟦REFERENCE|2018/0045⟧\n\n§ opening\nAujourd'hui, le ⟦DATE|12 mars 2018⟧, devant nous, ⟦PERSON|Luc Petit⟧, notaire associé à ⟦LOCATION|Namur⟧, détenteur de la minute, à l'intervention de Maître ⟦PERSON|Anne Clos⟧, notaire à ⟦LOCATION|Dinant⟧, assistant l'acquéreur, ont comparu :",
    "2018-03-12",
    ["Luc Petit@Namur", "Anne Clos@Dinant"],
    "2018/0045",
  ),
  toCase(
    "fr",
    "§ header\nVENTE\n\n§ opening\nCe jour, ⟦DATE|douze mars deux mil dix-huit⟧, à ⟦LOCATION|Namur⟧, en l'étude, devant Nous, ⟦PERSON|Luc Petit⟧ et ⟦PERSON|Anne Clos⟧, notaires associés à ⟦LOCATION|Namur⟧, ont comparu :",
    "2018-03-12",
    ["Luc Petit@Namur", "Anne Clos@Namur"],
    null,
  ),
  toCase(
    "fr",
    "§ header\nCOMPROMIS DE VENTE\n\n§ opening\nEntre les soussignés :",
    null,
    [],
    null,
    "private_agreement",
  ),
  toCase(
    "fr",
    "§ header\nVENTE\n\n§ opening\nLe ⟦DATE|douze mars deux mille dix-huit⟧, Maître ⟦PERSON|Luc Petit⟧, notaire à ⟦LOCATION|Namur⟧, substituant son confrère Maître ⟦PERSON|Anne Clos⟧, notaire à ⟦LOCATION|Dinant⟧, légalement empêchée, a reçu le présent acte entre :",
    "2018-03-12",
    ["Luc Petit@Namur"],
    null,
  ),
  toCase(
    "de",
    "§ header\nRep. Nr. ⟦REFERENCE|2018/123⟧\nVERKAUF\n\n§ opening\nIm Jahre ⟦DATE|zweitausendachtzehn⟧.\nAm ⟦DATE|zwölften März⟧.\nVor mir, Meister ⟦PERSON|Karl BRAUN⟧, Notar mit dem Amtssitz in ⟦LOCATION|Eupen⟧, sind erschienen:",
    "2018-03-12",
    ["Karl Braun@Eupen"],
    "2018/123",
  ),
  toCase(
    "de",
    "§ header\nVERKAUF\nRepertorium Nummer ⟦REFERENCE|4567⟧\n\n§ opening\nIM JAHRE ⟦DATE|NEUNZEHNHUNDERTNEUNUNDFÜNFZIG, am zwölften März⟧, vor Uns, Notar ⟦PERSON|Karl Braun⟧ zu ⟦LOCATION|Eupen⟧, sind erschienen:",
    "1959-03-12",
    ["Karl Braun@Eupen"],
    "4567",
  ),
  toCase(
    "de",
    "§ header\nKAUFVERTRAG\nUR-Nr. ⟦REFERENCE|2018/0045⟧\n\n§ opening\nHeute, den ⟦DATE|12. März 2018⟧, vor mir, ⟦PERSON|Karl Braun⟧, assoziierter Notar in ⟦LOCATION|Eupen⟧, unter Mitwirkung von Notar ⟦PERSON|Eva Hahn⟧ in ⟦LOCATION|Malmedy⟧, erschienen:",
    "2018-03-12",
    ["Karl Braun@Eupen", "Eva Hahn@Malmedy"],
    "2018/0045",
  ),
  toCase(
    "de",
    "§ header\nVERKAUF\n\n§ opening\nAm heutigen Tage, dem ⟦DATE|zwölften März zweitausendachtzehn⟧, in ⟦LOCATION|Eupen⟧, vor den assoziierten Notaren ⟦PERSON|Karl Braun⟧ und ⟦PERSON|Eva Hahn⟧ in ⟦LOCATION|Eupen⟧, sind erschienen:",
    "2018-03-12",
    ["Karl Braun@Eupen", "Eva Hahn@Eupen"],
    null,
  ),
  toCase(
    "nl",
    "§ header\nVERKOOP\n\n§ opening\nOp ⟦DATE|12 maart 2018⟧, voor de geassocieerde notarissen ⟦PERSON|Jan Smet⟧ en ⟦PERSON|Els Peeters⟧ te ⟦LOCATION|Gent⟧, zijn verschenen:",
    "2018-03-12",
    ["Jan Smet@Gent", "Els Peeters@Gent"],
    null,
  ),
  toCase(
    "fr",
    "§ header\nVENTE\n\n§ opening\nLe ⟦DATE|12 mars 2018⟧, devant les notaires associés ⟦PERSON|Luc Petit⟧ et ⟦PERSON|Anne Clos⟧ à ⟦LOCATION|Namur⟧, ont comparu :",
    "2018-03-12",
    ["Luc Petit@Namur", "Anne Clos@Namur"],
    null,
  ),
];

it.each(CASES)("reads the head in $language: $head", ({ language, head, date, notaries, repertoryNumber, kind }) => {
  const { deed } = deriveRecord(compile(`${head}\n\n${bareBody(language)}`, language)).record;
  expect(deed).toMatchObject({ kind, date, repertoryNumber });
  expect(deed.notaries.map(({ name, seat }) => `${name}@${seat}`)).toEqual(notaries);
});
