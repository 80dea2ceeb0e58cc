/** Which parties a stretch of text speaks of: by name, by the short name the deed gave them, by the number of their item. */
import type { Span } from "../deed.ts";
import { type DeedContext, entitiesIn, paragraphAt } from "./context.ts";
import type { FoundParty } from "./parties.ts";
import { meansBlock, numberedBlocks, PARTY_NOUN, sideNames } from "./party-blocks.ts";
import { MAN, namesakes, WOMAN } from "./party-namesakes.ts";
import { findRoleWords, type Side } from "./roles.ts";

export type PartyReferences = {
  /** Ids of the parties named in a span, in order of mention. */
  readonly named: (span: Span) => readonly string[];
  /** Every mention with its place in the deed's text, in order. */
  readonly mentions: (span: Span) => readonly PartyMention[];
  /** Whether two parties stand under different items: "a) the spouses X-Y, b) their daughter, same address". */
  readonly areApart: (one: string, other: string) => boolean;
};

export type PartyMention = { readonly at: number; readonly ids: readonly string[] };

type Alias = { readonly pattern: RegExp; readonly ids: readonly string[] };

const NAMING =
  /(?:hierna|verder|voortaan|hieronder|ci-après|plus loin|au long du présent|nachstehend|nachfolgend|hiernach|im folgenden|genannt|genoemd|dénommé|désigné|appelé|qualifié|samen|ensemble)/iu;
const QUOTED = /[«"“„]\s*(?:de |het |la |le |l['’]|les |die |der |das )?([^«"”»“\n]{3,40}?)\s*["”»“]/giu;
/** A short name in capitals without marks: "im weiteren Text: die GEMEINDE;", "hierna: de STAD". */
const IN_CAPITALS =
  /(?:[Hh]ierna|[Vv]erder|[Vv]oortaan|[Ii]m [Ww]eiteren(?: Text)?|[Cc]i-après|[Pp]lus loin|[Nn]achstehend|[Nn]achfolgend|[Ii]m [Ff]olgenden|[Hh]iernach)[^.;\n«"“„]{0,40}?(?:de |het |la |le |les |l['’]|die |der |das )(\p{Lu}{3,}(?:[ -]\p{Lu}{3,}){0,3})(?=\s*[;.,)\n])/gu;
const ORDINAL =
  /(?<!\p{L})(eerste|tweede|derde|vierde|vijfde|premi(?:er|ère)s?|secon(?:d|de)s?|deuxième|troisième|quatrième|erste[rn]?|zweite[rn]?|dritte[rn]?|vierte[rn]?)\s+(?=\p{L})/iu;
/** The mark of an item before a name: "A.", "(2) a)", "B.2.". */
const ITEM_MARK = /(?:^|[\n;:–—]\s*|\.-\s*)\(?((?:[A-Z]|\d{1,2})(?:\.\d{1,2})?|[a-h])\s?[.)°/]/u;
const ITEM_NOUN = `sub|onder|unter|sous|litt?\\.?|nr\\.?|nummers?|numéros?|${PARTY_NOUN}`;
const ITEM_REFERENCE = new RegExp(
  `(?<!\\p{L})(?:${ITEM_NOUN})(?:\\s+(?:zu|sub|onder|unter|sous))?\\s*:?\\s*\\(?((?:[A-Z]|\\d{1,2}|[a-h])(?:\\.\\d{1,2})?\\)?(?:(?:\\s*,\\s*|\\s+(?:en|et|und)\\s+)\\(?(?:[A-Z]|\\d{1,2}|[a-h])(?:\\.\\d{1,2})?\\)?)*)(?![\\p{L}\\d.,]*\\d)(?!\\p{L})`,
  "gu",
);

const escapeForRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A naming that ends its line with a colon speaks of those who follow: "Aan de andere kant, hierna genoemd "de ruiler sub 2":". */
const HEADS_BLOCK = /^[ \t]*:[ \t]*\n/u;

/** Short names given at the head of a block, to the parties up to the next such head. */
function headedNames(context: DeedContext, parties: readonly FoundParty[]): Map<string, Set<string>> {
  const last = parties.at(-1)?.start ?? 0;
  const heads = [...context.text.slice(0, last).matchAll(QUOTED)].filter(
    ({ index, 0: quoted }) =>
      NAMING.test(context.text.slice(Math.max(0, index - 90), index)) &&
      HEADS_BLOCK.test(context.text.slice(index + quoted.length, index + quoted.length + 20)),
  );
  return new Map(
    heads.map(({ index, 1: name = "" }, at): [string, Set<string>] => {
      const end = heads[at + 1]?.index ?? Number.POSITIVE_INFINITY;
      return [name, new Set(parties.filter(({ start }) => start > index && start < end).map(({ id }) => id))];
    }),
  );
}

/**
 * Short names given in quotation marks ("hierna de Stad"), to the parties introduced since the last such naming. One name given to several in turn is
 * all of theirs, and says nothing once it is the whole side's.
 */
function quotedAliases(context: DeedContext, parties: readonly FoundParty[]): Alias[] {
  const named = headedNames(context, parties);
  let taken = 0;
  parties.forEach((party, index) => {
    const next = parties[index + 1]?.start ?? Math.min(party.end + 1200, context.text.length);
    const text = context.text.slice(party.end, next);
    const names = [...text.matchAll(QUOTED)].filter(
      (match) =>
        NAMING.test(text.slice(Math.max(0, match.index - 90), match.index)) &&
        !HEADS_BLOCK.test(text.slice(match.index + match[0].length)) &&
        !TITLE_ALONE.test(match[1] ?? "") &&
        entitiesIn(
          context,
          { start: party.end + match.index, end: party.end + match.index + match[0].length },
          "PERSON",
        ).length === 0,
    );
    names.push(...text.matchAll(IN_CAPITALS));
    if (names.length === 0) return;
    const group = parties.slice(taken, index + 1).filter(({ side }) => side === party.side);
    taken = index + 1;
    for (const match of names) {
      const name = match[1] ?? "";
      named.set(name, new Set([...(named.get(name) ?? []), ...group.map(({ id }) => id)]));
    }
  });
  return [...named].flatMap(([name, ids]) =>
    findRoleWords(name)[0]?.end !== name.length ||
    parties.some(({ id, side }) => !ids.has(id) && side === parties.find((party) => ids.has(party.id))?.side)
      ? [{ pattern: new RegExp(`(?<!\\p{L})${escapeForRegExp(name)}(?!\\p{L})`, "gu"), ids: [...ids] }]
      : [],
  );
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
      {
        // German ordinals bend: "der erste Käufer", "dem ersten Käufer".
        pattern: new RegExp(
          `(?<!\\p{L})${escapeForRegExp(ordinal).replace(/^((?:ers|zwei|drit|vier)te)[rnms]?$/iu, "$1[rnms]?")}\\s+${escapeForRegExp(word)}(?!\\p{L})`,
          "giu",
        ),
        ids: [party.id],
      },
    ];
  });
}

/** Words that mean a whole side wherever they stand. */
const WHOLE_SIDE = /^(?:ver|mede)?(?:ko[op]|vend|verk|acqu|achet|käuf|kauf|erwerb|schenk|don|requ|verzoek|parti)/iu;

/** The word that gave a party its side, and the one joined to it: "Bauträger und Verkäufer". */
function roleWordsOf(context: DeedContext, { roleCue, side }: FoundParty): readonly string[] {
  const cue = roleCue?.spans[0];
  if (cue === undefined) return [];
  const lead = context.text.slice(paragraphAt(context, cue.start).start, cue.start);
  const joined = findRoleWords(lead).at(-1);
  const isJoined = joined?.side === side && /^\s(?:en|et|und)\s$/u.test(lead.slice(joined.end));
  const own = context.text.slice(cue.start, cue.end).toLowerCase();
  return isJoined ? [own, lead.slice(joined.start, joined.end).toLowerCase()] : [own];
}

/** Sellers called by different words ("de grondeigenaar", "le promoteur"): each word means those it was given to. */
function roleAliases(context: DeedContext, parties: readonly FoundParty[]): Alias[] {
  const named = new Map<string, FoundParty[]>();
  for (const party of parties) {
    for (const word of roleWordsOf(context, party))
      if (party.side !== "aside" && !WHOLE_SIDE.test(word)) named.set(word, [...(named.get(word) ?? []), party]);
  }
  return [...named].flatMap(([word, own]) =>
    parties.some((party) => party.side === own[0]?.side && !own.includes(party))
      ? [{ pattern: new RegExp(`(?<!\\p{L})${escapeForRegExp(word)}(?!\\p{L})`, "giu"), ids: own.map(({ id }) => id) }]
      : [],
  );
}

const TITLE_ALONE = /^(?:monsieur|madame|(?:de )?heer|mevrouw|herr|frau)$/iu;

/** Of two parties, a man and a woman, "Monsieur" and "Madame" alone are enough (divorced couples who divide). */
function titleAliases(context: DeedContext, parties: readonly FoundParty[]): Alias[] {
  if (parties.length !== 2) return [];
  const titled = (pattern: RegExp): readonly string[] =>
    parties.filter(({ start }) => pattern.test(context.text.slice(Math.max(0, start - 14), start))).map(({ id }) => id);
  const [men, women] = [titled(MAN), titled(WOMAN)];
  if (men.length !== 1 || women.length !== 1) return [];
  return [
    { pattern: /(?<!\p{L})(?:Monsieur|[Dd]e heer|[Mm]ijnheer|Herrn?)(?! \p{Lu})(?!\p{L})/gu, ids: men },
    { pattern: /(?<!\p{L})(?:Madame|[Mm]evrouw|Frau)(?! \p{Lu})(?!\p{L})/gu, ids: women },
  ];
}

/** A line above a party that is the mark of its block alone: "PARTIJ A", "Comparants B :", "Partei zu 2". */
const BLOCK_MARK =
  /(?:^|\n)[ \t]*(?:partij|partie|partei|comparante?s?|comparant(?:en)?|erschienener?|part)\s+(?:(?:sub|zu|onder|sous|unter)\s+)?([A-Z]|\d{1,2})[ \t]*[.:)–—-]*[ \t]*\n\s*(?:\p{L}+\s+){0,6}$/iu;

/** The item marks each party stands under; a spouse named in the same paragraph shares the one before. */
function itemMarks(context: DeedContext, parties: readonly FoundParty[]): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, string[]>();
  let lastMark = "";
  let lastParagraph = -1;
  for (const party of parties) {
    const paragraph = paragraphAt(context, party.start);
    const before = parties.findLast(({ end }) => end <= party.start);
    const from = Math.max(paragraph.start, before?.end ?? 0, party.start - 90);
    const own =
      ITEM_MARK.exec(context.text.slice(from, party.start))?.[1] ??
      BLOCK_MARK.exec(context.text.slice(Math.max(before?.end ?? 0, party.start - 140), party.start))?.[1];
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
  const aliases = [
    ...quotedAliases(context, parties),
    ...ordinalAliases(context, parties),
    ...titleAliases(context, parties),
    ...roleAliases(context, parties),
    ...sideNames(context, parties),
  ];
  const marks = itemMarks(context, parties);
  const blocks = numberedBlocks(context, parties);
  const markedBy = (reference: string, mark: string): readonly string[] =>
    marks.get(mark) ?? (meansBlock(reference, mark) ? blocks.find(({ name }) => name === mark)?.ids : undefined) ?? [];
  const markOf = (id: string): string | undefined => [...marks].find(([, ids]) => ids.includes(id))?.[0];
  const areApart = (one: string, other: string): boolean => {
    const [first, second] = [markOf(one), markOf(other)];
    return first !== undefined && second !== undefined && first !== second;
  };
  const mentions = (span: Span): readonly PartyMention[] => {
    const text = context.text.slice(span.start, span.end);
    const hits: PartyMention[] = blocks.filter(({ at }) => at >= span.start && at < span.end);
    for (const entity of entitiesIn(context, span, "PERSON", "ORGANISATION"))
      hits.push({ at: entity.start, ids: namesakes({ context, parties, areApart }, entity).map(({ id }) => id) });
    for (const { pattern, ids } of aliases)
      for (const match of text.matchAll(pattern)) hits.push({ at: span.start + match.index, ids });
    for (const match of text.matchAll(ITEM_REFERENCE))
      for (const mark of (match[1] ?? "").split(/\s*,\s*|\s+(?:en|et|und)\s+/u))
        hits.push({ at: span.start + match.index, ids: markedBy(match[0], mark.replace(/[()]/g, "")) });
    return hits.filter(({ ids }) => ids.length > 0).sort((a, b) => a.at - b.at);
  };
  return {
    mentions,
    areApart,
    named: (span) => [...new Set(mentions(span).flatMap(({ ids }) => ids))],
  };
}

/** Ids of a side. */
export function idsOf(parties: readonly FoundParty[], side: Side): readonly string[] {
  return parties.filter((party) => party.side === side).map(({ id }) => id);
}
