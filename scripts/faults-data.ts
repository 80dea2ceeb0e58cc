/**
 * `npm run faults:data [-- --rows N --seed N]`: a market of a million transactions with planted faults on a PostgreSQL server of its own, and how many of the faults
 * validation finds. Ends with 1 when recall is under 0.98 or precision under 0.95.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../src/store/index.ts";
import { createOwnPostgres, postgresBinaries } from "../tests/store/own-postgres.ts";
import { createMarket, scoreMarket } from "../tests/support/market/index.ts";
import { PRECISION_BAR, printScore, RECALL_BAR } from "../tests/support/market/print-score.ts";

/** Of a server that holds a million rows; fsync is off already. */
const SETTINGS = ["jit=off", "shared_buffers=1GB", "work_mem=64MB", "maintenance_work_mem=256MB", "max_wal_size=8GB"];

const { values } = parseArgs({
  options: { rows: { type: "string", default: "1000000" }, seed: { type: "string", default: "6" } },
});
const [rows, seed] = [Number(values.rows), Number(values.seed)];
const binaries = postgresBinaries();
if (!Number.isSafeInteger(rows) || rows < 5000 || !Number.isSafeInteger(seed) || binaries === null) {
  console.error(
    binaries === null
      ? "No PostgreSQL server is installed: install the package postgresql."
      : "--rows takes a whole number from 5000 on (fewer hold no group to judge), --seed a whole number.",
  );
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "deedlens-faults-"));
const postgres = await createOwnPostgres(binaries, {
  settings: SETTINGS,
});
try {
  await postgres.start();
  const store = await openStore({ dataFolder: join(folder, "data"), databaseUrl: postgres.url });
  try {
    const market = await createMarket(store.tables, rows, seed);
    console.error(`built in ${market.seconds.toFixed(1)} s`);
    const score = await scoreMarket(store.tables);
    console.log(printScore(score));
    process.exitCode =
      score.recall >= RECALL_BAR && score.precision >= PRECISION_BAR && score.errors.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
} finally {
  await postgres.remove();
  rmSync(folder, { recursive: true, force: true });
}
