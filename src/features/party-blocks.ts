/** The parties that stand under a block's head, by what the head calls them: its side of the deed ("De seconde part, …", "Ter andere zijde", "Andererseits") or its number ("1.3. Acquéreur du lot 2"). */
import { type DeedContext, entitiesIn } from "./context.ts";
import type { FoundParty } from "./parties.ts";
import { findRoleWords } from "./roles.ts";

/** What a block's head calls the parties under it: `pattern` finds it in text. */
export type BlockName = { readonly pattern: RegExp; readonly ids: readonly string[] };

/** A head by its place and number, with the parties under it. */
export type Block = { readonly at: number; readonly name: string; readonly ids: readonly string[] };

/** A party's word, written small or with a capital at the head of a sentence. */
export const PARTY_NOUN =
  "partij(?:en)?|part(?:ie|y|ei)e?n?|riverains?|acquéreurs?|vendeurs?|kopers?|verkopers?|cédante?s?|coéchangistes?|käufer|verkäufer|comparante?s?|comparanten|verschijners?|erschienenen?|société|vennootschap|gesellschaft".replace(
    /(?<!\p{L})\p{Ll}/gu,
    (letter) => `[${letter}${letter.toUpperCase()}]`,
  );

/**
 * The sides in their order, as the three languages number them; capitals are often printed without accents. The words of `alone` mean a side wherever they stand;
 * those of `behind` order arguments too ("d'une part … d'autre part", "ten tweede"), and mean a side only behind a party's word.
 */
const SIDES: readonly { readonly alone: string; readonly behind: string }[] = [
  {
    alone: "de premi[èe]re part|ter (?:ener?|eenre|één|eerster?) zijde|erste?r?seits",
    behind:
      "d['’]une part|(?:aan|van) de (?:ene|eerste) (?:kant|zijde)|enerzijds|ten eersten?|(?:auf|von) der einen seite|einerseits|zum ersten|erstens",
  },
  {
    alone: "de (?:seconde|deuxi[èe]me) part|ter (?:andere?r?|tweeder?) zijde|zweite?r?seits",
    behind:
      "d['’]autre part|(?:aan|van) de (?:andere|tweede) (?:kant|zijde)|anderzijds|ten tweeden?|(?:auf|von) der anderen seite|and(?:er)?erseits|zum zweiten|zweitens",
  },
  {
    alone: "de (?:troisi[èe]me|tierce) part|ter derder? zijde|dritte?r?seits",
    behind: "(?:aan|van) de derde (?:kant|zijde)|derderzijds|ten derden?|zum dritten|drittens",
  },
  {
    alone: "de quatri[èe]me part|ter vierder? zijde|vierte?r?seits",
    behind: "(?:aan|van) de vierde (?:kant|zijde)|vierderzijds|ten vierden?|zum vierten|viertens",
  },
];
/** A head opens its line, bare or behind a mark or a party's word: "De seconde part, …", "B. Andererseits:", "Partij ter andere zijde". */
const SIDE_HEADS = SIDES.map(
  ({ alone, behind }) =>
    new RegExp(
      `(?<=^|\\n)[ \\t]*(?:\\(?(?:\\p{L}|\\d{1,2}|[IVX]{1,4})\\s?[.)°/–—-]+\\s*)?(?:(?:et|en|und)\\s+)?(?:(?:la|le|les|de|die|der)\\s+)?(?:(?:${PARTY_NOUN})\\s+)?(?:${alone}|${behind})(?!\\p{L})`,
      "giu",
    ),
);
const SIDE_NAMES = SIDES.map(
  ({ alone, behind }) => new RegExp(`(?<!\\p{L})(?:${alone}|(?:${PARTY_NOUN})\\s+(?:${behind}))(?!\\p{L})`, "giu"),
);

type Head = { readonly at: number; readonly name: string };

/** The parties between each head and the next, or, of heads that close their block, the one before; a head without any is none. */
function withParties(heads: readonly Head[], parties: readonly FoundParty[], closes = false): readonly Block[] {
  const sorted = [...heads].sort((a, b) => a.at - b.at);
  return sorted.flatMap((head, index) => {
    const [from, to] = closes
      ? [sorted[index - 1]?.at ?? -1, head.at]
      : [head.at, sorted[index + 1]?.at ?? Number.POSITIVE_INFINITY];
    const ids = parties.filter(({ start }) => start > from && start < to).map(({ id }) => id);
    return ids.length > 0 ? [{ ...head, ids }] : [];
  });
}

/** Characters behind the last party's name in which the words stand that close his block. */
const CLOSING_REACH = 900;

/** "De seconde part, l'acquéreur en usufruit :" names those below it for the rest of the deed: "à la partie de seconde part". */
export function sideNames(context: DeedContext, parties: readonly FoundParty[]): readonly BlockName[] {
  const heads = SIDE_HEADS.flatMap((pattern, side) =>
    [...context.text.slice(0, (parties.at(-1)?.end ?? 0) + CLOSING_REACH).matchAll(pattern)].map(({ index }) => ({
      at: index,
      name: String(side),
    })),
  );
  // "X, né à …,\nD'UNE PART ;": words that stand below the first party close blocks in this deed.
  const first = Math.min(...heads.map(({ at }) => at));
  const closes = first > (parties[0]?.start ?? Number.POSITIVE_INFINITY);
  const blocks = withParties(heads, parties, closes);
  return blocks.length < 2
    ? []
    : SIDE_NAMES.flatMap((pattern, side) => {
        const ids = blocks.filter(({ name }) => name === String(side)).flatMap((block) => block.ids);
        return ids.length === 0 ? [] : [{ pattern, ids }];
      });
}

/** A line of its own with a mark and a title: "1.3. Acquéreur du lot 2", "C) Koper van kavel 2:". */
const MARKED_LINE =
  /(?<=^|\n)[ \t]*\(?(\d{1,2}\.\d{1,2}(?=\s)|(?:\d{1,2}(?:\.\d{1,2})?|[A-Z])(?=\s?[.)°/–—-]))[\s.)°/–—-]+([^\n]{3,70})(?=\n)/gu;

/** The parties under each numbered head that names a role and no one: "aux comparants sub 1.2". */
export function numberedBlocks(context: DeedContext, parties: readonly FoundParty[]): readonly Block[] {
  const opening = context.text.slice(0, parties.at(-1)?.start ?? 0);
  const heads = [...opening.matchAll(MARKED_LINE)].flatMap(({ index, 0: line, 1: name = "", 2: title = "" }) =>
    findRoleWords(title).length > 0 &&
    entitiesIn(context, { start: index, end: index + line.length }, "PERSON", "ORGANISATION").length === 0
      ? [{ at: index, name }]
      : [],
  );
  return withParties(heads, parties);
}

const BEHIND_PARTY_NOUN = new RegExp(`^(?:${PARTY_NOUN})`, "u");

/** Whether a reference may mean a head's number: a dotted one, or a plain one behind a party's word, as goods are "sub 2" too. */
export const meansBlock = (reference: string, mark: string): boolean =>
  mark.includes(".") || BEHIND_PARTY_NOUN.test(reference);
