/** The ledger of jobs and steps on a real server: what each statement promises, beside one another and twice. */
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StageValue, StoredDeed } from "../../src/ports.ts";
import {
  type FedStep,
  type JobEnd,
  openStore,
  type RunningStep,
  type StepEnd,
  type StepLedger,
  type StepQueue,
  type Store,
} from "../../src/store/index.ts";
import { openServer } from "../../src/store/server.ts";
import { createScratch, deedOf, hashOf } from "./examples.ts";
import { createOwnPostgres, type OwnPostgres, postgresBinaries } from "./own-postgres.ts";

const binaries = postgresBinaries();
const WORKER = { id: "w1", release: "r1", slots: 2 };
const LIMITS = { deeds: 10, untouched: 1000, smallSteps: 16, steps: 1000 };
const ROOM: Readonly<Record<StepQueue, number>> = { intake: 10, pages: 10, assemble: 10, entities: 10, features: 10 };

describe.skipIf(binaries === null)("the ledger of jobs and steps", () => {
  let postgres: OwnPostgres;
  let scratch: Awaited<ReturnType<typeof createScratch>>;
  let store: Store;
  let steps: StepLedger;
  beforeAll(async () => {
    scratch = await createScratch();
    postgres = await createOwnPostgres(binaries ?? "");
    await postgres.start();
    store = await openStore({ dataFolder: join(scratch.folder, "data"), databaseUrl: postgres.url });
    steps = store.steps;
  });
  afterAll(async () => {
    await store.close();
    await postgres.remove();
    await scratch.remove();
  });
  const sql = async (statement: string): Promise<void> => {
    const server = openServer(postgres.url, "test");
    await server.apply(statement);
    await server.close();
  };
  beforeEach(async () => {
    await sql("TRUNCATE sources CASCADE; TRUNCATE releases, workers, ingests CASCADE");
    await steps.register(WORKER);
  });

  const submit = (name: string, priority = 2) =>
    store.jobs.submit({ source: hashOf(name), name: `${name}.pdf`, language: null, priority });
  const feed = async (room: Partial<Record<StepQueue, number>> = {}): Promise<readonly FedStep[]> =>
    steps.feed({ ...ROOM, ...room });
  const begin = async (fed: FedStep | undefined, release = "r1"): Promise<RunningStep> => {
    if (fed === undefined) throw new Error("nothing was fed");
    const begun = await steps.begin({ id: fed.id, feed: fed.feed, release });
    if (begun.type !== "run") throw new Error(`the step is ${begun.type}`);
    return begun.step;
  };
  const pagesOf = (count: number): [number, number][] => Array.from({ length: count }, (_, i) => [i + 1, i + 1]);
  /** Takes up a deed and lays out its page steps. */
  const withPages = async (name: string, count: number): Promise<void> => {
    await submit(name);
    await steps.admit("r1", { ...LIMITS, deeds: 1000 });
    const intake = await begin((await feed({ pages: 0 })).find(({ queue }) => queue === "intake"));
    await steps.complete(intake, { pageCount: count, next: { stage: "page", queue: "pages", pages: pagesOf(count) } });
  };

  const endOf = (deed: StoredDeed, result: unknown = {}, values: readonly StageValue[] = []): JobEnd => ({
    deed,
    result,
    values,
  });
  const madeOf = (record: string): StageValue => ({
    key: { key: "f".repeat(64), stage: "features", version: "1", source: hashOf("fenced") },
    value: { record },
  });

  it("takes the same deed once, however often and under whatever name it is asked for", async () => {
    const asked = await Promise.all(Array.from({ length: 50 }, () => submit("same")));
    expect(asked.filter((answer) => answer === "new")).toHaveLength(1);
    expect(asked.filter((answer) => answer === "known")).toHaveLength(49);
    const admitted = await Promise.all(Array.from({ length: 8 }, () => steps.admit("r1", LIMITS)));
    expect(admitted.reduce((sum, count) => sum + count, 0)).toBe(1);
    const fed = await Promise.all(Array.from({ length: 8 }, () => feed()));
    expect(fed.flat()).toHaveLength(1);
  });

  it("lets only the highest token end a step", async () => {
    await submit("fenced");
    await steps.admit("r1", LIMITS);
    const [fed] = await feed();
    const slow = await begin(fed);
    const quick = await begin(fed);
    expect(Number(quick.fence)).toBeGreaterThan(Number(slow.fence));
    expect(quick.starts).toBe(2);
    const next = { stage: "features", queue: "features", pages: [[0, 0]] } as const;
    expect(await steps.complete(slow, { next, pageCount: 9 }, "deed")).toEqual({ held: false, next: null });
    expect(await steps.park(slow, { code: "internal", message: "m", next: "n", retryable: false })).toBe(false);
    expect(await steps.putBack(slow, { afterMs: 0, counted: true })).toBe(false);
    expect(await steps.complete(quick, { next, pageCount: 3 })).toEqual({ held: true, next: null });
    const [last] = await feed();
    const zombie = await begin(last);
    const features = await begin(last);
    expect(features.pageCount).toBe(3);
    expect(
      (await steps.finish(zombie, endOf(deedOf("fenced", { features: "old" }), {}, [madeOf("old")]), "r1")).held,
    ).toBe(false);
    expect(await store.deeds.get(hashOf("fenced"))).toBeNull();
    expect(await store.cache.get([madeOf("").key])).toEqual([undefined]);
    expect((await steps.finish(features, endOf(deedOf("fenced"), { of: "features" }, [madeOf("new")]))).held).toBe(
      true,
    );
    expect((await store.deeds.get(hashOf("fenced")))?.result).toEqual({ of: "features" });
    expect(await store.cache.get([madeOf("").key])).toEqual([{ record: "new" }]);
    expect(await steps.begin({ id: features.id, feed: last?.feed ?? 0, release: "r1" })).toEqual({ type: "gone" });
  });

  it("goes on with the next intake in the statement that ends one, and leaves it to the sweep when its worker dies", async () => {
    for (const name of ["one", "two", "three"]) await submit(name);
    await submit("urgent", 1);
    await steps.admit("r1", LIMITS);
    const fed = await feed({ intake: 1 });
    const first = await begin(fed[0]);
    expect(first.name).toBe("urgent.pdf");
    const { held, next } = await steps.finish(first, endOf(deedOf("urgent")), "r1");
    expect(held).toBe(true);
    expect(next).toMatchObject({ stage: "intake", name: "one.pdf", starts: 1, failures: 0 });
    // Nobody else gets it: it is neither fed nor begun by an earlier ticket.
    expect((await feed()).filter(({ id }) => id === next?.id)).toEqual([]);
    expect(await steps.begin({ id: next?.id ?? "", feed: 0, release: "r1" })).toEqual({ type: "gone" });
    // Its worker died: the sweep finds it, and what the dead one still says is too late.
    await sql(`UPDATE steps SET seen_at = now() - interval '1 minute' WHERE id = ${next?.id}`);
    expect(await steps.reclaim(await steps.unheard(30_000), 30_000)).toBe(1);
    if (next === null) throw new Error("nothing followed");
    expect(await steps.finish(next, endOf(deedOf("one")), "r1")).toEqual({ held: false, next: null });
    expect(await store.deeds.get(hashOf("one"))).toBeNull();
  });

  it("goes on with nothing where none is asked for, none is ready, or the next is of another release", async () => {
    for (const name of ["a", "b", "c"]) await submit(name);
    await steps.admit("r1", LIMITS);
    const [fed] = await feed({ intake: 1 });
    const a = await begin(fed);
    await sql("UPDATE jobs SET release = 'r0' WHERE name = 'b.pdf'");
    await sql(
      "UPDATE steps SET not_before = now() + interval '1 minute' WHERE job = (SELECT id FROM jobs WHERE name = 'c.pdf')",
    );
    expect(await steps.finish(a, endOf(deedOf("a")), "r1")).toEqual({ held: true, next: null });
    await sql("UPDATE jobs SET release = 'r1' WHERE name = 'b.pdf'");
    const b = await begin((await feed())[0]);
    await sql("UPDATE steps SET not_before = now()");
    expect(await steps.finish(b, endOf(deedOf("b")))).toEqual({ held: true, next: null });
    const c = await begin((await feed())[0]);
    expect(await steps.finish(c, endOf(deedOf("c")), "r1")).toEqual({ held: true, next: null });
  });

  it("goes on with a deed's next step in the statement that ends one, where it is one, and leaves it to the sweep when its worker dies", async () => {
    await submit("small");
    await steps.admit("r1", LIMITS);
    const intake = await begin((await feed())[0]);
    const end: StepEnd = { pageCount: 2, next: { stage: "layers", queue: "pages", pages: [[1, 2]] } };
    const { held, next: layers } = await steps.complete(intake, end, "deed");
    expect(held).toBe(true);
    expect(layers).toMatchObject({ stage: "layers", firstPage: 1, lastPage: 2, pageCount: 2, starts: 1, failures: 0 });
    expect(layers).toMatchObject({ job: intake.job, source: intake.source, name: intake.name, readLanguage: null });
    // No ticket stands for it. The statement that was sent twice changes nothing the second time.
    expect(await feed()).toEqual([]);
    expect(await steps.complete(intake, end, "deed")).toEqual({ held: false, next: null });
    if (layers === null) throw new Error("nothing was begun");
    const several = { stage: "page", queue: "pages", pages: pagesOf(2) } as const;
    expect(await steps.complete(layers, { readLanguage: { found: "nl" }, next: several }, "deed")).toEqual({
      held: true,
      next: null,
    });
    const [first, second] = await feed();
    await steps.complete(await begin(first), {}, "no");
    await steps.complete(await begin(second), {}, "no");
    const assemble = await begin((await feed())[0]);
    expect(assemble).toMatchObject({ stage: "assemble", readLanguage: { found: "nl" } });
    const entities = { stage: "entities", queue: "entities", pages: [[0, 0]] } as const;
    const { next: tagging } = await steps.complete(assemble, { next: entities }, "deed");
    expect(tagging).toMatchObject({ stage: "entities", pageCount: 2, readLanguage: { found: "nl" } });
    // Its worker dies.
    await sql("UPDATE steps SET seen_at = now() - interval '1 minute'");
    const lost = await steps.unheard(30_000);
    expect(lost).toMatchObject([{ id: tagging?.id, feed: 1 }]);
    expect(await steps.reclaim(lost, 30_000)).toBe(1);
    const again = await begin((await feed())[0]);
    expect(again).toMatchObject({ id: tagging?.id, starts: 2 });
    if (tagging === null) throw new Error("nothing was begun");
    const features = { stage: "features", queue: "features", pages: [[0, 0]] } as const;
    expect(await steps.complete(tagging, { next: features }, "deed")).toEqual({ held: false, next: null });
    expect((await steps.complete(again, { next: features })).next).toBeNull();
    expect(await feed()).toMatchObject([{ queue: "features" }]);
  });

  /** Ends a step, and gives what its worker goes on with. */
  const goOn = async (step: RunningStep, end: StepEnd = {}): Promise<RunningStep> => {
    const { held, next } = await steps.complete(step, end, "pages");
    if (!held || next === null) throw new Error(`nothing was begun after ${nameOf(step)}`);
    return next;
  };
  const nameOf = ({ name, stage, firstPage }: RunningStep): string => `${name} ${stage} ${firstPage}`;

  it("goes on with the page whose turn it is, whichever deed's, and after a deed's last page with the deed", async () => {
    await withPages("large", 6);
    const [first, second] = await feed({ pages: 2 });
    let step = await begin(first);
    await withPages("small", 2);
    const served: string[] = [];
    for (; step.stage === "page"; step = await goOn(step)) served.push(nameOf(step));
    // Page 2 lies in Redis: it is left to its ticket.
    expect(served).toEqual([
      "large.pdf page 1",
      "large.pdf page 3",
      "large.pdf page 4",
      "small.pdf page 1",
      "large.pdf page 5",
      "small.pdf page 2",
    ]);
    expect(step).toMatchObject({ name: "small.pdf", stage: "assemble", pageCount: 2, starts: 1, failures: 0 });
    expect(await feed({ pages: 0, assemble: 10 })).toEqual([]);
    // The last page of the large deed that waits: page 2 is still to end, and there is nothing else to go on with.
    const [sixth] = await feed();
    expect(await steps.complete(await begin(sixth), {}, "pages")).toEqual({ held: true, next: null });
    const last = await begin(second);
    const failed = { page: 2, code: "page_timeout", message: "m" } as const;
    const end = { failures: [failed] };
    expect(await goOn(last, end)).toMatchObject({ name: "large.pdf", stage: "assemble", failedPages: 1 });
    expect(await steps.complete(last, end, "pages")).toEqual({ held: false, next: null });
  });

  it("goes on with no page where a more urgent one lies in Redis, or none of its release waits", async () => {
    await withPages("feed", 6);
    const [first, second, third] = await feed({ pages: 3 });
    await sql("UPDATE steps SET priority = 1 WHERE state = 'fed' AND first_page = 2");
    expect(await steps.complete(await begin(first), {}, "pages")).toEqual({ held: true, next: null });
    const urgent = await begin(second);
    await sql("UPDATE steps SET not_before = now() + interval '1 minute' WHERE state = 'ready'");
    expect(await steps.complete(urgent, {}, "pages")).toEqual({ held: true, next: null });
    await sql("UPDATE steps SET not_before = now()");
    const held = await begin(third);
    expect(nameOf(await goOn(held))).toBe("feed.pdf page 4");
  });

  it("begins the first page of a deed with the step that told its language, unless another deed's is due", async () => {
    const languageOf = async (name: string): Promise<RunningStep> => {
      await submit(name);
      await steps.admit("r1", { ...LIMITS, deeds: 1000 });
      const intake = await begin((await feed({ pages: 0 })).find(({ queue }) => queue === "intake"));
      const next = { stage: "language", queue: "pages", pages: [[0, 0]] } as const;
      expect(await steps.complete(intake, { pageCount: 3, next }, "deed")).toEqual({ held: true, next: null });
      return begin((await feed({ pages: 10 }))[0]);
    };
    const [alone, behind] = [await languageOf("alone"), await languageOf("behind")];
    const end: StepEnd = { readLanguage: { found: "fr" }, next: { stage: "page", queue: "pages", pages: pagesOf(3) } };
    const page = await goOn(alone, end);
    expect(page).toMatchObject({ name: "alone.pdf", stage: "page", firstPage: 1, readLanguage: { found: "fr" } });
    const another = await goOn(behind, end);
    expect(another).toMatchObject({ name: "alone.pdf", stage: "page", firstPage: 2, pageCount: 3 });
    expect((await feed()).length).toBe(4);
  });

  it("hands each page to one of many workers that go on at the same moment, and puts each deed together once", async () => {
    const deeds = Array.from({ length: 8 }, (_, i) => `deed-${i}`);
    for (const name of deeds) await withPages(name, 5);
    const served: string[] = [];
    const work = async (first: RunningStep): Promise<void> => {
      for (let step: RunningStep | null = first; step !== null; ) {
        served.push(nameOf(step));
        step = step.stage === "assemble" ? null : (await steps.complete(step, {}, "pages")).next;
      }
    };
    // What no worker went on with, since another held it at that moment, is fed.
    for (let fed = await feed({ pages: 8 }); fed.length > 0; fed = await feed({ pages: 8 }))
      await Promise.all(fed.map(async (one) => work(await begin(one))));
    const all = deeds.flatMap((name) => [
      `${name}.pdf assemble 0`,
      ...pagesOf(5).map(([page]) => `${name}.pdf page ${page}`),
    ]);
    expect([...served].sort()).toEqual(all.sort());
  });

  it("hands each intake to one of many workers that end at the same moment", async () => {
    const names = Array.from({ length: 24 }, (_, i) => `series-${i}`);
    for (const name of names) await submit(name);
    await steps.admit("r1", { ...LIMITS, deeds: 100 });
    const ended: string[] = [];
    const work = async (first: RunningStep): Promise<void> => {
      for (let step: RunningStep | null = first; step !== null; ) {
        ended.push(step.name);
        step = (await steps.finish(step, endOf(deedOf(step.name.replace(".pdf", ""))), "r1")).next;
      }
    };
    const firsts: RunningStep[] = [];
    for (const fed of await feed({ intake: 4 })) firsts.push(await begin(fed));
    await Promise.all(firsts.map(work));
    // A worker that finds the only ready step locked by another goes back to its queue: what it leaves is fed.
    for (const fed of await feed({ intake: 24 })) await work(await begin(fed));
    expect([...ended].sort()).toEqual(names.map((name) => `${name}.pdf`).sort());
    expect((await store.jobs.list("parked", 10)).length + (await steps.tidy())).toBe(0);
  });

  it("adds the step after the last page once, when the last two end at the same moment and when their worker dies before it could", async () => {
    await withPages("fan", 6);
    const running = await Promise.all((await feed()).map((fed) => begin(fed)));
    await Promise.all(running.slice(0, 6).map((step) => steps.complete(step, {})));
    const after = await feed();
    expect(after.map(({ queue }) => queue)).toEqual(["assemble"]);
    // The worker's second statement never came: its redelivered step, or the sweep, adds what is missing.
    await sql("DELETE FROM steps WHERE stage = 'assemble'");
    await steps.joinUp(null);
    await steps.joinUp(null);
    expect((await feed()).map(({ queue }) => queue)).toEqual(["assemble"]);
  });

  it("feeds a small deed's pages before the tail of a large one, and the tail before pages that come later still", async () => {
    await withPages("large", 40);
    const served: string[] = [];
    /** Serves one page after another, as one slow worker would. */
    const serve = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i++) {
        const step = await begin((await feed({ pages: 1 })).find(({ queue }) => queue === "pages"));
        served.push(`${step.name} ${step.firstPage}`);
        await steps.complete(step, {});
      }
    };
    await serve(3);
    await withPages("small", 3);
    await serve(8);
    expect(served.indexOf("small.pdf 3")).toBeGreaterThan(0);
    expect(served.indexOf("small.pdf 3")).toBeLessThanOrEqual(10);
    // However many small deeds keep coming, the large one goes on: in each round it gets its page.
    for (let i = 0; i < 6; i++) {
      await withPages(`later-${i}`, 3);
      await serve(4);
    }
    expect(served.filter((page) => page.startsWith("large"))).toHaveLength(
      served.length - 3 - countOf(served, "later"),
    );
    expect(countOf(served.slice(11), "large")).toBeGreaterThanOrEqual(5);
  });
  const countOf = (served: readonly string[], name: string): number =>
    served.filter((page) => page.startsWith(name)).length;

  it("feeds no more than there is room for, urgent deeds first", async () => {
    for (const name of ["a", "b", "c"]) await submit(name);
    await submit("urgent", 1);
    await steps.admit("r1", LIMITS);
    const first = await feed({ intake: 2 });
    expect(first).toHaveLength(2);
    expect(first.map(({ priority }) => priority).sort()).toEqual([1, 2]);
    expect(await feed({ intake: 2 })).toEqual([]);
    await begin(first[0]);
    expect(await feed({ intake: 2 })).toHaveLength(1);
  });

  it("hurries a deed at work that is asked for again as urgent, and what comes after its running pages", async () => {
    await withPages("feed-a", 3);
    await withPages("wanted", 3);
    const [running] = await feed({ pages: 1 });
    expect((await begin(running)).name).toBe("feed-a.pdf");
    expect(await submit("wanted", 1)).toBe("known");
    const hurried: RunningStep[] = [];
    for (const fed of await feed({ pages: 3 })) {
      expect(fed.priority).toBe(1);
      hurried.push(await begin(fed));
    }
    expect(hurried.map(({ name, firstPage }) => [name, firstPage])).toEqual(
      [1, 2, 3].map((page) => ["wanted.pdf", page]),
    );
    for (const step of hurried) await steps.complete(step, {});
    const assemble = (await feed({ pages: 0 })).find(({ queue }) => queue === "assemble");
    expect(assemble?.priority).toBe(1);
    const next = { stage: "entities", queue: "entities", pages: [[0, 0]] } as const;
    await steps.complete(await begin(assemble), { next });
    expect((await feed({ pages: 0 })).map(({ queue, priority }) => [queue, priority])).toEqual([["entities", 1]]);
    // Nobody is slowed down by being asked for once more.
    expect(await submit("wanted", 3)).toBe("known");
    expect((await store.jobs.find(hashOf("wanted")))?.priority).toBe(1);
  });

  it("takes up no more deeds than the limit, large ones not counted, urgent ones always", async () => {
    await withPages("large", 30);
    for (let i = 0; i < 12; i++) await submit(`small-${i}`);
    const limits = { ...LIMITS, deeds: 4, untouched: 5 };
    expect(await steps.admit("r1", limits)).toBe(4);
    // Nothing of the four was begun: one more may lie ready beside them.
    expect(await steps.admit("r1", limits)).toBe(1);
    expect(await steps.admit("r1", limits)).toBe(0);
    const fed = (await feed({ pages: 0 })).filter(({ queue }) => queue === "intake");
    for (const step of fed.slice(0, 3)) await begin(step);
    expect(await steps.admit("r1", limits)).toBe(1);
    await begin(fed[3]);
    expect(await steps.admit("r1", limits)).toBe(0);
    await submit("urgent", 1);
    expect(await steps.admit("r1", { ...LIMITS, deeds: 4 })).toBe(1);
    expect(await steps.admit("r1", { ...LIMITS, deeds: 100, steps: 20 })).toBe(0);
  });

  it("parks a deed with its reason, tells the batch, and tries it again when asked", async () => {
    const batch = await store.ingests.begin(["/a/broken.pdf", "/b/same.pdf"]);
    for (const path of ["/a/broken.pdf", "/b/same.pdf"]) await store.ingests.expect(batch, path, hashOf("broken"));
    await submit("broken");
    await steps.admit("r1", LIMITS);
    const step = await begin((await feed())[0]);
    await steps.park(step, {
      code: "not_a_document",
      message: "broken.pdf: not a PDF.",
      next: "Scan it.",
      retryable: false,
    });
    expect(await store.jobs.list("parked", 10)).toMatchObject([
      { name: "broken.pdf", failedStage: "intake", errorCode: "not_a_document", message: "broken.pdf: not a PDF." },
    ]);
    const ended = await store.jobs.endedFiles(batch);
    expect(ended.map(({ path, outcome }) => [path, outcome])).toEqual([
      ["/a/broken.pdf", "failed"],
      ["/b/same.pdf", "failed"],
    ]);
    expect(await submit("broken")).toBe("known");
    expect(await store.jobs.retry(null)).toBe(1);
    expect(await store.jobs.list("parked", 10)).toEqual([]);
    expect(await steps.admit("r1", LIMITS)).toBe(1);
  });

  it("starts a job anew for another language, and a step of the earlier run ends in nothing", async () => {
    await submit("again");
    await steps.admit("r1", LIMITS);
    const step = await begin((await feed())[0]);
    const source = hashOf("again");
    expect(await store.jobs.submit({ source, name: "again.pdf", language: "de", priority: 2 })).toBe("again");
    expect(
      await steps.complete(step, { next: { stage: "features", queue: "features", pages: [[0, 0]] } }),
    ).toMatchObject({ held: false });
    await steps.admit("r1", LIMITS);
    const anew = await begin((await feed())[0]);
    expect(anew).toMatchObject({ stage: "intake", language: "de", starts: 1 });
  });

  it("hands a job of another release back from the older worker, and the current one starts it anew", async () => {
    await submit("released");
    await steps.admit("r1", LIMITS);
    const [fed] = await feed();
    await steps.register({ id: "w2", release: "r2", slots: 1 });
    expect(await steps.beat(WORKER, [])).toMatchObject({ current: false, workers: 2, slots: 3 });
    expect(await steps.begin({ id: fed?.id ?? "", feed: fed?.feed ?? 0, release: "r2" })).toEqual({ type: "gone" });
    expect(await steps.admit("r2", LIMITS)).toBe(1);
    const [anew] = await feed();
    expect(await steps.begin({ id: anew?.id ?? "", feed: anew?.feed ?? 0, release: "r1" })).toEqual({
      type: "superseded",
    });
    expect((await begin(anew, "r2")).stage).toBe("intake");
  });

  it("removes steps of jobs that have ended or begun anew, and no others", async () => {
    await withPages("active", 2);
    await submit("ended");
    await steps.admit("r1", LIMITS);
    const [fed] = (await feed({ pages: 0 })).filter(({ queue }) => queue === "intake");
    const step = await begin(fed);
    await steps.park(step, { code: "internal", message: "m", next: "n", retryable: false });
    expect(await steps.tidy()).toBe(0);
    await sql(
      `INSERT INTO steps (job, run, stage, queue, priority) VALUES (${step.job}, 1, 'assemble', 'assemble', 2)`,
    );
    await sql(
      "INSERT INTO steps (job, run, stage, queue, priority) SELECT job, 0, 'assemble', 'assemble', 2 FROM steps WHERE stage = 'intake' LIMIT 1",
    );
    expect(await steps.tidy()).toBe(2);
    expect((await feed()).map(({ queue }) => queue)).toEqual(["pages", "pages"]);
  });

  it("makes steps ready again that nobody was heard of for long, and no others", async () => {
    for (const name of ["x", "y"]) await submit(name);
    await steps.admit("r1", LIMITS);
    const [x, y] = await feed();
    const alive = await begin(x);
    await sql("UPDATE steps SET seen_at = now() - interval '1 minute'");
    await steps.beat(WORKER, [alive.id]);
    const unheard = await steps.unheard(30_000);
    expect(unheard.map(({ id }) => id)).toEqual([y?.id]);
    expect(await steps.reclaim(unheard, 30_000)).toBe(1);
    const again = await feed();
    expect(again).toMatchObject([{ id: y?.id, feed: 2 }]);
    // The earlier feeding's queue job comes too late.
    expect(await steps.begin({ id: y?.id ?? "", feed: 1, release: "r1" })).toEqual({ type: "gone" });
    expect(await steps.complete(alive, {})).toEqual({ held: true, next: null });
  });

  it("counts a failure but not a hand-back, and waits before it tries again", async () => {
    await submit("retried");
    await steps.admit("r1", LIMITS);
    const first = await begin((await feed())[0]);
    await steps.putBack(first, { afterMs: 0, counted: false });
    const second = await begin((await feed())[0]);
    expect(second).toMatchObject({ failures: 0, starts: 1 });
    await steps.putBack(second, { afterMs: 60_000, counted: true });
    expect(await feed()).toEqual([]);
    await sql("UPDATE steps SET not_before = now()");
    expect(await begin((await feed())[0])).toMatchObject({ failures: 1, starts: 1 });
  });
});
