import type { Area, Issue } from "../../deed.ts";
import { parseArea, parseNumberWords } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, pageOf, textBefore } from "../context.ts";
import { TOTAL } from "./areas.ts";
import type { Composite } from "./composite.ts";
import { sharedTail } from "./parcels.ts";
import type { GoodMap } from "./segment.ts";

/** Rounding and roads leave half a percent between a total and its parts. */
const TOLERANCE = 0.005;

const sumOf = (areas: readonly (readonly Composite<Area>[])[], pick: (...values: number[]) => number): number =>
  areas.reduce((before, own) => before + pick(...own.map(({ value }) => value.squareMetres)), 0);

/** A total at the end that the areas of the goods, of all or of the last group, cannot add up to on any basis. */
export function checkTotalArea(
  context: DeedContext,
  map: GoodMap,
  areas: readonly (readonly Composite<Area>[])[],
): Issue[] {
  const tail = sharedTail(context, map);
  if (tail === null || areas.some((own) => own.length === 0)) return [];
  return entitiesIn(context, tail, "AREA").flatMap(({ text, start }) => {
    const before = textBefore(context, start, 90, tail.start);
    const total = parseArea(text, context.deed.language).value;
    // "Le total des quatre emprises" leaves a fifth good out.
    const counted = [...before.matchAll(/\p{L}+/gu)]
      .map(([word]) => parseNumberWords(word, context.deed.language).value)
      .find((count) => count !== null && count > 1);
    if (total === null || !TOTAL.test(before) || (counted !== undefined && counted !== areas.length)) return [];
    const fits = areas.some((_, from) => {
      const group = areas.slice(from);
      return total >= sumOf(group, Math.min) * (1 - TOLERANCE) && total <= sumOf(group, Math.max) * (1 + TOLERANCE);
    });
    const message = `The total area "${text}" is not the sum of the areas of the goods.`;
    return fits ? [] : [{ code: "total_differs_from_parts" as const, page: pageOf(context, start), message }];
  });
}
