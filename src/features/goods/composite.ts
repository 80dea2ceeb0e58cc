import type { Evidence, Span } from "../../deed.ts";
import type { Found } from "../context.ts";

/** A value of several fields, with the spans of each: a field that is not listed was read from the whole. */
export type Composite<T> = Found<T> & { readonly parts: Partial<Record<keyof T, readonly Span[]>> };

/** Evidence rows of each field that has a value, under `path.field`. */
export function evidenceOfFields<T extends object>(path: string, composite: Composite<T> | null): Evidence[] {
  if (composite === null) return [];
  const { value, parts, spans, confidence, origin } = composite;
  return (Object.keys(value) as (keyof T & string)[])
    .filter((field) => value[field] !== null)
    .flatMap((field) =>
      (parts[field] ?? spans).map(({ start, end }) => ({
        path: `${path}.${field}`,
        start,
        end,
        confidence: Math.min(1, confidence),
        origin,
      })),
    );
}
