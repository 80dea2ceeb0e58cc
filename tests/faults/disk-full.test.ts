/** The disk of PostgreSQL, or of the originals, is full: nothing is lost or parked for it, and when there is space again the feed goes on. */
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createDesk } from "../cli/run.ts";
import { createCrew, type Observer, observe } from "../workers/observe.ts";
import { createRig, fixture, hasServers, type Rig } from "../workers/rig.ts";
import { makeDeeds } from "./make-deeds.ts";
import { canMountDisk, mountSmallDisk, type SmallDisk } from "./small-disk.ts";
import { type Expected, expectReadOnce, readUndisturbed } from "./undisturbed.ts";

const DEEDS = 20;
/** A fresh cluster takes some 40 MB beside its log. */
const DATABASE_MEGABYTES = 160;
/** The log stays short and its files are used again, so that the tables are what fills the disk. */
const SHORT_LOG = ["min_wal_size=32MB", "max_wal_size=32MB"];

describe.skipIf(!hasServers || !canMountDisk())("a full disk", () => {
  const crew = createCrew(() => rig);
  let rig: Rig;
  let disk: SmallDisk;
  afterEach(() => crew.dismiss());

  describe("of PostgreSQL", () => {
    let seen: Observer;
    let deeds: readonly string[] = [];
    let expected: Expected = new Map();
    beforeAll(async () => {
      disk = await mountSmallDisk(DATABASE_MEGABYTES);
      rig = await createRig({ postgres: { parent: disk.folder, settings: SHORT_LOG } });
      seen = await observe(rig);
      const folder = join(rig.folder, "deeds");
      mkdirSync(folder);
      deeds = makeDeeds(folder, DEEDS);
      expected = await readUndisturbed(deeds);
    });
    afterAll(async () => {
      await rig.remove();
      await disk.remove();
    });

    it("stops the workers for as long as it is full; they say so, and then read everything once", async () => {
      for (const path of deeds) await rig.submit(path);
      const workers = [await crew.startReady(), await crew.startReady()];
      while ((await seen.count("SELECT count(*) FROM jobs WHERE state = 'done'")) < 3) await wait(50);
      await disk.fill(0);
      const troubles = async (): Promise<readonly string[]> =>
        (await Promise.all(workers.map((worker) => worker.get("/readyz")))).flatMap(
          ({ text }) => JSON.parse(text).troubles as string[],
        );
      // What the server lets go of meanwhile (a file of its log) is taken again.
      const troublesWhileFull = async (): Promise<readonly string[]> => disk.fill(0).then(troubles);
      await expect.poll(troublesWhileFull, { timeout: 120_000, interval: 200 }).toContain("disk_full");
      // Full for a while: what was begun comes back, again and again, and nothing of it counts.
      await wait(10_000);
      await disk.free();
      // A server whose log could not grow has ended itself; whoever keeps it (systemd, an orchestrator) starts it again.
      if ((await rig.postgres.processId()) === null) await rig.postgres.start();
      await rig.untilEnded();
      await expectReadOnce(rig, seen, expected);
      const log = workers.flatMap((worker) => worker.log());
      expect(log.filter(({ outcome }) => outcome === "parked" || outcome === "again")).toEqual([]);
      await expect.poll(troubles, { timeout: 60_000 }).toEqual([]);
    });
  });

  describe("of the originals", () => {
    const desk = createDesk();
    beforeAll(async () => {
      disk = await mountSmallDisk(8);
      rig = await createRig({ data: join(disk.folder, "data") });
    });
    afterAll(async () => {
      await rig.remove();
      await disk.remove();
      desk.remove();
    });

    it("refuses what cannot be kept whole and says why; workers read on, and the same command goes on after it", async () => {
      const ingest = (...names: readonly string[]) =>
        desk.run(["ingest", ...names.map(fixture), "--detach", "--data", rig.data], rig.environment);
      expect((await ingest("nl-land.pdf")).code).toBe(0);
      await disk.fill(0);
      const refused = await ingest("fr-apartment.pdf", "de-house.pdf");
      expect(refused.code).not.toBe(0);
      expect(refused.err).toMatch(/disk .*is full/);
      const kept = () =>
        readdirSync(join(rig.data, "originals"), { recursive: true, withFileTypes: true }).filter((at) => at.isFile());
      expect(kept()).toHaveLength(1);
      await crew.startReady();
      await rig.untilEnded();
      expect((await rig.store.jobs.list("done", 10)).map(({ name }) => name)).toEqual(["nl-land.pdf"]);
      await disk.free();
      expect((await ingest("nl-land.pdf", "fr-apartment.pdf", "de-house.pdf")).code).toBe(0);
      await rig.untilEnded();
      expect((await rig.store.jobs.list("done", 10)).map(({ name }) => name).sort()).toEqual([
        "de-house.pdf",
        "fr-apartment.pdf",
        "nl-land.pdf",
      ]);
      expect(kept()).toHaveLength(3);
    });
  });
});
