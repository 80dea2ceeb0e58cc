/**
 * BullMQ as a carrier of tickets. The only file that imports it. Attempts, back-off, results and failure texts of BullMQ are not used: they would lie
 * in Redis alone, or put a deed's names there.
 */
import { setTimeout as wait } from "node:timers/promises";
import { type Job, Queue, WaitingError, Worker } from "bullmq";
import { z } from "zod";
import { createConnection, redisAway } from "./redis.ts";
import { type Consumer, QUEUE_NAMES, type QueueName, type QueueOptions, type Queues, type Ticket } from "./types.ts";

const PREFIX = "deedlens";
/** BullMQ writes an event for each change of a job; nobody reads ours. */
const EVENTS_KEPT = 100;
/** A ticket of a dead worker is handed out again however often: PostgreSQL counts the starts of a step. */
const STALLS_ALLOWED = 1_000;

const ticketSchema = z.strictObject({
  step: z.string().regex(/^\d+$/),
  feed: z.number().int(),
  release: z.string().regex(/^[0-9a-f]+$/),
});

/** One feeding of a step has one id: fed twice it is one job; fed again later it is another. */
const idOf = ({ step, feed }: Ticket): string => `step-${step}-${feed}`;

/** Rejects with `queue_unavailable` when Redis cannot be reached now. Once connected, a lost connection is made again by itself. */
export const openQueues = async ({ url, lockMs }: QueueOptions): Promise<Queues> => {
  const connection = createConnection(url, false);
  // Consumers wait on connections of their own, in a patient mode: a command that Redis does not answer yet is not an error of theirs.
  const patient = createConnection(url, true);
  try {
    // BullMQ asks for the server's version when a queue is made, and would keep a failure for ever.
    await Promise.all([connection.connect(), patient.connect()]);
  } catch (error) {
    connection.disconnect();
    patient.disconnect();
    throw redisAway(url, error);
  }
  const queues = new Map(
    QUEUE_NAMES.map((name) => {
      const queue = new Queue<Ticket>(name, {
        connection,
        prefix: PREFIX,
        streams: { events: { maxLen: EVENTS_KEPT } },
        defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0, keepLogs: 0 },
      });
      queue.on("error", () => undefined);
      return [name, queue] as const;
    }),
  );
  const consumers = new Set<Consumer>();
  const get = (name: QueueName): Queue<Ticket> => {
    const queue = queues.get(name);
    if (queue === undefined) throw new Error(`no queue ${name}`);
    return queue;
  };
  const attempt = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw redisAway(url, error);
    }
  };
  return {
    add: (name, tickets) =>
      attempt(async () => {
        await get(name).addBulk(
          tickets.map(({ ticket, priority }) => ({
            name,
            data: ticket,
            opts: { jobId: idOf(ticket), priority },
          })),
        );
      }),
    held: (name, tickets) =>
      attempt(() => Promise.all(tickets.map(async (ticket) => (await get(name).getJob(idOf(ticket))) !== undefined))),
    consume(name, concurrency, handle) {
      const closing = new AbortController();
      const worker = new Worker<Ticket>(name, (job, token) => serve(job, token, handle, closing.signal), {
        connection: patient,
        prefix: PREFIX,
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: STALLS_ALLOWED,
        removeOnComplete: { count: 0 },
        removeOnFail: { count: 0 },
      });
      // A lost connection, or a ticket that Redis no longer knows: the sweep brings back what is lost.
      worker.on("error", () => undefined);
      const consumer: Consumer = {
        async close() {
          consumers.delete(consumer);
          closing.abort();
          await worker.close();
        },
      };
      consumers.add(consumer);
      return consumer;
    },
    depths: () =>
      attempt(async () => {
        const counts = await Promise.all(
          QUEUE_NAMES.map(async (name) => {
            const found = await get(name).getJobCounts("waiting", "prioritized", "active", "delayed");
            const waiting = (found["waiting"] ?? 0) + (found["prioritized"] ?? 0);
            return [name, { waiting, active: found["active"] ?? 0, delayed: found["delayed"] ?? 0 }] as const;
          }),
        );
        return Object.fromEntries(counts) as Record<QueueName, { waiting: number; active: number; delayed: number }>;
      }),
    async openDashboard(options) {
      const { serveDashboard } = await import("./dashboard.ts");
      return serveDashboard([...queues.values()], options);
    },
    isReady: () => connection.status === "ready",
    onReconnect(listener) {
      let before = connection.status === "ready";
      connection.on("ready", () => {
        if (before) listener();
        before = true;
      });
    },
    async close() {
      await Promise.all([...consumers].map((consumer) => consumer.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      connection.disconnect();
      patient.disconnect();
    },
  };
};

/**
 * A ticket that is to come later is held here and then put back. BullMQ's own delay is a time of day that this worker writes and the others compare with
 * their clocks: a worker whose clock is an hour ahead would keep its ticket from all of them for that hour.
 */
const serve = async (
  job: Job<Ticket>,
  token: string | undefined,
  handle: Parameters<Queues["consume"]>[2],
  closing: AbortSignal,
): Promise<void> => {
  const ticket = ticketSchema.safeParse(job.data);
  // Not of ours, or of another version: it is dropped, and a step that it stood for is fed again.
  if (!ticket.success) return;
  const outcome = await handle(ticket.data);
  if (outcome.type === "done") return;
  await wait(outcome.afterMs, undefined, { signal: closing }).catch(() => undefined);
  await job.moveToWait(token);
  throw new WaitingError();
};
