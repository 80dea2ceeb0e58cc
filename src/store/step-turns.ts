/** Where a job's page steps stand in the queue. */

/** Where a job's next page step gets its turn: the least that waits now (start-time fair queueing). */
export const TURN_NOW = (priority: string): string =>
  `(SELECT coalesce(min(w.turn), 0) FROM steps w WHERE w.queue = 'pages' AND w.state = 'ready' AND w.priority = ${priority})`;

/** No pause is as long (workers/outcomes.ts): a step that would wait beyond it was put back before the server's clock was set back. */
const LONGEST_WAIT = "interval '5 minutes'";
/** The step `s` may be handed out now. */
export const IS_READY = `s.state = 'ready' AND (s.not_before <= now() OR s.not_before > now() + ${LONGEST_WAIT})`;
