import type { Address, Entity, Language, Span } from "../../deed.ts";
import { findMunicipality, mainMunicipality, parseAddress } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, type Found, findAll, textAfter, textBefore } from "../context.ts";
import { UNIT_TYPES } from "./good-words.ts";
import { ownSpan, sharedTail } from "./parcels.ts";
import type { GoodMap, GoodSegment } from "./segment.ts";

/** Addresses of neighbours, owners, offices: not where the good lies. */
const NOT_HERE =
  /(?:palende? (?:aan|met)|tenant à|joignant|wonende|domicili|zetel|siège|wohnhaft|sitz|kantoor|bewoner|geboren|longeant la propriété)[^.;\n]{0,60}$/iu;
/** Words that lead to the place of a good; a street without a number may follow them. */
const LIES =
  /(?:gelegen|liggende?|staande|aan|langs|hoek|sise?s?|située?s?|à front de|établi|érigée?|bordant|gelegen an|an der|am|in der|straße|liegend)\s*(?:te|aan|in|op|de|het|à|au|la|le|rue|den|der|straße)?\s*(?:de|het|la|der)?\s*[„"“«]?\s*$/iu;
const STREET =
  /(?:straat|laan|lei|weg|steenweg|baan|plein|dreef|dijk|kaai|vest|markt|pad|stra(?:ß|ss)e|gasse|platz|allee|busch|berg)$|^(?:rue|avenue|chaussée|boulevard|place|quai|chemin|drève|square|clos|sentier|impasse|ruelle|route|allée|am|zum|zur|auf|an der)(?=\s)/iu;
const MUNICIPAL =
  /(?:stad|gemeente|ville|commune|stadt|gemeinde|territoire|grondgebied|onder|te|à|in)\s*(?:de la |van |de |d['’]|du |der )?(?:stad |gemeente |ville |commune )?(?:de |d['’]|van )?$/iu;
const BOX =
  /(?<!\p{L})(?:post)?(?:bus|bo[iî]te|bte|briefkasten|bfk)\.?\s+(?:nummer\s+|numéro\s+|n[°r]\.?\s*)?(?<box>[A-Z]?\d[\d.]*|[A-Z])(?![\p{L}\d])/giu;

/** The main municipality named in the heading of a zone before `offset`: "STAD GENT, zevende afdeling", "Commune de Waterloo". */
function headedMunicipality(
  context: DeedContext,
  map: GoodMap,
  segment: GoodSegment,
  language: Language,
  year: number | null,
): Found<string> | null {
  const places = map.zones.flatMap((zone) => entitiesIn(context, zone, "LOCATION"));
  const headed = places.filter((place) => {
    const before = textBefore(context, place.start, 40);
    const after = textAfter(context, place.end, 60);
    return (
      MUNICIPAL.test(before) || /^\W{0,6}(?:[\p{L}\d.]+\s){0,3}(?:afdeling|division|gemarkung|afd\.)/iu.test(after)
    );
  });
  const known = headed.filter((place) => findMunicipality(place.text) !== null);
  const pick =
    known.findLast((place) => place.start < segment.head.start) ??
    known[0] ??
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

function streetIn(context: DeedContext, span: Span): Entity | null {
  return (
    entitiesIn(context, span, "LOCATION").find(
      (place) => STREET.test(place.text) && LIES.test(textBefore(context, place.start, 40, span.start)),
    ) ?? null
  );
}

/** The address of each good: its own, completed by that of the building; land without an address has its municipality only. */
export function readAddresses(context: DeedContext, map: GoodMap, year: number | null): (Found<Address> | null)[] {
  const language = context.language;
  const tail = sharedTail(context, map);
  const shared =
    map.preambles.flatMap((preamble) => readIn(context, preamble, language, year))[0] ??
    (tail ? readIn(context, tail, language, year)[0] : undefined);
  return map.segments.map((segment) => {
    const span = ownSpan(segment, tail);
    const headed = headedMunicipality(context, map, segment, language, year);
    const own = readIn(context, span, language, year)[0];
    const chosen = own ?? shared;
    const spans: Span[] = chosen ? [chosen.entity] : [];
    let address: Address = chosen?.address ?? {
      street: null,
      number: null,
      box: null,
      postalCode: null,
      municipality: null,
    };
    if (own && shared && own.address.street === shared.address.street && own !== shared) {
      address = {
        ...address,
        postalCode: address.postalCode ?? shared.address.postalCode,
        municipality: address.municipality ?? shared.address.municipality,
      };
      spans.push(shared.entity);
    }
    if (chosen === undefined) {
      const street = streetIn(context, span);
      if (street) {
        address = { ...address, street: street.text };
        spans.push(street);
      }
    }
    if (address.municipality === null && headed) {
      address = { ...address, municipality: headed.value };
      spans.push(...headed.spans);
    }
    const box =
      address.box === null && UNIT_TYPES.has(segment.type) && segment.type === "apartment"
        ? findAll(context, { start: segment.span.start, end: Math.min(span.end, segment.head.end + 260) }, BOX)[0]
        : undefined;
    const printed = box?.match.groups?.["box"];
    if (box !== undefined && printed !== undefined) {
      address = { ...address, box: printed };
      spans.push(box);
    }
    if (spans.length === 0) return null;
    const score = Math.min(...(chosen ? [chosen.entity.score] : [0.8]));
    return { value: address, spans, confidence: score * (own ? 0.95 : 0.85), origin: chosen?.entity.origin ?? "rule" };
  });
}
