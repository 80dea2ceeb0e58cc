import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { z } from "zod";
import { parseFlags, settingFlags } from "../../config.ts";
import { DeedError } from "../../errors.ts";
import type { StoredDeed } from "../../ports.ts";
import { FEATURE_TABLES, type FeatureTable, FILE_FORMATS } from "../../tables/index.ts";
import { interrupted } from "../batch.ts";
import { toCsvLine } from "../csv.ts";
import type { Door } from "../door.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withExistingStore } from "../reading.ts";
import { csvHeader, csvRows, jsonRows, TABLES, type Table } from "../tables.ts";
import { wordCount } from "../words.ts";

const flagsSchema = z.strictObject({
  data: settingFlags.data,
  format: z.enum(FILE_FORMATS),
  table: z
    .string()
    .transform((names) => names.split(","))
    .pipe(z.array(z.enum([...TABLES, ...FEATURE_TABLES])).min(1))
    .optional(),
  out: z.string().min(1).optional(),
  withParties: z.boolean().optional(),
  since: z.string().min(1).optional(),
  where: z.array(z.string().min(1)).optional(),
  snapshot: z.string().min(1).optional(),
});

type Write = (table: Table, text: string) => Promise<void>;

const isFeatureTable = (name: string): name is FeatureTable => FEATURE_TABLES.some((table) => table === name);

/** The feature tables (`deed`, `transaction`, …), or what the record holds (`transactions`, `goods`, `parties`). */
export const runExport = async (rawFlags: unknown, door: Door): Promise<ExitCode> => {
  const { format, table: names, withParties, since, where, snapshot, ...flags } = parseFlags(flagsSchema, rawFlags);
  const features = names?.filter(isFeatureTable) ?? [];
  const records = names?.filter((name) => !isFeatureTable(name)) ?? [];
  const selects = since !== undefined || where !== undefined || snapshot !== undefined;
  if (features.length === 0 && format !== "parquet" && !selects)
    return exportRecords({ ...flags, format, withParties, table: records[0], isOne: records.length < 2 }, door);
  if (records.length > 0 || withParties === true)
    throw new DeedError(
      "usage",
      "Records are not exported with --since, --where, --snapshot or as Parquet, nor beside feature tables.",
      {
        next: `Choose among ${FEATURE_TABLES.join(", ")} with --table: they hold no parties.`,
      },
    );
  const { exportFeatures } = await import("./export-features.ts");
  return exportFeatures(
    {
      place: { data: flags.data },
      format,
      tables: features.length === 0 ? null : features,
      out: flags.out,
      where: where ?? [],
      since: since ?? null,
      snapshot: snapshot ?? null,
    },
    door,
  );
};

type RecordExport = {
  readonly data?: string | undefined;
  readonly format: "jsonl" | "csv";
  readonly table: Table | undefined;
  /** At most one table was named. */
  readonly isOne: boolean;
  readonly out?: string | undefined;
  readonly withParties: boolean | undefined;
};

/** Writes row by row, one deed in memory at a time. */
const exportRecords = async (flags: RecordExport, door: Door): Promise<ExitCode> => {
  const { format, table, isOne, out, withParties = false, ...settings } = flags;
  if (!isOne)
    throw new DeedError("usage", "Name one table of records, or none for all of them.", {
      next: "Add --help for examples.",
    });
  if (table === "parties" && !withParties)
    throw new DeedError("usage", "The parties are personal data.", {
      next: "Add --with-parties when you mean to export them.",
    });
  const tables = table === undefined ? TABLES.filter((name) => name !== "parties" || withParties) : [table];
  if (format === "csv" && out === undefined && tables.length > 1)
    throw new DeedError("usage", "One stream of CSV holds one table.", {
      next: "Choose it with --table, or write one file a table with --out DIR.",
    });
  const options = { withParties };
  const toText = (name: Table, deed: StoredDeed): string =>
    format === "csv"
      ? csvRows(name, deed, options).map(toCsvLine).join("")
      : jsonRows(name, deed, options)
          .map((row) => `${JSON.stringify(row)}\n`)
          .join("");

  return withExistingStore(settings, door, async (store) => {
    const target = out === undefined ? toStream(door) : await openFiles(out, tables, format);
    let deeds = 0;
    try {
      if (format === "csv") for (const name of tables) await target.write(name, toCsvLine(csvHeader(name, options)));
      for await (const { deed } of store.deeds.iterate()) {
        if (door.signal.aborted) throw interrupted();
        for (const name of tables) await target.write(name, toText(name, deed));
        deeds += 1;
      }
    } finally {
      await target.end();
    }
    if (out !== undefined)
      door.note(
        `Wrote ${tables.map((name) => join(out, `${name}.${format}`)).join(", ")} from ${wordCount(deeds, "deed")}.`,
      );
    return EXIT.ok;
  });
};

type Target = { readonly write: Write; end(): Promise<void> };

const toStream = (door: Door): Target => ({
  write: async (_, text) => {
    if (text !== "") await door.out(text);
  },
  end: async () => undefined,
});

const openFiles = async (folder: string, tables: readonly Table[], format: string): Promise<Target> => {
  const streams = new Map<Table, WriteStream>();
  try {
    await mkdir(folder, { recursive: true });
    for (const table of tables) streams.set(table, createWriteStream(join(folder, `${table}.${format}`)));
    await Promise.all(
      [...streams.values()].map(
        (stream) => new Promise<void>((opened, refused) => stream.once("open", () => opened()).once("error", refused)),
      ),
    );
  } catch (error) {
    throw new DeedError(
      "usage",
      `${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      {
        next: "Choose another folder with --out.",
        cause: error,
      },
    );
  }
  return {
    write: (table, text) =>
      new Promise((resolve, reject) => {
        const stream = streams.get(table);
        if (stream === undefined) reject(new Error(`no stream for ${table}`));
        else stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    async end() {
      for (const stream of streams.values()) {
        stream.end();
        await finished(stream);
      }
    },
  };
};
