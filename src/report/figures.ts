/** What the figures of confidence, drift, fitness and operations show, as Vega-Lite. */
import { COLOURS } from "./draw.ts";
import { widthOf } from "./figures-market.ts";
import type { Report } from "./schema.ts";
import { wordField } from "./words.ts";

export const confidenceFigure = (confidence: Report["confidence"]): object => ({
  data: {
    values: confidence.flatMap(({ table, column, method, rows, bins }) =>
      // The last step ends at 1.
      [...bins, bins.at(-1) ?? 0].map((count, bin) => ({
        field: wordField({ table, column: column.replace(/_confidence$/, "") }),
        method,
        from: bin / bins.length,
        share: rows === 0 ? 0 : count / rows,
      })),
    ),
  },
  facet: { field: "field", type: "nominal", title: null, sort: null },
  columns: 3,
  spec: {
    width: 190,
    height: 90,
    mark: { type: "line", interpolate: "step-after", strokeWidth: 1.6 },
    encoding: {
      x: {
        field: "from",
        type: "quantitative",
        title: "confidence",
        scale: { domain: [0, 1] },
        axis: { values: [0, 0.5, 1], format: ".1f" },
      },
      y: { field: "share", type: "quantitative", title: "rows (%)", axis: { format: ".0%", tickCount: 4 } },
      color: {
        field: "method",
        type: "nominal",
        title: "pages read by",
        scale: { domain: ["text", "ocr", "mixed"], range: [COLOURS.blue, COLOURS.vermilion, COLOURS.green] },
      },
      strokeDash: {
        field: "method",
        type: "nominal",
        title: "pages read by",
        scale: {
          domain: ["text", "ocr", "mixed"],
          range: [
            [1, 0],
            [6, 3],
            [2, 2],
          ],
        },
      },
    },
  },
});

/** Fields that moved most; below it the list goes on in the numbers. */
export const DRIFT_SHOWN = 20;

export const driftFigure = (fields: Report["drift"]["fields"]): object => ({
  data: {
    values: fields
      .filter(({ psi }) => psi !== null)
      .toSorted((a, b) => (b.psi ?? 0) - (a.psi ?? 0))
      .slice(0, DRIFT_SHOWN)
      .map((one) => ({ field: wordField(one), psi: one.psi, state: one.state })),
  },
  width: 480,
  height: { step: 17 },
  layer: [
    {
      mark: "bar",
      encoding: {
        y: { field: "field", type: "nominal", title: null, sort: null, axis: { labelLimit: 320 } },
        x: { field: "psi", type: "quantitative", title: "population stability index (no unit)" },
        color: {
          field: "state",
          type: "nominal",
          title: null,
          scale: { domain: ["stable", "moved", "shifted"], range: [COLOURS.blue, COLOURS.orange, COLOURS.vermilion] },
        },
      },
    },
    ...[0.1, 0.25].map((at) => ({
      mark: { type: "rule", strokeDash: [4, 3], color: "#444444" },
      encoding: { x: { datum: at, type: "quantitative" } },
    })),
  ],
});

export const fitnessFigure = (uses: Report["fitness"]["uses"]): object => ({
  data: {
    values: uses.flatMap(({ use, reasons }) =>
      reasons.map(({ rule, rows }) => ({ use: use.replaceAll("_", " "), rule: rule.replaceAll("_", " "), rows })),
    ),
  },
  width: 480,
  height: { step: 11 },
  mark: "bar",
  encoding: {
    y: { field: "rule", type: "nominal", title: null, sort: { field: "rows", op: "sum", order: "descending" } },
    yOffset: { field: "use", sort: "descending" },
    x: {
      field: "rows",
      type: "quantitative",
      title: "transactions removed (number)",
      axis: { tickMinStep: 1, format: ",d" },
    },
    color: {
      field: "use",
      type: "nominal",
      title: "not fit for a",
      scale: { domain: ["price model", "market report"], range: [COLOURS.blue, COLOURS.orange] },
    },
  },
});

export const weeksFigure = (weeks: Report["operations"]["weeks"]): object => {
  const x = { field: "week", type: "ordinal", title: "week of reading (its Monday)", axis: { labelAngle: -45 } };
  const values = weeks.map((one) => ({ ...one, failed: one.pages === 0 ? null : one.failedPages / one.pages }));
  const panel = (height: number, mark: object, y: object) => ({
    width: widthOf(weeks.length),
    height,
    mark,
    encoding: { x, y },
  });
  return {
    data: { values },
    vconcat: [
      panel(
        110,
        { type: "bar", color: COLOURS.blue },
        {
          field: "deeds",
          type: "quantitative",
          title: "deeds (number)",
          axis: { tickMinStep: 1, format: ",d", tickCount: 4 },
        },
      ),
      panel(
        80,
        { type: "line", color: COLOURS.vermilion, point: { filled: true, color: COLOURS.vermilion } },
        { field: "failed", type: "quantitative", title: "pages failed (%)", axis: { format: ".1%", tickCount: 4 } },
      ),
    ],
  };
};

export const stagesFigure = (stages: Report["operations"]["stages"]): object => ({
  data: { values: stages },
  width: 480,
  height: { step: 20 },
  mark: { type: "bar", color: COLOURS.blue },
  encoding: {
    y: { field: "stage", type: "nominal", title: null, sort: "-x" },
    x: { field: "secondsPerPage", type: "quantitative", title: "seconds a page" },
  },
});
