/** Who is named as a party, with the data printed beside the name. Roles come later (party-roles.ts). */
import type { Entity, Span } from "../deed.ts";
import { type DeedContext, entitiesIn, foundIn, sentenceAt } from "./context.ts";
import { addressOfNamedPlace, housemateBefore, partyAddressOf } from "./party-addresses.ts";
import { addDatum, lastIndexOf, type Open, type PartyDraft } from "./party-data.ts";
import {
  isAside,
  isKnownName,
  isPartyOrganisation,
  isRepresentative,
  partyNameOf,
  untilNextName,
} from "./party-names.ts";
import {
  ACCEPTS,
  ACTED_FOR_AFTER,
  ASSISTS,
  BIRTH,
  CONSENTS,
  JOINS_TO_CONSENT,
  LIVES_WITH,
  PRESENT_AFTER,
  PRESENT_SPOUSE_BEFORE,
  REPRESENTED,
  SHARED_ADDRESS,
  SPOUSE_BEFORE,
  TAKES_PART,
} from "./person-cues.ts";

function openDraft(context: DeedContext, entity: Entity, consents: boolean): Open | null {
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
    isActedFor:
      kind === "organisation" && ACTED_FOR_AFTER.test(context.text.slice(entity.end, entity.end + ACTED_FOR_REACH)),
  };
}

/** Characters after an organisation's name in which the words stand that somebody acts for it. */
const ACTED_FOR_REACH = 120;

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
      const ofSpouse = drafts.at(-1)?.consents === true && drafts.at(-1)?.end === asideEnd;
      if (current !== null && (asideEnd === null || !isOthers(context, asideEnd, entity, ofSpouse)))
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
    const own = untilNextName(context, entity, zone);
    const assists =
      current !== null &&
      (ASSISTS.test(context.text.slice(Math.max(zone.start, entity.start - 120), entity.start)) ||
        isPresentSpouse(context, entity, current, zone));
    const consents = person && !repeated && current !== null && (assists || (isJoining(own) && !TAKES_PART.test(own)));
    if (consents) {
      // a spouse named as a relative first is given by that fuller name
      const fuller = asides.findLast(({ text }) => isKnownName(entity.text, text)) ?? entity;
      const joined = openDraft(context, fuller, true);
      if (joined !== null) drafts.push(joined);
      // whoever joins in with a birth of his own has the data that follow
      const introduced = joined !== null && lastIndexOf(own, BIRTH) !== -1;
      if (introduced) current = joined;
      asideEnd = introduced ? null : entity.end;
      continue;
    }
    const opened = party ? openDraft(context, entity, false) : null;
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
  return drafts.map((draft, index) => {
    if (draft.address !== null || draft.kind !== "person") return draft;
    const end = drafts[index + 1]?.start ?? Math.min(zone.end, draft.end + 300);
    const address = addressOfNamedPlace(context, context.text.slice(draft.start, end), draft.start);
    const value = address === null ? null : partyAddressOf([address], context.language, year);
    return address === null || value === null ? draft : { ...draft, address: foundIn(address, value, 0.8) };
  });
}

const isJoining = (words: string): boolean => CONSENTS.test(words) || JOINS_TO_CONSENT.test(words);

/**
 * "épouse assistée de Monsieur X, ici présent": a spouse who appears beside a party, to stand by her. One whom the same list introduces by his full
 * name later, or who accepts, acts for himself.
 */
function isPresentSpouse(context: DeedContext, entity: Entity, party: Open, zone: Span): boolean {
  const left = context.text.slice(Math.max(party.end, entity.start - 120), entity.start);
  const own = untilNextName(context, entity, zone);
  if (!PRESENT_SPOUSE_BEFORE.test(left) && !(SPOUSE_BEFORE.test(left) && PRESENT_AFTER.test(own))) return false;
  const later = entitiesIn(context, { start: entity.end, end: zone.end }, "PERSON");
  return !ACCEPTS.test(own) && !later.some(({ text }) => isKnownName(entity.text, text));
}

/** A relative's data follow his name at once; a representative's to the end of his sentence. A spouse who stands by shares the home told behind him. */
function isOthers(context: DeedContext, asideEnd: number, entity: Entity, ofSpouse: boolean): boolean {
  const between = context.text.slice(asideEnd, entity.start);
  if (ofSpouse && entity.label === "ADDRESS" && SHARED_ADDRESS.test(between)) return false;
  if (entity.label === "ADDRESS" && (LIVES_WITH.test(between) || housemateBefore(context, entity) !== null))
    return false;
  if (!/[,;.\n]/u.test(between.replace(/\d[.,]\d|\p{L}\.(?=\s?\p{L}\.)/gu, ""))) return true;
  const sentence = sentenceAt(context, entity.start);
  if (sentence.start > asideEnd) return false;
  const before = context.text.slice(sentence.start, asideEnd);
  return REPRESENTED.test(before.slice(before.lastIndexOf(";") + 1)) && !between.includes(";");
}
