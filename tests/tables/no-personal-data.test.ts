/** No name, national number, birth date or account number of anybody in any column of the tables, nor in any file that is exported from them. */
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { toCsvLine } from "../../src/cli/csv.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { exportTables, FEATURE_TABLES, FILE_FORMATS, makeSnapshot, refreshTables } from "../../src/tables/index.ts";
import { hashOf } from "../store/examples.ts";
import { layNewStore } from "../support/new-store.ts";
import { goldNames, goldReading, goldRecord, readingOf, save } from "./gold-readings.ts";
import { findPersonalData, personalDataOf } from "./personal-data.ts";

describe("the feature tables of all fixtures", () => {
  let folder = "";
  let store: Store;
  const sought = goldNames().flatMap((name) => {
    const { deed, result } = goldReading(name);
    return personalDataOf(deed.record, String((result as { text: string }).text));
  });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "deedlens-privacy-"));
    await layNewStore(join(folder, "data"));
    store = await openStore({ dataFolder: join(folder, "data") });
    await save(store, goldNames().map(goldReading));
    await refreshTables({ store: store.tables, hashKey: null });
    await makeSnapshot(store.tables, "all");
  });
  afterAll(async () => {
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("are scanned for people of every fixture", () => {
    const kinds = new Set(sought.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["birth date", "name", "national number", "notary"]);
    expect(sought.length).toBeGreaterThan(40);
    // The scan itself finds what it looks for: in the records that the tables are made from.
    for (const name of goldNames()) {
      const record = goldRecord(name);
      expect(findPersonalData(JSON.stringify(record), personalDataOf(record, "")).length).toBeGreaterThan(0);
    }
  });

  it("hold none of it in any column of any table, view or snapshot", async () => {
    const relations = await store.tables.query(
      `SELECT n.nspname AS schema, k.relname AS name FROM pg_class k JOIN pg_namespace n ON n.oid = k.relnamespace
       WHERE k.relkind IN ('r', 'v') AND (n.nspname = 'features' OR n.nspname LIKE 'snapshot_%') ORDER BY 1, 2`,
    );
    expect(relations.length).toBeGreaterThan(30);
    let rows = 0;
    for (const { schema, name } of relations) {
      for (const { row } of await store.tables.query(
        `SELECT to_json(t)::text AS row FROM "${String(schema)}"."${String(name)}" t`,
      )) {
        rows += 1;
        expect(findPersonalData(String(row), sought), `${schema}.${name}`).toEqual([]);
      }
    }
    expect(rows).toBeGreaterThan(1000);
  });

  it.each(FILE_FORMATS)("hold none of it in an export as %s, nor in its manifest", async (format) => {
    const out = join(folder, format);
    await exportTables({
      store: store.tables,
      folder: out,
      tables: FEATURE_TABLES,
      format,
      selection: { where: [], since: null, snapshot: null },
      toCsvLine,
      signal: new AbortController().signal,
    });
    const files = readdirSync(out);
    expect(files).toHaveLength(FEATURE_TABLES.length + 1);
    for (const file of files) {
      const bytes = await readFile(join(out, file));
      // A binary file is searched as it is read, and as it lies.
      const values = file.endsWith(".parquet")
        ? JSON.stringify(
            await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) }),
            (_, value) => (typeof value === "bigint" ? String(value) : value),
          )
        : "";
      expect(findPersonalData(`${values}${readFileSync(join(out, file), "utf8")}`, sought), file).toEqual([]);
    }
  });

  it("leave a cell empty in which a party's name or number was read by mistake", async () => {
    const record = goldRecord("nl-house");
    const party = record.parties.find(({ kind }) => kind === "person");
    const { name, nationalNumber } = z.object({ name: z.string(), nationalNumber: z.string() }).parse(party);
    const surnameFirst = `${name.split(" ").slice(1).join(" ")} ${name.split(" ")[0]}`;
    const goods = record.goods.map((good) => ({
      ...good,
      zoning: `woongebied volgens ${name.toUpperCase()}`,
      asbestosCertificate: "BE68 5390 0754 7034",
      epc: { ...good.epc, certificateNumber: nationalNumber.replace(/^(..)(..)(..)(...)(..)$/, "$1.$2.$3-$4.$5") },
      address: good.address === null ? null : { ...good.address, street: surnameFirst },
      parcels: good.parcels.map((parcel) => ({ ...parcel, division: `bij ${name}` })),
    }));
    await save(store, [
      readingOf("spoilt", { ...record, deed: { ...record.deed, repertoryNumber: `${party?.birthDate}` }, goods }),
    ]);
    await refreshTables({ store: store.tables, hashKey: null });
    const [good] = await store.tables.query("SELECT * FROM features.good_current WHERE deed_key = $1", [
      hashOf("spoilt"),
    ]);
    expect(good).toMatchObject({
      zoning: null,
      asbestos_certificate_number: null,
      epc_certificate_number: null,
      street: null,
      address_key: null,
      parcel_division: null,
      parcel_key: null,
      municipality: "Lokeren",
    });
    const [deed] = await store.tables.query("SELECT repertory_number FROM features.deed WHERE deed_key = $1", [
      hashOf("spoilt"),
    ]);
    expect(deed).toEqual({ repertory_number: null });
    for (const table of FEATURE_TABLES)
      for (const { row } of await store.tables.query(`SELECT to_json(t)::text AS row FROM features.${table} t`))
        expect(
          findPersonalData(String(row), [...sought, { kind: "account number", text: "BE68 5390 0754 7034" }]),
          table,
        ).toEqual([]);
  });
});
