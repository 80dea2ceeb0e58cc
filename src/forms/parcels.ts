import type { Span } from "../deed.ts";
import { type Note, type Parsed, read, unread } from "./parsed.ts";

/** One cadastral reference as read. `number` in upper case, without leading zeros, its separators as printed (blanks are not separators). */
export type ParcelReading = {
  readonly section: string | null;
  readonly number: string;
  readonly partition: string | null;
  /** "deel van", "partie du", "Teil von": only a part of the parcel. */
  readonly part: boolean;
  /** Where the section's words and the number with its partition stand in the text. */
  readonly sectionAt: Span | null;
  readonly numberAt: Span;
};

/** Base number, bis number, letter and number exponent: what two spellings of one parcel share. */
export type ParcelParts = {
  readonly base: number;
  readonly bis: number;
  readonly letter: string | null;
  readonly exponent: number;
};

const SECTION =
  /\b(?:se[ck]tie|section|sektion|se[ck]t\.?|flur|wijk|abteilung)\s*[:,"“«']?\s*([A-Z](?![\p{L}])|\d{1,2}(?=\s*,?\s*(?:nr|nummer|n°|num[ée]ro|parzelle)|\s*$))(?:\s?["”»'])?/iu;
const SECTIONS = new RegExp(SECTION, "giu");

/** "deel van", "partie du n°", "Teil der Nummer", "ex": words that make the number a part of the parcel. Sources: domain.md (b) and German equivalents. */
const PART =
  /\b(?:deel van|gedeelte van|een deel|deel|part(?:ie)?s? (?:du|de|des)|partie|pie|teil(?:e|stück)? (?:von|der|des|aus)|teil|ex)\b/iu;

/**
 * One number: base (1–4 digits, zero-filled or not), "/bis", exponent letter, exponent digits, partition. Blanks, slashes and dots may stand between. A
 * recognised O for 0 is let through inside the partition and the leading zeros.
 */
const NUMBER =
  /(?<![\p{L}\d])([0O]{0,3}\d{1,4})(?:\s?\/\s?(\d{1,2})(?![\d]))?(?:\s?(\/|\.|\s)?\s?(?!P\s?[0O\d]{4}\b)([A-Za-z])(?=P\s?[0O\d]{4}|[^A-Za-z]|$)(?:\s?(\/|\.)?\s?(\d{1,3}(?!\d)))?)?(?:[\s/,]{0,2}P\s?([0O\d]{4})(?!\d))?(?![\p{L}\d])/gu;

const digitsOnly = (text: string): string => text.replace(/O/gi, "0");

/** A section by its letter alone, at the head of a reference or behind "deel van": "E 95 C 14", "A 412 b". */
const BARE_SECTION =
  /^\s*(?:(?:perceel(?:nummer)?|parcelle|parzelle|deel van|partie (?:de|du)|teil (?:von|der))\s+)*([A-Z])(?=\s?\|?\s?(?:n[°or]\.?\s*|nr\.?\s*)?\d{1,4}(?!\d))/u;

type NumberReading = Pick<ParcelReading, "number" | "partition">;

function readNumber(match: RegExpMatchArray): NumberReading {
  const [, base = "", bis, letterGap, letter, exponentGap, exponent, partition] = match;
  const number = [
    String(Number(digitsOnly(base))),
    bis === undefined ? "" : `/${bis}`,
    letter === undefined ? "" : `${(letterGap ?? "").trim()}${letter.toUpperCase()}`,
    exponent === undefined ? "" : `${(exponentGap ?? "").trim()}${exponent}`,
  ].join("");
  return { number, partition: partition === undefined ? null : `P${digitsOnly(partition)}` };
}

/**
 * Reads a cadastral reference, or a list of numbers under one section ("sectie B, nummers 789/c en 790/d"). Numbers without a section word are read with
 * section null ("nummers 0418X en 0420E").
 */
export function parseParcels(text: string): Parsed<readonly ParcelReading[]> {
  const readings: ParcelReading[] = [];
  const worded = [...text.matchAll(SECTIONS)];
  const bare = worded.length === 0 ? BARE_SECTION.exec(text) : null;
  const cuts = bare === null ? worded : [bare];
  const pieces =
    cuts.length === 0
      ? [{ section: null, sectionAt: null, from: 0, to: text.length }]
      : cuts.map((cut, index) => ({
          section: cut[1]?.toUpperCase() ?? null,
          sectionAt: {
            start: bare === null ? cut.index : cut.index + cut[0].length - 1,
            end: cut.index + cut[0].length,
          },
          from: cut.index + cut[0].length,
          to: cuts[index + 1]?.index ?? text.length,
        }));
  const first = cuts[0]?.index ?? 0;
  const leading = PART.test(text.slice(0, first));
  for (const piece of pieces) {
    const body = text.slice(piece.from, piece.to);
    let at = 0;
    let part = leading;
    for (const match of body.matchAll(NUMBER)) {
      const between = body.slice(at, match.index);
      // "parties des numéros 145/k et 146/b" covers the list; a later "deel van" only what follows it.
      if (PART.test(between)) part = true;
      at = match.index + match[0].length;
      readings.push({
        section: piece.section,
        ...readNumber(match),
        part,
        sectionAt: piece.sectionAt,
        numberAt: { start: piece.from + match.index, end: piece.from + at },
      });
    }
  }
  if (readings.length === 0) return unread();
  const notes: Note[] = readings.some(({ part }) => part) ? ["part_of_parcel"] : [];
  return read(readings, notes);
}

/** The section that a text names ("sectie B", "Flur C") or is ("E"); null when it names none. */
export function parseSection(text: string): Parsed<string> {
  const section = (SECTION.exec(text) ?? /^\s*([A-Z])\s*$/u.exec(text))?.[1];
  return section === undefined ? unread() : read(section.toUpperCase());
}

/** Splits a number into the parts that two spellings of one parcel share: 18/R/2, 0018R2 and "18 R 2" are equal. Null for another shape. */
export function splitParcelNumber(number: string): ParcelParts | null {
  const match = /^0*(\d{1,4})(?:\/(\d{1,2})(?!\d))?[/.\s]*([A-Z])?[/.\s]*(\d{1,3})?$/i.exec(number.trim());
  if (!match) return null;
  const [, base = "0", bis = "0", letter, exponent = "0"] = match;
  if (letter === undefined && match[4] !== undefined) return null;
  return { base: Number(base), bis: Number(bis), letter: letter?.toUpperCase() ?? null, exponent: Number(exponent) };
}

/**
 * The capakey: division (5), section (1), base (4) "/" bis (2) letter (1, "_" without) exponent (3), such as "44021A3675/00A000". The rule for numbers
 * without a letter follows the recorded answers of the Flemish CaPaKey service.
 */
export function formCapakey(divisionCode: string, section: string, number: string): string | null {
  const parts = splitParcelNumber(number);
  if (!parts || !/^\d{5}$/.test(divisionCode) || !/^[A-Z]$/i.test(section)) return null;
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${divisionCode}${section.toUpperCase()}${pad(parts.base, 4)}/${pad(parts.bis, 2)}${parts.letter ?? "_"}${pad(parts.exponent, 3)}`;
}
