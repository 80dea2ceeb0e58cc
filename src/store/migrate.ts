/** Numbered, forward-only migrations: the text files beside this one, the same on both engines. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DeedError } from "../errors.ts";
import { packageRoot } from "../installation.ts";
import type { Sql } from "./sql.ts";

/** The text ships in `src` alone: what is compiled reads it there too. */
const migrationsFolder = (): string => join(packageRoot(), "src", "store", "migrations");

type Migration = { readonly number: number; readonly name: string; readonly text: string };

const readMigrations = async (): Promise<readonly Migration[]> => {
  const folder = migrationsFolder();
  const names = (await readdir(folder)).filter((name) => /^\d{3}-.*\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      number: Number(name.slice(0, 3)),
      name,
      text: await readFile(join(folder, name), "utf8"),
    })),
  );
};

/** Brings the database up to the newest migration and says its number. A database that is ahead of us is refused: `store_version`. */
export const migrate = async (sql: Sql, place: string): Promise<number> => {
  const migrations = await readMigrations();
  const newest = migrations.at(-1)?.number ?? 0;
  await sql.apply(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK});
    CREATE TABLE IF NOT EXISTS deedlens_migrations (number integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  const current = await currentMigration(sql);
  if (current > newest)
    throw new DeedError(
      "store_version",
      `The store at ${place} was written by a newer deedlens (migration ${current}, this one knows ${newest}).`,
      {
        next: "Update deedlens, or choose another data folder with --data.",
      },
    );
  for (const migration of migrations) {
    if (migration.number <= current) continue;
    // The lock makes two processes that open a fresh server at once apply each migration once: the second finds its number taken and does nothing.
    await sql.apply(
      `SELECT pg_advisory_xact_lock(${MIGRATION_LOCK});
       DO $migration$ BEGIN
         IF EXISTS (SELECT 1 FROM deedlens_migrations WHERE number = ${migration.number}) THEN RETURN; END IF;
         EXECUTE $statements$${migration.text}$statements$;
         INSERT INTO deedlens_migrations (number, name) VALUES (${migration.number}, '${migration.name}');
       END $migration$`,
    );
  }
  return newest;
};

/** Any fixed number that no other program on the server is likely to lock: "deed" in ASCII. */
const MIGRATION_LOCK = 0x64656564;

const currentMigration = async (sql: Sql): Promise<number> => {
  const rows = await sql.query("SELECT coalesce(max(number), 0)::integer AS number FROM deedlens_migrations");
  return Number(rows[0]?.["number"]);
};
