/** Readings that are wrong in the ways the pipeline is: broken letters, joined words, shifted spans, missing and swapped values. Deterministic. */
import type { ClauseKind, EntityLabel } from "../../src/deed.ts";

type Span = { start: number; end: number };
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonReading = {
  text: string;
  entities: (Span & { label: EntityLabel })[];
  clauses: (Span & { kind: ClauseKind })[];
  features?: Json;
  record?: Json;
};

export function perturb(gold: JsonReading, seed: number): JsonReading {
  const draw = createDraws(seed + 1);
  const points = [...gold.text];
  const kept: string[] = [];
  const shift: number[] = [];
  points.forEach((point) => {
    shift.push(kept.length);
    const chance = draw();
    if (chance < 0.004)
      kept.push("m", "€"); // a letter read as two others
    else if (chance < 0.008 && point !== "\n")
      return; // a letter or a space lost
    else if (chance < 0.01) kept.push(point, " ", "Ê", "\n");
    else kept.push(point);
  });
  // A paragraph lost, and a page foot that is no part of the deed: whole words deleted and inserted.
  shift.push(kept.length);
  const text = kept.join("");
  const move = ({ start, end }: Span): Span => ({ start: shift[start] ?? 0, end: shift[end] ?? kept.length });
  return {
    text: seed % 3 === 0 ? `${text}\nblad 2 van 4 – paraaf\n` : text,
    entities: gold.entities.flatMap((entity) => {
      const chance = draw();
      if (chance < 0.08) return [];
      const span = move(entity);
      if (chance < 0.16) span.end = Math.max(span.start + 1, span.end - 3);
      return [{ label: chance > 0.95 ? "LOCATION" : entity.label, ...span }];
    }),
    clauses: gold.clauses.flatMap((clause) => {
      const chance = draw();
      if (chance < 0.1) return [];
      const span = move(clause);
      if (chance < 0.2) span.start = Math.min(span.end, span.start + 5);
      return [{ kind: chance > 0.9 ? "other" : clause.kind, ...span }];
    }),
    record: perturbRecord(gold.features ?? {}, draw),
  };
}

function perturbRecord(value: Json, draw: () => number): Json {
  if (Array.isArray(value)) {
    const items = value.filter(() => draw() > 0.06).map((item) => perturbRecord(item, draw));
    return draw() < 0.2 ? items.reverse() : items;
  }
  if (value !== null && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === "id" ? inner : perturbRecord(inner, draw)]),
    );
  const chance = draw();
  if (chance < 0.05) return null;
  if (chance < 0.12 && typeof value === "string") return `${value.toUpperCase()}-é`;
  if (chance < 0.12 && typeof value === "number") return value + 0.125;
  if (chance < 0.12 && typeof value === "boolean") return !value;
  return value;
}

function createDraws(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) / 16_777_216;
  };
}
