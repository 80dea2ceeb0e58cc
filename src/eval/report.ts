/** The scores as a table for people and as JSON for comparison over time. */
import { type ConfusionsOfSource, countConfusions } from "./confusion-counts.ts";
import { measureReliability, type Reliability } from "./reliability.ts";
import { type Counts, type DeedScore, sumCounts } from "./score.ts";
import {
  type Figures,
  findInterval,
  type Interval,
  type Rate,
  resample,
  sumByName,
  sumFigures,
  toRate,
} from "./totals.ts";

export type ScoredDeed = {
  readonly id: string;
  readonly language: string;
  readonly source: string;
  readonly score: DeedScore;
};

type Group = {
  readonly name: string;
  readonly figures: Figures;
  readonly intervals: Readonly<Record<"entities" | "boundaries" | "record", Interval | null>>;
};

/** One source's deeds more closely. Intervals are null under three deeds. */
export type SourceDetail = {
  readonly source: string;
  readonly deeds: number;
  readonly labels: readonly { readonly name: string; readonly rate: Rate; readonly interval: Interval | null }[];
  readonly clauseBoundaries: Readonly<Record<string, Rate>>;
  readonly clauseCharacters: Readonly<Record<string, Rate>>;
  readonly reliability: Readonly<Record<"entity" | "field", readonly Reliability[]>>;
};

/** Everything the table shows and more; plain data. */
export type Report = {
  readonly deeds: readonly { id: string; language: string; source: string; figures: Figures }[];
  readonly groups: readonly Group[];
  readonly labels: Readonly<Record<string, Rate>>;
  readonly clauseBoundaries: Readonly<Record<string, Rate>>;
  readonly clauseCharacters: Readonly<Record<string, Rate>>;
  readonly fields: Readonly<Record<string, Rate>>;
  readonly sources: readonly SourceDetail[];
  readonly confusions: readonly ConfusionsOfSource[];
  readonly failed: readonly { id: string; source: string; message: string }[];
};

export function buildReport(scored: readonly ScoredDeed[], failed: Report["failed"]): Report {
  const scores = scored.map(({ score }) => score);
  const byName = (pick: (score: DeedScore) => ReadonlyMap<string, Counts>) =>
    Object.fromEntries(sumByName(scores, pick));
  return {
    deeds: scored.map(({ id, language, source, score }) => ({ id, language, source, figures: sumFigures([score]) })),
    groups: buildGroups(scored),
    labels: byName((score) => score.entities),
    clauseBoundaries: byName((score) => score.boundariesByKind),
    clauseCharacters: byName((score) => score.kinds),
    fields: byName((score) => score.fields),
    sources: [...new Set(scored.map(({ source }) => source))].map((source) => detailSource(source, scored)),
    confusions: countConfusions(scored),
    failed,
  };
}

function detailSource(source: string, scored: readonly ScoredDeed[]): SourceDetail {
  const scores = scored.filter((deed) => deed.source === source).map(({ score }) => score);
  const stated = scores.map((score) => score.stated);
  return {
    source,
    deeds: scores.length,
    labels: [...sumByName(scores, (score) => score.entities)].map(([name, rate]) => ({
      name,
      rate,
      interval: resample(
        scores.map((score) => score.entities.get(name) ?? { hits: 0, extra: 0, missed: 0 }),
        (sample) => toRate(sumCounts(sample)).f1,
      ),
    })),
    clauseBoundaries: Object.fromEntries(sumByName(scores, (score) => score.boundariesByKind)),
    clauseCharacters: Object.fromEntries(sumByName(scores, (score) => score.kinds)),
    reliability: { entity: measureReliability(stated, "entity"), field: measureReliability(stated, "field") },
  };
}

/** By source, by language, by both; all together last. Intervals draw deeds, so they need one row a deed: they stand on groups of one source. */
function buildGroups(scored: readonly ScoredDeed[]): Group[] {
  const groups = new Map<string, ScoredDeed[]>();
  const put = (name: string, deed: ScoredDeed): void => {
    groups.set(name, [...(groups.get(name) ?? []), deed]);
  };
  for (const deed of scored) put(deed.source, deed);
  for (const deed of scored) put(`${deed.source} ${deed.language}`, deed);
  if (new Set(scored.map(({ source }) => source)).size > 1) for (const deed of scored) put("all", deed);
  return [...groups].map(([name, members]) => {
    const scores = members.map(({ score }) => score);
    const interval = (pick: (figures: Figures) => number): Interval | null =>
      new Set(members.map(({ source }) => source)).size === 1 ? findInterval(scores, pick) : null;
    return {
      name,
      figures: sumFigures(scores),
      intervals: {
        entities: interval((figures) => figures.entities.f1),
        boundaries: interval((figures) => figures.boundaries.f1),
        record: interval((figures) => figures.record.f1),
      },
    };
  });
}

/** The report in lines of text. */
export function formatReport(report: Report): string {
  const deeds = report.deeds.map(({ id, source, figures }) => [`${id} ${source}`, ...listFigures(figures)]);
  const groups = report.groups.map(({ name, figures }) => [`${name} (${figures.deeds})`, ...listFigures(figures)]);
  const intervals = report.groups.flatMap(({ name, intervals: of }) =>
    of.record === null
      ? []
      : [[name, formatInterval(of.entities), formatInterval(of.boundaries), formatInterval(of.record)]],
  );
  const head = ["", "CER %", "WER %", "entity F1", "relaxed", "P", "R", "clause F1", "kind", "record F1", "P", "R"];
  return [
    formatTable([head, ...deeds]),
    formatTable([["GROUP (deeds)", ...head.slice(1)], ...groups]),
    intervals.length === 0 ? "" : formatTable([["95 % INTERVAL", "entity F1", "clause F1", "record F1"], ...intervals]),
    formatRates("ENTITY LABEL", report.labels),
    formatRates("CLAUSE BEGINS", report.clauseBoundaries),
    formatRates("CLAUSE CHARACTERS", report.clauseCharacters),
    formatRates("RECORD FIELD", report.fields),
    ...report.sources.flatMap(({ source, reliability }) => [
      formatReliability(`LABEL CONFIDENCE, ${source}`, reliability.entity),
      formatReliability(`FIELD CONFIDENCE, ${source}`, reliability.field),
    ]),
    ...report.failed.map(({ id, source, message }) => `NOT READ ${id} ${source}: ${message}`),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

export function listFigures(figures: Figures): string[] {
  const { entities, relaxed, boundaries, record } = figures;
  return [
    (figures.characterErrorRate * 100).toFixed(2),
    (figures.wordErrorRate * 100).toFixed(2),
    ...[entities.f1, relaxed.f1, entities.precision, entities.recall, boundaries.f1].map(show),
    ...[figures.kindShare, record.f1, record.precision, record.recall].map(show),
  ];
}

function formatRates(title: string, rates: Readonly<Record<string, Rate>>): string {
  const rows = Object.entries(rates).map(([name, { precision, recall, f1, hits, extra, missed }]) => [
    name,
    ...[f1, precision, recall].map(show),
    ...[hits, extra, missed].map(String),
  ]);
  return rows.length === 0 ? "" : formatTable([[title, "F1", "P", "R", "right", "too much", "missed"], ...rows]);
}

/** Expected calibration error with its interval, and what the surest 80 % are worth. */
function formatReliability(title: string, rows: readonly Reliability[]): string {
  const head = [title, "values", "ECE", "95 %", "surest 80 % from", "right"];
  return rows.length === 0 ? "" : formatTable([head, ...rows.map(listReliability)]);
}

export function listReliability({ name, count, error, interval, surest }: Reliability): string[] {
  return [name, String(count), show(error), formatInterval(interval), show(surest.threshold), show(surest.precision)];
}

export function formatInterval(interval: Interval | null): string {
  return interval === null ? "" : `${show(interval.low)}–${show(interval.high)}`;
}

function show(value: number): string {
  return value.toFixed(3);
}

/** Columns padded to their widest cell; the first to the left, figures to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
    )
    .join("\n");
}
