/** Whose name is a party's: told from relatives, notaries, officials, couples' short names, employers and those who act for another. */
import type { Entity, Span } from "../deed.ts";
import { distanceBetween, parseOrganisationName, parsePersonName } from "../forms/index.ts";
import { type DeedContext, entitiesIn, paragraphAt, sentenceAt } from "./context.ts";
import {
  ACTED_FOR_AFTER,
  ACTS_FOR,
  BIRTH,
  CHILD_OF_BEFORE,
  EMPLOYER_BEFORE,
  FAMILY_BEFORE,
  NOTARIAL_NAME,
  NOTARY_AFTER,
  NOTARY_BEFORE,
  OFFICE_AFTER,
  OFFICIAL_BEFORE,
  OTHER_NAME_BEFORE,
  OTHER_PARENT,
  PRINCIPAL_BEFORE,
  RELATIVE_BEFORE,
  REPRESENTED,
  SEAT,
} from "./person-cues.ts";
import { findRoleWords } from "./roles.ts";

/** Longest gap in which a person's data are looked for beside the name, when no other name comes between. */
const ORGANISATION_REACH = 420;

const words = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s,.'’-]+/u)
    .filter((word) => word.length > 1);

/** Letters that recognition may have lost or changed in a surname of this length or more, as forms' distance counts them. */
const FUZZY_FROM = 6;
const FUZZY_LIMIT = 1;

/** The same word, or one letter of recognition apart ("Vanderlinden", "Vanderl nden"). */
function isSameWord(word: string, other: string): boolean {
  return word === other || (word.length >= FUZZY_FROM && distanceBetween(word, other, FUZZY_LIMIT) <= FUZZY_LIMIT);
}

/** The name is one already drafted, in a shorter or equal form. */
export function isKnownName(name: string, known: string): boolean {
  const all = words(known);
  const own = words(name);
  if (own.length === 0) return false;
  // a surname broken in two by recognition is whole again without its spaces
  const tail = all.join("");
  return own.every(
    (word) =>
      all.some((other) => isSameWord(word, other)) ||
      (word.length >= FUZZY_FROM && [0, 1].some((lost) => isSameWord(word, tail.slice(-(word.length - lost))))),
  );
}

/** The name stands for a relative, an official, a couple, a representative: not for a party. */
export function isAside(context: DeedContext, entity: Entity, floor: number, zone: Span): boolean {
  const left = context.text.slice(Math.max(floor, entity.start - 120), entity.start);
  const right = context.text.slice(entity.end, entity.end + 60);
  if (/^\s*[-–]\s*$/u.test(left.slice(-2)) && /[-–]$/u.test(left.trimEnd()) && left.trim().length <= 1) return true;
  if (/^[-–](?=\p{Lu})/u.test(right)) return true;
  if (PRINCIPAL_BEFORE.test(left)) return false;
  if (isOtherParent(context, entity) || NOT_FOR_HIMSELF.test(untilNextName(context, entity, zone))) return true;
  if (NOTARY_BEFORE.test(left) || NOTARY_AFTER.test(right)) return true;
  if (
    RELATIVE_BEFORE.test(left) ||
    (FAMILY_BEFORE.test(left) && !hasOwnBirth(right)) ||
    OFFICIAL_BEFORE.test(left.slice(left.lastIndexOf("\n") + 1)) ||
    OFFICE_AFTER.test(right)
  )
    return true;
  if (OTHER_NAME_BEFORE.test(left) || isListedWitness(context, entity) || isDeceased(context, entity)) return true;
  return isRepresentative(context, entity, zone);
}

/** "Herr X, …, welcher hier nicht im eigenen Namen, sondern als Bevollmächtigter seiner Mutter auftritt": who is named after him is the party. */
const NOT_FOR_HIMSELF =
  /(?<!\p{L})(?:nicht (?:im|in) (?:eigenen|eigenem|seinem|ihrem) namen|niet (?:handelend )?(?:in|uit) (?:eigen|zijn eigen|haar eigen) naam|non (?:pas )?en (?:son|leur) (?:propre |seul )?nom(?: personnel| propre)?|non en nom (?:personnel|propre))(?!\p{L})/iu;

/** The text from a name to the next one, or to the end of its item. */
export function untilNextName(context: DeedContext, entity: Entity, zone: Span): string {
  const next = entitiesIn(context, { start: entity.end, end: zone.end }, "PERSON", "ORGANISATION")[0];
  const end = Math.min(next?.start ?? zone.end, paragraphAt(context, entity.start).end);
  return context.text.slice(entity.end, end);
}

/** "dochter van de heer X en mevrouw Y": the second of two parents. */
function isOtherParent(context: DeedContext, entity: Entity): boolean {
  const line = paragraphAt(context, entity.start);
  const parent = entitiesIn(context, { start: line.start, end: entity.start }, "PERSON").at(-1);
  return (
    parent !== undefined &&
    OTHER_PARENT.test(context.text.slice(parent.end, entity.start)) &&
    CHILD_OF_BEFORE.test(context.text.slice(line.start, parent.start))
  );
}

const ANY_BIRTH = new RegExp(BIRTH.source, "iu");

/** "an die Eheleute X, geboren zu …, und Y": the first of a couple who are introduced one by one. */
const hasOwnBirth = (right: string): boolean =>
  ANY_BIRTH.test(right) || /^\s*\([^()]{0,40}\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/u.test(right);

/** "geboren te …, aldaar overleden op": behind the name and before any other. */
const DIED =
  /^(?:[^;.\n]|(?<=\p{L}\p{Ll})\.(?= \p{Ll})|(?<=\d)\.(?=\d)){0,200}?(?<!\p{L})(?:overleden|décédée?|verstorben|verschieden)\s+(?:te|op|in|à|le|en|am|zu|den)(?!\p{L})/iu;

/** "weduwe, haar man overleden te": somebody else died. */
const BEREAVED =
  /(?<!\p{L})(?:wedu|echtgenoot|man|vader|moeder|ouders|veu[fv]|époux|épouse|mari|père|mère|parents|witwe|gatt|mann|vater|mutter|eltern)/iu;

/** The dead are no parties: whose estate it is, is told beside his birth. */
function isDeceased(context: DeedContext, entity: Entity): boolean {
  const line = paragraphAt(context, entity.start);
  const next = entitiesIn(context, { start: entity.end, end: line.end }, "PERSON", "ORGANISATION")[0];
  const own = DIED.exec(context.text.slice(entity.end, next?.start ?? line.end))?.[0];
  return own !== undefined && !BEREAVED.test(own);
}

/** Longest list of witnesses looked back over, in lines. */
const LIST_LINES = 6;
const LIST_ITEM = /^\s*(?:[-–—•*]|\(?(?:\d{1,2}|[a-z])[.)°/])\s*/iu;
const WITNESSES_LISTED =
  /(?<!\p{L})(?:getuigen?|témoins?|zeugen|tolken?|interprètes?|dolmetscher|schatters?)(?!\p{L})[^:;.\n]{0,60}:\s*$/iu;

/** The same in one sentence, up to those who appear. */
const WITNESSES_BEFORE =
  /(?<!\p{L})(?:getuigen|témoins|zeugen)(?!\p{L})[^:;.\n]{0,60}:(?:(?!versch|comparu|erschien|gekomen)[^;\n])*$/iu;

/** An item of the list under "in tegenwoordigheid van twee getuigen:", "en présence des témoins :". */
function isListedWitness(context: DeedContext, entity: Entity): boolean {
  const own = paragraphAt(context, entity.start);
  if (WITNESSES_BEFORE.test(context.text.slice(sentenceAt(context, entity.start).start, entity.start))) return true;
  let line = own;
  for (let i = 0; i < LIST_LINES && LIST_ITEM.test(context.text.slice(line.start, line.end)); i++) {
    let start = line.start - 1;
    while (start > 0 && context.text.charAt(start) === "\n") start--;
    line = paragraphAt(context, Math.max(0, start));
    if (WITNESSES_LISTED.test(context.text.slice(line.start, line.end))) return true;
  }
  return false;
}

/** "assisté de Dame X, son épouse": a spouse who stands by is no representative, and nobody named behind her is. */
const SPOUSE_AFTER =
  /^,\s(?:son|zijn|haar|seine?|ihre?)\s(?:épouse|époux|mari|echtgeno(?:ot|te)|vrouw|man|ehefrau|ehemann|gattin|gatte)(?!\p{L})/iu;
const ASSISTED_BY_SPOUSE =
  /(?<!\p{L})(?:assistée?|bijgestaan|beigestanden)\s[^.;]{0,80}?,\s(?:son|zijn|haar|seine?|ihre?)\s(?:épouse|époux|mari|echtgeno(?:ot|te)|vrouw|man|ehefrau|ehemann|gattin|gatte)(?!\p{L})/giu;

/** A cue of representation stands before the name in its sentence, after the last semicolon. */
export function isRepresentative(context: DeedContext, entity: Entity, zone: Span): boolean {
  const sentence = sentenceAt(context, entity.start);
  const left = context.text.slice(Math.max(zone.start, sentence.start), entity.start);
  const item = left.slice(left.lastIndexOf(";") + 1).replaceAll(ASSISTED_BY_SPOUSE, "");
  if (
    /(?:assist|bijgestaan|beigestanden)/iu.test(item.slice(-40)) &&
    SPOUSE_AFTER.test(context.text.slice(entity.end, entity.end + 30))
  )
    return false;
  if (BY_HEIRS.test(item)) return false;
  return (REPRESENTED.test(item) || ACTS_FOR.test(left)) && !PRINCIPAL_BEFORE.test(left);
}

/** An estate is no person: its heirs are the parties. */
const BY_HEIRS =
  /(?<!\p{L})(?:vertegenwoordigd door|représentée?s? par|vertreten durch)\s(?:\p{L}+\s){0,3}?(?:erfgenamen|héritiers|erben)(?!\p{L})/iu;

/** "de algemene vergadering van de naamloze vennootschap X": whose meeting the minutes are of. */
const MEETING_OF =
  /(?:vergadering|assemblée|versammlung)[^.;:\n]{0,80}(?<!\p{L})(?:van|de|der|des)(?: (?:de|het|la|l['’]))?(?!\p{L})[^.;:\n]{0,90}$/iu;

/** How a notary speaks of the company he works in. */
const OFFICE_COMPANY =
  /(?:ambt|uitoefen|vennoot|lid van|deel uitmak|kantoor|fonction|exerç|associée?|membre|titulaire|amt(?!s)|ausüb|gesellschafter)/iu;

/** The notary's own company: he speaks of it before the parties appear. */
function isNotarial(context: DeedContext, entity: Entity): boolean {
  if (NOTARIAL_NAME.test(entity.text)) return true;
  const sentence = sentenceAt(context, entity.start);
  const before = context.text.slice(sentence.start, entity.start);
  if (!/(?:notaris|notaire|notar(?:in)?)(?!\p{L})/iu.test(before)) return false;
  return (
    OFFICE_COMPANY.test(before.slice(-140)) ||
    !/(?:versch|gekomen|compar|erschien|d['’]une part|vergadering|assemblée|versammlung)/iu.test(before)
  );
}

/** An organisation is a party's name when its number or its seat follows. */
export function isPartyOrganisation(context: DeedContext, entity: Entity, floor: number, zone: Span): boolean {
  const left = context.text.slice(Math.max(floor, entity.start - 120), entity.start);
  const principal = PRINCIPAL_BEFORE.test(left) || MEETING_OF.test(left);
  if (
    OTHER_NAME_BEFORE.test(left) ||
    (!principal && EMPLOYER_BEFORE.test(left.replace(/vennootschap .*|société .*/iu, "")))
  )
    return false;
  if ((!principal && isRepresentative(context, entity, zone)) || isNotarial(context, entity)) return false;
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
  if (number !== undefined || (address !== undefined && SEAT.test(between))) return true;
  if (address !== undefined && /^["”“»\s,(]*$/u.test(between) && isIntroduced(left)) return true;
  return opensItem(context, entity) && ACTED_FOR_AFTER.test(context.text.slice(entity.end, entity.end + 120));
}

/** "Als Verkäuferin: die Gemeinde X, …": a side's word and a colon lead to the name. */
function isIntroduced(left: string): boolean {
  const word = findRoleWords(left).at(-1);
  return word !== undefined && /^\s*:\s*(?:\p{Ll}{1,4}['’]?\s?)?["“„«]?\s*$/u.test(left.slice(word.end));
}

/** "c) Het OCMW van X, hier vertegenwoordigd door": the name with its article opens the line or the item. */
function opensItem(context: DeedContext, entity: Entity): boolean {
  const before = context.text.slice(paragraphAt(context, entity.start).start, entity.start);
  return /^\s*(?:\(?(?:\d{1,2}|\p{L})\s?[.)°/]+|[-–—•])?\s*(?:(?:de|het|le|la|les|l['’]|die|der|das)\s?(?:\p{Ll}+\s){0,4})?["“„«]?\s*$/iu.test(
    before,
  );
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
