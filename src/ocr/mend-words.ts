/**
 * What recognition confuses on poor print and the sentence decides: "." for "," before a small letter, French "à" for "a" and "où" for "ou", and single letters of
 * words that are no words (opperviakte). Only where one reading is possible: names, numbers and everything doubtful stay as they were read.
 */
import type { Language, Line, Word } from "../deed.ts";
import { mendMarks } from "./mend-marks.ts";
import { wordLists } from "./word-lists.ts";

/** A full stop there never stood in 86 deeds of 1.1 M characters but for seven slips, all of them misprinted. */
const STOPPED = /(?:^|[^\p{L}.])(?:\p{L}{4,}|\p{N}{3,}(?:[.-]\p{N}{2,3})*)\.$/u;
const STARTS_LOW = /^\p{Ll}{2}/u;

/** Words before which only the verb stands; in deeds not seen "a" outnumbers "à" after them by 57 to 1. */
const BEFORE_VERB = /(?:^|['’])(?:il|elle|on|y|qui|lui|laquelle|lequel|n['’]en|l['’]en)$/iu;
/** Participles that follow "a"; those in -té are listed because nouns of that ending follow "à" ("à proximité"). */
const PARTICIPLE = new RegExp(
  `^(?:été|${[
    "fait eu dû pu vu lu reçu rendu vendu perdu répondu connu voulu convenu obtenu tenu prévu conclu résolu revendu défendu entendu étendu",
    "pris repris remis mis admis omis promis transmis acquis requis compris entrepris dit écrit inscrit souscrit prescrit transcrit décrit construit reconstruit",
    "établi rempli fourni fini choisi agi ouvert offert découvert couvert consenti garanti nanti bâti subi accompli joint",
    "constaté acheté accepté présenté porté coûté exécuté apporté contracté hérité habité exploité affecté traité ajouté augmenté représenté racheté",
  ]
    .join(" ")
    .replace(/ /g, "|")})(?:e|s|es)?[,.;:)]*$|^\\p{Ll}{2,}(?:[bcdfgjklmnpqrsvxz]|[aeiou](?=é))é(?:e|s|es)?[,.;:)]*$`,
  "u",
);
/** Nouns in -é that follow "à". */
const NOUN =
  /^(?:gré|marché|blé|pré|degré|congé|curé|passé|carré|fossé|clé|thé|café|pied|côtés?|employée?s?|associée?s?|mariées?|invitée?s?)[,.;:)]*$/u;
/** After "où" in a relative clause. */
const AFTER_WHERE =
  /^(?:il|ils|elle|elles|on|nous|vous|je|le|la|les|l['’].*|un|une|se|s['’].*|ce|cet|cette|ces|son|sa|ses|leur|leurs|sont|est|était|y|tout|toute|tous|aucune?|lesdite?s|ledit|ladite|notre)$/iu;
const BEFORE_WHERE =
  /^(?:lieu|endroit|jour|moment|cas|date|pièce|d['’]|là|par|partout|bureau|commune|immeuble|bien|mesure|cadre|époque)$/iu;

/** Letters taken one for the other at low resolution, as [read, printed]. */
const CONFUSIONS: readonly (readonly [string, string])[] = [
  ["i", "l"],
  ["l", "i"],
  ["t", "l"],
  ["l", "t"],
  ["f", "t"],
  ["t", "f"],
  ["f", "l"],
  ["c", "e"],
  ["e", "c"],
  ["c", "o"],
  ["h", "b"],
  ["b", "h"],
  ["u", "n"],
  ["n", "u"],
  ["1", "l"],
  ["0", "o"],
  ["ê", "è"],
  ["rn", "m"],
  ["m", "rn"],
  ["im", "m"],
  ["cl", "d"],
  ["ii", "ij"],
  ["!", "l"],
];
/** A word must be common to be put in another's place. */
const MIN_COUNT = 4;
const MIN_LETTERS = 5;
/** Shorter ones are names and abbreviations too: only the commonest words come in question ("cen", "bet"). About 1 word in 160 of the lists, some 20 words a language. */
const SHORT = { least: 2, minCount: 400 } as const;
/** Words read with more certainty than this are left alone. */
const MAX_CONFIDENCE = 0.95;

/** `lines` in reading order, in the language they were recognised with; the boxes and confidences stay. */
export function mendLines(lines: readonly Line[], language: Language): Line[] {
  const words = lines.flatMap((line) => line.words.map((word) => word.text));
  let at = 0;
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word): Word => {
      const [before, after, second] = [words[at - 1] ?? "", words[at + 1] ?? "", words[at + 2] ?? ""];
      at += 1;
      const context = { before, after, second, language };
      const mended = mendMarks(mendWord(word, context), context);
      return mended === word.text ? word : { ...word, text: mended };
    }),
  }));
}

type Context = {
  readonly before: string;
  readonly after: string;
  readonly second: string;
  readonly language: Language;
};

function mendWord(word: Word, context: Context): string {
  const { text } = word;
  if (context.language === "fr") {
    if (text === "à" && isVerb(context)) return "a";
    if (text === "où" && isOr(context)) return "ou";
  }
  const spelt = word.confidence <= MAX_CONFIDENCE ? mendLetters(text, context.language) : text;
  return STOPPED.test(spelt) && STARTS_LOW.test(context.after) ? `${spelt.slice(0, -1)},` : spelt;
}

function isVerb({ before, after, second }: Context): boolean {
  if (/\p{N}$/u.test(before) && /^\p{N}{1,2}$/u.test(after) && /^ca|^centiare/u.test(second)) return true;
  return BEFORE_VERB.test(before) || (PARTICIPLE.test(after) && !NOUN.test(after));
}

const isOr = ({ before, after }: Context): boolean =>
  !before.endsWith(",") &&
  (/^[»"”]/u.test(before) || (!AFTER_WHERE.test(after) && !BEFORE_WHERE.test(before) && /\p{L}{3}/u.test(after)));

/** The one common word that a single confusion makes of an unknown one; the text as it was when there is none or more than one. */
function mendLetters(text: string, language: Language): string {
  const parts = /^([«"“(]*)([\p{Ll}10!]+)([»"”).,;:]*)$/u.exec(text);
  const core = parts?.[2] ?? "";
  const list = wordLists()[language];
  const isShort = core.length < MIN_LETTERS;
  const isWord = isShort ? /^\p{Ll}+$/u.test(core) && core.length >= SHORT.least : /\p{Ll}{3}/u.test(core);
  if (!isWord || Object.values(wordLists()).some((it) => it.has(core))) {
    return text;
  }
  const found = new Set<string>();
  for (const [read, printed] of CONFUSIONS) {
    for (let index = core.indexOf(read); index >= 0; index = core.indexOf(read, index + 1)) {
      const other = core.slice(0, index) + printed + core.slice(index + read.length);
      const isLongEnough = !isShort || other.length >= SHORT.least;
      if (isLongEnough && (list.get(other) ?? 0) >= (isShort ? SHORT.minCount : MIN_COUNT)) found.add(other);
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? `${parts?.[1]}${only}${parts?.[3]}` : text;
}
