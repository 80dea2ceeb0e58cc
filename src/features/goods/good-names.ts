/** Goods mentioned by the bare name that the deed gave them. */
import type { Span } from "../../deed.ts";
import { type DeedContext, findAll } from "../context.ts";
import type { GoodSegment } from "./segment.ts";

/** A place in the text that names goods, with their indices. */
export type Mention = Span & { readonly goods: readonly number[] };

/** A letter alone that names a good: at the head of a statement ("A, zone d'habitat"), behind its preposition ("pour B"), or where it is a subject ("A im Wohngebiet, B im Forstgebiet"). */
const LETTER =
  /(?:(?<=(?:^|[.;:]|\n)\s*)(?=[A-H]\s?[,:–])|(?<=(?<!\p{L})(?:[Pp]our|[Vv]oor|[Ff]ür|[Vv]an|[Vv]on|[Dd]e|du|[Oo]p|[Ss]ur|[Aa]uf|[Bb]ij|[Zz]u|[Ii]n)\s))([A-H])(?=\s?(?:[,:;.)–]|$)|\s(?:\p{Ll}|\d))|(?<=(?:[,;:]|(?<!\p{L})(?:lieg(?:t|en)|lig(?:t|gen)|est|sont|und|en|et))\s)([A-H])(?=\s(?:im|in|en|est|is|ist|ligt|liegt|wird|wordt)\s)/gu;

/** Goods by their bare names: "D7", "« REZ »" wherever they stand, a single letter where it can be no other word. */
export function findNames(context: DeedContext, segments: readonly GoodSegment[], span: Span): Mention[] {
  const mentions: Mention[] = [];
  for (const [index, { names, label, group }] of segments.entries()) {
    for (const name of names.filter((word) => /\p{Lu}\d|\p{Lu}{2}/u.test(word))) {
      const pattern = new RegExp(`(?<![\\p{L}\\d])${name.replace(".", "\\.")}(?![\\p{L}\\d])`, "gu");
      for (const { start, end } of findAll(context, span, pattern)) mentions.push({ start, end, goods: [index] });
    }
    for (const { match, start, end } of findAll(context, span, LETTER))
      if ([label, group].includes(match[1] ?? match[2] ?? "")) mentions.push({ start, end, goods: [index] });
  }
  return mentions;
}
