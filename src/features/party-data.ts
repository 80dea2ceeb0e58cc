/** The data printed beside a party's name: birth, numbers, address. */
import type { Address, Entity } from "../deed.ts";
import { namesStreet } from "../forms/addresses.ts";
import { parseDate } from "../forms/dates.ts";
import { parseEnterpriseNumber, parseNationalNumber } from "../forms/identifiers.ts";
import { type DeedContext, entityBefore, type Found, foundIn, textBefore } from "./context.ts";
import { LIVES_AT, MUNICIPALITY_BEHIND, POSTED_BEHIND, partyAddressOf, STREET_BEHIND } from "./party-addresses.ts";
import { BIRTH, DOMICILE, DOMICILE_AFTER_STAY, NOT_BIRTH, OTHER_ADDRESS, SEAT } from "./person-cues.ts";
import { placeNameOf } from "./place-names.ts";

export type PartyDraft = {
  readonly kind: "person" | "organisation";
  readonly name: Found<string>;
  readonly birthDate: Found<string> | null;
  readonly birthPlace: Found<string> | null;
  readonly nationalNumber: Found<string> | null;
  readonly enterpriseNumber: Found<string> | null;
  readonly address: Found<Address> | null;
  /** From the name to the last of the data; the text up to the next draft belongs to it as well. */
  readonly start: number;
  readonly end: number;
  /** Joined in only to consent. */
  readonly consents: boolean;
  /** Somebody acts for it: an organisation that is named without number or seat is a party by that. */
  readonly isActedFor: boolean;
};

/** What a drafting run keeps beside the drafts. */
export type Open = { -readonly [K in keyof PartyDraft]: PartyDraft[K] };

/** Where the last match begins, -1 for none. */
export const lastIndexOf = (text: string, pattern: RegExp): number => {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
};

/** Reads the data that entity `entity` gives to the draft it stands behind. */
export function addDatum(context: DeedContext, draft: Open, entity: Entity, year: number | null): void {
  const person = draft.kind === "person";
  const isAdded =
    entity.label === "ENTERPRISE_NUMBER"
      ? addEnterpriseNumber(draft, entity)
      : entity.label === "ADDRESS"
        ? addAddress(context, draft, entity, year)
        : entity.label === "NATIONAL_NUMBER"
          ? person && addNationalNumber(draft, entity)
          : (person && addBirth(context, draft, entity)) ||
            (entity.label === "LOCATION" && addMunicipality(context, draft, entity, year));
  if (isAdded) draft.end = entity.end;
}

/** The text from the draft's name to an entity. */
const sinceName = (context: DeedContext, draft: Open, entity: Entity): string =>
  context.text.slice(draft.name.spans[0]?.start ?? draft.start, entity.start);

function addNationalNumber(draft: Open, entity: Entity): boolean {
  if (draft.nationalNumber !== null) return false;
  const { value } = parseNationalNumber(entity.text);
  if (value !== null) draft.nationalNumber = foundIn(entity, value, 0.97);
  return true;
}

function addEnterpriseNumber(draft: Open, entity: Entity): boolean {
  const { value } = parseEnterpriseNumber(entity.text);
  const known = draft.enterpriseNumber?.value ?? "";
  // printed twice, once without its first digit (or with one that recognition lost): the whole one counts
  if (value !== null && (known === "" || (known.length < value.length && value.endsWith(known))))
    draft.enterpriseNumber = foundIn(entity, value, 0.97);
  return true;
}

/** Characters between the word of birth and its place. */
const BIRTH_REACH = 110;

const SAME_PLACE_REACH = 40;
/** "née au même lieu", "geboren te zelfder plaatse", "ebenda geboren": the place is the one named at the birth before. */
const SAME_PLACE =
  /(?:au|en) même (?:lieu|endroit|commune|ville)|dans la même (?:commune|ville)|(?:te|ter) zelfder plaatse|(?:op|in) dezelfde (?:plaats|gemeente)|(?<!\p{L})(?:aldaar|daselbst|ebenda|ebendort)(?!\p{L})|am (?:selben|gleichen) Ort/iu;
const SAME_PLACE_BEHIND = new RegExp(`^\\s?,?\\s?(?:${SAME_PLACE.source})`, "iu");
const BORN_IN = /(?:née?s? à|geboren (?:te|in|zu)|geb\. (?:te|in|zu))\s$/iu;
/** How far back the birth before may stand: the person named just before, with all its data. */
const PERSON_BEFORE = 900;

/** The place of the birth that is told last before `start`. */
const birthPlaceBefore = (context: DeedContext, start: number): Entity | undefined =>
  context.entities.findLast(
    (entity) =>
      entity.label === "LOCATION" &&
      entity.end <= start &&
      entity.start > start - PERSON_BEFORE &&
      BORN_IN.test(context.text.slice(Math.max(0, entity.start - 20), entity.start)),
  );

/** The day and the place of birth. */
function addBirth(context: DeedContext, draft: Open, entity: Entity): boolean {
  const between = sinceName(context, draft, entity);
  const birth = lastIndexOf(between, BIRTH);
  const behindName = context.text.slice(draft.name.spans.at(-1)?.end ?? draft.start, entity.start);
  const isSaid = birth > lastIndexOf(between, NOT_BIRTH) || isBirthInBrackets(context, behindName, entity);
  if (!isSaid && !isBornBehind(context, entity)) return false;
  if (entity.label === "DATE" && draft.birthDate === null) {
    const { value } = parseDate(entity.text, { language: context.language });
    if (value !== null) draft.birthDate = foundIn(entity, value, 0.97);
    const behind = context.text.slice(entity.end, entity.end + SAME_PLACE_REACH);
    const isSame = SAME_PLACE.test(between.slice(Math.max(0, birth))) || SAME_PLACE_BEHIND.test(behind);
    const place = isSame && draft.birthPlace === null ? birthPlaceBefore(context, draft.start) : undefined;
    if (place !== undefined) draft.birthPlace = foundIn(place, placeNameOf(place.text), 0.85);
    return true;
  }
  if (entity.label !== "LOCATION" || draft.birthPlace !== null) return false;
  const isNear = birth === -1 || between.length - birth < BIRTH_REACH;
  if (!isNear || DOMICILE.test(between.slice(Math.max(0, birth)))) return false;
  draft.birthPlace = foundIn(entity, placeNameOf(entity.text), 0.95);
  return true;
}

/** "Voorheen wonende te Aalst, thans te Gent": what follows holds today. */
const NOW =
  /(?<!\p{L})(?:thans|heden|momenteel|tegenwoordig(?= won)|actuellement|à présent|maintenant|jetzt|nunmehr|derzeit|heute)(?!\p{L})/giu;

/** The address as printed; a place that stood alone before it is its municipality where it names none. */
function addAddress(context: DeedContext, draft: Open, entity: Entity, year: number | null): boolean {
  if (addPostedPlace(context, draft, entity, year)) return true;
  const between = sinceName(context, draft, entity);
  const isKnown = draft.address !== null && !isPlaceOnly(draft) && !DOMICILE_AFTER_STAY.test(between);
  if (isKnown || OTHER_ADDRESS.test(between.slice(Math.max(0, lastIndexOf(between, NOW))))) return false;
  const place = draft.address?.spans[0] ?? placeBefore(context, draft, entity);
  const alone = partyAddressOf([entity], context.language, year);
  const isIn = alone !== null && alone.municipality === null && place !== undefined;
  const rows = isIn
    ? [entity, { text: context.text.slice(place.start, place.end), label: "LOCATION" as const }]
    : [entity];
  const value = partyAddressOf(rows, context.language, year);
  const strength = (draft.kind === "person" ? DOMICILE : SEAT).test(between) ? 0.95 : 0.7;
  if (value !== null) draft.address = { ...foundIn(entity, value, strength), spans: isIn ? [entity, place] : [entity] };
  return true;
}

/** "met zetel te ⟦Bilzen⟧, ⟦Markt 1⟧": the place right before an address, behind the words that lead to it. */
function placeBefore(context: DeedContext, draft: Open, address: Entity): Entity | undefined {
  const place = entityBefore(context, address.start, "LOCATION");
  if (place === null || place.start < draft.end) return undefined;
  const leads = (draft.kind === "person" ? DOMICILE : SEAT).test(textBefore(context, place.start, 40, draft.end));
  return leads && /^\s?,\s?$/u.test(context.text.slice(place.end, address.start)) ? place : undefined;
}

/** "rue de Branchon 52, à 1360 Perwez" in two addresses: the second completes the first. */
function addPostedPlace({ language, text }: DeedContext, draft: Open, entity: Entity, year: number | null): boolean {
  const { address } = draft;
  const [span, other] = address?.spans ?? [];
  if (address === null || span === undefined || other !== undefined) return false;
  if (address.value.street === null || address.value.municipality !== null || address.value.postalCode !== null)
    return false;
  const posted = partyAddressOf([entity], language, year);
  if (posted === null || posted.postalCode === null || posted.street !== null || posted.number !== null) return false;
  if (!POSTED_BEHIND.test(text.slice(span.end, entity.start))) return false;
  const value = partyAddressOf([{ text: text.slice(span.start, span.end), label: "ADDRESS" }, entity], language, year);
  if (value === null) return false;
  draft.address = { ...address, value, spans: [span, entity] };
  return true;
}

/** "verblijvende te Gent" without a street; the street behind it; the place behind an address that names none. */
function addMunicipality(context: DeedContext, draft: Open, entity: Entity, year: number | null): boolean {
  const livesThere =
    draft.kind === "person" && draft.address === null && LIVES_AT.test(sinceName(context, draft, entity));
  if (!livesThere && !isMunicipalityOf(context, draft, entity) && !isStreetIn(context, draft, entity)) return false;
  const span = draft.address?.spans[0];
  const label = isPlaceOnly(draft) ? ("LOCATION" as const) : ("ADDRESS" as const);
  const rows = span === undefined ? [] : [{ text: context.text.slice(span.start, span.end), label }];
  const value = partyAddressOf([...rows, entity], context.language, year);
  if (value === null) return false;
  draft.address = { ...foundIn(entity, value, 0.85), spans: [...(draft.address?.spans ?? []), entity] };
  return true;
}

/** "X (Eynatten, 13.07.1947 – Nr. …)": place and day in brackets right behind the name are a birth's. */
function isBirthInBrackets(context: DeedContext, behindName: string, entity: Entity): boolean {
  if (entity.label === "DATE") return /^\s*\((?:[^()\d]{0,50},?\s)?(?:op |le |am )?$/iu.test(behindName);
  return (
    entity.label === "LOCATION" &&
    /^\s*\((?:te |à |zu |in )?$/iu.test(behindName) &&
    /^,?\s*(?:op |le |am |den )?\d{1,2}[. /-]/iu.test(context.text.slice(entity.end, entity.end + 12))
  );
}

const BORN_BEHIND = /(?<!\p{L})geboren(?!\p{L})/iu;
/** "Am 3. Mai 1950 in Eupen geboren": the verb closes the words between two commas. */
function isBornBehind({ text }: DeedContext, { start, end }: Entity): boolean {
  const before = /[^,;(\n]*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? "";
  const behind = /^[^,;)\n]*/u.exec(text.slice(end, end + 60))?.[0] ?? "";
  return BORN_BEHIND.test(behind) && lastIndexOf(before + behind, NOT_BIRTH) === -1;
}

const isPlaceOnly = ({ address }: Open): boolean =>
  address !== null && address.value.street === null && address.spans.length === 1 && address.value.postalCode === null;

/** "wonende te X in de Kerkstraat": a street without a number behind the place. */
function isStreetIn(context: DeedContext, draft: Open, entity: Entity): boolean {
  const place = draft.address?.spans[0];
  return (
    place !== undefined &&
    isPlaceOnly(draft) &&
    namesStreet(entity.text) &&
    STREET_BEHIND.test(context.text.slice(place.end, entity.start))
  );
}

/** The place printed behind the draft's address is its municipality. */
function isMunicipalityOf(context: DeedContext, { address }: Open, entity: Entity): boolean {
  const [span, other] = address?.spans ?? [];
  if (address === null || span === undefined || other !== undefined || address.value.postalCode !== null) return false;
  return MUNICIPALITY_BEHIND.test(context.text.slice(span.end, entity.start));
}
