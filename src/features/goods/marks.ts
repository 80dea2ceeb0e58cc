/** The marks that open an item of a list, wherever offices put them. */
import type { Span } from "../../deed.ts";
import { parseWholeNumber } from "../../forms/index.ts";
import { type DeedContext, findAll } from "../context.ts";
import { findRows, type Row } from "./table-rows.ts";

export type MarkKind = "lot" | "number" | "inline" | "dash" | "plain";

/**
 * Marks that open an item: lot names in three languages, "Premier immeuble", list numbers of every usual shape ("1°", "II.-", "Nr. 3 –", "Art. 4 -", "A01.",
 * "Twee. -"), dashes. A mark stands at the start of a paragraph; the narrower shapes also after a stop inside one.
 */
/** Numbers in words that name a lot or open an item. */
export const NUMBER_WORD =
  "[ée]{2}n|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|eins?|zwei|drei|fünf|sechs|sieben|neun|zehn";
/** "Article premier": where the others have numbers the first has an ordinal. */
const FIRST_WORD = "premi(?:er|[èe]re)|eerste|erste[rs]?";
const LOT_WORD = `arti(?:cle|kel)(?=\\s+(?:${FIRST_WORD}|${NUMBER_WORD})(?!\\p{L}))|lots?|kavels?|los|bien|goed|gut|emprise|exc[ée]dent|inneming|perceel|parcelle|parzelle|onderdeel|immeuble|koop|massa|partij|objekt|object|voorwerp|(?:sub\\s+)?litt?era|litt?\\.|lettre|letter|buchstabe`;
const ORDINAL_WORD =
  "eerste|tweede|derde|vierde|vijfde|premier|premi[èe]re|second|seconde|deuxi[èe]me|troisi[èe]me|quatri[èe]me|erste[rs]?|zweite[rs]?|dritte[rs]?|vierte[rs]?";
/** Counting words that are marks whatever follows them ("Primo, une maison"): Latin, and the adverbs of order of the three languages. */
const ORDER_WORDS: readonly string[] = [
  "primo|ten eerste|eerstens|vooreerst|premièrement|en premier lieu|erstens|zum ersten",
  "secundo|ten tweede|tweedens|deuxièmement|secondement|en (?:deuxième|second) lieu|zweitens|zum zweiten",
  "tertio|ten derde|derdens|troisièmement|en troisième lieu|drittens|zum dritten",
  "quarto|ten vierde|vierdens|quatrièmement|en quatrième lieu|viertens|zum vierten",
  "quinto|ten vijfde|vijfdens|cinquièmement|en cinquième lieu|fünftens|zum fünften",
  "sexto|ten zesde|zesdens|sixièmement|en sixième lieu|sechstens|zum sechsten",
];
const ORDER_WORD = ORDER_WORDS.join("|");
const LOT_LABEL = String.raw`(?:(?:${NUMBER_WORD}|${FIRST_WORD})(?![\p{L}\d])|["“„«‘]\s*[\p{L}\d][\p{L}\d.]{0,5}\s*["”»’]|(?:[A-Z]{1,2}\d{0,3}|[IVX]{1,4}|\d{1,3})(?:\.\d{1,3}){0,2}(?![\p{L}\d]))`;
const ANYWHERE = String.raw`(?<=[:;,.)–—-]\s+)(?:(?<lot>(?:${LOT_WORD})\s+(?:n[°or]s?\.?\s*)?${LOT_LABEL}(?:(?:\s*,\s*|\s+(?:en|et|und)\s+)${LOT_LABEL})*)|(?<order>(?:${ORDER_WORD})(?!\p{L})\s?[.,:–-]{0,2})|(?<number>\d{1,2}(?:\.\d{1,2}){0,2}\s?(?:[.)°/]|[°º]\)?)(?!\d)|[a-hA-H]\s?[.)/](?=\s)|[IVX]{1,4}\s?[.)/](?=\s)))`;
/** Units by their noun, with which an item opens behind a dotted number that no stop follows ("1.2 overdekte parking P14"). */
const UNIT_NOUN =
  "appartement|apparte?ment|wohnung|studio|penthouse|garage(?:box)?|box|parking|(?:auto)?sta(?:an|nd)plaats|parkeerplaats|parkplatz|stellplatz|emplacement|kelder|berging|cave|keller";
const AT_PARAGRAPH = String.raw`^\s*(?:(?:(?:le|het|de|das)\s+(?=(?:lot|kavel|los)\s+["“„«‘]))?(?<lot>(?:${LOT_WORD})\s+(?:n[°or]s?\.?\s*)?${LOT_LABEL}(?:(?:\s*,\s*|\s+(?:en|et|und)\s+)${LOT_LABEL})*)|(?<ordinal>(?:${ORDINAL_WORD})\s+(?:${LOT_WORD})(?!\p{L}))|(?<order>(?:${ORDER_WORD})(?!\p{L})\s?[.,:–-]{0,2})|(?<number>(?!\p{L}\.\s?\p{L}\.)(?:(?:nrs?|n[°o]|art|artikel|article|artikel|punt|post|item)\.?\s*)?(?:[A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){0,3}(?:er|bis|ter)?|[IVXLC]{1,5}|[A-Za-z](?:\.\d{1,2}){0,2}|${NUMBER_WORD})\s?(?:[.)°º/:]+\s?[-–—]*|[-–—]+)(?=\s|\p{Lu}|$))|(?<section>(?:[A-Z]|\d{1,2})\.\d{1,2}(?=\s+(?:(?:le|la|het|de|das|der)\s+)?(?:(?:${LOT_WORD})\s+["“„«‘]?\s*[\p{Lu}\d]|(?:een|un|une|ein|eine)\s|(?:\p{L}+\s+){0,2}(?:${UNIT_NOUN})(?!\p{L}))))|(?<dash>[-–—*•▪·]\s))`;

const ORDERS = ORDER_WORDS.map((words) => new RegExp(`^\\s*(?:${words})(?!\\p{L})`, "iu"));
const MARK_AT_PARAGRAPH = new RegExp(AT_PARAGRAPH, "gimu");
const MARK_ANYWHERE = new RegExp(ANYWHERE, "giu");
const FIRST_AT_END = new RegExp(`(?<!\\p{L})(?:${FIRST_WORD})[\\s.)°º/:–—-]*$`, "iu");
const WORD_AT_END = new RegExp(`(?<!\\p{L})(${NUMBER_WORD})[\\s.)°º/:–—-]*$`, "iu");
function labelOf(mark: string): string {
  const quoted = /["“„«‘]\s*([\p{L}\d.]+)\s*["”»’]\s*$/u.exec(mark)?.[1];
  if (quoted !== undefined) return quoted;
  const order = ORDERS.findIndex((words) => words.test(mark));
  if (order >= 0) return String(order + 1);
  if (FIRST_AT_END.test(mark)) return "1";
  const word = WORD_AT_END.exec(mark)?.[1];
  if (word !== undefined) return String(parseWholeNumber(word.replace(/^[ée]{2}n$/iu, "één")).value ?? word);
  const label = /(\d{1,3}(?:\.\d{1,3})*|[A-Z]{1,2}\d{0,3}|[IVX]{1,5}|[a-zA-Z])(?:er|bis|ter)?[\s.)°º/:–—-]*$/u.exec(
    mark.trim(),
  )?.[1];
  if (label !== undefined && !/^[a-z]{2,}/i.test(mark.trim().replace(/[^\p{L}]/gu, "")))
    return label.replace(/^0+/, "");
  return (label ?? mark.trim()).replace(/^0+/, "");
}

/** A mark in the text: what kind it is and what it calls its item. */
export type Mark = Span & {
  /** The table's row that it numbers. */
  readonly row: Row | null;
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
      row: null,
      kind: dash ? "dash" : lot ? "lot" : inline && groups["order"] === undefined ? "inline" : "number",
      label: dash ? null : labelOf(hit.match[0]),
      labels: (groups["lot"] ?? "").split(/\s*,\s*|\s+(?:en|et|und)\s+/iu).map(labelOf),
    };
  };
  const rows = findRows(context, zone).map(
    (row): Mark => ({
      start: row.start,
      end: row.end,
      row,
      kind: "number",
      label: row.label,
      labels: row.label === null ? [] : [row.label],
    }),
  );
  const isRow = (mark: Mark): boolean => rows.some((row) => row.start < mark.end && mark.start < row.end);
  const heads = [
    ...findAll(context, zone, MARK_AT_PARAGRAPH)
      .map((hit) => toMark(hit, false))
      .filter((mark) => !isRow(mark)),
    ...rows,
  ];
  const inline = findAll(context, zone, MARK_ANYWHERE).map((hit) => toMark(hit, true));
  return [
    ...heads,
    ...inline.filter(({ start }) => !heads.some((head) => start >= head.start && start < head.end)),
  ].sort((a, b) => a.start - b.start);
}
