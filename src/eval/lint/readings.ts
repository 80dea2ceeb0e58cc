/** Everything in an annotated deed that a record's value may stand in: each entity read by the grammar of src/forms. */
import type { ClauseKind, EntityLabel, Language, Money } from "../../deed.ts";
import {
  foldLetters,
  mainMunicipality,
  type ParcelReading,
  parseArea,
  parseDateParts,
  parseMoney,
  parseOrganisationName,
  parseParcels,
  parsePersonName,
  parseReference,
} from "../../forms/index.ts";
import type { Annotation, MarkedEntity } from "../markup.ts";

export type Readings = {
  /** Letters and digits only, one blank between words, a blank at either end. */
  readonly folded: string;
  /** Without accents and capitals, punctuation kept. */
  readonly plain: string;
  readonly text: string;
  readonly dates: ReadonlySet<string>;
  readonly amounts: readonly Money[];
  readonly areas: ReadonlySet<number>;
  readonly parcels: readonly ParcelReading[];
  readonly persons: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  /** Digits of national and enterprise numbers. */
  readonly numbers: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  readonly clauses: ReadonlySet<ClauseKind>;
  readonly language: Language | null;
};

/** One spelling for comparison: no accents, case or punctuation. */
export const squeeze = (text: string): string =>
  ` ${foldLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** A name's words in any order. */
export const nameKey = (name: string): string => squeeze(name).trim().split(" ").sort().join(" ");

export function readEverything({ text, entities, clauses }: Annotation, language: Language | null): Readings {
  const of = (label: EntityLabel): readonly MarkedEntity[] => entities.filter((entity) => entity.label === label);
  const values = <T>(label: EntityLabel, read: (words: string) => T | null): readonly T[] =>
    of(label).flatMap(({ text: words }) => read(words) ?? []);
  return {
    folded: squeeze(text),
    plain: foldLetters(text),
    text,
    clauses: new Set(clauses.map(({ kind }) => kind)),
    language,
    dates: readDates(text, of("DATE"), language),
    amounts: values("MONEY", (words) => parseMoney(words, language).value),
    areas: new Set(values("AREA", (words) => parseArea(words, language).value)),
    parcels: of("PARCEL").flatMap(({ text: words }) => parseParcels(words).value ?? []),
    persons: new Set(
      of("PERSON").flatMap(({ text: words }) => [nameKey(words), nameKey(parsePersonName(words).value ?? "")]),
    ),
    organisations: new Set(
      of("ORGANISATION").flatMap(({ text: words }) => [
        nameKey(words),
        nameKey(parseOrganisationName(words).value ?? ""),
      ]),
    ),
    numbers: new Set(
      [...of("NATIONAL_NUMBER"), ...of("ENTERPRISE_NUMBER")].map(({ text: words }) => words.replace(/\D/g, "")),
    ),
    references: new Set(values("REFERENCE", (words) => parseReference(words).value)),
  };
}

/** A year that stands apart, and the year of a truncated date, is any year that stands within this reach before it or just behind. */
const YEAR_REACH = 400;

/** Days in ISO form. A day without a year has the years named around it. */
function readDates(text: string, entities: readonly MarkedEntity[], language: Language | null): ReadonlySet<string> {
  const parts = entities.flatMap(({ text: words, start }) => {
    const value = parseDateParts(words, language).value;
    return value === null ? [] : [{ ...value, start }];
  });
  const days = new Set<string>();
  for (const { year, month, day, start } of parts) {
    if (month === null || day === null) continue;
    const around = text.slice(Math.max(0, start - YEAR_REACH), start + YEAR_REACH);
    const years =
      year !== null
        ? [year]
        : [
            ...parts.filter((other) => Math.abs(other.start - start) < YEAR_REACH).map((other) => other.year),
            ...[...around.matchAll(/(?<!\d)(1[89]|20)\d\d(?!\d)/g)].map(([digits]) => Number(digits)),
          ];
    for (const known of years)
      if (known !== null) days.add([known, month, day].map((value) => String(value).padStart(2, "0")).join("-"));
  }
  return days;
}

/** The place's name in the text, or the name of one of its parts that a lookup turns into it. */
export function standsAsPlace(
  { folded, text, language }: Readings,
  municipality: string,
  year: number | null,
): boolean {
  if (folded.includes(squeeze(municipality))) return true;
  const names = text.matchAll(/\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}|d['’])[\p{L}'’-]+)*/gu);
  for (const [name] of names) if (mainMunicipality(name, language ?? "nl", { year }) === municipality) return true;
  return false;
}
