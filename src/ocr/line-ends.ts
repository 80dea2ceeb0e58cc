/** What stands between the last word of a line and the first of the next: a space, nothing, or nothing and the hyphen gone. */
import type { Language } from "../deed.ts";
import { SOFT_HYPHEN } from "./normalise.ts";
import { wordLists } from "./word-lists.ts";

/** "space": two words. "keep": one word, printed as it is ("Sint-" + "Amandsberg"). "drop": one word, its hyphen was the typesetter's. */
export type LineEnd = "space" | "keep" | "drop";

/** First parts that stay hyphenated before a small letter, by the spelling rules of each language (Taalunie, Académie, Duden). */
const KEPT_BEFORE: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(["sint", "ex", "niet", "oud", "pro", "mede", "vice", "as"]),
  fr: new Set(
    (
      "ci là au par peut sous vis non rez quelques après avant arrière mi demi semi ex vice saint sainte celui celle ceux celles nous vous " +
      "eux elle lui même quote nu nue grand plus moins haut bas chef lieu procès c'est soi quant état main contre libre compte"
    ).split(" "),
  ),
  de: new Set(["ex", "nicht", "sankt", "vize"]),
};

/** Numerals of French are hyphenated among themselves ("quatre-vingt-dix-sept"). */
const FRENCH_NUMERAL =
  /^(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|cents?|mille?|\p{L}+ième)$/u;
/** Second parts that French hangs on with a hyphen. */
const FRENCH_TAILS =
  /^(?:ci|là|il|elle|ils|elles|on|je|tu|nous|vous|même|mêmes|dire|dessus|dessous|après|avant|contre|joints?|jointes?|propriété|propriétaires?)$/u;
/** A word with its second half left out: "koop- en verkoopakte", "Grund- und Hausbesitz". */
const AND = /^(?:en|of|et|ou|und|oder|noch|ni|tot|à|bis|respectievelijk|beziehungsweise|bzw)$/u;

/** `last` and `first` as printed, hyphens included; `second` the word after `first`, if it is on the same line. */
export function joinLineEnd(last: string, first: string, language: Language | null): LineEnd {
  if (last.endsWith(SOFT_HYPHEN)) return "drop";
  if (/\p{L}['’]$/u.test(last) && /^[\p{L}«"]/u.test(first) && language === "fr") return "keep";
  // Typesetters break after a slash only where no space follows; a slash alone is a separator.
  if (/[\p{L}\p{N}]\/$/u.test(last) && /^[\p{L}\p{N}]/u.test(first)) return "keep";
  if (/\p{N}[–-]$/u.test(last) && /^\p{N}/u.test(first)) return "keep";
  const broken = /^(?:.*[^\p{L}\p{N}])?([\p{L}\p{N}]+)[-‐‑¬]$/u.exec(last);
  const tail = /^[«"(“]?(\p{L}+|\p{N}+)/u.exec(first)?.[1];
  if (broken === null || tail === undefined) return "space";
  const head = broken[1] ?? "";
  if (AND.test(first.replace(/[.,;:]$/u, "")) && language !== null)
    return endsSuspended(head, tail, language) ? "space" : "drop";
  if (/\p{N}/u.test(head + tail)) return "keep";
  if (last.endsWith("¬")) return "drop";
  // "Corroy-" + "le-Grand": what is hyphenated further on is hyphenated here too.
  if (/^[«"(“]?\p{L}+-\p{L}/u.test(first) && !isKnown(head + tail, language)) return "keep";
  return isOneWord(head, tail, language) ? "drop" : "keep";
}

/** "koop-" before "en": suspended, unless the two make a known word ("overeenkomst-en" does not occur, "rech-" + "en" would). */
function endsSuspended(head: string, tail: string, language: Language): boolean {
  const list = wordLists()[language];
  const joined = (head + tail).toLowerCase();
  return !(list.has(joined) && !list.has(head.toLowerCase()));
}

function isKnown(word: string, language: Language | null): boolean {
  const lists = language === null ? Object.values(wordLists()) : [wordLists()[language]];
  return lists.some((list) => list.has(word.toLowerCase()));
}

function isOneWord(head: string, tail: string, language: Language | null): boolean {
  const [a, b] = [head.toLowerCase(), tail.toLowerCase()];
  const knows = (word: string): boolean => isKnown(word, language);
  const isCapitals = head === head.toUpperCase() && tail === tail.toUpperCase() && head.length > 1;
  const startsLow = /^\p{Ll}/u.test(tail);
  // "Amands-" + "Berg" is never one word; in capitals only the lists can tell.
  if (!startsLow)
    return isCapitals && (knows(a + b) || (!KEPT_BEFORE[language ?? "nl"].has(a) && !knows(a) && !knows(b)));
  if (head.length === 1 || (head === head.toUpperCase() && head.length > 1)) return false;
  if (knows(a + b)) return true;
  if (language === "fr") {
    if (FRENCH_NUMERAL.test(a) && FRENCH_NUMERAL.test(b)) return false;
    if (FRENCH_TAILS.test(b) || KEPT_BEFORE.fr.has(a)) return false;
    return !(knows(a) && knows(b));
  }
  return language === null || !KEPT_BEFORE[language].has(a);
}
