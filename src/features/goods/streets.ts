/** Streets without a number and names of fields, which stand as street where a good has no address. */
import type { Entity, Span } from "../../deed.ts";
import { findMunicipality, findMunicipalityOfPart, parseAddress } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, entityBefore, textAfter, textBefore, textOf } from "../context.ts";
import { UNIT_TYPES } from "./good-words.ts";
import type { GoodMap, GoodSegment } from "./segment.ts";
import { fieldOfRow, rowOf } from "./table-rows.ts";

/** Words that lead to the place of a good; a street without a number may follow them. */
const LIES =
  /(?:gelegen|liggende?|staande|aan|langs|in de|in het|hoek|sise?s?|située?s?|à front de|établi|érigée?|bordant|façade|gevelbreedte|straßenfront|gelegen an|an der|am|in der|straße|liegend|garagenhof|garagenanlage|garagecomplex|garagepark|complexe de garages|batterie de garages)\s*(?:te|aan|in|op|de|het|à|au|la|le|rue|den|der|straße)?\s*(?:de|het|la|der)?\s*[„"“«]?\s*$/iu;
const STREET =
  /(?:straat|laan|lei|weg|steenweg|baan|plein|dreef|dijk|kaai|vest|markt|pad|stra(?:ß|ss)e|gasse|platz|allee|busch|berg)$|^(?:rue|avenue|chaussée|boulevard|place|quai|chemin|drève|square|clos|sentier|impasse|ruelle|route|allée|am|zum|zur|auf|an der)(?=\s)/iu;
/** "Palende aan de Egemstraat, aan de weduwe X": what the ground borders on. */
const BORDERS =
  /(?<!\p{L})(?:palende?|grenzende?|rein(?:s|genoten)|tenante?|tenants|joignante?|aboutissante?|confinante?|(?:an)?(?:grenzend|stoßend))(?!\p{L})[^.;\n]{0,70}(?<!\p{L})(?:aan|met|à|au|an)(?: (?:de|het|la|le|der|den|die|das))?\s*$/iu;
/** "Een garage, rue du Marché, gekadastreerd …": a street between commas beside the noun. */
const isBeside = (context: DeedContext, { start, end }: Entity, head: Span): boolean =>
  start >= head.end &&
  /^[^,;.]{0,30}\)?,\s$/u.test(context.text.slice(head.end, start)) &&
  /^\s*,/u.test(textAfter(context, end, 3));

/** "Im ⟦Garagenhof Schulweg⟧": a place named with its court, of which the street is the good's. */
const COURT =
  /^(?:garagenhof|garagenanlage|garagecomplex|garagepark|complexe de garages|batterie de garages)\s+(?=\S)/iu;

function streetOfCourt(context: DeedContext, span: Span): (Span & { readonly text: string }) | null {
  for (const place of entitiesIn(context, span, "LOCATION")) {
    const text = place.text.replace(COURT, "");
    if (text !== place.text && STREET.test(text)) return { start: place.end - text.length, end: place.end, text };
  }
  return null;
}

function streetIn(context: DeedContext, span: Span, head: Span | null): (Span & { readonly text: string }) | null {
  return (
    streetOfCourt(context, span) ??
    entitiesIn(context, span, "LOCATION").find(
      (place) =>
        STREET.test(place.text) &&
        !BORDERS.test(textBefore(context, place.start, 90, span.start)) &&
        (LIES.test(textBefore(context, place.start, 40, span.start)) ||
          // "au lieu-dit « Au Village », rue du Tilleul": the street behind the field's name
          /[»”"]\s*,\s$/u.test(textBefore(context, place.start, 5, span.start)) ||
          (head !== null && isBeside(context, place, head))),
    ) ??
    null
  );
}

/** Words that lead to a field name, and the quotes it stands in. Sources: the descriptions of farmland in the three languages. */
const FIELD =
  /(?:ter plaatse(?: genaamd| geheten)?|genaamd|geheten|bekend als|au(?:x)? lieu(?:x)?[- ]dit(?:s)?|lieu-dit|dite?s?|im Orte|genannt|gelegen|Flurname|Gewann)\s*:?\s*[„"“«']?\s*(?:(?:het|de|la|les?|der|die|das|dem)\s|l['’])?$|[„"“«]\s*$/iu;
/** "– Derrière l'Eglise – pré – 1 ha": a place between dashes or bars, that is no village. */
const isCell = (context: DeedContext, { start, end, text }: Entity): boolean =>
  /\s[-–—|/]\s+$/u.test(textBefore(context, start, 4)) &&
  /^\s+[-–—|/]\s/u.test(textAfter(context, end, 4)) &&
  findMunicipalityOfPart(text) === null;
/** "Ligging: Meersbeekkant, Zottegem": a form's field, where it gives no village. */
const isLabelled = (context: DeedContext, { start, text }: Entity): boolean =>
  /(?:ligging|situation|lage)\s*:\s*$/iu.test(textBefore(context, start, 14)) && findMunicipalityOfPart(text) === null;
const SAME_PLACE =
  /(?<!\p{L})(?:zelfde plaats|aldaar|ter zelfder plaatse|même lieu-dit|même endroit|ebenda(?:selbst)?|ebendort|daselbst|(?:am |im )?(?:selben|gleichen|nämlichen) ort(?:e|es)?|(?:selber|gleicher|selbiger|derselbe) ort)(?!\p{L})/iu;

const SAME_STREET =
  /(?<!\p{L})(?:(?:an|in) derselben stra(?:ß|ss)e|(?:in|aan|langs) de ?zelfde (?:straat|laan|weg|steenweg)|(?:dans la |à la )?même (?:rue|avenue|chaussée))(?!\p{L})/iu;

/** "An derselben Straße": the street of the good before, without its number. */
function sameStreet(
  context: DeedContext,
  span: Span,
  { head }: GoodSegment,
): (Span & { readonly text: string }) | null {
  const reach = { start: span.start, end: Math.min(span.end, head.end + 100) };
  const before = SAME_STREET.test(textOf(context, reach)) ? entityBefore(context, span.start, "ADDRESS") : null;
  const street = before === null ? null : (parseAddress(before.text, context.language).value?.street ?? null);
  const at = before === null || street === null ? -1 : before.text.indexOf(street);
  if (before === null || street === null || at < 0) return null;
  return { start: before.start + at, end: before.start + at + street.length, text: street };
}

/** The street or field of a good without an address. */
export function findStreet(
  context: DeedContext,
  map: GoodMap,
  segment: GoodSegment,
  span: Span,
): (Span & { readonly text: string }) | null {
  const row = rowOf(context, map.zones, segment.head.start);
  const field = row === null ? null : fieldOfRow(context, row, segment.head);
  if (field !== null) return { ...field, text: textOf(context, field) };
  return (
    streetIn(context, span, segment.head) ??
    sameStreet(context, span, segment) ??
    (UNIT_TYPES.has(segment.type) ? null : fieldIn(context, segment, span)) ??
    map.preambles.map((preamble) => streetIn(context, preamble, null)).find((found) => found !== null) ??
    null
  );
}

/** A field name: it stands as street where there is no other (contract); "ebendort" repeats the one before. */
function fieldIn(context: DeedContext, segment: GoodSegment, span: Span): Entity | null {
  const reach = { start: span.start, end: Math.min(span.end, segment.head.end + 200) };
  const own = entitiesIn(context, reach, "LOCATION").find(
    (place) =>
      (FIELD.test(textBefore(context, place.start, 40, Math.max(0, span.start - 40))) ||
        isCell(context, place) ||
        isLabelled(context, place)) &&
      findMunicipality(place.text) === null,
  );
  if (own !== undefined) return own;
  if (!SAME_PLACE.test(context.text.slice(reach.start, reach.end))) return null;
  return (
    entitiesIn(context, { start: 0, end: reach.start }, "LOCATION").findLast((place) =>
      FIELD.test(textBefore(context, place.start, 40)),
    ) ?? null
  );
}
