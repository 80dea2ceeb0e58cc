/** What the rules for transactions share: the deal before its goods are known, who is meant near a place, and the items of a clause. */
import type { DeedKind, Money, Right, Span } from "../deed.ts";
import { type DeedContext, type Found, foundIn, paragraphAt, sentenceAt } from "./context.ts";
import { giftMarkIn } from "./lots-in-text.ts";
import type { FoundParty } from "./parties.ts";
import type { PartyReferences } from "./party-references.ts";
import type { PlacedPrice } from "./prices.ts";
import type { Share } from "./share-words.ts";

export type FoundTransaction = {
  readonly id: string;
  readonly kind: DeedKind;
  /** The words that told the kind. */
  readonly kindCue: Found<DeedKind> | null;
  readonly right: Found<Right> | null;
  readonly price: Found<Money> | null;
  readonly share: Found<Share> | null;
  readonly goods: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/** A transaction before its goods and share are known: `at` is where the deed speaks of it alone. */
export type Deal = Omit<FoundTransaction, "id" | "goods" | "share"> & { readonly at: readonly Span[] };

/** The deed as the rules see it; `from` and `to` are the ids of its two sides. */
export type Frame = {
  readonly context: DeedContext;
  readonly kind: DeedKind;
  readonly kindCue: Found<DeedKind>;
  readonly parties: readonly FoundParty[];
  readonly references: PartyReferences;
  readonly right: Found<Right> | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/** A price with the confidence its weight gives. */
export const foundPrice = (price: PlacedPrice): Found<Money> =>
  foundIn(price.entity, price.value, price.weight >= 3 ? 0.95 : price.weight >= 2 ? 0.85 : 0.7);

/** Those of a side who are named, each with those who live at his address: a couple named by one of them acts as one, a child under an item of its own does not. */
function withHousehold(frame: Frame, side: readonly string[], named: readonly string[]): readonly string[] {
  const home = (id: string): number | undefined =>
    frame.parties.find((party) => party.id === id)?.address?.spans[0]?.start;
  return side.filter(
    (id) =>
      named.includes(id) ||
      named.some(
        (other) => home(id) !== undefined && home(id) === home(other) && !frame.references.areApart(id, other),
      ),
  );
}

/** A part of the sides: a transaction's own parties. */
export type Part = { readonly from: readonly string[]; readonly to: readonly string[] };

/** Text that belongs to one item: from the item's sentence outward, the first stretch that names a part of a side. */
export function partNear(frame: Frame, spans: readonly Span[]): Part | null {
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
export function piecesAt(context: DeedContext, offset: number): Span {
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

/** A clause's sentences, cut at semicolons. */
export function piecesOf(context: DeedContext, clause: Span): Span[] {
  return itemsOf(context, clause).flatMap((item) =>
    context.sentences
      .filter(({ start, end }) => start < item.end && end > item.start)
      .map(({ start, end }) => ({ start: Math.max(start, item.start), end: Math.min(end, item.end) })),
  );
}

/** A clause's list items: its paragraphs, cut at semicolons and at dashes that open an item. */
export function itemsOf(context: DeedContext, clause: Span): Span[] {
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

/** The paragraphs that give something to someone under a mark, whatever clause they were taken for: "A. — à Monsieur X", "TWEEDENS, aan de heer Y". */
export const giftParagraphs = (context: DeedContext): readonly Span[] =>
  context.paragraphs.filter(({ start, end }) => giftMarkIn(context.text.slice(start, end)) !== null);
