/** Who is named as a party, with the data printed beside the name. Roles come later (party-roles.ts). */
import type { Address, Entity, Span } from "../deed.ts";
import { parseAddress } from "../forms/addresses.ts";
import { parseDate } from "../forms/dates.ts";
import { parseEnterpriseNumber, parseNationalNumber } from "../forms/identifiers.ts";
import { type DeedContext, entitiesIn, type Found, foundIn, paragraphAt, sentenceAt } from "./context.ts";
import { isAside, isKnownName, isPartyOrganisation, isRepresentative, partyNameOf } from "./party-names.ts";
import { BIRTH, CONSENTS, DOMICILE, NOT_BIRTH, OTHER_ADDRESS, REPRESENTED, SEAT } from "./person-cues.ts";
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
};

/** What a drafting run keeps beside the drafts. */
type Open = { -readonly [K in keyof PartyDraft]: PartyDraft[K] };

const lastIndexOf = (text: string, pattern: RegExp): number => {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
};

/** Reads the data that entity `entity` gives to the draft it stands behind. */
function addDatum(context: DeedContext, draft: Open, entity: Entity, year: number | null): void {
  const between = context.text.slice(draft.name.spans[0]?.start ?? draft.start, entity.start);
  const birth = lastIndexOf(between, BIRTH);
  const isBirth = birth > lastIndexOf(between, NOT_BIRTH);
  if (entity.label === "DATE" && draft.birthDate === null && isBirth && draft.kind === "person") {
    const value = parseDate(entity.text, { language: context.language }).value;
    if (value !== null) draft.birthDate = foundIn(entity, value, 0.97);
  } else if (entity.label === "LOCATION" && draft.birthPlace === null && isBirth && draft.kind === "person") {
    if (between.length - birth < 110 && !DOMICILE.test(between.slice(birth)))
      draft.birthPlace = foundIn(entity, placeNameOf(entity.text), 0.95);
  } else if (entity.label === "NATIONAL_NUMBER" && draft.nationalNumber === null && draft.kind === "person") {
    const value = parseNationalNumber(entity.text).value;
    if (value !== null) draft.nationalNumber = foundIn(entity, value, 0.97);
  } else if (entity.label === "ENTERPRISE_NUMBER") {
    const value = parseEnterpriseNumber(entity.text).value;
    const known = draft.enterpriseNumber?.value ?? "";
    // printed twice, once without its first digit (or with one that recognition lost): the whole one counts
    if (value !== null && (known === "" || (known.length < value.length && value.endsWith(known))))
      draft.enterpriseNumber = foundIn(entity, value, 0.97);
  } else if (entity.label === "ADDRESS" && draft.address === null && !OTHER_ADDRESS.test(between)) {
    const value = parseAddress(entity.text, context.language, year).value;
    const cued = (draft.kind === "person" ? DOMICILE : SEAT).test(between);
    if (value !== null) draft.address = foundIn(entity, value, cued ? 0.95 : 0.7);
  } else return;
  draft.end = entity.end;
}

function openDraft(entity: Entity, consents: boolean): Open | null {
  const kind = entity.label === "PERSON" ? "person" : "organisation";
  const name = partyNameOf([entity.text], kind);
  if (name === null) return null;
  return {
    kind,
    name: foundIn(entity, name, 0.95),
    birthDate: null,
    birthPlace: null,
    nationalNumber: null,
    enterpriseNumber: null,
    address: null,
    start: entity.start,
    end: entity.end,
    consents,
  };
}

/** "Naam: X" / "Voornamen: Y" in two lines: one name, surname first in the evidence. */
const GIVEN_LABEL =
  /(?<!(?:naam|noms?|name)(?: (?:en|et|und)|,| ?[/&]) ?)(?:voorna(?:am|men)|prénoms?|vornamen?)\s*:\s*$/iu;
const NAME_LABEL =
  /(?<!\p{L})(?:naam(?:(?: en|,) voorna(?:am|men))?|noms?(?:(?: et|,) prénoms?)?|(?:familien|nach)?name(?:(?: und|,) vornamen?)?)\s*:\s*$/iu;

function joinGivenNames(context: DeedContext, draft: Open, entity: Entity): boolean {
  const left = context.text.slice(Math.max(0, entity.start - 25), entity.start);
  if (!GIVEN_LABEL.test(left) || draft.name.spans.length !== 1 || entity.start - draft.end > 60) return false;
  const value = partyNameOf([context.text.slice(draft.start, draft.end), entity.text], "person");
  if (value === null) return false;
  draft.name = { ...draft.name, value, spans: [...draft.name.spans, entity] };
  draft.end = entity.end;
  return true;
}

/** Drafts the parties named in one zone, in order; `known` are those of earlier zones. */
export function draftParties(
  context: DeedContext,
  zone: Span,
  known: readonly PartyDraft[],
  year: number | null,
): PartyDraft[] {
  const drafts: Open[] = [];
  const asides: Entity[] = [];
  let current: Open | null = null;
  let asideEnd: number | null = null;
  let floor = zone.start;
  for (const entity of entitiesIn(context, zone)) {
    if (entity.label !== "PERSON" && entity.label !== "ORGANISATION") {
      // data right behind a relative's or a representative's name, before any comma, are his
      if (current !== null && (asideEnd === null || !isOthers(context, asideEnd, entity)))
        addDatum(context, current, entity, year);
      continue;
    }
    const person = entity.label === "PERSON";
    if (person && current !== null && joinGivenNames(context, current, entity)) {
      floor = entity.end;
      continue;
    }
    const labelled = NAME_LABEL.test(context.text.slice(Math.max(zone.start, entity.start - 25), entity.start));
    const repeated = !labelled && [...known, ...drafts].some(({ name }) => isKnownName(entity.text, name.value));
    const party =
      !repeated &&
      (person ? !isAside(context, entity, floor, zone) : isPartyOrganisation(context, entity, floor, zone));
    floor = entity.end;
    const consents = person && !repeated && current !== null && CONSENTS.test(untilNextName(context, entity, zone));
    if (consents) {
      // a spouse named as a relative first is given by that fuller name
      const fuller = asides.findLast(({ text }) => isKnownName(entity.text, text)) ?? entity;
      const joined = openDraft(fuller, true);
      if (joined !== null) drafts.push(joined);
      asideEnd = entity.end;
      continue;
    }
    const opened = party ? openDraft(entity, false) : null;
    if (opened === null) {
      // an organisation in passing (an employer, a register) takes no data from the party it stands beside
      if (person || isRepresentative(context, entity, zone)) asideEnd = entity.end;
      if (person) asides.push(entity);
      continue;
    }
    drafts.push(opened);
    current = opened;
    asideEnd = null;
  }
  return drafts;
}

/** The text from a name to the next one, or to the end of its item. */
function untilNextName(context: DeedContext, entity: Entity, zone: Span): string {
  const next = entitiesIn(context, { start: entity.end, end: zone.end }, "PERSON", "ORGANISATION")[0];
  const end = Math.min(next?.start ?? zone.end, paragraphAt(context, entity.start).end);
  return context.text.slice(entity.end, end);
}

/** A relative's data follow his name at once; a representative's to the end of his sentence. */
function isOthers(context: DeedContext, asideEnd: number, entity: Entity): boolean {
  const between = context.text.slice(asideEnd, entity.start);
  if (!/[,;.\n]/u.test(between.replace(/\d[.,]\d|\p{L}\.(?=\s?\p{L}\.)/gu, ""))) return true;
  const sentence = sentenceAt(context, entity.start);
  if (sentence.start > asideEnd) return false;
  const before = context.text.slice(sentence.start, asideEnd);
  return REPRESENTED.test(before.slice(before.lastIndexOf(";") + 1)) && !between.includes(";");
}
