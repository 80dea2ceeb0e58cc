/** Validation of a million transactions on a PostgreSQL of its own: seconds, with few expectations and with many, beside a plain COPY of the table. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Expectation,
  loadSuites,
  type Suite,
  type SuiteFile,
  type Validation,
  validateTables,
} from "../src/quality/index.ts";
import { openStore } from "../src/store/index.ts";
import { openServer } from "../src/store/server.ts";
import { refreshTables } from "../src/tables/index.ts";
import { createOwnPostgres } from "../tests/store/own-postgres.ts";
import type { Row } from "./rows.ts";
import { fillTransactions } from "./tables-rows.ts";

const BAR_SECONDS = 30;
const REPEATS = 3;

/** BENCH_ROWS (1,000,000) shortens it. `folder` is an empty one. */
export async function benchValidate(binaries: string, folder: string): Promise<Row[]> {
  const rows = Number(process.env["BENCH_ROWS"] ?? 1_000_000);
  const postgres = await createOwnPostgres(binaries);
  try {
    await postgres.start();
    const store = await openStore({ dataFolder: join(folder, "data"), databaseUrl: postgres.url });
    const sql = openServer(postgres.url, "bench");
    try {
      // An empty refresh writes the reference tables.
      await refreshTables({ store: store.tables, hashKey: null });
      // In one part: the statement's time-out of a store is meant for less.
      await sql.apply(`SET LOCAL statement_timeout = 0; ${fillTransactions(rows)}`);
      await sql.apply("ANALYZE features.deed; ANALYZE features.transaction");
      const cpu = createCpuClock(
        String((await sql.query("SELECT pg_read_file('postmaster.pid') AS pid"))[0]?.["pid"]).split("\n")[0] ?? "",
      );
      const copy = await median(() =>
        timed(() => sql.query("SELECT count(*), sum(length(t::text)) FROM features.transaction t")),
      );
      const shipped = (await loadSuites()).filter(({ suite }) => ["transactions", "provenance"].includes(suite.name));
      const plain = await measure(store.tables, shipped, cpu);
      const many = await measure(store.tables, [manyExpectations(shipped)], cpu);
      const name = (what: string): string => `validate: ${rows.toLocaleString("en")} transactions, ${what}`;
      return [
        { name: name("read and spelled out once, as COPY does"), value: copy, unit: "s", bar: null },
        {
          name: name(`${plain.count} expectations in two suites`),
          value: plain.seconds,
          unit: "s",
          bar: { most: BAR_SECONDS },
        },
        { name: name("the same, CPU of the server"), value: plain.cpuSeconds, unit: "s", bar: null },
        { name: name("the same over COPY"), value: plain.seconds / copy, unit: "x", bar: null },
        {
          name: name(`${many.count} expectations in one suite`),
          value: many.seconds,
          unit: "s",
          bar: { most: BAR_SECONDS },
        },
        { name: name("the same, CPU of the server"), value: many.cpuSeconds, unit: "s", bar: null },
        { name: name("the same over COPY"), value: many.seconds / copy, unit: "x", bar: null },
        { name: "validate: rows that fail and were held back", value: plain.held, unit: "rows", bar: null },
      ];
    } finally {
      await sql.close();
      await store.close();
    }
  } finally {
    await postgres.remove();
  }
}

type Measured = {
  readonly count: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly held: number;
};

const measure = async (
  store: Parameters<typeof validateTables>[0],
  suites: readonly SuiteFile[],
  cpu: () => number,
): Promise<Measured> => {
  let last: Validation | null = null;
  let held = 0;
  const before = cpu();
  const seconds = await median(async () => {
    const spent = await timed(async () => {
      last = await validateTables(store, { suites, table: "features.transaction", occasion: "command" });
    });
    held += (last as Validation | null)?.tables.reduce((sum, { quarantined }) => sum + quarantined, 0) ?? 0;
    return spent;
  });
  const failed =
    (last as Validation | null)?.tables.flatMap(({ verdicts }) => verdicts.filter(({ error }) => error !== null)) ?? [];
  if (failed.length > 0)
    throw new Error(`not judged: ${failed.map(({ label, error }) => `${label}: ${error}`).join("; ")}`);
  return {
    count: suites.reduce((sum, { suite }) => sum + suite.expectations.length, 0),
    seconds,
    cpuSeconds: (cpu() - before) / REPEATS,
    held,
  };
};

const expectation = (type: string, kwargs: Expectation["kwargs"]): Expectation => ({
  type,
  kwargs,
  severity: "warning",
  notes: "",
  quarantine: false,
});

/** All that ships in one suite, medians and quantiles, uniqueness and sets of values, distances from a reference period. */
const manyExpectations = (shipped: readonly SuiteFile[]): SuiteFile => {
  const period = { period_column: "deed_year", reference_to: 2018 };
  const suite: Suite = {
    name: "many",
    tables: [],
    expectations: [
      ...shipped.flatMap(({ suite: one }) =>
        one.expectations.map((each) => ({ ...each, severity: "warning" as const, quarantine: false })),
      ),
      ...["price_eur", "good_count", "from_count", "to_count", "price_confidence"].flatMap((column) => [
        expectation("expect_column_median_to_be_between", { column, min_value: 0 }),
        expectation("expect_column_mean_to_be_between", { column, min_value: 0 }),
        expectation("expect_column_max_to_be_between", { column, min_value: 0 }),
        expectation("expect_column_stdev_to_be_between", { column, min_value: 0 }),
      ]),
      ...["deed_row_key", "content_key", "postal_code", "notary_key"].flatMap((column) => [
        expectation("expect_column_values_to_be_unique", { column, mostly: 0 }),
        expectation("expect_column_unique_value_count_to_be_between", { column, min_value: 1 }),
      ]),
      expectation("expect_deedlens_psi_to_be_less_than", { column: "price_eur", max_value: 0.25, ...period }),
      expectation("expect_deedlens_ks_distance_to_be_less_than", { column: "price_eur", max_value: 0.1, ...period }),
      expectation("expect_deedlens_category_psi_to_be_less_than", {
        column: "market_type",
        max_value: 0.25,
        ...period,
      }),
      expectation("expect_deedlens_chebyshev_distance_to_be_less_than", {
        column: "nis_code",
        max_value: 0.1,
        ...period,
      }),
    ],
  };
  return { suite, sha256: "0".repeat(64) };
};

const CLOCK_TICKS_A_SECOND = 100;

/** Seconds that a server and its children, gone ones too, have computed: what else the machine does is not in it. */
const createCpuClock = (pid: string) => (): number => {
  const fieldsOf = (of: string): readonly string[] =>
    readFileSync(`/proc/${of}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const sum = (fields: readonly string[]): number => fields.reduce((all, ticks) => all + Number(ticks), 0);
  const children = readdirSync("/proc").flatMap((name) => {
    try {
      const fields = /^\d+$/.test(name) ? fieldsOf(name) : [];
      return fields[1] === pid ? [sum(fields.slice(11, 13))] : [];
    } catch {
      // It ended while the list was read.
      return [];
    }
  });
  return (sum(fieldsOf(pid).slice(11, 15)) + children.reduce((all, ticks) => all + ticks, 0)) / CLOCK_TICKS_A_SECOND;
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
};

const median = async (once: () => Promise<number>): Promise<number> => {
  const seconds: number[] = [];
  for (let i = 0; i < REPEATS; i++) seconds.push(await once());
  return seconds.toSorted((a, b) => a - b)[REPEATS >> 1] ?? Number.NaN;
};
