/** The day the deed was signed, told from the births, titles, certificates and laws that surround it. */
import type { DeedKind, Entity, Span } from "../deed.ts";
import { parseDate, parseDateParts, parseSplitDate } from "../forms/dates.ts";
import { clausesOf, type DeedContext, entitiesIn, type Found, foundIn, paragraphAt, textBefore } from "./context.ts";
import { headZone, openingZone } from "./opening-zone.ts";

/** Words before a date that make it another act's: laws, earlier deeds, decisions, births (nl, fr, de). */
const OTHER_ACT =
  /(?:wet|decreet|besluit|beschikking|vonnis|akte|volmacht|brief|geboren|zitting|loi|décret|arrêté|jugement|ordonnance|procuration|née?|constituée?|acte reçu|acte du notaire|gesetz(?:es)?|dekret(?:s|es)?|beschluss|urteil|vollmacht|geboren|gegründet)[^,.;:\n]{0,40}?(?:van|d\.d\.|de dato|op|du|le|en date du|vom|am)\s*$/iu;
/** A date in the head that is the deed's: after "Datum", "akte van", "du", alone in its line. */
const HEAD_LABEL = /(?:^|\n|[|·–—-]|datum|date|(?:akte|acte|urkunde)(?: (?:van|du|vom))?|du|vom|van|le)\s*:?\s*$/iu;
const SIGNED =
  /(?:opgemaakt|gedaan|getekend|ondertekend|verleden|fait|établi|signé|dressé|passé|ausgefertigt|erstellt|ausgestellt|unterzeichnet|geschehen|errichtet|aufgenommen|beurkundet)[^\n]{0,200}$/iu;
/** The words of signing and the place stand right before the date; a draft that was sent, a reading, another paper do not come between. */
const SIGNED_HERE =
  /(?:opgemaakt|gedaan|getekend|ondertekend|fait|signé|dressé|ausgefertigt|unterzeichnet|geschehen)(?![^\n;]*(?:ontwerp|projet|entwurf|attest|certifica|ausweis|bescheinigung))[^\n;]{0,60}$/iu;

/** The date of a draft that was sent or seen before. */
const DRAFT = /(?:ontwerp(?:akte)?|projet(?: d['’]acte)?|(?:urkunds?)?entw[uü]rf(?:e?s)?)(?!\p{L})[^.;\n]{0,80}$/iu;
/** Words that lead a paragraph to the deed's own date: "Op maandag", "Ce jour", "Es geschah am". */
const DATE_LEAD =
  /^[\s\d.)–—-]{0,6}(?:(?:opgemaakt|gedaan|geschied|es geschah|geschehen|verhandelt) )?(?:(?:op|heden|vandaag|den|ten jare|(?:in )?het jaar|le|ce(?: jour)?|l['’]an(?:née)?|en l['’]an|aujourd['’]hui|am|heute|im jahre?|den|datum\s?:|date\s?:)[\s,]*){0,3}(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)?[\s,]*(?:de|den|le|dem|der)?\s*$/iu;

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
  const own = dates.filter(({ entity }) => {
    const left = textBefore(context, entity.start, 120);
    return !OTHER_ACT.test(left.slice(-70)) && !DRAFT.test(left);
  });
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

/**
 * The date after "opgemaakt te … op", "fait à … le", "ausgefertigt in … am", the last place with such in the deed; with it those that stand as close
 * to words of signing, if it does.
 */
function signedDates(context: DeedContext): readonly Found<string>[] {
  const zones = clausesOf(context, "closing");
  const tail = { start: Math.floor(context.text.length * 0.75), end: context.text.length };
  for (const zone of [...zones.toReversed(), tail]) {
    const dates = placeDates(context, zone).flatMap(({ entity, iso }) =>
      iso !== null &&
      SIGNED.test(textBefore(context, entity.start, 220, zone.start)) &&
      !DRAFT.test(textBefore(context, entity.start, 120, zone.start))
        ? [{ entity, iso }]
        : [],
    );
    const [first, ...others] = dates;
    if (first === undefined) continue;
    const isClose = ({ entity }: { readonly entity: Entity }): boolean =>
      SIGNED_HERE.test(textBefore(context, entity.start, 90, zone.start));
    return [first, ...(isClose(first) ? others.filter(isClose) : [])].map(({ entity, iso }) =>
      foundIn(entity, iso, 0.9),
    );
  }
  return [];
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

/** The date that begins a paragraph of the head, where the opening was cut behind it ("Tweeduizend vijftien, op acht juni."). */
function leadingDate(context: DeedContext, head: Span): Found<string> | null {
  for (const paragraph of context.paragraphs) {
    if (paragraph.start >= head.end) break;
    const [first] = entitiesIn(context, paragraph, "DATE");
    if (first === undefined || !DATE_LEAD.test(context.text.slice(paragraph.start, first.start))) continue;
    // "L'an deux mille sept." and "Le sept septembre." may be two paragraphs
    const next = entitiesIn(context, { start: paragraph.end, end: head.end }, "DATE")[0];
    const isNext =
      next !== undefined && /^\s*$/u.test(context.text.slice(paragraph.end, paragraphAt(context, next.start).start));
    const end = isNext ? paragraphAt(context, next.start).end : paragraph.end;
    const date =
      firstDate(context, placeDates(context, paragraph), 0.9) ??
      firstDate(context, placeDates(context, { start: paragraph.start, end }), 0.85);
    if (date !== null) return date;
  }
  return null;
}

/**
 * Equally good readings of the deed's own date, the first of which is taken: authentic deeds open with it and may repeat it in their head, private
 * agreements end with it, where each side may sign on a day of its own.
 */
export function findDeedDates(context: DeedContext, kind: DeedKind): readonly Found<string>[] {
  const opening = openingZone(context);
  const head = headZone(context, opening);
  const inOpening =
    (opening === null ? null : firstDate(context, placeDates(context, opening), 0.97)) ?? leadingDate(context, head);
  const inHead = headDate(context, head);
  const printed = [inOpening, inHead].filter((found) => found !== null);
  const signed = signedDates(context);
  if (kind === "private_agreement") return signed.length > 0 ? signed : printed.slice(0, 1);
  return printed.length > 0 ? printed : signed.slice(0, 1);
}
