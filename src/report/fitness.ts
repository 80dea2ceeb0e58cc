/** What keeps transactions from statistics. Few sets of reasons occur: they are counted in one scan, then told apart. */
import { z } from "zod";
import type { Report } from "./schema.ts";
import { askRows, rowsOf, type Scope } from "./scope.ts";

const USES = ["price_model", "market_report"] as const;
const rowSchema = z.object({
  use: z.string(),
  rule: z.string().nullable(),
  title: z.string().nullable(),
  rows: z.int(),
  alone: z.int(),
});

const fitnessSql = (scope: Scope): string => `
WITH sets AS (
  SELECT t.price_model_reasons, t.market_report_reasons, count(*) AS n FROM ${rowsOf("transaction", scope)} GROUP BY 1, 2),
reasons AS (${USES.map((use) => `SELECT '${use}' AS use, string_to_array(${use}_reasons, '; ') AS list, n FROM sets`).join(" UNION ALL ")}),
counted AS (
  SELECT use, rule, sum(n) AS rows, sum(n) FILTER (WHERE cardinality(list) = 1) AS alone FROM reasons, unnest(list) AS rule GROUP BY use, rule)
SELECT f.use_name AS use, f.rule, f.title, coalesce(c.rows, 0) AS rows, coalesce(c.alone, 0) AS alone
FROM features.fitness_rule f LEFT JOIN counted c ON c.use = f.use_name AND c.rule = f.rule
UNION ALL SELECT use, NULL, NULL, sum(n), coalesce(sum(n) FILTER (WHERE list IS NULL), 0) FROM reasons GROUP BY use
ORDER BY 1, 4 DESC, 2`;

export const gatherFitness = async (scope: Scope): Promise<Report["fitness"]> => {
  const rows = (await askRows(scope, fitnessSql(scope))).map((row) => rowSchema.parse(row));
  const totals = new Map(rows.filter(({ rule }) => rule === null).map((row) => [row.use, row]));
  return {
    transactions: totals.get(USES[0])?.rows ?? 0,
    uses: USES.map((use) => ({
      use,
      fit: totals.get(use)?.alone ?? 0,
      reasons: rows.flatMap((row) =>
        row.use === use && row.rule !== null
          ? [{ rule: row.rule, title: row.title ?? row.rule, rows: row.rows, alone: row.alone }]
          : [],
      ),
    })),
  };
};
