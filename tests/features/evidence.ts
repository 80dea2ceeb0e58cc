/** Holds a derived record to its evidence. */
import { expect } from "vitest";
import type { Evidence } from "../../src/deed.ts";
import type { DeriveInput } from "../../src/features/context.ts";
import { deriveRecord } from "../../src/features/index.ts";
import { NORMALISERS, pathPattern } from "../../src/features/normalise.ts";

const valueAt = (record: unknown, path: string): unknown =>
  path
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record);

/** Paths of all values that owe evidence: not ids, not links, not the language, and none of the parts the goods' own table holds. */
function owedPaths(value: unknown, path = ""): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => owedPaths(item, `${path}[${index}]`));
  if (typeof value === "object")
    return Object.entries(value).flatMap(([key, item]) => owedPaths(item, path === "" ? key : `${path}.${key}`));
  return /^goods|\.id$|language$|\.(?:goods|from|to)\[\d+\]$/.test(path) ? [] : [path];
}

/** Every value has evidence, and normalising exactly its evidence gives the value. */
export function checkEvidence(input: DeriveInput): void {
  const { record, evidence } = deriveRecord(input);
  const frame = {
    language: input.deed.language ?? "nl",
    kind: record.deed.kind,
    year: record.deed.date === null ? null : Number(record.deed.date.slice(0, 4)),
  };
  const byPath = Map.groupBy(evidence, ({ path }: Evidence) => path);
  for (const [path, rows] of byPath) {
    for (const { confidence, start, end } of rows) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(input.deed.text.length);
    }
    const normalise = NORMALISERS[pathPattern(path)];
    if (normalise === undefined) {
      expect(path).toMatch(/^goods\[/);
      continue;
    }
    const texts = rows.map(({ start, end }) => ({
      text: input.deed.text.slice(start, end),
      label: input.entities.find((entity) => entity.start === start && entity.end === end)?.label ?? null,
    }));
    const value = normalise(texts, frame);
    if (value !== undefined) expect([path, value]).toEqual([path, valueAt(record, path)]);
  }
  const kindIsToldByAbsence = record.deed.kind === "not_a_deed" || record.deed.kind === "other";
  for (const path of owedPaths(record))
    if (!(kindIsToldByAbsence && path === "deed.kind")) expect([...byPath.keys()]).toContain(path);
}
