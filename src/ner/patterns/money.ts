/** MONEY: digits with a currency, number words with a currency, and the bracket that repeats them. */

import type { Language } from "../../deed.ts";
import { parseMoney, parseNumberWords } from "../../forms/index.ts";
import type { PatternEntity } from "../merge.ts";
import { numberBefore } from "./number-words.ts";

/** Thousands by dot, blank or apostrophe, cents by comma; l, I and O where recognition put them for 1 and 0. */
const NUMBER = String.raw`(?:[\dlIO]{1,3}(?:[. \u00A0'’][\dlIO]{3})+|\d[\dlIO]*)(?:,(?:[\dlIO]{1,2}(?![\d])|-{1,2}|–|—|=))?(?:[ ](?:miljoen|millions?|Millionen))?`;
const UNIT = String.raw`(?:(?:d['’]|de )?(?:€|EUR|BEF|[Ee]uros?|EUROS?|(?:[Bb]elgische )?(?:[Ff]rank(?:en)?|FRANK(?:EN)?)|(?:[Ff]rancs?|FRANCS?)(?: (?:belges?|BELGES?))?|B?[Ff]rs?\b\.?|BF\b\.?))`;
/** A bare F needs a number that is money by itself: "214 F" is a parcel. */
const BARE_FRANC = String.raw`[\dlIO]{1,3}(?:[. ][\dlIO]{3})+(?:,(?:\d{1,2}|-{1,2}|–|—))? ?F(?![\p{L}\d])\.?`;
const DASH = "(?:,?-{1,2}(?=[\\s.,;)]))?";
const START = String.raw`(?<![\p{L}\d.,/-])`;
const BEFORE = `(?:€|EUR|BEF) ?${NUMBER}(?![\\p{L}\\d])`;
const AFTER = `(?:${NUMBER} ?${UNIT}(?!\\p{L}| ?\\d)${DASH}|${BARE_FRANC})`;
/** The last column of a table of parcels: "31 a 70 ca 610 F". */
const ROW_FRANC = String.raw`(?<=\d\s?c?a\s)\d{1,3} F(?![\p{L}\d])`;
const DIGITS = new RegExp(`${START}(?:${BEFORE}|${AFTER}|${ROW_FRANC})`, "gu");
const CURRENCY_WORD = String.raw`(?:d['’]|de |DE |D['’])?(?:euros?|EUROS?|Euro|(?:belgische |Belgische |BELGISCHE )?(?:[Ff]rank(?:en)?|FRANK(?:EN)?)|(?:[Ff]rancs?|FRANCS?)(?: (?:belges?|BELGES?))?|frs\b\.?)`;
const WORDED = new RegExp(`(?<=\\p{L} )${CURRENCY_WORD}(?!\\p{L})`, "gu");
const CENTS = /^ (?:(?:en|et|und) )?((?:\p{L}+[ -]){1,4})(?:euro)?(?:cents?|centimes?|centiem(?:en)?)(?!\p{L})/iu;
/** What repeats worded amounts: digits with their currency, or bare digits that can only be money. */
const BRACKET = new RegExp(
  `^ ?\\( ?(?:(?:hetzij|soit|zijnde|of|ou|oder|entweder) )?(?:${BEFORE}|${AFTER}|[\\dlIO]{1,3}(?:[. ][\\dlIO]{3})+(?:,(?:\\d{2}|-{1,2}))?)${DASH} ?\\)`,
  "u",
);
/** What repeats an amount in digits: number words with their currency. */
const WORD_BRACKET = new RegExp(`^ ?\\(((?:\\p{L}+[ -]){1,16})${CURRENCY_WORD}(?: [\\p{L} -]{3,40}cents?)?\\)`, "u");

const EUROS = /€|euro?/iu;
const FRANCS = /fran[ck]|fr|B?F(?!\p{L})/u;

/** The bracket repeats the words in the same currency, or it is an amount of its own. */
function takeBracket(text: string, start: number, end: number): number {
  const bracket = BRACKET.exec(text.slice(end, end + 60));
  if (bracket === null) return end;
  const inEuros = EUROS.test(text.slice(start, end));
  if (inEuros ? FRANCS.test(bracket[0]) : EUROS.test(bracket[0])) return end;
  return end + bracket[0].length;
}

function findWorded(text: string, language: Language | null): readonly PatternEntity[] {
  return [...text.matchAll(WORDED)].flatMap((match): readonly PatternEntity[] => {
    const row = numberBefore(text, match.index - 1, [1, 1e12], language);
    if (row === null) return [];
    const unitEnd = match.index + match[0].length;
    const cents = CENTS.exec(text.slice(unitEnd, unitEnd + 60));
    const whole = unitEnd + (cents !== null && parseMoney(`${cents[1]} euro`).value !== null ? cents[0].length : 0);
    return [{ start: row.at, end: takeBracket(text, row.at, whole), label: "MONEY", score: 0.95 }];
  });
}

function findDigits(text: string): readonly PatternEntity[] {
  return [...text.matchAll(DIGITS)].flatMap((match): readonly PatternEntity[] => {
    if (parseMoney(match[0]).value === null) return [];
    const end = match.index + match[0].length;
    const words = WORD_BRACKET.exec(text.slice(end, end + 160));
    const repeated = words !== null && parseNumberWords(words[1] ?? "").value !== null ? words[0].length : 0;
    return [{ start: match.index, end: end + repeated, label: "MONEY", score: 0.95 }];
  });
}

/** Amounts in words or digits; the finds may lie in each other ("twintig euro (20,00 EUR)"). */
export function findMoney(text: string, language: Language | null): readonly PatternEntity[] {
  return [...findWorded(text, language), ...findDigits(text)];
}
