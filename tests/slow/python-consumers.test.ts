/** The examples of docs/consumers.md, run as they stand there; and every table read by pyarrow with the types and values of the database. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCsvLine } from "../../src/cli/csv.ts";
import { openStore } from "../../src/store/index.ts";
import { exportTables, FEATURE_TABLES, refreshTables } from "../../src/tables/index.ts";
import { goldNames, goldReading, save } from "../tables/gold-readings.ts";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PYTHON = join(ROOT, ".venv", "consumers", "bin", "python");
const INSTALL = "python3 -m venv .venv/consumers && .venv/consumers/bin/pip install -r deploy/python-consumers.txt";

const isThere = existsSync(PYTHON);
if (!isThere && process.env["CI"] === "true") throw new Error(`no ${PYTHON}: ${INSTALL}`);
if (!isThere) console.warn(`SKIPPED: ${INSTALL}`);

const page = await readFile(join(ROOT, "docs", "consumers.md"), "utf8");
const examples = [...page.matchAll(/^## ([^\n]+)|^```python\n([\s\S]*?)^```/gm)].reduce<
  { title: string; code: string }[]
>((found, [, heading, code]) => {
  if (code !== undefined) found.push({ title: found.at(-1)?.title ?? "", code });
  if (heading !== undefined) found.push({ title: heading, code: "" });
  return found;
}, []);

const COMPARE = `
import decimal, json, sys
import pyarrow as pa, pyarrow.parquet as pq
EXPECTED = {"text": pa.string(), "date": pa.date32(), "boolean": pa.bool_(), "integer": pa.int32(), "bigint": pa.int64(), "timestamp": pa.timestamp("ms", tz="UTC")}
manifest = json.load(open("tables/manifest.json"))
cells = 0
for table in manifest["tables"]:
    rows = pq.read_table("tables/" + table["file"])
    lines = [json.loads(line, parse_float=decimal.Decimal) for line in open("lines/" + table["table"] + ".jsonl")]
    assert rows.num_rows == table["rows"] == len(lines), table["table"]
    for column in table["columns"]:
        kind, field = column["type"], rows.schema.field(column["name"])
        if kind.startswith("numeric"):
            p, s = kind[8:-1].split(",")
            assert field.type == pa.decimal128(int(p), int(s)), (field, kind)
        else:
            assert field.type == EXPECTED[kind], (field, kind)
        for ours, line in zip(rows[column["name"]].to_pylist(), lines):
            theirs = line[column["name"]]
            if kind == "date": ours = None if ours is None else ours.isoformat()
            if kind == "timestamp": ours = None if ours is None else ours.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            assert ours == theirs, (table["table"], column["name"], ours, theirs)
            cells += 1
print(cells)
`;

describe.skipIf(!isThere)("Python", () => {
  let folder = "";
  const python = async (code: string): Promise<string> => {
    const file = join(folder, "example.py");
    await writeFile(file, code);
    return (await run(PYTHON, ["-W", "error::DeprecationWarning", file], { cwd: folder })).stdout;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "deedlens-python-"));
    const store = await openStore({ dataFolder: join(folder, "data") });
    try {
      await save(store, goldNames().map(goldReading));
      await refreshTables({ store: store.tables, hashKey: null });
      const options = { store: store.tables, tables: FEATURE_TABLES, toCsvLine, signal: new AbortController().signal };
      const selection = { where: [], since: null, snapshot: null };
      await exportTables({ ...options, folder: join(folder, "tables"), format: "parquet", selection });
      await exportTables({ ...options, folder: join(folder, "lines"), format: "jsonl", selection });
      await exportTables({
        ...options,
        tables: ["transaction"],
        folder: join(folder, "new"),
        format: "parquet",
        selection: { ...selection, where: ["language = nl"], since: "2020-01-01" },
      });
    } finally {
      await store.close();
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("finds an example under every heading of the page", () => {
    expect(examples.filter(({ code }) => code !== "")).toHaveLength(8);
  });

  it.each(examples.filter(({ code }) => code !== ""))("runs the example $title", async ({ code }) => {
    expect((await python(code)).length).toBeGreaterThan(10);
  });

  it("reads every cell of every table with the type and the value of the database", async () => {
    expect(Number(await python(COMPARE))).toBeGreaterThan(3000);
  });
});
