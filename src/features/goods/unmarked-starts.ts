/** Goods that begin without a mark: joined by "alsmede", opening a paragraph, listed by parcel, or named before a list. */
import type { Entity, Span } from "../../deed.ts";
import { type DeedContext, entitiesIn, paragraphAt, sentenceAt, textOf } from "../context.ts";
import { classifyGood } from "./classify.ts";
import { UNIT_TYPES } from "./good-words.ts";
import { hasEvidence, hasGround, hasIncome, SHARE, SITE_LEAD } from "./item-heads.ts";
import { isNext, LEAD_STOP, type Start } from "./starts.ts";

const ARTICLE = "(?:een|ene|het|de|un|une|le|la|l['’]|ein|eine|einen|das|die|der|den)";
const OPENER = new RegExp(
  String.raw`(?:^|\n|[.;:,]\s*|\s)(?:(?:ainsi|de même) qu['’]une?\s+|(?:alsmede|alsook|evenals|evenzeer|benevens|ainsi que|de même que|et aussi|sowie|nebst|ebenso|en verder|daarnaast|et|en|und)\s+(?:${ARTICLE}\s*|(?=(?:an(?:liegend|grenzend|schließend|stoßend)|angrenzend|aan(?:palend|liggend|grenzend)|attenant|contigu)\p{L}*\s)))(?:\p{L}+\s+){0,4}$`,
  "iu",
);
/** "De grond: een …", "Het appartement A0.1: …": a paragraph may name its subject, with its mark, before the noun phrase. */
const PARAGRAPH_OPENER = new RegExp(
  String.raw`^\s*(?:${ARTICLE}\s*)?(?:\p{L}+[\s-]+){0,4}(?:(?:\p{L}+\s+)?(?:[A-Z]{0,2}\d[\dA-Z.]*|\p{L}+)\s*:\s*(?:${ARTICLE}\s*)?(?:\p{L}+[\s-]+){0,3})?$`,
  "iu",
);

/** "Dem Herrn X werden zugeteilt ein …", "Aan mevrouw Y wordt toebedeeld een …": a paragraph that gives a good to somebody. */
const ALLOTTED = new RegExp(
  String.raw`^\s*(?:dem|der|aan|à|au|a)\s[^.;:\n]{3,80}?(?<!\p{L})(?:zugeteilt|zugewiesen|toebedeeld|toegewezen|toegekend|attribuée?s?|assignée?s?)(?!\p{L})\s*:?\s*(?:${ARTICLE}\s*)?(?:\p{L}+[\s-]+){0,3}$`,
  "iu",
);

/** A second good without a mark: it follows "alsmede een …", has a parcel of its own, and the good before it has one already. */
export function findJoinedStarts(context: DeedContext, zone: Span): Start[] {
  const starts: Start[] = [];
  const goods = entitiesIn(context, zone, "GOOD").filter(({ text }) => classifyGood(text) !== null);
  const leadOf = (head: Entity): string => context.text.slice(Math.max(zone.start, head.start - 80), head.start);
  let floor = goods[0]?.start ?? zone.start;
  for (const [index, head] of goods.entries()) {
    if (index === 0 || !OPENER.test(leadOf(head))) continue;
    const next = goods.slice(index + 1).find((other) => OPENER.test(leadOf(other)))?.start ?? zone.end;
    const own = entitiesIn(context, { start: head.end, end: Math.min(next, head.end + 500) }, "PARCEL");
    if (own.length === 0 || !isMeasured(context, { start: floor, end: head.start })) continue;
    starts.push(plainStart(head.start, head));
    floor = head.start;
  }
  return starts;
}

const plainStart = (at: number, head: Entity): Start => ({
  at,
  head,
  label: null,
  group: null,
  kind: "plain",
  labels: [],
});

/** Whether a good is described to its end there: its parcel, and after it an area or an amount. */
export function isMeasured(context: DeedContext, span: Span): boolean {
  const parcel = entitiesIn(context, span, "PARCEL")[0];
  return parcel !== undefined && entitiesIn(context, { start: parcel.end, end: span.end }, "AREA", "MONEY").length > 0;
}

/**
 * Goods that each open a paragraph without a mark ("L'appartement numéro 12 …", "L'emplacement de parking numéro 3 …"): each has evidence before the next
 * begins. A paragraph that takes up a noun already named ("De woning dateert van …") opens no good, unless a parcel of its own stands in it.
 */
export function findParagraphStarts(context: DeedContext, zone: Span): Start[] {
  const openers = entitiesIn(context, zone, "GOOD").filter((head) => {
    const paragraph = Math.max(paragraphAt(context, head.start).start, zone.start);
    const lead = context.text.slice(paragraph, head.start);
    const isFirst = !entitiesIn(context, { start: paragraph, end: head.start }, "GOOD").some(
      ({ text }) => classifyGood(text) !== null,
    );
    return (
      isFirst &&
      classifyGood(head.text) !== null &&
      ((lead.length < 60 && PARAGRAPH_OPENER.test(lead) && !LEAD_STOP.test(lead)) || ALLOTTED.test(lead))
    );
  });
  const starts: Start[] = [];
  for (const [index, head] of openers.entries()) {
    const paragraph = paragraphAt(context, head.start);
    const end = openers[index + 1]?.start ?? zone.end;
    const type = classifyGood(head.text)?.type;
    const taken = starts.some((start) => classifyGood(start.head.text)?.type === type);
    // "Het appartement A1.1 …; 130/1.000sten": another unit of a kind named before, by its share.
    const unit = type !== undefined && UNIT_TYPES.has(type) && SHARE.test(textOf(context, { start: head.start, end }));
    const proven =
      taken && !unit
        ? entitiesIn(context, { start: head.end, end: paragraph.end }, "PARCEL").length > 0 &&
          isMeasured(context, { start: starts.at(-1)?.at ?? zone.start, end: head.start })
        : hasEvidence(context, { start: head.start, end }) &&
          (starts.length === 0 ||
            hasGround(context, { start: head.start, end }) ||
            hasIncome(context, { start: starts.at(-1)?.at ?? zone.start, end: head.start }));
    if (proven) starts.push(plainStart(head.start, head));
  }
  return starts.length >= 2 ? starts : [];
}

/** Lists without nouns first: paragraphs that open with a parcel ("sectie A nr. 12, weiland, …"), two or more. */
export function findParcelStarts(context: DeedContext, zone: Span): Start[] {
  const starts: Start[] = [];
  for (const parcel of entitiesIn(context, zone, "PARCEL")) {
    const paragraph = paragraphAt(context, parcel.start);
    if (parcel.start - paragraph.start > 6) continue;
    const head = entitiesIn(context, { start: parcel.end, end: paragraph.end }, "GOOD").find(
      ({ text }) => classifyGood(text) !== null,
    );
    if (head !== undefined && head.start - parcel.end < 40) starts.push(plainStart(parcel.start, head));
  }
  return starts.length >= 2 ? starts : [];
}

/** Words that make the noun after them the building or site that units lie in. */
export const BUILDING_LEAD =
  /\b(?:in (?:een|het|dem|einem)|dans (?:un|une|l['’])|du complexe|de l['’](?:immeuble|ensemble)|deel uitmakend|faisant partie|gehörend|des gebäudes)\b/iu;

const leadSentence = (context: DeedContext, zone: Span, { start }: Span): string =>
  context.text.slice(Math.max(zone.start, sentenceAt(context, start).start, start - 260), start);

/** The good named before a list, when it is one of its own: it has its parcel and is not the building that the list takes apart. */
export function findLeadingStart(context: DeedContext, zone: Span, first: Start): Start | null {
  const before: Span = { start: zone.start, end: first.at };
  const head = entitiesIn(context, before, "GOOD").find(({ text }) => classifyGood(text) !== null);
  if (head === undefined || first.head.start <= head.start) return null;
  const parcels = entitiesIn(context, { start: head.end, end: first.at }, "PARCEL");
  if (parcels.length === 0 || entitiesIn(context, { start: head.end, end: first.at }, "AREA").length === 0) return null;
  const lead = context.text.slice(Math.max(zone.start, head.start - 60), head.start);
  if (BUILDING_LEAD.test(lead) || SITE_LEAD.test(leadSentence(context, zone, head)) || /\d+\s*$/.test(lead))
    return null;
  return { at: head.start, head, label: null, group: null, kind: "plain", labels: [] };
}

const UPON = /(?<!\p{L})(?:op|sur|auf)\s+(?:\p{L}+\s+)?$/iu;

/** "De grond: een perceel grond …": ground that a building's statutes describe as a thing of its own; not "op grond die …", nor a yard. */
const isOwnGround = (context: DeedContext, { text, origin, start }: Entity): boolean =>
  origin !== "rule" &&
  /perceel|parcelle|terrain|parzelle|grundst|bouw|bau/iu.test(text) &&
  !UPON.test(context.text.slice(Math.max(0, start - 25), start));

/** The ground or the whole block described before the units that have it in shares, each with its thousandths: no good beside them. */
export function siteOf(
  context: DeedContext,
  zones: readonly { readonly zone: Span; readonly starts: readonly Start[] }[],
): Start | null {
  const all = zones.flatMap(({ zone, starts }) =>
    starts.map((start, index) => ({ start, text: context.text.slice(start.at, starts[index + 1]?.at ?? zone.end) })),
  );
  const [first, ...units] = all;
  const kind = first === undefined ? null : classifyGood(first.start.head.text);
  const isSite =
    first !== undefined &&
    !isNext(first.start.label, units[0]?.start.label ?? null) &&
    (kind?.type === "building" || (kind?.type === "land" && !isOwnGround(context, first.start.head))) &&
    !SHARE.test(first.text) &&
    units.length > 0 &&
    units.every(
      ({ start, text }) => UNIT_TYPES.has(classifyGood(start.head.text)?.type ?? "other") && SHARE.test(text),
    );
  return isSite ? first.start : null;
}
