/** The one face that both engines show: parameters only, rows as plain objects. */
import type { Query, SqlRow } from "../ports.ts";

export type Row = SqlRow;

export type Sql = {
  /** `$1` parameters; `bytea` comes back as Uint8Array, `jsonb` parsed, `bigint` as string, `timestamptz` as Date. Throws DeedError. */
  readonly query: Query;
  /** All or nothing; `run` may be called again when the connection was lost. */
  transaction<T>(run: (query: Query) => Promise<T>): Promise<T>;
  /** The rows of one SELECT as of one moment, by a cursor, `rowsAtOnce` at a time. */
  stream(text: string, parameters: readonly unknown[], rowsAtOnce: number): AsyncIterable<readonly Row[]>;
  /** Several statements without parameters, all or none: for migrations. */
  apply(statements: string): Promise<void>;
  close(): Promise<void>;
};
