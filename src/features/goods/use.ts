import type { ClauseKind, Span } from "../../deed.ts";
import { clausesOf, type DeedContext, entitiesIn, type Found, foundByRule, textOf } from "../context.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";
import { clausesFor, readableText, readStatements, statementsIn } from "./statements.ts";
import { DWELLS, LEAVES_LATER, type Occupancy, OWNER_STAYS, PRESENT_USE, readStatement } from "./use-words.ts";

/**
 * A party that lives in the good or works it, named and not called seller ("Madame Vandenplas, qui habite seule les lieux"): the name stands among the
 * parties and next to the verb. A buyer in the place holds it by a lease, which is worded.
 */
function ownUseOf(context: DeedContext): RegExp | null {
  const names = clausesOf(context, "parties", "representation")
    .flatMap((clause) => entitiesIn(context, clause, "PERSON"))
    .flatMap(({ text }) => text.split(/[\s,-]+/))
    .filter((token) => /^\p{Lu}\p{L}{2,}$/u.test(token));
  if (names.length === 0) return null;
  const name = [...new Set(names)].join("|");
  return new RegExp(
    `(?<!\\p{L})(?:${name})(?!\\p{L})(?:(?![.;]).){0,50}?(?<!\\p{L})(?:${DWELLS})|(?<!\\p{L})(?:${DWELLS})(?:(?![.;]).){0,40}?(?:door|par|von|durch)\\s+(?:\\p{L}+\\s+){0,4}(?:${name})(?!\\p{L})`,
    "iu",
  );
}

/** Clauses whose words on use are rules, history or persons. */
const NO_USE: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  "header",
  "opening",
  "parties",
  "representation",
  "title_origin",
  "condominium",
  "fiscal",
  "insurance",
  "preemption",
  "soil",
]);

/** Old deeds give the use in the clause by which the right passes, or beside the price. */
const usesInPassing = (context: DeedContext): readonly Span[] =>
  context.clauses
    .filter(({ kind }) => !NO_USE.has(kind))
    .flatMap((clause) => statementsIn(context, clause))
    .filter((statement) => [PRESENT_USE, OWNER_STAYS].some((pattern) => pattern.test(textOf(context, statement))));

/** The uses told so far: of goods that a statement names, and of all. */
type Uses = {
  readonly named: (Found<Occupancy> | null)[];
  readonly general: (Found<Occupancy> | null)[];
};

/** How each good is used at the deed. Clauses on occupation are read first, then those on the transfer of possession. */
export function readOccupancy(context: DeedContext, segments: readonly GoodSegment[]): (Found<Occupancy> | null)[] {
  const ownUse = ownUseOf(context);
  const own = clausesFor(context, "occupancy");
  const tells = (zones: readonly Span[]): boolean =>
    zones
      .flatMap((clause) => statementsIn(context, clause))
      .some((statement) => readStatement(readableText(context, statement), ownUse) !== null);
  const transfers = clausesOf(context, "transfer");
  const clauses = tells(own) ? own : tells(transfers) ? transfers : usesInPassing(context);
  const sure = clausesOf(context, "occupancy").length > 0 ? 0.85 : 0.65;
  const told = readUses(context, segments, clauses, ownUse, sure);
  // "… date à laquelle la veuve devra l'avoir laissée libre": what the clause on occupation leaves out, the one on possession may tell.
  const leaving = transfers
    .flatMap((clause) => statementsIn(context, clause))
    .filter((statement) => LEAVES_LATER.test(textOf(context, statement)));
  const entry = clauses === own ? readUses(context, segments, leaving, ownUse, 0.65).named : [];
  const atOnce = enteredAtOnce(context, segments, [...transfers, ...own]);
  return segments.map((_, index) => {
    const general = told.general[index] ?? null;
    const immediate = general?.value === "occupied_by_seller" ? (atOnce[index] ?? null) : null;
    return told.named[index] ?? immediate ?? general ?? entry[index] ?? null;
  });
}

const AT_ONCE =
  /(?<!\p{L})(?:sofort|unverzüglich|immédiate?s?|immédiatement|aussitôt|dadelijk|onmiddellijk)(?!\p{L})/iu;

/** Where the owners work the goods themselves, those that a statement lets the buyer enter at once are free ("für die Parzellen a) und c) sofort"). */
function enteredAtOnce(
  context: DeedContext,
  segments: readonly GoodSegment[],
  clauses: readonly Span[],
): (Found<Occupancy> | null)[] {
  const free: (Found<Occupancy> | null)[] = segments.map(() => null);
  for (const statement of clauses.flatMap((clause) => readStatements(context, segments, clause))) {
    const match = AT_ONCE.exec(textOf(context, statement));
    const start = statement.start + (match?.index ?? 0);
    if (match === null || statement.goods === null || statement.goods.length === segments.length) continue;
    for (const good of statement.goods)
      free[good] ??= foundByRule({ start, end: start + match[0].length }, "free", 0.6);
  }
  return free;
}

/** What the statements of the clauses say of each good. */
function readUses(
  context: DeedContext,
  segments: readonly GoodSegment[],
  clauses: readonly Span[],
  ownUse: RegExp | null,
  sure: number,
): Uses {
  const uses: Uses = { named: segments.map(() => null), general: segments.map(() => null) };
  const found = (at: number, hit: { readonly at: number; readonly length: number; readonly value: Occupancy }) =>
    foundByRule({ start: at + hit.at, end: at + hit.at + hit.length }, hit.value, sure);
  let before: Occupancy | null = null;
  for (const statement of clauses.flatMap((clause) => readStatements(context, segments, clause))) {
    if (statement.goods === null || statement.goods.length === 0) {
      const hit = readStatement(readableText(context, statement), ownUse, before);
      if (hit === null) continue;
      before = hit.value;
      for (const [index] of segments.entries()) uses.general[index] ??= found(statement.start, hit);
      continue;
    }
    const all = readOfAll(context, segments, statement, ownUse);
    if (all !== null) {
      for (const [index] of segments.entries()) uses.general[index] ??= foundByRule(all, all.value, sure);
      continue;
    }
    for (const part of splitByMention(context, segments, statement, ownUse)) {
      const hit = readStatement(readableText(context, part), ownUse, before);
      if (hit === null) continue;
      before = hit.value;
      for (const good of part.goods) uses.named[good] ??= found(part.start, hit);
    }
  }
  return uses;
}

const ALL_GOODS =
  /^[\s\d.)]*(?:tous )?(?:les biens(?! suivants)|de (?:verkochte )?goederen|alle goederen|(?:alle|die) (?:güter|immobilien))(?!\p{L})/iu;

/** "Les biens sont libres, le locataire de l'appartement ayant quitté les lieux": said of all goods before one of them is named. */
function readOfAll(
  context: DeedContext,
  segments: readonly GoodSegment[],
  statement: Span,
  ownUse: RegExp | null,
): (Span & { readonly value: Occupancy }) | null {
  const [named] = findMentions(context, segments, statement);
  const head = context.text.slice(statement.start, named?.start ?? statement.end);
  if (!ALL_GOODS.test(head)) return null;
  const main = head.slice(0, head.indexOf(",") + 1 || head.length);
  const hit = readStatement(main, ownUse);
  if (hit === null) return null;
  const start = statement.start + hit.at;
  return { start, end: start + hit.length, value: hit.value };
}

/** "die Wiese ist verpachtet, der Wald nicht": the verb before is denied. */
const ELLIPSIS = /(?<!\p{L})(?:nicht|niet|pas|non)\s*[.;]?\s*$/iu;

/** "het penthouse en de kelder zijn vrij, de garage is verhuurd": a statement cut where the goods change after a verb. */
function splitByMention(
  context: DeedContext,
  segments: readonly GoodSegment[],
  statement: Span,
  ownUse: RegExp | null,
): readonly (Span & { readonly goods: readonly number[] })[] {
  const mentions = findMentions(context, segments, statement);
  const parts: (Span & { readonly goods: readonly number[] })[] = [];
  let start = statement.start;
  let goods: number[] = [];
  let lastEnd = statement.start;
  for (const mention of mentions) {
    const between = context.text.slice(lastEnd, mention.start);
    const hasVerb =
      goods.length > 0 &&
      readStatement(context.text.slice(start, mention.start), ownUse) !== null &&
      /,|\b(?:en|et|und|maar|mais|aber|terwijl|tandis)\b/iu.test(between);
    if (hasVerb) {
      parts.push({ start, end: mention.start, goods });
      start = mention.start;
      goods = [];
    }
    goods = [...goods, ...mention.goods];
    lastEnd = mention.end;
  }
  const last = { start, end: statement.end, goods };
  const before = parts.at(-1);
  // "Mevrouw X betrekt de duplex en de kelder": what no verb follows goes with the goods before it.
  if (
    before === undefined ||
    ELLIPSIS.test(textOf(context, last)) ||
    readStatement(textOf(context, last), ownUse) !== null
  )
    return [...parts, last];
  return [...parts.slice(0, -1), { start: before.start, end: last.end, goods: [...before.goods, ...goods] }];
}
