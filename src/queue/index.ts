/** Queues on Redis that carry tickets of steps to the workers. PostgreSQL holds what is to be done; Redis may lose all that it has. */
export { openQueues } from "./bull.ts";
export { checkRedis } from "./redis.ts";
export {
  type Consumer,
  type Dashboard,
  type DashboardOptions,
  QUEUE_NAMES,
  type QueueDepth,
  type QueueName,
  type QueueOptions,
  type Queues,
  type Ticket,
  type TicketOutcome,
} from "./types.ts";
