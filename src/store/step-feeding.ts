/** Which step runs next: jobs are taken up, steps handed out, and brought back when they were lost on the way. */
import { z } from "zod";
import type { Row, Sql } from "./sql.ts";
import { IS_READY } from "./step-turns.ts";
import type { FedStep, StepLedger } from "./step-types.ts";

const QUEUES = ["intake", "pages", "assemble", "entities", "features"] as const;
/** Jobs of this priority are taken up however much is at work. */
const URGENT = 1;
/** Urgent jobs taken up at once. */
const MOST_URGENT = 50;
/** Not heard of for so many milliseconds; or heard of in the future, which tells that the server's clock was set back. */
const isUnheard = (ms: string): string =>
  `(s.seen_at < now() - ${ms}::float8 * interval '1 millisecond' OR s.seen_at > now() + ${ms}::float8 * interval '1 millisecond')`;
/** Steps that one look at the unheard gives. */
const UNHEARD_AT_ONCE = 500;

const fedRow = z.object({ id: z.string(), queue: z.enum(QUEUES), feeds: z.number(), priority: z.number() });
const toFed = (row: Row): FedStep => {
  const { feeds, ...read } = fedRow.parse(row);
  return { ...read, feed: feeds };
};

type Feeding = Pick<StepLedger, "admit" | "feed" | "unfeed" | "unheard" | "reclaim" | "tidy">;

export const createFeeding = (sql: Sql): Feeding => ({
  async admit(release, { deeds, smallSteps, steps, untouched }) {
    const rows = await sql.query(
      `WITH left_of AS (SELECT s.job, count(*) AS steps, bool_and(s.stage = 'intake' AND s.state <> 'running') AS untouched
         FROM steps s WHERE s.state <> 'done' GROUP BY s.job),
       load AS (SELECT count(*) FILTER (WHERE steps <= $3 AND NOT untouched) AS small, count(*) FILTER (WHERE untouched) AS untouched,
         coalesce(sum(steps), 0) AS steps FROM left_of),
       room AS (SELECT CASE WHEN steps < $4 THEN greatest(0, least($2 - small, $5 - untouched)) ELSE 0 END AS deeds FROM load),
       urgent AS (SELECT id FROM jobs WHERE state = 'waiting' AND priority <= ${URGENT} ORDER BY id LIMIT ${MOST_URGENT} FOR UPDATE SKIP LOCKED),
       others AS (SELECT id FROM jobs WHERE state = 'waiting' AND priority > ${URGENT} AND priority NOT IN (SELECT priority FROM pauses) ORDER BY priority, id LIMIT (SELECT deeds FROM room) FOR UPDATE SKIP LOCKED),
       picked AS (SELECT id FROM urgent UNION ALL SELECT id FROM others),
       started AS (
         UPDATE jobs j SET state = 'active', release = $1, page_count = NULL, has_language = false, read_language = NULL, started_at = now()
         FROM picked WHERE j.id = picked.id AND j.state = 'waiting' RETURNING j.id, j.run, j.priority),
       forgotten AS (DELETE FROM page_failures WHERE job IN (SELECT id FROM started))
       INSERT INTO steps (job, run, stage, queue, priority) SELECT id, run, 'intake', 'intake', priority FROM started RETURNING id`,
      [release, deeds, smallSteps, steps, untouched],
    );
    return rows.length;
  },
  async feed(most) {
    const rows = await sql.query(
      `UPDATE steps SET state = 'fed', feeds = steps.feeds + 1, seen_at = now()
       FROM (
         SELECT next.id FROM unnest($1::text[], $2::integer[]) AS room (queue, most)
         CROSS JOIN LATERAL (
           SELECT s.id FROM steps s WHERE s.queue = room.queue AND ${IS_READY}
           ORDER BY s.priority, s.turn, s.id
           LIMIT greatest(0, room.most - (SELECT count(*) FROM steps f WHERE f.queue = room.queue AND f.state = 'fed'))
         ) AS next
       ) AS picked
       WHERE steps.id = picked.id AND steps.state = 'ready'
       RETURNING steps.id, steps.queue, steps.feeds, steps.priority, steps.turn`,
      [QUEUES, QUEUES.map((queue) => most[queue])],
    );
    // UPDATE returns in any order; Redis keeps the order in which it is given.
    return rows
      .map((row) => ({ fed: toFed(row), turn: Number(row["turn"]) }))
      .sort((a, b) => a.turn - b.turn || Number(a.fed.id) - Number(b.fed.id))
      .map(({ fed }) => fed);
  },
  async unfeed(steps) {
    await sql.query(
      `UPDATE steps s SET state = 'ready' FROM unnest($1::text[]::bigint[], $2::integer[]) AS given (id, feeds)
       WHERE s.id = given.id AND s.feeds = given.feeds AND s.state = 'fed'`,
      [steps.map(({ id }) => id), steps.map(({ feed }) => feed)],
    );
  },
  async unheard(forMs) {
    const rows = await sql.query(
      `SELECT s.id, s.queue, s.feeds, s.priority FROM steps s WHERE s.state IN ('fed', 'running') AND ${isUnheard("$1")}
       ORDER BY s.seen_at LIMIT ${UNHEARD_AT_ONCE}`,
      [forMs],
    );
    return rows.map(toFed);
  },
  async reclaim(steps, forMs) {
    const rows = await sql.query(
      `UPDATE steps s SET state = 'ready', not_before = now(), fence = nextval('fences')
       FROM unnest($1::text[]::bigint[], $2::integer[]) AS given (id, feeds)
       WHERE s.id = given.id AND s.feeds = given.feeds AND s.state IN ('fed', 'running') AND ${isUnheard("$3")}
       RETURNING s.id`,
      [steps.map(({ id }) => id), steps.map(({ feed }) => feed), forMs],
    );
    return rows.length;
  },
  async tidy() {
    const rows = await sql.query(
      `DELETE FROM steps s USING jobs j WHERE j.id = s.job AND (j.state <> 'active' OR j.run <> s.run) RETURNING s.id`,
    );
    return rows.length;
  },
});
