/** Feature rows written by hand: what a test says of them, and defaults for the rest. */
import type { Query } from "../../src/ports.ts";
import { hashOf } from "../store/examples.ts";

export type Sale = {
  readonly year: number;
  readonly type: "HOUSE" | "APARTMENT" | "LAND" | "OTHER";
  readonly price: number | null;
  readonly reasons?: string;
  readonly localMedian?: number;
  readonly language?: string;
  readonly method?: string;
  readonly office?: string;
  readonly confidence?: number;
  readonly savedAt?: string;
};

/** One deed, transaction and good each; the key of the n-th begins with the hash of `name` and n. */
export const writeSales = async (query: Query, name: string, sales: readonly Sale[]): Promise<void> => {
  const rows = sales.map((sale, i) => {
    const key = hashOf(`${name} ${i}`);
    return {
      key,
      row: `${key.slice(0, 20)}.r`,
      day: `${sale.year}-06-01`,
      language: "nl",
      method: "text",
      office: "o1",
      confidence: 0.97,
      savedAt: "2026-03-04T12:00:00Z",
      ...sale,
    };
  });
  const given =
    'FROM jsonb_to_recordset($1::text::jsonb) AS r (key text, row text, day date, language text, method text, office text, confidence numeric, "savedAt" timestamptz, type text, price numeric, reasons text, "localMedian" numeric)';
  const parameters = [JSON.stringify(rows)];
  await query(`INSERT INTO sources (sha256) SELECT key ${given}`, parameters);
  await query(
    `INSERT INTO features.deed (row_key, deed_key, reading_key, is_current, saved, saved_at, deed_kind, language, deed_date, notary_count, notary_key, notary_seat,
       read_method, page_count, failed_page_count, text_page_count, ocr_page_count, blank_page_count, page_confidence, transaction_count, good_count, person_count,
       organisation_count, issue_count, kind_confidence, date_confidence, tables_version)
     SELECT row, key, 'v', true, 1, "savedAt", 'sale', language, day, 1, office, 'Gent', method, 4, 1, 4, 0, 0, 0.9, 1, 1, 2, 0, 0, 1, 1, '1' ${given}`,
    parameters,
  );
  await query(
    `INSERT INTO features.transaction (row_key, deed_row_key, deed_key, reading_key, is_current, transaction_id, deed_kind, language, deed_date, notary_key, notary_seat,
       read_method, transaction_kind, price_amount, price_currency, good_count, from_count, from_person_count, to_count, to_person_count, is_price_balance, market_type,
       reference_median_eur, price_confidence, content_key, price_model_reasons, market_report_reasons, tables_version)
     SELECT row || '.t1', row, key, 'v', true, 't1', 'sale', language, day, office, 'Gent', method, 'sale', price, CASE WHEN price IS NOT NULL THEN 'EUR' END, 1, 1, 1, 1, 1, false,
       type, "localMedian", confidence, key, reasons, reasons, '1' ${given}`,
    parameters,
  );
  await query(
    `INSERT INTO features.good (row_key, deed_row_key, deed_key, reading_key, is_current, good_id, deed_kind, language, deed_date, notary_key, notary_seat, read_method,
       transaction_count, good_type, market_type, parcel_count, area_count, tables_version)
     SELECT row || '.g1', row, key, 'v', true, 'g1', 'sale', language, day, office, 'Gent', method, 1, 'house', type, 0, 0, '1' ${given}`,
    parameters,
  );
};
