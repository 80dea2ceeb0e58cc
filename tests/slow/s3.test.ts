/** Originals in an S3-compatible service: what is kept there, what is said where it is missing, refusing or away, and workers that read from it. */
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store, type StorePlace } from "../../src/store/index.ts";
import { createDesk } from "../cli/run.ts";
import { createScratch, hashOf } from "../store/examples.ts";
import { hasS3, type OwnS3, startOwnS3 } from "../support/own-s3.ts";
import { createCrew } from "../workers/observe.ts";
import { createRig, fixture, hasServers, type Rig } from "../workers/rig.ts";

const BUCKET = "deeds";
/** More than a page of a listing holds. */
const MANY = 1_005;

describe.skipIf(!hasS3())("originals in an S3-compatible service", () => {
  let s3: OwnS3;
  let scratch: Awaited<ReturnType<typeof createScratch>>;
  let behind: S3Client;
  let store: Store;
  const before = { ...process.env };
  const useCredentials = (credentials: OwnS3["credentials"]): void => {
    process.env["AWS_ACCESS_KEY_ID"] = credentials.accessKeyId;
    process.env["AWS_SECRET_ACCESS_KEY"] = credentials.secretAccessKey;
  };
  const place = (bucket = BUCKET, prefix = "originals/"): NonNullable<StorePlace["originals"]> => ({
    bucket,
    prefix,
    endpoint: s3.endpoint,
    region: "us-east-1",
  });
  const openWith = (originals: NonNullable<StorePlace["originals"]>) =>
    openStore({ dataFolder: join(scratch.folder, "data"), originals });
  const reopen = async (originals: NonNullable<StorePlace["originals"]>): Promise<void> => {
    await store.close();
    store = await openWith(originals);
  };
  const write = (name: string, text: string | Buffer): string => {
    const path = join(scratch.folder, name);
    writeFileSync(path, text);
    return path;
  };
  const keysOf = async (bucket = BUCKET): Promise<readonly string[]> =>
    ((await behind.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []).map(({ Key }) => Key ?? "");

  beforeAll(async () => {
    [s3, scratch] = await Promise.all([startOwnS3(), createScratch()]);
    useCredentials(s3.credentials);
    behind = new S3Client({
      endpoint: s3.endpoint,
      region: "us-east-1",
      forcePathStyle: true,
      credentials: s3.credentials,
    });
    await behind.send(new CreateBucketCommand({ Bucket: BUCKET }));
    store = await openWith(place());
  });
  afterAll(async () => {
    await store.close();
    behind.destroy();
    await Promise.all([s3.stop(), scratch.remove()]);
    process.env = before;
  });

  it("keeps a document once under its hash, gives it back unaltered, lists and removes it", async () => {
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => (i * 7919) % 251));
    const first = await store.originals.put(write("één akte.pdf", bytes));
    expect(first).toEqual({ sha256: hashOf(bytes), added: true });
    expect(await store.originals.put(write("same bytes.pdf", bytes))).toEqual({ ...first, added: false });
    expect(await keysOf()).toEqual([`originals/${first.sha256}`]);
    const path = await store.originals.open(first.sha256, "akte.pdf");
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(statSync(path).mode & 0o222).toBe(0);
    expect(await store.originals.find(hashOf("never put"))).toBeNull();
    await expect(store.originals.open(hashOf("never put"), "other.pdf")).rejects.toMatchObject({
      code: "file_not_found",
      message: expect.stringContaining("other.pdf"),
    });
    const listed: string[] = [];
    for await (const sha256 of store.originals.list()) listed.push(sha256);
    expect(listed).toEqual([first.sha256]);
    expect(readdirSync(join(scratch.folder, "data", "originals"))).toEqual([]);
    expect(await store.deeds.remove(first.sha256)).toBe(true);
    expect(await keysOf()).toEqual([]);
    expect(existsSync(path)).toBe(false);
    expect(await store.deeds.remove(first.sha256)).toBe(false);
  });

  it("takes the same document in several times at once, and keeps it whole", async () => {
    const path = write("at once.pdf", "x".repeat(500_000));
    const answers = await Promise.all(Array.from({ length: 8 }, () => store.originals.put(path)));
    expect(new Set(answers.map(({ sha256 }) => sha256))).toEqual(new Set([hashOf("x".repeat(500_000))]));
    const kept = await store.originals.open(answers[0]?.sha256 ?? "", "at once.pdf");
    expect(readFileSync(kept, "utf8")).toBe("x".repeat(500_000));
    expect(await store.originals.remove(answers[0]?.sha256 ?? "")).toBe(true);
  });

  it("lists more than a service tells at once, and nothing that is not an original", async () => {
    const hashes = Array.from({ length: MANY }, (_, i) => hashOf(`many ${i}`));
    await behind.send(new CreateBucketCommand({ Bucket: "many" }));
    const put = (Key: string) => behind.send(new PutObjectCommand({ Bucket: "many", Key, Body: "x" }));
    for (let from = 0; from < MANY; from += 20) await Promise.all(hashes.slice(from, from + 20).map(put));
    await Promise.all([put("readme.txt"), put(`other/${hashOf("elsewhere")}`)]);
    await reopen(place("many", ""));
    const listed: string[] = [];
    for await (const sha256 of store.originals.list()) listed.push(sha256);
    expect(listed).toEqual([...hashes].sort());
    await reopen(place());
  });

  it("refuses an object that is not what its name says", async () => {
    const { sha256 } = await store.originals.put(write("to damage.pdf", "as it was"));
    await behind.send(new PutObjectCommand({ Bucket: BUCKET, Key: `originals/${sha256}`, Body: "as it was not" }));
    await expect(store.originals.open(sha256, "to damage.pdf")).rejects.toMatchObject({ code: "store_corrupt" });
    expect(readdirSync(join(scratch.folder, "data", "fetched"))).toEqual([]);
    await store.originals.remove(sha256);
  });

  it("removes the fetched copies that nobody has asked for in a quarter of an hour", async () => {
    const put = async (text: string) => (await store.originals.put(write(`${text}.pdf`, text))).sha256;
    const [old, young] = [await put("old"), await put("young")];
    const [oldPath, youngPath] = [await store.originals.open(old, ""), await store.originals.open(young, "")];
    const then = new Date(Date.now() - 16 * 60_000);
    for (const path of [oldPath, youngPath]) utimesSync(path, then, then);
    // Asked for again, it counts as new.
    await store.originals.open(young, "");
    await reopen(place());
    await reopen(place());
    expect([existsSync(oldPath), existsSync(youngPath)]).toEqual([false, true]);
    expect(readFileSync(await store.originals.open(old, ""), "utf8")).toBe("old");
  });

  it("says that there is no such bucket, and that trying again does not help", async () => {
    await reopen(place("nowhere"));
    const noBucket = {
      code: "store_unavailable",
      retryable: false,
      message: expect.stringContaining("no bucket nowhere"),
      next: expect.stringContaining("DEEDLENS_ORIGINALS"),
    };
    await expect(store.originals.check()).rejects.toMatchObject(noBucket);
    await expect(store.originals.put(write("a.pdf", "a"))).rejects.toMatchObject(noBucket);
    await expect(store.originals.open(hashOf("a"), "a.pdf")).rejects.toMatchObject(noBucket);
    await expect(store.originals.list()[Symbol.asyncIterator]().next()).rejects.toMatchObject(noBucket);
    expect(readdirSync(join(scratch.folder, "data", "originals"))).toEqual([]);
    await reopen(place());
  });

  it.each([
    ["a wrong secret", () => ({ ...s3.credentials, secretAccessKey: "nonsense" })],
    ["an unknown user", () => ({ accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "nonsense" })],
  ])("says that the service refuses %s, and names the variables without their values", async (_, credentials) => {
    useCredentials(credentials());
    await reopen(place());
    const refused = {
      code: "store_unavailable",
      retryable: false,
      message: expect.stringContaining("refused"),
      next: expect.stringContaining("AWS_SECRET_ACCESS_KEY"),
    };
    await expect(store.originals.check()).rejects.toMatchObject(refused);
    const failure = await store.originals.put(write("b.pdf", "b")).catch((error: unknown) => error);
    expect(failure).toMatchObject(refused);
    expect(JSON.stringify([String(failure), failure])).not.toContain(credentials().secretAccessKey);
    useCredentials(s3.credentials);
    await reopen(place());
  });

  it("says that a service which is away may come back, and goes on when it is there", async () => {
    const path = write("later.pdf", "later");
    const kept = (await store.originals.put(write("kept.pdf", "kept"))).sha256;
    await s3.shut();
    const away = { code: "store_unavailable", retryable: true, message: expect.stringContaining("cannot be reached") };
    await expect(store.originals.check()).rejects.toMatchObject(away);
    await expect(store.originals.put(path)).rejects.toMatchObject(away);
    await expect(store.originals.open(kept, "kept.pdf")).rejects.toMatchObject(away);
    await s3.open();
    expect(await store.originals.put(path)).toEqual({ sha256: hashOf("later"), added: true });
    expect(readFileSync(await store.originals.open(kept, "kept.pdf"), "utf8")).toBe("kept");
  });

  describe.skipIf(!hasServers)("with workers", () => {
    const desk = createDesk();
    let rig: Rig;
    const crew = createCrew(() => rig);
    const environment = () => ({
      DEEDLENS_ORIGINALS: `s3://${BUCKET}/feed`,
      DEEDLENS_S3_ENDPOINT: s3.endpoint,
      AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
    });
    beforeAll(async () => {
      rig = await createRig({ originals: place(BUCKET, "feed/") });
    });
    afterEach(() => crew.dismiss());
    afterAll(async () => {
      await rig.remove();
      desk.remove();
    });

    it("reads, with a worker that shares no disk with the command, what the command has put there", async () => {
      await crew.startReady(["--data", join(rig.folder, "elsewhere")], environment());
      const { code, err } = await desk.run(
        ["ingest", fixture("nl-land.pdf"), fixture("fr-apartment.pdf"), "--data", join(rig.folder, "here")],
        { ...rig.environment, ...environment() },
      );
      expect(err).toContain("Read 2 documents, 5 pages");
      expect(err).toContain(`the originals in s3://${BUCKET}/feed/`);
      expect(code).toBe(0);
      const stored = (await keysOf()).filter((key) => key.startsWith("feed/"));
      expect(stored).toHaveLength(2);
      expect(existsSync(join(rig.folder, "elsewhere", "originals"))).toBe(false);
    });

    it("waits for the service while it is away, and parks nothing for it", async () => {
      const { sha256: source } = await rig.store.originals.put(fixture("nl-land-poor.pdf"));
      const worker = await crew.startReady(["--data", join(rig.folder, "third")], environment());
      await s3.shut();
      await rig.store.jobs.submit({ source, name: "deed.pdf", language: null, priority: 2 });
      await worker.untilLogged("step");
      expect(worker.log().find(({ event }) => event === "step")).toMatchObject({
        stage: "intake",
        outcome: "handed_back",
        error: { code: "store_unavailable" },
      });
      await s3.open();
      await rig.untilEnded([source]);
      expect(await rig.store.jobs.find(source)).toMatchObject({ state: "done", failedPages: 0 });
    });

    it("does not start a worker whose bucket is none, and one whose service is away waits for it", async () => {
      const wrong = crew.start([], { ...environment(), DEEDLENS_ORIGINALS: "s3://nowhere" });
      expect(await wrong.ended).toBe(5);
      expect(wrong.output()).toMatch(/no bucket nowhere.*\n +\S/);
      await s3.shut();
      const early = crew.start([], environment());
      await early.untilLogged("waiting");
      expect(JSON.parse((await early.get("/readyz")).text)).toEqual({ ready: false, troubles: ["store_unavailable"] });
      await s3.open();
      await early.untilLogged("ready");
    });
  });
});
