/** Which transactions are fit for which statistics, by rules that are data (data/fitness-rules.json): a rule is a check and its parameters for each use. */
import { z } from "zod";
import { DEED_KINDS, GOOD_TYPES, type GoodType, ISSUE_CODES, RIGHTS } from "../deed.ts";
import type { FeatureRow } from "./columns.ts";

export const USES = ["price_model", "market_report"] as const;
export type Use = (typeof USES)[number];

const ruleName = z.string().regex(/^[a-z][a-z_]*$/);
const uses = <Parameters extends z.ZodType>(parameters: Parameters) =>
  z.strictObject({ price_model: parameters.optional(), market_report: parameters.optional() });
const named = { rule: ruleName, title: z.string().min(1) };
const bare = z.strictObject({});
const columns = z.array(z.string()).min(1);

const ruleSchema = z.discriminatedUnion("check", [
  z.strictObject({
    ...named,
    check: z.literal("kind_outside"),
    uses: uses(z.strictObject({ kinds: z.array(z.enum(DEED_KINDS)) })),
  }),
  z.strictObject({
    ...named,
    check: z.literal("right_outside"),
    uses: uses(z.strictObject({ rights: z.array(z.enum(RIGHTS)) })),
  }),
  z.strictObject({ ...named, check: z.literal("share_below_one"), uses: uses(bare) }),
  z.strictObject({ ...named, check: z.literal("price_missing"), uses: uses(bare) }),
  z.strictObject({ ...named, check: z.literal("price_is_balance"), uses: uses(bare) }),
  z.strictObject({ ...named, check: z.literal("related_parties"), uses: uses(bare) }),
  z.strictObject({
    ...named,
    check: z.literal("several_goods"),
    uses: uses(z.strictObject({ accessories: z.partialRecord(z.enum(GOOD_TYPES), z.array(z.enum(GOOD_TYPES))) })),
  }),
  z.strictObject({ ...named, check: z.literal("good_unknown"), uses: uses(bare) }),
  z.strictObject({
    ...named,
    check: z.literal("issue_among"),
    uses: uses(z.strictObject({ codes: z.array(z.enum(ISSUE_CODES)) })),
  }),
  z.strictObject({ ...named, check: z.literal("pages_missing"), uses: uses(bare) }),
  z.strictObject({
    ...named,
    check: z.literal("out_of_range"),
    uses: uses(z.strictObject({ lowestRatio: z.number().positive(), highestRatio: z.number().positive() })),
  }),
  z.strictObject({ ...named, check: z.literal("column_missing"), uses: uses(z.strictObject({ columns })) }),
  z.strictObject({
    ...named,
    check: z.literal("confidence_below"),
    uses: uses(z.strictObject({ columns, lowest: z.number().min(0).max(1) })),
  }),
  // Found in the database, among the current rows (link-goods.ts); always the last reason.
  z.strictObject({
    rule: z.literal("exact_duplicate"),
    title: z.string().min(1),
    check: z.literal("exact_duplicate"),
    uses: uses(bare),
  }),
]);
export const rulesSchema = z.strictObject({
  version: z.string().min(1),
  uses: z.tuple([z.literal("price_model"), z.literal("market_report")]),
  rules: z.array(ruleSchema),
});
export type FitnessRules = z.infer<typeof rulesSchema>;
type Rule = FitnessRules["rules"][number];

/** What the rules look at: the transaction's row so far, and what is not in it. */
export type Facts = {
  readonly row: FeatureRow;
  /** Types of the goods that pass. */
  readonly goodTypes: readonly GoodType[];
  readonly mainType: GoodType | null;
  readonly issueCodes: readonly string[];
  readonly failedPages: number;
  /** Euros; null without a price. */
  readonly price: number | null;
};

/** True: the row is unfit by this rule for this use. */
const fails = (rule: Rule, use: Use, facts: Facts): boolean => {
  const { row, price } = facts;
  if (rule.uses[use] === undefined) return false;
  switch (rule.check) {
    case "kind_outside":
      return rule.uses[use]?.kinds.every((kind) => kind !== row["transaction_kind"]) ?? false;
    case "right_outside":
      return rule.uses[use]?.rights.every((right) => right !== row["right_sold"]) ?? false;
    case "share_below_one":
      return row["share_numerator"] !== null && row["share_numerator"] !== row["share_denominator"];
    case "price_missing":
      return price === null || price <= 0;
    case "price_is_balance":
      return row["is_price_balance"] === true;
    case "related_parties":
      return row["has_related_parties"] === true;
    case "several_goods":
      return hasSeveralGoods(facts, rule.uses[use]?.accessories ?? {});
    case "good_unknown":
      return facts.goodTypes.length === 0;
    case "issue_among":
      return rule.uses[use]?.codes.some((code) => facts.issueCodes.includes(code)) ?? false;
    case "pages_missing":
      return facts.failedPages > 0;
    case "out_of_range": {
      const median = Number(row["reference_median_eur"] ?? Number.NaN);
      const { lowestRatio = 0, highestRatio = Number.POSITIVE_INFINITY } = rule.uses[use] ?? {};
      return price !== null && (price < lowestRatio * median || price > highestRatio * median);
    }
    case "column_missing":
      return rule.uses[use]?.columns.some((column) => row[column] == null) ?? false;
    case "confidence_below": {
      const { columns: names = [], lowest = 0 } = rule.uses[use] ?? {};
      return names.some((name) => row[name] != null && Number(row[name]) < lowest);
    }
    case "exact_duplicate":
      return false;
  }
};

const hasSeveralGoods = (
  { goodTypes, mainType }: Facts,
  accessories: Readonly<Partial<Record<GoodType, readonly GoodType[]>>>,
): boolean => {
  if (mainType === null) return false;
  const others = [...goodTypes];
  others.splice(others.indexOf(mainType), 1);
  const beside = accessories[mainType] ?? [];
  return others.some((type) => !beside.includes(type));
};

export const REASON_SEPARATOR = "; ";

/** Names of the rules that make the row unfit, in the order of the rules; null: fit. */
export const findReasons = (rules: FitnessRules, use: Use, facts: Facts): string | null => {
  const reasons = rules.rules.filter((rule) => fails(rule, use, facts)).map(({ rule }) => rule);
  return reasons.length === 0 ? null : reasons.join(REASON_SEPARATOR);
};
