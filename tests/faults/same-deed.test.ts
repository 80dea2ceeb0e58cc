/** One document, asked for many times at once and under several names: it is read once, and everyone who asked learns of it. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { createDesk } from "../cli/run.ts";
import { createCrew, type Observer, observe } from "../workers/observe.ts";
import { createRig, fixture, hasServers, type Rig } from "../workers/rig.ts";
import { expectReadOnce, readUndisturbed } from "./undisturbed.ts";

const TIMES = 50;
/** Processes that ask at once: each has connections of its own. */
const DOORS = 5;
/** Two layers, text, clauses, entities, features. */
const VALUES = 6;

describe.skipIf(!hasServers)("the same deed", () => {
  let rig: Rig;
  let seen: Observer;
  const crew = createCrew(() => rig);
  const desk = createDesk();
  beforeAll(async () => {
    rig = await createRig();
    seen = await observe(rig);
  });
  afterAll(async () => {
    await rig.remove();
    desk.remove();
  });
  beforeEach(() => seen.forget());
  afterEach(() => crew.dismiss());

  it(`submitted ${TIMES} times at once, while two workers are at it, is read once`, async () => {
    await crew.startReady();
    await crew.startReady();
    const doors = await Promise.all(
      Array.from({ length: DOORS }, () => openStore({ dataFolder: rig.data, databaseUrl: rig.postgres.url })),
    );
    try {
      const { sha256 } = await rig.store.originals.put(fixture("nl-land.pdf"));
      const draft = { source: sha256, name: "nl-land.pdf", language: null, priority: 2 };
      const answers = await Promise.all(
        Array.from({ length: TIMES }, (_, i) => doors[i % DOORS]?.jobs.submit({ ...draft, priority: 1 + (i % 3) })),
      );
      expect(answers.filter((answer) => answer === "new")).toHaveLength(1);
      expect(answers.filter((answer) => answer === "again")).toEqual([]);
      await rig.untilEnded();
    } finally {
      await Promise.all(doors.map((door) => door.close()));
    }
    await expectReadOnce(rig, seen, await readUndisturbed([fixture("nl-land.pdf")]));
    expect(await seen.count("SELECT count(*) FROM jobs")).toBe(1);
    expect(await seen.count("SELECT count(*) FROM values_made")).toBe(VALUES);
  });

  it("under two names is one reading of one source, and each name learns how it ended", async () => {
    const names = ["one.pdf", "other.pdf"];
    for (const name of names) copyFileSync(fixture("nl-land.pdf"), join(desk.folder, name));
    await crew.startReady();
    const ingest = (...words: readonly string[]) => desk.run(["ingest", ...words, "--data", rig.data], rig.environment);
    // At once from two doors, and once more together.
    const both = await Promise.all(names.map((name) => ingest(name)));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect((await ingest(...names)).code).toBe(0);
    expect(await seen.count("SELECT count(*) FROM values_made")).toBe(VALUES);
    expect(await seen.count("SELECT count(*) FROM deeds")).toBe(1);
    const files = await rig.query("SELECT path, source, outcome FROM ingest_files ORDER BY ingest, position");
    expect(files.map(({ outcome }) => outcome)).toEqual(["read", "read", "read", "read"]);
    expect(new Set(files.map(({ source }) => source)).size).toBe(1);
    for (const name of names) expect(files.filter(({ path }) => String(path).endsWith(`/${name}`))).toHaveLength(2);
  });
});
