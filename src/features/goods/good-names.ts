/** Goods mentioned by the bare name that the deed gave them. */
import type { Span } from "../../deed.ts";
import { type DeedContext, findAll } from "../context.ts";
import type { GoodSegment } from "./segment.ts";

/** A place in the text that names goods, with their indices. */
export type Mention = Span & { readonly goods: readonly number[] };

/** A letter alone that names a good: at the head of a statement ("A, zone d'habitat"), behind its preposition ("pour B"), or where it is a subject ("A im Wohngebiet, B im Forstgebiet"). */
const LETTER =
  /(?:(?<=(?:^|[.;:]|\n)\s*)(?=[A-H]\s?[,:–])|(?<=(?<!\p{L})(?:[Pp]our|[Vv]oor|[Ff]ür|[Vv]an|[Vv]on|[Dd]e|du|[Oo]p|[Ss]ur|[Aa]uf|[Bb]ij|[Zz]u|[Ii]n)\s))([A-H])(?=\s?(?:[,:;.)–]|$)|\s(?:\p{Ll}|\d))|(?<=(?:[,;:]|(?<!\p{L})(?:lieg(?:t|en)|lig(?:t|gen)|est|sont|und|en|et))\s)([A-H])(?=\s(?:im|in|en|est|is|ist|ligt|liegt|wird|wordt)\s)/gu;

/** "Für 3.1. und 3.2.", "de kavel 1.2": goods by the dotted numbers of their items, behind a preposition. */
const DOTTED =
  /(?<=(?<!\p{L})(?:für|voor|pour|zu|von|van|de|du|sub|onder|unter|sous|in)\s)\d{1,2}\.\d{1,2}(?:\.?(?:\s*,\s*|\s+(?:en|et|und|sowie)\s+)\d{1,2}\.\d{1,2})*(?=\.?(?:[\s,;:)]|$))/giu;

function findDotted(context: DeedContext, segments: readonly GoodSegment[], span: Span): Mention[] {
  if (!segments.some(({ label }) => label?.includes("."))) return [];
  return findAll(context, span, DOTTED).flatMap(({ match, start, end }) => {
    const labels: readonly string[] = match[0].match(/\d{1,2}\.\d{1,2}/gu) ?? [];
    const goods = segments.flatMap(({ label }, index) => (label !== null && labels.includes(label) ? [index] : []));
    return goods.length === 0 ? [] : [{ start, end, goods }];
  });
}

/** Goods by their bare names: "D7", "« REZ »" wherever they stand, a single letter where it can be no other word. */
export function findNames(context: DeedContext, segments: readonly GoodSegment[], span: Span): Mention[] {
  const mentions = findDotted(context, segments, span);
  for (const [index, { names, label, group }] of segments.entries()) {
    for (const name of names.filter((word) => /\p{Lu}\d|\p{Lu}{2}/u.test(word))) {
      const pattern = new RegExp(`(?<![\\p{L}\\d])${name.replaceAll(".", "\\.")}(?![\\p{L}\\d])`, "gu");
      for (const { start, end } of findAll(context, span, pattern)) mentions.push({ start, end, goods: [index] });
    }
    for (const { match, start, end } of findAll(context, span, LETTER))
      if ([label, group].includes(match[1] ?? match[2] ?? "")) mentions.push({ start, end, goods: [index] });
  }
  return mentions;
}
