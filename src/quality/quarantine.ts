/** Rows held back from the `*_current` views since they fail an expectation that holds, and their release: a person's act with a name and a reason. */
import { z } from "zod";
import { DeedError } from "../errors.ts";
import type { Query, TableStore } from "../ports.ts";
import { failingRows } from "./failing-rows.ts";
import { ask, bind, type Fragment, join, sql } from "./fragments.ts";
import type { Verdict } from "./judge.ts";
import { keyOf, type Table } from "./tables.ts";

/** The tables whose rows the views leave out. */
const HELD_TABLES: readonly string[] = ["deed", "transaction", "good", "transaction_good"];
/** Signs the release of a row that no longer fails. */
const BY_VALIDATION = "deedlens validate";

export type Holding = {
  readonly table: Table;
  readonly scope: Fragment;
  readonly suite: string;
  readonly run: string;
  readonly verdicts: readonly Verdict[];
  /** All rows were looked at: a held row that is not among those that fail now is right again, or gone. */
  readonly isWhole: boolean;
};

/** Holds the rows that fail, lets go of those that no longer do, and says how many are newly held. What a person released stays released. */
export const holdRows = async (
  query: Query,
  { table, scope, suite, run, verdicts, isWhole }: Holding,
): Promise<number> => {
  const [schema, bare = ""] = table.name.split(".");
  if (schema !== "features" || !HELD_TABLES.includes(bare)) return 0;
  const before = await ask(
    query,
    sql`SELECT DISTINCT q.expectation FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = ${bind(bare)} AND q.suite = ${bind(suite)}`,
  );
  const holding = new Set(before.map((row) => String(row["expectation"])));
  let held = 0;
  for (const verdict of verdicts) {
    if (verdict.error !== null) continue;
    const mine = sql`q.table_name = ${bind(bare)} AND q.suite = ${bind(suite)} AND q.expectation = ${bind(verdict.label)}`;
    const isHolding = verdict.expectation.quarantine && verdict.failing !== null;
    const failing = isHolding
      ? sql`SELECT ${keyOf(table)} AS row_key FROM ${failingRows(table, scope, verdict)}`
      : sql`SELECT NULL::text AS row_key WHERE false`;
    if (isWhole && holding.has(verdict.label))
      await letGo(query, mine, failing, `passes ${verdict.label} in run ${run}`);
    if (isHolding) held += await hold(query, failing, { bare, suite, label: verdict.label, run });
  }
  // Expectations that are no longer in the suite hold nothing.
  if (isWhole && holding.size > 0) {
    const labels = join([bind(""), ...verdicts.map(({ label }) => bind(label))], ", ");
    const orphaned = sql`q.table_name = ${bind(bare)} AND q.suite = ${bind(suite)} AND q.expectation NOT IN (${labels})`;
    await letGo(
      query,
      orphaned,
      sql`SELECT NULL::text AS row_key WHERE false`,
      `the suite no longer expects it in run ${run}`,
    );
  }
  return held;
};

const hold = async (
  query: Query,
  failing: Fragment,
  {
    bare,
    suite,
    label,
    run,
  }: { readonly bare: string; readonly suite: string; readonly label: string; readonly run: string },
): Promise<number> => {
  const rows = await ask(
    query,
    sql`WITH held AS (INSERT INTO features.quarantine AS q (table_name, row_key, run, suite, expectation)
      SELECT ${bind(bare)}, f.row_key, ${bind(run)}::bigint, ${bind(suite)}, ${bind(label)} FROM (${failing}) f WHERE f.row_key IS NOT NULL
      ON CONFLICT (table_name, row_key, suite, expectation) DO UPDATE SET run = excluded.run, quarantined_at = now(), released_at = NULL, released_by = NULL, reason = NULL
        WHERE q.released_by = ${bind(BY_VALIDATION)} RETURNING 1) SELECT count(*)::integer AS held FROM held`,
  );
  return Number(rows[0]?.["held"] ?? 0);
};

const letGo = async (query: Query, mine: Fragment, failing: Fragment, reason: string): Promise<void> => {
  await ask(
    query,
    sql`WITH gone AS (UPDATE features.quarantine q SET released_at = now(), released_by = ${bind(BY_VALIDATION)}, reason = ${bind(reason)}
      WHERE q.released_at IS NULL AND ${mine} AND q.row_key NOT IN (${failing}) RETURNING q.*)
      INSERT INTO quality.release (table_name, row_key, suite, expectation, released_by, reason)
      SELECT table_name, row_key, suite, expectation, released_by, reason FROM gone`,
  );
};

const heldSchema = z.object({
  table_name: z.string(),
  row_key: z.string(),
  deed_key: z.string().nullable(),
  run: z.string(),
  suite: z.string(),
  expectation: z.string(),
  quarantined_at: z.date(),
});
export type HeldRow = z.output<typeof heldSchema>;

/** The rows that are held now, newest first, at most `limit`. */
export const listQuarantine = async (query: Query, limit: number): Promise<readonly HeldRow[]> => {
  const rows = await query(
    `SELECT q.table_name, q.row_key, coalesce(d.deed_key, t.deed_key, g.deed_key, l.deed_key) AS deed_key, q.run::text AS run, q.suite, q.expectation, q.quarantined_at
     FROM features.quarantine q
       LEFT JOIN features.deed d ON q.table_name = 'deed' AND d.row_key = q.row_key
       LEFT JOIN features.transaction t ON q.table_name = 'transaction' AND t.row_key = q.row_key
       LEFT JOIN features.good g ON q.table_name = 'good' AND g.row_key = q.row_key
       LEFT JOIN features.transaction_good l ON q.table_name = 'transaction_good' AND l.row_key = q.row_key
     WHERE q.released_at IS NULL ORDER BY q.quarantined_at DESC, q.table_name, q.row_key, q.suite, q.expectation LIMIT $1::text::integer`,
    [String(limit)],
  );
  return rows.map((row) => heldSchema.parse(row));
};

/** Lets a row out of all that holds it, for good: the same expectations do not take it again. Throws `not_in_store` when nothing holds it. */
export const releaseRow = (
  store: Pick<TableStore, "transaction">,
  rowKey: string,
  by: string,
  reason: string,
): Promise<readonly Pick<HeldRow, "table_name" | "suite" | "expectation">[]> =>
  store.transaction(async (query) => {
    const rows = await query(
      `WITH gone AS (UPDATE features.quarantine SET released_at = now(), released_by = $2, reason = $3 WHERE row_key = $1 AND released_at IS NULL RETURNING *),
         logged AS (INSERT INTO quality.release (table_name, row_key, suite, expectation, released_by, reason)
           SELECT table_name, row_key, suite, expectation, released_by, reason FROM gone)
       SELECT table_name, suite, expectation FROM gone ORDER BY 1, 2, 3`,
      [rowKey, by, reason],
    );
    if (rows.length === 0)
      throw new DeedError("not_in_store", `No row with the key ${rowKey} is in quarantine.`, {
        next: "`deedlens quarantine list` shows the rows that are, with their keys.",
      });
    return rows.map((row) => heldSchema.pick({ table_name: true, suite: true, expectation: true }).parse(row));
  });
