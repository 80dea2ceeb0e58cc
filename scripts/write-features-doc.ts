/** Writes docs/features.md from the comments of the database, the rules of fitness and the fixture deeds: `npm run docs:features`. A test fails when it is behind. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "../src/store/index.ts";
import { describeTable, FEATURE_TABLES, type FeatureTable, refreshTables } from "../src/tables/index.ts";
import { readRules } from "../src/tables/references.ts";
import { goldNames, goldReading, save } from "../tests/tables/gold-readings.ts";

const INTRODUCTION = new URL("features-introduction.md", import.meta.url);
export const FEATURES_DOC = new URL("../docs/features.md", import.meta.url);

/** "Price. Unit: EUR. Source: x" in its parts. */
const readComment = (comment: string): readonly [meaning: string, unit: string, source: string] => {
  const [, meaning = comment, unit = "", source = ""] =
    /^(.*?)\.?(?: Unit: (.*?)\.)? Source: (.*)$/.exec(comment) ?? [];
  return [meaning, unit, source];
};

const cell = (text: string): string => text.replaceAll("|", "\\|");

const tableSection = async (store: Store, table: FeatureTable): Promise<string> => {
  const { query } = store.tables;
  const columns = await describeTable(query, "features", table);
  const [counts = {}] = await query(
    `SELECT count(*)::integer AS rows, ${columns.map(({ name }, at) => `(count(*) FILTER (WHERE "${name}" IS NULL))::integer AS n${at}`).join(", ")}
     FROM features.${table}_current`,
  );
  const [about] = await query("SELECT obj_description(('features.' || $1)::regclass) AS about", [table]);
  const rows = Number(counts["rows"]);
  const lines = columns.map(({ name, kind, nullable, comment }, at) => {
    const [meaning, unit, source] = readComment(comment ?? "");
    const share =
      nullable && rows > 0
        ? `${Math.round((100 * Number(counts[`n${at}`])) / rows)} %`
        : nullable
          ? "no rows"
          : "never";
    return `| \`${name}\` | ${kind} | ${cell(meaning)} | ${cell(unit)} | ${cell(source)} | ${share} |`;
  });
  return `## features.${table}\n\n${String(about?.["about"])} Its rows of the fixture deeds: ${rows}.\n\n| column | type | meaning | unit | source | null |\n|---|---|---|---|---|---|\n${lines.join("\n")}\n`;
};

const rulesSection = async (): Promise<string> => {
  const { version, rules } = await readRules();
  const uses = (given: object): string =>
    Object.entries(given)
      .filter(([, parameters]) => parameters !== undefined)
      .map(
        ([use, parameters]) =>
          `${use}${Object.keys(parameters).length === 0 ? "" : ` (${wordParameters(parameters)})`}`,
      )
      .join("; ");
  return `| rule | removes | for |\n|---|---|---|\n${rules.map(({ rule, title, uses: given }) => `| \`${rule}\` | ${cell(title)} | ${cell(uses(given))} |`).join("\n")}\n\nRules version ${version}.\n`;
};

const wordParameters = (parameters: object): string =>
  Object.entries(parameters)
    .map(([name, value]) =>
      Array.isArray(value) ? value.join(", ") : typeof value === "object" ? "by type" : `${name} ${value}`,
    )
    .join(", ");

/** The text of docs/features.md; the store holds the fixture deeds. */
export const featuresDoc = async (store: Store): Promise<string> => {
  const sections: string[] = [];
  for (const table of FEATURE_TABLES) sections.push(await tableSection(store, table));
  const introduction = await readFile(INTRODUCTION, "utf8");
  return `${introduction.replace("<!-- rules -->\n", await rulesSection())}\n${sections.join("\n")}`;
};

export const withFixtureTables = async <T>(use: (store: Store) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "deedlens-doc-"));
  const store = await openStore({ dataFolder: join(folder, "data") });
  try {
    await save(store, goldNames().map(goldReading));
    await refreshTables({ store: store.tables, hashKey: null });
    return await use(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) await writeFile(FEATURES_DOC, await withFixtureTables(featuresDoc));
