import table from "../../data/municipalities.json" with { type: "json" };
import type { Language } from "../deed.ts";
import { foldLetters } from "./letters.ts";

/** A Belgian municipality of the Statbel list 2019–2024, with the names of the places it was merged from. */
export type Municipality = {
  readonly nis: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly postcodes: readonly string[];
  readonly parts: readonly string[];
};

type Row = readonly [string, string, string, string, readonly string[], readonly string[]];

const toMunicipality = ([nis, nl, fr, de, postcodes, parts]: Row): Municipality => ({
  nis,
  names: { nl, fr, de },
  postcodes,
  parts,
});

/** "St." for "Sint"/"Saint"/"Sankt", hyphens and apostrophes as blanks: one key for the spellings met. */
const keyOf = (name: string): string =>
  foldLetters(name)
    .replace(/^(?:stad|gemeente|ville de|commune de|stadt|gemeinde)\s+/, "")
    .replace(/[^a-z]+/g, " ")
    .trim()
    .replace(/\b(?:sint|saint|sankt|ste?|sainte)\b/g, "st");

function indexBy(
  rows: readonly Municipality[],
  namesOf: (row: Municipality) => readonly string[],
): ReadonlyMap<string, readonly Municipality[]> {
  const index = new Map<string, Municipality[]>();
  for (const row of rows) {
    for (const key of new Set(namesOf(row).map(keyOf))) {
      const held = index.get(key);
      if (held) held.push(row);
      else index.set(key, [row]);
    }
  }
  return index;
}

const ROWS: readonly Municipality[] = (table.rows as unknown as readonly Row[]).map(toMunicipality);
const BY_NAME = indexBy(ROWS, ({ names }) => Object.values(names));
const BY_PART = indexBy(ROWS, ({ parts }) => parts);

const pick = (candidates: readonly Municipality[] | undefined, postalCode: string | null): Municipality | null => {
  if (!candidates) return null;
  if (candidates.length === 1) return candidates[0] ?? null;
  return candidates.find(({ postcodes }) => postalCode !== null && postcodes.includes(postalCode)) ?? null;
};

/** The municipality of this name, in any of its languages; the postcode decides between namesakes. Null for an unknown or ambiguous name. */
export function findMunicipality(name: string, postalCode: string | null = null): Municipality | null {
  return pick(BY_NAME.get(keyOf(name)), postalCode);
}

/** The municipality that a part-municipality (merged village) belongs to; null for an unknown or ambiguous name. */
export function findMunicipalityOfPart(name: string, postalCode: string | null = null): Municipality | null {
  return pick(BY_PART.get(keyOf(name)), postalCode);
}

/** Merged villages were municipalities of their own until the end of 1976: before, a village stands for itself ("as of the deed's date"). */
const MERGER_YEAR = 1977;

/** The Flemish mergers of 1 January 2019 (decrees of 4 May 2018): the municipalities that ended, each with the villages it had been merged from in 1977. */
const SECOND_MERGER_YEAR = 2019;
const ENDED_BY_SECOND: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Knesselare: ["Ursel"],
    Kruishoutem: ["Nokere", "Wannegem-Lede"],
    Lovendegem: ["Vinderhoute"],
    "Meeuwen-Gruitrode": ["Ellikom", "Gruitrode", "Meeuwen", "Neerglabbeek", "Wijshagen"],
    Neerpelt: ["Sint-Huibrechts-Lille"],
    Nevele: ["Hansbeke", "Landegem", "Merendree", "Poesele", "Vosselare"],
    Opglabbeek: [],
    Overpelt: [],
    Puurs: ["Breendonk", "Liezele", "Ruisbroek"],
    "Sint-Amands": ["Lippelo", "Oppuurs"],
    Waarschoot: [],
    Zingem: ["Huise", "Ouwegem"],
    Zomergem: ["Oostwinkel", "Ronsele"],
  }).flatMap(([ended, villages]) => [ended, ...villages].map((name): [string, string] => [keyOf(name), ended])),
);

/** The municipality of a merged village in `year`, by the name in `language`; null where the village is unknown. */
function municipalityOfPart(village: string, language: Language, postalCode: string | null, year: number | null) {
  const now = findMunicipalityOfPart(village, postalCode);
  const ended = year !== null && year < SECOND_MERGER_YEAR ? ENDED_BY_SECOND.get(keyOf(village)) : undefined;
  return now !== null && ended !== undefined && now.parts.includes(ended) ? ended : (now?.names[language] ?? null);
}

/** Whether a place is a municipality in `year`: of today's list, or one that ended in 2019. */
export const isMunicipalityIn = (place: string, year: number | null): boolean =>
  findMunicipality(place) !== null ||
  (year !== null &&
    year < SECOND_MERGER_YEAR &&
    [...ENDED_BY_SECOND.values()].some((ended) => keyOf(ended) === keyOf(place)));

/**
 * The main municipality of a place as written: "Gent (Ledeberg)" is Gent, "Walhorn (Lontzen)" is Lontzen, "Ixelles/Elsene" the name in `language`, and
 * "Ledeberg" alone Gent, unless the deed is older than the mergers of 1977; "Opglabbeek" is itself until 2019. A name of a municipality stays as written; so does a place abroad.
 */
export function mainMunicipality(
  place: string,
  language: Language,
  { postalCode = null, year = null }: { readonly postalCode?: string | null; readonly year?: number | null } = {},
): string {
  const [, outer = place, inner = ""] = /^\s*([^(]*?)\s*(?:\(([^)]*)\)?)?\s*$/.exec(place) ?? [];
  const halves = outer.split(/\s*\/\s*/);
  const known = halves.filter((name) => findMunicipality(name, postalCode) !== null);
  const own = known.find((name) => findMunicipality(name, postalCode)?.names[language] === name) ?? known[0];
  if (own !== undefined) return own.trim();
  if (inner !== "" && findMunicipality(inner, postalCode) !== null) return inner.trim();
  if (year === null || year >= MERGER_YEAR)
    return municipalityOfPart(outer, language, postalCode, year) ?? outer.trim();
  // A heading in capitals is written as the list writes the village.
  const whole = findMunicipalityOfPart(outer, postalCode);
  return whole?.parts.find((part) => keyOf(part) === keyOf(outer)) ?? outer.trim();
}
