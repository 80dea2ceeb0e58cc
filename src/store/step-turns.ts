/** Where a job's page steps stand in the queue. */

/** Where a job's next page step gets its turn: the least that waits now (start-time fair queueing). */
export const TURN_NOW = (priority: string): string =>
  `(SELECT coalesce(min(w.turn), 0) FROM steps w WHERE w.queue = 'pages' AND w.state = 'ready' AND w.priority = ${priority})`;
