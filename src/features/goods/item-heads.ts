/** What an item of a list names, and what proves it a good of its own. */
import type { Entity, Span } from "../../deed.ts";
import { type DeedContext, entitiesIn, entityAt, findAll, textOf } from "../context.ts";
import { PLAIN_NOUNS } from "./good-words.ts";
import type { Mark } from "./marks.ts";
import { nounOfRow } from "./table-rows.ts";

/** A share of the common parts, in thousandths or more. */
export const SHARE =
  /\/\s?1[.\s]?0{2,3}|\d\/1?\d[.\s]?\d{3}|duizendst|milli[èe]mes|tausendstel|onverdeeld|quotit|aandelen/iu;
const INCOME =
  /kadastra\w+ inkomen|\bK\.?I\.?\b|revenus? cadastr|\bR\.?C\.?\b|katast(?:er(?:al)?|ral)-?eink|\bK\.?\s?E\.?(?!\p{L})/iu;

/** A cadastral income with its amount. */
export const hasIncome = (context: DeedContext, span: Span): boolean =>
  INCOME.test(textOf(context, span)) && entitiesIn(context, span, "MONEY").length > 0;

/** A parcel, or a share of the common parts. */
export const hasGround = (context: DeedContext, span: Span): boolean =>
  entitiesIn(context, span, "PARCEL").length > 0 || SHARE.test(textOf(context, span));

/** What makes an item a good of its own: a parcel, a share of the common parts, a cadastral income. */
export const hasEvidence = (context: DeedContext, span: Span): boolean =>
  hasGround(context, span) || hasIncome(context, span);

/** What an item names: the noun marked first; in a lot's item whose first words hold none, the plain noun that stands before it. */
export function headOf(context: DeedContext, mark: Mark, marked: Entity | undefined, next: number): Entity | undefined {
  if (mark.row !== null) return nounOfRow(context, mark.row) ?? marked;
  const inside = marked !== undefined && marked.start < next ? marked : undefined;
  const item = { start: mark.end, end: next };
  const noun = findNoun(context, item) ?? (mark.kind === "lot" ? findBuilding(context, item) : null);
  if (inside === undefined) return noun ?? marked;
  const direct = mark.kind === "dash" ? null : directNoun(context, { start: mark.end, end: inside.start });
  if (direct !== null) return direct;
  const isLot = noun !== null && LOT_LEAD.test(context.text.slice(mark.end, noun.start));
  return isLot && noun.start < inside.start ? noun : inside;
}
/** "b) la cave numéro 14, … comprise dans celle de l'appartement": the plain noun right behind the mark, with its number, where the model marked a later one. */
function directNoun(context: DeedContext, lead: Span): Entity | null {
  const match = UNIT_BEHIND_MARK.exec(textOf(context, lead));
  const text = match?.groups?.["noun"];
  if (match === null || text === undefined || entityAt(context, lead.start + match[0].length - 1) !== null) return null;
  const start = lead.start + match[0].length - text.length;
  return { label: "GOOD", start, end: start + text.length, text, score: 0.5, origin: "rule" };
}
const UNIT_BEHIND_MARK =
  /^\s*(?:(?:een|de|het|une?|la|le|l['’]|die|der|das|eine?n?|den)\s*)?(?<noun>appartement|apparte?ment|wohnung|studio|garage(?:box)?|parking|(?:auto)?sta(?:an|nd)plaats|parkeerplaats|stellplatz|emplacement de parking|kelder|berging|cave|keller)(?=\s+(?:num[ée]ro|nummer|n[°or]\.?|Nr\.?|["“„«]?\s*(?:\d|\p{Lu}\d)))/iu;

/** "Goed 1: een gebouw met …": a building named by the plain word right behind the lot's; elsewhere the word means what units lie in. */
function findBuilding(context: DeedContext, item: Span): Entity | null {
  const match = BUILDING_LOT.exec(textOf(context, item));
  const text = match?.[1];
  if (match === null || text === undefined || !hasGround(context, item)) return null;
  const end = item.start + match[0].length;
  return { label: "GOOD", start: end - text.length, end, text, score: 0.5, origin: "rule" };
}
const BUILDING_LOT =
  /^\s*[:.–—-]?\s*(?:een|un|une|ein|eine)\s+(?:(?!\p{L}*(?:in|dans)\s)\p{L}+\s+)?(\p{L}*gebouw|pand|bâtiment|immeuble|\p{L}*gebäude)(?![\p{L}-])/iu;

/** "Le lot « REZ » – section …" before the noun. */
const LOT_LEAD = /^\s*(?:(?:le|het|de|das|der) )?(?:lot|kavel|los)\s+["“„«‘]?\s*[\p{Lu}\d]/iu;

/** "In een gebouw genaamd …, opgericht op een ⟦perceel grond⟧": the ground under the building that the list takes apart. */
export const SITE_LEAD =
  /(?:(?:in (?:een|het|dem|einem)|dans (?:un|une|le|la)|des|du)\s(?:\p{L}+\s)?|dans l['’])\p{L}*(?:gebouw|residentie|complex|immeuble|bâtiment|résidence|gebäude|haus)\p{L}*(?!\p{L})[^;]*\s(?:op|sur|auf)\s+(?:een|het|de|un|une|le|la|einem|einer|dem|der)\s+$/iu;

/** A noun that the model did not mark, in an item that has a parcel or a share, and not the ground that the building of the units stands on. */
export function findNoun(context: DeedContext, span: Span): Entity | null {
  if (!hasGround(context, span)) return null;
  for (const { start, end, match } of findAll(
    context,
    { start: span.start, end: Math.min(span.end, span.start + 200) },
    PLAIN_NOUNS,
  )) {
    if (SITE_LEAD.test(context.text.slice(span.start, start))) continue;
    const covering = entityAt(context, start);
    // A noun in a table's cell is at times taken for the place's name.
    if (covering === null || (covering.label === "LOCATION" && covering.start === start && covering.end === end))
      return { label: "GOOD", start, end, text: match[0], score: 0.5, origin: "rule" };
  }
  return null;
}
