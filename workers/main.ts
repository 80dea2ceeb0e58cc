/** The `deedlens-worker` command: checks what it needs, waits for what is away, works until it is told to stop. */
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { DeedError, type DeedErrorCode } from "../src/errors.ts";
import { bundledModelFolder } from "../src/installation.ts";
import { checkRedis, type Dashboard, openQueues, type Queues } from "../src/queue/index.ts";
import { hashResources } from "../src/stages.ts";
import { openStore, type Store } from "../src/store/index.ts";
import { serveHealth } from "./health.ts";
import { createLog, describeError, type Log } from "./log.ts";
import { readWorkerSettings, WORKER_HELP, type WorkerSettings } from "./settings.ts";
import { startTableRefresh } from "./tables.ts";
import { type DeedWorker, startWorker } from "./worker.ts";

const TRY_AGAIN_MS = 2_000;

/** As docs/cli.md has them. */
const EXIT = { ok: 0, unexpected: 1, usage: 2, store: 5, installation: 6 } as const;
const CODES: Readonly<Partial<Record<DeedErrorCode, number>>> = {
  usage: EXIT.usage,
  config_invalid: EXIT.usage,
  model_missing: EXIT.installation,
  model_invalid: EXIT.installation,
  store_unavailable: EXIT.store,
  store_version: EXIT.store,
  store_corrupt: EXIT.store,
  disk_full: EXIT.store,
  queue_unavailable: EXIT.store,
};

/** A terminal and bin/deedlens-worker.mjs may both deliver one and the same Ctrl-C. */
const SAME_PRESS_MS = 300;

const termination = new AbortController();
let firstAt: number | null = null;
const terminate = (): void => {
  firstAt ??= performance.now();
  // The second is meant: what is on its way is given up, and the other workers take it up as after a kill.
  if (performance.now() - firstAt > SAME_PRESS_MS) process.exit(EXIT.unexpected);
  termination.abort();
};
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, terminate);
// Started by bin/deedlens-worker.mjs: when that process is killed, this one ends too.
process.once("disconnect", terminate);
process.channel?.unref();

const run = async (): Promise<void> => {
  const settings = readWorkerSettings(process.argv.slice(2), process.env);
  if (settings === null) return void process.stdout.write(WORKER_HELP);
  const id = randomUUID().slice(0, 8);
  const log = createLog(settings.logLevel, id);
  let worker: DeedWorker | null = null;
  let waitingFor: readonly string[] = ["starting"];
  const health = await serveHealth({
    port: settings.port,
    host: settings.host,
    troubles: () => worker?.troubles() ?? waitingFor,
    metrics: () => worker?.metrics ?? null,
  });
  log.info({ event: "started", port: health.port, cores: settings.cores });
  try {
    const modelFolder = settings.modelFolder ?? bundledModelFolder();
    const resources = await hashResources(modelFolder);
    const waiting = (code: string | null): void => {
      waitingFor = code === null ? ["starting"] : [code];
    };
    const redis = await untilThere(() => checkRedis(settings.redisUrl), log, waiting);
    const store = await untilThere(() => openWorkerStore(settings, log), log, waiting);
    const queues = await untilThere(
      () => openQueues({ url: settings.redisUrl, lockMs: settings.lockMs }),
      log,
      waiting,
    );
    if (redis === null || store === null || queues === null) return;
    try {
      // A folder is made by the first document; a bucket must be there.
      if (
        settings.originals !== null &&
        (await untilThere(() => store.originals.check().then(() => true), log, waiting)) === null
      )
        return;
      const dashboard = await openDashboard(queues, settings, log);
      worker = await startWorker({ ...settings, id, store, queues, modelFolder, resources, log });
      const tables = startTableRefresh({ store, hashKey: settings.hashKey, alerts: settings.alerts, log });
      log.info({ event: "ready", redis: redis.version, postgres: store.about.postgres });
      await aborted(termination.signal);
      await Promise.all([worker.stop(), tables.stop(), dashboard?.close()]);
    } finally {
      // Bounded: a server that is away at the end must not keep the process.
      await Promise.race([
        Promise.allSettled([queues.close(), store.close()]),
        wait(TRY_AGAIN_MS, undefined, { ref: false }),
      ]);
    }
  } finally {
    await health.close();
  }
};

/** Another worker of this machine may serve it at that port already: one is enough, and reading goes on. */
const openDashboard = async (queues: Queues, { dashboard }: WorkerSettings, log: Log): Promise<Dashboard | null> => {
  if (dashboard === null) return null;
  try {
    const opened = await queues.openDashboard(dashboard);
    log.info({ event: "dashboard", host: dashboard.host, port: opened.port, writes: dashboard.allowWrites });
    return opened;
  } catch (error) {
    log.warn({ event: "no_dashboard", port: dashboard.port, error: describeError(error) });
    return null;
  }
};

const openWorkerStore = (settings: WorkerSettings, log: Log): Promise<Store> =>
  openStore({
    dataFolder: settings.dataFolder,
    databaseUrl: settings.databaseUrl,
    ...(settings.originals === null ? {} : { originals: settings.originals }),
    onCorruptRow: ({ table, key, stage }) => log.error({ event: "corrupt_row", table, key: key.slice(0, 12), stage }),
  });

/** Tries until it succeeds, for as long as trying may help; null when the worker is told to stop meanwhile. */
const untilThere = async <T>(
  open: () => Promise<T>,
  log: Log,
  waiting: (code: string | null) => void,
): Promise<T | null> => {
  while (!termination.signal.aborted) {
    try {
      const opened = await open();
      waiting(null);
      return opened;
    } catch (error) {
      if (!(error instanceof DeedError) || !error.retryable) throw error;
      log.warn({ event: "waiting", error: describeError(error) });
      waiting(error.code);
      await wait(TRY_AGAIN_MS, undefined, { signal: termination.signal }).catch(() => undefined);
    }
  }
  return null;
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });

try {
  await run();
  process.exit(EXIT.ok);
} catch (error) {
  // Before there is any work, nothing personal can be in a message: it names settings, servers and folders.
  process.stderr.write(
    error instanceof DeedError
      ? `deedlens-worker: ${error.message}\n  ${error.next}\n`
      : `deedlens-worker: unexpected error: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(error instanceof DeedError ? (CODES[error.code] ?? EXIT.unexpected) : EXIT.unexpected);
}
