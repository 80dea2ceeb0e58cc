/** The feature tables at size, on a PostgreSQL server of their own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresBinaries } from "../tests/store/own-postgres.ts";
import type { Row } from "./rows.ts";
import { benchExport } from "./tables-export.ts";
import { benchMarket } from "./tables-market.ts";
import { benchReport } from "./tables-report.ts";
import { benchValidate } from "./tables-validate.ts";

export async function benchTables(warn: (line: string) => void): Promise<Row[]> {
  const binaries = postgresBinaries();
  if (binaries === null) {
    warn("NO PostgreSQL: the feature tables were not measured.");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "deedlens-bench-"));
  try {
    return [
      ...(await benchExport(binaries, folder)),
      ...(await benchValidate(binaries, folder)),
      ...(await benchReport(binaries, folder)),
      ...(await benchMarket(binaries, folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
