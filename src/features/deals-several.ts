/** Deeds that hold several transactions between two sides: by their prices, by the rights they split, by their items, by their kinds. */
import type { DeedKind, Right, Span } from "../deed.ts";
import { clausesOf, type Found, paragraphAt } from "./context.ts";
import { type Deal, type Frame, foundPrice, itemsOf, type Part, partNear, piecesAt, piecesOf } from "./deal-frame.ts";
import { kindInAgreement } from "./deed-kind.ts";
import { findPrices, weighPrices } from "./prices.ts";
import { rightIn, rightOfKind } from "./rights.ts";
import { lotsIn } from "./transaction-goods.ts";

/** Several prices, each with its own buyers or its own seller. */
export function dealsByPrice(frame: Frame): readonly Deal[] {
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
export function dealsByItem(frame: Frame): readonly Deal[] {
  const { context } = frame;
  const splits = (["agreement", "description", "shares"] as const).map((kind) => {
    const pieces = clausesOf(context, kind).flatMap((clause) => itemsOf(context, clause));
    const deals = pieces.flatMap((piece) => {
      const part = partNear(frame, [piece]);
      return part === null ? [] : [{ ...part, at: [piece] }];
    });
    const distinct = deals.filter((deal, index) => deals.findIndex((other) => isSamePart(other, deal)) === index);
    const coversFrom = frame.from.every((id) => distinct.some(({ from }) => from.includes(id)));
    const coversTo = frame.to.every((id) => distinct.some(({ to }) => to.includes(id)));
    return distinct.length < 2 || !coversFrom || !coversTo || overlaps(distinct) ? [] : distinct;
  });
  // "A, B and D cede lots 1, 2 and 4 respectively" is one item where the description has three: the finest split is the deed's own
  const finest = splits.reduce((best, split) => (split.length > best.length ? split : best), []);
  return finest.map(({ from, to, at }) => ({
    kind: frame.kind,
    kindCue: frame.kindCue,
    right: rightOfItem(frame, at),
    price: null,
    from,
    to,
    at: [...at, ...itemsNaming(frame, { from, to })],
  }));
}

const isSamePart = (a: Part, b: Part): boolean => JSON.stringify([a.from, a.to]) === JSON.stringify([b.from, b.to]);

/** The parties of the agreement's one item that names the same lots: "the sale of lot four is made for …". */
function partByLots(frame: Frame, text: string): Part | null {
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
function itemsNaming(frame: Frame, part: Part | null): readonly Span[] {
  return clausesOf(frame.context, "agreement", "shares")
    .flatMap((clause) => piecesOf(frame.context, clause))
    .filter((item) => JSON.stringify(partNear(frame, [item])) === JSON.stringify(part));
}

/** Two items of one side must not share a member, else they speak of shares in one thing. */
function overlaps(deals: readonly Part[]): boolean {
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

/** One side takes the usufruct, the other the bare ownership: the agreement's items tell who, the price's pieces how much. */
export function dealsByRight(frame: Frame): readonly Deal[] {
  const { context } = frame;
  const items = clausesOf(context, "agreement").flatMap((clause) => itemsOf(context, clause));
  const deals = items.flatMap((item) => {
    const part = partNear(frame, [item]);
    const right = rightIn(context, item);
    const splitsTakers = part !== null && part.to.length < frame.to.length && part.from.length === frame.from.length;
    return !splitsTakers || right === null ? [] : [{ ...part, right, at: [item] }];
  });
  const rights = new Set(deals.map(({ right }) => right.value));
  if (deals.length < 2 || rights.size < deals.length || overlaps(deals)) return [];
  const sums = clausesOf(context, "price").flatMap((clause) => weighPrices(context, clause));
  return deals.map(({ right, ...deal }) => {
    const own = sums.find(({ entity }, index) => {
      const end = Math.min(entity.end + 60, sums[index + 1]?.entity.start ?? Number.POSITIVE_INFINITY);
      return rightIn(context, { start: entity.end, end })?.value === right.value;
    });
    return {
      kind: frame.kind,
      kindCue: frame.kindCue,
      right,
      price: own === undefined ? null : foundPrice(own),
      ...deal,
    };
  });
}

/** Contracts of different kinds in one deed ("De la superficie", "De la vente"), each with its own agreement. */
export function dealsByKind(frame: Frame): readonly Deal[] {
  const { context } = frame;
  const agreements = clausesOf(context, "agreement");
  const kinds = agreements.map((clause) => kindInAgreement(context, clause));
  const distinct = new Set(kinds.map((found) => found?.value));
  if (agreements.length < 2 || distinct.size < agreements.length || distinct.has(undefined)) return [];
  return agreements.flatMap((clause, index) => {
    const kind = kinds[index];
    if (!kind) return [];
    const next = agreements[index + 1]?.start ?? context.text.length;
    const price = PRICED.has(kind.value)
      ? findPrices(context).prices.find(({ entity }) => entity.start >= clause.start && entity.end <= next)
      : undefined;
    return {
      kind: kind.value,
      kindCue: kind,
      right: rightOfKind(kind) ?? rightIn(context, clause) ?? frame.right,
      price: price === undefined ? null : foundPrice(price),
      from: frame.from,
      to: frame.to,
      at: [clause],
    };
  });
}

/** Kinds whose sum is a price. */
export const PRICED: ReadonlySet<DeedKind> = new Set(["sale", "private_agreement", "public_sale"]);
