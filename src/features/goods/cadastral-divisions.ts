/** Cadastral divisions as deeds word them, told from the parts that a deed is divided into. */
import type { Span } from "../../deed.ts";
import { type DeedContext, findAll, paragraphAt, textOf } from "../context.ts";

/** A division as worded: an ordinal before or a number after "afdeling", "division", "Gemarkung", with their abbreviations. */
const DIVISION =
  /(?<![\p{L}\d])(?:(?!(?:gekadastreerd|gekend|bekend|kadaster|cadastrée?s?|connue?|katastriert|eingetragen|unter|onder|sous)\s)(?:[\p{L}]+(?:(?:-|\s(?:et|en)\s)?[\p{L}]+)?|\d{1,2}\s?(?:ste|de|e|er|re|ère|ere|[èi]?[èe]me|nde?|[.°])?)\s+(?:kadastrale\s+)?(?:afdeling|afd\.?|division|div\.|gemarkung|abteilung)|(?:afdeling|division|gemarkung|abteilung)\s+(?:\d{1,2}|[IVX]{1,4}))(?![\p{L}\d])/giu;
const ORDINAL =
  /^(?:\d|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende|twintigste|[\p{L}]+[eë]n(?:twin|der|veer|vijf)tigste|(?:der|veer|vijf)tigste|premi|deuxi|second|troisi|quatri|cinqui|sixi|septi|huiti|neuvi|dixi|onzi|douzi|treizi|quatorzi|quinzi|seizi|dix-|vingt|trent|erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|elfte|zwölfte|(?:drei|vier|fünf|sech|sieb|acht|neun)zehnte|[\p{L}]*(?:zwanzig|dreißig)ste|afdeling|division|gemarkung|abteilung|enige|unique)/iu;

/** "Gemeinde Crombach, Gemarkung Neundorf": a division by the name of its village, where no number tells it. */
const NAMED_DIVISION =
  /(?<=(?:^|[,;:(/–—-])\s*)(?:Gemarkung|GEMARKUNG)\s+(?![IVX]+(?!\p{L}))\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)*/gmu;

/** A division with its place in the text. */
export type Division = Span & { readonly text: string };

/** "DERDE AFDELING - ONROEREND GOED": a part of the deed, where other parts are headed alike outside the description. */
const PART_HEADING = /^\s*\p{L}+\s+(?:AFDELING|DIVISION|ABTEILUNG)\s*(?:[-–—.:]|$)/u;

function isPartHeading(context: DeedContext, zones: readonly Span[], at: number): boolean {
  const line = paragraphAt(context, at);
  if (!PART_HEADING.test(textOf(context, line))) return false;
  return context.paragraphs.some(
    (other) =>
      other.start !== line.start &&
      PART_HEADING.test(textOf(context, other)) &&
      !zones.some(({ start, end }) => start <= other.start && other.start < end),
  );
}

/** The divisions that the zones name, in order. */
export function divisionsIn(context: DeedContext, zones: readonly Span[]): Division[] {
  return zones.flatMap((zone) => {
    const numbered = findAll(context, zone, DIVISION).flatMap(({ start, match }) => {
      const words = match[0].trim();
      if (isPartHeading(context, zones, start + match[0].search(/\S/u))) return [];
      const at = words.search(ORDINAL);
      if (at < 0 && !ORDINAL.test(words.split(/\s+/).slice(-2).join(" "))) return [];
      const text = ORDINAL.test(words) ? words : words.split(/\s+/).slice(-2).join(" ");
      const from = start + match[0].indexOf(text);
      return [{ start: from, end: from + text.length, text }];
    });
    const named = findAll(context, zone, NAMED_DIVISION)
      .filter(({ start }) => !numbered.some((other) => other.start <= start && start < other.end))
      .map(({ start, end, match }) => ({ start, end, text: match[0] }));
    return [...numbered, ...named].sort((a, b) => a.start - b.start);
  });
}

/**
 * The division named last before `offset`, or the first named up to `reach`, where the good's text ends. Of two named side by side ("vijfde afdeling (38017),
 * Oostduinkerke tweede afdeling") the first is today's; the second is the village's own.
 */
export function divisionFor(divisions: readonly Division[], offset: number, reach: number): Division | null {
  let found = divisions.findLastIndex(({ start }) => start < offset);
  while (found > 0 && (divisions[found]?.start ?? 0) - (divisions[found - 1]?.end ?? 0) < 45) found -= 1;
  return divisions[found] ?? divisions.find(({ start }) => start < reach) ?? null;
}
