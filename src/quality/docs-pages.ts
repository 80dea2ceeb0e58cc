/** The pages of the data docs. They hold figures, keys and places; no value of a deed. */
import type { EvidenceRow } from "./docs.ts";
import { groupBy } from "./group-by.ts";
import type { KeptFailure, KeptResult, KeptRun } from "./history.ts";
import { el, type Markup, pageOf, sparkline, tableOf } from "./markup.ts";

const safe = (text: string): string => text.replace(/[^\w.-]/g, "_");
export const suiteFile = ({ suite, table_name }: KeptRun): string => `suite-${safe(suite)}-${safe(table_name)}.html`;
export const runFile = ({ run, suite, table_name }: KeptRun): string =>
  `run-${run}-${safe(suite)}-${safe(table_name)}.html`;
export const deedFile = (deed: string): string => `deed-${safe(deed)}.html`;

const link = (href: string, words: string): Markup => el("a", { href }, words);
const state = (success: boolean, words: string): Markup => el("span", { class: success ? "good" : "bad" }, words);
const when = (moment: Date): string => moment.toISOString().slice(0, 16).replace("T", " ");
const wordWorst = ({ worst, failed }: KeptRun): Markup =>
  worst === null ? state(true, "as expected") : state(false, `${failed} failed, worst ${worst}`);

/** Each group holds the runs of one suite and table, newest first. */
export const indexPage = (groups: readonly (readonly KeptRun[])[], runs: number): string =>
  pageOf(
    "Expectations on the feature tables",
    tableOf(
      `The last run of each suite and table; lines show the share of expectations that fail, over at most ${runs} runs`,
      [["Table", "Suite", "Last run", "State", "Rows", "Expectations", "History"], ...groups.map(overviewRow)],
    ),
  );

const overviewRow = (group: readonly KeptRun[]): readonly (Markup | string | number)[] => {
  const [latest] = group;
  if (latest === undefined) return [];
  const points = group
    .toReversed()
    .map(({ failed, expectations }) => ({ value: expectations === 0 ? 0 : failed / expectations, failed: failed > 0 }));
  return [
    latest.table_name,
    link(suiteFile(latest), latest.suite),
    link(runFile(latest), when(latest.started_at)),
    wordWorst(latest),
    latest.row_count,
    latest.expectations,
    sparkline(`share of failing expectations over ${group.length} runs`, points),
  ];
};

/** The share of rows that fail; for an expectation on one figure, whether it fails. */
const shareOf = ({ success, element_count, unexpected_count }: KeptResult): number =>
  unexpected_count === null || element_count === null || element_count === 0
    ? Number(!success)
    : unexpected_count / element_count;

export const suitePage = (group: readonly KeptRun[], byRun: ReadonlyMap<string, readonly KeptResult[]>): string => {
  const [latest] = group;
  if (latest === undefined) return "";
  const oldestFirst = group.toReversed();
  const lines = (byRun.get(latest.run) ?? []).map((result) => {
    const points = oldestFirst.map(({ run }) => {
      const then = byRun.get(run)?.find(({ expectation }) => expectation === result.expectation);
      return { value: then === undefined ? null : shareOf(then), failed: then?.success === false };
    });
    const failed = points.filter((point) => point.failed).length;
    return [
      result.expectation,
      result.severity,
      wordKwargs(result),
      result.notes,
      state(result.success, result.success ? "as expected" : "failed"),
      sparkline(`share of failing rows over ${points.length} runs, ${failed} of which failed`, points),
    ];
  });
  return pageOf(
    `${latest.suite} on ${latest.table_name}`,
    el("nav", {}, link("index.html", "All suites")),
    tableOf("Expectations, and the share of rows that failed run by run (a dot: the run failed)", [
      ["Expectation", "Severity", "Arguments", "Notes", "Last run", "History"],
      ...lines,
    ]),
    tableOf("Runs, newest first", [
      ["Run", "Started (UTC)", "Occasion", "State", "Rows", "Newly held back", "Seconds"],
      ...group.map((run) => [
        link(runFile(run), run.run),
        when(run.started_at),
        run.since === null ? run.occasion : `${run.occasion}, since ${when(run.since)}`,
        wordWorst(run),
        run.row_count,
        run.quarantined,
        (run.milliseconds / 1000).toFixed(1),
      ]),
    ]),
  );
};

export const runPage = (run: KeptRun, results: readonly KeptResult[], failures: readonly KeptFailure[]): string => {
  const failing = groupBy(failures, ({ position }) => position);
  return pageOf(
    `Run ${run.run}: ${run.suite} on ${run.table_name}`,
    el("nav", {}, link("index.html", "All suites"), " · ", link(suiteFile(run), `History of ${run.suite}`)),
    el(
      "p",
      {},
      `${when(run.started_at)} UTC, ${run.row_count} rows, ${run.quarantined} newly held back. `,
      wordWorst(run),
    ),
    tableOf("Results", [
      ["Expectation", "Severity", "Arguments", "State", "Failing", "Of", "Seen"],
      ...results.map((result) => [
        result.expectation,
        result.severity,
        wordKwargs(result),
        state(
          result.success,
          result.error === null ? (result.success ? "as expected" : "failed") : `not judged: ${result.error}`,
        ),
        result.unexpected_count ?? "",
        result.element_count ?? "",
        wordObserved(result.observed),
      ]),
    ]),
    ...results.flatMap(({ position, expectation }) => {
      const rows = failing.get(position) ?? [];
      return [
        tableOf(`The first ${rows.length} rows that fail ${expectation}`, [
          ["Row", "Evidence"],
          ...rows.map((row) => [
            el("code", {}, row.row_key),
            row.deed_key === null ? "" : link(`${deedFile(row.deed_key)}#${anchorOf(row.row_key)}`, wordPlace(row)),
          ]),
        ]),
      ];
    }),
  );
};

const anchorOf = (rowKey: string): string => `row-${safe(rowKey)}`;
const wordPlace = ({ page_number, span_start, span_end, column_name }: KeptFailure): string =>
  span_start === null
    ? "evidence of the row"
    : `${column_name ?? "value"}, page ${page_number ?? "unknown"}, characters ${span_start} to ${span_end}`;
const wordKwargs = ({ kwargs }: KeptResult): Markup =>
  el(
    "code",
    {},
    Object.entries(kwargs)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join(", "),
  );
const wordObserved = (observed: unknown): string =>
  observed === null || observed === undefined
    ? ""
    : typeof observed === "number"
      ? String(Math.round(observed * 1e6) / 1e6)
      : JSON.stringify(observed);

/** Where the values of a deed's failing rows were read. The text itself stays in the store: `deedlens show` prints it. */
export const deedPage = (deed: string, failures: readonly KeptFailure[], rows: readonly EvidenceRow[]): string => {
  const keys = [...new Set(failures.map(({ row_key }) => row_key))];
  const evidence = groupBy(rows, ({ row_key }) => row_key);
  return pageOf(
    `Evidence of deed ${deed.slice(0, 12)}`,
    el("nav", {}, link("index.html", "All suites")),
    el(
      "p",
      {},
      "Places are pages and characters of the deed's text. ",
      el("code", {}, `deedlens show ${deed.slice(0, 12)}`),
      " prints the deed.",
    ),
    ...keys.map((key) =>
      el(
        "section",
        { id: anchorOf(key) },
        el("h2", {}, key),
        tableOf("Where its values were read", [
          ["Column", "Field of the record", "Page", "Characters", "Confidence", "Read by"],
          ...(evidence.get(key) ?? []).map((one) => [
            one.column_name,
            one.field_path,
            one.page_number ?? "",
            `${one.span_start} to ${one.span_end}`,
            one.confidence,
            one.origin,
          ]),
        ]),
      ),
    ),
  );
};
