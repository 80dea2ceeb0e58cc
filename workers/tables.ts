/** The feature tables follow what workers read: one of them refreshes, every minute, and has them validated when ten minutes have brought something new. */
import { setTimeout as wait } from "node:timers/promises";
import { type AlertPlaces, createChannels, tellChannels, validateTables } from "../src/quality/index.ts";
import type { Store } from "../src/store/index.ts";
import { refreshTables } from "../src/tables/index.ts";
import { describeError, type Log } from "./log.ts";

const EVERY_MS = 60_000;
/** A worker that died in the midst is succeeded after this; a refresh that takes longer has two at it, which costs time and nothing else. */
const LEASE_SECONDS = 600;

/** A validation reads whole tables: while deeds come in without end, not after each minute. */
const VALIDATE_EVERY_MS = 600_000;

export type TableRefresh = { stop(): Promise<void> };

export type TableRefreshOptions = {
  readonly store: Store;
  readonly hashKey: string | null;
  /** Who is told what expectations fail. */
  readonly alerts: AlertPlaces;
  readonly log: Log;
  readonly everyMs?: number;
  readonly validateEveryMs?: number;
};

export const startTableRefresh = (options: TableRefreshOptions): TableRefresh => {
  const { store, hashKey, alerts, log, everyMs = EVERY_MS, validateEveryMs = VALIDATE_EVERY_MS } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const { query } = store.tables;
  const claim = async (): Promise<boolean> => {
    const rows = await query(
      `INSERT INTO features.setting (name, value) VALUES ('refreshing_until', (now() + make_interval(secs => $1::integer))::text)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE features.setting.value::timestamptz < now() RETURNING 1 AS one`,
      [LEASE_SECONDS],
    );
    return rows.length > 0;
  };
  let isNew = false;
  let validatedAt = Number.NEGATIVE_INFINITY;
  const validate = async (): Promise<void> => {
    if (!isNew || performance.now() - validatedAt < validateEveryMs) return;
    validatedAt = performance.now();
    const validation = await validateTables(store.tables, { occasion: "ingest" });
    isNew = false;
    log.info({ event: "tables_validated", run: validation.run, worst: validation.worst });
    for (const { channel, error } of await tellChannels(query, validation, createChannels(alerts)))
      if (error !== null) log.warn({ event: "alert_not_delivered", channel, error: describeError(error) });
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await wait(everyMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      let isOurs = false;
      try {
        isOurs = await claim();
        if (!isOurs) continue;
        const { readings, rows } = await refreshTables({ store: store.tables, hashKey, signal });
        if (readings > 0) log.info({ event: "tables_refreshed", readings, rows });
        isNew ||= readings > 0;
        await validate();
      } catch (error) {
        // The deeds are kept; the next round makes up for it.
        log.warn({ event: "tables_not_refreshed", error: describeError(error) });
      } finally {
        if (isOurs) await query("DELETE FROM features.setting WHERE name = 'refreshing_until'").catch(() => undefined);
      }
    }
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
};
