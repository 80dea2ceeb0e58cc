/** Pure parsers of what has a form in a deed: text in, value (or null) and notes out. Used by ner (evidence for patterns) and features (normal values). */
export { parseAddress } from "./addresses.ts";
export { parseArea } from "./areas.ts";
export { type DateContext, type DateParts, parseDate, parseDateParts, parseSplitDate } from "./dates.ts";
export { divisionOrdinal, findDivisionCode } from "./divisions.ts";
export {
  birthDateOf,
  certificateDate,
  checksEnterpriseNumber,
  checksNationalNumber,
  parseEnterpriseNumber,
  parseNationalNumber,
  parseReference,
} from "./identifiers.ts";
export { distanceBetween, foldLetters, repairDigits } from "./letters.ts";
export { parseMoney } from "./money.ts";
export {
  findMunicipality,
  findMunicipalityOfPart,
  isMunicipalityIn,
  type Municipality,
  mainMunicipality,
} from "./municipalities.ts";
export { parseOrganisationName, parsePersonName } from "./names.ts";
export { parseNumberWords, parseSpelledNumber, parseWholeNumber } from "./numerals.ts";
export {
  formCapakey,
  type ParcelParts,
  type ParcelReading,
  parseParcels,
  parseSection,
  splitParcelNumber,
} from "./parcels.ts";
export type { Note, Parsed } from "./parsed.ts";
