/** A Parquet file written row group by row group. The only file that imports hyparquet-writer. */
import { type ColumnSource, fileWriter, ParquetWriter } from "hyparquet-writer";
import type { SqlRow } from "../ports.ts";
import type { Column } from "./columns.ts";

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

/** Large enough for readers to skip groups by their statistics, small enough that a group of the widest table (78 columns) weighs some 30 MB here. */
const ROWS_A_GROUP = 8192;

const numericOf = (kind: string): readonly [precision: number, scale: number] | null => {
  const [, precision, scale] = /^numeric\((\d+),(\d+)\)$/.exec(kind) ?? [];
  return precision === undefined ? null : [Number(precision), Number(scale)];
};

/** Money, areas and shares are DECIMAL: what was 1234.56 in the deed is 1234.56 for the reader, and sums are exact. */
const toElement = ({ name, kind, nullable }: Column): SchemaElement => {
  const base = { name, repetition_type: nullable ? ("OPTIONAL" as const) : ("REQUIRED" as const) };
  const numeric = numericOf(kind);
  if (numeric !== null)
    return { ...base, type: "INT64", converted_type: "DECIMAL", precision: numeric[0], scale: numeric[1] };
  switch (kind) {
    case "boolean":
      return { ...base, type: "BOOLEAN" };
    case "integer":
      return { ...base, type: "INT32" };
    case "bigint":
      return { ...base, type: "INT64" };
    case "date":
      return { ...base, type: "INT32", converted_type: "DATE" };
    case "timestamp":
      // A point in time, not a reading of some clock.
      return { ...base, type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" } };
    default:
      return { ...base, type: "BYTE_ARRAY", converted_type: "UTF8" };
  }
};

/** "-12.5" with scale 2 is -1250n. */
const unscaled = (value: string, scale: number): bigint => {
  const [whole = "0", fraction = ""] = value.split(".");
  return BigInt(whole + fraction.padEnd(scale, "0").slice(0, scale));
};

const DAY_MS = 86_400_000;

/** Keys of rows and documents: no two alike, and digits of hashes do not compress. Neither is tried: 25 µs a row of 59 columns instead of 28. */
const isRandom = (name: string): boolean => /(?:^|_)(?:row|deed|content)_key$|^row_key$/.test(name);
const RANDOM = { encoding: "PLAIN", codec: "UNCOMPRESSED", statistics: false } as const;

/** Null: as it is. */
const toParquet = ({ kind }: Column): ((value: unknown) => unknown) | null => {
  const numeric = numericOf(kind);
  if (numeric !== null) return (value) => (value === null ? null : unscaled(String(value), numeric[1]));
  switch (kind) {
    case "bigint":
      return (value) => (value === null ? null : BigInt(String(value)));
    case "date":
      return (value) => (value === null ? null : Math.floor(Date.parse(`${String(value)}T00:00:00Z`) / DAY_MS));
    case "timestamp":
      return (value) => (value === null ? null : BigInt(Date.parse(String(value))));
    default:
      return null;
  }
};

export type ParquetFile = { write(rows: readonly SqlRow[]): Promise<void>; finish(): Promise<void> };

/** The file is whole after `finish`. Values wait by column, converted: rows as the database gives them would weigh three times as much. */
export const createParquetFile = (path: string, columns: readonly Column[], rowsAGroup = ROWS_A_GROUP): ParquetFile => {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(toElement)],
    createdBy: "deedlens",
    kvMetadata: [],
  });
  const converters = columns.map(toParquet);
  let waiting: unknown[][] = columns.map(() => []);
  let count = 0;
  const flush = async (): Promise<void> => {
    if (count === 0) return;
    const columnData: ColumnSource[] = columns.map(({ name }, at) => ({
      name,
      data: waiting[at] ?? [],
      ...(isRandom(name) ? RANDOM : {}),
    }));
    await writer.write({ columnData, rowGroupSize: count });
    waiting = columns.map(() => []);
    count = 0;
  };
  return {
    async write(rows) {
      for (let from = 0; from < rows.length; ) {
        const portion = rows.slice(from, from + rowsAGroup - count);
        for (const [at, { name }] of columns.entries()) {
          const values = waiting[at] ?? [];
          const convert = converters[at] ?? null;
          if (convert === null) for (const row of portion) values.push(row[name]);
          else for (const row of portion) values.push(convert(row[name]));
        }
        from += portion.length;
        count += portion.length;
        if (count === rowsAGroup) await flush();
      }
    },
    async finish() {
      await flush();
      await writer.finish();
    },
  };
};
