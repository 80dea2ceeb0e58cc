/**
 * How long the stages of a deed of 300 typed pages keep a worker from answering: the longest pause of its event loop during each step, and the locks and
 * signs of life that depend on it. The model's answer is taken from the annotations: inference, a minute and more, runs in a process of its own anyway.
 * BENCH_PAGES (300) shortens it.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createEngines } from "../src/engines.ts";
import { bundledModelFolder } from "../src/installation.ts";
import type { ModelEntity } from "../src/ner/index.ts";
import { openQueues } from "../src/queue/index.ts";
import { hashResources } from "../src/stages.ts";
import { writeTypedPdf } from "../tests/support/write-pdf.ts";
import { createRig, hasServers } from "../tests/workers/rig.ts";
import { createLog } from "../workers/log.ts";
import { createStepRunner } from "../workers/run-step.ts";
import { startWorker } from "../workers/worker.ts";
import type { Material } from "./material.ts";
import type { Row } from "./rows.ts";

const MINUTES = 60_000;
const LINES_A_PAGE = 42;
const LINE = /.{1,92}(?:\s|$)/gs;
const RESOLUTION_MS = 10;
const MOST_SECONDS = 1;
/** A pause longer than this would lose a lock, and its step be begun a second time. */
const LOCK_MS = 5_000;
const SURE = 0.95;

export async function benchEventLoop(material: Material, warn: (line: string) => void): Promise<Row[]> {
  if (!hasServers) {
    warn("NO PostgreSQL or Redis: the worker's event loop was not measured.");
    return [];
  }
  const count = Number(process.env["BENCH_PAGES"] ?? 300);
  const rig = await createRig();
  const queues = await openQueues({ url: rig.redis.url, lockMs: LOCK_MS });
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const longest = new Map<string, { pause: number; seconds: number; cpu: number }>();
  // Time of the thread's own: no pause is longer, whatever else the machine does.
  const cpuSeconds = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1e6;
  };
  let cpuBefore = 0;
  let twice = 0;
  const log = createLog("error", "bench");
  // Each step ends with this line: what the loop did since the one before belongs to it.
  log.warn = (line: { event?: string; outcome?: string }) => {
    if (line.outcome === "fenced_off" || line.event === "steps_reclaimed") twice += 1;
  };
  log.debug = (line: { event?: string; stage?: string; seconds?: number }) => {
    if (line.event !== "step" || line.stage === undefined) return;
    const before = longest.get(line.stage) ?? { pause: 0, seconds: 0, cpu: 0 };
    const cpu = Math.max(before.cpu, cpuSeconds() - cpuBefore);
    cpuBefore = cpuSeconds();
    const pause = Math.max(before.pause, delay.max / 1e9);
    longest.set(line.stage, { pause, cpu, seconds: Math.max(before.seconds, line.seconds ?? 0) });
    delay.reset();
  };
  const modelFolder = bundledModelFolder();
  const resources = await hashResources(modelFolder);
  const engines = {
    ...createEngines({ modelFolder, cores: 1 }),
    tag: async (text: string) => findNames(material, text),
  };
  engines.loadModel = () => undefined;
  try {
    const worker = await startWorker({
      id: "bench",
      store: rig.store,
      queues,
      modelFolder,
      resources,
      cores: 1,
      password: null,
      lockMs: LOCK_MS,
      graceMs: 1_000,
      log,
      runStep: createStepRunner({ store: rig.store, cache: rig.store.cache, engines, resources, password: null }),
    });
    const path = join(rig.folder, "long.pdf");
    writeFileSync(path, writeTypedPdf(pagesFrom(material, count)));
    delay.enable();
    cpuBefore = cpuSeconds();
    await rig.submit(path);
    await rig.untilEnded(undefined, 30 * MINUTES);
    delay.disable();
    await worker.stop();
    const pauses = [...longest].map(([stage, { pause, seconds, cpu }]) => ({
      name: `event loop: longest pause in ${stage} of ${count} typed pages (step ${seconds.toFixed(1)} s, CPU of the main thread ${cpu.toFixed(2)} s)`,
      value: pause,
      unit: "s",
      bar: { most: MOST_SECONDS },
    }));
    const name = `event loop: steps that lost their lock of ${LOCK_MS / 1000} s`;
    return [...pauses, { name, value: twice, unit: "", bar: { most: 0 } }];
  } finally {
    await engines.dispose();
    await queues.close();
    await rig.remove();
  }
}

/** The texts of all deeds, again and again. */
const pagesFrom = (material: Material, count: number): readonly (readonly string[])[] => {
  const lines = material.texts.flatMap(({ gold }) => gold.text.split("\n").flatMap((line) => line.match(LINE) ?? [""]));
  return Array.from({ length: count }, (_, page) =>
    Array.from({ length: LINES_A_PAGE }, (_, i) => (lines[(page * LINES_A_PAGE + i) % lines.length] ?? "").trim()),
  );
};

/** Every place of every annotated name, as a model that is sure would give them. */
const findNames = (material: Material, text: string): ModelEntity[] => {
  const labels = new Map(
    material.texts.flatMap(({ gold }) =>
      gold.entities.map(({ start, end, label }) => [gold.text.slice(start, end), label] as const),
    ),
  );
  const found: ModelEntity[] = [];
  for (const [name, label] of [...labels].sort(([a], [b]) => b.length - a.length))
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
      found.push({ start, end: start + name.length, label, score: SURE });
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((entity) => {
      const isFree = entity.start >= end;
      if (isFree) end = entity.end;
      return isFree;
    });
};
