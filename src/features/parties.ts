/** The parties of the deed: who they are, what stands printed of each, and the part each plays. */
import type { DeedKind, PartyRole } from "../deed.ts";
import { clausesOf, type DeedContext, findAll } from "./context.ts";
import { piecesOf } from "./deal-frame.ts";
import { matchNationalNumbers } from "./national-numbers.ts";
import type { PartyDraft } from "./party-data.ts";
import { draftParties } from "./party-drafts.ts";
import { createReferences } from "./party-references.ts";
import { type FoundSide, findSides } from "./party-roles.ts";
import { isBelieved, partyZones } from "./party-zones.ts";
import { TRANSFER_VERB } from "./rights.ts";
import { findRoleWords, roleOf, type Side } from "./roles.ts";
import { shareAddresses } from "./shared-addresses.ts";
import { addVatNumbers } from "./vat-numbers.ts";

export type FoundParty = PartyDraft & {
  readonly id: string;
  readonly role: PartyRole;
  readonly side: Side;
  readonly roleCue: FoundSide["cue"];
  readonly block: number;
};

/** Reads the parties in the order in which the deed introduces them. */
export function readParties(context: DeedContext, kind: DeedKind, year: number | null): readonly FoundParty[] {
  const zones = partyZones(context);
  const drafts: PartyDraft[] = [];
  for (const zone of zones) {
    const found = matchNationalNumbers(context, shareAddresses(context, draftParties(context, zone, drafts, year)));
    for (const draft of found)
      if (isBelieved(context, zone, draft, drafts.at(-1)))
        drafts.push(zone.trust === "joined" ? { ...draft, consents: true } : draft);
  }
  // labels in stray stretches count only where they introduce somebody
  const labels = zones.filter(
    (zone) =>
      zone.trust !== "joined" &&
      (!zone.stray || drafts.some(({ start, consents }) => !consents && start >= zone.start && start < zone.end)),
  );
  const sides = findSides(context, kind, labels, drafts);
  const kinds = contractsOf(sides, kind);
  const placed = sides.map(({ side }) => side);
  const parties = addVatNumbers(context, drafts, placed).map((draft, index): FoundParty => {
    const found = sides[index] ?? { side: "aside" as const, cue: null, block: 0 };
    const side = draft.consents ? "aside" : found.side;
    const roleCue = draft.consents ? null : found.cue;
    return {
      ...draft,
      id: `p${index + 1}`,
      role: roleOf(kinds[index] ?? kind, side),
      side,
      roleCue,
      block: found.block,
    };
  });
  if (sides.some(({ cue, side }) => cue !== null && side !== "both")) return parties;
  return (
    sidesByNumber(context, kind, parties) ??
    (sides.some(({ cue }) => cue !== null) ? parties : sidesByAgreement(context, kind, parties))
  );
}

/** The contract that each party's own word belongs to: of a deed that names both sides of a gift and both of a sale; else the deed's kind. */
function contractsOf(sides: readonly FoundSide[], kind: DeedKind): readonly DeedKind[] {
  const own = sides.map(({ cue }) => (cue === null ? null : (findRoleWords(cue.value)[0]?.contract ?? null)));
  const named = new Set(own.flatMap((contract, index) => (contract === null ? [] : [contract + sides[index]?.side])));
  return own.map((contract) => (named.size === 4 && contract !== null ? contract : kind));
}

/** "Comparanten sub 1 en 2 zijn de verkopers, sub 3 de koper": the word of a side behind the numbers of its parties. */
function sidesByNumber(
  context: DeedContext,
  kind: DeedKind,
  parties: readonly FoundParty[],
): readonly FoundParty[] | null {
  const references = createReferences(context, parties);
  const sides = new Map<string, Side>();
  for (const clause of clausesOf(context, "parties", "representation", "capacity", "agreement"))
    for (const piece of piecesOf(context, clause)) {
      if (parties.some(({ start }) => start >= piece.start && start < piece.end)) continue;
      const mentions = references.mentions(piece);
      mentions.forEach(({ at, ids }, index) => {
        const end = mentions.find((other, i) => i > index && other.at > at)?.at ?? piece.end;
        const word = findRoleWords(context.text.slice(at, end)).findLast(
          ({ side }) => side === "from" || side === "to",
        );
        for (const id of word === undefined ? [] : ids) if (!sides.has(id)) sides.set(id, word?.side ?? "aside");
      });
    }
  if (new Set(sides.values()).size < 2) return null;
  return parties.map((party) => {
    const side = party.consents ? party.side : (sides.get(party.id) ?? party.side);
    return { ...party, side, role: roleOf(kind, side) };
  });
}

/** The verbs of the transfer and those by which a right in another's property is made. */
const GRANTS = new RegExp(
  `${TRANSFER_VERB.source}|(?<!\\p{L})(?:räum(?:t|en)|bestell(?:t|en)|gewähr(?:t|en)|verleen(?:t|en)|vestig(?:t|en)|geeft|geven|concèdent?|constituent?|consent(?:ent)?|accordent?|confère(?:nt)?)(?!\\p{L})`,
  "iu",
);

/** No label at all: who is named before the verb of the agreement cedes, who is named after it receives. */
function sidesByAgreement(context: DeedContext, kind: DeedKind, parties: readonly FoundParty[]): readonly FoundParty[] {
  if (kind === "partition" || kind === "exchange") return parties;
  const references = createReferences(context, parties);
  const sides = new Map<string, Side>();
  for (const clause of clausesOf(context, "agreement"))
    for (const piece of piecesOf(context, clause)) {
      const verb = findAll(context, piece, GRANTS)[0];
      if (verb === undefined) continue;
      for (const { at, ids } of references.mentions(piece))
        for (const id of ids) if (!sides.has(id)) sides.set(id, at < verb.start ? "from" : "to");
    }
  if (new Set(sides.values()).size < 2) return parties;
  return parties.map((party) => {
    const side = party.consents ? party.side : (sides.get(party.id) ?? party.side);
    return { ...party, side, role: roleOf(kind, side) };
  });
}
