import type { Money, Span } from "../../deed.ts";
import { parseMoney } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, type Found, foundIn, textAfter, textBefore } from "../context.ts";
import { findMentions, goodsOf } from "./mentions.ts";
import type { OwnedText } from "./owned-text.ts";
import { sharedTail } from "./parcels.ts";
import { type GoodMap, mainGoodOf } from "./segment.ts";

/** "Kadastraal inkomen" in the three languages and its abbreviations. */
const INCOME =
  /(?:kadastr\w* (?:inkomen|ink\.)|\bK\.?\s?I\.?(?![\p{L}])|revenus? cadastra(?:l|ux)|\bR\.?\s?C\.?(?![\p{L}])|kataster(?:al)?-?\s?einkommen\w*|katastereinkünfte)/giu;
const INDEXED =
  /(?<!niet[- ]?)ge[iï]ndexeerde?\s*\|(?![^.;]*niet[- ]ge)|\|\s*(?<!non[- ])indexée?(?!\p{L})(?![^.;]*non[- ]ind)|(?<!nicht )indexierte[sn]?\s*\|(?![^.;]*nicht ind)/iu;
const PLAIN = /(?:niet[- ]ge[iï]ndexeerde?|non[- ]indexée?|nicht indexiert\p{L}*)[\s:]*(?:van|de|is|est|von)?\s*$/iu;
/** A ceiling set by a tax rule is no income of the good. */
const CEILING =
  /niet (?:hoger|meer)|overschrijdt|hoger dan|maximum|ne (?:dépass|excèd|excéd|peut)\p{L}*|n['’]excéd\p{L}*|ne dépassant|supérieur|inférieur|nicht (?:über|höher|mehr)|übersteig\p{L}*/iu;
/** The income of the parcel that a piece was cut from is not the piece's. */
const FOREIGN =
  /moederperce|stamnummer|stammnummer|parcelle[s]? mère|volledige? nummer|geheel perceel|stammparzelle|parcelle d['’]origine/iu;

/** "612 euro voor de studio en 110 euro voor de garagebox": the good stands behind its amount; "voor het geheel" is no good's alone. */
const FOR = /^\s*,?\s*(?:voor|pour|für)\s/iu;
const FOR_ALL =
  /^\s*,?\s*(?:voor|pour|für)\s+(?:het geheel|alles|de gehele|l['’]ensemble|le tout|la totalité|das ganze|alles)/iu;

/** Whether an amount is worded as cadastral income: its cue stands before it, with no other amount between. */
function isIncome(context: DeedContext, amount: Span, floor: number): boolean {
  const before = textBefore(context, amount.start, 170, floor);
  const cue = [...before.matchAll(INCOME)].at(-1);
  if (cue === undefined)
    return /^\s*,?\s*(?:\(?\s*(?:als |de |)\s*(?:kadastraal inkomen|K\.I\.))/iu.test(
      textAfter(context, amount.end, 40),
    );
  const between = { start: amount.start - before.length + cue.index + cue[0].length, end: amount.start };
  const amounts = entitiesIn(context, between, "MONEY");
  if (PLAIN.test(before)) return true;
  // Of the indexed and the plain income side by side the plain one is the record's: taxes index it anew each year.
  if (
    INDEXED.test(
      `${before.slice(Math.max(0, cue.index - 20), cue.index)}|${context.text.slice(between.start, between.end)}`,
    )
  )
    return false;
  const isListed = amounts.length > 0 && amounts.every(({ end }) => FOR.test(textAfter(context, end, 12)));
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

/** Cadastral income of each good: from its own text; else from a shared paragraph that names the good; the income of all stands on a sole good. */
export function readIncomes(context: DeedContext, map: GoodMap, text: OwnedText): (Found<Money> | null)[] {
  const incomes: (Found<Money> | null)[] = map.segments.map(() => null);
  for (const [index, spans] of text.own.entries()) {
    for (const { found, at } of spans.flatMap((span) => readIn(context, span))) {
      const after = textAfter(context, at.end, 60);
      if (map.segments.length > 1 && FOR_ALL.test(after)) continue;
      const behind = { start: at.end, end: at.end + 60 };
      const named = FOR.test(after) ? findMentions(context, map.segments, behind)[0]?.goods : undefined;
      for (const good of named ?? [index]) incomes[good] ??= found;
    }
  }
  const main = [mainGoodOf(map.segments)].filter((index) => index !== null);
  const tail = sharedTail(context, map);
  const inTail = (span: Span): boolean => tail !== null && span.start >= tail.start && span.end <= tail.end;
  for (const span of text.common) {
    let from = span.start;
    for (const { found, at } of readIn(context, span)) {
      const goods =
        goodsOf(context, map.segments, at, from, Math.min(span.end, at.end + 60)) ??
        (map.segments.length === 1 ? [0] : inTail(span) ? main : []);
      for (const good of goods) incomes[good] ??= found;
      from = at.end;
    }
  }
  if (map.segments.length === 1 && incomes[0] === null) {
    const elsewhere = context.clauses
      .filter(({ kind }) => !["parties", "title_origin", "condominium"].includes(kind))
      .flatMap((clause) => readIn(context, clause));
    incomes[0] = elsewhere[0]?.found ?? null;
  }
  return incomes;
}
