/** The stretches of a deed that hold parties, and which of the names drafted there are believed to be theirs. */
import type { ClauseKind, Span } from "../deed.ts";
import { clausesOf, type DeedContext, paragraphAt, sentenceAt } from "./context.ts";
import { openingZone } from "./opening-zone.ts";
import type { PartyDraft } from "./party-data.ts";
import { TAKER_BEFORE } from "./party-roles.ts";
import { findRoleWords } from "./roles.ts";

/**
 * How far a stretch is believed to introduce parties: `sure` with any datum beside the name; `listed` (representatives stand there) when a label of a
 * side follows ("verder: de erfpachter") or a heading of one stands above; `loose` with birth or number and address; `joined` (somebody else appears
 * late) as a party aside.
 */
export type Zone = Span & { readonly trust: "sure" | "listed" | "loose" | "joined"; readonly stray: boolean };

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

/** Characters behind the opening in which parties are sought where no clause of theirs was found. */
const HEAD_REACH = 6000;

/** Kinds that may stand between the opening and what follows the parties, when no clause of parties was found. */
const BEFORE_BODY: ReadonlySet<ClauseKind> = new Set(["header", "opening", "representation", "capacity", "other"]);

/** "Is hier mede verschenen", "est intervenu", "tritt hinzu": somebody joins in, late in the deed. */
const JOINS_IN =
  /(?:mede verschenen|tussengekomen|komt (?:hier |mede )?tussen|(?:est|sont) (?:également |ici )*intervenue?s?|intervient (?:aux présentes|également|à l['’]instant)|ist (?:ebenfalls|hier|mit) erschienen|(?:tritt|treten) [^.;]{0,80}(?:hinzu|bei(?!\p{L}))|verbürg(?:t|en) sich|(?:stelt|stellen) zich [^.;]{0,60}borg|(?:se porte|se constitue)(?:nt)? [^.;]{0,60}caution)/iu;
/** "Is hier tussengekomen de heer X": the name right behind the verb. */
const JOINS_IN_AS =
  /(?:mede verschenen|tussengekomen|(?:est|sont) (?:également |ici )*intervenue?s?|ist (?:ebenfalls|hier|mit) erschienen)[\s:,]*(?:(?:de|den) )?(?:heer|mevrouw|juffrouw|monsieur|madame|mademoiselle|herr|frau)\s+$/iu;

/** Characters behind the head in which minutes say whose meeting is held. */
const MEETING_REACH = 700;
const MEETING =
  /(?:vergadering|assemblée|(?:general|gesellschafter|haupt)versammlung)[^.;]{0,120}(?:voornoemde|voormelde|bovenvermelde|genoemde|prénommée?|susdite|susnommée|précitée|vorgenannten?|obengenannten?|besagten?)|(?:voornoemde|voormelde|bovenvermelde) vennootschap|société (?:prénommée|susdite|précitée|susnommée)/iu;

/** Minutes of a company that is named in full in the head alone ("de algemene vergadering van voornoemde vennootschap"). */
const isMeetingOfHeaded = (context: DeedContext, headEnd: number): boolean =>
  MEETING.test(context.text.slice(headEnd, headEnd + MEETING_REACH)) &&
  /(?:vergadering|assemblée|versammlung)/iu.test(context.text.slice(headEnd, headEnd + MEETING_REACH));

/** "B. — à Monsieur X, né à …, ici présent et acceptant," in an item of its own: whoever takes one of several goods, named beside the good. */
const TAKER_ITEM =
  /^\s*(?:\(?(?:[A-Z]|[IVX]{1,4}|\d{1,2}|[a-h])\s?[.)°/]+\s*)?(?:(?:ten )?\p{L}+\s?[,:]\s)?[-–—]*\s*(?:à|aux|aan|an)\s[^\n]*?(?<!\p{L})(?:présente?s?|tegenwoordig|aanwezig|anwesend|zugegen)\s[^\n.;]{0,40}(?:accept|aanvaard|annehm|annimmt)/iu;

/** The zones without the stretches of `cut`, and those. */
function withCut(zones: readonly Zone[], cut: readonly Zone[]): readonly Zone[] {
  const rest = cut.reduce<readonly Zone[]>(
    (left, { start, end }) =>
      left.flatMap((zone) =>
        zone.start >= end || zone.end <= start
          ? [zone]
          : [
              { ...zone, end: Math.max(zone.start, start) },
              { ...zone, start: Math.min(zone.end, end) },
            ].filter((part) => part.end > part.start),
      ),
    zones,
  );
  return [...rest, ...cut];
}

/** A head that stands behind the opening and right before the parties: a side in a line of its own, or its heading. */
const isHeadAmidParties = ({ clauses }: DeedContext, index: number): boolean =>
  clauses[index]?.kind === "header" &&
  clauses[index + 1]?.kind === "parties" &&
  clauses.slice(0, index).some(({ kind }) => kind === "opening");

/** Stretches that hold parties, in the order of the text. Without a clause of parties: the clauses from the opening to the body. */
export function partyZones(context: DeedContext): readonly Zone[] {
  const zones = context.clauses.flatMap(({ kind, start, end }, index): Zone[] => {
    if (isHeadAmidParties(context, index)) return [{ start, end, trust: "sure", stray: false }];
    const trust = TRUST[kind] ?? STRAY[kind];
    return trust === undefined ? [] : [{ start, end, trust, stray: TRUST[kind] === undefined }];
  });
  const opening = openingZone(context);
  const body = context.clauses.find(({ kind, start }) => !BEFORE_BODY.has(kind) && start >= (opening?.end ?? 0));
  const hasParties = zones.some(({ trust }) => trust === "sure");
  const head: Zone = {
    start: opening?.start ?? 0,
    end: Math.min(body?.start ?? context.text.length, (opening?.end ?? 0) + HEAD_REACH),
    trust: "sure",
    stray: false,
  };
  const named = hasParties ? zones : [head, ...zones.filter(({ start }) => start >= head.end)];
  const title = clausesOf(context, "header")[0];
  const first: readonly Zone[] =
    title !== undefined && isMeetingOfHeaded(context, title.end)
      ? [{ start: title.start, end: title.end, trust: "loose", stray: false }, ...named]
      : named;
  const late = context.paragraphs.flatMap((paragraph): Zone[] =>
    paragraph.start >= (body?.start ?? context.text.length) &&
    !first.some(({ start, end, stray }) => !stray && start <= paragraph.start && paragraph.start < end) &&
    JOINS_IN.test(context.text.slice(paragraph.start, paragraph.end))
      ? [{ ...paragraph, trust: "joined", stray: true }]
      : [],
  );
  const takers = context.paragraphs.flatMap((paragraph): Zone[] =>
    !first.some(({ start, end, trust }) => trust === "sure" && start <= paragraph.start && paragraph.start < end) &&
    TAKER_ITEM.test(context.text.slice(paragraph.start, paragraph.end))
      ? [{ ...paragraph, trust: "loose", stray: false }]
      : [],
  );
  return withCut([...first, ...late], takers).toSorted((a, b) => a.start - b.start);
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

/** Lines of one block looked back over for its heading. */
const BLOCK_LINES = 12;
/** "Aanwezig zijn de volgende aandeelhouders:", "Présents :": a list of those present follows. */
const PRESENT_LIST =
  /(?:aandeelhouders|vennoten|aanwezig(?:en|heid)?|samenstelling|actionnaires|associés|présent(?:e?s)?|présence|gesellschafter|aktionäre|anwesend(?:e)?)(?!\p{L})[^.;\n]{0,80}:\s*$/iu;
const ACTS_HEADING = /(?:vertegenwoordig|volmacht|représent|procuration|mandat|vertret|vollmacht)/iu;

/**
 * Under a side's heading ("3. KOPERS", "TEN TWEEDE", "Op verzoek van:") or a list's first line; another heading, or words of representation in a
 * line of their own, end the block.
 */
function isHeaded(context: DeedContext, draft: PartyDraft, zone: Span): boolean {
  let end = paragraphAt(context, draft.start).start;
  for (let i = 0; i < BLOCK_LINES; i++) {
    const above = context.text.slice(0, end).trimEnd();
    const start = above.lastIndexOf("\n") + 1;
    const line = above.slice(start);
    if (PRESENT_LIST.test(line) && line.length < 3 * HEADING_LENGTH) return true;
    const isShort = line.length < HEADING_LENGTH && !/[.;,]$/u.test(line);
    if (isShort && !ACTS_HEADING.test(line) && (findRoleWords(line).length > 0 || SIDE_HEADING.test(line))) return true;
    if (start < zone.start || isShort || /^\s*(?:hier |alhier |ici )?(?:vertegenw|représ|vertret)/iu.test(line))
      return false;
    end = start;
  }
  return false;
}

/** The line above ends in "vertegenwoordigd door:", "par :", so that those who act for another follow. */
const ACTS_ABOVE =
  /(?:vertegenwoordig|volmacht|représent|mandat|vertret|vollmacht|handel|agi[rst]|optre)[^.;\n]{0,120}(?:door|par|durch|van|de|von)?\s*:\s*$|(?<!\p{L})(?:door|par|durch)\s*:?\s*$/iu;

/** "II. Hinsichtlich der Lose B und C : die X", "2. Pour le lot 3 : la X": an item's mark and the goods that its party takes. */
const TAKES_LOTS =
  /^\s*(?:\(?(?:[A-Z]|[IVX]{1,4}|\d{1,2}|[a-h])\s?[.)°/]+\s*)?[^.;:,\n]{0,30}(?<!\p{L})(?:kavels?|lot(?:en|s)?|lose?s?|goed(?:eren)?|biens?|güter[ns]?|gut(?:e?s)?)(?!\p{L})[^.;:\n]{0,25}:\s*/iu;

/** An organisation with number and seat that begins its line: a party, though the line stands behind another's representatives. */
function opensLine(context: DeedContext, draft: PartyDraft): boolean {
  const line = paragraphAt(context, draft.start).start;
  const before = context.text.slice(line, draft.start).replace(TAKES_LOTS, "");
  if (ACTS_ABOVE.test(context.text.slice(Math.max(0, line - 160), line))) return false;
  return draft.kind === "organisation" && /^[^.;:,]{0,60}$/u.test(before) && !ACTS_HEADING.test(before);
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

/** "Ist erschienen das X, mit Sitz in": named first behind the words of the appearance, in a clause that begins with the date and the notary. */
function isAppearing(context: DeedContext, zone: Zone, draft: PartyDraft): boolean {
  return draft.address !== null && APPEARS.test(context.text.slice(zone.start, draft.start));
}
const APPEARS =
  /(?:versch(?:enen|ijn(?:t|en))|gekomen|comparu|comparaî(?:t|ssent)|présentée?s?|erschienen|erschein(?:t|en))(?!\p{L})[^.;]{0,60}$/iu;

export function isBelieved(context: DeedContext, zone: Zone, draft: PartyDraft, mate: PartyDraft | undefined): boolean {
  if (zone.trust === "sure") return hasData(draft);
  if (zone.trust === "joined")
    return (
      draft.birthDate !== null ||
      draft.nationalNumber !== null ||
      isCertain(draft) ||
      (draft.kind === "person" && JOINS_IN_AS.test(context.text.slice(zone.start, draft.start)))
    );
  if (zone.trust === "listed")
    return (
      isCertain(draft) && (isLabelled(context, draft) || isHeaded(context, draft, zone) || opensLine(context, draft))
    );
  // the second of a couple has the first one's address
  const home = draft.address?.spans[0]?.start;
  return (
    isCertain(draft) ||
    isTaker(context, draft) ||
    isAppearing(context, zone, draft) ||
    (home !== undefined && home === mate?.address?.spans[0]?.start)
  );
}

const hasData = (draft: PartyDraft): boolean =>
  draft.birthDate !== null ||
  draft.nationalNumber !== null ||
  draft.address !== null ||
  draft.enterpriseNumber !== null ||
  draft.consents ||
  draft.isActedFor;

/** Beside a birth or a number of its own, and an address: a party wherever it is named. */
const isCertain = (draft: PartyDraft): boolean =>
  draft.address !== null && (draft.kind === "person" ? draft.birthDate !== null : draft.enterpriseNumber !== null);
