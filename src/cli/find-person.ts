/** The deeds that a person is named in, for an erasure. */
import { foldLetters } from "../forms/index.ts";
import type { KeptDeed, Store } from "../store/index.ts";

export type PersonSought = { readonly nationalNumber: string } | { readonly name: string; readonly birthDate: string };

export type PersonFound = {
  /** SHA-256 of the deeds that name this person. */
  readonly deeds: readonly string[];
  /** Deeds that hold the name, but no birth date with it: perhaps another of that name. */
  readonly sameName: readonly string[];
};

const plainName = (name: string): string =>
  foldLetters(name)
    .replace(/[^a-z]+/g, " ")
    .trim();

/** National numbers are printed with dots, dashes, blanks or none. */
const digitsOf = (text: string): string => text.replace(/(?<=\d)[\s.\-–/]{1,3}(?=\d)/g, "");

const textOf = ({ result }: KeptDeed): string =>
  typeof result === "object" && result !== null && "text" in result ? String(result.text) : "";

type Match = "person" | "same_name" | null;

const matches = (kept: KeptDeed, sought: PersonSought): Match => {
  const { parties } = kept.deed.record;
  if ("nationalNumber" in sought) {
    const number = sought.nationalNumber;
    return parties.some((party) => party.nationalNumber === number) || digitsOf(textOf(kept)).includes(number)
      ? "person"
      : null;
  }
  const name = plainName(sought.name);
  const named = parties.filter((party) => party.name !== null && plainName(party.name) === name);
  if (named.some((party) => party.birthDate === sought.birthDate)) return "person";
  return named.length > 0 || ` ${plainName(textOf(kept))} `.includes(` ${name} `) ? "same_name" : null;
};

/** Every reading of every deed is looked through, one in memory at a time. */
export const findPerson = async (store: Store, sought: PersonSought): Promise<PersonFound> => {
  const deeds: string[] = [];
  const sameName: string[] = [];
  for (const { source } of await store.deeds.list()) {
    let best: Match = null;
    for (const { versions } of await store.deeds.versionsOf(source)) {
      const kept = await store.deeds.getVersion(source, versions);
      const match = kept === null ? null : matches(kept, sought);
      if (match === "person") best = match;
      else best ??= match;
    }
    if (best === "person") deeds.push(source);
    if (best === "same_name") sameName.push(source);
  }
  return { deeds, sameName };
};
