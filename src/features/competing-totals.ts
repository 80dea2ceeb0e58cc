/** Sums that compete for the price of a deed read as one transaction. */
import type { FeatureRecord, Issue } from "../deed.ts";
import { type DeedContext, pageOf, sentenceAt } from "./context.ts";
import { PRICED } from "./deals-several.ts";
import { findPrices, isCalledPrice, type PlacedPrice } from "./prices.ts";

/** Between a total and its parts. */
export const PARTS =
  /(?:waarvan|te weten|hetzij|verdeeld als volgt|uitgesplitst|als volgt|dont|à savoir|savoir|à raison de|se décompose|répartis?|comme suit|davon|aufgegliedert|nämlich|wie folgt)/iu;
/** Movables priced apart and sums on account stand beside a price and do not compete with it. */
const BESIDE_PRICE =
  /(?:meubel|roerend(?!e goed)|inboedel|meubles?(?!\p{L})|mobilier|mobiliers|möbel|betaald|betaling|gestort|voldaan|payée?s?(?!\p{L})|paiement|versée?s?(?!\p{L})|bezahlt|gezahlt|zahlung|voorschot|acompte|anzahlung|saldo|solde|restbetrag)/iu;

const isRival = (context: DeedContext, kept: PlacedPrice, other: PlacedPrice): boolean => {
  const sentence = sentenceAt(context, other.entity.start);
  const between = context.text.slice(Math.max(sentence.start, kept.entity.end), other.entity.start);
  const isPart = kept.entity.start >= sentence.start && PARTS.test(between);
  return (
    !isPart &&
    other.value.currency === kept.value.currency &&
    Math.abs(other.weight - kept.weight) < 0.01 &&
    isCalledPrice(context, other.entity) === isCalledPrice(context, kept.entity) &&
    !BESIDE_PRICE.test(context.text.slice(sentence.start, sentence.end))
  );
};

/** Several sums that are as much the price as the one kept, in a deed read as one transaction: two totals that differ, or two sales that were not told apart. */
export function checkTotals(context: DeedContext, record: FeatureRecord): readonly Issue[] {
  const only = record.transactions.length === 1 ? record.transactions[0] : undefined;
  if (!only?.price || !PRICED.has(only.kind)) return [];
  const { amount, currency } = only.price;
  const { prices } = findPrices(context);
  const kept = prices.find(({ value }) => value.amount === amount && value.currency === currency);
  const rivals = kept === undefined ? [] : prices.filter((price) => price !== kept && isRival(context, kept, price));
  const [first] = rivals;
  if (first === undefined) return [];
  const message = `transactions[0].price: the deed gives ${[amount, ...rivals.map(({ value }) => value.amount)].join(" and ")} ${currency} as its price, none as a part of another; ${amount} was kept.`;
  return [{ code: "several_totals", page: pageOf(context, first.entity.start), message }];
}
