/** Reference medians by area, type and year: what a price is held against. */

import { areasAround } from "./places.ts";
import type { MarketType } from "./price-index.ts";
import { readCsv } from "./read-csv.ts";

export type Median = {
  readonly nisCode: string;
  readonly areaLevel: string;
  readonly marketType: string;
  readonly year: number;
  readonly saleCount: number | null;
  /** Euros, a decimal number. */
  readonly median: string;
};

/** A price of a year that is not published yet is held against the newest one that is, if it is no older. */
const MOST_YEARS_LATER = 3;

export const readMedians = (text: string, file: string): readonly Median[] =>
  readCsv(text, file, ["nis_code", "area_level", "market_type", "year", "sale_count", "median_eur"]).map((row) => ({
    nisCode: row.nis_code,
    areaLevel: row.area_level,
    marketType: row.market_type,
    year: Number(row.year),
    saleCount: row.sale_count === "" ? null : Number(row.sale_count),
    median: row.median_eur,
  }));

export type Medians = {
  /** Of the smallest area around `nisCode` (of the 2025 list) that has one; null for land, and before the first year. */
  find(
    nisCode: string | null,
    marketType: MarketType | null,
    year: number | null,
  ): { readonly nisCode: string; readonly median: string } | null;
};

export const createMedians = (rows: readonly Median[]): Medians => {
  const values = new Map(rows.map((row) => [`${row.nisCode} ${row.marketType} ${row.year}`, row.median]));
  const lastYear = Math.max(...rows.map(({ year }) => year));
  return {
    find(nisCode, marketType, year) {
      if (nisCode === null || marketType === null || year === null) return null;
      const of = year > lastYear && year - lastYear <= MOST_YEARS_LATER ? lastYear : year;
      for (const area of areasAround(nisCode)) {
        const median = values.get(`${area} ${marketType} ${of}`);
        if (median !== undefined) return { nisCode: area, median };
      }
      return null;
    },
  };
};
