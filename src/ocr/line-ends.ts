/** What stands between the last word of a line and the first of the next: a space, nothing, or nothing and the hyphen gone. */
import type { Language } from "../deed.ts";
import { letterPatterns, trigramsOf } from "./letter-patterns.ts";
import { SOFT_HYPHEN } from "./normalise.ts";
import { wordLists } from "./word-lists.ts";

/** "space": two words. "keep": one word, printed as it is ("Sint-" + "Amandsberg"). "drop": one word, its hyphen was the typesetter's. */
type LineEnd = "space" | "keep" | "drop";

/** First parts that stay hyphenated before a small letter, by the spelling rules of each language (Taalunie, Académie, Duden). */
const KEPT: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: wordsOf("sint niet mede vice proces landmeter consul bruto netto adjunct"),
  fr: wordsOf(
    "arrière semi demi non celui celle ceux celles lui elle elles eux rez quelques quote nue nus nues procès géomètre vice saint sainte",
  ),
  de: wordsOf("nicht sankt vize"),
};
/** First parts that may also begin a longer word ("ci-après", but "ci-toyen"): they stay hyphenated before a known word. */
const KEPT_BEFORE_WORD: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: wordsOf("as ex oud pro"),
  fr: wordsOf(
    "ci là au par peut sous vis après avant mi ex nous vous nu grand grands petit petits petite plus moins haut bas chef lieu contre c'est fût soit " +
      "jusque aide main expert arrêté sud nord est ouest plate bien beau belle juge libre compte assurance chauffe porte",
  ),
  de: wordsOf("ex"),
};

/** Numerals of French are hyphenated among themselves ("quatre-vingt-dix-sept"). */
const FRENCH_NUMERAL =
  /^(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|cents?|mil(?:le)?|\p{L}+ièmes?)$/u;
/** Second parts that French hangs on with a hyphen. */
const FRENCH_TAIL =
  /^(?:ci|là|ils?|elles?|on|je|tu|nous|vous|mêmes?|dire|dessus|dessous|avant|joint(?:e|s|es)?|annexé(?:e|s|es)?|propriétaires?|experte?s?|soignante)$/u;
/** Vowels that would be read as one sound: Dutch parts the halves of such a compound by a hyphen ("zonne-energie", "mede-eigendom"). */
const DUTCH_CLASH = /^(?:aa|ae|ai|au|ee|ei|eu|ie|ii|oe|oi|oo|ou|ui|uu)$/u;
/** Numerals of Dutch and German are one word, however long. */
const GERMANIC_NUMERAL = /hundert|tausend|zwanzig|[zß]ig|honderd|duizend|[tn]tig/u;
/** Prefixes that Dutch and German break after, and that names do not end in. */
const GERMANIC_PREFIX = /(?:over|onder|ver|voor|aan|uit|door|ont|über|unter|auf|aus)$/u;
/** A word with its second half left out: "koop- en verkoopakte", "Grund- und Hausbesitz". */
const AND = /^(?:en|of|et|ou|und|oder|noch|ni|tot|à|bis|respectievelijk|beziehungsweise|bzw)$/u;

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

export type LineEndContext = {
  readonly language: Language | null;
  /** The hyphen U+2010 stands at line ends of this deed only: its program hyphenates with it, and writes its own hyphens as "-". */
  readonly typesetterHyphen: boolean;
  /** Words of this deed that stand in one piece elsewhere, lower case: names that no list knows. */
  readonly ownWords: ReadonlySet<string>;
  /** Pairs that stand hyphenated within a line elsewhere, such as "hoecke-de". */
  readonly ownPairs: ReadonlySet<string>;
};

/** What the deed itself tells of its words; `words` as printed. */
export function learnLineEnds(words: readonly string[], language: Language | null): LineEndContext {
  const ownWords = new Set<string>();
  const ownPairs = new Set<string>();
  for (const word of words) {
    const parts = word.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (/[-‐‑¬\u00ad]$/u.test(word)) parts.pop();
    for (const part of parts) ownWords.add(part);
    for (const [, a, b] of word.toLowerCase().matchAll(/(\p{L}+)[-‐‑](?=(\p{L}+))/gu)) ownPairs.add(`${a}-${b}`);
  }
  const typesetterHyphen = words.some((it) => /\p{L}‐$/u.test(it)) && !words.some((it) => /\p{L}‐\p{L}/u.test(it));
  return { language, typesetterHyphen, ownWords, ownPairs };
}

/** `last` and `first` are the words as printed, hyphens included. */
export function joinLineEnd(last: string, first: string, context: LineEndContext): LineEnd {
  const { language } = context;
  if (last.endsWith(SOFT_HYPHEN)) return "drop";
  if (/\p{L}['’]$/u.test(last) && /^[\p{L}«"]/u.test(first) && language === "fr") return "keep";
  // Typesetters break after a slash only where no space follows; a slash alone is a separator.
  if (/[\p{L}\p{N}]\/$/u.test(last) && /^[\p{L}\p{N}]/u.test(first)) return "keep";
  if (/\p{N}[–-]$/u.test(last) && /^\p{N}/u.test(first)) return "keep";
  const head = /(?:^|[^\p{L}\p{N}])([\p{L}\p{N}]+)[-‐‑¬]$/u.exec(last)?.[1];
  const tail = /^[«"(“]?(\p{L}+|\p{N}+)/u.exec(first)?.[1];
  if (head === undefined) return losesHyphen(last, first, language) ? "keep" : "space";
  if (tail === undefined) return "space";
  if (last.endsWith("¬") || (context.typesetterHyphen && last.endsWith("‐"))) return "drop";
  if (AND.test(first.replace(/[.,;:]$/u, "")) && isSuspended(head, tail, language)) return "space";
  if (/\p{N}/u.test(head + tail)) return "keep";
  const pair = [head, tail].join("-").toLowerCase();
  if (context.ownPairs.has(pair)) return "keep";
  if (context.ownWords.has((head + tail).toLowerCase())) return "drop";
  // "rez-de-" + "chaussée": a small word inside a chain.
  if (language === "fr" && /\p{L}-(?:de|à|le|la|les|en|sur|sous|d'en|aux?)-$/u.test(last)) return "keep";
  // "Corroy-" + "le-Grand": what is hyphenated further on is hyphenated here too.
  if (/^[«"(“]?\p{L}+-\p{L}/u.test(first) && !isKnown(head + tail, language)) return "keep";
  return isOneWord(head, tail, language) ? "drop" : "keep";
}

/** Recognition misses hyphens: two pieces that are no words and together are one ("ordi" + "naires"). */
function losesHyphen(last: string, first: string, language: Language | null): boolean {
  const head = /(?:^|['’«"(])(\p{Ll}{2,})$/u.exec(last)?.[1];
  const tail = /^\p{Ll}{2,}/u.exec(first)?.[0];
  if (head === undefined || tail === undefined || !isKnown(head + tail, language)) return false;
  return !isKnown(head, language) && !isKnown(tail, language);
}

/** "koop-" before "en": the second half is left out, unless the two make a known word ("rech-" + "en" would). */
const isSuspended = (head: string, tail: string, language: Language | null): boolean =>
  !(isKnown(head + tail, language) && !isKnown(head, language));

function isKnown(word: string, language: Language | null): boolean {
  const lists = language === null ? Object.values(wordLists()) : [wordLists()[language]];
  return lists.some((list) => list.has(word.toLowerCase()));
}

function isOneWord(head: string, tail: string, language: Language | null): boolean {
  const [a, b] = [head.toLowerCase(), tail.toLowerCase()];
  const isCapitals = head === head.toUpperCase() && tail === tail.toUpperCase() && head.length > 1;
  // "Van Hoecke-" + "De Baets" is never one word; in capitals that cannot be seen.
  if (!isCapitals && !/^\p{Ll}/u.test(tail)) return false;
  if (a.length === 1 || b.length === 1) return false;
  if (isKnown(a + b, language)) return true;
  if (language !== "fr" && GERMANIC_NUMERAL.test(a + b)) return true;
  if (isCapitals && language !== "fr" && GERMANIC_PREFIX.test(a)) return true;
  if (!isCapitals && head === head.toUpperCase()) return false;
  if (!/[aeiouyàâäéèêëîïôöûüœ]/u.test(a)) return false;
  if (language !== null && KEPT[language].has(a)) return false;
  if (language !== null && KEPT_BEFORE_WORD[language].has(a) && isKnown(b, language)) return false;
  if (language === "nl" && DUTCH_CLASH.test(a.slice(-1) + b.slice(0, 1)) && isKnown(a, language)) return false;
  if (language === "fr" && FRENCH_NUMERAL.test(a) && FRENCH_NUMERAL.test(b)) return false;
  if (language === "fr" && FRENCH_TAIL.test(b)) return false;
  // Two names or one word: whichever the letters at the seam make more likely.
  return !isCapitals || seamIsInside(a, b, language);
}

/** Whether the trigrams over the seam are likelier inside a word than as the end of one word and the start of another. */
function seamIsInside(head: string, tail: string, language: Language | null): boolean {
  const patterns = letterPatterns();
  const joined = trigramsOf(head + tail).slice(head.length - 1, head.length + 1);
  const apart = [...trigramsOf(head).slice(-1), ...trigramsOf(tail).slice(0, 1)];
  const likelihood = (trigrams: readonly string[]): number =>
    trigrams.reduce((sum, trigram) => sum + patterns.logProbability(language ?? "nl", trigram), 0);
  return likelihood(joined) > likelihood(apart);
}
