import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { openServer } from "../../src/store/server.ts";
import { createScratch, keyOf, valueAt } from "./examples.ts";
import { createOwnPostgres, type OwnPostgres, postgresBinaries } from "./own-postgres.ts";
import { describeStore } from "./store-suite.ts";

const binaries = postgresBinaries();

describe.skipIf(binaries === null)("with a PostgreSQL server", () => {
  let postgres: OwnPostgres;
  let scratch: Awaited<ReturnType<typeof createScratch>>;
  beforeAll(async () => {
    scratch = await createScratch();
    postgres = await createOwnPostgres(binaries ?? "");
    await postgres.start();
  });
  afterAll(async () => {
    await postgres.remove();
    await scratch.remove();
  });
  const place = (folder: string) => ({ dataFolder: join(folder, "data"), databaseUrl: postgres.url });

  describeStore("a server", {
    place,
    async tamper(_, statement) {
      const sql = openServer(postgres.url, "test");
      await sql.apply(statement);
      await sql.close();
    },
  });

  it("tells where it is without its password", async () => {
    const store = await openStore(place(scratch.folder));
    expect(store).toMatchObject({
      kind: "server",
      location: expect.stringMatching(/^postgresql:\/\/deedlens@127\.0\.0\.1:\d+\/postgres$/),
    });
    await store.close();
  });

  it("lets several processes open a fresh server at once, and they see each other's values", async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(place(scratch.folder))));
    await stores[0]?.cache.put(keyOf("shared"), { by: 0 });
    expect(await valueAt(stores[3], keyOf("shared"))).toEqual({ by: 0 });
    await Promise.all(stores.map((store) => store.close()));
  });

  it("outlives a restart of the server, and says so when it stays away", async () => {
    const store = await openStore(place(scratch.folder));
    await store.cache.put(keyOf("before"), { x: 1 });
    await postgres.stop();
    const waiting = valueAt(store, keyOf("before"));
    await postgres.start();
    expect(await waiting).toEqual({ x: 1 });
    await postgres.stop();
    await expect(store.cache.put(keyOf("lost"), { x: 1 })).rejects.toMatchObject({
      code: "store_unavailable",
      retryable: true,
    });
    await expect(openStore(place(scratch.folder))).rejects.toMatchObject({ code: "store_unavailable" });
    await postgres.start();
    await store.cache.put(keyOf("lost"), { x: 2 });
    expect(await valueAt(store, keyOf("lost"))).toEqual({ x: 2 });
    await store.close();
  });

  it("refuses an address that is none, a database that is not there, and never prints the password", async () => {
    const bad = (databaseUrl: string) =>
      openStore({ dataFolder: join(scratch.folder, "data"), databaseUrl }).then(
        () => null,
        (error: unknown) => error,
      );
    expect(await bad("not an address secret")).toMatchObject({ code: "config_invalid" });
    const absent = await bad(postgres.url.replace("/postgres", "/nowhere"));
    expect(absent).toMatchObject({ code: "store_unavailable", retryable: false });
    expect(JSON.stringify(absent) + String(absent)).not.toContain("secret");
  });
});
