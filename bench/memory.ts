/** Peak memory of the whole process tree while the command reads scans of 10 and of 300 pages. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeScannedPdf } from "../tests/support/write-pdf.ts";
import type { Row } from "./rows.ts";

const SAMPLE_MS = 200;
const MOST_MB = 1500;

export async function benchMemory(cores: number, warn: (line: string) => void): Promise<Row[]> {
  if (process.platform !== "linux") {
    warn("NOT Linux: memory is SKIPPED, it is summed from /proc.");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "deedlens-bench-"));
  try {
    const rows: Row[] = [];
    for (const pages of [10, 300]) {
      const path = join(folder, `${pages}-pages.pdf`);
      writeFileSync(path, writeScannedPdf("fixtures/deeds/nl-land.jpg", pages));
      const { peakMb, seconds } = await watchRead(path, cores);
      const bar = { most: MOST_MB };
      rows.push({
        name: `memory: peak on a scan of ${pages} pages (${seconds.toFixed(0)} s)`,
        value: peakMb,
        unit: "MB",
        bar,
      });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function watchRead(path: string, cores: number): Promise<{ peakMb: number; seconds: number }> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["src/cli/main.ts", "read", path, "--json", "--cores", String(cores)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  let peakKb = 0;
  const timer = setInterval(() => {
    if (child.pid !== undefined) peakKb = Math.max(peakKb, sumTreeKb(child.pid));
  }, SAMPLE_MS);
  const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`deedlens read ended with ${code}`);
  return { peakMb: peakKb / 1024, seconds: (performance.now() - startedAt) / 1000 };
}

/** Proportional set sizes of a process and all below it: memory shared by several is counted once. */
function sumTreeKb(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? readProc(`/proc/${name}/stat`) : "";
    // The command's name, in brackets, may hold spaces and brackets itself.
    const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return [...parents.keys()]
    .filter(isBelow)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
    .reduce((sum, kb) => sum + kb, 0);
}

/** Empty for a process that has ended meanwhile. */
function readProc(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
