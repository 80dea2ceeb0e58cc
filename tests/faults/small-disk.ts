/** A disk of a few megabytes in memory, that a test fills and frees. */
import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, open, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const asRoot = (...words: readonly string[]): [string, string[]] =>
  isRoot ? [words[0] ?? "", words.slice(1)] : ["sudo", ["-n", ...words]];

/** Whether this user may mount one. With CI=true it must be so: the suite must not pass by not running. */
export const canMountDisk = (): boolean => {
  if (process.platform === "linux" && spawnSync(...asRoot("true")).status === 0) return true;
  if (process.env["CI"] === "true") throw new Error("no small disk can be mounted: it takes root, or sudo");
  console.warn("SKIPPED: no small disk can be mounted: it takes root, or sudo");
  return false;
};

export type SmallDisk = {
  readonly folder: string;
  /** Writes a file of all that is free but so many bytes. */
  fill(leaveBytes: number): Promise<void>;
  /** Removes that file. */
  free(): Promise<void>;
  remove(): Promise<void>;
};

export const mountSmallDisk = async (megabytes: number): Promise<SmallDisk> => {
  const folder = await mkdtemp(join(tmpdir(), "deedlens-disk-"));
  await run(...asRoot("mount", "-t", "tmpfs", "-o", `size=${megabytes}m,mode=0777`, "tmpfs", folder));
  const ballast = join(folder, "ballast");
  const chunk = Buffer.alloc(64 * 1024);
  return {
    folder,
    async fill(leaveBytes) {
      const file = await open(ballast, "a");
      try {
        for (;;) {
          const disk = await statfs(folder);
          const bytes = Math.min(disk.bsize * disk.bavail - leaveBytes, chunk.length);
          if (bytes <= 0) return;
          await file.appendFile(chunk.subarray(0, bytes));
        }
      } catch (error) {
        // A server that writes here too took the last of it since it was asked for.
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      } finally {
        await file.close();
      }
    },
    free: () => rm(ballast, { force: true }),
    async remove() {
      await run(...asRoot("umount", "-l", folder));
      await rm(folder, { recursive: true, force: true });
    },
  };
};
