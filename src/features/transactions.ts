/** What passes from whom to whom, and for how much: one transaction, or as many as the deed holds. */
import type { DeedKind, Money, Right, Span } from "../deed.ts";
import { clausesOf, type DeedContext, type Found, foundIn, paragraphAt, sentenceAt } from "./context.ts";
import type { FoundParty } from "./parties.ts";
import { createReferences, idsOf, type PartyReferences } from "./party-references.ts";
import { BALANCE_CUE, findPrices, type PlacedPrice, weighPrices } from "./prices.ts";
import { readRight, rightIn } from "./rights.ts";
import { allotGoods, lotsIn, type PlacedGood } from "./transaction-goods.ts";

export type FoundTransaction = {
  readonly id: string;
  readonly kind: DeedKind;
  /** The words that told the kind. */
  readonly kindCue: Found<DeedKind> | null;
  readonly right: Found<Right> | null;
  readonly price: Found<Money> | null;
  readonly goods: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/** A transaction before its goods are known: `at` is where the deed speaks of it alone. */
export type Deal = Omit<FoundTransaction, "id" | "goods"> & { readonly at: readonly Span[] };

type Frame = {
  readonly context: DeedContext;
  readonly kind: DeedKind;
  readonly kindCue: Found<DeedKind>;
  readonly parties: readonly FoundParty[];
  readonly references: PartyReferences;
  readonly right: Found<Right> | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
};

const PRICED: ReadonlySet<DeedKind> = new Set(["sale", "private_agreement", "public_sale"]);

const foundPrice = (price: PlacedPrice): Found<Money> =>
  foundIn(price.entity, price.value, price.weight >= 3 ? 0.95 : price.weight >= 2 ? 0.85 : 0.7);

/** Those of a side who are named, each with those who live at his address: a couple named by one of them acts as one. */
function withHousehold(frame: Frame, side: readonly string[], named: readonly string[]): readonly string[] {
  const home = (id: string): number | undefined =>
    frame.parties.find((party) => party.id === id)?.address?.spans[0]?.start;
  const homes = new Set(named.flatMap((id) => home(id) ?? []));
  return side.filter((id) => named.includes(id) || homes.has(home(id) ?? -1));
}

/** Text that belongs to one item: from the item's sentence outward, the first stretch that names a part of a side. */
function partNear(
  frame: Frame,
  spans: readonly Span[],
): { readonly from: readonly string[]; readonly to: readonly string[] } | null {
  for (const span of spans) {
    const named = frame.references.named(span);
    const from = withHousehold(frame, frame.from, named);
    const to = withHousehold(frame, frame.to, named);
    const partFrom = from.length > 0 && from.length < frame.from.length;
    const partTo = to.length > 0 && to.length < frame.to.length;
    if (partFrom || partTo) return { from: partFrom ? from : frame.from, to: partTo ? to : frame.to };
  }
  return null;
}

/** Items of a paragraph: its pieces between semicolons, else its sentences. */
function piecesAt(context: DeedContext, offset: number): Span {
  const paragraph = paragraphAt(context, offset);
  const text = context.text.slice(paragraph.start, paragraph.end);
  const from = text.lastIndexOf(";", offset - paragraph.start) + 1;
  const to = text.indexOf(";", offset - paragraph.start);
  const sentence = sentenceAt(context, offset);
  return {
    start: Math.max(paragraph.start + from, sentence.start),
    end: Math.min(to === -1 ? paragraph.end : paragraph.start + to, sentence.end),
  };
}

/** Several prices, each with its own buyers or its own seller. */
function dealsByPrice(frame: Frame): readonly Deal[] {
  const { context } = frame;
  const prices = findPrices(context).parts;
  const agreements = clausesOf(context, "agreement");
  const deals = prices.map((price) => {
    const piece = piecesAt(context, price.entity.start);
    const before = agreements.findLast(({ start }) => start < price.entity.start);
    const clause = clausesOf(context, "price").find(
      ({ start, end }) => start <= price.entity.start && price.entity.end <= end,
    );
    const alone = agreements.length > 1 && before !== undefined ? [before] : [];
    const previous = prices.findLast(({ entity }) => entity.end <= price.entity.start && entity.start >= piece.start);
    const part = partNear(frame, [
      { start: previous?.entity.end ?? piece.start, end: price.entity.end },
      { start: piece.start, end: price.entity.end },
      piece,
      paragraphAt(context, price.entity.start),
      ...(clause === undefined || prices.length > clausesOf(context, "price").length ? [] : [clause]),
      ...alone,
    ]);
    return {
      price,
      part: part ?? partByLots(frame, context.text.slice(previous?.entity.end ?? piece.start, price.entity.end)),
      at: [piece, ...alone],
    };
  });
  const parts = deals.filter(({ part }) => part !== null);
  const keys = new Set(parts.map(({ part }) => JSON.stringify(part)));
  if (prices.length < 2 || parts.length < 2 || keys.size < parts.length) return [];
  return parts.map(({ price, part, at }) => ({
    kind: frame.kind,
    kindCue: frame.kindCue,
    right: rightIn(context, at[0] ?? price.entity) ?? frame.right,
    price: foundPrice(price),
    from: part?.from ?? frame.from,
    to: part?.to ?? frame.to,
    at: [...at, ...itemsNaming(frame, part)],
  }));
}

/** Without prices: the agreement's or the description's items that each name another part of a side. */
function dealsByItem(frame: Frame): readonly Deal[] {
  const { context } = frame;
  for (const kinds of [["agreement"], ["description"], ["shares"]] as const) {
    const pieces = clausesOf(context, ...kinds).flatMap((clause) => itemsOf(context, clause));
    const deals = pieces.flatMap((piece) => {
      const part = partNear(frame, [piece]);
      return part === null ? [] : [{ ...part, at: [piece] }];
    });
    const distinct = deals.filter(
      (deal, index) =>
        deals.findIndex((other) => JSON.stringify([other.from, other.to]) === JSON.stringify([deal.from, deal.to])) ===
        index,
    );
    const coversFrom = frame.from.every((id) => distinct.some(({ from }) => from.includes(id)));
    const coversTo = frame.to.every((id) => distinct.some(({ to }) => to.includes(id)));
    if (distinct.length < 2 || !coversFrom || !coversTo || overlaps(distinct)) continue;
    return distinct.map(({ from, to, at }) => ({
      kind: frame.kind,
      kindCue: frame.kindCue,
      right: rightOfItem(frame, at),
      price: null,
      from,
      to,
      at,
    }));
  }
  return [];
}

/** The parties of the agreement's one item that names the same lots: "the sale of lot four is made for …". */
function partByLots(frame: Frame, text: string): ReturnType<typeof partNear> {
  const lots = lotsIn(text);
  if (lots.size === 0) return null;
  const items = clausesOf(frame.context, "agreement", "parties")
    .flatMap((clause) => itemsOf(frame.context, clause))
    .filter((item) => {
      const own = lotsIn(frame.context.text.slice(item.start, item.end));
      return own.size > 0 && [...lots].some((lot) => own.has(lot));
    });
  return partNear(frame, items);
}

/** The agreement's items that speak of the same parties. */
function itemsNaming(frame: Frame, part: ReturnType<typeof partNear>): readonly Span[] {
  return clausesOf(frame.context, "agreement")
    .flatMap((clause) => itemsOf(frame.context, clause))
    .filter((item) => JSON.stringify(partNear(frame, [item])) === JSON.stringify(part));
}

/** Two items of one side must not share a member, else they speak of shares in one thing. */
function overlaps(deals: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[]): boolean {
  return deals.some((a, i) =>
    deals.slice(i + 1).some((b) => a.from.some((id) => b.from.includes(id)) && a.to.some((id) => b.to.includes(id))),
  );
}

const rightOfItem = (frame: Frame, at: readonly Span[]): Found<Right> | null => {
  const span = at[0];
  const own = frame.right?.value;
  if (span === undefined || own === "emphyteusis" || own === "building_right" || own === "lease") return frame.right;
  return rightIn(frame.context, span) ?? frame.right;
};

/** A clause's list items: its paragraphs, cut at semicolons and at dashes that open an item. */
function itemsOf(context: DeedContext, clause: Span): Span[] {
  const items: Span[] = [];
  let start = clause.start;
  for (const match of context.text.slice(clause.start, clause.end).matchAll(/;|\n/gu)) {
    const end = clause.start + match.index + 1;
    items.push({ start, end });
    start = end;
  }
  items.push({ start, end: clause.end });
  return items.filter((item) => context.text.slice(item.start, item.end).trim() !== "");
}

/** Who pays a balance: the first party named before the sum in its sentence. */
function payerOf(frame: Frame, price: PlacedPrice): readonly string[] {
  const sentence = sentenceAt(frame.context, price.entity.start);
  const named = frame.references.named({ start: sentence.start, end: price.entity.start });
  return named.slice(0, 1);
}

function balances(frame: Frame): readonly PlacedPrice[] {
  const { context } = frame;
  return clausesOf(context, "price", "agreement", "shares", "payment")
    .flatMap((clause) => weighPrices(context, clause))
    .filter(({ entity, weight }) => {
      const sentence = sentenceAt(context, entity.start);
      const before = context.text.slice(sentence.start, entity.start);
      return weight >= 1 && BALANCE_CUE.test(before) && !/(?:samen|ensemble|zusammen)\s*$/iu.test(before);
    });
}

/** A partition: to each his lot from all the others; the price is the balance he pays. */
function dealsOfPartition(frame: Frame): readonly Deal[] {
  const { context, parties } = frame;
  const ids = parties.filter(({ role }) => role === "sharer").map(({ id }) => id);
  const paid = balances(frame);
  const lots = new Map<string, Span[]>();
  for (const clause of clausesOf(context, "agreement", "shares"))
    for (const item of itemsOf(context, clause)) {
      const named = frame.references.named(item).filter((id) => ids.includes(id));
      const id = named[0];
      if (named.length === 1 && id !== undefined) lots.set(id, [...(lots.get(id) ?? []), item]);
    }
  const payers = new Map(paid.flatMap((price) => payerOf(frame, price).map((id) => [id, price] as const)));
  const receivers = ids.filter((id) => lots.has(id) || payers.has(id));
  const all =
    receivers.length >= ids.length - 1 && receivers.length > 0 ? (ids.length === 2 ? ids : receivers) : receivers;
  if (all.length === 0)
    return [
      {
        kind: frame.kind,
        kindCue: frame.kindCue,
        right: frame.right,
        price: paid[0] === undefined ? null : foundPrice(paid[0]),
        from: [],
        to: ids,
        at: [],
      },
    ];
  return all.map((id) => {
    const price = payers.get(id);
    return {
      kind: frame.kind,
      kindCue: frame.kindCue,
      right: frame.right,
      price: price === undefined ? null : foundPrice(price),
      from: ids.filter((other) => other !== id),
      to: [id],
      at: lots.get(id) ?? [],
    };
  });
}

/** An exchange both ways; the balance stands on what its payer receives. */
function dealsOfExchange(frame: Frame): readonly Deal[] {
  const first = frame.parties.filter(({ role, block }) => role === "exchanger" && block === 0).map(({ id }) => id);
  const second = frame.parties.filter(({ role, block }) => role === "exchanger" && block > 0).map(({ id }) => id);
  const balance = balances(frame)[0];
  const payer = balance === undefined ? [] : payerOf(frame, balance);
  const paidBySecond = payer.some((id) => second.includes(id));
  const price = balance === undefined ? null : foundPrice(balance);
  const base = { kind: frame.kind, kindCue: frame.kindCue, right: frame.right, at: [] };
  return [
    { ...base, from: first, to: second, price: paidBySecond ? price : null },
    { ...base, from: second, to: first, price: payer.length > 0 && !paidBySecond ? price : null },
  ];
}

/** One transaction over everything. */
function wholeDeal(frame: Frame): Deal {
  const price = PRICED.has(frame.kind) ? findPrices(frame.context).prices[0] : undefined;
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
  const several = PRICED.has(frame.kind) ? dealsByPrice(frame) : frame.kind === "mortgage" ? [] : dealsByItem(frame);
  return several.length > 1 ? several : [wholeDeal(frame)];
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
  return deals.map(({ at: _, ...deal }, index) => ({ id: `t${index + 1}`, ...deal, goods: allotted[index] ?? [] }));
}
