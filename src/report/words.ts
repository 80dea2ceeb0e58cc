/** How the report words numbers and fields. */

/** "1,234", or "1,234 rows". */
export const wordCount = (count: number, noun?: string): string =>
  `${count.toLocaleString("en-GB")}${noun === undefined ? "" : ` ${noun}${count === 1 ? "" : "s"}`}`;

export const wordPercent = (share: number): string =>
  `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: share > 0 && share < 0.1 ? 1 : 0 })} %`;

export const wordEuro = (euros: number): string => `EUR ${Math.round(euros).toLocaleString("en-GB")}`;

/** `good: cadastral income eur`. */
export const wordField = ({ table, column }: { readonly table: string; readonly column: string }): string =>
  `${table}: ${column.replaceAll("_", " ")}`;

export const wordYears = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? String(from) : `${from}–${to}`;

/** Three digits that count. */
export const wordNumber = (value: number): string => value.toLocaleString("en-GB", { maximumSignificantDigits: 3 });
