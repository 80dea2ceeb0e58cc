/**
 * `npm run bench`: speed, error rates and memory in one run, ours beside the native tools on the same pages with the same cores.
 * `npm run bench -- ocr|ner|cache|memory` for a part. Prints a table and writes bench/out/<part>.json.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { formatTable } from "../src/eval/index.ts";
import { benchCache } from "./cache.ts";
import { findMaterial } from "./material.ts";
import { benchMemory } from "./memory.ts";
import { benchNer } from "./ner.ts";
import { benchOcr } from "./ocr.ts";
import { type Row, reachesBar, wordRow } from "./rows.ts";

const PARTS = ["ocr", "ner", "cache", "memory"] as const;

const wanted = process.argv.slice(2);
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
  if (part === "ner") return benchNer(material, cores);
  return part === "cache" ? benchCache(material, cores) : benchMemory(cores, warn);
}
