/** The worker processes: who lives, which release is current, and what they measured. */
import { z } from "zod";
import { CURRENT_RELEASE, WORKER_ALIVE_SECONDS } from "./jobs.ts";
import type { Sql } from "./sql.ts";
import type { StepLedger } from "./step-types.ts";

/** Workers long gone are forgotten. */
const FORGET_WORKERS_SECONDS = 3600;

type Crew = Pick<StepLedger, "register" | "beat" | "leave" | "noteTimes">;

export const createCrew = (sql: Sql): Crew => ({
  async register({ id, release, slots }) {
    await sql.query(
      `INSERT INTO releases (release) VALUES ($1)
       ON CONFLICT (release) DO UPDATE SET seen = nextval('releases_seen'), seen_at = now()`,
      [release],
    );
    await sql.query(
      "INSERT INTO workers (id, release, slots) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET seen_at = now()",
      [id, release, slots],
    );
  },
  async beat({ id, release, slots }, running) {
    const [row] = await sql.query(
      `WITH mine AS (INSERT INTO workers (id, release, slots) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET seen_at = now()),
       heard AS (UPDATE steps SET seen_at = now() WHERE id = ANY ($4::text[]::bigint[]) AND state = 'running'),
       gone AS (DELETE FROM workers WHERE seen_at < now() - $6 * interval '1 second' AND id <> $1)
       SELECT count(*)::integer AS workers, coalesce(sum(slots), 0)::integer AS slots, ${CURRENT_RELEASE} AS current
       FROM workers WHERE seen_at > now() - $5 * interval '1 second'`,
      [id, release, slots, running, WORKER_ALIVE_SECONDS, FORGET_WORKERS_SECONDS],
    );
    const read = beatRow.parse(row);
    // The statement sees the table as it was before: a worker that was just forgotten or is new counts itself.
    return {
      workers: Math.max(1, read.workers),
      slots: Math.max(slots, read.slots),
      current: read.current === null || read.current === release,
    };
  },
  async leave(workerId) {
    await sql.query("DELETE FROM workers WHERE id = $1", [workerId]);
  },
  async noteTimes(times) {
    await sql.query(
      `INSERT INTO stage_times AS t (stage, pages, seconds) SELECT * FROM unnest($1::text[], $2::bigint[], $3::float8[])
       ON CONFLICT (stage) DO UPDATE SET pages = t.pages + excluded.pages, seconds = t.seconds + excluded.seconds`,
      [times.map(({ stage }) => stage), times.map(({ pages }) => pages), times.map(({ seconds }) => seconds)],
    );
  },
});

const beatRow = z.object({ workers: z.number(), slots: z.number(), current: z.string().nullable() });
