/** Where goods begin in one clause: list items, joined and paragraph descriptions, with the evidence that each needs. */
import type { Entity, GoodType, Span } from "../../deed.ts";
import { parseWholeNumber } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, entityAt, entityBefore, findAll, textAfter, textOf } from "../context.ts";
import { classifyGood, classifyHead } from "./classify.ts";
import { UNIT_TYPES } from "./good-words.ts";
import { findNoun, hasEvidence, hasGround, headOf } from "./item-heads.ts";
import { findMarks, type Mark, type MarkKind } from "./marks.ts";
import { rowOf } from "./table-rows.ts";

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
/** A dash's item that names its own lot of the building, in brackets: "une cave (lot C9)". */
const OWN_LOT =
  /\(\s*(?:privati(?:eve?|f) )?(?:lot|kavel|los|einheit)\s+(?:n[°r]\.?\s*)?(?:\d|\p{Lu})[\p{L}\d./-]{0,6}\s*\)/iu;
/** Where a good begins: its text, its noun, what it is called. */
export type Start = {
  readonly at: number;
  readonly head: Entity;
  readonly label: string | null;
  readonly group: string | null;
  readonly kind: MarkKind;
  /** All labels of a mark that names several lots. */
  readonly labels: readonly string[];
  /** Its noun is that of the heading over the list ("Vier kavels bouwgrond: lot 1: sectie …"). */
  readonly inherits?: true;
};

/** A heading in the plural over items that name no noun. Sources: the plurals of the words for ground and for units in good-words.ts. */
const PLURAL =
  /(?<![\p{L}-])(?:(?:kavels|percelen|stukken|loten)(?:\s+(?:bouw|landbouw|tuin|bos|industrie)?(?:grond|land|weiland|weide|terrein))?|bouwgronden|weilanden|weiden|bossen|garages|garageboxen|(?:auto)?sta(?:an|nd)plaatsen|parkeerplaatsen|kelders|bergingen|appartementen|(?:parcelles|lots|pièces)(?:\s+de\s+(?:terrain|terre|pré|prairie|bois))?|terrains(?:\s+à\s+bâtir)?|terres|prairies|pâtures|emplacements(?:\s+de\s+parking)?|appartements|caves|bauparzellen|parzellen|grundstücke|bauplätze|wiesen|äcker|wälder|garagen|stellplätze|wohnungen)(?![\p{L}-])/giu;

const FOLLOWING = /^(?:volgende|hiernavermelde|nabeschreven|les|suivants?|suivantes?|folgenden?)$/iu;

/** The noun over a list whose items give only parcels: in the plural, counted ("Vier kavels"), behind the last parcel before the list. */
function headingNoun(context: DeedContext, zone: Span, mark: Span): Entity | null {
  const floor = entityBefore(context, mark.start, "PARCEL")?.end ?? zone.start;
  const lead = { start: Math.max(zone.start, floor, mark.start - 200), end: mark.start };
  const hit = findAll(context, lead, PLURAL).findLast(({ start }) => {
    const words = context.text
      .slice(Math.max(zone.start, start - 25), start)
      .trim()
      .split(/\s+/);
    const count = parseWholeNumber(words.at(-1) ?? "").value;
    return (count !== null && count > 1) || FOLLOWING.test(words.at(-1) ?? "");
  });
  if (hit === undefined) return null;
  const marked = entitiesIn(context, lead, "GOOD").find(({ start, end }) => start < hit.end && hit.start < end);
  const { start, end } = hit;
  return marked ?? { label: "GOOD", start, end, text: hit.match[0], score: 0.5, origin: "rule" };
}

/** Whether an item gives a parcel and names no good. */
const isNounless = (context: DeedContext, item: Span): boolean =>
  entitiesIn(context, item, "PARCEL").length > 0 &&
  entitiesIn(context, item, "GOOD").length === 0 &&
  findNoun(context, item) === null;

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

/** "Eine am Hof anschließende Weide": what the good lies beside. */
const BESIDE = /^\s+(?:an|aan)?(?:schlie(?:ß|ss)ende|grenzende|stoßende|palende|sluitende|gelegene)[nrs]?\s/iu;

/** "Au rez-de-chaussée, côté cour, le box de garage": the side on which a unit lies. */
const FACING =
  /(?<!\p{L})(?:côté|vers (?:la|le)|vue sur (?:la|le)|(?:aan de )?kant(?: van de)?|zicht op de|Richtung|Blick auf den)\s+$/iu;

/** The first noun of an item that names a kind of good ("Aard: appartement" where the field's word is marked too); without one, the next marked noun. */
const firstGood = (context: DeedContext, from: number, next: number, end: number): Entity | undefined =>
  entitiesIn(context, { start: from, end: next }, "GOOD").find(
    ({ text, start, end: at }) =>
      classifyGood(text) !== null &&
      !BESIDE.test(textAfter(context, at, 24)) &&
      !FACING.test(context.text.slice(Math.max(from, start - 24), start)),
  ) ?? entitiesIn(context, { start: from, end }, "GOOD")[0];

type Heading = { readonly noun: Entity; readonly kind: MarkKind };
type Group = { readonly label: string | null; readonly kind: MarkKind };

/** The heading of a list is no good: its start is taken back, and its mark names the group. */
function takeHeading(starts: Start[], noun: Entity, mark: Span): Group | null {
  const opener = starts.at(-1);
  if (
    opener === undefined ||
    opener.at > noun.start ||
    opener.head.start < noun.start ||
    opener.head.start > mark.start
  )
    return null;
  starts.pop();
  return { label: opener.label, kind: opener.kind };
}

/** Marks with the noun that they lead to. A lot name over a list of its own ("LOT I … N° 1 – Bois") becomes the group of what follows. */
function findCandidates(context: DeedContext, zone: Span): Start[] {
  const starts: Start[] = [];
  let group: Group | null = null;
  let heading: Heading | null = null;
  const marks = findMarks(context, zone);
  for (const [index, mark] of marks.entries()) {
    const next = marks.slice(index + 1).find(({ kind }) => kind === mark.kind)?.start ?? zone.end;
    const marked = firstGood(context, mark.end, next, zone.end);
    if (
      mark.kind !== "dash" &&
      mark.row === null &&
      !isInside(context, mark) &&
      isNounless(context, { start: mark.end, end: next })
    ) {
      const goesOn: boolean = heading !== null && heading.kind === mark.kind;
      const noun: Entity | null = goesOn && heading !== null ? heading.noun : headingNoun(context, zone, mark);
      if (noun !== null && classifyGood(noun.text) !== null) {
        if (!goesOn) group = takeHeading(starts, noun, mark);
        heading = { noun, kind: mark.kind };
        const { label, kind, labels } = mark;
        starts.push({ at: mark.start, head: noun, label, group: group?.label ?? null, kind, labels, inherits: true });
        continue;
      }
    }
    heading = null;
    const head = headOf(context, mark, marked, next);
    // "Flur G Nr. 27/d" holds no list number: what the model took for a reference is none.
    if (
      head === undefined ||
      (!isWholePlace(context, mark) && (entityAt(context, mark.end - 1)?.start ?? mark.end) < mark.end - 1) ||
      isInside(context, mark)
    )
      continue;
    const lead = bareText(context, { start: mark.end, end: head.start });
    const limit = mark.kind === "dash" ? 45 : mark.kind === "lot" ? 150 : 95;
    if (lead.length > limit || LEAD_STOP.test(lead)) continue;
    const item = { start: mark.end, end: next };
    const type = (entitiesIn(context, item, "PARCEL").length > 0 ? classifyHead : classifyGood)(head.text)?.type;
    const hasOwnGround = hasGround(context, item) || OWN_LOT.test(textOf(context, item));
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

/** "LOS VIER." in its whole length is no place, whatever the model took it for. */
const isWholePlace = (context: DeedContext, mark: Mark): boolean => {
  const entity = entityAt(context, mark.end - 1);
  return (
    mark.kind === "lot" && entity?.label === "LOCATION" && entity.start >= mark.start && entity.end <= mark.end + 1
  );
};

const isInside = (context: DeedContext, mark: Mark): boolean => {
  if (mark.row !== null) return false;
  const entity = entityAt(context, mark.start);
  return entity !== null && entity.end >= mark.end && !isWholePlace(context, mark);
};

/** Items of a list that are goods of their own. */
export function findMarkedStarts(context: DeedContext, zone: Span): Start[] {
  const candidates = findCandidates(context, zone);
  const numbered = candidates.filter((start) => isNumberedUnit(context, start));
  const proven = candidates.map((start, index) => {
    const end = candidates[index + 1]?.at ?? zone.end;
    const span = { start: start.at, end };
    return (
      hasEvidence(context, span) ||
      (numbered.includes(start) && numbered.filter(({ kind }) => kind === start.kind).length > 1) ||
      rowOf(context, [zone], start.head.start) !== null ||
      (start.kind === "dash" && (entitiesIn(context, span, "AREA").length > 0 || OWN_LOT.test(textOf(context, span))))
    );
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

/** "1. Het appartement genummerd 2.1.", "3. De autostaanplaats nummer P7.": several units of a building listed by their own numbers are goods without their shares. */
const isNumberedUnit = (context: DeedContext, { kind, head }: Start): boolean =>
  kind !== "dash" &&
  UNIT_TYPES.has(classifyGood(head.text)?.type ?? "other") &&
  UNIT_NUMBER.test(textAfter(context, head.end, 40));
const UNIT_NUMBER =
  /^\s*,?\s*(?:genummerd|gemerkt|genaamd|genoemd|aangeduid (?:als|met)|nummers?|nrs?\.?|num[ée]ros?|n[°º]|dénommée?|désignée?|portant le (?:n[°º]|numéro)|Nrn?\.?|Nummer|bezeichnet (?:als|mit))?\s*["“„«'‘]?\s*\p{Lu}{0,3}[-.\s]?\d{1,3}(?:\.\d{1,3})?(?![\d/])/u;

/** Whether a label is the one after another: 2 after 1, b after a. "2.1" carries on nothing but "2.0" style lists of its own depth. */
export function isNext(before: string | null, label: string | null): boolean {
  if (before === null || label === null) return false;
  const [first, second] = [before.split("."), label.split(".")];
  if (first.length !== second.length || first.slice(0, -1).join(".") !== second.slice(0, -1).join(".")) return false;
  const [x = "", y = ""] = [first.at(-1), second.at(-1)];
  if (/^\d+$/.test(x) && /^\d+$/.test(y)) return Math.abs(Number(y) - Number(x)) === 1;
  return x.length === 1 && y.length === 1 && Math.abs(y.charCodeAt(0) - x.charCodeAt(0)) === 1;
}
