/** Sales and prices by year and type. */
import { el, type Markup } from "../quality/index.ts";
import { latestYears, pricesFigure, salesFigure, sharesFigure } from "./figures-market.ts";
import { figureOf, folded, NONE, numbersTable, sectionOf } from "./page-parts.ts";
import { MARKET, type MarketRow, type Report } from "./schema.ts";
import { wordCount, wordEuro, wordPercent } from "./words.ts";

const SOURCE = "Source: deeds in this store, transactions fit for a market report.";
const REFERENCE =
  "Reference: Statbel, median of the whole country, houses and apartments from 2010; land has no reference.";

/** Years in the open table; the others are folded. */
const TABLE_YEARS = 10;

export const marketSection = async ({ market, outsideMarket, tables }: Report): Promise<Markup> => {
  const shown = latestYears(market).filter(({ sales }) => sales > 0);
  const sales = shown.reduce((sum, row) => sum + row.sales, 0);
  const years = shown.map(({ year }) => year);
  const span = `${Math.min(...years)} to ${Math.max(...years)}`;
  const empty =
    (tables.find(({ table }) => table === "transaction")?.rows ?? 0) === 0
      ? "no transaction is in the tables yet."
      : "no transaction of a house, an apartment or land with a year is fit for a market report.";
  const n = `n = ${wordCount(sales, "sale")}, ${span}.`;
  const recentYears = [...new Set(market.map(({ year }) => year))].toSorted((a, b) => b - a).slice(0, TABLE_YEARS);
  const [recent, earlier] = [true, false].map((wanted) =>
    market
      .filter(({ year }) => recentYears.includes(year) === wanted)
      .toSorted((a, b) => b.year - a.year || MARKET.indexOf(a.type) - MARKET.indexOf(b.type)),
  ) as [Report["market"], Report["market"]];
  const drawn = (spec: object): object | null => (sales === 0 ? null : spec);
  return sectionOf(
    "market",
    "Market",
    await figureOf({
      id: "sales",
      title: "Number of sales by year and type",
      alt: `Stacked bars, one a year from ${span}: ${wordCount(sales, "sale")} by type. ${wordTypes(shown)}`,
      caption: `Number of sales. ${SOURCE} ${n}`,
      spec: drawn(salesFigure(market)),
      empty,
    }),
    await figureOf({
      id: "shares",
      title: "Share of each type in the sales of a year",
      alt: `Lines from ${span}: the share of houses, apartments and land in the sales of each year, which add up to 100 %. ${wordTypes(shown)}`,
      caption: `Per cent of the sales of houses, apartments and land. ${SOURCE} ${n}`,
      spec: drawn(sharesFigure(market)),
      empty,
    }),
    await figureOf({
      id: "prices",
      title: "Median and mean price beside the reference median",
      alt: `Three panels, one a type, from ${span}: median price with its 95 % interval, mean price, and for houses and apartments the reference median as a dashed line. ${wordLast(shown)}`,
      caption: `Price in euros of the day (francs at 40.3399), each panel with its own scale. The bar is the 95 % interval of the median (order statistics, from 6 sales on). ${REFERENCE} The deeds need not come from all over the country: the column "above local" of the table compares each price with the median of its own municipality. ${SOURCE} ${n}`,
      spec: drawn(pricesFigure(market)),
      empty,
    }),
    numbersTable("Sales and prices by year and type, the last ten years", [HEAD, ...recent.map(rowOf)]),
    ...(earlier.length === 0
      ? []
      : [folded("Earlier years", numbersTable("Sales and prices by year and type", [HEAD, ...earlier.map(rowOf)]))]),
    ...(market.length === 0
      ? []
      : [
          el(
            "p",
            { class: "note" },
            `Transactions: all of this year and type. Sales: those fit for a market report with a price; the columns after it are theirs. Of Statbel's: sales over those that Statbel counts in the whole country. Interval of the mean: Student's t, rough where sales are few. Above local: share of sales above the median of their own municipality (or the area around it) and year, 50 % expected. ${wordCount(outsideMarket, "transaction")} of other types or without a year: not shown. Land has no reference median.`,
          ),
        ]),
  );
};

const HEAD = [
  "year, type",
  "transactions",
  "sales",
  "share",
  "of Statbel's",
  "median EUR",
  "95 % interval",
  "reference EUR",
  "mean EUR",
  "95 % interval",
  "above local",
];

const rowOf = (row: MarketRow): readonly string[] => {
  const euros = (value: number | null): string => (value === null ? NONE : Math.round(value).toLocaleString("en-GB"));
  const interval = (value: MarketRow["medianInterval"]): string =>
    value === null ? NONE : `${euros(value.low)} to ${euros(value.high)}`;
  const percent = (value: number | null): string => (value === null ? NONE : wordPercent(value));
  return [
    `${row.year} ${row.type}`,
    wordCount(row.transactions),
    wordCount(row.sales),
    percent(row.shareOfSales),
    percent(row.shareOfReferenceSales),
    euros(row.medianEur),
    interval(row.medianInterval),
    euros(row.referenceMedianEur),
    euros(row.meanEur),
    interval(row.meanInterval),
    row.aboveLocalMedian === null ? NONE : wordPercent(row.aboveLocalMedian),
  ];
};

const wordTypes = (rows: Report["market"]): string =>
  `${MARKET.map((type) => `${type} ${wordCount(rows.reduce((sum, row) => sum + (row.type === type ? row.sales : 0), 0))}`).join(", ")}.`;

const wordLast = (rows: Report["market"]): string =>
  MARKET.flatMap((type) => {
    const last = rows.findLast((row) => row.type === type);
    if (last === undefined || last.medianEur === null) return [];
    const beside = last.referenceMedianEur === null ? "no reference" : `reference ${wordEuro(last.referenceMedianEur)}`;
    return [`${type} in ${last.year}: ${wordEuro(last.medianEur)}, ${beside}.`];
  }).join(" ");
