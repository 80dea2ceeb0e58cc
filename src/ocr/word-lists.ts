/** Word frequencies of Dutch, French and German deeds: `data/words` (source and licence in NOTICE.md), one "word count" a line, lower case. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../deed.ts";
import { packageRoot } from "../installation.ts";

type WordLists = Readonly<Record<Language, ReadonlyMap<string, number>>>;

export function wordListFiles(): Readonly<Record<Language, string>> {
  const file = (language: Language): string => join(packageRoot(), "data", "words", `${language}.txt`);
  return { nl: file("nl"), fr: file("fr"), de: file("de") };
}

/** Reads the lists once in a process; they never change while it runs. */
export const wordLists = once((): WordLists => {
  const files = wordListFiles();
  const read = (language: Language): ReadonlyMap<string, number> => {
    const rows = readFileSync(files[language], "utf8").trimEnd().split("\n");
    return new Map(
      rows.map((row) => {
        const space = row.lastIndexOf(" ");
        return [row.slice(0, space), Number(row.slice(space + 1))];
      }),
    );
  };
  const [nl, fr, de] = LANGUAGES.map(read);
  return { nl: nl ?? new Map(), fr: fr ?? new Map(), de: de ?? new Map() };
});

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
