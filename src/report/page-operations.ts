/** What the expectations last said, how much was read, and which stages take longest. */
import { el, type Markup } from "../quality/index.ts";
import { stagesFigure, weeksFigure } from "./figures.ts";
import { figureOf, folded, NONE, numbersTable, sectionOf } from "./page-parts.ts";
import type { Report } from "./schema.ts";
import { wordCount, wordNumber, wordPercent } from "./words.ts";

const FAILING_SHOWN = 20;

export const operationsSection = async (report: Report): Promise<Markup> =>
  sectionOf("operations", "Operations", verdicts(report), await weeks(report), await stages(report));

const verdicts = ({ expectations }: Report): Markup => {
  const failing = expectations.flatMap(({ suite, table, failing: some }) =>
    some.map((one) => ({ ...one, suite, table })),
  );
  return el(
    "section",
    { "aria-labelledby": "verdicts-title" },
    el("h3", { id: "verdicts-title" }, "What the expectations say"),
    expectations.length === 0
      ? el("p", { class: "nothing" }, "No data: nothing was validated yet; run deedlens validate.")
      : numbersTable("The last run of each suite and table. Source: schema quality", [
          ["suite on table", "run (UTC)", "state", "failed", "expectations", "rows", "newly held back", "seconds"],
          ...expectations.map((one) => [
            `${one.suite} on ${one.table}`,
            `${one.at.slice(0, 16).replace("T", " ")}${one.since === null ? "" : ", new rows only"}`,
            one.worst === null ? "as expected" : `worst ${one.worst}`,
            wordCount(one.failed),
            wordCount(one.expectations),
            wordCount(one.rows),
            wordCount(one.quarantined),
            (one.milliseconds / 1000).toFixed(1),
          ]),
        ]),
    numbersTable(
      failing.length > FAILING_SHOWN
        ? `Expectations that failed: ${FAILING_SHOWN} of ${failing.length}; deedlens docs shows all`
        : "Expectations that failed",
      [
        ["expectation", "suite on table", "severity", "rows that fail", "rows asked"],
        ...failing
          .slice(0, FAILING_SHOWN)
          .map(({ expectation, suite, table, severity, unexpected, elements, error }) => [
            el("code", {}, expectation),
            `${suite} on ${table}`,
            error === null ? severity : `${severity}, not judged`,
            unexpected === null ? NONE : wordCount(unexpected),
            elements === null ? NONE : wordCount(elements),
          ]),
      ],
    ),
  );
};

const weeks = ({ operations: { weeks: all } }: Report): Promise<Markup> => {
  const deeds = all.reduce((sum, one) => sum + one.deeds, 0);
  const pages = all.reduce((sum, one) => sum + one.pages, 0);
  const failed = all.reduce((sum, one) => sum + one.failedPages, 0);
  return figureOf({
    id: "weeks",
    title: "Deeds read and pages that failed, by week",
    alt: `Bars of deeds by week, and below a line of the share of pages that failed: ${wordCount(deeds, "deed")} with ${wordCount(pages, "page")} in ${wordCount(all.length, "week")}, ${wordCount(failed, "page")} failed.`,
    caption: `Number of deeds, and per cent of their pages that could not be read, by the week in which the current reading was saved; the last ${wordCount(all.length, "week")} with a reading. Source: features.deed. n = ${wordCount(deeds, "deed")}, ${wordCount(pages, "page")}.`,
    spec: all.length === 0 ? null : weeksFigure(all),
    empty: "no deed is in the tables yet.",
    numbers: folded(
      "Numbers",
      numbersTable("Readings by week", [
        ["week", "deeds", "pages", "failed", "recognised", "mean confidence of pages"],
        ...all.map((one) => [
          one.week,
          wordCount(one.deeds),
          wordCount(one.pages),
          one.pages === 0 ? NONE : wordPercent(one.failedPages / one.pages),
          one.pages === 0 ? NONE : wordPercent(one.ocrPages / one.pages),
          one.confidence?.toFixed(3) ?? NONE,
        ]),
      ]),
    ),
  });
};

const stages = ({ operations: { stages: all } }: Report): Promise<Markup> =>
  figureOf({
    id: "stages",
    title: "The slowest stages",
    alt: `Bars of seconds a page, slowest first: ${all.map(({ stage, secondsPerPage }) => `${stage} ${wordNumber(secondsPerPage)}`).join(", ")}.`,
    caption: `Seconds a page, as workers measured them. Source: table stage_times. n = ${wordCount(Math.max(0, ...all.map(({ pages }) => pages)), "page")} in the stage that read most.`,
    spec: all.length === 0 ? null : stagesFigure(all),
    empty: "no worker has measured a stage; deedlens ingest without workers keeps no times.",
    numbers: folded(
      "Numbers",
      numbersTable("Time by stage", [
        ["stage", "seconds a page", "pages", "hours in all"],
        ...all.map(({ stage, secondsPerPage, pages, seconds }) => [
          stage,
          wordNumber(secondsPerPage),
          wordCount(pages),
          wordNumber(seconds / 3600),
        ]),
      ]),
    ),
  });
