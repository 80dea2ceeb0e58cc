/** Servers, a data folder and worker processes for a test file, as operations would start them. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Language } from "../../src/deed.ts";
import { openStore, type Store, type StorePlace } from "../../src/store/index.ts";
import { openServer } from "../../src/store/server.ts";
import {
  createOwnPostgres,
  type OwnPostgres,
  type OwnPostgresOptions,
  postgresBinaries,
} from "../store/own-postgres.ts";
import { createOwnRedis, hasRedis, type OwnRedis } from "./own-redis.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const fixture = (name: string): string => join(ROOT, "fixtures", "deeds", name);
export const broken = (name: string): string => join(ROOT, "fixtures", "broken", name);
const MAIN = join(ROOT, "workers", "main.ts");

const binaries = postgresBinaries();
/** With CI=true a missing server is an error. */
export const hasServers = hasRedis() && binaries !== null;

export type WorkerProcess = {
  readonly pid: number;
  /** Lines of the log so far, parsed. */
  log(): readonly Readonly<Record<string, unknown>>[];
  output(): string;
  /** What its HTTP server answers. */
  get(path: string): Promise<{ readonly status: number; readonly text: string }>;
  untilLogged(event: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
};

export type Rig = {
  readonly postgres: OwnPostgres;
  readonly redis: OwnRedis;
  readonly store: Store;
  readonly folder: string;
  readonly data: string;
  readonly environment: Readonly<Record<string, string>>;
  startWorker(words?: readonly string[], environment?: Readonly<Record<string, string>>): WorkerProcess;
  /** Keeps the original and asks for it to be read, as `ingest` does. */
  submit(
    path: string,
    options?: { readonly priority?: number; readonly language?: Language; readonly name?: string },
  ): Promise<string>;
  /** Resolves when none of these jobs is waiting or at work; of all jobs when none is named. */
  untilEnded(sources?: readonly string[], withinMs?: number): Promise<void>;
  query(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  remove(): Promise<void>;
};

export type RigOptions = {
  readonly postgres?: OwnPostgresOptions;
  /** Data folder, for a disk of its own; one in the rig's folder by default. */
  readonly data?: string;
  /** An S3-compatible service, whose credentials are in this process's environment. */
  readonly originals?: NonNullable<StorePlace["originals"]>;
};

export const createRig = async (options: RigOptions = {}): Promise<Rig> => {
  const folder = await mkdtemp(join(tmpdir(), "deedlens-workers-"));
  const data = options.data ?? join(folder, "data");
  const postgres = await createOwnPostgres(binaries ?? "", options.postgres);
  const redis = await createOwnRedis();
  await Promise.all([postgres.start(), redis.start()]);
  const originals = options.originals === undefined ? {} : { originals: options.originals };
  const store = await openStore({ dataFolder: data, databaseUrl: postgres.url, ...originals });
  const environment = { PATH: process.env["PATH"] ?? "", DATABASE_URL: postgres.url, REDIS_URL: redis.url };
  const workers = new Set<WorkerProcess>();

  const rig: Rig = {
    postgres,
    redis,
    store,
    folder,
    data,
    environment,
    startWorker(words = [], more = {}) {
      const flags = ["--data", data, "--port", "0", "--lock", "2", "--log-level", "debug", "--cores", "1"];
      const worker = watch(
        spawn(process.execPath, [MAIN, ...flags, ...words], { cwd: folder, env: { ...environment, ...more } }),
      );
      workers.add(worker);
      void worker.ended.then(() => workers.delete(worker));
      return worker;
    },
    async submit(path, { priority = 2, language, name = basename(path) } = {}) {
      const { sha256 } = await store.originals.put(path);
      await store.jobs.submit({ source: sha256, name, language: language ?? null, priority });
      return sha256;
    },
    async untilEnded(sources, withinMs = 900_000) {
      const deadline = Date.now() + withinMs;
      for (;;) {
        const open = await rig.query("SELECT source FROM jobs WHERE state IN ('waiting', 'active')");
        const mine = open.filter(({ source }) => sources === undefined || sources.includes(String(source)));
        if (mine.length === 0) return;
        if (Date.now() > deadline) throw new Error(`${mine.length} jobs have not ended: ${await describe(rig)}`);
        await wait(100);
      }
    },
    async query(text) {
      const server = openServer(postgres.url, "test");
      try {
        return await server.query(text);
      } finally {
        await server.close();
      }
    },
    async remove() {
      const ending = [...workers];
      for (const worker of ending) worker.kill("SIGKILL");
      await Promise.all(ending.map(({ ended }) => ended));
      await store.close();
      await Promise.all([postgres.remove(), redis.remove()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
  return rig;
};

const describe = async (rig: Rig): Promise<string> =>
  JSON.stringify(
    await rig.query(
      "SELECT stage, state, first_page, feeds, starts, failures, not_before, seen_at, now() FROM steps WHERE state <> 'done' LIMIT 10",
    ),
  );

const watch = (child: ChildProcess): WorkerProcess => {
  let output = "";
  const take = (chunk: Buffer): void => {
    output += chunk.toString("utf8");
  };
  child.stdout?.on("data", take);
  child.stderr?.on("data", take);
  let isOver = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      isOver = true;
      resolve(code);
    });
  });
  const log = () =>
    output
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .flatMap((line): Record<string, unknown>[] => {
        try {
          return [JSON.parse(line)];
        } catch {
          return [];
        }
      });
  const untilLogged = async (event: string): Promise<void> => {
    const deadline = Date.now() + 300_000;
    while (!log().some((line) => line["event"] === event)) {
      if (isOver || Date.now() > deadline)
        throw new Error(`the worker has not logged ${event}: ${output.slice(-2000)}`);
      await wait(25);
    }
  };
  return {
    pid: child.pid ?? 0,
    log,
    output: () => output,
    untilLogged,
    async get(path) {
      await untilLogged("started");
      const port = log().find((line) => line["event"] === "started")?.["port"];
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: response.status, text: await response.text() };
    },
    kill: (signal) => void child.kill(signal),
    ended,
  };
};

/** The living descendants of a process. */
export const childrenOf = async (pid: number): Promise<readonly number[]> => {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  return text.split(" ").filter(Boolean).map(Number);
};

/** A process that was killed and that nobody has asked about yet (a zombie) is dead. */
export const isAlive = async (pid: number): Promise<boolean> => {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat !== "" && !/^\d+ \(.*\) [ZX] /.test(stat);
};
