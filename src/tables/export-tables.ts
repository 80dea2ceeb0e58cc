/** Several tables into a folder, with a manifest that says what they are and what made them. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DeedError } from "../errors.ts";
import type { Query, TableStore } from "../ports.ts";
import type { FeatureTable } from "./columns.ts";
import { type ExportedTable, exportTable, type FileFormat, type ToCsvLine } from "./export-table.ts";
import { readRules, readSetting } from "./references.ts";
import type { Selection } from "./select.ts";

export type Manifest = {
  readonly schema: "deedlens-export/1";
  readonly madeAt: string;
  readonly format: FileFormat;
  readonly selection: {
    readonly where: readonly string[];
    readonly since: string | null;
    readonly snapshot: string | null;
  };
  readonly tablesVersion: string | null;
  readonly fitnessRulesVersion: string;
  readonly priceIndex: { readonly source: string | null; readonly year: string | null };
  /** How many current readings each set of stage versions made. */
  readonly versions: readonly Readonly<Record<string, string | number | null>>[];
  /** Rows of the snapshot that were erased since it was made; 0 for the current rows. */
  readonly erasedRows: number;
  readonly tables: readonly ExportedTable[];
};

export type ExportOptions = {
  readonly store: TableStore;
  readonly folder: string;
  readonly tables: readonly FeatureTable[];
  readonly format: FileFormat;
  readonly selection: Omit<Selection, "table">;
  readonly toCsvLine: ToCsvLine;
  readonly signal: AbortSignal;
};

/** Writes `TABLE.FORMAT` for each table and `manifest.json` last. */
export const exportTables = async (options: ExportOptions): Promise<Manifest> => {
  const { store, folder, format, selection, toCsvLine, signal } = options;
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new DeedError(
      "usage",
      `${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      {
        next: "Choose another folder with --out.",
      },
    );
  });
  const watermark = (await readSetting(store.query, "watermark")) ?? "0";
  const tables: ExportedTable[] = [];
  for (const table of options.tables) {
    if (signal.aborted)
      throw new DeedError("interrupted", "Interrupted.", { next: "Run the same command again.", retryable: true });
    const file = `${table}.${format}`;
    const made = await exportTable(
      store,
      { ...selection, table },
      { path: join(folder, file), file, format, toCsvLine },
    );
    await store.query(
      `INSERT INTO features.export (table_name, file_format, row_count, sha256, watermark)
       VALUES ($1, $2, $3::text::bigint, $4, $5::text::bigint)`,
      [table, format, String(made.rows), made.sha256, watermark],
    );
    tables.push(made);
  }
  const manifest: Manifest = {
    schema: "deedlens-export/1",
    madeAt: new Date().toISOString(),
    format,
    selection,
    tablesVersion: await readSetting(store.query, "tables_version"),
    fitnessRulesVersion: (await readRules()).version,
    priceIndex: {
      source: await readSetting(store.query, "price_index_source"),
      year: (await readSetting(store.query, "price_index_base")) ?? null,
    },
    versions: await countVersions(store.query),
    erasedRows: selection.snapshot === null ? 0 : await countErased(store.query, selection.snapshot),
    tables,
  };
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
};

const STAGES = ["layer", "page", "text", "clauses", "ner", "features"] as const;

const countVersions = async (query: Query): Promise<Manifest["versions"]> => {
  const columns = [...STAGES.map((stage) => `${stage}_version`), "model_sha256"].join(", ");
  const rows = await query(
    `SELECT ${columns}, count(*)::integer AS readings FROM features.deed_current GROUP BY ${columns} ORDER BY ${columns}`,
  );
  return rows as Manifest["versions"];
};

const countErased = async (query: Query, snapshot: string): Promise<number> => {
  const rows = await query(
    "SELECT coalesce(sum(erased_row_count), 0)::integer AS erased FROM features.snapshot_table WHERE snapshot = $1",
    [snapshot],
  );
  return Number(rows[0]?.["erased"] ?? 0);
};
