/** The day the deed was signed, told from the births, titles, certificates and laws that surround it. */
import type { DeedKind, Entity, Span } from "../deed.ts";
import { parseDate, parseDateParts, parseSplitDate } from "../forms/dates.ts";
import { clausesOf, type DeedContext, entitiesIn, type Found, foundIn, textBefore } from "./context.ts";
import { headZone, openingZone } from "./opening-zone.ts";

/** Words before a date that make it another act's: laws, earlier deeds, decisions, births (nl, fr, de). */
const OTHER_ACT =
  /(?:wet|decreet|besluit|beschikking|vonnis|akte|volmacht|brief|geboren|zitting|loi|décret|arrêté|jugement|ordonnance|procuration|née?|constituée?|acte reçu|acte du notaire|gesetz(?:es)?|dekret(?:s|es)?|beschluss|urteil|vollmacht|geboren|gegründet)[^,.;:\n]{0,40}?(?:van|d\.d\.|de dato|op|du|le|en date du|vom|am)\s*$/iu;
/** A date in the head that is the deed's: after "Datum", "akte van", "du", alone in its line. */
const HEAD_LABEL = /(?:^|\n|[|·–—-]|datum|date|(?:akte|acte|urkunde)(?: (?:van|du|vom))?|du|vom|van|le)\s*:?\s*$/iu;
const SIGNED =
  /(?:opgemaakt|gedaan|getekend|ondertekend|verleden|fait|établi|signé|dressé|passé|ausgefertigt|erstellt|ausgestellt|unterzeichnet|geschehen|errichtet|aufgenommen|beurkundet)[^\n]{0,200}$/iu;

type Placed = {
  readonly entity: Entity;
  readonly iso: string | null;
  readonly yearOnly: boolean;
  readonly dayOnly: boolean;
};

function placeDates(context: DeedContext, span: Span): Placed[] {
  return entitiesIn(context, span, "DATE").map((entity) => {
    const parts = parseDateParts(entity.text, context.language).value;
    return {
      entity,
      iso: parseDate(entity.text, { language: context.language }).value,
      yearOnly: parts !== null && parts.month === null,
      dayOnly: parts !== null && parts.month !== null && parts.day !== null && parts.year === null,
    };
  });
}

/** First whole date, or first year with the day that follows (or precedes) it, whichever stands first. */
function firstDate(context: DeedContext, dates: readonly Placed[], strength: number): Found<string> | null {
  const own = dates.filter(({ entity }) => !OTHER_ACT.test(textBefore(context, entity.start, 70)));
  const whole = own.find(({ iso }) => iso !== null);
  const year = own.find(({ yearOnly }) => yearOnly);
  const day = own.find(({ dayOnly }) => dayOnly);
  if (
    year !== undefined &&
    day !== undefined &&
    (whole === undefined || whole.entity.start > Math.max(year.entity.start, day.entity.start))
  ) {
    const value = parseSplitDate(year.entity.text, day.entity.text, context.language).value;
    if (value !== null)
      return {
        value,
        spans: [year.entity, day.entity],
        confidence: Math.min(year.entity.score, day.entity.score) * strength,
        origin: year.entity.origin,
      };
  }
  return whole === undefined || whole.iso === null ? null : foundIn(whole.entity, whole.iso, strength);
}

/** The date after "opgemaakt te … op", "fait à … le", "ausgefertigt in … am", the last such in the deed. */
function signedDate(context: DeedContext): Found<string> | null {
  const zones = clausesOf(context, "closing");
  const tail = { start: Math.floor(context.text.length * 0.75), end: context.text.length };
  for (const zone of [...zones.toReversed(), tail]) {
    const dates = placeDates(context, zone).filter(
      ({ entity, iso }) => iso !== null && SIGNED.test(textBefore(context, entity.start, 220, zone.start)),
    );
    const date = dates[0];
    if (date?.iso) return foundIn(date.entity, date.iso, 0.9);
  }
  return null;
}

function headDate(context: DeedContext, zone: Span): Found<string> | null {
  const date = placeDates(context, zone).find(
    ({ entity, iso }) =>
      iso !== null &&
      HEAD_LABEL.test(context.text.slice(Math.max(zone.start, entity.start - 20), entity.start)) &&
      !OTHER_ACT.test(textBefore(context, entity.start, 70)),
  );
  return date?.iso ? foundIn(date.entity, date.iso, 0.85) : null;
}

/** The deed's own date: authentic deeds open with it, private agreements end with it. */
export function readDeedDate(context: DeedContext, kind: DeedKind): Found<string> | null {
  const opening = openingZone(context);
  const inOpening = opening === null ? null : firstDate(context, placeDates(context, opening), 0.97);
  const inHead = headDate(context, headZone(context, opening));
  if (kind === "private_agreement") return signedDate(context) ?? inOpening ?? inHead;
  return inOpening ?? inHead ?? signedDate(context);
}
