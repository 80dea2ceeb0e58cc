/** `scripts/stack.sh`, as a person or CI runs it: servers and workers come up, read, and are gone afterwards. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findFreePort } from "../support/free-port.ts";
import { broken, fixture, hasServers, ROOT } from "../workers/rig.ts";

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

describe.skipIf(!hasServers)("scripts/stack.sh", () => {
  const folder = mkdtempSync(join(tmpdir(), "deedlens-stack-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("reads with two workers, keeps the data, exits as the command does, and leaves nothing running", async () => {
    const [postgres, redis] = [await findFreePort(), await findFreePort()];
    const run = (...words: string[]) =>
      spawnSync(
        join(ROOT, "scripts", "stack.sh"),
        [folder, process.execPath, join(ROOT, "src", "cli", "main.ts"), ...words],
        {
          encoding: "utf8",
          env: { ...process.env, STACK_POSTGRES_PORT: String(postgres), STACK_REDIS_PORT: String(redis) },
        },
      );
    const first = run("ingest", fixture("nl-land.pdf"), broken("not-a-pdf.pdf"));
    expect(first.stderr).toContain("Read 1 document, 2 pages");
    expect(first.status).toBe(3);
    expect(await isListening(postgres)).toBe(false);
    expect(await isListening(redis)).toBe(false);
    for (const number of [1, 2])
      expect(readFileSync(join(folder, `worker-${number}.log`), "utf8")).toContain('"event":"stopped"');
    const second = run("status", "--json");
    expect(JSON.parse(second.stdout)).toMatchObject({ workers: 2, jobs: { done: 1, parked: 1 } });
    expect(second.status).toBe(0);
  });
});
