/** All suites that ship, held to a market of a million transactions with their goods and links, planted faults included, on a PostgreSQL of its own. */
import { join } from "node:path";
import { loadSuites, validateTables } from "../src/quality/index.ts";
import { openStore } from "../src/store/index.ts";
import { createOwnPostgres } from "../tests/store/own-postgres.ts";
import { createMarket } from "../tests/support/market/index.ts";
import type { Row } from "./rows.ts";
import { median, timed } from "./timing.ts";

const REPEATS = 3;
const TABLES = ["deed", "transaction", "good", "transaction_good"];

/** BENCH_ROWS (1,000,000) shortens it. `folder` is an empty one. */
export async function benchMarket(binaries: string, folder: string): Promise<Row[]> {
  const rows = Number(process.env["BENCH_ROWS"] ?? 1_000_000);
  const postgres = await createOwnPostgres(binaries);
  try {
    await postgres.start();
    const store = await openStore({ dataFolder: join(folder, "market"), databaseUrl: postgres.url });
    try {
      const market = await createMarket(store.tables, rows);
      const suites = await loadSuites();
      const copies: number[] = [];
      const validations: number[] = [];
      for (let turn = 0; turn < REPEATS; turn++) {
        copies.push(
          await timed(async () => {
            for (const table of TABLES)
              await store.tables.query(`SELECT count(*), sum(length(t::text)) FROM features.${table} t`);
          }),
        );
        validations.push(await timed(() => validateTables(store.tables, { suites, occasion: "command" })));
      }
      const name = (what: string): string => `market: ${rows.toLocaleString("en")} transactions, ${what}`;
      const expectations = suites.reduce((sum, { suite }) => sum + suite.expectations.length * suite.tables.length, 0);
      return [
        { name: name("made, with goods, links and faults"), value: market.seconds, unit: "s", bar: null },
        { name: name("four tables read and spelled out once"), value: median(copies), unit: "s", bar: null },
        { name: name(`${expectations} expectations on them`), value: median(validations), unit: "s", bar: null },
        { name: name("the same over COPY"), value: median(validations) / median(copies), unit: "x", bar: null },
      ];
    } finally {
      await store.close();
    }
  } finally {
    await postgres.remove();
  }
}
