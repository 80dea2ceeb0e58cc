/** Worker processes on a core each, and when they are done. */
import { spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import type { Rig, WorkerProcess } from "../tests/workers/rig.ts";

/** Asking costs the server some milliseconds. */
const LOOK_EVERY_MS = 100;

/** The children of a worker inherit its core. */
export const startPinnedWorker = async (rig: Rig, core: number): Promise<WorkerProcess> => {
  const worker = rig.startWorker(["--cores", "1", "--lock", "30", "--log-level", "info"]);
  const pinned = spawnSync("taskset", ["-a", "-cp", String(core), String(worker.pid)], { stdio: "ignore" });
  if (pinned.status !== 0) throw new Error("taskset could not give the worker its core");
  await worker.untilLogged("ready");
  return worker;
};

/** Resolves when nothing waits or is at work; rejects when a deed was parked. */
export const untilAllDone = async (rig: Rig, deeds: number): Promise<void> => {
  for (;;) {
    const { jobs } = await rig.store.jobs.overview();
    if (jobs.parked > 0) throw new Error(`${jobs.parked} deeds were parked`);
    if (jobs.waiting + jobs.active === 0 && jobs.done >= deeds) return;
    await wait(LOOK_EVERY_MS);
  }
};
