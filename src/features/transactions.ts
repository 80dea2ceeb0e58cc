/** What passes from whom to whom, and for how much. */
import type { DeedKind, Money, Right } from "../deed.ts";
import { parseMoney } from "../forms/money.ts";
import { clausesOf, type DeedContext, entitiesIn, type Found, foundIn } from "./context.ts";
import type { FoundParty } from "./parties.ts";

export type FoundTransaction = {
  readonly id: string;
  readonly kind: DeedKind;
  readonly right: Found<Right> | null;
  readonly price: Found<Money> | null;
  readonly goods: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/** Reads the transactions; `goods` are the ids of the deed's goods. */
export function readTransactions(
  context: DeedContext,
  kind: DeedKind,
  parties: readonly FoundParty[],
  goods: readonly string[],
): readonly FoundTransaction[] {
  if (kind === "condominium_statutes" || kind === "other" || kind === "not_a_deed") return [];
  const price = clausesOf(context, "price")
    .flatMap((clause) => entitiesIn(context, clause, "MONEY"))
    .map((entity) => ({ entity, value: parseMoney(entity.text, context.language).value }))
    .find(({ value }) => value !== null);
  return [
    {
      id: "t1",
      kind,
      right: null,
      price: price?.value ? foundIn(price.entity, price.value, 0.9) : null,
      goods,
      from: parties.filter(({ side }) => side === "from").map(({ id }) => id),
      to: parties.filter(({ side }) => side === "to").map(({ id }) => id),
    },
  ];
}
