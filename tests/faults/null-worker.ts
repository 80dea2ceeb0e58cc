/**
 * A worker process that carries real steps and stores real values, but whose engines read nothing: `node null-worker.ts DATABASE_URL REDIS_URL FOLDER`.
 * Originals are not looked for, so that a hundred thousand deeds need no files.
 */
import { openQueues } from "../../src/queue/index.ts";
import { openStore } from "../../src/store/index.ts";
import { createLog } from "../../workers/log.ts";
import { createStepRunner } from "../../workers/run-step.ts";
import { startWorker } from "../../workers/worker.ts";
import { nullEngines } from "./null-engines.ts";

const LOCK_MS = 30_000;
const PAGES_AT_ONCE = 2;
const RESOURCES = { ocr: "none", clauses: "none", model: "none", features: "none" };

const [databaseUrl = "", redisUrl = "", dataFolder = ""] = process.argv.slice(2);
const opened = await openStore({ dataFolder, databaseUrl });
const store = { ...opened, originals: { ...opened.originals, open: async () => "/dev/null" } };
const queues = await openQueues({ url: redisUrl, lockMs: LOCK_MS });
const id = `null-${process.pid}`;
const log = createLog("warn", id);
const worker = await startWorker({
  id,
  store,
  queues,
  modelFolder: "none",
  resources: RESOURCES,
  cores: PAGES_AT_ONCE,
  password: null,
  lockMs: LOCK_MS,
  graceMs: 2_000,
  log,
  runStep: createStepRunner({
    store,
    cache: store.cache,
    engines: nullEngines,
    resources: RESOURCES,
    password: null,
  }),
});
log.warn({ event: "ready" });
process.once("SIGTERM", () => {
  void worker.stop().then(() => process.exit(0));
});
