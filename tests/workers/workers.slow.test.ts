/** Worker processes on a real PostgreSQL and a real Redis: what they read, what they leave in Redis, and what is lost when one dies. Servers that die: tests/faults. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { bundledModelFolder } from "../../src/installation.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { badPageIssues, type ReadResult, toReadResult } from "../../src/read-result.ts";
import { createCrew, observe } from "./observe.ts";
import { broken, createRig, fixture, hasServers, type Rig } from "./rig.ts";

/** A machine with other work takes longer, and nothing here depends on it. */
const TIMEOUT_MS = 240_000;

describe.skipIf(!hasServers)("deedlens-worker", { timeout: TIMEOUT_MS }, () => {
  let rig: Rig;
  let seen: Awaited<ReturnType<typeof observe>>;
  const crew = createCrew(() => rig);
  beforeAll(async () => {
    rig = await createRig();
    seen = await observe(rig);
  });
  afterAll(() => rig.remove());
  afterEach(() => crew.dismiss());
  /** Everything that was ever written to Redis: its append-only file. */
  const everWritten = (): string =>
    readdirSync(rig.redis.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
      .join("");

  it("reads deeds as one process does, parks the broken ones with their reasons, and leaves nothing personal in Redis", async () => {
    const names = ["nl-land-jbig2.pdf", "fr-apartment.pdf"];
    const bad = [broken("not-a-pdf.pdf"), broken("undecodable-jpx.pdf")];
    const pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 1 });
    const expected = new Map<string, ReadResult>();
    for (const name of names) expected.set(name, toReadResult(await pipeline.read(fixture(name))));
    const withBadPage = toReadResult(await pipeline.read(bad[1] ?? ""));
    await pipeline.dispose();

    // Nobody dies here: a busy machine must not look like a death.
    await crew.startReady(["--lock", "30"]);
    await crew.startReady(["--lock", "30"]);
    const parked = await rig.submit(bad[0] ?? "");
    const halfRead = await rig.submit(bad[1] ?? "");
    const sources = new Map<string, string>();
    for (const name of names) sources.set(name, await rig.submit(fixture(name)));
    await rig.untilEnded();
    for (const [name, source] of sources) expect(await seen.resultOf(source)).toEqual(expected.get(name));
    expect(await seen.resultOf(halfRead)).toEqual(withBadPage);
    expect(await rig.store.jobs.find(halfRead)).toMatchObject({ state: "done", failedPages: 1 });
    expect(await rig.store.jobs.find(parked)).toMatchObject({
      state: "parked",
      failedStage: "intake",
      errorCode: "not_a_document",
    });
    // No value was made twice, though two workers took part.
    expect(
      await seen.count("SELECT count(*) FROM (SELECT key FROM values_made GROUP BY key HAVING count(*) > 1) twice"),
    ).toBe(0);

    const written = everWritten();
    expect(written).toContain("step-");
    const personal = new Set(["not-a-pdf", "nl-land", "fr-apartment", "undecodable", rig.folder, "originals"]);
    for (const result of expected.values()) {
      for (const { name } of result.record.parties) for (const word of (name ?? "").split(" ")) personal.add(word);
      for (const { text } of result.entities) personal.add(text);
    }
    const found = [...personal].filter(
      (word) => word.length > 3 && written.includes(Buffer.from(word).toString("latin1")),
    );
    expect(found).toEqual([]);
    for (const worker of crew.workers) {
      for (const word of personal) if (word.length > 4) expect(worker.output()).not.toContain(word);
    }
    // What stays in Redis is a few empty queues, however much went through.
    const keys = (await rig.redis.command("KEYS", "*")) as string[];
    expect(keys.filter((key) => /step-/.test(key))).toEqual([]);
  });

  it("loses nothing when a worker is killed in the middle of a deed, and reads no finished page again", async () => {
    const source = await rig.submit(seen.writeScan("killed.pdf", 4));
    const first = await crew.startReady(["--lock", "5"]);
    await seen.untilPages(source, 2);
    first.kill("SIGKILL");
    await first.ended;
    const kept = await seen.pagesMade(source);
    expect(kept).toBeLessThan(4);
    await crew.startReady(["--lock", "5"]);
    await rig.untilEnded([source]);
    const result = await seen.resultOf(source);
    expect(result.pages.map(({ method }) => method)).toEqual(["ocr", "ocr", "ocr", "ocr"]);
    expect(badPageIssues(result)).toEqual([]);
    const made = `FROM values_made WHERE source = '${source}' AND stage = 'page'`;
    expect(await seen.count(`SELECT count(*) ${made}`)).toBe(4);
    // Page 1 told the language within a step of that name; each other page has its step, and a kill costs at most those on their way: one in its child, one behind it.
    const starts = await seen.count(
      `SELECT count(*) FROM page_starts s JOIN jobs j ON j.id = s.job WHERE s.stage = 'page' AND j.source = '${source}'`,
    );
    expect(starts).toBeGreaterThanOrEqual(3);
    expect(starts).toBeLessThanOrEqual(3 + 2);
    expect(await seen.count(`SELECT count(*) FROM deeds WHERE source = '${source}'`)).toBe(1);
    expect(await seen.count("SELECT count(*) FROM steps")).toBe(0);
  });
});
