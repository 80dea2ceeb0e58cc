/**
 * The language of a text: letter trigrams of the words of deeds (`data/words`), which OCR damage and unknown names leave mostly intact, checked by
 * the short words that no sentence does without. No guess: a text in another language, or of names and numbers alone, has none.
 */
import { LANGUAGES, type Language } from "../deed.ts";
import { letterPatterns, trigramsOf } from "./letter-patterns.ts";
import { once, wordLists } from "./word-lists.ts";

/** Nats a letter by which the best language must lead the next, over the whole text, to be told on short texts. */
const MIN_LEAD = 6;
/** Words looked at, spread evenly over a longer text. */
const MAX_WORDS = 2000;

/** Short words of the languages that deeds come near to; more of them than of ours, and the text is none of ours. */
const OTHER_LANGUAGES: readonly (readonly string[])[] = [
  "the of and to that for with by on this shall which or as be at from are it his was not any such said have has".split(
    " ",
  ),
  "el los las y del por con para una su al lo como pero sus este que se no es".split(" "),
  "il gli di che per con una sono della nel alla del non si dei e le al".split(" "),
  "o os as e do da dos das em por com uma para não no na que ao".split(" "),
  "et in ad est cum non ut sed ex ab qui quod sunt pro per".split(" "),
];

/** The short words that no sentence does without: the commonest of up to four letters. */
const SHORT_WORDS = 60;
const shortWords = once((): Readonly<Record<Language, ReadonlySet<string>>> => {
  const lists = wordLists();
  const commonest = (language: Language): ReadonlySet<string> =>
    new Set([...lists[language].keys()].filter((word) => word.length <= 4).slice(0, SHORT_WORDS));
  return { nl: commonest("nl"), fr: commonest("fr"), de: commonest("de") };
});

/** The text's language, or null when it is none of the three or too short to tell. */
export function detectLanguage(text: string): Language | null {
  // Single letters are initials, list marks and titles set wide: they tell nothing but "à" and "y".
  const all = text.toLowerCase().match(/\p{L}{2,}|à|y/gu) ?? [];
  const step = Math.max(1, Math.floor(all.length / MAX_WORDS));
  const words = step === 1 ? all : all.filter((_, index) => index % step === 0);
  if (words.length === 0) return null;
  const patterns = letterPatterns();
  const lists = wordLists();
  const scored = LANGUAGES.map((language) => {
    let likelihood = 0;
    let short = 0;
    let known = 0;
    for (const word of words) {
      for (const trigram of trigramsOf(word)) likelihood += patterns.logProbability(language, trigram);
      if (shortWords()[language].has(word)) short++;
      if (lists[language].has(word)) known++;
    }
    return { language, likelihood, short, known };
  }).sort((a, b) => b.likelihood - a.likelihood);
  const [best, second] = scored;
  if (best === undefined || second === undefined) return null;
  if (best.likelihood - second.likelihood < MIN_LEAD) return null;
  if (best.known === 0 || best.known < words.length * 0.15) return null;
  const foreign = Math.max(...OTHER_LANGUAGES.map((other) => words.filter((word) => other.includes(word)).length));
  if (foreign > best.short && foreign > words.length * 0.15) return null;
  return best.language;
}
