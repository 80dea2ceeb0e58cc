import { join, resolve } from "node:path";
import { DeedError } from "../../errors.ts";
import type { FeatureTable, FileFormat } from "../../tables/index.ts";
import { toCsvLine } from "../csv.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { wordCount } from "../words.ts";

export type FeatureExport = {
  readonly place: { readonly data?: string | undefined };
  readonly format: FileFormat;
  /** Null: the four that a pipeline needs. */
  readonly tables: readonly FeatureTable[] | null;
  readonly out: string | undefined;
  readonly where: readonly string[];
  readonly since: string | null;
  readonly snapshot: string | null;
};

const USUAL: readonly FeatureTable[] = ["deed", "transaction", "good", "transaction_good"];

/** Feature tables, streamed: into a folder with a manifest, or one table of lines to standard output. */
export const exportFeatures = async (given: FeatureExport, door: Door): Promise<ExitCode> => {
  const { format, out, where, since, snapshot } = given;
  const tables = given.tables ?? USUAL;
  const [only] = tables;
  if (where.length > 0 && tables.length > 1)
    throw new DeedError("usage", "--where is about the columns of one table.", {
      next: "Name the table with --table.",
    });
  if (out === undefined && (format === "parquet" || tables.length > 1))
    throw new DeedError(
      "usage",
      format === "parquet" ? "Parquet goes into files." : "Standard output holds one table.",
      {
        next:
          format === "parquet" ? "Name a folder with --out." : "Choose it with --table, or name a folder with --out.",
      },
    );
  return withExistingStore(given.place, door, async (store, settings) => {
    const { exportTables, refreshTables, streamLines } = await import("../../tables/index.ts");
    // A snapshot is as it is; everything else is first brought up to what the store holds.
    if (snapshot === null) await refreshTables({ store: store.tables, hashKey: settings.hashKey, signal: door.signal });
    const selection = { where, since, snapshot };
    if (out === undefined) {
      if (only !== undefined && format !== "parquet")
        for await (const lines of streamLines(store.tables, { ...selection, table: only }, format, toCsvLine))
          await door.out(lines);
      return EXIT.ok;
    }
    const manifest = await exportTables({
      store: store.tables,
      folder: resolve(out),
      tables,
      format,
      selection,
      toCsvLine,
      signal: door.signal,
    });
    door.note(
      `Wrote ${manifest.tables.map(({ file, rows }) => `${join(out, file)} (${wordCount(rows, "row")})`).join(", ")} and ${join(out, "manifest.json")}.`,
    );
    return EXIT.ok;
  });
};
