/** Finds where, in the clauses that describe the property, each good begins: by list marks, lot names, and phrases that open a new description. */
import type { Entity, GoodSubtype, GoodType, Span } from "../../deed.ts";
import { foldLetters } from "../../forms/index.ts";
import { clausesOf, type DeedContext, entitiesIn, findAll, paragraphAt, textOf } from "../context.ts";
import { GOOD_WORDS } from "./good-words.ts";

/** A good as found in the text: its naming phrase, the text that is its own, and its label ("A", "2", "lot 3") when it has one. */
export type GoodSegment = {
  readonly head: Entity;
  readonly type: GoodType;
  readonly subtype: GoodSubtype | null;
  readonly label: string | null;
  readonly span: Span;
};

export type GoodMap = {
  readonly segments: readonly GoodSegment[];
  /** The description clauses, in order. */
  readonly zones: readonly Span[];
  /** What is said in the zones before the first good: the building, the site. */
  readonly preambles: readonly Span[];
};

/** Type and subtype of a noun phrase; null when no row knows it. */
export function classifyGood(text: string): { readonly type: GoodType; readonly subtype: GoodSubtype | null } | null {
  const folded = foldLetters(text);
  const hit = GOOD_WORDS.find(({ pattern }) => pattern.test(folded));
  return hit ? { type: hit.type, subtype: hit.subtype ?? null } : null;
}

/**
 * Marks that open an item: lot names in three languages, "Premier immeuble", list numbers of every usual shape, dashes. A mark stands at the start of a
 * paragraph or after a stop inside one.
 */
const LOT_WORD =
  "lots?|kavels?|los|bien|goed|gut|emprise|exc[ée]dent|inneming|perceel|parcelle|parzelle|onderdeel|immeuble|koop|massa|partij|objekt|object|voorwerp";
const ORDINAL_WORD =
  "eerste|tweede|derde|vierde|vijfde|premier|premi[èe]re|second|seconde|deuxi[èe]me|troisi[èe]me|quatri[èe]me|erste[rs]?|zweite[rs]?|dritte[rs]?|vierte[rs]?";
const MARK = new RegExp(
  String.raw`(?<=^|\n\s*|[:;,.)–—-]\s+)(?:(?<lot>(?:${LOT_WORD})\s+(?:n[°or]\.?\s*)?(?:[A-Z]{1,2}\d{0,3}|[IVX]{1,4}|\d{1,3})(?:\.\d{1,3})?(?![\p{L}\d]))|(?<ordinal>(?:${ORDINAL_WORD})\s+(?:${LOT_WORD})(?!\p{L}))|(?<number>\d{1,2}(?:\.\d{1,2}){0,2}\s?(?:[.)°/]|[°º]\)?)(?!\d)|[A-H]\.\d{1,2}\.?(?=\s)|[a-hA-H]\s?[.)/](?=\s)|[IVX]{1,4}\s?[.)/](?=\s)|sub\s[a-h\d]\b)|(?<dash>[-–—*•]\s))`,
  "giu",
);

/** What cannot stand between a mark and the noun that names the good: the item then speaks of a part, a share, or of something else. */
const LEAD_STOP =
  /\b(?:met|avec|mit|privatie\w*|privative\w*|privativement|privateigentum|mede-?eigendom|copropri\w*|miteigent\w*|indivision(?! forc[ée]e d)|eigendom\s*:|in een|dans un|in (?:dem|einem)|bestaande|comprenant|omvattend\w*|hebbende|verdieping\s*:|sous-sol\s*:|toit\w*\s*:|kelder\w*\s*:|wordt|worden|werd|zijn|est|sont|ist|wird|sind|heeft|telt|dateert|verkla\w*|d[ée]clar\w*|voor een prijs|palend\w*|tenant|joignant|akte|acte|urkunde|notar\w*)\b/iu;

const MAIN_UNITS: ReadonlySet<GoodType> = new Set<GoodType>([
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

type Start = { readonly at: number; readonly head: Entity; readonly label: string | null; readonly dash: boolean };

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

const labelOf = (mark: string): string =>
  (/([A-Z]{1,2}\d{0,3}|[IVX]{1,4}|\d{1,3}|[a-h])[\s.)°º/]*$/u.exec(mark.trim())?.[1] ?? mark.trim()).replace(/^0+/, "");

function findMarkedStarts(context: DeedContext, zone: Span): Start[] {
  const starts: Start[] = [];
  const marks = findAll(context, zone, MARK);
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1]?.start ?? zone.end;
    const groups = mark.match.groups ?? {};
    const dash = groups["dash"] !== undefined;
    const isLot = groups["lot"] !== undefined || groups["ordinal"] !== undefined;
    const head = entitiesIn(context, { start: mark.end, end: zone.end }, "GOOD")[0];
    if (head === undefined) continue;
    // "2. LOT 31. – Le garage": the inner mark repeats the outer one; only the marks between a number and its noun may be passed.
    if (head.start > next && !isRepeatedMark(context, mark.end, next)) continue;
    const lead = bareText(context, { start: mark.end, end: head.start });
    const limit = dash ? 45 : isLot ? 130 : 90;
    if (lead.length > limit || LEAD_STOP.test(lead)) continue;
    const kind = classifyGood(head.text);
    if (kind === null || (dash && !MAIN_UNITS.has(kind.type))) continue;
    if (starts.at(-1)?.head.start === head.start) continue;
    starts.push({ at: mark.start, head, label: dash ? null : labelOf(mark.match[0]), dash });
  }
  return starts;
}

const isRepeatedMark = (context: DeedContext, from: number, to: number): boolean =>
  bareText(context, { start: from, end: to }).trim().length <= 70;

const ARTICLE = String.raw`(?:een|ene|het|de|un|une|le|la|l['’]|ein|eine|einen|das|die|der|den)`;
const OPENER = new RegExp(
  String.raw`(?:^|\n|[.;:,]\s*|\s)(?:alsmede|alsook|evenals|evenzeer|benevens|ainsi que|de même que|et aussi|sowie|nebst|ebenso|en verder|daarnaast|et|en|und)\s+(?:${ARTICLE}\s*)(?:\p{L}+\s+){0,4}$`,
  "iu",
);
const PARAGRAPH_OPENER = new RegExp(String.raw`^\s*(?:${ARTICLE}\s*)?(?:\p{L}+[\s-]+){0,4}$`, "iu");

/** A second good without a mark: it opens a paragraph or follows "alsmede een …", has a parcel of its own, and the good before it has one already. */
function findOpenedStarts(context: DeedContext, zone: Span): Start[] {
  const starts: Start[] = [];
  const goods = entitiesIn(context, zone, "GOOD");
  let floor = zone.start;
  for (const [index, head] of goods.entries()) {
    if (classifyGood(head.text) === null) continue;
    const paragraph = paragraphAt(context, head.start);
    const lead = context.text.slice(Math.max(paragraph.start, zone.start, head.start - 80), head.start);
    const atParagraph = head.start - Math.max(paragraph.start, zone.start) < 60 && PARAGRAPH_OPENER.test(lead);
    const opened = OPENER.test(lead);
    const end =
      goods
        .slice(index + 1)
        .find((next) => OPENER.test(context.text.slice(Math.max(zone.start, next.start - 80), next.start)))?.start ??
      zone.end;
    const own = entitiesIn(
      context,
      { start: head.end, end: atParagraph ? paragraph.end : Math.min(end, head.end + 500) },
      "PARCEL",
    )[0];
    if (index === 0 || !(atParagraph || opened) || own === undefined) {
      if (index === 0) floor = head.start;
      continue;
    }
    const before = entitiesIn(context, { start: floor, end: head.start }, "PARCEL");
    const measured = entitiesIn(context, { start: before[0]?.end ?? head.start, end: head.start }, "AREA", "MONEY");
    if (before.length === 0 || measured.length === 0) continue;
    starts.push({ at: head.start, head, label: null, dash: false });
    floor = head.start;
  }
  return starts;
}

/** Lists without nouns first: paragraphs that open with a parcel ("sectie A nr. 12, weiland, …"), two or more. */
function findParcelStarts(context: DeedContext, zone: Span): Start[] {
  const starts: Start[] = [];
  for (const parcel of entitiesIn(context, zone, "PARCEL")) {
    const paragraph = paragraphAt(context, parcel.start);
    if (parcel.start - paragraph.start > 6) continue;
    const head = entitiesIn(context, { start: parcel.end, end: paragraph.end }, "GOOD")[0];
    if (head !== undefined && head.start - parcel.end < 40)
      starts.push({ at: parcel.start, head, label: null, dash: false });
  }
  return starts.length >= 2 ? starts : [];
}

const BUILDING_LEAD =
  /\b(?:in (?:een|het|dem|einem)|dans (?:un|une|l['’])|du complexe|de l['’](?:immeuble|ensemble)|deel uitmakend|faisant partie|gehörend|des gebäudes)\b/iu;

/** The good named before a list, when it is one of its own: it has its parcel and is not the building that the list takes apart. */
function findLeadingStart(context: DeedContext, zone: Span, first: Start): Start | null {
  const before: Span = { start: zone.start, end: first.at };
  const head = entitiesIn(context, before, "GOOD").find(({ text }) => classifyGood(text) !== null);
  if (head === undefined || first.head.start <= head.start) return null;
  const parcels = entitiesIn(context, { start: head.end, end: first.at }, "PARCEL");
  if (parcels.length === 0 || entitiesIn(context, { start: head.end, end: first.at }, "AREA").length === 0) return null;
  const lead = context.text.slice(Math.max(zone.start, head.start - 60), head.start);
  if (BUILDING_LEAD.test(lead) || /\d+\s*$/.test(lead)) return null;
  return { at: head.start, head, label: null, dash: false };
}

const mergeStarts = (starts: readonly Start[]): Start[] => {
  const sorted = [...starts].sort((a, b) => a.head.start - b.head.start || a.at - b.at);
  return sorted.filter((start, index) => index === 0 || start.head.start !== sorted[index - 1]?.head.start);
};

function startsIn(context: DeedContext, zone: Span): Start[] {
  const marked = findMarkedStarts(context, zone);
  const numbered = marked.filter(({ dash }) => !dash);
  const listed = numbered.length > 0 ? numbered : marked;
  const parcels = listed.length > 1 ? [] : findParcelStarts(context, zone);
  const opened = listed.length > 1 ? [] : findOpenedStarts(context, zone);
  const starts = mergeStarts([...listed, ...opened, ...parcels]);
  const first = starts[0];
  const leading =
    first !== undefined && (starts.length > 1 || opened.length > 0 || first.dash)
      ? findLeadingStart(context, zone, first)
      : null;
  if (leading === null) return starts;
  // "Une maison de commerce …: – au rez: rez commercial; – au premier: un appartement": the dash that repeats the whole is no second good.
  const kind = classifyGood(leading.head.text)?.type;
  return [leading, ...starts.filter((start) => !start.dash || classifyGood(start.head.text)?.type !== kind)];
}

/** Where no clause describes the property: the clauses that hold a parcel, or else those of the agreement. */
function descriptionZones(context: DeedContext): Span[] {
  const described = clausesOf(context, "description").filter(
    (clause) => entitiesIn(context, clause, "GOOD").length > 0,
  );
  if (described.length > 0) return described;
  const parcels = context.clauses.filter(
    (clause) => entitiesIn(context, clause, "PARCEL").length > 0 && entitiesIn(context, clause, "GOOD").length > 0,
  );
  if (parcels.length > 0) return parcels.slice(0, 2);
  return clausesOf(context, "agreement", "special_conditions")
    .filter((clause) => entitiesIn(context, clause, "GOOD").length > 0)
    .slice(0, 1);
}

/** The first noun phrase of a known kind; a dwelling or land before an accessory. */
function soleHead(context: DeedContext, zones: readonly Span[]): Start | null {
  const goods = zones
    .flatMap((zone) => entitiesIn(context, zone, "GOOD"))
    .filter(({ text }) => classifyGood(text) !== null);
  const head = goods[0];
  return head ? { at: head.start, head, label: null, dash: false } : null;
}

/** The good of a clause without marks in a deed that has others: it must have a parcel of its own and not be the building that the others lie in. */
function describedHead(context: DeedContext, zone: Span): Start | null {
  const start = soleHead(context, [zone]);
  if (start === null || entitiesIn(context, { start: start.at, end: zone.end }, "PARCEL").length === 0) return null;
  return BUILDING_LEAD.test(context.text.slice(Math.max(zone.start, start.at - 60), start.at)) ? null : start;
}

/** Finds the goods of the deed and the text that is each one's own. */
export function segmentGoods(context: DeedContext): GoodMap {
  const zones = descriptionZones(context);
  const perZone = zones.map((zone) => ({ zone, starts: startsIn(context, zone) }));
  const total = perZone.reduce((sum, { starts }) => sum + starts.length, 0);
  const soles =
    total === 0
      ? [soleHead(context, zones)]
      : perZone.map(({ zone, starts }) => (starts.length === 0 ? describedHead(context, zone) : null));
  const segments: GoodSegment[] = [];
  const preambles: Span[] = [];
  for (const { zone, starts } of perZone) {
    const sole = soles.find((start) => start !== null && start.at >= zone.start && start.at < zone.end) ?? null;
    const own = sole !== null ? [sole] : starts;
    const first = own[0];
    preambles.push({ start: zone.start, end: first?.at ?? zone.end });
    for (const [index, start] of own.entries()) {
      const kind = classifyGood(start.head.text);
      if (kind === null) continue;
      segments.push({
        head: start.head,
        ...kind,
        label: start.label,
        span: { start: start.at, end: own[index + 1]?.at ?? zone.end },
      });
    }
  }
  return { segments, zones, preambles };
}

/** The text of a segment's own span. */
export const textOfSegment = (context: DeedContext, segment: GoodSegment): string => textOf(context, segment.span);
