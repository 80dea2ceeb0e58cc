/**
 * The workers' half of the work. Each change is one statement that says under which state it holds, so that it may be sent twice (a lost connection) and
 * two workers may send it at once.
 */
import { createCrew } from "./crew.ts";
import type { Sql } from "./sql.ts";
import { createFeeding } from "./step-feeding.ts";
import { createRunning } from "./step-running.ts";
import type { StepLedger } from "./step-types.ts";

export const createStepLedger = (sql: Sql): StepLedger => ({
  ...createCrew(sql),
  ...createFeeding(sql),
  ...createRunning(sql),
});
