/** The parties of the deed: who they are, what stands printed of each, and the part each plays. */
import type { DeedKind, PartyRole, Span } from "../deed.ts";
import { clausesOf, type DeedContext } from "./context.ts";
import { openingZone } from "./opening-zone.ts";
import { draftParties, type PartyDraft } from "./party-drafts.ts";
import { type FoundSide, findSides } from "./party-roles.ts";
import { roleOf, type Side } from "./roles.ts";
import { shareAddresses } from "./shared-addresses.ts";

export type FoundParty = PartyDraft & {
  readonly id: string;
  readonly role: PartyRole;
  readonly side: Side;
  readonly roleCue: FoundSide["cue"];
  readonly block: number;
};

/** Kinds of clause in which parties are introduced; those after the first are believed only with a birth date or number beside the name. */
const SURE = ["parties"] as const;
const LESS_SURE = ["agreement", "shares", "opening", "capacity"] as const;

/** Stretches that hold parties, in the order of the text. */
function partyZones(context: DeedContext): readonly (Span & { readonly sure: boolean })[] {
  const sure = clausesOf(context, ...SURE).map(({ start, end }) => ({ start, end, sure: true }));
  const opening = openingZone(context);
  const less = clausesOf(context, ...LESS_SURE).map(({ start, end }) => ({ start, end, sure: false }));
  const after =
    opening === null || sure.length > 0
      ? []
      : [{ start: opening.end, end: Math.min(opening.end + 6000, context.text.length), sure: true }];
  return [...sure, ...less, ...after].sort((a, b) => a.start - b.start);
}

const hasData = (draft: PartyDraft): boolean =>
  draft.birthDate !== null ||
  draft.nationalNumber !== null ||
  draft.address !== null ||
  draft.enterpriseNumber !== null ||
  draft.consents;

/** Reads the parties in the order in which the deed introduces them. */
export function readParties(context: DeedContext, kind: DeedKind, year: number | null): readonly FoundParty[] {
  const zones = partyZones(context);
  const drafts: PartyDraft[] = [];
  for (const zone of zones) {
    const found = shareAddresses(context, draftParties(context, zone, drafts, year));
    drafts.push(
      ...found.filter((draft) => (zone.sure ? hasData(draft) : draft.birthDate !== null && draft.address !== null)),
    );
  }
  const labels = [...zones, ...clausesOf(context, "representation")].sort((a, b) => a.start - b.start);
  const sides = findSides(context, kind, labels, drafts);
  return drafts.map((draft, index) => {
    const found = sides[index] ?? { side: "aside" as const, cue: null, block: 0 };
    const side = draft.consents ? "aside" : found.side;
    return { ...draft, id: `p${index + 1}`, role: roleOf(kind, side), side, roleCue: found.cue, block: found.block };
  });
}
