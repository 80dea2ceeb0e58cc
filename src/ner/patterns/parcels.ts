/** PARCEL: a section with its number or list of numbers, from "sectie" to the last partition. */
import { parseParcels } from "../../forms/index.ts";
import type { PatternEntity } from "../merge.ts";

const SECTION = String.raw`(?:[Ss]e[ck]tie|SECTIE|[Ss]ection|SECTION|[Ff]lur|FLUR|[Ss]ektion|[Ww]ijk)\s?[:,]?\s?["“«]?\s?[A-Z](?:\s?["”»])?`;
const LABEL = String.raw`(?:\s?(?:perceel(?:s)?nummers?|percelen|perceel|nummers?|numéros?|numeros?|nrs?\.?|n[°ºo]s?\.?|Nummern?|Nrn?\.?|Parzellen?(?:nummern?)?)\s?:?)`;
const PART = String.raw`(?:(?:een\s)?(?:deel|gedeelte)\s(?:van\s)?(?:het\s|de\s)?|parties?\s(?:du\s|des\s|de\s)?|pie\s|Teil\s(?:von\s|der\s|aus\s)?|ex[\s-])`;
/** Base, bis, exponent letter and number, partition; after a blank "a" is no letter of a parcel, since "98 a" is an area. */
const NUMBER = String.raw`(?:[\dO]{1,4}(?:\s?\/\s?\d{1,2}(?![\d\p{L}]))?(?:\/?\p{L}(?:\/?\d{1,3})?|\/\d{2}(?=P\s?[\dO]{4})|\s[A-Z](?:\s?\d{1,2})?|\s[b-ln-xz](?![\p{L}\p{N}'’]))?(?:\s?\/?\s?P\s?[\dO]{4})?)(?![\p{L}\p{N}]|,\d)(?!\s?(?:ha|a|ca|are[ns]?|Ar|[Hh]e[ck]tar\p{L}*|m²|m2|%|€|euro)(?!\p{L}))(?!\s\d{1,2}\s?ca(?!\p{L}))`;
const LINK = String.raw`(?:,\s(?:en\s|et\s|und\s)?|\sen\s|\set\s|\sund\s|\s?[-–]\s?|\stot\sen\smet\s|\sà\s|\sbis\s)`;
const ITEM = `${PART}?${LABEL}?\\s?${NUMBER}`;
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:[Dd]eel|[Gg]edeelte)\svan\s|[Pp]artie\sde\sla\s|[Tt]eil\svon\s)?${SECTION}[,\s]*(?:onder\s(?:de\s|het\s)?|sous\s(?:le|les)\s|unter\s)?(?:${ITEM})(?:${LINK}${ITEM})*`,
  "gu",
);

const PLAIN = String.raw`[\dO]{1,4}(?:\s?\/\s?\d{1,2}(?![\d\p{L}]))?(?:\s?[A-Za-z](?![\p{L}\d])|\s?[A-Z]\s?\d{1,3}(?!\d))?`;
const PARTITION = String.raw`(?:\s?\/?P\s?\d{4})`;
/** Section and number without the word: in the row of a table before the surface, behind "parcelle", or with a partition that nothing else has. */
const BARE_ROW = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])[A-Z]\s${PLAIN}${PARTITION}?(?:\s(?:et|en|und)\s${PLAIN}${PARTITION}?)*(?=\s(?:[/|]\s)?\d{1,3}(?:,\d+)?\s?(?:ha|a|ca|m²)(?!\p{L}))`,
  "gu",
);
const BARE_NAMED = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:[Pp]arcelles?|[Pp]arzellen?|[Pp]ercelen|[Pp]erceel(?:nummers?)?)\s(?:[A-Z]\s?\d{1,4}(?:\s[a-z])?,?\s(?:et|en|und)\s)?)[A-Z]\s?${PLAIN}${PARTITION}?(?![\p{L}\d])`,
  "gu",
);
const BARE_PARTITION = new RegExp(String.raw`(?<![\p{L}\d.,/-])[A-Z]\s${PLAIN}${PARTITION}(?![\p{L}\d])`, "gu");

/** The form alone is weaker than the word: the score leaves room for a sure find of the model. */
function findBareParcels(text: string): readonly PatternEntity[] {
  return [BARE_ROW, BARE_NAMED, BARE_PARTITION].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      (match): PatternEntity => ({
        start: match.index,
        end: match.index + match[0].length,
        label: "PARCEL",
        score: 0.85,
      }),
    ),
  );
}

export function findParcels(text: string): readonly PatternEntity[] {
  const worded = [...text.matchAll(REFERENCE)].flatMap((match): readonly PatternEntity[] => {
    if (parseParcels(match[0]).value === null) return [];
    return [{ start: match.index, end: match.index + match[0].length, label: "PARCEL", score: 0.9 }];
  });
  return [...worded, ...findBareParcels(text)];
}
