/** Reading again what another release has read: which deeds, and asking for them, in statements over whole groups, so that a million cost no memory here. */
import { z } from "zod";
import { NEWEST } from "./deeds.ts";
import type { Replan } from "./job-types.ts";
import { CLEARED, LOWEST } from "./jobs.ts";
import type { Sql } from "./sql.ts";

/** The newest reading of each deed that is not being read now; `$1` the sources or null, `$2` the release. */
const FINISHED = `FROM deeds d LEFT JOIN jobs o ON o.source = d.source
  WHERE ${NEWEST} AND ($1::text[] IS NULL OR d.source = ANY ($1::text[])) AND (o.id IS NULL OR o.state = 'done')`;
/** A worker of another release read it; deeds that were read in one process have none. */
const OTHER_RELEASE = "(o.release IS NOT NULL AND o.release <> $2::text)";

export const createReplan = (sql: Sql): Replan => ({
  async groups(sources, release) {
    const rows = await sql.query(
      `SELECT d.versions, ${OTHER_RELEASE} AS other_release, count(*)::integer AS deeds, sum(d.page_count)::integer AS pages
       ${FINISHED} GROUP BY d.versions, other_release ORDER BY deeds DESC`,
      [sources, release],
    );
    return rows.map((row) => {
      const { other_release, ...read } = groupRow.parse(row);
      return { ...read, otherRelease: other_release };
    });
  },
  async submit(sources, release, { versions, otherRelease }) {
    const rows = await sql.query(
      `WITH asked AS (
         INSERT INTO jobs AS j (source, name, priority) SELECT d.source, d.name, ${LOWEST} ${FINISHED}
           AND d.versions = $3::text::jsonb AND ${OTHER_RELEASE} = $4::boolean
         ON CONFLICT (source) DO UPDATE SET state = 'waiting', priority = ${LOWEST}, submitted_at = now(), ${CLEARED}
         WHERE j.state = 'done' RETURNING id)
       SELECT count(*)::integer AS jobs FROM asked`,
      [sources, release, JSON.stringify(versions), otherRelease],
    );
    return countRow.parse(rows[0]).jobs;
  },
  async pause() {
    await sql.query(`INSERT INTO pauses (priority) VALUES (${LOWEST}) ON CONFLICT DO NOTHING`);
  },
  async resume() {
    await sql.query(`DELETE FROM pauses WHERE priority = ${LOWEST}`);
  },
  async cancel() {
    const rows = await sql.query(
      `WITH left_out AS (UPDATE jobs SET state = 'done' WHERE state = 'waiting' AND priority = ${LOWEST}
         AND EXISTS (SELECT 1 FROM deeds d WHERE d.source = jobs.source) RETURNING id)
       SELECT count(*)::integer AS jobs FROM left_out`,
    );
    return countRow.parse(rows[0]).jobs;
  },
  async stageTimes() {
    const rows = await sql.query("SELECT stage, pages::float8 AS pages, seconds FROM stage_times");
    return new Map(
      rows.map((row) => {
        const { stage, pages, seconds } = timeRow.parse(row);
        return [stage, { pages, seconds }];
      }),
    );
  },
  async currentRelease() {
    const [row] = await sql.query("SELECT release FROM releases ORDER BY seen DESC LIMIT 1");
    return row === undefined ? null : String(row["release"]);
  },
});

const groupRow = z.object({
  versions: z.record(z.string(), z.string()),
  other_release: z.boolean(),
  deeds: z.number(),
  pages: z.number(),
});
const countRow = z.object({ jobs: z.number() });
const timeRow = z.object({ stage: z.string(), pages: z.number(), seconds: z.number() });
