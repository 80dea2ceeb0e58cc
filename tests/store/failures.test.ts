/** Disks that fill up, folders that may not be written, processes that are killed. */
import { execFileSync, fork, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { layNewStore } from "../support/new-store.ts";
import { createScratch, deedOf, keyOf, valueAt } from "./examples.ts";

let scratch: Awaited<ReturnType<typeof createScratch>>;
beforeAll(async () => {
  scratch = await createScratch();
});
const openFresh = async (dataFolder: string) => {
  await layNewStore(dataFolder);
  return openStore({ dataFolder });
};
afterAll(() => scratch.remove());

const MEGABYTE = 1024 * 1024;

it("loses no finished page when the process is killed in the middle of writing", async () => {
  const dataFolder = join(scratch.folder, "killed");
  await layNewStore(dataFolder);
  let last = 0;
  for (const count of [1, 25, 60]) {
    const child = fork(fileURLToPath(new URL("./crash-child.ts", import.meta.url)), [dataFolder], {
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    for (let told = 0; told < count; told += 1) [last] = await once(child, "message");
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }
  const store = await openStore({ dataFolder });
  for (let number = 1; number <= last; number += 1)
    expect(await valueAt(store, keyOf(`page ${number}`)), `page ${number}`).toMatchObject({ number });
  await store.close();
}, 240_000);

it("says who works on the folder when a second process opens it", async () => {
  const dataFolder = join(scratch.folder, "twice");
  const store = await openFresh(dataFolder);
  await expect(openStore({ dataFolder, lockWaitMs: 100 })).rejects.toMatchObject({
    code: "store_locked",
    message: expect.stringContaining(`process ${process.pid}`),
  });
  await store.close();
  await (await openStore({ dataFolder })).close();
});

it("says so when the folder is a file", async () => {
  await writeFile(join(scratch.folder, "file"), "x");
  await expect(openStore({ dataFolder: join(scratch.folder, "file") })).rejects.toMatchObject({
    code: "config_invalid",
  });
});

it("says that the store is damaged, and how to go on, when its files are", async () => {
  const dataFolder = join(scratch.folder, "damaged");
  await (await openFresh(dataFolder)).close();
  await writeFile(join(dataFolder, "postgres", "global", "pg_control"), "junk");
  await expect(openStore({ dataFolder })).rejects.toMatchObject({
    code: "store_corrupt",
    next: expect.stringContaining("doctor"),
  });
  // The lock was let go of: the way out that the message names works.
  await rm(join(dataFolder, "postgres"), { recursive: true });
  await (await openFresh(dataFolder)).close();
});

it("leaves a folder of another major version of PostgreSQL alone", async () => {
  const dataFolder = join(scratch.folder, "older");
  await layNewStore(dataFolder);
  await writeFile(join(dataFolder, "postgres", "PG_VERSION"), "17\n");
  await expect(openStore({ dataFolder })).rejects.toMatchObject({ code: "store_version" });
  await writeFile(join(dataFolder, "postgres", "PG_VERSION"), "18\n");
  await (await openStore({ dataFolder })).close();
});

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn("SKIPPED: small disks and other users need root");

describe.skipIf(!isRoot)("as root", () => {
  it("says so when the folder may not be written by this user", async () => {
    const dataFolder = join(scratch.folder, "of-root");
    await mkdir(dataFolder, { mode: 0o755 });
    await chmod(scratch.folder, 0o755);
    const script = `
      import { openStore } from ${JSON.stringify(new URL("../../src/store/index.ts", import.meta.url).href)};
      await openStore({ dataFolder: ${JSON.stringify(dataFolder)} }).catch((error) => console.log(error.code, error.next));`;
    const { stdout } = spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", script],
      {
        encoding: "utf8",
        uid: 65534,
        gid: 65534,
      },
    );
    expect(stdout).toMatch(/^store_unavailable .*--data/);
  });

  const disk = () => join(scratch.folder, "disk");
  const mount = async (megabytes: number) => {
    await mkdir(disk(), { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "none", disk()]);
  };
  // Lazily: an engine that stopped in a panic keeps its files open until the process ends.
  const unmount = () => execFileSync("umount", ["-l", disk()]);

  it("does not begin on a disk that is too small for a store", async () => {
    await mount(30);
    try {
      await expect(openStore({ dataFolder: join(disk(), "data") })).rejects.toMatchObject({ code: "disk_full" });
    } finally {
      unmount();
    }
  });

  it("stops with a clear error when the disk fills up, keeps what was read, and goes on when there is room again", async () => {
    await mount(150);
    try {
      const store = await openFresh(join(disk(), "data"));
      // Random text, which does not shrink.
      const value = { text: randomBytes(MEGABYTE).toString("base64") };
      let kept = 0;
      const fill = async (): Promise<void> => {
        for (; kept < 400; kept += 1) await store.cache.put(keyOf(`full ${kept}`), { ...value, kept });
      };
      await expect(fill()).rejects.toMatchObject({ code: "disk_full", retryable: true });
      expect(kept).toBeGreaterThan(5);
      for (let number = 0; number < kept; number += 1)
        expect(await valueAt(store, keyOf(`full ${number}`))).toMatchObject({ kept: number });
      await store.close();

      execFileSync("mount", ["-o", "remount,size=300m", disk()]);
      const again = await openStore({ dataFolder: join(disk(), "data") });
      for (let number = 0; number < kept; number += 1)
        expect(await valueAt(again, keyOf(`full ${number}`))).toMatchObject({ kept: number });
      await again.deeds.save(deedOf("later"), {});
      await again.close();
    } finally {
      unmount();
    }
  });

  it("says so when another program fills the disk to the last byte", async () => {
    await mount(150);
    try {
      const store = await openFresh(join(disk(), "data"));
      await store.cache.put(keyOf("before"), { x: 1 });
      await writeFile(join(disk(), "filler"), Buffer.alloc(150 * MEGABYTE)).catch(() => undefined);
      await expect(store.cache.put(keyOf("after"), { x: "y".repeat(MEGABYTE) })).rejects.toMatchObject({
        code: "disk_full",
      });
      await writeFile(join(scratch.folder, "original.pdf"), Buffer.alloc(MEGABYTE, 1));
      await expect(store.originals.put(join(scratch.folder, "original.pdf"))).rejects.toMatchObject({
        code: "disk_full",
      });
      await store.close();
      await rm(join(disk(), "filler"));
      const again = await openStore({ dataFolder: join(disk(), "data") });
      expect(await valueAt(again, keyOf("before"))).toEqual({ x: 1 });
      await again.close();
    } finally {
      unmount();
    }
  });
});
