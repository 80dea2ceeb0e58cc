/**
 * One list of entities out of the model's and the patterns', by a stated order:
 *
 * 1. A pattern whose rank is "form" (its characters leave no doubt: a checksum, a unit, a month's name) beats the model where they overlap.
 * 2. Then the model's entities, surest first.
 * 3. A pattern whose rank is "cue" (a number behind a word such as "repertorium") fills what is still free.
 *
 * Model and pattern that agree on label and span become one entity of origin "both", with the higher score. Nothing crosses a clause's border.
 */
import type { Clause, Entity, EntityLabel, Origin, Span } from "../deed.ts";
import { type ModelEntity, trimSpan } from "./decode.ts";

export type PatternEntity = Span & {
  readonly label: EntityLabel;
  readonly score: number;
  readonly rank: "form" | "cue";
};

type Candidate = Span & {
  readonly label: EntityLabel;
  readonly score: number;
  readonly origin: Origin;
  readonly order: number;
};

/** Sorted, never overlapping, each inside one clause. */
export function mergeEntities(
  text: string,
  clauses: readonly Clause[],
  model: readonly ModelEntity[],
  patterns: readonly PatternEntity[],
): readonly Entity[] {
  const borders = clauses.map((clause) => clause.start).filter((start) => start > 0);
  const agreed = new Map(patterns.map((pattern) => [keyOf(pattern), pattern]));
  const own = new Set(model.map(keyOf));
  const candidates: Candidate[] = [];
  for (const entity of model) {
    const pattern = agreed.get(keyOf(entity));
    if (pattern === undefined) candidates.push({ ...entity, origin: "model", order: 1 });
    else {
      const score = Math.max(entity.score, pattern.score);
      candidates.push({ ...entity, score, origin: "both", order: pattern.rank === "form" ? 0 : 1 });
    }
  }
  for (const pattern of patterns) {
    if (own.has(keyOf(pattern))) continue;
    const { start, end, label, score } = pattern;
    candidates.push({ start, end, label, score, origin: "rule", order: pattern.rank === "form" ? 0 : 2 });
  }
  candidates.sort((a, b) => a.order - b.order || b.score - a.score || a.start - b.start || b.end - a.end);
  const taken: Entity[] = [];
  for (const candidate of candidates) {
    for (const span of clip(text, candidate, borders)) {
      if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
      const { label, score, origin } = candidate;
      taken.push({ ...span, label, score, origin, text: text.slice(span.start, span.end) });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

function keyOf(entity: Span & { readonly label: EntityLabel }): string {
  return `${entity.label} ${entity.start} ${entity.end}`;
}

/** The longest part of a span that lies in one clause; a clause rarely cuts a name, and half a name is none. */
function clip(text: string, span: Span, borders: readonly number[]): readonly Span[] {
  const cuts = borders.filter((border) => border > span.start && border < span.end);
  const edges = [span.start, ...cuts, span.end];
  const parts = edges.slice(1).map((end, i) => ({ start: edges[i] ?? span.start, end }));
  const longest = parts.reduce((best, part) => (part.end - part.start > best.end - best.start ? part : best));
  const trimmed = cuts.length === 0 ? longest : trimSpan(text, longest);
  return trimmed === null ? [] : [trimmed];
}
