/** PERSON, PARCEL: short forms of what the deed names in full elsewhere: a surname alone in a title, a parcel's number without its section. */
import type { Clause, Span } from "../../deed.ts";
import type { ModelEntity } from "../decode.ts";
import type { PatternEntity } from "../merge.ts";
import { isKnownPlace } from "./places.ts";

/** Where the names of the parties stand in full. */
const SURE = 0.9;
/** The surname prints in capitals beside given names in small letters: "STANDAERT, André Pieter", "Augustin LAMBILLOTTE", "DE SPIEGELEER Etienne". */
const CAPITALS = /(?<![\p{L}'’-])\p{Lu}[\p{Lu}'’-]+(?:\s\p{Lu}[\p{Lu}'’-]+)*(?![\p{L}'’-])/u;

function surnameOf(name: string): string | null {
  const surname = CAPITALS.exec(name)?.[0];
  return surname !== undefined && /\p{Lu}{3}/u.test(surname) && /\p{Lu}\p{Ll}/u.test(name) ? surname : null;
}

const escapeForPattern = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Surnames of the persons that the deed names in full, in capitals in its title ("VERDELING DE SPIEGELEER - VAN LIERDE"). */
export function findTitleSurnames(
  text: string,
  clauses: readonly Clause[],
  known: readonly ModelEntity[],
): readonly PatternEntity[] {
  const surnames = new Set(
    known.flatMap(({ label, score, start, end }) => {
      const surname = label === "PERSON" && score >= SURE ? surnameOf(text.slice(start, end)) : null;
      return surname === null || isKnownPlace(surname) ? [] : [surname];
    }),
  );
  const titles = clauses.filter(({ kind }) => kind === "header");
  return [...surnames].flatMap((surname) => {
    const alone = new RegExp(`(?<![\\p{L}\\p{N}'’]|&\\s)${escapeForPattern(surname)}(?![\\p{L}\\p{N}'’]|\\s&)`, "gu");
    return titles.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(alone)].map((match): PatternEntity => {
        const from = start + match.index;
        return { start: from, end: from + surname.length, label: "PERSON", score: 0.7 };
      }),
    );
  });
}

/** Numbers with a letter or an exponent, which nothing else of a deed is: "204 d", "118/A", "121/02". */
const PARCEL_NUMBER = /(?<![\p{L}\d/])\d{1,4}(?:\s?\/\s?[A-Z0-9]{1,2}|\s?[A-Za-z](?:\s?\d{1,2})?)(?![\p{L}\d/])/gu;
const NUMBER_SIGN = String.raw`(?:numéros?|nummers?|Nummern?|[Nn]rn?\.|[Nn]r|n°)\s`;

/** The numbers of parcels that the deed names with their section, as they print. */
export function parcelNumbers(text: string, parcels: readonly Span[]): ReadonlySet<string> {
  return new Set(
    parcels.flatMap(({ start, end }) => [...text.slice(start, end).matchAll(PARCEL_NUMBER)].map(([number]) => number)),
  );
}

/** "Die ganze Nr. 204 d", "die Teilung der Parzelle 204 d": a parcel named before with its section. */
export function findParcelMentions(text: string, numbers: ReadonlySet<string>): readonly PatternEntity[] {
  return [...numbers].flatMap((number) => {
    const mention = new RegExp(
      `(?<![\\p{L}\\d])(?:${NUMBER_SIGN}|(?<=(?:[Pp]arzelle|[Pp]erceel|[Pp]arcelle)\\s))${escapeForPattern(number)}(?![\\p{L}\\d/])`,
      "gu",
    );
    return [...text.matchAll(mention)].map(
      (match): PatternEntity => ({
        start: match.index,
        end: match.index + match[0].length,
        label: "PARCEL",
        score: 0.85,
      }),
    );
  });
}
