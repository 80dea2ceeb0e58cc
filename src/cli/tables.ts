/** The tables of `export`: one row a transaction, good or party, each with the id of its deed. */
import type { FeatureRecord, Good, Party, Transaction } from "../deed.ts";
import type { StoredDeed } from "../ports.ts";
import type { Cell } from "./csv.ts";
import { wordArea, wordParcel } from "./print-record.ts";

export const TABLES = ["transactions", "goods", "parties"] as const;
export type Table = (typeof TABLES)[number];

/** A column of the flat form: its name and how a row's value is found. */
type Columns<T> = readonly (readonly [name: string, value: (row: T, record: FeatureRecord) => Cell])[];

/** Lists in one cell. */
const LIST = "; ";

const transactionColumns: Columns<Transaction> = [
  ["transaction", (row) => row.id],
  ["kind", (row) => row.kind],
  ["right", (row) => row.right],
  ["share_numerator", (row) => row.share?.numerator ?? null],
  ["share_denominator", (row) => row.share?.denominator ?? null],
  ["price_amount", (row) => row.price?.amount ?? null],
  ["price_currency", (row) => row.price?.currency ?? null],
  ["goods", (row) => row.goods.join(LIST)],
  ["from", (row) => row.from.join(LIST)],
  ["to", (row) => row.to.join(LIST)],
];

const goodColumns: Columns<Good> = [
  ["good", (row) => row.id],
  [
    "transactions",
    (row, record) =>
      record.transactions
        .filter(({ goods }) => goods.includes(row.id))
        .map(({ id }) => id)
        .join(LIST),
  ],
  ["type", (row) => row.type],
  ["subtype", (row) => row.subtype],
  ["street", (row) => row.address?.street ?? null],
  ["number", (row) => row.address?.number ?? null],
  ["box", (row) => row.address?.box ?? null],
  ["postal_code", (row) => row.address?.postalCode ?? null],
  ["municipality", (row) => row.address?.municipality ?? null],
  ["parcels", (row) => row.parcels.map(wordParcel).join(LIST)],
  ["capakeys", (row) => row.parcels.flatMap(({ capakey }) => capakey ?? []).join(LIST)],
  ["areas", (row) => row.areas.map((area) => wordArea(area.squareMetres, area.basis, area.of)).join(LIST)],
  ["cadastral_income_amount", (row) => row.cadastralIncome?.amount ?? null],
  ["cadastral_income_currency", (row) => row.cadastralIncome?.currency ?? null],
  ["bedrooms", (row) => row.bedrooms],
  ["bathrooms", (row) => row.bathrooms],
  ["floors", (row) => row.floors],
  ["terrace", (row) => row.terrace],
  ["garden", (row) => row.garden],
  ["garage", (row) => row.garage],
  ["cellar", (row) => row.cellar],
  ["construction_year", (row) => row.constructionYear],
  ["newly_built", (row) => row.newlyBuilt],
  ["epc_value", (row) => row.epc.value],
  ["epc_label", (row) => row.epc.label],
  ["epc_certificate", (row) => row.epc.certificateNumber],
  ["epc_date", (row) => row.epc.date],
  ["flood_parcel_score", (row) => row.flood.parcelScore],
  ["flood_building_score", (row) => row.flood.buildingScore],
  ["electricity_conform", (row) => row.electricity.conform],
  ["electricity_inspected", (row) => row.electricity.inspectionDate],
  ["oil_tank", (row) => row.oilTank],
  ["asbestos_certificate", (row) => row.asbestosCertificate],
  ["occupancy", (row) => row.occupancy],
  ["zoning", (row) => row.zoning],
];

const partyColumns: Columns<Party> = [
  ["party", (row) => row.id],
  ["role", (row) => row.role],
  ["kind", (row) => row.kind],
  ["name", (row) => row.name],
  ["national_number", (row) => row.nationalNumber],
  ["birth_date", (row) => row.birthDate],
  ["birth_place", (row) => row.birthPlace],
  ["enterprise_number", (row) => row.enterpriseNumber],
  ["street", (row) => row.address?.street ?? null],
  ["number", (row) => row.address?.number ?? null],
  ["box", (row) => row.address?.box ?? null],
  ["postal_code", (row) => row.address?.postalCode ?? null],
  ["municipality", (row) => row.address?.municipality ?? null],
];

const DEED_COLUMNS = ["deed", "deed_kind", "deed_date", "deed_language", "repertory_number"];

export type ExportOptions = {
  /** File names often name people: without parties they stay out too. */
  readonly withParties: boolean;
};

const columnsOf = { transactions: transactionColumns, goods: goodColumns, parties: partyColumns } as const;

export const csvHeader = (table: Table, { withParties }: ExportOptions): readonly Cell[] => [
  ...DEED_COLUMNS,
  ...(withParties ? ["file_name"] : []),
  ...columnsOf[table].map(([name]) => name),
];

const flatten = <T>(rows: readonly T[], columns: Columns<T>, record: FeatureRecord): readonly (readonly Cell[])[] =>
  rows.map((row) => columns.map(([, value]) => value(row, record)));

export const csvRows = (
  table: Table,
  deed: StoredDeed,
  { withParties }: ExportOptions,
): readonly (readonly Cell[])[] => {
  const { record, source, name } = deed;
  const { kind, date, language, repertoryNumber } = record.deed;
  const rows =
    table === "transactions"
      ? flatten(record.transactions, transactionColumns, record)
      : table === "goods"
        ? flatten(record.goods, goodColumns, record)
        : flatten(record.parties, partyColumns, record);
  return rows.map((row) => [source, kind, date, language, repertoryNumber, ...(withParties ? [name] : []), ...row]);
};

/** Rows of JSON Lines keep the shape of the record; only the deed's columns are added. */
export const jsonRows = (table: Table, deed: StoredDeed, { withParties }: ExportOptions): readonly object[] => {
  const { kind, date, language, repertoryNumber } = deed.record.deed;
  const head = {
    table,
    deed: { id: deed.source, kind, date, language, repertoryNumber, ...(withParties ? { fileName: deed.name } : {}) },
  };
  return deed.record[table].map((row) => ({ ...head, ...row }));
};
