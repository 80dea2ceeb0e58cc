/** The command as npm links it, under the Node of the machine. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layNewStore } from "../support/new-store.ts";
import { createDesk, fixture, ROOT } from "./run.ts";

const desk = createDesk();
afterAll(() => desk.remove());
beforeAll(async () => {
  for (const name of ["SIGINT", "SIGTERM", "killed"]) await layNewStore(join(desk.folder, name));
}, 240_000);
const BIN = join(ROOT, "bin", "deedlens.mjs");
const PATH = (process.env["PATH"] ?? "")
  .split(":")
  .filter((entry) => !entry.includes("node_modules"))
  .join(":");
const node = execFileSync("sh", ["-c", "command -v node || true"], { env: { PATH }, encoding: "utf8" }).trim();
if (node === "") console.warn("SKIPPED: no node on PATH outside node_modules");

describe.skipIf(node === "")("bin/deedlens.mjs", () => {
  const environment = { PATH, HOME: desk.folder };

  it("runs the command under the Node that comes with it, and passes on output and exit codes", () => {
    const run = (...words: string[]) =>
      spawnSync(node, [BIN, ...words], { cwd: desk.folder, env: environment, encoding: "utf8" });
    expect(run("--version")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: "",
    });
    expect(run("frobnicate").status).toBe(2);
    expect(run("list").status).toBe(3);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("passes %s on and exits as the command does", async (signal) => {
    const child = spawn(node, [BIN, "ingest", fixture("nl-house-scan.pdf"), "--data", signal], {
      cwd: desk.folder,
      env: environment,
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    while (!existsSync(join(desk.folder, signal, "store.lock"))) await wait(50);
    child.kill(signal);
    const [code] = await once(child, "close");
    expect(said).toContain("Interrupted.");
    expect(code).toBe(130);
    expect(existsSync(join(desk.folder, signal, "store.lock"))).toBe(false);
  });

  it("takes the command along when it is killed", async () => {
    const child = spawn(node, [BIN, "ingest", fixture("nl-house-scan.pdf"), "--data", "killed"], {
      cwd: desk.folder,
      env: environment,
    });
    const lock = join(desk.folder, "killed", "store.lock");
    while (!existsSync(lock)) await wait(50);
    child.kill("SIGKILL");
    for (let tries = 0; existsSync(lock) && tries < 600; tries += 1) await wait(50);
    expect(existsSync(lock)).toBe(false);
  });
});
