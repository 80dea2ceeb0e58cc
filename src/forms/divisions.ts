import table from "../../data/cadastral-divisions.json" with { type: "json" };
import { foldLetters } from "./letters.ts";
import { parseNumberWords } from "./numerals.ts";

/** "tweede afdeling –38402", "(44061)": a division code printed beside the division. */
const PRINTED = /(?<!\d)([1-9]\d{4})(?!\d)/;

/** Ordinal of a division as worded ("vijfde afdeling", "5e division", "Gemarkung 4", "1 AFD"); null when it names none. */
export function divisionOrdinal(division: string): number | null {
  const digits = /(?<!\d)(\d{1,2})(?!\d)/.exec(division)?.[1];
  if (digits !== undefined) return Number(digits);
  const words = foldLetters(division)
    .replace(/\b(?:afdeling|division|gemarkung|kadastrale|cadastrale|afd|div|der|de|la)\b/g, " ")
    .trim();
  return words === "" ? null : parseNumberWords(words).value;
}

/**
 * The five-digit division code: printed in `context` beside the division, or looked up for the municipalities whose table ships (Ghent). Null otherwise;
 * there is no open national list.
 */
export function findDivisionCode(division: string, municipality: string | null, context = ""): string | null {
  const printed = PRINTED.exec(`${division} ${context}`)?.[1];
  if (printed !== undefined) return printed;
  const ordinal = divisionOrdinal(division);
  if (ordinal === null || municipality === null) return null;
  const key = foldLetters(municipality);
  const rows = table.rows as unknown as readonly (readonly [string, number, string])[];
  return rows.find(([name, number]) => foldLetters(name) === key && number === ordinal)?.[2] ?? null;
}
