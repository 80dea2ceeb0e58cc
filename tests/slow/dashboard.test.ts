/** A worker's page about the queues: off unless it is asked for, and without anything personal while deeds are at work. */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createCrew, observe } from "../workers/observe.ts";
import { createRig, hasServers, type Rig, type WorkerProcess } from "../workers/rig.ts";

describe.skipIf(!hasServers)("the dashboard of a worker", () => {
  let rig: Rig;
  const crew = createCrew(() => rig);
  beforeAll(async () => {
    rig = await createRig();
  });
  afterEach(() => crew.dismiss());
  afterAll(() => rig.remove());
  const addressOf = (worker: WorkerProcess): string => {
    const line = worker.log().find(({ event }) => event === "dashboard");
    return `http://${line?.["host"]}:${line?.["port"]}`;
  };

  it("is off by default", async () => {
    const worker = await crew.startReady();
    expect(worker.log().map(({ event }) => event)).not.toContain("dashboard");
    expect((await worker.get("/api/queues")).status).toBe(404);
  });

  it("is at 127.0.0.1 where a port is given, only shows, and shows no name while deeds are at work", async () => {
    const { writeScan } = await observe(rig);
    const worker = await crew.startReady(["--lock", "30"], { DEEDLENS_DASHBOARD_PORT: "0" });
    const address = addressOf(worker);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const source = await rig.submit(writeScan("akte Janssens.pdf", 4));
    const seen: string[] = [];
    let active = 0;
    while ((await rig.store.jobs.find(source))?.state !== "done") {
      for (const queue of ["intake", "pages", "assemble", "entities", "features"]) {
        const text = await (await fetch(`${address}/api/queues?activeQueue=${queue}&status=latest`)).text();
        active += JSON.parse(text).queues.find(({ name }: { name: string }) => name === queue).counts.active;
        seen.push(text);
      }
      await wait(200);
    }
    expect(active).toBeGreaterThan(0);
    const all = seen.join("\n").toLowerCase();
    expect(all).toContain('"step":"');
    for (const personal of ["janssens", ".pdf", source.slice(0, 12), rig.folder]) expect(all).not.toContain(personal);
    expect((await fetch(`${address}/api/queues/pages/pause`, { method: "PUT" })).status).toBe(405);
  });

  it("keeps no worker from work when the port is taken", async () => {
    const first = await crew.startReady(["--dashboard", "0"]);
    const port = String(first.log().find(({ event }) => event === "dashboard")?.["port"]);
    const second = await crew.startReady(["--dashboard", port]);
    expect(second.log()).toContainEqual(expect.objectContaining({ event: "no_dashboard", port: Number(port) }));
  });
});
