/** Which versions of readings the tables hold, which of them counts, and what became of the rows. */
import { DeedError } from "../errors.ts";
import type { Query, TableStore } from "../ports.ts";
import { readRules } from "./references.ts";
import { settleCurrent, settleDuplicates, settleLinks } from "./settle.ts";

export type TableVersion = {
  readonly readingKey: string;
  readonly readings: number;
  readonly current: number;
  /** 1 for the one that was chosen first; null: not chosen. */
  readonly preference: number | null;
  readonly model: string | null;
  readonly stages: string;
};

export const listVersions = async (query: Query): Promise<readonly TableVersion[]> => {
  const rows = await query(
    `SELECT d.reading_key, count(*)::integer AS readings, (count(*) FILTER (WHERE d.is_current))::integer AS current,
       min(c.preference) AS preference, min(d.model_sha256) AS model,
       min(concat_ws(' ', d.layer_version, d.page_version, d.text_version, d.clauses_version, d.ner_version, d.features_version)) AS stages
     FROM features.deed d LEFT JOIN features.chosen_version c ON c.reading_key = d.reading_key
     GROUP BY d.reading_key ORDER BY max(d.saved) DESC`,
  );
  return rows.map((row) => ({
    readingKey: String(row["reading_key"]),
    readings: Number(row["readings"]),
    current: Number(row["current"]),
    preference: row["preference"] === null ? null : Number(row["preference"]),
    model: row["model"] === null ? null : String(row["model"]),
    stages: String(row["stages"]),
  }));
};

/** The one version whose key begins with `prefix`. Throws `not_in_store`. */
export const findVersion = async (query: Query, prefix: string): Promise<string> => {
  const keys = (await listVersions(query))
    .map(({ readingKey }) => readingKey)
    .filter((key) => key.startsWith(prefix.toLowerCase()));
  const [only, second] = keys;
  if (only !== undefined && second === undefined) return only;
  throw new DeedError(
    "not_in_store",
    `${only === undefined ? "No" : "More than one"} version begins with "${prefix}".`,
    {
      next: "`deedlens tables` lists the versions.",
    },
  );
};

/** From now on the first of these versions that a deed has is its current one; none: the newest is. */
export const chooseVersions = async (store: TableStore, prefixes: readonly string[]): Promise<void> => {
  const keys: string[] = [];
  for (const prefix of prefixes) keys.push(await findVersion(store.query, prefix));
  const rules = await readRules();
  await store.transaction(async (query) => {
    await query("DELETE FROM features.chosen_version");
    await query(
      `INSERT INTO features.chosen_version (reading_key, preference)
       SELECT key, number FROM unnest($1::text[]) WITH ORDINALITY AS given (key, number)`,
      [keys],
    );
    await settleCurrent(query, null);
    await settleDuplicates(query, rules, null);
    await settleLinks(query, null);
  });
};

export type FitnessCount = {
  readonly use: string;
  readonly rule: string;
  readonly title: string;
  readonly rows: number;
  readonly alone: number;
};
export type FitnessSummary = {
  readonly transactions: number;
  readonly fit: Readonly<Record<string, number>>;
  readonly rules: readonly FitnessCount[];
};

/** How many current transactions each rule removes, and how many it alone removes. */
export const countFitness = async (query: Query): Promise<FitnessSummary> => {
  const [total] = await query(
    `SELECT count(*)::integer AS transactions, (count(*) FILTER (WHERE fit_price_model))::integer AS price_model,
       (count(*) FILTER (WHERE fit_market_report))::integer AS market_report FROM features.transaction_current`,
  );
  const rows = await query(
    `WITH unfit AS (SELECT row_key, use_name, reason, count(*) OVER (PARTITION BY row_key, use_name) AS reasons FROM features.unfit_current)
     SELECT f.use_name, f.rule, f.title, count(u.row_key)::integer AS rows, (count(u.row_key) FILTER (WHERE u.reasons = 1))::integer AS alone
     FROM features.fitness_rule f LEFT JOIN unfit u ON u.reason = f.rule AND u.use_name = f.use_name
     GROUP BY f.use_name, f.rule, f.title ORDER BY f.use_name DESC, 4 DESC, f.rule`,
  );
  return {
    transactions: Number(total?.["transactions"] ?? 0),
    fit: { price_model: Number(total?.["price_model"] ?? 0), market_report: Number(total?.["market_report"] ?? 0) },
    rules: rows.map((row) => ({
      use: String(row["use_name"]),
      rule: String(row["rule"]),
      title: String(row["title"]),
      rows: Number(row["rows"]),
      alone: Number(row["alone"]),
    })),
  };
};
