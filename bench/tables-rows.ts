/** So many deeds with a transaction each, by SQL alone: what a validation of many rows is measured on. Marginals are rough; faults stand in two rows of `faultEvery`. */

/** Fills `sources`, `features.deed` and `features.transaction`. Foreign keys are not checked while it writes: it writes no row without its deed. */
export const fillTransactions = (rows: number, faultEvery = 1000): string => `
SET LOCAL session_replication_role = replica;
INSERT INTO sources (sha256) SELECT md5('a' || i) || md5('b' || i) FROM generate_series(1, ${rows}) i;
INSERT INTO features.deed (row_key, deed_key, reading_key, is_current, saved, saved_at, deed_kind, language, deed_date, notary_count, notary_key, notary_seat, read_method,
  page_count, failed_page_count, text_page_count, ocr_page_count, blank_page_count, page_confidence, transaction_count, good_count, person_count, organisation_count,
  issue_count, kind_confidence, date_confidence, features_version, model_sha256, tables_version)
SELECT left(md5('a' || i), 20) || '.r', md5('a' || i) || md5('b' || i), md5('r') || md5('r'), true, i, timestamptz '2026-01-05' + i * interval '10 seconds', 'sale',
  (ARRAY['nl', 'fr', 'de'])[1 + i % 3], date '2008-01-01' + (i * 7919::bigint % 6000)::integer, 1, md5('n' || i % 1200), 'Gent', (ARRAY['text', 'ocr'])[1 + i % 2],
  8, 0, 4, 4, 0, 0.97, 1, 1, 4, 0, 0, 0.99, 0.98, '8', md5('m') || md5('m'), '1' FROM generate_series(1, ${rows}) i;
INSERT INTO features.transaction (row_key, deed_row_key, deed_key, reading_key, is_current, transaction_id, deed_kind, language, deed_date, notary_key, notary_seat,
  read_method, transaction_kind, right_sold, price_amount, price_currency, good_count, from_count, from_person_count, to_count, to_person_count, has_related_parties,
  is_price_balance, market_type, nis_code, nis_code_2025, postal_code, municipality, kind_confidence, date_confidence, price_confidence, address_confidence, content_key,
  price_model_reasons, features_version, model_sha256, tables_version)
SELECT row_key || '.t1', row_key, deed_key, reading_key, true, 't1', deed_kind, language, deed_date, notary_key, notary_seat, read_method, deed_kind, 'full_ownership',
  CASE WHEN saved % ${faultEvery} = 0 THEN 0 WHEN saved % 50 = 1 THEN NULL ELSE 1000 * (90 + (saved * 104729 % 400)) END, 'EUR', 1, 2, 2, 2, 2, false, false,
  (ARRAY['HOUSE', 'APARTMENT', 'LAND'])[1 + saved % 3], m.nis_code, m.nis_code, CASE WHEN saved % ${faultEvery} = 1 THEN '0900' ELSE '9000' END, 'Gent',
  0.99, 0.98, 0.97, 0.96, md5(row_key), CASE WHEN saved % 4 = 0 THEN 'exact_duplicate' END, features_version, model_sha256, tables_version
FROM features.deed JOIN (SELECT nis_code, row_number() OVER (ORDER BY nis_code) - 1 AS at, count(*) OVER () AS n
  FROM (SELECT DISTINCT nis_code FROM features.reference_median WHERE area_level = 'municipality') d) m ON m.at = deed.saved % m.n;
`;
