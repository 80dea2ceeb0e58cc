/**
 * The language of a text: letter trigrams of the words of deeds (`data/words`), which OCR damage and unknown names leave mostly intact, checked by
 * the short words that no sentence does without. No guess: a text in another language, or of names and numbers alone, has none.
 */
import { LANGUAGES, type Language } from "../deed.ts";
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

type Model = {
  readonly trigrams: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  readonly floor: Readonly<Record<Language, number>>;
  readonly shortWords: Readonly<Record<Language, ReadonlySet<string>>>;
};

const model = once((): Model => {
  const lists = wordLists();
  const trigrams: Record<Language, Map<string, number>> = { nl: new Map(), fr: new Map(), de: new Map() };
  const floor: Record<Language, number> = { nl: 0, fr: 0, de: 0 };
  const shortWords: Record<Language, Set<string>> = { nl: new Set(), fr: new Set(), de: new Set() };
  for (const language of LANGUAGES) {
    const counts = new Map<string, number>();
    let total = 0;
    for (const [word, count] of lists[language]) {
      // The square root keeps "de" from drowning what tells Dutch from French.
      const weight = Math.sqrt(count);
      for (const trigram of trigramsOf(word)) counts.set(trigram, (counts.get(trigram) ?? 0) + weight);
      total += weight * word.length;
      if (word.length <= 4 && shortWords[language].size < 60) shortWords[language].add(word);
    }
    const smoothing = 0.5;
    const denominator = total + smoothing * 8000;
    for (const [trigram, count] of counts) trigrams[language].set(trigram, Math.log((count + smoothing) / denominator));
    floor[language] = Math.log(smoothing / denominator);
  }
  return { trigrams, floor, shortWords };
});

function* trigramsOf(word: string): Generator<string> {
  const padded = ` ${word} `;
  for (let index = 0; index + 3 <= padded.length; index++) yield padded.slice(index, index + 3);
}

/** The text's language, or null when it is none of the three or too short to tell. */
export function detectLanguage(text: string): Language | null {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const step = Math.max(1, Math.floor(all.length / MAX_WORDS));
  const words = step === 1 ? all : all.filter((_, index) => index % step === 0);
  if (words.length === 0) return null;
  const { trigrams, floor, shortWords } = model();
  const lists = wordLists();
  const scored = LANGUAGES.map((language) => {
    let likelihood = 0;
    let short = 0;
    let known = 0;
    for (const word of words) {
      for (const trigram of trigramsOf(word)) likelihood += trigrams[language].get(trigram) ?? floor[language];
      if (shortWords[language].has(word)) short++;
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
