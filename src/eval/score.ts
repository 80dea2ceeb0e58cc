/** One result against one gold deed: every count that the contract's scores are made of. Agrees with the contract's score.py to 0.001. */
import type { ClauseKind, EntityLabel } from "../deed.ts";
import { alignTexts, countInk, mapSpan, splitCodePoints } from "./align.ts";
import { listFieldConfidences, type Stated, type StatedEvidence } from "./confidences.ts";
import { type Confusion, confuseClauses, confuseEntities, confuseRecord } from "./confusions.ts";
import { nameField, type PairBag, pairRecords } from "./record-pairs.ts";

type Range = { readonly start: number; readonly end: number };

/** What is scored, in code points: the form of gold.json and of `deedlens read --json`. */
export type Reading = {
  readonly text: string;
  /** Gold states no score. */
  readonly entities: readonly (Range & { readonly label: EntityLabel; readonly score?: number })[];
  readonly clauses: readonly (Range & { readonly kind: ClauseKind })[];
  /** Null: gold of an excerpt, which has entities only. */
  readonly record: unknown;
  /** Gold states no confidences. */
  readonly evidence?: readonly StatedEvidence[];
};

/** Right, too much, missed. */
export type Counts = { readonly hits: number; readonly extra: number; readonly missed: number };

export type Miss = {
  readonly what: "entity" | "record";
  readonly sign: "+" | "-";
  readonly name: string;
  readonly value: string;
};

export type DeedScore = {
  readonly characterErrors: number;
  readonly characters: number;
  readonly wordErrors: number;
  readonly words: number;
  /** Exact span (one character of slack at either end) and label. */
  readonly entities: ReadonlyMap<string, Counts>;
  /** Overlap and label. */
  readonly relaxed: Counts;
  readonly boundaries: Counts;
  /** Boundaries by the kind that begins there; a boundary found with another kind counts here as a hit of the gold kind. */
  readonly boundariesByKind: ReadonlyMap<string, Counts>;
  /** Characters (no white space) by kind: right, given this kind wrongly, of this kind but given another. */
  readonly kinds: ReadonlyMap<string, Counts>;
  readonly kindRight: number;
  readonly kindAll: number;
  readonly record: Counts;
  readonly fields: ReadonlyMap<string, Counts>;
  readonly misses: readonly Miss[];
  readonly confusions: readonly Confusion[];
  readonly stated: readonly Stated[];
};

export function scoreReading(gold: Reading, result: Reading): DeedScore {
  const goldPoints = splitCodePoints(gold.text);
  const resultPoints = splitCodePoints(result.text);
  const alignment = alignTexts(resultPoints, goldPoints);
  const place = (span: Range): Range | null => mapSpan(alignment, resultPoints, span);
  const ink = countInk(goldPoints);
  const entities = scoreEntities(gold, result, place, goldPoints);
  const excerpt = gold.record === null;
  const [expected, found] = [gold, result].map((reading) =>
    excerpt ? { ...reading, clauses: [], record: {}, evidence: [] } : reading,
  ) as [Reading, Reading];
  const clauses = scoreClauses(expected, found, place, ink, goldPoints);
  const record = scoreRecord(expected, found);
  return {
    characterErrors: alignment.characterDistance,
    characters: ink[goldPoints.length] ?? 0,
    wordErrors: alignment.wordDistance,
    words: alignment.goldWords,
    ...entities,
    ...clauses,
    ...(excerpt ? { kindAll: 0 } : {}),
    ...record,
    misses: [...entities.misses, ...record.misses],
    confusions: [...entities.confusions, ...clauses.confusions, ...record.confusions],
    stated: [...entities.stated, ...record.stated],
  };
}

type Place = (span: Range) => Range | null;

function scoreEntities(gold: Reading, result: Reading, place: Place, goldPoints: readonly string[]) {
  const tally = createTally();
  const misses: Miss[] = [];
  const usedExact = new Set<number>();
  const usedRelaxed = new Set<number>();
  const stated: Stated[] = [];
  const wrong: Reading["entities"][number][] = [];
  const numbered = gold.entities.map((entity, index) => ({ ...entity, index }));
  const slice = ({ start, end }: Range): string => goldPoints.slice(start, end).join("");
  let placed = 0;
  for (const entity of result.entities) {
    const span = place(entity);
    if (span === null) continue;
    placed += 1;
    const same = numbered.filter(({ label }) => label === entity.label);
    const exact = same.find(
      ({ start, end, index }) =>
        !usedExact.has(index) && Math.abs(start - span.start) <= 1 && Math.abs(end - span.end) <= 1,
    );
    if (exact === undefined) {
      misses.push({ what: "entity", sign: "+", name: entity.label, value: slice(span) });
      wrong.push({ label: entity.label, ...span });
    } else usedExact.add(exact.index);
    if (entity.score !== undefined)
      stated.push({ head: "entity", name: entity.label, confidence: entity.score, right: exact !== undefined });
    tally.add(entity.label, exact === undefined ? "extra" : "hits", 1);
    const near = same.find(
      ({ start, end, index }) => !usedRelaxed.has(index) && Math.min(end, span.end) > Math.max(start, span.start),
    );
    if (near !== undefined) usedRelaxed.add(near.index);
  }
  gold.entities.forEach((entity, index) => {
    if (usedExact.has(index)) return;
    tally.add(entity.label, "missed", 1);
    misses.push({ what: "entity", sign: "-", name: entity.label, value: slice(entity) });
  });
  const hits = usedRelaxed.size;
  const relaxed = { hits, extra: placed - hits, missed: gold.entities.length - hits };
  const missed = gold.entities.filter((_, index) => !usedExact.has(index));
  return { entities: tally.counts(), relaxed, misses, stated, confusions: confuseEntities(missed, wrong, goldPoints) };
}

/** Boundaries and extents in characters that are not white space; a boundary counts within 2 of gold. */
function scoreClauses(gold: Reading, result: Reading, place: Place, ink: Uint32Array, points: readonly string[]) {
  const at = (position: number): number => ink[position] ?? ink.at(-1) ?? 0;
  const open = new Map(gold.clauses.map(({ start, kind }) => [at(start), kind]));
  const goldBoundaries = open.size;
  const spans = result.clauses.flatMap(({ kind, ...clause }) => {
    const span = place(clause);
    return span === null ? [] : [{ ...span, kind }];
  });
  const placed = spans.map(({ start, end, kind }) => ({ start: at(start), end: at(end), kind }));
  const byKind = createTally();
  let hits = 0;
  for (const { start, kind } of placed) {
    const match = [...open.keys()].find((boundary) => Math.abs(boundary - start) <= 2);
    if (match === undefined) {
      byKind.add(kind, "extra", 1);
      continue;
    }
    byKind.add(open.get(match) ?? kind, "hits", 1);
    open.delete(match);
    hits += 1;
  }
  for (const kind of open.values()) byKind.add(kind, "missed", 1);
  const total = at(ink.length - 1);
  const kindAt = new Array<ClauseKind | null>(total).fill(null);
  for (const { start, end, kind } of gold.clauses) kindAt.fill(kind, at(start), at(end));
  const kinds = createTally();
  const given = new Uint8Array(total);
  for (const { start, end, kind } of placed) {
    for (let i = start; i < Math.min(end, total); i += 1) {
      const right = kindAt[i] === kind;
      if (right) given[i] = 1;
      kinds.add(kind, right ? "hits" : "extra", 1);
    }
  }
  kindAt.forEach((kind, i) => {
    if (kind !== null && given[i] === 0) kinds.add(kind, "missed", 1);
  });
  const kindCounts = kinds.counts();
  return {
    boundaries: { hits, extra: placed.length - hits, missed: goldBoundaries - hits },
    boundariesByKind: byKind.counts(),
    kinds: kindCounts,
    kindRight: [...kindCounts.values()].reduce((sum, counts) => sum + counts.hits, 0),
    kindAll: total,
    confusions: confuseClauses(gold.clauses, spans, points, ink),
  };
}

function scoreRecord(goldReading: Reading, reading: Reading) {
  const pairs = pairRecords(goldReading.record, reading.record);
  const { gold, result } = pairs;
  const tally = createTally();
  const misses: Miss[] = [];
  const compare = (ours: PairBag, theirs: PairBag, side: "extra" | "missed"): void => {
    for (const [key, count] of ours) {
      const shared = Math.min(count, theirs.get(key) ?? 0);
      if (side === "extra") tally.add(nameField(key), "hits", shared);
      tally.add(nameField(key), side, count - shared);
      const [name = "", value = ""] = key.split("\t");
      for (let n = shared; n < count; n += 1)
        misses.push({ what: "record", sign: side === "extra" ? "+" : "-", name, value: value.replace(/^[a-z]+:/, "") });
    }
  };
  compare(gold, result, "missed");
  compare(result, gold, "extra");
  const fields = tally.counts();
  const stated = listFieldConfidences(reading.record, reading.evidence ?? [], pairs, nameField);
  return { record: sumCounts(fields.values()), fields, misses, stated, confusions: confuseRecord(gold, result) };
}

export function sumCounts(all: Iterable<Counts>): Counts {
  const total = { hits: 0, extra: 0, missed: 0 };
  for (const counts of all) {
    total.hits += counts.hits;
    total.extra += counts.extra;
    total.missed += counts.missed;
  }
  return total;
}

/** Counts by name, filled step by step. */
function createTally() {
  const byName = new Map<string, { hits: number; extra: number; missed: number }>();
  return {
    add(name: string, what: keyof Counts, amount: number): void {
      if (amount === 0) return;
      const counts = byName.get(name) ?? { hits: 0, extra: 0, missed: 0 };
      counts[what] += amount;
      byName.set(name, counts);
    },
    counts: (): ReadonlyMap<string, Counts> => byName,
  };
}
