/** `deedlens ingest` that waits for workers, and what is done about parked deeds. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createDesk } from "../cli/run.ts";
import { createCrew } from "../workers/observe.ts";
import { broken, createRig, fixture, hasServers, type Rig } from "../workers/rig.ts";

describe.skipIf(!hasServers)("with workers", () => {
  let rig: Rig;
  const desk = createDesk();
  const crew = createCrew(() => rig);
  beforeAll(async () => {
    rig = await createRig();
  });
  afterAll(async () => {
    await rig.remove();
    desk.remove();
  });
  afterEach(() => crew.dismiss());
  const run = (...words: string[]) => desk.run([...words, "--data", rig.data], rig.environment);

  it("ingest waits, names what failed and what to do, and exits with 3; parked deeds are listed and put back", async () => {
    await crew.startReady();
    const { code, err } = await run(
      "ingest",
      broken("not-a-pdf.pdf"),
      broken("encrypted.pdf"),
      fixture("fr-apartment.pdf"),
    );
    expect(err).toContain("Read 1 document, 3 pages");
    expect(err).toMatch(/2 documents failed:/);
    expect(err).toMatch(/encrypted\.pdf: it is encrypted and needs a password\.\n +\S/);
    expect(code).toBe(3);
    const listed = await run("jobs", "--failed");
    expect(listed.out).toMatch(/^[0-9a-f]{12} {2}encrypted\.pdf {2}\(intake\)\n {4}encrypted\.pdf: it is encrypted/m);
    const parked = (await run("jobs", "--failed", "--json")).out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(parked.map(({ errorCode }) => errorCode).sort()).toEqual(["not_a_document", "pdf_encrypted"]);
    expect((await run("list", "--failed")).out).toContain("not-a-pdf.pdf");
    expect((await run("status")).out).toMatch(/Failed +1 not a document, 1 pdf encrypted/);

    // The password is the worker's: it never went through the queue.
    await crew.dismiss();
    await crew.startReady([], { DEEDLENS_PASSWORD: "geheim" });
    const encrypted = parked.find(({ errorCode }) => errorCode === "pdf_encrypted").source;
    expect(await run("retry", encrypted.slice(0, 12))).toMatchObject({
      code: 0,
      err: "1 deed put back into the queue.\n",
    });
    await rig.untilEnded([encrypted]);
    expect(await rig.store.jobs.find(encrypted)).toMatchObject({ state: "done", errorCode: null });
    expect(await run("retry", "--all")).toMatchObject({ code: 0, err: "1 deed put back into the queue.\n" });
    await rig.untilEnded();
    expect((await run("jobs", "--failed")).out).toContain("not-a-pdf.pdf");
  });

  it("status --watch shows how far they are again and again, until it is interrupted", async () => {
    const watching = desk.start(["status", "--watch", "--data", rig.data], rig.environment);
    const ended = desk.finish(watching);
    const screens: string[] = [];
    watching.stdout.on("data", (text: string) => screens.push(...text.split("\u001b[H\u001b[2J").slice(1)));
    await vi.waitFor(() => expect(screens.length).toBeGreaterThan(1), { timeout: 60_000 });
    await rig.store.jobs.submit({ source: "0".repeat(64), name: "later.pdf", language: null, priority: 2 });
    await vi.waitFor(() => expect(screens.at(-1)).toContain("1 waiting"), { timeout: 60_000 });
    watching.kill("SIGINT");
    expect((await ended).code).toBe(0);
    for (const screen of screens) expect(screen).toMatch(/^Workers +/);
  });
});
