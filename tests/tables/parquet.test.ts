/** Parquet as others read it: types survive, values are exact, row groups are bounded. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parquetMetadata } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCsvLine } from "../../src/cli/csv.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { describeTable } from "../../src/tables/describe.ts";
import { exportTables, FEATURE_TABLES, type FeatureTable, refreshTables } from "../../src/tables/index.ts";
import { createParquetFile } from "../../src/tables/parquet-file.ts";
import { layNewStore } from "../support/new-store.ts";
import { goldNames, goldReading, save } from "./gold-readings.ts";
import { linesOf } from "./tables-suite.ts";

/** What DuckDB must see of a column of ours. */
const DUCK: Readonly<Record<string, string>> = {
  text: "VARCHAR",
  date: "DATE",
  timestamp: "TIMESTAMP WITH TIME ZONE",
  boolean: "BOOLEAN",
  integer: "INTEGER",
  bigint: "BIGINT",
};

describe("Parquet files of the feature tables", () => {
  let folder = "";
  let store: Store;
  let duck: DuckDBInstance;
  const ask = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
    const connection = await duck.connect();
    try {
      return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
    } finally {
      connection.closeSync();
    }
  };
  const file = (table: FeatureTable): string => join(folder, "out", `${table}.parquet`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "deedlens-parquet-"));
    await layNewStore(join(folder, "data"));
    store = await openStore({ dataFolder: join(folder, "data") });
    await save(store, goldNames().map(goldReading));
    await refreshTables({ store: store.tables, hashKey: null });
    await exportTables({
      store: store.tables,
      folder: join(folder, "out"),
      tables: FEATURE_TABLES,
      format: "parquet",
      selection: { where: [], since: null, snapshot: null },
      toCsvLine,
      signal: new AbortController().signal,
    });
    duck = await DuckDBInstance.create(":memory:");
  });
  afterAll(async () => {
    duck?.closeSync();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(FEATURE_TABLES)("have for %s the columns, types and rows of the database", async (table) => {
    const columns = await describeTable(store.tables.query, "features", `${table}_current`);
    const seen = await ask(`DESCRIBE SELECT * FROM read_parquet('${file(table)}')`);
    expect(seen.map((row) => [row["column_name"], row["column_type"]])).toEqual(
      columns.map(({ name, kind }) => [name, DUCK[kind] ?? kind.replace("numeric", "DECIMAL")]),
    );
    const rows = (await linesOf(store, table)).split("\n").flatMap((line) => (line === "" ? [] : JSON.parse(line)));
    const read = await ask(
      `SELECT * REPLACE (${columns.some(({ kind }) => kind === "timestamp") ? "strftime(timezone('UTC', saved_at), '%Y-%m-%dT%H:%M:%S.%gZ') AS saved_at" : `${columns[0]?.name} AS ${columns[0]?.name}`}) FROM read_parquet('${file(table)}')`,
    );
    const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
    // DuckDB gives decimals and large integers as text: the digits are compared as numbers of JSON.
    expect(
      read.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            value !== null && /^(?:numeric|bigint)/.test(kinds.get(name) ?? "") ? Number(value) : value,
          ]),
        ),
      ),
    ).toEqual(rows);
  });

  it("are summed exactly", async () => {
    const [sum] = await ask(
      `SELECT sum(price_eur)::VARCHAR AS sum, count(*)::INTEGER AS rows FROM read_parquet('${file("transaction")}') WHERE fit_price_model`,
    );
    const [own] = await store.tables.query(
      "SELECT sum(price_eur)::text AS sum, count(*)::integer AS rows FROM features.transaction_current WHERE fit_price_model",
    );
    expect(sum).toEqual(own);
  });

  it("join by their keys", async () => {
    const rows = await ask(
      `SELECT t.market_type, g.good_type FROM read_parquet('${file("transaction")}') t
       JOIN read_parquet('${file("transaction_good")}') l ON l.transaction_row_key = t.row_key
       JOIN read_parquet('${file("good")}') g ON g.row_key = l.good_row_key WHERE g.row_key = t.main_good_row_key`,
    );
    expect(rows).toHaveLength(5);
  });

  it("have a row group for each portion of rows, and hold the ends of every type", async () => {
    const path = join(folder, "ends.parquet");
    const columns = (["text", "date", "timestamp", "boolean", "integer", "bigint", "numeric(18,2)"] as const).map(
      (kind, index) => ({
        name: `c${index}`,
        kind,
        nullable: true,
        generated: false,
      }),
    );
    const values = [
      [
        "ß€\u{1F3E0}",
        "0001-01-01",
        "1970-01-01T00:00:00.001Z",
        true,
        -2147483648,
        "-9223372036854775808",
        "-9999999999999999.99",
      ],
      ["", "9999-12-31", "2999-12-31T23:59:59.999Z", false, 2147483647, "9223372036854775807", "9999999999999999.99"],
      [null, null, null, null, null, null, null],
      ["0", "1969-12-31", "2024-02-29T12:00:00.000Z", true, 0, "0", "-0.01"],
    ];
    const parquet = createParquetFile(path, columns, 1);
    for (const row of values)
      await parquet.write([Object.fromEntries(row.map((value, index) => [`c${index}`, value]))]);
    await parquet.finish();
    const bytes = await readFile(path);
    expect(
      parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)).row_groups,
    ).toHaveLength(4);
    const read = await ask(
      `SELECT c0, c1::VARCHAR AS c1, strftime(timezone('UTC', c2), '%Y-%m-%dT%H:%M:%S.%gZ') AS c2, c3, c4, c5::VARCHAR AS c5, c6::VARCHAR AS c6 FROM read_parquet('${path}')`,
    );
    expect(read.map((row) => Object.values(row))).toEqual(values);
  });
});
