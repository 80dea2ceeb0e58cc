import type { Money, Span } from "../../deed.ts";
import { parseMoney } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, type Found, foundIn, textAfter, textBefore } from "../context.ts";
import { goodsOf } from "./mentions.ts";
import type { OwnedText } from "./owned-text.ts";
import type { GoodMap } from "./segment.ts";

/** "Kadastraal inkomen" in the three languages and its abbreviations. */
const INCOME =
  /(?:kadastr\w* (?:inkomen|ink\.)|\bK\.?\s?I\.?(?![\p{L}])|revenus? cadastra(?:l|ux)|\bR\.?\s?C\.?(?![\p{L}])|kataster(?:al)?-?\s?einkommen\w*|katastereinkünfte)/giu;
/** The income of the parcel that a piece was cut from is not the piece's. */
const FOREIGN =
  /moederperce|stamnummer|stammnummer|parcelle[s]? mère|volledige? nummer|geheel perceel|stammparzelle|parcelle d['’]origine/iu;

/** Whether an amount is worded as cadastral income: its cue stands before it, with no other amount between. */
function isIncome(context: DeedContext, amount: Span, floor: number): boolean {
  const before = textBefore(context, amount.start, 170, floor);
  const cue = [...before.matchAll(INCOME)].at(-1);
  if (cue === undefined)
    return /^\s*,?\s*(?:\(?\s*(?:als |de |)\s*(?:kadastraal inkomen|K\.I\.))/iu.test(
      textAfter(context, amount.end, 40),
    );
  const between = { start: amount.start - before.length + cue.index + cue[0].length, end: amount.start };
  return (
    entitiesIn(context, between, "MONEY").length === 0 &&
    !/[.;]\s+\p{Lu}/u.test(context.text.slice(between.start, between.end)) &&
    !FOREIGN.test(context.text.slice(between.start, between.end))
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
  const incomes: (Found<Money> | null)[] = text.own.map(
    (spans) => spans.flatMap((span) => readIn(context, span))[0]?.found ?? null,
  );
  for (const span of text.common) {
    let from = span.start;
    for (const { found, at } of readIn(context, span)) {
      const goods =
        goodsOf(context, map.segments, at, from, Math.min(span.end, at.end + 60)) ??
        (map.segments.length === 1 ? [0] : []);
      for (const good of goods) incomes[good] ??= found;
      from = at.end;
    }
  }
  if (map.segments.length === 1 && incomes[0] === null) {
    const elsewhere = context.clauses
      .filter(({ kind }) =>
        ["survey_plan", "taxes", "fiscal", "agreement", "other", "special_conditions"].includes(kind),
      )
      .flatMap((clause) => readIn(context, clause));
    incomes[0] = elsewhere[0]?.found ?? null;
  }
  return incomes;
}
