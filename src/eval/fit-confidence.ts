/** Fits the tables of `src/calibration.ts`: a logistic curve a key, drawn towards that of all keys together where a key has few values. */
import { type ConfidenceFit, type ConfidenceTable, logOdds } from "../calibration.ts";

/** A value, the raw confidences that were stated for it and for what holds it (itself by default), and whether it is right. */
export type Sample = { readonly key: string; readonly raw: number; readonly holder?: number; readonly right: boolean };
type Point = { readonly x: readonly number[]; readonly right: boolean };

/** Values that the curve of all keys weighs against a key's own. */
const PRIOR_WEIGHT = 15;
/** A key with fewer values leans on "*" alone. */
const LEAST_VALUES = 8;
/** What is known before any value was seen: a raw confidence means what it says. */
const PRIOR = [1, 0, 0];

export function fitConfidences(samples: readonly Sample[]): ConfidenceTable {
  const byKey = new Map<string, Point[]>();
  for (const { key, raw, holder, right } of samples)
    byKey.set(key, [...(byKey.get(key) ?? []), { x: [logOdds(raw), logOdds(holder ?? raw), 1], right }]);
  const whole = fitCurve([...byKey.values()].flat(), PRIOR, 1);
  const table: Record<string, ConfidenceFit> = { "*": toFit(whole) };
  for (const [key, own] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (own.length >= LEAST_VALUES) table[key] = toFit(fitCurve(own, whole, PRIOR_WEIGHT));
  return table;
}

const toFit = (at: readonly number[]): ConfidenceFit => {
  const [scale = 1, holder = 0, offset = 0] = at.map((value) => Math.round(value * 1000) / 1000);
  return { scale, holder, offset };
};

/** Newton's method for P(right) = sigmoid(at · x) with a normal prior; a step that does not help is halved. */
function fitCurve(points: readonly Point[], prior: readonly number[], weight: number): number[] {
  const dot = (at: readonly number[], x: readonly number[]): number =>
    at.reduce((sum, value, i) => sum + value * (x[i] ?? 0), 0);
  const loss = (at: readonly number[]): number => {
    let sum = (weight / 2) * at.reduce((all, value, i) => all + (value - (prior[i] ?? 0)) ** 2, 0);
    for (const { x, right } of points) {
      const z = dot(at, x);
      sum += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - (right ? z : 0);
    }
    return sum;
  };
  let at = [...prior];
  let best = loss(at);
  for (let turn = 0; turn < 100; turn++) {
    const gradient = at.map((value, i) => weight * (value - (prior[i] ?? 0)));
    const hessian = at.map((_, i) => at.map((__, j) => (i === j ? weight : 0)));
    for (const { x, right } of points) {
      const p = 1 / (1 + Math.exp(-dot(at, x)));
      for (const [i, row] of hessian.entries()) {
        gradient[i] = (gradient[i] ?? 0) + (p - Number(right)) * (x[i] ?? 0);
        for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) + p * (1 - p) * (x[i] ?? 0) * (x[j] ?? 0);
      }
    }
    let step = solve(hessian, gradient);
    const after = (): number[] => at.map((value, i) => value - (step[i] ?? 0));
    while (loss(after()) > best && step.some((value) => Math.abs(value) > 1e-9)) step = step.map((value) => value / 2);
    const next = after();
    const now = loss(next);
    if (best - now < 1e-9) break;
    [at, best] = [next, now];
  }
  return at;
}

/** Gauss–Jordan; the matrix is symmetric and positive (a prior stands on its diagonal), so no pivot is looked for. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (const [i, pivot] of rows.entries()) {
    const head = pivot[i] ?? 1;
    for (let k = 0; k < pivot.length; k++) pivot[k] = (pivot[k] ?? 0) / head;
    for (const [j, row] of rows.entries()) {
      const factor = row[i] ?? 0;
      if (j !== i) for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}
