/** The catalogue of the feature tables: names and kinds of their columns, in order. A test holds it against migration 003. */

/** Kinds as export knows them; `numeric(p,s)` keeps its decimals. */
export type ColumnKind =
  | "text"
  | "date"
  | "timestamp"
  | "boolean"
  | "integer"
  | "bigint"
  | `numeric(${number},${number})`;

export type Column = {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly nullable: boolean;
  /** Computed by the database from other columns. */
  readonly generated: boolean;
};

export const FEATURE_TABLES = [
  "deed",
  "transaction",
  "good",
  "transaction_good",
  "parcel",
  "area",
  "evidence",
  "link",
] as const;
export type FeatureTable = (typeof FEATURE_TABLES)[number];

/** Tables that a reading's rows go to, parents first; links are made from them. */
export const ROW_TABLES = ["deed", "transaction", "good", "transaction_good", "parcel", "area", "evidence"] as const;
export type RowTable = (typeof ROW_TABLES)[number];

/** A row as it is written: every column that is not generated, by name; dates and times in ISO form, numerics as decimal text. */
export type FeatureRow = Readonly<Record<string, string | number | boolean | null>>;

/** The column that orders a table, unique in it. */
export const ORDER_OF: Readonly<Record<FeatureTable, string>> = {
  deed: "row_key",
  transaction: "row_key",
  good: "row_key",
  transaction_good: "row_key",
  parcel: "row_key",
  area: "row_key",
  evidence: "row_key, field_path, position",
  link: "from_good_row_key, to_good_row_key",
};
