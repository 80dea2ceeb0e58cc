import type { Language } from "../deed.ts";
import { foldLetters } from "./letters.ts";
import { parseNumberWords } from "./numerals.ts";
import { type Parsed, read, unread } from "./parsed.ts";

/** Units of a surface by how they are printed or worded, folded, with the square metres of one. Belgian cadastre: 1 ha = 100 a = 10,000 ca. */
const UNITS: readonly (readonly [pattern: string, squareMetres: number])[] = [
  ["hectaren?|hectares?|hektar[en]?|hektars?|ha\\.?", 10_000],
  ["[cz]entiar(?:e[ns]?|s)?|c\\.?a\\.?|centi are", 1],
  ["vierkante\\s*meters?|metres?\\s*carres?|quadratmetern?s?|m\\s*[²2]|m\\.?\\s?q\\.?|qm", 1],
  ["dm\\s*[²2]|milliaren?|milliares?|vierkante decimeters?|decimetres? carres?|quadratdezimetern?", 0.01],
  ["aren?|ares?|ar|a\\.?", 100],
];
const UNIT = new RegExp(`(${UNITS.map(([pattern]) => `(?:${pattern})`).join("|")})(?![a-z])`, "y");

const UNITS_IN_WORDS = new RegExp(`(?<![a-z²])(${UNITS.map(([pattern]) => `(?:${pattern})`).join("|")})(?![a-z])`, "g");
const WHOLE_UNITS = UNITS.map(([pattern, squareMetres]) => ({ pattern: new RegExp(`^(?:${pattern})$`), squareMetres }));

function unitValue(unit: string): number {
  return WHOLE_UNITS.find(({ pattern }) => pattern.test(unit))?.squareMetres ?? 0;
}

/** Letters kept in place of accents, so that patterns see one spelling; the squared sign survives. */
const fold = (text: string): string => foldLetters(text.replaceAll("²", "\u0001")).replaceAll("\u0001", "²");

function digitsToNumber(printed: string): number {
  const trimmed = printed.trim();
  const [whole = "", decimals] = /^\d{1,3}(?:[.\s\u00a0\u202f']\d{3})+$/.test(trimmed)
    ? [trimmed.replace(/\D/g, "")]
    : trimmed
        .replace(/\s/g, "")
        .replace(/[.'](?=\d{3}(?:\D|$))/g, "")
        .split(/[.,]/);
  return Number(decimals === undefined ? whole : `${whole}.${decimals}`);
}

const AMOUNT = String.raw`((?:\d[\dlio|]*|[lio|]+\d*)(?:[.\s'](?=[\dlo]{3}(?!\d))[\dlo]{3})*(?:[.,]\d+)?)\s*`;
/** An amount at the start of a word, or glued to the unit before it ("10a45ca"). */
const AMOUNT_ANYWHERE = new RegExp(`(?<![a-z\\d.,])${AMOUNT}`, "g");
const AMOUNT_HERE = new RegExp(`[\\s,.;]*(?:en|et|und)?\\s*${AMOUNT}`, "y");

/** "1 ha 84 a 20 ca", "1a22ca", "la 22ca", "312,43 are", "1.184 m²". Null when no digits with a unit stand there. */
function readDigits(text: string): { readonly squareMetres: number; readonly repaired: boolean } | null {
  const folded = fold(text);
  let total = 0;
  let found = false;
  let repaired = false;
  let last = 0;
  let at = 0;
  for (;;) {
    const pattern = found ? AMOUNT_HERE : AMOUNT_ANYWHERE;
    pattern.lastIndex = at;
    const number = pattern.exec(folded);
    if (!number) break;
    UNIT.lastIndex = number.index + number[0].length;
    const unit = UNIT.exec(folded);
    if (!unit) {
      // "7 Ar 46": the centiares bare at the end.
      if (last === 100 && /^\d{2}$/.test(folded.slice(number.index).trim())) total += Number(number[1]);
      if (found) break;
      at = number.index + number[0].length;
      continue;
    }
    const printed = number[1] ?? "";
    repaired ||= /[lio|]/.test(printed);
    total += digitsToNumber(printed.replace(/[li|]/g, "1").replace(/o/g, "0")) * unitValue(unit[0].trim());
    found = true;
    last = unitValue(unit[0].trim());
    at = UNIT.lastIndex;
  }
  return found ? { squareMetres: Math.round(total * 100) / 100, repaired } : null;
}

/** "één hectare vier are drieëndertig centiare". */
function readWords(text: string, language: Language | null): number | null {
  const folded = fold(text).replace(/-/g, " ");
  let total = 0;
  let from = 0;
  let found = false;
  for (const match of folded.matchAll(UNITS_IN_WORDS)) {
    const words = folded
      .slice(from, match.index)
      .replace(/^\s*(?:en|et|und)\s/, " ")
      .replace(/[^a-z\s]/g, " ")
      .trim();
    from = match.index + match[0].length;
    const value = words === "" ? null : parseNumberWords(words, language).value;
    if (value === null) return found && words === "" ? total : null;
    total += value * unitValue(match[0]);
    found = true;
  }
  return found ? total : null;
}

/**
 * Reads a surface in square metres, in words, digits or both. Tolerates l, I and O for 1 and 0 before a unit ("la 22ca" is 1 a 22 ca). Where words and
 * bracketed digits contradict each other the value is the words' and the note says so.
 */
export function parseArea(text: string, language: Language | null = null): Parsed<number> {
  const bracket = text.indexOf("(");
  const head = bracket === -1 ? text : text.slice(0, bracket);
  const words = /[a-zà-ÿ]{3}/i.test(head) && !/\d/.test(head) ? readWords(head, language) : null;
  const digits = readDigits(words === null ? text : bracket === -1 ? "" : text.slice(bracket));
  if (words !== null && digits !== null && Math.abs(words - digits.squareMetres) >= 0.005)
    return read(words, ["words_digits_contradict"]);
  if (words !== null) return read(words);
  if (digits !== null && digits.squareMetres > 0)
    return read(digits.squareMetres, digits.repaired ? ["ocr_repaired"] : []);
  return unread();
}
