/** Numbers that stand away from their names ("numéros nationaux : Monsieur …, Madame …"): a number begins with the day of birth, which tells whose it is. */
import { parseNationalNumber } from "../forms/identifiers.ts";
import { type DeedContext, entitiesIn, type Found, foundIn } from "./context.ts";
import type { PartyDraft } from "./party-data.ts";

/** Characters behind the last party's data in which numbers of a list may stand. */
const REACH = 400;

/** The day as a number begins with it (royal decree of 3 April 1984, art. 2): year, month and day of two digits each. */
const dayOf = ({ birthDate }: PartyDraft): string | null => birthDate?.value.slice(2).replaceAll("-", "") ?? null;

/** Gives each number to the only party that was born on its day; a party keeps another number unless that is somebody else's. */
export function matchNationalNumbers(context: DeedContext, drafts: readonly PartyDraft[]): readonly PartyDraft[] {
  const [first, last] = [drafts[0], drafts.at(-1)];
  if (first === undefined || last === undefined) return drafts;
  const given = new Map<PartyDraft, Found<string>>();
  const places = new Set<number>();
  for (const entity of entitiesIn(context, { start: first.start, end: last.end + REACH }, "NATIONAL_NUMBER")) {
    const { value } = parseNationalNumber(entity.text);
    const owners = drafts.filter((draft) => value !== null && dayOf(draft) === value.slice(0, 6));
    const [owner] = owners;
    if (value === null || owner === undefined || owners.length > 1 || given.has(owner)) continue;
    given.set(owner, foundIn(entity, value, 0.97));
    places.add(entity.start);
  }
  return drafts.map((draft) => {
    const own = given.get(draft);
    if (own !== undefined) return { ...draft, nationalNumber: own };
    const isTaken = places.has(draft.nationalNumber?.spans[0]?.start ?? -1);
    return isTaken ? { ...draft, nationalNumber: null } : draft;
  });
}
