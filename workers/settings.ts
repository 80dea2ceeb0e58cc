/** What the worker is told on its command line and by the environment. */
import { parseArgs } from "node:util";
import { z } from "zod";
import { parseFlags, readSettings, type Settings, settingFlags } from "../src/config.ts";
import { DeedError } from "../src/errors.ts";
import type { DashboardOptions } from "../src/queue/index.ts";
import { USUAL_PORT } from "./health.ts";
import { LOG_LEVELS } from "./log.ts";

export type WorkerSettings = Settings & {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Null: the usual port, or any free one where that is taken (several workers on one machine). */
  readonly port: number | null;
  readonly host: string;
  /** Null: none is served. */
  readonly dashboard: DashboardOptions | null;
  readonly graceMs: number;
  readonly lockMs: number;
  readonly pageTimeoutMs: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
};

/** Kubernetes and compose kill 30 s and 10 s after SIGTERM by default; a page takes a second or two, and what is left is handed back. */
const DEFAULT_GRACE_SECONDS = 8;
/** A lock is renewed every half of this, which the longest pause of the event loop must not outlast: on a deed of 300 pages a second or two (docs/decisions.md). */
const DEFAULT_LOCK_SECONDS = 30;
/** As `deedlens` has it. */
const DEFAULT_PAGE_SECONDS = 60;
const flagsSchema = z.strictObject({
  ...settingFlags,
  port: z.coerce.number().int().min(0).max(65_535).optional(),
  host: z.string().min(1).default("127.0.0.1"),
  dashboard: z.coerce.number().int().min(0).max(65_535).optional(),
  "dashboard-host": z.string().min(1).default("127.0.0.1"),
  "dashboard-writes": z.boolean().default(false),
  grace: z.coerce.number().min(0).max(3600).default(DEFAULT_GRACE_SECONDS),
  lock: z.coerce.number().min(2).max(600).default(DEFAULT_LOCK_SECONDS),
  "page-timeout": z.coerce.number().min(1).max(3600).default(DEFAULT_PAGE_SECONDS),
  "log-level": z.enum(LOG_LEVELS).default("info"),
});

export const WORKER_HELP = `deedlens-worker: reads the deeds that \`deedlens ingest\` has put into the queue.

  DATABASE_URL=postgresql://… REDIS_URL=redis://… deedlens-worker --data /srv/deedlens

  --data <dir>         folder of the originals, the same for all workers and doors (DEEDLENS_DATA)
  --model <dir>        model folder, instead of the one that ships (DEEDLENS_MODEL)
  --cores <n>          pages read at once (DEEDLENS_CORES; default: all cores)
  --port <n>           /healthz, /readyz and /metrics (default: ${USUAL_PORT}, or any free one; 0: any)
  --host <address>     where these are served (default: 127.0.0.1)
  --dashboard <n>      serve a page about the queues at this port (DEEDLENS_DASHBOARD_PORT; default: none; 0: any)
  --dashboard-host <address>  where it is served (default: 127.0.0.1); it asks nobody who they are
  --dashboard-writes   let it pause queues and remove tickets (default: it only shows)
  --grace <seconds>    how long pages may go on after SIGTERM (default: ${DEFAULT_GRACE_SECONDS})
  --lock <seconds>     after so long the work of a killed worker is taken up (default: ${DEFAULT_LOCK_SECONDS})
  --page-timeout <s>   a page that takes longer is tried once more, then left out with an issue (default: ${DEFAULT_PAGE_SECONDS})
  --log-level <level>  ${LOG_LEVELS.join(", ")} (default: info)

docs/operations.md says more. DEEDLENS_PASSWORD opens encrypted deeds.
`;

/** Null: help was asked for. Throws `usage` or `config_invalid`. */
export const readWorkerSettings = (words: readonly string[], environment: NodeJS.ProcessEnv): WorkerSettings | null => {
  const { help, ...given } = parseWords(words);
  if (help === true) return null;
  const {
    port,
    host,
    dashboard,
    "dashboard-host": dashboardHost,
    "dashboard-writes": allowWrites,
    grace,
    lock,
    "page-timeout": pageTimeout,
    "log-level": logLevel,
    ...flags
  } = parseFlags(flagsSchema, given);
  const settings = readSettings(environment, flags);
  const { databaseUrl, redisUrl } = settings;
  if (databaseUrl === null || redisUrl === null)
    throw new DeedError("config_invalid", "A worker needs DATABASE_URL and REDIS_URL.", {
      next: "Set both; without them `deedlens ingest` reads in its own process.",
    });
  const dashboardPort = dashboard ?? settings.dashboardPort;
  return {
    ...settings,
    databaseUrl,
    redisUrl,
    port: port ?? null,
    host,
    dashboard: dashboardPort === null ? null : { host: dashboardHost, port: dashboardPort, allowWrites },
    graceMs: grace * 1000,
    lockMs: lock * 1000,
    pageTimeoutMs: pageTimeout * 1000,
    logLevel,
  };
};

const parseWords = (words: readonly string[]): Readonly<Record<string, string | boolean | undefined>> => {
  const places = ["data", "model", "cores", "password", "port", "host", "dashboard", "dashboard-host"];
  const names = [...places, "grace", "lock", "page-timeout", "log-level"];
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    const switches = { "dashboard-writes": { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
    return parseArgs({ args: [...words], options: { ...options, ...switches } }).values;
  } catch (error) {
    throw new DeedError("usage", error instanceof Error ? error.message : String(error), {
      next: "Add --help to see what it takes.",
      cause: error,
    });
  }
};
