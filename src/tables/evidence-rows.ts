/** Where each value was read: the place, and the row and column that hold the value. The text itself stays in the deed. */
import type { FeatureRow } from "./columns.ts";
import type { ReadingContext } from "./reading.ts";
import { confidence } from "./values.ts";

/** Columns whose name is not that of the record's field. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  "deed.kind": "deed_kind",
  "deed.date": "deed_date",
  "deed.repertoryNumber": "repertory_number",
  "transaction.kind": "transaction_kind",
  "transaction.right": "right_sold",
  "good.type": "good_type",
  "good.subtype": "good_subtype",
  "good.address.number": "house_number",
  "good.bedrooms": "bedroom_count",
  "good.bathrooms": "bathroom_count",
  "good.floors": "floor_count",
  "good.terrace": "has_terrace",
  "good.garden": "has_garden",
  "good.garage": "has_garage",
  "good.cellar": "has_cellar",
  "good.newlyBuilt": "is_newly_built",
  "good.epc.value": "epc_kwh_per_square_metre_year",
  "good.electricity.conform": "electricity_is_conform",
  "good.asbestosCertificate": "asbestos_certificate_number",
  "area.squareMetres": "area_square_metres",
  "area.of": "area_of",
};

const snake = (path: string): string =>
  path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(".", "_");

const columnOf = (table: string, field: string): string =>
  COLUMN_OF[`${table}.${field}`] ?? snake(field.replace(/^address\./, ""));

type Owner = { readonly table: string; readonly rowKey: string; readonly column: string };

/** Null for the parties: nothing of theirs is in the tables. */
const ownerOf = ({ record, rowKey }: ReadingContext, path: string): Owner | null => {
  const notary = /^deed\.notaries\[(\d+)\]\.(name|seat)$/.exec(path);
  if (notary !== null) {
    const [, at, field] = notary;
    if (Number(at) > 1) return null;
    const column = `${at === "1" ? "second_" : ""}notary_${field === "name" ? "key" : "seat"}`;
    return { table: "deed", rowKey, column };
  }
  const deed = /^deed\.(\w+)$/.exec(path)?.[1];
  if (deed !== undefined) return { table: "deed", rowKey, column: columnOf("deed", deed) };
  const [, list, at, field = ""] = /^(transactions|goods)\[(\d+)\]\.(.+)$/.exec(path) ?? [];
  if (list === undefined) return null;
  const id = record[list as "transactions" | "goods"][Number(at)]?.id;
  if (id === undefined) return null;
  const key = `${rowKey}.${id}`;
  const [, items, position, inner = ""] = /^(parcels|areas)\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
  if (items !== undefined) {
    const table = items === "parcels" ? "parcel" : "area";
    return { table, rowKey: `${key}.${table[0]}${Number(position) + 1}`, column: columnOf(table, inner) };
  }
  const table = list === "goods" ? "good" : "transaction";
  return { table, rowKey: key, column: columnOf(table, field) };
};

export const evidenceRows = (context: ReadingContext): readonly FeatureRow[] => {
  const seen = new Map<string, number>();
  return context.result.evidence.flatMap((row) => {
    const owner = ownerOf(context, row.path);
    if (owner === null) return [];
    const position = (seen.get(row.path) ?? 0) + 1;
    seen.set(row.path, position);
    return {
      row_key: owner.rowKey,
      deed_row_key: context.rowKey,
      deed_key: context.reading.source,
      is_current: true,
      table_name: owner.table,
      column_name: owner.column,
      field_path: row.path,
      position,
      page_number: row.page,
      span_start: row.start,
      span_end: row.end,
      confidence: confidence(row.confidence),
      origin: row.origin,
    };
  });
};
