/**
 * The image of the Dockerfile without Docker: each stage is an overlay over this machine's own Debian, and its instructions run in a chroot of it. A
 * container is such a chroot with the mounts, the user and the environment that compose.yaml gives it, in a network that has a loopback and nothing else.
 * What it cannot show: what the base images hold, since this machine holds more.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { buildContext, environmentOf, type Instruction, lastOf, ROOT, readStages } from "./containers.ts";

const NEEDED = ["unshare", "nsenter", "chroot", "mount", "ip"];

/** Whether this machine lets us; with CI=true it must. */
export const canBuildImage = (): boolean => {
  const missing = NEEDED.filter((name) => spawnSync("sh", ["-c", `command -v ${name}`]).status !== 0);
  if (process.getuid?.() === 0 && missing.length === 0 && spawnSync("unshare", ["-mn", "true"]).status === 0)
    return true;
  const why = missing.length === 0 ? "it takes root and namespaces" : `no ${missing.join(", ")}`;
  if (process.env["CI"] === "true") throw new Error(`The image cannot be built: ${why}`);
  console.warn(`SKIPPED building the image: ${why}`);
  return false;
};

type Layer = { readonly changes: string; readonly work: string; readonly root: string };
const layerIn = (folder: string): Layer => {
  const layer = { changes: join(folder, "changes"), work: join(folder, "work"), root: join(folder, "root") };
  for (const one of Object.values(layer)) mkdirSync(one, { recursive: true });
  return layer;
};

/** Shell that mounts a layer; ends where the mounts of one container go. */
const mountLayer = ({ changes, work, root }: Layer): string => `
  mount -t overlay overlay -o lowerdir=/,upperdir=${changes},workdir=${work} ${root}
  for name in proc dev sys; do mount --rbind /$name ${root}/$name; done`;

const inLayer = (layer: Layer, workdir: string, environment: NodeJS.ProcessEnv, command: string): void => {
  const script = `set -e${mountLayer(layer)}
    exec chroot ${layer.root} env -C ${workdir} sh -ec "$1"`;
  execFileSync("unshare", ["-m", "sh", "-c", script, "sh", command], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
};

/** Runs the Dockerfile; the folder must be empty. Its `changes` are what the final stage holds beside its base. */
export const buildImage = (folder: string): Layer => {
  // The base image's npm is this machine's, with its registry; the programs of the checkout are not the image's.
  const path = (process.env["PATH"] ?? "").split(":").filter((entry) => !entry.includes("node_modules"));
  const builder = { ...process.env, PATH: path.join(":") };
  const [build = [], image = []] = readStages();
  const first = runStage(build, layerIn(join(folder, "build")), builder, null);
  return runStage(image, layerIn(join(folder, "image")), builder, first);
};

const runStage = (
  stage: readonly Instruction[],
  layer: Layer,
  builder: NodeJS.ProcessEnv,
  from: Layer | null,
): Layer => {
  let workdir = "/";
  for (const { keyword, from: stageName, words } of stage) {
    if (keyword === "WORKDIR") {
      workdir = words;
      mkdirSync(join(layer.changes, workdir), { recursive: true });
    } else if (keyword === "RUN") inLayer(layer, workdir, builder, words);
    else if (keyword === "COPY") copyInto(layer, workdir, words.split(/\s+/), stageName === null ? null : from);
  }
  return layer;
};

const copyInto = (layer: Layer, workdir: string, words: readonly string[], from: Layer | null): void => {
  const target = join(layer.changes, resolve(workdir, words.at(-1) ?? ""));
  const options = { recursive: true, verbatimSymlinks: true };
  for (const source of words.slice(0, -1)) {
    // Linked, not copied: half a gigabyte.
    if (from !== null) {
      mkdirSync(dirname(target), { recursive: true });
      execFileSync("cp", ["-alT", join(from.changes, source), target]);
    } else
      for (const path of source === "." ? buildContext() : [source]) {
        mkdirSync(dirname(join(target, path)), { recursive: true });
        cpSync(join(ROOT, path), join(target, path), options);
      }
  }
};

export type Network = {
  /** Runs a program of this machine in it. */
  spawn(command: readonly string[], options?: { readonly cwd?: string }): ChildProcess;
  readonly words: readonly string[];
  remove(): void;
};

/** A network namespace with a loopback alone, on which every server of compose.yaml has its usual port. */
export const createNetwork = async (): Promise<Network> => {
  const anchor = spawn("unshare", ["-n", "sh", "-c", "ip link set lo up && echo up && exec sleep 1d"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((done, failed) => {
    anchor.stdout.once("data", done);
    anchor.once("exit", () => failed(new Error("no network namespace")));
  });
  const words = ["nsenter", `--net=/proc/${anchor.pid}/ns/net`];
  return {
    words,
    spawn: ([program = "", ...args], options = {}) =>
      spawn(words[0] ?? "", [...words.slice(1), program, ...args], { stdio: ["ignore", "pipe", "pipe"], ...options }),
    remove: () => void anchor.kill("SIGKILL"),
  };
};

export type ContainerOptions = {
  readonly environment: Readonly<Record<string, string>>;
  /** Path in the container → folder here; read-only where it ends in `:ro`. */
  readonly mounts: Readonly<Record<string, string>>;
};

/** The words to start a container of the image with: its user and environment, a root that nobody can write to, and a /tmp of its own. */
export const containerWords = (
  image: Layer,
  network: Network,
  options: ContainerOptions,
  command: readonly string[],
): readonly string[] => {
  const stage = readStages().at(-1) ?? [];
  const binds = Object.entries(options.mounts).map(([target, folder]) => {
    const [path, mode] = target.split(":");
    const at = `${image.root}${path}`;
    return `\n  mkdir -p ${at}\n  mount --bind ${folder} ${at}${mode === "ro" ? `\n  mount -o remount,bind,ro ${at}` : ""}`;
  });
  const script = `set -e${mountLayer(image)}${binds.join("")}
  mount -t tmpfs tmpfs ${image.root}/tmp
  mount -o remount,bind,ro ${image.root}
  exec chroot --userspec=${lastOf(stage, "USER").words} --groups= ${image.root} env -i -C ${lastOf(stage, "WORKDIR").words} "$@"`;
  const environment = Object.entries({ ...environmentOf(stage), ...options.environment });
  const pairs = environment.map(([name, value]) => `${name}=${value}`);
  return [...network.words, "unshare", "-m", "sh", "-c", script, "sh", ...pairs, ...command];
};

/** Names of the network's servers, as Compose's own name server has them. */
export const nameServers = (image: Layer, names: readonly string[]): void => {
  mkdirSync(join(image.changes, "etc"), { recursive: true });
  appendFileSync(join(image.changes, "etc", "hosts"), `127.0.0.1 localhost ${names.join(" ")}\n`);
};
