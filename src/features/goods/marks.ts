/** The marks that open an item of a list, wherever offices put them. */
import type { Span } from "../../deed.ts";
import { foldLetters } from "../../forms/index.ts";
import { type DeedContext, findAll } from "../context.ts";

export type MarkKind = "lot" | "number" | "inline" | "dash" | "plain";

/**
 * Marks that open an item: lot names in three languages, "Premier immeuble", list numbers of every usual shape ("1°", "II.-", "Nr. 3 –", "Art. 4 -", "A01.",
 * "Twee. -"), dashes. A mark stands at the start of a paragraph; the narrower shapes also after a stop inside one.
 */
const LOT_WORD =
  "lots?|kavels?|los|bien|goed|gut|emprise|exc[ée]dent|inneming|perceel|parcelle|parzelle|onderdeel|immeuble|koop|massa|partij|objekt|object|voorwerp";
const ORDINAL_WORD =
  "eerste|tweede|derde|vierde|vijfde|premier|premi[èe]re|second|seconde|deuxi[èe]me|troisi[èe]me|quatri[èe]me|erste[rs]?|zweite[rs]?|dritte[rs]?|vierte[rs]?";
const NUMBER_WORD =
  "[ée]{2}n|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|eins?|zwei|drei|fünf|sechs|sieben|neun|zehn|primo|secundo|tertio|ten eerste|ten tweede|ten derde|premièrement|deuxièmement|troisièmement|erstens|zweitens|drittens";
const LOT_LABEL = String.raw`(?:[A-Z]{1,2}\d{0,3}|[IVX]{1,4}|\d{1,3})(?:\.\d{1,3})?(?![\p{L}\d])`;
const ANYWHERE = String.raw`(?<=[:;,.)–—-]\s+)(?:(?<lot>(?:${LOT_WORD})\s+(?:n[°or]s?\.?\s*)?${LOT_LABEL}(?:(?:\s*,\s*|\s+(?:en|et|und)\s+)${LOT_LABEL})*)|(?<number>\d{1,2}(?:\.\d{1,2}){0,2}\s?(?:[.)°/]|[°º]\)?)(?!\d)|[a-hA-H]\s?[.)/](?=\s)|[IVX]{1,4}\s?[.)/](?=\s)))`;
const AT_PARAGRAPH = String.raw`^\s*(?:(?<lot>(?:${LOT_WORD})\s+(?:n[°or]s?\.?\s*)?${LOT_LABEL}(?:(?:\s*,\s*|\s+(?:en|et|und)\s+)${LOT_LABEL})*)|(?<ordinal>(?:${ORDINAL_WORD})\s+(?:${LOT_WORD})(?!\p{L}))|(?<number>(?!\p{L}\.\s?\p{L}\.)(?:(?:nrs?|n[°o]|art|artikel|article|artikel|punt|post|item)\.?\s*)?(?:[A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){0,3}(?:er|bis|ter)?|[IVXLC]{1,5}|[A-Za-z](?:\.\d{1,2}){0,2}|${NUMBER_WORD})\s?(?:[.)°º/:]+\s?[-–—]*|[-–—]+)(?=\s|\p{Lu}|$))|(?<dash>[-–—*•▪·]\s))`;

const WORD_NUMBERS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];
function labelOf(mark: string): string {
  const label = /(\d{1,3}(?:\.\d{1,3})*|[A-Z]{1,2}\d{0,3}|[IVX]{1,5}|[a-zA-Z])(?:er|bis|ter)?[\s.)°º/:–—-]*$/u.exec(
    mark.trim(),
  )?.[1];
  if (label !== undefined && !/^[a-z]{2,}/i.test(mark.trim().replace(/[^\p{L}]/gu, "")))
    return label.replace(/^0+/, "");
  const word = WORD_NUMBERS.indexOf(foldLetters(mark).replace(/[^a-z]/g, ""));
  return word >= 0 ? String(word + 1) : (label ?? mark.trim()).replace(/^0+/, "");
}

/** A mark in the text: what kind it is and what it calls its item. */
type Mark = Span & {
  readonly kind: MarkKind;
  readonly label: string | null;
  readonly labels: readonly string[];
};

/** All marks of a span, in order. */
export function findMarks(context: DeedContext, zone: Span): Mark[] {
  const toMark = (hit: Span & { readonly match: RegExpMatchArray }, inline: boolean): Mark => {
    const groups = hit.match.groups ?? {};
    const dash = groups["dash"] !== undefined;
    const lot = groups["lot"] !== undefined || groups["ordinal"] !== undefined;
    return {
      start: hit.start,
      end: hit.end,
      kind: dash ? "dash" : lot ? "lot" : inline ? "inline" : "number",
      label: dash ? null : labelOf(hit.match[0]),
      labels: (groups["lot"] ?? "").split(/\s*,\s*|\s+(?:en|et|und)\s+/iu).map(labelOf),
    };
  };
  const heads = findAll(context, zone, new RegExp(AT_PARAGRAPH, "gimu")).map((hit) => toMark(hit, false));
  const inline = findAll(context, zone, new RegExp(ANYWHERE, "giu")).map((hit) => toMark(hit, true));
  return [
    ...heads,
    ...inline.filter(({ start }) => !heads.some((head) => start >= head.start && start < head.end)),
  ].sort((a, b) => a.start - b.start);
}
