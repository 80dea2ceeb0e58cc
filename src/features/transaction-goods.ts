/** Which goods pass in which transaction: by the deed's order, by the lots its items name, by the parties a good's text names. */
import type { Span } from "../deed.ts";
import { clausesOf, type DeedContext } from "./context.ts";
import type { PartyReferences } from "./party-references.ts";

/** A good with the text that is its own and its label ("A", "4", "K14") where it has one. */
export type PlacedGood = { readonly id: string; readonly span: Span; readonly label: string | null };

type DealPlace = { readonly from: readonly string[]; readonly to: readonly string[]; readonly at: readonly Span[] };

const LOT_REFERENCE =
  /(?<!\p{L})(?:lot(?:en|s)?|kavels?|los(?:es|e|en)?|massa|goed(?:eren)?|biens?|emprises?|numéros?|nummers?|nrs?\.?|onder|sub|unter|gut|güter|parcelles?|perce(?:el|len)|parzellen?|excédent)\s+(?:n[°or]\.?\s*|numéros?\s+|onder\s+|sous\s+)?((?:[A-Z](?:\.\d{1,2})?|\d{1,3}|[IVX]{1,4})(?:(?:\s*,\s*|\s+(?:en|et|und|tot|à|bis)\s+)(?:[A-Z]|\d{1,3}|[IVX]{1,4}))*)(?![\p{L}\d])/giu;
const ORDINALS: readonly RegExp[] = [
  /(?:eerste|premi(?:er|ère)|erste[rns]?) (?:goed|kavel|lot|perceel|immeuble|bien|maison|gut|los|objekt|koop|verkoop)/iu,
  /(?:tweede|second|seconde|deuxième|zweite[rns]?) (?:goed|kavel|lot|perceel|immeuble|bien|maison|gut|los|objekt|koop|verkoop)/iu,
  /(?:derde|troisième|dritte[rns]?) (?:goed|kavel|lot|perceel|immeuble|bien|maison|gut|los|objekt|koop|verkoop)/iu,
  /(?:vierde|quatrième|vierte[rns]?) (?:goed|kavel|lot|perceel|immeuble|bien|maison|gut|los|objekt|koop|verkoop)/iu,
];

/** Labels a text names: "lot 4", "numéros 1 et 2", "het tweede goed". */
function labelsIn(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const match of text.matchAll(LOT_REFERENCE))
    for (const label of (match[1] ?? "").split(/\s*,\s*|\s+(?:en|et|und|tot|à|bis)\s+/u))
      labels.add(label.toUpperCase());
  ORDINALS.forEach((pattern, index) => {
    if (pattern.test(text)) labels.add(String(index + 1));
  });
  return labels;
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

function byLabel(context: DeedContext, deals: readonly DealPlace[], goods: readonly PlacedGood[]): string[][] | null {
  const allotted = deals.map(({ at }) => {
    for (const span of at) {
      const labels = labelsIn(context.text.slice(span.start, span.end));
      const own = goods.filter(({ label }, index) =>
        label === null ? labels.has(String(index + 1)) : labels.has(label.toUpperCase()),
      );
      if (own.length > 0) return own.map(({ id }) => id);
    }
    return [];
  });
  return allotted.every((ids) => ids.length > 0) ? allotted : null;
}

function byParties(
  deals: readonly DealPlace[],
  goods: readonly PlacedGood[],
  references: PartyReferences,
): string[][] | null {
  const allotted = deals.map(({ from, to }) =>
    goods
      .filter(({ span }) => {
        const named = references.named(span);
        return named.length > 0 && (named.every((id) => from.includes(id)) || named.every((id) => to.includes(id)));
      })
      .map(({ id }) => id),
  );
  const once = goods.every(({ id }) => allotted.filter((ids) => ids.includes(id)).length <= 1);
  return once && allotted.every((ids) => ids.length > 0) ? allotted : null;
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
  return (
    byLabel(context, deals, goods) ??
    byOrder(context, deals, goods) ??
    byParties(deals, goods, references) ??
    (deals.some(({ at }) => at.length > 0) ? null : inOrder) ??
    deals.map(() => all)
  );
}
