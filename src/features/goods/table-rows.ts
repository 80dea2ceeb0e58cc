/** Tables of parcels: rows that open on their number, under a line of column heads ("Lot / Lieu-dit / Nature / Contenance / R.C."). */
import type { Entity, Span } from "../../deed.ts";
import { findMunicipality } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, findAll, textOf } from "../context.ts";
import { PLAIN_NOUNS } from "./good-words.ts";

/** A row: its number, where it has one, with what parts it from the first cell, and the whole line. */
export type Row = Span & { readonly label: string | null; readonly line: Span };

/** "2 / Beim Kreuz / …", "A / Haus, …", "2 | …", "2 Fond du Terme …": a number that no stop, unit or currency follows. */
const ROW_NUMBER =
  /^\s*(?:(\d{1,2})(?:\s*[/|]\s*|\t\s*|\s+(?=["«“„]?\p{Lu}\p{L}))|([IVX]{1,5}|[A-Z])(?:\s*[|\t]|\s\/(?=\s))\s*)/u;

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
/** Whether a row's label is the one after another's: in digits, in Roman digits or in letters. */
const follows = (label: string, before: string): boolean =>
  /^\d+$/u.test(label)
    ? Number(label) === Number(before) + 1
    : (ROMAN.includes(before) && ROMAN.indexOf(label) === ROMAN.indexOf(before) + 1) ||
      (label.length + before.length === 2 && label.charCodeAt(0) === before.charCodeAt(0) + 1);

/** Lines of a zone that open on their number, each one above the last, and hold an area or a parcel; two or more. */
function numberedRows(context: DeedContext, zone: Span): readonly Row[] {
  const rows: Row[] = [];
  for (const line of linesOf(context, zone)) {
    const match = ROW_NUMBER.exec(textOf(context, line));
    const label = match?.[1] ?? match?.[2];
    if (match === null || label === undefined || entitiesIn(context, line, "AREA", "PARCEL").length === 0) continue;
    if (rows.length < 2 && ["1", "I", "A"].includes(label)) rows.length = 0;
    const before = rows.at(-1)?.label;
    if (before != null && !follows(label, before)) continue;
    rows.push({ start: line.start, end: line.start + match[0].length, label, line });
  }
  return rows.length < 2 ? [] : rows;
}

const linesOf = (context: DeedContext, zone: Span): readonly Span[] =>
  context.paragraphs.filter(({ start, end }) => start >= zone.start && end <= zone.end);

/** What heads a column of a table of parcels, in the three languages: number, place, nature, reference, size, income. */
const COLUMNS: readonly RegExp[] = [
  /(?<!\p{L})(?:nrs?|n°|nummer|num[ée]ro|volgnr|lot|kavel|los|lfd|article|artikel|post(?:en)?)(?!\p{L})/iu,
  /(?<!\p{L})(?:ligging|plaats|straat|lieu|lieu-dit|situation|lage|flurname|gewann)(?!\p{L})/iu,
  /(?<!\p{L})(?:aard|nature|art|nutzung|kulturart|culture)(?!\p{L})/iu,
  /(?<!\p{L})(?:sectie|section|flur|kadaster|cadastre|kataster|perceel|parcelle|parzelle)(?!\p{L})/iu,
  /(?<!\p{L})(?:oppervlakte|grootte|contenance|superficie|surface|gr[öo](?:ß|ss)e|fläche)(?!\p{L})/iu,
  /(?<!\p{L})(?:K\.?\s?[EI]\.?|R\.?\s?C\.?|(?:rev|kad|kat)\p{L}*\.?[\s-]*(?:cad|ink|eink)\p{L}*\.?|inkomen|revenus?|einkommen)(?!\p{L})/iu,
];

/** A short line of three or more column heads, in which nothing is measured, priced or numbered. */
const isHeads = (context: DeedContext, line: Span): boolean =>
  line.end - line.start < 140 &&
  entitiesIn(context, line, "AREA", "PARCEL", "MONEY", "DATE").length === 0 &&
  COLUMNS.filter((column) => column.test(textOf(context, line))).length >= 3;

const TOTAL_ROW = /^\s*(?:samen|totaal|tezamen|total|ensemble|soit|zusammen|gesamt|summe|insgesamt)(?!\p{L})/iu;

/** Lines without a number below column heads: short, with an area, no sentence; two or more. */
function plainRows(context: DeedContext, zone: Span): readonly Row[] {
  const lines = linesOf(context, zone);
  const heads = lines.findIndex((line) => isHeads(context, line));
  const rows = lines.slice(heads + 1).flatMap((line): Row[] => {
    const text = textOf(context, line);
    const measured = entitiesIn(context, line, "AREA").length === 1;
    return !measured || text.length > 160 || /[;:]|[.]\s+\p{Lu}\p{Ll}/u.test(text) || TOTAL_ROW.test(text)
      ? []
      : [{ start: line.start, end: line.start, label: null, line }];
  });
  return heads < 0 || rows.length < 2 ? [] : rows;
}

/** The rows of the tables in a zone. */
export function findRows(context: DeedContext, zone: Span): readonly Row[] {
  const numbered = numberedRows(context, zone);
  return numbered.length > 0 ? numbered : plainRows(context, zone);
}

/** The row that a good's text opens on. */
export const rowOf = (context: DeedContext, zones: readonly Span[], at: number): Row | null =>
  zones.flatMap((zone) => findRows(context, zone)).find(({ line }) => line.start <= at && at < line.end) ?? null;

/** What a row names, by its GOOD or a plain noun before the area; the place comes first, so a noun at the row's head is taken only where there is no other. */
export function nounOfRow(context: DeedContext, row: Row): Entity | null {
  const measured = entitiesIn(context, row.line, "AREA")[0]?.start ?? row.line.end;
  const cells = { start: row.end, end: measured };
  const goods = entitiesIn(context, cells, "GOOD");
  const plain = findAll(context, cells, PLAIN_NOUNS).map(
    ({ start, end, match }): Entity => ({ label: "GOOD", start, end, text: match[0], score: 0.5, origin: "rule" }),
  );
  // "Hinterm ⟦Berg Fichtenwald⟧": a noun at the end of what the model marked, behind words of the place.
  const ends = (good: Entity): boolean =>
    plain.some(({ start, end }) => end === good.end && start > good.start) &&
    !plain.some(({ start }) => start === good.start) &&
    /^\p{Lu}/u.test(good.text);
  const whole = goods.filter((good) => !ends(good));
  const nouns = [
    ...whole,
    ...plain.filter(
      ({ start, end }) => !whole.some((good) => good.start <= start && end <= good.end && good.start > row.end),
    ),
  ].sort((a, b) => a.start - b.start);
  const [first] = nouns;
  const other = nouns.find(({ start }) => start > row.end);
  // "maison avec grange |": what one cell names beside its first noun belongs to it.
  const together =
    first !== undefined &&
    other !== undefined &&
    /[|\t]/u.test(textOf(context, row.line)) &&
    !/[|\t]/u.test(context.text.slice(first.end, other.start));
  return (together ? first : (other ?? first)) ?? null;
}

/** "A 413", "C 77 d et 78", "C | 15": a reference without its word, before the area. */
const BARE_PARCEL =
  /(?<![\p{L}\d])[A-Z](?:\s|\s?\|\s?)(?:n[°o]s?\s*)?\d{1,4}(?:\/\d{1,2})?(?:\s?[a-zA-Z]\d{0,2}(?![\p{L}\d]))?(?:\s*(?:,|et|en|und)\s*\d{1,4}(?:\/\d{1,2})?(?:\s?[a-zA-Z]\d{0,2}(?![\p{L}\d]))?)*(?![\p{L}\d.,])/u;

/** The reference of a row in which the model marked none. */
export function parcelOfRow(context: DeedContext, row: Row, head: Entity): Entity | null {
  if (entitiesIn(context, row.line, "PARCEL").length > 0) return null;
  const behind = { start: head.end, end: row.line.end };
  const before = { start: row.end, end: head.start };
  const hit = [behind, before].flatMap((span) => findAll(context, span, BARE_PARCEL))[0];
  return hit === undefined
    ? null
    : { label: "PARCEL", start: hit.start, end: hit.end, text: hit.match[0], score: 0.6, origin: "rule" };
}

/** The line of column heads above the rows. */
export const headsOf = (context: DeedContext, zone: Span, first: Span): Span | null =>
  linesOf(context, zone).findLast((line) => line.end <= first.start && isHeads(context, line)) ?? null;

/** The cell of a row under the column whose head reads so; null where heads or row have no bars between their cells. */
export function cellUnder(context: DeedContext, heads: Span, line: Span, head: RegExp): Span | null {
  const column = textOf(context, heads)
    .split(BARS)
    .findIndex((cell) => cell.search(head) >= 0);
  let at = line.start;
  const cells = textOf(context, line)
    .split(BARS)
    .map((text) => {
      const start = at;
      at += text.length + 1;
      return { start, end: start + text.length };
    });
  return column < 0 || cells.length < 2 ? null : (cells[column] ?? null);
}
const BARS = /[|\t]/u;

/** The field name of a row: the first cell before the noun that holds words and no municipality; without cells, the words before the noun or the place among them. */
export function fieldOfRow(context: DeedContext, row: Row, head: Entity): Span | null {
  const before = { start: row.end, end: head.start };
  let at = row.end;
  const cells = textOf(context, before)
    .split(CELL_PARTS)
    .map((text) => {
      const start = at;
      at += text.length;
      return { start, end: start + text.trimEnd().length, text: text.trim() };
    });
  const named = cells.find(({ text }) => FIELD_NAME.test(text) && findMunicipality(text) === null);
  if (named !== undefined) return { start: named.start, end: named.end };
  const place = entitiesIn(context, before, "LOCATION").find(({ text }) => findMunicipality(text) === null);
  return place ?? null;
}
const CELL_PARTS = /(\s*[/|\t]\s*)/u;
const FIELD_NAME = /^\p{Lu}[\p{L}\s'’-]{2,40}$/u;
