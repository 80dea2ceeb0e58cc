import type { Money, Span } from "../../deed.ts";
import { parseMoney } from "../../forms/index.ts";
import {
  type DeedContext,
  entitiesIn,
  type Found,
  foundIn,
  sentenceAt,
  textAfter,
  textBefore,
  textOf,
} from "../context.ts";
import { findMentions, goodsOf } from "./mentions.ts";
import type { OwnedText } from "./owned-text.ts";
import { sharedTail } from "./parcels.ts";
import { type GoodMap, type GoodSegment, mainGoodOf } from "./segment.ts";
import { cellUnder, headsOf, rowOf } from "./table-rows.ts";

/** "Kadastraal inkomen" in the three languages and its abbreviations. */
const INCOME =
  /(?:kadastr\w* (?:inkomen|ink\.)|\bK\.?\s?I\.?(?![\p{L}])|revenus? cadastra(?:l|ux)|\brev\.?\s?cad(?:astr)?\.|\bR\.?\s?C\.?(?![\p{L}])|\bK\.?\s?E\.?(?![\p{L}])|kat(?:aster)?\.?-?\s?eink\.|katast(?:er(?:al)?|ral)-?\s?einkommen\w*|katastereinkünfte)/giu;
/** As a column's head. */
const INCOME_HEAD = new RegExp(INCOME.source, "iu");
const INDEXED =
  /(?<!niet[- ]?)ge[iï]ndexeerde?\s*\|(?![^.;]*niet[- ]ge)|\|\s*(?<!non[- ])indexée?(?!\p{L})(?![^.;]*non[- ]ind)|(?<!nicht )indexierte[sn]?\s*\|(?![^.;]*nicht ind)/iu;
const PLAIN = /(?:niet[- ]ge[iï]ndexeerde?|non[- ]indexée?|nicht indexiert\p{L}*)[\s:]*(?:van|de|is|est|von)?\s*$/iu;
/** A ceiling set by a tax rule is no income of the good. */
const CEILING =
  /niet (?:hoger|meer)|overschrijdt|hoger dan|maximum|ne (?:dépass|excèd|excéd|peut)\p{L}*|n['’]excéd\p{L}*|ne dépassant|supérieur|inférieur|nicht (?:über|höher|mehr)|übersteig\p{L}*/iu;
/** The income of the parcel that a piece was cut from is not the piece's. */
const FOREIGN =
  /moederperce|stamnummer|stammnummer|parcelle[s]? mère|volledige? nummer|geheel perceel|stammparzelle|parcelle d['’]origine/iu;

/** "KI van het geheel", where only a part of a parcel passes ("deel van nummer 355A"): the whole's, not the piece's. */
const OF_THE_WHOLE =
  /^\s*(?:van het geheel|du tout|de l['’]ensemble|de la totalité|des ganzen|für das ganze)(?!\p{L})/iu;
const PART_OF = /(?<!\p{L})(?:deel van|partie d[eu]|teil (?:von|de[rs]))(?!\p{L})/iu;

/** The income of a whole not yet shared out between the piece and the rest. */
const NOT_SHARED_OUT =
  /^[^.;]{0,12}(?:n['’](?:a|est) pas (?:encore )?(?:été )?(?:ventilé|réparti|scindé)|(?:is|werd) (?:nog )?niet (?:gesplitst|opgesplitst|verdeeld)|(?:ist|wurde) (?:noch )?nicht aufgeteilt)/iu;

/** "612 euro voor de studio en 110 euro voor de garagebox": the good stands behind its amount; "voor het geheel" is no good's alone. */
const FOR = /^\s*,?\s*(?:voor|pour|für)\s/iu;
/** "voor A 2.810 frank en voor B 845 frank": the next good follows. */
const NEXT_FOR = /^\s*,?\s*(?:(?:en|et|und)\s+)?(?:voor|pour|für)\s/iu;
const FOR_ALL =
  /^\s*,?\s*(?:voor|pour|für)\s+(?:het geheel|alles|de gehele|l['’]ensemble|le tout|la totalité|das ganze|alles)/iu;

/** "Voor al hunne goederen samen": what the buyers hold, stated for a reduced duty, is no good's. */
const HOLDINGS =
  /^\s*,?\s*(?:voor|pour|für)\s+(?:al(?: de|le)? (?:hun|zijn|haar)|tou(?:s|tes) (?:leurs|ses)|(?:alle|sämtliche) (?:ihre|seine))\p{L}*(?!\p{L})/iu;

/** "D'un revenu cadastral global de": what the units have together. */
const GLOBAL = /(?<!\p{L})(?:glob(?:a(?:al|le)|al)|gezamenlijk|gesamte[ns]?)(?!\p{L})[^.;]*$/iu;

const isPartSold = (context: DeedContext, span: Span): boolean =>
  entitiesIn(context, span, "PARCEL").some(({ text }) => PART_OF.test(text));

/** Whether an amount is worded as cadastral income: its cue stands before it, with no other amount between. */
function isIncome(context: DeedContext, amount: Span, floor: number): boolean {
  if (NOT_SHARED_OUT.test(textAfter(context, amount.end, 60)) || HOLDINGS.test(textAfter(context, amount.end, 40)))
    return false;
  const before = textBefore(context, amount.start, 170, floor);
  const cue = [...before.matchAll(INCOME)].at(-1);
  if (cue === undefined)
    return /^\s*,?\s*(?:\(?\s*(?:als |de |)\s*(?:kadastraal inkomen|K\.I\.))/iu.test(
      textAfter(context, amount.end, 40),
    );
  const between = { start: amount.start - before.length + cue.index + cue[0].length, end: amount.start };
  const amounts = entitiesIn(context, between, "MONEY");
  if (OF_THE_WHOLE.test(textOf(context, between)) && isPartSold(context, { start: floor, end: between.start }))
    return false;
  if (PLAIN.test(before)) return true;
  // Of the indexed and the plain income side by side the plain one is the record's: taxes index it anew each year.
  if (
    INDEXED.test(
      `${before.slice(Math.max(0, cue.index - 20), cue.index)}|${context.text.slice(between.start, between.end)}`,
    )
  )
    return false;
  const isListed = amounts.length > 0 && amounts.every(({ end }) => NEXT_FOR.test(textAfter(context, end, 12)));
  return (
    (amounts.length === 0 || isListed) &&
    !/[.;]\s+\p{Lu}/u.test(context.text.slice(between.start, between.end)) &&
    !FOREIGN.test(context.text.slice(between.start, between.end)) &&
    !CEILING.test(context.text.slice(between.start, between.end))
  );
}

function readIn(context: DeedContext, span: Span): { readonly found: Found<Money>; readonly at: Span }[] {
  return entitiesIn(context, span, "MONEY").flatMap((entity) => {
    const value = isIncome(context, entity, span.start) ? parseMoney(entity.text, context.deed.language).value : null;
    return value === null ? [] : [{ found: foundIn(entity, value, 0.95), at: entity }];
  });
}

/** The income of a table's row, told by the column's head alone: the amount below it; without bars the last of the row. */
function readRow(context: DeedContext, map: GoodMap, segment: GoodSegment): Found<Money>[] {
  const row = rowOf(context, map.zones, segment.head.start);
  const zone = map.zones.find(({ start, end }) => start <= segment.head.start && segment.head.start < end);
  const heads = row === null || zone === undefined ? null : headsOf(context, zone, row.line);
  if (heads === null || row === null) return [];
  const cell = cellUnder(context, heads, row.line, INCOME_HEAD);
  const amount = entitiesIn(context, cell ?? row.line, "MONEY").at(-1);
  if (amount === undefined) return [];
  const cue = [...textOf(context, heads).matchAll(INCOME)].at(-1);
  const value = cue === undefined ? null : parseMoney(amount.text, context.deed.language).value;
  return value === null ? [] : [foundIn(amount, value, 0.85)];
}

/**
 * Cadastral incomes of each good, in the order they are printed; the first is taken. From its own text; else from a shared paragraph that names the
 * good; the income of all stands on a sole good.
 */
export function findIncomes(context: DeedContext, map: GoodMap, text: OwnedText): readonly (readonly Found<Money>[])[] {
  const own: Found<Money>[][] = map.segments.map(() => []);
  for (const [index, spans] of text.own.entries()) {
    let from = 0;
    let isBehind = false;
    for (const { found, at } of spans.flatMap((span) => readIn(context, span))) {
      const after = textAfter(context, at.end, 60);
      const sentence = sentenceAt(context, at.start).start;
      const lead = { start: Math.max(from, sentence), end: at.start };
      const before = findMentions(context, map.segments, lead).at(-1)?.goods;
      // The first amount of a sentence tells on which side its good stands.
      if (from <= sentence) isBehind = before === undefined;
      from = at.end;
      if (map.segments.length > 1 && FOR_ALL.test(after)) continue;
      if (at.start < (map.segments[index]?.span.start ?? 0) && GLOBAL.test(textBefore(context, at.start, 60))) continue;
      const behind = { start: at.end, end: at.end + 60 };
      const isHead = (map.segments[index]?.head.end ?? 0) > lead.start;
      const named =
        FOR.test(after) && (isBehind || isHead)
          ? findMentions(context, map.segments, behind)[0]?.goods
          : isHead
            ? undefined
            : before;
      for (const good of named ?? [index]) own[good]?.push(found);
    }
  }
  const main = [mainGoodOf(map.segments)].filter((index) => index !== null);
  const tail = sharedTail(context, map);
  const inTail = (span: Span): boolean => tail !== null && span.start >= tail.start && span.end <= tail.end;
  const shared: Found<Money>[][] = map.segments.map(() => []);
  for (const span of text.common) {
    let from = span.start;
    for (const { found, at } of readIn(context, span)) {
      if (map.segments.length > 1 && GLOBAL.test(textBefore(context, at.start, 60, from))) continue;
      const goods =
        goodsOf(context, map.segments, at, from, Math.min(span.end, at.end + 60)) ??
        (map.segments.length === 1 ? [0] : inTail(span) ? main : []);
      for (const good of goods) shared[good]?.push(found);
      from = at.end;
    }
  }
  const incomes = own.map((found, index) => {
    const segment = map.segments[index];
    const printed = found.length > 0 ? found : (shared[index] ?? []);
    return printed.length > 0 || segment === undefined ? printed : readRow(context, map, segment);
  });
  const elsewhere = context.clauses
    .filter(({ kind }) => !["parties", "title_origin", "condominium"].includes(kind))
    .flatMap((clause) => readIn(context, clause));
  return incomes.map((printed, index) =>
    printed.length > 0
      ? printed
      : elsewhere
          .filter(({ at }) => map.segments.length === 1 || isOf(context, map, at, index))
          .slice(0, 1)
          .map(({ found }) => found),
  );
}

/** "Le revenu cadastral de la maison est de": outside the description an amount is a good's where its cue names that one alone. */
function isOf(context: DeedContext, map: GoodMap, { start }: Span, good: number): boolean {
  if (map.zones.some((zone) => zone.start <= start && start < zone.end)) return false;
  const from = Math.max(sentenceAt(context, start).start, start - 60);
  const cue = [...context.text.slice(from, start).matchAll(INCOME)].at(-1);
  if (cue === undefined) return false;
  const named = findMentions(context, map.segments, { start: from + cue.index, end: start });
  return named.length > 0 && named.every(({ goods }) => goods.length === 1 && goods[0] === good);
}
