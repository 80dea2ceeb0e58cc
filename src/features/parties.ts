/** The parties of the deed: who they are, what stands printed of each, and the part each plays. */
import type { ClauseKind, DeedKind, PartyRole, Span } from "../deed.ts";
import { clausesOf, type DeedContext, findAll, paragraphAt, sentenceAt } from "./context.ts";
import { piecesOf } from "./deal-frame.ts";
import { openingZone } from "./opening-zone.ts";
import { draftParties, type PartyDraft } from "./party-drafts.ts";
import { createReferences } from "./party-references.ts";
import { type FoundSide, findSides, TAKER_BEFORE } from "./party-roles.ts";
import { TRANSFER_VERB } from "./rights.ts";
import { findRoleWords, roleOf, type Side } from "./roles.ts";
import { shareAddresses } from "./shared-addresses.ts";

export type FoundParty = PartyDraft & {
  readonly id: string;
  readonly role: PartyRole;
  readonly side: Side;
  readonly roleCue: FoundSide["cue"];
  readonly block: number;
};

/**
 * How far a stretch is believed to introduce parties: `sure` with any datum beside the name; `listed` (representatives stand there) when a label of a
 * side follows ("verder: de erfpachter") or a heading of one stands above; `loose` with birth or number and address; `joined` (somebody else appears
 * late) as a party aside.
 */
type Zone = Span & { readonly trust: "sure" | "listed" | "loose" | "joined"; readonly stray: boolean };

const TRUST: Readonly<Partial<Record<ClauseKind, Zone["trust"]>>> = {
  parties: "sure",
  representation: "listed",
  agreement: "loose",
  shares: "loose",
  opening: "loose",
  capacity: "loose",
};

/** Where parties stand now and then: the highest bidder beside his bid, a block that was taken for another kind of clause. */
const STRAY: Readonly<Partial<Record<ClauseKind, Zone["trust"]>>> = {
  price: "loose",
  special_conditions: "listed",
  other: "listed",
  planning: "listed",
  description: "listed",
};

/** Longest line that heads a side's block. */
const HEADING_LENGTH = 70;
/** Characters of titles and marks before the name that opens its line. */
const LINE_HEAD = 24;
const SIDE_HEADING =
  /(?:ten (?:eerste|tweede)|(?:ene|andere) zijde|enerzijds|anderzijds|d['’]une part|d['’]autre part|première part|seconde part|einerseits|andererseits|op (?:het )?verzoek van|à la requête d|auf ersuchen|im auftrag)/iu;

/** Kinds that may stand between the opening and what follows the parties, when no clause of parties was found. */
const BEFORE_BODY: ReadonlySet<ClauseKind> = new Set(["header", "opening", "representation", "capacity", "other"]);

/** "Is hier mede verschenen", "est intervenu", "tritt hinzu": somebody joins in, late in the deed. */
const JOINS_IN =
  /(?:mede verschenen|tussengekomen|komt (?:hier |mede )?tussen|(?:est|sont) (?:également |ici )*intervenue?s?|intervient (?:aux présentes|également|à l['’]instant)|ist (?:ebenfalls|hier|mit) erschienen|(?:tritt|treten) [^.;]{0,80}(?:hinzu|bei(?!\p{L})))/iu;

/** Stretches that hold parties, in the order of the text. Without a clause of parties: the clauses from the opening to the body. */
function partyZones(context: DeedContext): readonly Zone[] {
  const zones = context.clauses.flatMap(({ kind, start, end }): Zone[] => {
    const trust = TRUST[kind] ?? STRAY[kind];
    return trust === undefined ? [] : [{ start, end, trust, stray: TRUST[kind] === undefined }];
  });
  const opening = openingZone(context);
  const body = context.clauses.find(({ kind, start }) => !BEFORE_BODY.has(kind) && start >= (opening?.start ?? 0));
  const hasParties = zones.some(({ trust }) => trust === "sure");
  const head: Zone = {
    start: opening?.start ?? 0,
    end: body?.start ?? Math.min(context.text.length, (opening?.end ?? 0) + 6000),
    trust: "sure",
    stray: false,
  };
  const first = hasParties ? zones : [head, ...zones.filter(({ start }) => start >= head.end)];
  const late = context.paragraphs.flatMap((paragraph): Zone[] =>
    paragraph.start >= (body?.start ?? context.text.length) &&
    !first.some(({ start, end, stray }) => !stray && start <= paragraph.start && paragraph.start < end) &&
    JOINS_IN.test(context.text.slice(paragraph.start, paragraph.end))
      ? [{ ...paragraph, trust: "joined", stray: true }]
      : [],
  );
  return [...first, ...late].sort((a, b) => a.start - b.start);
}

/** A label of a side follows in the draft's own paragraph, before the next name. */
function isLabelled(context: DeedContext, draft: PartyDraft): boolean {
  const after = context.text.slice(draft.end, paragraphAt(context, draft.end).end);
  const label = findRoleWords(after)[0];
  return (
    label !== undefined &&
    /(?:hierna|verder|ci-après|nachstehend|nachfolgend|genoemd|dénommée?|genannt)[^;.]{0,40}$/iu.test(
      after.slice(0, label.start),
    )
  );
}

/** The line above is a side's heading: "3. KOPERS", "TEN TWEEDE", "Op verzoek van:". */
function isHeaded(context: DeedContext, draft: PartyDraft): boolean {
  const line = paragraphAt(context, draft.start);
  const above = context.text.slice(0, line.start).trimEnd();
  const heading = above.slice(above.lastIndexOf("\n") + 1);
  return heading.length < HEADING_LENGTH && (findRoleWords(heading).length > 0 || SIDE_HEADING.test(heading));
}

/** Sold "to" the draft by the verb of its sentence, who is there and accepts: old deeds name the buyer so, without a birth. */
function isTaker(context: DeedContext, draft: PartyDraft): boolean {
  const line = paragraphAt(context, draft.start);
  // "déclaré vendre à :" may end the line above
  const own = context.text.slice(line.start, draft.start).trim().length < LINE_HEAD;
  const start = own ? context.text.slice(0, line.start).trimEnd().lastIndexOf("\n") + 1 : 0;
  const before = context.text.slice(own ? start : sentenceAt(context, draft.start).start, draft.start);
  return draft.address !== null && TAKER_BEFORE.test(before);
}

function isBelieved(context: DeedContext, zone: Zone, draft: PartyDraft, mate: PartyDraft | undefined): boolean {
  if (zone.trust === "sure") return hasData(draft);
  if (zone.trust === "joined") return draft.birthDate !== null || draft.nationalNumber !== null || isCertain(draft);
  if (zone.trust === "listed") return isCertain(draft) && (isLabelled(context, draft) || isHeaded(context, draft));
  // the second of a couple has the first one's address
  const home = draft.address?.spans[0]?.start;
  return isCertain(draft) || isTaker(context, draft) || (home !== undefined && home === mate?.address?.spans[0]?.start);
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
  const parties = drafts.map((draft, index): FoundParty => {
    const found = sides[index] ?? { side: "aside" as const, cue: null, block: 0 };
    const side = draft.consents ? "aside" : found.side;
    const roleCue = draft.consents ? null : found.cue;
    return { ...draft, id: `p${index + 1}`, role: roleOf(kind, side), side, roleCue, block: found.block };
  });
  if (sides.some(({ cue, side }) => cue !== null && side !== "both")) return parties;
  return (
    sidesByNumber(context, kind, parties) ??
    (sides.some(({ cue }) => cue !== null) ? parties : sidesByAgreement(context, kind, parties))
  );
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

/** No label at all: who is named before the verb of the agreement cedes, who is named after it receives. */
function sidesByAgreement(context: DeedContext, kind: DeedKind, parties: readonly FoundParty[]): readonly FoundParty[] {
  if (kind === "partition" || kind === "exchange") return parties;
  const references = createReferences(context, parties);
  const sides = new Map<string, Side>();
  for (const clause of clausesOf(context, "agreement"))
    for (const piece of piecesOf(context, clause)) {
      const verb = findAll(context, piece, TRANSFER_VERB)[0];
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
