/** Which rows the report looks at, and how it asks for them. */
import type { Query } from "../ports.ts";
import type { ReportTable } from "./schema.ts";

export type Scope = {
  readonly query: Query;
  /** ISO moment; null: all rows. */
  readonly since: string | null;
};

/** Rows of `features.<table>_current t`, as SQL after FROM; `$1` is the moment where one is given. */
export const rowsOf = (table: ReportTable, { since }: Scope, more = "true"): string =>
  `features.${table}_current t WHERE (${more})${
    since === null
      ? ""
      : table === "deed"
        ? " AND t.saved_at >= $1::text::timestamptz"
        : " AND t.deed_row_key IN (SELECT d.row_key FROM features.deed d WHERE d.saved_at >= $1::text::timestamptz)"
  }`;

/** The rows of a SELECT as JSON: bigint and numeric then come as numbers from both engines. */
export const askRows = async ({ query, since }: Scope, select: string): Promise<readonly unknown[]> =>
  (await query(`SELECT row_to_json(one) AS one FROM (${select}) one`, select.includes("$1") ? [since] : [])).map(
    (row) => row["one"],
  );
