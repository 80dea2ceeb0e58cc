/** Sales by year and type: one scan and one sort of the transactions. */
import { z } from "zod";
import { groupBy } from "../quality/index.ts";
import { MEDIAN_LOW_RANK, meanInterval } from "./intervals.ts";
import { MARKET, type MarketRow } from "./schema.ts";
import { askRows, rowsOf, type Scope } from "./scope.ts";

const cellSchema = z.object({
  year: z.int(),
  type: z.enum(MARKET),
  transactions: z.int(),
  sales: z.int(),
  median: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  compared: z.int(),
  above: z.int(),
});
const referenceSchema = z.object({
  year: z.int(),
  type: z.enum(MARKET),
  median: z.number(),
  sales: z.int().nullable(),
});

/** Counted by price first: prices are round, so that hardly anything is left to sort. Rows that are not fit stand under no price. */
const marketSql = (scope: Scope): string => `
WITH counted AS (
  SELECT t.deed_year AS year, t.market_type AS type, CASE WHEN t.fit_market_report THEN t.price_eur END AS price, count(*) AS k,
    count(t.reference_median_eur) AS compared, count(*) FILTER (WHERE t.price_eur > t.reference_median_eur) AS above
  FROM ${rowsOf("transaction", scope, `t.deed_year IS NOT NULL AND t.market_type IN ('${MARKET.join("', '")}')`)} GROUP BY 1, 2, 3),
ranked AS (
  SELECT counted.*, sum(k) OVER (PARTITION BY year, type ORDER BY price ROWS UNBOUNDED PRECEDING) AS upto,
    sum(CASE WHEN price IS NOT NULL THEN k ELSE 0 END) OVER (PARTITION BY year, type) AS n FROM counted)
SELECT year, type, sum(k)::bigint AS transactions, max(n)::bigint AS sales,
  (min(price) FILTER (WHERE upto >= div(n + 1, 2)) + min(price) FILTER (WHERE upto >= div(n, 2) + 1)) / 2 AS median,
  CASE WHEN max(${MEDIAN_LOW_RANK}) >= 1 THEN min(price) FILTER (WHERE upto >= ${MEDIAN_LOW_RANK}) END AS low,
  CASE WHEN max(${MEDIAN_LOW_RANK}) >= 1 THEN min(price) FILTER (WHERE upto >= n + 1 - ${MEDIAN_LOW_RANK}) END AS high,
  sum(price * k) / nullif(max(n), 0) AS mean,
  CASE WHEN max(n) > 1 THEN sqrt(greatest(0, sum(price * price * k) - sum(price * k) * sum(price * k) / max(n)) / (max(n) - 1)) END AS sd,
  coalesce(sum(compared) FILTER (WHERE price IS NOT NULL), 0)::bigint AS compared,
  coalesce(sum(above) FILTER (WHERE price IS NOT NULL), 0)::bigint AS above
FROM ranked GROUP BY year, type ORDER BY year, array_position(ARRAY['${MARKET.join("', '")}'], type::text)`;

/** One row a year and type that has transactions, by year. */
export const gatherMarket = async (scope: Scope): Promise<readonly MarketRow[]> => {
  const cells = (await askRows(scope, marketSql(scope))).map((row) => cellSchema.parse(row));
  const references = (
    await askRows(
      scope,
      "SELECT year, market_type AS type, median_eur AS median, sale_count AS sales FROM features.reference_median WHERE area_level = 'country'",
    )
  ).map((row) => referenceSchema.parse(row));
  const salesOfYear = groupBy(cells, ({ year }) => year);
  return cells.map(({ year, type, transactions, sales, median, low, high, mean, sd, compared, above }) => {
    const reference = references.find((one) => one.year === year && one.type === type);
    const all = (salesOfYear.get(year) ?? []).reduce((sum, one) => sum + one.sales, 0);
    return {
      year,
      type,
      transactions,
      sales,
      shareOfSales: all === 0 ? null : sales / all,
      medianEur: median,
      medianInterval: low === null || high === null ? null : { low, high },
      meanEur: mean,
      meanInterval: mean === null ? null : meanInterval(sales, mean, sd),
      referenceMedianEur: reference?.median ?? null,
      referenceSales: reference?.sales ?? null,
      shareOfReferenceSales:
        reference === undefined || (reference.sales ?? 0) === 0 ? null : sales / (reference.sales ?? 1),
      withLocalMedian: compared,
      aboveLocalMedian: compared === 0 ? null : above / compared,
    };
  });
};
