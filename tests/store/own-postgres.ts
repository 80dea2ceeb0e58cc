/** A PostgreSQL of our own for a test file: a fresh cluster on a free port, gone afterwards. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

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

export type OwnPostgres = {
  readonly url: string;
  start(): Promise<void>;
  /** Breaks all connections, as a crash would. */
  stop(): Promise<void>;
  remove(): Promise<void>;
};

export const createOwnPostgres = async (binaries: string): Promise<OwnPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), "deedlens-postgres-"));
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root; Debian's package makes the user postgres.
  const asUser = (program: string, args: readonly string[]) =>
    isRoot
      ? run("runuser", ["-u", "postgres", "--", join(binaries, program), ...args], { cwd: "/" })
      : run(join(binaries, program), [...args], { cwd: "/" });
  if (isRoot) {
    const { stdout } = await run("id", ["-u", "postgres"]);
    await chown(folder, Number(stdout), -1);
  }
  const port = await findFreePort();
  const data = join(folder, "data");
  await asUser("initdb", ["-D", data, "-U", "deedlens", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]);
  const postgres: OwnPostgres = {
    url: `postgresql://deedlens:secret@127.0.0.1:${port}/postgres`,
    async start() {
      const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
      await asUser("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-w", "-o", settings, "start"]);
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

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
