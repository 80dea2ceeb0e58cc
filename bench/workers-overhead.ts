/**
 * What queue and store cost beside the reading: CPU seconds of the same scanned deeds through a worker with its servers, and through the bare pipeline. Both
 * are warm and on the same core, and take turns deed by deed: the same work costs a tenth more or less from minute to minute here.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { cpuSeconds } from "../tests/faults/usage.ts";
import { writeScannedPdf } from "../tests/support/write-pdf.ts";
import { createRig, type Rig } from "../tests/workers/rig.ts";
import { pin, startPinnedWorker } from "./pinned-workers.ts";
import type { Row } from "./rows.ts";
import type { WorkerBenchOptions } from "./worker-options.ts";

const DEEDS = 30;
/** Before those that count: models and language data are loaded once, and code is compiled as it runs hot. */
const WARM_UP = 5;
const PAGES = 3;
const CORE = 1;
const MOST_PERCENT = 3;
const LOOK_EVERY_MS = 20;

type Reader = {
  read(path: string): Promise<void>;
  /** CPU seconds so far of each part. */
  seconds(): Seconds;
  end(): Promise<void>;
};
type Seconds = { readonly reading: number; readonly postgres: number; readonly redis: number };

export const benchWorkerOverhead = async (folder: string, options: WorkerBenchOptions): Promise<Row[]> => {
  const deeds = options.deeds ?? DEEDS;
  const scan = writeScannedPdf("fixtures/deeds/nl-land.jpg", PAGES);
  const write = (number: number): string => {
    const path = join(folder, `scan-${number}.pdf`);
    writeFileSync(path, Buffer.concat([scan, Buffer.from(`% ${number}\n`)]));
    return path;
  };
  const rig = await createRig();
  const readers = [await startBare(), await startCarried(rig)] as const;
  try {
    const sums = readers.map(() => ({ reading: 0, postgres: 0, redis: 0 }));
    for (let number = 0; number < WARM_UP + deeds; number++) {
      const path = write(number);
      // Each is first every other time.
      for (const which of number % 2 === 0 ? [0, 1] : [1, 0]) {
        const [reader, sum] = [readers[which], sums[which]];
        if (reader === undefined || sum === undefined) throw new Error("no such reader");
        const before = reader.seconds();
        await reader.read(path);
        const after = reader.seconds();
        if (number < WARM_UP) continue;
        for (const part of ["reading", "postgres", "redis"] as const) sum[part] += (after[part] - before[part]) / deeds;
      }
    }
    const [bare, carried] = sums;
    if (bare === undefined || carried === undefined) throw new Error("nothing was measured");
    const total = carried.reading + carried.postgres + carried.redis;
    const name = `workers: a scanned deed of ${PAGES} pages, mean of ${deeds}`;
    return [
      { name: `${name}, CPU of the bare pipeline`, value: bare.reading, unit: "s", bar: null },
      { name: `${name}, CPU of a worker and its children`, value: carried.reading, unit: "s", bar: null },
      { name: `${name}, CPU of PostgreSQL`, value: carried.postgres * 1000, unit: "ms", bar: null },
      { name: `${name}, CPU of Redis`, value: carried.redis * 1000, unit: "ms", bar: null },
      {
        name: "workers: queue and store, share of a scanned deed",
        value: ((total - bare.reading) / total) * 100,
        unit: "%",
        bar: { most: MOST_PERCENT },
      },
    ];
  } finally {
    for (const reader of readers) await reader.end();
    await rig.remove();
  }
};

const startBare = async (): Promise<Reader> => {
  const child = fork(new URL("./bare-reader.ts", import.meta.url), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const { pid } = child;
  if (pid === undefined) throw new Error("the reader did not start");
  pin(pid, CORE);
  await once(child, "message");
  return {
    async read(path) {
      const answered = once(child, "message");
      child.send(path);
      await answered;
    },
    seconds: () => ({ reading: cpuSeconds(pid), postgres: 0, redis: 0 }),
    async end() {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
};

const startCarried = async (rig: Rig): Promise<Reader> => {
  const worker = await startPinnedWorker(rig, CORE);
  const redis = Number(/^process_id:(\d+)/m.exec(String(await rig.redis.command("INFO", "server")))?.[1] ?? 0);
  const postgres = (await rig.postgres.processId()) ?? 0;
  let done = 0;
  return {
    async read(path) {
      await rig.submit(path);
      done += 1;
      // The log tells: to ask the servers would cost them something.
      while (worker.log().filter(({ event }) => event === "deed").length < done) await wait(LOOK_EVERY_MS);
    },
    seconds: () => ({ reading: cpuSeconds(worker.pid), postgres: cpuSeconds(postgres), redis: cpuSeconds(redis) }),
    async end() {},
  };
};
