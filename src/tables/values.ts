/** Values of a reading as a table holds them: what does not fit a column is left out, so that one absurd reading stops nothing. */
import type { Evidence } from "../deed.ts";

/** numeric(18,2) and numeric(14,2) of the tables. */
const MOST_MONEY = 1e15;
const MOST_AREA = 1e11;
const MOST_INTEGER = 2 ** 31 - 1;

/** Decimal text with the digits that the record has: the database rounds it, exactly. */
const decimal = (value: number | null | undefined, most: number): string | null =>
  value == null || !Number.isFinite(value) || Math.abs(value) >= most ? null : String(value);

export const money = (value: number | null | undefined): string | null => decimal(value, MOST_MONEY);
export const area = (value: number | null | undefined): string | null => decimal(value, MOST_AREA);
export const energy = (value: number | null | undefined): string | null => decimal(value, 1e7);

export const integer = (value: number | null | undefined): number | null =>
  value == null || !Number.isInteger(value) || Math.abs(value) > MOST_INTEGER ? null : value;
export const wide = (value: number | null | undefined): number | null =>
  value == null || !Number.isSafeInteger(value) ? null : value;

/** PostgreSQL takes neither NUL nor half a character. */
export const text = (value: string | null | undefined): string | null =>
  value == null ? null : value.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");

/** A date that the calendar has; a reading of "2024-02-30" is none. */
export const date = (value: string | null | undefined): string | null =>
  value != null && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) && value >= "0001" ? value : null;

/** Four decimals, as the columns have them. */
export const confidence = (value: number | null): string | null => (value === null ? null : value.toFixed(4));

/** The least sure of the places that a value was read from; null where there is no evidence. */
export const leastConfidence = (
  evidence: readonly Pick<Evidence, "path" | "confidence">[],
  path: string,
): string | null => {
  let least: number | null = null;
  for (const row of evidence)
    if (row.path === path || (row.path.startsWith(path) && /^[.[]/.test(row.path.slice(path.length))))
      least = Math.min(least ?? 1, row.confidence);
  return confidence(least);
};
