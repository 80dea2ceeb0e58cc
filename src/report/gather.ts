/** All numbers of the report, as of one moment of the database. */
import type { Query, TableStore } from "../ports.ts";
import { findAttention } from "./attention.ts";
import { gatherConfidence } from "./confidence.ts";
import { choosePeriods, gatherDrift, type Years } from "./drift.ts";
import { gatherFitness } from "./fitness.ts";
import { gatherMarket } from "./market.ts";
import { countHeld, gatherOperations, gatherVerdicts } from "./operations.ts";
import { gatherPresence } from "./presence.ts";
import { REPORT_SCHEMA, REPORT_TABLES, type Report } from "./schema.ts";
import type { Scope } from "./scope.ts";

export type ReportOptions = {
  /** Only rows of deeds saved from then on; null: all. */
  readonly since: Date | null;
  /** Years, both included, that drift is measured from; null: the three before the last one with enough rows. */
  readonly reference: Years | null;
  /** Of deedlens, for the reader. */
  readonly version: string;
  readonly now?: Date;
  /** Deeds that distributions are drawn from (`SAMPLE_DEEDS`). */
  readonly sampleDeeds?: number;
};

/** Distributions of more deeds look the same: a share is right to half a point, and PSI to some thousandths where years have 3,000 rows. */
export const SAMPLE_DEEDS = 50_000;

/** Reads only. On a server one snapshot of the database, without the compilation that takes longer than these queries run. */
export const gatherReport = (store: Pick<TableStore, "transaction">, options: ReportOptions): Promise<Report> =>
  store.transaction(async (query) => {
    await query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for (const setting of ["jit = off", "work_mem = '64MB'", "TimeZone = 'UTC'"]) await query(`SET LOCAL ${setting}`);
    return gather(query, options);
  });

const gather = async (query: Query, options: ReportOptions): Promise<Report> => {
  const now = options.now ?? new Date();
  const scope: Scope = { query, since: options.since?.toISOString() ?? null };
  const presence = await gatherPresence(scope);
  const rowsIn = (table: string): number =>
    presence.find((group) => group.table === table && group.by === "all")?.rows ?? 0;
  const held = await countHeld(scope);
  const sample = drawSample(rowsIn("deed"), options.sampleDeeds ?? SAMPLE_DEEDS);
  const market = await gatherMarket(scope);
  const numbers = {
    tables: REPORT_TABLES.map((table) => ({ table, rows: rowsIn(table), quarantined: held.get(table) ?? 0 })),
    market: [...market],
    outsideMarket: rowsIn("transaction") - market.reduce((sum, { transactions }) => sum + transactions, 0),
    presence: [...presence],
    sample: { share: sample.share, deeds: Math.round(rowsIn("deed") * sample.share) },
    confidence: await gatherConfidence(scope, sample.bound),
    drift: await gatherDrift(
      scope,
      presence,
      choosePeriods(presence, options.reference, now.getUTCFullYear()),
      sample.bound,
    ),
    fitness: await gatherFitness(scope),
    expectations: await gatherVerdicts(scope),
    operations: await gatherOperations(scope),
  };
  return {
    schema: REPORT_SCHEMA,
    generatedAt: now.toISOString(),
    version: options.version,
    since: scope.since,
    ...numbers,
    attention: [...findAttention(numbers)],
  };
};

/** Keys of rows begin with the deed's SHA-256, so those below a bound are a random part of the deeds, the same in each report, and found by an index. */
const drawSample = (deeds: number, wanted: number): { readonly share: number; readonly bound: string | null } => {
  if (deeds <= wanted) return { share: 1, bound: null };
  const digits = Math.round((wanted / deeds) * 16 ** 8);
  return { share: digits / 16 ** 8, bound: digits.toString(16).padStart(8, "0") };
};
