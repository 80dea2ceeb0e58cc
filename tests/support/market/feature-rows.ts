/** From the wide rows of `market` to the feature tables: one deed, one transaction (two where two pass), one good and perhaps another, their links. */
import { OFFICE } from "./faults.ts";
import { AGREEMENT_EVERY } from "./market-sql.ts";

const VERSIONS =
  "layer_version, page_version, text_version, clauses_version, ner_version, features_version, model_sha256, tables_version";
const VALUES = "'5', '5', '1', '9', '4', '8', md5('model') || md5('model'), v.value";
const READING = "md5('reading') || md5('reading')";
/** As src/tables/keys.ts forms it. */
const DEED_ROW = `left(s.deed_key, 20) || '.' || left(md5('reading'), 8)`;
const FROM =
  "FROM market.sale s JOIN market.good g ON g.i = s.i CROSS JOIN (SELECT value FROM features.setting WHERE name = 'tables_version') v";
const MARKET = `CASE %s WHEN 'house' THEN 'HOUSE' WHEN 'apartment' THEN 'APARTMENT' WHEN 'land' THEN 'LAND' ELSE 'OTHER' END`;
const sure = (draw: number, typical: number): string =>
  `round((${typical} - 0.04 * market.u(s.i, ${draw}) - CASE WHEN s.method = 'text' THEN 0 ELSE 0.04 * market.u(s.i, ${draw + 1}) END - CASE WHEN market.u(s.i, ${draw + 2}) < 0.01 THEN 0.4 ELSE 0 END - s.doubt)::numeric, 4)`;

export const featureStatements: readonly string[] = [
  "SET LOCAL session_replication_role = replica",
  "INSERT INTO sources (sha256) SELECT deed_key FROM market.sale ORDER BY i",
  `INSERT INTO features.deed (row_key, deed_key, reading_key, is_current, saved, saved_at, deed_kind, language, deed_date, repertory_number, notary_count, notary_key,
     notary_seat, read_method, page_count, failed_page_count, text_page_count, ocr_page_count, blank_page_count, page_confidence, transaction_count, good_count,
     person_count, organisation_count, issue_count, issue_codes, kind_confidence, date_confidence, ${VERSIONS})
   SELECT ${DEED_ROW}, s.deed_key, ${READING}, true, s.i, timestamptz '2026-01-05 08:00Z' + s.i * interval '10 seconds', s.deed_kind, s.language, s.deed_date,
     s.i::text, 1, ${OFFICE}, 'Gent', s.method, 8, 0, CASE s.method WHEN 'text' THEN 8 WHEN 'mixed' THEN 4 ELSE 0 END,
     CASE s.method WHEN 'text' THEN 0 WHEN 'mixed' THEN 4 ELSE 8 END, 0, ${sure(60, 0.99)}, s.passings, 1 + (s.more_goods IS NOT NULL)::integer, 4, 0,
     (s.issue_codes IS NOT NULL)::integer, s.issue_codes, ${sure(63, 0.99)}, ${sure(66, 0.99)}, ${VALUES} ${FROM}`,
  `INSERT INTO features.transaction (row_key, deed_row_key, deed_key, reading_key, is_current, transaction_id, deed_kind, language, deed_date, notary_key, notary_seat,
     read_method, transaction_kind, right_sold, price_amount, price_currency, price_index_factor, price_index_year, share_numerator, share_denominator, good_count,
     from_count, from_person_count, to_count, to_person_count, has_related_parties, is_price_balance, main_good_row_key, main_good_type, market_type, nis_code,
     nis_code_2025, postal_code, municipality, reference_nis_code, reference_median_eur, issue_codes, kind_confidence, date_confidence, price_confidence,
     address_confidence, content_key, ${VERSIONS})
   SELECT ${DEED_ROW} || '.t' || t, ${DEED_ROW}, s.deed_key, ${READING}, true, 't' || t, s.deed_kind, s.language, s.deed_date, ${OFFICE}, 'Gent', s.method, s.kind,
     s.right_sold, s.price_amount, CASE WHEN s.price_amount IS NOT NULL THEN s.currency END, x.factor, CASE WHEN x.factor IS NOT NULL THEN 2024 END, s.share_n, s.share_d,
     1 + (s.more_goods IS NOT NULL)::integer, 2, 2, 2, 2, s.related, s.kind = 'partition' AND s.price_amount IS NOT NULL, ${DEED_ROW} || '.g1', g.good_type,
     ${MARKET.replace("%s", "g.good_type")}, s.nis_code, s.nis_code_2025, s.postal_code, s.place_name, CASE WHEN s.median_eur IS NOT NULL THEN s.nis_code_2025 END,
     s.median_eur::numeric(18, 2), s.issue_codes, ${sure(63, 0.99)}, ${sure(66, 0.99)}, ${sure(69, 0.98)}, ${sure(72, 0.97)},
     md5(concat_ws('|', s.deed_date, s.kind, s.right_sold, s.price_amount, s.currency, s.share_n, s.share_d, s.address)), ${VALUES}
   ${FROM} CROSS JOIN LATERAL generate_series(1, s.passings) t
   LEFT JOIN (SELECT market_type, year, (SELECT l.index_value FROM features.price_index l WHERE l.market_type = p.market_type AND l.year = 2024) / index_value AS factor
     FROM features.price_index p) x ON x.market_type = s.kind_of AND x.year = extract(year FROM s.deed_date)`,
  `INSERT INTO features.good (row_key, deed_row_key, deed_key, reading_key, is_current, good_id, deed_kind, language, deed_date, notary_key, notary_seat, read_method,
     transaction_count, good_type, market_type, street, house_number, postal_code, municipality, nis_code, nis_code_2025, address_key, parcel_count, parcel_section,
     parcel_number, area_count, area_land_square_metres, area_land_basis, area_floor_square_metres, area_floor_basis, cadastral_income_amount, cadastral_income_currency,
     bedroom_count, bathroom_count, floor_count, construction_year, is_newly_built, epc_kwh_per_square_metre_year, epc_label, epc_date, flood_parcel_score, occupancy,
     type_confidence, address_confidence, parcel_confidence, area_confidence, cadastral_income_confidence, ${VERSIONS})
   SELECT ${DEED_ROW} || '.g1', ${DEED_ROW}, s.deed_key, ${READING}, true, 'g1', s.deed_kind, s.language, s.deed_date, ${OFFICE}, 'Gent', s.method, s.passings,
     g.good_type, ${MARKET.replace("%s", "g.good_type")}, 'Dorpsstraat', s.address, s.postal_code, s.place_name, s.nis_code, s.nis_code_2025,
     s.nis_code || '|dorpsstraat|' || s.address || '|', 1, 'A', '12/3A', (g.land IS NOT NULL)::integer + (g.floor IS NOT NULL)::integer, g.land,
     CASE WHEN g.land IS NOT NULL THEN 'cadastre' END, g.floor, CASE WHEN g.floor IS NOT NULL THEN 'unspecified' END, g.income,
     CASE WHEN g.income IS NOT NULL THEN g.income_currency END, g.bedrooms, g.bathrooms, g.floors, g.built, g.is_new, g.epc, g.epc_label, g.epc_date,
     CASE WHEN market.u(s.i, 76) < 0.5 THEN (ARRAY['A', 'B', 'C', 'D'])[1 + floor(market.u(s.i, 77) ^ 3 * 4)::integer] END,
     CASE WHEN market.u(s.i, 78) < 0.7 THEN 'free' END, ${sure(63, 0.99)}, ${sure(72, 0.97)}, ${sure(79, 0.97)}, ${sure(82, 0.97)}, ${sure(85, 0.97)}, ${VALUES} ${FROM}`,
  `INSERT INTO features.good (row_key, deed_row_key, deed_key, reading_key, is_current, good_id, deed_kind, language, deed_date, notary_key, notary_seat, read_method,
     transaction_count, good_type, market_type, parcel_count, area_count, postal_code, municipality, nis_code, nis_code_2025, ${VERSIONS})
   SELECT ${DEED_ROW} || '.g2', ${DEED_ROW}, s.deed_key, ${READING}, true, 'g2', s.deed_kind, s.language, s.deed_date, ${OFFICE}, 'Gent', s.method, s.passings,
     s.more_goods, ${MARKET.replace("%s", "s.more_goods")}, 0, 0, s.postal_code, s.place_name, s.nis_code, s.nis_code_2025, ${VALUES} ${FROM} WHERE s.more_goods IS NOT NULL`,
  `INSERT INTO features.transaction_good (row_key, deed_row_key, deed_key, reading_key, is_current, transaction_row_key, good_row_key, position, ${VERSIONS})
   SELECT ${DEED_ROW} || '.t' || t || '.g' || n, ${DEED_ROW}, s.deed_key, ${READING}, true, ${DEED_ROW} || '.t' || t,
     ${DEED_ROW} || CASE WHEN s.is_orphan AND n = 1 THEN '.g9' ELSE '.g' || n END, n - 1, ${VALUES}
   ${FROM} CROSS JOIN LATERAL generate_series(1, s.passings) t CROSS JOIN LATERAL generate_series(1, 1 + (s.more_goods IS NOT NULL)::integer) n`,
  `INSERT INTO features.link (from_good_row_key, to_good_row_key, from_deed_key, to_deed_key, rule, relation, days_between)
   SELECT ${DEED_ROW} || '.g1', left(d.deed_key, 20) || '.' || left(md5('reading'), 8) || '.g1', s.deed_key, d.deed_key, 'address', 'agreement_then_deed', d.deed_date - s.deed_date
   FROM market.sale s JOIN market.sale d ON d.i = s.i + 1 WHERE s.i % ${AGREEMENT_EVERY} = 1 AND s.kind = 'private_agreement' AND s.address = d.address`,
  "UPDATE features.setting SET value = (SELECT max(saved)::text FROM features.deed) WHERE name = 'watermark'",
];

/** What the rules of fitness look at, a row each; the tables' own code judges it (fitness-reasons.ts). */
export const FACTS = `SELECT t.row_key, t.transaction_kind, t.right_sold, t.share_numerator, t.share_denominator, t.is_price_balance, t.has_related_parties,
  t.reference_median_eur::float8 AS reference_median_eur, t.deed_date::text AS deed_date, t.nis_code, t.main_good_type, t.kind_confidence::float8 AS kind_confidence,
  t.date_confidence::float8 AS date_confidence, t.price_confidence::float8 AS price_confidence, t.address_confidence::float8 AS address_confidence,
  t.issue_codes, t.price_eur::float8 AS price_eur, s.more_goods
  FROM features.transaction t JOIN market.sale s ON s.deed_key = t.deed_key`;
