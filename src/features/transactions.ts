/** What passes from whom to whom, and for how much: one transaction, or as many as the deed holds. */
import type { DeedKind } from "../deed.ts";
import type { DeedContext, Found } from "./context.ts";
import { type Deal, type FoundTransaction, type Frame, foundPrice } from "./deal-frame.ts";
import { dealsOfExchange, dealsOfPartition } from "./deals-both-ways.ts";
import { dealsByColumn } from "./deals-by-column.ts";
import { dealsByLimitedRight } from "./deals-limited.ts";
import { dealsByItem, dealsByKind, dealsByPrice, dealsByRight, PRICED } from "./deals-several.ts";
import type { FoundParty } from "./parties.ts";
import { createReferences, idsOf } from "./party-references.ts";
import { findPaidAtOnce, findPrices } from "./prices.ts";
import { readRight } from "./rights.ts";
import { readShare } from "./shares.ts";
import { allotGoods, type PlacedGood } from "./transaction-goods.ts";

/** Kinds paid by a canon or rent; only a sum paid at once is a price. */
const LIMITED_RIGHTS: ReadonlySet<DeedKind> = new Set(["emphyteusis", "building_right", "long_lease"]);

/** One transaction over everything. */
function wholeDeal(frame: Frame): Deal {
  const price = PRICED.has(frame.kind)
    ? findPrices(frame.context).prices[0]
    : LIMITED_RIGHTS.has(frame.kind)
      ? findPaidAtOnce(frame.context)[0]
      : undefined;
  return {
    kind: frame.kind,
    kindCue: frame.kindCue,
    right: frame.right,
    price: price === undefined ? null : foundPrice(price),
    from: frame.from,
    to: frame.to,
    at: [],
  };
}

function findDeals(frame: Frame): readonly Deal[] {
  if (frame.kind === "partition") return dealsOfPartition(frame);
  if (frame.kind === "exchange") return dealsOfExchange(frame);
  if (frame.kind === "mortgage") return [wholeDeal(frame)];
  const rules = PRICED.has(frame.kind)
    ? [dealsByKind, dealsByColumn, dealsByPrice, dealsByRight]
    : [dealsByKind, dealsByLimitedRight, dealsByItem];
  for (const rule of rules) {
    const several = rule(frame);
    if (several.length > 1) return several;
  }
  return [wholeDeal(frame)];
}

/** Reads the transactions over the deed's goods. Statutes and other deeds have none. */
export function readTransactions(
  context: DeedContext,
  kind: Found<DeedKind>,
  parties: readonly FoundParty[],
  goods: readonly PlacedGood[],
): readonly FoundTransaction[] {
  if (kind.value === "condominium_statutes" || kind.value === "other" || kind.value === "not_a_deed") return [];
  const references = createReferences(context, parties);
  const frame: Frame = {
    context,
    kind: kind.value,
    kindCue: kind,
    parties,
    references,
    right: readRight(context, kind.value, kind.spans[0] ?? null),
    from: idsOf(parties, "from"),
    to: idsOf(parties, "to"),
  };
  const deals = findDeals(frame);
  const allotted = allotGoods(context, deals, goods, references);
  return deals.map(({ at, ...deal }, index) => {
    const own = allotted[index] ?? [];
    const share = deal.kind === "mortgage" ? null : readShare(context, { at, goods: own }, deals.length === 1);
    return { id: `t${index + 1}`, ...deal, share, goods: own };
  });
}
