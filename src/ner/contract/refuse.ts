/** What the contract says is never an entity, and what lacks the form its label owes. */
import { parseNumberWords } from "../../forms/index.ts";
import type { ModelEntity } from "../decode.ts";
import {
  DEED_WORD,
  HOUSING_BUILDING,
  INSIDE_OF,
  MONTH_YEAR_LEAD,
  NEGATION,
  NO_REFERENCE,
  ON_AND_WITH,
  PLAN_NAME,
} from "./words.ts";

const BEFORE = 80;
const CURRENCY =
  /€|[$£]|(?<!\p{L})(?:euro?s?|fran[ck]\p{Ll}*|fr?s?|b\.?fr?s?|bef|cents?|centimes?|centiem|mark|dem?|dm|gulden|florins?|dollars?|usd|pond|livres?|chf|frf|luf|nlg|pfund)(?!\p{L})/iu;
const RATE =
  /^\s*(?:(?!(?:ou|of|oder|et|en|und|de|plus|met|soit)\s)\p{L}+\s+){0,2}?(?:ten\s+honderd|procent|per\s*cent|pour\s+cent|pour\s+mille|vom\s+hundert|prozent)\b/iu;
const SURFACE =
  /m\s?[²2]|\bc\.?a\b|\d\s?c?a\b|\bc?[ae]n?t?i?aren?\b|\bares?\b|\baren\b|\bare\b|\bar\b|\bha\b|\dha\b|hectar|hektar|vierkante|carrés?|quadrat|zentiar|centiar/iu;
const VOLUME = /m\s?[³3](?!\d)|kubiek|kubik|mètres?\s+cubes?/iu;
const VOLUME_GOES_ON = /^\s?[³3](?!\d)|^\s?(?:kubiek|kubik|cubes?)/iu;

/** A partition is the end of a reference, never one by itself. */
const PARTITION_ALONE = /^(?:partitie|partition)?(?:nummer)?\s?P?\s?\d{4}$/iu;

const digitCount = (inner: string): number =>
  inner
    .replace(/[lI|](?=[\d.])/g, "1")
    .replace(/O(?=[\d.])/g, "0")
    .replace(/\D/g, "").length;

/** Scores under which the model was more often wrong than right on texts it had not learned by heart. */
const FLOOR: Readonly<Partial<Record<ModelEntity["label"], number>>> = { PARCEL: 0.6, GOOD: 0.45, REFERENCE: 0.45 };

export function isRefused(text: string, entity: ModelEntity): boolean {
  const inner = text.slice(entity.start, entity.end);
  const before = text.slice(Math.max(0, entity.start - BEFORE), entity.start);
  const after = text.slice(entity.end, entity.end + 40);
  if (entity.score < (FLOOR[entity.label] ?? 0)) return true;
  switch (entity.label) {
    case "PERSON":
    case "ORGANISATION":
      return DEED_WORD.test(inner);
    case "LOCATION":
      return DEED_WORD.test(inner) || PLAN_NAME.test(before) || /^\P{L}*$/u.test(inner);
    case "DATE":
      return isBareYear(inner, before, after) || isSmallNumber(inner) || FILE_NUMBER.test(inner);
    case "MONEY":
      return !CURRENCY.test(inner) || /^\P{N}?(?:euros?|francs?|frank|EUR|BEF|€)$/iu.test(inner) || RATE.test(after);
    case "AREA":
      return !SURFACE.test(inner) || VOLUME_GOES_ON.test(after) || VOLUME.test(inner) || !/[\d]|\p{L}{3}/u.test(inner);
    case "PARCEL":
      return !/[\dO]/.test(inner) || PARTITION_ALONE.test(inner);
    case "NATIONAL_NUMBER":
      return digitCount(inner) !== 11;
    case "ENTERPRISE_NUMBER":
      return digitCount(inner) < 9 || digitCount(inner) > 10;
    case "REFERENCE":
      return !/[\dO]/.test(inner) || NO_REFERENCE.test(before);
    case "GOOD":
      return (
        DEED_WORD.test(inner) ||
        ON_AND_WITH.test(before) ||
        NEGATION.test(before) ||
        (HOUSING_BUILDING.test(inner) && INSIDE_OF.test(before))
      );
    case "ADDRESS":
      return !/\p{L}{3}/u.test(inner);
  }
}

/** "21/10-118": a register's number that begins like a day. */
const FILE_NUMBER = /^\d{1,2}\/\d{1,2}-\d+$/;

/** "VINGT" in a heading ("bail de vingt-sept ans") is neither a day with its month nor a year. */
const isSmallNumber = (inner: string): boolean => {
  const { value, notes } = parseNumberWords(inner);
  return /^\p{L}[\p{L}\s-]*$/u.test(inner) && value !== null && value < 1500 && !notes.includes("ocr_repaired");
};

const MONTHS =
  /jan|feb|fév|févr|maart|mrt|mars|märz|apr|avr|mei|mai|juin|juni|juil|jul|aug|aoû|aout|sep|okt|oct|nov|dec|déc|dez|\d[./\s-]+(?:\d|[IVX])/iu;

/** Contract: a year of construction is no DATE; the deed's own year, set apart behind "het jaar", "l'an", is. */
function isBareYear(inner: string, before: string, after: string): boolean {
  if (MONTHS.test(inner) || (/(?:^|\n)$/.test(before) && /^,?\s(?:op|den?|le|am)\s/iu.test(after))) return false;
  return !MONTH_YEAR_LEAD.test(before) && /^(?:\d{4}|.*(?:mil|duizend|honderd|hundert|tausend).*)$/iu.test(inner);
}
