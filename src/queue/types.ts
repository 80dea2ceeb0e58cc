/** The queues as the rest of the house sees them: they carry tickets, nothing else. */

export const QUEUE_NAMES = ["intake", "pages", "assemble", "entities", "features"] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** All that ever lies in Redis: which step, in which feeding, planned under which release. What they mean is in PostgreSQL. */
export type Ticket = {
  readonly step: string;
  readonly feed: number;
  readonly release: string;
};

/** `done`: the ticket has served. `later`: it comes back after so long, or when its consumer closes, with nothing counted against it. */
export type TicketOutcome = { readonly type: "done" } | { readonly type: "later"; readonly afterMs: number };

export type QueueDepth = { readonly waiting: number; readonly active: number; readonly delayed: number };

export type Consumer = {
  /** Takes no further tickets; resolves when those on their way have ended. */
  close(): Promise<void>;
};

export type Queues = {
  /** Tickets of one queue, in this order. Rejects with `queue_unavailable` when Redis is away. */
  add(name: QueueName, tickets: readonly { readonly ticket: Ticket; readonly priority: number }[]): Promise<void>;
  /** Which of these tickets Redis still holds. */
  held(name: QueueName, tickets: readonly Ticket[]): Promise<readonly boolean[]>;
  /** Calls `handle` for each ticket, `concurrency` at once; its lock is renewed meanwhile. `handle` must not reject. */
  consume(name: QueueName, concurrency: number, handle: (ticket: Ticket) => Promise<TicketOutcome>): Consumer;
  depths(): Promise<Readonly<Record<QueueName, QueueDepth>>>;
  /** Serves a page about the queues until it is closed. Rejects with `config_invalid` where it cannot listen. */
  openDashboard(options: DashboardOptions): Promise<Dashboard>;
  /** Whether the connection stands now. */
  isReady(): boolean;
  /** Called when a lost connection stands again: Redis may have lost what it held. */
  onReconnect(listener: () => void): void;
  close(): Promise<void>;
};

export type DashboardOptions = {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Whether the page may pause queues and remove tickets. What is removed is fed again. */
  readonly allowWrites: boolean;
};
export type Dashboard = { readonly port: number; close(): Promise<void> };

export type QueueOptions = {
  readonly url: string;
  /** How long a ticket stays with a worker that is not heard of. */
  readonly lockMs: number;
};
