/** Finds where, in the clauses that describe the property, each good begins: by list marks, lot names, and phrases that open a new description. */
import type { Entity, GoodSubtype, GoodType, Span } from "../../deed.ts";
import { parseParcels } from "../../forms/index.ts";
import { clausesOf, type DeedContext, entitiesIn, findAll, paragraphAt, textOf } from "../context.ts";
import { classifyGood, classifyHead } from "./classify.ts";
import { findNoun, SHARE } from "./item-heads.ts";
import { findMarkedStarts, MAIN_UNITS, type Start } from "./starts.ts";
import { withTwins } from "./twin-starts.ts";
import {
  BUILDING_LEAD,
  findJoinedStarts,
  findLeadingStart,
  findParagraphStarts,
  findParcelStarts,
  isMeasured,
  siteOf,
} from "./unmarked-starts.ts";

/** A good as found in the text: its naming phrase, the text that is its own, and its label ("A", "2", "lot 3") when it has one. */
export type GoodSegment = {
  readonly head: Entity;
  readonly type: GoodType;
  readonly subtype: GoodSubtype | null;
  readonly label: string | null;
  /** What its text calls it beside the mark: "Goed 1" under "3.1", "le lot « REZ »", "de kavel D7". */
  readonly names: readonly string[];
  /** The lot or part that its list stands under. */
  readonly group: string | null;
  /** Its place among the goods that one description tells of together ("Kavels P1, P2 en P3 … telkens een autostaanplaats"). */
  readonly part: { readonly index: number; readonly count: number } | null;
  /** Listed with a dash under a good that takes it in. */
  readonly isPart: boolean;
  readonly span: Span;
};

export type GoodMap = {
  readonly segments: readonly GoodSegment[];
  /** The description clauses, in order. */
  readonly zones: readonly Span[];
  /** What is said in the zones before the first good: the building, the site. */
  readonly preambles: readonly Span[];
};
const mergeStarts = (starts: readonly Start[]): Start[] => {
  const sorted = [...starts].sort((a, b) => a.head.start - b.head.start || a.at - b.at);
  return sorted.filter(
    (start, index) => index === 0 || start.inherits === true || start.head.start !== sorted[index - 1]?.head.start,
  );
};

function startsIn(context: DeedContext, zone: Span): Start[] {
  const marked = withTwins(context, zone, findMarkedStarts(context, zone));
  const numbered = marked.filter(({ kind }) => kind !== "dash");
  const only = numbered.length === 1 ? numbered[0] : undefined;
  const listed = numbered.length > 1 ? numbered : marked;
  const parcels = listed.length > 1 ? [] : findParcelStarts(context, zone);
  const opened = listed.length > 1 ? [] : [...findJoinedStarts(context, zone), ...findParagraphStarts(context, zone)];
  const starts = mergeStarts([...listed, ...opened, ...parcels]);
  const first = starts[0];
  const leading =
    first !== undefined && (starts.length > 1 || opened.length > 0 || first.kind === "dash")
      ? findLeadingStart(context, zone, first)
      : null;
  const whole = leading ?? (only !== undefined && only === first ? only : null);
  if (whole === null) return starts;
  // "Een appartement, een kelder en een garage, …, te weten: – het appartement …, 85/10.000": the list says again what the opening names, with its share.
  const again = starts.filter((start) => start !== whole && start.kind === "dash");
  if (
    again.length > 1 &&
    again.every((start, index) => SHARE.test(context.text.slice(start.at, again[index + 1]?.at ?? zone.end)))
  )
    return starts.filter((start) => start !== whole);
  // "Une maison de commerce …: – au rez: rez commercial; – au premier: un appartement": the dash that repeats the whole is no second good.
  const kind = classifyGood(whole.head.text)?.type;
  return [
    whole,
    ...starts.filter(
      (start) => start !== whole && (start.kind !== "dash" || classifyGood(start.head.text)?.type !== kind),
    ),
  ];
}

/** Clauses taken for another kind that describe ground of its own before the last description: its parcel, its size, a number that no description gives. */
function alsoDescribing(context: DeedContext, described: readonly Span[]): Span[] {
  const last = described.at(-1);
  const numbersOf = (span: Span): readonly string[] =>
    entitiesIn(context, span, "PARCEL").flatMap(({ text }) =>
      (parseParcels(text).value ?? []).map(({ number }) => number),
    );
  const told = new Set(described.flatMap(numbersOf));
  return clausesOf(context, "title_origin", "parties", "agreement", "shares").filter((clause) => {
    const numbers = numbersOf(clause);
    const good = entitiesIn(context, clause, "GOOD").find(({ text }) => classifyGood(text) !== null);
    return (
      last !== undefined &&
      clause.end <= last.start &&
      good !== undefined &&
      numbers.length > 0 &&
      !numbers.some((number) => told.has(number)) &&
      isMeasured(context, { start: good.start, end: clause.end })
    );
  });
}

/** Where no clause describes the property: the clauses that hold a parcel, or else those of the agreement. */
function descriptionZones(context: DeedContext): Span[] {
  const described = clausesOf(context, "description").filter(
    (clause) => entitiesIn(context, clause, "GOOD", "PARCEL").length > 0,
  );
  if (described.length > 0)
    return [...described, ...alsoDescribing(context, described)].sort((a, b) => a.start - b.start);
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
  const marked = zones.flatMap((zone) => entitiesIn(context, zone, "GOOD"));
  const noun = zones.map((zone) => findNoun(context, zone)).find((found) => found !== null);
  const alone = marked.find(({ text }) => classifyHead(text) !== null);
  const head =
    marked.find(({ text }) => classifyGood(text) !== null) ??
    (alone !== undefined && alone.start < (noun?.start ?? Number.POSITIVE_INFINITY) ? alone : noun);
  return head ? { at: head.start, head, label: null, group: null, kind: "plain", labels: [] } : null;
}

/** The good of a clause without marks in a deed that has others: it must have a parcel of its own and not be the building that the others lie in. */
function describedHead(context: DeedContext, zone: Span): Start | null {
  const start = soleHead(context, [zone]);
  if (start === null) return null;
  // A clause that opens on a building describes it, parcel or not ("Un hall à élever sur le lot 2, d'une surface de …").
  const opens = start.at - zone.start < 25 && MAIN_UNITS.has(classifyGood(start.head.text)?.type ?? "other");
  if (!opens && entitiesIn(context, { start: start.at, end: zone.end }, "PARCEL").length === 0) return null;
  return BUILDING_LEAD.test(context.text.slice(Math.max(zone.start, start.at - 60), start.at)) ? null : start;
}

/**
 * The goods of clauses none of which lists any: the first noun of all; where each of several clauses describes ground of its own, one good a clause ("verkocht
 * aan A: een hofstede, sectie …; aan B: een partij land, sectie …").
 */
function soleHeads(context: DeedContext, zones: readonly Span[]): readonly (Start | null)[] {
  const told = new Set<string>();
  const own = zones.flatMap((zone) => {
    const start = describedHead(context, zone);
    if (start === null) return [];
    const numbers = entitiesIn(context, { start: start.at, end: zone.end }, "PARCEL").flatMap(({ text }) =>
      (parseParcels(text).value ?? []).map(({ number }) => number),
    );
    const isNew = numbers.length > 0 && numbers.every((number) => !told.has(number));
    for (const number of numbers) told.add(number);
    return isNew && isMeasured(context, { start: start.at, end: zone.end }) ? [start] : [];
  });
  return own.length > 1 ? own : [soleHead(context, zones)];
}

/** Whether one description tells of several lots: it names as many parcels as labels. */
function sharesText(context: DeedContext, start: Start, span: Span): boolean {
  if (start.labels.length < 2) return false;
  const numbers = entitiesIn(context, span, "PARCEL").flatMap(({ text }) => parseParcels(text).value ?? []);
  return numbers.length === start.labels.length;
}

/** A lot's name: a number, a letter with a number, or capitals, quoted or not. */
const LOT_NAME =
  /(?<!\p{L})(?:[Ll]ots?|LOTS?|[Kk]avels?|KAVELS?|[Ll]os|LOS|[Gg]oed|GOED|[Bb]ien|BIEN|[Gg]ut|GUT|[Pp]erceel|[Pp]arcelle|[Pp]arzelle|[Ee]enheid|[Uu]nité|[Ee]inheit|[Oo]bjekt)\s+(?:n[°or]\.?\s*|nummer\s+|numéro\s+|Nr\.\s*)?["“„«'‘]?\s*(\d{1,3}|\p{Lu}{1,4}\d{0,3}(?:\.\d{1,3})?)(?![\p{L}\d])/gu;

/** Names between the mark and the noun; for a noun that opens its paragraph, those of the line above it. */
function namesOf(context: DeedContext, start: Start): readonly string[] {
  if (start.kind === "dash" || start.inherits === true) return [];
  const lead = { start: start.at, end: Math.max(start.at, Math.min(start.head.start, start.at + 60)) };
  const own = findAll(context, lead, LOT_NAME).flatMap(({ match }) => match[1] ?? []);
  const above = context.paragraphs.findLast(
    (paragraph) =>
      paragraph.end <= paragraphAt(context, start.head.start).start && textOf(context, paragraph).trim() !== "",
  );
  return own.length > 0 || above === undefined || above.end - above.start > 40
    ? own
    : findAll(context, above, LOT_NAME).flatMap(({ match }) => match[1] ?? []);
}

/** "Terrain à bâtir avec maison en construction": the house that goes up on the plot is the good. */
const GOES_UP =
  /en (?:cours de )?construction|à (?:construire|ériger|bâtir)|in (?:aanbouw|oprichting)|op te richten|te bouwen|im bau(?!\p{L})|zu errichtende/iu;
function builtHead(context: DeedContext, head: Entity): Entity {
  const house = entitiesIn(context, { start: head.end, end: head.end + 80 }, "GOOD")[0];
  if (house === undefined || classifyGood(head.text)?.type !== "land" || classifyGood(house.text)?.type !== "house")
    return head;
  const between = context.text.slice(head.end, house.start);
  const joined = /^\s*,?\s*(?:avec|met|mit)\s[^.,;\n]*$/iu.test(between);
  const behind = /^[^.,;\n]{0,40}/u.exec(context.text.slice(house.end))?.[0] ?? "";
  return joined && GOES_UP.test(between + behind) ? house : head;
}

/** Finds the goods of the deed and the text that is each one's own. */
export function segmentGoods(context: DeedContext): GoodMap {
  const zones = descriptionZones(context);
  const perZone = zones.map((zone) => ({ zone, starts: startsIn(context, zone) }));
  const total = perZone.reduce((sum, { starts }) => sum + starts.length, 0);
  const soles =
    total === 0
      ? soleHeads(context, zones)
      : perZone.map(({ zone, starts }) => (starts.length === 0 ? describedHead(context, zone) : null));
  const segments: GoodSegment[] = [];
  const preambles: Span[] = [];
  const described = perZone.map(({ zone, starts }) => {
    const sole = soles.find((start) => start !== null && start.at >= zone.start && start.at < zone.end) ?? null;
    return { zone, starts: sole !== null ? [sole] : starts };
  });
  const site = siteOf(context, described);
  for (const { zone, starts } of described) {
    const own = starts.filter((start) => start !== site);
    const first = own[0];
    preambles.push({ start: zone.start, end: first?.at ?? zone.end });
    for (const [index, start] of own.entries()) {
      const head = builtHead(context, start.head);
      const kind = classifyHead(head.text);
      if (kind === null) continue;
      const span = { start: start.at, end: own[index + 1]?.at ?? zone.end };
      const count = sharesText(context, start, span) ? start.labels.length : 1;
      for (let part = 0; part < count; part += 1) {
        segments.push({
          head,
          ...kind,
          label: count > 1 ? (start.labels[part] ?? null) : start.label,
          names: count > 1 ? [] : namesOf(context, start),
          group: start.group,
          part: count > 1 ? { index: part, count } : null,
          isPart: start.kind === "dash" && index > 0 && own[0]?.kind !== "dash",
          span,
        });
      }
    }
  }
  return { segments, zones, preambles };
}

/** The one good that cellars and store-rooms belong to: its place among the goods, or null when there are others beside it. */
export function mainGoodOf(segments: readonly GoodSegment[]): number | null {
  const mains = segments.flatMap(({ type }, index) => (type === "storage" ? [] : [index]));
  return mains.length === 1 ? (mains[0] ?? null) : null;
}
