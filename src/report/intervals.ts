/** 95 % intervals of a median and of a mean. */

/** Two-sided 95 % quantiles of Student's t for 1 to 30 degrees of freedom. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** Beyond the table the first term of the expansion about the normal quantile: right to three decimals. */
export const studentT = (freedom: number): number => T[freedom - 1] ?? 1.96 + 2.4 / freedom;

export type Interval = { readonly low: number; readonly high: number };

/** Of a mean of `n` values with the standard deviation `sd`; null below two values. Prices are skewed: with few sales it is rough. */
export const meanInterval = (n: number, mean: number, sd: number | null): Interval | null => {
  if (n < 2 || sd === null) return null;
  const half = (studentT(n - 1) * sd) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
};

/**
 * Rank, from 1, of the value that bounds the median from below (the upper one is as far from the other end): whatever the distribution, the median lies between
 * both with a probability of 95 % or more, by the binomial law. SQL of a count `n`; below 1 there is no such value.
 */
export const MEDIAN_LOW_RANK = "floor((n + 1 - 1.96 * sqrt(n)) / 2)";
export const medianLowRank = (n: number): number => Math.floor((n + 1 - 1.96 * Math.sqrt(n)) / 2);
