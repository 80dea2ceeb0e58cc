/** Which parties a stretch of text speaks of: by name, by the short name the deed gave them, by the number of their item. */
import type { Span } from "../deed.ts";
import { type DeedContext, entitiesIn, paragraphAt } from "./context.ts";
import type { FoundParty } from "./parties.ts";
import { isKnownName } from "./party-drafts.ts";
import { findRoleWords, type Side } from "./roles.ts";

export type PartyReferences = {
  /** Ids of the parties named in a span, in order of mention. */
  readonly named: (span: Span) => readonly string[];
};

type Alias = { readonly pattern: RegExp; readonly ids: readonly string[] };

const NAMING =
  /(?:hierna|verder|voortaan|hieronder|ci-après|plus loin|au long du présent|nachstehend|nachfolgend|hiernach|im folgenden|genannt|genoemd|dénommé|désigné|appelé|qualifié|samen|ensemble)/iu;
const QUOTED = /[«"“„]\s*(?:de |het |la |le |l['’]|les |die |der |das )?([^«"”»“\n]{3,40}?)\s*["”»“]/giu;
const ORDINAL =
  /(?<!\p{L})(eerste|tweede|derde|vierde|vijfde|premi(?:er|ère)s?|secon(?:d|de)s?|deuxième|troisième|quatrième|erste[rn]?|zweite[rn]?|dritte[rn]?|vierte[rn]?)\s+(?=\p{L})/iu;
/** The mark of an item before a name: "A.", "(2) a)", "B.2.". */
const ITEM_MARK = /(?:^|[\n;:–—]\s*|\.-\s*)\(?((?:[A-Z]|\d{1,2})(?:\.\d{1,2})?|[a-h])\s?[.)°/]/u;
const ITEM_REFERENCE =
  /(?<!\p{L})(?:sub|onder|unter|sous|litt?\.?|nr\.?|nummers?|numéros?|partij(?:en)?|part(?:ie|y|ei)e?n?|riverains?|acquéreurs?|vendeurs?|kopers?|verkopers?|cédante?s?|coéchangistes?|käufer|verkäufer|comparante?s?|comparanten|verschijners?|erschienenen?|société|vennootschap|gesellschaft)\s*:?\s*\(?((?:[A-Z]|\d{1,2}|[a-h])(?:\.\d{1,2})?\)?(?:(?:\s*,\s*|\s+(?:en|et|und)\s+)\(?(?:[A-Z]|\d{1,2}|[a-h])(?:\.\d{1,2})?\)?)*)(?![\p{L}\d.,]*\d)(?!\p{L})/gu;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Short names given in quotation marks ("hierna de Stad"), to the parties introduced since the last such naming. */
function quotedAliases(context: DeedContext, parties: readonly FoundParty[]): Alias[] {
  const aliases: Alias[] = [];
  parties.forEach((party, index) => {
    const next = parties[index + 1]?.start ?? Math.min(party.end + 1200, context.text.length);
    const text = context.text.slice(party.end, next);
    for (const match of text.matchAll(QUOTED)) {
      const name = match[1] ?? "";
      const lead = text.slice(Math.max(0, match.index - 90), match.index);
      if (!NAMING.test(lead) || (findRoleWords(name)[0]?.end === name.length && !ORDINAL.test(name))) continue;
      const taken = aliases.length > 0 ? parties.findIndex(({ id }) => id === aliases.at(-1)?.ids.at(-1)) : -1;
      const first = taken === index ? parties.findIndex(({ id }) => id === aliases.at(-1)?.ids[0]) : taken + 1;
      const group = parties.slice(first, index + 1).filter(({ side }) => side === party.side);
      aliases.push({
        pattern: new RegExp(`(?<!\\p{L})${escape(name)}(?!\\p{L})`, "gu"),
        ids: group.map(({ id }) => id),
      });
    }
  });
  return aliases;
}

/** "De eerste koper": from the heading or label of a party's block. */
function ordinalAliases(context: DeedContext, parties: readonly FoundParty[]): Alias[] {
  return parties.flatMap((party) => {
    const cue = party.roleCue?.spans[0];
    if (cue === undefined) return [];
    const line = paragraphAt(context, cue.start);
    const lead = context.text.slice(Math.max(line.start, cue.start - 20), cue.end);
    const match = /(\p{L}+)\s+(\p{L}+)$/u.exec(lead);
    if (match === null || !ORDINAL.test(`${match[1]} x`)) return [];
    const [, ordinal = "", word = ""] = match;
    return [
      { pattern: new RegExp(`(?<!\\p{L})${escape(ordinal)}\\s+${escape(word)}(?!\\p{L})`, "giu"), ids: [party.id] },
    ];
  });
}

/** The item marks each party stands under; a spouse named in the same paragraph shares the one before. */
function itemMarks(context: DeedContext, parties: readonly FoundParty[]): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, string[]>();
  let lastMark = "";
  let lastParagraph = -1;
  for (const party of parties) {
    const paragraph = paragraphAt(context, party.start);
    const before = parties.findLast(({ end }) => end <= party.start);
    const from = Math.max(paragraph.start, before?.end ?? 0, party.start - 90);
    const own = ITEM_MARK.exec(context.text.slice(from, party.start))?.[1];
    const mark = own ?? (lastParagraph === paragraph.start ? lastMark : "");
    if (mark === "") continue;
    lastMark = mark;
    lastParagraph = paragraph.start;
    marks.set(mark, [...(marks.get(mark) ?? []), party.id]);
  }
  return marks;
}

/** Look-ups of parties in text, made once for a deed. */
export function createReferences(context: DeedContext, parties: readonly FoundParty[]): PartyReferences {
  const aliases = [...quotedAliases(context, parties), ...ordinalAliases(context, parties)];
  const marks = itemMarks(context, parties);
  return {
    named: (span) => {
      const text = context.text.slice(span.start, span.end);
      const hits: { readonly at: number; readonly ids: readonly string[] }[] = [];
      for (const entity of entitiesIn(context, span, "PERSON", "ORGANISATION")) {
        const ids = parties
          .filter(({ kind }) => (kind === "person") === (entity.label === "PERSON"))
          .filter(({ name }) => isKnownName(entity.text, name.value) || isKnownName(name.value, entity.text))
          .map(({ id }) => id);
        if (ids.length > 0) hits.push({ at: entity.start - span.start, ids });
      }
      for (const { pattern, ids } of aliases)
        for (const match of text.matchAll(pattern)) hits.push({ at: match.index, ids });
      for (const match of text.matchAll(ITEM_REFERENCE))
        for (const mark of (match[1] ?? "").split(/\s*,\s*|\s+(?:en|et|und)\s+/u))
          hits.push({ at: match.index, ids: marks.get(mark.replace(/[()]/g, "")) ?? [] });
      return [...new Set(hits.sort((a, b) => a.at - b.at).flatMap(({ ids }) => ids))];
    },
  };
}

/** Ids of a side. */
export function idsOf(parties: readonly FoundParty[], side: Side): readonly string[] {
  return parties.filter((party) => party.side === side).map(({ id }) => id);
}
