/** Pages that ask for more time or memory than a page may have, read by workers: their child dies, their deed is read without them, the others go on. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createCrew, type Observer, observe } from "../workers/observe.ts";
import { childrenOf, createRig, fixture, hasServers, type Rig } from "../workers/rig.ts";
import { writeEndlessPage, writeVastPage } from "./bad-pages.ts";

/** A typed page takes a fraction of a second. */
const PAGE_SECONDS = 10;

describe.skipIf(!hasServers)("a page that", () => {
  let rig: Rig;
  let seen: Observer;
  const crew = createCrew(() => rig);
  beforeAll(async () => {
    rig = await createRig();
    seen = await observe(rig);
  });
  afterAll(() => rig.remove());
  afterEach(() => crew.dismiss());

  const submit = (name: string, bytes: Buffer): Promise<string> => {
    const path = join(rig.folder, name);
    writeFileSync(path, bytes);
    return rig.submit(path);
  };
  const expectReadWithoutSecond = async (source: string, issue: string): Promise<void> => {
    const result = await seen.resultOf(source);
    expect(result.pages.map(({ number }) => number)).toEqual([1, 3]);
    expect(result.issues.filter(({ page }) => page !== null)).toMatchObject([{ page: 2, code: issue }]);
    expect(result.text).toContain("Peeters");
    expect(await rig.store.jobs.find(source)).toMatchObject({ state: "done", failedPages: 1 });
  };

  it("never ends costs its time-outs and becomes an issue, while the deed behind it is read by the other worker", async () => {
    // Nobody dies here: a busy machine must not look like a death.
    const words = ["--lock", "30", "--page-timeout", String(PAGE_SECONDS)];
    await crew.startReady(words);
    await crew.startReady(words);
    const endless = await submit("endless.pdf", writeEndlessPage());
    const ordinary = await rig.submit(fixture("nl-land.pdf"));
    await rig.untilEnded([ordinary]);
    expect(await rig.store.jobs.find(endless)).toMatchObject({ state: "active" });
    await rig.untilEnded([endless]);
    await expectReadWithoutSecond(endless, "page_timeout");
  });

  it("eats memory ends its child alone, becomes an issue at once, and the same worker reads on", async () => {
    const worker = await crew.startReady(["--lock", "30", "--page-timeout", "300"]);
    const before = await childrenOf(worker.pid);
    const vast = await submit("vast.pdf", writeVastPage());
    const ordinary = await rig.submit(fixture("fr-apartment.pdf"));
    await rig.untilEnded([vast, ordinary]);
    await expectReadWithoutSecond(vast, "page_too_large");
    expect(await rig.store.jobs.find(ordinary)).toMatchObject({ state: "done", failedPages: 0 });
    const after = await childrenOf(worker.pid);
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter((pid) => before.includes(pid))).toEqual([]);
    expect(worker.log().filter(({ outcome }) => outcome === "again" || outcome === "parked")).toEqual([]);
  });
});
