import type { Good, Span } from "../../deed.ts";
import { parseDate, parseReference } from "../../forms/index.ts";
import {
  clausesOf,
  type DeedContext,
  entitiesIn,
  type Found,
  findAll,
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
  /niet (?:conform|in overeenstemming|gelijkvormig)|niet\s+(?:\S+\s+){0,3}(?:voldoet|beantwoordt)|(?:voldoet|beantwoordt|overeenstemt)\s+(?:\S+\s+){0,2}niet|inbreuken|negatief|onvoldoende|non[- ]conform\w*|n['’]est pas (?:\S+\s+){0,2}conforme|pas conforme|ne (?:répond|satisf|correspond)\p{L}* pas|négatif|infractions?|manquements|nicht (?:\S+\s+){0,6}(?:entspricht|konform|vorschriftsmäßig|ordnungsgemäß)|(?:entspricht|genügt)\s+(?:\S+\s+){0,6}nicht|verstöße|mängel|negativ\w*|beanstand\w*|n['’]a pas été (?:agréée|déclarée conforme)|tekortkomingen|ongunstig|défavorable|afgekeurd/iu;
const CONFORM =
  /\bconform\b|\bconforme\b|gelijkvormig|voldoet|beantwoordt|goedgekeurd|in orde|positief|gunstig|en (?:règle|ordre)|favorable|positif|satisfait|répond aux|examen de conformité|attestation de conformité|vorschriftsmäßig|ordnungsgemäß|konform|positiv|entspricht|mängelfrei|in ordnung/iu;
const NO_INSPECTION_DATE =
  /(?:oktober|octobre|Oktober) 1981|(?:vóór|avant (?:le)?|vor (?:dem)?|uiterlijk|au plus tard|spätestens(?: am)?|tot|jusqu['’]au|bis (?:zum)?|geldig tot|volgende|prochaine?|nächste|koninklijk besluit|K\.?B\.?|arrêté royal|A\.R\.|erlass\w*|wet|loi|gesetz\w*|reglement|règlement)[^.;]{0,40}$/iu;

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
        if (facts[good]?.inspectionDate === null && BUILT_TYPES.has(segments[good]?.type ?? "land"))
          facts[good] = { conform, inspectionDate: date };
      }
    }
  }
  for (const clause of clausesFor(context, "electricity")) readVerdictsByGood(context, segments, clause, facts);
  return facts;
}

const INSPECTION =
  /keur|controle|onderzo|nazicht|verslag|proces-verbaal|bezo[ce]|langs|contr[ôo]le|visite|inspect|procès|rapport|v[ée]rifi|examen|prüf|bericht|protokoll|untersuch|kontroll/iu;

/** "Het huis is conform. Het atelier is niet conform": verdicts of goods by name under one date. */
function readVerdictsByGood(
  context: DeedContext,
  segments: readonly GoodSegment[],
  clause: Span,
  facts: Electricity[],
): void {
  for (const statement of readStatements(context, segments, clause)) {
    const mentions = findMentions(context, segments, statement);
    if (mentions.length === 0 || inspectionDate(context, statement) !== null) continue;
    const conform = verdict(context, statement);
    if (conform === null) continue;
    for (const good of mentions.flatMap(({ goods }) => goods)) {
      const held = facts[good];
      if (held !== undefined && held.inspectionDate !== null) facts[good] = { ...held, conform };
    }
  }
}

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
  const no = NOT_CONFORM.exec(text);
  const yes = CONFORM.exec(text);
  if (no) return foundByRule({ start: span.start + no.index, end: span.start + no.index + no[0].length }, false, 0.88);
  return yes
    ? foundByRule({ start: span.start + yes.index, end: span.start + yes.index + yes[0].length }, true, 0.85)
    : null;
}

const TANK =
  /(?:stookolie|mazout|huisbrandolie|heizöl|öl)[\s-]?(?:tanks?|houders?|ketel)|citernes?|cuves?|tanks?|réservoirs?|reservoirs?|öltanks?|heizöl\p{L}*|ölbehälter/iu;
const FUEL = /stookolie|mazout|huisbrandolie|heizöl|gasoil|gasöl/iu;
const FUEL_TANK =
  /(?:stookolie|mazout|huisbrandolie)[\s-]?(?:tanks?|houders?)|(?:citernes?|cuves?|réservoirs?) à mazout|heizöltanks?|öltanks?/iu;
/** Words that deny; what they deny of a tank that is there (its inspection, its permit) is taken out before. Sources: the tank clauses of all three languages. */
const DENY =
  /(?<!\p{L})(?:geen|noch|niet|nooit|nee|zonder|nergens|ni|aucune?|pas|plus|non|sans|dépourvue?|nicht|keine?[rnms]?|weder|ohne|nein)(?!\p{L})/iu;
const REMOVED =
  /verwijderd|weggehaald|uitgegraven|afgevoerd|enlevée?s?|retirée?s?|supprimée?s?|évacuée?s?|arrachée?s?|démontée?s?|entfernt|ausgebaut|entsorgt|absence|afwezig/iu;
const DENIED_OTHER =
  /(?:niet|nooit|nog niet|geen)\s+(?:\S+\s+){0,4}?(?:gekeurd|gecontroleerd|onderzocht|nagezien|verplicht|onderworpen|controle|attest|keuring|lekken?|waarborg\w*|melding)|(?:pas|jamais|plus|aucune?)\s+(?:\S+\s+){0,4}?(?:contrôl\w*|éprouv\w*|vérifi\w*|test\w*|dégazée?s?|déclar\w*|soumis\w*|attestation|fuite|obligat\w*|atteint\w*)|non (?:dégazée?|enterrée?|contrôlée?|soumise?|obligatoire|vérifiée?)|(?:nicht|kein\w*|nie)\s+(?:\S+\s+){0,4}?(?:geprüft|kontrolliert|meldepflichtig|pflichtig|bescheinigung|undicht\w*|leck\w*|prüfung)/giu;

/** What the words of a tank's evidence say: a denial or removal, or the tank itself. */
export const tankOf = (text: string): "present" | "absent" | undefined =>
  DENY.test(text) || REMOVED.test(text) ? "absent" : TANK.test(text) ? "present" : undefined;

/** What the words of a report say. */
export const conformOf = (text: string): boolean | undefined =>
  NOT_CONFORM.test(text) ? false : CONFORM.test(text) ? true : undefined;

/** Whether a heating-oil tank is there; a tank that names no good belongs to the first dwelling, an absence to all. */
export function readOilTanks(
  context: DeedContext,
  segments: readonly GoodSegment[],
  own: readonly (readonly Span[])[],
): (Found<"present" | "absent"> | null)[] {
  const tanks: (Found<"present" | "absent"> | null)[] = segments.map(() => null);
  const everything = segments.map((_, index) => index);
  const dwellings = everything.filter((index) =>
    ["house", "farm", "holiday_home", "building", "apartment", "commercial", "office", "industrial", "other"].includes(
      segments[index]?.type ?? "",
    ),
  );
  // Land has no tank to speak of, unless nothing else is sold.
  const unbuilt = everything.filter((index) => ["land", "farmland", "forest"].includes(segments[index]?.type ?? ""));
  const tankless =
    unbuilt.length === everything.length ? everything : everything.filter((index) => !unbuilt.includes(index));
  const ownClause = clausesOf(context, "oil_tank").length > 0;
  if (!ownClause) readTanksOfOwnText(context, own, tanks);
  for (const clause of clausesFor(context, "oil_tank")) {
    const statements = readStatements(context, segments, clause);
    for (const statement of statements) {
      const text = readableText(context, statement);
      const asked = text.replace(DENIED_OTHER, (denied) => "·".repeat(denied.length));
      const no = DENY.exec(asked) ?? REMOVED.exec(asked);
      const yes = TANK.exec(text);
      const hit = no ?? yes;
      if (
        hit === null ||
        (yes === null && !(no !== null && FUEL.test(text)) && !BACK_REFERENCE.test(text) && statement.goods === null)
      )
        continue;
      // In a clause of another kind only what is said of the tank itself counts.
      if (!ownClause && (!FUEL_TANK.test(text) || (no !== null && !IS_GONE.test(text)) || no === null)) continue;
      if (no === null && (isHeading(text) || text.trim().endsWith("?"))) continue;
      const span = { start: statement.start + hit.index, end: statement.start + hit.index + hit[0].length };
      const value = no ? "absent" : "present";
      const goods = statement.goods ?? (value === "absent" ? tankless : dwellings.slice(0, 1));
      // A tank that was taken out and is not replaced is none: an absence wins over what was said before it.
      for (const good of goods) {
        const held = tanks[good] ?? null;
        if (held === null || (value === "absent" && IS_GONE.test(text))) tanks[good] = foundByRule(span, value, 0.82);
      }
    }
  }
  return tanks;
}

/** A deed without a clause of its own names the tank among what belongs to the house. */
function readTanksOfOwnText(
  context: DeedContext,
  own: readonly (readonly Span[])[],
  tanks: (Found<"present" | "absent"> | null)[],
): void {
  for (const [good, spans] of own.entries()) {
    for (const span of spans) {
      const match = FUEL_TANK.exec(textOf(context, span));
      if (match)
        tanks[good] ??= foundByRule(
          { start: span.start + match.index, end: span.start + match.index + match[0].length },
          "present",
          0.75,
        );
    }
  }
}

/** What speaks of the tank without naming it again: an answer, "daar is er geen", "il n'y en a pas". */
const BACK_REFERENCE =
  /^\s*(?:nee|nein|non)(?!\p{L})|(?<!\p{L})(?:daar|er|il n['’]y en a|dort|deze|celle-ci|elle|zij|hij)(?!\p{L})/iu;
const IS_GONE = new RegExp(
  `${REMOVED.source}|(?:geen|nooit|niet|nee|aucune?|pas de|plus de|ni|kein\\w*|nicht)\\s+(?:\\S+\\s+){0,5}?(?:tank|citerne|cuve|réservoir|stookolie|mazout|heizöl\\w*|vorhanden|goed|geplaatst)|er niet|^\\s*(?:nee|non|nein)`,
  "iu",
);

/** A heading ("STOOKOLIETANK(S)", "19. Heizöl") names the subject and says nothing. */
const isHeading = (text: string): boolean =>
  text.trim().length < 45 &&
  !/\s(?:is|zijn|staat|ligt|est|sont|existe|ist|steht|liegt|bevindt|heeft|comporte)\s/iu.test(text);

/** Asbestos certificate numbers (Flanders): the reference in the clause that is worded as certificate, by good. */
export function readAsbestos(context: DeedContext, segments: readonly GoodSegment[]): (Found<string> | null)[] {
  const certificates: (Found<string> | null)[] = segments.map(() => null);
  const built = segments
    .map((_, index) => index)
    .filter((index) => BUILT_TYPES.has(segments[index]?.type ?? "land") && segments[index]?.type !== "storage");
  for (const clause of clausesFor(context, "asbestos")) {
    let from = clause.start;
    for (const entity of entitiesIn(context, clause, "REFERENCE")) {
      const before = textBefore(context, entity.start, 160, clause.start);
      if (
        /attest|zertifikat/iu.test(before) &&
        !/inventa|erkenning|wet|decreet|deskundige\s*(?:nr|nummer)?\s*$/iu.test(before.slice(-45))
      ) {
        const value = parseReference(entity.text).value;
        const mentions = findMentions(context, segments, { start: from, end: entity.start });
        const goods = mentions.at(-1)?.goods ?? built;
        if (value !== null) for (const good of goods) certificates[good] ??= foundIn(entity, value, 0.9);
      }
      from = entity.end;
    }
  }
  return certificates;
}

type Flood = { readonly [K in keyof Good["flood"]]: Found<"A" | "B" | "C" | "D"> | null };
const SCORE =
  /(?<![\p{L}])(?<kind>[PG])(?:\((?:erceel|ebouw)\))?[\s-]?score\s*(?:(?:van|is|bedraagt|voor|het|de|gebouw|perceel|:|=|\(|\)|"|“|„|klasse)\s*)*(?<score>[A-D])(?![\p{L}\d])|(?:perceels?score|gebouwscore|score\s+(?:parcelle|bâtiment))\s*(?:(?::|=|van|is|klasse)\s*)*(?<other>[A-D])(?![\p{L}\d])/giu;
const SCORE_FIRST = /\bscore\s+(?<score>[A-D])\s+(?:voor|op)\s+(?:het|de)\s+(?<kind>perceel|gebouw|woning)/giu;

/** P- and G-scores (Flanders, since 2023) of each good. */
export function readFlood(context: DeedContext, segments: readonly GoodSegment[]): Flood[] {
  const floods: { parcelScore: Flood["parcelScore"]; buildingScore: Flood["buildingScore"] }[] = segments.map(() => ({
    parcelScore: null,
    buildingScore: null,
  }));
  const everything = segments.map((_, index) => index);
  for (const clause of clausesFor(context, "flood")) {
    for (const statement of statementsIn(context, clause)) {
      const mentions = findMentions(context, segments, statement);
      for (const hit of [...findAll(context, statement, SCORE), ...findAll(context, statement, SCORE_FIRST)]) {
        const groups = hit.match.groups ?? {};
        const score = (groups["score"] ?? groups["other"] ?? "").toUpperCase();
        if (score !== "A" && score !== "B" && score !== "C" && score !== "D") continue;
        const kind = groups["kind"] ?? hit.match[0];
        const field = /^(?:g|gebouw|woning)|bâtiment/iu.test(kind) ? "buildingScore" : "parcelScore";
        const goods = (mentions.findLast((mention) => mention.start < hit.start) ?? mentions[0])?.goods ?? everything;
        for (const good of goods) {
          const flood = floods[good];
          const bare = ["land", "farmland", "forest"].includes(segments[good]?.type ?? "");
          if (flood !== undefined && !(field === "buildingScore" && bare))
            flood[field] ??= foundByRule({ start: hit.end - 1, end: hit.end }, score, 0.92);
        }
      }
    }
  }
  return floods;
}
