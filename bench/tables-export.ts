/** Refresh after a batch, and exports, of a million transactions on a PostgreSQL of its own; export runs as the command, its memory is the process's peak. */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FeatureRecord } from "../src/deed.ts";
import { openStore, type Store } from "../src/store/index.ts";
import { openServer } from "../src/store/server.ts";
import { refreshTables } from "../src/tables/index.ts";
import { createOwnPostgres } from "../tests/store/own-postgres.ts";
import { goldNames, goldRecord, readingOf, save } from "../tests/tables/gold-readings.ts";
import type { Row } from "./rows.ts";
import { fillTransactions } from "./tables-rows.ts";
import { median, timed } from "./timing.ts";

const MAIN = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));
const NEW_DEEDS = 1000;
const REFRESH_SECONDS = 5;
const EXPORT_SECONDS = 60;
const EXPORT_MEGABYTES = 500;
const REPEATS = 3;

/** The fixture deeds over and over, each time another house: no two are linked. */
const variant = (record: FeatureRecord, number: number): FeatureRecord => ({
  ...record,
  transactions: record.transactions.map((one) => ({
    ...one,
    price: one.price && { ...one.price, amount: one.price.amount + number },
  })),
  goods: record.goods.map((good) => ({
    ...good,
    address: good.address && { ...good.address, number: String(number) },
    parcels: good.parcels.map((parcel) => ({ ...parcel, number: `${number}A` })),
  })),
});

/** A text as long as a deed of fifteen pages, so that a reading weighs what it weighs. */
const TEXT = "De verkoper verklaart dat het goed vrij is van alle lasten en hypotheken. ".repeat(600);

const saveNew = async (store: Store, from: number): Promise<void> => {
  const records = goldNames().map(goldRecord);
  for (let number = from; number < from + NEW_DEEDS; number++) {
    const record = records[number % records.length];
    if (record !== undefined)
      await save(store, [readingOf(`bench ${number}`, variant(record, number), { text: TEXT })]);
  }
};

type Ran = { readonly seconds: number; readonly megabytes: number };

/** The command in a process of its own; its peak is what Linux has counted, looked at until it ends. */
const runExport = (databaseUrl: string, folder: string, words: readonly string[]): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [MAIN, "export", "--data", folder, ...words], {
      env: { PATH: process.env["PATH"] ?? "", DATABASE_URL: databaseUrl },
      stdio: ["ignore", "ignore", "inherit"],
    });
    let peak = 0;
    const look = setInterval(() => {
      try {
        const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
        peak = Math.max(peak, Number(kilobytes) / 1024);
      } catch {
        // Between its end and ours.
      }
    }, 50);
    child.once("close", (code) => {
      clearInterval(look);
      if (code === 0) resolve({ seconds: (performance.now() - startedAt) / 1000, megabytes: peak });
      else reject(new Error(`export ended with ${code}`));
    });
  });

/** BENCH_ROWS (1,000,000) shortens it. `folder` is an empty one. */
export async function benchExport(binaries: string, folder: string): Promise<Row[]> {
  const count = Number(process.env["BENCH_ROWS"] ?? 1_000_000);
  const postgres = await createOwnPostgres(binaries);
  const data = join(folder, "export-data");
  try {
    await postgres.start();
    const store = await openStore({ dataFolder: data, databaseUrl: postgres.url });
    const sql = openServer(postgres.url, "bench");
    const refresh = () => refreshTables({ store: store.tables, hashKey: null });
    try {
      await refresh();
      await sql.apply(`SET LOCAL statement_timeout = 0; ${fillTransactions(count)}`);
      await sql.apply("ANALYZE features.deed; ANALYZE features.transaction");
      const refreshes: number[] = [];
      for (let turn = 0; turn < REPEATS; turn++) {
        await saveNew(store, turn * NEW_DEEDS);
        refreshes.push(await timed(refresh));
      }
      const copies: number[] = [];
      for (let turn = 0; turn < REPEATS; turn++)
        copies.push(
          await timed(() => sql.query("SELECT count(*), sum(length(t::text)) FROM features.transaction_current t")),
        );
      const copy = median(copies);
      const rows: Row[] = [
        {
          name: `tables: refresh after ${NEW_DEEDS} new deeds beside ${count.toLocaleString("en")}`,
          value: median(refreshes),
          unit: "s",
          bar: { most: REFRESH_SECONDS },
        },
        { name: "tables: all transactions read and spelled out once, as COPY does", value: copy, unit: "s", bar: null },
      ];
      for (const format of ["parquet", "csv", "jsonl"] as const) {
        const out = join(folder, format);
        const { seconds, megabytes } = await runExport(postgres.url, data, [
          "--format",
          format,
          "--table",
          "transaction",
          "--out",
          out,
        ]);
        const bar = format === "parquet";
        rows.push(
          {
            name: `export: transactions as ${format}`,
            value: seconds,
            unit: "s",
            bar: bar ? { most: EXPORT_SECONDS } : null,
          },
          { name: `export: the same over COPY`, value: seconds / copy, unit: "x", bar: null },
          {
            name: `export: peak memory of the command, ${format}`,
            value: megabytes,
            unit: "MB",
            bar: bar ? { most: EXPORT_MEGABYTES } : null,
          },
        );
        rmSync(out, { recursive: true, force: true });
      }
      return rows;
    } finally {
      await sql.close();
      await store.close();
    }
  } finally {
    await postgres.remove();
  }
}
