/** A PostgreSQL of our own for a test file: a fresh cluster on a free port, gone afterwards. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findFreePort } from "../support/free-port.ts";

const run = promisify(execFile);
const DEBIAN = "/usr/lib/postgresql";

const findBinaries = (): string | null => {
  if (!existsSync(DEBIAN)) return null;
  const newest = readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
  return newest ?? null;
};

/** Null where no server is installed. With CI=true that is an error: the suite must not pass by not running. */
export const postgresBinaries = (): string | null => {
  const found = findBinaries();
  if (found === null && process.env["CI"] === "true")
    throw new Error(`no PostgreSQL server under ${DEBIAN}: install the package postgresql`);
  if (found === null)
    console.warn(`SKIPPED: no PostgreSQL server under ${DEBIAN}; the store was tested on the embedded engine only`);
  return found;
};

export type OwnPostgresOptions = {
  /** Folder to lie in, for a disk of its own; the folder of temporary files by default. */
  readonly parent?: string;
  /** Of the server's processes. */
  readonly environment?: Readonly<Record<string, string>>;
  /** As `-c` takes them: "max_wal_size=32MB". */
  readonly settings?: readonly string[];
};

export type OwnPostgres = {
  readonly url: string;
  /** The server's process, while it runs. */
  processId(): Promise<number | null>;
  start(): Promise<void>;
  /** Breaks all connections, as a crash would. */
  stop(): Promise<void>;
  remove(): Promise<void>;
};

export const createOwnPostgres = async (binaries: string, options: OwnPostgresOptions = {}): Promise<OwnPostgres> => {
  const folder = await mkdtemp(join(options.parent ?? tmpdir(), "deedlens-postgres-"));
  const environment = { ...process.env, ...options.environment };
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root; Debian's package makes the user postgres.
  const asUser = (program: string, args: readonly string[]) =>
    isRoot
      ? run("runuser", ["-u", "postgres", "--", join(binaries, program), ...args], { cwd: "/", env: environment })
      : run(join(binaries, program), [...args], { cwd: "/", env: environment });
  if (isRoot) {
    const { stdout } = await run("id", ["-u", "postgres"]);
    await chown(folder, Number(stdout), -1);
  }
  const port = await findFreePort();
  const data = join(folder, "data");
  await asUser("initdb", ["-D", data, "-U", "deedlens", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]);
  const postgres: OwnPostgres = {
    url: `postgresql://deedlens:secret@127.0.0.1:${port}/postgres`,
    async processId() {
      const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
      return text === "" ? null : Number(text.split("\n")[0]);
    },
    async start() {
      const settings = ["fsync=off", ...(options.settings ?? [])].map((setting) => `-c ${setting}`).join(" ");
      const places = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
      await asUser("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-w", "-o", `${places} ${settings}`, "start"]);
    },
    async stop() {
      await asUser("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
    },
    async remove() {
      await postgres.stop().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
  return postgres;
};
