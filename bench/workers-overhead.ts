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

/** A deed of three pages is the shortest that is usual, and has the most beside its pages; most have ten to forty. `warmUp`: deeds before those that count, while models and language data are loaded and code is compiled. */
const SIZES = [
  { pages: 3, deeds: 30, warmUp: 5 },
  { pages: 12, deeds: 8, warmUp: 1 },
] as const;
const CORE = 1;
const MOST_PERCENT = 3;
const LOOK_EVERY_MS = 20;

/** CPU seconds. */
type Seconds = { readonly reading: number; readonly postgres: number; readonly redis: number };
type Reader = {
  read(path: string): Promise<void>;
  /** So far. */
  seconds(): Seconds;
  end(): Promise<void>;
};

export const benchWorkerOverhead = async (folder: string, options: WorkerBenchOptions): Promise<Row[]> => {
  const rig = await createRig();
  const readers = [await startBare(), await startCarried(rig)] as const;
  try {
    const rows: Row[] = [];
    for (const size of SIZES)
      rows.push(...(await measure(folder, readers, { ...size, deeds: options.deeds ?? size.deeds })));
    return rows;
  } finally {
    for (const reader of readers) await reader.end();
    await rig.remove();
  }
};

const measure = async (
  folder: string,
  [bare, carried]: readonly [Reader, Reader],
  { pages, deeds, warmUp }: { readonly pages: number; readonly deeds: number; readonly warmUp: number },
): Promise<Row[]> => {
  const scan = writeScannedPdf("fixtures/deeds/nl-land.jpg", pages);
  const sums = new Map<Reader, Seconds>();
  for (let number = 0; number < warmUp + deeds; number++) {
    const path = join(folder, `${pages}-pages-${number}.pdf`);
    writeFileSync(path, Buffer.concat([scan, Buffer.from(`% ${number}\n`)]));
    // Each is first every other time.
    for (const reader of number % 2 === 0 ? [bare, carried] : [carried, bare]) {
      const before = reader.seconds();
      await reader.read(path);
      const after = reader.seconds();
      const sum = sums.get(reader) ?? { reading: 0, postgres: 0, redis: 0 };
      const part = (of: keyof Seconds): number => sum[of] + (after[of] - before[of]) / deeds;
      const added = { reading: part("reading"), postgres: part("postgres"), redis: part("redis") };
      if (number >= warmUp) sums.set(reader, added);
    }
  }
  const [alone, beside] = [sums.get(bare), sums.get(carried)];
  if (alone === undefined || beside === undefined) throw new Error("nothing was measured");
  const total = beside.reading + beside.postgres + beside.redis;
  const name = `workers: a scanned deed of ${pages} pages, mean of ${deeds}`;
  return [
    { name: `${name}, CPU of the bare pipeline`, value: alone.reading, unit: "s", bar: null },
    { name: `${name}, CPU of a worker and its children`, value: beside.reading, unit: "s", bar: null },
    { name: `${name}, CPU of PostgreSQL`, value: beside.postgres * 1000, unit: "ms", bar: null },
    { name: `${name}, CPU of Redis`, value: beside.redis * 1000, unit: "ms", bar: null },
    {
      name: `${name}, share of queue and store`,
      value: ((total - alone.reading) / total) * 100,
      unit: "%",
      bar: { most: MOST_PERCENT },
    },
  ];
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
