/** One table into one file, streamed: Parquet, CSV or JSON Lines, with its hash. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { DeedError } from "../errors.ts";
import type { SqlRow, TableStore } from "../ports.ts";
import type { Column } from "./columns.ts";
import { createParquetFile } from "./parquet-file.ts";
import { buildSelect, type Selection } from "./select.ts";

export const FILE_FORMATS = ["parquet", "csv", "jsonl"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export type Cell = string | number | boolean | null;
/** How a line of CSV is written (the door's rules for spreadsheets). */
export type ToCsvLine = (cells: readonly Cell[]) => string;

const ROWS_A_FETCH = 4096;

export type ExportedTable = {
  readonly table: string;
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly nullable: boolean;
    readonly meaning: string | null;
  }[];
};

const isNumber = ({ kind }: Column): boolean => kind.startsWith("numeric") || kind === "bigint" || kind === "integer";

/** Numbers with the digits that the database has: JSON holds any decimal. */
const toJsonLine = (columns: readonly Column[]): ((row: SqlRow) => string) => {
  const names = columns.map(({ name }) => JSON.stringify(name));
  const raw = columns.map(isNumber);
  return (row) =>
    `{${columns
      .map(({ name }, at) => {
        const value = row[name] ?? null;
        return `${names[at]}:${value !== null && raw[at] === true ? String(value) : JSON.stringify(value)}`;
      })
      .join(",")}}\n`;
};

/** Lines of the two text formats, some thousand rows a chunk. */
export async function* streamLines(
  store: TableStore,
  selection: Selection,
  format: "csv" | "jsonl",
  toCsvLine: ToCsvLine,
  onRows: (count: number) => void = () => undefined,
): AsyncGenerator<string> {
  const { text, parameters, columns } = await buildSelect(store.query, selection);
  const toLine =
    format === "jsonl"
      ? toJsonLine(columns)
      : (row: SqlRow) => toCsvLine(columns.map(({ name }) => (row[name] ?? null) as Cell));
  if (format === "csv") yield toCsvLine(columns.map(({ name }) => name));
  for await (const rows of store.stream(text, parameters, ROWS_A_FETCH)) {
    onRows(rows.length);
    yield rows.map(toLine).join("");
  }
}

const writeLines = async (path: string, lines: AsyncIterable<string>): Promise<void> => {
  const file = createWriteStream(path);
  const opened = new Promise<void>((resolve, reject) => file.once("open", () => resolve()).once("error", reject));
  await opened;
  try {
    for await (const chunk of lines)
      await new Promise<void>((resolve, reject) => file.write(chunk, (error) => (error ? reject(error) : resolve())));
  } finally {
    file.end();
    await finished(file);
  }
};

const writeParquet = async (store: TableStore, selection: Selection, path: string): Promise<number> => {
  const { text, parameters, columns } = await buildSelect(store.query, selection);
  const file = createParquetFile(path, columns);
  let count = 0;
  for await (const rows of store.stream(text, parameters, ROWS_A_FETCH)) {
    count += rows.length;
    await file.write(rows);
  }
  await file.finish();
  return count;
};

const hashFile = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
};

/** Writes beside and renames: a name never stands for half a file. `path` ends in the format's name. */
export const exportTable = async (
  store: TableStore,
  selection: Selection,
  target: { readonly path: string; readonly file: string; readonly format: FileFormat; readonly toCsvLine: ToCsvLine },
): Promise<ExportedTable> => {
  const { path, file, format, toCsvLine } = target;
  const { columns } = await buildSelect(store.query, selection);
  const incoming = `${path}.part`;
  let rows = 0;
  try {
    if (format === "parquet") rows = await writeParquet(store, selection, incoming);
    else
      await writeLines(
        incoming,
        streamLines(store, selection, format, toCsvLine, (count) => {
          rows += count;
        }),
      );
    const sha256 = await hashFile(incoming);
    const { size } = await stat(incoming);
    await rename(incoming, path);
    return {
      table: selection.table,
      file,
      rows,
      bytes: size,
      sha256,
      columns: columns.map(({ name, kind, nullable, comment }) => ({ name, type: kind, nullable, meaning: comment })),
    };
  } catch (error) {
    await rm(incoming, { force: true });
    throw describeFailure(error, path);
  }
};

const describeFailure = (error: unknown, path: string): unknown =>
  error instanceof Error &&
  "code" in error &&
  ["ENOSPC", "EACCES", "EROFS", "ENOENT", "EISDIR"].includes(String(error.code)) &&
  !(error instanceof DeedError)
    ? new DeedError(error.code === "ENOSPC" ? "disk_full" : "usage", `${path} cannot be written: ${error.message}.`, {
        next:
          error.code === "ENOSPC"
            ? "Make room, or choose another folder with --out."
            : "Choose another folder with --out.",
        cause: error,
      })
    : error;
