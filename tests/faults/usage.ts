/** CPU seconds and memory of processes, from /proc. */
import { readdirSync, readFileSync } from "node:fs";

const TICKS_A_SECOND = 100;
const PAGE_BYTES = 4096;
const KILOBYTE = 1024;

/** Empty for a process that has ended meanwhile. */
const readProc = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

/** Fields of `stat` from the process's state on: the command's name before it, in brackets, may hold spaces and brackets itself. */
const statOf = (pid: number | string): readonly string[] => {
  const stat = readProc(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
};

/** The process and all that live below it. */
export const treeOf = (root: number): readonly number[] => {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) if (/^\d+$/.test(name)) parents.set(Number(name), Number(statOf(name)[1]));
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
};

/** CPU seconds of a process and all below it so far, those that have ended included. */
export const cpuSeconds = (root: number): number =>
  treeOf(root)
    .map(statOf)
    .flatMap((fields) => fields.slice(11, 15).map(Number))
    .reduce((sum, ticks) => sum + (Number.isFinite(ticks) ? ticks : 0), 0) / TICKS_A_SECOND;

/** Resident bytes of one process. */
export const residentBytes = (pid: number): number =>
  Number(readProc(`/proc/${pid}/statm`).split(" ")[1] ?? 0) * PAGE_BYTES;

/** Proportional set sizes of a process and all below it: memory that several share is counted once. */
export const treeBytes = (root: number): number =>
  treeOf(root)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * KILOBYTE)
    .reduce((sum, bytes) => sum + bytes, 0);
