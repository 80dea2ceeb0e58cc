/** Deeds that hold several transactions between two sides: by their prices, by the rights they split, by their items, by their kinds. */
import type { DeedKind, Right, Span } from "../deed.ts";
import { clausesOf, type DeedContext, type Found, paragraphAt } from "./context.ts";
import {
  type Deal,
  type Frame,
  foundPrice,
  giftParagraphs,
  itemsOf,
  type Part,
  partNear,
  piecesAt,
  piecesOf,
} from "./deal-frame.ts";
import { kindInAgreement } from "./deed-kind.ts";
import { giftMarkIn, lotsIn } from "./lots-in-text.ts";
import { namesUnit, pricedUnits } from "./priced-units.ts";
import { findPrices, type PlacedPrice, weighPrices } from "./prices.ts";
import { rightIn, rightOfKind, rightsNamed } from "./rights.ts";
import { roleOf } from "./roles.ts";

/** Several prices, each with its own buyers or its own seller. */
export function dealsByPrice(frame: Frame): readonly Deal[] {
  const { context } = frame;
  const prices = findPrices(context).parts;
  const agreements = clausesOf(context, "agreement");
  const places = prices.map((price) => lotsPlace(frame, prices, price));
  const lotsAt = places.map(({ start, end }) => lotsIn(context.text.slice(start, end)));
  const unitsAt = places.map((place) => pricedUnits(context, place));
  const deals = prices.map((price, index) => {
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
    const lots = lotsAt[index] ?? new Set();
    const others = new Set(lotsAt.flatMap((names) => [...names]).filter((lot) => !lots.has(lot)));
    const own = lots.size > 0 && others.size > 0 ? places.slice(index, index + 1) : [];
    const otherUnits = new Set(unitsAt.flatMap((units, i) => (i === index ? [] : [...units])));
    const byName =
      partByLots(frame, lots, others) ??
      partByUnits(frame, unitsAt[index] ?? new Set(), otherUnits) ??
      partByThing(frame, prices, price);
    return { price, part: part ?? byName, lots, piece, at: [...own, piece, ...alone] };
  });
  const parts = deals.filter(({ part }) => part !== null);
  if (prices.length < 2 || parts.length < 2 || !areApart(parts)) return [];
  return parts.map(({ price, part, piece, at }) => ({
    kind: frame.kind,
    kindCue: frame.kindCue,
    right: rightIn(context, piece) ?? frame.right,
    price: foundPrice(price),
    from: part?.from ?? frame.from,
    to: part?.to ?? frame.to,
    at: [...at, ...itemsNaming(frame, part)],
  }));
}

/** Where a price's lots are named: before it ("koop 1 voor X, koop 2 voor Y"), or behind it where the first of its piece has them there. */
function lotsPlace({ context }: Frame, prices: readonly PlacedPrice[], price: PlacedPrice): Span {
  const piece = piecesAt(context, price.entity.start);
  const inPiece = prices.filter(({ entity }) => entity.start >= piece.start && entity.end <= piece.end);
  const sorted = [...inPiece].sort((a, b) => a.entity.start - b.entity.start);
  const leadOf = (index: number): Span => ({
    start: sorted[index - 1]?.entity.end ?? piece.start,
    end: sorted[index]?.entity.start ?? piece.end,
  });
  const namesLots = ({ start, end }: Span): boolean => lotsIn(context.text.slice(start, end)).size > 0;
  const isBehind = !namesLots(leadOf(0)) && namesLots(leadOf(1));
  return leadOf(sorted.indexOf(price) + (isBehind ? 1 : 0));
}

/** Without prices: the agreement's or the description's items that each name another part of a side. */
export function dealsByItem(frame: Frame): readonly Deal[] {
  const { context } = frame;
  const splits = (["agreement", "description", "shares"] as const).map((kind) => {
    const pieces = clausesOf(context, kind)
      .flatMap((clause) => itemsOf(context, clause))
      .flatMap((item) => giftsOf(frame, item));
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

/**
 * An item that gives lots to one after the other, cut between them: "aan de heer X de goederen onder 1 en 2, en aan vrouw Y het goed onder 3", or the lots first:
 * "het onder I genoemde aan Jan en het onder II genoemde aan Marie".
 */
function giftsOf(frame: Frame, item: Span): readonly Span[] {
  const isGift = ({ start, end }: Span): boolean =>
    lotsIn(frame.context.text.slice(start, end)).size > 0 && partNear(frame, [{ start, end }]) !== null;
  const led = lotsFirst(frame.context, item);
  if (led.length > 1 && led.every(isGift)) return led;
  const text = frame.context.text.slice(item.start, item.end);
  const cuts = [...text.matchAll(TO_EACH)].map(({ index }) => item.start + index);
  const pieces = cuts.map((start, index) => ({ start, end: cuts[index + 1] ?? item.end }));
  // "A vend au premier acquéreur le bien 1, et au second le bien 2": the verb's own gift stands before the first cut.
  const opening = { start: item.start, end: cuts[0] ?? item.start };
  const gifts = [opening, ...pieces].filter(isGift);
  return gifts.length > 1 ? gifts : [item];
}

/** The stretches of an item that name lots first and their taker behind: each ends at the last joint after its taker's name and before the next lots. */
function lotsFirst(context: DeedContext, item: Span): readonly Span[] {
  const text = context.text.slice(item.start, item.end);
  const takers = [...text.matchAll(LOTS_TO)].map(({ index }) => index);
  const ends = takers.map((taker, index) => {
    const next = takers[index + 1] ?? text.length;
    const joints = [...text.slice(taker, next).matchAll(JOINT)].map((joint) => taker + joint.index);
    return index + 1 === takers.length
      ? text.length
      : (joints.findLast((joint) => lotsIn(text.slice(taker, joint)).size === 0) ?? taker);
  });
  const first = [...text.slice(0, takers[0] ?? 0).matchAll(NAMELY)].at(-1)?.index ?? 0;
  return ends.map((end, index) => ({ start: item.start + (ends[index - 1] ?? first), end: item.start + end }));
}
/** A lot right before its taker: "het onder I genoemde aan Jan", "le lot 2 à Marie", "Los B an Frau X". */
const LOTS_TO =
  /(?<=(?<!\p{L})(?:\d{1,3}|[IVX]{1,4}|[A-H])(?: (?:ge|be)\p{L}+| (?:repris|désigné|décrit|cité|genannt|bezeichnet|beschrieben)\p{L}*)?,? )(?:aan|à|aux?|an)\s+(?=\p{L})/giu;
/** What stands before it speaks of all lots together. */
const NAMELY = /(?<!\p{L})(?:namelijk|te weten|à savoir|savoir|nämlich|und zwar|en wel)(?!\p{L})|:/giu;
const JOINT = /[,;]|\s(?:en|et|und)\s/giu;
const TO_EACH =
  /(?<=[,;:]\s*(?:(?:en|et|und|alsook|ainsi que|sowie)\s+)?|\s(?:en|et|und)\s+)(?:(?:aan|à|aux?|an)\s+(?=\p{L})|(?:dem|der)\s+(?=(?:ersten|zweiten|dritten|vierten)\s))|(?<=\sund\s+)(?=(?:herrn|frau|fräulein|den eheleuten)\s+\p{L})/giu;

const isSamePart = (a: Part, b: Part): boolean => JSON.stringify([a.from, a.to]) === JSON.stringify([b.from, b.to]);

/** The parties of the agreement's one item that names the same lots: "the sale of lot four is made for …". */
function partByLots(frame: Frame, lots: ReadonlySet<string>, others: ReadonlySet<string>): Part | null {
  if (lots.size === 0) return null;
  const textOf = ({ start, end }: Span): string => frame.context.text.slice(start, end);
  const clauses = [...clausesOf(frame.context, "agreement"), ...clausesOf(frame.context, "parties")];
  const whole = [
    ...clauses.flatMap((clause) => itemsOf(frame.context, clause)),
    ...giftParagraphs(frame.context),
    ...describedGifts(frame),
  ];
  const items = whole.flatMap((item) => giftsOf(frame, item));
  const names = (item: Span, wanted: ReadonlySet<string>): boolean =>
    [...lotsIn(textOf(item)), giftMarkIn(textOf(item))].some((lot) => lot !== null && wanted.has(lot));
  const some = items.filter((item) => names(item, lots));
  // An item that names another price's lots too ("lot 1 to A and lot 2 to B") tells less than one that does not.
  const naming = [...some.filter((item) => !names(item, others)), ...some.filter((item) => names(item, others))];
  const first = items.indexOf(naming[0] ?? { start: 0, end: 0 });
  const before = first > 0 && SAME_TAKER.test(textOf(items[first] ?? { start: 0, end: 0 })) ? [items[first - 1]] : [];
  return partNear(frame, [...naming, ...before.filter((item) => item !== undefined)]);
}

/** "LOS VIER. An den ersten Ankäufer: eine Baustelle, …": items of the description that name a lot and who takes it. */
const describedGifts = (frame: Frame): readonly Span[] =>
  clausesOf(frame.context, "description")
    .flatMap((clause) => itemsOf(frame.context, clause))
    .filter((item) => TO_SOMEBODY.test(frame.context.text.slice(item.start, item.end).slice(0, 60)));
const TO_SOMEBODY = /(?:^|[.:,–—-])\s*(?:aan|à|aux?|an)\s+\p{L}/iu;

/** The parties of the one item that names a price's units and none of another price's. */
function partByUnits(frame: Frame, units: ReadonlySet<string>, others: ReadonlySet<string>): Part | null {
  if (units.size === 0) return null;
  const items = clausesOf(frame.context, "agreement", "shares").flatMap((clause) => itemsOf(frame.context, clause));
  return partNear(
    frame,
    items.filter((item) => namesUnit(frame.context, item, units) && !namesUnit(frame.context, item, others)),
  );
}

/** What a land owner and a builder sell together, each at a price of his own: the ground, and what stands on it. */
const THINGS = [
  {
    thing:
      /(?<!\p{L})(?:grond(?:aandelen|aandeel)?|aandelen in de grond|terrain|sol|quotités? (?:de|du) terrain|grund(?:anteile?|stücksanteile?|stücks?)?|bodenanteile?)(?!\p{L})/iu,
    seller: /grondeigena|tréfonci|propriétaire|grundstückseigentüm|eigentümer|eigena/iu,
  },
  {
    thing:
      /(?<!\p{L})(?:constructies?|gebouwen|opstallen|bouwwerken|privatie(?:f|ve)\p{L}*|constructions?|bâtiments?|bauten|gebäude|konstruktion(?:en)?|bauwerke?)(?!\p{L})/iu,
    seller: /bouwhe|promotor|promoteur|ontwikkelaar|constructeur|maître de l['’]ouvrage|bauherr|bauträger/iu,
  },
] as const;

/** "60.000 euro voor de grondaandelen en 200.000 euro voor de constructies": the seller whose thing a price is of. */
function partByThing(frame: Frame, prices: readonly PlacedPrice[], { entity }: PlacedPrice): Part | null {
  const piece = piecesAt(frame.context, entity.start);
  const next = prices.find((other) => other.entity.start > entity.end && other.entity.start < piece.end);
  const previous = prices.findLast((other) => other.entity.end < entity.start && other.entity.start >= piece.start);
  const behind = frame.context.text.slice(entity.end, next?.entity.start ?? piece.end);
  const before = frame.context.text.slice(previous?.entity.end ?? piece.start, entity.start);
  for (const words of [behind, before]) {
    const own = THINGS.filter(({ thing }) => thing.test(words));
    if (own.length !== 1) continue;
    const from = frame.parties.flatMap(({ id, side, roleCue }) =>
      side === "from" && own[0]?.seller.test(roleCue?.value ?? "") === true ? [id] : [],
    );
    if (from.length > 0 && from.length < frame.from.length) return { from, to: frame.to };
  }
  return null;
}

/** "3° à la même, la moitié du lot 5": the taker of the item before. */
const SAME_TAKER =
  /(?<!\p{L})(?:à la même|au même|aux mêmes|aan dezelfden?|aan de zelfde|an d(?:ie|en|er)selben?)(?!\p{L})/iu;

type Side = { readonly part: Part | null; readonly lots: ReadonlySet<string> };

/** Each with parties of its own; of two with the same parties each must have lots of its own, beside a third with others. */
function areApart(deals: readonly Side[]): boolean {
  const keys = new Set(deals.map(({ part }) => JSON.stringify(part)));
  if (keys.size === deals.length) return true;
  const lots = deals.flatMap((deal) => [...deal.lots]);
  return keys.size > 1 && deals.every((deal) => deal.lots.size > 0) && new Set(lots).size === lots.length;
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

/** "Mevrouw X het vruchtgebruik, en haar zoon Y de blote eigendom": an item that names both halves, cut at the joint between them. */
function halvesOf(context: DeedContext, item: Span): readonly Span[] {
  const text = context.text.slice(item.start, item.end);
  const named = rightsNamed(context, item);
  if (named.length !== 2 || !named.includes("usufruct") || !named.includes("bare_ownership")) return [item];
  const joint = [...text.matchAll(/[,;]?\s+(?:en|et|und|terwijl|tandis que|während)\s/giu)].find(
    ({ index }) => rightsNamed(context, { start: item.start, end: item.start + index }).length === 1,
  );
  const cut = item.start + (joint?.index ?? 0);
  return joint === undefined
    ? [item]
    : [
        { start: item.start, end: cut },
        { start: cut, end: item.end },
      ];
}

/** One side takes the usufruct, the other the bare ownership: the agreement's items tell who, the price's pieces how much. */
export function dealsByRight(frame: Frame): readonly Deal[] {
  const { context } = frame;
  const splits = (["agreement", "shares"] as const).map((kind) => {
    const items = clausesOf(context, kind)
      .flatMap((clause) => itemsOf(context, clause))
      .flatMap((item) => halvesOf(context, item));
    const own = items.flatMap((item) => {
      const part = partNear(frame, [item]);
      const right = rightIn(context, item);
      const splitsTakers = part !== null && part.to.length < frame.to.length && part.from.length === frame.from.length;
      return !splitsTakers || right === null ? [] : [{ ...part, right, at: [item] }];
    });
    const rights = new Set(own.map(({ right }) => right.value));
    return own.length < 2 || rights.size < own.length || overlaps(own) ? [] : own;
  });
  const deals = splits.find((split) => split.length > 0) ?? [];
  const priceOf = priceOfHalf(
    context,
    deals.map(({ right }) => right.value),
  );
  return deals.map(({ right, ...deal }) => {
    const own = priceOf(right.value);
    return {
      kind: frame.kind,
      kindCue: frame.kindCue,
      right,
      price: own === undefined ? null : foundPrice(own),
      ...deal,
    };
  });
}

/**
 * The price of each half: its right stands before the sum in brackets ("het vruchtgebruik (86.720 euro)"), before each sum on its line ("Usufruit : 78.400 euros"),
 * or else behind the sum ("78.400 euro voor het vruchtgebruik").
 */
function priceOfHalf(context: DeedContext, halves: readonly Right[]): (right: Right) => PlacedPrice | undefined {
  const sums = clausesOf(context, "price").flatMap((clause) => weighPrices(context, clause));
  const bracketed = sums.filter(({ entity }) => /\(\s*$/u.test(context.text.slice(entity.start - 3, entity.start)));
  const inBrackets = (right: Right): PlacedPrice | undefined =>
    bracketed.find(
      ({ entity }) => rightsNamed(context, { start: entity.start - 40, end: entity.start }).at(-1) === right,
    );
  const led = (right: Right): PlacedPrice | undefined =>
    sums.find(({ entity }, index) => {
      const start = Math.max(paragraphAt(context, entity.start).start, sums[index - 1]?.entity.end ?? 0);
      const named = rightsNamed(context, { start, end: entity.start });
      return named.length === 1 && named[0] === right;
    });
  const followed = (right: Right): PlacedPrice | undefined =>
    sums.find(({ entity }, index) => {
      const end = Math.min(entity.end + 60, sums[index + 1]?.entity.start ?? Number.POSITIVE_INFINITY);
      return rightIn(context, { start: entity.end, end })?.value === right;
    });
  const areLed = halves.every((right) => led(right) !== undefined);
  return (right) => inBrackets(right) ?? (areLed ? led(right) : followed(right));
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
      from: ofContract(frame, kind.value, "from"),
      to: ofContract(frame, kind.value, "to"),
      at: [clause],
    };
  });
}

/** Those of a side who have the contract's own role ("Schenker" beside "Verkäufer"); the whole side where the deed's words do not set them apart. */
function ofContract({ parties, ...frame }: Frame, kind: DeedKind, side: "from" | "to"): readonly string[] {
  const own = parties.filter((party) => party.side === side && party.role === roleOf(kind, side));
  return own.length > 0 ? own.map(({ id }) => id) : frame[side];
}

/** Kinds whose sum is a price. */
export const PRICED: ReadonlySet<DeedKind> = new Set(["sale", "private_agreement", "public_sale"]);
