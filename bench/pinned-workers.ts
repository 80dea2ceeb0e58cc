/** Worker processes on a core each, and when they are done. */
import { spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { openServer } from "../src/store/server.ts";
import type { Rig, WorkerProcess } from "../tests/workers/rig.ts";

const LOOK_EVERY_MS = 50;

/** Gives a process its core; children that it starts from now on inherit it. */
export const pin = (pid: number, core: number): void => {
  const pinned = spawnSync("taskset", ["-a", "-cp", String(core), String(pid)], { stdio: "ignore" });
  if (pinned.status !== 0) throw new Error("taskset could not give the process its core");
};

export const startPinnedWorker = async (rig: Rig, core: number): Promise<WorkerProcess> => {
  const worker = rig.startWorker(["--cores", "1", "--lock", "30", "--log-level", "info"]);
  pin(worker.pid, core);
  await worker.untilLogged("ready");
  return worker;
};

/** Resolves when nothing waits or is at work; rejects when a deed was parked. Looks on one connection: to open one costs the server more than all it is asked. */
export const untilAllDone = async (rig: Rig, deeds: number): Promise<void> => {
  const server = openServer(rig.postgres.url, "bench");
  try {
    for (;;) {
      // Less than an overview, which would cost a hundredth of what it waits for.
      const rows = await server.query("SELECT state, count(*)::integer AS jobs FROM jobs GROUP BY state");
      const jobs = new Map(rows.map(({ state, jobs: count }) => [state, Number(count)]));
      if (jobs.has("parked")) throw new Error(`${jobs.get("parked")} deeds were parked`);
      if (!jobs.has("waiting") && !jobs.has("active") && (jobs.get("done") ?? 0) >= deeds) return;
      await wait(LOOK_EVERY_MS);
    }
  } finally {
    await server.close();
  }
};
