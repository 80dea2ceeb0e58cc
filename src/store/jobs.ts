/** The doors' half of the work for workers: what is to be read, what became of it, what failed. */
import { z } from "zod";
import { LANGUAGES } from "../deed.ts";
import type { DeedErrorCode } from "../errors.ts";
import type { BatchFile, Job, JobProgress, JobShelf, JobState } from "./job-types.ts";
import { createReplan } from "./replan.ts";
import type { Row, Sql } from "./sql.ts";
import { TURN_NOW } from "./step-turns.ts";

/** The priority of what is read again beside the feed. */
export const LOWEST = 3;
/** The window of `status`: long enough for a deed of many pages, short enough to show a stop. */
const WINDOW_SECONDS = 300;
/** A worker that was not heard of for so long is dead: it says that it lives every 5 s. */
export const WORKER_ALIVE_SECONDS = 20;

export const CURRENT_RELEASE = "(SELECT r.release FROM releases r ORDER BY r.seen DESC LIMIT 1)";

const errorCode = z.custom<DeedErrorCode>((value) => typeof value === "string").nullable();
export const languageColumn = z.enum(LANGUAGES).nullable();
const STATES = ["waiting", "active", "done", "parked"] as const satisfies readonly JobState[];
const jobRow = z.object({
  source: z.string(),
  name: z.string(),
  state: z.enum(STATES),
  priority: z.number(),
  page_count: z.number().nullable(),
  failed_pages: z.number(),
  failed_stage: z.string().nullable(),
  error_code: errorCode,
  message: z.string().nullable(),
  next: z.string().nullable(),
  submitted_at: z.date(),
  finished_at: z.date().nullable(),
});
const JOB_COLUMNS =
  "j.source, j.name, j.state, j.priority, j.page_count, j.failed_pages, j.failed_stage, j.error_code, j.message, j.next, j.submitted_at, j.finished_at";

const toJob = (row: Row): Job => {
  const read = jobRow.parse(row);
  return {
    source: read.source,
    name: read.name,
    state: read.state,
    priority: read.priority,
    pageCount: read.page_count,
    failedPages: read.failed_pages,
    failedStage: read.failed_stage,
    errorCode: read.error_code,
    message: read.message,
    next: read.next,
    submittedAt: read.submitted_at,
    finishedAt: read.finished_at,
  };
};

/**
 * Asked again, a job starts anew when the user now names another language, when its failure may pass, when pages of it failed, when its reading is no
 * longer kept, or when another release read it.
 */
const STARTS_ANEW = `(j.language IS DISTINCT FROM excluded.language
  OR (j.state = 'parked' AND j.retryable)
  OR (j.state = 'done' AND (j.failed_pages > 0 OR j.release IS DISTINCT FROM ${CURRENT_RELEASE}
    OR NOT EXISTS (SELECT 1 FROM deeds d WHERE d.source = j.source))))`;
export const CLEARED =
  "run = j.run + 1, failed_stage = NULL, error_code = NULL, message = NULL, next = NULL, retryable = NULL, failed_pages = 0, finished_at = NULL, started_at = NULL";

export const createJobShelf = (sql: Sql): JobShelf => ({
  replan: createReplan(sql),
  async submit({ source, name, language, priority }) {
    await sql.query("INSERT INTO sources (sha256) VALUES ($1) ON CONFLICT (sha256) DO NOTHING", [source]);
    // One statement: a job that starts anew loses its steps with it, and whoever still runs one of them its right to end it. A step that is being
    // added at this moment is of the earlier run.
    const rows = await sql.query(
      `WITH job AS (
         INSERT INTO jobs AS j (source, name, language, priority) VALUES ($1, $2, $3, $4)
         ON CONFLICT (source) DO UPDATE SET name = excluded.name, language = excluded.language, priority = excluded.priority,
           state = 'waiting', submitted_at = now(), ${CLEARED}
         WHERE ${STARTS_ANEW}
         RETURNING j.id, (j.xmax = 0) AS is_new),
       gone AS (DELETE FROM steps WHERE job IN (SELECT id FROM job)),
       raised AS (UPDATE jobs SET priority = $4 WHERE source = $1 AND state IN ('waiting', 'active') AND priority > $4 AND NOT EXISTS (SELECT 1 FROM job)
         RETURNING id, run),
       hurried AS (UPDATE steps s SET priority = $4::integer, turn = s.turn - first.turn + ${TURN_NOW("$4::integer")}
         FROM raised r CROSS JOIN LATERAL (SELECT min(o.turn) AS turn FROM steps o WHERE o.job = r.id AND o.state = 'ready') AS first
         WHERE s.job = r.id AND s.run = r.run AND s.state = 'ready')
       SELECT is_new FROM job`,
      [source, name, language, priority],
    );
    if (rows[0] === undefined) return "known";
    return rows[0]["is_new"] === true ? "new" : "again";
  },
  async list(state, limit) {
    const rows = await sql.query(
      `SELECT ${JOB_COLUMNS} FROM jobs j WHERE $1::text IS NULL OR j.state = $1::text ORDER BY j.id DESC LIMIT $2`,
      [state, limit],
    );
    return rows.map(toJob);
  },
  async find(source) {
    const rows = await sql.query(`SELECT ${JOB_COLUMNS} FROM jobs j WHERE j.source = $1`, [source]);
    return rows[0] === undefined ? null : toJob(rows[0]);
  },
  async retry(sources) {
    const rows = await sql.query(
      `UPDATE jobs j SET state = 'waiting', ${CLEARED}
       WHERE (state = 'parked' OR (state = 'done' AND failed_pages > 0 AND $1::text[] IS NOT NULL))
         AND ($1::text[] IS NULL OR source = ANY ($1::text[]))
       RETURNING id`,
      [sources],
    );
    return rows.length;
  },
  async overview() {
    const states = await sql.query("SELECT state, count(*)::integer AS jobs FROM jobs GROUP BY state");
    const queues = await sql.query(
      `SELECT queue, (count(*) FILTER (WHERE state = 'ready'))::integer AS ready, (count(*) FILTER (WHERE state = 'fed'))::integer AS fed,
         (count(*) FILTER (WHERE state = 'running'))::integer AS running
       FROM steps WHERE state <> 'done' GROUP BY queue ORDER BY queue`,
    );
    const [now] = await sql.query(
      `SELECT (SELECT count(*)::integer FROM workers WHERE seen_at > now() - $1 * interval '1 second') AS workers,
         (SELECT coalesce(sum(slots), 0)::integer FROM workers WHERE seen_at > now() - $1 * interval '1 second') AS slots,
         (SELECT count(*)::integer FROM jobs WHERE finished_at > now() - $2 * interval '1 second' AND state = 'done') AS deeds_done,
         (SELECT coalesce(sum(page_count), 0)::integer FROM jobs WHERE finished_at > now() - $2 * interval '1 second' AND state = 'done') AS pages_done,
         (SELECT coalesce(avg(page_count), 0)::float8 FROM (SELECT page_count FROM jobs WHERE page_count IS NOT NULL ORDER BY id DESC LIMIT 1000) known) AS mean_pages,
         (SELECT coalesce(array_agg(priority), '{}') FROM pauses) AS paused,
         (SELECT extract(epoch FROM now() - min(submitted_at))::float8 FROM jobs WHERE state = 'waiting') AS oldest_waiting`,
      [WORKER_ALIVE_SECONDS, WINDOW_SECONDS],
    );
    const failures = await sql.query(
      `SELECT error_code, count(*)::integer AS deeds FROM jobs WHERE state = 'parked' GROUP BY error_code ORDER BY deeds DESC, error_code`,
    );
    const read = overviewRow.parse(now);
    const counts = new Map(states.map((row) => [row["state"], Number(row["jobs"])]));
    return {
      jobs: {
        waiting: counts.get("waiting") ?? 0,
        active: counts.get("active") ?? 0,
        done: counts.get("done") ?? 0,
        parked: counts.get("parked") ?? 0,
      },
      queues: queues.map((row) => loadRow.parse(row)),
      workers: read.workers,
      slots: read.slots,
      windowSeconds: WINDOW_SECONDS,
      deedsDone: read.deeds_done,
      pagesDone: read.pages_done,
      meanPages: read.mean_pages,
      oldestWaitingSeconds: read.oldest_waiting,
      pausedPriorities: read.paused,
      failures: failures.map((row) => {
        const { error_code: code, deeds } = failureRow.parse(row);
        return { code, deeds };
      }),
    };
  },
  async progressOf(batch) {
    const rows = await sql.query(
      `SELECT j.source, j.name, j.page_count,
         CASE WHEN bool_or(s.stage IN ('assemble', 'entities', 'features')) THEN j.page_count
           WHEN bool_or(s.stage = 'page') THEN j.page_count - (count(*) FILTER (WHERE s.stage = 'page' AND s.state <> 'done'))::integer
           ELSE 0 END AS pages_done
       FROM jobs j JOIN steps s ON s.job = j.id
       WHERE j.state = 'active' AND j.page_count IS NOT NULL AND EXISTS (
         SELECT 1 FROM ingest_files f WHERE f.ingest = $1::text::bigint AND f.source = j.source AND f.outcome IS NULL)
       GROUP BY j.id ORDER BY j.id`,
      [batch],
    );
    return rows.map((row): JobProgress => {
      const read = progressRow.parse(row);
      return { source: read.source, name: read.name, pageCount: read.page_count, pagesDone: read.pages_done };
    });
  },
  async endedFiles(batch) {
    const rows = await sql.query(
      `SELECT f.path, f.source, f.outcome, f.error_code, f.message, CASE WHEN f.outcome = 'failed' THEN j.next END AS next, coalesce(j.page_count, 0) AS page_count,
         (SELECT d.kind FROM deeds d WHERE d.source = f.source AND f.outcome <> 'failed' ORDER BY d.saved DESC LIMIT 1) AS kind
       FROM ingest_files f LEFT JOIN jobs j ON j.source = f.source
       WHERE f.ingest = $1::text::bigint AND f.outcome IS NOT NULL ORDER BY f.position`,
      [batch],
    );
    return rows.map((row): BatchFile => {
      const { error_code, page_count, ...read } = endedRow.parse(row);
      return { ...read, errorCode: error_code, pageCount: page_count };
    });
  },
  async settle(batch) {
    await sql.query(
      `UPDATE ingest_files f SET error_code = j.error_code, message = j.message,
         outcome = CASE WHEN j.state = 'parked' THEN 'failed' WHEN j.failed_pages > 0 THEN 'read_with_bad_pages' ELSE 'read' END
       FROM jobs j WHERE f.ingest = $1::text::bigint AND f.outcome IS NULL AND j.source = f.source AND j.state IN ('done', 'parked')`,
      [batch],
    );
  },
});

const loadRow = z.object({ queue: z.string(), ready: z.number(), fed: z.number(), running: z.number() });
const overviewRow = z.object({
  workers: z.number(),
  slots: z.number(),
  deeds_done: z.number(),
  pages_done: z.number(),
  mean_pages: z.number(),
  oldest_waiting: z.number().nullable(),
  paused: z.array(z.number()),
});
const failureRow = z.object({ error_code: errorCode, deeds: z.number() });
const progressRow = z.object({
  source: z.string(),
  name: z.string(),
  page_count: z.number(),
  pages_done: z.number(),
});
const endedRow = z.object({
  path: z.string(),
  source: z.string().nullable(),
  outcome: z.enum(["read", "read_with_bad_pages", "failed"]),
  error_code: errorCode,
  message: z.string().nullable(),
  next: z.string().nullable(),
  page_count: z.number(),
  kind: z.string().nullable(),
});
