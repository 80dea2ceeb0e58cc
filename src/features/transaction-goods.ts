/** Which goods pass in which transaction: by the deed's order, by the lots its items name, by the parties a good's text names. */
import type { Span } from "../deed.ts";
import { clauseAt, clausesOf, type DeedContext, entitiesIn, paragraphAt } from "./context.ts";
import { giftParagraphs } from "./deal-frame.ts";
import { findMentions } from "./goods/mentions.ts";
import { segmentGoods } from "./goods/segment.ts";
import { LOT_WORD, lotsIn } from "./lots-in-text.ts";
import type { PartyReferences } from "./party-references.ts";
import { pricedUnits } from "./priced-units.ts";

/** A good with the text that is its own, its label ("A", "4", "K14") and the one of the part it is listed under, where it has them. */
export type PlacedGood = {
  readonly id: string;
  readonly span: Span;
  readonly label: string | null;
  readonly group: string | null;
};

type DealPlace = { readonly from: readonly string[]; readonly to: readonly string[]; readonly at: readonly Span[] };

/** Characters at the head of a good's text in which its own names stand: the lot's, a heading's. */
const HEAD_REACH = 170;
const SECTION_MARK = /(?:^|\n)\s*((?:[A-Z]|\d{1,2})\.\d{1,2})\.?\s/gu;

/** Where a good's names may stand, surest first: its own mark, its part's mark, the heading above it, the head of its text. */
const NAME_SOURCES: readonly ((context: DeedContext, good: PlacedGood) => Iterable<string>)[] = [
  (_, { label }) => (label === null ? [] : [label.toUpperCase()]),
  (_, { group }) => (group === null ? [] : [group.toUpperCase()]),
  headingAbove,
  markAbove,
  (context, { span }) => {
    const head = context.text.slice(span.start, Math.min(span.end, span.start + HEAD_REACH));
    return [...lotsIn(head), ...[...head.matchAll(SECTION_MARK)].map((match) => match[1] ?? "")];
  },
  (context, { span }) => [
    ...pricedUnits(context, { start: span.start, end: Math.min(span.end, span.start + HEAD_REACH) }),
  ],
];

const LOT_HEADING = new RegExp(`^\\s*(?:(?:${LOT_WORD}))\\s`, "iu");

/** Names in the last line at or above a good's start that opens with a lot's word ("Groep II – Gemeente …"). */
function headingAbove(context: DeedContext, good: PlacedGood): Iterable<string> {
  const zone = clauseAt(context, good.span.start);
  if (zone === null) return [];
  const lines = context.text.slice(zone.start, good.span.start + 40).split("\n");
  const heading = lines.findLast((line) => LOT_HEADING.test(line));
  return heading === undefined ? [] : lotsIn(heading.slice(0, 40));
}

const ITEM_LINE = /^\s*([IVX]{1,4}|[A-H]|\d{1,2})\s?[.)°/–—-]+\s/u;

/** The mark of the last line at or above a good's noun that opens with one: "I. te Bree, derde afdeling" above "a) een weide". */
function markAbove(context: DeedContext, { span }: PlacedGood): Iterable<string> {
  const zone = clauseAt(context, span.start);
  if (zone === null) return [];
  const noun = entitiesIn(context, span, "GOOD")[0]?.start ?? span.start;
  const lines = context.text.slice(zone.start, Math.max(paragraphAt(context, noun).end, noun)).split("\n");
  const mark = lines.map((line) => ITEM_LINE.exec(line)?.[1]).findLast((found) => found !== undefined);
  return mark === undefined ? [] : [mark];
}

/** Goods described between one agreement and the next belong to it. */
function byOrder(context: DeedContext, deals: readonly DealPlace[], goods: readonly PlacedGood[]): string[][] | null {
  const agreements = clausesOf(context, "agreement");
  if (agreements.length !== deals.length) return null;
  const allotted = deals.map((_, index) => {
    const start = agreements[index]?.end ?? 0;
    const end = agreements[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return goods.filter(({ span }) => span.start >= start && span.start < end).map(({ id }) => id);
  });
  return allotted.every((ids) => ids.length > 0) ? allotted : null;
}

/** By the names that a deal's items give; each good to one deal, and every good to some deal first. */
function byLabel(
  context: DeedContext,
  deals: readonly DealPlace[],
  goods: readonly PlacedGood[],
  accepts: (allotted: readonly (readonly string[])[]) => boolean,
): string[][] | null {
  for (const source of NAME_SOURCES) {
    const names = goods.map((good) => new Set(source(context, good)));
    if (names.every(({ size }) => size === 0)) continue;
    const allotted = deals.map(({ at }) => {
      for (const span of at) {
        const labels = new Set([...lotsIn(context.text.slice(span.start, span.end)), ...pricedUnits(context, span)]);
        const own = goods.filter((_, index) => [...(names[index] ?? [])].some((name) => labels.has(name)));
        if (own.length > 0) return own.map(({ id }) => id);
      }
      return [];
    });
    if (accepts(allotted)) return allotted;
  }
  return byPlace(context, deals, goods);
}

/** "The first good", "the second": by their places in the list, when every one is named so. */
function byPlace(context: DeedContext, deals: readonly DealPlace[], goods: readonly PlacedGood[]): string[][] | null {
  const allotted = deals.map(({ at }) => {
    const labels = lotsIn(at.map((span) => context.text.slice(span.start, span.end)).join("\n"));
    return goods.filter((_, index) => labels.has(String(index + 1))).map(({ id }) => id);
  });
  const all = goods.every(({ id }) => allotted.some((ids) => ids.includes(id)));
  return all && isSplit(allotted, goods) ? allotted : null;
}

/** By the nouns of a deal's items: "au comparant d'une part la maison d'habitation ; à la comparante d'autre part le terrain". */
function byNoun(
  context: DeedContext,
  deals: readonly DealPlace[],
  goods: readonly PlacedGood[],
  accepts: (allotted: readonly (readonly string[])[]) => boolean,
): string[][] | null {
  const { segments } = segmentGoods(context);
  if (segments.length !== goods.length) return null;
  const allotted = deals.map(({ at }) => {
    const named = at.flatMap((span) => findMentions(context, segments, span).map((mention) => mention.goods));
    const sure = new Set(named.flatMap(([good, ...others]) => (good === undefined || others.length > 0 ? [] : [good])));
    return goods.flatMap(({ id }, index) => (sure.has(index) ? [id] : []));
  });
  return accepts(allotted) ? allotted : null;
}

/** Every deal has goods, and no good stands in two. */
function isSplit(allotted: readonly (readonly string[])[], goods: readonly PlacedGood[]): boolean {
  return (
    allotted.every((ids) => ids.length > 0) &&
    goods.every(({ id }) => allotted.filter((ids) => ids.includes(id)).length <= 1)
  );
}

/** By the parties' block that stands above a good, where takers and goods are told in turn: "A. — à Monsieur X … le bien suivant", "B. — à Madame Y …". */
function byBlocks(
  context: DeedContext,
  deals: readonly DealPlace[],
  goods: readonly PlacedGood[],
  references: PartyReferences,
): string[][] | null {
  const marked = giftParagraphs(context).filter((paragraph) => references.named(paragraph).length > 0);
  const blocks = marked.length === deals.length ? marked : clausesOf(context, "parties");
  const allotted: string[][] = deals.map(() => []);
  for (const { id, span } of goods) {
    const above = blocks.findLast(({ end }) => end <= span.start);
    const named = above === undefined ? [] : references.named(above);
    const taken = deals.map(({ to }) => to.some((party) => named.includes(party)));
    if (taken.filter(Boolean).length !== 1) return null;
    allotted[taken.indexOf(true)]?.push(id);
  }
  return isSplit(allotted, goods) ? allotted : null;
}

/** Longest line above a good that tells whose it is. */
const OWNERS_LINE = 120;
/** To whom a good goes; a name without it is whose it was. */
const TO_TAKER = /(?<!\p{L})(?:aan|à|aux?|an|zugunsten)\s+(?:\p{L}+\s+){0,3}$/iu;

/** The short lines between a good and the one before it: "II.1. Cédé par les comparants A au comparant B". */
function linesAbove(context: DeedContext, good: PlacedGood, floor: number): Span {
  const zone = clauseAt(context, good.span.start);
  let start = paragraphAt(context, good.span.start).start;
  while (zone !== null && start > Math.max(zone.start, floor)) {
    const line = paragraphAt(context, start - 1);
    const isOwn = line.start <= floor || entitiesIn(context, line, "PARCEL").length > 0;
    if (isOwn || line.end - line.start > OWNERS_LINE || line.start >= start) break;
    start = line.start;
  }
  return { start, end: good.span.start };
}

/** By the party named at the head of a good's text ("Lot 1 (echtgenoten X)", "Door de Stad afgestaan"), which holds until another is named. */
function byParties(
  context: DeedContext,
  deals: readonly DealPlace[],
  goods: readonly PlacedGood[],
  references: PartyReferences,
): string[][] | null {
  const allotted: string[][] = deals.map(() => []);
  let last = -1;
  goods.forEach((good, index) => {
    const { id, span } = good;
    const above = references.mentions(linesAbove(context, good, goods[index - 1]?.span.start ?? 0))[0];
    const heading = { start: span.start, end: Math.min(span.end, span.start + HEAD_REACH) };
    const named = above?.ids[0] ?? references.named(heading)[0] ?? references.named(span).at(-1);
    const owner = named === undefined ? -1 : deals.findIndex(({ from }) => from.includes(named));
    const taker = named === undefined ? -1 : deals.findIndex(({ to }) => to.includes(named));
    const only = deals.filter(({ from }) => named !== undefined && from.includes(named)).length === 1;
    const isTaker = above !== undefined && TO_TAKER.test(context.text.slice(above.at - 40, above.at));
    if (named !== undefined) last = only && !isTaker ? owner : taker;
    allotted[last]?.push(id);
  });
  return isSplit(allotted, goods) ? allotted : null;
}

/** The goods of each deal, in order; all goods in every deal when nothing sets them apart. */
export function allotGoods(
  context: DeedContext,
  deals: readonly DealPlace[],
  goods: readonly PlacedGood[],
  references: PartyReferences,
): readonly (readonly string[])[] {
  const all = goods.map(({ id }) => id);
  if (deals.length < 2 || goods.length < 2) return deals.map(() => all);
  const inOrder = goods.length === deals.length ? goods.map(({ id }) => [id]) : null;
  const split = (allotted: readonly (readonly string[])[]): boolean => isSplit(allotted, goods);
  const covers = (allotted: readonly (readonly string[])[]): boolean =>
    split(allotted) && all.every((id) => allotted.some((ids) => ids.includes(id)));
  return (
    byOrder(context, deals, goods) ??
    byLabel(context, deals, goods, covers) ??
    byNoun(context, deals, goods, covers) ??
    byBlocks(context, deals, goods, references) ??
    byParties(context, deals, goods, references) ??
    byLabel(context, deals, goods, split) ??
    (deals.some(({ at }) => at.length > 0) ? null : inOrder) ??
    deals.map(() => all)
  );
}
