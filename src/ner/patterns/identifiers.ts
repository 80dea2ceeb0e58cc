/** NATIONAL_NUMBER and ENTERPRISE_NUMBER. The checksum raises the score; a number that fails it is still one where its form or its cue says so. */
import {
  checksEnterpriseNumber,
  checksNationalNumber,
  parseEnterpriseNumber,
  parseNationalNumber,
} from "../../forms/index.ts";
import type { PatternEntity } from "../merge.ts";

const D = String.raw`[\dlIO]`;
const NATIONAL = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])${D}{2}[.,\s]?${D}{2}[.,\s]?${D}{2}\s?[-–.\s/]?\s?${D}{3}\s?[.,\-–\s]?\s?${D}{2}(?![\p{L}\d]|[./-]\d)`,
  "gu",
);
/** Cues of both, from domain.md (b) and their German equivalents. */
const NATIONAL_CUE =
  /(?:rijksregister|identificatienummer|nationaal\s+nummer|registre\s+national|num[ée]ro\s+national|nationalregister|nationalnummer|\bN\.?\s?N\.?|\bR\.?R\.?(?:N\.?)?|\bRRN)[\p{L}\s:.°]{0,20}$/iu;
const ENTERPRISE = /(?<![\p{L}\d.,/-])(?:BE[\s\u00A0-]?)?[\dOlI]{3,4}[.\s]?\d{3}[.\s]?\d{3}(?![\p{L}\d]|[.,/-]\d)/gu;
const ENTERPRISE_CUE =
  /(?:ondernemingsnummer|ondernemingsnr|rechtspersonenregister|kruispuntbank|\bKBO|\bRPR|\bBTW|num[ée]ro\s+d['’]entreprise|\bBCE|\bRPM|\bTVA|registre\s+des\s+personnes\s+morales|banque-carrefour|unternehmensnummer|unternehmensnr|\bZDU|\bRJP|\bMwSt|register\s+der\s+juristischen\s+personen)[^\n;]{0,60}$/iu;
const MONEY_AFTER = /^[,\d-]*\s?(?:€|EUR|euro|fr|BEF|F\b|BF\b)/iu;

export function findNationalNumbers(text: string): readonly PatternEntity[] {
  return [...text.matchAll(NATIONAL)].flatMap((match): readonly PatternEntity[] => {
    const { value } = parseNationalNumber(match[0]);
    if (value === null) return [];
    const checks = checksNationalNumber(value);
    const formed = /^\S{2}[.,]\S{2}[.,]\S{2}\s?[-–.]\s?\S{3}[.,-]\S{2}$/u.test(match[0]);
    const run = checks && /^\d{6}[-–/]\d{3}[-–./]\d{2}$/u.test(match[0]);
    const cued = NATIONAL_CUE.test(text.slice(Math.max(0, match.index - 60), match.index));
    if (!formed && !cued && !run) return [];
    const score = checks ? 0.99 : cued && formed ? 0.9 : 0.75;
    return [{ start: match.index, end: match.index + match[0].length, label: "NATIONAL_NUMBER", score }];
  });
}

export function findEnterpriseNumbers(text: string): readonly PatternEntity[] {
  return [...text.matchAll(ENTERPRISE)].flatMap((match): readonly PatternEntity[] => {
    const end = match.index + match[0].length;
    const { value } = parseEnterpriseNumber(match[0]);
    if (value === null || MONEY_AFTER.test(text.slice(end, end + 12))) return [];
    const checks = checksEnterpriseNumber(value);
    const prefixed = match[0].startsWith("BE");
    const cued = ENTERPRISE_CUE.test(text.slice(Math.max(0, match.index - 120), match.index));
    // Nine digits in groups are also an amount in francs: they need a cue.
    const formed = /^[01]\d{3}\.\d{3}\.\d{3}$/.test(match[0]) && checks;
    if (!prefixed && !cued && !formed) return [];
    const score = checks ? 0.98 : 0.8;
    return [{ start: match.index, end, label: "ENTERPRISE_NUMBER", score }];
  });
}
