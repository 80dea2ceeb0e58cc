/** Rows of transactions, each with its main good, the median it is held against, and the reasons why statistics leave it out. */
import type { FeatureRecord, GoodType, Party, Transaction } from "../deed.ts";
import { foldLetters } from "../forms/index.ts";
import type { FeatureRow } from "./columns.ts";
import { findReasons, USES } from "./fitness.ts";
import { type GoodRows, marketTypeOf } from "./good-rows.ts";
import { hashContent } from "./keys.ts";
import { issueCodes, type ReadingContext } from "./reading.ts";
import { leastConfidence, money, wide } from "./values.ts";

/** What a price is mostly paid for, first to last. */
const MAIN_FIRST: readonly GoodType[] = [
  "house",
  "apartment",
  "building",
  "holiday_home",
  "farm",
  "commercial",
  "office",
  "industrial",
  "land",
  "farmland",
  "forest",
  "garage",
  "parking",
  "storage",
  "other",
];

const BEF_A_EURO = 40.3399;

export const transactionRow = (
  context: ReadingContext,
  transaction: Transaction,
  index: number,
  goods: readonly GoodRows[],
): FeatureRow => {
  const { reading, record, result, reference, common, ofDeed, versions, rowKey, year } = context;
  const mine = goods.filter(({ good }) => transaction.goods.includes(good.id));
  const main = MAIN_FIRST.map((type) => mine.find(({ good }) => good.type === type)).find((one) => one !== undefined);
  const market = main === undefined ? null : marketTypeOf(main.good.type);
  const median = reference.medians.find(main?.place.nisCode2025 ?? null, market, year);
  const factor = transaction.price === null ? null : reference.priceIndex.factor(market, year);
  const from = partiesOf(record, transaction.from);
  const to = partiesOf(record, transaction.to);
  const { price } = transaction;
  const amount = money(price?.amount);
  const sure = (field: string): string | null => leastConfidence(result.evidence, `transactions[${index}].${field}`);
  const key = `${rowKey}.${transaction.id}`;
  const row: FeatureRow = {
    row_key: key,
    ...common,
    transaction_id: transaction.id,
    ...ofDeed,
    transaction_kind: transaction.kind,
    right_sold: transaction.right,
    price_amount: amount,
    price_currency: amount === null ? null : (price?.currency ?? null),
    price_index_factor: factor,
    price_index_year: factor === null ? null : reference.priceIndex.baseYear,
    share_numerator: wide(transaction.share?.numerator),
    share_denominator: wide(transaction.share?.denominator),
    good_count: mine.length,
    from_count: from.length,
    from_person_count: from.filter(({ kind }) => kind === "person").length,
    to_count: to.length,
    to_person_count: to.filter(({ kind }) => kind === "person").length,
    has_related_parties: areRelated(from, to),
    is_price_balance: price !== null && (transaction.kind === "partition" || transaction.kind === "exchange"),
    main_good_row_key: main?.row["row_key"] ?? null,
    main_good_type: main?.good.type ?? null,
    market_type: market,
    nis_code: main?.place.nisCode ?? null,
    nis_code_2025: main?.place.nisCode2025 ?? null,
    postal_code: main?.row["postal_code"] ?? null,
    municipality: main?.row["municipality"] ?? null,
    part_municipality: main?.place.partMunicipality ?? null,
    reference_nis_code: median?.nisCode ?? null,
    reference_median_eur: median?.median ?? null,
    issue_codes: issueCodes(context),
    kind_confidence: sure("kind"),
    date_confidence: leastConfidence(result.evidence, "deed.date"),
    price_confidence: sure("price"),
    address_confidence: main?.row["address_confidence"] ?? null,
    content_key: contentKey(context, transaction, mine, key),
    duplicate_of: null,
    ...versions,
  };
  const facts = {
    row,
    goodTypes: mine.map(({ good }) => good.type),
    mainType: main?.good.type ?? null,
    issueCodes: reading.deed.issues.map(({ code }) => code),
    failedPages: reading.deed.failedPages,
    price: amount === null ? null : price?.currency === "BEF" ? Number(amount) / BEF_A_EURO : Number(amount),
  };
  return {
    ...row,
    ...Object.fromEntries(USES.map((use) => [`${use}_reasons`, findReasons(reference.rules, use, facts)])),
  };
};

const partiesOf = (record: FeatureRecord, ids: readonly string[]): readonly Party[] =>
  record.parties.filter(({ id }) => ids.includes(id));

/** Names end in the surname (the record's convention); a surname of several words is known by its last. */
const surnameOf = ({ name }: Party): string | null => {
  const words = foldLetters(name ?? "")
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
  return words.length < 2 ? null : (words.at(-1) ?? null);
};

/** Null where a side is not known. Namesakes who are no relatives count too: statistics lose little by it. */
const areRelated = (from: readonly Party[], to: readonly Party[]): boolean | null => {
  if (from.length === 0 || to.length === 0) return null;
  const share = (of: (party: Party) => string | null): boolean => {
    const here = new Set(from.map(of).filter((value) => value !== null));
    return to.some((party) => here.has(of(party) ?? ""));
  };
  return (
    share(({ nationalNumber }) => nationalNumber) ||
    share(({ enterpriseNumber }) => enterpriseNumber) ||
    share((party) => (party.kind === "person" ? surnameOf(party) : null))
  );
};

/** One text for one transaction, whichever document told it. Without a date, a price and a place of a good two may look alike and differ: a key of its own. */
const contentKey = (
  { record }: ReadingContext,
  { kind, right, price, share }: Transaction,
  goods: readonly GoodRows[],
  rowKey: string,
): string => {
  const places = goods.map(({ good, row, parcels }) => [
    good.type,
    row["address_key"],
    ...parcels.map((parcel) => parcel["parcel_key"]).sort(),
  ]);
  const known = places.length > 0 && places.every((place) => place.slice(1).some((key) => key !== null));
  if (record.deed.date === null || price === null || !known) return hashContent([rowKey]);
  return hashContent([
    record.deed.date,
    kind,
    right,
    price.amount,
    price.currency,
    share,
    places.map((place) => JSON.stringify(place)).sort(),
  ]);
};
