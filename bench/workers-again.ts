/** Reading again after an upgrade of the last stage, planned as `deedlens reprocess` does it, against the first reading of the same deeds; both through the queue. */
import { join } from "node:path";
import { createRig } from "../tests/workers/rig.ts";
import { generateDeeds } from "./generated-deeds.ts";
import type { Material } from "./material.ts";
import { startPinnedWorker, untilAllDone } from "./pinned-workers.ts";
import type { Row } from "./rows.ts";
import { timed } from "./timing.ts";
import type { WorkerBenchOptions } from "./worker-options.ts";

const DEEDS = 300;
const WORKERS = 2;
const LEAST_TIMES = 200;

export const benchWorkerAgain = async (
  material: Material,
  folder: string,
  options: WorkerBenchOptions,
): Promise<Row[]> => {
  const { paths, scans } = await generateDeeds(material, join(folder, "generated"), options.deeds ?? DEEDS);
  const rig = await createRig();
  try {
    for (let core = 0; core < WORKERS; core++) await startPinnedWorker(rig, core);
    const first = await timed(async () => {
      for (const path of paths) await rig.submit(path);
      await untilAllDone(rig, paths.length);
    });
    const [row] = await rig.query("SELECT sum(page_count)::integer AS pages FROM jobs");
    // As if an older release had derived the records; what comes before them is kept.
    await rig.query(`UPDATE deeds SET versions = versions || '{"features": "0"}', versions_key = 'older'`);
    await rig.query("DELETE FROM stage_results WHERE stage = 'features'");
    const { replan } = rig.store.jobs;
    const release = (await replan.currentRelease()) ?? "";
    const second = await timed(async () => {
      let asked = 0;
      for (const group of await replan.groups(null, release)) asked += await replan.submit(null, release, group);
      if (asked !== paths.length) throw new Error(`${asked} of ${paths.length} deeds were asked for again`);
      await untilAllDone(rig, paths.length);
    });
    const [made] = await rig.query("SELECT count(*)::integer AS made FROM stage_results WHERE stage = 'features'");
    if (made?.["made"] !== paths.length) throw new Error(`${made?.["made"]} records were derived again`);
    const name = `workers: ${paths.length} generated deeds, ${scans} of them scanned, ${row?.["pages"]} pages`;
    return [
      { name: `${name}, first pass`, value: first, unit: "s", bar: null },
      { name: `${name}, features alone`, value: second, unit: "s", bar: null },
      {
        name: "workers: first pass over features alone, through the queue",
        value: first / second,
        unit: "x",
        bar: { least: LEAST_TIMES },
      },
    ];
  } finally {
    await rig.remove();
  }
};
