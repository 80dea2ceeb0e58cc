/** The one face that both engines show: parameters only, rows as plain objects. */
export type Row = Readonly<Record<string, unknown>>;

export type Sql = {
  /** `$1` parameters; `bytea` comes back as Uint8Array, `jsonb` parsed, `bigint` as string, `timestamptz` as Date. Throws DeedError. */
  query(text: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** Several statements without parameters, all or none: for migrations. */
  apply(statements: string): Promise<void>;
  close(): Promise<void>;
};
