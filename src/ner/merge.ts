/**
 * One list of entities out of the model's and the patterns', by a stated order:
 *
 * 1. Where model and patterns overlap with the same label they are reconciled into origin "both": several patterns listed inside one span of the model
 *    are several entities; otherwise the longer span wins, but for MONEY, whose pattern knows where the number words begin.
 * 2. What both found comes first, then the surer: a model's certain find (0.95 and more) beats a pattern of another label, a pattern beats a doubtful
 *    find, a pattern that rests on a cue only (0.8) fills what is left.
 * 3. Nothing overlaps, and nothing crosses a clause's border: the longest part that lies in one clause is kept.
 */
import type { Clause, Entity, EntityLabel, Origin, Span } from "../deed.ts";
import { parseNumberWords } from "../forms/index.ts";
import { type ModelEntity, trimSpan } from "./decode.ts";

/** What a pattern found; its score says how much its form proves. */
export type PatternEntity = Span & { readonly label: EntityLabel; readonly score: number };

type Candidate = Span & { readonly label: EntityLabel; readonly score: number; readonly origin: Origin };

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Behind the smallest unit nothing of a surface follows; "7 Ar 46" goes on without its unit. */
const ENDS_WHOLE = /(?:c\.?a\.?|m[²2]|centiaren?|centiares?|zentiare?)$/iu;

/** A parcel's number before a surface, an income behind it. */
const NUMBER_COLUMN = /^[\d\s.,/]*(?:\d\s?\p{L}\d{0,2}\s)?$/u;
const AMOUNT_COLUMN = /^[\d\s.,]*(?:\d\s?(?:F|fr\.?|€|EUR))?$/u;

/** The span of a model's entity and the one pattern that overlaps it. */
function reconcilePair(text: string, model: ModelEntity, pattern: PatternEntity): Span {
  const start = Math.min(model.start, pattern.start);
  const end = Math.max(model.end, pattern.end);
  // In the row of a table the numbers beside a surface are its neighbours' ("A 413 | 86 a 05 ca | 255").
  if (model.label === "AREA") {
    const endsWhole = ENDS_WHOLE.test(text.slice(pattern.start, pattern.end));
    return {
      start: NUMBER_COLUMN.test(text.slice(start, pattern.start)) ? pattern.start : start,
      end: endsWhole && AMOUNT_COLUMN.test(text.slice(pattern.end, end)) ? pattern.end : end,
    };
  }
  if (model.label !== "MONEY" || pattern.start <= model.start) return { start, end };
  // "zegge", "lot veertien en" before the amount are cut; number words that recognition damaged beyond the pattern's reach are not.
  const lead = text.slice(model.start, pattern.start);
  return { start: parseNumberWords(lead).value === null ? pattern.start : start, end };
}

/** "20 a en 30 a" lists two; "un hectare sept cenfiares (1 ha 07 ca)" is one, of which recognition left the patterns the halves. */
function areListed(text: string, patterns: readonly PatternEntity[]): boolean {
  return patterns.every((pattern, i) => {
    const before = patterns[i - 1];
    return (
      before === undefined ||
      /^[,;]?\s(?:(?:en|et|und|of|ou|oder)\s)?$|^\s?\($/iu.test(text.slice(before.end, pattern.start))
    );
  });
}

function reconcile(
  text: string,
  model: readonly ModelEntity[],
  patterns: readonly PatternEntity[],
): readonly Candidate[] {
  const used = new Set<PatternEntity>();
  const candidates: Candidate[] = [];
  for (const entity of model) {
    const agreeing = patterns.filter((pattern) => pattern.label === entity.label && overlap(pattern, entity));
    for (const pattern of agreeing) used.add(pattern);
    const [only, second] = agreeing;
    if (only === undefined) candidates.push({ ...entity, origin: "model" });
    else if (second === undefined) {
      const { label } = entity;
      const score = Math.max(entity.score, only.score);
      candidates.push({ ...reconcilePair(text, entity, only), label, score, origin: "both" });
    } else if (areListed(text, agreeing)) {
      candidates.push(...agreeing.map((pattern): Candidate => ({ ...pattern, origin: "both" })));
    } else candidates.push({ ...entity, origin: "both" });
  }
  for (const pattern of patterns) if (!used.has(pattern)) candidates.push({ ...pattern, origin: "rule" });
  return candidates;
}

/** Sorted, never overlapping, each inside one clause. */
export function mergeEntities(
  text: string,
  clauses: readonly Clause[],
  model: readonly ModelEntity[],
  patterns: readonly PatternEntity[],
): readonly Entity[] {
  const borders = clauses.map((clause) => clause.start).filter((start) => start > 0);
  const candidates = [...reconcile(text, model, dropContained(patterns))].sort(
    (a, b) =>
      Number(b.origin === "both") - Number(a.origin === "both") ||
      b.score - a.score ||
      a.start - b.start ||
      b.end - a.end,
  );
  const taken: Entity[] = [];
  for (const candidate of candidates) {
    const span = clip(text, candidate, borders);
    if (span === null || taken.some((other) => overlap(other, span))) continue;
    const { label, score, origin } = candidate;
    taken.push({ ...span, label, score, origin, text: text.slice(span.start, span.end) });
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Two patterns of one label over the same characters: the longer says it all. */
function dropContained(patterns: readonly PatternEntity[]): readonly PatternEntity[] {
  const kept: PatternEntity[] = [];
  for (const pattern of [...patterns].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => other.label === pattern.label && overlap(other, pattern))) kept.push(pattern);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The longest part of a span that lies in one clause; a clause rarely cuts a name, and half a name is none. */
function clip(text: string, span: Span, borders: readonly number[]): Span | null {
  const cuts = borders.filter((border) => border > span.start && border < span.end);
  if (cuts.length === 0) return { start: span.start, end: span.end };
  const edges = [span.start, ...cuts, span.end];
  const parts = edges.slice(1).map((end, i) => ({ start: edges[i] ?? span.start, end }));
  return trimSpan(
    text,
    parts.reduce((best, part) => (part.end - part.start > best.end - best.start ? part : best)),
  );
}
