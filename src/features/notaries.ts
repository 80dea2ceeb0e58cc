/** The notaries who pass the deed, with their seats, told from those of earlier deeds. */
import type { DeedKind, Entity, Span } from "../deed.ts";
import { parsePersonName } from "../forms/names.ts";
import { clausesOf, type DeedContext, entitiesIn, type Found, foundIn, paragraphAt, textBefore } from "./context.ts";
import { findOpening } from "./deed-kind.ts";
import { NOTARY_FIELD } from "./kind-cues.ts";
import { openingZone } from "./opening-zone.ts";
import {
  FORMER_NOTARY,
  NOTARIES_JOINED,
  NOTARY_AFTER,
  NOTARY_BEFORE,
  OFFICIAL_BEFORE,
  PAST_ACT,
  REPLACED_NOTARY,
} from "./person-cues.ts";
import { placeNameOf } from "./place-names.ts";

export type FoundNotary = { readonly name: Found<string>; readonly seat: Found<string> | null };

/** What leads to a notary's seat. */
const SEAT_BEFORE =
  /(?:(?:stand|resident)?plaats:?|residentie|résidence|résidant|residierend|verblijvende|(?:amts)?sitze?|amtssitz|notari?s|notaire|notar|notarin|associée?)?[\s,:]*(?:te|in|à|d['’]|de|zu|ter standplaats|mit dem|van)?\s*$/iu;
const NO_SEAT = /(?:RPR|RPM|RJP|register|registre|afdeling|division|arrondissement|kanton|canton)[\s:,]*$/iu;
/** A private agreement names the notaries who will pass the deed. */
const CHOSEN =
  /(?:kiest|kiezen|koos|kozen|duidt?[^.]{0,40}aan|wijst|aangesteld|aangeduid|verleden (?:zal )?worden|zal worden verleden|optreden|désigne|choisi(?:t|ssent|r)?|choix|recevra|sera (?:reçu|passé|signé)|instrument|bezeichnet|bestimmt|wähl(?:t|en)|beauftragt|beurkund|(?:voor|pour|für) (?:de |le |la |les |l['’]|den |die )?(?:ver)?(?:koper|vende|acqu|käufer|verkäufer)\p{L}*\s?:?\s*(?:meester|notaris|maître|me|notaire|notar)|(?:notaris|notaire|notar(?:in)?)(?: (?:van|voor|du|de|des|pour|der|für))?[^:\n]{0,8}(?:(?:ver)?kope|vende|acqu|käufe|verkäufe)[^:\n]{0,20}:|(?:^|\n)\s*(?:de |le |la |les |l['’]|die |der )?(?:(?:ver)?kope\p{L}*|(?:ver)?käufe\p{L}*|vende\p{L}*|acqu[ée]reu\p{L}*|achete\p{L}*)\s*:\s*(?:meester|notaris|maître|me|notaire|notar(?:in)?)(?!\p{L}))/iu;

/** An act still to come: "zal worden verleden voor", "sera reçu par". */
const FUTURE_ACT =
  /(?:zal|zullen|moet|dient|wordt later|sera|seront|devra|doit|wird|soll|muss)(?!\p{L})[^.;]{0,120}$/iu;

/** "Wordt deze akte verleden voor mij, X": who speaks passes this deed, whatever its verb. */
const BEFORE_ME = /(?:voor|(?:par[- ]?)?devant|vor)\s+(?:mij|ons|moi|nous|mir|uns)(?!\p{L})[^.;]{0,60}$/iu;

/** "Acte de Maître X, notaire à", "Akte van notaris X": the line that opens this deed, and nothing before it. */
const OWN_ACT = /(?:^|\n)\s*(?:acte|akte|urkunde) (?:de |du |d['’]|van |von |der |des )[^.;,\d\n]{0,30}$/iu;

/** "unter Mitwirkung von Notar X", "à l'intervention de Maître X": the second notary of this deed. */
const ASSISTING =
  /(?:mitwirkung|beisein|anwesenheit|tussenkomst|medewerking|(?:tegenwoordig|aanwezig)heid|l['’]intervention|la participation|en présence|concours|l['’]assistance)(?!\p{L})[^.;,]{0,30}$/iu;

/** "0.3 Tweede notaris, voor de kopers: X": the field of a notary. */
const NOTARY_LABEL =
  /(?:^|\n)[^\n:;]{0,24}(?<!\p{L})(?:notaris|notaire|notar(?:in)?)(?!\p{L})[^\n:;.]{0,60}:\s*(?:(?:meester|maître|me|mr|mtr|dr)\.?\s+)?$/iu;

/** "Vor den assoziierten Notaren X und Y": two named behind the one word. */
const NOTARIES_BEFORE =
  /(?<!\p{L})(?:notarissen|notaires|notaren)(?: (?:associés|associées|geassocieerden?))?\s+(?:(?:meesters?|maîtres?|mes?\.?)\s+)?$/iu;
const AND = /^\s*(?:en|et|und|&)\s/iu;
const PAIRED = /^\s*(?:en|et|und|&)\s+(?:(?:meester|maître|me\.?)\s+)?$/iu;

function isSecondOfPair(context: DeedContext, zone: Span, first: Entity, second: Entity): boolean {
  return (
    PAIRED.test(context.text.slice(first.end, second.start)) &&
    NOTARIES_BEFORE.test(textBefore(context, first.start, 60, zone.start))
  );
}

function isNotary(context: DeedContext, entity: Entity, floor: number): boolean {
  const left = context.text.slice(Math.max(floor, entity.start - 120), entity.start);
  const right = context.text.slice(entity.end, entity.end + 60);
  if (REPLACED_NOTARY.test(left)) return false;
  if (NOTARY_AFTER.test(right) || NOTARIES_JOINED.test(context.text.slice(entity.end, entity.end + 130))) return true;
  return (NOTARY_BEFORE.test(left) || NOTARY_LABEL.test(left)) && !/^\s*,?\s*(?:advoca|avocat|rechtsanw)/iu.test(right);
}

function seatOf(context: DeedContext, zone: Span, entity: Entity, next: Entity | undefined): Found<string> | null {
  const end = Math.min(next?.start ?? zone.end, entity.end + 260);
  const places = entitiesIn(context, { start: entity.end, end }, "LOCATION");
  const own = places.find(({ start }) => {
    const left = textBefore(context, start, 40, entity.end);
    return SEAT_BEFORE.test(left) && !NO_SEAT.test(left);
  });
  const placed = own ?? seatBefore(context, zone, entity);
  return placed === null ? null : foundIn(placed, placeNameOf(placed.text), 0.95);
}

/** "vor dem in Kelmis amtierenden Notar X", "de te Gent verblijvende notaris X". */
function seatBefore(context: DeedContext, zone: Span, entity: Entity): Entity | null {
  const place = entitiesIn(
    context,
    { start: Math.max(zone.start, entity.start - 80), end: entity.start },
    "LOCATION",
  ).at(-1);
  if (place === undefined) return null;
  const between = context.text.slice(place.end, entity.start);
  return /^\s*(?:amtierend|residierend|ansässig|niedergelassen|gevestigd|residerend|verblijvend|kantoorhoudend)\p{Ll}{0,2}\s+(?:\p{L}+\s+)?(?:notar|notaris)/iu.test(
    between,
  )
    ? place
    : null;
}

/** Notaries of a stretch of text in order, without those of earlier deeds. */
function notariesIn(context: DeedContext, zone: Span): FoundNotary[] {
  const persons = entitiesIn(context, zone, "PERSON");
  const found: FoundNotary[] = [];
  persons.forEach((entity, index) => {
    const previous = persons[index - 1];
    const floor = Math.max(zone.start, previous?.end ?? zone.start);
    const paired = previous !== undefined && isSecondOfPair(context, zone, previous, entity);
    if (!paired && !isNotary(context, entity, floor)) return;
    const left = context.text.slice(floor, entity.start);
    const right = context.text.slice(entity.end, Math.min(entity.end + 30, zone.end));
    const own = [FUTURE_ACT, BEFORE_ME, OWN_ACT, ASSISTING].some((pattern) => pattern.test(left));
    const isPast = PAST_ACT.test(left) && !own;
    if (OFFICIAL_BEFORE.test(left) || isPast || FORMER_NOTARY.test(right)) return;
    const name = parsePersonName(entity.text).value;
    if (name === null || found.some(({ name: known }) => isSamePerson(known.value, name))) return;
    const after = context.text.slice(entity.end, entity.end + 130);
    const joined = NOTARIES_JOINED.test(after) || (NOTARIES_BEFORE.test(left) && AND.test(after));
    const next = persons[index + (joined ? 2 : 1)];
    found.push({ name: foundIn(entity, name, 0.95), seat: seatOf(context, zone, entity, next) });
  });
  return found;
}

function isSamePerson(known: string, name: string): boolean {
  const words = new Set(known.toLocaleLowerCase().split(/\s+/));
  return name
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => words.has(word));
}

/** The word "notary" was lost: the first person named after the formula is the one who speaks. */
function firstNamed(context: DeedContext, zone: Span): FoundNotary | null {
  const [first, next] = entitiesIn(context, zone, "PERSON");
  const name = first === undefined ? null : parsePersonName(first.text).value;
  if (first === undefined || name === null) return null;
  return { name: foundIn(first, name, 0.6), seat: seatOf(context, zone, first, next) };
}

const IN_THIS_TOWN =
  /(?:in deze (?:stad|gemeente)|(?:en|à|de) cette (?:ville|commune|résidence)|alhier|te dezer stede|aldaar|(?:dort|ebenda|hier) (?:residierend|ansässig|amtierend|niedergelassen)\p{L}*|in dieser (?:stadt|gemeinde)|hierselbst|daselbst|audit lieu)/iu;

/** "notaire de résidence en cette ville": the seat is the place named beside the date. */
function withTownBefore(context: DeedContext, zone: Span, notaries: readonly FoundNotary[]): readonly FoundNotary[] {
  const first = notaries[0];
  if (!IN_THIS_TOWN.test(context.text.slice(zone.start, zone.end))) return notaries;
  const place = entitiesIn(context, zone, "LOCATION")[0];
  if (first === undefined || first.seat !== null || place === undefined) return notaries;
  return [{ ...first, seat: foundIn(place, placeNameOf(place.text), 0.75) }, ...notaries.slice(1)];
}

/** "X & Y – Notaires associés – Hannut": the office before its town. */
const OFFICE_BEFORE =
  /(?:notaris(?:sen)?|notaires?|notar(?:in|e)?)(?: (?:associés?|associées?|geassocieerde?))?\s*[-–—,•|·:]?\s*(?:te|à|in|zu)?\s*$/iu;

/** Nothing behind the first notary's name: the town of the letterhead in which he is named. */
function withLetterheadTown(context: DeedContext, notaries: readonly FoundNotary[]): readonly FoundNotary[] {
  const [first, ...rest] = notaries;
  const header = clausesOf(context, "header")[0];
  if (first === undefined || first.seat !== null || header === undefined) return notaries;
  const town = entitiesIn(context, header, "LOCATION").find((place) =>
    OFFICE_BEFORE.test(textBefore(context, place.start, 40, header.start)),
  );
  const line = town === undefined ? null : paragraphAt(context, town.start);
  const names = line === null ? [] : entitiesIn(context, line, "PERSON");
  return town !== undefined && names.some(({ text }) => isSamePerson(first.name.value, text))
    ? [{ ...first, seat: foundIn(town, placeNameOf(town.text), 0.75) }, ...rest]
    : notaries;
}

/** The acting notary and, where there is one, the second; in a private agreement those named for the deed to come. */
export function readNotaries(context: DeedContext, kind: DeedKind): readonly FoundNotary[] {
  const zone = openingZone(context);
  if (kind !== "private_agreement" && zone !== null) {
    const formula = findOpening(context.text, zone.start, zone.end);
    const start =
      NOTARY_FIELD.exec(context.text.slice(0, zone.start))?.index ??
      (clausesOf(context, "opening").length > 0 ? zone.start : (formula?.start ?? zone.start));
    const own = { start, end: zone.end };
    const acting = withLetterheadTown(context, withTownBefore(context, zone, notariesIn(context, own)));
    if (acting.length > 0) return acting;
    const first = firstNamed(context, own);
    if (first !== null) return [first];
  }
  if (kind !== "private_agreement")
    return clausesOf(context, "header", "parties")
      .slice(0, 2)
      .flatMap((clause) => notariesIn(context, clause))
      .slice(0, 2);
  const named: FoundNotary[] = [];
  for (const paragraph of context.paragraphs) {
    if (!CHOSEN.test(context.text.slice(paragraph.start, paragraph.end))) continue;
    for (const notary of notariesIn(context, paragraph))
      if (notary.seat !== null && !named.some(({ name }) => isSamePerson(name.value, notary.name.value)))
        named.push(notary);
  }
  return named.slice(0, 3);
}
