/** Reading again after an upgrade of the last stage, planned as `deedlens reprocess` does it, against the first reading of the same deeds; both through the queue. */
import { join } from "node:path";
import { cpuSeconds } from "../tests/faults/usage.ts";
import { createRig, type Rig } from "../tests/workers/rig.ts";
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
    const workers: number[] = [];
    for (let core = 0; core < WORKERS; core++) workers.push((await startPinnedWorker(rig, core)).pid);
    const cpu = await createCpuClock(rig, workers);
    const first = await timed(async () => {
      for (const path of paths) await rig.submit(path);
      await untilAllDone(rig, paths.length);
    });
    const firstCpu = cpu.sinceLast();
    const [row] = await rig.query(
      "SELECT sum(page_count)::integer AS pages, min(page_count)::integer AS least, max(page_count)::integer AS most FROM jobs",
    );
    await makeOlder(rig);
    const { replan } = rig.store.jobs;
    const release = (await replan.currentRelease()) ?? "";
    cpu.sinceLast();
    const second = await timed(async () => {
      let asked = 0;
      for (const group of await replan.groups(null, release)) asked += await replan.submit(null, release, group);
      if (asked !== paths.length) throw new Error(`${asked} of ${paths.length} deeds were asked for again`);
      await untilAllDone(rig, paths.length);
    });
    const secondCpu = cpu.sinceLast();
    const [made] = await rig.query("SELECT count(*)::integer AS made FROM stage_results WHERE stage = 'features'");
    if (made?.["made"] !== paths.length) throw new Error(`${made?.["made"]} records were derived again`);
    const pages = `${row?.["pages"]} pages, ${row?.["least"]} to ${row?.["most"]} each`;
    const name = `workers: ${paths.length} generated deeds, ${scans} of them scanned, ${pages}`;
    const each = (seconds: number): number => (seconds / paths.length) * 1000;
    return [
      { name: `${name}, first pass`, value: first, unit: "s", bar: null },
      { name: `${name}, features alone`, value: second, unit: "s", bar: null },
      { name: `${name}, first pass, CPU a deed of all processes`, value: each(firstCpu), unit: "ms", bar: null },
      { name: `${name}, features alone, CPU a deed of all processes`, value: each(secondCpu), unit: "ms", bar: null },
      { name: "workers: first pass over features alone, by CPU", value: firstCpu / secondCpu, unit: "x", bar: null },
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

/** Seconds of the workers with their children, of PostgreSQL and of Redis together. */
const createCpuClock = async (rig: Rig, workers: readonly number[]): Promise<{ sinceLast(): number }> => {
  const redis = /^process_id:(\d+)/m.exec(String(await rig.redis.command("INFO", "server")))?.[1] ?? "0";
  const roots = [...workers, (await rig.postgres.processId()) ?? 0, Number(redis)];
  const total = (): number => roots.map(cpuSeconds).reduce((sum, seconds) => sum + seconds, 0);
  let last = total();
  return {
    sinceLast() {
      const before = last;
      last = total();
      return last - before;
    },
  };
};

/** As if an older release had derived the records; what comes before them is kept. */
const makeOlder = async (rig: Rig): Promise<void> => {
  const { deeds } = rig.store;
  for (const { source, versions } of await deeds.list()) {
    const kept = await deeds.get(source);
    if (kept === null) throw new Error("a reading is gone");
    await rig.query(`DELETE FROM deeds WHERE source = '${source}'`);
    await deeds.save({ ...kept.deed, versions: { ...versions, features: "0" } }, kept.result);
  }
  await rig.query("DELETE FROM stage_results WHERE stage = 'features'");
};
