/** All rows of one reading. Pure: the same reading and references give the same rows. */
import type { StoredReading } from "../ports.ts";
import type { FeatureRow, RowTable } from "./columns.ts";
import { evidenceRows } from "./evidence-rows.ts";
import { goodRows } from "./good-rows.ts";
import { deedRow, openReading, type Reference } from "./reading.ts";
import { transactionRow } from "./transaction-rows.ts";
import { withholdPeople } from "./withhold.ts";

export type ReadingRows = Readonly<Record<RowTable, readonly FeatureRow[]>>;

export const deriveRows = (reading: StoredReading, reference: Reference): ReadingRows => {
  const context = openReading(reading, reference);
  const { record, common, versions, rowKey } = context;
  const goods = record.goods.map((good, index) => goodRows(context, good, index));
  const clean = withholdPeople(record);
  const known = new Set(record.goods.map(({ id }) => id));
  return {
    deed: clean([deedRow(context)]),
    transaction: clean(
      record.transactions.map((transaction, index) => transactionRow(context, transaction, index, goods)),
    ),
    good: clean(goods.map(({ row }) => row)),
    transaction_good: record.transactions.flatMap(({ id, goods: ids }) =>
      [...new Set(ids)]
        .filter((good) => known.has(good))
        .map((good, index) => ({
          row_key: `${rowKey}.${id}.${good}`,
          ...common,
          transaction_row_key: `${rowKey}.${id}`,
          good_row_key: `${rowKey}.${good}`,
          position: index + 1,
          ...versions,
        })),
    ),
    parcel: clean(goods.flatMap(({ parcels }) => parcels)),
    area: goods.flatMap(({ areas }) => areas),
    evidence: evidenceRows(context),
  };
};
