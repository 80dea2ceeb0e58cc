/** What the figures of the market show, as Vega-Lite. Shapes and places tell apart what colours do. */
import { COLOURS } from "./draw.ts";
import { MARKET, type Report } from "./schema.ts";

/** Pixels for so many years or weeks: bars stay bars where there are few. */
export const widthOf = (steps: number): number => Math.min(640, Math.max(200, 26 * steps));
const yearsIn = (market: Report["market"]): number => new Set(market.map(({ year: at }) => at)).size;

/** As many years as fit on a page, the latest; tables and JSON hold all. */
export const YEARS = 25;
const TYPE_COLOURS = { domain: [...MARKET], range: [COLOURS.blue, COLOURS.vermilion, COLOURS.green] };
const TYPE_SHAPES = { domain: [...MARKET], range: ["circle", "square", "triangle-up"] };

export const latestYears = (market: Report["market"]): Report["market"] => {
  const years = [...new Set(market.map(({ year }) => year))].toSorted((a, b) => b - a).slice(0, YEARS);
  return market.filter(({ year }) => years.includes(year));
};

const year = { field: "year", type: "ordinal", title: "year of the deed", axis: { labelAngle: -45 } } as const;
const type = {
  field: "type",
  type: "nominal",
  title: "type",
  scale: TYPE_COLOURS,
  legend: { symbolType: "square" },
} as const;

export const salesFigure = (market: Report["market"]): object => ({
  data: { values: latestYears(market).map((row) => ({ ...row, order: MARKET.indexOf(row.type) })) },
  width: widthOf(yearsIn(latestYears(market))),
  height: 200,
  mark: "bar",
  encoding: {
    x: year,
    y: {
      field: "sales",
      type: "quantitative",
      title: "sales (number)",
      stack: true,
      axis: { tickMinStep: 1, format: ",d" },
    },
    color: type,
    order: { field: "order", type: "quantitative" },
  },
});

export const sharesFigure = (market: Report["market"]): object => ({
  data: { values: latestYears(market).filter(({ shareOfSales }) => shareOfSales !== null) },
  width: widthOf(yearsIn(latestYears(market))),
  height: 180,
  mark: { type: "line", point: { size: 45, filled: true } },
  encoding: {
    x: year,
    y: {
      field: "shareOfSales",
      type: "quantitative",
      title: "share of sales (%)",
      scale: { domain: [0, 1] },
      axis: { format: ".0%" },
    },
    color: type,
    shape: { field: "type", type: "nominal", scale: TYPE_SHAPES, title: "type" },
  },
});

const SERIES = ["median, 95 % interval", "mean", "reference median"] as const;

export const pricesFigure = (market: Report["market"]): object => {
  const rows = latestYears(market);
  const values = rows.flatMap(({ year: at, type: of, medianEur, medianInterval, meanEur, referenceMedianEur }) => [
    ...(medianEur === null
      ? []
      : [
          {
            year: at,
            type: of,
            series: SERIES[0],
            eur: medianEur,
            low: medianInterval?.low,
            high: medianInterval?.high,
          },
        ]),
    ...(meanEur === null ? [] : [{ year: at, type: of, series: SERIES[1], eur: meanEur }]),
    ...(referenceMedianEur === null ? [] : [{ year: at, type: of, series: SERIES[2], eur: referenceMedianEur }]),
  ]);
  const only = (series: string) => [{ filter: `datum.series === '${series}'` }];
  const x = { ...year, title: null };
  const y = { field: "eur", type: "quantitative", title: "price (EUR)", axis: { format: ",.0f" } } as const;
  const colour = {
    field: "series",
    type: "nominal",
    title: null,
    scale: { domain: [...SERIES], range: [COLOURS.blue, COLOURS.vermilion, COLOURS.black] },
  } as const;
  const shape = {
    field: "series",
    type: "nominal",
    title: null,
    scale: { domain: [...SERIES], range: ["circle", "diamond", "stroke"] },
  } as const;
  const panel = (of: string): object => ({
    title: {
      text: rows.some((row) => row.type === of && row.referenceMedianEur !== null) ? of : `${of} (no reference)`,
      anchor: "start",
      fontSize: 12,
    },
    transform: [{ filter: `datum.type === '${of}'` }],
    width: widthOf(yearsIn(rows)),
    height: 150,
    layer: [
      {
        transform: only(SERIES[2]),
        mark: { type: "line", strokeDash: [5, 3] },
        encoding: { x, y, color: colour },
      },
      {
        transform: only(SERIES[0]),
        mark: { type: "rule", strokeWidth: 3, opacity: 0.45 },
        encoding: { x, y: { field: "low", type: "quantitative" }, y2: { field: "high" }, color: colour },
      },
      {
        mark: { type: "point", filled: true, size: 42, opacity: 1 },
        encoding: { x, y, color: colour, shape },
      },
    ],
  });
  return { data: { values }, vconcat: MARKET.filter((of) => values.some((value) => value.type === of)).map(panel) };
};
