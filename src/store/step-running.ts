/** Who runs a step, and what it leaves behind. Each ending holds only for the highest fencing token. */
import { z } from "zod";
import { ISSUE_CODES, type Issue } from "../deed.ts";
import { deedParameters, upsertDeed } from "./deeds.ts";
import { CURRENT_RELEASE, languageColumn } from "./jobs.ts";
import type { Row, Sql } from "./sql.ts";
import { stageResultArrays, upsertStageResults } from "./stage-cache.ts";
import { IS_READY, TURN_NOW } from "./step-turns.ts";
import type { Begun, NextSteps, RunningStep, StepLedger, StepQueue } from "./step-types.ts";

const STAGES = ["intake", "layers", "language", "page", "assemble", "entities", "features"] as const;
/** The statement of an ending holds only for the highest token. */
const HELD = "s.id = $1::text::bigint AND s.fence = $2::text::bigint AND s.state = 'running'";

/** Tells every batch that waits for the ended job. `outcome` is an SQL expression over `job`. */
const tell = (outcome: string): string =>
  `told AS (UPDATE ingest_files f SET outcome = ${outcome}, error_code = job.error_code, message = job.message
     FROM job WHERE f.source = job.source AND f.outcome IS NULL)`;

/** Of a step `s` and its job `j`. */
const RUNNING_COLUMNS =
  "s.id, s.fence, s.job, s.run, j.started_at, s.stage, s.first_page, s.last_page, s.failures, s.starts, j.source, j.name, j.language, j.page_count, j.has_language, j.read_language, (SELECT count(*)::integer FROM page_failures p WHERE p.job = j.id) AS failed_pages";
const runningRow = z.object({
  id: z.string(),
  fence: z.string(),
  job: z.string(),
  run: z.number(),
  started_at: z.date(),
  stage: z.enum(STAGES),
  first_page: z.number(),
  last_page: z.number(),
  failures: z.number(),
  starts: z.number(),
  source: z.string(),
  name: z.string(),
  language: languageColumn,
  page_count: z.number().nullable(),
  has_language: z.boolean(),
  read_language: languageColumn,
  failed_pages: z.number(),
});
const toRunning = (row: Row): RunningStep => {
  const { started_at, first_page, last_page, page_count, has_language, read_language, failed_pages, ...read } =
    runningRow.parse(row);
  return {
    ...read,
    deedStartedAt: started_at,
    firstPage: first_page,
    lastPage: last_page,
    pageCount: page_count ?? 0,
    failedPages: failed_pages,
    readLanguage: has_language ? { found: read_language } : null,
  };
};

/** Part of a statement that ends a step (`held`): the most urgent step that waits in the queue, and is begun as `begin` does it, under a feeding that no ticket has. */
const beginAhead = (queue: StepQueue, release: string, where: string): string =>
  `ahead AS (SELECT n.id FROM held CROSS JOIN LATERAL (
     SELECT s.id FROM steps s WHERE s.queue = '${queue}' AND ${IS_READY} AND ${where}
     ORDER BY s.priority, s.turn, s.id LIMIT 1 FOR UPDATE SKIP LOCKED) AS n),
   begun AS (UPDATE steps s SET state = 'running', feeds = s.feeds + 1, starts = s.starts + 1, fence = nextval('fences'), seen_at = now()
     FROM ahead, jobs j WHERE s.id = ahead.id AND s.state = 'ready' AND j.id = s.job AND j.run = s.run AND j.state = 'active' AND j.release = ${release}
     RETURNING ${RUNNING_COLUMNS})`;
/** Of steps in the same job as `held` some wait that nobody has begun: the last of them will see that it is the last. */
const SOME_WAIT =
  "EXISTS (SELECT 1 FROM steps w WHERE w.job = held.job AND w.run = held.run AND w.state IN ('ready', 'fed'))";
/** A ticket of a more urgent step lies in Redis, and should find somebody free. */
const URGENT_IS_FED =
  "EXISTS (SELECT 1 FROM steps u WHERE u.queue = 'pages' AND u.state = 'fed' AND u.priority < s.priority)";

type Running = Pick<StepLedger, "begin" | "complete" | "finish" | "park" | "putBack" | "failuresOf" | "joinUp">;

export const createRunning = (sql: Sql): Running => {
  const isHeld = (rows: readonly Row[]): boolean => rows.length > 0;

  /** A job that another release began goes back to its beginning; what is cached under keys of both is found again. */
  const planAnew = async (job: string, release: string): Promise<void> => {
    await sql.query(
      `WITH moved AS (UPDATE jobs SET state = 'waiting', run = run + 1 WHERE id = $1::text::bigint AND state = 'active' AND release <> $2 RETURNING id)
       DELETE FROM steps WHERE job IN (SELECT id FROM moved)`,
      [job, release],
    );
  };

  const begin: StepLedger["begin"] = async ({ id, feed, release }): Promise<Begun> => {
    const rows = await sql.query(
      `UPDATE steps s SET state = 'running', starts = s.starts + 1, fence = nextval('fences'), seen_at = now()
       FROM jobs j WHERE s.id = $1::text::bigint AND s.feeds = $2 AND s.state IN ('fed', 'running') AND j.id = s.job AND j.run = s.run AND j.state = 'active' AND j.release = $3
       RETURNING ${RUNNING_COLUMNS}`,
      [id, feed, release],
    );
    if (rows[0] !== undefined) return { type: "run", step: toRunning(rows[0]) };
    const [found] = await sql.query(
      `SELECT s.job, s.state, s.feeds, j.release, ${CURRENT_RELEASE} AS current
       FROM steps s JOIN jobs j ON j.id = s.job AND j.run = s.run WHERE s.id = $1::text::bigint`,
      [id],
    );
    if (found === undefined || found["feeds"] !== feed) return { type: "gone" };
    if (found["state"] === "done") await joinUp(String(found["job"]));
    if (found["state"] !== "fed" && found["state"] !== "running") return { type: "gone" };
    if (found["release"] === release) return { type: "gone" };
    if (found["current"] !== release) return { type: "superseded" };
    await planAnew(String(found["job"]), release);
    return { type: "gone" };
  };

  const joinUp: StepLedger["joinUp"] = async (job, goOn = "no") => {
    const [row] = await sql.query(
      `WITH joined AS (INSERT INTO steps (job, run, stage, queue, priority, turn, state, feeds, starts, fence)
         SELECT j.id, j.run, f.next, f.queue, j.priority, ${TURN_NOW("j.priority")},
           CASE WHEN f.now THEN 'running' ELSE 'ready' END, f.now::integer, f.now::integer, CASE WHEN f.now THEN nextval('fences') ELSE 0 END
         FROM jobs j CROSS JOIN (VALUES ('layers', 'language', 'pages', $2::text = 'pages'), ('page', 'assemble', 'assemble', $2::text <> 'no')) AS f (stage, next, queue, now)
         WHERE j.state = 'active' AND ($1::text IS NULL OR j.id = $1::text::bigint)
           -- Layers that told the language themselves had the step after it added.
           AND NOT (f.next = 'language' AND j.has_language)
           AND EXISTS (SELECT 1 FROM steps s WHERE s.job = j.id AND s.run = j.run AND s.stage = f.stage)
           AND NOT EXISTS (SELECT 1 FROM steps s WHERE s.job = j.id AND s.run = j.run AND s.stage = f.stage AND s.state <> 'done')
           -- What the statement sees is of one moment: without this it would add the step again to a job that ends while it runs.
           AND NOT EXISTS (SELECT 1 FROM steps s WHERE s.job = j.id AND s.run = j.run AND s.stage = f.next)
         ON CONFLICT (job, run, stage, first_page) DO NOTHING RETURNING *)
       SELECT ${RUNNING_COLUMNS} FROM joined s JOIN jobs j ON j.id = s.job WHERE s.state = 'running'`,
      [job, goOn],
    );
    return row === undefined ? null : toRunning(row);
  };

  return {
    begin,
    joinUp,
    async complete(step, { next, failures = [], pageCount, readLanguage, values = [] }, goOn = "no") {
      const [row] = await sql.query(
        `WITH held AS (UPDATE steps s SET state = 'done', seen_at = now() WHERE ${HELD} RETURNING s.job, s.run),
         job AS (UPDATE jobs j SET page_count = coalesce($3::integer, j.page_count),
           has_language = j.has_language OR $4::boolean, read_language = CASE WHEN $4::boolean THEN $5::text ELSE j.read_language END FROM held WHERE j.id = held.job),
         cached AS (${upsertStageResults("held", 15)}),
         failed AS (INSERT INTO page_failures (job, page, issue_code, message)
           SELECT held.job, f.page, f.code, f.message FROM held, unnest($6::integer[], $7::text[], $8::text[]) AS f (page, code, message)
           ON CONFLICT (job, page) DO NOTHING),
         ${beginAhead(
           "pages",
           "(SELECT own.release FROM jobs own, held WHERE own.id = held.job)",
           // A deed whose last pages run is put together before others go on.
           `$14::boolean AND ($9::text IS NOT NULL OR ${SOME_WAIT}) AND NOT ${URGENT_IS_FED}`,
         )},
         following AS (SELECT n.first, n.last, n.place, n.place = 1 AND ($13::boolean OR ($14::boolean AND NOT EXISTS (SELECT 1 FROM ahead))) AS now
           FROM unnest($11::integer[], $12::integer[]) WITH ORDINALITY AS n (first, last, place)),
         next AS (INSERT INTO steps (job, run, stage, queue, priority, first_page, last_page, turn, state, feeds, starts, fence)
           SELECT held.job, held.run, $9::text, $10::text, now_.priority, n.first, n.last, now_.turn + n.place,
             CASE WHEN n.now THEN 'running' ELSE 'ready' END, n.now::integer, n.now::integer, CASE WHEN n.now THEN nextval('fences') ELSE 0 END
           FROM held JOIN jobs j ON j.id = held.job CROSS JOIN LATERAL (SELECT j.priority, ${TURN_NOW("j.priority")} AS turn) AS now_ CROSS JOIN following AS n
           ON CONFLICT (job, run, stage, first_page) DO NOTHING RETURNING id, fence, state)
         SELECT held.job AS ended, ${SOME_WAIT} AS some_wait, next.id AS next_id, next.fence AS next_fence, begun.*
         FROM held LEFT JOIN next ON next.state = 'running' LEFT JOIN begun ON true`,
        [
          step.id,
          step.fence,
          pageCount ?? null,
          readLanguage !== undefined,
          readLanguage?.found ?? null,
          failures.map(({ page }) => page),
          failures.map(({ code }) => code),
          failures.map(({ message }) => message),
          next?.stage ?? null,
          next?.queue ?? null,
          next?.pages.map(([first]) => first) ?? [],
          next?.pages.map(([, last]) => last) ?? [],
          goOn !== "no" && next?.pages.length === 1 && !takesTurns(next),
          goOn === "pages" && (next === undefined || takesTurns(next)),
          ...stageResultArrays(values),
        ],
      );
      const held = row !== undefined;
      if (isThere(row?.["id"])) return { held, next: toRunning(row ?? {}) };
      // Also where the token was not held: the statement may have been sent twice, and the first have counted.
      if (next === undefined && row?.["some_wait"] !== true)
        return { held, next: await joinUp(step.job, held ? goOn : "no") };
      const own = ownNext.safeParse(row);
      const [pages] = next?.pages ?? [];
      if (next === undefined || pages === undefined || !own.success) return { held, next: null };
      const [firstPage, lastPage] = pages;
      const failedPages = step.failedPages + failures.length;
      const first = { stage: next.stage, firstPage, lastPage, failedPages, failures: 0, starts: 1 };
      const known = { pageCount: pageCount ?? step.pageCount, readLanguage: readLanguage ?? step.readLanguage };
      return { held, next: { ...step, id: own.data.next_id, fence: own.data.next_fence, ...first, ...known } };
    },
    async finish(step, { deed, result, values = [] }, goOnAs = null) {
      const [row] = await sql.query(
        // The deed's parameters come first; step, token and the values for the cache follow.
        `WITH held AS (DELETE FROM steps s WHERE s.id = $12::text::bigint AND s.fence = $13::text::bigint AND s.state = 'running' RETURNING s.id, s.job),
         rest AS (DELETE FROM steps s USING held WHERE s.job = held.job AND s.id <> held.id),
         saved AS (${upsertDeed("FROM held")}),
         cached AS (${upsertStageResults("held", 15)}),
         job AS (UPDATE jobs j SET state = 'done', page_count = $4, failed_pages = $5, finished_at = now() FROM held WHERE j.id = held.job
           RETURNING j.source, j.failed_pages, j.error_code, j.message),
         ${tell("CASE WHEN job.failed_pages > 0 THEN 'read_with_bad_pages' ELSE 'read' END")},
         ${beginAhead("intake", "$14", "s.job <> held.job AND $14::text IS NOT NULL")}
         SELECT held.job AS ended, begun.* FROM held LEFT JOIN begun ON true`,
        [...deedParameters(deed, result), step.id, step.fence, goOnAs, ...stageResultArrays(values)],
      );
      return { held: row !== undefined, next: isThere(row?.["id"]) ? toRunning(row ?? {}) : null };
    },
    async park(step, { code, message, next, retryable }) {
      const rows = await sql.query(
        `WITH held AS (DELETE FROM steps s WHERE ${HELD} RETURNING s.id, s.job, s.stage),
         rest AS (DELETE FROM steps s USING held WHERE s.job = held.job AND s.id <> held.id),
         job AS (UPDATE jobs j SET state = 'parked', failed_stage = held.stage, error_code = $3, message = $4, next = $5, retryable = $6, finished_at = now()
           FROM held WHERE j.id = held.job RETURNING j.source, j.error_code, j.message),
         ${tell("'failed'")}
         SELECT job FROM held`,
        [step.id, step.fence, code, message, next, retryable],
      );
      return isHeld(rows);
    },
    async putBack(step, { afterMs, counted }) {
      const rows = await sql.query(
        `UPDATE steps s SET state = 'ready', not_before = now() + $3::float8 * interval '1 millisecond',
           failures = s.failures + CASE WHEN $4::boolean THEN 1 ELSE 0 END, starts = CASE WHEN $4::boolean THEN 0 ELSE s.starts - 1 END
         WHERE ${HELD} RETURNING s.id`,
        [step.id, step.fence, afterMs, counted],
      );
      return isHeld(rows);
    },
    async failuresOf(job) {
      const rows = await sql.query(
        "SELECT page, issue_code, message FROM page_failures WHERE job = $1::text::bigint ORDER BY page",
        [job],
      );
      return new Map(
        rows.map((row): [number, Issue] => {
          const { page, issue_code, message } = failureRow.parse(row);
          return [page, { code: issue_code, page, message }];
        }),
      );
    },
  };
};

const ownNext = z.object({ next_id: z.string(), next_fence: z.string() });
const isThere = (column: unknown): boolean => column !== null && column !== undefined;
/** Steps that recognise pages take their turns among those of other deeds. */
const takesTurns = ({ queue, stage }: NextSteps): boolean => queue === "pages" && stage !== "layers";
const failureRow = z.object({ page: z.number(), issue_code: z.enum(ISSUE_CODES), message: z.string() });
