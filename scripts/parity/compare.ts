/** The same suite files on the same tables, by Great Expectations and by us: where do verdicts or counts of unexpected rows differ? */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import type { Query } from "../../src/ports.ts";
import { describeTable, judgeSuite, parseSuite, scopeOf, type Verdict } from "../../src/quality/index.ts";
import type { ParitySuite } from "./suites.ts";

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL("run_gx.py", import.meta.url));

const theirsSchema = z.object({
  version: z.string(),
  verdicts: z.array(
    z.object({
      suite: z.string(),
      table: z.string(),
      position: z.number(),
      type: z.string(),
      success: z.boolean(),
      unexpected: z.number().nullable(),
      elements: z.number().nullable(),
      raised: z.string().nullable(),
    }),
  ),
});

export type Difference = {
  readonly suite: string;
  readonly table: string;
  readonly type: string;
  readonly kwargs: unknown;
  readonly theirs: { readonly success: boolean; readonly unexpected: number | null; readonly raised: string | null };
  readonly ours: { readonly success: boolean; readonly unexpected: number | null; readonly error: string | null };
};
export type Comparison = {
  readonly version: string;
  readonly compared: number;
  readonly succeeded: number;
  readonly counted: number;
  readonly raised: number;
  readonly byType: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
  /** What they said, `suite/table` → success and count of unexpected rows by position. */
  readonly theirs: Readonly<Record<string, readonly (readonly [success: 0 | 1, unexpected: number | null])[]>>;
};

/** `python` is an interpreter that has deploy/great-expectations.txt; the tables stand in `schema` of the server at `url`. */
export const compareWithGreatExpectations = async (
  suites: readonly ParitySuite[],
  tables: readonly string[],
  place: { readonly python: string; readonly url: string; readonly schema: string; readonly query: Query },
): Promise<Comparison> => {
  const folder = await mkdtemp(join(tmpdir(), "deedlens-parity-"));
  try {
    for (const suite of suites) await writeFile(join(folder, `${suite.name}.json`), JSON.stringify(suite));
    const out = join(folder, "verdicts");
    await run(place.python, [SCRIPT, place.url, place.schema, folder, tables.join(","), out], {
      maxBuffer: 64 * 1024 * 1024,
      // Its answers do not depend on the machine's threads; ours share the cores with it.
      env: { ...process.env, OMP_NUM_THREADS: "1" },
    });
    const theirs = theirsSchema.parse(JSON.parse(await readFile(out, "utf8")));
    const ours = await judgeAll(suites, tables, folder, place.schema, place.query);
    return compare(suites, theirs, ours);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const keyOf = (suite: string, table: string, position: number): string => `${suite}/${table}/${position}`;

const judgeAll = async (
  suites: readonly ParitySuite[],
  tables: readonly string[],
  folder: string,
  schema: string,
  query: Query,
): Promise<ReadonlyMap<string, Verdict>> => {
  const ours = new Map<string, Verdict>();
  for (const { name } of suites) {
    const path = join(folder, `${name}.json`);
    const suite = parseSuite(await readFile(path, "utf8"), path);
    for (const bare of tables) {
      const table = await describeTable(query, `${schema}.${bare}`);
      const verdicts = await judgeSuite(query, table, scopeOf(table, null), suite);
      for (const [position, verdict] of verdicts.entries()) ours.set(keyOf(name, bare, position), verdict);
    }
  }
  return ours;
};

const compare = (
  suites: readonly ParitySuite[],
  theirs: z.infer<typeof theirsSchema>,
  ours: ReadonlyMap<string, Verdict>,
): Comparison => {
  const kwargsOf = new Map(suites.map((suite) => [suite.name, suite.expectations]));
  const byType = new Map<string, number>();
  const differences: Difference[] = [];
  for (const { suite, table, position, type, success, unexpected, raised } of theirs.verdicts) {
    const own = ours.get(keyOf(suite, table, position));
    byType.set(type, (byType.get(type) ?? 0) + 1);
    // Distinct sets count values, not rows: ours keeps them in what was seen.
    const counts = own?.unexpectedCount ?? null;
    const isRowCount = counts !== null && unexpected !== null;
    if (
      own !== undefined &&
      own.success === success &&
      (raised === null) === (own.error === null) &&
      (!isRowCount || counts === unexpected)
    )
      continue;
    differences.push({
      suite,
      table,
      type,
      kwargs: kwargsOf.get(suite)?.[position]?.kwargs,
      theirs: { success, unexpected, raised },
      ours: { success: own?.success ?? false, unexpected: counts, error: own === undefined ? "no verdict" : own.error },
    });
  }
  const expected = ours.size;
  if (theirs.verdicts.length !== expected)
    throw new Error(`Great Expectations gave ${theirs.verdicts.length} verdicts for ${expected} expectations`);
  return {
    version: theirs.version,
    compared: expected,
    succeeded: theirs.verdicts.filter(({ success }) => success).length,
    counted: theirs.verdicts.filter(({ unexpected }) => unexpected !== null && unexpected > 0).length,
    raised: theirs.verdicts.filter(({ raised }) => raised !== null).length,
    byType,
    differences,
    theirs: listTheirs(theirs.verdicts),
  };
};

const listTheirs = (verdicts: z.infer<typeof theirsSchema>["verdicts"]): Comparison["theirs"] =>
  Object.fromEntries(
    [...Map.groupBy(verdicts, ({ suite, table }) => `${suite}/${table}`)].map(([key, some]) => [
      key,
      some
        .toSorted((a, b) => a.position - b.position)
        .map(({ success, unexpected }): readonly [0 | 1, number | null] => [success ? 1 : 0, unexpected]),
    ]),
  );
