/** What every parser of this room gives back. `null` means "the text does not say so"; the notes say why, or what is odd about the value. */
export type Parsed<T> = { readonly value: T | null; readonly notes: readonly Note[] };

const NOTES = [
  "not_read",
  "words_digits_contradict",
  "ocr_repaired",
  "foreign_currency",
  "checksum_failed",
  "day_missing",
  "year_missing",
  "year_from_context",
  "two_digit_year",
  "impossible_date",
  "part_of_parcel",
  "no_currency",
] as const;
export type Note = (typeof NOTES)[number];

export const read = <T>(value: T, notes: readonly Note[] = []): Parsed<T> => ({ value, notes });
export const unread = (...notes: readonly Note[]): Parsed<never> => ({ value: null, notes: ["not_read", ...notes] });
