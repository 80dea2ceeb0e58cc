import type { Address, Entity, Language, Span } from "../../deed.ts";
import {
  findMunicipality,
  findMunicipalityOfPart,
  isMunicipalityIn,
  mainMunicipality,
  parseAddress,
} from "../../forms/index.ts";
import { type DeedContext, entitiesIn, type Found, findAll, textAfter, textBefore, textOf } from "../context.ts";
import type { Composite } from "./composite.ts";
import { BUILT_TYPES, UNIT_TYPES } from "./good-words.ts";
import { ownSpan, sharedTail } from "./parcels.ts";
import { postedBehind, postedElsewhere } from "./postcodes.ts";
import type { GoodMap, GoodSegment } from "./segment.ts";
import { findStreet } from "./streets.ts";

/** Addresses of neighbours, owners, offices: not where the good lies. */
const NOT_HERE =
  /(?:palende? (?:aan|met)|tenant à|joignant|wonende|domicili|zetel|siège|wohnhaft|(?<!be)sitz|kantoor|bewoner|geboren|longeant la propriété)[^.;\n]{0,60}$/iu;
const MUNICIPAL =
  /(?:stad|gemeente|ville|commune|stadt|gemeinde|territoire|grondgebied|onder|te|à|in)\s*(?:de la |van |de |d['’]|du |der )?(?:stad |gemeente |ville |commune )?(?:de |d['’]|van )?$/iu;
/** "ci-devant commune d'Autelbas": what the place was before the mergers. */
const FORMER =
  /(?:ci-devant|anciennement|ancienne|ex-?|voorheen|vroegere?|voormalige?|gewezen|ehemalige?|früher|vormals)[\s-]*(?:commune|gemeente|gemeinde|stad|stadt|ville)?\s*(?:de |d['’]|van )?$/iu;
const BOX =
  /(?<!\p{L})(?:post)?(?:bus|bo[iî]te|bte|briefkasten|bfk)\.?\s+(?:nummer\s+|numéro\s+|n[°r]\.?\s*)?(?<box>[A-Z]?\d[\d.]*|[A-Z])(?![\p{L}\d])/giu;

/** "Een boomgaard te Borlo": a place of the lists right behind the noun. */
function placeBeside(context: DeedContext, { head }: GoodSegment): Entity | null {
  const place = entitiesIn(context, { start: head.end, end: head.end + 70 }, "LOCATION")[0];
  const lead = place === undefined ? "" : context.text.slice(head.end, place.start);
  if (place === undefined || !/^\s*,?\s*(?:(?:gelegen|sise?|située?)\s+)?(?:te|in|à|zu)\s+$/u.test(lead)) return null;
  return findMunicipality(place.text) !== null || findMunicipalityOfPart(place.text) !== null ? place : null;
}

/** "COMMUNE DE RENLIES." on the line above a description, where the line was taken for the end of the clause before. */
const HEADING_LINE = /^\s*(?:stad|stadt|stadtgemeinde|gemeente|ville|commune|gemeinde)(?:\s|:)/iu;

function headingAbove(context: DeedContext, zone: Span): Entity[] {
  const line = context.paragraphs.findLast(
    (paragraph) => paragraph.end <= zone.start && textOf(context, paragraph).trim() !== "",
  );
  return line === undefined || line.end - line.start > 80 || !HEADING_LINE.test(textOf(context, line))
    ? []
    : entitiesIn(context, line, "LOCATION");
}

/** The main municipality named in the heading of a zone before `offset`: "STAD GENT, zevende afdeling", "Commune de Waterloo". */
function headedMunicipality(
  context: DeedContext,
  map: GoodMap,
  segment: GoodSegment,
  language: Language,
  year: number | null,
): Found<string> | null {
  const places = map.zones.flatMap((zone) => [
    ...headingAbove(context, zone),
    ...entitiesIn(context, zone, "LOCATION"),
  ]);
  const headed = places.filter((place) => {
    const before = textBefore(context, place.start, 40);
    const after = textAfter(context, place.end, 60);
    if (FORMER.test(before) || NOT_HERE.test(textBefore(context, place.start, 70))) return false;
    return (
      MUNICIPAL.test(before) || /^\W{0,6}(?:[\p{L}\d.]+\s){0,3}(?:afdeling|division|gemarkung|afd\.)/iu.test(after)
    );
  });
  const beside = placeBeside(context, segment);
  if (beside !== null)
    return {
      value: mainMunicipality(beside.text, language, { year }),
      spans: [beside],
      confidence: beside.score * 0.85,
      origin: beside.origin,
    };
  const known = headed.filter((place) => isMunicipalityIn(place.text, year));
  const villages = headed.filter((place) => findMunicipalityOfPart(place.text) !== null);
  const pick =
    known.findLast((place) => place.start < segment.head.start) ??
    known[0] ??
    villages.findLast((place) => place.start < segment.head.start) ??
    headed.findLast((place) => place.start < segment.head.start);
  if (pick === undefined) return null;
  const municipality = findMunicipality(pick.text);
  const name = municipality?.names[language] ?? mainMunicipality(pick.text, language, { year });
  return { value: name, spans: [pick], confidence: pick.score * 0.9, origin: pick.origin };
}

function readIn(
  context: DeedContext,
  span: Span,
  language: Language,
  year: number | null,
): { readonly entity: Entity; readonly address: Address }[] {
  return entitiesIn(context, span, "ADDRESS")
    .filter(({ start }) => !NOT_HERE.test(textBefore(context, start, 80, span.start)))
    .flatMap((entity) => {
      const address = parseAddress(entity.text, language, year).value;
      return address === null ? [] : [{ entity, address }];
    });
}

/** "Een vakantiehuis (huis nummer 23)": the number in the street or park that is named before; a unit's number is no house number. */
const HOUSE_NUMBER =
  /^\s*[,(]?\s*(?:(?:huis|woning|haus|maison|villa|bungalow|chalet)\s+)?(?:nummer|nr\.?|numéro|n°)\s*(?<number>\d{1,4}\s?[a-zA-Z]?)(?![\p{L}\d/])/iu;

function houseNumber(context: DeedContext, { head, type }: GoodSegment): (Span & { readonly text: string }) | null {
  const match =
    type === "house" || type === "holiday_home" ? HOUSE_NUMBER.exec(textAfter(context, head.end, 40)) : null;
  const text = match?.groups?.["number"];
  if (match === null || text === undefined) return null;
  const end = head.end + match[0].length;
  return { start: end - text.length, end, text };
}

/** The address of each good: its own, completed by that of the building; land without an address has its municipality only. */
export function readAddresses(context: DeedContext, map: GoodMap, year: number | null): (Composite<Address> | null)[] {
  const language = context.language;
  const tail = sharedTail(context, map);
  const shared =
    map.preambles.flatMap((preamble) => readIn(context, preamble, language, year))[0] ??
    (tail ? readIn(context, tail, language, year)[0] : undefined);
  const firstOwn = map.segments.flatMap((segment) =>
    readIn(context, ownSpan(segment, tail), language, year).slice(0, 1),
  )[0];
  return map.segments.map((segment) => {
    const span = ownSpan(segment, tail);
    const headed = headedMunicipality(context, map, segment, language, year);
    const own = readIn(context, span, language, year)[0];
    // Land lies elsewhere than the house it is sold with, unless it says so; units lie in their building, described here or in a clause before.
    const built = BUILT_TYPES.has(segment.type) || segment.type === "parking";
    const inBuilding =
      map.zones.length > 1 || segment.isPart || ["apartment", "land", "building"].includes(map.segments[0]?.type ?? "");
    const building = shared ?? (inBuilding && UNIT_TYPES.has(segment.type) ? firstOwn : undefined);
    const chosen = own ?? (built ? building : undefined);
    const spans: Span[] = chosen ? [chosen.entity] : [];
    const parts: { -readonly [K in keyof Address]?: readonly Span[] } = {};
    let address: Address = chosen?.address ?? {
      street: null,
      number: null,
      box: null,
      postalCode: null,
      municipality: null,
    };
    const other = building ?? firstOwn;
    if (own && other && own.address.street === other.address.street && own.entity !== other.entity) {
      for (const field of ["postalCode", "municipality"] as const) {
        if (address[field] !== null || other.address[field] === null) continue;
        address = { ...address, [field]: other.address[field] };
        parts[field] = [other.entity];
      }
    }
    const posted = chosen && address.postalCode === null ? postedBehind(context, chosen.entity) : null;
    if (posted !== null) {
      address = { ...address, ...posted.address, street: address.street };
      for (const field of ["postalCode", "municipality"] as const) parts[field] = [posted.span];
      spans.push(posted.span);
    }
    const told =
      chosen && posted === null && address.postalCode === null ? postedElsewhere(context, address, year) : null;
    if (told !== null) {
      address = { ...address, postalCode: told.postalCode };
      parts.postalCode = [told.entity];
      spans.push(told.entity);
    }
    if (chosen === undefined) {
      const street = findStreet(context, map, segment, span);
      if (street) {
        const read = /\d/.test(street.text) ? parseAddress(street.text, language, year).value : null;
        address = { ...address, street: read?.street ?? street.text, number: read?.number ?? null };
        spans.push(street);
        parts.street = [street];
        if (read?.number) parts.number = [street];
        const house = read?.number ? null : houseNumber(context, segment);
        if (house !== null) {
          address = { ...address, number: house.text };
          spans.push(house);
          parts.number = [house];
        }
      }
    }
    // Without any heading, what is listed after a house lies where the house does.
    const nearby =
      headed ??
      (address.municipality === null && firstOwn?.address.municipality
        ? { value: firstOwn.address.municipality, spans: [firstOwn.entity] }
        : null);
    if (address.municipality === null && nearby) {
      address = { ...address, municipality: nearby.value };
      spans.push(...nearby.spans);
      parts.municipality = nearby.spans;
    }
    const box =
      address.box === null && segment.type === "apartment"
        ? findAll(context, { start: segment.span.start, end: Math.min(span.end, segment.head.end + 260) }, BOX)[0]
        : undefined;
    const printed = box?.match.groups?.["box"];
    if (box !== undefined && printed !== undefined) {
      address = { ...address, box: printed };
      spans.push(box);
      parts.box = [box];
    }
    if (spans.length === 0) return null;
    const score = Math.min(...(chosen ? [chosen.entity.score] : [0.8]));
    return {
      value: address,
      spans,
      parts,
      confidence: score * (own ? 0.95 : 0.85),
      origin: chosen?.entity.origin ?? "rule",
    };
  });
}

/** A field that stands alone in the text: the street or field name itself, a municipality in a heading, "bus 41". Null when the text is a whole address. */
export function placeOf(field: keyof Address, text: string, language: Language, year: number | null): string | null {
  const address = parseAddress(text, language, year).value;
  const whole = address !== null && [address.number, address.postalCode].some((part) => part !== null);
  if (field === "box") return new RegExp(BOX.source, "iu").exec(text)?.groups?.["box"] ?? null;
  if (whole) return null;
  if (field === "municipality")
    return findMunicipality(text)?.names[language] ?? mainMunicipality(text, language, { year });
  return field === "street" && !text.includes(",") ? text : null;
}
