/** Deeds as kept: one row a source and set of versions; the newest reading of each source is the one shown. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { DeedError } from "../errors.ts";
import type { StoredDeed } from "../ports.ts";
import { pack, unpack } from "./pack.ts";
import type { Row, Sql } from "./sql.ts";
import type { CorruptRow, DeedShelf, DeedSummary, KeptDeed, Originals } from "./types.ts";

type Versions = Readonly<Record<string, string>>;

/** How many rows `iterate` asks for at once: only keys, the bodies come one by one. */
const KEYS_A_QUERY = 500;

const SUMMARY_COLUMNS =
  "d.source, d.name, d.page_count, d.failed_pages, d.issue_count, d.versions, d.kind, d.language, d.deed_date::text AS deed_date, d.saved_at";
/** The newest row of each source; `saved` is unique. */
export const NEWEST = "d.saved = (SELECT max(o.saved) FROM deeds o WHERE o.source = d.source)";

const summaryRow = z.object({
  source: z.string(),
  name: z.string(),
  page_count: z.number(),
  failed_pages: z.number(),
  issue_count: z.number(),
  versions: z.record(z.string(), z.string()),
  kind: z.string(),
  language: z.string().nullable(),
  deed_date: z.string().nullable(),
  saved_at: z.date(),
});
export const bodyRow = z.object({ versions_key: z.string(), body: z.instanceof(Uint8Array), saved_at: z.date() });
/** What we packed ourselves and whose checksum holds: only its outline is asked. */
export const keptBody = z.object({
  deed: z.custom<StoredDeed>((value) => typeof value === "object" && value !== null),
  result: z.unknown(),
});

const toSummary = (row: Row): DeedSummary => {
  const read = summaryRow.parse(row);
  return {
    source: read.source,
    name: read.name,
    pageCount: read.page_count,
    failedPages: read.failed_pages,
    issueCount: read.issue_count,
    versions: read.versions,
    kind: read.kind,
    language: read.language,
    date: read.deed_date,
    savedAt: read.saved_at,
  };
};

/** Order of the stages does not matter, their versions do. */
const versionsKey = (versions: Versions): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex");

/** The row of one reading, as parameters $1 to $11 of `upsertDeed`. */
export const deedParameters = (deed: StoredDeed, result: unknown): readonly unknown[] => {
  const key = versionsKey(deed.versions);
  const body = pack(`${deed.source}:${key}`, { deed, result });
  const { kind, language, date } = deed.record.deed;
  return [
    deed.source,
    key,
    deed.name,
    deed.pageCount,
    deed.failedPages,
    deed.issues.length,
    JSON.stringify(deed.versions),
    kind,
    language,
    date,
    body,
  ];
};

/** `onlyFrom` is a FROM clause: nothing is written where it has no row. */
export const upsertDeed = (onlyFrom = ""): string =>
  `INSERT INTO deeds (source, versions_key, name, page_count, failed_pages, issue_count, versions, kind, language, deed_date, body)
   SELECT $1::text, $2::text, $3::text, $4::integer, $5::integer, $6::integer, $7::text::jsonb, $8::text, $9::text, $10::text::date, $11::bytea
   ${onlyFrom}
   ON CONFLICT (source, versions_key) DO UPDATE SET saved = nextval('deeds_saved'), name = excluded.name,
     page_count = excluded.page_count, failed_pages = excluded.failed_pages, issue_count = excluded.issue_count,
     versions = excluded.versions, kind = excluded.kind, language = excluded.language, deed_date = excluded.deed_date,
     body = excluded.body, saved_at = now()`;

export const createDeedShelf = (sql: Sql, originals: Originals, onCorruptRow: (row: CorruptRow) => void): DeedShelf => {
  const unpackRow = (source: string, row: Row | undefined): KeptDeed | null => {
    if (row === undefined) return null;
    const { versions_key, body, saved_at } = bodyRow.parse(row);
    const unpacked = unpack(`${source}:${versions_key}`, body);
    if (unpacked === null) {
      onCorruptRow({ table: "deeds", key: source, stage: null });
      return null;
    }
    const kept = keptBody.parse(unpacked.value);
    return { deed: kept.deed, result: kept.result, savedAt: saved_at };
  };
  const get = async (source: string): Promise<KeptDeed | null> => {
    const rows = await sql.query(
      "SELECT d.versions_key, d.body, d.saved_at FROM deeds d WHERE d.source = $1 ORDER BY d.saved DESC LIMIT 1",
      [source],
    );
    return unpackRow(source, rows[0]);
  };

  return {
    get,
    async save(deed, result) {
      await sql.query("INSERT INTO sources (sha256) VALUES ($1) ON CONFLICT (sha256) DO NOTHING", [deed.source]);
      await sql.query(upsertDeed(), deedParameters(deed, result));
    },
    async has(source, versions) {
      const rows = await sql.query("SELECT 1 AS one FROM deeds WHERE source = $1 AND versions_key = $2", [
        source,
        versionsKey(versions),
      ]);
      return rows.length > 0;
    },
    async find(prefix, limit) {
      if (!/^[0-9a-f]{1,64}$/.test(prefix)) return [];
      const rows = await sql.query(
        "SELECT sha256 FROM sources WHERE sha256 >= $1 AND sha256 < $2 ORDER BY sha256 LIMIT $3",
        [prefix, `${prefix}g`, limit],
      );
      return rows.map((row) => String(row["sha256"]));
    },
    async list() {
      const rows = await sql.query(
        `SELECT ${SUMMARY_COLUMNS} FROM deeds d JOIN sources s ON s.sha256 = d.source WHERE ${NEWEST} ORDER BY s.position`,
      );
      return rows.map(toSummary);
    },
    async versionsOf(source) {
      const rows = await sql.query(`SELECT ${SUMMARY_COLUMNS} FROM deeds d WHERE d.source = $1 ORDER BY d.saved DESC`, [
        source,
      ]);
      return rows.map(toSummary);
    },
    async getVersion(source, versions) {
      const rows = await sql.query(
        "SELECT d.versions_key, d.body, d.saved_at FROM deeds d WHERE d.source = $1 AND d.versions_key = $2",
        [source, versionsKey(versions)],
      );
      return unpackRow(source, rows[0]);
    },
    async remove(source) {
      const removed = await sql.query("DELETE FROM sources WHERE sha256 = $1 RETURNING sha256", [source]);
      await sql.query("DELETE FROM stage_results WHERE source = $1", [source]);
      const hadOriginal = await originals.remove(source);
      return removed.length > 0 || hadOriginal;
    },
    async *iterate() {
      let position = "0";
      for (;;) {
        const keys = await sql.query(
          "SELECT sha256, position FROM sources WHERE position > $1 ORDER BY position LIMIT $2",
          [position, KEYS_A_QUERY],
        );
        for (const key of keys) {
          const kept = await get(String(key["sha256"]));
          if (kept !== null) yield kept;
        }
        const last = keys.at(-1);
        if (last === undefined) return;
        position = String(last["position"]);
      }
    },
  };
};

/** The one deed whose SHA-256 begins with `prefix`; the errors name what to type instead. */
export const findOneDeed = async (deeds: DeedShelf, prefix: string): Promise<string> => {
  const found = await deeds.find(prefix.toLowerCase(), 2);
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  throw new DeedError(
    "not_in_store",
    only === undefined
      ? `No deed in the store has an id that begins with "${prefix}".`
      : `More than one id begins with "${prefix}".`,
    {
      next:
        only === undefined
          ? "`deedlens list` shows the ids."
          : "Give more characters of the id; `deedlens list` shows them.",
    },
  );
};
