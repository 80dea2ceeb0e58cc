/** Postgres on a server. The only file that imports `pg`. */
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { DeedError } from "../errors.ts";
import { describeServerFailure } from "./failures.ts";
import type { Row, Sql } from "./sql.ts";

/** Every statement of ours may run twice (upserts, deletes by key), so a lost connection is tried again: 3.3 s in all covers a restart of the server. */
const RETRY_AFTER_MS = [300, 1000, 2000];
const CONNECT_TIMEOUT_MS = 5000;
const STATEMENT_TIMEOUT_MS = 60_000;
const CONNECTIONS = 4;

/** `place` is the address without its password. */
export const openServer = (databaseUrl: string, place: string): Sql => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: "deedlens",
  });
  // An idle connection that breaks emits here; the next query opens another or says why not.
  pool.on("error", () => undefined);

  const attempt = async <T>(run: () => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await run();
      } catch (error) {
        const failure: DeedError = describeServerFailure(error, place);
        const pause = RETRY_AFTER_MS[tries];
        if (failure.code !== "store_unavailable" || !failure.retryable || pause === undefined) throw failure;
        await wait(pause);
      }
    }
  };
  const nameOf = createStatementNames();
  return {
    query: (text, parameters = []) =>
      attempt(async () => {
        const values = parameters.map(toParameter);
        return (await pool.query<Row>(values.length === 0 ? { text } : { name: nameOf(text), text, values })).rows;
      }),
    transaction: (run) =>
      attempt(async () => {
        const client = await pool.connect();
        try {
          await client.query("BEGIN");
          const made = await run(async (text, parameters = []) => {
            return (await client.query<Row>(text, parameters.map(toParameter))).rows;
          });
          await client.query("COMMIT");
          client.release();
          return made;
        } catch (error) {
          // A connection that cannot roll back is of no more use.
          await client.query("ROLLBACK").then(
            () => client.release(),
            () => client.release(true),
          );
          throw error;
        }
      }),
    async *stream(text, parameters, rowsAtOnce) {
      const client = await attempt(() => pool.connect());
      try {
        // Rows that went out already cannot be taken back: what fails from here on is not tried again.
        await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        // The first rows of a large order come after all are sorted.
        await client.query("SET LOCAL statement_timeout = 0");
        await client.query(`DECLARE rows NO SCROLL CURSOR FOR ${text}`, parameters.map(toParameter));
        for (;;) {
          const { rows } = await client.query<Row>(`FETCH ${rowsAtOnce} FROM rows`);
          if (rows.length > 0) yield rows;
          if (rows.length < rowsAtOnce) return;
        }
      } catch (error) {
        throw describeServerFailure(error, place);
      } finally {
        await client.query("ROLLBACK").then(
          () => client.release(),
          () => client.release(true),
        );
      }
    },
    apply: (statements) =>
      attempt(async () => {
        // Without parameters the simple protocol is used: all statements form one transaction.
        await pool.query(statements);
      }),
    close: () => pool.end(),
  };
};

/**
 * A statement with a name is parsed once a connection, and planned as often as the server thinks it worth: half of what the short ones cost. The store's own
 * statements are a fixed number of texts; those made for the moment (the feature tables') run in transactions and have no name.
 */
const createStatementNames = (): ((text: string) => string) => {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = `deedlens_${names.size}`;
    names.set(text, name);
    return name;
  };
};

/** The driver takes a Buffer for bytea, and would send another Uint8Array as JSON. */
const toParameter = (value: unknown): unknown =>
  value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value;
