/** Finds where, in the clauses that describe the property, each good begins: by list marks, lot names, and phrases that open a new description. */
import type { Entity, GoodSubtype, GoodType, Span } from "../../deed.ts";
import { foldLetters, parseParcels } from "../../forms/index.ts";
import { clausesOf, type DeedContext, entitiesIn, entityAt, findAll, paragraphAt, textOf } from "../context.ts";
import { GOOD_WORDS, PLAIN_NOUNS } from "./good-words.ts";

/** A good as found in the text: its naming phrase, the text that is its own, and its label ("A", "2", "lot 3") when it has one. */
export type GoodSegment = {
  readonly head: Entity;
  readonly type: GoodType;
  readonly subtype: GoodSubtype | null;
  readonly label: string | null;
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

const GROUND =
  /^(?:perceel|percelen|parcelle|terrain|grond|stuk grond|strook|stroken|bande|grundstuck|parzelle|gelande|lap)(?![a-z])/;
const GROUND_TYPES: ReadonlySet<GoodType> = new Set<GoodType>(["land", "farmland", "forest"]);

/** Type and subtype of a noun phrase; null when no row knows it. */
export function classifyGood(text: string): { readonly type: GoodType; readonly subtype: GoodSubtype | null } | null {
  const folded = foldLetters(text);
  // "parcelle de terrain à usage industriel" is land, whatever it serves.
  const ground = GROUND.test(folded);
  const hit = GOOD_WORDS.find(({ pattern, type }) => pattern.test(folded) && (!ground || GROUND_TYPES.has(type)));
  return hit ? { type: hit.type, subtype: hit.subtype ?? null } : null;
}

/**
 * Marks that open an item: lot names in three languages, "Premier immeuble", list numbers of every usual shape ("1°", "II.-", "Nr. 3 –", "Art. 4 -", "A01.",
 * "Twee. -"), dashes. A mark stands at the start of a paragraph; the narrower shapes also after a stop inside one.
 */
const LOT_WORD =
  "lots?|kavels?|los|bien|goed|gut|emprise|exc[ée]dent|inneming|perceel|parcelle|parzelle|onderdeel|immeuble|koop|massa|partij|objekt|object|voorwerp";
const ORDINAL_WORD =
  "eerste|tweede|derde|vierde|vijfde|premier|premi[èe]re|second|seconde|deuxi[èe]me|troisi[èe]me|quatri[èe]me|erste[rs]?|zweite[rs]?|dritte[rs]?|vierte[rs]?";
const NUMBER_WORD =
  "[ée]{2}n|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|eins?|zwei|drei|fünf|sechs|sieben|neun|zehn|primo|secundo|tertio|ten eerste|ten tweede|ten derde|premièrement|deuxièmement|troisièmement|erstens|zweitens|drittens";
const LOT_LABEL = String.raw`(?:[A-Z]{1,2}\d{0,3}|[IVX]{1,4}|\d{1,3})(?:\.\d{1,3})?(?![\p{L}\d])`;
const ANYWHERE = String.raw`(?<=[:;,.)–—-]\s+)(?:(?<lot>(?:${LOT_WORD})\s+(?:n[°or]s?\.?\s*)?${LOT_LABEL}(?:(?:\s*,\s*|\s+(?:en|et|und)\s+)${LOT_LABEL})*)|(?<number>\d{1,2}(?:\.\d{1,2}){0,2}\s?(?:[.)°/]|[°º]\)?)(?!\d)|[a-hA-H]\s?[.)/](?=\s)|[IVX]{1,4}\s?[.)/](?=\s)))`;
const AT_PARAGRAPH = String.raw`^\s*(?:(?<lot>(?:${LOT_WORD})\s+(?:n[°or]s?\.?\s*)?${LOT_LABEL}(?:(?:\s*,\s*|\s+(?:en|et|und)\s+)${LOT_LABEL})*)|(?<ordinal>(?:${ORDINAL_WORD})\s+(?:${LOT_WORD})(?!\p{L}))|(?<number>(?:(?:nrs?|n[°o]|art|artikel|article|artikel|punt|post|item)\.?\s*)?(?:[A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){0,3}(?:er|bis|ter)?|[IVXLC]{1,5}|[A-Za-z](?:\.\d{1,2}){0,2}|${NUMBER_WORD})\s?(?:[.)°º/:]+\s?[-–—]*|[-–—]+)(?=\s|\p{Lu}|$))|(?<dash>[-–—*•▪·]\s))`;

/** What cannot stand between a mark and the noun that names the good: the item then speaks of a part, a share, or of something else. */
const LEAD_STOP =
  /\b(?:met|avec|mit|privatie\w*|privative\w*|privativement|privateigentum|mede-?eigendom|copropri\w*|miteigent\w*|indivision(?! forc[ée]e d)|eigendom\s*:|in dem mehr|bestaande|comprenant|omvattend\w*|hebbende|verdieping\s*:|sous-sol\s*:|toit\w*\s*:|kelder\w*\s*:|gelijkvloers\w*\s*:|rez-de-chauss[ée]e\s*:|wordt|worden|werd|zijn|est|sont|ist|wird|sind|heeft|telt|dateert|verkla\w*|d[ée]clar\w*|voor een prijs|palend\w*|tenant|joignant|akte|acte|urkunde|notar\w*|indeling|affectation|composition|einteilung)\b/iu;

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
const SHARE = /\/\s?1[.\s]?0{2,3}|\d\/1?\d[.\s]?\d{3}|duizendst|milli[èe]mes|tausendstel|onverdeeld|quotit|aandelen/iu;
const INCOME = /kadastra\w+ inkomen|\bK\.?I\.?\b|revenus? cadastr|\bR\.?C\.?\b|katastereink/iu;

type MarkKind = "lot" | "number" | "inline" | "dash" | "plain";
type Start = {
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

const WORD_NUMBERS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];
function labelOf(mark: string): string {
  const label = /(\d{1,3}(?:\.\d{1,3})*|[A-Z]{1,2}\d{0,3}|[IVX]{1,5}|[a-zA-Z])(?:er|bis|ter)?[\s.)°º/:–—-]*$/u.exec(
    mark.trim(),
  )?.[1];
  if (label !== undefined && !/^[a-z]{2,}/i.test(mark.trim().replace(/[^\p{L}]/gu, "")))
    return label.replace(/^0+/, "");
  const word = WORD_NUMBERS.indexOf(foldLetters(mark).replace(/[^a-z]/g, ""));
  return word >= 0 ? String(word + 1) : (label ?? mark.trim()).replace(/^0+/, "");
}

type Mark = Span & { readonly kind: MarkKind; readonly label: string | null; readonly labels: readonly string[] };

function findMarks(context: DeedContext, zone: Span): Mark[] {
  const toMark = (hit: Span & { readonly match: RegExpMatchArray }, inline: boolean): Mark => {
    const groups = hit.match.groups ?? {};
    const dash = groups["dash"] !== undefined;
    const lot = groups["lot"] !== undefined || groups["ordinal"] !== undefined;
    return {
      start: hit.start,
      end: hit.end,
      kind: dash ? "dash" : lot ? "lot" : inline ? "inline" : "number",
      label: dash ? null : labelOf(hit.match[0]),
      labels: (groups["lot"] ?? "").split(/\s*,\s*|\s+(?:en|et|und)\s+/iu).map(labelOf),
    };
  };
  const heads = findAll(context, zone, new RegExp(AT_PARAGRAPH, "gimu")).map((hit) => toMark(hit, false));
  const inline = findAll(context, zone, new RegExp(ANYWHERE, "giu")).map((hit) => toMark(hit, true));
  return [
    ...heads,
    ...inline.filter(({ start }) => !heads.some((head) => start >= head.start && start < head.end)),
  ].sort((a, b) => a.start - b.start);
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
    const ownParcel = entitiesIn(context, { start: mark.end, end: next }, "PARCEL").length > 0;
    if (type === undefined || (mark.kind === "dash" && !MAIN_UNITS.has(type) && !ownParcel)) continue;
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
function findNoun(context: DeedContext, span: Span): Entity | null {
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

const hasIncome = (context: DeedContext, span: Span): boolean =>
  INCOME.test(textOf(context, span)) && entitiesIn(context, span, "MONEY").length > 0;

const hasGround = (context: DeedContext, span: Span): boolean =>
  entitiesIn(context, span, "PARCEL").length > 0 || SHARE.test(textOf(context, span));

/** What makes an item a good of its own: a parcel, a share of the common parts, a cadastral income. */
const hasEvidence = (context: DeedContext, span: Span): boolean => hasGround(context, span) || hasIncome(context, span);

function findMarkedStarts(context: DeedContext, zone: Span): Start[] {
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

const ARTICLE = String.raw`(?:een|ene|het|de|un|une|le|la|l['’]|ein|eine|einen|das|die|der|den)`;
const OPENER = new RegExp(
  String.raw`(?:^|\n|[.;:,]\s*|\s)(?:alsmede|alsook|evenals|evenzeer|benevens|ainsi que|de même que|et aussi|sowie|nebst|ebenso|en verder|daarnaast|et|en|und)\s+(?:${ARTICLE}\s*)(?:\p{L}+\s+){0,4}$`,
  "iu",
);
const PARAGRAPH_OPENER = new RegExp(String.raw`^\s*(?:${ARTICLE}\s*)?(?:\p{L}+[\s-]+){0,4}$`, "iu");

/** A second good without a mark: it follows "alsmede een …", has a parcel of its own, and the good before it has one already. */
function findJoinedStarts(context: DeedContext, zone: Span): Start[] {
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
function isMeasured(context: DeedContext, span: Span): boolean {
  const parcel = entitiesIn(context, span, "PARCEL")[0];
  return parcel !== undefined && entitiesIn(context, { start: parcel.end, end: span.end }, "AREA", "MONEY").length > 0;
}

/**
 * Goods that each open a paragraph without a mark ("L'appartement numéro 12 …", "L'emplacement de parking numéro 3 …"): each has evidence before the next
 * begins. A paragraph that takes up a noun already named ("De woning dateert van …") opens no good, unless a parcel of its own stands in it.
 */
function findParagraphStarts(context: DeedContext, zone: Span): Start[] {
  const openers = entitiesIn(context, zone, "GOOD").filter((head) => {
    const paragraph = Math.max(paragraphAt(context, head.start).start, zone.start);
    const lead = context.text.slice(paragraph, head.start);
    const isFirst = entitiesIn(context, { start: paragraph, end: head.start }, "GOOD").length === 0;
    return (
      isFirst &&
      classifyGood(head.text) !== null &&
      lead.length < 60 &&
      PARAGRAPH_OPENER.test(lead) &&
      !LEAD_STOP.test(lead)
    );
  });
  const starts: Start[] = [];
  for (const [index, head] of openers.entries()) {
    const paragraph = paragraphAt(context, head.start);
    const end = openers[index + 1]?.start ?? zone.end;
    const type = classifyGood(head.text)?.type;
    const taken = starts.some((start) => classifyGood(start.head.text)?.type === type);
    const proven = taken
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
function findParcelStarts(context: DeedContext, zone: Span): Start[] {
  const starts: Start[] = [];
  for (const parcel of entitiesIn(context, zone, "PARCEL")) {
    const paragraph = paragraphAt(context, parcel.start);
    if (parcel.start - paragraph.start > 6) continue;
    const head = entitiesIn(context, { start: parcel.end, end: paragraph.end }, "GOOD")[0];
    if (head !== undefined && head.start - parcel.end < 40) starts.push(plainStart(parcel.start, head));
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
  return { at: head.start, head, label: null, group: null, kind: "plain", labels: [] };
}

const mergeStarts = (starts: readonly Start[]): Start[] => {
  const sorted = [...starts].sort((a, b) => a.head.start - b.head.start || a.at - b.at);
  return sorted.filter((start, index) => index === 0 || start.head.start !== sorted[index - 1]?.head.start);
};

function startsIn(context: DeedContext, zone: Span): Start[] {
  const marked = findMarkedStarts(context, zone);
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
  // "Une maison de commerce …: – au rez: rez commercial; – au premier: un appartement": the dash that repeats the whole is no second good.
  const kind = classifyGood(whole.head.text)?.type;
  return [
    whole,
    ...starts.filter(
      (start) => start !== whole && (start.kind !== "dash" || classifyGood(start.head.text)?.type !== kind),
    ),
  ];
}

/** Where no clause describes the property: the clauses that hold a parcel, or else those of the agreement. */
function descriptionZones(context: DeedContext): Span[] {
  const described = clausesOf(context, "description").filter(
    (clause) => entitiesIn(context, clause, "GOOD", "PARCEL").length > 0,
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
  const head = goods[0] ?? zones.map((zone) => findNoun(context, zone)).find((noun) => noun !== null) ?? undefined;
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

/** Whether one description tells of several lots: it names as many parcels as labels. */
function sharesText(context: DeedContext, start: Start, span: Span): boolean {
  if (start.labels.length < 2) return false;
  const numbers = entitiesIn(context, span, "PARCEL").flatMap(({ text }) => parseParcels(text).value ?? []);
  return numbers.length === start.labels.length;
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
      const span = { start: start.at, end: own[index + 1]?.at ?? zone.end };
      const count = sharesText(context, start, span) ? start.labels.length : 1;
      for (let part = 0; part < count; part += 1) {
        segments.push({
          head: start.head,
          ...kind,
          label: count > 1 ? (start.labels[part] ?? null) : start.label,
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

/** The text of a segment's own span. */
export const textOfSegment = (context: DeedContext, segment: GoodSegment): string => textOf(context, segment.span);
