/**
 * How much of what was planted validation finds. A finding is a deed (or a group of rows) that fails a critical expectation of a suite, any expectation of the suites
 * `plausible-…`, or one of the rules of fitness that speak of faults; what merely makes a deed unfit (a gift, a share) is no finding.
 */
import type { TableStore } from "../../../src/ports.ts";
import { loadSuites, type TableVerdict, validateTables } from "../../../src/quality/index.ts";
import { GROUP_FAULTS, ROW_FAULTS } from "./faults.ts";

const FAULT_RULES = ["several_goods", "reading_contradicts", "exact_duplicate"] as const;
const ALL = 10_000_000;

export type KindScore = {
  readonly kind: string;
  readonly title: string;
  readonly planted: number;
  readonly found: number;
  /** Findings of what is meant for the kind: deeds, or groups. */
  readonly flagged: number;
  /** Those of them in which something was planted. */
  readonly right: number;
};
export type Score = {
  readonly kinds: readonly KindScore[];
  readonly recall: number;
  readonly precision: number;
  /** Findings with nothing planted, by what found them. */
  readonly wrong: readonly (readonly [detector: string, count: number])[];
  readonly deeds: number;
  readonly validateSeconds: number;
  /** Expectations that could not be judged. */
  readonly errors: readonly string[];
};

type Groups = { readonly failing: number; readonly examples: readonly string[] };

export const scoreMarket = async (store: TableStore): Promise<Score> => {
  const startedAt = performance.now();
  const { tables } = await validateTables(store, { suites: await loadSuites(), occasion: "command", failingRows: ALL });
  const validateSeconds = (performance.now() - startedAt) / 1000;
  const { deedsOf, groupsOf } = collect(tables);
  for (const rule of FAULT_RULES) deedsOf.set(`rule ${rule}`, await unfitBy(store, rule));
  const rows = await store.query("SELECT kind, deed_key, label FROM market.fault");
  const faultOf = new Map(
    rows.flatMap((row) => (row["deed_key"] === null ? [] : [[String(row["deed_key"]), String(row["kind"])] as const])),
  );
  // A copy and its original are one finding: which of the two is the copy is not for the finder to say. Deeds of a scanner that failed are faulty too.
  const faulty = new Set([...faultOf.keys(), ...(await besides(store))]);
  const rowScores = ROW_FAULTS.map(({ kind, title, found }): KindScore => {
    const flagged = new Set(found.flatMap((detector) => [...(deedsOf.get(detector) ?? [])]));
    const planted = [...faultOf].filter(([, one]) => one === kind).map(([deed]) => deed);
    return {
      kind,
      title,
      planted: planted.length,
      found: planted.filter((deed) => flagged.has(deed)).length,
      flagged: flagged.size,
      right: [...flagged].filter((deed) => faulty.has(deed)).length,
    };
  });
  const groupScores = GROUP_FAULTS.map(({ kind, title, found }): KindScore => {
    const labels = rows.filter((row) => row["kind"] === kind).map((row) => String(row["label"]));
    const groups = found.map((detector) => groupsOf.get(detector) ?? { failing: 0, examples: [] });
    const right = labels.filter((label) =>
      groups.some(({ examples }) => examples.some((example) => example.startsWith(`${label}: `))),
    ).length;
    return {
      kind,
      title,
      planted: labels.length,
      found: right,
      flagged: groups.reduce((sum, { failing }) => sum + failing, 0),
      right,
    };
  });
  const kinds = [...rowScores, ...groupScores];
  const flagged = new Set([...deedsOf.values()].flatMap((deeds) => [...deeds]));
  const meant = new Set(GROUP_FAULTS.flatMap(({ found }) => found));
  const otherGroups = [...groupsOf].filter(([detector]) => !meant.has(detector));
  const wrongGroups =
    sum(groupScores.map((one) => one.flagged - one.right)) + sum(otherGroups.map(([, { failing }]) => failing));
  const rightDeeds = [...flagged].filter((deed) => faulty.has(deed)).length;
  const rightGroups = sum(groupScores.map(({ right }) => right));
  // A deed is found whichever expectation finds it.
  const foundDeeds = [...faultOf.keys()].filter((deed) => flagged.has(deed)).length;
  return {
    kinds,
    recall: (foundDeeds + rightGroups) / (faultOf.size + sum(groupScores.map(({ planted }) => planted))),
    precision: (rightDeeds + rightGroups) / (flagged.size + rightGroups + wrongGroups),
    wrong: [
      ...[...deedsOf].map(
        ([detector, deeds]) => [detector, [...deeds].filter((deed) => !faulty.has(deed)).length] as const,
      ),
      ...groupScores.map((one) => [one.kind, one.flagged - one.right] as const),
      ...otherGroups.map(([detector, { failing }]) => [detector, failing] as const),
    ]
      .filter(([, count]) => count > 0)
      .toSorted((a, b) => b[1] - a[1]),
    deeds: Number((await store.query("SELECT count(*)::integer AS n FROM features.deed"))[0]?.["n"]),
    validateSeconds,
    errors: tables.flatMap(({ verdicts }) =>
      verdicts.flatMap(({ label, error }) => (error === null ? [] : [`${label}: ${error}`])),
    ),
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Deeds and groups that each expectation finds, by `suite label`. Critical expectations on presence or on the whole table name rows too. */
const collect = (tables: readonly TableVerdict[]) => {
  const deedsOf = new Map<string, Set<string>>();
  const groupsOf = new Map<string, Groups>();
  for (const { suite, verdicts, failing } of tables)
    for (const [at, { label, expectation, observed, success, failing: rows }] of verdicts.entries()) {
      const isPlausible = suite.startsWith("plausible");
      if (success || (!isPlausible && expectation.severity !== "critical")) continue;
      // Expectations of one type and columns count as one: the classes of energy labels are twenty.
      const detector = `${suite} ${label.replace(/ #\d+$/, "")}`;
      if (rows === null) {
        const { failing: count = 1, examples = [] } = (observed ?? {}) as Partial<Groups>;
        const before = groupsOf.get(detector) ?? { failing: 0, examples: [] };
        groupsOf.set(detector, { failing: before.failing + count, examples: [...before.examples, ...examples] });
        continue;
      }
      const deeds = deedsOf.get(detector) ?? new Set<string>();
      for (const { deed_key } of failing[at] ?? []) if (deed_key !== null) deeds.add(deed_key);
      deedsOf.set(detector, deeds);
    }
  return { deedsOf, groupsOf };
};

const unfitBy = async (store: TableStore, rule: string): Promise<Set<string>> => {
  const rows = await store.query(
    "SELECT DISTINCT deed_key FROM features.transaction WHERE is_current AND concat('; ', price_model_reasons, '; ') LIKE '%; ' || $1 || '; %'",
    [rule],
  );
  return new Set(rows.map((row) => String(row["deed_key"])));
};

const besides = async (store: TableStore): Promise<readonly string[]> => {
  const rows = await store.query(
    "SELECT deed_key FROM market.sale WHERE doubt > 0 UNION SELECT s.deed_key FROM market.sale s JOIN market.sale c ON c.copy_of = s.i WHERE c.copy_of > 0",
  );
  return rows.map((row) => String(row["deed_key"]));
};
