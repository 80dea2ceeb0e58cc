/** The parties of the deed: who they are, what stands printed of each, and the part each plays. */
import type { ClauseKind, DeedKind, PartyRole, Span } from "../deed.ts";
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

/** Kinds that may stand between the opening and what follows the parties, when no clause of parties was found. */
const BEFORE_BODY: ReadonlySet<ClauseKind> = new Set(["header", "opening", "representation", "capacity", "other"]);

/** Stretches that hold parties, in the order of the text. Without a clause of parties: the clauses from the opening to the body. */
function partyZones(context: DeedContext): readonly (Span & { readonly sure: boolean })[] {
  const sure = clausesOf(context, ...SURE).map(({ start, end }) => ({ start, end, sure: true }));
  const less = clausesOf(context, ...LESS_SURE).map(({ start, end }) => ({ start, end, sure: false }));
  if (sure.length > 0) return [...sure, ...less].sort((a, b) => a.start - b.start);
  const body = context.clauses.find(({ kind }) => !BEFORE_BODY.has(kind));
  const opening = openingZone(context);
  const head = {
    start: opening?.start ?? 0,
    end: body?.start ?? Math.min(context.text.length, (opening?.end ?? 0) + 6000),
    sure: true,
  };
  return [head, ...less.filter(({ start }) => start >= head.end)];
}

const hasData = (draft: PartyDraft): boolean =>
  draft.birthDate !== null ||
  draft.nationalNumber !== null ||
  draft.address !== null ||
  draft.enterpriseNumber !== null ||
  draft.consents;

/** Beside a birth or a number of its own, and an address: a party wherever it is named. */
const isCertain = (draft: PartyDraft): boolean =>
  draft.address !== null && (draft.kind === "person" ? draft.birthDate !== null : draft.enterpriseNumber !== null);

/** Reads the parties in the order in which the deed introduces them. */
export function readParties(context: DeedContext, kind: DeedKind, year: number | null): readonly FoundParty[] {
  const zones = partyZones(context);
  const drafts: PartyDraft[] = [];
  for (const zone of zones) {
    const found = shareAddresses(context, draftParties(context, zone, drafts, year));
    drafts.push(...found.filter((draft) => (zone.sure ? hasData(draft) : isCertain(draft))));
  }
  const labels = [...zones, ...clausesOf(context, "representation")].sort((a, b) => a.start - b.start);
  const sides = findSides(context, kind, labels, drafts);
  return drafts.map((draft, index) => {
    const found = sides[index] ?? { side: "aside" as const, cue: null, block: 0 };
    const side = draft.consents ? "aside" : found.side;
    return {
      ...draft,
      id: `p${index + 1}`,
      role: roleOf(kind, side),
      side,
      roleCue: draft.consents ? null : found.cue,
      block: found.block,
    };
  });
}
