/** Brings what rows are derived with into the database, and gives it as values: reference medians, price index, rules of fitness, the secret of keyed hashes. */
import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import beside from "../../data/places-beside.json" with { type: "json" };
import { DeedError } from "../errors.ts";
import { packageRoot } from "../installation.ts";
import type { Query, TableStore } from "../ports.ts";
import { type FitnessRules, rulesSchema, USES } from "./fitness.ts";
import { identifySecret } from "./keys.ts";
import { createMedians, readMedians } from "./medians.ts";
import { createPriceIndex, type IndexRow, readPriceIndex } from "./price-index.ts";
import { nameTablesVersion, type Reference } from "./reading.ts";

const dataFile = (name: string): Promise<string> => readFile(join(packageRoot(), "data", name), "utf8");

export const readSetting = async (query: Query, name: string): Promise<string | null> => {
  const rows = await query("SELECT value FROM features.setting WHERE name = $1", [name]);
  return rows[0] === undefined ? null : String(rows[0]["value"]);
};
export const writeSetting = async (query: Query, name: string, value: string): Promise<void> => {
  await query(
    "INSERT INTO features.setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    [name, value],
  );
};

/** The configured secret; where there is none, one that is made once and kept in the store (outside of `features`). */
export const readSecret = async (query: Query, configured: string | null): Promise<string> => {
  if (configured !== null) return configured;
  await query("INSERT INTO kept_keys (name, value) VALUES ('hash_key', $1) ON CONFLICT (name) DO NOTHING", [
    randomBytes(32).toString("hex"),
  ]);
  const rows = await query("SELECT value FROM kept_keys WHERE name = 'hash_key'");
  return String(rows[0]?.["value"]);
};

export const readRules = async (): Promise<FitnessRules> => {
  const read = rulesSchema.safeParse(JSON.parse(await dataFile("fitness-rules.json")));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new DeedError("config_invalid", `data/fitness-rules.json, ${issue?.path.join(".")}: ${issue?.message}.`, {
    next: "Correct the rule; docs/features.md lists the checks.",
  });
};

export type IndexChoice = {
  /** Rows of the user's own; null: the index that ships. Undefined: as chosen before. */
  readonly rows?: readonly IndexRow[] | null;
  /** Undefined: as chosen before; null: the last year of the index. */
  readonly baseYear?: number | null;
};

/** Remembers the user's index and year. Throws `usage` where the index lacks the year. */
const chooseIndex = async (query: Query, choice: IndexChoice): Promise<void> => {
  if (choice.rows !== undefined) {
    const rows = choice.rows ?? readPriceIndex(await dataFile("price-index.csv"), "data/price-index.csv");
    await query("DELETE FROM features.price_index");
    await query(
      `INSERT INTO features.price_index (market_type, year, index_value)
       SELECT * FROM unnest($1::text[], $2::integer[], $3::numeric[])`,
      [rows.map(({ marketType }) => marketType), rows.map(({ year }) => year), rows.map(({ value }) => value)],
    );
    await writeSetting(query, "price_index_source", choice.rows === null ? "reference medians" : "user");
  }
  if (choice.baseYear !== undefined) await writeSetting(query, "price_index_year", String(choice.baseYear ?? ""));
};

const loadIndexRows = async (query: Query): Promise<readonly IndexRow[]> => {
  const rows = await query(
    "SELECT market_type, year, index_value::text AS value FROM features.price_index ORDER BY market_type, year",
  );
  return rows.map((row) => ({
    marketType: String(row["market_type"]) as IndexRow["marketType"],
    year: Number(row["year"]),
    value: String(row["value"]),
  }));
};

const loadRules = async (query: Query, rules: FitnessRules): Promise<void> => {
  const entries = rules.rules.flatMap(({ rule, title, uses }) =>
    USES.filter((use) => uses[use] !== undefined).map((use) => ({ rule, use, title })),
  );
  await query("DELETE FROM features.fitness_rule");
  await query(
    `INSERT INTO features.fitness_rule (rules_version, rule, use_name, title)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])`,
    [rules.version, entries.map(({ rule }) => rule), entries.map(({ use }) => use), entries.map(({ title }) => title)],
  );
};

/** Two processes with two keys would derive all rows anew in turns. Throws `config_invalid`. */
const checkKey = async (query: Query, secret: string, newKey: boolean): Promise<void> => {
  const [before, now] = [await readSetting(query, "hash_key_id"), identifySecret(secret)];
  if (before !== null && before !== now && !newKey)
    throw new DeedError(
      "config_invalid",
      "The feature tables were made with another key of hashes (DEEDLENS_HASH_KEY).",
      {
        next: "Set the same key for all commands and workers; `deedlens tables refresh --new-key` derives the tables anew with this one.",
      },
    );
  await writeSetting(query, "hash_key_id", now);
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Also writes the tables reference_median, price_index and fitness_rule where they are behind. */
export const loadReference = async (
  store: TableStore,
  options: { readonly hashKey: string | null; readonly newKey?: boolean; readonly index?: IndexChoice },
): Promise<Reference> => {
  const [medianText, ruleText] = [await dataFile("reference-medians.csv"), await dataFile("fitness-rules.json")];
  const medians = readMedians(medianText, "data/reference-medians.csv");
  const rules = await readRules();
  return store.transaction(async (query) => {
    const first = (await readSetting(query, "price_index_source")) === null;
    await chooseIndex(query, { ...(first ? { rows: null, baseYear: null } : {}), ...options.index });
    const indexRows = await loadIndexRows(query);
    const chosenYear = await readSetting(query, "price_index_year");
    const priceIndex = createPriceIndex(indexRows, chosenYear ? Number(chosenYear) : null);
    await writeSetting(query, "price_index_base", String(priceIndex.baseYear));
    const dataVersion = sha256(medianText + ruleText);
    if ((await readSetting(query, "reference_data")) !== dataVersion) {
      await query("DELETE FROM features.reference_median");
      // The file as it is, taken apart by the database: ten thousands of parameters would take twice as long.
      await query(
        `INSERT INTO features.reference_median (nis_code, area_level, market_type, year, sale_count, median_eur)
         SELECT c[1], c[2], c[3], c[4]::integer, nullif(c[5], '')::integer, c[6]::numeric
         FROM string_to_table($1::text, E'\\n') WITH ORDINALITY AS lines (line, number), string_to_array(line, ',') AS c
         WHERE number > 1 AND line <> ''`,
        [medianText],
      );
      await loadRules(query, rules);
      await writeSetting(query, "reference_data", dataVersion);
    }
    const secret = await readSecret(query, options.hashKey);
    await checkKey(query, secret, options.newKey ?? false);
    return {
      secret,
      medians: createMedians(medians),
      priceIndex,
      rules,
      tablesVersion: nameTablesVersion([
        dataVersion,
        JSON.stringify(indexRows),
        String(priceIndex.baseYear),
        JSON.stringify(beside),
        identifySecret(secret),
      ]),
    };
  });
};
