/**
 * `npm run parity:gx [-- SUITES] [--record]`: suite files by chance (30), run in Great Expectations and in ours on three tables of one PostgreSQL server; exit 1
 * where a verdict or a count of unexpected rows differs. `--record` keeps its verdicts for the default suite (tests/quality). Needs PostgreSQL's programs and deploy/great-expectations.txt in .venv (or PARITY_PYTHON).
 */
import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openServer } from "../src/store/server.ts";
import { createOwnPostgres, postgresBinaries } from "../tests/store/own-postgres.ts";
import { compareWithGreatExpectations } from "./parity/compare.ts";
import { drawSuite } from "./parity/suites.ts";
import { PARITY_TABLES, parityTables } from "./parity/tables.ts";

const python = process.env["PARITY_PYTHON"] ?? ".venv/bin/python";
const binaries = postgresBinaries();
const { values, positionals } = parseArgs({ options: { record: { type: "boolean" } }, allowPositionals: true });
const count = Number(positionals[0] ?? 30);
if (!existsSync(python) || binaries === null || !(count > 0)) {
  console.error(
    "Usage: npm run parity:gx [-- SUITES]. It needs PostgreSQL's server programs, and `python3 -m venv .venv && .venv/bin/pip install -r deploy/great-expectations.txt`.",
  );
  process.exit(2);
}
const postgres = await createOwnPostgres(binaries);
await postgres.start();
const sql = openServer(postgres.url, "parity");
try {
  await sql.apply(parityTables("parity"));
  const suites = Array.from({ length: count }, (_, i) => drawSuite(i + 1));
  const startedAt = performance.now();
  const { version, compared, succeeded, counted, raised, byType, differences, theirs } =
    await compareWithGreatExpectations(suites, PARITY_TABLES, {
      python,
      url: postgres.url,
      schema: "parity",
      query: sql.query,
    });
  if (values.record === true)
    writeFileSync(
      "tests/quality/great-expectations.json",
      `${JSON.stringify({ version, suites: count, verdicts: theirs })}\n`,
    );
  for (const difference of differences) console.log(JSON.stringify(difference));
  console.log(
    `Great Expectations ${version}: ${suites.length} suites x ${PARITY_TABLES.length} tables, ${byType.size} types, ${compared} verdicts ` +
      `(${succeeded} succeed, ${counted} with unexpected rows, ${raised} refused by both or one), ${differences.length} differences, ` +
      `${Math.round((performance.now() - startedAt) / 1000)} s`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  await sql.close();
  await postgres.remove();
}
