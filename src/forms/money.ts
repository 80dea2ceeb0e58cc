import type { Language, Money } from "../deed.ts";
import { foldLetters, repairDigits } from "./letters.ts";
import { parseNumberWords } from "./numerals.ts";
import { type Parsed, read, unread } from "./parsed.ts";

/**
 * Currencies by how deeds print them. Francs without a country are Belgian: a deed in force of law before 2002 knows no other; French, Swiss and Luxembourg
 * francs, marks, guilders, pounds and dollars are foreign and give no value.
 */
const EURO = /€|\beuro?s?\b|\beurocent/i;
const BELGIAN_FRANC =
  /\bb\.?\s?e\.?\s?f\b|\bf\.?\s?b\b|\bfr?a?n[ck](?:en|s)?\b|\bfranken?\b|\bfrs?\b|\bb\.?\s?fr?s?\b|\bf\b|\bf\./i;
const FOREIGN =
  /\b(?:dem|dm|mark|reichsmark|nlg|hfl|gulden|florins?|guldens?|usd|dollars?|gbp|pond|livres? sterling|pfund|chf|frf|luf|schweizer|luxemburger?|luxembourgeois|zwitserse|suisses?)\b|[$£]/i;

/** Digits of an amount: dot, space, apostrophe or nothing between thousands, comma (or a last dot with two digits) before cents, ",-" and ",--" for none. */
const DIGITS =
  /(?<![\d.,])(\d{1,3}(?:[.\s\u00a0\u202f'’]\d{3})+|\d+|[lIO\d]{1,3}(?:[.\s][\dlIO]{3})+)(?:[,.](\d{1,2}|-{1,2}|–|—|=))?(?![\d])/;

/** Words for parts of a euro. */
const CENT_WORDS = /\b(?:euro)?\s*(?:cents?|eurocents?|centimes?|centiem(?:en)?)\b/;

type Digits = { readonly amount: number; readonly rest: string };

function readDigits(text: string): Digits | null {
  const match = DIGITS.exec(text);
  if (!match) return null;
  const [whole, units = "", cents = ""] = match;
  const amount =
    Number(repairDigits(units).replace(/\D/g, "")) + (/^\d/.test(cents) ? Number(cents.padEnd(2, "0")) / 100 : 0);
  const tail = foldLetters(text.slice(match.index + whole.length));
  const scale = /^\s*(?:duizend|mille|tausend)/.test(tail)
    ? 1e3
    : /^\s*(?:miljoen|millions?|millionen)/.test(tail)
      ? 1e6
      : /^\s*(?:miljard|milliards?|milliarden)/.test(tail)
        ? 1e9
        : 1;
  const decimals = scale > 1 && /^\d$/.test(cents) ? Number(cents) / 10 : null;
  const value = scale > 1 && decimals !== null ? (Math.trunc(amount) + decimals) * scale : amount * scale;
  // "200.000 euro en 50 cent": cents that follow the currency.
  const behind =
    scale === 1 && cents === ""
      ? /^\s*(?:euro?s?|€)\s+(?:en|et|und)?\s*(\d{1,2})\s*(?:euro)?cent/.exec(tail)?.[1]
      : undefined;
  const sum = value + Number(behind ?? 0) / 100;
  return { amount: Math.round(sum * 100) / 100, rest: text.slice(0, match.index) };
}

/** Amount in words, with cents where they are worded ("drie euro vijftig cent", "douze euros cinquante"). */
function readWords(text: string, language: Language | null): number | null {
  const folded = foldLetters(text).replace(/[^a-z\s'-]/g, " ");
  const currency =
    /\b(?:euro?s?|belgische? franke?n?|belgische? frank|franke?n?|francs?(?: belges)?|frank|frs?|f|bef|eur)\b/.exec(
      folded,
    );
  const before = (currency ? folded.slice(0, currency.index) : folded)
    .replace(/\b(?:de|d|som van|van|somme)\b/g, " ")
    .trim();
  const units = before === "" ? null : parseNumberWords(before, language).value;
  if (units === null || !currency) return units;
  const after = folded
    .slice(currency.index + currency[0].length)
    .replace(CENT_WORDS, " ")
    .replace(/^\s*(?:en|et|und)\b/, " ")
    .trim();
  const cents = after === "" ? null : parseNumberWords(after, language).value;
  return cents !== null && cents < 100 ? Math.round((units + cents / 100) * 100) / 100 : units;
}

function readCurrency(text: string): Money["currency"] | "foreign" | null {
  if (FOREIGN.test(text)) return "foreign";
  if (EURO.test(text)) return "EUR";
  return BELGIAN_FRANC.test(text) ? "BEF" : null;
}

/**
 * Reads an amount with its currency in words, digits or both. Where words and digits contradict each other the value is the words' and the note says so.
 * A foreign currency and a bare number have no value.
 */
export function parseMoney(text: string, language: Language | null = null): Parsed<Money> {
  const currency = readCurrency(text);
  if (currency === "foreign") return unread("foreign_currency");
  if (currency === null) return unread("no_currency");
  const digits = readDigits(text);
  const wordsPart = digits ? digits.rest.replace(/[(€]|\bEUR\b|\bBEF\b/g, " ") : text;
  const words = /[a-zà-ÿ]{3}/i.test(wordsPart) ? readWords(wordsPart, language) : null;
  if (words === null && digits === null) return unread();
  if (words !== null && digits !== null) {
    // "quatre-vingts cents (0,80 EUR)": the worded cents read as eighty hundreds, eighty whole units as 80.
    const cents = /\bcents?\s*$/i.test(wordsPart.trim()) && Math.round(digits.amount * 100) * 100 === words;
    const same = cents || Math.abs(words - digits.amount) < 0.005 || Math.trunc(digits.amount) === words;
    return same
      ? read({ amount: digits.amount, currency })
      : read({ amount: words, currency }, ["words_digits_contradict"]);
  }
  return read({ amount: words ?? digits?.amount ?? 0, currency });
}
