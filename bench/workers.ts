/**
 * `npm run bench -- workers`: worker processes against one process on the same deeds, what queue and store cost, memory, and a second pass of features alone.
 * worker-options.ts says what each part measures.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { bundledModelFolder } from "../src/installation.ts";
import { createPipeline } from "../src/pipeline.ts";
import { createRig, hasServers, type Rig } from "../tests/workers/rig.ts";
import { hasCommand, type Material } from "./material.ts";
import { startPinnedWorker, untilAllDone } from "./pinned-workers.ts";
import type { Row } from "./rows.ts";
import { median, timed } from "./timing.ts";
import { WORKER_PARTS, type WorkerBenchOptions, type WorkerPart } from "./worker-options.ts";
import { benchWorkerAgain } from "./workers-again.ts";
import { benchWorkerCarry } from "./workers-carry.ts";
import { benchWorkerMemory } from "./workers-memory.ts";
import { benchWorkerOverhead } from "./workers-overhead.ts";

const DEEDS = 40;
const RUNS = 5;
const EMBEDDED_IN_FLIGHT = 2;

export async function benchWorkers(
  material: Material,
  options: WorkerBenchOptions,
  warn: (line: string) => void,
): Promise<Row[]> {
  if (!hasServers || !hasCommand("taskset")) {
    warn("NO PostgreSQL, Redis or taskset: the workers were not measured.");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "deedlens-bench-"));
  const runs: Readonly<Record<WorkerPart, () => Promise<Row[]>>> = {
    speed: () => benchWorkerSpeed(material, folder, options),
    overhead: () => benchWorkerOverhead(folder, options),
    memory: () => benchWorkerMemory(folder, options),
    again: () => benchWorkerAgain(material, folder, options),
    carry: () => benchWorkerCarry(options),
  };
  try {
    const rows: Row[] = [];
    for (const part of WORKER_PARTS.filter((name) => options.only === null || options.only === name)) {
      console.error(`measuring workers: ${part} …`);
      rows.push(...(await runs[part]()));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchWorkerSpeed(material: Material, folder: string, options: WorkerBenchOptions): Promise<Row[]> {
  const deeds = makeBatch(material, folder, options.deeds ?? DEEDS);
  const runs = options.runs ?? RUNS;
  const one: number[] = [];
  const two: number[] = [];
  const embedded: number[] = [];
  // One after another, in turns: what else the machine does falls on all alike.
  for (let run = 0; run < runs; run++) {
    one.push(await measureWorkers(deeds, [run % 2]));
    two.push(await measureWorkers(deeds, [0, 1]));
    embedded.push(await measureEmbedded(deeds));
    console.error(
      `run ${run + 1} of ${runs}, pages/s: one ${one.at(-1)?.toFixed(2)}, two ${two.at(-1)?.toFixed(2)}, one process ${embedded.at(-1)?.toFixed(2)}`,
    );
  }
  const name = `workers: ${deeds.length} mixed deeds, median of ${runs}`;
  return [
    { name: `${name}, one worker on one core`, value: median(one), unit: "pages/s", bar: null },
    { name: `${name}, two workers on a core each`, value: median(two), unit: "pages/s", bar: null },
    { name: `${name}, one process on two cores`, value: median(embedded), unit: "pages/s", bar: null },
    { name: "workers: two over one", value: median(two) / median(one), unit: "x", bar: { least: 1.7 } },
    {
      name: "workers: two over one process",
      value: median(two) / median(embedded),
      unit: "x",
      bar: { least: 0.95 },
    },
  ];
}

/** Pages a second. */
const measureWorkers = async (deeds: readonly string[], cores: readonly number[]): Promise<number> => {
  const rig = await createRig();
  try {
    for (const core of cores) await startPinnedWorker(rig, core);
    const seconds = await timed(async () => {
      for (const path of deeds) await rig.submit(path);
      await untilAllDone(rig, deeds.length);
    });
    return (await pagesOf(rig, deeds.length)) / seconds;
  } finally {
    await rig.remove();
  }
};

const measureEmbedded = async (deeds: readonly string[]): Promise<number> => {
  const rig = await createRig();
  const pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 2, cache: rig.store.cache });
  try {
    let pages = 0;
    const queue = deeds.values();
    const read = async (): Promise<void> => {
      for (const path of queue) {
        const { sha256 } = await rig.store.originals.put(path);
        const name = basename(path);
        const { source } = await pipeline.read(await rig.store.originals.open(sha256, name), { name, sha256 });
        // Not in one expression: the sum would be taken before the wait, and what others added meanwhile lost.
        pages += source.pages;
      }
    };
    const seconds = await timed(() => Promise.all(Array.from({ length: EMBEDDED_IN_FLIGHT }, read)));
    return pages / seconds;
  } finally {
    await pipeline.dispose();
    await rig.remove();
  }
};

/** One third scanned, one third scanned poorly, one third typed. A comment after the end mark makes each copy's bytes its own. */
const makeBatch = (material: Material, folder: string, count: number): readonly string[] => {
  const kinds = (["scan", "poor", "deed"] as const).map((quality) => material.samples(quality));
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, i) => {
    const samples = kinds[i % kinds.length] ?? [];
    const sample = samples[Math.floor(i / kinds.length) % samples.length];
    if (sample === undefined) throw new Error("no material");
    const path = join(folder, `deed-${i}.pdf`);
    writeFileSync(path, Buffer.concat([readFileSync(sample.path), Buffer.from(`% ${i}\n`)]));
    return path;
  });
};

const pagesOf = async (rig: Rig, deeds: number): Promise<number> => {
  const [row] = await rig.query(
    "SELECT count(*)::integer AS deeds, sum(page_count)::integer AS pages FROM jobs WHERE state = 'done'",
  );
  if (row?.["deeds"] !== deeds) throw new Error(`${row?.["deeds"]} of ${deeds} deeds were read`);
  return Number(row["pages"]);
};
