import { CLAUSE_KINDS, type ClauseKind } from "../deed.ts";
import type { CueTable } from "./cues/cue-table.ts";
import { GERMAN_CUES } from "./cues/de.ts";
import { FRENCH_CUES } from "./cues/fr.ts";
import { DUTCH_CUES } from "./cues/nl.ts";
import { foldWords } from "./fold.ts";

/** Cues of all three languages are tried on every deed: deeds mix languages, and the language of a page may be unknown. */
export const CUE_TABLES: readonly CueTable[] = [DUTCH_CUES, FRENCH_CUES, GERMAN_CUES];

type CueUse = "heading" | "content";
type CueMatch = { readonly kind: number; readonly use: CueUse; readonly at: number; readonly words: number };

type Phrase = {
  readonly words: readonly number[];
  readonly kind: number;
  readonly use: CueUse;
  readonly joined: string;
};

/** What a word was found to be, kept for the length of one deed by its caller. */
export type CueMemo = Map<string, readonly number[]>;

/** Finds cues in folded words. `fuzzy` also accepts words one letter off (six letters or more). */
export type CueLexicon = {
  readonly find: (words: readonly string[], fuzzy: boolean, memo: CueMemo) => readonly CueMatch[];
  /** Heading cues inside one long word without spaces, as spaced-out type gives after recognition. */
  readonly findJoined: (word: string) => readonly CueMatch[];
};

const listPhrases = (tables: readonly CueTable[]): readonly { kind: number; use: CueUse; words: readonly string[] }[] =>
  tables.flatMap((table) =>
    (Object.keys(table) as ClauseKind[]).flatMap((kind) =>
      (["heading", "content"] as const).flatMap((use) =>
        Object.values(table[kind]?.[use] ?? {})
          .flatMap((phrases) => phrases.split("|"))
          .map((phrase) => ({
            kind: CLAUSE_KINDS.indexOf(kind),
            use,
            // The star survives folding as a word mark.
            words: phrase
              .trim()
              .split(/\s+/u)
              .flatMap((word) =>
                foldWords(word).map((part, index, parts) =>
                  word.endsWith("*") && index === parts.length - 1 ? `${part}*` : part,
                ),
              ),
          }))
          .filter(({ words }) => words.length > 0),
      ),
    ),
  );

/** Every form of a word with one letter left out: two words one edit apart share a form (or one is a form of the other). */
const omitOne = (word: string): readonly string[] =>
  Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));

/** Builds the lexicon over the given tables; words are looked up by hash, so the cost does not grow with the number of cues. */
export const createCueLexicon = (tables: readonly CueTable[] = CUE_TABLES): CueLexicon => {
  const wordIds = new Map<string, number>();
  const fuzzyForms = new Map<string, number[]>();
  const idOf = (word: string): number => {
    const known = wordIds.get(word);
    if (known !== undefined) return known;
    const id = wordIds.size;
    wordIds.set(word, id);
    const plain = word.replace("*", "");
    if (plain.length >= 6 && !/\d/u.test(plain))
      for (const form of [plain, ...omitOne(plain)]) fuzzyForms.set(form, [...(fuzzyForms.get(form) ?? []), id]);
    return id;
  };
  const phrases: Phrase[] = listPhrases(tables).map(({ kind, use, words }) => ({
    kind,
    use,
    words: words.map(idOf),
    joined: words.join("").replaceAll("*", ""),
  }));
  const lengths = new Map<number, number>([...wordIds].map(([word, id]) => [id, word.replace("*", "").length]));
  const prefixIds = new Set([...wordIds].filter(([word]) => word.endsWith("*")).map(([, id]) => id));
  const byFirst = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? -1;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  const identify = (word: string, fuzzy: boolean): readonly number[] => {
    const ids = new Set<number>();
    const exact = wordIds.get(word);
    if (exact !== undefined) ids.add(exact);
    for (let length = 2; length <= word.length; length += 1) {
      const prefix = wordIds.get(`${word.slice(0, length)}*`);
      if (prefix !== undefined) ids.add(prefix);
    }
    if (!fuzzy || ids.size > 0 || word.length < 6) return [...ids];
    for (const form of [word, ...omitOne(word)]) {
      for (const id of fuzzyForms.get(form) ?? []) if (Math.abs((lengths.get(id) ?? 0) - word.length) <= 1) ids.add(id);
    }
    // A damaged word with an ending: its first letters against the stems that take endings.
    for (let length = 7; length < word.length; length += 1) {
      const stem = word.slice(0, length);
      for (const form of [stem, ...omitOne(stem)]) {
        for (const id of fuzzyForms.get(form) ?? []) if (prefixIds.has(id) && lengths.get(id) === length) ids.add(id);
      }
    }
    return [...ids];
  };
  return {
    find: (words, fuzzy, memo) => {
      const ids = words.map((word) => {
        const key = fuzzy ? `~${word}` : word;
        const known = memo.get(key) ?? identify(word, fuzzy);
        memo.set(key, known);
        return known;
      });
      const matches: CueMatch[] = [];
      ids.forEach((here, at) => {
        for (const id of here)
          for (const phrase of byFirst.get(id) ?? [])
            if (phrase.words.every((wanted, step) => ids[at + step]?.includes(wanted)))
              matches.push({ kind: phrase.kind, use: phrase.use, at, words: phrase.words.length });
      });
      return matches;
    },
    findJoined: (word) =>
      phrases
        .filter(({ use, joined }) => use === "heading" && joined.length >= 5 && word.includes(joined))
        .map(({ kind, use, joined }) => ({ kind, use, at: word.indexOf(joined), words: 1 })),
  };
};
