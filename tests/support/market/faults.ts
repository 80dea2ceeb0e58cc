/**
 * The faults that are planted into the market, each kind in forms that a person with the tables before them could tell, and the expectations or rules that are
 * meant to find it. What none could tell is not planted: docs/expectations.md names it.
 */

/** A row-level kind: deeds among `eligible` are drawn, and their rows `s` (market.sale) and `g` (market.good) changed. */
export type RowFault = {
  readonly kind: string;
  readonly title: string;
  readonly eligible: string;
  readonly sale?: string;
  readonly good?: string;
  /** Suite and label, or `rule NAME`; the finding of any of them counts for the kind. */
  readonly found: readonly string[];
};

/** Plain sales of the whole of a house or flat, at a price that the medians speak of. */
const WHOLE =
  "s.kind = 'sale' AND s.right_sold = 'full_ownership' AND s.share_d IS NULL AND s.price_amount IS NOT NULL";
const JUDGED = `${WHOLE} AND s.median_eur IS NOT NULL`;

const RATIO = "plausible-transactions expect_deedlens_pair_ratio_to_be_between price_eur,reference_median_eur";
const POSITIVE = "transactions expect_column_values_to_be_between price_eur";
const EURO_DATE = "plausible-transactions expect_column_values_to_be_between deed_date";
const PLACE = "expect_deedlens_postcode_to_be_of_municipality postal_code,nis_code";
const LABELS = "plausible-goods expect_column_values_to_be_between epc_kwh_per_square_metre_year";
const BUILT = "plausible-goods expect_deedlens_pair_difference_to_be_between deed_year,construction_year";

export const ROW_FAULTS: readonly RowFault[] = [
  {
    kind: "half_as_whole",
    title: "two co-owners sell their halves in one deed, each stated as the whole",
    eligible: WHOLE,
    sale: "passings = 2, price_amount = round(s.price_amount / 2, 2)",
    found: [
      "plausible-transactions expect_compound_columns_to_be_unique main_good_row_key,transaction_kind,right_sold",
      "rule exact_duplicate",
    ],
  },
  {
    kind: "one_price_several_goods",
    title: "one price for a house or flat and another good that is no accessory",
    eligible: `${WHOLE} AND s.kind_of IN ('HOUSE', 'APARTMENT')`,
    sale: "more_goods = (ARRAY['house', 'apartment', 'commercial', 'building'])[1 + s.i % 4], price_amount = round(s.price_amount * 1.8, 2)",
    found: ["rule several_goods"],
  },
  {
    kind: "gift_as_sale",
    title: "a gift coded as a sale: the deed is a donation, or relatives pay a symbolic euro",
    eligible: `${JUDGED} AND s.deed_kind = 'sale'`,
    sale: `related = true, deed_kind = CASE s.i % 2 WHEN 0 THEN 'donation' ELSE 'sale' END, price_amount = CASE s.i % 2 WHEN 0 THEN s.price_amount ELSE 1 END`,
    found: ["plausible-transactions expect_column_values_to_not_be_in_set transaction_kind", RATIO],
  },
  {
    kind: "francs_as_euros",
    title: "a price in francs coded as euros",
    eligible: `${WHOLE} AND s.currency = 'BEF' AND s.kind_of IN ('HOUSE', 'APARTMENT')`,
    sale: "currency = 'EUR'",
    found: [EURO_DATE, "plausible-transactions expect_column_values_to_be_between price_eur"],
  },
  {
    kind: "price_ten_times",
    title: "a digit too many in the price",
    eligible: JUDGED,
    sale: "price_amount = s.price_amount * 10",
    found: [RATIO],
  },
  {
    kind: "price_hundred_times",
    title: "cents read as euros",
    eligible: JUDGED,
    sale: "price_amount = s.price_amount * 100",
    found: [RATIO, POSITIVE],
  },
  {
    kind: "price_tenth",
    title: "a digit lost from the price",
    eligible: JUDGED,
    sale: "price_amount = round(s.price_amount / 10, 2)",
    found: [RATIO],
  },
  {
    kind: "digits_against_words",
    title: "the price in digits is not the price in words",
    eligible: `${WHOLE} AND s.issue_codes IS NULL`,
    sale: "issue_codes = 'words_digits_contradict', price_amount = s.price_amount + 1000",
    found: ["rule reading_contradicts"],
  },
  {
    kind: "ares_as_square_metres",
    title: "the ground of a house in ares, taken for square metres",
    eligible: "g.good_type = 'house' AND g.land IS NOT NULL",
    good: "land = round(g.land / 100, 2)",
    found: [
      "plausible-goods expect_column_values_to_be_between area_land_square_metres",
      "plausible-goods expect_deedlens_pair_ratio_to_be_between area_floor_square_metres,area_land_square_metres",
    ],
  },
  {
    kind: "areas_swapped",
    title: "ground and floor areas of a house exchanged, so that the house is larger than its ground",
    eligible: "g.good_type = 'house' AND g.land > 1.2 * coalesce(g.floors, 4) * g.floor",
    good: "land = g.floor, floor = g.land",
    found: [
      "plausible-goods expect_deedlens_pair_ratio_to_be_between area_floor_square_metres,area_land_square_metres",
    ],
  },
  {
    kind: "wrong_year",
    title: "the year of the deed misread: a century early, in the future, or before its own energy certificate",
    eligible:
      "s.currency = 'EUR' AND s.price_amount IS NOT NULL AND s.deed_date >= '2017-01-01' AND (s.i % 3 < 2 OR g.epc_date IS NOT NULL)",
    sale: `deed_date = (s.deed_date + CASE s.i % 3 WHEN 0 THEN interval '-100 years' WHEN 1 THEN interval '10 years' ELSE interval '-10 years' END)::date`,
    found: [
      EURO_DATE,
      "deeds expect_column_pair_values_a_to_be_greater_than_b saved_at,deed_date",
      "plausible-goods expect_column_pair_values_a_to_be_greater_than_b deed_date,epc_date",
    ],
  },
  {
    kind: "copied_deed",
    title: "the same transaction in a second document",
    eligible: `${WHOLE} AND s.copy_of = 0`,
    found: ["rule exact_duplicate"],
  },
  {
    kind: "energy_label_against_value",
    title: "a label three or more classes from the energy value",
    eligible: "g.epc IS NOT NULL AND g.epc_label IN ('A', 'B', 'E', 'F', 'G')",
    good: "epc_label = CASE WHEN g.epc_label IN ('A', 'B') THEN 'F' ELSE 'B' END",
    found: [LABELS],
  },
  {
    kind: "energy_value_out_of_range",
    title: "a digit too many in the energy value",
    eligible: "g.epc >= 160",
    good: "epc = g.epc * 10, epc_label = CASE WHEN g.i % 2 = 0 THEN g.epc_label END",
    found: [LABELS, "goods expect_column_values_to_be_between epc_kwh_per_square_metre_year"],
  },
  {
    kind: "postcode_elsewhere",
    title: "a postcode of another municipality",
    eligible: "true",
    sale: "postal_code = (SELECT e.code FROM market.elsewhere e WHERE e.nis_code_2025 = s.nis_code_2025)",
    found: [`plausible-transactions ${PLACE}`, `plausible-goods ${PLACE}`],
  },
  {
    kind: "unknown_nis_code",
    title: "a code of a municipality that is on no list",
    eligible: "true",
    sale: "nis_code = '99' || right(s.nis_code, 3), nis_code_2025 = '99' || right(s.nis_code, 3), median_eur = NULL",
    found: [
      "plausible-transactions expect_deedlens_nis_code_to_be_known nis_code",
      "plausible-goods expect_deedlens_nis_code_to_be_known nis_code",
    ],
  },
  {
    kind: "orphan_good",
    title: "a link to a good that is not there",
    eligible: "true",
    sale: "is_orphan = true",
    found: ["plausible-links expect_deedlens_foreign_key good_row_key"],
  },
  {
    kind: "impossible_construction_year",
    title: "a building six years or more younger than its sale, or of two digits",
    eligible: "g.built IS NOT NULL",
    good: "built = CASE g.i % 2 WHEN 0 THEN g.built % 100 ELSE extract(year FROM s.deed_date)::integer + 6 + (g.i % 90)::integer END",
    found: [BUILT, "goods expect_column_values_to_be_between construction_year"],
  },
  {
    kind: "newly_built_old_year",
    title: "called newly built, and ten years old or more",
    eligible: "g.built IS NOT NULL AND g.built <= extract(year FROM s.deed_date) - 10",
    good: "is_new = true",
    found: [BUILT],
  },
  {
    kind: "price_not_positive",
    title: "a price of nothing or less",
    eligible: WHOLE,
    sale: "price_amount = CASE s.i % 2 WHEN 0 THEN 0 ELSE -s.price_amount END",
    found: [POSITIVE],
  },
];

/** A kind that shows in a group of rows: the label of each group stands in `labels`, as the expectation names it. */
export type GroupFault = {
  readonly kind: string;
  readonly title: string;
  /** Statements that plant it; each group is written to market.fault with its label. */
  readonly plant: (offices: number, isLarge: boolean) => readonly string[];
  readonly found: readonly string[];
};

/** Offices as the tables name them: a hash. */
export const OFFICE = "md5('office ' || s.office)";

const planted = (kind: string, label: string): string =>
  `INSERT INTO market.fault (kind, label) SELECT '${kind}', ${label}`;
const among = (days: readonly (readonly [day: string, office: number])[]): string =>
  days.map(([day, office]) => `(date '${day}', ${office})`).join(", ");

export const GROUP_FAULTS: readonly GroupFault[] = [
  {
    kind: "week_vanished",
    title: "no deed at all of one week",
    plant: (_, isLarge) => {
      const weeks = ["2023-03-06", ...(isLarge ? ["2014-09-15", "2018-06-04"] : [])];
      return weeks.flatMap((day) => [
        `DELETE FROM market.sale WHERE deed_date >= date '${day}' AND deed_date < date '${day}' + 7`,
        planted("week_vanished", `'${day}'`),
      ]);
    },
    found: ["plausible-deeds expect_deedlens_row_count_by_period_to_be_near_neighbours"],
  },
  {
    kind: "office_vanished",
    title: "no deed of an office in one quarter",
    plant: (offices, isLarge) => {
      const gaps: readonly (readonly [string, number])[] = isLarge
        ? [
            ["2015-04-01", Math.floor(offices / 3)],
            ["2019-10-01", Math.floor(offices / 4)],
            ["2022-07-01", Math.floor(offices / 5)],
          ]
        : [["2023-07-01", 1]];
      return [
        `DELETE FROM market.sale s USING (VALUES ${among(gaps)}) v (day, office) WHERE s.office = v.office AND s.deed_date >= v.day AND s.deed_date < v.day + interval '3 months'`,
        `${planted("office_vanished", `${OFFICE} || ' / ' || s.day`)} FROM (VALUES ${among(gaps)}) s (day, office)`,
      ];
    },
    found: ["plausible-deeds expect_deedlens_row_count_by_period_to_be_near_neighbours notary_key"],
  },
  {
    kind: "income_missing_at_office",
    title: "half of the cadastral incomes that an office's deeds hold are not read",
    plant: (offices, isLarge) => {
      const some = (isLarge ? [0.1, 0.5, 0.7] : [0.5]).map((part) => Math.floor(offices * part)).join(", ");
      return [
        `UPDATE market.good g SET income = NULL FROM market.sale s WHERE s.i = g.i AND s.office IN (${some}) AND market.u(s.i, 90) < 0.5`,
        `${planted("income_missing_at_office", OFFICE)} FROM (SELECT unnest(ARRAY[${some}]) AS office) s`,
      ];
    },
    found: ["plausible-goods expect_deedlens_mean_by_group_to_be_between cadastral_income_eur,notary_key"],
  },
  {
    kind: "confidence_collapse",
    title: "the scans of an office are read with a quarter less confidence for three months",
    plant: (offices, isLarge) => {
      const scans: readonly (readonly [string, number])[] = isLarge
        ? [
            ["2013-01-01", Math.floor(offices / 6)],
            ["2017-07-01", Math.floor(offices / 7)],
            ["2021-04-01", Math.floor(offices / 8)],
          ]
        : [["2024-01-01", 0]];
      return [
        `UPDATE market.sale s SET doubt = 0.25 FROM (VALUES ${among(scans)}) v (day, office)
         WHERE s.method = 'ocr' AND s.office = v.office AND s.deed_date >= v.day AND s.deed_date < v.day + interval '3 months'`,
        `${planted("confidence_collapse", `${OFFICE} || ' / ' || s.day`)} FROM (VALUES ${among(scans)}) s (day, office)`,
      ];
    },
    found: ["plausible-transactions expect_deedlens_mean_by_group_to_be_between price_confidence,notary_key"],
  },
  {
    kind: "field_shifted",
    title: "bedrooms counted with living rooms for one month",
    plant: (_, isLarge) => {
      const months = ["2022-10-01", ...(isLarge ? ["2012-05-01", "2020-02-01"] : [])];
      return months.flatMap((day) => [
        `UPDATE market.good g SET bedrooms = g.bedrooms + 1 FROM market.sale s WHERE s.i = g.i AND s.deed_date >= date '${day}' AND s.deed_date < date '${day}' + interval '1 month'`,
        planted("field_shifted", `'${day}'`),
      ]);
    },
    found: ["plausible-goods expect_deedlens_psi_by_group_to_be_less_than bedroom_count"],
  },
];

/** Of each kind: one deed in a thousand. */
export const FAULT_RATE = 0.001;

export const faultStatements = (rows: number, offices: number): readonly string[] => {
  const count = Math.max(1, Math.round(rows * FAULT_RATE));
  const groups = GROUP_FAULTS.flatMap(({ plant }) => plant(offices, rows >= 200_000));
  const single = ROW_FAULTS.flatMap(({ kind, eligible, sale, good }, at) => [
    // Each kind draws from its own twentieth of the deeds; neighbours 1 and 2 of forty are an agreement and its deed.
    `UPDATE market.sale s SET fault = '${kind}' WHERE s.i IN (SELECT s.i FROM market.sale s JOIN market.good g ON g.i = s.i
       WHERE market.u(s.i, 99) >= ${at / ROW_FAULTS.length} AND market.u(s.i, 99) < ${(at + 1) / ROW_FAULTS.length} AND s.i % 40 NOT IN (1, 2) AND s.doubt = 0
         AND ${eligible} ORDER BY market.u(s.i, 98) LIMIT ${count})`,
    ...(good === undefined
      ? []
      : [`UPDATE market.good g SET ${good} FROM market.sale s WHERE s.i = g.i AND s.fault = '${kind}'`]),
    ...(sale === undefined ? [] : [`UPDATE market.sale s SET ${sale} WHERE s.fault = '${kind}'`]),
  ]);
  return [
    ...groups,
    ...single,
    ...copies,
    "INSERT INTO market.fault (kind, deed_key) SELECT fault, deed_key FROM market.sale WHERE fault IS NOT NULL",
  ];
};

/** The original stays an honest deed; its copy comes later, under another hash. */
const COPIED = "SELECT max(i) AS last FROM market.sale";
const copies: readonly string[] = [
  `CREATE TABLE market.copy AS SELECT s.*, m.last + row_number() OVER (ORDER BY s.i) AS at FROM market.sale s, (${COPIED}) m WHERE s.fault = 'copied_deed'`,
  "UPDATE market.sale SET fault = NULL WHERE fault = 'copied_deed'",
  "INSERT INTO market.good SELECT c.at, g.good_type, g.land, g.floor, g.floors, g.bedrooms, g.bathrooms, g.income, g.income_currency, g.built, g.is_new, g.epc, g.epc_label, g.epc_date, g.region FROM market.copy c JOIN market.good g ON g.i = c.i",
  "UPDATE market.copy SET copy_of = i, i = at, deed_key = encode(sha256(convert_to(deed_key, 'UTF8')), 'hex')",
  "ALTER TABLE market.copy DROP COLUMN at",
  "INSERT INTO market.sale SELECT * FROM market.copy",
];
