/** Which goods pass in which transaction: by the deed's order, by the lots its items name, by the parties a good's text names. */
import type { Span } from "../deed.ts";
import { clauseAt, clausesOf, type DeedContext } from "./context.ts";
import type { PartyReferences } from "./party-references.ts";

/** A good with the text that is its own, its label ("A", "4", "K14") and the one of the part it is listed under, where it has them. */
export type PlacedGood = {
  readonly id: string;
  readonly span: Span;
  readonly label: string | null;
  readonly group: string | null;
};

type DealPlace = { readonly from: readonly string[]; readonly to: readonly string[]; readonly at: readonly Span[] };

/** What the deed calls its lots, and what they are numbered with: letters, digits, Roman digits, words up to twelve (nl, fr, de). */
const LOT_WORD =
  "lot(?:en|s)?|kavels?|los(?:es|e|en)?|massa|goed(?:eren)?|biens?|emprises?|numéros?|nummers?|nrs?\\.?|onder|sub|unter|gut|gut|güte?rn?|parcelles?|perce(?:el|len)|parzellen?|excédent|groep|groupe|gruppe|ziffer|punkt|punt|point";
const COUNT_WORDS: Readonly<Record<string, string>> = {
  un: "1",
  deux: "2",
  trois: "3",
  quatre: "4",
  cinq: "5",
  six: "6",
  sept: "7",
  huit: "8",
  neuf: "9",
  dix: "10",
  onze: "11",
  douze: "12",
  een: "1",
  één: "1",
  twee: "2",
  drie: "3",
  vier: "4",
  vijf: "5",
  zes: "6",
  zeven: "7",
  acht: "8",
  negen: "9",
  tien: "10",
  elf: "11",
  twaalf: "12",
  eins: "1",
  zwei: "2",
  drei: "3",
  fünf: "5",
  sechs: "6",
  sieben: "7",
  neun: "9",
  zehn: "10",
  zwölf: "12",
};
const LOT_NAME = `(?:[A-Z](?:\\.\\d{1,2})?|\\d{1,3}|[IVX]{1,4}|${Object.keys(COUNT_WORDS).join("|")})(?![\\p{L}\\d])`;
const LOT_JOIN = "(?:\\s*,\\s*|\\s+(?:en|et|und|tot en met|tot|à|bis)\\s+)";
const LOT_REFERENCE = new RegExp(
  `(?<!\\p{L})(?:${LOT_WORD})\\s+(?:n[°or]\\.?\\s*|(?:numéros?|nummers?|onder|sous|unter|ziffer)\\s+)*(${LOT_NAME}(?:${LOT_JOIN}${LOT_NAME})*)`,
  "giu",
);
const ORDINAL_NOUN =
  "(?:goed|kavel|lot|perceel|immeuble|bien|maison|gut|los|objekt|koop|verkoop|verkauf|vente|schenking|donation|schenkung)";
const ORDINALS: readonly RegExp[] = [
  "eerste|premi(?:er|ère)|erste[rns]?",
  "tweede|second|seconde|deuxième|zweite[rns]?",
  "derde|troisième|dritte[rns]?",
  "vierde|quatrième|vierte[rns]?",
].map((ordinal) => new RegExp(`(?<!\\p{L})(?:${ordinal})(?: ${ORDINAL_NOUN}|(?= zum | pour | voor ))`, "iu"));

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** All names from one to the other: "I bis IV", "1 tot 3". */
function rangeOf(from: string, to: string): string[] {
  const roman = [ROMAN.indexOf(from), ROMAN.indexOf(to)] as const;
  if (roman[0] >= 0 && roman[1] > roman[0]) return ROMAN.slice(roman[0], roman[1] + 1);
  const [first, last] = [Number(from), Number(to)];
  if (Number.isInteger(first) && last > first && last - first < 40)
    return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  return [from, to];
}

/** Names of lots in a text: "lot 4", "numéros 1 et 2", "Gütern I bis IV", "het tweede goed". */
export function lotsIn(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  const nameOf = (word: string): string => COUNT_WORDS[word.toLowerCase()] ?? word.toUpperCase();
  for (const match of text.matchAll(LOT_REFERENCE)) {
    const list = match[1] ?? "";
    const names = list.split(new RegExp(LOT_JOIN, "iu")).map(nameOf);
    const range = /\s(?:tot en met|tot|à|bis)\s/iu.test(list) && names.length === 2;
    for (const name of range ? rangeOf(names[0] ?? "", names[1] ?? "") : names) labels.add(name);
  }
  ORDINALS.forEach((pattern, index) => {
    if (pattern.test(text)) labels.add(String(index + 1));
  });
  return labels;
}

/** Characters at the head of a good's text in which its own names stand: the lot's, a heading's. */
const HEAD_REACH = 170;
const SECTION_MARK = /(?:^|\n)\s*((?:[A-Z]|\d{1,2})\.\d{1,2})\.?\s/gu;

/** Where a good's names may stand, surest first: its own mark, its part's mark, the heading above it, the head of its text. */
const NAME_SOURCES: readonly ((context: DeedContext, good: PlacedGood) => Iterable<string>)[] = [
  (_, { label }) => (label === null ? [] : [label.toUpperCase()]),
  (_, { group }) => (group === null ? [] : [group.toUpperCase()]),
  headingAbove,
  (context, { span }) => {
    const head = context.text.slice(span.start, Math.min(span.end, span.start + HEAD_REACH));
    return [...lotsIn(head), ...[...head.matchAll(SECTION_MARK)].map((match) => match[1] ?? "")];
  },
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
        const labels = lotsIn(context.text.slice(span.start, span.end));
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

/** Every deal has goods, and no good stands in two. */
function isSplit(allotted: readonly (readonly string[])[], goods: readonly PlacedGood[]): boolean {
  return (
    allotted.every((ids) => ids.length > 0) &&
    goods.every(({ id }) => allotted.filter((ids) => ids.includes(id)).length <= 1)
  );
}

/** By the party named at the head of a good's text ("Lot 1 (echtgenoten X)", "Door de Stad afgestaan"), which holds until another is named. */
function byParties(
  deals: readonly DealPlace[],
  goods: readonly PlacedGood[],
  references: PartyReferences,
): string[][] | null {
  const allotted: string[][] = deals.map(() => []);
  let last = -1;
  for (const { id, span } of goods) {
    const heading = { start: span.start, end: Math.min(span.end, span.start + HEAD_REACH) };
    const named = references.named(heading)[0] ?? references.named(span).at(-1);
    const owner = named === undefined ? -1 : deals.findIndex(({ from }) => from.includes(named));
    const taker = named === undefined ? -1 : deals.findIndex(({ to }) => to.includes(named));
    const only = deals.filter(({ from }) => named !== undefined && from.includes(named)).length === 1;
    if (named !== undefined) last = only ? owner : taker;
    allotted[last]?.push(id);
  }
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
    byParties(deals, goods, references) ??
    byLabel(context, deals, goods, split) ??
    (deals.some(({ at }) => at.length > 0) ? null : inOrder) ??
    deals.map(() => all)
  );
}
