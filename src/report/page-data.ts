/** What is found in the deeds, how sure it is, whether it drifts, and what keeps it from statistics. */
import { el, type Markup } from "../quality/index.ts";
import { confidenceFigure, DRIFT_SHOWN, driftFigure, fitnessFigure } from "./figures.ts";
import { presenceByGroup, presenceByOffice, presenceByYear } from "./figures-presence.ts";
import { figureOf, folded, NONE, numbersTable, sectionOf } from "./page-parts.ts";
import { REPORT_TABLES, type Report } from "./schema.ts";
import { wordCount, wordField, wordPercent, wordYears } from "./words.ts";

const SOURCE = "Source: feature tables, current rows.";

export const dataSection = async (report: Report): Promise<Markup> =>
  sectionOf(
    "data",
    "Quality of the data",
    await fitness(report),
    ...(await presence(report)),
    await confidence(report),
    await drift(report),
  );

const fitness = ({ fitness: { transactions, uses } }: Report): Promise<Markup> => {
  const fit = uses.map(({ use, fit: rows }) => `${wordCount(rows)} for a ${use.replaceAll("_", " ")}`).join(", ");
  const most = uses
    .map(({ use, reasons }) => `${use.replaceAll("_", " ")}: ${reasons[0]?.title ?? "no rule"}`)
    .join("; ");
  return figureOf({
    id: "fitness",
    title: "Transactions that are not fit for statistics, by reason",
    alt: `Bars, two a rule: transactions that the rule removes. Fit: ${fit}, of ${wordCount(transactions)}. What removes most, ${most}.`,
    caption: `Number of transactions that each rule removes; several may remove the same one. Fit: ${fit}. Rules: docs/features.md. ${SOURCE} n = ${wordCount(transactions, "transaction")}.`,
    spec: transactions === 0 ? null : fitnessFigure(uses),
    empty: "no transaction is in the tables yet.",
    numbers: folded(
      "Numbers",
      numbersTable("Transactions removed by each rule", [
        ["use", "rule", "removes", "alone", "because"],
        ...uses.flatMap(({ use, reasons }) =>
          reasons.map(({ rule, title, rows, alone }) => [use, rule, wordCount(rows), wordCount(alone), title]),
        ),
      ]),
    ),
  });
};

const presence = async ({ presence: groups, tables }: Report): Promise<readonly Markup[]> => {
  const some = tables.some(({ rows }) => rows > 0);
  const n = tables.map(({ table, rows }) => `${wordCount(rows, table)}`).join(", ");
  const empty = "no deed is in the tables yet.";
  const all = groups.filter(({ by }) => by === "all");
  const extremes = all
    .flatMap(({ table, rows, present }) =>
      rows === 0 ? [] : Object.entries(present).map(([column, there]) => ({ table, column, share: there / rows })),
    )
    .toSorted((a, b) => a.share - b.share);
  const [least, most] = [extremes[0], extremes.at(-1)];
  const words =
    least === undefined || most === undefined
      ? ""
      : ` Over all rows from ${wordPercent(least.share)} (${wordField(least)}) to ${wordPercent(most.share)} (${wordField(most)}).`;
  const caption = `Per cent of rows in which the field is not empty. Many fields are only in some deeds (a plot has no bedrooms). ${SOURCE}`;
  const byYear = await figureOf({
    id: "presence-year",
    title: "Presence of every field by year of the deed",
    alt: `Grid of fields by year; the darker, the more rows have the field, and each cell says the percentage.${words}`,
    caption: `${caption} n = ${n}.`,
    spec: groups.some(({ by, value, rows }) => by === "year" && value !== null && rows > 0)
      ? presenceByYear(groups)
      : null,
    empty: some ? "no deed has a date." : empty,
    numbers: folded("Numbers over all years", allTable(all)),
  });
  const parts: Markup[] = [];
  for (const table of REPORT_TABLES) {
    const kind = table === "deed" ? "kind of deed" : "type";
    const rows = tables.find((one) => one.table === table)?.rows ?? 0;
    parts.push(
      await figureOf({
        id: `presence-${table}`,
        title: `Presence of the fields of a ${table} by ${kind}, language and method`,
        alt: `Grid of the fields of the table ${table} by ${kind}, language, and whether pages were read from their text layer, by OCR, or both (mixed).`,
        caption: `${caption} Method: text (text layer), ocr (recognised), mixed. n = ${wordCount(rows, table)}.`,
        spec: rows === 0 ? null : presenceByGroup(groups, table),
        empty,
      }),
    );
  }
  const offices = groups.filter(({ by }) => by === "office");
  const byOffice = await figureOf({
    id: "presence-office",
    title: "Presence of key fields by office",
    alt: `Grid of offices by key field. ${wordCount(new Set(offices.map(({ value }) => value)).size, "office")} shown by seat and the first digits of the key.`,
    caption: `${caption} The 20 offices with most rows, and the 10 in which most is missing among those with 30 rows or more; seat and first six digits of notary_key.`,
    spec: offices.length === 0 ? null : presenceByOffice(groups),
    empty: some ? "no deed names its notary." : empty,
  });
  return [byYear, ...parts, byOffice];
};

const allTable = (all: Report["presence"]): Markup =>
  numbersTable("Presence over all rows", [
    ["field", "rows with it", "rows", "share"],
    ...all.flatMap(({ table, rows, present }) =>
      Object.entries(present).map(([column, there]) => [
        wordField({ table, column }),
        wordCount(there),
        wordCount(rows),
        rows === 0 ? NONE : wordPercent(there / rows),
      ]),
    ),
  ]);

const wordSample = ({ sample }: Report): string =>
  sample.share === 1
    ? `n = ${wordCount(sample.deeds, "deed")}.`
    : `n = about ${wordCount(sample.deeds, "deed")}, drawn by hash (${wordPercent(sample.share)} of all).`;

const confidence = (report: Report): Promise<Markup> => {
  const values = report.confidence.map((one) => ({ ...one, sure: (one.bins.at(-1) ?? 0) + (one.bins.at(-2) ?? 0) }));
  const low = values.filter(({ rows }) => rows > 0).toSorted((a, b) => a.sure / a.rows - b.sure / b.rows)[0];
  return figureOf({
    id: "confidence",
    title: "Distribution of confidence by method of reading",
    alt: `Small panels, one a value: share of rows by confidence from 0 to 1 in steps of 0.05, a line a method.${low === undefined ? "" : ` Least sure: ${wordField(low)} of pages read as ${low.method}, where ${wordPercent(low.sure / low.rows)} of rows have 0.9 or more.`}`,
    caption: `Per cent of the rows with a value, by confidence (0 to 1, steps of 0.05). Source: feature tables, columns *_confidence. ${wordSample(report)}`,
    spec: values.length === 0 ? null : confidenceFigure(report.confidence),
    empty: "no row has a confidence.",
    numbers: folded(
      "Numbers",
      numbersTable("Confidence", [
        ["field", "method", "rows", "0.95 to 1", "0.9 to 1", "below 0.5"],
        ...values.map((one) => [
          wordField(one),
          one.method,
          wordCount(one.rows),
          wordPercent((one.bins.at(-1) ?? 0) / one.rows),
          wordPercent(one.sure / one.rows),
          wordPercent(one.bins.slice(0, one.bins.length / 2).reduce((sum, count) => sum + count, 0) / one.rows),
        ]),
      ]),
    ),
  });
};

const drift = async (report: Report): Promise<Markup> => {
  const { reference, current, minRows, fields, presence: changes } = report.drift;
  const periods = reference === null || current === null ? "" : `${wordYears(current)} beside ${wordYears(reference)}`;
  const measured = fields.filter(({ psi }) => psi !== null).toSorted((a, b) => (b.psi ?? 0) - (a.psi ?? 0));
  const [most] = measured;
  const figure = await figureOf({
    id: "drift",
    title: `Drift since the reference period${periods === "" ? "" : `: ${periods}`}`,
    alt: `Bars, one a field, of the population stability index${most === undefined ? "" : `; highest ${most.psi?.toFixed(2)} for ${wordField(most)}`}. Dashed lines at 0.1 and 0.25.`,
    caption: `Population stability index of the values (numbers over ten quantiles of the reference, words by word), the ${Math.min(DRIFT_SHOWN, measured.length)} highest of ${measured.length}. Below 0.1 stable, to 0.25 moved, above it shifted. Years of the deed; prices move with the market. Fields with fewer than ${minRows} values in a period are left out. ${SOURCE} ${wordSample(report)}`,
    spec: measured.length === 0 ? null : driftFigure(fields),
    empty:
      periods === ""
        ? "no deed has a year."
        : `no field has ${minRows} values in both periods (${periods}); --reference FROM-TO names other years.`,
    numbers: folded(
      "Numbers",
      numbersTable("Population stability index", [
        ["field", "PSI", "state", "rows of the reference", "rows compared"],
        ...measured.map((one) => [
          wordField(one),
          one.psi?.toFixed(3) ?? NONE,
          one.state,
          wordCount(one.referenceRows),
          wordCount(one.currentRows),
        ]),
      ]),
    ),
  });
  const moved = changes
    .toSorted((a, b) => Math.abs(b.current - b.reference) - Math.abs(a.current - a.reference))
    .slice(0, 10)
    .filter((one) => one.current !== one.reference);
  return el(
    "div",
    {},
    figure,
    numbersTable(`Fields whose presence changed most: ${periods}`, [
      ["field", "before", "now", "points", "rows before", "rows now"],
      ...moved.map((one) => [
        wordField(one),
        wordPercent(one.reference),
        wordPercent(one.current),
        ((one.current - one.reference) * 100).toFixed(1),
        wordCount(one.referenceRows),
        wordCount(one.currentRows),
      ]),
    ]),
  );
};
