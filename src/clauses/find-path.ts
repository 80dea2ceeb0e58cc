import { KIND_COUNT } from "./features.ts";
import type { ClauseModel, UnitScores } from "./score-units.ts";

/** A unit's place in the best partition: its kind, and whether a clause begins at it. */
export type UnitLabel = { readonly kind: number; readonly begins: boolean };

/** Viterbi search: the best sequence of clauses where no clause is followed by one of its own kind. */
export const findPath = (scores: UnitScores, model: ClauseModel): readonly UnitLabel[] => {
  const count = scores.begin.length / KIND_COUNT;
  if (count === 0) return [];
  let best = Float64Array.from(
    { length: KIND_COUNT },
    (_, kind) => (scores.begin[kind] ?? 0) + (model.first[kind] ?? 0),
  );
  // Per unit and kind: the kind before when a clause begins here, -1 when it goes on.
  const links: Int16Array[] = [new Int16Array(KIND_COUNT).fill(-2)];
  for (let unit = 1; unit < count; unit += 1) {
    const next = new Float64Array(KIND_COUNT);
    const link = new Int16Array(KIND_COUNT);
    for (let kind = 0; kind < KIND_COUNT; kind += 1) {
      let from = -1;
      let most = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < KIND_COUNT; before += 1) {
        if (before === kind) continue;
        const value = (best[before] ?? 0) + (model.transition[before * KIND_COUNT + kind] ?? 0);
        if (value > most) [most, from] = [value, before];
      }
      const begins = most + (scores.begin[unit * KIND_COUNT + kind] ?? 0);
      const goesOn = (best[kind] ?? 0) + (scores.inside[unit * KIND_COUNT + kind] ?? 0);
      next[kind] = Math.max(begins, goesOn);
      link[kind] = begins > goesOn ? from : -1;
    }
    best = next;
    links.push(link);
  }
  let kind = 0;
  for (let other = 1; other < KIND_COUNT; other += 1)
    if ((best[other] ?? 0) + (model.last[other] ?? 0) > (best[kind] ?? 0) + (model.last[kind] ?? 0)) kind = other;
  const path: UnitLabel[] = [];
  for (let unit = count - 1; unit >= 0; unit -= 1) {
    const link = links[unit]?.[kind] ?? -2;
    path.push({ kind, begins: link !== -1 });
    if (link >= 0) kind = link;
  }
  return path.reverse();
};
