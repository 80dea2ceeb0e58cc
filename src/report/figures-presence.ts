/** Grids of presence, as Vega-Lite. */
import { COLOURS } from "./draw.ts";
import { YEARS } from "./figures-market.ts";
import type { PresenceGroup, Report, ReportTable } from "./schema.ts";
import { wordField } from "./words.ts";

type Cell = { readonly row: string; readonly column: string; readonly share: number; readonly label: string };

const cellOf = (row: string, column: string, present: number, rows: number): Cell => ({
  row,
  column,
  share: present / rows,
  // Neither "0 %" of some nor "100 %" of nearly all.
  label: String(
    present === 0 || present === rows
      ? (100 * present) / rows
      : Math.min(99, Math.max(1, Math.round((100 * present) / rows))),
  ),
});

/** Fields that tell most of an office: all would not fit on a page. */
const KEY_FIELDS: ReadonlySet<string> = new Set([
  "transaction.price_eur",
  "transaction.right_sold",
  "transaction.nis_code",
  "good.street",
  "good.capakey",
  "good.parcel_number",
  "good.area_land_square_metres",
  "good.cadastral_income_eur",
  "good.construction_year",
  "good.epc_label",
]);

const cellsOf = (groups: readonly PresenceGroup[]): readonly Cell[] =>
  groups.flatMap((group) =>
    group.rows === 0
      ? []
      : Object.entries(group.present).map(([column, present]) =>
          cellOf(wordField({ table: group.table, column }), group.label, present, group.rows),
        ),
  );

export const presenceByYear = (presence: Report["presence"]): object => {
  const years = [
    ...new Set(presence.flatMap(({ by, value }) => (by === "year" && value !== null ? Number(value) : []))),
  ]
    .toSorted((a, b) => b - a)
    .slice(0, YEARS);
  return heat(
    cellsOf(presence.filter(({ by, value }) => by === "year" && value !== null && years.includes(Number(value)))),
    { columnTitle: "year of the deed", cellWidth: Math.min(38, 640 / Math.max(1, years.length)) },
  );
};

/** One grid each by type (of a deed: kind), language and method, side by side. */
export const presenceByGroup = (presence: Report["presence"], table: ReportTable): object => ({
  hconcat: (["type", "language", "method"] as const).map((by, at) => ({
    title: { text: by === "type" && table === "deed" ? "kind" : by, fontSize: 12 },
    ...heat(cellsOf(presence.filter((group) => group.table === table && group.by === by)), {
      columnTitle: null,
      cellWidth: 44,
      hasRowNames: at === 0,
    }),
  })),
  spacing: 12,
});

export const presenceByOffice = (presence: Report["presence"]): object =>
  heat(
    presence
      .filter(({ by, rows }) => by === "office" && rows > 0)
      .flatMap(({ table, label, rows, present }) =>
        Object.entries(present)
          .filter(([column]) => KEY_FIELDS.has(`${table}.${column}`))
          .map(([column, there]) => cellOf(label, wordField({ table, column }), there, rows)),
      ),
    { columnTitle: null, cellWidth: 42 },
  );

/** Dark means present; every cell says its percentage too. */
const heat = (
  values: readonly Cell[],
  {
    columnTitle,
    cellWidth,
    hasRowNames = true,
  }: { readonly columnTitle: string | null; readonly cellWidth: number; readonly hasRowNames?: boolean },
): object => {
  const x = {
    field: "column",
    type: "nominal",
    title: columnTitle,
    sort: columnTitle === null ? null : "ascending",
    axis: { orient: "top", labelAngle: -45, labelLimit: 260, titlePadding: 4 },
  } as const;
  const y = {
    field: "row",
    type: "nominal",
    title: null,
    sort: null,
    axis: hasRowNames ? { labelLimit: 320 } : { labels: false, ticks: false },
  } as const;
  return {
    data: { values },
    width: { step: cellWidth },
    height: { step: 15 },
    layer: [
      {
        mark: { type: "rect", stroke: "#ffffff" },
        encoding: {
          x,
          y,
          color: {
            field: "share",
            type: "quantitative",
            title: "rows that have the field (%)",
            scale: { domain: [0, 1], range: ["#f3f7fb", COLOURS.blue] },
            legend: { format: ".0%", gradientLength: 200, values: [0, 0.25, 0.5, 0.75, 1] },
          },
        },
      },
      {
        mark: { type: "text", fontSize: 9 },
        encoding: {
          x,
          y,
          text: { field: "label", type: "nominal" },
          color: { condition: { test: "datum.share > 0.6", value: "#ffffff" }, value: "#222222" },
        },
      },
    ],
  };
};
