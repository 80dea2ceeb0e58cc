import { PARTY_NOUN } from "./party-blocks.ts";

/** "Les articles II et III": items of the description by Roman digits or letters; an article in digits is mostly a law's. */
const ARTICLES =
  /(?<!\p{L})(?:[Aa]rticles?|ARTICLES?|[Aa]rt\.|[Aa]rtikel(?:en|s|n)?|ARTIKEL(?:EN)?|[Pp]ost(?:en)?)\s+((?:[IVX]{1,4}|[A-H])(?![\p{L}\d'’])(?:(?:\s*,\s*|\s+(?:en|et|und)\s+)(?:[IVX]{1,4}|[A-H])(?![\p{L}\d'’]))*)/gu;

/** Names of lots in a text: "lot 4", "koop 1 en 2", "Gütern I bis IV", "le lot « REZ »", "littera B", "the second good". */

/** What the deed calls its lots, and what they are numbered with: letters, digits, Roman digits, words up to twelve (nl, fr, de). */
export const LOT_WORD =
  "arti(?:cle|kel)s?(?=\\s+(?:premi(?:er|ère)|deux|trois|quatre|cinq|één|twee|drie|vier|vijf|eins|zwei|drei|fünf)(?!\\p{L}))|lot(?:en|s)?|kavels?|koop(?=\\s+\\d)|litt?era|litt?\\.|lettres?|buchstaben?|los(?:es|e|en)?|massa|goed(?:eren)?|biens?|emprises?|numéros?|nummers?|nrs?\\.?|onder|sub|unter|gut|gut|güte?rn?|parcelles?|perce(?:el|len)|parzellen?|excédent|groep|groupe|gruppe|ziffer|punkt|punt|point";
const COUNT_WORDS: Readonly<Record<string, string>> = {
  premier: "1",
  première: "1",
  un: "1",
  deux: "2",
  trois: "3",
  quatre: "4",
  cinq: "5",
  six: "6",
  sept: "7",
  huit: "8",
  neuf: "9",
  dix: "10",
  onze: "11",
  douze: "12",
  een: "1",
  één: "1",
  twee: "2",
  drie: "3",
  vier: "4",
  vijf: "5",
  zes: "6",
  zeven: "7",
  acht: "8",
  negen: "9",
  tien: "10",
  elf: "11",
  twaalf: "12",
  eins: "1",
  zwei: "2",
  drei: "3",
  fünf: "5",
  sechs: "6",
  sieben: "7",
  neun: "9",
  zehn: "10",
  zwölf: "12",
};
const LOT_NAME = `(?:[A-Z](?:\\.\\d{1,2})?|\\d{1,3}(?:\\.\\d{1,2})?|[IVX]{1,4}|${Object.keys(COUNT_WORDS).join("|")})(?![\\p{L}\\d]|\\.\\d)`;
/** Behind a comma a count word with a noun counts something: "sub B, un tiers du lot 2". */
const NOT_COUNTING = `(?!(?:${Object.keys(COUNT_WORDS).join("|")})\\s+(?!(?:en|et|und|tot|à|bis)\\s)\\p{L})`;
const LOT_LINK = "\\s+(?:en|et|und|tot en met|tot|à|bis)\\s+";
const LOT_JOIN = `(?:\\s*,\\s*|${LOT_LINK})`;
const BETWEEN_LOTS = new RegExp(LOT_JOIN, "iu");
/** "Aux comparants sub 2": a party's number. */
const NOT_A_PARTY = `(?<!(?:${PARTY_NOUN})\\s+)`;
const LOT_REFERENCE = new RegExp(
  `(?<!\\p{L})${NOT_A_PARTY}(?:${LOT_WORD})\\s+(?:n[°or]\\.?\\s*|(?:numéros?|nummers?|onder|sous|unter|ziffer)\\s+)*(${LOT_NAME}(?:(?:\\s*,\\s*${NOT_COUNTING}|${LOT_LINK})${LOT_NAME})*)`,
  "giu",
);
const ORDINAL_NOUN =
  "(?:goed(?:eren)?|kavels?|lot(?:en|s)?|perce(?:el|len)|immeubles?|biens?|maisons?|gut|güter[ns]?|los(?:e[ns]?)?|objekte?[ns]?|koop|verkoop|verkauf|vente|schenking|donation|schenkung)";
/** With and without accents: capitals are often printed without ("DEUXIEME LOT"). */
const ORDINAL_WORDS: readonly string[] = [
  "eerste|premi(?:er|[èe]re)|erste[rns]?",
  "tweede|second|seconde|deuxi[èe]me|zweite[rns]?",
  "derde|troisi[èe]me|dritte[rns]?",
  "vierde|quatri[èe]me|vierte[rns]?",
];
/** "Het tweede en het derde goed": the noun stands behind the last. */
const FURTHER_ORDINALS = `(?:(?:\\s*,\\s*|\\s+(?:en|et|und)\\s+)(?:(?:het|de|le|la|das|die|dem|den)\\s+)?(?:${ORDINAL_WORDS.join("|")}))*`;
const ORDINALS: readonly RegExp[] = ORDINAL_WORDS.map(
  (ordinal) =>
    new RegExp(
      `(?<!\\p{L})(?:${ordinal})(?:${FURTHER_ORDINALS} ${ORDINAL_NOUN}(?!\\p{L})|(?= zum | pour | voor ))`,
      "iu",
    ),
);

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** All names from one to the other: "I bis IV", "1 tot 3". */
function rangeOf(from: string, to: string): string[] {
  const roman = [ROMAN.indexOf(from), ROMAN.indexOf(to)] as const;
  if (roman[0] >= 0 && roman[1] > roman[0]) return ROMAN.slice(roman[0], roman[1] + 1);
  const [first, last] = [Number(from), Number(to)];
  if (Number.isInteger(first) && last > first && last - first < 40)
    return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  return [from, to];
}

/** Names that stand in capitals: quoted, with a number, or of several letters ("le lot « REZ »", "lots « A1 » et « C3 »"). */
const NAMED_LOTS = (() => {
  const word =
    "(?:[Ll]ots?|LOTS?|[Kk]avels?|KAVELS?|[Ll]os(?:e[ns]?)?|LOSE?|[Ee]enhe(?:id|den)|[Uu]nités?|[Ee]inheit(?:en)?)";
  const name = `["“„«‘]?\\s*\\p{Lu}{1,4}\\d{0,3}(?:\\.\\d{1,3})?(?![\\p{L}\\d])\\s*["”»’]?`;
  return new RegExp(`(?<!\\p{L})${word}\\s+(?:n°\\s*)?(${name}(?:(?:\\s*,\\s*|\\s*(?:en|et|und)\\s+)${name})*)`, "gu");
})();
/** "À l'article 2, A", "voor B:": a letter alone behind what leads to the description's item. */
const LETTERED =
  /(?<!\p{L})(?:(?:[Aa]rti(?:cle|kel)|[Aa]rt\.)\s+\d{1,2}(?:\.\d{1,2})?\s*,\s*(?:sous |onder |unter |sub |lettre |littera )?([A-H])(?![\p{L}\d'’])|(?:[Pp]our|[Vv]oor|[Ff]ür)\s+([A-H])(?=\s*[:,;]))/gu;

/** Names of lots in a text: "lot 4", "numéros 1 et 2", "Gütern I bis IV", "het tweede goed". */
export function lotsIn(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  const nameOf = (word: string): string => COUNT_WORDS[word.toLowerCase()] ?? word.toUpperCase();
  for (const match of text.matchAll(LOT_REFERENCE)) {
    const list = match[1] ?? "";
    const names = list.split(BETWEEN_LOTS).map(nameOf);
    const range = /\s(?:tot en met|tot|à|bis)\s/iu.test(list) && names.length === 2;
    for (const name of range ? rangeOf(names[0] ?? "", names[1] ?? "") : names) labels.add(name);
  }
  for (const match of text.matchAll(NAMED_LOTS))
    for (const name of (match[1] ?? "").match(/\p{Lu}{1,4}\d{0,3}(?:\.\d{1,3})?/gu) ?? []) labels.add(name);
  for (const match of text.matchAll(ARTICLES))
    for (const name of (match[1] ?? "").match(/[A-Z]+/gu) ?? []) labels.add(name);
  for (const match of text.matchAll(LETTERED)) labels.add(match[1] ?? match[2] ?? "");
  ORDINALS.forEach((pattern, index) => {
    if (pattern.test(text)) labels.add(String(index + 1));
  });
  return labels;
}

const GIFT_ORDINALS: readonly string[] = [
  "eerstens|ten eerste|vooreerst|premi[èe]rement|primo|erstens",
  "tweedens|ten tweede|deuxi[èe]mement|secundo|secondo|zweitens",
  "derdens|ten derde|troisi[èe]mement|tertio|drittens",
  "vierdens|ten vierde|quatri[èe]mement|quarto|viertens",
];
const TO_TAKER = "[\\s,:.)°/—–-]+(?:aan|à|aux?|an)\\s";
const GIFTS: readonly RegExp[] = GIFT_ORDINALS.map((words) => new RegExp(`^\\s*(?:${words})${TO_TAKER}`, "iu"));
const MARKED_GIFT = new RegExp(`^\\s*([A-H]|\\d{1,2}|[IVX]{1,4})\\s?[.)°/—–-]${TO_TAKER}`, "u");

/** The mark of an item that gives something to someone, which is then the name of what he takes: "EERSTENS, aan de heer X", "B. — à Madame Y". */
export function giftMarkIn(item: string): string | null {
  const place = GIFTS.findIndex((pattern) => pattern.test(item));
  return place >= 0 ? String(place + 1) : (MARKED_GIFT.exec(item)?.[1] ?? null);
}
