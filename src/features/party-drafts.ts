/** Who is named as a party, with the data printed beside the name. Roles come later (party-roles.ts). */
import type { Address, Entity, Span } from "../deed.ts";
import { parseAddress } from "../forms/addresses.ts";
import { parseDate } from "../forms/dates.ts";
import { parseEnterpriseNumber, parseNationalNumber } from "../forms/identifiers.ts";
import { parseOrganisationName, parsePersonName } from "../forms/names.ts";
import { type DeedContext, entitiesIn, type Found, foundIn, paragraphAt, sentenceAt } from "./context.ts";
import {
  BIRTH,
  CONSENTS,
  DOMICILE,
  EMPLOYER_BEFORE,
  FAMILY_BEFORE,
  NOT_BIRTH,
  NOTARY_AFTER,
  NOTARY_BEFORE,
  OFFICIAL_BEFORE,
  OTHER_ADDRESS,
  OTHER_NAME_BEFORE,
  PRINCIPAL_BEFORE,
  RELATIVE_BEFORE,
  REPRESENTED,
  SEAT,
} from "./person-cues.ts";
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

/** Longest gap in which a person's data are looked for beside the name, when no other name comes between. */
const ORGANISATION_REACH = 420;

const lastIndexOf = (text: string, pattern: RegExp): number => {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
};

const words = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s,.'’-]+/u)
    .filter((word) => word.length > 1);

/** The name is one already drafted, in a shorter or equal form. */
export function isKnownName(name: string, known: string): boolean {
  const all = new Set(words(known));
  const own = words(name);
  return own.length > 0 && own.every((word) => all.has(word));
}

/** The name stands for a relative, an official, a couple, a representative: not for a party. */
function isAside(context: DeedContext, entity: Entity, floor: number, zone: Span): boolean {
  const left = context.text.slice(Math.max(floor, entity.start - 120), entity.start);
  const right = context.text.slice(entity.end, entity.end + 60);
  if (/^\s*[-–]\s*$/u.test(left.slice(-2)) && /[-–]$/u.test(left.trimEnd()) && left.trim().length <= 1) return true;
  if (/^[-–](?=\p{Lu})/u.test(right)) return true;
  if (PRINCIPAL_BEFORE.test(left)) return false;
  if (NOTARY_BEFORE.test(left) || NOTARY_AFTER.test(right)) return true;
  if (RELATIVE_BEFORE.test(left) || FAMILY_BEFORE.test(left) || OFFICIAL_BEFORE.test(left)) return true;
  if (OTHER_NAME_BEFORE.test(left)) return true;
  return isRepresentative(context, entity, zone);
}

/** A cue of representation stands before the name in its sentence, after the last semicolon. */
function isRepresentative(context: DeedContext, entity: Entity, zone: Span): boolean {
  const sentence = sentenceAt(context, entity.start);
  const left = context.text.slice(Math.max(zone.start, sentence.start), entity.start);
  const item = left.slice(left.lastIndexOf(";") + 1);
  const cue = REPRESENTED.exec(item);
  return cue !== null && !PRINCIPAL_BEFORE.test(left);
}

/** An organisation is a party's name when its number or its seat follows. */
function isPartyOrganisation(context: DeedContext, entity: Entity, floor: number, zone: Span): boolean {
  const left = context.text.slice(Math.max(floor, entity.start - 120), entity.start);
  if (OTHER_NAME_BEFORE.test(left) || EMPLOYER_BEFORE.test(left.replace(/vennootschap .*|société .*/iu, "")))
    return false;
  if (isRepresentative(context, entity, zone)) return false;
  const next = entitiesIn(context, { start: entity.end, end: zone.end }, "PERSON", "ORGANISATION").find(
    (other) => !OTHER_NAME_BEFORE.test(context.text.slice(Math.max(entity.end, other.start - 60), other.start)),
  );
  const reach = {
    start: entity.end,
    end: Math.min(zone.end, entity.end + ORGANISATION_REACH, next?.start ?? zone.end),
  };
  const number = entitiesIn(context, reach, "ENTERPRISE_NUMBER")[0];
  const address = entitiesIn(context, reach, "ADDRESS")[0];
  const between = address === undefined ? "" : context.text.slice(entity.end, address.start);
  return number !== undefined || (address !== undefined && SEAT.test(between));
}

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
  } else if (entity.label === "ENTERPRISE_NUMBER" && draft.enterpriseNumber === null) {
    const value = parseEnterpriseNumber(entity.text).value;
    if (value !== null) draft.enterpriseNumber = foundIn(entity, value, 0.97);
  } else if (entity.label === "ADDRESS" && draft.address === null && !OTHER_ADDRESS.test(between)) {
    const value = parseAddress(entity.text, context.language, year).value;
    const cued = (draft.kind === "person" ? DOMICILE : SEAT).test(between);
    if (value !== null) draft.address = foundIn(entity, value, cued ? 0.95 : 0.7);
  } else return;
  draft.end = entity.end;
}

function openDraft(context: DeedContext, entity: Entity): Open | null {
  const kind = entity.label === "PERSON" ? "person" : "organisation";
  const name = (kind === "person" ? parsePersonName(entity.text) : parseOrganisationName(entity.text)).value;
  if (name === null) return null;
  const right = context.text.slice(entity.end, paragraphAt(context, entity.start).end);
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
    consents: kind === "person" && CONSENTS.test(right),
  };
}

/** "Naam: X" / "Voornamen: Y" in two lines: one name, surname first in the evidence. */
const GIVEN_LABEL = /(?<!(?:naam en|noms? et|name und) )(?:voorna(?:am|men)|prénoms?|vornamen?)\s*:\s*$/iu;
const NAME_LABEL = /(?<!\p{L})(?:naam|noms?(?: et prénoms?)?|(?:familien|nach)?name)\s*:\s*$/iu;

function joinGivenNames(context: DeedContext, draft: Open, entity: Entity): boolean {
  const left = context.text.slice(Math.max(0, entity.start - 25), entity.start);
  if (!GIVEN_LABEL.test(left) || draft.name.spans.length !== 1 || entity.start - draft.end > 60) return false;
  const value = partyNameOf([context.text.slice(draft.start, draft.end), entity.text], "person");
  if (value === null) return false;
  draft.name = { ...draft.name, value, spans: [...draft.name.spans, entity] };
  draft.end = entity.end;
  return true;
}

/** A party's name from its evidence: one text, or surname and given names in two. The normaliser of `parties[].name`. */
export function partyNameOf(texts: readonly string[], kind: "person" | "organisation"): string | null {
  const [first = "", second] = texts;
  if (kind === "organisation") return parseOrganisationName(first).value;
  if (second === undefined) return parsePersonName(first).value;
  const surname = parsePersonName(first).value;
  const given = parsePersonName(second).value;
  return surname === null || given === null ? null : `${given} ${surname}`;
}

/** Drafts the parties named in one zone, in order; `known` are those of earlier zones. */
export function draftParties(
  context: DeedContext,
  zone: Span,
  known: readonly PartyDraft[],
  year: number | null,
): PartyDraft[] {
  const drafts: Open[] = [];
  let current: Open | null = null;
  let asideEnd: number | null = null;
  let floor = zone.start;
  for (const entity of entitiesIn(context, zone)) {
    if (entity.label === "PERSON" || entity.label === "ORGANISATION") {
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
      const opened = party ? openDraft(context, entity) : null;
      if (opened === null) {
        // an organisation in passing (an employer, a register) takes no data from the party it stands beside
        if (person || isRepresentative(context, entity, zone)) asideEnd = entity.end;
        continue;
      }
      drafts.push(opened);
      current = opened;
      asideEnd = null;
      continue;
    }
    // data right behind a relative's or a representative's name, before any comma, are his
    if (current === null || (asideEnd !== null && isOthers(context, asideEnd, entity))) continue;
    addDatum(context, current, entity, year);
  }
  return drafts;
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
