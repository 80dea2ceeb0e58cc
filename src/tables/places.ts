/** Where a good lies in the official lists: codes of its municipality, its village, the areas around it. */
import beside from "../../data/places-beside.json" with { type: "json" };
import type { Address } from "../deed.ts";
import { findMunicipality, findMunicipalityOfPart, foldLetters } from "../forms/index.ts";

const PART_OF_POSTCODE = new Map(beside.postcodeParts as unknown as readonly (readonly [string, string])[]);
const MERGED = new Map(beside.mergers2025 as unknown as readonly (readonly [string, string])[]);

export type Place = {
  /** Statbel's code in the list of 2019 to 2024. */
  readonly nisCode: string | null;
  /** The code after the mergers of 1 January 2025: that of the reference medians. */
  readonly nisCode2025: string | null;
  readonly partMunicipality: string | null;
};

const NOWHERE: Place = { nisCode: null, nisCode2025: null, partMunicipality: null };

/** By the municipality's name in any language, or its village's; a postcode decides between namesakes. Null for a name that is not Belgian or ambiguous. */
export const findPlace = (address: Address | null): Place => {
  if (address?.municipality == null) return NOWHERE;
  const { municipality, postalCode } = address;
  const main = findMunicipality(municipality, postalCode);
  const found = main ?? findMunicipalityOfPart(municipality, postalCode);
  if (found === null) return NOWHERE;
  const named = main === null ? found.parts.find((part) => sameName(part, municipality)) : undefined;
  // A postcode of another municipality tells nothing of the village.
  const posted =
    postalCode !== null && found.postcodes.includes(postalCode) ? PART_OF_POSTCODE.get(postalCode) : undefined;
  return {
    nisCode: found.nis,
    nisCode2025: MERGED.get(found.nis) ?? found.nis,
    partMunicipality: named ?? posted ?? null,
  };
};

const sameName = (a: string, b: string): boolean =>
  foldLetters(a).replace(/[^a-z]/g, "") === foldLetters(b).replace(/[^a-z]/g, "");

const COUNTRY = "01000";
const FLANDERS = "02000";
const WALLONIA = "03000";
const BRUSSELS = "04000";

/** The municipality itself, then its province, region and country, by the structure of Statbel's codes. */
export const areasAround = (nisCode: string): readonly string[] => {
  const head = nisCode.slice(0, 1);
  if (nisCode.startsWith("21")) return [nisCode, BRUSSELS, COUNTRY];
  if (nisCode.startsWith("23") || nisCode.startsWith("24")) return [nisCode, "20001", FLANDERS, COUNTRY];
  if (head === "2") return [nisCode, "20002", WALLONIA, COUNTRY];
  return [nisCode, `${head}0000`, "1347".includes(head) ? FLANDERS : WALLONIA, COUNTRY];
};
