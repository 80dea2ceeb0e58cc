/**
 * The lock of an embedded store: one process at a time, since two openers corrupt the folder. The file is made whole by a hard link (it exists with its
 * content or not at all) and holds who made it. It is taken over only from a process that is surely dead, and only by one taker: the right to take over
 * is itself such a lock, named after the dead holder's nonce.
 */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { constants, copyFile, link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { DeedError } from "../errors.ts";
import { codeOf, describeFileFailure } from "./failures.ts";

const POLL_MS = 100;

const holderSchema = z.strictObject({
  pid: z.number().int(),
  host: z.string(),
  /** Of the running system: a holder from before a restart is dead. Null where the system does not tell. */
  bootId: z.string().nullable(),
  /** When the process started, as the system words it: tells a pid that was given to another process. Null where it does not tell. */
  processStart: z.string().nullable(),
  command: z.string(),
  since: z.string(),
  nonce: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

export type Lock = { release(): Promise<void> };

/** Waits up to `waitMs` for the lock at `path`; then throws `store_locked` that says who holds it. */
export const acquireLock = async (
  path: string,
  options: { readonly waitMs: number; readonly onWait?: ((holder: string) => void) | undefined },
): Promise<Lock> => {
  const deadline = performance.now() + options.waitMs;
  for (let tries = 0; ; tries += 1) {
    const lock = await tryLock(path);
    if ("release" in lock) return lock;
    if (tries === 0) options.onWait?.(describeHolder(lock.heldBy));
    if (performance.now() >= deadline) throw lockedBy(lock.heldBy, path, options.waitMs);
    await wait(POLL_MS);
  }
};

type Attempt = Lock | { readonly heldBy: Holder | null };

const tryLock = async (path: string): Promise<Attempt> => {
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    bootId: readBootId(),
    processStart: readProcessStart(process.pid),
    command: process.argv.slice(2, 3).join(" "),
    since: new Date().toISOString(),
    nonce: randomUUID(),
  };
  const draft = `${path}.${mine.nonce}`;
  try {
    // Flushed: after a power cut an empty lock would tell nobody that its holder is dead.
    await writeFile(draft, JSON.stringify(mine), { flag: "wx", mode: 0o600, flush: true });
    try {
      await linkOrCopy(draft, path);
      return releaser(path, mine.nonce);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = await readHolder(path);
    if (holder === "gone") return { heldBy: null };
    if (holder === null || !isDead(holder)) return { heldBy: holder };
    return await takeOver(path, holder, draft, mine);
  } catch (error) {
    throw describeFileFailure(error, path);
  } finally {
    await rm(draft, { force: true });
  }
};

/** Some file systems (exFAT, some network drives) have no hard links; an exclusive copy is the next best thing there. */
const linkOrCopy = async (draft: string, path: string): Promise<void> => {
  try {
    await link(draft, path);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(codeOf(error) ?? "")) throw error;
    await copyFile(draft, path, constants.COPYFILE_EXCL);
  }
};

const takeOver = async (path: string, dead: Holder, draft: string, mine: Holder): Promise<Attempt> => {
  const right = await tryLock(`${path}.taking-${dead.nonce}`);
  if (!("release" in right)) return { heldBy: dead };
  try {
    // Someone may have finished a take-over between our reading and our getting the right.
    const now = await readHolder(path);
    if (now === "gone" || now === null || now.nonce !== dead.nonce) return { heldBy: now === "gone" ? null : now };
    await rename(draft, path);
    return releaser(path, mine.nonce);
  } finally {
    await right.release();
  }
};

const releaser = (path: string, nonce: string): Lock => ({
  async release() {
    const holder = await readHolder(path);
    if (holder !== null && holder !== "gone" && holder.nonce === nonce) await rm(path, { force: true });
  },
});

/** Null when the file does not say: it is not ours to judge, so it counts as held. */
const readHolder = async (path: string): Promise<Holder | "gone" | null> => {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    return codeOf(error) === "ENOENT" ? "gone" : null;
  }
};

const isDead = (holder: Holder): boolean => {
  if (holder.host !== hostname()) return false;
  const bootId = readBootId();
  if (holder.bootId !== null && bootId !== null && holder.bootId !== bootId) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return codeOf(error) === "ESRCH";
  }
  const start = readProcessStart(holder.pid);
  return holder.processStart !== null && start !== null && start !== holder.processStart;
};

const readBootId = (): string | null => readText("/proc/sys/kernel/random/boot_id");

/** Linux: field 22 of /proc/PID/stat, clock ticks since boot. Elsewhere `ps` words it. */
const readProcessStart = (pid: number): string | null => {
  const status = readText(`/proc/${pid}/stat`);
  // The second field is the command in brackets and may hold blanks and brackets: count from the last one.
  if (status !== null) return status.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  if (process.platform === "linux" || process.platform === "win32") return null;
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
};

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
};

const describeHolder = (holder: Holder | null): string =>
  holder === null
    ? "another process"
    : `process ${holder.pid}${holder.command === "" ? "" : ` (deedlens ${holder.command})`} on ${holder.host}, since ${holder.since}`;

const lockedBy = (holder: Holder | null, path: string, waitedMs: number): DeedError =>
  new DeedError(
    "store_locked",
    `The store is in use by ${describeHolder(holder)}; waited ${Math.round(waitedMs / 1000)} s.`,
    {
      next:
        holder === null || holder.host !== hostname()
          ? `Wait until it has finished. If no such process is left, remove ${path} and run again.`
          : "Wait until it has finished, or stop it, and run the same command again; `--data` chooses another folder.",
      retryable: true,
    },
  );
