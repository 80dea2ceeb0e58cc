/** LOCATION: names of the municipal list in cadastral headings and behind the preposition of a place. */
import table from "../../../data/municipalities.json" with { type: "json" };
import { foldLetters } from "../../forms/index.ts";
import type { PatternEntity } from "../merge.ts";

const NAME = String.raw`\p{Lu}[\p{L}'’]+(?:[-\s](?:\p{Lu}[\p{L}'’]+|op|aan|en|sur|sous|lez|lès|les|la|le|de|du|des|d['’]\p{L}+|am|an|der|ob)){0,4}`;
/** Not where a street and a number go on: that is an address. */
const AFTER_PREPOSITION = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:te|à|in|zu|tot)\s)${NAME}(?!\s?(?:\([^)\n]*\)\s?)?,\s[^\n,;.]{0,40}\d)`,
  "gu",
);
/** "STAD ANTWERPEN – NEGENENTWINTIGSTE AFDELING, DEURNE TWEEDE AFDELING", "Commune de X, 2e division – Y", "GEMEINDE AMEL, Gemarkung 2 (Heppenbach)". */
const HEADING =
  /(?<=^[^\n.:;]{0,12}(?:STAD|Stad|GEMEENTE|Gemeente|VILLE|Ville|COMMUNE|Commune|STADT|Stadt|GEMEINDE|Gemeinde)\s(?:(?:de|van)\s|[Dd]['’])?)\p{Lu}[^\n]{3,160}$/gmu;
/** "Cadastre (SPA, première division)": the name of a cadastral division. */
const DIVIDED = new RegExp(
  String.raw`(?<=\(|^|:\s)${NAME}(?=,\s(?:\d{1,2}\p{L}*\s|\p{L}+\s)?(?:afdeling|division|gemarkung)(?!\p{L}))`,
  "gimu",
);
/** "BREE, derde afdeling, OPITTER", "ATH – neuvième division – REBAIX": the former municipality behind its division. */
const BEHIND_DIVISION = new RegExp(
  String.raw`(?<=(?:\d{1,2}\p{L}*|\p{L}+(?:de|ste|ième|ère|te))\s(?:afdeling|division|gemarkung)(?:,\s|\s[–-]\s|\s\())${NAME}`,
  "giu",
);
const HEADING_NAME = new RegExp(String.raw`(?<=^|[\s(–,/-])${NAME}`, "gu");

const keyOf = (name: string): string =>
  foldLetters(name)
    .replace(/[^a-z]+/g, " ")
    .trim();

/** Municipalities in their languages and the villages merged into them (Statbel: NOTICE.md); namesakes count, since only the name is asked for. */
const KNOWN: ReadonlySet<string> = new Set(
  table.rows.flatMap(([, nl, fr, de, , parts]) =>
    [nl, fr, de, ...(parts ?? [])].filter((name) => typeof name === "string").map(keyOf),
  ),
);

/** Whether a whole name is one of the list. */
export const isKnownPlace = (name: string): boolean => KNOWN.has(keyOf(name));

/** The longest start of `name`, by words, that the list knows. */
function knownPart(name: string): string | null {
  const ends = [...name.matchAll(/[\s-]/gu)].map((match) => match.index);
  for (const end of [name.length, ...ends.reverse()]) {
    const part = name.slice(0, end);
    if (part.length >= 3 && KNOWN.has(keyOf(part))) return part;
  }
  return null;
}

function toEntity(from: number, found: string, score: number): readonly PatternEntity[] {
  // "GEMEENTE DE PANNE", but "VILLE DE LIÈGE".
  const lead = knownPart(found) === null ? (/^(?:DE|VAN)\s/u.exec(found)?.[0].length ?? 0) : 0;
  const start = from + lead;
  const part = knownPart(found.slice(lead));
  return part === null ? [] : [{ start, end: start + part.length, label: "LOCATION", score }];
}

/** A building's quoted name ("RESIDENTIE SCHUIMKOP"). */
const RESIDENCE = /(?<=["“„«]\s?)(?:résidence|residence|residentie|residenz)\s\p{Lu}[\p{L}'’\s-]{2,30}(?=\s?["”“»])/giu;
const findResidences = (text: string): readonly PatternEntity[] =>
  [...text.matchAll(RESIDENCE)].map(
    (match): PatternEntity => ({
      start: match.index,
      end: match.index + match[0].length,
      label: "LOCATION",
      score: 0.7,
    }),
  );

export function findPlaces(text: string): readonly PatternEntity[] {
  const placed = [...text.matchAll(AFTER_PREPOSITION)].flatMap((match) => toEntity(match.index, match[0], 0.7));
  const headed = [...text.matchAll(HEADING)].flatMap((line) => {
    if (!/afdeling|division|gemarkung|abteilung/iu.test(line[0])) return [];
    return [...line[0].matchAll(HEADING_NAME)].flatMap((match) => toEntity(line.index + match.index, match[0], 0.8));
  });
  const divided = [...text.matchAll(DIVIDED)].flatMap((match) =>
    isKnownPlace(match[0]) ? toEntity(match.index, match[0], 0.7) : [],
  );
  const former = [...text.matchAll(BEHIND_DIVISION)]
    .flatMap((match) => toEntity(match.index, match[0], 0.7))
    .filter(({ start }) => !headed.some((place) => place.start === start));
  return [...placed, ...headed, ...divided, ...former, ...findResidences(text)];
}
