/** What any store does: run on the embedded engine and on a server. */
import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DeedError } from "../../src/errors.ts";
import { type CorruptRow, findOneDeed, openStore, type Store, type StorePlace } from "../../src/store/index.ts";
import { createScratch, deedOf, hashOf, keyOf, valueAt } from "./examples.ts";

export type StoreUnderTest = {
  place(folder: string): StorePlace;
  /** Runs a statement behind the store's back, while it is closed. */
  tamper(place: StorePlace, statement: string): Promise<void>;
};

export const describeStore = (engine: string, { place, tamper }: StoreUnderTest): void => {
  describe(`the store on ${engine}`, () => {
    let scratch: Awaited<ReturnType<typeof createScratch>>;
    let store: Store;
    const corrupt: CorruptRow[] = [];
    const open = () => openStore({ ...place(scratch.folder), onCorruptRow: (row) => corrupt.push(row) });
    beforeAll(async () => {
      scratch = await createScratch();
      store = await open();
    }, 240_000);
    afterAll(async () => {
      await store.close();
      await scratch.remove();
    });
    const behindItsBack = async (statement: string) => {
      await store.close();
      await tamper(place(scratch.folder), statement);
      store = await open();
    };

    it("gives back exactly the value that a stage put, and undefined for one that was never put", async () => {
      const value = {
        words: [{ text: "één € 𝄞 \u0000", box: [0.1, 2, 3e-7, 4] }],
        empty: [],
        nothing: null,
        flag: false,
      };
      expect(await valueAt(store, keyOf("a"))).toBeUndefined();
      await store.cache.put(keyOf("a"), value);
      expect(await valueAt(store, keyOf("a"))).toEqual(value);
      expect(await valueAt(store, keyOf("a", "page", "2"))).toBeUndefined();
      await store.cache.put(keyOf("b"), { second: true });
      expect(await store.cache.get([keyOf("b"), keyOf("none"), keyOf("a"), keyOf("b")])).toEqual([
        { second: true },
        undefined,
        value,
        { second: true },
      ]);
    });

    it("keeps values of megabytes, and the last of two under one key", async () => {
      const value = { words: Array.from({ length: 30_000 }, (_, i) => ({ text: `woord${i}`, start: i * 6 })) };
      await store.cache.put(keyOf("large"), { first: true });
      await store.cache.put(keyOf("large"), value);
      expect(await valueAt(store, keyOf("large"))).toEqual(value);
    });

    it("keeps values after it is closed and opened again", async () => {
      await store.cache.put(keyOf("kept"), { x: 1 });
      await store.close();
      store = await open();
      expect(await valueAt(store, keyOf("kept"))).toEqual({ x: 1 });
      expect(store.about.migration).toBeGreaterThan(0);
    });

    it("counts a damaged stage result as absent, reports it, and heals it with the next put", async () => {
      await store.cache.put(keyOf("damaged"), { pages: [1, 2, 3] });
      await behindItsBack(
        `UPDATE stage_results SET body = set_byte(body, 40, get_byte(body, 40) # 255) WHERE key = '${keyOf("damaged").key}'`,
      );
      corrupt.length = 0;
      expect(await valueAt(store, keyOf("damaged"))).toBeUndefined();
      expect(corrupt).toEqual([{ table: "stage_results", key: keyOf("damaged").key, stage: "page" }]);
      await store.cache.put(keyOf("damaged"), { pages: [1] });
      expect(await valueAt(store, keyOf("damaged"))).toEqual({ pages: [1] });
    });

    it("counts a body that was cut short, emptied or swapped with another row's as absent", async () => {
      for (const name of ["cut", "empty", "swapped", "other"]) await store.cache.put(keyOf(name), { name });
      const is = (name: string) => `key = '${keyOf(name).key}'`;
      await behindItsBack(`
        UPDATE stage_results SET body = substring(body FROM 1 FOR 35) WHERE ${is("cut")};
        UPDATE stage_results SET body = ''::bytea WHERE ${is("empty")};
        UPDATE stage_results SET body = (SELECT o.body FROM stage_results o WHERE o.${is("other")}) WHERE ${is("swapped")};`);
      for (const name of ["cut", "empty", "swapped"]) expect(await valueAt(store, keyOf(name)), name).toBeUndefined();
      expect(await valueAt(store, keyOf("other"))).toEqual({ name: "other" });
    });

    it("lists deeds in the order they were taken in, also when an early one is read again", async () => {
      await store.deeds.save(deedOf("first"), { schema: "deedlens/1", n: 1 });
      await store.deeds.save(deedOf("second"), { schema: "deedlens/1", n: 2 });
      await store.deeds.save(deedOf("first"), { schema: "deedlens/1", n: 3 });
      const listed = await store.deeds.list();
      expect(listed.map((deed) => deed.name)).toEqual(["first.pdf", "second.pdf"]);
      expect(listed[0]).toMatchObject({
        source: hashOf("first"),
        pageCount: 3,
        failedPages: 1,
        issueCount: 1,
        kind: "sale",
        language: "nl",
        date: "2024-03-07",
        versions: { ocr: "1", features: "1" },
      });
      expect(await store.deeds.get(hashOf("first"))).toMatchObject({ deed: deedOf("first"), result: { n: 3 } });
    });

    it("keeps the readings of older versions beside the newest", async () => {
      const old = deedOf("versions", { ocr: "1", features: "1" });
      const recent = deedOf("versions", { features: "2", ocr: "1" });
      await store.deeds.save(old, { n: "old" });
      await store.deeds.save(recent, { n: "recent" });
      expect(await store.deeds.get(old.source)).toMatchObject({ result: { n: "recent" } });
      expect(await store.deeds.getVersion(old.source, { features: "1", ocr: "1" })).toMatchObject({
        result: { n: "old" },
      });
      expect((await store.deeds.versionsOf(old.source)).map((reading) => reading.versions["features"])).toEqual([
        "2",
        "1",
      ]);
      expect(await store.deeds.has(old.source, { ocr: "1", features: "2" })).toBe(true);
      expect(await store.deeds.has(old.source, { ocr: "2", features: "2" })).toBe(false);
      await store.deeds.save(old, { n: "old again" });
      expect(await store.deeds.get(old.source)).toMatchObject({ result: { n: "old again" } });
      expect((await store.deeds.list()).filter((deed) => deed.source === old.source)).toHaveLength(1);
    });

    it("reports a damaged deed and goes on with the others", async () => {
      await store.deeds.save(deedOf("broken"), { n: 1 });
      await store.deeds.save(deedOf("after"), { n: 2 });
      await behindItsBack(
        `UPDATE deeds SET body = set_byte(body, 50, get_byte(body, 50) # 1) WHERE source = '${hashOf("broken")}'`,
      );
      corrupt.length = 0;
      const names: string[] = [];
      for await (const kept of store.deeds.iterate()) names.push(kept.deed.name);
      expect(names).not.toContain("broken.pdf");
      expect(names).toContain("after.pdf");
      expect(corrupt).toEqual([{ table: "deeds", key: hashOf("broken"), stage: null }]);
      expect(await store.deeds.get(hashOf("broken"))).toBeNull();
    });

    it("finds a deed by the first characters of its id, and says when they fit none or several", async () => {
      await store.deeds.save(deedOf("find me"), {});
      expect(await findOneDeed(store.deeds, hashOf("find me").slice(0, 10).toUpperCase())).toBe(hashOf("find me"));
      await expect(findOneDeed(store.deeds, "ffffffffffff")).rejects.toMatchObject({ code: "not_in_store" });
      await expect(findOneDeed(store.deeds, "%")).rejects.toMatchObject({ code: "not_in_store" });
      await expect(findOneDeed(store.deeds, "")).rejects.toMatchObject({ code: "not_in_store" });
      const firsts = (await store.deeds.list()).map((deed) => deed.source.slice(0, 1));
      const shared = firsts.find((letter, i) => firsts.indexOf(letter) !== i);
      if (shared !== undefined) await expect(findOneDeed(store.deeds, shared)).rejects.toThrow(/More than one/);
    });

    it("removes a deed with its stage results and its original, and leaves the others", async () => {
      const path = join(scratch.folder, "to-remove.pdf");
      await writeFile(path, "remove");
      const { sha256 } = await store.originals.put(path);
      const deed = { ...deedOf("remove"), source: sha256 };
      await store.deeds.save(deed, {});
      const key = { ...keyOf("remove"), source: sha256 };
      await store.cache.put(key, { x: 1 });
      await store.cache.put(keyOf("stays"), { x: 2 });
      expect(await store.deeds.remove(sha256)).toBe(true);
      expect(await store.deeds.remove(sha256)).toBe(false);
      expect(await store.deeds.get(sha256)).toBeNull();
      expect(await valueAt(store, key)).toBeUndefined();
      expect(await store.originals.find(sha256)).toBeNull();
      expect(await valueAt(store, keyOf("stays"))).toEqual({ x: 2 });
    });

    it("keeps an original unaltered, once, under the hash of its bytes, safe from writing", async () => {
      const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 256));
      for (const name of ["one.pdf", "same bytes.pdf"]) await writeFile(join(scratch.folder, name), bytes);
      const first = await store.originals.put(join(scratch.folder, "one.pdf"));
      const second = await store.originals.put(join(scratch.folder, "same bytes.pdf"));
      expect(first).toMatchObject({ added: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(second).toEqual({ ...first, added: false });
      const path = await store.originals.open(first.sha256, "one.pdf");
      expect((await readFile(path)).equals(bytes)).toBe(true);
      expect((await stat(path)).mode & 0o222).toBe(0);
      expect(await store.originals.find(first.sha256)).toBe(path);
      const listed: string[] = [];
      for await (const sha256 of store.originals.list()) listed.push(sha256);
      expect(listed).toContain(first.sha256);
      const leftovers = (await readdir(join(scratch.folder, "data", "originals"))).filter((name) =>
        name.startsWith("incoming"),
      );
      expect(leftovers).toEqual([]);
      await chmod(path, 0o600);
    });

    it("says which input cannot be copied and why", async () => {
      await writeFile(join(scratch.folder, "empty.pdf"), "");
      const codeOf = (path: string) =>
        store.originals.put(join(scratch.folder, path)).then(
          () => "copied",
          (error: unknown) => (error instanceof DeedError ? error.code : error),
        );
      expect(await codeOf("absent.pdf")).toBe("file_not_found");
      expect(await codeOf("data")).toBe("file_is_directory");
      expect(await codeOf("empty.pdf")).toBe("file_empty");
    });

    it("remembers what a batch has come to, so that the rest can be taken up", async () => {
      expect(await store.ingests.latest()).toBeNull();
      const paths = ["/deeds/a b.pdf", '/deeds/"quoted", {braces}.pdf', "/deeds/ü.pdf"];
      const id = await store.ingests.begin(paths);
      await store.ingests.record(id, {
        path: paths[0] ?? "",
        source: hashOf("a"),
        outcome: "read",
        errorCode: null,
        message: null,
      });
      await store.ingests.record(id, {
        path: paths[1] ?? "",
        source: null,
        outcome: "failed",
        errorCode: "pdf_encrypted",
        message: "locked",
      });
      const open_ = await store.ingests.latest();
      expect(open_?.finishedAt).toBeNull();
      expect(open_?.files.map((file) => file.path)).toEqual(paths);
      expect(open_?.files.map((file) => file.outcome)).toEqual(["read", "failed", null]);
      expect(open_?.files[1]).toMatchObject({ errorCode: "pdf_encrypted", message: "locked" });
      await store.ingests.finish(id);
      expect((await store.ingests.latest())?.finishedAt).toBeInstanceOf(Date);
    });

    it("refuses a store that a newer deedlens has written", async () => {
      await store.close();
      await tamper(
        place(scratch.folder),
        "INSERT INTO deedlens_migrations (number, name) VALUES (999, '999-later.sql')",
      );
      await expect(open()).rejects.toMatchObject({ code: "store_version" });
      await tamper(place(scratch.folder), "DELETE FROM deedlens_migrations WHERE number = 999");
      store = await open();
    });
  });
};
