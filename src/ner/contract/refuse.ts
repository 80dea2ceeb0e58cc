/** What the contract says is never an entity, and what lacks the form its label owes. */
import { foldLetters, parseNumberWords } from "../../forms/index.ts";
import type { ModelEntity } from "../decode.ts";
import { isNearMonth } from "../patterns/dates.ts";
import {
  ABSENT_AFTER,
  BARE_ARTICLE,
  COMMON_AFTER,
  COMMON_BEFORE,
  COMPLEX_PART,
  DEED_WORD,
  DEFINITE_BEFORE,
  EMPTY_BOX,
  FIELD_NAME,
  GROUND,
  HOUSING_BUILDING,
  INSIDE_OF,
  LOT_LEAD,
  MONTH_YEAR_LEAD,
  NEGATION,
  NEVER_GOOD,
  NO_REFERENCE,
  NOT_PRESENT,
  NURSING_HOME,
  OFFICE_OR_COURT,
  ON_AND_WITH,
  PART_LETTER,
  PLAN_NAME,
  PUBLIC_PLACE,
  QUOTED_PLAN,
  REMISE_OF,
  SAID_COMMON,
  TIMBER_LEAD,
  UNDER_BUILDING,
} from "./words.ts";

const BEFORE = 100;
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
      return (
        DEED_WORD.test(inner) || /^\P{Lu}*$/u.test(inner) || BARE_ARTICLE.test(inner) || TITLE_OF_CLAUSE.test(inner)
      );
    case "ORGANISATION":
      return (
        DEED_WORD.test(inner) ||
        LOT_LEAD.test(before) ||
        BARE_ARTICLE.test(inner) ||
        PLAN_AS_NAME.test(inner) ||
        (/^\p{Ll}[^,]*,\s/u.test(inner) && !OFFICE_OR_COURT.test(inner)) ||
        COMMON_NOUN_OF_BODY.test(inner)
      );
    case "LOCATION":
      return (
        DEED_WORD.test(inner) ||
        LOT_LEAD.test(before) ||
        PLAN_NAME.test(before) ||
        QUOTED_PLAN.test(before) ||
        COLUMN_HEADS.test(inner) ||
        SOIL_COLOUR.test(inner) ||
        BARE_ARTICLE.test(inner) ||
        NO_PLACE.test(inner) ||
        /^\P{L}*$/u.test(inner)
      );
    case "DATE":
      return isBareYear(inner, before, after) || isSmallNumber(inner) || saysNoDay(inner) || FILE_NUMBER.test(inner);
    case "MONEY":
      return !CURRENCY.test(inner) || /^\P{N}?(?:euros?|francs?|frank|EUR|BEF|€)$/iu.test(inner) || RATE.test(after);
    case "AREA":
      return (
        !SURFACE.test(inner) ||
        BARE_UNIT.test(inner) ||
        VOLUME_GOES_ON.test(after) ||
        VOLUME.test(inner) ||
        !/[\d]|\p{L}{3}/u.test(inner)
      );
    case "PARCEL":
      return !/[\dO]/.test(inner) || PARTITION_ALONE.test(inner);
    case "NATIONAL_NUMBER":
      return digitCount(inner) !== 11;
    case "ENTERPRISE_NUMBER":
      return digitCount(inner) < 9 || digitCount(inner) > 10 || MISGROUPED.test(inner);
    case "REFERENCE":
      return !/[\dO]/.test(inner) || NO_REFERENCE.test(before);
    case "GOOD":
      return (
        DEED_WORD.test(inner) ||
        ON_AND_WITH.test(before) ||
        NEGATION.test(before) ||
        ABSENT_AFTER.test(after) ||
        EMPTY_BOX.test(before) ||
        (FIELD_NAME.test(inner) && /^\s?:/.test(after)) ||
        (HOUSING_BUILDING.test(inner) && INSIDE_OF.test(before)) ||
        isOfNoProperty(inner, before, after)
      );
    case "ADDRESS":
      return !/\p{L}{3}/u.test(inner) || DEED_WORD.test(inner.replace(/\s\d{1,2}$/, ""));
  }
}

/** Where somebody lives or lies: "im genannten Altersheim", "in het rusthuis". */
const LIVED_IN = /(?<!\p{L})(?:im|in\s(?:het|de|der|dem|een)|dans\s(?:la|le|une?)|à\s(?:la|une)|au)\s(?:\p{L}+\s)?$/iu;
/** A plan for an area named like a body ("RUP Zeedijk"). */
const PLAN_AS_NAME = /^(?:G|P)?RUP\s|^BPA\s|^P\.?C\.?A\.?\s|^S\.?O\.?L\.?\s/u;
/** German and Dutch compounds for a body that stands without its name. */
const COMMON_NOUN_OF_BODY = /^\p{Lu}?\p{Ll}+(?:gesellschaft|vennootschap|maatschappij|genossenschaft)$/u;
/** A heading of one word that looks like a surname. */
const TITLE_OF_CLAUSE = /^(?:Steuern|Joints?|Bijlagen?|Annexes?|Anlagen?|Gelet|Gezien|Vu|Attendu)$/iu;
/** A kind of street, a head of a column, an agreement by hand, a considering that begins its paragraph. */
const NO_PLACE =
  /^(?:rue|avenue|quai|boulevard|chaussée|allée|chemin|straat|laan|steenweg|straße|surface|superficie|contenance|oppervlakte|fläche|gré|gre|naban|gelet|gezien|vu|ep|épx?)$/iu;
/** A unit without its number. */
const BARE_UNIT = /^(?:mètres?\scarrés?|vierkante\smeters?|quadratmetern?|hectares?|hektar|m²)$/iu;
/** Groups of four in the middle are a policy's or a file's. */
const MISGROUPED = /^\d{2}\.\d{4}\.\d{3}$/;

/** Categories of the Walloon data bank of soils, that bear the names of colours. */
const SOIL_COLOUR = /^(?:pêche|lavande|bleu(?:\sfoncé)?|pfirsich(?:farben)?|lavendel|blau)$/iu;

/** Heads of a table's columns, read as one name. */
const COLUMN_HEADS = /(?:^|\s)(?:Lieu-dit|Nature|Contenance|Ligging|Aard|Oppervlakte|Kulturart|Bezeichnung)(?:\s|$)/u;

function isOfNoProperty(inner: string, before: string, after: string): boolean {
  return (
    NEVER_GOOD.test(inner) ||
    (NURSING_HOME.test(inner) && LIVED_IN.test(before)) ||
    (PUBLIC_PLACE.test(inner) && DEFINITE_BEFORE.test(before)) ||
    NOT_PRESENT.test(before) ||
    (/^bois$/iu.test(inner) && TIMBER_LEAD.test(before)) ||
    (COMPLEX_PART.test(inner) && PART_LETTER.test(after)) ||
    (GROUND.test(inner) && UNDER_BUILDING.test(before)) ||
    COMMON_BEFORE.test(before) ||
    COMMON_AFTER.test(inner) ||
    SAID_COMMON.test(after) ||
    (/^remises?$/iu.test(inner) && REMISE_OF.test(after)) ||
    /^\scommune?s?(?!\p{L})/iu.test(after)
  );
}

/** "21/10-118": a register's number that begins like a day. */
const FILE_NUMBER = /^\d{1,2}\/\d{1,2}-\d+$/;

/** "VINGT" in a heading ("bail de vingt-sept ans") is neither a day with its month nor a year. */
const isSmallNumber = (inner: string): boolean => {
  if (!/^\p{L}[\p{L}\s-]*$/u.test(inner)) return false;
  const { value, notes } = parseNumberWords(inner);
  return value !== null && value < 1500 && !notes.includes("ocr_repaired");
};

/** Words alone, none a month and none the number of a year: "SOIXANTE-SIX ANS", "UITVOEREND". */
const saysNoDay = (inner: string): boolean =>
  /^[\p{L}\s'’-]+$/u.test(inner) &&
  !MONTHS.test(inner) &&
  !foldLetters(inner)
    .split(/\P{L}+/u)
    .some(isNearMonth) &&
  !/mil|du[iy]z|hond|hund|taus|cent/iu.test(inner);

const MONTHS =
  /j[aä]n|feb|fév|févr|maart|mrt|mars|märz|apr|avr|mei|mai|juin|juni|juil|jul|aug|aoû|aout|sep|okt|oct|nov|dec|déc|dez|\d[./\s-]+(?:\d|[IVX])/iu;

/** Contract: a year of construction is no DATE; the deed's own year, set apart behind "het jaar", "l'an", is. */
function isBareYear(inner: string, before: string, after: string): boolean {
  if (MONTHS.test(inner) || (/(?:^|\n)$/.test(before) && /^,?\s(?:op|den?|le|am)\s/iu.test(after))) return false;
  return !MONTH_YEAR_LEAD.test(before) && /^(?:\d{4}|.*(?:mil|duizend|honderd|hundert|tausend).*)$/iu.test(inner);
}
