/** `deedlens watch`, with workers and without: what is put in is read and moved, also when the command is killed in between. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createDesk } from "../cli/run.ts";
import { broken, createRig, fixture, hasServers, type Rig } from "../workers/rig.ts";

const TIMEOUT_MS = 240_000;

const untilThere = async (path: string): Promise<void> => {
  const deadline = Date.now() + 150_000;
  while (!existsSync(path)) {
    if (Date.now() > deadline) throw new Error(`${path} did not come`);
    await wait(100);
  }
};

describe("deedlens watch", { timeout: TIMEOUT_MS }, () => {
  const desk = createDesk();
  afterAll(() => desk.remove());

  it("reads in its own process, moves what was read and what could not be, and says why", async () => {
    const feed = join(desk.folder, "feed");
    mkdirSync(feed);
    const watching = desk.start(["watch", "feed", "--settle", "0"]);
    const ended = desk.finish(watching);
    copyFileSync(fixture("nl-land.pdf"), join(feed, "deed.pdf"));
    copyFileSync(broken("not-a-pdf.pdf"), join(feed, "broken.pdf"));
    await untilThere(join(feed, "done", "deed.pdf"));
    await untilThere(join(feed, "failed", "broken.pdf"));
    expect(readFileSync(join(feed, "failed", "broken.pdf.reason.txt"), "utf8")).toMatch(/neither a PDF.*\n.+\n$/);
    copyFileSync(fixture("nl-land.pdf"), join(feed, "deed.pdf"));
    await untilThere(join(feed, "done", "deed-2.pdf"));
    watching.kill("SIGTERM");
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).toContain("deed.pdf: read");
    expect(readdirSync(feed).sort()).toEqual(["done", "failed"]);
    expect((await desk.run(["list"])).out).toContain("deed.pdf");
  });

  it("moves nothing with --stay, reads what is put in place of a file, and reads nothing twice", async () => {
    const feed = join(desk.folder, "kept-feed");
    mkdirSync(feed);
    copyFileSync(fixture("nl-land.pdf"), join(feed, "deed.pdf"));
    copyFileSync(broken("not-a-pdf.pdf"), join(feed, "broken.pdf"));
    const watching = desk.start(["watch", "kept-feed", "--settle", "0", "--stay", "--data", "kept-data"]);
    const ended = desk.finish(watching);
    let noted = "";
    watching.stderr.on("data", (text: string) => {
      noted += text;
    });
    const untilNoted = (words: string, times = 1) =>
      vi.waitFor(() => expect(noted.split(words)).toHaveLength(times + 1), { timeout: 150_000 });
    await untilNoted("deed.pdf: read");
    await untilNoted("broken.pdf: failed");
    copyFileSync(fixture("de-house.pdf"), join(feed, "deed.pdf"));
    await untilNoted("deed.pdf: read", 2);
    // Some looks later still: what lies there is known.
    await wait(3_000);
    watching.kill("SIGTERM");
    expect((await ended).code).toBe(0);
    expect(noted.match(/: read|: failed/g)).toHaveLength(3);
    expect(readdirSync(feed).sort()).toEqual(["broken.pdf", "deed.pdf"]);
    expect((await desk.run(["list", "--json", "--data", "kept-data"])).out.trim().split("\n")).toHaveLength(2);
  });

  it("refuses a folder that is none", async () => {
    expect(await desk.run(["watch", "nowhere"])).toMatchObject({ code: 3, err: expect.stringContaining("nowhere") });
  });
});

describe.skipIf(!hasServers)("deedlens watch with workers", { timeout: TIMEOUT_MS }, () => {
  const desk = createDesk();
  let rig: Rig;
  beforeAll(async () => {
    rig = await createRig();
  });
  afterAll(async () => {
    await rig.remove();
    desk.remove();
  });

  it("queues what comes, and goes on after it was killed before the deed was read", async () => {
    const feed = join(rig.folder, "feed");
    mkdirSync(feed);
    const start = () => desk.start(["watch", feed, "--settle", "0", "--data", rig.data], rig.environment);
    copyFileSync(fixture("nl-land.pdf"), join(feed, "deed.pdf"));
    const first = start();
    const firstEnded = desk.finish(first);
    while ((await rig.store.jobs.list("waiting", 1)).length === 0) await wait(100);
    first.kill("SIGKILL");
    await firstEnded;
    expect(existsSync(join(feed, "deed.pdf"))).toBe(true);
    const worker = rig.startWorker();
    await worker.untilLogged("ready");
    const second = start();
    const secondEnded = desk.finish(second);
    await untilThere(join(feed, "done", "deed.pdf"));
    second.kill("SIGTERM");
    expect((await secondEnded).code).toBe(0);
    expect((await rig.store.jobs.list(null, 10)).map(({ name, state }) => [name, state])).toEqual([
      ["deed.pdf", "done"],
    ]);
  });
});
