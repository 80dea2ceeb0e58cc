/** Two limited rights granted in one agreement, each on a good of its own: an emphyteusis on A, a building right on B. */
import type { DeedKind, Span } from "../deed.ts";
import { clausesOf, type DeedContext, foundByRule, paragraphAt, sentenceAt, textOf } from "./context.ts";
import { type Deal, type Frame, foundPrice, itemsOf } from "./deal-frame.ts";
import { lotsIn } from "./lots-in-text.ts";
import { findPaidAtOnce, type PlacedPrice } from "./prices.ts";
import { rightOfKind } from "./rights.ts";

/** The names of the rights. Source: book 3 of the Civil Code (titles 7 and 8) and the laws of 10 January 1824, in the three languages. */
const RIGHTS: readonly { readonly kind: DeedKind; readonly pattern: RegExp }[] = [
  {
    kind: "emphyteusis",
    pattern: /erfpacht(?!gever|nemer|er)\p{L}*|emphyt[ée]ose|bail emphytéotique|erbpacht(?!geber|nehmer)\p{L}*/iu,
  },
  {
    kind: "building_right",
    pattern:
      /(?:recht van )?opstal(?:recht)?(?!gever|houder|\p{L})|(?:droit de )?superficie(?!\p{L})|erbbaurecht(?!\p{L})/iu,
  },
];

type Grant = { readonly kind: DeedKind; readonly cue: Span; readonly at: Span; readonly lots: ReadonlySet<string> };

type Named = Span & { readonly kind: DeedKind };

/** The first place of each right that a span names, in order. */
function rightsNamed(context: DeedContext, span: Span): readonly Named[] {
  const text = textOf(context, span);
  return RIGHTS.flatMap(({ kind, pattern }) => {
    const match = pattern.exec(text);
    return match === null
      ? []
      : [{ kind, start: span.start + match.index, end: span.start + match.index + match[0].length }];
  }).sort((a, b) => a.start - b.start);
}

/** An item that grants both rights ("an Gut A ein Erbpachtrecht und an Gut B ein Erbbaurecht") cut in two: behind the first right where its lot stands before it, else before the second. */
function cutBetween(item: Span, named: readonly Named[], context: DeedContext): readonly Span[] {
  const [first, second] = named;
  if (first === undefined || second === undefined) return [item];
  const isBefore = lotsIn(context.text.slice(item.start, first.start)).size > 0;
  const cut = isBefore ? first.end : second.start;
  return [
    { start: item.start, end: cut },
    { start: cut, end: item.end },
  ];
}

/** The agreement's items that name one of the rights and the lots it is granted on. */
function grantsIn({ context }: Frame): readonly Grant[] {
  return clausesOf(context, "agreement")
    .flatMap((clause) => itemsOf(context, clause))
    .flatMap((item) => cutBetween(item, rightsNamed(context, item), context))
    .flatMap((at) => {
      const text = textOf(context, at);
      const named = rightsNamed(context, at);
      const lots = lotsIn(text);
      const only = named.length === 1 ? named[0] : undefined;
      return only === undefined || lots.size === 0 ? [] : [{ kind: only.kind, cue: only, at, lots }];
    });
}

/** Whether a sum is told of the grant: its sentence names the right or the lots before it, or else its line does. */
function isFor({ context }: Frame, grant: Grant, { entity }: PlacedPrice): boolean {
  const leads = [sentenceAt(context, entity.start), paragraphAt(context, entity.start)].map(({ start }) =>
    context.text.slice(start, entity.start),
  );
  const telling = leads.find((lead) => lotsIn(lead).size > 0 || RIGHTS.some(({ pattern }) => pattern.test(lead))) ?? "";
  const pattern = RIGHTS.find(({ kind }) => kind === grant.kind)?.pattern;
  return pattern?.test(telling) === true || [...lotsIn(telling)].some((lot) => grant.lots.has(lot));
}

/** Each right that the agreement grants on goods of its own; a sum paid at once is the price of the right it is told of. */
export function dealsByLimitedRight(frame: Frame): readonly Deal[] {
  const grants = grantsIn(frame);
  const kinds = new Set(grants.map(({ kind }) => kind));
  const lots = grants.flatMap((grant) => [...grant.lots]);
  if (grants.length < 2 || kinds.size < grants.length || new Set(lots).size < lots.length) return [];
  const sums = findPaidAtOnce(frame.context);
  return grants.map((grant) => {
    const kindCue = foundByRule(grant.cue, grant.kind, 0.85);
    const price = sums.find((sum) => isFor(frame, grant, sum));
    return {
      kind: grant.kind,
      kindCue,
      right: rightOfKind(kindCue),
      price: price === undefined ? null : foundPrice(price),
      from: frame.from,
      to: frame.to,
      at: [grant.at],
    };
  });
}
