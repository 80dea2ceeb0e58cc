/** Prices of one year in those of another, by an index of each type of market. */
import { z } from "zod";
import { DeedError } from "../errors.ts";
import { readCsv } from "./read-csv.ts";

export const MARKET_TYPES = ["HOUSE", "APARTMENT", "LAND", "OTHER"] as const;
export type MarketType = (typeof MARKET_TYPES)[number];

/** `*` holds for every type without rows of its own. */
const indexRow = z.strictObject({
  market_type: z.enum([...MARKET_TYPES, "*"]),
  year: z.string().regex(/^(?:1[89]|20)\d{2}$/, "a year"),
  index_value: z
    .string()
    .regex(/^\d{1,8}(?:\.\d{1,6})?$/, "a positive decimal number")
    .refine((value) => Number(value) > 0, "above 0"),
});
export type IndexRow = { readonly marketType: MarketType | "*"; readonly year: number; readonly value: string };

/** Columns market_type, year, index_value, in any order. Throws `usage`, naming file and row. */
export const readPriceIndex = (text: string, file: string): readonly IndexRow[] => {
  const seen = new Set<string>();
  return readCsv(text, file, ["market_type", "year", "index_value"]).map(
    ({ market_type, year, index_value }, index) => {
      const read = indexRow.safeParse({ market_type, year, index_value });
      const name = `${market_type} ${year}`;
      const wrong = read.success ? (seen.has(name) ? `${name} is there twice` : null) : describe(read.error);
      seen.add(name);
      if (!read.success || wrong !== null)
        throw new DeedError("usage", `${file}, row ${index + 2}: ${wrong}.`, {
          next: `A row is a market type (${MARKET_TYPES.join(", ")} or *), a year and an index above 0, as in HOUSE,2020,125.5.`,
        });
      return { marketType: read.data.market_type, year: Number(year), value: index_value };
    },
  );
};

const describe = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");

export type PriceIndex = {
  /** The year whose prices are given. */
  readonly baseYear: number;
  /** What a price of `year` is multiplied with, eight decimals; null where the index has nothing. */
  factor(marketType: MarketType | null, year: number | null): string | null;
};

/** `baseYear` null: the last year that the index has. Throws `usage` when no type has that year. */
export const createPriceIndex = (rows: readonly IndexRow[], baseYear: number | null): PriceIndex => {
  const base = baseYear ?? Math.max(...rows.map(({ year }) => year));
  const values = new Map(rows.map(({ marketType, year, value }) => [`${marketType} ${year}`, Number(value)]));
  if (!rows.some(({ year }) => year === base))
    throw new DeedError("usage", `The price index has no year ${base}.`, {
      next: "Choose a year that it has with --price-year.",
    });
  return {
    baseYear: base,
    factor(marketType, year) {
      if (marketType === null || year === null) return null;
      for (const type of [marketType, "*"]) {
        const from = values.get(`${type} ${year}`);
        const to = values.get(`${type} ${base}`);
        if (from !== undefined && to !== undefined) return (to / from).toFixed(8);
      }
      return null;
    },
  };
};
