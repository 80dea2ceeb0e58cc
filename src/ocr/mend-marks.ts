/** Signs that recognition takes for others and that deeds use in one way only: §, m², 1er, the account number's BE05, one kind of apostrophe a deed. */
import type { Language } from "../deed.ts";

type Neighbours = { readonly before: string; readonly after: string; readonly language: Language };

/** Dollars do not occur in Belgian deeds; a paragraph sign stands before a number of one or two figures. */
const PARAGRAPH = /^(["«“(]*)\$(?=$|\d{1,2}(?:er|bis|°)?[,.;)]*$)/u;
const SMALL_NUMBER = /^\d{1,2}(?:er|bis|°)?[,.;)]*$/u;
/** A square's raised figure, after a number or a slash. */
const SQUARE = /(^|\d|\/)m[?°*”"](?=$|[/,.;)])/u;
const NUMBER = /\p{N}[)]?$/u;
/** "Il" at a sentence's start; Roman numerals follow a noun. */
const HE = /^(?:II|Îl|ll|1l|I1)$/u;

/** The sign put right, or the text as it was. */
export function mendMarks(text: string, { before, after, language }: Neighbours): string {
  if (PARAGRAPH.test(text) && (SMALL_NUMBER.test(after) || /\d/u.test(text))) return text.replace("$", "§");
  if (SQUARE.test(text) && (NUMBER.test(before) || /[\d/]m/u.test(text))) return text.replace(SQUARE, "$1m²");
  if (/^BE(?:O[\dO]|\dO)$/u.test(text) && /^\d{4}$/u.test(after)) return text.replaceAll("O", "0");
  if (language !== "fr") return text;
  if (/^ler[,.;)]*$/u.test(text)) return text.replace("l", "1");
  if (HE.test(text) && /(?:^|[.;:»])$/u.test(before) && /^(?:\p{Ll}{2}|[any]['’ ]?)/u.test(after)) return "Il";
  return text;
}

const STRAIGHT = /(?<=\p{L})'(?=\p{L})/gu;
const CURLY = /(?<=\p{L})’(?=\p{L})/gu;
/** Apostrophes of a deed that tell its kind, and the majority they need. */
const MIN_APOSTROPHES = 6;
const MAJORITY = 0.6;

/** What makes all apostrophes between letters of one kind: a deed's print has one, recognition wavers. Nothing where neither leads. */
export function unifyApostrophes(texts: readonly string[]): (text: string) => string {
  const count = (pattern: RegExp): number => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const [straight, curly] = [count(STRAIGHT), count(CURLY)];
  if (straight + curly < MIN_APOSTROPHES) return (text) => text;
  if (curly >= MAJORITY * (straight + curly)) return (text) => text.replace(STRAIGHT, "’");
  if (straight >= MAJORITY * (straight + curly)) return (text) => text.replace(CURLY, "'");
  return (text) => text;
}
