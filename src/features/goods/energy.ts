import type { Good, Span } from "../../deed.ts";
import { certificateDate, parseDate, parseReference, parseWholeNumber } from "../../forms/index.ts";
import {
  type DeedContext,
  entitiesIn,
  type Found,
  foundByRule,
  foundIn,
  textAfter,
  textBefore,
  textOf,
} from "../context.ts";
import { BUILT_TYPES } from "./good-words.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";
import { clausesFor, readableText } from "./statements.ts";

export type EpcFacts = { readonly [K in keyof Good["epc"]]: Found<NonNullable<Good["epc"][K]>> | null };

/** "kWh/m² per jaar" in its spellings; total consumption in kWh without an area, CO2 and E-levels are other figures. */
const FIGURE =
  /(?<![\d.,])(\d{1,3}(?:[.\s]\d{3})+|\d{1,4})(?:,\d+)?\s*(?:kWh|kilowat+uur|kilowattheures?|kilowattstunden?)\s*(?:EP|PE|(?:aan |d['’]|an )?(?:prim\w*|énergie)(?:\s+(?:energie|énergie|primaire))?|primärenergie)?\s*[./]?\s*\(?\s*(?:(?:EP|PE)\s*)?(?:\/|per|par|pro|je)?\s*\(?\s*(?:m\s?[²2]|vierkante meter|mètre carré|quadratmeter)/giu;
const GIVES = /(?<=^|[\s(:])[-−]$/u;
/** A figure by its name alone: "kengetal 612", "Espec : 471". */
const NAMED =
  /(?<!\p{L})(?:kengetal|energiescore|espec|e\s?spec|kennwert|energiekennwert)\s*(?:(?:[:=]|van|is|bedraagt|de|est|von|beträgt|ist)\s*)*(?<figure>\d{2,4})(?![\d.,/-]*\d|\s*(?:kWh|kilo))/iu;
const WORDED =
  /([\p{L}-]+(?:[\s-][\p{L}-]+){0,8})\s*(?:\(\d+\)\s*)?(?:kWh\s*(?:\/|per|par|pro|je)\s*m|kilowat+uur (?:per|op de) vierkante meter|kilowatt-?heures? (?:par|au) mètre carré|kilowattstunden? (?:je|pro) quadratmeter)/iu;
const LABEL =
  /(?:\b(?:PEB|EPC)(?=\s*[:=])|\b(?:energie)?labels?|\bclasse(?: énergétique)?|\bklasse|\benergieklasse|\bcat[ée]gorie|\bniveau|\bindicateur(?: PEB)?|\bclassement(?: est)?|\bclassée?)\s*(?:(?:is|est|ist|de|van|en|le bien|la maison|l['’]appartement|énergétique|PEB|:|=|[☒☑✓✔]|«|"|„|“)\s*)*(?<label>[A-G]\+{0,2})(?![\p{L}\d+]|\s(?:de\s|van\s|von\s)?\d)/giu;
/** Targets, duties and other buildings' labels: "om het label D te bereiken", "label E of F". */
const NOT_OWN_LABEL =
  /(?:bereiken|behalen|te renoveren|renoveren|atteindre|au moins|minstens|mindestens|erreichen|tot|au|vers|of|ou|oder|valeurs)\s+(?:het\s+|le\s+|un\s+|de\s+|das\s+|die\s+)?$/iu;
const CERTIFICATE = /(?:certifica|attest|EPC|PEB|ausweis|kode|code|nummer|num[ée]ro|n[°r]|peb|kenmerk|registr)/iu;
/** Other documents of an energy clause: audits, declarations, permits. */
const OTHER_PAPER =
  /(?:audit|d[ée]claration|aangifte|erkl[äa]rung|vergunning|permis|genehmigung|dossier|erkenning|agr[ée]ment|agréée?s? sous|erkend onder|anerkannt unter|zulassung|facture|factuur)(?:[^.;]|(?<=[nN]r)\.){0,45}$/iu;
/** A building's certificate for its common parts is no unit's. */
const COMMON_PARTS = /(?:gemene|gemeenschappelijke) delen|parties communes|gemeinschaftliche[nr]? teile/iu;
const MADE_AFTER =
  /(?:op|le|du|vom|am|van|d\.d\.|dd\.?|dat[ée]e?|gedateerd|datum|date|établi|opgemaakt|erstellt|jour|:|,|\()\s*(?:de|du|le)?\s*$/iu;
const VALID =
  /(?:geldig|gültig|valable|vervalt|valide|(?<!\p{L})(?:(?<!betrekking )tot|jusqu['’]au|bis zum|bis|vóór|avant|wet|loi|gesetz|besluit|arrêté|decreet|décret|ordonnance)(?!\p{L})|gouvernement|regering|regierung)[^.;]{0,45}$/iu;

/** A figure that is asked for or planned is no certificate's. */
const REQUIRED =
  /maxim|inférieure? à|lager dan|unter \d|ten hoogste|au plus|hoogstens|höchstens|eis van|exigence|anforderung|zal (?:worden )?opgemaakt|sera établi|wird (?:nach|erstellt)|ausgestellt werden|te bouwen|à construire/iu;

type Card = { readonly at: Span; readonly facts: EpcFacts; readonly goods: readonly number[] | null };

function figureIn(context: DeedContext, span: Span): Found<number> | null {
  const text = textOf(context, span);
  for (const match of text.matchAll(FIGURE)) {
    // A house that gives more than it takes: "-12 kWh/m²".
    const sign = GIVES.exec(text.slice(0, match.index))?.[0] ?? "";
    const start = span.start + match.index - sign.length;
    const value = figureOf(sign + match[0]);
    if (value !== null) return foundByRule({ start, end: start + sign.length + match[0].length }, value, 0.92);
  }
  const worded = WORDED.exec(text);
  const words = worded?.[1]?.split(/\s+/) ?? [];
  for (let from = 0; from < words.length; from += 1) {
    const value = parseWholeNumber(words.slice(from).join(" ")).value;
    if (value === null || worded === null) continue;
    const start = span.start + worded.index + worded[0].indexOf(words.slice(from).join(" "));
    return foundByRule({ start, end: start + words.slice(from).join(" ").length }, value, 0.85);
  }
  return null;
}

/** The figure of a numbered certificate, by its name where no unit stands beside it; planned levels ("Espec 70") have no certificate. */
function namedFigureIn(context: DeedContext, span: Span): Found<number> | null {
  const named = NAMED.exec(textOf(context, span));
  const figure = named?.groups?.["figure"];
  if (named === null || figure === undefined) return null;
  const end = span.start + named.index + named[0].length;
  return foundByRule({ start: end - figure.length, end }, Number(figure), 0.8);
}

/** The figure that its evidence gives, in digits or in words. */
export function figureOf(text: string): number | null {
  const digits = /^([-−]?)([\d.\s]+?)(?:,(\d+))?\s*(?:kWh|kilo)/iu.exec(text);
  if (digits) {
    const [, sign = "", whole = "", decimals = ""] = digits;
    return Number(`${sign === "" ? "" : "-"}${whole.replace(/\D/g, "")}.${decimals}`);
  }
  return parseWholeNumber(text).value;
}

function labelIn(context: DeedContext, span: Span): Found<string> | null {
  for (const match of readableText(context, span).matchAll(LABEL)) {
    const label = match.groups?.["label"];
    const start = span.start + match.index;
    if (label === undefined || NOT_OWN_LABEL.test(textBefore(context, start, 40, span.start))) continue;
    return foundByRule({ start: start + match[0].length - label.length, end: start + match[0].length }, label, 0.9);
  }
  return null;
}

function dateIn(context: DeedContext, span: Span, number: Span | null, printed: string | null): Found<string> | null {
  const dates = entitiesIn(context, span, "DATE").filter(
    ({ start }) =>
      !VALID.test(textBefore(context, start, 60, span.start)) &&
      !OTHER_PAPER.test(textBefore(context, start, 60, span.start)),
  );
  const read = dates.flatMap((entity) => {
    const value = parseDate(entity.text, { language: context.deed.language }).value;
    return value === null ? [] : [foundIn(entity, value, 0.9)];
  });
  const made = printed === null ? null : certificateDate(printed);
  const exact = read.find(({ value }) => value === made);
  if (exact !== undefined) return exact;
  const near =
    number === null
      ? read
      : [...read].sort(
          (a, b) =>
            Math.abs((a.spans[0]?.start ?? 0) - number.start) - Math.abs((b.spans[0]?.start ?? 0) - number.start),
        );
  return (
    near.find(({ spans }) => MADE_AFTER.test(textBefore(context, spans[0]?.start ?? 0, 30, span.start))) ??
    near[0] ??
    null
  );
}

/** "Kavel 2: vrijgesteld": a good named because it has no certificate. */
const EXEMPT =
  /^[^.;]{0,25}(?<!\p{L})(?:vrijgesteld|geen|niet|dispensée?|exempt\p{L}*|aucun|pas|non|befreit|kein\p{L}*|nicht)(?!\p{L})/iu;

/** One certificate a number; the text from its number (or what leads to it) to the next one is its own. */
function cardsIn(context: DeedContext, segments: readonly GoodSegment[], clause: Span): Card[] {
  const numbers = entitiesIn(context, clause, "REFERENCE").filter(({ start, end, text }) => {
    const before = textBefore(context, start, 110, clause.start);
    return (
      /\d{6}|\d.*[-/].*\d/.test(text) &&
      CERTIFICATE.test(`${before} ${textAfter(context, end, 20)}`) &&
      !OTHER_PAPER.test(before.slice(-70)) &&
      !COMMON_PARTS.test(before.slice(before.lastIndexOf(". ") + 1))
    );
  });
  // A card begins where its good is named after the number before ("atelier: label E, 431 kWh … Certificaat …"), else at its number.
  const cuts = numbers.map(({ start }, index) => {
    const before = numbers[index - 1];
    if (before === undefined) return clause.start;
    return findMentions(context, segments, { start: before.end, end: start }).at(-1)?.start ?? start;
  });
  const spans =
    numbers.length === 0
      ? [{ start: clause.start, end: clause.end }]
      : cuts.map((start, index) => ({ start, end: cuts[index + 1] ?? clause.end }));
  return spans.map((span, index) => {
    const number = numbers[index] ?? null;
    const printed = number === null ? null : parseReference(number.text).value;
    const lead = {
      start: index === 0 ? clause.start : (numbers[index - 1]?.end ?? clause.start),
      end: number?.start ?? clause.start,
    };
    const before = number === null ? [] : findMentions(context, segments, lead).slice(-1);
    const mentions =
      before.length > 0
        ? before
        : findMentions(context, segments, {
            start: number?.end ?? span.start,
            end: Math.min(span.end, (number?.end ?? span.start) + 260),
          })
            .filter(({ end }) => !EXEMPT.test(textAfter(context, end, 40)))
            .slice(0, 1);
    return {
      at: number ?? span,
      facts: {
        value: figureIn(context, span) ?? (number === null ? null : namedFigureIn(context, span)),
        label: labelIn(context, span),
        certificateNumber: number === null || printed === null ? null : foundIn(number, printed, 0.95),
        date: number === null ? null : dateIn(context, span, number, printed),
      },
      goods: mentions.length === 0 ? null : (mentions[0]?.goods ?? null),
    };
  });
}

const DWELLING = new Set(["house", "apartment", "holiday_home", "farm", "building", "commercial", "office", "other"]);

/**
 * The energy certificates of each good in the order they are printed; the first is taken. A certificate that names no good is the dwelling's; "van
 * dezelfde dag" takes the date of the card before. Where no certificate has a number there is the last unnumbered figure alone.
 */
export function findCertificates(
  context: DeedContext,
  segments: readonly GoodSegment[],
): readonly (readonly EpcFacts[])[] {
  const numbered: EpcFacts[][] = segments.map(() => []);
  const plain: EpcFacts[][] = segments.map(() => []);
  const dwellings = segments.map((_, index) => index).filter((index) => DWELLING.has(segments[index]?.type ?? ""));
  if (dwellings.length === 0)
    dwellings.push(
      ...segments.map((_, index) => index).filter((index) => BUILT_TYPES.has(segments[index]?.type ?? "land")),
    );
  let lastDate: Found<string> | null = null;
  for (const clause of clausesFor(context, "energy")) {
    for (const card of cardsIn(context, segments, clause)) {
      const isNumbered = card.facts.certificateNumber !== null;
      const date: Found<string> | null = card.facts.date ?? (isNumbered ? lastDate : null);
      lastDate = card.facts.date ?? lastDate;
      if (
        !isNumbered &&
        (card.facts.value === null || (card.facts.label === null && REQUIRED.test(textOf(context, clause))))
      )
        continue;
      for (const good of card.goods ?? dwellings) {
        if (isNumbered) numbered[good]?.push({ ...card.facts, date });
        else plain[good] = [{ ...card.facts, date }];
      }
    }
  }
  return numbered.map((found, index) => {
    // Certificates of the flats of a block that is sold whole: none is the block's.
    const numbers = new Set(found.map(({ certificateNumber }) => certificateNumber?.value));
    if (segments[index]?.type === "building" && numbers.size > 1) return [];
    return found.length > 0 ? found : (plain[index] ?? []);
  });
}
