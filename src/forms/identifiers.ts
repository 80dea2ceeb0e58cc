import { repairDigits } from "./letters.ts";
import { type Parsed, read, unread } from "./parsed.ts";

const remainder = (digits: string, modulus: number): number => {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % modulus;
  return rest;
};

const digitsOf = (text: string): string =>
  repairDigits(text.replace(/^\s*(?:BE|BTW|TVA|RPR|RPM|KBO|BCE)[\s.:]*/gi, "")).replace(/\D/g, "");

/**
 * National register number: eleven digits, as printed. The check (97 minus the first nine digits mod 97, a 2 before them for births from 2000) is evidence
 * and not a filter: a number that fails it is given with the note `checksum_failed`.
 */
export function parseNationalNumber(text: string): Parsed<string> {
  const digits = digitsOf(text);
  if (digits.length !== 11) return unread();
  return read(digits, checksNationalNumber(digits) ? [] : ["checksum_failed"]);
}

/** Whether eleven digits pass the check, for a birth before 2000 or from 2000. */
export function checksNationalNumber(digits: string): boolean {
  const [first, check] = [digits.slice(0, 9), Number(digits.slice(9))];
  return digits.length === 11 && (97 - remainder(first, 97) === check || 97 - remainder(`2${first}`, 97) === check);
}

/**
 * The day of birth that a national number holds; null when it names none (unknown days are 00) or when its check fails. Bis numbers have 20 or 40 added to
 * the month. The century comes from the check digits.
 */
export function birthDateOf(digits: string): string | null {
  if (digits.length !== 11) return null;
  const [first, check] = [digits.slice(0, 9), Number(digits.slice(9))];
  const before2000 = 97 - remainder(first, 97) === check;
  const from2000 = 97 - remainder(`2${first}`, 97) === check;
  if (before2000 === from2000) return null;
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${from2000 ? "20" : "19"}${digits.slice(0, 2)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Enterprise or VAT number: ten digits, or nine in the older form; as printed, not padded. A failed mod 97 is a note, since real deeds hold such numbers. */
export function parseEnterpriseNumber(text: string): Parsed<string> {
  const digits = digitsOf(text);
  if (digits.length !== 9 && digits.length !== 10) return unread();
  return read(digits, checksEnterpriseNumber(digits) ? [] : ["checksum_failed"]);
}

/** Whether nine or ten digits pass the check: last two = 97 − (the digits before, mod 97). */
export function checksEnterpriseNumber(digits: string): boolean {
  return /^\d{9,10}$/.test(digits) && 97 - remainder(digits.slice(0, -2), 97) === Number(digits.slice(-2));
}

/** A certificate, plan or repertory number as printed, without spaces. */
export function parseReference(text: string): Parsed<string> {
  const compact = text.replace(/\s+/g, "").replace(/[.,;:]+$/, "");
  return /\d/.test(compact) ? read(compact) : unread();
}

/** Flanders and Brussels number certificates by day: "20230114-0002801234-RES-1", "20150318-0000298471-01-4". The day it was made, when it has that form. */
export function certificateDate(number: string): string | null {
  const match = /^(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?=[-/]?\d)/.exec(number.replace(/\s/g, ""));
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}
