/** What a reading was sure of, and whether it was right: the material of reliability tables. */
import { findGoldKey, type RecordPairs } from "./record-pairs.ts";

/** One stated confidence, 0..1. `name` is an entity label or a field of the record. */
export type Stated = {
  readonly head: "entity" | "field";
  readonly name: string;
  readonly confidence: number;
  readonly right: boolean;
};

export type StatedEvidence = { readonly path: string; readonly confidence: number };

/**
 * The values of a record that evidence states a confidence for. A path with evidence in several places is one value. What the scorer does not score has
 * no entry. Equal values of a list are right as often as gold has them.
 */
export function listFieldConfidences(
  record: unknown,
  evidence: readonly StatedEvidence[],
  pairs: RecordPairs,
  nameOfField: (key: string) => string,
): Stated[] {
  const open = new Map(pairs.gold);
  const stated = new Map(evidence.map(({ path, confidence }) => [path, confidence] as const));
  return [...stated].flatMap(([path, confidence]) => {
    const key = findGoldKey(record, path, pairs);
    if (key === null) return [];
    const count = open.get(key) ?? 0;
    if (count > 0) open.set(key, count - 1);
    return [{ head: "field", name: nameOfField(key), confidence, right: count > 0 }];
  });
}
