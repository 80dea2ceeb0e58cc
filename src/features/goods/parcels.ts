import type { Basis, Entity, Parcel, Span } from "../../deed.ts";
import { findDivisionCode, formCapakey, parseParcels, parseSection } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, findAll, textAfter, textBefore } from "../context.ts";
import { basisBefore } from "./bases.ts";
import { type Division, divisionFor, divisionsIn } from "./cadastral-divisions.ts";
import type { Composite } from "./composite.ts";
import { isExcluded } from "./excluded.ts";
import { UNIT_TYPES } from "./good-words.ts";
import type { GoodMap, GoodSegment } from "./segment.ts";
import { strayParagraphs } from "./stray-paragraphs.ts";
import { parcelOfRow, rowOf } from "./table-rows.ts";

/** A parcel that lies beside the good or that a right rests on: never the good's own. */
const NEIGHBOUR =
  /(?:palende? (?:aan|met)|grenzend aan|tenant (?:à|au)|joignant|angrenzend an|grens tussen|servitude|erfdienstbaarheid|ten voordele van|ten laste van)\s*(?:(?:het|la|le|das|die|den)\s+)?(?:perceel\s+|goed\s+|parcelle\s+|parzelle\s+)?(?:gekend als |kadastraal (?:gekend|bekend) (?:als )?|cadastrée? )?$/iu;
/** The section of numbers that stand alone ("wijk C, nummers 123a en 124b", "nummer 13"): named just before, or with the parcel before. */
function sectionBefore(context: DeedContext, entity: Entity): (Span & { readonly section: string }) | null {
  const floor = Math.max(0, entity.start - 120);
  const before = context.text.slice(floor, entity.start);
  const hits = [...before.matchAll(/(?<!\p{L})(?:se[ck]tie|section|sektion|flur|wijk)\s+[A-Z](?!\p{L})/giu)];
  const hit = hits.at(-1);
  const section = hit === undefined ? null : parseSection(hit[0]).value;
  if (hit === undefined || section === null) return null;
  return { section, start: floor + hit.index, end: floor + hit.index + hit[0].length };
}

/** The section of a number that a parcel before was given with ("deel van het gekadastreerd nummer 12/X/3", behind "sectie B nummer 12/X/3"). */
function sectionOfNumber(
  context: DeedContext,
  entity: Entity,
  number: string,
): (Span & { readonly section: string }) | null {
  for (const other of entitiesIn(context, { start: 0, end: entity.start }, "PARCEL").reverse()) {
    const held = (parseParcels(other.text).value ?? []).find((parcel) => parcel.number === number);
    if (held?.section != null && held.sectionAt !== null)
      return {
        section: held.section,
        start: other.start + held.sectionAt.start,
        end: other.start + held.sectionAt.end,
      };
  }
  return null;
}

function readEntity(
  context: DeedContext,
  entity: Entity,
  division: Division | null,
  municipality: string | null,
): Composite<Parcel>[] {
  const basis: Basis = basisBefore(context, entity.start);
  const printed = division === null ? "" : textAfter(context, division.end, 14);
  const code =
    division === null
      ? null
      : findDivisionCode(division.text, municipality, /^\s*[-–(]\s*\d{5}/.test(printed) ? printed : "");
  const shift = ({ start, end }: Span): Span => ({ start: entity.start + start, end: entity.start + end });
  const outside = sectionBefore(context, entity);
  return (parseParcels(entity.text).value ?? []).map(
    ({ section: printedSection, number, partition, sectionAt, numberAt }) => {
      const before = printedSection === null ? (outside ?? sectionOfNumber(context, entity, number)) : null;
      const section = printedSection ?? before?.section ?? null;
      const divisionAt = division === null ? [] : [division];
      const sectionSpans = sectionAt !== null ? [shift(sectionAt)] : before !== null ? [before] : [];
      const numberSpans = [shift(numberAt)];
      return {
        value: {
          division: division?.text.toLowerCase() ?? null,
          section,
          number,
          partition,
          capakey: code !== null && section !== null ? formCapakey(code, section, number) : null,
          basis,
        },
        spans: [entity],
        parts: {
          division: divisionAt,
          section: sectionSpans,
          number: numberSpans,
          partition: numberSpans,
          capakey: [...divisionAt, ...sectionSpans, ...numberSpans],
        },
        confidence: entity.score * (section === null ? 0.7 : 0.95),
        origin: entity.origin,
      };
    },
  );
}

/** Each reference once; the old spelling of the title and the new one of the cadastre are two, since each has its own basis. */
function distinct(parcels: readonly Composite<Parcel>[]): Composite<Parcel>[] {
  const keyOf = ({ value: { section, number, partition } }: Composite<Parcel>): string =>
    `${section}|${number}|${partition}`;
  return parcels.filter((parcel, index) => parcels.findIndex((other) => keyOf(other) === keyOf(parcel)) === index);
}

/** The parcels of each good: those in its own text, else those of the building or site that the goods share. */
export function readParcels(
  context: DeedContext,
  map: GoodMap,
  municipalities: readonly (string | null)[],
): (readonly Composite<Parcel>[])[] {
  const divisions = divisionsIn(context, map.zones);
  const readIn = (span: Span, municipality: string | null): Composite<Parcel>[] =>
    entitiesIn(context, span, "PARCEL")
      .filter(
        (entity) => !NEIGHBOUR.test(textBefore(context, entity.start, 90, span.start)) && !isExcluded(context, entity),
      )
      .flatMap((entity) => readEntity(context, entity, divisionFor(divisions, entity.start, span.end), municipality));
  const shared = (municipality: string | null): Composite<Parcel>[] => [
    ...map.preambles.flatMap((preamble) => readIn(preamble, municipality)),
  ];
  const tail = sharedTail(context, map);
  const readRow = (segment: GoodSegment, municipality: string | null): Composite<Parcel>[] => {
    const row = rowOf(context, map.zones, segment.head.start);
    const entity = row === null ? null : parcelOfRow(context, row, segment.head);
    return entity === null
      ? []
      : readEntity(context, entity, divisionFor(divisions, entity.start, row?.line.end ?? entity.end), municipality);
  };
  const strays = strayParagraphs(context, map);
  const isStray = ({ spans: [at] }: Composite<Parcel>): boolean =>
    at !== undefined && strays.some(({ start, end }) => start <= at.start && at.end <= end);
  const own = map.segments.map((segment, index) => {
    const municipality = municipalities[index] ?? null;
    const printed = [
      ...readIn(ownSpan(segment, tail), municipality).filter((parcel) => !isStray(parcel)),
      ...strays.filter(({ good }) => good === index).flatMap((stray) => readIn(stray, municipality)),
    ];
    return pickPart(distinct(printed.length > 0 ? printed : readRow(segment, municipality)), segment);
  });
  // Where some units have parcels of their own, the ground of the building is the old one, and no unit's.
  const someOwn = own.some((parcels) => parcels.length > 0);
  return map.segments.map((segment, index) => {
    const parcels = own[index] ?? [];
    if (parcels.length > 0) return parcels;
    const municipality = municipalities[index] ?? null;
    const after = tail === null ? [] : distinct(readIn(tail, municipality));
    if (after.length > 0) return after;
    // A dash under a whole ("– au premier étage : un appartement") lies on the whole's parcels.
    const first = map.segments[0];
    const onGround =
      first !== undefined &&
      ["land", "building"].includes(first.type) &&
      UNIT_TYPES.has(map.segments[index]?.type ?? "land");
    if ((map.segments[index]?.isPart === true || onGround) && own[0] !== undefined && own[0].length > 0) return own[0];
    const common = withPartition(context, ownSpan(segment, tail), distinct(shared(municipality)));
    const cadastre = common.filter(({ value }) => value.basis !== "title");
    return map.segments.length > 1 && (cadastre.length > 0 || someOwn) ? cadastre : common;
  });
}

/** "gekadastreerd P0108", "partition P0012": a unit gives its partition alone, of the one number of its building. */
function withPartition(
  context: DeedContext,
  span: Span,
  common: readonly Composite<Parcel>[],
): readonly Composite<Parcel>[] {
  const printed = findAll(context, span, /(?<![\p{L}\d])P\s?\d{4}(?![\p{L}\d])/u);
  const [only, at] = [common[0], printed[0]];
  if (only === undefined || at === undefined || common.length !== 1 || printed.length !== 1) return common;
  const { value, parts } = only;
  return [
    {
      ...only,
      value: { ...value, partition: at.match[0].replace(/\s/, "") },
      spans: [...only.spans, at],
      parts: { ...parts, partition: [at] },
    },
  ];
}

/** "Kavels P1, P2 en P3 – respectievelijk nummers …": each of the goods that share a text takes its own number. */
const pickPart = (parcels: readonly Composite<Parcel>[], { part }: GoodSegment): readonly Composite<Parcel>[] =>
  part !== null && parcels.length === part.count ? parcels.slice(part.index, part.index + 1) : parcels;

const COMMON_TAIL =
  /;\s*(?:so\s?wie|zoals|tels? que)\s+(?:deze|voormelde|ces|diese)\s+(?:goederen|biens|güter)(?!\p{L})|\n\s*(?:[A-Z\d.]{0,6}\s*)?(?:het geheel|soit |ensemble|(?:la |de |die )?(?:contenance|superficie|oppervlakte|grootte|gesamt\w*) (?:totale?|gr[öo]sse|fl[äa]che)|le total|het totaal|totaal|total|zusammen|de (?:twee|drie|vier|vijf) |beide |alle |deze (?:goederen|loten|kavels)|samen|tezamen|les (?:deux|trois|quatre|cinq) |ces (?:biens|lots)|l['’]ensemble|le tout|die (?:zwei|drei|vier)|beide|alle |diese (?:güter|lose)|das ganze|de goederen zijn)/iu;

/** Paragraphs at the end of the last good's text that speak of all goods together. */
export function sharedTail(context: DeedContext, map: GoodMap): Span | null {
  const last = map.segments.at(-1);
  if (last === undefined || map.segments.length < 2) return null;
  const match = COMMON_TAIL.exec(context.text.slice(last.head.end, last.span.end));
  if (match !== null) return { start: last.head.end + match.index, end: last.span.end };
  return cadastreBelowList(context, map, last);
}

/** A line below a list of bare items that opens on the cadastre ("Cadastre : section …", "Gekadastreerd …") is the whole list's. */
const CADASTRE_LINE =
  /\n\s*(?:(?:ge)?kada?ster|(?:ge)?kadastr|cadastr|référence cadastr|katast|eingetragen im katast)/iu;

function cadastreBelowList(context: DeedContext, map: GoodMap, last: GoodSegment): Span | null {
  const match = CADASTRE_LINE.exec(context.text.slice(last.head.end, last.span.end));
  if (match === null) return null;
  const start = last.head.end + match.index;
  const bare = map.segments.every(
    ({ span }) => entitiesIn(context, { start: span.start, end: Math.min(span.end, start) }, "PARCEL").length === 0,
  );
  const listed = map.segments.every(({ span }) => /^\s*[-–—•*]/u.test(textAfter(context, span.start, 4)));
  return bare && listed ? { start, end: last.span.end } : null;
}

/** A segment's text without the paragraphs that speak of all goods. */
export const ownSpan = (segment: GoodSegment, tail: Span | null): Span =>
  tail !== null && tail.start >= segment.span.start && tail.start < segment.span.end
    ? { start: segment.span.start, end: tail.start }
    : segment.span;
