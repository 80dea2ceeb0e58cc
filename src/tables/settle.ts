/** What only shows among many deeds: which reading of a deed is current, which transactions repeat another, which goods are one and the same. */
import type { Query } from "../ports.ts";
import type { FitnessRules, Use } from "./fitness.ts";

const CHILDREN = ["transaction", "good", "transaction_good", "parcel", "area", "evidence"] as const;

/** The chosen reading of each deed, by `features.chosen_version` and else the one saved last; says nothing of deeds that are not named. Null: all deeds. */
export const settleCurrent = async (query: Query, deedKeys: readonly string[] | null): Promise<void> => {
  const among = deedKeys === null ? "" : "WHERE d.deed_key = ANY($1::text[])";
  const parameters = deedKeys === null ? [] : [deedKeys];
  await query(
    `WITH chosen AS (
       SELECT DISTINCT ON (d.deed_key) d.deed_key, d.row_key
       FROM features.deed d LEFT JOIN features.chosen_version c ON c.reading_key = d.reading_key
       ${among} ORDER BY d.deed_key, c.preference NULLS LAST, d.saved DESC)
     UPDATE features.deed d SET is_current = (d.row_key = chosen.row_key)
     FROM chosen WHERE chosen.deed_key = d.deed_key AND d.is_current <> (d.row_key = chosen.row_key)`,
    parameters,
  );
  for (const table of CHILDREN)
    await query(
      `UPDATE features.${table} o SET is_current = d.is_current
       FROM features.deed d ${among === "" ? "WHERE" : `${among} AND`} o.deed_row_key = d.row_key AND o.is_current <> d.is_current`,
      parameters,
    );
};

/** Keys under which the transactions of these deeds are looked for; ask before and after they change. */
export const contentKeysOf = async (query: Query, deedKeys: readonly string[]): Promise<readonly string[]> => {
  const rows = await query(
    `SELECT DISTINCT t.content_key FROM features.transaction t
     JOIN features.deed d ON d.row_key = t.deed_row_key WHERE d.deed_key = ANY($1::text[])`,
    [deedKeys],
  );
  return rows.map((row) => String(row["content_key"]));
};

const DUPLICATE = "exact_duplicate";

const withReason = (use: Use, rules: FitnessRules): string => {
  const column = `${use}_reasons`;
  const applies = rules.rules.some(({ check, uses }) => check === "exact_duplicate" && uses[use] !== undefined);
  const before = `nullif(regexp_replace(t.${column}, '(; )?${DUPLICATE}$', ''), '')`;
  const reason = applies ? `CASE WHEN r.original <> t.row_key THEN '${DUPLICATE}' END` : "NULL";
  return `${column} = nullif(concat_ws('; ', ${before}, ${reason}), '')`;
};

/** Among current rows of one content the one of the deed that was taken in first counts; the others point to it and are unfit. Null: all rows. */
export const settleDuplicates = async (
  query: Query,
  rules: FitnessRules,
  contentKeys: readonly string[] | null,
): Promise<void> => {
  const among = contentKeys === null ? "" : "AND t.content_key = ANY($1::text[])";
  await query(
    `WITH ranked AS (
       SELECT t.row_key, first_value(t.row_key) OVER (PARTITION BY t.content_key ORDER BY s.position, t.row_key) AS original
       FROM features.transaction t JOIN sources s ON s.sha256 = t.deed_key WHERE t.is_current ${among}
       UNION ALL
       SELECT t.row_key, t.row_key FROM features.transaction t WHERE NOT t.is_current AND t.duplicate_of IS NOT NULL ${among})
     UPDATE features.transaction t SET duplicate_of = nullif(r.original, r.row_key),
       ${withReason("price_model", rules)}, ${withReason("market_report", rules)}
     FROM ranked r WHERE r.row_key = t.row_key AND t.duplicate_of IS DISTINCT FROM nullif(r.original, r.row_key)`,
    contentKeys === null ? [] : [contentKeys],
  );
};

/** A key that more goods share than this tells no good from another; the first ones are linked. */
const MOST_ALIKE = 50;
/** Between a private agreement and its notarial deed lie four months by custom; years where conditions delay it. */
const AGREEMENT_DAYS = 1095;

/**
 * Links the goods of these deeds to the same goods of other deeds, the earlier deed first (by date, then by the order in which they were taken in).
 * Rules: `address` (municipality, street, number, box alike), `parcel` (a parcel alike), `address_and_parcel`. Null: all deeds.
 */
export const settleLinks = async (query: Query, deedKeys: readonly string[] | null): Promise<void> => {
  const parameters = deedKeys === null ? [] : [deedKeys];
  const among = (column: string): string => (deedKeys === null ? "" : `AND ${column} = ANY($1::text[])`);
  await query(
    deedKeys === null
      ? "DELETE FROM features.link"
      : "DELETE FROM features.link WHERE from_deed_key = ANY($1::text[]) OR to_deed_key = ANY($1::text[])",
    parameters,
  );
  await query(
    `WITH alike AS (
       SELECT a.row_key AS one, b.row_key AS other, 'address' AS rule
       FROM features.good a CROSS JOIN LATERAL (
         SELECT g.row_key FROM features.good g
         WHERE g.is_current AND g.address_key = a.address_key AND g.deed_key <> a.deed_key ORDER BY g.row_key LIMIT ${MOST_ALIKE}) b
       WHERE a.is_current AND a.address_key IS NOT NULL ${among("a.deed_key")}
       UNION
       SELECT a.good_row_key, b.good_row_key, 'parcel'
       FROM features.parcel a CROSS JOIN LATERAL (
         SELECT p.good_row_key FROM features.parcel p
         WHERE p.is_current AND p.parcel_key = a.parcel_key AND p.deed_key <> a.deed_key ORDER BY p.row_key LIMIT ${MOST_ALIKE}) b
       WHERE a.is_current AND a.parcel_key IS NOT NULL ${among("a.deed_key")}),
     pairs AS (
       SELECT least(one, other) AS one, greatest(one, other) AS other,
         CASE WHEN count(DISTINCT rule) = 2 THEN 'address_and_parcel' ELSE min(rule) END AS rule
       FROM alike GROUP BY 1, 2),
     ordered AS (
       SELECT p.rule, a.row_key AS a_key, b.row_key AS b_key, a.deed_key AS a_deed, b.deed_key AS b_deed,
         a.deed_kind AS a_kind, b.deed_kind AS b_kind, a.deed_date AS a_date, b.deed_date AS b_date,
         coalesce(a.deed_date < b.deed_date OR (a.deed_date = b.deed_date AND sa.position < sb.position), sa.position < sb.position) AS a_first
       FROM pairs p JOIN features.good a ON a.row_key = p.one JOIN features.good b ON b.row_key = p.other
       JOIN sources sa ON sa.sha256 = a.deed_key JOIN sources sb ON sb.sha256 = b.deed_key),
     directed AS (
       SELECT rule, abs(b_date - a_date) AS days,
         CASE WHEN a_first THEN a_key ELSE b_key END AS from_key, CASE WHEN a_first THEN b_key ELSE a_key END AS to_key,
         CASE WHEN a_first THEN a_deed ELSE b_deed END AS from_deed, CASE WHEN a_first THEN b_deed ELSE a_deed END AS to_deed,
         CASE WHEN a_first THEN a_kind ELSE b_kind END AS from_kind, CASE WHEN a_first THEN b_kind ELSE a_kind END AS to_kind
       FROM ordered)
     INSERT INTO features.link (from_good_row_key, to_good_row_key, from_deed_key, to_deed_key, rule, relation, days_between)
     SELECT from_key, to_key, from_deed, to_deed, rule,
       CASE WHEN from_kind = 'private_agreement' AND to_kind IN ('sale', 'public_sale') AND coalesce(days, 0) <= ${AGREEMENT_DAYS}
              THEN 'agreement_then_deed'
            WHEN from_kind = 'condominium_statutes' THEN 'statutes_then_deed'
            WHEN from_kind IN ('sale', 'public_sale', 'private_agreement') AND to_kind IN ('sale', 'public_sale', 'private_agreement') AND days > 0
              THEN 'resale'
            ELSE 'same_good' END,
       days
     FROM directed ON CONFLICT (from_good_row_key, to_good_row_key) DO NOTHING`,
    parameters,
  );
};
