/** Which parties a name in the deed can mean: by their names, the title before it, and couples called by both their surnames. */
import type { Entity } from "../deed.ts";
import { type DeedContext, entitiesIn, entityAt, paragraphAt } from "./context.ts";
import type { FoundParty } from "./parties.ts";
import { isKnownName } from "./party-names.ts";
import { SPOUSE_BEFORE } from "./person-cues.ts";

/** The titles right before a name. */
export const MAN = /(?<!\p{L})(?:monsieur|m\.|sieur|(?:de )?heer|dhr\.?|herrn?)\s+$/iu;
export const WOMAN =
  /(?<!\p{L})(?:madame|mademoiselle|dame|mme|mlle|mevrouw|mevr\.?|mw\.?|mejuffrouw|juffrouw|frau|fräulein)\s+$/iu;

type Naming = {
  readonly context: DeedContext;
  readonly parties: readonly FoundParty[];
  readonly areApart: (one: string, other: string) => boolean;
};

/**
 * The parties a name can mean. Of a couple joined by a hyphen ("Leyens-Fickers") the two who live at one address are meant, not every Leyens; a title
 * before it says which of them.
 */
export function namesakes(naming: Naming, entity: Entity): readonly FoundParty[] {
  const { context } = naming;
  const partner = entityBeside(context, entity);
  const sex =
    entity.label === "PERSON" ? sexBefore(context, Math.min(entity.start, partner?.start ?? entity.start)) : null;
  const own = namedAs(naming, entity.text);
  if (own.length === 0) return bearersOfJoint(naming, entity.text, sex);
  const couple = own.length < 2 || partner === null ? [] : coupleOf(naming, own, namedAs(naming, partner.text));
  const meant = couple.length > 0 ? couple : own;
  if (sex === null) return meant;
  const ofSex = meant.filter(({ start }) => (sexBefore(context, start) ?? sex) === sex);
  if (ofSex.length > 0) return partner === null ? ofSex : narrowed(ofSex, wedTo(naming, partner.text));
  // "Frau Bosten" is the wife of the Herr Bosten who appears beside her
  const spouses = coupleOf(naming, naming.parties, meant).filter(({ start }) => sexBefore(context, start) === sex);
  return meant.length === 1 && spouses.length === 1 ? spouses : meant;
}

const namedAs = ({ parties }: Naming, name: string): readonly FoundParty[] =>
  parties.filter((party) => isKnownName(name, party.name.value) || isKnownName(party.name.value, name));

const narrowed = (all: readonly FoundParty[], to: readonly FoundParty[]): readonly FoundParty[] => {
  const both = all.filter((party) => to.includes(party));
  return both.length > 0 ? both : all;
};

/** "1. Herr X und seine Gattin, 2. Frau Y": spouses whom the list numbers apart. */
const AND_SPOUSE =
  /(?<!\p{L})(?:zijn|haar|son|sa|seine|ihre?|dessen|deren)\s+(?:echtgeno|huisvrouw|vrouw|ép(?:oux|ouse)|femme|mari(?!\p{L})|ehe|gatt)/iu;

/** Those of `names` who live with one of the others. */
function coupleOf(
  { context, areApart }: Naming,
  names: readonly FoundParty[],
  others: readonly FoundParty[],
): readonly FoundParty[] {
  const areSpouses = (one: FoundParty, other: FoundParty): boolean => {
    const [first, second] = one.start < other.start ? [one, other] : [other, one];
    return AND_SPOUSE.test(context.text.slice(first.end, second.start));
  };
  const isHome = (one: FoundParty, other: FoundParty): boolean => {
    const { id, address } = one;
    return (
      address !== null &&
      address.spans[0]?.start === other.address?.spans[0]?.start &&
      (!areApart(id, other.id) || areSpouses(one, other))
    );
  };
  return names.filter((one) => others.some((other) => one !== other && isHome(one, other)));
}

/** The parties of a name that none of them bears whole: a couple by both surnames, else a married one by the title and the spouse's name. */
function bearersOfJoint(naming: Naming, name: string, sex: "man" | "woman" | null): readonly FoundParty[] {
  const [first = "", second] = halvesOf(name);
  const [ones, others] = [bearersOf(first, naming), bearersOf(second ?? "", naming)];
  const couple = [...coupleOf(naming, ones, others), ...coupleOf(naming, others, ones)];
  const ofSex = (found: readonly FoundParty[]): readonly FoundParty[] =>
    found.filter(({ start }) => (sexBefore(naming.context, start) ?? sex) === sex);
  if (couple.length > 0) return sex === null ? couple : ofSex(couple);
  if (sex === null) return [];
  const wed = second === undefined ? wedTo(naming, name) : [...wedTo(naming, first), ...wedTo(naming, second)];
  const own = ofSex(second === undefined ? wed : narrowed([...ones, ...others], wed));
  return own.length === 1 ? own : [];
}

/** Parties introduced as the spouse of somebody of that name, who need not appear: "Frau Kalb, Ehefrau von Herrn Doppel". */
function wedTo({ context, parties }: Naming, name: string): readonly FoundParty[] {
  return parties.filter(({ name: own, start }, index) => {
    const end = own.spans.at(-1)?.end ?? start;
    const next = parties[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const introduced = { start: end, end: Math.min(next, paragraphAt(context, end).end) };
    return entitiesIn(context, introduced, "PERSON").some(
      (spouse) => isKnownName(name, spouse.text) && SPOUSE_BEFORE.test(context.text.slice(end, spouse.start)),
    );
  });
}

/** "de heer en mevrouw X": both. */
const BOTH_TITLES = /(?:monsieur|m\.|heer|herrn?|madame|mme|mevrouw|frau)\s+(?:en|et|und|&)\s+(?:de\s)?\p{L}+\.?\s+$/iu;

/** What the title before a name says of who bears it. */
function sexBefore(context: DeedContext, at: number): "man" | "woman" | null {
  const left = context.text.slice(Math.max(0, at - 34), at);
  if (BOTH_TITLES.test(left)) return null;
  return MAN.test(left) ? "man" : WOMAN.test(left) ? "woman" : null;
}

/** "Bosten-Schyns", "Krins - Lemoine": the surnames of two spouses in one name. */
function halvesOf(name: string): readonly string[] {
  const halves = name.split(/\s?[-–]\s?(?=\p{Lu})/u);
  return halves.length === 2 ? halves : [];
}

const lastWord = (name: string): string => name.trim().split(/\s+/u).at(-1) ?? "";

/** Persons by their surname alone: half of a joint name is no given name ("Jean" of "Jean-Pierre Dumont"). */
function bearersOf(surname: string, { parties }: Naming): readonly FoundParty[] {
  return parties.filter(({ kind, name }) => kind === "person" && isKnownName(lastWord(surname), lastWord(name.value)));
}

/** The other half of "X-Y". */
function entityBeside(context: DeedContext, entity: Entity): Entity | null {
  const right = /^\s?[-–]\s?/u.exec(context.text.slice(entity.end, entity.end + 3))?.[0];
  const left = /\s?[-–]\s?$/u.exec(context.text.slice(Math.max(0, entity.start - 3), entity.start))?.[0];
  const other =
    right !== undefined
      ? entityAt(context, entity.end + right.length)
      : left !== undefined
        ? entityAt(context, entity.start - left.length - 1)
        : null;
  return other?.label === "PERSON" ? other : null;
}
