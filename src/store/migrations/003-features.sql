-- Feature tables: what a valuation pipeline reads. Typed columns, one row a version of a reading, no personal data: no party, no name, no text of the deed.
-- Filled by src/tables from `deeds`; every column's comment gives meaning, unit and source (docs/features.md is made from them).
CREATE SCHEMA features;

-- What `features` was read up to is looked for by this order.
CREATE INDEX deeds_in_order ON deeds (saved);

-- Keys of keyed hashes that were not configured; not in `features`, whose readers must not have them.
CREATE TABLE kept_keys (
  name                  text COLLATE "C" PRIMARY KEY,
  value                 text NOT NULL
);

-- What was erased, when, and what it touched: counts and keyed hashes only.
CREATE TABLE erasures (
  id                    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  erased_at             timestamptz NOT NULL DEFAULT now(),
  kind                  text COLLATE "C" NOT NULL CHECK (kind IN ('deed', 'person')),
  deed_hash             text COLLATE "C" NOT NULL,
  feature_rows          bigint NOT NULL,
  snapshot_rows         bigint NOT NULL,
  stage_results         bigint NOT NULL,
  ingest_files          bigint NOT NULL,
  exports               bigint NOT NULL
);

-- One row a reading. `row_key` of every table begins with 20 digits of the deed's SHA-256 and 8 of the reading's versions, as in 3fa9….1b2c….
CREATE TABLE features.deed (
  row_key               text COLLATE "C" PRIMARY KEY,
  deed_key              text COLLATE "C" NOT NULL REFERENCES sources (sha256) ON DELETE CASCADE,
  reading_key           text COLLATE "C" NOT NULL,
  is_current            boolean NOT NULL,
  saved                 bigint NOT NULL,
  saved_at              timestamptz NOT NULL,
  deed_kind             text COLLATE "C" NOT NULL,
  language              text COLLATE "C",
  deed_date             date,
  deed_year             integer GENERATED ALWAYS AS (extract(year FROM deed_date)::integer) STORED,
  repertory_number      text COLLATE "C",
  notary_count          integer NOT NULL,
  notary_key            text COLLATE "C",
  notary_seat           text COLLATE "C",
  second_notary_key     text COLLATE "C",
  second_notary_seat    text COLLATE "C",
  read_method           text COLLATE "C" NOT NULL,
  page_count            integer NOT NULL,
  failed_page_count     integer NOT NULL,
  text_page_count       integer NOT NULL,
  ocr_page_count        integer NOT NULL,
  blank_page_count      integer NOT NULL,
  page_confidence       numeric(6, 4),
  transaction_count     integer NOT NULL,
  good_count            integer NOT NULL,
  person_count          integer NOT NULL,
  organisation_count    integer NOT NULL,
  issue_count           integer NOT NULL,
  issue_codes           text COLLATE "C",
  kind_confidence       numeric(6, 4),
  date_confidence       numeric(6, 4),
  layer_version         text COLLATE "C",
  page_version          text COLLATE "C",
  text_version          text COLLATE "C",
  clauses_version       text COLLATE "C",
  ner_version           text COLLATE "C",
  features_version      text COLLATE "C",
  model_sha256          text COLLATE "C",
  tables_version        text COLLATE "C" NOT NULL
);
CREATE INDEX deed_key ON features.deed (deed_key);

CREATE TABLE features.transaction (
  row_key               text COLLATE "C" PRIMARY KEY,
  deed_row_key          text COLLATE "C" NOT NULL REFERENCES features.deed (row_key) ON DELETE CASCADE,
  deed_key              text COLLATE "C" NOT NULL,
  reading_key           text COLLATE "C" NOT NULL,
  is_current            boolean NOT NULL,
  transaction_id        text COLLATE "C" NOT NULL,
  deed_kind             text COLLATE "C" NOT NULL,
  language              text COLLATE "C",
  deed_date             date,
  deed_year             integer GENERATED ALWAYS AS (extract(year FROM deed_date)::integer) STORED,
  notary_key            text COLLATE "C",
  notary_seat           text COLLATE "C",
  read_method           text COLLATE "C" NOT NULL,
  transaction_kind      text COLLATE "C" NOT NULL,
  right_sold            text COLLATE "C",
  price_amount          numeric(18, 2),
  price_currency        text COLLATE "C",
  price_eur             numeric(18, 2) GENERATED ALWAYS AS (
    CASE price_currency WHEN 'EUR' THEN price_amount WHEN 'BEF' THEN round(price_amount / 40.3399, 2) END) STORED,
  price_index_factor    numeric(14, 8),
  price_index_year      integer,
  price_eur_real        numeric(18, 2) GENERATED ALWAYS AS (round(
    CASE price_currency WHEN 'EUR' THEN price_amount WHEN 'BEF' THEN round(price_amount / 40.3399, 2) END * price_index_factor, 2)) STORED,
  share_numerator       bigint,
  share_denominator     bigint,
  good_count            integer NOT NULL,
  from_count            integer NOT NULL,
  from_person_count     integer NOT NULL,
  to_count              integer NOT NULL,
  to_person_count       integer NOT NULL,
  has_related_parties   boolean,
  is_price_balance      boolean NOT NULL,
  main_good_row_key     text COLLATE "C",
  main_good_type        text COLLATE "C",
  market_type           text COLLATE "C",
  nis_code              text COLLATE "C",
  nis_code_2025         text COLLATE "C",
  postal_code           text COLLATE "C",
  municipality          text COLLATE "C",
  part_municipality     text COLLATE "C",
  reference_nis_code    text COLLATE "C",
  reference_median_eur  numeric(18, 2),
  issue_codes           text COLLATE "C",
  kind_confidence       numeric(6, 4),
  date_confidence       numeric(6, 4),
  price_confidence      numeric(6, 4),
  address_confidence    numeric(6, 4),
  content_key           text COLLATE "C" NOT NULL,
  duplicate_of          text COLLATE "C",
  price_model_reasons   text COLLATE "C",
  market_report_reasons text COLLATE "C",
  fit_price_model       boolean GENERATED ALWAYS AS (price_model_reasons IS NULL) STORED,
  fit_market_report     boolean GENERATED ALWAYS AS (market_report_reasons IS NULL) STORED,
  layer_version         text COLLATE "C",
  page_version          text COLLATE "C",
  text_version          text COLLATE "C",
  clauses_version       text COLLATE "C",
  ner_version           text COLLATE "C",
  features_version      text COLLATE "C",
  model_sha256          text COLLATE "C",
  tables_version        text COLLATE "C" NOT NULL
);
CREATE INDEX transaction_deed ON features.transaction (deed_row_key);
CREATE INDEX transaction_content ON features.transaction (content_key) WHERE is_current;

CREATE TABLE features.good (
  row_key                     text COLLATE "C" PRIMARY KEY,
  deed_row_key                text COLLATE "C" NOT NULL REFERENCES features.deed (row_key) ON DELETE CASCADE,
  deed_key                    text COLLATE "C" NOT NULL,
  reading_key                 text COLLATE "C" NOT NULL,
  is_current                  boolean NOT NULL,
  good_id                     text COLLATE "C" NOT NULL,
  deed_kind                   text COLLATE "C" NOT NULL,
  language                    text COLLATE "C",
  deed_date                   date,
  deed_year                   integer GENERATED ALWAYS AS (extract(year FROM deed_date)::integer) STORED,
  notary_key                  text COLLATE "C",
  notary_seat                 text COLLATE "C",
  read_method                 text COLLATE "C" NOT NULL,
  transaction_count           integer NOT NULL,
  good_type                   text COLLATE "C" NOT NULL,
  good_subtype                text COLLATE "C",
  market_type                 text COLLATE "C",
  street                      text COLLATE "C",
  house_number                text COLLATE "C",
  box                         text COLLATE "C",
  postal_code                 text COLLATE "C",
  municipality                text COLLATE "C",
  nis_code                    text COLLATE "C",
  nis_code_2025               text COLLATE "C",
  part_municipality           text COLLATE "C",
  address_key                 text COLLATE "C",
  parcel_count                integer NOT NULL,
  parcel_division             text COLLATE "C",
  parcel_section              text COLLATE "C",
  parcel_number               text COLLATE "C",
  parcel_partition            text COLLATE "C",
  parcel_basis                text COLLATE "C",
  parcel_key                  text COLLATE "C",
  capakey                     text COLLATE "C",
  area_count                  integer NOT NULL,
  area_land_square_metres     numeric(14, 2),
  area_land_basis             text COLLATE "C",
  area_floor_square_metres    numeric(14, 2),
  area_floor_basis            text COLLATE "C",
  area_unknown_square_metres  numeric(14, 2),
  area_unknown_basis          text COLLATE "C",
  cadastral_income_amount     numeric(18, 2),
  cadastral_income_currency   text COLLATE "C",
  cadastral_income_eur        numeric(18, 2) GENERATED ALWAYS AS (
    CASE cadastral_income_currency WHEN 'EUR' THEN cadastral_income_amount
      WHEN 'BEF' THEN round(cadastral_income_amount / 40.3399, 2) END) STORED,
  bedroom_count               integer,
  bathroom_count              integer,
  floor_count                 integer,
  has_terrace                 boolean,
  has_garden                  boolean,
  has_garage                  boolean,
  has_cellar                  boolean,
  construction_year           integer,
  is_newly_built              boolean,
  epc_kwh_per_square_metre_year numeric(10, 2),
  epc_label                   text COLLATE "C",
  epc_certificate_number      text COLLATE "C",
  epc_date                    date,
  flood_parcel_score          text COLLATE "C",
  flood_building_score        text COLLATE "C",
  electricity_is_conform      boolean,
  electricity_inspection_date date,
  oil_tank                    text COLLATE "C",
  asbestos_certificate_number text COLLATE "C",
  occupancy                   text COLLATE "C",
  zoning                      text COLLATE "C",
  type_confidence             numeric(6, 4),
  address_confidence          numeric(6, 4),
  parcel_confidence           numeric(6, 4),
  area_confidence             numeric(6, 4),
  cadastral_income_confidence numeric(6, 4),
  layer_version               text COLLATE "C",
  page_version                text COLLATE "C",
  text_version                text COLLATE "C",
  clauses_version             text COLLATE "C",
  ner_version                 text COLLATE "C",
  features_version            text COLLATE "C",
  model_sha256                text COLLATE "C",
  tables_version              text COLLATE "C" NOT NULL
);
CREATE INDEX good_deed ON features.good (deed_row_key);
CREATE INDEX good_address ON features.good (address_key) WHERE is_current AND address_key IS NOT NULL;

CREATE TABLE features.transaction_good (
  row_key               text COLLATE "C" PRIMARY KEY,
  deed_row_key          text COLLATE "C" NOT NULL REFERENCES features.deed (row_key) ON DELETE CASCADE,
  deed_key              text COLLATE "C" NOT NULL,
  reading_key           text COLLATE "C" NOT NULL,
  is_current            boolean NOT NULL,
  transaction_row_key   text COLLATE "C" NOT NULL,
  good_row_key          text COLLATE "C" NOT NULL,
  position              integer NOT NULL,
  layer_version         text COLLATE "C",
  page_version          text COLLATE "C",
  text_version          text COLLATE "C",
  clauses_version       text COLLATE "C",
  ner_version           text COLLATE "C",
  features_version      text COLLATE "C",
  model_sha256          text COLLATE "C",
  tables_version        text COLLATE "C" NOT NULL
);
CREATE INDEX transaction_good_deed ON features.transaction_good (deed_row_key);
CREATE INDEX transaction_good_transaction ON features.transaction_good (transaction_row_key);
CREATE INDEX transaction_good_good ON features.transaction_good (good_row_key);

-- Lists of a good, one row an item.
CREATE TABLE features.parcel (
  row_key               text COLLATE "C" PRIMARY KEY,
  deed_row_key          text COLLATE "C" NOT NULL REFERENCES features.deed (row_key) ON DELETE CASCADE,
  deed_key              text COLLATE "C" NOT NULL,
  reading_key           text COLLATE "C" NOT NULL,
  is_current            boolean NOT NULL,
  good_row_key          text COLLATE "C" NOT NULL,
  position              integer NOT NULL,
  division              text COLLATE "C",
  section               text COLLATE "C",
  number                text COLLATE "C",
  partition             text COLLATE "C",
  capakey               text COLLATE "C",
  basis                 text COLLATE "C" NOT NULL,
  parcel_key            text COLLATE "C",
  layer_version         text COLLATE "C",
  page_version          text COLLATE "C",
  text_version          text COLLATE "C",
  clauses_version       text COLLATE "C",
  ner_version           text COLLATE "C",
  features_version      text COLLATE "C",
  model_sha256          text COLLATE "C",
  tables_version        text COLLATE "C" NOT NULL
);
CREATE INDEX parcel_deed ON features.parcel (deed_row_key);
CREATE INDEX parcel_parcel_key ON features.parcel (parcel_key) WHERE is_current AND parcel_key IS NOT NULL;

CREATE TABLE features.area (
  row_key               text COLLATE "C" PRIMARY KEY,
  deed_row_key          text COLLATE "C" NOT NULL REFERENCES features.deed (row_key) ON DELETE CASCADE,
  deed_key              text COLLATE "C" NOT NULL,
  reading_key           text COLLATE "C" NOT NULL,
  is_current            boolean NOT NULL,
  good_row_key          text COLLATE "C" NOT NULL,
  position              integer NOT NULL,
  area_square_metres    numeric(14, 2) NOT NULL,
  area_of               text COLLATE "C",
  basis                 text COLLATE "C" NOT NULL,
  layer_version         text COLLATE "C",
  page_version          text COLLATE "C",
  text_version          text COLLATE "C",
  clauses_version       text COLLATE "C",
  ner_version           text COLLATE "C",
  features_version      text COLLATE "C",
  model_sha256          text COLLATE "C",
  tables_version        text COLLATE "C" NOT NULL
);
CREATE INDEX area_deed ON features.area (deed_row_key);

-- Where a value was read: places, never text.
CREATE TABLE features.evidence (
  row_key               text COLLATE "C" NOT NULL,
  deed_row_key          text COLLATE "C" NOT NULL REFERENCES features.deed (row_key) ON DELETE CASCADE,
  deed_key              text COLLATE "C" NOT NULL,
  is_current            boolean NOT NULL,
  table_name            text COLLATE "C" NOT NULL,
  column_name           text COLLATE "C" NOT NULL,
  field_path            text COLLATE "C" NOT NULL,
  position              integer NOT NULL,
  page_number           integer,
  span_start            integer NOT NULL,
  span_end              integer NOT NULL,
  confidence            numeric(6, 4) NOT NULL,
  origin                text COLLATE "C" NOT NULL,
  PRIMARY KEY (row_key, field_path, position)
);
CREATE INDEX evidence_deed ON features.evidence (deed_row_key);

-- Two goods of two deeds that are one and the same.
CREATE TABLE features.link (
  from_good_row_key     text COLLATE "C" NOT NULL REFERENCES features.good (row_key) ON DELETE CASCADE,
  to_good_row_key       text COLLATE "C" NOT NULL REFERENCES features.good (row_key) ON DELETE CASCADE,
  from_deed_key         text COLLATE "C" NOT NULL,
  to_deed_key           text COLLATE "C" NOT NULL,
  rule                  text COLLATE "C" NOT NULL,
  relation              text COLLATE "C" NOT NULL,
  days_between          integer,
  PRIMARY KEY (from_good_row_key, to_good_row_key)
);
CREATE INDEX link_to ON features.link (to_good_row_key);
CREATE INDEX link_from_deed ON features.link (from_deed_key);
CREATE INDEX link_to_deed ON features.link (to_deed_key);

-- Rows that failed an expectation of severity `error`: they do not reach the current views until they are released.
CREATE TABLE features.quarantine (
  table_name            text COLLATE "C" NOT NULL,
  row_key               text COLLATE "C" NOT NULL,
  run                   bigint NOT NULL,
  suite                 text COLLATE "C" NOT NULL,
  expectation           text COLLATE "C" NOT NULL,
  quarantined_at        timestamptz NOT NULL DEFAULT now(),
  released_at           timestamptz,
  released_by           text,
  reason                text,
  PRIMARY KEY (table_name, row_key, suite, expectation)
);
CREATE INDEX quarantine_held ON features.quarantine (table_name, row_key) WHERE released_at IS NULL;

-- Versions that were chosen instead of the newest: the first of them that a deed has is its current one.
CREATE TABLE features.chosen_version (
  reading_key           text COLLATE "C" PRIMARY KEY,
  preference            integer NOT NULL,
  chosen_at             timestamptz NOT NULL DEFAULT now()
);

-- How far the tables follow the store, and what they were derived with.
CREATE TABLE features.setting (
  name                  text COLLATE "C" PRIMARY KEY,
  value                 text NOT NULL
);

CREATE TABLE features.price_index (
  market_type           text COLLATE "C" NOT NULL,
  year                  integer NOT NULL,
  index_value           numeric(14, 6) NOT NULL,
  PRIMARY KEY (market_type, year)
);

CREATE TABLE features.reference_median (
  nis_code              text COLLATE "C" NOT NULL,
  area_level            text COLLATE "C" NOT NULL,
  market_type           text COLLATE "C" NOT NULL,
  year                  integer NOT NULL,
  sale_count            integer,
  median_eur            numeric(18, 2) NOT NULL,
  PRIMARY KEY (nis_code, market_type, year)
);

CREATE TABLE features.fitness_rule (
  rules_version         text COLLATE "C" NOT NULL,
  rule                  text COLLATE "C" NOT NULL,
  use_name              text COLLATE "C" NOT NULL,
  title                 text NOT NULL,
  PRIMARY KEY (rule, use_name)
);

-- Frozen copies lie in a schema of their own, snapshot_<name>.
CREATE TABLE features.snapshot (
  name                  text COLLATE "C" PRIMARY KEY,
  made_at               timestamptz NOT NULL DEFAULT now(),
  tables_version        text COLLATE "C" NOT NULL,
  watermark             bigint NOT NULL
);
CREATE TABLE features.snapshot_table (
  snapshot              text COLLATE "C" NOT NULL REFERENCES features.snapshot (name) ON DELETE CASCADE,
  table_name            text COLLATE "C" NOT NULL,
  row_count             bigint NOT NULL,
  erased_row_count      bigint NOT NULL DEFAULT 0,
  sha256                text COLLATE "C" NOT NULL,
  PRIMARY KEY (snapshot, table_name)
);

-- Files that were written: an erasure tells which of them hold rows of what was erased. Readings up to `watermark` were in.
CREATE TABLE features.export (
  id                    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  made_at               timestamptz NOT NULL DEFAULT now(),
  table_name            text COLLATE "C" NOT NULL,
  file_format           text COLLATE "C" NOT NULL,
  row_count             bigint NOT NULL,
  sha256                text COLLATE "C" NOT NULL,
  watermark             bigint NOT NULL,
  erased_deed_count     bigint NOT NULL DEFAULT 0
);

-- The chosen reading of each deed, less what is held in quarantine. A held deed takes all of its rows along.
CREATE VIEW features.deed_current AS
  SELECT d.* FROM features.deed d
  WHERE d.is_current
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'deed' AND q.row_key = d.row_key);
CREATE VIEW features.transaction_current AS
  SELECT t.* FROM features.transaction t
  WHERE t.is_current
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'transaction' AND q.row_key = t.row_key)
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'deed' AND q.row_key = t.deed_row_key);
CREATE VIEW features.good_current AS
  SELECT g.* FROM features.good g
  WHERE g.is_current
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'good' AND q.row_key = g.row_key)
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'deed' AND q.row_key = g.deed_row_key);
CREATE VIEW features.transaction_good_current AS
  SELECT l.* FROM features.transaction_good l
  WHERE l.is_current
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'transaction_good' AND q.row_key = l.row_key)
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'transaction' AND q.row_key = l.transaction_row_key)
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'good' AND q.row_key = l.good_row_key)
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'deed' AND q.row_key = l.deed_row_key);
CREATE VIEW features.parcel_current AS
  SELECT p.* FROM features.parcel p
  WHERE p.is_current
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'good' AND q.row_key = p.good_row_key)
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'deed' AND q.row_key = p.deed_row_key);
CREATE VIEW features.area_current AS
  SELECT a.* FROM features.area a
  WHERE a.is_current
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'good' AND q.row_key = a.good_row_key)
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'deed' AND q.row_key = a.deed_row_key);
CREATE VIEW features.evidence_current AS
  SELECT e.* FROM features.evidence e
  WHERE e.is_current
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = e.table_name AND q.row_key = e.row_key)
    AND NOT EXISTS (SELECT FROM features.quarantine q WHERE q.released_at IS NULL AND q.table_name = 'deed' AND q.row_key = e.deed_row_key);
CREATE VIEW features.link_current AS
  SELECT k.* FROM features.link k
  WHERE EXISTS (SELECT FROM features.good_current g WHERE g.row_key = k.from_good_row_key)
    AND EXISTS (SELECT FROM features.good_current g WHERE g.row_key = k.to_good_row_key);
-- One row a transaction, use and reason; a transaction without a row for a use is fit for it.
CREATE VIEW features.unfit_current AS
  SELECT t.row_key, 'price_model'::text COLLATE "C" AS use_name, r.reason::text COLLATE "C" AS reason
    FROM features.transaction_current t, string_to_table(t.price_model_reasons, '; ') AS r (reason)
  UNION ALL
  SELECT t.row_key, 'market_report'::text COLLATE "C", r.reason::text COLLATE "C"
    FROM features.transaction_current t, string_to_table(t.market_report_reasons, '; ') AS r (reason);

-- Meaning; unit, where it is not a word or a code; source. `record` is the feature record of the contract; `derived` says how. A row of '*' holds for every
-- table that has the column, one of a table goes before it.
DO $comments$
DECLARE c record;
BEGIN
  FOR c IN
    SELECT k.relname, a.attname, v.meaning
    FROM (VALUES
      ('*', 'row_key', 'Key of the row, stable over refreshes: 20 digits of the document''s SHA-256, 8 of the versions'', then the id in the record. Source: derived'),
      ('*', 'deed_row_key', 'The row in deed of the same reading. Source: derived'),
      ('*', 'deed_key', 'SHA-256 of the document''s bytes. Source: store'),
      ('*', 'reading_key', 'SHA-256 of the versions of all stages: readings of one release share it. Source: store'),
      ('*', 'is_current', 'The reading is the chosen one of its deed: the newest, unless another version was chosen. Source: derived'),
      ('*', 'deed_kind', 'Kind of the deed, such as sale, donation, private_agreement. Source: record deed.kind'),
      ('*', 'language', 'Language of the deed: nl, fr or de. Source: record deed.language'),
      ('*', 'deed_date', 'Date of signature. Unit: day. Source: record deed.date'),
      ('*', 'deed_year', 'Year of deed_date. Unit: year. Source: derived'),
      ('*', 'notary_key', 'Keyed hash of the first notary''s name: the same notary has the same key in all deeds. Source: HMAC-SHA256 of record deed.notaries[0].name'),
      ('*', 'notary_seat', 'Municipality where the first notary has the office. Source: record deed.notaries[0].seat'),
      ('*', 'read_method', 'How the pages were read: text (their own text layer), ocr (recognised), mixed. Source: pages'),
      ('*', 'issue_codes', 'Codes of what a reader of the record should know, joined by "; ". Source: issues of the reading'),
      ('*', 'kind_confidence', 'Least confidence of the evidence for the kind. Unit: 0 to 1. Source: evidence'),
      ('*', 'date_confidence', 'Least confidence of the evidence for deed_date. Unit: 0 to 1. Source: evidence'),
      ('*', 'address_confidence', 'Least confidence of the evidence for the good''s address. Unit: 0 to 1. Source: evidence'),
      ('*', 'market_type', 'Type as official statistics have it: HOUSE, APARTMENT, LAND, OTHER. Source: derived from the type of the good'),
      ('*', 'nis_code', 'Statbel''s code of the municipality, list of 2019 to 2024. Source: derived from the address'),
      ('*', 'nis_code_2025', 'The code after the mergers of 1 January 2025, which the reference medians use. Source: derived from nis_code'),
      ('*', 'postal_code', 'Postcode. Source: record goods[].address.postalCode'),
      ('*', 'municipality', 'Main municipality, in the deed''s language. Source: record goods[].address.municipality'),
      ('*', 'part_municipality', 'Village within the municipality, where the name or a postcode of one village only tells it. Source: derived from the address'),
      ('*', 'good_row_key', 'The row in good. Source: derived'),
      ('*', 'transaction_row_key', 'The row in transaction. Source: derived'),
      ('*', 'position', 'Place in the list, from 1. Source: record'),
      ('*', 'transaction_count', 'Number of transactions. Source: record'),
      ('*', 'good_count', 'Number of goods. Source: record'),
      ('*', 'capakey', 'Official key of the parcel, where it can be derived. Source: record goods[].parcels[].capakey'),
      ('*', 'parcel_key', 'Key of one parcel for links: capakey or municipality, division, section, number, with the partition; null where several goods share it. Source: derived'),
      ('*', 'basis', 'What the value is by: title, cadastre, survey, unspecified. Source: record'),
      ('*', 'layer_version', 'Version of the stage that reads text layers. Source: store'),
      ('*', 'page_version', 'Version of the stage that recognises pages. Source: store'),
      ('*', 'text_version', 'Version of the stage that assembles the text. Source: store'),
      ('*', 'clauses_version', 'Version of the stage that splits clauses. Source: store'),
      ('*', 'ner_version', 'Version of the stage that tags entities. Source: store'),
      ('*', 'features_version', 'Version of the stage that derives the record. Source: store'),
      ('*', 'model_sha256', 'SHA-256 of the entity model. Source: store'),
      ('*', 'tables_version', 'Version of these tables and of all that they are derived with: rules, index, medians, key of hashes. Source: derived'),
      ('deed', 'row_key', 'Key of the reading: 20 digits of the document''s SHA-256 and 8 of the versions''. Source: derived'),
      ('deed', 'saved', 'Order in which readings were saved; rises with each. Source: store'),
      ('deed', 'saved_at', 'When the reading was saved. Unit: UTC time. Source: store'),
      ('deed', 'repertory_number', 'Number in the notary''s repertory, as printed. Source: record deed.repertoryNumber'),
      ('deed', 'notary_count', 'Number of notaries. Source: record deed.notaries'),
      ('deed', 'second_notary_key', 'Keyed hash of the second notary''s name. Source: HMAC-SHA256 of record deed.notaries[1].name'),
      ('deed', 'second_notary_seat', 'Municipality where the second notary has the office. Source: record deed.notaries[1].seat'),
      ('deed', 'page_count', 'Pages of the document. Source: pages'),
      ('deed', 'failed_page_count', 'Pages that could not be read. Source: issues of the reading'),
      ('deed', 'text_page_count', 'Pages read from their text layer. Source: pages'),
      ('deed', 'ocr_page_count', 'Pages that were recognised, wholly or in part. Source: pages'),
      ('deed', 'blank_page_count', 'Blank pages. Source: pages'),
      ('deed', 'page_confidence', 'Mean confidence of the pages, weighted by their characters. Unit: 0 to 1. Source: pages'),
      ('deed', 'person_count', 'Number of natural persons among the parties. Source: record parties'),
      ('deed', 'organisation_count', 'Number of organisations among the parties. Source: record parties'),
      ('deed', 'issue_count', 'Number of issues. Source: issues of the reading'),
      ('transaction', 'transaction_id', 'Id within the deed. Source: record transactions[].id'),
      ('transaction', 'transaction_kind', 'Kind of the transaction; a deed may hold several. Source: record transactions[].kind'),
      ('transaction', 'right_sold', 'Right that passes: full_ownership, bare_ownership, usufruct, emphyteusis, building_right, lease. Source: record transactions[].right'),
      ('transaction', 'price_amount', 'Price as the deed states it, without VAT; the balance in a partition or exchange. Unit: price_currency. Source: record transactions[].price.amount'),
      ('transaction', 'price_currency', 'EUR or BEF. Source: record transactions[].price.currency'),
      ('transaction', 'price_eur', 'Price in euros at the fixed rate of 40.3399 francs. Unit: EUR of the day. Source: derived from price_amount'),
      ('transaction', 'price_index_factor', 'What price_eur is multiplied with. Source: price index'),
      ('transaction', 'price_index_year', 'The year whose prices price_eur_real is in. Unit: year. Source: price index'),
      ('transaction', 'price_eur_real', 'Price in euros of price_index_year; null where the index has no value for type and year. Unit: EUR of price_index_year. Source: derived from price_eur'),
      ('transaction', 'share_numerator', 'Part of the right that passes, above the line; null: no share is told of. Source: record transactions[].share'),
      ('transaction', 'share_denominator', 'Part of the right that passes, below the line. Source: record transactions[].share'),
      ('transaction', 'good_count', 'Goods that pass for this price. Source: record transactions[].goods'),
      ('transaction', 'from_count', 'Parties who give. Source: record transactions[].from'),
      ('transaction', 'from_person_count', 'Natural persons among those who give. Source: record'),
      ('transaction', 'to_count', 'Parties who receive. Source: record transactions[].to'),
      ('transaction', 'to_person_count', 'Natural persons among those who receive. Source: record'),
      ('transaction', 'has_related_parties', 'Both sides hold a person of one surname, or one party; null where a side is not known. Source: derived from the parties'),
      ('transaction', 'is_price_balance', 'The amount is the balance of a partition or exchange. Source: derived from transaction_kind'),
      ('transaction', 'main_good_row_key', 'The good that the price is mostly paid for (a house before its garage). Source: derived'),
      ('transaction', 'main_good_type', 'Type of that good. Source: record goods[].type'),
      ('transaction', 'reference_nis_code', 'Area whose median the price is held against: the municipality, else province, region, country. Source: reference medians'),
      ('transaction', 'reference_median_eur', 'Median price of that area, year and type; null for land, which has none, and before 2010. Unit: EUR. Source: reference medians'),
      ('transaction', 'price_confidence', 'Least confidence of the evidence for the price. Unit: 0 to 1. Source: evidence'),
      ('transaction', 'content_key', 'Hash of date, kind, right, price, share and places of the goods: alike for one transaction told by two documents. Source: derived'),
      ('transaction', 'duplicate_of', 'row_key of the same transaction in the deed that was taken in first. Source: derived'),
      ('transaction', 'price_model_reasons', 'Rules that make the row unfit for a price model, joined by "; "; null: fit. Source: fitness rules'),
      ('transaction', 'market_report_reasons', 'Rules that make the row unfit for a market report, joined by "; "; null: fit. Source: fitness rules'),
      ('transaction', 'fit_price_model', 'Fit for a price model. Source: fitness rules'),
      ('transaction', 'fit_market_report', 'Fit for a market report. Source: fitness rules'),
      ('good', 'good_id', 'Id within the deed. Source: record goods[].id'),
      ('good', 'transaction_count', 'Transactions of the deed that the good passes in. Source: record transactions[].goods'),
      ('good', 'good_type', 'Type of the good, such as house, apartment, garage, land. Source: record goods[].type'),
      ('good', 'good_subtype', 'Subtype, such as villa, studio, meadow. Source: record goods[].subtype'),
      ('good', 'street', 'Street, or field name where there is no street. Source: record goods[].address.street'),
      ('good', 'house_number', 'Number in the street. Source: record goods[].address.number'),
      ('good', 'box', 'Box within the building. Source: record goods[].address.box'),
      ('good', 'address_key', 'Key of one address for links; null where several goods may share it (a unit without a box). Source: derived'),
      ('good', 'parcel_count', 'Number of parcels, all of them in the table parcel. Source: record goods[].parcels'),
      ('good', 'parcel_division', 'Cadastral division of the first parcel, as worded. Source: record goods[].parcels[0].division'),
      ('good', 'parcel_section', 'Section of the first parcel. Source: record goods[].parcels[0].section'),
      ('good', 'parcel_number', 'Number of the first parcel. Source: record goods[].parcels[0].number'),
      ('good', 'parcel_partition', 'Partition of the first parcel. Source: record goods[].parcels[0].partition'),
      ('good', 'parcel_basis', 'What the first parcel is named by: title, cadastre, survey, unspecified. Source: record goods[].parcels[0].basis'),
      ('good', 'area_count', 'Number of areas, all of them in the table area. Source: record goods[].areas'),
      ('good', 'area_land_square_metres', 'Area of the ground: the largest of the best basis (survey, cadastre, title, unspecified). Unit: m². Source: record goods[].areas'),
      ('good', 'area_land_basis', 'Basis of that area. Source: record goods[].areas'),
      ('good', 'area_floor_square_metres', 'Area of the floors, chosen likewise. Unit: m². Source: record goods[].areas'),
      ('good', 'area_floor_basis', 'Basis of that area. Source: record goods[].areas'),
      ('good', 'area_unknown_square_metres', 'Area of which the deed does not say what it measures, chosen likewise. Unit: m². Source: record goods[].areas'),
      ('good', 'area_unknown_basis', 'Basis of that area. Source: record goods[].areas'),
      ('good', 'cadastral_income_amount', 'Cadastral income, not indexed. Unit: cadastral_income_currency a year. Source: record goods[].cadastralIncome.amount'),
      ('good', 'cadastral_income_currency', 'EUR or BEF. Source: record goods[].cadastralIncome.currency'),
      ('good', 'cadastral_income_eur', 'Cadastral income in euros at the fixed rate of 40.3399 francs. Unit: EUR a year. Source: derived'),
      ('good', 'bedroom_count', 'Bedrooms. Source: record goods[].bedrooms'),
      ('good', 'bathroom_count', 'Bathrooms, shower rooms among them. Source: record goods[].bathrooms'),
      ('good', 'floor_count', 'Storeys, the ground floor among them, without cellar and attic. Source: record goods[].floors'),
      ('good', 'has_terrace', 'Terrace or balcony; null: the deed does not say. Source: record goods[].terrace'),
      ('good', 'has_garden', 'Garden; null: the deed does not say. Source: record goods[].garden'),
      ('good', 'has_garage', 'Garage of the good itself; null: the deed does not say. Source: record goods[].garage'),
      ('good', 'has_cellar', 'Cellar of the good itself; null: the deed does not say. Source: record goods[].cellar'),
      ('good', 'construction_year', 'Year of construction. Unit: year. Source: record goods[].constructionYear'),
      ('good', 'is_newly_built', 'Sold new (VAT, Breyne act, never lived in); null: the deed does not say. Source: record goods[].newlyBuilt'),
      ('good', 'epc_kwh_per_square_metre_year', 'Energy score. Unit: kWh/m² a year. Source: record goods[].epc.value'),
      ('good', 'epc_label', 'Energy label. Source: record goods[].epc.label'),
      ('good', 'epc_certificate_number', 'Number of the energy certificate. Source: record goods[].epc.certificateNumber'),
      ('good', 'epc_date', 'Date of the energy certificate. Unit: day. Source: record goods[].epc.date'),
      ('good', 'flood_parcel_score', 'Flood score of the parcel, A to D. Source: record goods[].flood.parcelScore'),
      ('good', 'flood_building_score', 'Flood score of the building, A to D. Source: record goods[].flood.buildingScore'),
      ('good', 'electricity_is_conform', 'The installation passed inspection; null: the deed does not say. Source: record goods[].electricity.conform'),
      ('good', 'electricity_inspection_date', 'Date of that inspection. Unit: day. Source: record goods[].electricity.inspectionDate'),
      ('good', 'oil_tank', 'present or absent; null: the deed does not say. Source: record goods[].oilTank'),
      ('good', 'asbestos_certificate_number', 'Number of the asbestos certificate. Source: record goods[].asbestosCertificate'),
      ('good', 'occupancy', 'free, let or occupied_by_seller. Source: record goods[].occupancy'),
      ('good', 'zoning', 'Zoning as written. Source: record goods[].zoning'),
      ('good', 'type_confidence', 'Least confidence of the evidence for good_type. Unit: 0 to 1. Source: evidence'),
      ('good', 'parcel_confidence', 'Least confidence of the evidence for the parcels. Unit: 0 to 1. Source: evidence'),
      ('good', 'area_confidence', 'Least confidence of the evidence for the areas. Unit: 0 to 1. Source: evidence'),
      ('good', 'cadastral_income_confidence', 'Least confidence of the evidence for the cadastral income. Unit: 0 to 1. Source: evidence'),
      ('parcel', 'division', 'Cadastral division as worded, lower case. Source: record goods[].parcels[].division'),
      ('parcel', 'section', 'Section. Source: record goods[].parcels[].section'),
      ('parcel', 'number', 'Number, upper case, without leading zeros. Source: record goods[].parcels[].number'),
      ('parcel', 'partition', 'Partition, such as P0000. Source: record goods[].parcels[].partition'),
      ('area', 'area_square_metres', 'Area. Unit: m². Source: record goods[].areas[].squareMetres'),
      ('area', 'area_of', 'What it measures: land or floor; null: the deed does not say. Source: record goods[].areas[].of'),
      ('evidence', 'row_key', 'The row whose value was read there: row_key of table_name. Source: derived'),
      ('evidence', 'table_name', 'Table of that row: deed, transaction, good, parcel, area. Source: derived'),
      ('evidence', 'column_name', 'Column that holds the value, or is derived from it. Source: derived'),
      ('evidence', 'field_path', 'Path in the record, such as goods[0].cadastralIncome.amount. Source: evidence of the reading'),
      ('evidence', 'position', 'Which of the places that one value was read from, from 1. Source: evidence of the reading'),
      ('evidence', 'page_number', 'Page where it stands, from 1; null for bare text. Source: evidence of the reading'),
      ('evidence', 'span_start', 'First character. Unit: Unicode code points of the deed''s text, from 0. Source: evidence of the reading'),
      ('evidence', 'span_end', 'First character after it. Unit: Unicode code points of the deed''s text. Source: evidence of the reading'),
      ('evidence', 'confidence', 'How sure the value is. Unit: 0 to 1. Source: evidence of the reading'),
      ('evidence', 'origin', 'Who found it: model, rule or both. Source: evidence of the reading'),
      ('link', 'from_good_row_key', 'The good in the earlier deed. Source: derived'),
      ('link', 'to_good_row_key', 'The same good in the later deed. Source: derived'),
      ('link', 'from_deed_key', 'SHA-256 of the earlier document. Source: store'),
      ('link', 'to_deed_key', 'SHA-256 of the later document. Source: store'),
      ('link', 'rule', 'What linked them: address, parcel, address_and_parcel. Source: derived'),
      ('link', 'relation', 'agreement_then_deed, statutes_then_deed, resale or same_good. Source: derived from kinds and dates'),
      ('link', 'days_between', 'Days from the earlier date to the later; null where a date is missing. Unit: day. Source: derived')
    ) AS v (table_name, column_name, meaning)
    JOIN pg_class k ON k.relnamespace = 'features'::regnamespace AND k.relkind IN ('r', 'v')
      AND (v.table_name = '*' AND k.relname ~ '^(deed|transaction|good|transaction_good|parcel|area|evidence|link)(_current)?$'
        OR k.relname IN (v.table_name, v.table_name || '_current'))
    JOIN pg_attribute a ON a.attrelid = k.oid AND a.attname = v.column_name AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY v.table_name <> '*', k.relname, a.attnum
  LOOP
    EXECUTE format('COMMENT ON COLUMN features.%I.%I IS %L', c.relname, c.attname, c.meaning);
  END LOOP;
END $comments$;

COMMENT ON TABLE features.deed IS 'One row a reading of a document.';
COMMENT ON TABLE features.transaction IS 'One row a transaction and reading: what passed, for which price, and whether statistics may use it.';
COMMENT ON TABLE features.good IS 'One row a good and reading.';
COMMENT ON TABLE features.transaction_good IS 'Which goods pass in which transaction.';
COMMENT ON TABLE features.parcel IS 'One row a cadastral parcel of a good.';
COMMENT ON TABLE features.area IS 'One row an area that the deed gives for a good.';
COMMENT ON TABLE features.evidence IS 'Where each value was read: page and place, confidence; never the text.';
COMMENT ON TABLE features.link IS 'Goods of different deeds that are one and the same.';
