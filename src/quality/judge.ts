/** A suite held to a table: every expectation with its verdict, and for those that fail the first rows that do. */
import { DeedError } from "../errors.ts";
import type { Query } from "../ports.ts";
import type { Check, Context, Value } from "./checks.ts";
import { type Fragment, raw } from "./fragments.ts";
import { runScans } from "./scan.ts";
import { type Expectation, SEVERITIES, type Severity, type Suite } from "./suite.ts";
import { listUniqueColumns, splitName, type Table } from "./tables.ts";
import { EXPECTATION_TYPES } from "./types/index.ts";

export type Verdict = {
  readonly expectation: Expectation;
  /** Names the expectation within its suite and table, such as `expect_column_values_to_be_unique row_key`; the same from run to run. */
  readonly label: string;
  readonly success: boolean;
  readonly observed: Value;
  readonly elementCount: number | null;
  readonly unexpectedCount: number | null;
  /** Why it could not be judged: it then counts as failed. */
  readonly error: string | null;
  /** Finds the failing rows; null where it succeeds, or where no single row is at fault. */
  readonly failing: { readonly where: Fragment; readonly joins: readonly Fragment[] } | null;
};

/** As `judgeSuites`, for one. */
export const judgeSuite = async (
  query: Query,
  table: Table,
  scope: Fragment,
  suite: Suite,
): Promise<readonly Verdict[]> => (await judgeSuites(query, table, scope, [suite]))[0] ?? [];

/**
 * Judges all expectations of the suites in as few scans as `runScans` needs: two suites cost no more than one. What is wrong with an expectation (a column that is
 * not there) is its verdict.
 */
export const judgeSuites = async (
  query: Query,
  table: Table,
  scope: Fragment,
  suites: readonly Suite[],
): Promise<readonly (readonly Verdict[])[]> => {
  const isUnique = await listUniqueColumns(query);
  let aliases = 0;
  const context: Context = {
    table,
    scope,
    column: (name) => {
      const column = table.columns.get(name);
      if (column === undefined) throw notThere(`${table.name} has no column "${name}".`);
      return column;
    },
    alias: () => `joined_${aliases++}`,
    isUnique: (other, column) => isUnique.has(JSON.stringify([...splitName(other), column])),
  };
  const built = suites.map(({ expectations }) => expectations.map((expectation) => build(expectation, context)));
  const checks = built.flat().flatMap(({ check }) => check ?? []);
  const answers = await runScans(query, table, scope, checks);
  const answerOf = new Map(checks.map((check, i) => [check, answers[i]]));
  return suites.map(({ expectations }, at) => {
    const labels = nameExpectations(expectations);
    return expectations.map((expectation, i): Verdict => {
      const { check = null, error = null } = built[at]?.[i] ?? {};
      const label = labels[i] ?? expectation.type;
      const answer = check === null ? undefined : answerOf.get(check);
      if (check === null || answer === undefined || "error" in answer)
        return {
          ...failed(expectation, label),
          error: error ?? (answer !== undefined && "error" in answer ? answer.error : "not judged"),
        };
      const outcome = check.judge(answer.values);
      const isAtFault = check.failing !== null && (outcome.unexpectedCount ?? 0) > 0;
      return {
        expectation,
        label,
        ...outcome,
        error: null,
        failing: isAtFault ? { where: check.failing ?? raw("false"), joins: check.joins ?? [] } : null,
      };
    });
  });
};

export const worstOf = (verdicts: readonly Verdict[]): Severity | null =>
  SEVERITIES.find((severity) =>
    verdicts.some(({ success, expectation }) => !success && expectation.severity === severity),
  ) ?? null;

const failed = (expectation: Expectation, label: string): Omit<Verdict, "error"> => ({
  expectation,
  label,
  success: false,
  observed: null,
  elementCount: null,
  unexpectedCount: null,
  failing: null,
});

const build = (
  { type, kwargs }: Expectation,
  context: Context,
): { readonly check?: Check; readonly error?: string } => {
  const make = EXPECTATION_TYPES[type];
  if (make === undefined) return { error: `there is no type ${type} (docs/expectations.md lists them)` };
  try {
    return { check: make(kwargs, context) };
  } catch (error) {
    if (error instanceof DeedError) return { error: error.message };
    throw error;
  }
};

/** Type and columns; a second one alike gets a number. */
const nameExpectations = (expectations: readonly Expectation[]): readonly string[] => {
  const seen = new Map<string, number>();
  return expectations.map(({ type, kwargs }) => {
    const columns = ["column", "column_A", "column_B", "column_list", "group_columns"].flatMap(
      (key) => kwargs[key] ?? [],
    );
    const label = [type, columns.join(",")].filter((word) => word !== "").join(" ");
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} #${count}`;
  });
};

const notThere = (message: string): DeedError =>
  new DeedError("config_invalid", message, { next: "Correct the name in the suite, or take the expectation out." });
