/**
 * An honest market as SQL: one wide row a deed in `market.sale`, seeded, so that the same seed and number of rows give the same rows on every engine.
 *
 * What follows the reference medians: how many sales each municipality, type and year has, and the median of their prices. What is assumed, since the reference
 * holds no more than that: the spread around the median (a log-normal of 0.33, one deed in thirty of 0.55), areas, years, certificates, presence of fields.
 */

export type MarketPlan = {
  readonly rows: number;
  readonly seed: number;
  /** First year of the sales that follow the medians; a tenth as dense, deeds from 1990 to 2009 come before it. */
  readonly firstYear: number;
  readonly offices: number;
};

/** Small markets span three years: a month then has as many deeds as one of fifteen years has in a large one. */
export const planMarket = (rows: number, seed: number): MarketPlan => ({
  rows,
  seed,
  firstYear: rows >= 200_000 ? 2010 : 2022,
  offices: Math.max(5, Math.round(rows / 4000)),
});

export type PlaceRow = {
  readonly nis: string;
  readonly nis2025: string;
  readonly name: string;
  readonly postcodes: readonly string[];
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** One in so many deeds is a private agreement that the next deed executes. */
export const AGREEMENT_EVERY = 40;

/** Statements, to be run in one transaction, in this order. */
export const marketStatements = (
  { rows, seed, firstYear, offices }: MarketPlan,
  places: readonly PlaceRow[],
): readonly string[] => [
  "DROP SCHEMA IF EXISTS market CASCADE",
  "CREATE SCHEMA market",
  // Uniform in [0, 1) of row and draw; hashint8extended gives the same on both engines.
  `CREATE FUNCTION market.u(i bigint, k integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
   RETURN (hashint8extended(i * 256 + k, ${seed}) & 4503599627370495)::double precision / 4503599627370496`,
  `CREATE FUNCTION market.z(i bigint, k integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
   RETURN sqrt(-2 * ln(1 - market.u(i, k))) * cos(6.283185307179586 * market.u(i, k + 1))`,
  labelFunction,
  "CREATE TABLE market.fault (kind text NOT NULL, deed_key text, label text)",
  `CREATE TABLE market.place AS SELECT p->>0 AS nis_code, p->>1 AS nis_code_2025, p->>2 AS name, p->3 AS postcodes, jsonb_array_length(p->3) AS n,
     row_number() OVER (PARTITION BY p->>1 ORDER BY p->>0) - 1 AS part, count(*) OVER (PARTITION BY p->>1) AS parts
   FROM jsonb_array_elements(${quoted(JSON.stringify(places.map(({ nis, nis2025, name, postcodes }) => [nis, nis2025, name, postcodes])))}::jsonb) p`,
  // A postcode of the next municipality that the first one has no part in: some are shared.
  `CREATE TABLE market.code AS SELECT DISTINCT nis_code_2025, jsonb_array_elements_text(postcodes) AS code FROM market.place`,
  `CREATE TABLE market.elsewhere AS SELECT DISTINCT ON (o.nis_code_2025) o.nis_code_2025, p.code
   FROM (SELECT DISTINCT nis_code_2025 FROM market.place) o JOIN market.code p ON p.nis_code_2025 <> o.nis_code_2025
   WHERE NOT EXISTS (SELECT FROM market.code x WHERE x.nis_code_2025 = o.nis_code_2025 AND x.code = p.code)
   ORDER BY o.nis_code_2025, p.nis_code_2025 < o.nis_code_2025, p.nis_code_2025, p.code`,
  `CREATE TABLE market.cell AS SELECT nis_code AS nis_code_2025, market_type, year, median_eur::double precision AS median_eur,
     floor((sum(sale_count) OVER w - sale_count)::numeric * ${rows} / sum(sale_count) OVER ()) AS first,
     floor((sum(sale_count) OVER w)::numeric * ${rows} / sum(sale_count) OVER ()) AS after
   FROM features.reference_median WHERE area_level = 'municipality' AND year >= ${firstYear} AND sale_count > 0
   WINDOW w AS (ORDER BY year, nis_code, market_type ROWS UNBOUNDED PRECEDING)`,
  // A deed's number is drawn by its place among hashes: neighbours in number are of no one cell.
  `CREATE UNLOGGED TABLE market.drawn AS
   SELECT row_number() OVER (ORDER BY hashint8extended(at, ${seed + 1}), at) AS i, nis_code_2025, market_type, year, median_eur
   FROM market.cell, generate_series(first::bigint, after::bigint - 1) at`,
  drawSales(seed, offices),
  "ALTER TABLE market.sale ADD PRIMARY KEY (i)",
  "DROP TABLE market.drawn",
  describeGoods,
  "ALTER TABLE market.good ADD PRIMARY KEY (i)",
  "ANALYZE market.sale",
  "ANALYZE market.good",
  // The agreement: the same good and price as in the deed that follows it some months later.
  `UPDATE market.sale a SET deed_kind = 'private_agreement', kind = 'private_agreement', deed_date = d.deed_date - 60 - (a.i / ${AGREEMENT_EVERY} % 60)::integer,
     price_amount = d.price_amount, currency = d.currency, kind_of = d.kind_of, nis_code = d.nis_code, nis_code_2025 = d.nis_code_2025, postal_code = d.postal_code,
     place_name = d.place_name, median_eur = d.median_eur, right_sold = d.right_sold, share_n = d.share_n, share_d = d.share_d, address = d.address, related = d.related,
     more_goods = d.more_goods
   FROM market.sale d WHERE a.i % ${AGREEMENT_EVERY} = 1 AND d.i = a.i + 1 AND d.kind = 'sale' AND d.deed_date >= '2002-06-01'`,
  `UPDATE market.good a SET good_type = d.good_type, land = d.land, floor = d.floor, floors = d.floors, bedrooms = d.bedrooms, bathrooms = d.bathrooms,
     income = d.income, income_currency = d.income_currency, built = d.built, is_new = d.is_new, epc = d.epc, epc_label = d.epc_label, epc_date = NULL
   FROM market.good d JOIN market.sale s ON s.i = d.i WHERE a.i % ${AGREEMENT_EVERY} = 1 AND d.i = a.i + 1 AND s.kind = 'sale' AND s.deed_date >= '2002-06-01'`,
];

/** Before 2010 there are no medians: a third of today's price in 1990, all of it in 2010. Ground costs by its area, a garage a tenth of a house. */
// Keys rise with the number: indexes over a million of them are then written from one end to the other.
const drawSales = (seed: number, offices: number): string => `
CREATE UNLOGGED TABLE market.sale AS
WITH kinds AS (
  SELECT d.i, CASE WHEN market.u(d.i, 1) < 0.10 THEN 'LAND' WHEN market.u(d.i, 1) < 0.13 THEN 'OTHER' ELSE d.market_type END AS kind_of,
    CASE WHEN market.u(d.i, 2) < 0.06 THEN 1990 + floor(market.u(d.i, 3) * 20)::integer ELSE d.year END AS year, d.median_eur AS near, d.nis_code_2025,
    p.nis_code, p.name AS place_name, p.postcodes->>(floor(market.u(d.i, 4) * p.n)::integer) AS postal_code
  FROM market.drawn d JOIN market.place p ON p.nis_code_2025 = d.nis_code_2025 AND p.part = floor(market.u(d.i, 5) * p.parts)),
dates AS (
  SELECT k.*, day - CASE extract(isodow FROM day)::integer WHEN 6 THEN 1 WHEN 7 THEN 2 ELSE 0 END AS deed_date
  FROM (SELECT *, make_date(year, 1, 3) + floor(market.u(i, 6) * 362)::integer AS day FROM kinds) k),
prices AS (
  SELECT *, CASE WHEN year < 2010 THEN near * (0.33 + 0.67 * (year - 1990) / 20) * 0.62 ELSE near END AS level,
    exp(market.z(i, 7) * CASE WHEN market.u(i, 9) < 0.0333 THEN 0.55 ELSE 0.33 END) AS around,
    CASE WHEN market.u(i, 10) < 0.93 THEN 'sale' WHEN market.u(i, 10) < 0.96 THEN 'donation' WHEN market.u(i, 10) < 0.98 THEN 'partition' ELSE 'public_sale' END AS kind,
    CASE WHEN market.u(i, 11) < 0.94 THEN 'full_ownership' WHEN market.u(i, 11) < 0.97 THEN 'bare_ownership' ELSE 'usufruct' END AS right_sold,
    CASE WHEN market.u(i, 12) < 0.05 THEN 2 WHEN market.u(i, 12) < 0.06 THEN 3 END AS share_d
  FROM dates),
amounts AS (
  SELECT *, level * around * CASE kind_of WHEN 'LAND' THEN 0.45 * exp(market.z(i, 13) * 0.8) WHEN 'OTHER' THEN 0.1 ELSE 1 END
      * CASE right_sold WHEN 'bare_ownership' THEN 0.65 WHEN 'usufruct' THEN 0.35 ELSE 1 END / coalesce(share_d, 1) AS euros,
    deed_date < '1999-01-01' OR deed_date < '2002-01-01' AND market.u(i, 15) < 0.95 AS in_francs
  FROM prices)
SELECT i, lpad(to_hex(i), 12, '0') || left(md5('${seed}/' || i) || md5(i::text), 52) AS deed_key, kind_of, deed_date,
  nis_code, nis_code_2025, place_name, postal_code, CASE WHEN year >= 2010 AND kind_of IN ('HOUSE', 'APARTMENT') THEN near END AS median_eur,
  kind AS deed_kind, kind, right_sold, CASE WHEN share_d IS NOT NULL THEN 1 END AS share_n, share_d,
  CASE WHEN kind = 'donation' OR market.u(i, 16) < 0.02 THEN NULL WHEN in_francs THEN round((euros * 40.3399 / 10000)::numeric) * 10000
    ELSE greatest(500, round((euros / 500)::numeric) * 500) END::numeric(18, 2) AS price_amount,
  CASE WHEN in_francs THEN 'BEF' ELSE 'EUR' END AS currency,
  market.u(i, 17) < CASE kind WHEN 'donation' THEN 0.95 WHEN 'sale' THEN 0.03 ELSE 0.5 END AS related,
  floor(market.u(i, 18) ^ 1.3 * ${offices})::integer AS office, CASE WHEN market.u(i, 19) < 0.45 THEN 'ocr' WHEN market.u(i, 19) < 0.5 THEN 'mixed' ELSE 'text' END AS method,
  CASE WHEN nis_code_2025 LIKE '63%' AND market.u(i, 20) < 0.1 THEN 'de' WHEN left(nis_code_2025, 1) IN ('5', '6', '8', '9') OR left(nis_code_2025, 2) = '25' THEN 'fr'
    WHEN left(nis_code_2025, 2) = '21' AND market.u(i, 20) < 0.8 THEN 'fr' ELSE 'nl' END AS language,
  i::text AS address, 0.0::double precision AS doubt, NULL::text AS issue_codes, 1 AS passings, CASE kind_of WHEN 'APARTMENT' THEN CASE WHEN market.u(i, 21) < 0.2 THEN 'garage' END WHEN 'HOUSE' THEN CASE WHEN market.u(i, 21) < 0.06 THEN 'land' END END AS more_goods, 0::bigint AS copy_of,
  false AS is_orphan, NULL::text AS fault
FROM amounts`;

/** Upper ends of the classes in kWh a square metre and year: the decrees of Flanders, Wallonia and Brussels; the last class has none. */
export const ENERGY_SCALES: Readonly<
  Record<"VLA" | "WAL" | "BRU", readonly (readonly [label: string, most: number | null])[]>
> = {
  VLA: [
    ["A+", 0],
    ["A", 100],
    ["B", 200],
    ["C", 300],
    ["D", 400],
    ["E", 500],
    ["F", null],
  ],
  WAL: [
    ["A++", 0],
    ["A+", 45],
    ["A", 85],
    ["B", 170],
    ["C", 255],
    ["D", 340],
    ["E", 425],
    ["F", 510],
    ["G", null],
  ],
  BRU: [
    ["A", 45],
    ["B", 95],
    ["C", 150],
    ["D", 210],
    ["E", 275],
    ["F", 345],
    ["G", null],
  ],
};

const labelFunction = `CREATE FUNCTION market.label(region text, kwh numeric) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE region ${Object.entries(
  ENERGY_SCALES,
)
  .map(
    ([region, scale]) =>
      `WHEN '${region}' THEN CASE ${scale.map(([label, most]) => (most === null ? `ELSE '${label}'` : `WHEN kwh <= ${most} THEN '${label}'`)).join(" ")} END`,
  )
  .join(" ")} END`;

/** Storeys stand on the ground of a house: no floor area over nine tenths of ground times storeys. Labels by the scale of the region's decree. */
const describeGoods = `
CREATE UNLOGGED TABLE market.good AS
WITH sizes AS (
  SELECT i, kind_of, deed_date, nis_code_2025, currency, price_amount,
    CASE WHEN kind_of = 'HOUSE' THEN 30 + 420 * exp(market.z(i, 30) * 0.8) WHEN kind_of = 'LAND' THEN 100 + 800 * exp(market.z(i, 30) * 0.9) END AS land,
    1 + floor(market.u(i, 32) * 3)::integer AS floors, market.u(i, 36) < 0.06 AS is_fresh,
    CASE kind_of WHEN 'HOUSE' THEN 165 * exp(market.z(i, 33) * 0.3) WHEN 'APARTMENT' THEN 88 * exp(market.z(i, 33) * 0.3) END AS wanted,
    260 * exp(market.z(i, 37) * 0.5) AS kwh
  FROM market.sale),
built AS (
  SELECT *, least(wanted, coalesce(0.9 * land * floors, wanted)) AS floor,
    CASE WHEN kind_of NOT IN ('HOUSE', 'APARTMENT') THEN NULL WHEN is_fresh THEN extract(year FROM deed_date)::integer - 1 + floor(market.u(i, 39) * 3)::integer
      ELSE least(extract(year FROM deed_date)::integer - 3, 1890 + floor(sqrt(market.u(i, 39)) * 125)::integer) END AS year,
    CASE WHEN left(nis_code_2025, 2) = '21' THEN 'BRU' WHEN left(nis_code_2025, 1) IN ('1', '3', '4', '7') OR left(nis_code_2025, 2) IN ('23', '24') THEN 'VLA' ELSE 'WAL' END AS region
  FROM sizes)
SELECT i, CASE kind_of WHEN 'HOUSE' THEN 'house' WHEN 'APARTMENT' THEN 'apartment' WHEN 'LAND' THEN 'land' ELSE 'garage' END AS good_type,
  CASE WHEN market.u(i, 40) < 0.93 THEN round(land::numeric) END AS land,
  CASE WHEN market.u(i, 41) < CASE kind_of WHEN 'HOUSE' THEN 0.35 ELSE 0.5 END THEN round(floor::numeric) END AS floor,
  CASE WHEN kind_of = 'HOUSE' AND market.u(i, 42) < 0.6 THEN floors END AS floors,
  CASE WHEN kind_of IN ('HOUSE', 'APARTMENT') AND market.u(i, 43) < 0.55
    THEN greatest(1, round(CASE kind_of WHEN 'HOUSE' THEN 3.1 ELSE 1.9 END + market.z(i, 44) * 0.8))::integer END AS bedrooms,
  CASE WHEN kind_of IN ('HOUSE', 'APARTMENT') AND market.u(i, 46) < 0.45 THEN 1 + (market.u(i, 47) < 0.12)::integer END AS bathrooms,
  CASE WHEN market.u(i, 48) < 0.87 THEN round((CASE kind_of WHEN 'HOUSE' THEN 780 WHEN 'APARTMENT' THEN 820 WHEN 'LAND' THEN 30 ELSE 130 END * exp(market.z(i, 49) * 0.45)
    * CASE WHEN currency = 'BEF' THEN 40.3399 ELSE 1 END)::numeric) END AS income,
  currency AS income_currency,
  CASE WHEN market.u(i, 51) < 0.6 THEN year END AS built,
  CASE WHEN year IS NULL OR market.u(i, 52) < 0.3 THEN NULL ELSE is_fresh END AS is_new,
  CASE WHEN year IS NOT NULL AND deed_date >= '2011-01-01' AND market.u(i, 53) < 0.8 THEN round((kwh * CASE WHEN is_fresh THEN 0.25 ELSE 1 END)::numeric, 1) END AS epc,
  CASE WHEN year IS NOT NULL AND deed_date >= '2011-01-01' AND market.u(i, 53) < 0.8 AND market.u(i, 54) < 0.85 THEN market.label(region, round((kwh * CASE WHEN is_fresh THEN 0.25 ELSE 1 END)::numeric, 1)) END AS epc_label,
  CASE WHEN year IS NOT NULL AND deed_date >= '2011-01-01' AND market.u(i, 53) < 0.8 THEN deed_date - 20 - floor(market.u(i, 55) * 900)::integer END AS epc_date,
  region
FROM built`;
