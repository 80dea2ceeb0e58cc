/** Peak memory of one worker's process tree while it reads one long scan. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { treeBytes } from "../tests/faults/usage.ts";
import { writeScannedPdf } from "../tests/support/write-pdf.ts";
import { createRig } from "../tests/workers/rig.ts";
import type { Row } from "./rows.ts";
import type { WorkerBenchOptions } from "./worker-options.ts";

const PAGES = 300;
const SAMPLE_MS = 200;
const MEGABYTE = 1_000_000;
const MOST_MB = 1_200;

export const benchWorkerMemory = async (folder: string, options: WorkerBenchOptions): Promise<Row[]> => {
  const pages = options.deeds ?? PAGES;
  const path = join(folder, `${pages}-pages.pdf`);
  writeFileSync(path, writeScannedPdf("fixtures/deeds/nl-land.jpg", pages));
  const rows: Row[] = [];
  for (const cores of [1, 2]) {
    const rig = await createRig();
    try {
      const worker = rig.startWorker(["--cores", String(cores), "--lock", "30", "--log-level", "info"]);
      await worker.untilLogged("ready");
      const startedAt = performance.now();
      const source = await rig.submit(path);
      let peak = 0;
      for (;;) {
        peak = Math.max(peak, treeBytes(worker.pid));
        const job = await rig.store.jobs.find(source);
        if (job?.state === "parked") throw new Error(`the scan was parked: ${job.message}`);
        if (job?.state === "done") break;
        await wait(SAMPLE_MS);
      }
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
      rows.push({
        name: `workers: peak of a worker's processes on a scan of ${pages} pages, --cores ${cores} (${seconds} s)`,
        value: peak / MEGABYTE,
        unit: "MB",
        bar: { most: MOST_MB },
      });
    } finally {
      await rig.remove();
    }
  }
  return rows;
};
