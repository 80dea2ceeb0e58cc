import type { Span } from "../../deed.ts";
import { parseDate } from "../../forms/index.ts";
import {
  clausesOf,
  type DeedContext,
  entitiesIn,
  type Found,
  foundByRule,
  foundIn,
  textBefore,
  textOf,
} from "../context.ts";
import { BUILT_TYPES } from "./good-words.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";
import { clausesFor, readableText, readStatements, statementsIn } from "./statements.ts";

type Electricity = { readonly conform: Found<boolean> | null; readonly inspectionDate: Found<string> | null };
const NO_ELECTRICITY: Electricity = { conform: null, inspectionDate: null };

/** What a report found. Negative wordings stand first: they hold the positive ones. Sources: the certificate clauses of all three languages. */
const NOT_CONFORM =
  /niet (?:conform|in overeenstemming|gelijkvormig)|niet\s+(?:\S+\s+){0,3}(?:voldoet|beantwoordt)|(?:voldoet|beantwoordt|overeenstemt)\s+(?:[^\s.,;]+\s+){0,6}niet|inbreuken|afwijkingen|negatie(?:f|ve)|onvoldoende|non[- ]conform\w*|n['’]est pas (?:\S+\s+){0,2}conforme|pas conforme|ne (?:répond|satisf|correspond)\p{L}* pas|négati(?:f|ve)|infractions?|manquements|nicht (?:\S+\s+){0,6}(?:entspricht|konform|vorschriftsmäßig|ordnungsgemäß)|(?:entspricht|entsprach|genügte?)\s+(?:\S+\s+){0,8}nicht|verstöße|abweichungen|mängel|negativ\w*|beanstand\w*|n['’]a pas été (?:agréée|déclarée conforme)|tekortkomingen|gebreken|défauts?(?! de conformité)|défectuosités?|anomalies|beanstandungen|ongunstig|défavorable|afgekeurd/iu;
const CONFORM =
  /\bconform\b|\bconforme\b|gelijkvormig|in overeenstemming|stemt overeen|en conformité|voldoet|beantwoordt|goedgekeurd|in orde|positie(?:f|ve)|gunstig|met (?:goed gevolg|succes)|bevestigt\p{L}* de overeenstemming|en (?:règle|ordre)|favorable|positi(?:f|ve)|avec succès|satisfait|répond aux|(?<!non-|non |manque de |défaut de )conformité|conformiteit|konformität|gelijkvormigheid|vorschriftsmäßig|ordnungsgemäß|konform|positiv|entspr(?:icht|ach)|genügt|bestätig\p{L}+ die übereinstimmung|mit erfolg|mängelfrei|in ordnung/iu;
/** A report that found nothing: it holds the words for what others find. */
const NO_FAULTS =
  /(?<!\p{L})(?:geen|zonder|aucune?s?|sans|pas d['’]|pas de|keine[rn]?|ohne)\s*(?:[^\s.,;]+\s+){0,2}?(?:inbreuk(?:en)?|tekortkomingen|gebreken|afwijkingen|(?:op|aan|be)merkingen|infractions?|manquements?|défauts?|anomalies?|défectuosités?|remarques?|observations?|verst(?:o|ö)ße?|mängel|beanstandungen|bemerkungen|abweichungen)(?!\p{L})/iu;
const NO_INSPECTION_DATE =
  /(?<!\p{L})(?:vóór(?! (?:de |het )?(?:eerste )?ingebruikn)|avant(?! (?:la |sa )?(?:première )?mise en service)|vor(?! (?:der |dem |ihrer )?(?:ersten )?(?:nutzung|inbetriebn|ingebrauchn))|uiterlijk|au plus tard|spätestens|(?<!betrekking )tot|jusqu['’]au|bis|geldig tot|volgende|prochaine?|nächste|koninklijk besluit|K\.?B\.?|arrêté royal|A\.R\.|(?:\p{L}*)erlass\p{L}*|wet|loi|gesetz\p{L}*|reglement|règlement)(?!\p{L})[^.;]{0,40}$/iu;

/** The electrical inspection of each good. */
export function readElectricity(context: DeedContext, segments: readonly GoodSegment[]): Electricity[] {
  const facts = segments.map(() => NO_ELECTRICITY);
  const built = segments
    .map((_, index) => index)
    .filter(
      (index) =>
        BUILT_TYPES.has(segments[index]?.type ?? "other") &&
        !["storage", "garage", "parking"].includes(segments[index]?.type ?? ""),
    );
  const fallback =
    built.length > 0
      ? built
      : segments.map((_, index) => index).filter((index) => BUILT_TYPES.has(segments[index]?.type ?? "land"));
  for (const clause of clausesFor(context, "electricity")) {
    const statements = readStatements(context, segments, clause);
    for (const [index, statement] of statements.entries()) {
      const date = inspectionDate(context, statement);
      if (date === null || !INSPECTION.test(textOf(context, clause))) continue;
      const window: Span = {
        start: statement.start,
        end: statements.slice(index + 1).find((next) => inspectionDate(context, next) !== null)?.start ?? clause.end,
      };
      const conform =
        verdict(context, statement) ??
        verdict(context, window) ??
        verdict(context, { start: clause.start, end: statement.start });
      const goods =
        statement.goods ?? statements.slice(0, index).findLast(({ goods: named }) => named !== null)?.goods ?? fallback;
      for (const good of goods) {
        const held = facts[good];
        const isFirst = held?.inspectionDate === null && BUILT_TYPES.has(segments[good]?.type ?? "land");
        if (isFirst || isInspectedAnew(context, statement, held, { conform, inspectionDate: date }))
          facts[good] = { conform, inspectionDate: date };
      }
    }
  }
  for (const clause of clausesFor(context, "electricity")) readVerdictsByGood(context, segments, clause, facts);
  if (facts.every(({ conform, inspectionDate }) => conform === null && inspectionDate === null)) {
    const conform = undatedVerdict(context);
    for (const good of conform === null ? [] : fallback) facts[good] = { conform, inspectionDate: null };
  }
  return facts;
}

/** A second inspection once the faults are mended. */
const ANEW =
  /(?<!\p{L})(?:na (?:de )?herstel\p{L}*|herke(?:u|ü)r\p{L}*|opnieuw|hernieuwde|nieuwe? (?:keuring|verslag|controle|proces)|nadien|inmiddels|après (?:réparation|remise|mise en|travaux|levée)|nouve(?:au|lle) (?:visite|contrôle|procès|rapport|examen)|seconde? (?:visite|contrôle)|depuis lors|nach (?:behebung|reparatur|instandsetzung|nachbesserung)|erneut|neue[sn]? (?:prüfung|protokoll|kontrolle)|nachprüfung|inzwischen)(?!\p{L})/iu;
function isInspectedAnew(
  context: DeedContext,
  statement: Span,
  held: Electricity | undefined,
  found: Electricity,
): boolean {
  const [before, after] = [held?.inspectionDate?.value ?? null, found.inspectionDate?.value ?? null];
  return (
    before !== null &&
    after !== null &&
    after > before &&
    ANEW.test(textOf(context, statement)) &&
    verdict(context, statement) !== null
  );
}

/** What is said of the installation itself, or of what a report found, where no report is dated. */
function undatedVerdict(context: DeedContext): Found<boolean> | null {
  for (const clause of clausesOf(context, "electricity"))
    for (const statement of statementsIn(context, clause)) {
      const text = textOf(context, statement);
      if (!OF_INSTALLATION.test(text) || CONDITION.test(text) || NOT_INSPECTED.test(text)) continue;
      const found = verdict(context, statement);
      if (found !== null && !KIND_OF_REPORT.test(textOf(context, found.spans[0] ?? statement)))
        return { ...found, confidence: 0.7 };
    }
  return null;
}

const OF_INSTALLATION =
  /installatie|installation|anlage|keuring|verslag|rapport|proc[eè]s|protokoll|prüfung|contr[ôo]le(?!u)|inbreuken|infractions|verstöße|mängel/iu;
/** What would be if, or what the law asks for, is not what was found. */
const CONDITION =
  /(?<!\p{L})(?:indien|mocht(?:en)?|wanneer|ingeval|in geval|desgevallend|eventuele?|au cas où|dans le cas où|si|lorsque?|éventuel\p{L}*|en cas d[e'’]|falls|wenn|sofern|sollte[n]?|etwaige[rn]?|gegebenenfalls|teneinde|om na te gaan|afin de|um zu|moet(?:en)? voldoen|doit satisfaire|doit répondre|muss\s+(?:\S+\s+){0,4}entsprechen|zal|zullen|sera|seront|devr\p{L}+|soll)(?!\p{L})/iu;
/** "Het proces-verbaal van conformiteit" is a kind of report. */
const KIND_OF_REPORT = /^(?:[ck]onformit|gelijkvormigheid)/iu;
const NOT_INSPECTED =
  /(?<!\p{L})(?:geen|nog niet|niet het voorwerp|n['’](?:a|ont|avait) (?:pas|jamais|point)|pas fait l['’]objet|aucun|keine?|noch nicht|nicht Gegenstand)\s+(?:[^\s.,;]+\s+){0,5}?(?:keuring\p{L}*|controle\p{L}*|onderzo\p{L}+|verslag\p{L}*|proces-verbaal|attest\p{L}*|contr[ôo]l\p{L}*|visite|vérifi\p{L}+|rapport|procès-verbal|certificat|prüfung|geprüft|kontroll\p{L}*|untersuch\p{L}+|protokoll|bericht|bescheinigung)(?!\p{L})/iu;

const INSPECTION =
  /\bPV\b|geprüft|déclarée?s? (?:non )?conforme|bevonden|befunden|abgenommen|beanstandet|attest|certifica|bescheinig|keur|controle|onderzo|nazicht|verslag|proces-verbaal|bezo[ce]|langs|contr[ôo]l|visit|inspect|procès|rapport|v[ée]rifi|examen|prüf|bericht|protokoll|untersuch|kontroll/iu;

/** "Het huis is conform. Het atelier is niet conform": verdicts of goods by name under one date. */
function readVerdictsByGood(
  context: DeedContext,
  segments: readonly GoodSegment[],
  clause: Span,
  facts: Electricity[],
): void {
  let date: Found<string> | null = null;
  for (const statement of readStatements(context, segments, clause)) {
    const mentions = findMentions(context, segments, statement);
    const own = inspectionDate(context, statement);
    date = own ?? date;
    if (mentions.length === 0 || own !== null) continue;
    const conform = verdict(context, statement);
    if (conform === null) continue;
    const same = SAME_DAY.test(textOf(context, statement)) ? date : null;
    for (const good of mentions.flatMap(({ goods }) => goods)) {
      const held = facts[good];
      const inspectionDate = held?.inspectionDate ?? same;
      if (held !== undefined && inspectionDate !== null) facts[good] = { conform, inspectionDate };
    }
  }
}

/** A second report of the day of the first. */
const SAME_DAY = /(?:zelfde (?:datum|dag)|même (?:date|jour)|(?:selben|gleichen|demselben) (?:datum|tag))(?!\p{L})/iu;

function inspectionDate(context: DeedContext, span: Span): Found<string> | null {
  for (const entity of entitiesIn(context, span, "DATE")) {
    if (
      NO_INSPECTION_DATE.test(`${textBefore(context, entity.start, 45, span.start)}`) ||
      /(?:oktober|octobre) 1981|1981-10-01/iu.test(entity.text)
    )
      continue;
    const value = parseDate(entity.text, { language: context.deed.language }).value;
    if (value !== null && value !== "1981-10-01") return foundIn(entity, value, 0.85);
  }
  return null;
}

function verdict(context: DeedContext, span: Span): Found<boolean> | null {
  const text = readableText(context, span);
  const nothing = NO_FAULTS.exec(text);
  const no = NOT_CONFORM.exec(withoutDenials(text));
  const yes = CONFORM.exec(text) ?? nothing;
  if (no) return foundByRule({ start: span.start + no.index, end: span.start + no.index + no[0].length }, false, 0.88);
  return yes
    ? foundByRule({ start: span.start + yes.index, end: span.start + yes.index + yes[0].length }, true, 0.85)
    : null;
}

const withoutDenials = (text: string): string => text.replace(NO_FAULTS, (words) => "·".repeat(words.length));

/** What the words of a report say. */
export const conformOf = (text: string): boolean | undefined =>
  NOT_CONFORM.test(withoutDenials(text)) ? false : CONFORM.test(text) || NO_FAULTS.test(text) ? true : undefined;
