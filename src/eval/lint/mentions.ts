/**
 * What is annotated in one place is annotated in every other place of the deed, with the same label (as a part of a longer span too), unless the contract
 * takes it out there: names of plans, goods said to be absent. And what has the form of a date, an amount, a number or a parcel is never bare.
 */
import type { EntityLabel, Language, Span } from "../../deed.ts";
import { findPatterns } from "../../ner/index.ts";
import { type Annotation, lineAt, type MarkedEntity } from "../markup.ts";
import { error, type Finding } from "./findings.ts";
import { isRefused } from "./span-rules.ts";

/** Names print in capitals in headings, goods with a capital at the start of a title. */
const CASE_FREE: ReadonlySet<EntityLabel> = new Set(["GOOD", "PERSON", "ORGANISATION", "ADDRESS"]);
const MIN_LENGTH = 3;

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const WORD_BEFORE = /(?:[\p{L}\p{N}]|\p{L}-)$/u;
const WORD_AFTER = /^(?:[\p{L}\p{N}]|[-'’]\p{L})/u;

/** Places of a name as whole words; one all in small letters only counts for goods ("de wit" is no "De Wit"). */
function findMentions(text: string, lower: string, { text: name, label }: MarkedEntity): readonly Span[] {
  const [within, wanted] = CASE_FREE.has(label) ? [lower, name.toLowerCase()] : [text, name];
  const mentions: Span[] = [];
  for (let start = within.indexOf(wanted); start !== -1; start = within.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const found = text.slice(start, end);
    const named = label === "GOOD" || found === name || /\p{Lu}|\d/u.test(found);
    if (
      named &&
      !WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
      !WORD_AFTER.test(text.slice(end, end + 2))
    )
      mentions.push({ start, end });
  }
  return mentions;
}

const bordersOf = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 25)}`.replace(
    /\s+/g,
    " ",
  );

export function lintMentions(annotation: Annotation): Finding[] {
  const { text, entities } = annotation;
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const bare: Span[] = [];
  // "İ" grows when lowered: capitals then count as they stand.
  const lowered = text.toLowerCase();
  const lower = lowered.length === text.length ? lowered : text;
  for (const entity of entities.toSorted((a, b) => b.text.length - a.text.length)) {
    const key = `${entity.label} ${entity.text}`;
    if (seen.has(key) || entity.text.length < MIN_LENGTH) continue;
    seen.add(key);
    for (const mention of findMentions(text, lower, entity)) {
      const holder = entities.find((other) => overlap(other, mention));
      if (holder !== undefined || bare.some((other) => overlap(other, mention))) continue;
      if (isRefused(text, entity.label, mention)) continue;
      bare.push(mention);
      const said = `${entity.label} in line ${entity.line}, bare here: "${bordersOf(text, mention)}"`;
      findings.push(error(lineAt(annotation, mention.start), "bare_mention", entity.text, said));
    }
  }
  return findings;
}

/** A name's words shorter than this are particles more often than names. */
const MIN_NAME_WORD = 4;

/** Given names and surnames of annotated persons that stand bare by themselves, with a capital ("tussen Vandoorne Godfried, Agnes en Lutgarde"). */
export function lintNameWords(annotation: Annotation): Finding[] {
  const { text, entities } = annotation;
  const persons = new Map<string, MarkedEntity>();
  for (const entity of entities)
    if (entity.label === "PERSON")
      for (const [word] of entity.text.matchAll(/\p{Lu}[\p{L}'’]+/gu))
        if (word.length >= MIN_NAME_WORD) persons.set(word.toLowerCase(), entity);
  return [...text.matchAll(/(?<![\p{L}\p{N}]|\p{L}-)\p{Lu}[\p{L}'’]+(?!-?\p{L})/gu)].flatMap(({ index, 0: word }) => {
    const span = { start: index, end: index + word.length };
    const person = persons.get(word.toLowerCase());
    if (person === undefined || entities.some((entity) => overlap(entity, span))) return [];
    const said = `a word of PERSON "${person.text}" in line ${person.line}, bare here: "${bordersOf(text, span)}"`;
    return [error(lineAt(annotation, index), "bare_mention", word, said)];
  });
}

/** One text with two labels in one deed, told once for each label beyond the first. */
export function lintLabels({ entities }: Annotation): Finding[] {
  const first = new Map<string, MarkedEntity>();
  const told = new Set<string>();
  return entities.flatMap((entity) => {
    const key = entity.text.toLowerCase().replace(/\s+/g, " ");
    const before = first.get(key);
    if (before === undefined) first.set(key, entity);
    if (before === undefined || before.label === entity.label || told.has(`${key} ${entity.label}`)) return [];
    told.add(`${key} ${entity.label}`);
    const said = `${entity.label} here, ${before.label} in line ${before.line}: "${entity.text}"`;
    return [error(entity.line, "other_label", entity.text, said)];
  });
}

/** Labels that the form alone proves. */
const FORMED: ReadonlySet<EntityLabel> = new Set([
  "DATE",
  "MONEY",
  "AREA",
  "PARCEL",
  "NATIONAL_NUMBER",
  "ENTERPRISE_NUMBER",
]);

export const lintBareForms = (annotation: Annotation, language: Language | null): Finding[] =>
  findPatterns(annotation.text, language)
    .filter(({ label }) => FORMED.has(label))
    .filter((found) => !annotation.entities.some((entity) => overlap(entity, found)))
    .filter((found) => !isRefused(annotation.text, found.label, found))
    .map((found) => {
      const about = annotation.text.slice(found.start, found.end);
      const said = `reads as ${found.label}, bare here: "${bordersOf(annotation.text, found)}"`;
      return error(lineAt(annotation, found.start), "bare_form", about, said);
    });
