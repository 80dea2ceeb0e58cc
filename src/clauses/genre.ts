import { foldWords } from "./fold.ts";
import type { HeadingReading } from "./heading.ts";

/**
 * Acts of notaries by which no real right passes, as their titles name them (folded, `*` for any ending): wills, family contracts, inventories, powers of
 * attorney, company acts, certificates. What such an act says of its own has no clause kind but `other`. Sources: the list of notarial acts in the
 * registration and notariat codes, in the three languages, with the Dutch spelling before 1996.
 */
const OTHER_ACTS = [
  // Wills and successions.
  "testament* | uiterste wil | erfovereenkomst | pacte successoral | erbvertrag | boedelbeschrijving | inventaris | inventaire | inventar | nachlassverzeichnis | bestandsaufnahme",
  "verklaring erfrecht | erfrechtverklaring | attest erfopvolging | akte erfopvolging | certificat heredite | attestation heredite | certificat succession | erbschein | erbbescheinigung",
  // Family.
  "huwelijkscontract | huwelijkskontrakt | huwelijksvoorwaarden | huwelijksovereenkomst | wijziging huwelijk* | contrat mariage | conventions matrimoniales | modification regime matrimonial | ehevertrag | gutervertrag",
  "samenlevingscontract | samenlevingsovereenkomst | convention vie commune | convention cohabitation | contrat cohabitation | zusammenlebensvertrag | adoptie* | adoption* | erkenning kind | reconnaissance enfant",
  // Mandates.
  "volmacht* | zorgvolmacht* | lastgeving | procuration* | mandat | mandat extrajudiciaire | vollmacht* | vorsorgevollmacht* | herroeping volmacht | revocation",
  // Companies and associations.
  "oprichting* | statutenwijziging* | wijziging statuten | kapitaalverhoging* | kapitaalvermindering* | algemene vergadering | buitengewone algemene vergadering | bijzondere algemene vergadering | fusie* | ontbinding vereffening",
  "constitution societe | constitution association | constitution fondation | constitution sprl | constitution srl | constitution asbl | modification* statut* | augmentation capital | reduction capital | assemblee generale | dissolution liquidation | fusion*",
  "grundung* | satzungsanderung* | kapitalerhohung* | generalversammlung | hauptversammlung | gesellschafterversammlung | ausserordentliche generalversammlung | auflosung liquidation",
  // Certificates and releases.
  "akte bekendheid | bekendheid | handlichting* | notoriete | mainlevee* | offenkundigkeit* | notorietat* | loschungsbewilligung | protest*",
]
  .flatMap((row) => row.split("|"))
  .map((phrase) => phrase.trim().split(" "));

/** A title stands among the first paragraphs, and names its act with its first words: "VERKOOP INGEVOLGE VOLMACHT" is a sale. */
const TITLE_UNITS = 9;
const TITLE_WORDS = 3;

const fits = (word: string | undefined, wanted: string): boolean =>
  word !== undefined && (wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted);

/** Index of the word at which a title names an act of another genre, or -1. */
const findOtherAct = (words: readonly string[]): number =>
  Array.from({ length: TITLE_WORDS }, (_, at) => at).find((at) =>
    OTHER_ACTS.some((phrase) => phrase.every((wanted, step) => fits(words[at + step], wanted))),
  ) ?? -1;

/** Words that name a deed of real property, folded, compounds too ("wohnhausverkauf"): whatever stands behind them is its occasion. */
const REALTY_ACT =
  /^(?:schenking|ruil|verdeling|toewijzing|basisakte|erfpacht|opstal|hypothe|krediet|vente|achat|donation|echange|partage|adjudication|base|bail|emphyteose|superficie|cession|compromis|ouverture|schenkung|tausch|teilung|zuschlag|versteigerung|erbpacht|erbbau|grundurkunde|abtretung|overdracht|transfert|ubertragung)|(?:^|[a-z]{3})(?:koop|verkoping|schenking|verkauf|kauf|teilung)/u;

/** Where the title ends and the deed opens. */
const OPENING =
  /^(?:l['’]an\b|par[- ]?devant|devant\b|ce jour|aujourd|compara|entre\b|ten jare|(?:in )?het jaar|op heden|heden\b|voor (?:mij|ons|meester)|verschenen|zijn verschenen|tussen\b|im jahre|vor (?:mir|uns|dem)|heute\b|erschienen|zwischen\b|verhandelt)/iu;

/** The words by which a seller sells, near enough to the verb not to be what a proxy is told to declare. */
const AGREEMENT =
  /\b(?:déclar(?:e|ent|ant|é)\b[^.;:]{0,50}\b(?:vendre|avoir vendu|céder|partager)\b|verkla(?:art|ren|rende?)\b[^.;:]{0,50}(?:verkocht|te verkopen|over te dragen|te verdelen)\b|erklär(?:t|en)\b[^.;:]{0,50}(?:verkauft|zu verkaufen|zu teilen)\b|verkauf(?:t|en) hiermit|verko(?:opt|pen) hierbij|vend(?:ent)? par les présentes)/iu;
/** In the same breath: somebody is told or allowed to. */
const MANDATE = /volmacht|lasthebber|mandat|procuration|pouvoir|vollmacht|bevollmächtig/iu;

/**
 * Whether the deed's title names an act of another genre than those by which rights in real property pass. Only titles before the opening count; one that
 * names a deed of real property, or a sale in the text, outweighs them all: a false genre costs the whole partition, a missed one little.
 */
export const isOtherGenre = (paragraphs: readonly string[], headings: readonly HeadingReading[]): boolean => {
  const opening = paragraphs.findIndex((text) => OPENING.test(text));
  const titles = headings
    .slice(0, opening < 0 ? TITLE_UNITS : Math.min(opening, TITLE_UNITS))
    .filter(({ shape }) => shape !== "none" && shape !== "sentence")
    .map(({ title }) => foldWords(title).filter((word) => word !== "akte" && word !== "acte" && word !== "urkunde"));
  const named = titles.map((words) => {
    const other = findOtherAct(words);
    const realty = words.slice(0, TITLE_WORDS + 1).findIndex((word) => REALTY_ACT.test(word));
    return realty >= 0 && (other < 0 || realty < other) ? "realty" : other >= 0 ? "other" : "none";
  });
  if (!named.includes("other") || named.includes("realty")) return false;
  return !paragraphs.some((text) => {
    const sale = AGREEMENT.exec(text)?.[0];
    return sale !== undefined && !MANDATE.test(sale);
  });
};
