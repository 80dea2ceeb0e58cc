/** Whether what stands in a span has the form that its label owes: it is read by the grammar of src/forms, without the repairs made for bad scans. */
import type { EntityLabel, Language } from "../../deed.ts";
import {
  birthDateOf,
  foldLetters,
  parseArea,
  parseDateParts,
  parseEnterpriseNumber,
  parseMoney,
  parseNationalNumber,
  parseParcels,
  parseReference,
} from "../../forms/index.ts";
import type { Annotation, MarkedEntity } from "../markup.ts";
import { error, type Finding, type FindingCode } from "./findings.ts";

type Fault = { readonly code: FindingCode; readonly message: string };
type Check = (entity: MarkedEntity, language: Language | null, annotation: Annotation) => Fault | null;

const outOf = (label: EntityLabel, message: string): Fault => ({ code: "form", message: `no ${label}: ${message}` });

/** Words behind which a year stands apart from its day and month (contract: "Het jaar ⟦tweeduizend twaalf⟧. Op ⟦zeven maart⟧"). */
const YEAR_LEAD = /(?:jaar|jare|l['’]an(?:née)?|\ban|jahre?s?|anno)\s*:?\s*$/iu;

/** A year whose day and month stand apart: a word announces it, or they follow. */
const standsApart = ({ text, entities }: Annotation, start: number): boolean =>
  YEAR_LEAD.test(text.slice(Math.max(0, start - 20), start)) ||
  entities.some((next) => next.label === "DATE" && next.start > start && next.start < start + 40);

const checkDate: Check = ({ text, start }, language, annotation) => {
  const { value, notes } = parseDateParts(text, language);
  if (value === null) return outOf("DATE", "it does not read as a date");
  if (notes.includes("ocr_repaired")) return outOf("DATE", "it reads as a date only after repair");
  if (value.month !== null && (value.month < 1 || value.month > 12)) return outOf("DATE", `month ${value.month}`);
  if (value.day !== null && (value.day < 1 || value.day > 31)) return outOf("DATE", `day ${value.day}`);
  return value.month !== null || standsApart(annotation, start) ? null : outOf("DATE", "a bare year");
};

const checkMoney: Check = ({ text }, language) => {
  const { value, notes } = parseMoney(text, language);
  if (notes.includes("words_digits_contradict"))
    return { code: "words_digits_contradict", message: `the words say ${value?.amount}, the digits do not` };
  // Foreign and symbolic amounts are amounts; the record takes none of them.
  if (value !== null || notes.includes("foreign_currency") || /symboli/iu.test(text)) return null;
  return outOf("MONEY", notes.includes("no_currency") ? "it has no currency" : "it does not read as an amount");
};

const checkArea: Check = ({ text }, language) => {
  const { value, notes } = parseArea(text, language);
  if (notes.includes("words_digits_contradict"))
    return { code: "words_digits_contradict", message: `the words say ${value} m², the digits do not` };
  if (value === null) return outOf("AREA", "it does not read as a surface with its unit");
  return notes.includes("ocr_repaired") ? outOf("AREA", "it reads as a surface only after repair") : null;
};

const checkParcel: Check = ({ text }) => {
  if (parseParcels(text).value === null) return outOf("PARCEL", "no parcel number in it");
  return /\b(?:afdeling|division|gemarkung)\b/iu.test(text) ? outOf("PARCEL", "the division is not included") : null;
};

const checkNationalNumber: Check = ({ text }) => {
  const { value, notes } = parseNationalNumber(text);
  if (value === null) return outOf("NATIONAL_NUMBER", "eleven digits are needed");
  if (notes.includes("checksum_failed")) return { code: "check_digits", message: "the check digits are wrong" };
  return birthDateOf(value) === null && !/^\d\d0000/.test(value)
    ? { code: "check_digits", message: "it holds no day of birth" }
    : null;
};

const checkEnterpriseNumber: Check = ({ text }) => {
  const { value, notes } = parseEnterpriseNumber(text);
  if (value === null) return outOf("ENTERPRISE_NUMBER", "nine or ten digits are needed");
  return notes.includes("checksum_failed") ? { code: "check_digits", message: "the check digits are wrong" } : null;
};

const checkReference: Check = ({ text }) => {
  if (parseReference(text).value === null) return outOf("REFERENCE", "no digit in it");
  return /^[A-Z]{2}\d{2}(?:\s?\d{4}){3}\s*$/u.test(text) ? outOf("REFERENCE", "an account number") : null;
};

/** An article in small letters is no part of a name; "du Mortier", "drève du Mont" begin so all the same. */
const ARTICLE = /^(?:(?:de|het|le|la|les|die|der|das|een|une?|eine?)\s+|l['’])(?=\p{L})/u;

const checkName: Check = ({ text, label }) => {
  if (!/\p{L}/u.test(text)) return outOf(label, "no letter in it");
  if (label === "PERSON" && /\d/.test(text)) return outOf(label, "digits in it");
  if (label === "PERSON" && /\s(?:en|et|und|&)\s/u.test(text)) return outOf(label, "two persons in it");
  if (label === "LOCATION" && ARTICLE.test(text)) return outOf(label, "its article is not included");
  return label === "ORGANISATION" || /\p{Lu}/u.test(text) ? null : outOf(label, "no capital in it");
};

/** Contract: a street without a number is a LOCATION. */
const checkAddress: Check = ({ text }) =>
  /\d/.test(text) ? null : outOf("ADDRESS", "a street without a number is a LOCATION");

/** No GOOD goes on with its number, place or what it lies in. */
const checkGood: Check = ({ text }) => {
  const folded = foldLetters(text);
  if (/\b(?:gelegen|sise?s?|situee?s?|geleg(?:ene)?)\b/.test(folded))
    return outOf("GOOD", "where it lies is not included");
  return /\b(?:nummer|numero|nr\.?)\s*[\p{L}\d.]+$/u.test(folded) ? outOf("GOOD", "its number is not included") : null;
};

const CHECKS: Readonly<Record<EntityLabel, Check>> = {
  PERSON: checkName,
  ORGANISATION: checkName,
  LOCATION: checkName,
  DATE: checkDate,
  ADDRESS: checkAddress,
  GOOD: checkGood,
  MONEY: checkMoney,
  AREA: checkArea,
  PARCEL: checkParcel,
  NATIONAL_NUMBER: checkNationalNumber,
  ENTERPRISE_NUMBER: checkEnterpriseNumber,
  REFERENCE: checkReference,
};

export const lintForms = (annotation: Annotation, language: Language | null): Finding[] =>
  annotation.entities.flatMap((entity) => {
    const fault = CHECKS[entity.label](entity, language, annotation);
    return fault === null ? [] : [error(entity.line, fault.code, entity.text, `${fault.message}: "${entity.text}"`)];
  });
