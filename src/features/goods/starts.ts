/** Where goods begin in one clause: list items, joined and paragraph descriptions, with the evidence that each needs. */
import type { Entity, GoodType, Span } from "../../deed.ts";
import { type DeedContext, entitiesIn, entityAt, findAll, textOf } from "../context.ts";
import { classifyGood } from "./classify.ts";
import { PLAIN_NOUNS } from "./good-words.ts";
import { findMarks, type MarkKind } from "./marks.ts";

/** What cannot stand between a mark and the noun that names the good: the item then speaks of a part, a share, or of something else. */
export const LEAD_STOP =
  /\b(?:met|avec|mit|privatie\w*|privative\w*|privativement|privateigentum|mede-?eigendom|copropri\w*|miteigent\w*|indivision(?! forc[ée]e d)|eigendom\s*:|in dem mehr|bestaande|comprenant|omvattend\w*|hebbende|verdieping\s*:|sous-sol\s*:|toit\w*\s*:|kelder\w*\s*:|gelijkvloers\w*\s*:|rez-de-chauss[ée]e\s*:|wordt|worden|werd|zijn|est|sont|ist|wird|sind|heeft|telt|dateert|verkla\w*|d[ée]clar\w*|voor een prijs|palend\w*|tenant|joignant|akte|acte|urkunde|notar\w*|indeling|affectation|composition|einteilung)\b/iu;

/** Kinds that a dash or an opening clause may name without a parcel. */
export const MAIN_UNITS: ReadonlySet<GoodType> = new Set<GoodType>([
  "apartment",
  "commercial",
  "house",
  "office",
  "garage",
  "parking",
  "farm",
  "building",
  "holiday_home",
  "industrial",
]);
/** A share of the common parts, in thousandths or more. */
export const SHARE =
  /\/\s?1[.\s]?0{2,3}|\d\/1?\d[.\s]?\d{3}|duizendst|milli[èe]mes|tausendstel|onverdeeld|quotit|aandelen/iu;
const INCOME = /kadastra\w+ inkomen|\bK\.?I\.?\b|revenus? cadastr|\bR\.?C\.?\b|katastereink/iu;

/** Where a good begins: its text, its noun, what it is called. */
export type Start = {
  readonly at: number;
  readonly head: Entity;
  readonly label: string | null;
  readonly group: string | null;
  readonly kind: MarkKind;
  /** All labels of a mark that names several lots. */
  readonly labels: readonly string[];
};

/** The text between two offsets without its entities, so that a quoted place name or a person does not count as distance. */
function bareText(context: DeedContext, span: Span): string {
  let text = "";
  let at = span.start;
  for (const entity of entitiesIn(context, span)) {
    text += `${context.text.slice(at, entity.start)}§`;
    at = entity.end;
  }
  return text + context.text.slice(at, span.end);
}

/** Marks with the noun that they lead to. A lot name over a list of its own ("LOT I … N° 1 – Bois") becomes the group of what follows. */
function findCandidates(context: DeedContext, zone: Span): Start[] {
  const starts: Start[] = [];
  let group: { readonly label: string | null; readonly kind: MarkKind } | null = null;
  const marks = findMarks(context, zone);
  for (const [index, mark] of marks.entries()) {
    const next = marks.slice(index + 1).find(({ kind }) => kind === mark.kind)?.start ?? zone.end;
    const marked = entitiesIn(context, { start: mark.end, end: zone.end }, "GOOD")[0];
    const head =
      marked !== undefined && marked.start < next
        ? marked
        : (findNoun(context, { start: mark.end, end: next }) ?? marked);
    // "Flur G Nr. 27/d" holds no list number: what the model took for a reference is none.
    if (
      head === undefined ||
      (entityAt(context, mark.end - 1)?.start ?? mark.end) < mark.end - 1 ||
      isInside(context, mark)
    )
      continue;
    const lead = bareText(context, { start: mark.end, end: head.start });
    const limit = mark.kind === "dash" ? 45 : mark.kind === "lot" ? 150 : 95;
    if (lead.length > limit || LEAD_STOP.test(lead)) continue;
    const type = classifyGood(head.text)?.type;
    const hasOwnGround = hasGround(context, { start: mark.end, end: next });
    if (type === undefined || (mark.kind === "dash" && !MAIN_UNITS.has(type) && !hasOwnGround)) continue;
    const before = starts.at(-1);
    if (before?.head.start === head.start) {
      // The mark before led to the same noun: it is the outer number, or the heading of a group that goes on until the next of its kind.
      if (mark.kind === "dash") continue;
      starts.pop();
      const heads = context.text.slice(before.at, mark.start).trim().includes("\n");
      if (heads) group = { label: before.label, kind: before.kind };
      starts.push({ ...before, label: mark.label, group: before.label, kind: mark.kind, labels: mark.labels });
      continue;
    }
    if (group?.kind === mark.kind) group = null;
    starts.push({
      at: mark.start,
      head,
      label: mark.label,
      group: group?.label ?? null,
      kind: mark.kind,
      labels: mark.labels,
    });
  }
  return starts;
}

/** A noun that the model did not mark, in an item that has a parcel. */
export function findNoun(context: DeedContext, span: Span): Entity | null {
  if (entitiesIn(context, span, "PARCEL").length === 0) return null;
  for (const { start, end, match } of findAll(
    context,
    { start: span.start, end: Math.min(span.end, span.start + 200) },
    PLAIN_NOUNS,
  )) {
    if (entityAt(context, start) === null)
      return { label: "GOOD", start, end, text: match[0], score: 0.5, origin: "rule" };
  }
  return null;
}

const isInside = (context: DeedContext, mark: Span): boolean => {
  const entity = entityAt(context, mark.start);
  return entity !== null && entity.end >= mark.end;
};

/** A cadastral income with its amount. */
export const hasIncome = (context: DeedContext, span: Span): boolean =>
  INCOME.test(textOf(context, span)) && entitiesIn(context, span, "MONEY").length > 0;

/** A parcel, or a share of the common parts. */
export const hasGround = (context: DeedContext, span: Span): boolean =>
  entitiesIn(context, span, "PARCEL").length > 0 || SHARE.test(textOf(context, span));

/** What makes an item a good of its own: a parcel, a share of the common parts, a cadastral income. */
export const hasEvidence = (context: DeedContext, span: Span): boolean =>
  hasGround(context, span) || hasIncome(context, span);

/** Items of a list that are goods of their own. */
export function findMarkedStarts(context: DeedContext, zone: Span): Start[] {
  const candidates = findCandidates(context, zone);
  const proven = candidates.map((start, index) => {
    const end = candidates[index + 1]?.at ?? zone.end;
    const span = { start: start.at, end };
    return hasEvidence(context, span) || (start.kind === "dash" && entitiesIn(context, span, "AREA").length > 0);
  });
  // An item without evidence ("3) le droit d'user de l'emplacement de parking P3") is one all the same when it carries on the list of those that have it.
  const listed = candidates.map(
    ({ kind }, index) =>
      proven[index] === true ||
      (kind !== "dash" &&
        candidates.some(
          (other, at) =>
            proven[at] === true && other.kind === kind && isNext(other.label, candidates[index]?.label ?? null),
        )),
  );
  return candidates.filter((_, index) => listed[index]);
}

/** Whether a label is the one after another: 2 after 1, b after a. "2.1" carries on nothing but "2.0" style lists of its own depth. */
function isNext(before: string | null, label: string | null): boolean {
  if (before === null || label === null) return false;
  const [first, second] = [before.split("."), label.split(".")];
  if (first.length !== second.length || first.slice(0, -1).join(".") !== second.slice(0, -1).join(".")) return false;
  const [x = "", y = ""] = [first.at(-1), second.at(-1)];
  if (/^\d+$/.test(x) && /^\d+$/.test(y)) return Math.abs(Number(y) - Number(x)) === 1;
  return x.length === 1 && y.length === 1 && Math.abs(y.charCodeAt(0) - x.charCodeAt(0)) === 1;
}
