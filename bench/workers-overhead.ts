/** What queue and store cost beside the reading: CPU seconds of the same scanned deeds through a worker with its servers, and through the bare pipeline. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundledModelFolder } from "../src/installation.ts";
import { createPipeline } from "../src/pipeline.ts";
import { cpuSeconds } from "../tests/faults/usage.ts";
import { writeScannedPdf } from "../tests/support/write-pdf.ts";
import { createRig } from "../tests/workers/rig.ts";
import { startPinnedWorker, untilAllDone } from "./pinned-workers.ts";
import type { Row } from "./rows.ts";
import { median } from "./timing.ts";
import type { WorkerBenchOptions } from "./worker-options.ts";

const DEEDS = 12;
const RUNS = 3;
const PAGES = 3;
/** Everyone works on it, so that what else the machine does is the same for both. */
const CORE = 1;
const MOST_PERCENT = 3;
/** Asking a server how far it is costs it something: not often. */
const LOOK_EVERY_MS = 2_000;

export const benchWorkerOverhead = async (folder: string, options: WorkerBenchOptions): Promise<Row[]> => {
  const [deeds, runs] = [options.deeds ?? DEEDS, options.runs ?? RUNS];
  const write = (name: string, mark: string): string => {
    const path = join(folder, `${name}.pdf`);
    const scan = writeScannedPdf("fixtures/deeds/nl-land.jpg", PAGES);
    writeFileSync(path, Buffer.concat([scan, Buffer.from(`% ${mark}\n`)]));
    return path;
  };
  const first = write("first", "first");
  const paths = Array.from({ length: deeds }, (_, i) => write(`scan-${i}`, String(i)));
  const bare: number[] = [];
  const carried: Carried[] = [];
  for (let run = 0; run < runs; run++) {
    bare.push(await measureBare(first, paths));
    carried.push(await measureWorker(first, paths));
  }
  const of = (part: keyof Carried): number => median(carried.map((one) => one[part]));
  const total = of("worker") + of("postgres") + of("redis");
  const name = `workers: a scanned deed of ${PAGES} pages, median of ${runs} times ${deeds}`;
  return [
    { name: `${name}, CPU of the bare pipeline`, value: median(bare), unit: "s", bar: null },
    { name: `${name}, CPU of a worker and its children`, value: of("worker"), unit: "s", bar: null },
    { name: `${name}, CPU of PostgreSQL`, value: of("postgres") * 1000, unit: "ms", bar: null },
    { name: `${name}, CPU of Redis`, value: of("redis") * 1000, unit: "ms", bar: null },
    {
      name: "workers: queue and store, share of a scanned deed",
      value: ((total - median(bare)) / total) * 100,
      unit: "%",
      bar: { most: MOST_PERCENT },
    },
  ];
};

type Carried = { readonly worker: number; readonly postgres: number; readonly redis: number };

/** CPU seconds a deed. One deed before them loads the model and what else is loaded once. */
const measureBare = async (first: string, paths: readonly string[]): Promise<number> => {
  const pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 1 });
  try {
    await pipeline.read(first);
    const before = cpuSeconds(process.pid);
    for (const path of paths) await pipeline.read(path);
    return (cpuSeconds(process.pid) - before) / paths.length;
  } finally {
    await pipeline.dispose();
  }
};

const measureWorker = async (first: string, paths: readonly string[]): Promise<Carried> => {
  const rig = await createRig();
  try {
    const worker = await startPinnedWorker(rig, CORE);
    await rig.submit(first);
    await untilAllDone(rig, 1);
    const redis = /^process_id:(\d+)/m.exec(String(await rig.redis.command("INFO", "server")))?.[1] ?? "0";
    const postgres = (await rig.postgres.processId()) ?? 0;
    const seconds = (): Carried => ({
      worker: cpuSeconds(worker.pid),
      postgres: cpuSeconds(postgres),
      redis: cpuSeconds(Number(redis)),
    });
    const before = seconds();
    for (const path of paths) await rig.submit(path);
    await untilAllDone(rig, paths.length + 1, LOOK_EVERY_MS);
    const after = seconds();
    const each = (part: keyof Carried): number => (after[part] - before[part]) / paths.length;
    return { worker: each("worker"), postgres: each("postgres"), redis: each("redis") };
  } finally {
    await rig.remove();
  }
};
