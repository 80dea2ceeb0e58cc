/** What two versions of the tables say differently of the same deeds, field by field. */
import type { Query } from "../ports.ts";
import { describeTable } from "./describe.ts";
import { SNAPSHOT_NAME } from "./select.ts";
import { findVersion } from "./versions.ts";

/** What joins a row of one version with that of the other. */
const ID_OF = { deed: null, transaction: "transaction_id", good: "good_id" } as const;
type ComparedTable = keyof typeof ID_OF;

/** These tell of the reading itself: of course they differ. */
const OF_THE_READING =
  /^(?:row_key|deed_row_key|deed_key|reading_key|is_current|saved|saved_at|main_good_row_key|content_key|duplicate_of|.*_version|model_sha256)$/;
/** What differs in the tables' own version is meant to be seen, but not row by row. */
const EXAMPLES = 3;

export type FieldDifference = {
  readonly table: ComparedTable;
  readonly column: string;
  readonly rows: number;
  readonly examples: readonly {
    readonly deed: string;
    readonly id: string | null;
    readonly a: string | null;
    readonly b: string | null;
  }[];
};
export type VersionDifference = {
  readonly tables: readonly {
    readonly table: ComparedTable;
    readonly inBoth: number;
    readonly onlyInA: number;
    readonly onlyInB: number;
    readonly changed: number;
  }[];
  readonly fields: readonly FieldDifference[];
};

/** A version's key or the beginning of one, or the name of a snapshot. Throws `not_in_store`. */
const relationOf = async (query: Query, name: string): Promise<(table: ComparedTable) => string> => {
  if (SNAPSHOT_NAME.test(name)) {
    const rows = await query("SELECT 1 AS one FROM features.snapshot WHERE name = $1", [name]);
    if (rows.length > 0) return (table) => `snapshot_${name}.${table}`;
  }
  const key = await findVersion(query, name);
  // A key of ours: hexadecimal digits.
  return (table) => `(SELECT * FROM features.${table} WHERE reading_key = '${key}')`;
};

/** Deeds that only one of the two read are left out, but for their count. */
export const compareVersions = async (query: Query, a: string, b: string): Promise<VersionDifference> => {
  const [ofA, ofB] = [await relationOf(query, a), await relationOf(query, b)];
  const tables: VersionDifference["tables"][number][] = [];
  const fields: FieldDifference[] = [];
  for (const table of Object.keys(ID_OF) as ComparedTable[]) {
    const id = ID_OF[table];
    const columns = (await describeTable(query, "features", table))
      .map(({ name }) => name)
      .filter((name) => !OF_THE_READING.test(name) && name !== id);
    // Deeds that both hold; within them a row may still be in one version only.
    const rows = (side: "a" | "b"): string =>
      `SELECT t.* FROM ${side === "a" ? ofA(table) : ofB(table)} t WHERE t.deed_key IN (SELECT deed_key FROM ${side === "a" ? ofB("deed") : ofA("deed")} o)`;
    const joined = `FROM (${rows("a")}) a FULL JOIN (${rows("b")}) b ON b.deed_key = a.deed_key${id === null ? "" : ` AND b.${id} = a.${id}`}`;
    const differs = (column: string): string => `a."${column}" IS DISTINCT FROM b."${column}"`;
    const both = "a.row_key IS NOT NULL AND b.row_key IS NOT NULL";
    const [counts = {}] = await query(
      `SELECT (count(*) FILTER (WHERE ${both}))::integer AS in_both, (count(*) FILTER (WHERE b.row_key IS NULL))::integer AS only_a,
         (count(*) FILTER (WHERE a.row_key IS NULL))::integer AS only_b,
         (count(*) FILTER (WHERE ${both} AND (${columns.map(differs).join(" OR ")})))::integer AS changed,
         ${columns.map((column, at) => `(count(*) FILTER (WHERE ${both} AND ${differs(column)}))::integer AS c${at}`).join(", ")} ${joined}`,
    );
    tables.push({
      table,
      inBoth: Number(counts["in_both"]),
      onlyInA: Number(counts["only_a"]),
      onlyInB: Number(counts["only_b"]),
      changed: Number(counts["changed"]),
    });
    for (const [at, column] of columns.entries()) {
      const changed = Number(counts[`c${at}`]);
      if (changed === 0) continue;
      const examples = await query(
        `SELECT a.deed_key AS deed, ${id === null ? "NULL" : `a.${id}`} AS id, a."${column}"::text AS a, b."${column}"::text AS b
         ${joined} WHERE ${both} AND ${differs(column)} ORDER BY 1, 2 LIMIT ${EXAMPLES}`,
      );
      fields.push({ table, column, rows: changed, examples: examples as unknown as FieldDifference["examples"] });
    }
  }
  return { tables, fields: fields.sort((x, y) => y.rows - x.rows) };
};
