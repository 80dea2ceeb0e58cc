/**
 * `npm run bench`: speed, error rates and memory in one run, ours beside the native tools on the same pages with the same cores.
 * `npm run bench -- ocr|ner|cache|memory|workers|loop` for a part. Prints a table and writes bench/out/<part>.json.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { DeedError } from "../src/errors.ts";
import { formatTable } from "../src/eval/index.ts";
import { benchCache } from "./cache.ts";
import { benchEventLoop } from "./event-loop.ts";
import { findMaterial } from "./material.ts";
import { benchMemory } from "./memory.ts";
import { benchNer } from "./ner.ts";
import { benchOcr } from "./ocr.ts";
import { type Row, reachesBar, wordRow } from "./rows.ts";
import { benchTables } from "./tables.ts";
import { readWorkerBenchOptions, WORKER_BENCH_HELP } from "./worker-options.ts";
import { benchWorkers } from "./workers.ts";

const PARTS = ["ocr", "ner", "cache", "memory", "workers", "loop", "tables"] as const;

const { wanted, workerOptions } = readWords();
const unknown = wanted.filter((word) => !PARTS.some((part) => part === word));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. Parts: ${PARTS.join(", ")}.`);
  process.exit(2);
}

const skipped: string[] = [];
const warn = (line: string): void => {
  skipped.push(line);
  console.error(`\n*** ${line}\n`);
};
const cores = availableParallelism();
const material = findMaterial(warn);
const machine = { cpu: cpus()[0]?.model ?? "unknown", cores, node: process.version, material: material.from };
console.log(`${machine.cpu}, ${cores} cores, Node ${machine.node}, on ${machine.material}`);
const rows: Row[] = [];
for (const part of PARTS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  console.error(`measuring ${part} …`);
  // The bars are set on the annotated deeds; on a handful of fixture pages starting up outweighs reading.
  const judged = part !== "ocr" || material.from !== "fixtures";
  const measured = (await measure(part)).map((row) => (judged ? row : { ...row, bar: null }));
  console.log(`\n${formatTable(measured.map(wordRow))}`);
  rows.push(...measured);
}
for (const line of skipped) console.log(`\n*** ${line}`);
mkdirSync("bench/out", { recursive: true });
const path = `bench/out/${wanted.length === 0 ? "all" : wanted.join("-")}.json`;
const marked = rows.map((row) => ({ ...row, reached: reachesBar(row) }));
writeFileSync(path, `${JSON.stringify({ machine, skipped, rows: marked }, null, 1)}\n`);
console.log(`\nwritten to ${path}`);

function measure(part: (typeof PARTS)[number]): Promise<Row[]> {
  if (part === "ocr") return benchOcr(material, cores, warn);
  if (part === "ner") return benchNer(material, cores, warn);
  if (part === "loop") return benchEventLoop(material, warn);
  if (part === "tables") return benchTables(warn);
  if (part === "workers") return benchWorkers(material, workerOptions, warn);
  return part === "cache" ? benchCache(material, cores) : benchMemory(cores, warn);
}

function readWords() {
  try {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" }, only: text, deeds: text, runs: text },
    });
    if (values.help === true) {
      console.log(`npm run bench [-- PART...]\n\nParts: ${PARTS.join(", ")}\n\n${WORKER_BENCH_HELP}`);
      process.exit(0);
    }
    return { wanted: positionals, workerOptions: readWorkerBenchOptions(values) };
  } catch (error) {
    console.error(error instanceof DeedError ? `${error.message} ${error.next}` : String(error));
    process.exit(2);
  }
}
