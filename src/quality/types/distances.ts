/**
 * Custom types: how far a column's distribution lies from that of a reference period. All of them share one scan by GROUPING SETS.
 *
 * PSI (population stability index): sum of (c - r) ln(c / r) over bins; under 0.1 is called stable, over 0.25 shifted (Siddiqi, Credit Risk Scorecards, 2006).
 * KS: the greatest difference of the two cumulative distributions. Chebyshev: the greatest difference of the shares of one bin.
 */
import { z } from "zod";
import type { ExpectationType } from "../checks.ts";
import { compileCondition, conditionKwargs } from "../conditions.ts";
import { allOf, bind, type Fragment, name, raw, sql } from "../fragments.ts";
import { asColumn } from "../tables.ts";
import { columnName, define, wrongKwargs } from "./define.ts";

/** A share of nothing would make PSI endless: as usual, it counts as one in ten thousand. */
const LEAST_SHARE = 0.0001;

const moment = z.union([z.string(), z.number()]).nullish();
const distanceKwargs = {
  column: columnName,
  /** Tells the period of a row: a date, a moment or a year. Half-open: from <= period < to. */
  period_column: columnName,
  reference_from: moment,
  reference_to: moment,
  /** The rows compared; without them those from `reference_to` on. */
  from: moment,
  to: moment,
  max_value: z.number().positive(),
  /** Fewer rows in either period tell nothing: the expectation then succeeds, and says so. */
  min_rows: z.number().int().min(1).default(30),
  ...conditionKwargs,
} as const;

const distance = (
  bins: z.ZodType<number | null>,
  isOrdered: boolean,
  measure: (values: Fragment, bins: number | null) => Fragment,
): ExpectationType =>
  define(z.strictObject({ ...distanceKwargs, bins }), (kwargs, context) => {
    const column = context.column(kwargs.column);
    const period = context.column(kwargs.period_column);
    if (isOrdered && column.family !== "number" && column.family !== "time")
      throw wrongKwargs(`${column.name} is ${column.type}: only numbers and times have an order to compare`);
    const within = (from: string | number | null | undefined, to: string | number | null | undefined): Fragment =>
      allOf([
        sql`t.${name(column.name)} IS NOT NULL`,
        compileCondition(kwargs.row_condition, context.column),
        ...((from ?? null) === null ? [] : [sql`t.${name(period.name)} >= ${asColumn(from as string, period)}`]),
        ...((to ?? null) === null ? [] : [sql`t.${name(period.name)} < ${asColumn(to as string, period)}`]),
      ]);
    if ((kwargs.reference_from ?? kwargs.reference_to ?? null) === null)
      throw wrongKwargs("reference_from or reference_to is needed");
    return {
      needs: {
        scan: "distances",
        key: column.name,
        reference: within(kwargs.reference_from, kwargs.reference_to),
        current: within(kwargs.from ?? kwargs.reference_to, kwargs.to),
        measures: (values) => measure(values, kwargs.bins),
      },
      judge: ([value = null, reference = 0, current = 0]) => {
        const enough = Number(reference) >= kwargs.min_rows && Number(current) >= kwargs.min_rows;
        return {
          success: !enough || (value !== null && Number(value) <= kwargs.max_value),
          observed: { distance: enough ? value : null, reference, current },
          elementCount: null,
          unexpectedCount: null,
        };
      },
      failing: null,
    };
  });

/** Rows a bin: `v` itself, or its values cut where the reference's quantiles lie. Each value lies in one bin whole, so ties are never torn. */
const binned = (values: Fragment, bins: number | null): Fragment =>
  bins === null
    ? values
    : sql`(SELECT sum(r) AS r, sum(c) AS c FROM (SELECT r, c, least(floor(${bind(String(bins))}::integer * before / nullif(total, 0)), ${bind(String(bins))}::integer - 1) AS bin
        FROM (SELECT r, c, (sum(r) OVER (ORDER BY x ROWS UNBOUNDED PRECEDING)) - r AS before, sum(r) OVER () AS total FROM ${values} v) b) b GROUP BY bin)`;

const overBins = (measure: Fragment) => (values: Fragment, bins: number | null) =>
  sql`SELECT (${measure})::double precision AS d, coalesce(sum(r), 0) AS r, coalesce(sum(c), 0) AS c
    FROM (SELECT r, c, r / nullif(sum(r) OVER (), 0)::double precision AS p, c / nullif(sum(c) OVER (), 0)::double precision AS q FROM ${binned(values, bins)} v) s`;

const PSI = raw(
  `sum((greatest(q, ${LEAST_SHARE}) - greatest(p, ${LEAST_SHARE})) * ln(greatest(q, ${LEAST_SHARE}) / greatest(p, ${LEAST_SHARE})))`,
);
const KS = (values: Fragment): Fragment =>
  sql`SELECT max(abs(r_before / nullif(r_all, 0) - c_before / nullif(c_all, 0)))::double precision AS d, coalesce(sum(r), 0) AS r, coalesce(sum(c), 0) AS c
    FROM (SELECT r, c, sum(r) OVER w AS r_before, sum(c) OVER w AS c_before, (sum(r) OVER ())::double precision AS r_all, (sum(c) OVER ())::double precision AS c_all
      FROM ${values} v WINDOW w AS (ORDER BY x ROWS UNBOUNDED PRECEDING)) s`;

const someBins = z.number().int().min(2).max(1000).nullable().default(null);
const tenBins = z.number().int().min(2).max(1000).default(10);
const noBins = z.null().default(null);

export const DISTANCE_TYPES: Readonly<Record<string, ExpectationType>> = {
  /** Of a number or a time, over `bins` quantiles of the reference. */
  expect_deedlens_psi_to_be_less_than: distance(tenBins, true, overBins(PSI)),
  /** Of a category: each value is a bin. */
  expect_deedlens_category_psi_to_be_less_than: distance(noBins, false, overBins(PSI)),
  expect_deedlens_ks_distance_to_be_less_than: distance(noBins, true, KS),
  /** Of a category each value is a bin; of a number give `bins`. */
  expect_deedlens_chebyshev_distance_to_be_less_than: distance(someBins, false, overBins(raw("max(abs(p - q))"))),
};
