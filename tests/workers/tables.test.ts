import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../src/store/index.ts";
import { createLog } from "../../workers/log.ts";
import { startTableRefresh } from "../../workers/tables.ts";
import { createScratch } from "../store/examples.ts";
import { layNewStore } from "../support/new-store.ts";
import { goldReading, save } from "../tables/gold-readings.ts";

describe("workers", () => {
  let scratch: Awaited<ReturnType<typeof createScratch>>;
  let store: Store;
  beforeAll(async () => {
    scratch = await createScratch();
    await layNewStore(scratch.folder);
    store = await openStore({ dataFolder: scratch.folder });
  });
  afterAll(async () => {
    await store?.close();
    await scratch?.remove();
  });
  const countDeeds = async (): Promise<number> =>
    Number((await store.tables.query("SELECT count(*)::integer AS count FROM features.deed"))[0]?.["count"]);
  const start = () =>
    startTableRefresh({
      store,
      hashKey: null,
      alerts: { webhook: null, mail: null },
      log: createLog("error", "test"),
      everyMs: 20,
      validateEveryMs: 0,
    });

  it("bring the feature tables up to what they read, and end when told to", async () => {
    const refresh = start();
    await save(store, [goldReading("nl-land")]);
    while ((await countDeeds()) < 1) await wait(20);
    // What came in is validated at once, and once.
    const countRuns = async () =>
      (await store.tables.query("SELECT count(*)::integer AS n FROM quality.run WHERE finished_at IS NOT NULL"))[0]?.[
        "n"
      ];
    while ((await countRuns()) !== 1) await wait(20);
    await wait(100);
    expect(await countRuns()).toBe(1);
    await refresh.stop();
    await save(store, [goldReading("nl-house")]);
    await wait(100);
    expect(await countDeeds()).toBe(1);
    expect(await store.tables.query("SELECT value FROM features.setting WHERE name = 'refreshing_until'")).toEqual([]);
  });

  it("leave it to the one that is at it, unless that one has been gone for long", async () => {
    const lease = (until: string) =>
      store.tables.query(
        `INSERT INTO features.setting (name, value) VALUES ('refreshing_until', (now() + $1::interval)::text)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        [until],
      );
    await lease("1 minute");
    const refresh = start();
    await wait(300);
    expect(await countDeeds()).toBe(1);
    await lease("-1 second");
    while ((await countDeeds()) < 2) await wait(20);
    await refresh.stop();
  });
});
